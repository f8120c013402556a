// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "domain/attachment.h"
#include "domain/sync_store.h"
#include "sync/session.h"
#include "sync/transport.h"

#include <functional>
#include <map>

namespace feltbok::sync {

/// Carries attachments up and down, one at a time, beside the engine's own exchange, which may be
/// a poll that the server holds. Text goes first: the engine calls cancel() when there is some.
/// What has arrived lies in the store or on the server, so a cut costs a part of one chunk at
/// most. Lives in the engine's thread.
class AttachmentCourier
{
public:
    struct Callbacks
    {
        /// An exchange has ended: the engine decides whether there is another.
        std::function<void()> proceed;
        /// Its state changed: confirmed, refused, arrived or given up.
        std::function<void(const std::string& sha256)> changed;
        std::function<void()> progressed;
        /// 401 or 403: the engine asks the server who we are.
        std::function<void(int status)> refused;
    };
    struct Way
    {
        const std::string& server;
        const std::vector<std::string>& pins;
        const Session& session;
    };

    AttachmentCourier(domain::SyncStore& store, TransportFactory makeTransport, const Clock& clock,
                      std::function<double()> jitter, Callbacks callbacks)
        : m_store(store), m_makeTransport(std::move(makeTransport)), m_clock(clock),
          m_jitter(std::move(jitter)), m_callbacks(std::move(callbacks))
    {
    }

    /// There may be something new to carry, or what was not found may be there now.
    void wake();
    /// Starts the next exchange, if there is something to carry and no wait is on.
    void attend(const Way& way);
    /// Drops the exchange under way.
    void cancel();
    /// A person asks: ends the waits, except one that the server asked for.
    void endWaits();

    bool isBusy() const { return m_isSending; }
    std::optional<std::chrono::steady_clock::time_point> nextDue() const;
    const domain::AttachmentCounts& counts() const { return m_counts; }
    /// Of the upload under way.
    std::int64_t bytesSent() const { return m_job && !m_job->isDownload ? m_job->offset : 0; }

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Job
    {
        std::string sha256;
        std::int64_t size = 0;
        bool isDownload = false;
        std::int64_t offset = 0;
        bool knowsOffset = false;
        std::int64_t underWay = 0; ///< bytes of the chunk that was sent
        int clashes = 0;           ///< 409 in a row
    };
    struct Pause
    {
        int failures = 0;
        Time until{};
        bool isServers = false; ///< it asked for it (Retry-After)
    };

    Result<void> chooseJob();
    Result<std::optional<Job>> nextDownload();
    bool mayGo(const std::string& sha256) const;
    Result<Request> nextRequest();
    void onAnswer(Result<Answer> answer);
    void onUploadAnswer(const Answer& answer);
    void onDownloadAnswer(const Answer& answer);
    void onRefusal(const Answer& answer);
    void confirm();
    void refuse(std::string_view code);
    void giveUp();
    /// This one waits; the others go on.
    void putOff();
    /// All wait.
    void backOff(std::optional<std::chrono::seconds> atLeast = {});
    void endJob();
    void shrinkChunks();
    Time after(int failures, std::optional<std::chrono::seconds> atLeast = {}) const;

    domain::SyncStore& m_store;
    TransportFactory m_makeTransport;
    const Clock& m_clock;
    std::function<double()> m_jitter;
    Callbacks m_callbacks;

    std::unique_ptr<Transport> m_transport;
    std::vector<std::string> m_pins; ///< those it was made with
    std::string m_server;
    std::optional<Job> m_job;
    bool m_isSending = false;
    bool m_mayHaveWork = true;
    std::int64_t m_chunkBytes = domain::attachmentChunkBytes; ///< smaller on a thin link
    std::map<std::string, Pause> m_pauses;                    ///< by hash
    Pause m_pause;
    domain::AttachmentCounts m_counts;
};

} // namespace feltbok::sync
