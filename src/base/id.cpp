// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/id.h"

namespace feltbok {

std::string uuidToText(const UuidBytes& bytes)
{
    const std::string hex = toHex(bytes);
    std::string out;
    out.reserve(36);
    out.append(hex, 0, 8).append(1, '-').append(hex, 8, 4).append(1, '-').append(hex, 12, 4);
    out.append(1, '-').append(hex, 16, 4).append(1, '-').append(hex, 20, 12);
    return out;
}

Result<UuidBytes> uuidFromText(std::string_view text)
{
    const Error bad(ErrorCode::badInput, "not a lower-case UUID");
    if (text.size() != 36)
        return bad;
    UuidBytes out{};
    std::size_t nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != '-')
                return bad;
            continue;
        }
        int value = 0;
        if (c >= '0' && c <= '9')
            value = c - '0';
        else if (c >= 'a' && c <= 'f')
            value = c - 'a' + 10;
        else
            return bad;
        out[nibble / 2] = static_cast<std::uint8_t>(out[nibble / 2] << 4 | value);
        ++nibble;
    }
    return out;
}

UuidBytes newUuidV7(Instant now)
{
    UuidBytes out{};
    randomFill(std::span(out).subspan(6));
    const auto millis = static_cast<std::uint64_t>(now.time_since_epoch().count());
    for (std::size_t i = 0; i < 6; ++i)
        out[i] = static_cast<std::uint8_t>(millis >> (8 * (5 - i)));
    out[6] = static_cast<std::uint8_t>((out[6] & 0x0f) | 0x70);
    out[8] = static_cast<std::uint8_t>((out[8] & 0x3f) | 0x80);
    return out;
}

} // namespace feltbok
