// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/table_reader.h"

#include "import_samples.h"
#include "support/result_checks.h"

#include <QtTest>
#include <algorithm>

using namespace feltbok;
using namespace feltbok::server;
using namespace feltbok::test;

namespace {

/// A table as one text: cells by '|', rows by '/', faults as "!n" and the line in front.
std::string shown(TableReader& table)
{
    std::string out;
    for (const auto& name : table.header())
        out += (out.empty() ? "" : "|") + name;
    for (;;) {
        const auto row = table.next();
        if (!row)
            return out + "/error " + row.error().field;
        if (!*row)
            return out;
        out += "/" + std::to_string((*row)->line) + ":";
        if ((*row)->fault != RowFault::none) {
            out += "!" + std::to_string(static_cast<int>((*row)->fault));
            continue;
        }
        for (std::size_t i = 0; i < (*row)->cells.size(); ++i)
            out += (i == 0 ? "" : "|") + (*row)->cells[i];
    }
}

std::string shownText(const std::string& text, const TableLimits& limits = {})
{
    auto table = TableReader::open(textSource(text), limits);
    return table ? shown(*table) : "error " + table.error().field + " " + table.error().detail;
}

/// Bytes made on the way: `head`, then `repeated` up to `total` bytes.
ByteSource madeUp(std::string head, std::string repeated, std::size_t total)
{
    return [=, given = std::size_t{0}](std::span<char> into) mutable -> Result<std::size_t> {
        const std::size_t count = std::min(into.size(), total - given);
        for (std::size_t i = 0; i < count; ++i, ++given)
            into[i] = given < head.size() ? head[given]
                                          : repeated[(given - head.size()) % repeated.size()];
        return count;
    };
}

constexpr std::size_t manyBytes = 500'000'000;
constexpr std::size_t fewBytes = 4 * 1024 * 1024;

} // namespace

class TableReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("rows");
        const auto row = [](const char* name, const QByteArray& text, const QByteArray& rows) {
            QTest::newRow(name) << text << rows;
        };
        row("semicolon", "a;b\n1;2\n", "a|b/2:1|2");
        row("comma", "a,b\n1,2\n", "a|b/2:1|2");
        row("tab", "a\tb\n1\t2\n", "a|b/2:1|2");
        row("no line break at the end", "a;b\n1;2", "a|b/2:1|2");
        row("CRLF", "a;b\r\n1;2\r\n3;4\r\n", "a|b/2:1|2/3:3|4");
        row("CR", "a;b\r1;2\r3;4\r", "a|b/2:1|2/3:3|4");
        row("mixed line ends", "a;b\r\n1;2\n3;4\r5;6", "a|b/2:1|2/3:3|4/4:5|6");
        row("quoted separator", "a;b\n\"1;x\";2\n", "a|b/2:1;x|2");
        row("doubled quotes", "a;b\n\"x \"\"y\"\" z\";2\n", "a|b/2:x \"y\" z|2");
        row("only doubled quotes", "a;b\n\"\"\"\";\"\"\n", "a|b/2:\"|");
        row("quote inside a plain field", "a;b\nx \"y\" z;2\n", "a|b/2:x \"y\" z|2");
        row("space before a quote", "a;b\n1; \"x;y\" \n", "a|b/2:1|x;y");
        row("break in a field", "a;b\n\"x\r\ny\";2\n3;4\n", "a|b/2:x\ny|2/4:3|4");
        row("CR in a field", "a;b\n\"x\ry\";2\n3;4\n", "a|b/2:x\ny|2/4:3|4");
        row("blank lines", "a;b\n\n1;2\n\n\n3;4\n\n\n", "a|b/3:1|2/6:3|4");
        row("blank lines first", "\r\n\r\na;b\r\n1;2\r\n", "a|b/4:1|2");
        row("rows of separators only", "a;b\n;\n1;2\n; \n", "a|b/3:1|2");
        row("an empty cell at the end", "a;b\n1;\n", "a|b/2:1|");
        row("trailing separators", "a;b;;\n1;2;;\n3;4\n", "a|b/2:1|2/3:3|4");
        row("too few", "a;b;c\n1;2\n3;4;5\n", "a|b|c/2:!1/3:3|4|5");
        row("too many", "a;b\n1;2;3\n3;4\n", "a|b/2:!2/3:3|4");
        row("too many but empty", "a;b\n1;2\n1;2;\n", "a|b/2:1|2/3:1|2");
        row("too many and the last may be empty", "a;b;c\n1;x;y;\n1;2;\n1;2;3\n",
            "a|b|c/2:!2/3:1|2|/4:1|2|3");
        row("a separator behind some rows, two behind another", "a;b\n1;2;\n3;4;;\n5;6\n",
            "a|b/2:1|2/3:3|4/4:5|6");
        row("rows all end with a separator", "a;b\n1;2;\n3;4;\n5;6\n7;8;9\n",
            "a|b/2:1|2/3:3|4/4:5|6/5:!2");
        row("a separator nobody quoted", "a;b;c\n1;2; x;\n4;5;6\n", "a|b|c/2:1|2; x|/3:4|5|6");
        row("two of them", "a;b;c\n1; x;2; y;z\n4;5;6\n", "a|b|c/2:1; x|2; y|z/3:4|5|6");
        row("perhaps not quoted", "a;b;c\n1; 2; x;4\n4;5;6\n", "a|b|c/2:!2/3:4|5|6");
        row("not by the space in quotes", "a;b;c\n1;\" x\";2;\n4;5;6\n", "a|b|c/2:1| x|2/3:4|5|6");
        row("text after a quote", "a;b\n\"x\"y;2\n3;4\n", "a|b/2:!4/3:3|4");
        row("open quote at the end", "a;b\n1;2\n3;\"4\n", "a|b/2:1|2/3:!3");
        row("open quote before sound rows", "a;b\n\"1;2\n3;4\n5;6\n", "a|b/2:!3/3:3|4/4:5|6");
        row("open quote closed by another", "a;b\n\"1;2\n3;4\n\"5\";6\n7;8\n",
            "a|b/2:!4/3:3|4/4:5|6/5:7|8");
        row("open quote that swallows whole rows", "a;b;c\n1;\"2;3\n4;5;6\n7;8\";9\n",
            "a|b|c/2:1|2;3\n4;5;6\n7;8|9");
        row("open quote that swallows rows and is ragged", "a;b;c\n1;\"2;3\n4;5;6\n7;8\"\n0;0;0\n",
            "a|b|c/2:!3/3:4|5|6/4:!1/5:0|0|0");
        row("two rows of one break each", "a;b\n\"x\ny\";2\n\"z\nw\";4\n5;6\n",
            "a|b/2:x\ny|2/4:z\nw|4/6:5|6");
        row("commas in semicolon cells", "a;b\n1,2,3;4,5,6\n1,2,3;4,5,6\n",
            "a|b/2:1,2,3|4,5,6/3:1,2,3|4,5,6");
        row("semicolons in comma cells", "a,b,c\n\"1;2\",3,4\n", "a|b|c/2:1;2|3|4");
        row("a comma in a header name", "a, b;c\n1;2\n3;4\n", "a, b|c/2:1|2/3:3|4");
        row("a quoted header", "\"a;x\";\"b\"\n1;2\n", "a;x|b/2:1|2");
        row("a break in a header", "\"a\nx\";b\n1;2\n", "a x|b/3:1|2");
        row("sep=", "sep=,\na,b;x\n1,2\n", "a|b;x/3:1|2");
        row("sep= with CRLF", "sep=;\r\na;b\r\n1;2\r\n", "a|b/3:1|2");
        row("the end mark of DOS", "a;b\n1;2\n\x1A", "a|b/2:1|2");
        row("spaces stay", "a;b\n 1 ;  2\n", "a|b/2: 1 |  2");
        row("only a header", "a;b\n", "a|b");
        row("only a header, no break", "a;b", "a|b");
    }
    void shapes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, rows);
        QCOMPARE(QByteArray::fromStdString(shownText(text.toStdString())), rows);
    }

    void refusedFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("nothing") << QByteArray() << QByteArray("empty_file");
        QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << QByteArray("empty_file");
        QTest::newRow("only breaks") << QByteArray("\r\n\r\n  \n") << QByteArray("empty_file");
        QTest::newRow("prose") << QByteArray("Dette er et brev.\nTil deg.\n")
                               << QByteArray("not_a_table");
        QTest::newRow("one column") << QByteArray("Sted\nKro\n") << QByteArray("not_a_table");
        QTest::newRow("one column and a separator")
            << QByteArray("Sted;\nKro;\n") << QByteArray("not_a_table");
        QTest::newRow("workbook") << QByteArray("PK\x03\x04\x14\0\x06\0", 8)
                                  << QByteArray("workbook");
        QTest::newRow("old workbook")
            << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1") << QByteArray("workbook");
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n1;2;3\n") << QByteArray("binary_file");
        QTest::newRow("zeros") << QByteArray(4000, '\0') << QByteArray("binary_file");
        QTest::newRow("program") << QByteArray("\x7F"
                                               "ELF\2\1\1\0\0\0\0a;b\n\0\1\0;c",
                                               20)
                                 << QByteArray("binary_file");
        QTest::newRow("NUL in the header")
            << QByteArray("a;b\0c\n1;2\n3;4\n5;6\n7;8\n", 22) << QByteArray("binary_file");
        QTest::newRow("html") << QByteArray("\n <HTML><table>;;;") << QByteArray("markup");
        QTest::newRow("open quote in the header")
            << QByteArray("a;\"b\n1;2\n") << QByteArray("broken_quotes");
    }
    void refusedFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, field);
        const auto table = TableReader::open(textSource(bytes.toStdString()));
        QVERIFY(!table);
        QCOMPARE(codeName(table.error().code), codeName(ErrorCode::badInput));
        QCOMPARE(QByteArray::fromStdString(table.error().field), field);
        QVERIFY(!table.error().detail.empty());
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        const std::string text = "Sted;Innehaver\nKafé «Øst» – bar’n;Ærlig Åse €\n";
        const auto row = [](const char* name, const std::string& bytes, TextEncoding encoding) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << static_cast<int>(encoding);
        };
        row("UTF-8", text, TextEncoding::utf8);
        row("UTF-8 with a mark", "\xEF\xBB\xBF" + text, TextEncoding::utf8);
        row("Windows-1252", windows1252(text), TextEncoding::windows1252);
        row("UTF-16", utf16Le(text), TextEncoding::utf16Le);
        row("UTF-16 without a mark", utf16Le(text).substr(2), TextEncoding::utf16Le);
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        auto table = TableReader::open(textSource(bytes.toStdString()));
        FELTBOK_SUCCEEDS(table);
        QCOMPARE(static_cast<int>(table->encoding()), encoding);
        QCOMPARE(QString::fromStdString(shown(*table)),
                 QStringLiteral("Sted|Innehaver/2:Kafé «Øst» – bar’n|Ærlig Åse €"));
    }

    /// Only the last of 20,000 rows tells the encoding, far behind the first block.
    void lateLetters()
    {
        for (const bool old : {false, true}) {
            std::string text = "a;b\n";
            for (int i = 0; i < 20'000; ++i)
                text += "1;abcdefghij\n";
            const std::string last = "2;Ærfugl på Øra\n";
            text += old ? windows1252(last) : last;
            auto table = TableReader::open(textSource(text));
            FELTBOK_SUCCEEDS(table);
            const std::string all = shown(*table);
            QVERIFY2(all.ends_with("/20002:2|Ærfugl på Øra"), all.substr(all.size() - 40).c_str());
        }
    }
    /// A letter of two bytes lies across the end of a block, whatever the block's size.
    void splitLetters()
    {
        for (std::size_t pad = 65'520; pad < 65'560; ++pad) {
            const std::string text = "a;b\n" + std::string(pad - 4, 'x').substr(0, 60'000) + ";" +
                                     std::string(pad - 60'005, 'y') + "øå\n";
            auto table = TableReader::open(textSource(text));
            FELTBOK_SUCCEEDS(table);
            const auto row = table->next();
            QVERIFY(row && *row);
            QVERIFY((*row)->cells.at(1).ends_with("yøå"));
        }
    }
    void undefinedBytesAndBrokenRows()
    {
        // 0x81 is no letter of Windows-1252; a stray byte in a UTF-8 file refuses its row only.
        QCOMPARE(QString::fromStdString(shownText("a;b\n\xE6\xF8\xE5;x\x81y\n")),
                 QStringLiteral("a|b/2:æøå|x\uFFFDy"));
        QCOMPARE(QString::fromStdString(shownText("a;b\næøå;1\n\xE6;2\nå;3\n")),
                 QStringLiteral("a|b/2:æøå|1/3:!6/4:å|3"));
    }
    void nulInARow()
    {
        std::string text = "a;b\n";
        for (int i = 0; i < 10'000; ++i)
            text += "1;abcdefghij\n";
        text += std::string("2;x\0y\n", 6) + "3;4\n";
        auto table = TableReader::open(textSource(text));
        FELTBOK_SUCCEEDS(table);
        QVERIFY(shown(*table).ends_with("/10002:!6/10003:3|4"));
    }
    /// As well where the file's nature is still in question.
    void nulInAnEarlyRow()
    {
        std::string text = "a;b\n" + std::string("2;x\0y\n", 6);
        for (int i = 0; i < 10; ++i)
            text += "1;abcdefghij\n";
        const QString rows = QString::fromStdString(shownText(text));
        QVERIFY2(rows.startsWith(QStringLiteral("a|b/2:!6/3:1|abcdefghij/")), qPrintable(rows));
    }
    /// What a note shows of a row is never cut within a letter.
    void samplesAreWholeLetters()
    {
        const auto sample = [](const std::string& text) {
            auto table = TableReader::open(textSource(text));
            const auto row = table->next();
            return QString::fromStdString((*row)->sample);
        };
        QCOMPARE(sample("a;b\n\"Kro\"é;2\n3;4\n"), QStringLiteral("\"Kro\"é;2"));
        QCOMPARE(sample("a;b\n\"Kro\"\xE9;2\n3;4\n"), QStringLiteral("\"Kro\"é;2"));
        const std::string letters = std::string(799, 'x') + "éé";
        QVERIFY(!sample("a;b\n\"" + letters + "\n3;4\n").contains(QChar(0xFFFD)));
        QCOMPARE(sample("a;b\n1;2;" + std::string(190, 'x') + "ééééé\n"),
                 QStringLiteral("1;2;") + QString(190, QLatin1Char('x')) + QStringLiteral("ééééé"));
    }

    /// A source may give one byte at a time; nothing changes.
    void slowSource()
    {
        const std::string text = "a;b\r\n\"x\r\ny \"\"q\"\"\";2\r\n\"3;4\r\n5;ø\r\n";
        std::size_t at = 0;
        auto table = TableReader::open([&](std::span<char> into) -> Result<std::size_t> {
            if (at == text.size() || into.empty())
                return std::size_t{0};
            into[0] = text[at++];
            return std::size_t{1};
        });
        FELTBOK_SUCCEEDS(table);
        QCOMPARE(shown(*table), shownText(text));
        QCOMPARE(QString::fromStdString(shownText(text)),
                 QStringLiteral("a|b/2:x\ny \"q\"|2/4:!3/5:5|ø"));
    }
    void failingSource()
    {
        const auto source = [calls = 0](std::span<char> into) mutable -> Result<std::size_t> {
            if (++calls > 1)
                return Error(ErrorCode::io, "the disk is gone", "file");
            std::fill(into.begin(), into.end(), 'x');
            return into.size();
        };
        FELTBOK_FAILS(ErrorCode::io, TableReader::open(source));
    }

    void limits()
    {
        TableLimits small;
        small.fieldBytes = 10;
        small.rowBytes = 30;
        small.columns = 4;
        small.rows = 3;
        QCOMPARE(shownText("a;b\n12345678901;2\n3;4\n", small), std::string("a|b/2:!5/3:3|4"));
        QCOMPARE(shownText("a;b\n\"12345678901\";2\n3;4\n", small), std::string("a|b/2:!5/3:3|4"));
        QCOMPARE(shownText("a;b\n1;2;3;4;5;6\n3;4\n", small), std::string("a|b/2:!2/3:3|4"));
        QCOMPARE(shownText("a;b\n1;2\n3;4\n5;6\n", small), std::string("a|b/2:1|2/3:3|4/4:5|6"));
        QCOMPARE(shownText("a;b\n1;2\n3;4\n5;6\n7;8\n", small),
                 std::string("a|b/2:1|2/3:3|4/4:5|6/error too_many_rows"));
        QVERIFY(shownText("a;b;c;d;e\n", small).starts_with("error too_many_columns line 1"));
        QVERIFY(shownText("a;12345678901\n", small).starts_with("error line_too_long line 1"));
    }

    /// Half a gigabyte of what is no table, made on the way: a clear end, and little memory.
    void endlessLine_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("repeated");
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<qulonglong>("total");
        const auto row = [](const char* name, const char* head, const char* repeated,
                            const char* end, std::size_t total = 20'000'000) {
            QTest::newRow(name) << QByteArray(head) << QByteArray(repeated) << QByteArray(end)
                                << qulonglong(total);
        };
        row("no separator", "", "x", "line_too_long", manyBytes);
        row("separators", "", "x;", "too_many_columns");
        row("spaces", "a;b", " ", "line_too_long");
        row("quoted", "\"", "x;", "line_too_long");
        row("behind a header", "a;b\n", "x", "/2:!5", manyBytes);
        row("behind a header, separators", "a;b\n", "x;", "/2:!2");
        row("behind a header, quoted", "a;b\n\"", "x", "/2:!5");
        row("behind a header, blanks", "a;b\n\"x\"", " ", "/2:!5");
        row("behind a header, quotes", "a;b\n", "\"\"", "/2:!5");
    }
    void endlessLine()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, repeated);
        QFETCH(QByteArray, end);
        QFETCH(qulonglong, total);
        std::size_t asked = 0;
        auto source = madeUp(head.toStdString(), repeated.toStdString(), total);
        auto table = TableReader::open([&](std::span<char> into) {
            auto count = source(into);
            asked += *count;
            return count;
        });
        if (!table) {
            QCOMPARE(QByteArray::fromStdString(table.error().field), end);
            QVERIFY2(asked < fewBytes, "refused long before the end");
            return;
        }
        const std::string all = shown(*table);
        QVERIFY2(all.ends_with(end.toStdString()), all.c_str());
        QCOMPARE(qulonglong(asked), total);
        QVERIFY2(table->peakBytes() < fewBytes, std::to_string(table->peakBytes()).c_str());
    }
    /// Rows that never end their quotes are given up, not read again without end.
    void endlessQuotes()
    {
        auto table = TableReader::open(madeUp("a;b\n", "1;\"22222222222\n", manyBytes));
        FELTBOK_SUCCEEDS(table);
        std::size_t rows = 0;
        for (;; ++rows) {
            const auto row = table->next();
            if (!row) {
                QVERIFY(row.error().field == "broken_quotes" ||
                        row.error().field == "too_many_rows");
                break;
            }
            QVERIFY(row->has_value());
        }
        QVERIFY(rows > 100);
        QVERIFY(table->peakBytes() < fewBytes);
    }
    void manyRowsInLittleMemory()
    {
        auto table = TableReader::open(madeUp("a;b\n", "12345;abcdefg\n", 1 << 23));
        FELTBOK_SUCCEEDS(table);
        std::size_t rows = 0;
        for (;;) {
            const auto row = table->next();
            FELTBOK_SUCCEEDS(row);
            if (!*row)
                break;
            ++rows;
        }
        QCOMPARE(rows, std::size_t{(1 << 23) / 14});
        QVERIFY(table->peakBytes() < fewBytes);
    }
};

QTEST_APPLESS_MAIN(TableReaderTest)
#include "table_reader_test.moc"
