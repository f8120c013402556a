// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/clock.h"

#include "support/result_checks.h"

#include <QTest>

using namespace feltbok;
using namespace std::literals;
using namespace std::chrono;

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesRfc3339()
    {
        QCOMPARE(toRfc3339(Instant{}), "1970-01-01T00:00:00.000Z"s);
        QCOMPARE(toRfc3339(Instant{1ms}), "1970-01-01T00:00:00.001Z"s);
        QCOMPARE(toRfc3339(Instant{-1ms}), "1969-12-31T23:59:59.999Z"s);
        const Instant evening{sys_days{2026y / 11 / 20} + 22h + 14min + 5s + 120ms};
        QCOMPARE(toRfc3339(evening), "2026-11-20T22:14:05.120Z"s);
    }

    void readsRfc3339_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("utc");
        const auto row = [](const char* text, const char* utc) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(utc);
        };
        row("2026-11-20T22:14:05.120Z", "2026-11-20T22:14:05.120Z");
        row("2026-11-20T22:14:05Z", "2026-11-20T22:14:05.000Z");
        row("2026-11-20t22:14:05.1z", "2026-11-20T22:14:05.100Z");
        row("2026-11-20T22:14:05.123456789Z", "2026-11-20T22:14:05.123Z");
        row("2026-11-21T00:14:05+02:00", "2026-11-20T22:14:05.000Z");
        row("2026-11-20T17:44:05-04:30", "2026-11-20T22:14:05.000Z");
        row("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z");
        row("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z");         // a leap second
        row("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.520Z");      // RFC 3339 §5.8
        row("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57.000Z");    // RFC 3339 §5.8
        row("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.870Z"); // RFC 3339 §5.8
        row("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z");
    }
    void readsRfc3339()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, utc);
        const auto parsed = parseRfc3339(text.toStdString());
        FELTBOK_SUCCEEDS(parsed);
        QCOMPARE(toRfc3339(*parsed), utc.toStdString());
    }

    void refusesOtherTimes_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"",
                                 "2026-11-20",
                                 "2026-11-20T22:14Z",
                                 "2026-11-20 22:14:05Z",
                                 "2026-11-20T22:14:05",
                                 "2026-02-29T00:00:00Z",
                                 "2026-04-31T00:00:00Z",
                                 "2026-13-01T00:00:00Z",
                                 "2026-00-01T00:00:00Z",
                                 "2026-01-00T00:00:00Z",
                                 "2026-11-20T24:00:00Z",
                                 "2026-11-20T22:60:00Z",
                                 "2026-11-20T22:14:61Z",
                                 "2026-11-20T22:14:05.Z",
                                 "2026-11-20T22:14:05.1234567890Z",
                                 "2026-11-20T22:14:05Z ",
                                 " 2026-11-20T22:14:05Z",
                                 "2026-11-20T22:14:05+0200",
                                 "2026-11-20T22:14:05+24:00",
                                 "2026-11-20T22:14:05+02:60",
                                 "2026-11-20T22:14:05+",
                                 "2026-11-20T22:14:05ZZ",
                                 "26-11-20T22:14:05Z",
                                 "+026-11-20T22:14:05Z",
                                 "2026-1-20T22:14:05Z",
                                 "2026-11-20T22:14:05,1Z",
                                 "0000-01-01T00:00:00+01:00",
                                 "9999-12-31T23:59:59-01:00"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesOtherTimes()
    {
        QFETCH(QByteArray, text);
        FELTBOK_FAILS(ErrorCode::badInput, parseRfc3339(text.toStdString()));
    }

    void survivesTheRoundTrip()
    {
        // 40 years in steps that meet every hour of the day and every month.
        for (Instant at{sys_days{2000y / 1 / 1}}; at < sys_days{2040y / 1 / 1}; at += 40h + 1717ms)
            QCOMPARE(parseRfc3339(toRfc3339(at)).value(), at);
    }

    void writesAndReadsDates()
    {
        QCOMPARE(toIsoDate(2026y / 3 / 9), "2026-03-09"s);
        QCOMPARE(parseIsoDate("2026-03-09").value(), 2026y / 3 / 9);
        QCOMPARE(parseIsoDate("2000-02-29").value(), 2000y / 2 / 29);
        for (const char* text : {"", "2026-3-9", "2026-02-30", "1900-02-29", "20260309",
                                 "2026-03-09T00:00:00Z", "2026-03-09 ", "09.03.2026"})
            FELTBOK_FAILS(ErrorCode::badInput, parseIsoDate(text));
    }

    void tellsTheTime()
    {
        const SystemClock clock;
        QVERIFY(clock.now() > Instant{sys_days{2024y / 1 / 1}});
        const auto before = clock.monotonic();
        QVERIFY(clock.monotonic() >= before);
    }
};

QTEST_APPLESS_MAIN(ClockTest)
#include "clock_test.moc"
