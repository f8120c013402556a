// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/json_text.h"

#include "support/result_checks.h"

#include <QTest>

using namespace feltbok;
using namespace std::literals;

namespace {

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

std::string nestedObjects(std::size_t depth)
{
    std::string out = "1";
    for (std::size_t i = 0; i < depth; ++i)
        out.insert(0, "{\"a\":").push_back('}');
    return out;
}

/// An object of `count` members, the last with the key of the first if `repeat`.
std::string wide(std::size_t count, bool repeat)
{
    std::string out = "{";
    for (std::size_t i = 0; i < count; ++i)
        out += "\"key" + std::to_string(repeat && i + 1 == count ? 0 : i) + "\":1,";
    out.back() = '}';
    return out;
}

} // namespace

class JsonTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesTheRoundTrip_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"null", "true", "false", "0", "-1", "1.5E0", "\"\"", "[]", "{}", "[1,[2,[3]]]",
              R"({"a":{"b":[{"c":null}]},"b":"a"})", "\"Blåbær \\\"øl\\\" \\\\ \\n\"",
              "9223372036854775807", "-9223372036854775808", "18446744073709551615",
              R"({"a":1,"A":2,"":3})"})
            QTest::newRow(text) << QByteArray(text);
    }
    void survivesTheRoundTrip()
    {
        QFETCH(QByteArray, text);
        const auto value = parseJson(text.toStdString());
        FELTBOK_SUCCEEDS(value);
        QCOMPARE(toJsonText(*value), text.toStdString());
    }

    void readsWhiteSpaceAndEscapes()
    {
        QCOMPARE(toJsonText(parseJson(" \t\r\n{ \"a\" : [ 1 , 2 ] } \n").value()),
                 R"({"a":[1,2]})"s);
        QCOMPARE(toJsonText(parseJson(R"("\u00e5\ud83c\udf7a\/")").value()), "\"å🍺/\""s);
    }

    void refusesDuplicateKeys_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("flat") << QByteArray(R"({"a":1,"a":2})");
        QTest::newRow("same value") << QByteArray(R"({"a":1,"b":1,"a":1})");
        QTest::newRow("nested") << QByteArray(R"({"x":[{"y":{"a":1,"a":2}}]})");
        QTest::newRow("after a nested one") << QByteArray(R"({"a":{"b":1},"a":2})");
        QTest::newRow("escaped") << QByteArray(R"({"ab":1,"\u0061b":2})");
        QTest::newRow("empty") << QByteArray(R"({"":1,"":2})");
        QTest::newRow("17 members") << QByteArray::fromStdString(wide(17, true));
        QTest::newRow("1000 members") << QByteArray::fromStdString(wide(1000, true));
    }
    void refusesDuplicateKeys()
    {
        QFETCH(QByteArray, text);
        FELTBOK_FAILS(ErrorCode::badInput, parseJson(text.toStdString()));
    }

    void allowsEqualKeysInDifferentObjects()
    {
        FELTBOK_SUCCEEDS(parseJson(R"({"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]})"));
        FELTBOK_SUCCEEDS(parseJson(wide(16, false)));
        FELTBOK_SUCCEEDS(parseJson(wide(1000, false)));
    }

    void limitsTheDepth()
    {
        FELTBOK_SUCCEEDS(parseJson(nested(maxJsonDepth)));
        FELTBOK_FAILS(ErrorCode::badInput, parseJson(nested(maxJsonDepth + 1)));
        FELTBOK_SUCCEEDS(parseJson(nestedObjects(maxJsonDepth)));
        FELTBOK_FAILS(ErrorCode::badInput, parseJson(nestedObjects(maxJsonDepth + 1)));
        FELTBOK_FAILS(ErrorCode::badInput, parseJson(std::string(1'000'000, '[')));
    }

    void refusesBadDocuments_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const QByteArray& text) {
            QTest::newRow(name) << text;
        };
        row("nothing", "");
        row("blank", "  ");
        row("infinite", "1e999");
        row("infinite below", "-1e999");
        row("nested infinite", R"({"a":[1e400]})");
        row("NaN", "NaN");
        row("hex", "0x10");
        row("leading zero", "01");
        row("plus", "+1");
        row("bare point", "1.");
        row("two documents", "{} {}");
        row("bracket behind", "[]]");
        row("text behind", "null x");
        row("NUL behind", QByteArray("{}\0", 3));
        row("cut off", R"({"a":)");
        row("cut off text", "\"abc");
        row("trailing comma", "[1,]");
        row("comment", "/* a */ 1");
        row("single quotes", "{'a':1}");
        row("byte order mark", "\xef\xbb\xbf{}");
        row("control character", "\"a\nb\"");
        row("lone surrogate", R"("\ud800")");
        row("swapped surrogates", R"("\udf7a\ud83c")");
        row("bad byte", "\"\xff\"");
        row("overlong", "\"\xc0\xaf\"");
        row("surrogate in UTF-8", "\"\xed\xa0\x80\"");
        row("above U+10FFFF", "\"\xf4\x90\x80\x80\"");
        row("cut-off character", "\"\xc3\"");
        row("bad byte in a key", "{\"\xff\":1}");
        row("long key", "{\"" + QByteArray(70'000, 'a') + "\":1}");
    }
    void refusesBadDocuments()
    {
        QFETCH(QByteArray, text);
        FELTBOK_FAILS(ErrorCode::badInput, parseJson(text.toStdString()));
    }

    void readsMembers()
    {
        const auto object = parseJsonObject(
            R"({"text":"x","number":-7,"big":18446744073709551615,"part":1.5,"in":{"a":1},"list":[1,2],"none":null})");
        FELTBOK_SUCCEEDS(object);
        QCOMPARE(requireString(*object, "text").value(), "x"s);
        QCOMPARE(requireInteger(*object, "number").value(), std::int64_t{-7});
        QCOMPARE(requireObject(*object, "in").value().size(), std::size_t{1});
        QCOMPARE(requireArray(*object, "list").value().size(), std::size_t{2});
        QCOMPARE(findString(*object, "text").value(), "x"sv);
        QVERIFY(!findString(*object, "number"));
        QVERIFY(!findString(*object, "missing"));
        FELTBOK_FAILS(ErrorCode::badInput, requireInteger(*object, "big"));
        FELTBOK_FAILS(ErrorCode::badInput, requireInteger(*object, "part"));
        FELTBOK_FAILS(ErrorCode::badInput, requireObject(*object, "list"));
        FELTBOK_FAILS(ErrorCode::badInput, requireArray(*object, "in"));
        QCOMPARE(requireString(*object, "none").error().field, "none"s);
        QCOMPARE(requireString(*object, "missing").error().field, "missing"s);
        FELTBOK_FAILS(ErrorCode::badInput, parseJsonObject("[]"));
    }

    void knowsUtf8()
    {
        for (const auto text : {""sv, "a"sv, "\0"sv, "æøå"sv, "\u0800\uffff"sv, "🍺"sv,
                                "\xed\x9f\xbf"sv, "\xee\x80\x80"sv, "\xf4\x8f\xbf\xbf"sv})
            QVERIFY2(isValidUtf8(text), std::string(text).c_str());
        for (const auto text :
             {"\x80"sv, "\xbf"sv, "\xc3"sv, "a\xc3"sv, "\xc3("sv, "\xc0\x80"sv, "\xc1\xbf"sv,
              "\xe2\x82"sv, "\xe0\x9f\xbf"sv, "\xed\xa0\x80"sv, "\xf0\x9f\x8d"sv,
              "\xf0\x8f\xbf\xbf"sv, "\xf4\x90\x80\x80"sv, "\xf5\x80\x80\x80"sv, "\xff"sv,
              "\xe2\x28\xa1"sv, "\xe2\x82\x28"sv, "ok\xf0\x9f"sv})
            QVERIFY2(!isValidUtf8(text),
                     QByteArray(text.data(), qsizetype(text.size())).toHex().constData());
    }
};

QTEST_APPLESS_MAIN(JsonTextTest)
#include "json_text_test.moc"
