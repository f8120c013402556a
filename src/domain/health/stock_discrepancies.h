// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/stock_ledger.h"

#include <chrono>

namespace feltbok::domain::health {

enum class DiscrepancyKind {
    negativeBalance,
    transferWithoutIn,  ///< sent, and nobody has booked it in
    transferWithoutOut, ///< come, and nobody has booked it out
    transferDiffers,    ///< the halves name other packs or another number of doses
    correctedTwice,     ///< by two who did not know of each other, or further than to nothing
};
std::string_view toString(DiscrepancyKind kind);

/// Something in the ledger that a person must look into; nothing was refused because of it.
/// Movements live in the ledger. They are listed newest first: what is not sent yet, then by the
/// version at which the server took them in, whatever the clocks of the devices say.
struct Discrepancy
{
    DiscrepancyKind kind = DiscrepancyKind::negativeBalance;
    StockKey key{}; ///< the packs; of a transfer those of its oldest movement
    /// The balance; of a transfer what of these packs came in more than went out; of a movement
    /// that was corrected twice what it now counts, its corrections included.
    std::int64_t doses = 0;
    /// What took the balance below zero and further: had it not been, the balance would not be
    /// negative. Of a transfer its halves and their corrections, of a movement itself and its own.
    std::vector<const StockMovement*> movements;
    /// Of a negative balance: what went out before, and the devices behind `movements` did not
    /// know of. With two hand-outs of a last pack it is the other one.
    std::vector<const StockMovement*> unknownToThem{};
    std::optional<RecordId> transferId{};
    std::optional<RecordId> corrected{}; ///< the movement that was corrected twice
    /// The doses of the correction that would take back all but the first; 0: it must be counted.
    std::int64_t remedy = 0;
    friend bool operator==(const Discrepancy&, const Discrepancy&) = default;
};

/// Every balance that is below zero, by location, product, lot and expiry.
std::vector<Discrepancy> negativeBalances(const StockLedger& ledger);

struct TransferCheck
{
    Instant now{};
    /// So long the halves may lie on two devices that have not met the server.
    std::chrono::hours pairWithin{48};
};

/// Transfers that do not come out at zero, by the place of their oldest movement. The doses of all
/// movements with the transfer's id, corrections too, must sum to zero for each product, lot and
/// expiry: so a half that will never come, or was mistyped, is answered by a `korreksjon` with
/// that id. Only who sees every location of the municipality can tell: to a distributor who sees
/// one of the two, every transfer looks unpaired.
std::vector<Discrepancy> unpairedTransfers(const StockLedger& ledger, const TransferCheck& check);

/// Movements that were corrected by two who did not know of each other, so that the doses are in
/// the sum twice: author and lead who both take a hand-out back offline. Also those that were
/// corrected further than to nothing: what went out counts as what came in. Nobody who corrects
/// again, or counts these packs, with knowledge of all that is told here, leaves it open. What
/// corrects a correction corrects the movement.
std::vector<Discrepancy> correctedTwice(const StockLedger& ledger);

/// All of the above, in that order.
std::vector<Discrepancy> allDiscrepancies(const StockLedger& ledger, const TransferCheck& check);

} // namespace feltbok::domain::health
