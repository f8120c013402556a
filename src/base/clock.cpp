// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/clock.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

namespace feltbok {
namespace {

using namespace std::chrono;

/// Exactly `count` digits at `position`; moves on.
std::optional<int> digits(std::string_view text, std::size_t& position, std::size_t count)
{
    if (position + count > text.size())
        return {};
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const char c = text[position + i];
        if (c < '0' || c > '9')
            return {};
        value = value * 10 + (c - '0');
    }
    position += count;
    return value;
}

bool literal(std::string_view text, std::size_t& position, char wanted)
{
    if (position >= text.size() || text[position] != wanted)
        return false;
    ++position;
    return true;
}

std::optional<Date> dateAt(std::string_view text, std::size_t& position)
{
    const auto y = digits(text, position, 4);
    if (!y || !literal(text, position, '-'))
        return {};
    const auto m = digits(text, position, 2);
    if (!m || !literal(text, position, '-'))
        return {};
    const auto d = digits(text, position, 2);
    if (!d)
        return {};
    const Date date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace

Instant SystemClock::now() const
{
    return floor<milliseconds>(system_clock::now());
}
steady_clock::time_point SystemClock::monotonic() const
{
    return steady_clock::now();
}

std::string toRfc3339(Instant instant)
{
    const auto midnight = floor<days>(instant);
    const Date date{midnight};
    const hh_mm_ss time{instant - midnight};
    std::array<char, 40> out{};
    const int written = std::snprintf(
        out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
        unsigned(date.month()), unsigned(date.day()), int(time.hours().count()),
        int(time.minutes().count()), int(time.seconds().count()), int(time.subseconds().count()));
    return {out.data(), static_cast<std::size_t>(written)};
}

Result<Instant> parseRfc3339(std::string_view text)
{
    const Error bad(ErrorCode::badInput, "not an RFC 3339 time");
    std::size_t at = 0;
    const auto date = dateAt(text, at);
    if (!date || !(literal(text, at, 'T') || literal(text, at, 't')))
        return bad;
    const auto h = digits(text, at, 2);
    if (!h || !literal(text, at, ':'))
        return bad;
    const auto m = digits(text, at, 2);
    if (!m || !literal(text, at, ':'))
        return bad;
    const auto s = digits(text, at, 2);
    if (!s || *h > 23 || *m > 59 || *s > 60)
        return bad;
    int millis = 0;
    if (literal(text, at, '.')) {
        std::size_t count = 0;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++count)
            if (count < 3)
                millis = millis * 10 + (text[at] - '0');
        if (count == 0 || count > 9)
            return bad;
        for (; count < 3; ++count)
            millis *= 10;
    }
    minutes offset{0};
    if (!literal(text, at, 'Z') && !literal(text, at, 'z')) {
        const bool ahead = at < text.size() && text[at] == '+';
        if (!ahead && (at >= text.size() || text[at] != '-'))
            return bad;
        ++at;
        const auto oh = digits(text, at, 2);
        if (!oh || !literal(text, at, ':'))
            return bad;
        const auto om = digits(text, at, 2);
        if (!om || *oh > 23 || *om > 59)
            return bad;
        offset = hours{*oh} + minutes{*om};
        if (!ahead)
            offset = -offset;
    }
    if (at != text.size())
        return bad;
    const Instant instant{sys_days{*date} + hours{*h} + minutes{*m} + seconds{*s} +
                          milliseconds{millis} - offset};
    const auto utcYear = int(Date{floor<days>(instant)}.year());
    if (utcYear < 0 || utcYear > 9999)
        return bad; // toRfc3339 could not write it
    return instant;
}

std::string toIsoDate(Date date)
{
    std::array<char, 32> out{};
    const int written = std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", int(date.year()),
                                      unsigned(date.month()), unsigned(date.day()));
    return {out.data(), static_cast<std::size_t>(written)};
}

Result<Date> parseIsoDate(std::string_view text)
{
    std::size_t at = 0;
    const auto date = dateAt(text, at);
    if (!date || at != text.size())
        return Error(ErrorCode::badInput, "not an ISO date");
    return *date;
}

} // namespace feltbok
