// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/count_program.h"
#include "domain/health/small_counts.h"

#include "count_attacker.h"
#include "count_samples.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain;
using namespace feltbok::test;

namespace {

constexpr int least = 5;

/// One municipality in one year: what lies in the cube at each export, and what is asked for.
struct Year
{
    std::vector<int> months;      ///< that each export is about: from the first one on
    std::vector<CountCube> cubes; ///< as counted at each export
    std::vector<std::vector<CountTable>> tables;
    std::vector<std::vector<CountRatio>> ratios;
};

std::vector<CountTable> tablesOf(const CountCube& cube,
                                 const std::vector<std::vector<std::string>>& wanted,
                                 const CountBox& within)
{
    std::vector<CountTable> tables;
    tables.reserve(wanted.size());
    for (const auto& dimensions : wanted)
        tables.push_back(countTable(cube, "t", dimensions, within).value());
    return tables;
}

CountBox monthsBefore(const CountCube& cube, int month)
{
    CountBox box;
    for (std::size_t d = 0; d < cube.dimensions.size(); ++d)
        box.values.push_back(cube.dimensions[d].code == "month" ? (std::uint64_t{1} << month) - 1
                                                                : 0);
    return box;
}

/// About 2,600 people: 20 to 140 contacts a year, or 3 to 40 hand-outs. Exports after half a year,
/// perhaps after three quarters, and of the year; some records come late, some are corrected or
/// taken back. Of a coarse year the dimensions are few.
Year randomYear(std::mt19937& random, bool isCoarse)
{
    const bool isContacts = random() % 3 != 0;
    CountedYear counted;
    std::vector<std::vector<std::string>> wanted;
    if (isContacts) {
        counted.dimensions = {dimension("month", 12), dimension("zone", 3), dimension("age", 5),
                              dimension("gender", 3)};
        wanted = {{"month"}, {"zone", "age"}, {"age", "gender"}};
        if (random() % 2 == 0)
            wanted.push_back({"month", "gender"});
    } else {
        counted.dimensions = {dimension("month", 12), dimension("supply", 6), dimension("age", 5),
                              dimension("gender", 3)};
        wanted = {{"month"}, {"supply"}, {"age", "gender"}};
        if (random() % 2 == 0)
            wanted.push_back({"supply", "gender"});
    }
    if (isCoarse) {
        counted.dimensions = {dimension("month", 12), dimension(isContacts ? "zone" : "supply", 2),
                              dimension("age", 3), dimension("gender", 2)};
        wanted.front() = {isContacts ? "zone" : "supply"};
    }
    const int many = isContacts ? 20 + int(random() % 121U) : 3 + int(random() % 38U);
    std::vector<std::vector<int>> people;
    people.reserve(std::size_t(many));
    for (int n = 0; n < many; ++n)
        people.push_back(somebody(random, counted.dimensions));
    const std::vector<int> ends = random() % 3 == 0   ? std::vector{6, 9, 12}
                                  : random() % 4 == 0 ? std::vector{12}
                                                      : std::vector{6, 12};
    Year year{ends, {}, {}, {}};
    std::vector<std::vector<int>> late; // in time for the next export only
    for (const int end : ends) {
        for (const auto& at : late)
            ++counted.counts[at];
        late.clear();
        if (!year.cubes.empty() && random() % 4 == 0) {
            // One who was counted is taken back or corrected.
            for (auto& [at, count] : counted.counts) {
                if (count == 0 || random() % 4 != 0)
                    continue;
                --count;
                auto moved = at;
                moved[2] = int(random() % 3);
                if (random() % 2 == 0)
                    ++counted.counts[moved];
                break;
            }
        }
        std::vector<std::vector<int>> rest;
        for (const auto& at : people) {
            if (at[0] >= end)
                rest.push_back(at);
            else if (end < 12 && random() % 20 == 0)
                late.push_back(at);
            else
                ++counted.counts[at];
        }
        people = rest;
        year.cubes.push_back(counted.cube());
        const CountCube& cube = year.cubes.back();
        const CountBox within = monthsBefore(cube, end);
        year.tables.push_back(tablesOf(cube, wanted, within));
        year.ratios.push_back({{"share", {monthsBefore(cube, end), monthsBefore(cube, end)}}});
        year.ratios.back().front().counts.front().values.back() = 2;
    }
    return year;
}

struct Told
{
    PublishedLedger ledger;
    std::vector<ProtectedExport> exports;
};

/// All exports of the year, one after the other.
Told tellAll(const Year& year, const SmallCountRule& rule = {}, bool isLedgerKept = true)
{
    Told told;
    const PublishedLedger none;
    for (std::size_t e = 0; e < year.cubes.size(); ++e) {
        auto result = protectCounts(year.cubes[e], year.tables[e], year.ratios[e],
                                    isLedgerKept ? told.ledger : none, rule);
        if (!result)
            throw std::runtime_error(result.error().detail);
        ProtectedExport now = std::move(result).value();
        told.ledger.exports.push_back({year.cubes[e], now.told});
        told.exports.push_back(std::move(now));
    }
    return told;
}

AttackedBox attacked(const CountCube& cube, const CountBox& box)
{
    AttackedBox values;
    for (std::size_t d = 0; d < cube.dimensions.size(); ++d) {
        values.emplace_back();
        const std::uint64_t word = d < box.values.size() ? box.values[d] : 0;
        for (int v = 0; v < int(cube.dimensions[d].values.size()); ++v) {
            if (word == 0 || (word >> v & 1U) != 0)
                values.back().push_back(v);
        }
    }
    return values;
}

std::vector<PrintedFigure> printed(const PublishedLedger& ledger)
{
    std::vector<PrintedFigure> figures;
    for (int e = 0; e < int(ledger.exports.size()); ++e) {
        const PublishedExport& one = ledger.exports[std::size_t(e)];
        for (const ToldFigure& figure : one.figures)
            figures.push_back({attacked(one.counted, figure.of), e, figure.shown});
    }
    return figures;
}

std::vector<int> sizes(const CountCube& cube)
{
    std::vector<int> sizes;
    for (const CountDimension& d : cube.dimensions)
        sizes.push_back(int(d.values.size()));
    return sizes;
}

/// What the attacker got out of a year.
struct Loot
{
    int exact = 0;            ///< counts under 5, lines of a table, known to the last one
    int narrow = 0;           ///< cells with somebody in them that cannot be five
    int hidden = 0;           ///< counts under 5 that were asked for
    int shown = 0;            ///< figures with a value above zero
    int figures = 0;          ///< above zero
    int between = 0;          ///< counts under 5 of the months between two exports
    int exactBetween = 0;     ///< of those, known
    bool isCorrected = false; ///< something was taken back between two exports

