// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/stock_warnings.h"

#include <algorithm>
#include <map>

namespace feltbok::domain::health {
namespace {

constexpr int firstNotice = 90;
constexpr int lastNotice = 30;

/// Usable doses by location and product, with at least so many days left.
using Usable = std::map<std::pair<RecordId, std::string>, std::int64_t>;

Usable usableOf(const StockLedger& ledger, std::span<const Recall> recalls, Date today,
                int daysLeft)
{
    Usable out;
    for (const StockBalance& balance : ledger.balances()) {
        const StockKey& key = balance.key;
        const bool isUsable = daysBetween(today, key.expiry) >= daysLeft &&
                              recallOf(recalls, key.product, key.lot) == nullptr;
        if (balance.doses < 0 || isUsable)
            out[{key.location, key.product}] += balance.doses;
    }
    return out;
}

bool isOf(std::string_view wanted, std::string_view product)
{
    return wanted.empty() || wanted == product;
}

} // namespace

std::string_view toString(ExpiryStage stage)
{
    switch (stage) {
    case ExpiryStage::expired:
        return "expired";
    case ExpiryStage::within30:
        return "within_30";
    case ExpiryStage::within90:
        return "within_90";
    }
    return "";
}

std::vector<ExpiryWarning> expiryWarnings(const StockLedger& ledger, Date today)
{
    std::vector<ExpiryWarning> out;
    for (const StockBalance& balance : ledger.balances()) {
        const int left = daysBetween(today, balance.key.expiry);
        if (balance.doses <= 0 || left > firstNotice)
            continue;
        const ExpiryStage stage = left < 0             ? ExpiryStage::expired
                                  : left <= lastNotice ? ExpiryStage::within30
                                                       : ExpiryStage::within90;
        out.push_back({balance.key, balance.doses, stage, left});
    }
    std::stable_sort(out.begin(), out.end(), [](const ExpiryWarning& a, const ExpiryWarning& b) {
        return a.daysLeft < b.daysLeft;
    });
    return out;
}

std::vector<LowLevel> lowLevels(const StockLedger& ledger, std::span<const StockLevel> levels,
                                std::span<const Recall> recalls, Date today)
{
    const Usable usable = usableOf(ledger, recalls, today, 0);
    std::vector<LowLevel> out;
    for (const StockLevel& level : levels) {
        LowLevel found{level.location, level.product, 0, level.minDoses};
        for (const auto& [key, doses] : usable)
            if (key.first == level.location && isOf(level.product, key.second))
                found.usable += doses;
        if (found.missing() > 0)
            out.push_back(std::move(found));
    }
    return out;
}

std::vector<ReorderNeed> reorderNeeds(const StockLedger& ledger, std::span<const StockLevel> levels,
                                      std::span<const NaloxoneProduct> products,
                                      std::span<const Recall> recalls, Date today)
{
    std::map<std::string, std::int64_t> required;
    for (const StockLevel& level : levels)
        required[level.product] += level.minDoses;
    const Usable lasting = usableOf(ledger, recalls, today, lastNotice + 1);
    std::vector<ReorderNeed> out;
    for (const auto& [code, doses] : required) {
        ReorderNeed need;
        need.product = code;
        need.required = doses;
        for (const auto& [key, held] : lasting)
            if (isOf(code, key.second))
                need.lasting += held;
        need.missingDoses = need.required - need.lasting;
        if (need.missingDoses <= 0)
            continue;
        const NaloxoneProduct* product = findProduct(products, code);
        if (product != nullptr && product->dosesPerPack.value) {
            const std::int64_t size = *product->dosesPerPack.value;
            need.missingPacks = (need.missingDoses + size - 1) / size;
        }
        out.push_back(std::move(need));
    }
    return out;
}

std::vector<StorageWarning> storageWarnings(const StockLedger& ledger,
                                            const StorageReading& reading,
                                            std::span<const NaloxoneProduct> products)
{
    std::map<std::string, std::vector<StockKey>> held;
    for (const StockBalance& balance : ledger.balances())
        if (balance.key.location == reading.location && balance.doses > 0)
            held[balance.key.product].push_back(balance.key);
    const NaloxoneProduct* other = findProduct(builtInProducts(), "annet");
    std::vector<StorageWarning> out;
    for (auto& [code, lots] : held) {
        const NaloxoneProduct* known = findProduct(products, code);
        const auto& coldest = (known != nullptr && known->coldest.value ? known : other)->coldest;
        if (coldest.value && reading.tenths < *coldest.value)
            out.push_back({code, true, *coldest.value, coldest.source, std::move(lots)});
        else if (known != nullptr && known->warmest.value && reading.tenths > *known->warmest.value)
            out.push_back(
                {code, false, *known->warmest.value, known->warmest.source, std::move(lots)});
    }
    return out;
}

} // namespace feltbok::domain::health
