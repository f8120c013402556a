// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/hours_notation.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

std::string dayText(std::chrono::month_day date)
{
    return std::to_string(unsigned(date.day())) + "." + std::to_string(unsigned(date.month()));
}

/// "all 08:00-01:30; sat 08:00-18:00", with "ute:" before an area and "15.5/31.8" behind
/// the days of a season.
std::string brief(const std::vector<HoursEntry>& entries)
{
    std::string out;
    for (const HoursEntry& entry : entries) {
        if (!out.empty())
            out += "; ";
        if (!entry.area.empty())
            out += entry.area + ":";
        for (std::size_t i = 0; i < entry.days.size(); ++i)
            out += (i > 0 ? "," : "") + std::string(toString(entry.days[i]));
        if (entry.seasonFrom && entry.seasonTo)
            out += " " + dayText(*entry.seasonFrom) + "/" + dayText(*entry.seasonTo);
        out += entry.closed ? " closed" : " " + wallText(entry.from) + "-" + wallText(entry.to);
    }
    return out;
}

} // namespace

class HoursNotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serving_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("wanted");
        const auto row = [](const char* text, const char* wanted) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(wanted);
        };
        // As municipalities' own lists have them.
        row("08.00-01.30", "all 08:00-01:30");
        row("13.00-01.30", "all 13:00-01:30");
        row("12.00–00.30", "all 12:00-00:30");
        row("11:00-23:00", "all 11:00-23:00");
        row("kl 18-01", "all 18:00-01:00");
        row("kl. 18-24", "all 18:00-24:00");
        // And what else people write.
        row("0800-0130", "all 08:00-01:30");
        row("800-130", "all 08:00-01:30");
        row("8-1", "all 08:00-01:00");
        row("  08.00 - 01.30 ", "all 08:00-01:30");
        row("08.00—01.30", "all 08:00-01:30");
        row("08.00\u00a0–\u00a001.30", "all 08:00-01:30");
        row("08.00 til 01.30", "all 08:00-01:30");
        row("Kl. 08.00 til kl. 01.30", "all 08:00-01:30");
        row("fra kl. 8 til 24.00", "all 08:00-24:00");
        row("mellom 18 og 01", "all 18:00-01:00");
        row("8.30-2", "all 08:30-02:00");
        row("08:00-00:00", "all 08:00-00:00");
        row("2000-0200", "all 20:00-02:00");
        row("alle dager 08-02", "all 08:00-02:00");
        row("daglig 12-24", "all 12:00-24:00");
        row("søn-tor 12-24, fre-lør 12-02", "mon,tue,wed,thu,sun 12:00-24:00; fri,sat 12:00-02:00");
        row("Man–tors 15–23; fre og lør 15–02; søn stengt",
            "mon,tue,wed,thu 15:00-23:00; fri,sat 15:00-02:00; sun closed");
        row("fredag, lørdag 18-02", "fri,sat 18:00-02:00");
        row("fre/lør 18-02", "fri,sat 18:00-02:00");
        row("hverdager 11-23, helg 11-01", "mon,tue,wed,thu,fri 11:00-23:00; sat,sun 11:00-01:00");
        row("hverdag 11-23", "mon,tue,wed,thu,fri,sat 11:00-23:00");
        row("virkedager 11-23", "mon,tue,wed,thu,fri 11:00-23:00");
        row("08-01, søn- og helligdager 12-24", "all 08:00-01:00; sun,holy 12:00-24:00");
        row("08-01 (dag før søn- og helligdag 08-02)", "all 08:00-01:00; eve 08:00-02:00");
        row("dager før helligdager 08-02", "eve 08:00-02:00");
        row("11-14 og 18-23", "all 11:00-14:00; all 18:00-23:00");
        row("fre 11-14 og 18-23", "fri 11:00-14:00; fri 18:00-23:00");
        row("inne 08-01.30, ute 08-23", "inne:all 08:00-01:30; ute:all 08:00-23:00");
        row("laurdag 18-02, sundag stengd", "sat 18:00-02:00; sun closed");
        row("LØRDAGER 18-02", "sat 18:00-02:00");
        row("lørdag: 18-02", "sat 18:00-02:00");
        row("18-02 lørdag", "sat 18:00-02:00");
        row("12-24 man-tor, 12-02 fre-lør", "mon,tue,wed,thu 12:00-24:00; fri,sat 12:00-02:00");
        row("man-lør 12-02, fre 12-03", "mon,tue,wed,thu,sat 12:00-02:00; fri 12:00-03:00");
        row("stengt", "all closed");
        row("08,00-01,30", "all 08:00-01:30");
        row("08,00 - 01,30, lør 10,00-02,00", "all 08:00-01:30; sat 10:00-02:00");
        row("08-00,30", "all 08:00-00:30");
        row("10-20 lør,10-18 søn", "sat 10:00-20:00; sun 10:00-18:00");
        row("fredag og lørdag 18-02, ellers 18-24", "fri,sat 18:00-02:00; all 18:00-24:00");
        row("fre-lør 18-02, øvrige dager stengt", "fri,sat 18:00-02:00; all closed");
        row("08.00-01.30, ute til 23.00", "all 08:00-01:30; ute:all 08:00-23:00");
        row("08-01, fredager til 02", "all 08:00-01:00; fri 08:00-02:00");
        row("15.05-31.08 08-03, 01.09-14.05 08-02",
            "all 15.5/31.8 08:00-03:00; all 1.9/14.5 08:00-02:00");
        row("1.5.-31.8.: 08-02, ellers 08-01", "all 1.5/31.8 08:00-02:00; all 08:00-01:00");
        row("1. mai – 31. august kl. 08-03, ellers til 02",
            "all 1.5/31.8 08:00-03:00; all 08:00-02:00");
        row("1. sept til 30. april stengt, 1.5-31.8 12-20",
            "all 1.9/30.4 closed; all 1.5/31.8 12:00-20:00");
        row("15.05-31.08 man-tor 08-02, fre-lør 08-03",
            "mon,tue,wed,thu 15.5/31.8 08:00-02:00; fri,sat 15.5/31.8 08:00-03:00");
        row("inne 08-02, ute 15.05-31.08 08-23",
            "inne:all 08:00-02:00; ute:all 15.5/31.8 08:00-23:00");
        row("ute 15.05-31.08 08-23, inne 08-02",
            "ute:all 15.5/31.8 08:00-23:00; inne:all 08:00-02:00");
        row("15.05-31.08 inne 08-03, ute 08-23",
            "inne:all 15.5/31.8 08:00-03:00; ute:all 15.5/31.8 08:00-23:00");
        row("10.10-20.10", "all 10:10-20:10"); // no hours behind: these are the hours
        row("", "");
        row("   ", "");
        row("–", "");
    }
    void serving()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, wanted);
        const auto found = parseHoursNotation(
            text.toStdString(), {ProductGroup::g1, ProductGroup::g2}, Activity::serving);
        QVERIFY2(found.hasValue(), found ? "" : found.error().detail.c_str());
        QCOMPARE(brief(*found), wanted.toStdString());
        for (const HoursEntry& entry : *found)
            QVERIFY((entry.groups == std::vector{ProductGroup::g1, ProductGroup::g2}));
    }

    void sale_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("wanted");
        const auto row = [](const char* text, const char* wanted) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(wanted);
        };
        row("08.00-20.00 (lør 08.00-18.00)", "all 08:00-20:00; sat 08:00-18:00");
        row("08-20/18", "all 08:00-20:00; eve 08:00-18:00");
        row("10.00-18.00", "all 10:00-18:00");
        row("08.00-20.00", "all 08:00-20:00");
        row("8-20 (18)", "all 08:00-20:00; eve 08:00-18:00");
        row("8-20(18)", "all 08:00-20:00; eve 08:00-18:00");
        row("08.00-20.00 / 08.00-18.00", "all 08:00-20:00; eve 08:00-18:00");
        row("08.00-20.00 (08.00-18.00)", "all 08:00-20:00; eve 08:00-18:00");
        row("08.00-20.00/18.00", "all 08:00-20:00; eve 08:00-18:00");
        row("kl. 08–20/18", "all 08:00-20:00; eve 08:00-18:00");
        row("man-fre 10-20, lør 10-18", "mon,tue,wed,thu,fri 10:00-20:00; sat 10:00-18:00");
        row("08.00 – 20.00, lørdag 08.00 – 18.00", "all 08:00-20:00; sat 08:00-18:00");
        row("08.00-20.00 lør 08.00-18.00", "all 08:00-20:00; sat 08:00-18:00");
        row("hverdager 8-20, lørdag 9-18", "mon,tue,wed,thu,fri 08:00-20:00; sat 09:00-18:00");
        row("hverdager 8-20, dager før søn- og helligdager 8-18",
            "mon,tue,wed,thu,fri,sat 08:00-20:00; eve 08:00-18:00");
        row("08-20 lørdag 18", "all 08:00-20:00; sat 08:00-18:00");
        row("08-20, lørdag til 18", "all 08:00-20:00; sat 08:00-18:00");
        row("08-20, før helligdag 18", "all 08:00-20:00; eve 08:00-18:00");
        row("08,00-20,00 (18,00)", "all 08:00-20:00; eve 08:00-18:00");
        row("08-20, søndag stengt", "all 08:00-20:00; sun closed");
        row("08-20, stengt søn- og helligdager", "all 08:00-20:00; sun,holy closed");
    }
    void sale()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, wanted);
        const auto found =
            parseHoursNotation(text.toStdString(), {ProductGroup::g1}, Activity::sale);
        QVERIFY2(found.hasValue(), found ? "" : found.error().detail.c_str());
        QCOMPARE(brief(*found), wanted.toStdString());
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isSale");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char* text, bool isSale, const char* named) {
            QTest::newRow(text) << QByteArray(text) << isSale << QByteArray(named);
        };
        row("25.00-26.00", false, "\"25.00\": no such time of day");
        row("08.60-20", false, "\"08.60\": no such time of day");
        row("24.30-02", false, "\"24.30\": no such time of day");
        row("08.0-20", false, "\"08.0\": minutes have two digits");
        row("08000-20", false, "\"08000\": too many digits for a time");
        row("08.00", false, "\"08.00\": an end is missing");
        row("08-", false, "\"08-\": an end is missing");
        row("-01.30", false, "\"-\": a time is missing before it");
        row("til 02", false, "\"til\": a time is missing before it");
        row("08-08", false, "\"08-08\": begins and ends at the same time");
        row("24-02", false, "\"24-02\": nothing begins at 24");
        row("etter avtale", false, "\"etter\": this word has no meaning in hours");
        row("08-02 sommer", false, "\"sommer\": a season needs its first and last date");
        row("døgnåpent", false, "\"døgnåpent\": the law knows no hours around the clock");
        row("24 timer", true, "\"24 timer\": the law knows no hours around the clock");
        row("Hele døgnet", false, "\"døgnet\": the law knows no hours around the clock");
        row("15.05-31.08 08-03, 01.08-14.05 08-02", false,
            "\"15.5.-31.8.\": overlaps another season");
        row("man-tor 08-01, fre-søn 08-02, 15.05-31.08 08-03", false,
            "\"15.5.-31.8.\": the season does not tell the hours of days that have their own");
        row("15.05-31.02 08-03", false, "\"15.05-31.02\": no such date");
        row("08-01 (17. mai 06-01)", false,
            "\"17. mai\": hours of a single date are not supported");
        row("15.05-31.08 lør 08-03, ellers 08-02", false,
            "\"ellers\": no day is given for these hours");
        row("ellers 08-02", false, "\"ellers\": no day is given for these hours");
        row("08-02, søn 12", false, "\"12\": an end is missing");
        row("08-20,18", true, "\"18\": an end is missing");
        row("08-20 lørdag 07", true, "\"07\": sale does not run past midnight");
        row("08-02?", false, "\"?\": this sign has no meaning in hours");
        row("08-02/01", false, "\"01\": a second value has a meaning in hours of sale only");
        row("08-02 / 08-01", false, "\"08-01\": no day is given for these hours");
        row("08-20/18/16", true, "\"16\": an end is missing");
        row("08-02", true, "\"08-02\": sale does not run past midnight");
        row("lør", true, "\"lør\": no hours for this day");
        row("lør 10-18, lør 10-16", true, "\"sat\": has two different hours");
        row("10-18, stengt", true, "\"stengt\": which day is closed?");
        row("man-helligdag 8-10", true, "\"man-helligdag\": not a range of weekdays");
    }
    void refused()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isSale);
        QFETCH(QByteArray, named);
        const auto found = parseHoursNotation(text.toStdString(), {ProductGroup::g1},
                                              isSale ? Activity::sale : Activity::serving);
        QVERIFY2(!found.hasValue(), found ? brief(*found).c_str() : "");
        QCOMPARE(found.error().detail, named.toStdString());
        const auto fault = hoursFaultOf(found.error());
        QVERIFY(fault.has_value());
        QCOMPARE(found.error().field, std::string(toString(fault->fault)));
        QVERIFY(named.startsWith(QByteArray::fromStdString("\"" + fault->value + "\": ")));
    }

    void anythingIsSurvived()
    {
        const std::string alphabet[] = {"8",    "20",       "-",      "/",       "(",  ")",
                                        " ",    "lør",      "og",     "kl",      ".",  ":",
                                        "søn-", "før",      "stengt", "hverdag", ",",  "ute",
                                        "\xc3", "1.5-31.8", "ellers", "til",     ",00"};
        unsigned state = 7;
        for (int round = 0; round < 20'000; ++round) {
            std::string text;
            for (unsigned n = 0; n < 8; ++n) {
                state = state * 1'664'525 + 1'013'904'223;
                text += alphabet[(state >> 16) % std::size(alphabet)];
            }
            const auto found = parseHoursNotation(text, {ProductGroup::g1}, Activity::sale);
            if (found)
                for (const HoursEntry& entry : *found)
                    QVERIFY(hoursEntryFromJson(toJson(entry)).hasValue());
        }
    }
};

QTEST_APPLESS_MAIN(HoursNotationTest)
#include "hours_notation_test.moc"
