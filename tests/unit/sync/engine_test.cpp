// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/engine.h"

#include "support/result_checks.h"
#include "unit/sync/engine_bench.h"

#include <QSignalSpy>

using namespace feltbok;
using namespace feltbok::sync;
using namespace std::chrono_literals;
using test::problemAnswer;

class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pushesBeforeItPulls();
    void everythingArrives();
    void cutsLargeWorkIntoBatches();
    void halvesABatchThatIsTooLarge();
    void aLostAnswerMakesNoDuplicate();
    void aLostAnswerOfALargerBatchIsAccepted();
    void aReceiptThatDoesNotHoldMarksNothing_data();
    void aReceiptThatDoesNotHoldMarksNothing();
    void missingResultsMarkNothing();
    void aParkedOperationIsInNobodysWay();
    void aGapIsFilledFromWhatIsHere();
    void aGapThatCannotBeFilledNeedsEnrolment();
    void aForkNeedsEnrolment();
    void anOlderCopyOfTheProfileNeedsEnrolment();
    void aNewDeviceCarriesTheUnsentOn();
    void aRevokedDeviceGoesOnAsANewOne();
    void anotherUserMayNotAdopt();
    void aDamagedOperationIsRechainedOnce();
    void anUnreadableOperationIsKnownByItsPlace();
    void aRestoredServerGetsItBack();
    void aResetPullsFromTheStartAndRemovesTheRest();
    void aResetSurvivesARestart();
    void aTokenIsRenewedOnce();
    void aWrongClockCorrectsItself();
    void anUnknownDeviceNeedsEnrolment();
    void revocationStops_data();
    void revocationStops();
    void waitsGrowAndShowTheNextTry();
    void theServersWaitIsKept();
    void aPersonCutsAWaitShort();
    void anEditDoesNotCutAWaitShort();
    void anEditInterruptsThePoll();
    void aChangeElsewhereArrivesByPoll();
    void idlePollsDoNotSpin();
    void stopInMidPushLeavesAllToDo();
    void closesWhenAllIsSent();
    void closesAtTheLimit();
    void aFullDiskWaitsAndLosesNothing();
    void aStandingCursorIsRefused();
    void learnsPinsGrantsAndPolicy();
    void needsEnrolmentWhenNew();
};

void EngineTest::pushesBeforeItPulls()
{
    Bench bench;
    bench.edit(1);
    bench.start();
    const std::vector<std::string> expected{"/v1/token", "/v1/device", "/v1/push", "/v1/pull",
                                            "/v1/pull"};
    QCOMPARE(bench.network.paths(), expected);
    QVERIFY(bench.network.isPolling());
    QVERIFY(bench.is<LongPolling>());
}

void EngineTest::everythingArrives()
{
    EngineOptions options;
    options.pageLimit = 10;
    Bench bench(options);
    for (int i = 0; i < 35; ++i)
        bench.server.change("premises", {{"name", "Sted"}});
    bench.server.change("licence", {{"licence_kind", "fast"}});
    QSignalSpy changed(bench.engine.get(), &SyncEngine::recordsChanged);
    QSignalSpy done(bench.engine.get(), &SyncEngine::caughtUp);
    bench.start();
    QCOMPARE(bench.store.records.size(), bench.server.records.size());
    QCOMPARE(bench.engine->progress().recordsPulled, 36U);
    QCOMPARE(bench.engine->progress().placesPulled, 35U);
    QCOMPARE(changed.count(), 4);
    QCOMPARE(done.count(), 1);
}

void EngineTest::cutsLargeWorkIntoBatches()
{
    EngineOptions options;
    options.pushCount = 4;
    Bench bench(options);
    bench.edit(10);
    QSignalSpy delivered(bench.engine.get(), &SyncEngine::delivered);
    bench.start();
    QCOMPARE(bench.network.count("/v1/push"), 3U);
    QCOMPARE(bench.device().hashes.size(), 10U);
    QCOMPARE(bench.store.place.deliveredSeq, 10);
    QCOMPARE(delivered.count(), 3);
    QCOMPARE(delivered.last().at(0).toLongLong(), 10);
    QCOMPARE(bench.engine->progress().delivered, 10U);
    QCOMPARE(bench.engine->progress().waiting, 0U);
}

