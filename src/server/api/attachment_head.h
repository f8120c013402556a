// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace feltbok::server {

/// Digits and nothing else; nothing for a number beyond 63 bits.
std::optional<std::int64_t> parseCount(std::string_view text);

struct ByteRange
{
    std::int64_t first = 0;
    std::int64_t last = 0; ///< inclusive
};
enum class RangeKind { whole, part, unsatisfiable };

/// RFC 9110 §14.2: one range of bytes is served; several, or what does not parse, as the whole.
RangeKind parseRange(std::string_view header, std::int64_t size, ByteRange& out);

} // namespace feltbok::server
