// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/cell_values.h"
#include "server/import/text_encoding.h"
#include "server/import/text_fold.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::server;

namespace {

QByteArray bytes(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

class CellValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("date");
        const auto row = [](const char* text, const char* date) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(date);
        };
        row("01.10.2024", "2024-10-01");
        row("1.2.2024", "2024-02-01");
        row(" 1. 10. 2024 ", "2024-10-01");
        row("2024-10-01", "2024-10-01");
        row("2024-10-01T00:00:00Z", "2024-10-01");
        row("01.10.2024 00:00:00", "2024-10-01");
        row("29.02.2028", "2028-02-29");
        row("29.02.2027", "");
        row("00.10.2024", "");
        row("01.10.24", "");
        row("01.10.20244", "");
        row("1/10/2024", "");
        row("20241001", "");
        row("2024-10-01x", "");
        row("2024-10", "");
        row("01.10.2024 ca", "");
        row("", "");
        row("01.10.1066", "");
        row("-1.10.2024", "");
    }
    void dates()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, date);
        const auto found = parseCellDate(text.toStdString());
        QCOMPARE(found ? bytes(toIsoDate(*found)) : QByteArray(), date);
    }

    void groups_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("groups");
        const auto row = [](const char* text, const char* groups) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(groups);
        };
        row("GRP1", "G1");
        row("GRP1,GRP2,GRP3", "G1G2G3");
        row("GRP3, GRP1,GRP1", "G1G3");
        row("grp 1 + grp 2", "G1G2");
        row("Gruppe 1, 2 og 3", "G1G2G3");
        row("gr. 1/2", "G1G2");
        row("G1 G2", "G1G2");
        row("1-3", "G1G2G3");
        row("GRP1–GRP3", "G1G2G3");
        row("1 til 2", "G1G2");
        row("Øl, vin, brennevin", "G1G2G3");
        row("alle grupper", "G1G2G3");
        row("GRP0", "");
        row("12", "");
        row("mat", "");
        row("", "");
        row("gruppe", "");
    }
    void groups()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, groups);
        QByteArray out;
        if (const auto found = parseGroups(text.toStdString()))
            for (const auto group : *found)
                out += bytes(std::string(toString(group)));
        QCOMPARE(out, groups);
    }

    void folding_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char* one, const char* other, bool same) {
            QTest::addRow("%s, %s", one, other) << QByteArray(one) << QByteArray(other) << same;
        };
        row("Kafé «Øst»", "KAFE \"ØST\"", true);
        row("Sørgård", "Soergaard", true);
        row("Nær & Billig", "Naer og Billig", false);
        row("Nær & Billig", "naer  &\tbillig", true);
        row("Sundet – bar", "Sundet - bar", true);
        row("Linh Nguyễn", "Linh Nguyen", true);
        row("Linh Nguyễn", "Linh Nguy?n", true);
        row("A\u030Asen", "Åsen", true);
        row("Olas bar", "Ola's bar", true);
        row("Bar 1", "Bar 2", false);
        row("Storgata", "Stor gata", false);
        row("Øst", "Ost", true);
        row("Kro", "Kroa", false);
    }
    void folding()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QFETCH(bool, same);
        QCOMPARE(sameHeader(foldName(one.toStdString()), foldName(other.toStdString())), same);
    }

    void texts()
    {
        QCOMPARE(bytes(cleanLine("  a\r\n b\u00A0\tc  ")), QByteArray("a b c"));
        QCOMPARE(bytes(cleanLines("\r\na \r\n\r\n\r\n b\rc\n\n")), QByteArray("a\n\nb\nc"));
        QCOMPARE(bytes(shorten("blåbær", 3)), QByteArray("blå…"));
        QCOMPARE(bytes(shorten("blå", 3)), QByteArray("blå"));
        QVERIFY(hasLostLetters("Nguy?n"));
        QVERIFY(hasLostLetters("Kafé ?st"));
        QVERIFY(!hasLostLetters("Hvem? Vi?"));
        using Spans = std::vector<std::pair<std::size_t, std::size_t>>;
        QVERIFY((elevenDigits("f. 010203 12345") == Spans{{3, 12}}));
        QVERIFY((elevenDigits("01020312345 og 01020312345") == Spans{{0, 11}, {15, 11}}));
        QVERIFY(elevenDigits("317 877 897").empty());
        QVERIFY(elevenDigits("010203123456").empty());
        QVERIFY(isRoundedNumber("2,0240E+07"));
        QVERIFY(!isRoundedNumber("2024E01"));
        QCOMPARE(bytes(licenceKey("TBR 12a")), QByteArray("tbr12a"));
    }

    /// Every byte of Windows-1252 is a letter of UTF-8, the euro sign and the quotes among them.
    void windows1252()
    {
        QCOMPARE(bytes(utf8FromWindows1252("\x80\x92\x96\x9F\xE6\xF8\xE5\xC6\xD8\xC5\xFF")),
                 QByteArray("€’–ŸæøåÆØÅÿ"));
        for (int byte = 0; byte < 256; ++byte) {
            const char c = static_cast<char>(byte);
            std::string text = utf8FromWindows1252({&c, 1});
            QVERIFY(weighEncoding(text).strayBytes == 0);
        }
    }
};

QTEST_APPLESS_MAIN(CellValuesTest)
#include "cell_values_test.moc"
