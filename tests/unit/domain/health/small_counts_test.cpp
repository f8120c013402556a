// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/feasible_counts.h"
#include "domain/health/small_counts.h"

#include "count_samples.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain;
using namespace feltbok::test;

namespace {

CountedYear row(const std::vector<int>& counts)
{
    CountedYear year{{dimension("zone", int(counts.size()))}, {}};
    for (int v = 0; v < int(counts.size()); ++v)
        year.counts[{v}] = counts[std::size_t(v)];
    return year;
}

CountedYear grid(const std::vector<std::vector<int>>& counts)
{
    CountedYear year{
        {dimension("month", int(counts.size())), dimension("zone", int(counts.front().size()))},
        {}};
    for (int m = 0; m < int(counts.size()); ++m) {
        for (int z = 0; z < int(counts.front().size()); ++z)
            year.counts[{m, z}] = counts[std::size_t(m)][std::size_t(z)];
    }
    return year;
}

CountTable table(const CountCube& cube, const std::vector<std::string>& dimensions,
                 const CountBox& within = {})
{
    return countTable(cube, "t", dimensions, within).value();
}

ProtectedExport protect(const CountCube& cube, const std::vector<CountTable>& tables,
                        const PublishedLedger& ledger = {}, const SmallCountRule& rule = {})
{
    return protectCounts(cube, tables, {}, ledger, rule).value();
}

/// As it is printed; lines of so many are parted by " / ".
std::string text(const ProtectedTable& table, std::size_t perLine = 1000)
{
    std::string out;
    for (std::size_t f = 0; f < table.figures.size(); ++f) {
        if (f > 0)
            out += f % perLine == 0 ? " / " : " ";
        const auto& shown = table.figures[f].shown;
        out += shown ? std::to_string(*shown) : std::string(1, ':');
    }
    return out;
}

std::string one(const std::vector<int>& counts)
{
    const CountCube cube = row(counts).cube();
    return text(protect(cube, {table(cube, {"zone"})}).tables.front());
}

PublishedLedger ledgerOf(const CountCube& cube, const ProtectedExport& told)
{
    return {{{cube, told.told}}};
}

} // namespace

class SmallCountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLineWithItsTotal()
    {
        // Nothing small, nothing hidden.
        QCOMPARE(one({5, 9, 30}), std::string("5 9 30 44"));
        // A small one is told by the total: the smallest other one goes as well.
        QCOMPARE(one({3, 9, 30}), std::string(": : 30 42"));
        // Two small ones that can be 5 or more between them hide each other.
        QCOMPARE(one({4, 3, 30}), std::string(": : 30 37"));
        // Two that cannot: a mark is at least 1, so that 2 + 2 leaves none more than 3.
        QCOMPARE(one({2, 2, 6, 30}), std::string(": : : 30 40"));
        // 1 + 4 is 5, and each of the two at least 1: none can be 5.
        QCOMPARE(one({1, 4, 6, 30}), std::string(": : : 30 41"));
        // Zeros stay, and do not help.
        QCOMPARE(one({0, 3, 0, 9}), std::string("0 : 0 : 12"));
        QCOMPARE(one({0, 0, 0}), std::string("0 0 0 0"));
    }

    void whenAllIsSmall()
    {
        // The total is all that can be shown.
        QCOMPARE(one({2, 3, 1, 4}), std::string(": : : : 10"));
        // Not where the marks say what it is made of.
        QCOMPARE(one({1, 1, 1, 1, 1}), std::string(": : : : : :"));
        QCOMPARE(one({2, 1}), std::string(": : :"));
        // One alone is its total.
        QCOMPARE(one({0, 3, 0}), std::string("0 : 0 :"));
        QCOMPARE(one({0, 7, 0}), std::string("0 7 0 7"));
    }

    void aTableNeedsItsRectangle()
    {
        const CountCube cube = grid({{2, 20, 30}, {21, 40, 50}, {31, 51, 60}}).cube();
        const ProtectedExport told = protect(cube, {table(cube, {"month", "zone"})});
        // Codes run zone by zone in each month, with the sum at the end of the line.
        QCOMPARE(text(told.tables.front(), 4),
                 std::string(": : 30 52 / : : 50 111 / 31 51 60 142 / 54 111 140 305"));
        QCOMPARE(told.small, 1);
        QCOMPARE(told.complementary, 3);
    }

    void twoSmallOnesInALine()
    {
        // They hide each other in their month, and each needs another in its zone.
        const CountCube cube = grid({{3, 4, 30}, {21, 40, 50}, {31, 51, 60}}).cube();
        const ProtectedExport told = protect(cube, {table(cube, {"month", "zone"})});
        QCOMPARE(text(told.tables.front(), 4),
                 std::string(": : 30 37 / : : 50 111 / 31 51 60 142 / 55 95 140 290"));
    }

    void theDifferenceOfTwoLinesIsACountToo()
    {
        // Under 18 are a line of one table, under 25 of another: those between are nobody's line.
        const CountCube cube = row({20, 3, 40}).cube();
        const auto box = [&](const std::vector<std::string>& values) {
            return countBox(cube, "zone", values).value();
        };
        const CountTable young{"young", {{"under18", box({"z0"}), 0}}};
        const CountTable younger{"younger", {{"under25", box({"z0", "z1"}), 0}}};
        const ProtectedExport told = protect(cube, {young, younger});
        QCOMPARE(told.small, 0);
        QCOMPARE(told.complementary, 1);
        // Alone each of them may be seen.
        QCOMPARE(protect(cube, {young}).complementary, 0);
        QCOMPARE(protect(cube, {younger}).complementary, 0);
    }

    void tablesThatShareCellsAreOneProblem()
    {
        // Each table is safe when it stands alone, as the other's marks are not known to it.
        CountedYear year{{dimension("month", 3), dimension("zone", 3)}, {}};
        year.counts = {{{0, 0}, 3},  {{0, 1}, 9},  {{0, 2}, 30}, {{1, 0}, 12}, {{1, 1}, 14},
                       {{1, 2}, 31}, {{2, 0}, 13}, {{2, 1}, 15}, {{2, 2}, 33}};
        const CountCube cube = year.cube();
        const CountBox first = countBox(cube, "month", std::vector<std::string>{"m0"}).value();
        const CountBox later =
            countBox(cube, "month", std::vector<std::string>{"m1", "m2"}).value();
        const std::vector<CountTable> tables{table(cube, {"zone"}), table(cube, {"zone"}, first),
                                             table(cube, {"zone"}, later)};
        const ProtectedExport told = protect(cube, tables);
        QCOMPARE(told.small, 1);
        // In the first month a second mark; and for each of the two either the later months or all.
        QCOMPARE(told.complementary, 3);
        QCOMPARE(told.tables[1].figures[0].reason, FigureReason::small);
        QCOMPARE(told.tables[1].figures[2].shown, std::optional(30));
        QCOMPARE(told.tables[1].figures[3].shown, std::optional(42));
    }

    void theSameFigureInTwoTablesHasOneFate()
    {
        const CountCube cube = row({3, 9, 30}).cube();
        const ProtectedExport told =
            protect(cube, {table(cube, {"zone"}), table(cube, {"zone"}), table(cube, {})});
        QCOMPARE(text(told.tables[0]), text(told.tables[1]));
        QCOMPARE(text(told.tables[2]), std::string("42"));
        QCOMPARE(told.told.size(), std::size_t(4));
    }

    void aShareOrRateTellsItsCounts()
    {
        const CountCube cube = row({3, 9, 30}).cube();
        const auto box = [&](const std::string& value) {
            return countBox(cube, "zone", std::vector{value}).value();
        };
        const std::vector<CountRatio> ratios{{"small", {box("z0")}},
                                             {"large", {box("z2"), CountBox{}}},
                                             {"middle", {box("z1"), CountBox{}}}};
        // Without a table only the small one is hidden, and what tells it with the two others: the
        // cheapest of these.
        const ProtectedExport alone = protectCounts(cube, {}, ratios, {}).value();
        QVERIFY(!alone.ratios[0].isShown);
        QVERIFY(alone.ratios[1].isShown);
        QVERIFY(!alone.ratios[2].isShown);
        const std::vector<CountTable> tables{table(cube, {"zone"})};
        const ProtectedExport both = protectCounts(cube, tables, ratios, {}).value();
        QCOMPARE(text(both.tables.front()), std::string(": : 30 42"));
        QVERIFY(!both.ratios[0].isShown);
        QVERIFY(both.ratios[1].isShown);
        QVERIFY(!both.ratios[2].isShown);
    }

    void whatCannotBeIsKnownToTheReader()
    {
        // A first hand-out has no reason: "no reason" is the same count in another table.
        CountedYear year{{dimension("supply", 2), dimension("reason", 3)}, {}};
        year.counts = {{{0, 0}, 3}, {{1, 1}, 8}, {{1, 2}, 9}};
        CountCube cube = year.cube();
        cube.impossible = {{{1, 2}}, {{1, 4}}, {{2, 1}}};
        const std::vector<CountTable> tables{table(cube, {"supply"}), table(cube, {"reason"})};
        const ProtectedExport told = protect(cube, tables);
        QCOMPARE(told.tables[0].figures[0].reason, FigureReason::small);
        QCOMPARE(told.tables[1].figures[0].reason, FigureReason::small);
        // 3 of 20: the total cannot stand beside both reasons and the refills.
        QVERIFY(told.complementary >= 2);
        cube.impossible = {{{1, 1}}};
        QCOMPARE(protectCounts(cube, tables, {}, {}).error().field, std::string("impossible"));
    }

    void halfAYearAndTheYear()
    {
        CountedYear year = row({9, 8, 20, 7});
        year.dimensions.front() = dimension("month", 4);
        const CountCube then = year.cube();
        const CountBox half = countBox(then, "month", std::vector<std::string>{"m0", "m1"}).value();
        const std::vector<CountTable> halfTotal{table(then, {}, half)};
        const ProtectedExport first = protect(then, halfTotal);
        QCOMPARE(text(first.tables.front()), std::string("17"));
        // Two in the rest of the year: its total would tell them.
        year.counts = {{{0}, 9}, {{1}, 8}, {{2}, 2}};
        const CountCube now = year.cube();
        CountedYear past = year;
        past.counts = {{{0}, 9}, {{1}, 8}};
        const PublishedLedger ledger = ledgerOf(past.cube(), first);
        const std::vector<CountTable> yearTotal{table(now, {})};
        QCOMPARE(text(protect(now, yearTotal).tables.front()), std::string("19"));
        QCOMPARE(text(protect(now, yearTotal, ledger).tables.front()), std::string(":"));
        // Five do not.
        year.counts[{3}] = 3;
        QCOMPARE(text(protect(year.cube(), {table(year.cube(), {})}, ledger).tables.front()),
                 std::string("22"));
        // The months of the first half have not become more secret: they are told again.
        QCOMPARE(text(protect(now, halfTotal, ledger).tables.front()), std::string("17"));
    }

    void whoComesLateIsNotToldByTheDifference()
    {
        const CountCube then = row({30, 40}).cube();
        const PublishedLedger ledger = ledgerOf(then, protect(then, {table(then, {"zone"})}));
        // One more in zone 0, written a week later.
        const CountCube late = row({31, 40}).cube();
        QCOMPARE(text(protect(late, {table(late, {"zone"})}, ledger).tables.front()),
                 std::string(": 40 :"));
        // One that was taken back.
        const CountCube less = row({30, 39}).cube();
        QCOMPARE(text(protect(less, {table(less, {"zone"})}, ledger).tables.front()),
                 std::string("30 : :"));
        // One of zone 0 was of zone 1. Whoever knows of the one that left sees by the total that
        // one came.
        const CountCube moved = row({29, 41}).cube();
        QCOMPARE(text(protect(moved, {table(moved, {"zone"})}, ledger).tables.front()),
                 std::string(": : :"));
        // Five may be seen to be late.
        const CountCube many = row({35, 40}).cube();
        QCOMPARE(text(protect(many, {table(many, {"zone"})}, ledger).tables.front()),
                 std::string("35 40 75"));
    }

    void aNewValueOfADimensionDoesNotEndTheLedger()
    {
        const CountCube then = row({30, 40}).cube();
        const PublishedLedger ledger = ledgerOf(then, protect(then, {table(then, {"zone"})}));
        const CountCube three = row({30, 40, 6}).cube();
        QCOMPARE(text(protect(three, {table(three, {"zone"})}, ledger).tables.front()),
                 std::string("30 40 6 76"));
        const CountCube few = row({30, 40, 2}).cube();
        QCOMPARE(text(protect(few, {table(few, {"zone"})}, ledger).tables.front()),
                 std::string("30 40 : :"));
        const auto gone = protectCounts(then, {}, {}, ledgerOf(three, protect(three, {})));
        QCOMPARE(gone.error().field, std::string("ledger"));
    }

    void whatEarlierExportsGaveAwayIsSaid()
    {
        const CountCube cube = row({3, 9, 30}).cube();
        SmallCountRule careless;
        careless.isComplementary = false;
        const ProtectedExport before = protect(cube, {table(cube, {"zone"})}, {}, careless);
        QCOMPARE(text(before.tables.front()), std::string(": 9 30 42"));
        const ProtectedExport told = protect(cube, {table(cube, {"zone"})}, ledgerOf(cube, before));
        QCOMPARE(told.exposedEarlier, 1);
        // It hides no more than the rest needs.
        QCOMPARE(text(told.tables.front()), std::string(": 9 30 42"));
    }

    void aTableStaysBehindWhereItsZerosSayTooMuch()
    {
        // The sums by month and by zone were told. That nobody was in one of the four cells leaves
        // no choice for the two in another: 9 - 7.
        CountedYear year{{dimension("month", 2), dimension("zone", 2)}, {}};
        year.counts = {{{0, 0}, 6}, {{0, 1}, 2}, {{1, 1}, 7}};
        const CountCube cube = year.cube();
        const ProtectedExport before =
            protect(cube, {table(cube, {"month"}), table(cube, {"zone"})});
        QCOMPARE(text(before.tables[0]), std::string("8 7 15"));
        QCOMPARE(text(before.tables[1]), std::string("6 9 15"));
        const ProtectedExport both = protect(
            cube, {table(cube, {"month", "zone"}), table(cube, {"zone"})}, ledgerOf(cube, before));
        QVERIFY(both.tables[0].isWithheld);
        QVERIFY(!both.tables[1].isWithheld);
        QCOMPARE(text(both.tables[1]), std::string("6 9 15"));
        QCOMPARE(both.withheldTables, 1);
        QVERIFY(std::ranges::none_of(both.tables[0].figures,
                                     [](const ProtectedFigure& f) { return f.shown.has_value(); }));
        QCOMPARE(explain(both).back(), (MethodSentence{"with_earlier_exports", 1}));
    }

    void theMethodIsTold()
    {
        const CountCube cube = row({3, 9, 30}).cube();
        const ProtectedExport told = protect(cube, {table(cube, {"zone"})});
        QCOMPARE(
            toJsonText(describeMethod(told)),
            std::string(
                R"({"method":"complementary_suppression","least":5,"zeros":"shown","mark":":","mark_means":"at_least_1","audit":"linear_programming","figures":4,"marked":2,"withheld_tables":0,"earlier_exports":0})"));
        const std::vector<MethodSentence> wanted{{"counts_under", 5},
                                                 {"marked_figures", 2},
                                                 {"marked_to_protect_others", 0},
                                                 {"zero_is_shown", 0}};
        QCOMPARE(explain(told), wanted);
    }

    void formsAndLimits()
    {
        CountCube cube = row({3, 9}).cube();
        cube.cells.push_back({{0}, 1});
        QCOMPARE(checkCube(cube).error().field, std::string("cells"));
        cube.cells = {{{2}, 1}};
        QCOMPARE(checkCube(cube).error().field, std::string("cells"));
        cube.cells = {{{0}, -1}};
        QCOMPARE(checkCube(cube).error().field, std::string("cells"));
        cube.cells = {{{0}, maxCount + 1}};
        QCOMPARE(checkCube(cube).error().field, std::string("cells"));
        cube.cells = {};
        cube.dimensions.push_back(cube.dimensions.front());
        QCOMPARE(checkCube(cube).error().field, std::string("dimensions"));
        cube = row({3, 9}).cube();
        QCOMPARE(checkBox(cube, {{4}}).error().field, std::string("box"));
        QCOMPARE(checkBox(cube, {{1, 1}}).error().field, std::string("box"));
        QVERIFY(!countTable(cube, "t", std::vector<std::string>{"zone", "zone"}));
        QVERIFY(!countTable(cube, "t", std::vector<std::string>{"band"}));
        QVERIFY(!bothBoxes({{1}}, {{2}}));
        QCOMPARE(bothBoxes({{3}}, {{2}}).value(), (CountBox{{2}}));
        // An earlier export that does not add up.
        PublishedLedger ledger{{{cube, {{{}, 13}}}}};
        QCOMPARE(protectCounts(cube, {}, {}, ledger).error().field, std::string("ledger"));
        ledger.exports.front().figures.front().shown = 12;
        QVERIFY(protectCounts(cube, {}, {}, ledger).hasValue());
        // A cube that cannot be walked through, 9 dimensions of 8, is audited near those in it.
        CountedYear wide;
        std::vector<std::string> names;
        for (int d = 0; d < 9; ++d) {
            names.push_back(std::string(1, char('a' + d)));
            wide.dimensions.push_back(dimension(names.back(), 8));
        }
        std::vector<CountTable> tables;
        tables.reserve(names.size());
        for (const std::string& name : names)
            tables.push_back(table(wide.cube(), {name}));
        wide.counts[std::vector<int>(9, 0)] = 9;
        const auto all = protectCounts(wide.cube(), tables, {}, {}).value();
        QCOMPARE(all.tables.front().figures.front().shown, std::optional(9));
        ++wide.counts[std::vector<int>(9, 1)];
        const auto two = protectCounts(wide.cube(), tables, {}, {}).value();
        for (const ProtectedTable& each : two.tables)
            QVERIFY(!each.figures[1].shown && !(each.figures[0].shown && each.figures[8].shown));
    }

    void theProgramReachesWhatItCanAndNoMore()
    {
        // Two rows of two cells, with their sums and those of the columns.
        const std::vector<FeasibleCounts::Row> rows{{10}, {20}, {12}, {18}};
        FeasibleCounts counts(rows, {{{0, 2}, 4}, {{0, 3}, 6}, {{1, 2}, 8}, {{1, 3}, 12}});
        QVERIFY(counts.reach(0, 10).has_value());
        QVERIFY(!counts.reach(0, 10.5).has_value());
        QVERIFY(counts.reach(3, 18).has_value());
        QVERIFY(!counts.reach(3, 18.5).has_value());
        // What opens the first cell to 11 at the least weight, and then lets it.
        QCOMPARE(counts.openings(0, 11, std::vector<double>{1, 1, 0, 5}), std::vector<int>({0, 1}));
        counts.setShown(0, false);
        QVERIFY(!counts.reach(0, 11).has_value());
        counts.setShown(1, false);
        const auto point = counts.reach(0, 11);
        QVERIFY(point.has_value());
        QVERIFY(point->at(0) >= 11);
        QVERIFY(counts.isAllowed(*point));
        counts.setShown(0, true);
        QVERIFY(!counts.isAllowed(*point));
    }
};

QTEST_APPLESS_MAIN(SmallCountsTest)
#include "small_counts_test.moc"
