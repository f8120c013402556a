// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/planner.h"

#include <algorithm>

namespace feltbok::sync {
namespace {

using namespace std::chrono_literals;

constexpr auto firstDelay = 1000ms;
constexpr std::chrono::milliseconds longestDelay = 5min;
constexpr std::chrono::seconds longestRetryAfter = 1h;

constexpr int maxTokenTries = 1;
constexpr int maxClockTries = 2;
constexpr int maxRechainTries = 1;
constexpr int maxGapTries = 1;
constexpr int maxResetTries = 2;

Reaction reactToUnauthorised(Activity activity, const protocol::Problem& problem,
                             const Tries& tries)
{
    if (problem.code == "clock_skew" && tries.clock < maxClockTries) {
        const auto time = findString(problem.members, "server_time");
        if (const auto instant = parseRfc3339(time.value_or("")))
            return CorrectClock{*instant};
    }
    if (problem.code == "clock_skew")
        return Wait{WaitReason::notUnderstood, {}};
    if (tries.token < maxTokenTries)
        return RenewToken{};
    // A fresh assertion of ours is refused: a server restored from before our enrolment.
    if (activity == Activity::token)
        return EnrolAgain{EnrolmentReason::unknownDevice};
    return Wait{WaitReason::notUnderstood, {}};
}

Reaction reactToConflict(Activity activity, const protocol::Problem& problem, const Tries& tries)
{
    if (activity == Activity::push && problem.code == "chain_fork")
        return EnrolAgain{EnrolmentReason::forked};
    if (activity == Activity::push && problem.code == "sequence_gap") {
        if (tries.gap >= maxGapTries)
            return EnrolAgain{EnrolmentReason::missing};
        if (const auto expected = requireInteger(problem.members, "expected");
            expected && *expected >= 1)
            return SendFrom{*expected};
    }
    const bool pulling = activity == Activity::pull || activity == Activity::poll;
    if (pulling && problem.code == "cursor_reset" && tries.reset < maxResetTries)
        return PullFromStart{};
    return Wait{WaitReason::notUnderstood, {}};
}

} // namespace

Step plan(const Situation& situation)
{
    if (!situation.running || situation.blocked)
        return Step::rest;
    if (!situation.loaded)
        return situation.waiting ? Step::rest : Step::load;
    if (!situation.gathered)
        return Step::gather;
    if (situation.closing && situation.unsent == 0)
        return situation.carrying ? Step::rest : Step::close;
    if (situation.waiting)
        return Step::rest;
    if (!situation.hasToken)
        return Step::requestToken;
    if (!situation.knowsServer)
        return Step::requestDevice;
    if (situation.unsent > 0)
        return Step::push;
    return situation.caughtUp ? Step::poll : Step::pull;
}

Reaction reactTo(Activity activity, const protocol::Problem& problem,
                 std::optional<std::chrono::seconds> retryAfter, const Tries& tries)
{
    switch (problem.status) {
    case 401:
        return reactToUnauthorised(activity, problem, tries);
    case 403:
        if (problem.code == "device_revoked") {
            const auto* wipe = problem.members.if_contains("wipe");
            return StopRevoked{wipe != nullptr && wipe->is_bool() && wipe->get_bool()};
        }
        break;
    case 409:
        return reactToConflict(activity, problem, tries);
    case 413:
        if (activity == Activity::push)
            return HalveBatch{};
        break;
    case 422:
        if (activity == Activity::push && tries.rechain < maxRechainTries)
            return Rechain{requireInteger(problem.members, "seq").valueOr(0),
                           requireInteger(problem.members, "index").valueOr(0)};
        break;
    case 429:
    case 503:
        if (retryAfter)
            retryAfter = std::min(*retryAfter, longestRetryAfter);
        return Wait{WaitReason::serverBusy, retryAfter};
    default:
        if (problem.status >= 500)
            return Wait{WaitReason::serverFailed, {}};
        break;
    }
    return Wait{WaitReason::notUnderstood, {}};
}

Reaction reactTo(const Error& error)
{
    switch (error.code) {
    case ErrorCode::network:
        return Wait{WaitReason::noConnection, {}};
    case ErrorCode::timedOut:
        return Wait{WaitReason::noAnswer, {}};
    case ErrorCode::pinMismatch:
        return Wait{WaitReason::wrongServer, {}};
    case ErrorCode::protocol:
    case ErrorCode::badInput:
    case ErrorCode::tooLarge:
        return Wait{WaitReason::notUnderstood, {}};
    default:
        return Wait{WaitReason::storage, {}};
    }
}

std::chrono::milliseconds backoffDelay(int attempt, double jitter)
{
    const int doublings = std::clamp(attempt - 1, 0, 20);
    const auto whole =
        std::min<std::chrono::milliseconds>(firstDelay * (1LL << doublings), longestDelay);
    const auto half = whole / 2;
    const double chance = std::clamp(jitter, 0.0, 1.0);
    return half + std::chrono::milliseconds(static_cast<long long>(double(half.count()) * chance));
}

} // namespace feltbok::sync
