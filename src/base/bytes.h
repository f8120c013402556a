// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

inline ByteView asBytes(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string toHex(ByteView bytes);
Result<Bytes> fromHex(std::string_view text);

/// base64url without padding (RFC 4648 §5), the form of keys and signatures on the wire.
std::string toBase64Url(ByteView bytes);
Result<Bytes> fromBase64Url(std::string_view text);

/// Cryptographically secure random bytes.
void randomFill(std::span<std::uint8_t> out);
Bytes randomBytes(std::size_t count);

/// Comparison whose time depends on the lengths only.
bool equalConstantTime(ByteView a, ByteView b);

} // namespace feltbok
