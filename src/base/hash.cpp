// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"

#include <sodium.h>

namespace feltbok {

Sha256 sha256(ByteView bytes)
{
    Sha256 out{};
    crypto_hash_sha256(out.data(), bytes.data(), bytes.size());
    return out;
}

std::string sha256Hex(std::string_view text)
{
    return toHex(sha256(text));
}

struct Sha256Stream::State
{
    crypto_hash_sha256_state sodium{};
};

Sha256Stream::Sha256Stream() : m_state(std::make_unique<State>())
{
    crypto_hash_sha256_init(&m_state->sodium);
}
Sha256Stream::~Sha256Stream() = default;
Sha256Stream::Sha256Stream(Sha256Stream&&) noexcept = default;
Sha256Stream& Sha256Stream::operator=(Sha256Stream&&) noexcept = default;

void Sha256Stream::add(ByteView bytes)
{
    crypto_hash_sha256_update(&m_state->sodium, bytes.data(), bytes.size());
}

Sha256 Sha256Stream::finish()
{
    Sha256 out{};
    crypto_hash_sha256_final(&m_state->sodium, out.data());
    return out;
}

} // namespace feltbok
