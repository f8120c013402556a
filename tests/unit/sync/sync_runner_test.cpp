// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/sync_runner.h"

#include "support/manual_clock.h"
#include "support/memory_sync_store.h"

#include <QSignalSpy>
#include <QTest>

using namespace feltbok;
using namespace feltbok::sync;

namespace {

/// Counts what was sent from which thread, and never answers.
class SilentTransport final : public Transport
{
public:
    explicit SilentTransport(std::atomic<QThread*>& thread) : m_thread(thread) {}
    void setPins(std::vector<std::string>) override {}
    void send(Request, Done) override { m_thread = QThread::currentThread(); }
    void cancel() override {}

private:
    std::atomic<QThread*>& m_thread;
};

/// No coverage; counts the tries.
class DeadTransport final : public Transport
{
public:
    explicit DeadTransport(std::atomic<int>& tries) : m_tries(tries) {}
    void setPins(std::vector<std::string>) override {}
    void send(Request, Done done) override
    {
        ++m_tries;
        QMetaObject::invokeMethod(
            &m_context, [done = std::move(done)] { done(Error(ErrorCode::network)); },
            Qt::QueuedConnection);
    }
    void cancel() override {}

private:
    std::atomic<int>& m_tries;
    QObject m_context;
};

} // namespace

class SyncRunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksInItsOwnThread();
    void triesAgainByItself();
    void endsAClosingThatTakesTooLong();
    void aRefusedAdoptionIsTold();

private:
    test::ManualClock m_clock;
};

void SyncRunnerTest::worksInItsOwnThread()
{
    test::MemorySyncStore store;
    store.enrolAs({}, SigningKey::generate());
    std::atomic<QThread*> sender = nullptr;
    SyncRunner runner(
        store,
        [&](const std::string&, const auto&) { return std::make_unique<SilentTransport>(sender); },
        m_clock);
    QSignalSpy changed(&runner, &SyncRunner::stateChanged);
    runner.start();
    QTRY_VERIFY(std::holds_alternative<Connecting>(runner.state()));
    QTRY_VERIFY(sender.load() != nullptr);
    QVERIFY(sender.load() != QThread::currentThread());
    store.edit({{"staff_count", 1}});
    runner.noteChange();
    runner.stop();
    QTRY_VERIFY(std::holds_alternative<Stopped>(runner.state()));
    QCOMPARE(changed.count(), 2);
}

void SyncRunnerTest::triesAgainByItself()
{
    test::MemorySyncStore store;
    store.enrolAs({}, SigningKey::generate());
    std::atomic<int> tries = 0;
    const SystemClock clock;
    EngineOptions soon;
    soon.jitter = [] { return 0.0; };
    SyncRunner runner(
        store,
        [&](const std::string&, const auto&) { return std::make_unique<DeadTransport>(tries); },
        clock, soon);
    runner.start();
    QTRY_VERIFY(std::holds_alternative<Backoff>(runner.state()));
    QTRY_VERIFY(tries.load() > 1);
}

void SyncRunnerTest::endsAClosingThatTakesTooLong()
{
    test::MemorySyncStore store;
    store.enrolAs({}, SigningKey::generate());
    store.edit({{"staff_count", 1}});
    std::atomic<QThread*> sender = nullptr;
    const SystemClock clock;
    SyncRunner runner(
        store,
        [&](const std::string&, const auto&) { return std::make_unique<SilentTransport>(sender); },
        clock);
    const QSignalSpy closed(&runner, &SyncRunner::closed);
    runner.start();
    QTRY_VERIFY(sender.load() != nullptr);
    runner.closeWithin(std::chrono::milliseconds(20));
    QTRY_COMPARE(closed.count(), 1);
    QCOMPARE(closed.at(0).at(0).toBool(), false);
}

void SyncRunnerTest::aRefusedAdoptionIsTold()
{
    test::MemorySyncStore store;
    domain::Identity identity;
    identity.user = UserId::create(m_clock.now());
    store.enrolAs(identity, SigningKey::generate());
    std::atomic<QThread*> sender = nullptr;
    SyncRunner runner(
        store,
        [&](const std::string&, const auto&) { return std::make_unique<SilentTransport>(sender); },
        m_clock);
    QSignalSpy adopted(&runner, &SyncRunner::deviceAdopted);
    QSignalSpy refused(&runner, &SyncRunner::adoptionFailed);
    runner.adoptDevice(identity, SigningKey::generate());
    QTRY_COMPARE(adopted.count(), 1);
    identity.user = UserId::create(m_clock.now());
    runner.adoptDevice(identity, SigningKey::generate());
    QTRY_COMPARE(refused.count(), 1);
    const auto* error = static_cast<const Error*>(refused.at(0).at(0).constData());
    QVERIFY(error->code == ErrorCode::notPermitted);
}

QTEST_GUILESS_MAIN(SyncRunnerTest)
#include "sync_runner_test.moc"
