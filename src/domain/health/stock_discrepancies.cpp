// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/stock_discrepancies.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <span>
#include <tuple>
#include <unordered_map>

namespace feltbok::domain::health {
namespace {

using Movements = std::vector<const StockMovement*>;

/// A clock further ahead than this is wrong, and tells no age.
constexpr std::chrono::hours clockTolerance{24};

Discrepancy negative(const StockBalance& balance, const Movements& movements)
{
    Discrepancy out;
    out.key = balance.key;
    out.doses = balance.doses;
    // Where the last stretch below zero begins.
    std::size_t first = 0;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < movements.size(); ++i) {
        sum += movements[i]->doses;
        if (sum >= 0)
            first = i + 1;
    }
    for (std::size_t i = movements.size(); i-- > first;)
        if (movements[i]->doses < 0)
            out.movements.push_back(movements[i]);
    for (std::size_t i = first; i-- > 0;) {
        const StockMovement& earlier = *movements[i];
        const bool isUnknown = std::any_of(
            out.movements.begin(), out.movements.end(), [&](const StockMovement* movement) {
                return movement->seenVersion && !StockLedger::hasSeen(*movement, earlier);
            });
        if (earlier.doses < 0 && isUnknown)
            out.unknownToThem.push_back(&earlier);
    }
    return out;
}

std::optional<Discrepancy> unpaired(const Movements& movements, const TransferCheck& check)
{
    std::map<std::tuple<std::string, std::string, Date>, std::int64_t> sums;
    bool hasOut = false;
    bool hasIn = false;
    Instant oldest = movements.front()->at;
    for (const StockMovement* movement : movements) {
        const StockKey key = keyOf(*movement);
        sums[{key.product, key.lot, key.expiry}] += movement->doses;
        hasOut = hasOut || movement->entryType == EntryType::overfoeringUt;
        hasIn = hasIn || movement->entryType == EntryType::overfoeringInn;
        oldest = std::min(oldest, movement->at);
    }
    if (std::all_of(sums.begin(), sums.end(), [](const auto& sum) { return sum.second == 0; }))
        return std::nullopt;
    const bool isOld = oldest + check.pairWithin <= check.now;
    const bool hasNoAge = oldest > check.now + clockTolerance;
    if (!isOld && !hasNoAge)
        return std::nullopt;
    Discrepancy out;
    if (hasOut != hasIn)
        out.kind =
            hasOut ? DiscrepancyKind::transferWithoutIn : DiscrepancyKind::transferWithoutOut;
    else
        out.kind = DiscrepancyKind::transferDiffers;
    out.key = keyOf(*movements.front());
    out.doses = sums[{out.key.product, out.key.lot, out.key.expiry}];
    out.movements.assign(movements.rbegin(), movements.rend());
    out.transferId = movements.front()->transferId;
    return out;
}

/// More corrections of one movement than these are no work of people: they are told until somebody
/// counts.
constexpr std::size_t maxCorrections = 32;
/// Of corrections that answer each other.
constexpr int maxChain = 32;

/// A movement and what corrects it, in the ledger's order.
struct Corrected
{
    RecordId id;
    const StockMovement* movement = nullptr; ///< null: it is not in this ledger
    Movements corrections;
};

std::vector<Corrected> correctedIn(const StockLedger& ledger)
{
    std::unordered_map<RecordId, RecordId> answers;
    for (const StockMovement& movement : ledger.movements())
        if (movement.corrects)
            answers.emplace(movement.id, *movement.corrects);
    std::vector<Corrected> out;
    if (answers.empty())
        return out;
    std::unordered_map<RecordId, std::size_t> places;
    for (const StockMovement& movement : ledger.movements()) {
        if (!movement.corrects)
            continue;
        RecordId first = *movement.corrects;
        for (int n = 0; n < maxChain && answers.contains(first); ++n)
            first = answers.at(first);
        const auto [place, isNew] = places.emplace(first, out.size());
        if (isNew)
            out.push_back({first, nullptr, {}});
        out[place->second].corrections.push_back(&movement);
    }
    for (const StockMovement& movement : ledger.movements())
        if (const auto place = places.find(movement.id); place != places.end())
            out[place->second].movement = &movement;
    return out;
}

bool isBeyondNothing(std::int64_t doses, std::int64_t sum)
{
    return (doses > 0 && sum < 0) || (doses < 0 && sum > 0);
}

/// Whether somebody who made one of `later` knew of all of these.
bool isKnown(const Movements& later, std::span<const StockMovement* const> these)
{
    return std::any_of(later.begin(), later.end(), [&](const StockMovement* one) {
        return std::all_of(these.begin(), these.end(), [&](const StockMovement* other) {
            return one != other && StockLedger::hasSeen(*one, *other);
        });
    });
}

std::optional<Discrepancy> twice(const StockLedger& ledger, const Corrected& corrected)
{
    const Movements& corrections = corrected.corrections;
    Discrepancy out;
    out.kind = DiscrepancyKind::correctedTwice;
    out.key = keyOf(corrected.movement != nullptr ? *corrected.movement : *corrections.front());
    out.corrected = corrected.id;
    const std::int64_t doses = corrected.movement != nullptr ? corrected.movement->doses : 0;
    out.doses = doses;
    for (const StockMovement* correction : corrections)
        out.doses += correction->doses;
    Movements counts;
    for (const StockMovement* movement : ledger.movementsOf(out.key))
        if (movement->entryType == EntryType::telling)
            counts.push_back(movement);
    // The first of those who did not know of each other, and what came behind it.
    std::int64_t behindFirst = 0;
    bool isTwice = false;
    if (corrections.size() > maxCorrections) {
        isTwice = !isKnown(counts, corrections);
    } else {
        std::vector<bool> isOpen(corrections.size());
        for (std::size_t b = 1; b < corrections.size(); ++b)
            for (std::size_t a = 0; a < b; ++a) {
                const std::array both{corrections[a], corrections[b]};
                if (StockLedger::hasSeen(*both[1], *both[0]) ||
                    StockLedger::hasSeen(*both[0], *both[1]) || isKnown(corrections, both) ||
                    isKnown(counts, both))
                    continue;
                isOpen[a] = isOpen[b] = true;
            }
        for (std::size_t n = 0; n < corrections.size(); ++n) {
            if (isOpen[n] && isTwice)
                behindFirst += corrections[n]->doses;
            isTwice = isTwice || isOpen[n];
        }
    }
    if (!isTwice && (!isBeyondNothing(doses, out.doses) || isKnown(counts, corrections)))
        return std::nullopt;
    out.remedy = isBeyondNothing(doses, out.doses - behindFirst) ? -out.doses : -behindFirst;
    if (std::abs(out.remedy) > maxMovementDoses)
        out.remedy = 0;
    out.movements.assign(corrections.rbegin(), corrections.rend());
    if (corrected.movement != nullptr)
        out.movements.push_back(corrected.movement);
    return out;
}

} // namespace

