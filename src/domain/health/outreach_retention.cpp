// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/outreach_retention.h"

#include <array>

namespace feltbok::domain::health {

Date quarterEnd(Date day)
{
    const auto last = (unsigned(day.month()) + 2) / 3 * 3;
    return Date{std::chrono::sys_days{day.year() / std::chrono::month(last) / std::chrono::last} +
                std::chrono::days(1)};
}

bool isPastOutreach(Date day, Date today)
{
    return std::chrono::sys_days{today} >= std::chrono::sys_days{quarterEnd(day)} + outreachGrace;
}

std::span<const std::string_view> uncountedContactFields()
{
    static constexpr std::array<std::string_view, 4> names{"at", "note", "intoxication_level",
                                                           "substances_seen"};
    return names;
}

json::object contactReduction(const json::object& fields)
{
    json::object out;
    for (const auto name : uncountedContactFields())
        if (fields.contains(name))
            out[name] = nullptr;
    return out;
}

} // namespace feltbok::domain::health
