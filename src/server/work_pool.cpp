// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/work_pool.h"

#include <algorithm>
#include <atomic>
#include <memory>

namespace feltbok::server {

WorkPool::WorkPool(unsigned threads, std::size_t maxQueued) : m_maxQueued(maxQueued)
{
    for (unsigned i = 0; i < std::max(1U, threads); ++i)
        m_threads.emplace_back([this] { run(); });
}

WorkPool::~WorkPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    for (auto& thread : m_threads)
        thread.join();
}

WorkPool::Accepted WorkPool::post(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_ending || m_jobs.size() >= m_maxQueued)
            return Accepted::no;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return Accepted::yes;
}

std::size_t WorkPool::queued()
{
    const std::lock_guard lock(m_mutex);
    return m_jobs.size();
}

void WorkPool::run()
{
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

void WorkPool::forEach(std::size_t count, const std::function<void(std::size_t)>& each)
{
    constexpr std::size_t chunk = 32;
    struct Shared
    {
        std::atomic<std::size_t> next = 0;
        std::mutex mutex;
        std::condition_variable finished;
        std::size_t done = 0;
    };
    // Helpers that start late find nothing left; they keep `shared` alive, and touch `each` only
    // for a chunk that is still open, while this call waits.
    auto shared = std::make_shared<Shared>();
    const auto work = [shared, count, &each] {
        for (;;) {
            const std::size_t begin = shared->next.fetch_add(chunk);
            if (begin >= count)
                return;
            const std::size_t end = std::min(count, begin + chunk);
            for (std::size_t i = begin; i < end; ++i)
                each(i);
            const std::lock_guard lock(shared->mutex);
            shared->done += end - begin;
            if (shared->done == count)
                shared->finished.notify_all();
        }
    };
    const std::size_t helpers = std::min(m_threads.size(), (count + chunk - 1) / chunk);
    for (std::size_t i = 1; i < helpers; ++i)
        if (post(work) == Accepted::no)
            break;
    work();
    std::unique_lock lock(shared->mutex);
    shared->finished.wait(lock, [&] { return shared->done == count; });
}

} // namespace feltbok::server