void EngineTest::halvesABatchThatIsTooLarge()
{
    Bench bench;
    bench.server.maxOperations = 3;
    bench.edit(10);
    bench.start();
    QCOMPARE(bench.device().hashes.size(), 10U);
    QCOMPARE(bench.store.place.deliveredSeq, 10);
    QVERIFY(bench.is<LongPolling>());
}

void EngineTest::aLostAnswerMakesNoDuplicate()
{
    Bench bench;
    bench.edit(5);
    bench.network.loseAnswer = "/v1/push";
    bench.start();
    QVERIFY(bench.is<Backoff>());
    QCOMPARE(bench.device().hashes.size(), 5U);
    QCOMPARE(bench.store.place.deliveredSeq, 0);
    bench.passBackoff();
    QCOMPARE(bench.server.applied, 5U);
    QCOMPARE(bench.store.place.deliveredSeq, 5);
    QCOMPARE(bench.store.results.size(), 5U);
}

void EngineTest::aLostAnswerOfALargerBatchIsAccepted()
{
    // The server took all, its answer came as another's 413: the next batch is half as large, and
    // the receipt covers more than it.
    Bench bench;
    bench.edit(6);
    bool cut = false;
    bench.network.tamper = [&](const Request& request, Answer& answer) {
        if (request.path == "/v1/push" && !cut) {
            cut = true;
            answer = problemAnswer(413, "too_large");
        }
    };
    bench.start();
    QCOMPARE(bench.server.applied, 6U);
    QCOMPARE(bench.store.place.deliveredSeq, 6);
    QCOMPARE(bench.store.results.size(), 6U);
}

void EngineTest::aReceiptThatDoesNotHoldMarksNothing_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"signature", "device", "upto", "chain", "epoch"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void EngineTest::aReceiptThatDoesNotHoldMarksNothing()
{
    QFETCH(QString, what);
    Bench bench;
    bench.edit(3);
    const SigningKey stranger = SigningKey::generate();
    const SigningKey& key = what == QStringLiteral("signature") ? stranger : bench.server.key;
    forgeReceipts(bench, key, [&](protocol::Receipt& receipt) {
        if (what == QStringLiteral("device"))
            receipt.device = DeviceId::create(bench.clock.now());
        else if (what == QStringLiteral("upto"))
            receipt.upto = 2;
        else if (what == QStringLiteral("chain"))
            receipt.chain = std::string(64, 'b');
        else if (what == QStringLiteral("epoch"))
            receipt.epoch = "another";
    });
    QSignalSpy delivered(bench.engine.get(), &SyncEngine::delivered);
    bench.start();
    QCOMPARE(reasonOf(bench), WaitReason::notUnderstood);
    QCOMPARE(bench.store.place.deliveredSeq, 0);
    QVERIFY(bench.store.results.empty());
    QCOMPARE(delivered.count(), 0);

    bench.network.tamper = nullptr;
    bench.passBackoff();
    QCOMPARE(bench.store.place.deliveredSeq, 3);
    QCOMPARE(bench.server.applied, 3U);
}

void EngineTest::missingResultsMarkNothing()
{
    Bench bench;
    bench.edit(3);
    bench.network.tamper = [](const Request& request, Answer& answer) {
        if (request.path != "/v1/push")
            return;
        json::object body = *parseJsonObject(answer.body);
        body["results"].as_array().pop_back();
        answer.body = toJsonText(body);
    };
    bench.start();
    QCOMPARE(reasonOf(bench), WaitReason::notUnderstood);
    QCOMPARE(bench.store.place.deliveredSeq, 0);
}

void EngineTest::aParkedOperationIsInNobodysWay()
{
    Bench bench;
    bench.edit(1);
    bench.store.edit({{"refuse", true}});
    bench.edit(1);
    QSignalSpy results(bench.engine.get(), &SyncEngine::resultsArrived);
    bench.start();
    QCOMPARE(bench.store.place.deliveredSeq, 3);
    QCOMPARE(bench.server.applied, 2U);
    QCOMPARE(bench.store.results.at(2).code, std::string("bad_value"));
    const auto seen = results.at(0).at(0).value<std::vector<domain::OperationResult>>();
    QVERIFY(seen.at(1).status == domain::OperationStatus::parked);
}

