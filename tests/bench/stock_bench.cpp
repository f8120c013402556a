// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The ledger of naloxone: balances and discrepancies of many movements.

#include "bench/figures.h"
#include "domain/health/stock_discrepancies.h"

#include <map>
#include <random>
#include <tuple>

namespace feltbok::bench {
namespace {

using namespace domain::health;
using namespace std::chrono;

RecordId idOf(std::uint32_t kind, std::uint32_t number)
{
    UuidBytes bytes{};
    bytes[0] = std::uint8_t(kind);
    for (std::size_t i = 0; i < 4; ++i)
        bytes[15 - i] = std::uint8_t(number >> (8 * i));
    return RecordId(bytes);
}

/// Years of a large town: 20 locations, 40 lots.
std::vector<StockMovement> movements(int count)
{
    std::mt19937 random(52);
    const sys_days first{year{2026} / January / 1};
    std::vector<StockMovement> out;
    out.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i) {
        StockMovement movement;
        movement.id = idOf(1, std::uint32_t(i));
        movement.location = idOf(2, std::uint32_t(random() % 20));
        movement.product = random() % 2 == 0 ? "nyxoid" : "ventizolve";
        movement.lot = "LOT" + std::to_string(random() % 40);
        movement.expiry = Date{first + days{int(movement.lot.size()) * 100}};
        const bool isIn = random() % 3 == 0;
        movement.entryType = isIn ? EntryType::mottak : EntryType::utdeling;
        movement.doses = isIn ? 4 : -2;
        movement.at = Instant{first} + minutes{i};
        movement.version = i + 1;
        movement.seenVersion = i;
        out.push_back(std::move(movement));
    }
    return out;
}

std::int64_t balancesOf(const std::vector<StockMovement>& all)
{
    std::int64_t sum = 0;
    for (const StockBalance& balance : StockLedger(all).balances())
        sum += balance.doses;
    return sum;
}

/// What no ledger can do without: the movements held, and a sum for each of the packs.
std::int64_t scan(const std::vector<StockMovement>& all)
{
    const std::vector<StockMovement> held = all;
    std::map<std::tuple<RecordId, std::string, std::string, Date>, std::int64_t> sums;
    for (const StockMovement& movement : held)
        sums[{movement.location, movement.product, movement.lot, movement.expiry}] +=
            movement.doses;
    std::int64_t sum = 0;
    for (const auto& [key, doses] : sums)
        sum += doses;
    return sum;
}

Figure measureBalances(int count, int rounds)
{
    const std::vector<StockMovement> all = movements(count);
    std::int64_t sum = 0;
    const auto turns = inTurns(
        rounds, [&] { sum += balancesOf(all); }, [&] { sum -= scan(all); });
    constexpr double most = 3;
    return {"balances of " + std::to_string(count) + " movements",
            turns.value,
            turns.reference,
            "<= 3 x",
            "the movements copied and summed in one scan",
            "ms",
            sum != 0 || turns.value > most * turns.reference};
}

/// Ten times the movements take little more than ten times as long.
Figure measureGrowth(int count, int rounds)
{
    const std::vector<StockMovement> many = movements(count);
    const std::vector<StockMovement> few = movements(count / 10);
    std::size_t found = 0;
    const auto turns = inTurns(
        rounds, [&] { found += negativeBalances(StockLedger(many)).size(); },
        [&] {
            for (int i = 0; i < 10; ++i)
                found += negativeBalances(StockLedger(few)).size();
        });
    return {"discrepancies of " + std::to_string(count) + " movements",
            turns.value,
            turns.reference,
            "<= 2 x",
            "ten ledgers of a tenth each",
            "ms",
            found == 0 || turns.value > 2 * turns.reference};
}

} // namespace
} // namespace feltbok::bench

int main(int argc, char** argv)
{
    using namespace feltbok::bench;
    const bool smoke = isSmoke(argc, argv);
    const int count = smoke ? 1000 : 10'000;
    const int rounds = smoke ? 3 : 30;
    const std::vector<Figure> figures{measureBalances(count, rounds), measureGrowth(count, rounds)};
    printTable("The ledger of naloxone", "one scan", figures);
    return 0;
}
