// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"

#include <cstddef>
#include <cstdint>
#include <variant>

namespace feltbok::sync {

/// Why the engine waits before it tries again.
enum class WaitReason {
    noConnection,  ///< the server cannot be reached
    noAnswer,      ///< it can, but does not answer in time
    serverBusy,    ///< it asked us to wait (429, 503)
    serverFailed,  ///< an error on its side (5xx)
    wrongServer,   ///< another key than the one we enrolled with
    notUnderstood, ///< it broke the contract, or refuses what we think is right
    storage,       ///< the profile could not be read or written
};

/// Why only a new enrolment helps.
enum class EnrolmentReason {
    none,          ///< never enrolled
    forked,        ///< the device line went on elsewhere: a restored or copied profile
    missing,       ///< the restored server lacks operations that are no longer here
    unknownDevice, ///< the server does not know this device
};

/// The engine is not running.
struct Stopped
{
    friend bool operator==(const Stopped&, const Stopped&) = default;
};
/// Reaching the server, showing who we are.
struct Connecting
{
    friend bool operator==(const Connecting&, const Connecting&) = default;
};
struct Pushing
{
    std::size_t waiting = 0; ///< operations without a receipt
    friend bool operator==(const Pushing&, const Pushing&) = default;
};
struct Pulling
{
    bool fromStart = false;
    friend bool operator==(const Pulling&, const Pulling&) = default;
};
/// All is sent and received; the server tells when something changes.
struct LongPolling
{
    friend bool operator==(const LongPolling&, const LongPolling&) = default;
};
struct Backoff
{
    WaitReason reason = WaitReason::noConnection;
    int attempt = 1; ///< failures in a row
    std::chrono::steady_clock::time_point until{};
    Instant nextTry{}; ///< the same, to show to people
    friend bool operator==(const Backoff&, const Backoff&) = default;
};
struct NeedsEnrolment
{
    EnrolmentReason reason = EnrolmentReason::none;
    friend bool operator==(const NeedsEnrolment&, const NeedsEnrolment&) = default;
};
struct Revoked
{
    bool wipe = false;
    friend bool operator==(const Revoked&, const Revoked&) = default;
};
/// The profile is about to be locked: what waits is sent, nothing is fetched.
struct ClosingAfterFinish
{
    std::size_t waiting = 0;
    friend bool operator==(const ClosingAfterFinish&, const ClosingAfterFinish&) = default;
};

using SyncState = std::variant<Stopped, Connecting, Pushing, Pulling, LongPolling, Backoff,
                               NeedsEnrolment, Revoked, ClosingAfterFinish>;

/// Of this run of the engine.
struct SyncProgress
{
    std::size_t recordsPulled = 0;
    std::size_t placesPulled = 0;            ///< records of `premises` among them
    std::size_t delivered = 0;               ///< operations that got their receipt
    std::size_t waiting = 0;                 ///< operations without one
    std::int64_t attachmentsWaiting = 0;     ///< photos the server has not confirmed
    std::int64_t attachmentBytesWaiting = 0; ///< of them
    std::int64_t attachmentBytesSent = 0;    ///< of the one under way
    std::int64_t attachmentsWanted = 0;      ///< to be fetched
    friend bool operator==(const SyncProgress&, const SyncProgress&) = default;
};

/// What the municipality asks of the lock (GET /v1/device).
struct SyncPolicy
{
    std::chrono::seconds lockAfter{120};
    int pinMinLength = 6;
    friend bool operator==(const SyncPolicy&, const SyncPolicy&) = default;
};

} // namespace feltbok::sync