    Loot& operator+=(const Loot& other)
    {
        exact += other.exact;
        narrow += other.narrow;
        hidden += other.hidden;
        shown += other.shown;
        figures += other.figures;
        between += other.between;
        exactBetween += other.exactBetween;
        return *this;
    }
};

/// Takes the tables of all exports together.
Loot attack(const Year& year, const Told& told)
{
    const CountCube& last = year.cubes.back();
    const int now = int(year.cubes.size()) - 1;
    const PublishedLedger before{{told.ledger.exports.begin(), told.ledger.exports.end() - 1}};
    const CountHistory history = countHistory(last, before).value();
    Loot loot;
    loot.isCorrected = std::ranges::any_of(
        history.parts, [&](const CountHistory::Part& part) { return part.life.last < now; });
    const CountAttacker attacker(sizes(last), now + 1, printed(told.ledger));
    for (int e = 0; e <= now; ++e) {
        const CountCube& cube = year.cubes[std::size_t(e)];
        for (std::size_t t = 0; t < year.tables[std::size_t(e)].size(); ++t) {
            const CountTable& table = year.tables[std::size_t(e)][t];
            for (std::size_t f = 0; f < table.figures.size(); ++f) {
                const int value = sumOf(cube, table.figures[f].of);
                const auto& shown = told.exports[std::size_t(e)].tables[t].figures[f].shown;
                loot.figures += value > 0 ? 1 : 0;
                loot.shown += value > 0 && shown ? 1 : 0;
                if (shown && *shown != value)
                    throw std::runtime_error("a wrong figure");
                if (value == 0 || value >= least)
                    continue;
                ++loot.hidden;
                const Interval known = attacker.interval(attacked(cube, table.figures[f].of), e);
                if (known.low > value + 1e-6 || known.high < value - 1e-6)
                    throw std::runtime_error("the attacker is wrong");
                loot.exact += known.isExact() ? 1 : 0;
                loot.narrow += known.high < least - 1e-6 ? 1 : 0;
            }
        }
    }
    // Cell by cell, by somebody who has heard how many were taken back and how many came late; who
    // seeks one of these kinds knows less of it.
    const auto isLate = [&](const CountHistory::Part& part) {
        return part.life.first > 0 && part.at[0] < year.months[std::size_t(part.life.first) - 1];
    };
    enum Kind { timely, late, gone };
    const auto kindOf = [&](const CountHistory::Part& part) {
        return part.life.last < now ? gone : isLate(part) ? late : timely;
    };
    for (const Kind sought : {timely, late, gone}) {
        std::vector<KnownChange> known;
        const auto hear = [&](const CountBox& box, int first, int end, Kind kind) {
            KnownChange change{attacked(last, box), first, end, 0};
            for (const CountHistory::Part& part : history.parts) {
                if (kindOf(part) == kind && part.life == Lifetime{first, end})
                    change.count += part.count;
            }
            known.push_back(std::move(change));
        };
        for (int first = 0; first <= now; ++first) {
            for (int end = first; sought != gone && end < now; ++end)
                hear({}, first, end, gone);
            if (sought != late && first > 0)
                hear(monthsBefore(last, year.months[std::size_t(first) - 1]), first, now, late);
        }
        if (std::ranges::none_of(history.parts, [&](const auto& p) { return kindOf(p) == sought; }))
            continue;
        const CountAttacker hearing(sizes(last), now + 1, printed(told.ledger), known);
        for (const CountHistory::Part& part : history.parts) {
            if (kindOf(part) != sought)
                continue;
            const double highest = hearing.highest(part.at, part.life.first, part.life.last);
            loot.narrow += highest < least - 1e-6 ? 1 : 0;
        }
        // The months since the first export, by the lines of the last one: nobody printed those,
        // but a difference may tell them.
        CountBox after = monthsBefore(last, year.months.front());
        for (std::uint64_t& word : after.values)
            word = word != 0 ? ~word & 0xfffU : 0;
        for (const CountTable& table : year.tables.back()) {
            for (const CountFigure& figure : table.figures) {
                const auto box = bothBoxes(figure.of, after);
                const int value = sought == timely && now > 0 && box ? sumOf(last, *box) : 0;
                if (value == 0 || value >= least || *box == figure.of)
                    continue;
                ++loot.between;
                const Interval found = hearing.interval(attacked(last, *box), now);
                loot.exactBetween += found.isExact() ? 1 : 0;
                loot.narrow += found.high < least - 1e-6 ? 1 : 0;
            }
        }
    }
    return loot;
}

} // namespace

class SmallCountsAttackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAttackerFindsNothing()
    {
        // 20 years with all dimensions and 380 coarse ones.
        constexpr int fine = 20;
        constexpr int years = 400;
        std::mt19937 random(20260401);
        Loot all;
        int withheld = 0;
        int corrected = 0;
        for (int n = 0; n < years; ++n) {
            const Year year = randomYear(random, n >= fine);
            const Told told = tellAll(year);
            for (const ProtectedExport& one : told.exports) {
                QCOMPARE(one.exposedEarlier, 0);
                withheld += one.withheldTables;
            }
            const Loot loot = attack(year, told);
            if (loot.exact + loot.exactBetween + loot.narrow > 0)
                qWarning("year %d: %d exact, %d narrow", n, loot.exact, loot.narrow);
            all += loot;
            corrected += loot.isCorrected ? 1 : 0;
        }
        qInfo("%d years, %d with something taken back: %d of %d figures above 0 shown, %d counts "
              "under 5, %d tables withheld",
              years, corrected, all.shown, all.figures, all.hidden, withheld);
        QCOMPARE(all.exact, 0);
        QCOMPARE(all.exactBetween, 0);
        QCOMPARE(all.narrow, 0);
        QVERIFY(all.between > years);
        QVERIFY(all.hidden > 10 * years);
        // All grey would be safe, and of no use.
        QVERIFY(all.shown > all.figures / 4);
        QVERIFY(corrected > 20);
    }

    void withoutComplementaryMarksTheAttackerFindsThem()
    {
        SmallCountRule careless;
        careless.isComplementary = false;
        std::mt19937 random(7);
        Loot all;
        for (int n = 0; n < 40; ++n) {
            const Year year = randomYear(random, true);
            all += attack(year, tellAll(year, careless));
        }
        qInfo("%d of %d counts under 5 found", all.exact, all.hidden);
        QVERIFY(all.exact > 100);
        QVERIFY(all.narrow > all.exact);
    }

    void withoutTheLedgerTheAttackerFindsThem()
    {
        std::mt19937 random(7);
        Loot all;
        for (int n = 0; n < 40; ++n) {
            const Year year = randomYear(random, true);
            all += attack(year, tellAll(year, {}, false));
        }
        qInfo("%d of %d counts under 5 found", all.exactBetween, all.between);
        QVERIFY(all.exactBetween > 0);
        QVERIFY(all.narrow > 40);
    }

    void theAuditAgreesWithTheAttacker()
    {
        // Cell by cell what our simplex and GLPK say can be reached.
        std::mt19937 random(11);
        int reached = 0;
        int refused = 0;
        for (int n = 0; n < 60; ++n) {
            const Year year = randomYear(random, true);
            const CountCube& cube = year.cubes.front();
            const CountHistory history = countHistory(cube, {}).value();
            std::vector<ProgramFigure> figures;
            PublishedLedger told{{{cube, {}}}};
            for (const CountTable& table : year.tables.front()) {
                for (const CountFigure& figure : table.figures) {
                    const int value = sumOf(cube, figure.of);
                    figures.push_back({wholeBox(cube, figure.of), 0, value});
                    ToldFigure line{figure.of, value};
                    if (value > 0 && random() % 4 != 0)
                        line.shown.reset();
                    told.exports.front().figures.push_back(line);
                }
            }
            CountProgram program = countProgram(cube, history, figures, Sought::timely).value();
            for (std::size_t f = 0; f < figures.size(); ++f) {
                if (program.rowOf[f] >= 0)
                    program.rows[std::size_t(program.rowOf[f])].isShown =
                        told.exports.front().figures[f].shown.has_value();
            }
            FeasibleCounts counts(program.rows, program.columns);
            const CountAttacker attacker(sizes(cube), 1, printed(told));
            for (std::size_t p = 0; p < history.parts.size(); ++p) {
                if (program.columnOf[p] < 0)
                    continue;
                const double most = attacker.highest(history.parts[p].at, 0, 0);
                const bool isReached =
                    counts.reach(program.columnOf[p], std::min(most, 50.0)).has_value();
                QVERIFY(isReached);
                ++reached;
                if (most < 1e6) {
                    QVERIFY(!counts.reach(program.columnOf[p], most + 0.01).has_value());
                    ++refused;
                }
            }
        }
        QVERIFY(reached > 500);
        QVERIFY(refused > 100);
    }

    void theSameAgain()
    {
        std::mt19937 random(5);
        const Year year = randomYear(random, true);
        const Told one = tellAll(year);
        const Told other = tellAll(year);
        for (std::size_t e = 0; e < one.exports.size(); ++e) {
            for (std::size_t f = 0; f < one.exports[e].told.size(); ++f)
                QCOMPARE(one.exports[e].told[f].shown, other.exports[e].told[f].shown);
        }
    }
};

QTEST_APPLESS_MAIN(SmallCountsAttackTest)
#include "small_counts_attack_test.moc"
