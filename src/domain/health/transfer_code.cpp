// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/transfer_code.h"

#include <algorithm>

namespace feltbok::domain::health {
namespace {

/// Without I, L, O and U, which are read as others or make words.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t signs = 8;
constexpr std::size_t randomBytes = 5; ///< eight signs of five bits

/// A UUID of one's own making (version 8, RFC 9562) with these bits and nothing else.
RecordId idOf(std::uint64_t bits)
{
    UuidBytes bytes{};
    bytes[6] = 0x80;
    bytes[8] = 0x80;
    for (std::size_t i = 0; i < randomBytes; ++i)
        bytes[15 - i] = static_cast<std::uint8_t>(bits >> (8 * i));
    return RecordId(bytes);
}

std::uint64_t bitsOf(const RecordId& id)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 16 - randomBytes; i < 16; ++i)
        bits = (bits << 8) | id.bytes()[i];
    return bits;
}

/// What is meant by a sign; the alphabet's size for none.
std::size_t valueOf(char sign)
{
    if (sign >= 'a' && sign <= 'z')
        sign = static_cast<char>(sign - 'a' + 'A');
    if (sign == 'O')
        sign = '0';
    if (sign == 'I' || sign == 'L')
        sign = '1';
    return std::min(alphabet.find(sign), alphabet.size());
}

} // namespace

RecordId transferIdFrom(const RecordId& random)
{
    return idOf(bitsOf(random));
}

std::string transferCode(const RecordId& transfer)
{
    const std::uint64_t bits = bitsOf(transfer);
    if (transfer != idOf(bits))
        return {};
    std::string out;
    for (std::size_t i = 0; i < signs; ++i) {
        if (i == signs / 2)
            out += '-';
        out += alphabet[(bits >> (5 * (signs - 1 - i))) & 31];
    }
    return out;
}

Result<RecordId> transferOfCode(std::string_view typed)
{
    std::uint64_t bits = 0;
    std::size_t count = 0;
    for (const char sign : typed) {
        if (sign == ' ' || sign == '-')
            continue;
        const std::size_t value = valueOf(sign);
        if (value == alphabet.size() || ++count > signs)
            return Error(ErrorCode::badInput, "no code of a transfer", "code");
        bits = (bits << 5) | value;
    }
    if (count != signs)
        return Error(ErrorCode::badInput, "no code of a transfer", "code");
    return idOf(bits);
}

} // namespace feltbok::domain::health
