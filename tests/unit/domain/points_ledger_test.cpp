// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/points_ledger.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

Date day(std::string_view text)
{
    return *parseIsoDate(text);
}

LedgerControl control(std::string_view date,
                      std::vector<std::pair<std::string, BreachState>> breaches,
                      std::string kind = "skjenk_alminnelig")
{
    LedgerControl out{day(date), std::move(kind), {}};
    for (auto& [code, state] : breaches)
        out.breaches.push_back({BreachInput{code, {}, {}, {}}, state});
    return out;
}

constexpr auto assessed = BreachState::assessed;
constexpr auto decided = BreachState::decided;

LedgerInput input(std::vector<LedgerControl> controls)
{
    return {day("2026-11-27"), {}, std::move(controls), {}};
}

} // namespace

class PointsLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// § 10-5: a decision gives the points.
    void whatIsNotDecidedIsCountedApart()
    {
        const auto ledger = makeLedger(input({control("2026-05-01", {{"P8-1", decided}}),
                                              control("2026-11-20", {{"P4-2", assessed}})}));
        QVERIFY(ledger);
        QCOMPARE(ledger->decided.sum, 8);
        QCOMPARE(ledger->decided.daysWithdrawn, 0);
        QCOMPARE(ledger->all.sum, 12);
        QCOMPARE(ledger->all.daysWithdrawn, 7);
        QCOMPARE(ledger->lines.size(), std::size_t(2));
        QVERIFY(ledger->lines[0].state == decided);
        QVERIFY(ledger->lines[1].state == assessed);
    }

    void aReversedDecisionTakesItsPointsOut()
    {
        const auto ledger = makeLedger(
            input({control("2026-05-01", {{"P8-1", BreachState::reversed}, {"P4-2", decided}}),
                   control("2026-06-01", {{"P2-2", BreachState::dropped}})}));
        QVERIFY(ledger);
        QCOMPARE(ledger->decided.sum, 4);
        QCOMPARE(ledger->all.sum, 4);
        QCOMPARE(ledger->lines.size(), std::size_t(1));
        QCOMPARE(ledger->notCounted.size(), std::size_t(2));
        QVERIFY(ledger->notCounted[0].state == BreachState::reversed);
        QCOMPARE(ledger->notCounted[0].line.points, 8);
        QVERIFY(ledger->notCounted[1].state == BreachState::dropped);
    }

    void aTransferBeginsANewPeriod()
    {
        auto of = input({control("2026-05-01", {{"P8-1", decided}}),
                         control("2026-11-20", {{"P4-2", decided}})});
        of.transfers = {day("2026-08-01")};
        const auto ledger = makeLedger(of);
        QVERIFY(ledger);
        QCOMPARE(ledger->decided.sum, 4);
        QCOMPARE(ledger->notCounted.size(), std::size_t(1));
        QVERIFY(ledger->notCounted[0].line.reason == NotCounted::beforeTransfer);
    }

    /// Points a withdrawal rested on are used up; a control it does not name is not.
    void aWithdrawalUsesItsOwnPoints()
    {
        auto of = input({control("2026-03-01", {{"P8-1", decided}, {"P4-2", decided}}),
                         control("2026-04-01", {{"P2-2", decided}})});
        of.withdrawals = {{day("2026-09-01"), {day("2026-03-01")}}};
        const auto ledger = makeLedger(of);
        QVERIFY(ledger);
        QCOMPARE(ledger->decided.sum, 2);
        QCOMPARE(ledger->decided.daysWithdrawn, 0);
        QCOMPARE(ledger->notCounted.size(), std::size_t(2));
        for (const auto& line : ledger->notCounted)
            QVERIFY(line.line.reason == NotCounted::usedForWithdrawal);
    }

    /// § 10-4: with its reason.
    void deviationsCountAsDecided()
    {
        auto of = input({control("2026-05-01", {{"P8-1", decided}, {"P2-2", decided}})});
        of.controls[0].breaches[0].breach.points = 4;
        of.controls[0].breaches[0].breach.reason = "Stedet stanset serveringen selv.";
        of.controls[0].breaches[1].breach.points = 8;
        of.controls[0].breaches[1].breach.reason = "Tredje gang på ett år.";
        const auto ledger = makeLedger(of);
        QVERIFY(ledger);
        QCOMPARE(ledger->decided.sum, 12);
        QCOMPARE(ledger->lines[0].line.deviation, std::string("Stedet stanset serveringen selv."));
    }

    void ofTheSameKindOneCountsAndIsDecidedWhenOneIs()
    {
        const auto ledger = makeLedger(input(
            {control("2026-05-01", {{"P8-1", assessed}, {"P8-1", decided}, {"P8-1", assessed}})}));
        QVERIFY(ledger);
        QCOMPARE(ledger->all.sum, 8);
        QCOMPARE(ledger->decided.sum, 8);
        QVERIFY(ledger->lines[0].state == decided);
        QCOMPARE(ledger->notCounted.size(), std::size_t(2));
    }

    void singleOccasionsGiveNone()
    {
        for (const auto* kind : {"skjenk_enkeltanledning", "skjenk_ambulerende", "statlig"}) {
            const auto ledger =
                makeLedger(input({control("2026-05-01", {{"P8-1", decided}}, kind)}));
            QVERIFY(ledger);
            QCOMPARE(ledger->all.sum, 0);
            QVERIFY(ledger->notCounted[0].line.reason == NotCounted::kindNotCovered);
        }
    }
};

QTEST_GUILESS_MAIN(PointsLedgerTest)
#include "points_ledger_test.moc"
