// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/secret.h"

namespace feltbok {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// An Ed25519 key pair (RFC 8032).
class SigningKey
{
public:
    static SigningKey generate();
    /// From the 32-byte seed that seed() gave.
    static Result<SigningKey> fromSeed(ByteView seed);

    const PublicKey& publicKey() const { return m_public; }
    Secret seed() const;
    Signature sign(std::string_view domain, std::string_view text) const;

private:
    SigningKey() = default;
    Secret m_secret;
    PublicKey m_public{};
};

/// Signatures cover `domain` followed by `text`; the domain (such as "feltbok/op/1\n") keeps a
/// signature made for one purpose from being used for another.
bool verifySignature(const PublicKey& key, std::string_view domain, std::string_view text,
                     const Signature& signature);

Result<PublicKey> publicKeyFromBase64Url(std::string_view text);
Result<Signature> signatureFromBase64Url(std::string_view text);

} // namespace feltbok
