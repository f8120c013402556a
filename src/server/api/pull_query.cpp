// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/api/pull_query.h"

#include "server/http/message.h"

#include <algorithm>
#include <charconv>

namespace feltbok::server {
namespace {

constexpr std::size_t maxCursorBytes = 1024;

template <typename T>
std::optional<T> parseNumber(std::string_view text, int base = 10)
{
    T value{};
    const auto* end = text.data() + text.size();
    const auto [stop, ec] = std::from_chars(text.data(), end, value, base);
    return ec == std::errc() && stop == end && !text.empty() ? std::optional(value) : std::nullopt;
}

std::string base36(std::int64_t number)
{
    char buffer[16];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, 36).ptr;
    return {buffer, end};
}

bool isOf(std::string_view text, std::string_view letters)
{
    return text.find_first_not_of(letters) == std::string_view::npos;
}

} // namespace

std::string encodeCursor(const Cursor& cursor)
{
    std::string out = "1." + cursor.epoch + "." + cursor.grants + ".";
    for (const auto& [municipality, position] : cursor.positions)
        out += municipality + base36(position) + "_";
    return out;
}

std::optional<Cursor> parseCursor(std::string_view text)
{
    if (text.size() > maxCursorBytes || !text.starts_with("1."))
        return std::nullopt;
    const auto whole = text;
    text.remove_prefix(2);
    Cursor out;
    const auto firstDot = text.find('.');
    if (firstDot == std::string_view::npos)
        return std::nullopt;
    out.epoch = text.substr(0, firstDot);
    text.remove_prefix(firstDot + 1);
    const auto secondDot = text.find('.');
    if (secondDot == std::string_view::npos)
        return std::nullopt;
    out.grants = text.substr(0, secondDot);
    text.remove_prefix(secondDot + 1);
    while (!text.empty()) {
        const auto end = text.find('_');
        if (end == std::string_view::npos || end < 5)
            return std::nullopt;
        const auto municipality = text.substr(0, 4);
        const auto position = parseNumber<std::int64_t>(text.substr(4, end - 4), 36);
        if (!isOf(municipality, "0123456789") || !position || *position < 0)
            return std::nullopt;
        out.positions[std::string(municipality)] = *position;
        text.remove_prefix(end + 1);
    }
    // Written in one way only: what is handed back in the next cursor was made here.
    if (!isOf(out.epoch + out.grants, "0123456789abcdef") || encodeCursor(out) != whole)
        return std::nullopt;
    return out;
}

std::variant<PullQuery, std::string> parsePullQuery(std::string_view text)
{
    const auto parameters = http::parseParameters(text);
    if (!parameters)
        return std::string("query");
    PullQuery out;
    if (const auto* cursor = parameters->find("cursor"); cursor != nullptr && !cursor->empty()) {
        out.cursor = parseCursor(*cursor);
        if (!out.cursor)
            return std::string("cursor");
    }
    if (const auto* limit = parameters->find("limit"); limit != nullptr) {
        const auto number = parseNumber<std::int64_t>(*limit);
        if (!number || *number < 1)
            return std::string("limit");
        out.limit = std::min(*number, PullQuery::maxLimit);
    }
    if (const auto* wait = parameters->find("wait"); wait != nullptr) {
        const auto number = parseNumber<std::int64_t>(*wait);
        if (!number || *number < 0)
            return std::string("wait");
        out.wait = std::min(*number, PullQuery::maxWait);
    }
    return out;
}

} // namespace feltbok::server
