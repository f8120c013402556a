// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/stock_ledger.h"

#include "domain/health/stock_discrepancies.h"
#include "stock_samples.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain::health;

namespace {

StockMovement with(StockMovement out, const char* lot, const char* expiry = "2027-06-30")
{
    out.lot = lot;
    out.expiry = date(expiry);
    return out;
}

StockMovement at(StockMovement out, const char* when)
{
    out.at = instant(when);
    return out;
}

StockMovement in(int location, StockMovement out)
{
    out.location = idOf(location);
    return out;
}

StockMovement count(int id, int counted, int expected, std::int64_t seen, std::int64_t version)
{
    StockMovement out = movement(id, EntryType::telling, counted - expected, version);
    out.counted = counted;
    out.expected = expected;
    out.seenVersion = seen;
    return out;
}

const StockMovement& find(const StockLedger& ledger, int id)
{
    for (const StockMovement& movement : ledger.movements())
        if (movement.id == idOf(id))
            return movement;
    qFatal("no such movement");
}

std::vector<int> numbersOf(const std::vector<const StockMovement*>& movements)
{
    std::vector<int> out;
    out.reserve(movements.size());
    for (const StockMovement* movement : movements)
        out.push_back(movement->id.bytes()[15]);
    return out;
}

/// "5 open, 6 after"
std::string unseenText(const StockLedger& ledger, int id)
{
    std::string out;
    for (const UnseenMovement& unseen : ledger.unseenBy(find(ledger, id))) {
        out.append(out.empty() ? "" : ", ").append(std::to_string(unseen.movement->id.bytes()[15]));
        out.append(unseen.state == UnseenState::open    ? " open"
                   : unseen.state == UnseenState::after ? " after"
                                                        : " settled");
    }
    return out;
}

std::string transfersText(std::vector<StockMovement> movements, const char* now,
                          std::chrono::hours within = std::chrono::hours{48})
{
    std::string out;
    const StockLedger ledger(std::move(movements));
    for (const Discrepancy& one : unpairedTransfers(ledger, {instant(now), within}))
        out.append(toString(one.kind)).append(" ").append(std::to_string(one.doses)).append(";");
    return out;
}

} // namespace

class StockLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void balanceIsTheSumPerPlaceProductLotAndExpiry()
    {
        StockMovement other = movement(5, EntryType::mottak, 16, 5);
        other.product = "ventizolve";
        const StockLedger ledger({
            movement(1, EntryType::mottak, 10, 1), movement(2, EntryType::utdeling, -4, 2),
            with(movement(3, EntryType::mottak, 2, 3), "A1", "2027-07-31"),
            with(movement(4, EntryType::mottak, 4, 4), "A2"), other,
            in(2, movement(6, EntryType::mottak, 32, 6)),
            with(movement(7, EntryType::svinn, -1), " a1"), // typed, and not sent yet
        });
        std::vector<std::int64_t> doses;
        for (const StockBalance& balance : ledger.balances())
            doses.push_back(balance.doses);
        QCOMPARE(doses, (std::vector<std::int64_t>{5, 2, 4, 16, 32}));
        const StockKey key{idOf(1), "nyxoid", "A1", date("2027-06-30")};
        QCOMPARE(ledger.balanceOf(key), std::int64_t(5));
        QCOMPARE(numbersOf(ledger.movementsOf(key)), (std::vector<int>{1, 2, 7}));
        QCOMPARE(ledger.balanceOf({idOf(3), "nyxoid", "A1", date("2027-06-30")}), std::int64_t(0));
        QVERIFY(ledger.movementsOf({idOf(1), "nyxoid", "A0", date("2027-06-30")}).empty());
        QVERIFY(StockLedger({}).balances().empty());
    }

    void emptiedPacksStayInSight()
    {
        const StockLedger ledger(
            {movement(1, EntryType::mottak, 2, 1), movement(2, EntryType::utdeling, -2, 2)});
        QCOMPARE(ledger.balances().size(), std::size_t(1));
        QCOMPARE(ledger.balances().front().doses, std::int64_t(0));
        QVERIFY(negativeBalances(ledger).empty());
    }

    void whatComesTwiceCountsOnce()
    {
        const StockLedger ledger(
            {movement(2, EntryType::utdeling, -2), movement(1, EntryType::mottak, 2, 1),
             movement(2, EntryType::utdeling, -2, 2), movement(1, EntryType::mottak, 2, 1)});
        QCOMPARE(ledger.movements().size(), std::size_t(2));
        QCOMPARE(ledger.balances().front().doses, std::int64_t(0));
        QCOMPARE(find(ledger, 2).version, std::int64_t(2));
    }

    void orderIsTheServersThenAsMade()
    {
        const StockLedger ledger(
            {movement(4, EntryType::mottak, 2), movement(3, EntryType::mottak, 2),
             movement(2, EntryType::mottak, 2, 90),
             at(movement(1, EntryType::mottak, 2, 8), "2030-01-01T00:00:00Z")});
        std::vector<int> order;
        for (const StockMovement& movement : ledger.movements())
            order.push_back(movement.id.bytes()[15]);
        QCOMPARE(order, (std::vector<int>{1, 2, 4, 3}));
    }

    void balanceAtAnInstantAndOnADay()
    {
        const StockLedger ledger(
            {at(movement(1, EntryType::mottak, 8, 1), "2026-06-30T12:00:00Z"),
             // 23:59:59.999 and 00:00 in Norway, in summer time
             at(movement(2, EntryType::utdeling, -2, 2), "2026-07-01T21:59:59.999Z"),
             at(movement(3, EntryType::utdeling, -4, 3), "2026-07-01T22:00:00Z"),
             // and in winter time
             at(movement(4, EntryType::svinn, -1, 4), "2026-12-01T23:00:00Z")});
        const auto sum = [](const std::vector<StockBalance>& balances) {
            return balances.empty() ? std::int64_t(-99) : balances.front().doses;
        };
        QCOMPARE(sum(ledger.balancesOn(date("2026-06-29"))), std::int64_t(-99));
        QCOMPARE(sum(ledger.balancesOn(date("2026-06-30"))), std::int64_t(8));
        QCOMPARE(sum(ledger.balancesOn(date("2026-07-01"))), std::int64_t(6));
        QCOMPARE(sum(ledger.balancesOn(date("2026-07-02"))), std::int64_t(2));
        QCOMPARE(sum(ledger.balancesOn(date("2026-12-01"))), std::int64_t(2));
        QCOMPARE(sum(ledger.balancesOn(date("2026-12-02"))), std::int64_t(1));
        QCOMPARE(sum(ledger.balancesAt(instant("2026-07-01T21:59:59.998Z"))), std::int64_t(8));
        QCOMPARE(sum(ledger.balancesAt(instant("2026-07-01T21:59:59.999Z"))), std::int64_t(6));
    }

    void bigSumsDoNotWrap()
    {
        std::vector<StockMovement> movements;
        for (int id = 1; id <= 300; ++id) {
            StockMovement count = movement(id, EntryType::telling, 0, id);
            count.doses = 10'000'000;
            movements.push_back(count);
        }
        QCOMPARE(StockLedger(std::move(movements)).balances().front().doses,
                 std::int64_t(3'000'000'000));
    }

    void twoHandOutsOfTheLastPackBothStand()
    {
        const StockLedger ledger({
            by(1, movement(1, EntryType::mottak, 2, 1), 0),
            by(2, movement(2, EntryType::utdeling, -2, 7), 1),
            by(3, movement(3, EntryType::utdeling, -2, 6), 1),
        });
        const std::vector<Discrepancy> found = negativeBalances(ledger);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].kind == DiscrepancyKind::negativeBalance);
        QCOMPARE(found[0].doses, std::int64_t(-2));
        QCOMPARE(numbersOf(found[0].movements), std::vector<int>{2});
        QCOMPARE(numbersOf(found[0].unknownToThem), std::vector<int>{3});
    }

    void aMakerWhoKnewIsNotExcused()
    {
        // Device 2 had pulled the other hand-out, and took one more all the same.
        const StockLedger ledger({by(1, movement(1, EntryType::mottak, 2, 1), 0),
                                  by(3, movement(3, EntryType::utdeling, -2, 6), 1),
                                  by(2, movement(2, EntryType::utdeling, -2, 7), 6)});
        QVERIFY(negativeBalances(ledger).front().unknownToThem.empty());
        // Of a movement that does not say what its maker had seen nothing is claimed.
        StockMovement silent = movement(2, EntryType::utdeling, -2, 7);
        silent.device = idOf<DeviceId>(2);
        const StockLedger other({movement(1, EntryType::mottak, 2, 1),
                                 by(3, movement(3, EntryType::utdeling, -2, 6), 1), silent});
        QVERIFY(negativeBalances(other).front().unknownToThem.empty());
    }

    void onlyTheLastStretchBelowZeroIsBehindIt()
    {
        const StockLedger ledger({
            movement(1, EntryType::utdeling, -2, 1), // below zero, and made good
            movement(2, EntryType::mottak, 4, 2),
            movement(3, EntryType::svinn, -4, 3), // below zero from here
            movement(4, EntryType::mottak, 1, 4),
            movement(5, EntryType::utdeling, -2), // the newest: not sent yet
        });
        const std::vector<Discrepancy> found = negativeBalances(ledger);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].doses, std::int64_t(-3));
        QCOMPARE(numbersOf(found[0].movements), (std::vector<int>{5, 3}));
    }

    void surplusOfOneLotHidesNoShortfallOfAnother()
    {
        const StockLedger ledger({with(movement(1, EntryType::mottak, 100, 1), "A1"),
                                  with(movement(2, EntryType::utdeling, -2, 2), "A2"),
                                  in(2, movement(3, EntryType::utdeling, -1, 3))});
        const std::vector<Discrepancy> found = negativeBalances(ledger);
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].key.lot, std::string("A2"));
        QCOMPARE(found[1].key.location, idOf(2));
    }

    void whoTakesBackTheSameHandoutTwiceIsShown()
    {
        // Two packs go out; author (device 1) and lead (device 2) both undo it offline.
        const auto undo = [](int device, int id, std::int64_t version, std::int64_t seen) {
            StockMovement out = by(device, movement(id, EntryType::korreksjon, 4, version), seen);
            out.corrects = idOf(2);
            out.handout = idOf(900);
            return out;
        };
        std::vector<StockMovement> all{by(1, movement(1, EntryType::mottak, 10, 1), 0),
                                       by(1, movement(2, EntryType::utdeling, -4, 2), 1),
                                       undo(1, 3, 3, 2)};
        QVERIFY(correctedTwice(StockLedger(all)).empty());
        all.push_back(undo(2, 4, 4, 2));
        const StockLedger ledger(all);
        QCOMPARE(ledger.balances().front().doses, std::int64_t(14));
        const auto found = allDiscrepancies(ledger, {});
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(toString(found[0].kind), std::string_view("corrected_twice"));
        QCOMPARE(found[0].doses, std::int64_t(4));
        QCOMPARE(found[0].remedy, std::int64_t(-4));
        QCOMPARE(found[0].movements.size(), std::size_t(3));
        QCOMPARE(found[0].movements.front()->id, idOf(4));
        QCOMPARE(found[0].corrected, std::optional<RecordId>(idOf(2)));

        // Who knew of both puts it right by a correction, or by a count of what lies there.
        const auto with = [&](StockMovement later) {
            auto more = all;
            more.push_back(std::move(later));
            return correctedTwice(StockLedger(std::move(more))).size();
        };
        StockMovement fix = undo(2, 5, 5, 4);
        fix.doses = -4;
        QCOMPARE(with(fix), std::size_t(0));
        QCOMPARE(with(by(3, count(5, 10, 14, 4, 5), 4)), std::size_t(0));
        QCOMPARE(with(by(3, count(5, 10, 10, 3, 5), 3)), std::size_t(1)); // knew of one
        // The correction of a correction is one of the movement.
        fix.corrects = idOf(4);
        QCOMPARE(with(fix), std::size_t(0));
        // Knowing it all, and still beyond nothing.
        QVERIFY(!correctedTwice(StockLedger({all[1], undo(1, 3, 3, 2), undo(2, 4, 4, 3)})).empty());
    }

    void aCountIsAbsoluteAgainstWhatItsDeviceKnew()
    {
        // Ten received; device 2 hands out two offline; device 1 counts eight and books -2; then
        // the hand-out arrives. The sum is what the ledger says, and the hand-out is named.
        const StockLedger ledger({by(1, movement(1, EntryType::mottak, 10, 1), 0),
                                  by(1, count(3, 8, 10, 1, 2), 1),
                                  by(2, movement(2, EntryType::utdeling, -2, 3), 1)});
        QCOMPARE(ledger.balances().front().doses, std::int64_t(6));
        QCOMPARE(unseenText(ledger, 3), std::string("2 open"));
        // The correction that a person books makes it right.
        std::vector<StockMovement> mended(ledger.movements().begin(), ledger.movements().end());
        mended.push_back(by(1, movement(4, EntryType::korreksjon, 2, 4), 3));
        const StockLedger after(std::move(mended));
        QCOMPARE(after.balances().front().doses, std::int64_t(8));
        QCOMPARE(unseenText(after, 3), std::string("2 open, 4 after"));
    }

    void whatACounterHadNotSeen()
    {
        StockMovement elsewhere = by(3, in(2, movement(12, EntryType::mottak, 2, 22)), 0);
        StockMovement otherProduct = by(3, movement(13, EntryType::mottak, 2, 23), 0);
        otherProduct.product = "ventizolve";
        const StockLedger ledger({
            by(2, movement(1, EntryType::mottak, 10, 5), 0),    // seen: pulled
            by(2, movement(2, EntryType::utdeling, -2, 9), 5),  // seen: at the very position
            by(2, movement(3, EntryType::utdeling, -2, 10), 9), // just beyond it
            by(1, movement(4, EntryType::svinn, -1, 15), 9), // own and before: sent later, but seen
            by(1, count(5, 7, 7, 9, 20), 9),
            by(1, movement(6, EntryType::utdeling, -2, 21), 9), // own and after
            elsewhere, otherProduct, by(3, with(movement(14, EntryType::mottak, 2, 24), "A2"), 0),
            by(3, with(movement(7, EntryType::mottak, 2, 25), "a1", "2027-06-01"),
               19),                                              // same packs
            by(3, movement(8, EntryType::utdeling, -2, 26), 20), // knew of it
            by(9, movement(9, EntryType::utdeling, -2), 19),     // made here, and not sent
        });
        QCOMPARE(unseenText(ledger, 5), std::string("3 open, 6 after, 7 open, 8 after, 9 open"));
    }

    void anUnsentCountKnowsWhatItsDeviceMadeBefore()
    {
        const StockLedger ledger({by(2, movement(1, EntryType::mottak, 8, 4), 0),
                                  by(1, movement(2, EntryType::svinn, -1), 4),
                                  by(1, count(3, 7, 7, 4, 0), 4),
                                  by(1, movement(4, EntryType::utdeling, -2), 4),
                                  by(2, movement(5, EntryType::utdeling, -2, 5), 4)});
        QCOMPARE(unseenText(ledger, 3), std::string("5 open, 4 after"));
    }

    void aLaterCountSettlesWhatItKnewOf()
    {
        const StockMovement made = by(2, movement(2, EntryType::utdeling, -2, 12), 5);
        const std::vector<StockMovement> base{by(2, movement(1, EntryType::mottak, 10, 5), 0),
                                              by(1, count(3, 8, 10, 5, 11), 5), made};
        const auto text = [&](StockMovement later) {
            std::vector<StockMovement> all = base;
            all.push_back(std::move(later));
            const StockLedger ledger(std::move(all));
            return unseenText(ledger, 3).substr(0, 9);
        };
        QCOMPARE(text(by(3, count(9, 8, 6, 12, 30), 12)), std::string("2 settled"));
        QCOMPARE(text(by(3, count(9, 8, 8, 11, 30), 11)), std::string("2 open, 9"));
        // It had seen the movement, but not the count.
        QCOMPARE(text(by(3, count(9, 8, 8, 10, 30), 10)), std::string("2 open, 9"));
        QCOMPARE(text(by(3, in(2, count(9, 8, 6, 12, 30)), 12)), std::string("2 open"));
        QCOMPARE(text(by(3, with(count(9, 8, 6, 12, 30), "A1", "2028-01-31"), 12)),
                 std::string("2 open, 9"));
    }

    void halvesOfATransferPair()
    {
        const StockMovement out = movement(1, EntryType::overfoeringUt, -4, 1);
        const StockMovement inn = in(2, movement(2, EntryType::overfoeringInn, 4, 2));
        const char* const now = "2026-11-22T10:00:00Z"; // 48 hours later
        QCOMPARE(transfersText({out, inn}, now), std::string());
        QCOMPARE(transfersText({out}, now), std::string("transfer_without_in -4;"));
        QCOMPARE(transfersText({inn}, now), std::string("transfer_without_out 4;"));
        const auto half = [&](auto change) {
            StockMovement wrong = inn;
            change(wrong);
            return transfersText({out, wrong}, now);
        };
        QCOMPARE(half([](auto& wrong) { wrong.lot = "a1"; }), std::string());
        QCOMPARE(half([](auto& wrong) { wrong.doses = 3; }), std::string("transfer_differs -1;"));
        QCOMPARE(half([](auto& wrong) { wrong.lot = "A2"; }), std::string("transfer_differs -4;"));
        QCOMPARE(half([](auto& wrong) { wrong.product = "annet"; }),
                 std::string("transfer_differs -4;"));
        QCOMPARE(half([](auto& wrong) { wrong.expiry = date("2027-06-29"); }),
                 std::string("transfer_differs -4;"));
        QCOMPARE(half([](auto& wrong) { wrong.transferId = idOf(5); }),
                 std::string("transfer_without_in -4;transfer_without_out 4;"));
        // Two colleagues book the same packs in.
        StockMovement again = inn;
        again.id = idOf(3);
        QCOMPARE(transfersText({out, inn, again}, now), std::string("transfer_differs 4;"));
    }

    void halvesHaveTimeToMeet()
    {
        const std::vector<StockMovement> half{movement(1, EntryType::overfoeringUt, -4, 1)};
        QCOMPARE(transfersText(half, "2026-11-22T09:59:59.999Z"), std::string());
        QCOMPARE(transfersText(half, "2026-11-20T11:00:00Z", std::chrono::hours{1}),
                 std::string("transfer_without_in -4;"));
        // A clock that is days ahead would hide it for as long: it is told at once.
        QCOMPARE(transfersText(half, "2026-11-19T10:00:00Z"), std::string());
        QCOMPARE(transfersText(half, "2026-11-19T09:59:59Z"),
                 std::string("transfer_without_in -4;"));
    }

    void correctionsAnswerATransfer()
    {
        const char* const now = "2026-12-22T10:00:00Z";
        const auto correction = [](int id, int location, const char* lot, int doses) {
            StockMovement out =
                with(in(location, movement(id, EntryType::korreksjon, doses, id)), lot);
            out.transferId = idOf(901);
            return out;
        };
        const StockMovement out = movement(1, EntryType::overfoeringUt, -4, 1);
        QCOMPARE(transfersText({out, correction(2, 1, "A1", 4)}, now), std::string());
        const StockMovement wrong = with(in(2, movement(2, EntryType::overfoeringInn, 4, 2)), "A2");
        QCOMPARE(transfersText({out, wrong, correction(3, 2, "A2", -4)}, now),
                 std::string("transfer_differs -4;"));
        QCOMPARE(
            transfersText({out, wrong, correction(3, 2, "A2", -4), correction(4, 2, "A1", 4)}, now),
            std::string());
    }

    void aTransferNamesItsHalves()
    {
        StockMovement wrong = in(2, movement(2, EntryType::overfoeringInn, 2, 2));
        const StockLedger ledger({movement(1, EntryType::overfoeringUt, -4, 1), wrong});
        const auto found = unpairedTransfers(ledger, {instant("2026-12-22T10:00:00Z")});
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(numbersOf(found[0].movements), (std::vector<int>{2, 1}));
        QVERIFY(found[0].transferId == idOf(901));
        QVERIFY(found[0].key == keyOf(ledger.movements()[0]));
    }
};

QTEST_APPLESS_MAIN(StockLedgerTest)
#include "stock_ledger_test.moc"
