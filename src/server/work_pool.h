// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace feltbok::server {

/// Threads that run jobs in the order they came. The queue is bounded: who comes too late is
/// refused, not kept waiting.
class WorkPool
{
public:
    enum class Accepted { yes, no };

    explicit WorkPool(unsigned threads, std::size_t maxQueued = 1024);
    /// Lets queued jobs end.
    ~WorkPool();

    [[nodiscard]] Accepted post(std::function<void()> job);

    /// Jobs that wait for a thread.
    std::size_t queued();

    /// Calls `each(i)` for 0 … count-1 on the pool's threads and this one; returns when all are
    /// done. Safe to call from a job of the pool.
    void forEach(std::size_t count, const std::function<void(std::size_t)>& each);

private:
    void run();

    std::size_t m_maxQueued;
    std::mutex m_mutex; // for what follows
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

} // namespace feltbok::server
