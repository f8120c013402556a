// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/holy_days.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain;
using namespace std::chrono;

namespace {

Date on(const char* text)
{
    return parseIsoDate(text).value();
}

} // namespace

class HolyDaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movableDays_data()
    {
        QTest::addColumn<QByteArray>("easter");
        QTest::addColumn<QByteArray>("ascension");
        QTest::addColumn<QByteArray>("whit");
        const char* rows[][3] = {
            {"2026-04-05", "2026-05-14", "2026-05-24"}, {"2027-03-28", "2027-05-06", "2027-05-16"},
            {"2028-04-16", "2028-05-25", "2028-06-04"}, {"2029-04-01", "2029-05-10", "2029-05-20"},
            {"2030-04-21", "2030-05-30", "2030-06-09"}, {"2000-04-23", "2000-06-01", "2000-06-11"},
            {"2008-03-23", "2008-05-01", "2008-05-11"}, {"2038-04-25", "2038-06-03", "2038-06-13"},
        };
        for (const auto& row : rows)
            QTest::newRow(row[0]) << QByteArray(row[0]) << QByteArray(row[1]) << QByteArray(row[2]);
    }
    void movableDays()
    {
        QFETCH(QByteArray, easter);
        QFETCH(QByteArray, ascension);
        QFETCH(QByteArray, whit);
        const Date sunday = on(easter.constData());
        QVERIFY(easterSunday(sunday.year()) == sunday);
        std::map<std::string_view, Date> found;
        for (const HolyDay& day : norwegianCalendar().daysOf(sunday.year()))
            found[day.code] = day.date;
        QVERIFY(found.at("easter_sunday") == sunday);
        QVERIFY(found.at("ascension") == on(ascension.constData()));
        QVERIFY(found.at("whit_sunday") == on(whit.constData()));
        QVERIFY(found.at("whit_monday") == nextDay(on(whit.constData())));
        QVERIFY(found.at("easter_monday") == nextDay(sunday));
        QVERIFY(found.at("good_friday") == Date{sys_days{sunday} - days{2}});
        QVERIFY(found.at("maundy_thursday") == Date{sys_days{sunday} - days{3}});
        QCOMPARE(found.size(), std::size_t(10));
    }

    /// Lov om helligdager og helligdagsfred has been in force since 1 June 1995.
    void validity()
    {
        for (const HolyDayRule& rule : norwegianCalendar().rules()) {
            QVERIFY(rule.validity.from == on("1995-06-01"));
            QVERIFY(!rule.validity.to);
            QCOMPARE(rule.eveIsOrdinary, rule.code == "ascension");
        }
        QVERIFY(!norwegianCalendar().isNamedHolyDay(on("1995-05-25"))); // Ascension
        QVERIFY(norwegianCalendar().isNamedHolyDay(on("1995-06-05")));  // Whit Monday
    }

    void wholeYear()
    {
        std::vector<std::string> days;
        for (const HolyDay& day : norwegianCalendar().daysOf(2026y))
            days.push_back(toIsoDate(day.date));
        const std::vector<std::string> wanted{
            "2026-01-01", "2026-04-02", "2026-04-03", "2026-04-05", "2026-04-06",
            "2026-05-14", "2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26"};
        QVERIFY(days == wanted);
    }

    void kinds_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<bool>("holy");
        QTest::addColumn<bool>("eve");
        QTest::addColumn<bool>("working");
        const auto row = [](const char* date, bool holy, bool eve, bool working) {
            QTest::newRow(date) << QByteArray(date) << holy << eve << working;
        };
        row("2026-11-20", false, false, true); // an ordinary Friday
        row("2026-11-21", false, true, false); // Saturday
        row("2026-11-22", true, false, false); // Sunday
        row("2026-05-13", false, false, true); // eve of Ascension: an ordinary weekday
        row("2026-05-14", true, false, false); // Ascension
        row("2026-04-01", false, true, true);  // the day before Maundy Thursday
        row("2026-04-02", true, true, false);  // Maundy Thursday
        row("2026-04-04", false, true, false); // Easter Eve
        row("2026-04-05", true, true, false);  // Easter Sunday before Easter Monday
        row("2026-04-06", true, false, false);
        row("2026-04-30", false, false, true);  // before 1 May
        row("2026-05-01", false, false, false); // no holy day, no working day
        row("2026-05-16", false, true, false);  // Saturday; 17 May 2026 is a Sunday
        row("2026-05-17", true, false, false);
        row("2027-05-16", true, true, false); // Whit Sunday; 17 May 2027 is Whit Monday
        row("2027-05-17", true, false, false);
        row("2028-05-16", false, false, true); // before an ordinary 17 May
        row("2028-05-17", false, false, false);
        row("2026-12-24", false, true, true);
        row("2026-12-25", true, true, false);
        row("2026-12-26", true, true, false); // Saturday before Sunday
        row("2026-12-31", false, true, true);
        row("2027-01-01", true, false, false);
    }
    void kinds()
    {
        QFETCH(QByteArray, date);
        QFETCH(bool, holy);
        QFETCH(bool, eve);
        QFETCH(bool, working);
        const HolyCalendar& calendar = norwegianCalendar();
        QCOMPARE(calendar.isSundayOrHolyDay(on(date.constData())), holy);
        QCOMPARE(calendar.isEve(on(date.constData())), eve);
        QCOMPARE(calendar.isWorkingDay(on(date.constData())), working);
    }

    void tableIsData()
    {
        // An office that corrects the list gets its own calendar.
        const HolyCalendar own(
            {{"local", August / 3, std::nullopt, {on("2020-01-01"), on("2021-12-31")}, {}}});
        QVERIFY(own.isNamedHolyDay(on("2021-08-03")));
        QVERIFY(!own.isNamedHolyDay(on("2022-08-03")));
        QVERIFY(!own.isNamedHolyDay(on("2021-12-25")));
    }
};

QTEST_APPLESS_MAIN(HolyDaysTest)
#include "holy_days_test.moc"
