// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/store.h"

#include <map>
#include <mutex>

namespace feltbok::server {

/// Notes in the audit log who was refused what. The same refusal of the same device is noted once
/// in ten minutes with how often it came, so that nobody fills the log. Safe from any thread.
class Refusals
{
public:
    static constexpr std::chrono::minutes pause{10};

    Refusals(Store& store, const Clock& clock) : m_store(store), m_clock(clock) {}
    /// `device` is null where nobody knows who asked.
    void note(const DeviceId& device, std::string_view code);

private:
    static constexpr std::size_t maxKnown = 10'000;
    struct Known
    {
        std::chrono::steady_clock::time_point noted;
        std::int64_t since = 0;
    };

    Store& m_store;
    const Clock& m_clock;
    std::mutex m_mutex; // for what follows
    std::map<std::pair<DeviceId, std::string>, Known> m_known;
};

} // namespace feltbok::server
