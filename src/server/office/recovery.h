// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/secret.h"

#include <string>
#include <string_view>

namespace feltbok::server {

/// What a device shows when its password is forgotten. As text either
/// `feltbok-recovery:1:PROFILE:SEALED_KEY:ANSWER_KEY` or the JSON object
/// {"profile","sealed_key","answer_key"}; keys are base64url.
struct RecoveryRequest
{
    std::string profile;
    Bytes sealedKey; ///< crypto_box_seal to the municipality's recovery key
    Bytes answerKey; ///< X25519 public key the answer is sealed to

    /// The same request has the same text, however it was written.
    std::string canonical() const;
};

Result<RecoveryRequest> parseRecoveryRequest(std::string_view text);

/// Opens the sealed key and seals its content, unread, to the device: base64url. Fails with
/// wrongKey if it was not sealed to this server's recovery key.
Result<std::string> answerRecovery(const RecoveryRequest& request, const Secret& recoveryKey);

} // namespace feltbok::server
