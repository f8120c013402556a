// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/stock_discrepancies.h"

#include <algorithm>
#include <map>
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

} // namespace feltbok::domain::health
