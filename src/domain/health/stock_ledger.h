// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/stock_movement.h"

#include <compare>
#include <span>
#include <string>
#include <vector>

namespace feltbok::domain::health {

/// What a balance is of: the packs of one lot in one place.
struct StockKey
{
    RecordId location;
    std::string product;
    std::string lot; ///< as it is compared
    Date expiry{};

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a 0 in the made comparison
    friend auto operator<=>(const StockKey&, const StockKey&) = default;
};
StockKey keyOf(const StockMovement& movement);

struct StockBalance
{
    StockKey key;
    std::int64_t doses = 0; ///< below zero: a discrepancy, never a refusal
    friend bool operator==(const StockBalance&, const StockBalance&) = default;
};

/// Where a movement that a counter had not seen stands.
enum class UnseenState {
    open,    ///< it may have happened before the count, and then is in the sum twice
    after,   ///< its maker knew of the count: it happened later, and the sum is right
    settled, ///< a later count of the same packs knew of both
};

struct UnseenMovement
{
    const StockMovement* movement = nullptr; ///< lives in the ledger
    UnseenState state = UnseenState::open;
    friend bool operator==(const UnseenMovement&, const UnseenMovement&) = default;
};

/// The movements that a device or the office holds. The balance is their sum and nothing else: no
/// order and no clock has a part in it, so all who hold the same movements have the same balances.
///
/// A count is no exception. It says "here lay C doses", but only against the E doses its device
/// knew of; so it books C - E, once and for all. A movement that the counter had not seen stays
/// what it was and still is in the sum. Were the balance set to C instead, such a movement would
/// vanish or not by the order in which the server got the two, and two devices would differ until
/// they had pulled the same. The price: what left the shelf before the count and was told after it
/// is missed twice, by the count and by itself. No device can know that, so `unseenBy` names these
/// movements to a person, who counts again or books a `korreksjon`.
class StockLedger
{
public:
    /// In any order; of those not sent yet the earlier first. One that comes twice counts once.
    explicit StockLedger(std::vector<StockMovement> movements);
    StockLedger(StockLedger&&) noexcept = default;
    StockLedger& operator=(StockLedger&&) noexcept = default;
    StockLedger(const StockLedger&) = delete; // results point into it
    StockLedger& operator=(const StockLedger&) = delete;
    ~StockLedger() = default;

    /// By the server's versions; those not sent yet last, as they were made.
    std::span<const StockMovement> movements() const { return m_movements; }

    /// Of all packs that ever moved, those at zero too; by location, product, lot and expiry.
    std::vector<StockBalance> balances() const;
    /// Of what had moved by then, by the clocks of the devices.
    std::vector<StockBalance> balancesAt(Instant instant) const;
    /// At the end of a day in Norway.
    std::vector<StockBalance> balancesOn(Date date) const;
    std::int64_t balanceOf(const StockKey& key) const;

    /// The movements of these packs, in the order of movements().
    std::vector<const StockMovement*> movementsOf(const StockKey& key) const;

    /// The movements of a count's location, product and lot, whatever expiry was written, that its
    /// device did not hold when it was made. `count` is one of movements().
    std::vector<UnseenMovement> unseenBy(const StockMovement& count) const;

    /// Whether the device that made `one` held `other` by then: its own earlier ones, and of other
    /// devices what it had pulled. Both are of movements().
    static bool hasSeen(const StockMovement& one, const StockMovement& other);

private:
    struct Row
    {
        StockKey key;
        std::vector<const StockMovement*> movements;
    };
    std::vector<StockMovement> m_movements;
    std::vector<Row> m_rows; ///< by key
};

} // namespace feltbok::domain::health
