// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace feltbok::server::http {

/// Token buckets by name (an address, a device): so many at once, so many per minute. Safe from
/// any thread; forgets names that are full again, so its memory is bounded.
class Budget
{
public:
    Budget(const Clock& clock, double burst, double perMinute)
        : m_clock(clock), m_burst(burst), m_perSecond(perMinute / 60.0)
    {
    }

    /// Takes one if there is one; else how long to wait.
    std::optional<std::chrono::seconds> take(const std::string& name);
    /// How long to wait until there is one, without taking it.
    std::optional<std::chrono::seconds> check(const std::string& name);

private:
    struct Bucket
    {
        double level;
        std::chrono::steady_clock::time_point at;
    };
    static constexpr std::size_t maxNames = 20000;

    Bucket& refill(const std::string& name);
    std::optional<std::chrono::seconds> wait(const Bucket& bucket) const;
    void forgetFull();

    const Clock& m_clock;
    double m_burst;
    double m_perSecond;
    std::mutex m_mutex;
    std::unordered_map<std::string, Bucket> m_buckets;
};

} // namespace feltbok::server::http
