// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace feltbok {

/// What kind of expected failure happened. Text for people is made from it in `ui`, once.
enum class ErrorCode {
    badInput,      ///< what came in does not parse or breaks a rule
    tooLarge,      ///< over a declared limit
    notFound,      ///< no such thing, or not in one's scope
    alreadyExists, ///< would overwrite something
    notPermitted,  ///< refused by rights
    wrongKey,      ///< wrong password, PIN or key
    backoff,       ///< too many wrong tries; wait
    corrupted,     ///< stored bytes fail their check
    tooNew,        ///< written by a newer version of Feltbok
    busy,          ///< somebody else holds it
    diskFull,      ///< no space left
    io,            ///< any other failure of the file system
    network,       ///< no connection
    timedOut,      ///< no answer in time
    pinMismatch,   ///< the server is not the one we were enrolled with
    clockSkew,     ///< device clock too far from the server's
    revoked,       ///< this device was revoked
    unauthorised,  ///< token missing or expired
    protocol,      ///< the other side broke the contract
    conflict,      ///< state changed meanwhile
    locked,        ///< the profile is locked
    cancelled,     ///< stopped on request
    internal,      ///< a bug on our side
};

std::string_view toString(ErrorCode code);

/// An expected failure. `detail` is for developers and logs: it never holds record content,
/// secrets or file names of a profile. `field` names the input at fault, if any.
struct Error
{
    ErrorCode code = ErrorCode::internal;
    std::string detail;
    std::string field;

    Error(ErrorCode errorCode, std::string detailText = {}, std::string fieldName = {})
        : code(errorCode), detail(std::move(detailText)), field(std::move(fieldName))
    {
    }
    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace feltbok
