// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/oslo_time.h"

#include <QtTest>
#include <cstdlib>
#include <ctime>

using namespace feltbok;
using namespace feltbok::domain;
using namespace std::chrono;

namespace {

Instant at(const char* text)
{
    return parseRfc3339(text).value();
}

/// The system's zoneinfo as the other opinion.
OsloTime bySystem(Instant instant)
{
    const std::time_t seconds = system_clock::to_time_t(floor<std::chrono::seconds>(instant));
    std::tm out{};
    localtime_r(&seconds, &out);
    return {WallTime{(instant + std::chrono::seconds{out.tm_gmtoff}).time_since_epoch()},
            duration_cast<minutes>(std::chrono::seconds{out.tm_gmtoff})};
}

} // namespace

class OsloTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Earlier than the table reaches is standard time.
    void firstYear()
    {
        QVERIFY(!summerTimeOf(std::chrono::year{1980}));
        QVERIFY(summerTimeOf(std::chrono::year{1981}));
    }

    void initTestCase()
    {
        qputenv("TZ", "Europe/Oslo");
        tzset();
        std::tm out{};
        const std::time_t summer = 1'783'000'000; // July 2026
        localtime_r(&summer, &out);
        QCOMPARE(out.tm_gmtoff, 7200L); // else the machine has no zoneinfo and proves nothing
    }

    void agreesWithTheSystem()
    {
        // A step that is no divisor of an hour visits every part of the day.
        int count = 0;
        for (Instant t = at("1996-01-01T00:00:00Z"); t < at("2038-01-01T00:00:00Z");
             t += minutes{5 * 61} + milliseconds{7}, ++count)
            QVERIFY2(toOslo(t) == bySystem(t), toRfc3339(t).c_str());
        QVERIFY(count > 70'000);
    }

    void agreesAroundEveryChange()
    {
        for (int y = 1981; y <= 2037; ++y) {
            const auto summer = summerTimeOf(year{y});
            QVERIFY(summer.has_value());
            for (const Instant change : {summer->begin, summer->end})
                for (const milliseconds delta : {milliseconds{-3'600'000}, milliseconds{-1'000},
                                                 milliseconds{0}, milliseconds{3'599'999}})
                    QVERIFY2(toOslo(change + delta) == bySystem(change + delta),
                             toRfc3339(change + delta).c_str());
        }
    }

    void wallTimesComeBack()
    {
        for (Instant t = at("2000-01-01T00:00:00Z"); t < at("2037-12-31T00:00:00Z");
             t += minutes{7 * 59}) {
            const WallResolution found = fromOslo(toOslo(t).wall);
            QVERIFY(found.earlier == t || found.later == t);
            QVERIFY(found.kind != WallKind::gap);
        }
    }

    void ambiguousAndGap()
    {
        const Date autumn{year{2026}, October, day{25}};
        const WallResolution twice = fromOslo(wallAt(autumn, hours{2} + minutes{30}));
        QCOMPARE(int(twice.kind), int(WallKind::ambiguous));
        QCOMPARE(twice.earlier, at("2026-10-25T00:30:00Z"));
        QCOMPARE(twice.later, at("2026-10-25T01:30:00Z"));
        QCOMPARE(int(fromOslo(wallAt(autumn, hours{2} - minutes{1})).kind), int(WallKind::unique));
        QCOMPARE(fromOslo(wallAt(autumn, hours{3})).earlier, at("2026-10-25T02:00:00Z"));

        const Date spring{year{2026}, March, day{29}};
        const WallResolution none = fromOslo(wallAt(spring, hours{2} + minutes{30}));
        QCOMPARE(int(none.kind), int(WallKind::gap));
        QCOMPARE(none.earlier, at("2026-03-29T01:00:00Z"));
        QCOMPARE(none.later, none.earlier);
        QCOMPARE(fromOslo(wallAt(spring, hours{3})).earlier, at("2026-03-29T01:00:00Z"));
    }

    void changeDays_data()
    {
        QTest::addColumn<int>("inYear");
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("2026") << 2026 << QByteArray("2026-03-29") << QByteArray("2026-10-25");
        QTest::newRow("2027") << 2027 << QByteArray("2027-03-28") << QByteArray("2027-10-31");
        QTest::newRow("2028") << 2028 << QByteArray("2028-03-26") << QByteArray("2028-10-29");
        QTest::newRow("2029") << 2029 << QByteArray("2029-03-25") << QByteArray("2029-10-28");
        QTest::newRow("2030") << 2030 << QByteArray("2030-03-31") << QByteArray("2030-10-27");
    }
    void changeDays()
    {
        QFETCH(int, inYear);
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, end);
        const auto summer = summerTimeOf(year{inYear});
        QCOMPARE(toRfc3339(summer->begin), begin.toStdString() + "T01:00:00.000Z");
        QCOMPARE(toRfc3339(summer->end), end.toStdString() + "T01:00:00.000Z");
    }

    void nightBelongsToItsEvening()
    {
        const Date friday{year{2026}, November, day{20}};
        const Date saturday = Date{sys_days{friday} + days{1}};
        QVERIFY(businessDay(at("2026-11-20T22:00:00+01:00")) == friday);
        QVERIFY(businessDay(at("2026-11-21T00:00:00+01:00")) == friday);
        QVERIFY(businessDay(at("2026-11-21T05:59:59.999+01:00")) == friday);
        QVERIFY(businessDay(at("2026-11-21T06:00:00+01:00")) == saturday);
        QVERIFY(businessDay(at("2026-11-21T05:00:00+01:00"), hours{4}) == saturday);
        // Clock changes: the wall clock decides, not the hours gone by.
        QVERIFY(businessDay(at("2026-10-25T04:59:00Z")) == (Date{2026y, October, 24d}));
        QVERIFY(businessDay(at("2026-10-25T05:00:00Z")) == (Date{2026y, October, 25d}));
        QVERIFY(businessDay(at("2026-03-29T03:59:00Z")) == (Date{2026y, March, 28d}));
        QVERIFY(businessDay(at("2026-03-29T04:00:00Z")) == (Date{2026y, March, 29d}));
    }

    void textCarriesTheOffset()
    {
        QCOMPARE(toOsloRfc3339(at("2026-11-21T01:00:00Z")),
                 std::string("2026-11-21T02:00:00+01:00"));
        QCOMPARE(toOsloRfc3339(at("2026-07-01T22:30:05.120Z")),
                 std::string("2026-07-02T00:30:05.120+02:00"));
    }
};

QTEST_APPLESS_MAIN(OsloTimeTest)
#include "oslo_time_test.moc"