void EngineTest::aGapIsFilledFromWhatIsHere()
{
    Bench bench;
    bench.edit(5);
    bench.start();
    // The same epoch, but less than it gave receipts for.
    bench.device().hashes.resize(2);
    bench.device().results.resize(2);
    bench.edit(1);
    bench.engine->noteChange();
    bench.network.run();
    QCOMPARE(bench.device().hashes.size(), 6U);
    QCOMPARE(bench.store.place.deliveredSeq, 6);
    QVERIFY(bench.is<LongPolling>());
}

void EngineTest::aGapThatCannotBeFilledNeedsEnrolment()
{
    Bench bench;
    bench.edit(5);
    bench.start();
    bench.device().hashes.resize(2);
    bench.device().results.resize(2);
    bench.store.operations.erase(bench.store.operations.begin(),
                                 bench.store.operations.begin() + 4);
    bench.store.firstSeq = 5;
    bench.edit(1);
    QSignalSpy needed(bench.engine.get(), &SyncEngine::enrolmentNeeded);
    bench.engine->noteChange();
    bench.network.run();
    QCOMPARE(bench.engine->state(), SyncState(NeedsEnrolment{EnrolmentReason::missing}));
    QCOMPARE(needed.count(), 1);
    QCOMPARE(bench.device().hashes.size(), 2U);
}

void EngineTest::aForkNeedsEnrolment()
{
    Bench bench;
    bench.edit(2);
    bench.start();
    bench.device().hashes.back() = std::string(64, 'c');
    bench.edit(1);
    bench.engine->noteChange();
    bench.network.run();
    QCOMPARE(bench.engine->state(), SyncState(NeedsEnrolment{EnrolmentReason::forked}));
    QCOMPARE(bench.store.place.deliveredSeq, 2);
}

void EngineTest::anOlderCopyOfTheProfileNeedsEnrolment()
{
    Bench bench;
    bench.edit(2);
    bench.start();
    bench.engine->stop();
    bench.store.operations.clear();
    bench.store.place = {};
    bench.start();
    QCOMPARE(bench.engine->state(), SyncState(NeedsEnrolment{EnrolmentReason::forked}));
}

void EngineTest::aNewDeviceCarriesTheUnsentOn()
{
    Bench bench;
    bench.edit(2);
    bench.start();
    bench.device().hashes.back() = std::string(64, 'c');
    bench.edit(3);
    bench.engine->noteChange();
    bench.network.run();
    QVERIFY(bench.is<NeedsEnrolment>());

    const SigningKey key = SigningKey::generate();
    domain::Identity identity = *bench.store.who;
    identity.device = DeviceId::create(bench.clock.now());
    bench.server.devices[identity.device] = {key.publicKey(), identity.user, {}, {}, {}};
    FELTBOK_SUCCEEDS(bench.engine->adoptDevice(identity, key));
    bench.network.run();
    QVERIFY(bench.is<LongPolling>());
    QCOMPARE(bench.device().hashes.size(), 3U);
    QCOMPARE(bench.server.applied, 5U);
    QCOMPARE(bench.store.place.deliveredSeq, 3);
}

void EngineTest::aRevokedDeviceGoesOnAsANewOne()
{
    Bench bench;
    bench.network.tamper = [](const Request&, Answer& answer) {
        answer = problemAnswer(403, "device_revoked", {{"wipe", false}});
    };
    bench.edit(2);
    bench.start();
    QCOMPARE(std::get<Revoked>(bench.engine->state()).wipe, false);

    bench.network.tamper = nullptr;
    const SigningKey key = SigningKey::generate();
    domain::Identity identity = *bench.store.who;
    identity.device = DeviceId::create(bench.clock.now());
    bench.server.devices[identity.device] = {key.publicKey(), identity.user, {}, {}, {}};
    FELTBOK_SUCCEEDS(bench.engine->adoptDevice(identity, key));
    bench.network.run();
    QVERIFY(bench.is<LongPolling>());
    QCOMPARE(bench.server.applied, 2U);
}

