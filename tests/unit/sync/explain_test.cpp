// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/explain.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::sync;
using namespace std::chrono_literals;
using For = Waiting::For;

class ExplainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliveredWaitsForNothing();
    void tellsWhatTheEngineWaitsFor();
    void whatAPersonMustDoComesFirst();
    void ungathered();
};

void ExplainTest::deliveredWaitsForNothing()
{
    RecordDelivery record;
    record.lastSeq = 7;
    record.deliveredSeq = 9;
    QCOMPARE(explain(Pushing{3}, record), Waiting{});
    QCOMPARE(explain(Stopped{}, RecordDelivery{}), Waiting{});
}

void ExplainTest::tellsWhatTheEngineWaitsFor()
{
    RecordDelivery record;
    record.lastSeq = 9;
    record.deliveredSeq = 7;
    QCOMPARE(explain(Stopped{}, record).what, For::unlock);
    QCOMPARE(explain(Connecting{}, record).what, For::connecting);
    QCOMPARE(explain(Pushing{2}, record).what, For::sending);
    QCOMPARE(explain(ClosingAfterFinish{2}, record).what, For::sending);
    const Waiting turn = explain(Pulling{}, record);
    QCOMPARE(turn.what, For::turn);
    QCOMPARE(turn.count, 2U);
    const Instant next{std::chrono::milliseconds{1234}};
    const Waiting retry = explain(Backoff{WaitReason::serverBusy, 3, {}, next}, record);
    QCOMPARE(retry.what, For::retry);
    QVERIFY(retry.reason == WaitReason::serverBusy);
    QVERIFY(retry.nextTry == next);
    const Waiting enrolment = explain(NeedsEnrolment{EnrolmentReason::forked}, record);
    QCOMPARE(enrolment.what, For::enrolment);
    QVERIFY(enrolment.enrolment == EnrolmentReason::forked);
    QCOMPARE(explain(Revoked{}, record).what, For::revoked);
}

void ExplainTest::whatAPersonMustDoComesFirst()
{
    RecordDelivery record;
    record.lastSeq = 9;
    record.openConflicts = 2;
    QCOMPARE(explain(Backoff{}, record).what, For::conflict);
    QCOMPARE(explain(Backoff{}, record).count, 2U);
    record.openParked = 1;
    record.parkedCode = "bad_value";
    record.parkedField = "staff_count";
    const Waiting waiting = explain(Backoff{}, record);
    QCOMPARE(waiting.what, For::person);
    QCOMPARE(waiting.code, std::string("bad_value"));
    QCOMPARE(waiting.field, std::string("staff_count"));
}

void ExplainTest::ungathered()
{
    RecordDelivery record;
    record.hasUngathered = true;
    QCOMPARE(explain(LongPolling{}, record).what, For::gathering);
    QCOMPARE(explain(Backoff{}, record).what, For::retry);
    QCOMPARE(explain(Stopped{}, record).what, For::unlock);
}

QTEST_GUILESS_MAIN(ExplainTest)
#include "explain_test.moc"
