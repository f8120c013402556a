// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/stock_warnings.h"

#include "stock_samples.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain::health;

namespace {

const Date today = date("2026-11-20");

StockMovement packs(int id, const char* lot, const char* expiry, int doses,
                    const char* product = "nyxoid", int location = 1)
{
    StockMovement out =
        movement(id, doses > 0 ? EntryType::mottak : EntryType::utdeling, doses, id);
    out.lot = lot;
    out.expiry = date(expiry);
    out.product = product;
    out.location = idOf(location);
    return out;
}

Recall recallOfLot(const char* lot, const char* product = "nyxoid")
{
    return {idOf(902), product, lot, instant("2026-11-01T08:00:00Z"), false};
}

/// "A1x2 B2x1!, 3 missing, held C3"; expired ones with "!"
std::string proposal(std::vector<StockMovement> movements, int wanted,
                     std::vector<Recall> recalls = {},
                     std::optional<std::string> product = std::nullopt)
{
    const StockLedger ledger(std::move(movements));
    const HandoutProposal found = proposeHandout(
        ledger, {idOf(1), std::move(product), wanted, today}, builtInProducts(), recalls);
    std::string out;
    for (const ProposedLot& lot : found.lots) {
        out.append(out.empty() ? "" : " ").append(lot.key.lot);
        out.append("x").append(std::to_string(lot.packs)).append(lot.isExpired ? "!" : "");
    }
    if (found.missingPacks > 0)
        out.append(", ").append(std::to_string(found.missingPacks)).append(" missing");
    for (const StockKey& key : found.heldBack)
        out.append(", held ").append(key.lot);
    return out;
}

std::string lowText(const std::vector<StockMovement>& movements, std::vector<StockLevel> levels,
                    std::vector<Recall> recalls = {})
{
    const StockLedger ledger(movements);
    std::string out;
    for (const LowLevel& low : lowLevels(ledger, levels, recalls, today))
        out.append(std::to_string(low.location.bytes()[15]))
            .append(low.product)
            .append(" ")
            .append(std::to_string(low.usable))
            .append("/")
            .append(std::to_string(low.minDoses))
            .append(";");
    return out;
}

std::string reorderText(const std::vector<StockMovement>& movements, std::vector<StockLevel> levels,
                        std::vector<Recall> recalls = {})
{
    const StockLedger ledger(movements);
    std::string out;
    for (const ReorderNeed& need :
         reorderNeeds(ledger, levels, builtInProducts(), recalls, today)) {
        out.append(need.product).append(" ").append(std::to_string(need.missingDoses));
        if (need.missingPacks)
            out.append(" in ").append(std::to_string(*need.missingPacks));
        out.append(";");
    }
    return out;
}

} // namespace

class StockWarningsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatExpiresFirstGoesOutFirst()
    {
        const std::vector<StockMovement> movements{packs(1, "A1", "2027-06-30", 4),
                                                   packs(2, "Z9", "2027-01-31", 2),
                                                   packs(3, "B2", "2027-02-28", 20)};
        QCOMPARE(proposal(movements, 1), std::string("Z9x1"));
        QCOMPARE(proposal(movements, 2), std::string("Z9x1 B2x1"));
        QCOMPARE(proposal(movements, 12), std::string("Z9x1 B2x10 A1x1"));
        QCOMPARE(proposal(movements, 15), std::string("Z9x1 B2x10 A1x2, 2 missing"));
        QCOMPARE(proposal(movements, 0), std::string());
        QCOMPARE(proposal(movements, -1), std::string());
        QCOMPARE(proposal({}, 2), std::string(", 2 missing"));
    }

    void emptyNegativeAndDistantLotsAreOut()
    {
        QCOMPARE(proposal({packs(1, "A1", "2027-01-31", 2), packs(2, "A1", "2027-01-31", -2),
                           packs(3, "B2", "2027-02-28", -2),
                           packs(4, "C3", "2027-03-31", 6, "nyxoid", 2),
                           packs(5, "D4", "2027-04-30", 2)},
                          2),
                 std::string("D4x1, 1 missing"));
    }

    void looseDosesAreNoPack()
    {
        QCOMPARE(proposal({packs(1, "A1", "2027-01-31", 3), packs(2, "B2", "2027-02-28", 1)}, 3),
                 std::string("A1x1, 2 missing"));
        // Of a preparation that nobody knows the pack of, each dose is one.
        QCOMPARE(proposal({packs(1, "A1", "2027-01-31", 3, "annet")}, 3), std::string("A1x3"));
        QCOMPARE(proposal({packs(1, "A1", "2027-01-31", 3, "noe_nytt")}, 3), std::string("A1x3"));
    }

    void expiredLotsComeLastAndAreMarked()
    {
        const std::vector<StockMovement> movements{
            packs(1, "A1", "2026-11-19", 2), packs(2, "B2", "2026-11-20", 2), // its last day
            packs(3, "C3", "2024-01-31", 2), packs(4, "D4", "2029-01-31", 2)};
        QCOMPARE(proposal(movements, 2), std::string("B2x1 D4x1"));
        QCOMPARE(proposal(movements, 4), std::string("B2x1 D4x1 A1x1! C3x1!"));
        const StockLedger ledger(movements);
        const auto found =
            proposeHandout(ledger, {idOf(1), std::nullopt, 4, today}, builtInProducts(), {});
        QCOMPARE(found.lots[0].daysLeft, 0);
        QCOMPARE(found.lots[2].daysLeft, -1);
    }

    void recalledLotsAreHeldBack()
    {
        const std::vector<StockMovement> movements{packs(1, "a1", "2027-01-31", 2),
                                                   packs(2, "B2", "2027-02-28", 2)};
        QCOMPARE(proposal(movements, 2, {recallOfLot("A1")}),
                 std::string("B2x1, 1 missing, held A1"));
        QCOMPARE(proposal(movements, 2, {recallOfLot("A1", "ventizolve")}),
                 std::string("A1x1 B2x1"));
        Recall withdrawn = recallOfLot("A1");
        withdrawn.isWithdrawn = true;
        QCOMPARE(proposal(movements, 2, {withdrawn}), std::string("A1x1 B2x1"));
        // Nothing lies there to hold back.
        QCOMPARE(proposal({packs(1, "A1", "2027-01-31", -2)}, 1, {recallOfLot("A1")}),
                 std::string(", 1 missing"));
    }

    void tiesAreTheSameOnEveryDevice()
    {
        std::vector<StockMovement> movements{
            packs(1, "C3", "2027-01-31", 2), packs(2, "A1", "2027-01-31", 2, "ventizolve"),
            packs(3, "B2", "2027-01-31", 2), packs(4, "A9", "2027-01-31", 2, "ventizolve")};
        const std::string wanted("B2x1 C3x1 A1x1 A9x1");
        std::sort(movements.begin(), movements.end(),
                  [](const auto& a, const auto& b) { return a.id < b.id; });
        do {
            for (std::size_t i = 0; i < movements.size(); ++i)
                movements[i].version = std::int64_t(i) + 1;
            QCOMPARE(proposal(movements, 4), wanted);
        } while (std::next_permutation(movements.begin(), movements.end(),
                                       [](const auto& a, const auto& b) { return a.id < b.id; }));
    }

    void onlyTheProductAskedFor()
    {
        const std::vector<StockMovement> movements{packs(1, "A1", "2027-01-31", 2),
                                                   packs(2, "B2", "2027-02-28", 2, "ventizolve")};
        QCOMPARE(proposal(movements, 1, {}, "ventizolve"), std::string("B2x1"));
        QCOMPARE(proposal(movements, 2, {recallOfLot("A1")}, "ventizolve"),
                 std::string("B2x1, 1 missing"));
    }

    void expiryIsToldAtNinetyAndThirtyDays()
    {
        const StockLedger ledger({packs(1, "F", "2027-02-19", 2),  // 91 days
                                  packs(2, "E", "2027-02-18", 2),  // 90
                                  packs(3, "D", "2026-12-21", 2),  // 31
                                  packs(4, "C", "2026-12-20", 2),  // 30
                                  packs(5, "B", "2026-11-20", 2),  // the last day
                                  packs(6, "A", "2026-11-19", 3),  // yesterday
                                  packs(7, "G", "2026-11-19", -2), // negative
                                  packs(8, "H", "2026-11-19", 2), packs(9, "H", "2026-11-19", -2)});
        std::string out;
        for (const ExpiryWarning& warning : expiryWarnings(ledger, today))
            out.append(warning.key.lot)
                .append(" ")
                .append(toString(warning.stage))
                .append(" ")
                .append(std::to_string(warning.daysLeft))
                .append(" ")
                .append(std::to_string(warning.doses))
                .append(";");
        QCOMPARE(out,
                 std::string("A expired -1 3;B within_30 0 2;C within_30 30 2;D within_90 31 2;"
                             "E within_90 90 2;"));
    }

    void lowLevelCountsWhatCanBeUsed()
    {
        const std::vector<StockMovement> movements{packs(1, "A1", "2027-06-30", 4),
                                                   packs(2, "OLD", "2026-11-19", 10),
                                                   packs(3, "B2", "2026-11-20", 2), // usable today
                                                   packs(4, "C3", "2027-06-30", 8),
                                                   packs(5, "V1", "2027-06-30", 6, "ventizolve"),
                                                   packs(6, "A1", "2027-06-30", 40, "nyxoid", 2)};
        const std::vector<Recall> recalls{recallOfLot("C3")};
        QCOMPARE(lowText(movements, {{idOf(1), "nyxoid", 6}}, recalls), std::string());
        QCOMPARE(lowText(movements, {{idOf(1), "nyxoid", 7}}, recalls),
                 std::string("1nyxoid 6/7;"));
        QCOMPARE(lowText(movements, {{idOf(1), "nyxoid", 14}}), std::string());
        QCOMPARE(lowText(movements, {{idOf(1), "", 12}, {idOf(1), "", 13}}, recalls),
                 std::string("1 12/13;"));
        QCOMPARE(lowText(movements, {{idOf(3), "nyxoid", 1}, {idOf(3), "nyxoid", 0}}),
                 std::string("3nyxoid 0/1;"));
        // Two doses were booked on a wrong lot: they have left the shelf all the same.
        std::vector<StockMovement> wrong = movements;
        wrong.push_back(packs(7, "X", "2026-01-31", -2));
        QCOMPARE(lowText(wrong, {{idOf(1), "nyxoid", 6}}, recalls), std::string("1nyxoid 4/6;"));
    }

    void reorderForTheWholeMunicipality()
    {
        const std::vector<StockMovement> movements{
            packs(1, "A1", "2027-06-30", 4),
            packs(2, "A1", "2027-06-30", 7, "nyxoid", 2),
            packs(3, "SOON", "2026-12-20", 10), // gone in thirty days
            packs(4, "STAY", "2026-12-21", 2),  // stays for thirty-one
            packs(5, "V1", "2027-06-30", 6, "ventizolve"),
        };
        const std::vector<StockLevel> levels{{idOf(1), "nyxoid", 10}, {idOf(2), "nyxoid", 4}};
        QCOMPARE(reorderText(movements, levels), std::string("nyxoid 1 in 1;")); // 14 - 13
        QCOMPARE(reorderText(movements, {{idOf(1), "nyxoid", 13}}), std::string());
        QCOMPARE(reorderText(movements, levels, {recallOfLot("STAY")}),
                 std::string("nyxoid 3 in 2;"));
        QCOMPARE(reorderText(movements, {{idOf(1), "", 20}}), std::string(" 1;"));
        QCOMPARE(reorderText(movements, {{idOf(1), "annet", 2}, {idOf(1), "ventizolve", 7}}),
                 std::string("annet 2;ventizolve 1 in 1;"));
    }

    void storageBelowZeroOrTooWarm()
    {
        const StockLedger ledger({packs(1, "A1", "2027-06-30", 4), packs(2, "B2", "2027-06-30", 2),
                                  packs(3, "V1", "2027-06-30", 6, "ventizolve"),
                                  packs(4, "N1", "2027-06-30", 1, "noe_nytt"),
                                  packs(5, "GONE", "2027-06-30", -2),
                                  packs(6, "A1", "2027-06-30", 4, "nyxoid", 2)});
        ProductCorrection limit;
        limit.product = "ventizolve";
        limit.warmest = 250;
        limit.basis = "pakningsvedlegg";
        const auto products = correctedProducts(std::vector{limit});
        const auto text = [&](int tenths, int location = 1) {
            std::string out;
            for (const StorageWarning& warning :
                 storageWarnings(ledger, {idOf(location), tenths, {}}, products)) {
                out.append(warning.product)
                    .append(warning.isTooCold ? " below " : " above ")
                    .append(std::to_string(warning.limit));
                for (const StockKey& key : warning.lots)
                    out.append(" ").append(key.lot);
                out.append(";");
            }
            return out;
        };
        QCOMPARE(text(0), std::string());
        QCOMPARE(text(-1),
                 std::string("noe_nytt below 0 N1;nyxoid below 0 A1 B2;ventizolve below 0 V1;"));
        QCOMPARE(text(250), std::string());
        QCOMPARE(text(251), std::string("ventizolve above 250 V1;"));
        QCOMPARE(text(300), std::string("ventizolve above 250 V1;"));
        QCOMPARE(text(301), std::string("nyxoid above 300 A1 B2;ventizolve above 250 V1;"));
        QCOMPARE(text(-50, 2), std::string("nyxoid below 0 A1;"));
        QCOMPARE(text(-50, 3), std::string());
        // Without a limit of its own nothing is said of warmth.
        QVERIFY(storageWarnings(StockLedger({packs(3, "V1", "2027-06-30", 6, "ventizolve")}),
                                {idOf(1), 600, {}}, builtInProducts())
                    .empty());
        const auto source = storageWarnings(ledger, {idOf(1), 301, {}}, products)[0].source;
        QVERIFY(source.confidence == FactConfidence::literature);
    }
};

QTEST_APPLESS_MAIN(StockWarningsTest)
#include "stock_warnings_test.moc"
