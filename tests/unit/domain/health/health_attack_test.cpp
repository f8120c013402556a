// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The attacker of small_counts_attack_test on the tables that are really told: two exports of each
// of many years of a municipality of 2,600 people.

#include "domain/health/health_figures.h"

#include "count_attacker.h"
#include "health_samples.h"
#include "slow_health.h"

#include <QtTest>

#include <set>

using namespace feltbok;
using namespace feltbok::domain;
using namespace feltbok::domain::health;
using namespace feltbok::test;

namespace {

constexpr int least = 5;

AttackedBox attacked(const CountCube& cube, const CountBox& box)
{
    AttackedBox values;
    for (std::size_t d = 0; d < cube.dimensions.size(); ++d) {
        values.emplace_back();
        const std::uint64_t word = d < box.values.size() ? box.values[d] : 0;
        for (int v = 0; v < int(cube.dimensions[d].values.size()); ++v) {
            if (word == 0 || (word >> unsigned(v) & 1U) != 0)
                values.back().push_back(v);
        }
    }
    return values;
}

/// What one export printed of a cube, with the number of people that a slow count finds.
struct Printed
{
    std::vector<PrintedFigure> figures;
    std::vector<std::int64_t> truth;
};

/// The cells that somebody was in at any time, and all that differ from one of them in one answer:
/// of the themes, which are too many, those that occur and the first.
std::vector<std::vector<int>> cellsNear(const std::vector<CountCube>& cubes)
{
    std::set<std::vector<int>> own;
    const auto& dimensions = cubes.back().dimensions;
    std::vector<std::set<int>> values(dimensions.size());
    for (std::size_t d = 0; d < values.size(); ++d) {
        const bool isLong = dimensions[d].values.size() == maxDimensionValues;
        for (int v = 0; v < (isLong ? 4 : int(dimensions[d].values.size())); ++v)
            values[d].insert(v);
    }
    for (const CountCube& cube : cubes)
        for (const CountCell& cell : cube.cells) {
            own.insert(cell.at);
            for (std::size_t d = 0; d < values.size(); ++d)
                values[d].insert(cell.at[d]);
        }
    std::set<std::vector<int>> out = own;
    for (const auto& at : own)
        for (std::size_t d = 0; d < values.size(); ++d)
            for (const int value : values[d]) {
                auto moved = at;
                moved[d] = value;
                out.insert(moved);
            }
    return {out.begin(), out.end()};
}

struct Loot
{
    int exact = 0;
    int narrow = 0;
    int small = 0;
    int shown = 0;
    int figures = 0;
};

/// Two exports of a year: the half, and the whole with what came late or was taken back.
struct TwoExports
{
    std::array<HealthYear, 2> years;
    std::array<MonthSpan, 2> months{MonthSpan{1, 6}, MonthSpan{1, 12}};
    std::array<SharedFigures, 2> told;
};

TwoExports exportsOf(unsigned seed)
{
    HealthSampler sampler(seed);
    TwoExports out;
    HealthYear& whole = out.years[1];
    whole = sampler.year({15 + sampler.below(40), 4 + sampler.below(20), sampler.below(10), 2});
    out.years[0] = whole;
    // Who came late is not in the first one; one who was counted is taken back later.
    auto& early = out.years[0];
    if (sampler.below(2) == 0)
        early.contacts.pop_back();
    if (sampler.below(3) == 0)
        early.handouts.pop_back();
    if (sampler.below(4) == 0)
        whole.contacts.front().isUndone = true;
    LedgerBy ledger;
    for (std::size_t e = 0; e < 2; ++e) {
        auto told = shareFigures(out.years[e], out.months[e], ledger);
        if (!told)
            throw std::runtime_error(told.error().detail);
        out.told[e] = std::move(told).value();
        for (const auto& cube : out.told[e].cubes)
            if (!cube.isRepeated)
                ledger[cube.cube.code].exports.push_back({cube.cube, cube.told.told});
    }
    return out;
}

Printed printed(const TwoExports& exports, std::size_t number, const SharedCube& cube,
                const SharedCounts& asked)
{
    const SlowHealth slow(exports.years[number], exports.months[number]);
    Printed out;
    for (std::size_t t = 0; t < asked.tables.size(); ++t) {
        const auto& table = cube.told.tables[t];
        for (std::size_t f = 0; f < table.figures.size(); ++f) {
            if (table.isWithheld)
                continue;
            const auto& figure = asked.tables[t].figures[f];
            out.figures.push_back(
                {attacked(cube.cube, figure.of), int(number), table.figures[f].shown});
            out.truth.push_back(slow.count(cube.cube.code, asked.tables[t].code, figure.code));
        }
    }
    // Who sees a share and one of its counts has the other; so it is printed as all of them.
    for (std::size_t r = 0; r < asked.ratios.size(); ++r)
        for (const CountBox& box : asked.ratios[r].counts)
            if (cube.told.ratios[r].isShown) {
                out.figures.push_back(
                    {attacked(cube.cube, box), int(number), sumOf(cube.cube, box)});
                out.truth.push_back(sumOf(cube.cube, box));
            }
    return out;
}

Loot attack(const TwoExports& exports, std::size_t cubeNumber)
{
    Loot loot;
    std::vector<CountCube> cubes;
    std::vector<PrintedFigure> all;
    std::vector<std::int64_t> truth;
    LedgerBy ledger;
    for (std::size_t e = 0; e < 2; ++e) {
        const auto asked = sharedCounts(exports.years[e], exports.months[e], ledger).value();
        const SharedCube& cube = exports.told[e].cubes[cubeNumber];
        // An export that tells nothing new is the one before it.
        const auto one = printed(exports, cube.isRepeated ? 0 : e, cube, asked[cubeNumber]);
        cubes.push_back(cube.cube);
        all.insert(all.end(), one.figures.begin(), one.figures.end());
        truth.insert(truth.end(), one.truth.begin(), one.truth.end());
        ledger[cube.cube.code].exports.push_back({cube.cube, cube.told.told});
    }
    std::vector<int> sizes;
    for (const auto& dimension : cubes.back().dimensions)
        sizes.push_back(int(dimension.values.size()));
    const CountAttacker attacker(sizes, 2, all, {}, cellsNear(cubes));
    for (std::size_t f = 0; f < all.size(); ++f) {
        loot.figures += truth[f] > 0 ? 1 : 0;
        loot.shown += truth[f] > 0 && all[f].value ? 1 : 0;
        if (all[f].value && *all[f].value != truth[f])
            throw std::runtime_error("a wrong figure");
        if (truth[f] <= 0 || truth[f] >= least)
            continue;
        ++loot.small;
        if (all[f].value) {
            ++loot.exact;
            continue;
        }
        // What can be 5 or more is neither known nor known to be small.
        const double most = attacker.most(all[f].of, all[f].exportNumber);
        if (most < double(truth[f]) - 1e-6)
            throw std::runtime_error("the attacker is wrong");
        if (most >= least - 1e-6)
            continue;
        ++loot.narrow;
        loot.exact += attacker.interval(all[f].of, all[f].exportNumber).isExact() ? 1 : 0;
    }
    return loot;
}

} // namespace

