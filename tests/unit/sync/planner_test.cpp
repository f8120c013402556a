// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/planner.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::sync;
using namespace std::chrono_literals;

namespace {

protocol::Problem problemOf(int status, const std::string& code, json::object members = {})
{
    return {status, code, "", "", std::move(members)};
}

template <typename T>
bool is(const Reaction& reaction)
{
    return std::holds_alternative<T>(reaction);
}

WaitReason reasonOf(const Reaction& reaction)
{
    return std::get<Wait>(reaction).reason;
}

} // namespace

class PlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsComeInOrder();
    void restsWhileWaitingButGathers();
    void closingSendsAndFetchesNothing();
    void remedies();
    void remediesHaveABound();
    void codesCountNotTitles();
    void errorsHaveAReason();
    void delayIsBounded();
};

void PlannerTest::stepsComeInOrder()
{
    Situation situation;
    QCOMPARE(plan(situation), Step::rest);
    situation.running = true;
    QCOMPARE(plan(situation), Step::load);
    situation.loaded = true;
    QCOMPARE(plan(situation), Step::gather);
    situation.gathered = true;
    QCOMPARE(plan(situation), Step::requestToken);
    situation.hasToken = true;
    QCOMPARE(plan(situation), Step::requestDevice);
    situation.knowsServer = true;
    situation.unsent = 3;
    QCOMPARE(plan(situation), Step::push);
    situation.unsent = 0;
    QCOMPARE(plan(situation), Step::pull);
    situation.caughtUp = true;
    QCOMPARE(plan(situation), Step::poll);
    situation.unsent = 1;
    QCOMPARE(plan(situation), Step::push);
    situation.blocked = true;
    QCOMPARE(plan(situation), Step::rest);
}

void PlannerTest::restsWhileWaitingButGathers()
{
    Situation situation;
    situation.running = situation.loaded = situation.waiting = true;
    QCOMPARE(plan(situation), Step::gather);
    situation.gathered = true;
    situation.unsent = 2;
    QCOMPARE(plan(situation), Step::rest);
    situation.loaded = false;
    QCOMPARE(plan(situation), Step::rest);
}

void PlannerTest::closingSendsAndFetchesNothing()
{
    Situation situation;
    situation.running = situation.loaded = situation.gathered = situation.closing = true;
    QCOMPARE(plan(situation), Step::close);
    // A photo that is under way may end, within the time that is left.
    situation.carrying = true;
    QCOMPARE(plan(situation), Step::rest);
    situation.carrying = false;
    situation.unsent = 1;
    QCOMPARE(plan(situation), Step::requestToken);
    situation.hasToken = situation.knowsServer = true;
    QCOMPARE(plan(situation), Step::push);
}

