// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/bytes.h"

#include "base/crypto_init.h"

#include <sodium.h>

namespace feltbok {

std::string toHex(ByteView bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        out.push_back(digits[byte >> 4]);
        out.push_back(digits[byte & 0x0f]);
    }
    return out;
}

Result<Bytes> fromHex(std::string_view text)
{
    if (text.empty())
        return Bytes();
    Bytes out(text.size() / 2);
    std::size_t written = 0;
    if (text.size() % 2 != 0 ||
        sodium_hex2bin(out.data(), out.size(), text.data(), text.size(), nullptr, &written,
                       nullptr) != 0 ||
        written != out.size())
        return Error(ErrorCode::badInput, "not hexadecimal");
    return out;
}

std::string toBase64Url(ByteView bytes)
{
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string out(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
    sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), variant);
    out.pop_back(); // the terminating NUL
    return out;
}

Result<Bytes> fromBase64Url(std::string_view text)
{
    Bytes out(text.size() / 4 * 3 + 3);
    std::size_t written = 0;
    const char* end = nullptr;
    if (sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr, &written, &end,
                          sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
        end != text.data() + text.size())
        return Error(ErrorCode::badInput, "not base64url");
    out.resize(written);
    return out;
}

void randomFill(std::span<std::uint8_t> out)
{
    initCrypto();
    if (!out.empty())
        randombytes_buf(out.data(), out.size());
}

Bytes randomBytes(std::size_t count)
{
    Bytes out(count);
    randomFill(out);
    return out;
}

bool equalConstantTime(ByteView a, ByteView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace feltbok
