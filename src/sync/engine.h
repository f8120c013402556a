// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/sync_store.h"
#include "protocol/operation_wire.h"
#include "sync/attachment_courier.h"
#include "sync/history_query.h"
#include "sync/planner.h"
#include "sync/session.h"
#include "sync/state.h"

#include <QObject>
#include <QTimer>

namespace feltbok::sync {

struct EngineOptions
{
    std::size_t pageLimit = 1000;
    std::size_t pushCount = protocol::maxPushOperations;
    /// Of op and payload texts; quoting in JSON adds to it.
    std::size_t pushBytes = protocol::maxPushBytes * 3 / 4;
    std::chrono::seconds pollWait{25};
    /// From 0 to 1, spreads the waits.
    std::function<double()> jitter;
};

/// Keeps one profile and its server alike. Lives in one thread with an event loop (see
/// SyncRunner), has at most one exchange under way and holds nothing that must survive it: what
/// was done lies in the store, or is told again by the server.
class SyncEngine final : public QObject
{
    Q_OBJECT

public:
    SyncEngine(domain::SyncStore& store, TransportFactory makeTransport, const Clock& clock,
               EngineOptions options = {}, QObject* parent = nullptr);
    ~SyncEngine() override;

    void start();
    /// No call into the store is made after it returns.
    void stop();
    /// A person asks: ends a wait at once, except one that the server asked for.
    void syncNow();
    /// The device has come nearer to the net: ends a wait likewise, and leaves all else alone.
    void noteLine();
    /// Edits were made: they become operations, and are sent unless a wait is on.
    void noteChange();
    /// Sends what waits, then stops; stops anyway after `limit`. Ends in closed().
    void closeWithin(std::chrono::milliseconds limit);
    /// After a new enrolment of the same user: unsent work goes on as the new device's. Fails
    /// with notPermitted for another user.
    Result<void> adoptDevice(const domain::Identity& identity, const SigningKey& key);

    /// Ends in historyArrived() or historyFailed(); network when there is no session.
    void fetchHistory(const RecordId& record, std::size_t after);

    const SyncState& state() const { return m_state; }
    const SyncProgress& progress() const { return m_progress; }
    /// The device's clock is this much behind the server's.
    std::chrono::milliseconds clockOffset() const;
    /// Does what is due. The engine's own timer calls it.
    void tick();

Q_SIGNALS:
    void stateChanged(const feltbok::sync::SyncState& state);
    void progressChanged(const feltbok::sync::SyncProgress& progress);
    /// A verified receipt covers the operations up to `upto`.
    void delivered(qint64 upto);
    /// The server's word on delivered operations: conflicts and parked ones are among them.
    void resultsArrived(const std::vector<feltbok::domain::OperationResult>& results);
    void recordsChanged(const std::vector<feltbok::RecordId>& records);
    /// Nothing waits, nothing more is to be fetched.
    void caughtUp();
    void identityChanged(const feltbok::domain::Identity& identity);
    void policyReceived(const feltbok::sync::SyncPolicy& policy);
    void revoked(bool wipe);
    void enrolmentNeeded(feltbok::sync::EnrolmentReason reason);
    void closed(bool everythingDelivered);
    /// An attachment was confirmed, refused, fetched or could not be had: see the store.
    void attachmentChanged(const QString& sha256);
    void historyArrived(const feltbok::RecordId& record,
                        const feltbok::protocol::HistoryPage& page);
    void historyFailed(const feltbok::RecordId& record, const feltbok::Error& error);

private:
    struct Batch
    {
        std::vector<domain::SealedOperation> operations;
        std::string body; ///< gzip
    };

    /// The verified answer to a batch, to be written.
    struct Accepted
    {
        std::vector<domain::OperationResult> results;
        protocol::SignedReceipt receipt;
        std::int64_t last = 0; ///< operation of the batch
    };
    // Long bodies over a thin link need time; a server that is gone shows in the connection.
    static constexpr std::chrono::seconds bodyTimeout{120};

    Result<void> load();
    void step();
    Situation situation() const;
    Result<void> perform(Step step);
    Result<void> gather();
    Result<void> refreshPosition();
    /// Lets attachments travel while no text waits.
    void attendAttachments();
    void onAttachmentRefused(int status);

    void send(Activity activity, Request request);
    Result<void> push();
    void sendBatch();
    /// While the server works on a batch: the answer before it is written, and the next batch is
    /// read and compressed.
    void workAhead();
    /// The operations behind the first `skip` unsent ones, which take `skipBytes`.
    Result<Batch> makeBatch(std::size_t skip, std::size_t skipBytes);
    void prepareNextBatch();
    /// Writes the last answer to a push, if it is not yet.
    Result<void> settle();
    void pull(Activity activity);

    void onAnswer(Activity activity, Result<Answer> answer);
    Result<void> accept(Activity activity, const Answer& answer);
    Result<void> acceptDevice(const Answer& answer);
    Result<void> acceptPush(const Answer& answer);
    Result<void> acceptPage(Activity activity, const Answer& answer);
    Result<std::string> hashOf(std::int64_t seq);
    Result<void> updateIdentity(const json::object& device);

    void react(const Reaction& reaction);
    Result<void> remedy(const Reaction& reaction);
    void backOff(const Wait& wait);
    void endBackoff();
    void dropExchange();
    void finishClosing();
    void armTimer();
    bool isRunning() const { return !std::holds_alternative<Stopped>(m_state); }
    bool isBlocked() const
    {
        return std::holds_alternative<NeedsEnrolment>(m_state) ||
               std::holds_alternative<Revoked>(m_state);
    }
    void setState(SyncState state);
    void reportProgress();

    domain::SyncStore& m_store;
    TransportFactory m_makeTransport;
    const Clock& m_clock;
    EngineOptions m_options;
    QTimer m_timer; ///< its child, so that it goes with it into another thread

    SyncState m_state;
    SyncProgress m_progress;
    std::unique_ptr<Transport> m_transport;
    HistoryQuery m_history;
    AttachmentCourier m_courier;
    std::optional<domain::Identity> m_identity;
    std::optional<SigningKey> m_key;
    std::optional<protocol::DeviceSealer> m_sealer;
    std::optional<Session> m_session;
    domain::SyncPosition m_position;

    Situation m_facts; ///< what situation() does not read off the state
    std::optional<Activity> m_underWay;
    std::chrono::steady_clock::time_point m_sentAt{};
    std::optional<std::chrono::steady_clock::time_point> m_pauseUntil; ///< between idle polls
    std::optional<std::chrono::steady_clock::time_point> m_closeAt;
    std::optional<Batch> m_batch;       ///< under way
    std::optional<Batch> m_prepared;    ///< the one behind it
    std::optional<Accepted> m_accepted; ///< of the one before it
    int m_exchange = 0;                 ///< counts, to tell one from the next
    std::size_t m_batchLimit = 0;       ///< operations; halved by 413
    std::int64_t m_serverSeq = 0;       ///< the last of ours the server has
    Tries m_tries;
    int m_failures = 0;
};

} // namespace feltbok::sync

Q_DECLARE_METATYPE(feltbok::sync::SyncState)
