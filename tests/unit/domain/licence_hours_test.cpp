// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/licence_hours.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain;
using namespace std::chrono;

namespace {

Result<HoursEntry> fromText(const char* text)
{
    return hoursEntryFromJson(parseJson(text).value());
}
Date on(const char* text)
{
    return parseIsoDate(text).value();
}

} // namespace

class LicenceHoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (
            const char* text :
            {R"({"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30"})",
             R"({"groups":["G3"],"days":["mon","tue","wed","thu","fri","sat","sun","eve","holy"],"from":"13:00","to":"24:00"})",
             R"({"groups":["G1"],"days":["sun"],"closed":true})",
             R"({"groups":["G1"],"days":["all"],"from":"12:00","to":"23:00","area":"ute","valid_from":"2024-10-01","valid_to":"2028-09-30","season_from":"05-15","season_to":"08-31"})"})
            QTest::newRow(text) << QByteArray(text);
    }
    void roundTrip()
    {
        QFETCH(QByteArray, text);
        const auto entry = fromText(text.constData());
        QVERIFY(entry.hasValue());
        QCOMPARE(toJsonText(toJson(*entry)), text.toStdString());
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* text, const char* field) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(field);
        };
        row(R"({"days":["all"],"from":"08:00","to":"01:30"})", "groups");
        row(R"({"groups":["G4"],"days":["all"],"from":"08:00","to":"01:30"})", "groups");
        row(R"({"groups":[],"days":["all"],"from":"08:00","to":"01:30"})", "groups");
        row(R"({"groups":["G1"],"days":["monday"],"from":"08:00","to":"01:30"})", "days");
        row(R"({"groups":["G1"],"days":["all"],"to":"01:30"})", "from");
        row(R"({"groups":["G1"],"days":["all"],"from":"8:00","to":"01:30"})", "from");
        row(R"({"groups":["G1"],"days":["all"],"from":"24:00","to":"01:30"})", "from");
        row(R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"24:01"})", "to");
        row(R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"01:60"})", "to");
        row(R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"01:30","valid_from":"2026-02-30"})",
            "valid_from");
        row(R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"01:30","season_to":"13-01"})",
            "season_to");
        row(R"([])", "licence_hours");
    }
    void refused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        const auto entry = fromText(text.constData());
        QVERIFY(!entry.hasValue());
        QCOMPARE(entry.error().field, field.toStdString());
    }

    void moreSpecificClaims()
    {
        const auto claim = [](std::vector<DayKind> days, const char* date) {
            HoursEntry entry;
            entry.days = std::move(days);
            return entry.claimOn(on(date), norwegianCalendar());
        };
        QCOMPARE(claim({DayKind::all}, "2026-11-18"), 1);
        QCOMPARE(claim({DayKind::wed}, "2026-11-18"), 2);
        QCOMPARE(claim({DayKind::thu}, "2026-11-18"), 0);
        QCOMPARE(claim({DayKind::eve}, "2026-11-21"), 3);
        QCOMPARE(claim({DayKind::sat, DayKind::eve}, "2026-11-21"), 3);
        QCOMPARE(claim({DayKind::eve}, "2026-05-13"), 0); // eve of Ascension
        QCOMPARE(claim({DayKind::holy, DayKind::all}, "2026-05-14"), 4);
        QCOMPARE(claim({DayKind::sun}, "2026-11-22"), 2);
        QCOMPARE(claim({DayKind::holy}, "2026-11-22"), 4);
        QCOMPARE(claim({DayKind::holy}, "2026-05-01"), 0);
        // Each weekday is itself, Monday 2026-11-16 first.
        for (int day = 0; day < 7; ++day)
            for (int kind = 0; kind < 7; ++kind) {
                HoursEntry entry;
                entry.days = {DayKind(kind)};
                const Date date{sys_days{on("2026-11-16")} + days{day}};
                QCOMPARE(entry.claimOn(date, norwegianCalendar()), kind == day ? 2 : 0);
            }
    }

    void validityAndSeason()
    {
        HoursEntry entry;
        QVERIFY(entry.isInForce(on("2026-01-01")));
        entry.validFrom = on("2024-10-01");
        entry.validTo = on("2028-09-30");
        QVERIFY(!entry.isInForce(on("2024-09-30")));
        QVERIFY(entry.isInForce(on("2024-10-01")));
        QVERIFY(entry.isInForce(on("2028-09-30")));
        QVERIFY(!entry.isInForce(on("2028-10-01")));
        entry.seasonFrom = May / 15;
        entry.seasonTo = August / 31;
        QVERIFY(!entry.isInForce(on("2026-05-14")));
        QVERIFY(entry.isInForce(on("2026-05-15")));
        QVERIFY(entry.isInForce(on("2026-08-31")));
        QVERIFY(!entry.isInForce(on("2026-09-01")));
        entry.seasonFrom = September / 1; // over New Year
        entry.seasonTo = May / 14;
        QVERIFY(entry.isInForce(on("2026-01-10")));
        QVERIFY(entry.isInForce(on("2026-05-14")));
        QVERIFY(!entry.isInForce(on("2026-05-15")));
        QVERIFY(entry.isInForce(on("2026-12-31")));
    }
};

QTEST_APPLESS_MAIN(LicenceHoursTest)
#include "licence_hours_test.moc"
