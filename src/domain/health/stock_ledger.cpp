// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/stock_ledger.h"

#include "domain/oslo_time.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>
#include <unordered_map>

namespace feltbok::domain::health {
namespace {

using namespace std::chrono;

struct HashOfKey
{
    std::size_t operator()(const StockKey& key) const noexcept
    {
        std::size_t out = std::hash<RecordId>{}(key.location);
        const auto mix = [&](std::size_t more) { out = (out ^ more) * 0x9E3779B97F4A7C15ULL; };
        mix(std::hash<std::string>{}(key.product));
        mix(std::hash<std::string>{}(key.lot));
        mix(std::size_t(sys_days{key.expiry}.time_since_epoch().count()));
        return out;
    }
};

/// Behind every version of the server comes what it has not got yet.
std::int64_t placeOf(const StockMovement& movement)
{
    return movement.version > 0 ? movement.version : std::numeric_limits<std::int64_t>::max();
}

/// Each once: of one that came twice, the one the server has a version for.
std::vector<StockMovement> inOrder(std::vector<StockMovement> movements)
{
    std::stable_sort(
        movements.begin(), movements.end(),
        [](const StockMovement& a, const StockMovement& b) { return placeOf(a) < placeOf(b); });
    std::unordered_map<RecordId, bool> isKnown(movements.size());
    std::erase_if(movements, [&](const StockMovement& movement) {
        return !isKnown.emplace(movement.id, true).second;
    });
    return movements;
}

/// The packs of a lot, whatever expiry was written of them.
auto lotOf(const StockKey& key)
{
    return std::tie(key.location, key.product, key.lot);
}

} // namespace

StockKey keyOf(const StockMovement& movement)
{
    return {movement.location, movement.product, comparableLot(movement.lot), movement.expiry};
}

StockLedger::StockLedger(std::vector<StockMovement> movements)
    : m_movements(inOrder(std::move(movements)))
{
    std::unordered_map<StockKey, std::size_t, HashOfKey> rows;
    for (const StockMovement& movement : m_movements) {
        StockKey key = keyOf(movement);
        const auto [place, isNew] = rows.emplace(key, m_rows.size());
        if (isNew)
            m_rows.push_back({std::move(key), {}});
        m_rows[place->second].movements.push_back(&movement);
    }
    std::sort(m_rows.begin(), m_rows.end(),
              [](const Row& a, const Row& b) { return a.key < b.key; });
}

std::vector<StockBalance> StockLedger::balances() const
{
    std::vector<StockBalance> out;
    out.reserve(m_rows.size());
    for (const Row& row : m_rows) {
        std::int64_t sum = 0;
        for (const StockMovement* movement : row.movements)
            sum += movement->doses;
        out.push_back({row.key, sum});
    }
    return out;
}

std::vector<StockBalance> StockLedger::balancesAt(Instant instant) const
{
    std::vector<StockBalance> out;
    for (const Row& row : m_rows) {
        std::int64_t sum = 0;
        bool hasMoved = false;
        for (const StockMovement* movement : row.movements)
            if (movement->at <= instant) {
                sum += movement->doses;
                hasMoved = true;
            }
        if (hasMoved)
            out.push_back({row.key, sum});
    }
    return out;
}

std::vector<StockBalance> StockLedger::balancesOn(Date date) const
{
    const Date next{sys_days{date} + days{1}};
    return balancesAt(fromOslo(wallAt(next, minutes{0})).earlier - milliseconds{1});
}

std::int64_t StockLedger::balanceOf(const StockKey& key) const
{
    std::int64_t sum = 0;
    for (const StockMovement* movement : movementsOf(key))
        sum += movement->doses;
    return sum;
}

std::vector<const StockMovement*> StockLedger::movementsOf(const StockKey& key) const
{
    const auto row =
        std::lower_bound(m_rows.begin(), m_rows.end(), key,
                         [](const Row& one, const StockKey& wanted) { return one.key < wanted; });
    if (row == m_rows.end() || row->key != key)
        return {};
    return row->movements;
}

bool StockLedger::hasSeen(const StockMovement& one, const StockMovement& other)
{
    // A device's movements reach the server in the order in which it made them, and both lie in
    // the ledger in that order.
    if (one.device == other.device)
        return std::less<>{}(&other, &one);
    return other.version > 0 && one.seenVersion && other.version <= *one.seenVersion;
}

std::vector<UnseenMovement> StockLedger::unseenBy(const StockMovement& count) const
{
    const StockKey counted = keyOf(count);
    const auto first = std::lower_bound(
        m_rows.begin(), m_rows.end(), counted,
        [](const Row& row, const StockKey& wanted) { return lotOf(row.key) < lotOf(wanted); });
    std::vector<UnseenMovement> out;
    for (auto row = first; row != m_rows.end() && lotOf(row->key) == lotOf(counted); ++row) {
        std::vector<const StockMovement*> laterCounts;
        for (const StockMovement* movement : row->movements)
            if (movement->entryType == EntryType::telling && row->key == counted &&
                movement->id != count.id && hasSeen(*movement, count))
                laterCounts.push_back(movement);
        for (const StockMovement* movement : row->movements) {
            if (movement->id == count.id || hasSeen(count, *movement))
                continue;
            UnseenState state = UnseenState::open;
            if (hasSeen(*movement, count))
                state = UnseenState::after;
            else if (std::any_of(
                         laterCounts.begin(), laterCounts.end(),
                         [&](const StockMovement* later) { return hasSeen(*later, *movement); }))
                state = UnseenState::settled;
            out.push_back({movement, state});
        }
    }
    std::sort(out.begin(), out.end(), [](const UnseenMovement& a, const UnseenMovement& b) {
        return std::less<>{}(a.movement, b.movement);
    });
    return out;
}

} // namespace feltbok::domain::health
