// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"

namespace feltbok::test {

/// Time that moves when the test says so.
class ManualClock final : public Clock
{
public:
    Instant now() const override { return wall; }
    std::chrono::steady_clock::time_point monotonic() const override { return steady; }
    void advance(std::chrono::milliseconds by)
    {
        wall += by;
        steady += by;
    }

    Instant wall{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours{22}};
    std::chrono::steady_clock::time_point steady{std::chrono::hours{1}};
};

} // namespace feltbok::test
