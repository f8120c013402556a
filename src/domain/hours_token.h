// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/licence_hours.h"

#include <chrono>
#include <string>
#include <vector>

namespace feltbok::domain {

/// A piece of hours as people write them.
enum class TokenKind {
    time,
    dash,
    days,
    workdays,
    rest,
    season,
    closed,
    area,
    comma,
    slash,
    open,
    close,
    also
};

/// Every year, both days included.
struct HoursSeason
{
    std::chrono::month_day from{};
    std::chrono::month_day to{};

    bool holds(std::chrono::month_day day) const
    {
        return from <= to ? from <= day && day <= to : from <= day || day <= to;
    }
    bool overlaps(const HoursSeason& other) const { return holds(other.from) || other.holds(from); }
    friend bool operator==(const HoursSeason&, const HoursSeason&) = default;
};

struct HoursToken
{
    TokenKind kind;
    std::string text;
    std::chrono::minutes time{};
    std::vector<DayKind> days{};
    HoursSeason season{};
};

/// Cuts UTF-8 text into tokens; words without meaning for the hours are left out.
Result<std::vector<HoursToken>> readHoursTokens(std::string_view text);

} // namespace feltbok::domain
