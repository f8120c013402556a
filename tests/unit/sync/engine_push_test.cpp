// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The next batch is on its way before the answer to the last is written: what then goes wrong must
// neither lose an operation nor do it twice.

#include "sync/engine.h"

#include "support/result_checks.h"
#include "unit/sync/engine_bench.h"

#include <QSignalSpy>

using namespace feltbok;
using namespace feltbok::sync;
using namespace std::chrono_literals;
using test::problemAnswer;

namespace {

EngineOptions fours()
{
    EngineOptions options;
    options.pushCount = 4;
    return options;
}

/// Two batches of four: the first is answered, the second under way, and nothing is written yet.
struct Overlap : Bench
{
    Overlap() : Bench(fours())
    {
        edit(8);
        engine->start();
        for (int i = 0; i < 10 && network.count("/v1/push") < 2; ++i)
            network.deliver();
    }
    bool holds() const { return network.count("/v1/push") == 2 && store.place.deliveredSeq == 0; }
    bool hasAllOnce()
    {
        return store.place.deliveredSeq == 8 && store.results.size() == 8 && server.applied == 8 &&
               device().hashes.size() == 8;
    }
    /// Answers the pushes from here on so, unseen by the server.
    void answerPushes(int times, Answer answer)
    {
        network.tamper = [this, times, with = std::move(answer)](const Request& request,
                                                                 Answer& out) mutable {
            if (request.path != "/v1/push" || times-- <= 0)
                return;
            server.applied -= device().hashes.size() - 4;
            device().hashes.resize(4);
            device().results.resize(4);
            out = with;
        };
    }
};

} // namespace

class EnginePushTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAnAnswerWhileTheServerWorks();
    void anAnswerMayComeBeforeTheBodyIsKnownToHaveLeft();
    void theNextBatchWaitsForAReceiptThatHolds();
    void countsWhatIsLeftBeforeItIsWritten();
    void aLostAnswerBehindAnotherMakesNoDuplicate_data();
    void aLostAnswerBehindAnotherMakesNoDuplicate();
    void aRefusalBehindAnAnswerLeavesTheAnswer_data();
    void aRefusalBehindAnAnswerLeavesTheAnswer();
    void aForkBehindAnAnswerLeavesTheAnswer();
    void anAnswerThatCannotBeWrittenIsGivenAgain();
    void anAnswerThatCanNeverBeWrittenIsNotAskedForInAStorm();
    void whatIsNotWrittenIsNotClosedAsDelivered();
    void aStopKeepsTheAnswerThatCame();
    void theLimitOfClosingKeepsTheAnswerThatCame();
    void aNewDeviceSendsNothingThatHasItsReceipt();
    void noNewDeviceWhereAReceiptCannotBeWritten();
};

void EnginePushTest::writesAnAnswerWhileTheServerWorks()
{
    Bench bench(fours());
    bench.edit(10);
    // What is delivered when the server has worked.
    std::vector<std::int64_t> seen;
    bench.network.tamper = [&](const Request& request, Answer&) {
        if (request.path == "/v1/push")
            seen.push_back(bench.store.place.deliveredSeq);
    };
    bench.start();
    QCOMPARE(seen, (std::vector<std::int64_t>{0, 4, 8}));
    QCOMPARE(bench.store.place.deliveredSeq, 10);
    QCOMPARE(bench.device().hashes.size(), 10U);
    QCOMPARE(bench.store.results.size(), 10U);
    QCOMPARE(bench.engine->progress().delivered, 10U);
    QVERIFY(bench.is<LongPolling>());
}

void EnginePushTest::anAnswerMayComeBeforeTheBodyIsKnownToHaveLeft()
{
    Bench bench(fours());
    bench.network.tellsSent = false;
    bench.edit(10);
    bench.start();
    QCOMPARE(bench.network.count("/v1/push"), 3U);
    QCOMPARE(bench.store.place.deliveredSeq, 10);
    QCOMPARE(bench.store.results.size(), 10U);
    QCOMPARE(bench.server.applied, 10U);
}

void EnginePushTest::theNextBatchWaitsForAReceiptThatHolds()
{
    Bench bench(fours());
    bench.edit(8);
    forgeReceipts(bench, bench.server.key,
                  [](protocol::Receipt& receipt) { receipt.chain = std::string(64, 'b'); });
    bench.start();
    QCOMPARE(reasonOf(bench), WaitReason::notUnderstood);
    QCOMPARE(bench.network.count("/v1/push"), 1U);
    QCOMPARE(bench.device().hashes.size(), 4U);
}

