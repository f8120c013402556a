// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace feltbok::server {

/// How far a device has come in each municipality. As text: version, start of the epoch, a mark
/// of the grants that its side has, then municipality-position pairs, numbers in base 36; opaque to
/// devices, and worth nothing to anybody else.
struct Cursor
{
    std::string epoch;
    std::string grants;
    std::map<std::string, std::int64_t, std::less<>> positions;
    friend bool operator==(const Cursor&, const Cursor&) = default;
};

std::string encodeCursor(const Cursor& cursor);
std::optional<Cursor> parseCursor(std::string_view text);

struct PullQuery
{
    static constexpr std::int64_t maxLimit = 1000;
    static constexpr std::int64_t defaultLimit = 500;
    static constexpr std::int64_t maxWait = 25;

    std::optional<Cursor> cursor;
    std::int64_t limit = defaultLimit;
    std::int64_t wait = 0; ///< seconds
};

/// The query of a pull, or the name of the parameter at fault.
std::variant<PullQuery, std::string> parsePullQuery(std::string_view text);

} // namespace feltbok::server
