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
};
std::string_view toString(DiscrepancyKind kind);

/// Something in the ledger that a person must look into; nothing was refused because of it.
/// Movements live in the ledger. They are listed newest first: what is not sent yet, then by the
/// version at which the server took them in, whatever the clocks of the devices say.
struct Discrepancy
{
    DiscrepancyKind kind = DiscrepancyKind::negativeBalance;
    StockKey key{}; ///< the packs; of a transfer those of its oldest movement
    /// The balance; of a transfer what of these packs came in more than went out.
    std::int64_t doses = 0;
    /// What took the balance below zero and further: had it not been, the balance would not be
    /// negative. Of a transfer its halves and their corrections.
    std::vector<const StockMovement*> movements;
    /// Of a negative balance: what went out before, and the devices behind `movements` did not
    /// know of. With two hand-outs of a last pack it is the other one.
    std::vector<const StockMovement*> unknownToThem{};
    std::optional<RecordId> transferId{};
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

} // namespace feltbok::domain::health
