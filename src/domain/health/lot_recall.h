// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/stock_ledger.h"

namespace feltbok::domain::health {

/// The health lead calls a lot back. Precedents name packs by their lot alone (MHRA 2022), so the
/// expiry has no part in it.
struct Recall
{
    RecordId id;
    std::string product;
    std::string lot;
    Instant issuedAt{};
    bool isWithdrawn = false; ///< the recall was lifted: nothing is held back or asked for
};

/// A location says what it found of the lot.
struct RecallAnswer
{
    RecordId recall;
    RecordId location;
    int dosesFound = 0;
    Instant at{};
    std::int64_t version = 0; ///< 0: not sent yet
    DeviceId device{};
    /// How far the device had pulled when it answered.
    std::optional<std::int64_t> seenVersion{};
    friend bool operator==(const RecallAnswer&, const RecallAnswer&) = default;
};

/// Of a hand-out what a recall asks for.
struct RecallHandout
{
    std::string product;
    std::string lot;
    int doses = 0;
    std::string zone; ///< code or id; empty: none was given
    Date date{};
};

enum class RecallState {
    toAnswer,  ///< nobody there has answered
    answered,  ///< and nothing has moved since that the answer did not know of
    reopened,  ///< doses moved that the answer did not know of: it is to be answered again
    withdrawn, ///< the recall was lifted
};
std::string_view toString(RecallState state);

/// A location that holds the lot or ever held it; a pack may lie where the ledger says none does.
struct RecallLocation
{
    RecordId location;
    std::int64_t balance = 0; ///< doses, of all expiries
    RecallState state = RecallState::toAnswer;
    std::optional<RecallAnswer> answer{};           ///< the last one
    std::vector<const StockMovement*> reopenedBy{}; ///< live in the ledger, in its order
    bool isToAnswer() const
    {
        return state == RecallState::toAnswer || state == RecallState::reopened;
    }
};

/// What went out by hand-out in a zone on a day.
struct RecallOut
{
    Date date{};
    std::string zone;
    std::int64_t doses = 0;
    friend bool operator==(const RecallOut&, const RecallOut&) = default;
};

struct RecallStatus
{
    std::vector<RecallLocation> locations; ///< by id
    std::int64_t dosesHeld = 0;            ///< sum of the balances above zero
    std::int64_t dosesOut = 0;             ///< by hand-out
    std::vector<RecallOut> out;            ///< by date, then zone

    std::vector<RecordId> toAnswer() const;
};

/// What of a recall the ledger, the answers and the hand-outs tell. A movement that the answering
/// device did not know of re-opens a location's answer, also one that the server got first; but
/// not one that takes doses out in the name of the recall, which is what the answer leads to, nor
/// a count without a difference.
RecallStatus recallStatus(const Recall& recall, const StockLedger& ledger,
                          std::span<const RecallAnswer> answers,
                          std::span<const RecallHandout> handouts);

/// The recall that holds a lot back; the oldest where there are more, nullptr where there is none.
const Recall* recallOf(std::span<const Recall> recalls, std::string_view product,
                       std::string_view lot);

} // namespace feltbok::domain::health
