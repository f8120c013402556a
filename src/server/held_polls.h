// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/id.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>

namespace feltbok::server {

/// Pull requests that wait for a change, one per device. Owns the thread that ends them in time.
class HeldPolls
{
public:
    enum class Wake {
        changed, ///< something new, maybe in scope: look again
        over,    ///< time is up, replaced by a newer poll, or shutting down: answer
    };
    using Resume = std::function<void(Wake)>; ///< must not block
    using Deadline = std::chrono::steady_clock::time_point;

    HeldPolls();
    /// Ends all.
    ~HeldPolls();

    /// Grows at every change; read it before looking into the store.
    std::uint64_t generation() const;

    enum class Held { yes, no };
    /// Holds a poll until something changes in one of its counters. No: something did since
    /// `seen`, look again. An older poll of the same device is over.
    Held hold(const DeviceId& device, std::set<std::string> counters, std::uint64_t seen,
              Deadline deadline, Resume resume);

    std::size_t count() const;
    void changed(const std::set<std::string>& counters);
    /// Somebody else's changes may have been missed: every poll looks again.
    void changedSomewhere();
    /// Ends the poll of a device that was revoked or whose grants changed.
    void end(const DeviceId& device);
    /// Ends every poll, now and later: the server stops.
    void endAll();

private:
    struct Poll
    {
        std::set<std::string> counters;
        Deadline deadline;
        Resume resume;
    };
    void watch();

    mutable std::mutex m_mutex; // for what follows
    std::condition_variable m_wake;
    std::map<DeviceId, Poll> m_polls;
    std::uint64_t m_generation = 1;
    bool m_ending = false;
    bool m_stopWatch = false;
    std::thread m_thread;
};

} // namespace feltbok::server