void EnginePushTest::countsWhatIsLeftBeforeItIsWritten()
{
    Overlap bench;
    QVERIFY(bench.holds());
    QCOMPARE(bench.engine->state(), SyncState(Pushing{4}));
    bench.network.run();
    QCOMPARE(bench.engine->progress().waiting, 0U);
    QCOMPARE(bench.engine->progress().delivered, 8U);
}

void EnginePushTest::aLostAnswerBehindAnotherMakesNoDuplicate_data()
{
    QTest::addColumn<bool>("tellsSent");
    QTest::newRow("written while the server works") << true;
    QTest::newRow("written with the answer") << false;
}

void EnginePushTest::aLostAnswerBehindAnotherMakesNoDuplicate()
{
    QFETCH(bool, tellsSent);
    Overlap bench;
    QVERIFY(bench.holds());
    bench.network.tellsSent = tellsSent;
    bench.network.loseAnswer = "/v1/push";
    bench.network.run();
    QCOMPARE(reasonOf(bench), WaitReason::noConnection);
    QCOMPARE(bench.store.place.deliveredSeq, 4);
    QCOMPARE(bench.device().hashes.size(), 8U);
    bench.passBackoff();
    QVERIFY(bench.hasAllOnce());
    QVERIFY(bench.is<LongPolling>());
}

void EnginePushTest::aRefusalBehindAnAnswerLeavesTheAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("tellsSent");
    const auto add = [](int status, const char* code) {
        QTest::addRow("%s", code) << status << code << true;
        QTest::addRow("%s, written with the answer", code) << status << code << false;
    };
    add(401, "bad_token");
    add(409, "sequence_gap");
    add(413, "too_large");
    add(422, "bad_signature");
    add(429, "too_many_requests");
    add(500, "internal");
    add(503, "busy");
}

void EnginePushTest::aRefusalBehindAnAnswerLeavesTheAnswer()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(bool, tellsSent);
    Overlap bench;
    QVERIFY(bench.holds());
    bench.network.tellsSent = tellsSent;
    Answer answer = problemAnswer(status, code.toStdString(), {{"expected", 5}, {"seq", 6}});
    if (status == 429 || status == 503)
        answer.headers.emplace_back("retry-after", "30");
    bench.answerPushes(1, answer);
    QVERIFY(bench.network.deliver());
    QCOMPARE(bench.store.place.deliveredSeq, 4);
    QCOMPARE(bench.store.results.size(), 4U);
    bench.network.run();
    if (answer.retryAfter()) {
        QCOMPARE(reasonOf(bench), WaitReason::serverBusy);
        QCOMPARE(std::get<Backoff>(bench.engine->state()).until - bench.clock.monotonic(), 30s);
    }
    if (status >= 429)
        bench.passBackoff();
    QVERIFY(bench.hasAllOnce());
    QVERIFY(bench.is<LongPolling>());
}

void EnginePushTest::aForkBehindAnAnswerLeavesTheAnswer()
{
    Overlap bench;
    QVERIFY(bench.holds());
    bench.device().hashes.back() = std::string(64, 'c');
    bench.network.run();
    QCOMPARE(bench.engine->state(), SyncState(NeedsEnrolment{EnrolmentReason::forked}));
    QCOMPARE(bench.store.place.deliveredSeq, 4);
    QCOMPARE(bench.store.results.size(), 4U);
}

void EnginePushTest::anAnswerThatCannotBeWrittenIsGivenAgain()
{
    Bench bench(fours());
    bench.edit(8);
    int pushes = 0;
    bench.network.tamper = [&](const Request& request, Answer&) {
        if (request.path == "/v1/push" && ++pushes == 1)
            bench.store.failWith = Error(ErrorCode::diskFull);
    };
    bench.start();
    QVERIFY(bench.is<Backoff>());
    QCOMPARE(bench.store.place.deliveredSeq, 0);
    bench.store.failWith.reset();
    bench.passBackoff();
    QCOMPARE(bench.store.place.deliveredSeq, 8);
    QCOMPARE(bench.server.applied, 8U);
    QCOMPARE(bench.store.results.size(), 8U);
}

