// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/api/attachment_head.h"

#include <QTest>
#include <limits>

using namespace feltbok::server;

class AttachmentHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts()
    {
        QCOMPARE(parseCount("0").value_or(-1), std::int64_t(0));
        QCOMPARE(parseCount("9223372036854775807").value_or(-1),
                 std::numeric_limits<std::int64_t>::max());
        for (const auto* other :
             {"", "-1", "-0", "+1", " 1", "1 ", "1.0", "0x1", "1,1", "9223372036854775808"})
            QVERIFY2(!parseCount(other), other);
    }

    void ranges_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        const auto row = [](const char* header, RangeKind kind, qint64 first, qint64 last) {
            QTest::newRow(header) << QByteArray(header) << static_cast<int>(kind) << first << last;
        };
        row("none", RangeKind::whole, 0, 99);
        row("bytes=0-0", RangeKind::part, 0, 0);
        row("bytes=10-", RangeKind::part, 10, 99);
        row("bytes=10-9223372036854775807", RangeKind::part, 10, 99);
        row("bytes=-1", RangeKind::part, 99, 99);
        row("bytes=-1000", RangeKind::part, 0, 99);
        row("bytes=-0", RangeKind::unsatisfiable, 0, 99);
        row("bytes=100-", RangeKind::unsatisfiable, 0, 99);
        for (const auto* other :
             {"bytes=", "bytes=-", "bytes=5-1", "bytes=0-1,5-6", "bytes=a-b", "lines=0-1",
              "bytes=--1", "bytes=0-9223372036854775808", "bytes= 0-1"})
            row(other, RangeKind::whole, 0, 99);
    }
    void ranges()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, kind);
        QFETCH(qint64, first);
        QFETCH(qint64, last);
        ByteRange range;
        QCOMPARE(static_cast<int>(parseRange(header.toStdString(), 100, range)), kind);
        QCOMPARE(range.first, first);
        QCOMPARE(range.last, last);
    }
};

QTEST_GUILESS_MAIN(AttachmentHeadTest)
#include "attachment_head_test.moc"
