// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/sync_runner.h"

#include <QMetaObject>

namespace feltbok::sync {

SyncRunner::SyncRunner(domain::SyncStore& store, TransportFactory makeTransport, const Clock& clock,
                       EngineOptions options, QObject* parent)
    : QObject(parent),
      m_engine(new SyncEngine(store, std::move(makeTransport), clock, std::move(options)))
{
    m_thread.setObjectName(QStringLiteral("sync"));
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    forwardSignals();
    m_thread.start();
}

SyncRunner::~SyncRunner()
{
    stop();
    m_thread.quit();
    m_thread.wait();
}

void SyncRunner::forwardSignals()
{
    connect(m_engine, &SyncEngine::stateChanged, this, [this](const SyncState& state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    });
    connect(m_engine, &SyncEngine::progressChanged, this, [this](const SyncProgress& progress) {
        m_progress = progress;
        Q_EMIT progressChanged(progress);
    });
    connect(m_engine, &SyncEngine::delivered, this, &SyncRunner::delivered);
    connect(m_engine, &SyncEngine::resultsArrived, this, &SyncRunner::resultsArrived);
    connect(m_engine, &SyncEngine::recordsChanged, this, &SyncRunner::recordsChanged);
    connect(m_engine, &SyncEngine::caughtUp, this, &SyncRunner::caughtUp);
    connect(m_engine, &SyncEngine::identityChanged, this, &SyncRunner::identityChanged);
    connect(m_engine, &SyncEngine::policyReceived, this, &SyncRunner::policyReceived);
    connect(m_engine, &SyncEngine::revoked, this, &SyncRunner::revoked);
    connect(m_engine, &SyncEngine::enrolmentNeeded, this, &SyncRunner::enrolmentNeeded);
    connect(m_engine, &SyncEngine::closed, this, &SyncRunner::closed);
    connect(m_engine, &SyncEngine::attachmentChanged, this, &SyncRunner::attachmentChanged);
    connect(m_engine, &SyncEngine::historyArrived, this, &SyncRunner::historyArrived);
    connect(m_engine, &SyncEngine::historyFailed, this, &SyncRunner::historyFailed);
}

void SyncRunner::start()
{
    QMetaObject::invokeMethod(m_engine, &SyncEngine::start, Qt::QueuedConnection);
}

void SyncRunner::stop()
{
    QMetaObject::invokeMethod(m_engine, &SyncEngine::stop, Qt::BlockingQueuedConnection);
}

void SyncRunner::syncNow()
{
    QMetaObject::invokeMethod(m_engine, &SyncEngine::syncNow, Qt::QueuedConnection);
}

void SyncRunner::noteLine()
{
    QMetaObject::invokeMethod(m_engine, &SyncEngine::noteLine, Qt::QueuedConnection);
}

void SyncRunner::noteChange()
{
    QMetaObject::invokeMethod(m_engine, &SyncEngine::noteChange, Qt::QueuedConnection);
}

void SyncRunner::closeWithin(std::chrono::milliseconds limit)
{
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, limit] { engine->closeWithin(limit); }, Qt::QueuedConnection);
}

void SyncRunner::fetchHistory(const RecordId& record, std::size_t after)
{
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, record, after] { engine->fetchHistory(record, after); },
        Qt::QueuedConnection);
}

void SyncRunner::adoptDevice(const domain::Identity& identity, const SigningKey& key)
{
    // Key material cannot be copied; it crosses the thread in its own guarded memory.
    auto seed = std::make_shared<Secret>(key.seed());
    QMetaObject::invokeMethod(
        m_engine,
        [this, engine = m_engine, identity, seed] {
            auto copy = SigningKey::fromSeed(seed->view());
            const Result<void> adopted =
                copy ? engine->adoptDevice(identity, *copy) : Result<void>(copy.error());
            if (adopted)
                QMetaObject::invokeMethod(this, &SyncRunner::deviceAdopted, Qt::QueuedConnection);
            else
                QMetaObject::invokeMethod(
                    this, [this, error = adopted.error()] { Q_EMIT adoptionFailed(error); },
                    Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace feltbok::sync