void PlannerTest::remedies()
{
    const Tries none;
    const auto react = [&](Activity activity, const protocol::Problem& problem) {
        return reactTo(activity, problem, {}, none);
    };
    QVERIFY(is<RenewToken>(react(Activity::pull, problemOf(401, "bad_token"))));
    const auto skew =
        react(Activity::token,
              problemOf(401, "clock_skew", {{"server_time", "2026-11-20T22:14:05.120Z"}}));
    QCOMPARE(toRfc3339(std::get<CorrectClock>(skew).serverTime),
             std::string("2026-11-20T22:14:05.120Z"));
    QVERIFY(is<HalveBatch>(react(Activity::push, problemOf(413, "too_large"))));
    QVERIFY(is<Wait>(react(Activity::pull, problemOf(413, "too_large"))));
    const auto gap = react(Activity::push, problemOf(409, "sequence_gap", {{"expected", 7}}));
    QCOMPARE(std::get<SendFrom>(gap).expected, 7);
    QVERIFY(is<Wait>(react(Activity::push, problemOf(409, "sequence_gap"))));
    const auto fork = react(Activity::push, problemOf(409, "chain_fork"));
    QCOMPARE(std::get<EnrolAgain>(fork).reason, EnrolmentReason::forked);
    QVERIFY(is<PullFromStart>(react(Activity::pull, problemOf(409, "cursor_reset"))));
    QVERIFY(is<PullFromStart>(react(Activity::poll, problemOf(409, "cursor_reset"))));
    QVERIFY(is<Wait>(react(Activity::push, problemOf(409, "cursor_reset"))));
    const auto bad = react(Activity::push, problemOf(422, "bad_signature", {{"seq", 9}}));
    QCOMPARE(std::get<Rechain>(bad).seq, 9);
    const auto unread = react(Activity::push, problemOf(422, "bad_envelope", {{"index", 2}}));
    QCOMPARE(std::get<Rechain>(unread).seq, 0);
    QCOMPARE(std::get<Rechain>(unread).index, 2);
    const auto revoked = react(Activity::poll, problemOf(403, "device_revoked", {{"wipe", true}}));
    QVERIFY(std::get<StopRevoked>(revoked).wipe);
    // Without the member nothing is wiped.
    QVERIFY(!std::get<StopRevoked>(react(Activity::poll, problemOf(403, "device_revoked"))).wipe);
    const auto busy = reactTo(Activity::push, problemOf(429, "too_many"), 17s, none);
    QVERIFY(std::get<Wait>(busy).atLeast == 17s);
    const auto endless = reactTo(Activity::push, problemOf(503, "busy"), 24h * 365, none);
    QVERIFY(std::get<Wait>(endless).atLeast == 1h);
    QCOMPARE(reasonOf(react(Activity::push, problemOf(500, ""))), WaitReason::serverFailed);
    QCOMPARE(reasonOf(react(Activity::push, problemOf(302, ""))), WaitReason::notUnderstood);
}

void PlannerTest::remediesHaveABound()
{
    Tries tries;
    tries.token = tries.clock = tries.rechain = tries.gap = tries.reset = 9;
    const auto react = [&](Activity activity, int status, const std::string& code) {
        return reactTo(
            activity,
            problemOf(status, code,
                      {{"expected", 1}, {"seq", 1}, {"server_time", "2026-11-20T22:14:05.120Z"}}),
            {}, tries);
    };
    QVERIFY(is<Wait>(react(Activity::pull, 401, "bad_token")));
    QCOMPARE(std::get<EnrolAgain>(react(Activity::token, 401, "bad_token")).reason,
             EnrolmentReason::unknownDevice);
    QVERIFY(is<Wait>(react(Activity::token, 401, "clock_skew")));
    QVERIFY(is<Wait>(react(Activity::push, 422, "bad_hash")));
    QVERIFY(is<Wait>(react(Activity::pull, 409, "cursor_reset")));
    QCOMPARE(std::get<EnrolAgain>(react(Activity::push, 409, "sequence_gap")).reason,
             EnrolmentReason::missing);
}

void PlannerTest::codesCountNotTitles()
{
    protocol::Problem problem;
    problem.status = 409;
    problem.title = "chain_fork";
    QVERIFY(is<Wait>(reactTo(Activity::push, problem, {}, {})));
}

void PlannerTest::errorsHaveAReason()
{
    QCOMPARE(reasonOf(reactTo(Error(ErrorCode::network))), WaitReason::noConnection);
    QCOMPARE(reasonOf(reactTo(Error(ErrorCode::timedOut))), WaitReason::noAnswer);
    QCOMPARE(reasonOf(reactTo(Error(ErrorCode::pinMismatch))), WaitReason::wrongServer);
    QCOMPARE(reasonOf(reactTo(Error(ErrorCode::protocol))), WaitReason::notUnderstood);
    QCOMPARE(reasonOf(reactTo(Error(ErrorCode::diskFull))), WaitReason::storage);
}

void PlannerTest::delayIsBounded()
{
    QVERIFY(backoffDelay(1, 0.0) == 500ms);
    QVERIFY(backoffDelay(1, 1.0) == 1s);
    QVERIFY(backoffDelay(4, 0.5) == 6s);
    for (const int attempt : {10, 64, 1'000'000}) {
        QVERIFY(backoffDelay(attempt, 0.0) == 150s);
        QVERIFY(backoffDelay(attempt, 1.0) == 5min);
    }
    QVERIFY(backoffDelay(0, 7.0) == 1s);
}

QTEST_GUILESS_MAIN(PlannerTest)
#include "planner_test.moc"
