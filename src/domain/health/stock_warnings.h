// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/stock_proposal.h"

namespace feltbok::domain::health {

enum class ExpiryStage {
    expired,
    within30, ///< thirty days or fewer are left
    within90, ///< ninety or fewer
};
std::string_view toString(ExpiryStage stage);

struct ExpiryWarning
{
    StockKey key;
    std::int64_t doses = 0;
    ExpiryStage stage = ExpiryStage::expired;
    int daysLeft = 0; ///< to the last day of use; below zero: since it
    friend bool operator==(const ExpiryWarning&, const ExpiryWarning&) = default;
};

/// Of what lies in stock, the earliest expiry first.
std::vector<ExpiryWarning> expiryWarnings(const StockLedger& ledger, Date today);

/// What a location should never fall below.
struct StockLevel
{
    RecordId location;
    std::string product{}; ///< empty: naloxone of any kind
    int minDoses = 0;
};

/// What counts as usable: neither expired nor recalled. Balances below zero are taken off it: what
/// was booked on a wrong lot has left the shelf all the same.
struct LowLevel
{
    RecordId location;
    std::string product;
    std::int64_t usable = 0; ///< doses
    int minDoses = 0;
    std::int64_t missing() const { return minDoses - usable; }
    friend bool operator==(const LowLevel&, const LowLevel&) = default;
};

/// The levels that are not reached, in their order.
std::vector<LowLevel> lowLevels(const StockLedger& ledger, std::span<const StockLevel> levels,
                                std::span<const Recall> recalls, Date today);

/// What the municipality must order: the levels of all locations, less what is usable in any of
/// them for more than thirty days. A location that is low while another has plenty needs a
/// transfer, not an order.
struct ReorderNeed
{
    std::string product;       ///< empty: naloxone of any kind
    std::int64_t lasting = 0;  ///< doses
    std::int64_t required = 0; ///< sum of the levels
    std::int64_t missingDoses = 0;
    std::optional<std::int64_t> missingPacks{}; ///< where the doses of a pack are known
    friend bool operator==(const ReorderNeed&, const ReorderNeed&) = default;
};

/// Where something is missing, by product.
std::vector<ReorderNeed> reorderNeeds(const StockLedger& ledger, std::span<const StockLevel> levels,
                                      std::span<const NaloxoneProduct> products,
                                      std::span<const Recall> recalls, Date today);

/// What a thermometer at a location showed.
struct StorageReading
{
    RecordId location;
    int tenths = 0; ///< of a degree Celsius
    Instant at{};
};

struct StorageWarning
{
    std::string product;
    bool isTooCold = false;       ///< else too warm
    int limit = 0;                ///< tenths of a degree Celsius
    FactSource source{};          ///< of the limit
    std::vector<StockKey> lots{}; ///< that lie there
    friend bool operator==(const StorageWarning&, const StorageWarning&) = default;
};

/// For each product in stock at the location: colder than its limit, below 0 °C where it has none
/// of its own, or warmer than its limit. A degree that is the limit itself is in order.
std::vector<StorageWarning> storageWarnings(const StockLedger& ledger,
                                            const StorageReading& reading,
                                            std::span<const NaloxoneProduct> products);

} // namespace feltbok::domain::health
