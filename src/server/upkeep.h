// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/audit_file.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <thread>

namespace feltbok::server {

/// What a serving process does for its store when it starts and once a day: bytes of attachments
/// that nobody waits for are swept, and the kept figures of the plan are held against a full count.
class Upkeep
{
public:
    /// Municipalities in which a record changed.
    using OnChanged = std::function<void(const std::set<std::string>& municipalities)>;

    /// How long uploads that do not go on, and attachments that no record names any more, are
    /// kept. Devices keep their operations as long, for a server that comes back from a backup
    /// (protocol.md §5): until then one that names the attachment again may still come.
    static constexpr std::chrono::days leftoverAge{35};
    static constexpr std::chrono::hours period{24};
    /// Until the next try when a run failed, or left something for the next.
    static constexpr std::chrono::hours pause{1};
    /// Attachments dropped in one transaction, between which requests have their turn; and in all
    /// of one run.
    static constexpr std::size_t perTransaction = 8;
    static constexpr std::size_t perRun = 800;

    /// `auditFile` gets once a minute what was noted by requests.
    Upkeep(Store& store, const Clock& clock, OnChanged onChanged = {},
           AuditFile* auditFile = nullptr);
    /// Ends after the transaction at hand.
    ~Upkeep();

    /// Done with the rest, every time; before start().
    void alsoDo(std::function<Result<void>()> work) { m_also = std::move(work); }
    /// Begins to look at the clock every minute, on a thread of its own.
    void start();
    /// Does what is due by now.
    Result<void> tick();

private:
    enum class Swept { all, some };
    void watch();
    bool isEnding();
    Result<Swept> sweep(Instant now);
    Result<void> checkPlans(Instant now);

    Store& m_store;
    const Clock& m_clock;
    OnChanged m_onChanged;
    AuditFile* m_auditFile;
    std::function<Result<void>()> m_also;
    std::optional<Instant> m_next; ///< of tick() alone
    std::mutex m_mutex;            // for what follows
    std::condition_variable m_wake;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace feltbok::server
