// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/signing.h"

#include "base/crypto_init.h"

#include <algorithm>
#include <sodium.h>

namespace feltbok {
namespace {

template <std::size_t N>
Result<std::array<std::uint8_t, N>> arrayFromBase64Url(std::string_view text)
{
    FELTBOK_ASSIGN(const Bytes bytes, fromBase64Url(text));
    if (bytes.size() != N)
        return Error(ErrorCode::badInput, "wrong length");
    std::array<std::uint8_t, N> out{};
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}

} // namespace

SigningKey SigningKey::generate()
{
    initCrypto();
    SigningKey key;
    key.m_secret = Secret(crypto_sign_SECRETKEYBYTES);
    crypto_sign_keypair(key.m_public.data(), key.m_secret.data());
    return key;
}

Result<SigningKey> SigningKey::fromSeed(ByteView seed)
{
    initCrypto();
    if (seed.size() != crypto_sign_SEEDBYTES)
        return Error(ErrorCode::badInput, "a seed has 32 bytes");
    SigningKey key;
    key.m_secret = Secret(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(key.m_public.data(), key.m_secret.data(), seed.data());
    return key;
}

Secret SigningKey::seed() const
{
    Secret seed(crypto_sign_SEEDBYTES);
    crypto_sign_ed25519_sk_to_seed(seed.data(), m_secret.view().data());
    return seed;
}

Signature SigningKey::sign(std::string_view domain, std::string_view text) const
{
    std::string message;
    message.reserve(domain.size() + text.size());
    message.append(domain).append(text);
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, asBytes(message).data(), message.size(),
                         m_secret.view().data());
    return signature;
}

bool verifySignature(const PublicKey& key, std::string_view domain, std::string_view text,
                     const Signature& signature)
{
    std::string message;
    message.reserve(domain.size() + text.size());
    message.append(domain).append(text);
    return crypto_sign_verify_detached(signature.data(), asBytes(message).data(), message.size(),
                                       key.data()) == 0;
}

Result<PublicKey> publicKeyFromBase64Url(std::string_view text)
{
    return arrayFromBase64Url<32>(text);
}

Result<Signature> signatureFromBase64Url(std::string_view text)
{
    return arrayFromBase64Url<64>(text);
}

} // namespace feltbok
