// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sync/engine.h"

#include <QThread>

namespace feltbok::sync {

/// The engine in a thread of its own, for use from the thread that made it. The signals are the
/// engine's, delivered there.
class SyncRunner final : public QObject
{
    Q_OBJECT

public:
    /// `store` and `clock` must outlive it.
    SyncRunner(domain::SyncStore& store, TransportFactory makeTransport, const Clock& clock,
               EngineOptions options = {}, QObject* parent = nullptr);
    /// Stops the engine and its thread.
    ~SyncRunner() override;

    void start();
    /// Returns when the engine will not call the store any more: then the profile may be closed.
    void stop();
    void syncNow();
    void noteLine();
    void noteChange();
    void closeWithin(std::chrono::milliseconds limit);
    void fetchHistory(const RecordId& record, std::size_t after);
    /// See SyncEngine::adoptDevice(); ends in deviceAdopted() or adoptionFailed().
    void adoptDevice(const domain::Identity& identity, const SigningKey& key);

    /// As last heard.
    const SyncState& state() const { return m_state; }
    const SyncProgress& progress() const { return m_progress; }

Q_SIGNALS:
    void stateChanged(const feltbok::sync::SyncState& state);
    void progressChanged(const feltbok::sync::SyncProgress& progress);
    void delivered(qint64 upto);
    void resultsArrived(const std::vector<feltbok::domain::OperationResult>& results);
    void recordsChanged(const std::vector<feltbok::RecordId>& records);
    void caughtUp();
    void identityChanged(const feltbok::domain::Identity& identity);
    void policyReceived(const feltbok::sync::SyncPolicy& policy);
    void revoked(bool wipe);
    void enrolmentNeeded(feltbok::sync::EnrolmentReason reason);
    void closed(bool everythingDelivered);
    void attachmentChanged(const QString& sha256);
    void historyArrived(const feltbok::RecordId& record,
                        const feltbok::protocol::HistoryPage& page);
    void historyFailed(const feltbok::RecordId& record, const feltbok::Error& error);
    void deviceAdopted();
    void adoptionFailed(const feltbok::Error& error);

private:
    void forwardSignals();

    QThread m_thread;
    SyncEngine* m_engine; ///< lives in m_thread, deleted when it ends
    SyncState m_state;
    SyncProgress m_progress;
};

} // namespace feltbok::sync
