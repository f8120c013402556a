// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/held_polls.h"

#include <algorithm>
#include <vector>

namespace feltbok::server {

HeldPolls::HeldPolls() : m_thread([this] { watch(); }) {}

HeldPolls::~HeldPolls()
{
    endAll();
    {
        const std::lock_guard lock(m_mutex);
        m_stopWatch = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

std::uint64_t HeldPolls::generation() const
{
    const std::lock_guard lock(m_mutex);
    return m_generation;
}

HeldPolls::Held HeldPolls::hold(const DeviceId& device, std::set<std::string> counters,
                                std::uint64_t seen, Deadline deadline, Resume resume)
{
    Resume older;
    {
        const std::lock_guard lock(m_mutex);
        if (m_generation != seen && !m_ending)
            return Held::no;
        if (!m_ending) {
            auto& poll = m_polls[device];
            older = std::move(poll.resume);
            poll = Poll{std::move(counters), deadline, std::move(resume)};
        } else {
            older = std::move(resume);
        }
    }
    m_wake.notify_all();
    if (older)
        older(Wake::over);
    return Held::yes;
}

std::size_t HeldPolls::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_polls.size();
}

void HeldPolls::changed(const std::set<std::string>& counters)
{
    std::vector<Resume> woken;
    {
        const std::lock_guard lock(m_mutex);
        ++m_generation;
        std::erase_if(m_polls, [&](auto& item) {
            auto& own = item.second.counters;
            const bool concerns = std::any_of(counters.begin(), counters.end(),
                                              [&](const auto& m) { return own.contains(m); });
            if (concerns)
                woken.push_back(std::move(item.second.resume));
            return concerns;
        });
    }
    for (const auto& resume : woken)
        resume(Wake::changed);
}

void HeldPolls::changedSomewhere()
{
    std::map<DeviceId, Poll> all;
    {
        const std::lock_guard lock(m_mutex);
        ++m_generation;
        all.swap(m_polls);
    }
    for (const auto& [device, poll] : all)
        poll.resume(Wake::changed);
}

void HeldPolls::end(const DeviceId& device)
{
    Resume resume;
    {
        const std::lock_guard lock(m_mutex);
        ++m_generation;
        const auto found = m_polls.find(device);
        if (found == m_polls.end())
            return;
        resume = std::move(found->second.resume);
        m_polls.erase(found);
    }
    resume(Wake::over);
}

void HeldPolls::endAll()
{
    std::map<DeviceId, Poll> all;
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        all.swap(m_polls);
    }
    for (const auto& [device, poll] : all)
        poll.resume(Wake::over);
}

void HeldPolls::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopWatch) {
        auto next = Deadline::max();
        for (const auto& [device, poll] : m_polls)
            next = std::min(next, poll.deadline);
        if (next == Deadline::max())
            m_wake.wait(lock);
        else
            m_wake.wait_until(lock, next);
        const auto now = std::chrono::steady_clock::now();
        std::vector<Resume> late;
        std::erase_if(m_polls, [&](auto& item) {
            const bool isLate = item.second.deadline <= now;
            if (isLate)
                late.push_back(std::move(item.second.resume));
            return isLate;
        });
        lock.unlock();
        for (const auto& resume : late)
            resume(Wake::over);
        lock.lock();
    }
}

} // namespace feltbok::server
