// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <string>
#include <string_view>

namespace feltbok::server::http {

struct TlsIdentity
{
    std::string keyPem;
    std::string certificatePem;
};

/// A new ECDSA P-256 key with a self-signed certificate, valid for ten years from `now`. Devices
/// trust the pin, not the name in it.
Result<TlsIdentity> makeSelfSigned(Instant now);

/// What whoever runs the server has to know of a certificate.
struct CertificateFacts
{
    Instant notBefore{};
    Instant notAfter{};
    bool fitsKey = false;
    bool namesHost = false; ///< of a host that was asked for
};
/// Fails with corrupted where either is no PEM.
Result<CertificateFacts> certificateFacts(const TlsIdentity& identity, const std::string& host);

/// SHA-256 of the certificate's SubjectPublicKeyInfo, lower-case hex.
Result<std::string> spkiPin(std::string_view certificatePem);

} // namespace feltbok::server::http
