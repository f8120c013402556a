// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sync/state.h"

#include <optional>
#include <string>

namespace feltbok::sync {

/// Where one record's work stands on this device.
struct RecordDelivery
{
    bool hasUngathered = false;    ///< edits that are not operations yet
    std::int64_t lastSeq = 0;      ///< of its newest operation; 0: none
    std::int64_t deliveredSeq = 0; ///< of the device: covered by a verified receipt
    std::size_t openConflicts = 0;
    std::size_t openParked = 0;
    std::string parkedCode;  ///< of one of the open parked operations
    std::string parkedField; ///< at fault, if any
};

/// What a record waits for, as a value that ui turns into words.
struct Waiting
{
    enum class For {
        nothing,    ///< delivered
        person,     ///< a parked operation needs somebody: `code`, `field`
        conflict,   ///< `count` fields have two values
        gathering,  ///< is about to become an operation
        turn,       ///< `count` operations are sent before it or with it
        sending,    ///< is on its way
        connecting, ///< the server is being reached
        retry,      ///< `reason`, and again at `nextTry`
        enrolment,  ///< a new enrolment: `enrolment`
        revoked,    ///< this device may not send any more
        unlock,     ///< sync is stopped
    };

    For what = For::nothing;
    std::size_t count = 0;
    std::string code{};
    std::string field{};
    std::optional<WaitReason> reason{};
    std::optional<EnrolmentReason> enrolment{};
    Instant nextTry{};
    friend bool operator==(const Waiting&, const Waiting&) = default;
};

Waiting explain(const SyncState& state, const RecordDelivery& record);

} // namespace feltbok::sync
