// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/bytes.h"

#include "support/result_checks.h"

#include <QTest>

using namespace feltbok;
using namespace std::literals;

namespace {

std::string textOf(const Bytes& bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace

class BytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsHex()
    {
        QCOMPARE(toHex(asBytes("\x00\x0f\xa5\xff"sv)), "000fa5ff"s);
        QCOMPARE(toHex({}), ""s);
        QCOMPARE(textOf(fromHex("000fA5ff").value()), "\x00\x0f\xa5\xff"s);
        FELTBOK_SUCCEEDS(fromHex(""));
    }

    void refusesBadHex_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("odd") << QByteArray("abc");
        QTest::newRow("letter") << QByteArray("0g");
        QTest::newRow("space") << QByteArray("00 11 ");
        QTest::newRow("prefix") << QByteArray("0x12");
        QTest::newRow("NUL") << QByteArray("00\0\0", 4);
    }
    void refusesBadHex()
    {
        QFETCH(QByteArray, text);
        FELTBOK_FAILS(ErrorCode::badInput, fromHex(text.toStdString()));
    }

    /// The vectors of RFC 4648 §10 without padding, and the two letters of §5.
    void writesAndReadsBase64Url_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("coded");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("f") << QByteArray("f") << QByteArray("Zg");
        QTest::newRow("fo") << QByteArray("fo") << QByteArray("Zm8");
        QTest::newRow("foo") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("foob") << QByteArray("foob") << QByteArray("Zm9vYg");
        QTest::newRow("fooba") << QByteArray("fooba") << QByteArray("Zm9vYmE");
        QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
        QTest::newRow("- and _") << QByteArray("\xfb\xef\xff") << QByteArray("--__");
    }
    void writesAndReadsBase64Url()
    {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, coded);
        QCOMPARE(toBase64Url(asBytes(plain.toStdString())), coded.toStdString());
        QCOMPARE(textOf(fromBase64Url(coded.toStdString()).value()), plain.toStdString());
    }

    void refusesBadBase64Url_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("padding") << QByteArray("Zg==");
        QTest::newRow("the other alphabet") << QByteArray("++//");
        QTest::newRow("one letter") << QByteArray("Z");
        QTest::newRow("five letters") << QByteArray("Zm9vY");
        QTest::newRow("bits left over") << QByteArray("Zh");
        QTest::newRow("line break") << QByteArray("Zm9v\nYg");
        QTest::newRow("space behind") << QByteArray("Zm9v ");
        QTest::newRow("NUL") << QByteArray("Zm9v\0", 5);
    }
    void refusesBadBase64Url()
    {
        QFETCH(QByteArray, text);
        FELTBOK_FAILS(ErrorCode::badInput, fromBase64Url(text.toStdString()));
    }

    void survivesEveryLength()
    {
        for (std::size_t size = 0; size < 100; ++size) {
            const Bytes bytes = randomBytes(size);
            QCOMPARE(bytes.size(), size);
            QCOMPARE(fromBase64Url(toBase64Url(bytes)).value(), bytes);
            QCOMPARE(fromHex(toHex(bytes)).value(), bytes);
        }
        QVERIFY(randomBytes(32) != randomBytes(32));
    }

    void comparesInConstantTime()
    {
        QVERIFY(equalConstantTime(asBytes("same"), asBytes("same")));
        QVERIFY(!equalConstantTime(asBytes("same"), asBytes("sane")));
        QVERIFY(!equalConstantTime(asBytes("same"), asBytes("sam")));
        QVERIFY(equalConstantTime({}, {}));
    }
};

QTEST_APPLESS_MAIN(BytesTest)
#include "bytes_test.moc"
