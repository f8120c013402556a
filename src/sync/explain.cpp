// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/explain.h"

namespace feltbok::sync {
namespace {

using For = Waiting::For;

/// What keeps an undelivered operation, by the state of the engine.
struct FromState
{
    std::size_t ahead;

    Waiting operator()(const Stopped&) const { return {.what = For::unlock}; }
    Waiting operator()(const Connecting&) const { return {.what = For::connecting}; }
    Waiting operator()(const Pushing&) const { return {.what = For::sending, .count = ahead}; }
    Waiting operator()(const Pulling&) const { return {.what = For::turn, .count = ahead}; }
    Waiting operator()(const LongPolling&) const { return {.what = For::turn, .count = ahead}; }
    Waiting operator()(const ClosingAfterFinish&) const
    {
        return {.what = For::sending, .count = ahead};
    }
    Waiting operator()(const Backoff& backoff) const
    {
        return {.what = For::retry,
                .count = ahead,
                .reason = backoff.reason,
                .nextTry = backoff.nextTry};
    }
    Waiting operator()(const NeedsEnrolment& needed) const
    {
        return {.what = For::enrolment, .count = ahead, .enrolment = needed.reason};
    }
    Waiting operator()(const Revoked&) const { return {.what = For::revoked, .count = ahead}; }
};

} // namespace

Waiting explain(const SyncState& state, const RecordDelivery& record)
{
    // What a person must do comes first: it does not pass by waiting.
    if (record.openParked > 0)
        return {.what = For::person,
                .count = record.openParked,
                .code = record.parkedCode,
                .field = record.parkedField};
    if (record.openConflicts > 0)
        return {.what = For::conflict, .count = record.openConflicts};
    if (record.lastSeq > record.deliveredSeq)
        return std::visit(FromState{std::size_t(record.lastSeq - record.deliveredSeq)}, state);
    if (record.hasUngathered) {
        const Waiting waiting = std::visit(FromState{0}, state);
        const bool works = waiting.what == For::turn || waiting.what == For::sending;
        return works ? Waiting{.what = For::gathering} : waiting;
    }
    return {};
}

} // namespace feltbok::sync