void EngineTest::anotherUserMayNotAdopt()
{
    Bench bench;
    bench.edit(1);
    domain::Identity identity = *bench.store.who;
    identity.user = UserId::create(bench.clock.now());
    FELTBOK_FAILS(ErrorCode::notPermitted,
                  bench.engine->adoptDevice(identity, SigningKey::generate()));
}

void EngineTest::aDamagedOperationIsRechainedOnce()
{
    Bench bench;
    bench.edit(4);
    bench.network.down = Error(ErrorCode::network);
    bench.start();
    bench.store.operations.at(2).sig = bench.store.operations.at(1).sig;
    bench.network.down.reset();
    bench.passBackoff();
    QCOMPARE(bench.device().hashes.size(), 4U);
    QCOMPARE(bench.store.place.deliveredSeq, 4);

    // A server that refuses them whatever we do is not asked in a storm.
    bench.network.log.clear();
    bench.network.tamper = [](const Request& request, Answer& answer) {
        if (request.path == "/v1/push")
            answer = problemAnswer(422, "bad_signature", {{"seq", 5}});
    };
    bench.edit(1);
    bench.engine->noteChange();
    bench.network.run();
    QCOMPARE(bench.network.count("/v1/push"), 2U);
    QCOMPARE(reasonOf(bench), WaitReason::notUnderstood);
}

void EngineTest::anUnreadableOperationIsKnownByItsPlace()
{
    Bench bench;
    bench.edit(4);
    bench.network.down = Error(ErrorCode::network);
    bench.start();
    bool refused = false;
    bench.network.tamper = [&](const Request& request, Answer& answer) {
        if (request.path != "/v1/push" || refused)
            return;
        refused = true;
        bench.device().hashes.clear();
        bench.device().results.clear();
        answer = problemAnswer(422, "bad_envelope", {{"index", 2}});
    };
    bench.network.down.reset();
    bench.passBackoff();
    QCOMPARE(bench.store.place.deliveredSeq, 4);
    QVERIFY(bench.is<LongPolling>());
    QCOMPARE(bench.network.count("/v1/push"), 2U);
}

void EngineTest::aRestoredServerGetsItBack()
{
    Bench bench;
    bench.edit(5);
    bench.start();
    QCOMPARE(bench.store.place.deliveredSeq, 5);
    bench.server.restore(bench.store.who->device, 2);
    bench.server.records.clear();
    bench.engine->syncNow();
    bench.network.run();
    QCOMPARE(bench.device().hashes.size(), 5U);
    QCOMPARE(bench.store.place.deliveredSeq, 5);
    QCOMPARE(bench.store.who->epoch, bench.server.epoch);
    QVERIFY(!bench.store.place.resetting);
    QCOMPARE(bench.store.records.size(), bench.server.records.size());
    QVERIFY(bench.is<LongPolling>());
}

void EngineTest::aResetPullsFromTheStartAndRemovesTheRest()
{
    Bench bench;
    const RecordId stays = bench.server.change("premises", {{"name", "A"}});
    const RecordId goes = bench.server.change("premises", {{"name", "B"}});
    bench.start();
    QCOMPARE(bench.store.records.size(), 2U);
    bench.server.records.erase(goes);
    bool asked = false;
    bench.network.tamper = [&](const Request& request, Answer& answer) {
        if (!asked && request.path.find("cursor=") != std::string::npos) {
            asked = true;
            answer = problemAnswer(409, "cursor_reset");
        }
    };
    bench.engine->syncNow();
    bench.network.run();
    QVERIFY(asked);
    QCOMPARE(bench.store.records.size(), 1U);
    QVERIFY(bench.store.records.contains(stays));
    // Grants may have changed: they are read anew.
    QCOMPARE(bench.network.count("/v1/device"), 2U);
}