class HealthAttackTest : public QObject
{
    Q_OBJECT

    /// 15 with every run; as many as one likes with `./dev attack N`.
    const unsigned years =
        std::max(5U, qEnvironmentVariableIntValue("FELTBOK_ATTACK_YEARS") > 0
                         ? unsigned(qEnvironmentVariableIntValue("FELTBOK_ATTACK_YEARS"))
                         : 15U);
    static constexpr unsigned yearsOfRow = 5;
    Loot m_all;

private Q_SLOTS:
    void theAttackerFindsNothingInWhatIsTold_data()
    {
        QTest::addColumn<unsigned>("first");
        for (unsigned first = 0; first < years; first += yearsOfRow)
            QTest::addRow("years from %u", first) << first;
    }
    void theAttackerFindsNothingInWhatIsTold()
    {
        QFETCH(unsigned, first);
        for (unsigned seed = first; seed < first + yearsOfRow; ++seed) {
            const auto exports = exportsOf(9000 + seed);
            QCOMPARE(exports.told[1].exposedEarlier, 0);
            for (std::size_t cube = 0; cube < figureCubes().size(); ++cube) {
                const Loot loot = attack(exports, cube);
                if (loot.exact + loot.narrow > 0)
                    qWarning("year %u, %s: %d exact, %d narrow", seed,
                             std::string(figureCubes()[cube]).c_str(), loot.exact, loot.narrow);
                QCOMPARE(loot.exact, 0);
                QCOMPARE(loot.narrow, 0);
                m_all.small += loot.small;
                m_all.shown += loot.shown;
                m_all.figures += loot.figures;
            }
        }
    }

    void whatIsToldIsOfUse()
    {
        qInfo("%u years, two exports each: %d of %d figures above 0 shown; none of %d counts under "
              "5 found, or known to be under 5",
              years, m_all.shown, m_all.figures, m_all.small);
        QVERIFY(m_all.small > 20 * int(years));
        QVERIFY(m_all.shown > m_all.figures / 4); // all grey would be safe, and of no use
    }
};

QTEST_APPLESS_MAIN(HealthAttackTest)
#include "health_attack_test.moc"
