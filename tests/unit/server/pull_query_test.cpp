// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/api/pull_query.h"

#include <QTest>
#include <limits>

using namespace feltbok::server;

class PullQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCursorComesBackAsItWasMade()
    {
        Cursor cursor;
        cursor.epoch = "1eb3c9166410";
        cursor.grants = "0a1b2c3d4e5f6071";
        cursor.positions = {{"0301", 0}, {"9901", std::numeric_limits<std::int64_t>::max()}};
        const auto text = encodeCursor(cursor);
        QCOMPARE(text, std::string("1.1eb3c9166410.0a1b2c3d4e5f6071.03010_99011y2p0ij32e8e7_"));
        QVERIFY(parseCursor(text) == cursor);
        QVERIFY(parseCursor(encodeCursor({})) == Cursor());
    }

    void noOtherCursorIsTaken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another version") << QByteArray("2.ab.cd.99011_");
        QTest::newRow("no positions' dot") << QByteArray("1.ab.cd");
        // What is in a cursor is written into the next answer's JSON.
        QTest::newRow("quote for a municipality") << QByteArray("1.ab.cd.9\"011_");
        QTest::newRow("quote for an epoch") << QByteArray("1.a\"b.cd.99011_");
        QTest::newRow("line break") << QByteArray("1.ab.c\nd.99011_");
        QTest::newRow("no digits") << QByteArray("1.ab.cd.abcd1_");
        QTest::newRow("no number") << QByteArray("1.ab.cd.9901_");
        QTest::newRow("negative") << QByteArray("1.ab.cd.9901-1_");
        QTest::newRow("overflow") << QByteArray("1.ab.cd.99011y2p0ij32e8e8_");
        QTest::newRow("leading zero") << QByteArray("1.ab.cd.990101_");
        QTest::newRow("capitals") << QByteArray("1.ab.cd.9901A_");
        QTest::newRow("twice") << QByteArray("1.ab.cd.99011_99012_");
        QTest::newRow("out of order") << QByteArray("1.ab.cd.99011_03011_");
        QTest::newRow("cut off") << QByteArray("1.ab.cd.99011");
        QTest::newRow("too long") << QByteArray("1.ab.cd.") + QByteArray("99011_").repeated(200);
    }
    void noOtherCursorIsTaken()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseCursor(text.toStdString()));
    }

    void parametersHaveBounds()
    {
        const auto ask = [](std::string_view text) { return parsePullQuery(text); };
        const auto usual = std::get<PullQuery>(ask(""));
        QCOMPARE(usual.limit, std::int64_t(500));
        QCOMPARE(usual.wait, std::int64_t(0));
        const auto most = std::get<PullQuery>(ask("cursor=&limit=5000&wait=3600&other=1"));
        QCOMPARE(most.limit, std::int64_t(1000));
        QCOMPARE(most.wait, std::int64_t(25));
        QVERIFY(!most.cursor);
        for (const auto& [text, field] :
             {std::pair{"limit=0", "limit"}, std::pair{"limit=-1", "limit"},
              std::pair{"limit=1.5", "limit"}, std::pair{"limit=9223372036854775808", "limit"},
              std::pair{"limit=", "limit"}, std::pair{"wait=-1", "wait"},
              std::pair{"wait=1s", "wait"}, std::pair{"cursor=x", "cursor"},
              std::pair{"limit=1&limit=2", "query"}, std::pair{"limit=%3", "query"}})
            QCOMPARE(std::get<std::string>(ask(text)), std::string(field));
    }
};

QTEST_GUILESS_MAIN(PullQueryTest)
#include "pull_query_test.moc"