void EngineTest::aResetSurvivesARestart()
{
    EngineOptions options;
    options.pageLimit = 2;
    Bench bench(options);
    for (int i = 0; i < 6; ++i)
        bench.server.change("premises", {{"name", "A"}});
    const RecordId goes = bench.server.change("premises", {{"name", "B"}});
    bench.start();
    bench.server.records.erase(goes);
    QVERIFY(bench.store.beginReset());
    bench.engine->stop();
    bench.engine->start();
    for (int i = 0; i < 4; ++i)
        bench.network.deliver();
    QCOMPARE(bench.engine->state(), SyncState(Pulling{true}));
    QVERIFY(bench.store.records.contains(goes));
    bench.engine->stop();
    bench.start();
    QVERIFY(!bench.store.records.contains(goes));
    QCOMPARE(bench.store.records.size(), 6U);
    QVERIFY(!bench.store.place.resetting);
}

void EngineTest::aTokenIsRenewedOnce()
{
    Bench bench;
    bench.start();
    bench.server.endTokens();
    bench.edit(1);
    bench.engine->noteChange();
    bench.network.run();
    QCOMPARE(bench.network.count("/v1/token"), 2U);
    QCOMPARE(bench.store.place.deliveredSeq, 1);

    bench.network.log.clear();
    bench.network.tamper = [](const Request& request, Answer& answer) {
        if (request.path == "/v1/push")
            answer = problemAnswer(401, "bad_token");
    };
    bench.edit(1);
    bench.engine->noteChange();
    bench.network.run();
    QCOMPARE(bench.network.count("/v1/token"), 1U);
    QCOMPARE(reasonOf(bench), WaitReason::notUnderstood);
}

void EngineTest::aWrongClockCorrectsItself()
{
    Bench bench;
    bench.clock.wall -= 5h;
    bench.start();
    QVERIFY(bench.is<LongPolling>());
    QCOMPARE(bench.network.count("/v1/token"), 2U);
    QCOMPARE(bench.engine->clockOffset(), 5h);
    // From then on operations tell it.
    bench.edit(1);
    bench.engine->noteChange();
    bench.network.run();
    const auto op = parseJsonObject(bench.store.operations.back().op);
    QCOMPARE(*requireInteger(*requireObject(*op, "clock"), "offset_ms"),
             std::chrono::milliseconds(5h).count());
}

void EngineTest::anUnknownDeviceNeedsEnrolment()
{
    Bench bench;
    bench.server.devices.clear();
    bench.start();
    QCOMPARE(bench.engine->state(), SyncState(NeedsEnrolment{EnrolmentReason::unknownDevice}));
    QCOMPARE(bench.network.count("/v1/token"), 2U);
}

void EngineTest::revocationStops_data()
{
    QTest::addColumn<bool>("wipe");
    QTest::newRow("keep") << false;
    QTest::newRow("wipe") << true;
}

void EngineTest::revocationStops()
{
    QFETCH(bool, wipe);
    Bench bench;
    bench.start();
    bench.device().revoked = wipe;
    bench.edit(1);
    QSignalSpy revoked(bench.engine.get(), &SyncEngine::revoked);
    bench.engine->noteChange();
    bench.network.run();
    QCOMPARE(bench.engine->state(), SyncState(Revoked{wipe}));
    QCOMPARE(revoked.count(), 1);
    QCOMPARE(revoked.at(0).at(0).toBool(), wipe);
    const auto asked = bench.network.log.size();
    bench.clock.advance(24h);
    bench.engine->tick();
    bench.engine->syncNow();
    bench.network.run();
    QCOMPARE(bench.network.log.size(), asked);
    QCOMPARE(bench.store.operations.size(), 1U);
}

