// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace feltbok {

/// An instant, UTC, in milliseconds: what the wire and the store hold.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Date = std::chrono::year_month_day;

/// Where time comes from; tests bring their own.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// Never goes back; for delays and time-outs only.
    virtual std::chrono::steady_clock::time_point monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
    std::chrono::steady_clock::time_point monotonic() const override;
};

/// RFC 3339 UTC with milliseconds: 2026-11-20T22:14:05.120Z.
std::string toRfc3339(Instant instant);
/// Accepts RFC 3339 with any offset and 0 to 9 decimals.
Result<Instant> parseRfc3339(std::string_view text);

/// ISO 8601 date: 2026-11-20.
std::string toIsoDate(Date date);
Result<Date> parseIsoDate(std::string_view text);

} // namespace feltbok
