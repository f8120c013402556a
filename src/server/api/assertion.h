// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/id.h"
#include "base/signing.h"

#include <string>
#include <string_view>

namespace feltbok::server {

/// A client assertion (RFC 7523) whose signature is not yet checked.
struct Assertion
{
    std::string signedPart;
    Signature signature{};
    DeviceId device;
    std::string audience;
    Instant issuedAt{};
    Instant expiresAt{};
    std::string jti;
};

/// Reads a JWT of three parts with `alg` EdDSA; nothing else in its header chooses how or with
/// which key it is verified, and a header that names critical extensions (RFC 7515 §4.1.11) is
/// refused. Fails with unauthorised or badInput.
Result<Assertion> parseAssertion(std::string_view jwt);

} // namespace feltbok::server
