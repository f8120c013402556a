// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/api/attachment_head.h"

#include <algorithm>
#include <charconv>

namespace feltbok::server {

std::optional<std::int64_t> parseCount(std::string_view text)
{
    std::int64_t value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, ec] = std::from_chars(text.data(), end, value);
    const bool isWhole = ec == std::errc() && stop == end && !text.empty();
    return isWhole && text.front() != '-' ? std::optional(value) : std::nullopt;
}

RangeKind parseRange(std::string_view header, std::int64_t size, ByteRange& out)
{
    out = {0, size - 1};
    constexpr std::string_view unit = "bytes=";
    if (!header.starts_with(unit))
        return RangeKind::whole;
    header.remove_prefix(unit.size());
    const auto dash = header.find('-');
    if (dash == std::string_view::npos)
        return RangeKind::whole;
    const std::string_view firstText = header.substr(0, dash);
    const std::string_view lastText = header.substr(dash + 1);
    const auto first = parseCount(firstText);
    const auto last = parseCount(lastText);
    if (firstText.empty()) { // the last so many
        if (!last)
            return RangeKind::whole;
        if (*last == 0)
            return RangeKind::unsatisfiable;
        out.first = std::max<std::int64_t>(0, size - *last);
        return RangeKind::part;
    }
    if (!first || (!last && !lastText.empty()) || (last && *last < *first))
        return RangeKind::whole;
    if (*first >= size)
        return RangeKind::unsatisfiable;
    out = {*first, std::min(last.value_or(size - 1), size - 1)};
    return RangeKind::part;
}

} // namespace feltbok::server
