// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The engines of law: the points ledger of many breaches.

#include "bench/figures.h"
#include "domain/points.h"

#include <algorithm>
#include <random>

namespace feltbok::bench {
namespace {

using namespace std::chrono;

/// A ledger as no place has one: two breaches a control, all within the two years.
domain::PointsCase ledger(int breaches)
{
    std::mt19937 random(104);
    const sys_days last{year{2026} / March / 1};
    domain::PointsCase out;
    out.on = last;
    out.licenceKind = "skjenk_alminnelig";
    out.controls.reserve(std::size_t(breaches) / 2);
    for (int i = 0; i < breaches / 2; ++i) {
        domain::ControlInput control;
        control.date = Date{last - days{int(random() % 900)}};
        for (int n = 0; n < 2; ++n) {
            const auto all = domain::violations();
            domain::BreachInput breach;
            breach.code = std::string(all[random() % all.size()].code);
            control.breaches.push_back(std::move(breach));
        }
        out.controls.push_back(std::move(control));
    }
    return out;
}

/// What no ledger can do without: a line for each breach, in order of date, and their sum.
int bare(const domain::PointsCase& input)
{
    std::vector<domain::PointsLine> lines;
    for (const auto& control : input.controls)
        for (const auto& breach : control.breaches) {
            const auto* violation = domain::findViolation(breach.code);
            lines.push_back({control.date,
                             control.dateOf(breach),
                             breach.code,
                             violation->points,
                             violation->reference,
                             {},
                             std::nullopt,
                             {}});
        }
    std::sort(lines.begin(), lines.end(),
              [](const auto& a, const auto& b) { return a.breach < b.breach; });
    int sum = 0;
    for (const auto& line : lines)
        sum += line.points;
    return sum;
}

Figure measureLedger(int breaches, int rounds)
{
    const domain::PointsCase input = ledger(breaches);
    int sum = 0;
    const auto turns = inTurns(
        rounds, [&] { sum += domain::countPoints(input)->sum; }, [&] { sum += bare(input); });
    // On top of the bound come a line of explanation for each breach and the window at every date.
    constexpr double most = 8;
    return {"points ledger of " + std::to_string(breaches) + " breaches",
            turns.value,
            turns.reference,
            "<= 8 x",
            "a line for each breach, sorted by date and summed",
            "ms",
            sum == 0 || turns.value > most * turns.reference};
}

/// Ten times the breaches take little more than ten times as long: no window is counted anew.
Figure measureGrowth(int breaches, int rounds)
{
    const domain::PointsCase many = ledger(breaches);
    const domain::PointsCase few = ledger(breaches / 10);
    int sum = 0;
    const auto turns = inTurns(
        rounds, [&] { sum += domain::countPoints(many)->sum; },
        [&] {
            for (int i = 0; i < 10; ++i)
                sum += domain::countPoints(few)->sum;
        });
    return {std::to_string(breaches) + " breaches in one ledger",
            turns.value,
            turns.reference,
            "<= 2 x",
            "ten ledgers of a tenth each",
            "ms",
            sum == 0 || turns.value > 2 * turns.reference};
}

} // namespace
} // namespace feltbok::bench

int main(int argc, char** argv)
{
    using namespace feltbok::bench;
    const bool smoke = isSmoke(argc, argv);
    const int breaches = smoke ? 200 : 10'000;
    const int rounds = smoke ? 3 : 30;
    const std::vector<Figure> figures{measureLedger(breaches, rounds),
                                      measureGrowth(breaches, rounds)};
    printTable("The engines of law", "what no ledger can do without", figures);
    return 0;
}