void EngineTest::waitsGrowAndShowTheNextTry()
{
    Bench bench;
    bench.network.down = Error(ErrorCode::network);
    bench.edit(1);
    bench.start();
    std::vector<std::chrono::milliseconds> waits;
    for (int i = 0; i < 12; ++i) {
        const auto backoff = std::get<Backoff>(bench.engine->state());
        QCOMPARE(backoff.reason, WaitReason::noConnection);
        QCOMPARE(backoff.attempt, i + 1);
        const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(
            backoff.until - bench.clock.monotonic());
        QVERIFY(backoff.nextTry == bench.clock.now() + wait);
        waits.push_back(wait);
        const auto asked = bench.network.log.size();
        bench.clock.advance(wait - 1ms);
        bench.engine->tick();
        QCOMPARE(bench.network.log.size(), asked);
        bench.passBackoff();
        QCOMPARE(bench.network.log.size(), asked + 1);
    }
    QVERIFY(waits.front() == 1s);
    QVERIFY(waits.at(3) == 8s);
    QVERIFY(waits.back() == 5min);
    bench.network.down.reset();
    bench.passBackoff();
    QCOMPARE(bench.store.place.deliveredSeq, 1);
}

void EngineTest::theServersWaitIsKept()
{
    Bench bench;
    bench.network.tamper = [](const Request&, Answer& answer) {
        answer = problemAnswer(503, "unavailable");
        answer.headers.emplace_back("retry-after", "40");
    };
    bench.start();
    const auto backoff = std::get<Backoff>(bench.engine->state());
    QCOMPARE(backoff.reason, WaitReason::serverBusy);
    QVERIFY(backoff.until - bench.clock.monotonic() == 40s);
    const auto asked = bench.network.log.size();
    bench.engine->syncNow();
    bench.network.run();
    QCOMPARE(bench.network.log.size(), asked);
}

void EngineTest::aPersonCutsAWaitShort()
{
    Bench bench;
    bench.network.down = Error(ErrorCode::timedOut);
    bench.start();
    QCOMPARE(reasonOf(bench), WaitReason::noAnswer);
    bench.network.down.reset();
    bench.engine->syncNow();
    bench.network.run();
    QVERIFY(bench.is<LongPolling>());
}

void EngineTest::anEditDoesNotCutAWaitShort()
{
    Bench bench;
    bench.network.down = Error(ErrorCode::network);
    bench.start();
    const auto asked = bench.network.log.size();
    bench.edit(1);
    bench.engine->noteChange();
    bench.network.run();
    QVERIFY(bench.is<Backoff>());
    QCOMPARE(bench.network.log.size(), asked);
    // But it is an operation now, and counted.
    QCOMPARE(bench.store.operations.size(), 1U);
    QCOMPARE(bench.engine->progress().waiting, 1U);
}

void EngineTest::anEditInterruptsThePoll()
{
    Bench bench;
    bench.start();
    QVERIFY(bench.network.isPolling());
    bench.engine->noteChange();
    QVERIFY(bench.network.isPolling());
    bench.edit(1);
    bench.engine->noteChange();
    QVERIFY(!bench.network.isPolling());
    bench.network.run();
    QCOMPARE(bench.store.place.deliveredSeq, 1);
    QVERIFY(bench.network.isPolling());
}

void EngineTest::aChangeElsewhereArrivesByPoll()
{
    Bench bench;
    bench.start();
    const RecordId id = bench.server.change("premises", {{"name", "Ny"}});
    bench.network.run();
    QVERIFY(bench.store.records.contains(id));
    bench.server.leaveScope(id);
    bench.network.run();
    QVERIFY(!bench.store.records.contains(id));
    QVERIFY(bench.network.isPolling());
}

void EngineTest::idlePollsDoNotSpin()
{
    Bench bench;
    bench.start();
    bench.server.change("premises", {{"name", "Ny"}});
    // A server that ends each poll at once.
    bench.network.tamper = [](const Request& request, Answer& answer) {
        if (request.path.find("wait=") == std::string::npos)
            return;
        json::object body = *parseJsonObject(answer.body);
        body["records"] = json::array{};
        answer.body = "\n" + toJsonText(body);
        answer.body.replace(answer.body.find("[]"), 2, "[ ]");
    };
    bench.network.run();
    QCOMPARE(bench.network.count("/v1/pull"), 2U);
    bench.clock.advance(1s);
    bench.engine->tick();
    bench.network.run();
    QCOMPARE(bench.network.count("/v1/pull"), 3U);
}

