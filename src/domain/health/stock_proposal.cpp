// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/stock_proposal.h"

#include <algorithm>

namespace feltbok::domain::health {
namespace {

using namespace std::chrono;

constexpr int maxPacks = 1000;

bool isFirst(const ProposedLot& a, const ProposedLot& b)
{
    if (a.isExpired != b.isExpired)
        return b.isExpired;
    if (a.key.expiry != b.key.expiry)
        return a.isExpired ? a.key.expiry > b.key.expiry : a.key.expiry < b.key.expiry;
    return std::tie(a.key.product, a.key.lot) < std::tie(b.key.product, b.key.lot);
}

} // namespace

HandoutProposal proposeHandout(const StockLedger& ledger, const HandoutWish& wish,
                               std::span<const NaloxoneProduct> products,
                               std::span<const Recall> recalls)
{
    HandoutProposal out;
    std::vector<ProposedLot> lots;
    for (const StockBalance& balance : ledger.balances()) {
        const StockKey& key = balance.key;
        if (key.location != wish.location || balance.doses <= 0 ||
            (wish.product && key.product != *wish.product))
            continue;
        if (recallOf(recalls, key.product, key.lot) != nullptr) {
            out.heldBack.push_back(key);
            continue;
        }
        const NaloxoneProduct* product = findProduct(products, key.product);
        const int size = product != nullptr ? product->packSize() : 1;
        // Loose doses of a broken pack are no pack.
        const int packs = int(std::min<std::int64_t>(balance.doses / size, maxPacks));
        if (packs > 0)
            lots.push_back({key, packs, packs * size, isExpired(key.expiry, wish.today),
                            daysBetween(wish.today, key.expiry)});
    }
    std::sort(lots.begin(), lots.end(), isFirst);
    int missing = std::clamp(wish.packs, 0, maxPacks);
    for (ProposedLot& lot : lots) {
        if (missing == 0)
            break;
        const int taken = std::min(missing, lot.packs);
        lot.doses = lot.doses / lot.packs * taken;
        lot.packs = taken;
        missing -= taken;
        out.lots.push_back(std::move(lot));
    }
    out.missingPacks = missing;
    return out;
}

int daysBetween(Date from, Date to)
{
    return int((sys_days{to} - sys_days{from}).count());
}

} // namespace feltbok::domain::health
