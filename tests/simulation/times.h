// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"

namespace feltbok::simulation {

/// Time as it is; nothing waits for it, it is moved.
struct Time
{
    std::chrono::milliseconds elapsed{0};
};

/// What one machine takes it for.
class MachineClock final : public Clock
{
public:
    explicit MachineClock(const Time& time) : m_time(time) {}
    Instant now() const override
    {
        return Instant(std::chrono::sys_days{std::chrono::year{2026} / 11 / 20}) +
               std::chrono::hours{22} + m_time.elapsed + error;
    }
    std::chrono::steady_clock::time_point monotonic() const override
    {
        return std::chrono::steady_clock::time_point(std::chrono::hours{1} + m_time.elapsed);
    }
    std::chrono::milliseconds error{0};

private:
    const Time& m_time;
};

} // namespace feltbok::simulation
