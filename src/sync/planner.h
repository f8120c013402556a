// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "protocol/messages.h"
#include "sync/state.h"

#include <optional>

namespace feltbok::sync {

/// Everything the next step depends on.
struct Situation
{
    bool running = false;
    bool loaded = false;   ///< identity, key and position were read from the store
    bool blocked = false;  ///< revoked, or a new enrolment is needed
    bool waiting = false;  ///< a backoff is not over
    bool closing = false;  ///< only what waits is to be sent
    bool gathered = false; ///< all edits are operations
    bool hasToken = false;
    bool knowsServer = false; ///< GET /v1/device was answered since the last surprise
    bool caughtUp = false;    ///< the last page said there is no more
    std::size_t unsent = 0;
    bool carrying = false; ///< an attachment is under way
};

enum class Step {
    rest,
    load,
    gather,
    requestToken,
    requestDevice,
    push,
    pull,
    poll,
    close,
};

/// What to do next. Pure: push before pull, pull before poll, gather before all.
Step plan(const Situation& situation);

/// The exchange that was answered.
enum class Activity { token, device, push, pull, poll };

/// How often a remedy was tried since the exchange last succeeded.
struct Tries
{
    int token = 0;
    int clock = 0;
    int rechain = 0;
    int gap = 0;
    int reset = 0;
};

struct RenewToken
{
};
struct CorrectClock
{
    Instant serverTime{};
};
struct HalveBatch
{
};
/// The server has everything before `expected` and nothing from there.
struct SendFrom
{
    std::int64_t expected = 0;
};
/// 422: write the operation and those behind it anew. It is named by its seq or, where that did
/// not parse, by its place in the batch; the first where neither was told.
struct Rechain
{
    std::int64_t seq = 0;
    std::int64_t index = 0;
};
struct PullFromStart
{
};
struct EnrolAgain
{
    EnrolmentReason reason = EnrolmentReason::forked;
};
struct StopRevoked
{
    bool wipe = false;
};
struct Wait
{
    WaitReason reason = WaitReason::noConnection;
    std::optional<std::chrono::seconds> atLeast;
};

using Reaction = std::variant<RenewToken, CorrectClock, HalveBatch, SendFrom, Rechain,
                              PullFromStart, EnrolAgain, StopRevoked, Wait>;

/// What to do about an answer that is no success. Each remedy has a bound in `tries`; beyond it
/// the answer is waited out, so that no disagreement becomes a storm.
Reaction reactTo(Activity activity, const protocol::Problem& problem,
                 std::optional<std::chrono::seconds> retryAfter, const Tries& tries);
Reaction reactTo(const Error& error);

/// The wait after `attempt` failures in a row: doubling from a second to five minutes, the upper
/// half of it by chance (`jitter` from 0 to 1) so that a town's devices do not come back at once.
std::chrono::milliseconds backoffDelay(int attempt, double jitter);

} // namespace feltbok::sync
