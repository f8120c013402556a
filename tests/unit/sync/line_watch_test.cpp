// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/line_watch.h"

#include "engine_bench.h"

#include <QSignalSpy>
#include <QTest>

using namespace feltbok;
using namespace feltbok::sync;

class LineWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfEachStepUp();
    void aSystemThatTellsNothingIsNoFault();
    void aWaitForTheLineEndsWithIt();
    void theServersWaitGoesOn();
};

void LineWatchTest::tellsOfEachStepUp()
{
    using Reach = LineWatch::Reach;
    LineWatch watch;
    const QSignalSpy improved(&watch, &LineWatch::improved);
    watch.report(Reach::Disconnected);
    QCOMPARE(improved.count(), 0);
    watch.report(Reach::Local);
    watch.report(Reach::Local);
    QCOMPARE(improved.count(), 1);
    watch.report(Reach::Online);
    QCOMPARE(improved.count(), 2);
    watch.report(Reach::Site);
    watch.report(Reach::Unknown);
    QCOMPARE(improved.count(), 2);
    watch.report(Reach::Online);
    QCOMPARE(improved.count(), 3);
}

void LineWatchTest::aSystemThatTellsNothingIsNoFault()
{
    // No plugin of Qt for it is found here.
    const QStringList paths = QCoreApplication::libraryPaths();
    QCoreApplication::setLibraryPaths({});
    LineWatch watch;
    const QSignalSpy improved(&watch, &LineWatch::improved);
    watch.followSystem();
    QCoreApplication::setLibraryPaths(paths);
    QCOMPARE(improved.count(), 0);
    watch.report(LineWatch::Reach::Online);
    QCOMPARE(improved.count(), 1);
}

void LineWatchTest::aWaitForTheLineEndsWithIt()
{
    Bench bench;
    LineWatch watch;
    QObject::connect(&watch, &LineWatch::improved, bench.engine.get(), &SyncEngine::noteLine);
    bench.network.down = Error(ErrorCode::network);
    bench.edit(1);
    bench.start();
    QVERIFY(bench.is<Backoff>());
    watch.report(LineWatch::Reach::Disconnected);
    QVERIFY(bench.is<Backoff>());
    bench.network.down.reset();
    watch.report(LineWatch::Reach::Online);
    bench.network.run();
    QVERIFY(bench.is<LongPolling>());
    QCOMPARE(bench.engine->progress().delivered, 1U);

    // And where all is well, nothing is asked anew.
    const auto asked = bench.network.log.size();
    watch.report(LineWatch::Reach::Site);
    watch.report(LineWatch::Reach::Online);
    bench.network.run();
    QCOMPARE(bench.network.log.size(), asked);
}

void LineWatchTest::theServersWaitGoesOn()
{
    Bench bench;
    LineWatch watch;
    QObject::connect(&watch, &LineWatch::improved, bench.engine.get(), &SyncEngine::noteLine);
    bench.network.tamper = [](const Request&, Answer& answer) {
        answer = test::problemAnswer(503, "overloaded");
        answer.headers.emplace_back("retry-after", "40");
    };
    bench.start();
    QVERIFY(bench.is<Backoff>());
    const auto asked = bench.network.log.size();
    watch.report(LineWatch::Reach::Online);
    bench.network.run();
    QVERIFY(bench.is<Backoff>());
    QCOMPARE(bench.network.log.size(), asked);
}

QTEST_GUILESS_MAIN(LineWatchTest)
#include "line_watch_test.moc"