void EngineTest::stopInMidPushLeavesAllToDo()
{
    Bench bench;
    bench.edit(3);
    bench.engine->start();
    bench.network.deliver();
    bench.network.deliver();
    QVERIFY(bench.is<Pushing>());
    bench.engine->stop();
    QVERIFY(bench.is<Stopped>());
    QVERIFY(!bench.network.deliver());
    QCOMPARE(bench.store.place.deliveredSeq, 0);
    bench.start();
    QCOMPARE(bench.store.place.deliveredSeq, 3);
    QCOMPARE(bench.server.applied, 3U);
}

void EngineTest::closesWhenAllIsSent()
{
    Bench bench;
    bench.start();
    bench.edit(1);
    QSignalSpy closed(bench.engine.get(), &SyncEngine::closed);
    bench.engine->closeWithin(90s);
    QCOMPARE(bench.engine->state(), SyncState(ClosingAfterFinish{1}));
    bench.network.run();
    QCOMPARE(closed.count(), 1);
    QVERIFY(closed.at(0).at(0).toBool());
    QVERIFY(bench.is<Stopped>());
    QCOMPARE(bench.store.place.deliveredSeq, 1);
    QVERIFY(!bench.network.isPolling());
}

void EngineTest::closesAtTheLimit()
{
    Bench bench;
    bench.network.down = Error(ErrorCode::network);
    bench.edit(1);
    bench.start();
    QSignalSpy closed(bench.engine.get(), &SyncEngine::closed);
    bench.engine->closeWithin(90s);
    bench.network.run();
    QCOMPARE(closed.count(), 0);
    bench.clock.advance(90s);
    bench.engine->tick();
    QCOMPARE(closed.count(), 1);
    QVERIFY(!closed.at(0).at(0).toBool());
    QVERIFY(bench.is<Stopped>());
}

void EngineTest::aFullDiskWaitsAndLosesNothing()
{
    Bench bench;
    bench.edit(2);
    const RecordId id = bench.server.change("premises", {{"name", "Ny"}});
    bench.engine->start();
    bench.network.deliver();
    bench.network.deliver();
    bench.store.failWith = Error(ErrorCode::diskFull);
    bench.network.run();
    QCOMPARE(reasonOf(bench), WaitReason::storage);
    QCOMPARE(bench.store.place.deliveredSeq, 0);
    bench.store.failWith.reset();
    bench.passBackoff();
    QCOMPARE(bench.store.place.deliveredSeq, 2);
    QVERIFY(bench.store.records.contains(id));
}

void EngineTest::aStandingCursorIsRefused()
{
    Bench bench;
    bench.server.change("premises", {{"name", "Ny"}});
    bench.start();
    bench.network.tamper = [](const Request& request, Answer& answer) {
        if (!request.path.starts_with("/v1/pull"))
            return;
        json::object body = *parseJsonObject(answer.body);
        body["more"] = true;
        answer.body = toJsonText(body);
    };
    bench.engine->syncNow();
    bench.network.run();
    QCOMPARE(reasonOf(bench), WaitReason::notUnderstood);
}

void EngineTest::learnsPinsGrantsAndPolicy()
{
    Bench bench;
    bench.server.pins.emplace_back(64, 'd');
    QSignalSpy policy(bench.engine.get(), &SyncEngine::policyReceived);
    QSignalSpy identity(bench.engine.get(), &SyncEngine::identityChanged);
    bench.start();
    QCOMPARE(bench.store.who->pins.size(), 2U);
    QCOMPARE(bench.network.pins, bench.store.who->pins);
    QCOMPARE(bench.store.who->grants.at(0).municipalityName, std::string("Prøvevik"));
    QCOMPARE(identity.count(), 1);
    QVERIFY(policy.at(0).at(0).value<SyncPolicy>().lockAfter == 90s);
}

void EngineTest::needsEnrolmentWhenNew()
{
    Bench bench;
    bench.store.who.reset();
    bench.start();
    QCOMPARE(bench.engine->state(), SyncState(NeedsEnrolment{EnrolmentReason::none}));
    QVERIFY(bench.network.log.empty());
}

QTEST_GUILESS_MAIN(EngineTest)
#include "engine_test.moc"