std::string_view toString(DiscrepancyKind kind)
{
    switch (kind) {
    case DiscrepancyKind::negativeBalance:
        return "negative_balance";
    case DiscrepancyKind::transferWithoutIn:
        return "transfer_without_in";
    case DiscrepancyKind::transferWithoutOut:
        return "transfer_without_out";
    case DiscrepancyKind::transferDiffers:
        return "transfer_differs";
    case DiscrepancyKind::correctedTwice:
        return "corrected_twice";
    }
    return "";
}

std::vector<Discrepancy> negativeBalances(const StockLedger& ledger)
{
    std::vector<Discrepancy> out;
    for (const StockBalance& balance : ledger.balances())
        if (balance.doses < 0)
            out.push_back(negative(balance, ledger.movementsOf(balance.key)));
    return out;
}

std::vector<Discrepancy> unpairedTransfers(const StockLedger& ledger, const TransferCheck& check)
{
    std::vector<Movements> transfers;
    std::unordered_map<RecordId, std::size_t> places;
    for (const StockMovement& movement : ledger.movements()) {
        if (!movement.transferId)
            continue;
        const auto [place, isNew] = places.emplace(*movement.transferId, transfers.size());
        if (isNew)
            transfers.emplace_back();
        transfers[place->second].push_back(&movement);
    }
    std::vector<Discrepancy> out;
    for (const Movements& movements : transfers)
        if (std::optional<Discrepancy> found = unpaired(movements, check))
            out.push_back(std::move(*found));
    return out;
}

std::vector<Discrepancy> correctedTwice(const StockLedger& ledger)
{
    std::vector<Discrepancy> out;
    for (const Corrected& corrected : correctedIn(ledger))
        if (std::optional<Discrepancy> found = twice(ledger, corrected))
            out.push_back(std::move(*found));
    return out;
}

std::vector<Discrepancy> allDiscrepancies(const StockLedger& ledger, const TransferCheck& check)
{
    std::vector<Discrepancy> out = negativeBalances(ledger);
    for (Discrepancy& each : unpairedTransfers(ledger, check))
        out.push_back(std::move(each));
    for (Discrepancy& each : correctedTwice(ledger))
        out.push_back(std::move(each));
    return out;
}

} // namespace feltbok::domain::health
