// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/oslo_time.h"

#include <array>
#include <cstdio>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr minutes standardOffset = hours{1};
constexpr minutes summerOffset = hours{2};

/// Summer time from the last Sunday of `begin` to the last Sunday of `end`, 01:00 UTC.
struct SummerRule
{
    year from;
    month begin;
    month end;
};

// forskrift om sommertid: directive 2000/84/EC and its forerunners; the end moved in 1996.
constexpr std::array summerRules{
    SummerRule{year{1981}, March, September},
    SummerRule{year{1996}, March, October},
};
constexpr hours changeAtUtc{1};

Instant changeIn(year y, month m)
{
    return sys_days{y / m / Sunday[last]} + changeAtUtc;
}

} // namespace

std::optional<SummerTime> summerTimeOf(year y)
{
    std::optional<SummerTime> found;
    for (const SummerRule& rule : summerRules)
        if (y >= rule.from)
            found = SummerTime{changeIn(y, rule.begin), changeIn(y, rule.end)};
    return found;
}

OsloTime toOslo(Instant instant)
{
    // Both changes lie far from New Year, so that the UTC year will do.
    const auto summer = summerTimeOf(Date{floor<days>(instant)}.year());
    const bool isSummer = summer && instant >= summer->begin && instant < summer->end;
    const minutes offset = isSummer ? summerOffset : standardOffset;
    return {WallTime{(instant + offset).time_since_epoch()}, offset};
}

WallResolution fromOslo(WallTime wall)
{
    const Instant asSummer{wall.time_since_epoch() - summerOffset};
    const Instant asStandard{wall.time_since_epoch() - standardOffset};
    const bool summerHolds = toOslo(asSummer).wall == wall;
    const bool standardHolds = toOslo(asStandard).wall == wall;
    if (summerHolds && standardHolds)
        return {WallKind::ambiguous, asSummer, asStandard};
    if (summerHolds)
        return {WallKind::unique, asSummer, asSummer};
    if (standardHolds)
        return {WallKind::unique, asStandard, asStandard};
    const Instant change = summerTimeOf(Date{floor<days>(asSummer)}.year())->begin;
    return {WallKind::gap, change, change};
}

WallTime wallAt(Date date, minutes sinceMidnight)
{
    return WallTime{local_days{date}.time_since_epoch() + sinceMidnight};
}

Date businessDay(Instant instant, minutes cut)
{
    return Date{floor<days>(toOslo(instant).wall - cut)};
}

std::string toOsloRfc3339(Instant instant)
{
    const OsloTime local = toOslo(instant);
    const hh_mm_ss time{local.timeOfDay()};
    std::array<char, 48> out{};
    int used = std::snprintf(out.data(), out.size(), "T%02d:%02d:%02d", int(time.hours().count()),
                             int(time.minutes().count()), int(time.seconds().count()));
    std::string text = toIsoDate(local.date()) + std::string(out.data(), std::size_t(used));
    if (time.subseconds().count() != 0) {
        used = std::snprintf(out.data(), out.size(), ".%03d", int(time.subseconds().count()));
        text.append(out.data(), std::size_t(used));
    }
    used = std::snprintf(out.data(), out.size(), "+%02d:00",
                         int(duration_cast<hours>(local.offset).count()));
    return text.append(out.data(), std::size_t(used));
}

} // namespace feltbok::domain