void EnginePushTest::anAnswerThatCanNeverBeWrittenIsNotAskedForInAStorm()
{
    Bench bench(fours());
    bench.edit(8);
    bench.store.failAnswerWith = Error(ErrorCode::diskFull);
    bench.start();
    for (int attempt = 1; attempt < 5; ++attempt) {
        QCOMPARE(reasonOf(bench), WaitReason::storage);
        QCOMPARE(std::get<Backoff>(bench.engine->state()).attempt, attempt);
        bench.passBackoff();
    }
    bench.store.failAnswerWith.reset();
    bench.passBackoff();
    QVERIFY(bench.is<LongPolling>());
    QCOMPARE(bench.store.results.size(), 8U);
    QCOMPARE(bench.server.applied, 8U);
}

void EnginePushTest::whatIsNotWrittenIsNotClosedAsDelivered()
{
    Bench bench;
    bench.edit(3);
    bench.store.failAnswerWith = Error(ErrorCode::diskFull);
    QSignalSpy closed(bench.engine.get(), &SyncEngine::closed);
    bench.engine->start();
    bench.engine->closeWithin(5s);
    bench.network.run();
    QCOMPARE(reasonOf(bench), WaitReason::storage);
    QCOMPARE(closed.count(), 0);
    bench.clock.advance(5s);
    bench.engine->tick();
    QCOMPARE(closed.count(), 1);
    QVERIFY(!closed.at(0).at(0).toBool());
}

void EnginePushTest::aStopKeepsTheAnswerThatCame()
{
    Bench bench(fours());
    bench.edit(8);
    bench.engine->start();
    while (bench.network.count("/v1/push") < 2)
        QVERIFY(bench.network.deliver());
    QCOMPARE(bench.store.place.deliveredSeq, 0);
    bench.engine->stop();
    QCOMPARE(bench.store.place.deliveredSeq, 4);
    QCOMPARE(bench.engine->progress().delivered, 4U);
}

void EnginePushTest::theLimitOfClosingKeepsTheAnswerThatCame()
{
    Overlap bench;
    QVERIFY(bench.holds());
    QSignalSpy closed(bench.engine.get(), &SyncEngine::closed);
    bench.engine->closeWithin(5s);
    QCOMPARE(closed.count(), 0);
    bench.clock.advance(5s);
    bench.engine->tick();
    QCOMPARE(closed.count(), 1);
    QVERIFY(!closed.at(0).at(0).toBool());
    QCOMPARE(bench.store.place.deliveredSeq, 4);
    QVERIFY(!bench.network.deliver());
    bench.start();
    QVERIFY(bench.hasAllOnce());
}

void EnginePushTest::aNewDeviceSendsNothingThatHasItsReceipt()
{
    Overlap bench;
    QVERIFY(bench.holds());
    const SigningKey key = SigningKey::generate();
    domain::Identity identity = *bench.store.who;
    identity.device = DeviceId::create(bench.clock.now());
    bench.server.devices[identity.device] = {key.publicKey(), identity.user, {}, {}, {}};
    FELTBOK_SUCCEEDS(bench.engine->adoptDevice(identity, key));
    bench.network.run();
    QVERIFY(bench.is<LongPolling>());
    QCOMPARE(bench.device().hashes.size(), 4U);
    QCOMPARE(bench.server.applied, 8U);
    QCOMPARE(bench.store.place.deliveredSeq, 4);
}

void EnginePushTest::noNewDeviceWhereAReceiptCannotBeWritten()
{
    Overlap bench;
    QVERIFY(bench.holds());
    bench.store.failAnswerWith = Error(ErrorCode::diskFull);
    const domain::Identity before = *bench.store.who;
    domain::Identity identity = before;
    identity.device = DeviceId::create(bench.clock.now());
    FELTBOK_FAILS(ErrorCode::diskFull, bench.engine->adoptDevice(identity, SigningKey::generate()));
    QVERIFY(bench.store.who->device == before.device);
    QCOMPARE(reasonOf(bench), WaitReason::storage);
    bench.store.failAnswerWith.reset();
    bench.passBackoff();
    QVERIFY(bench.hasAllOnce());
}

QTEST_GUILESS_MAIN(EnginePushTest)
#include "engine_push_test.moc"
