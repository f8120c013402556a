// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"

#include <chrono>
#include <optional>
#include <string>

namespace feltbok::domain {

using WallTime = std::chrono::local_time<std::chrono::milliseconds>;

/// What a clock on the wall in Norway shows.
struct OsloTime
{
    WallTime wall;
    std::chrono::minutes offset; ///< ahead of UTC

    Date date() const { return Date{std::chrono::floor<std::chrono::days>(wall)}; }
    std::chrono::milliseconds timeOfDay() const
    {
        return wall - std::chrono::floor<std::chrono::days>(wall);
    }
    friend bool operator==(const OsloTime&, const OsloTime&) = default;
};

/// Europe/Oslo, summer time since 1981 as dated data; earlier instants get standard time.
OsloTime toOslo(Instant instant);

enum class WallKind {
    unique,
    ambiguous, ///< the hour that comes twice in autumn
    gap,       ///< the hour that is skipped in spring
};

/// The instants that a wall time stands for. Unique: both are equal. Ambiguous: in summer time
/// and in standard time. Gap: both are the instant of the change.
struct WallResolution
{
    WallKind kind = WallKind::unique;
    Instant earlier;
    Instant later;
};

WallResolution fromOslo(WallTime wall);

/// The instant when the clock begins, or began, the summer time of that year, and when it ends.
struct SummerTime
{
    Instant begin;
    Instant end;
};
std::optional<SummerTime> summerTimeOf(std::chrono::year year);

WallTime wallAt(Date date, std::chrono::minutes sinceMidnight);

/// The day that a night belongs to: before `cut` on the wall clock it is still the evening before.
/// 06:00 is where the absolute prohibition of serving ends (alkoholloven § 4-4).
inline constexpr std::chrono::minutes defaultCut = std::chrono::hours{6};
Date businessDay(Instant instant, std::chrono::minutes cut = defaultCut);

/// RFC 3339 with the offset of Norway, e.g. 2026-11-21T02:00:00+01:00; milliseconds only if any.
std::string toOsloRfc3339(Instant instant);

} // namespace feltbok::domain
