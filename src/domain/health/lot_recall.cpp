// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/lot_recall.h"

#include <algorithm>
#include <map>

namespace feltbok::domain::health {
namespace {

/// Whether a movement is what the answer to the recall leads to.
bool isConsequence(const Recall& recall, const StockMovement& movement)
{
    return movement.doses == 0 || (movement.doses < 0 && movement.recall == recall.id);
}

/// Whether the answering device held the movement when it answered.
bool hasSeen(const RecallAnswer& answer, const StockMovement& movement)
{
    if (movement.device == answer.device) {
        // What a device makes reaches the server in the order in which it was made.
        if (movement.version > 0)
            return answer.version == 0 || movement.version < answer.version;
        return answer.version == 0 && movement.at <= answer.at;
    }
    if (movement.version == 0)
        return false;
    return movement.version <= answer.seenVersion.value_or(answer.version);
}

bool isLater(const RecallAnswer& a, const RecallAnswer& b)
{
    if (a.version == 0 && b.version == 0)
        return a.at >= b.at;
    return a.version == 0 || (b.version != 0 && a.version > b.version);
}

} // namespace

std::string_view toString(RecallState state)
{
    switch (state) {
    case RecallState::toAnswer:
        return "to_answer";
    case RecallState::answered:
        return "answered";
    case RecallState::reopened:
        return "reopened";
    case RecallState::withdrawn:
        return "withdrawn";
    }
    return "";
}

std::vector<RecordId> RecallStatus::toAnswer() const
{
    std::vector<RecordId> ids;
    for (const RecallLocation& location : locations)
        if (location.isToAnswer())
            ids.push_back(location.location);
    return ids;
}

RecallStatus recallStatus(const Recall& recall, const StockLedger& ledger,
                          std::span<const RecallAnswer> answers,
                          std::span<const RecallHandout> handouts)
{
    const std::string lot = comparableLot(recall.lot);
    const auto isOfLot = [&](std::string_view product, std::string_view ofLot) {
        return product == recall.product && comparableLot(ofLot) == lot;
    };

    std::map<RecordId, RecallLocation> locations;
    for (const StockMovement& movement : ledger.movements())
        if (isOfLot(movement.product, movement.lot)) {
            RecallLocation& location = locations[movement.location];
            location.location = movement.location;
            location.balance += movement.doses;
        }
    for (const RecallAnswer& answer : answers) {
        if (answer.recall != recall.id)
            continue;
        // A location may find what the ledger never knew it had.
        RecallLocation& location = locations[answer.location];
        location.location = answer.location;
        if (!location.answer || isLater(answer, *location.answer))
            location.answer = answer;
    }
    for (const StockMovement& movement : ledger.movements()) {
        if (!isOfLot(movement.product, movement.lot) || isConsequence(recall, movement))
            continue;
        RecallLocation& location = locations[movement.location];
        if (location.answer && !hasSeen(*location.answer, movement))
            location.reopenedBy.push_back(&movement);
    }

    RecallStatus out;
    for (auto& [id, location] : locations) {
        if (recall.isWithdrawn)
            location.state = RecallState::withdrawn;
        else if (!location.answer)
            location.state = RecallState::toAnswer;
        else
            location.state =
                location.reopenedBy.empty() ? RecallState::answered : RecallState::reopened;
        out.dosesHeld += std::max<std::int64_t>(location.balance, 0);
        out.locations.push_back(std::move(location));
    }
    std::map<std::pair<Date, std::string>, std::int64_t> handedOut;
    for (const RecallHandout& handout : handouts)
        if (isOfLot(handout.product, handout.lot)) {
            handedOut[{handout.date, handout.zone}] += handout.doses;
            out.dosesOut += handout.doses;
        }
    for (const auto& [key, doses] : handedOut)
        out.out.push_back({key.first, key.second, doses});
    return out;
}

const Recall* recallOf(std::span<const Recall> recalls, std::string_view product,
                       std::string_view lot)
{
    const std::string wanted = comparableLot(lot);
    const Recall* found = nullptr;
    for (const Recall& recall : recalls)
        if (!recall.isWithdrawn && recall.product == product &&
            comparableLot(recall.lot) == wanted &&
            (found == nullptr || recall.issuedAt < found->issuedAt))
            found = &recall;
    return found;
}

} // namespace feltbok::domain::health
