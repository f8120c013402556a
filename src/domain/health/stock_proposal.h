// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/lot_recall.h"
#include "domain/health/naloxone_products.h"

namespace feltbok::domain::health {

struct HandoutWish
{
    RecordId location;
    std::optional<std::string> product{}; ///< none: whichever expires first
    int packs = 1;
    Date today{};
};

struct ProposedLot
{
    StockKey key;
    int packs = 0;
    int doses = 0;
    bool isExpired = false;
    int daysLeft = 0; ///< to the last day of use; below zero: since it
    friend bool operator==(const ProposedLot&, const ProposedLot&) = default;
};

struct HandoutProposal
{
    std::vector<ProposedLot> lots;    ///< first the one to take first
    int missingPacks = 0;             ///< the ledger knows of no more; it bars nothing
    std::vector<StockKey> heldBack{}; ///< in stock, and recalled
};

/// First expired, first out: whole packs from the lots of a location that has them. Recalled lots
/// are held back. Expired ones come behind all others, the freshest first, with a warning: expired
/// naloxone is better than none (CDPH). Of lots with the same expiry the order of product and lot
/// decides, the same on every device.
HandoutProposal proposeHandout(const StockLedger& ledger, const HandoutWish& wish,
                               std::span<const NaloxoneProduct> products,
                               std::span<const Recall> recalls);

/// On the last day of use it has not expired.
constexpr bool isExpired(Date expiry, Date today)
{
    return expiry < today;
}
int daysBetween(Date from, Date to);

} // namespace feltbok::domain::health
