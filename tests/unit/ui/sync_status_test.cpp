// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/sync_status.h"

#include "support/manual_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace feltbok;
using namespace feltbok::ui;

class SyncStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForALinkWhereOneHelps();
    void everyWaitTellsItsReason();
    void contactIsWhenTheServerWasHeard();

private:
    test::ManualClock m_clock;
};

void SyncStatusTest::asksForALinkWhereOneHelps()
{
    SyncStatus status(m_clock);
    QVERIFY(!status.needsEnrolment());
    status.setState(sync::NeedsEnrolment{sync::EnrolmentReason::forked});
    QVERIFY(status.needsEnrolment());
    // Revoked without wipe: the unsent work waits for the same person's new link.
    status.setState(sync::Revoked{false});
    QVERIFY(status.needsEnrolment());
    status.setState(sync::Revoked{true});
    QVERIFY(!status.needsEnrolment());
    status.setState(sync::Backoff{});
    QVERIFY(!status.needsEnrolment());
}

void SyncStatusTest::everyWaitTellsItsReason()
{
    SyncStatus status(m_clock);
    QSet<QString> texts;
    for (const auto reason :
         {sync::WaitReason::noConnection, sync::WaitReason::noAnswer, sync::WaitReason::serverBusy,
          sync::WaitReason::serverFailed, sync::WaitReason::wrongServer,
          sync::WaitReason::notUnderstood, sync::WaitReason::storage}) {
        status.setState(sync::Backoff{reason, 1, {}, m_clock.now()});
        QVERIFY(!status.text().isEmpty());
        QCOMPARE(status.canTryNow(), reason != sync::WaitReason::wrongServer);
        texts.insert(status.text());
    }
    QCOMPARE(texts.size(), 7);
}

void SyncStatusTest::contactIsWhenTheServerWasHeard()
{
    SyncStatus status(m_clock);
    status.setState(sync::Connecting{});
    QVERIFY(status.lastContact().isEmpty());
    status.setState(sync::LongPolling{});
    const QString first = status.lastContact();
    QVERIFY(!first.isEmpty());
    m_clock.advance(std::chrono::hours{1});
    status.setState(sync::Backoff{});
    QCOMPARE(status.lastContact(), first);
}

QTEST_GUILESS_MAIN(SyncStatusTest)
#include "sync_status_test.moc"
