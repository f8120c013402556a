// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/error.h"

namespace feltbok {

std::string_view toString(ErrorCode code)
{
    switch (code) {
    case ErrorCode::badInput:
        return "bad_input";
    case ErrorCode::tooLarge:
        return "too_large";
    case ErrorCode::notFound:
        return "not_found";
    case ErrorCode::alreadyExists:
        return "already_exists";
    case ErrorCode::notPermitted:
        return "not_permitted";
    case ErrorCode::wrongKey:
        return "wrong_key";
    case ErrorCode::backoff:
        return "backoff";
    case ErrorCode::corrupted:
        return "corrupted";
    case ErrorCode::tooNew:
        return "too_new";
    case ErrorCode::busy:
        return "busy";
    case ErrorCode::diskFull:
        return "disk_full";
    case ErrorCode::io:
        return "io";
    case ErrorCode::network:
        return "network";
    case ErrorCode::timedOut:
        return "timed_out";
    case ErrorCode::pinMismatch:
        return "pin_mismatch";
    case ErrorCode::clockSkew:
        return "clock_skew";
    case ErrorCode::revoked:
        return "revoked";
    case ErrorCode::unauthorised:
        return "unauthorised";
    case ErrorCode::protocol:
        return "protocol";
    case ErrorCode::conflict:
        return "conflict";
    case ErrorCode::locked:
        return "locked";
    case ErrorCode::cancelled:
        return "cancelled";
    case ErrorCode::internal:
        return "internal";
    }
    return "internal";
}

} // namespace feltbok
