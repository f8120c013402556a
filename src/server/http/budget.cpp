// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/http/budget.h"

#include <algorithm>
#include <cmath>

namespace feltbok::server::http {

Budget::Bucket& Budget::refill(const std::string& name)
{
    const auto now = m_clock.monotonic();
    if (m_buckets.size() >= maxNames)
        forgetFull();
    auto [it, isNew] = m_buckets.try_emplace(name, Bucket{m_burst, now});
    auto& bucket = it->second;
    const std::chrono::duration<double> passed = now - bucket.at;
    bucket.level = std::min(m_burst, bucket.level + passed.count() * m_perSecond);
    bucket.at = now;
    return bucket;
}

std::optional<std::chrono::seconds> Budget::wait(const Bucket& bucket) const
{
    if (bucket.level >= 1.0)
        return std::nullopt;
    return std::chrono::seconds(
        std::max(1L, static_cast<long>(std::ceil((1.0 - bucket.level) / m_perSecond))));
}

std::optional<std::chrono::seconds> Budget::take(const std::string& name)
{
    const std::lock_guard lock(m_mutex);
    auto& bucket = refill(name);
    const auto delay = wait(bucket);
    if (!delay)
        bucket.level -= 1.0;
    return delay;
}

std::optional<std::chrono::seconds> Budget::check(const std::string& name)
{
    const std::lock_guard lock(m_mutex);
    return wait(refill(name));
}

void Budget::forgetFull()
{
    const auto now = m_clock.monotonic();
    std::erase_if(m_buckets, [&](const auto& item) {
        const std::chrono::duration<double> passed = now - item.second.at;
        return item.second.level + passed.count() * m_perSecond >= m_burst;
    });
    // Everyone is active at once: start over rather than grow without bound.
    if (m_buckets.size() >= maxNames)
        m_buckets.clear();
}

} // namespace feltbok::server::http
