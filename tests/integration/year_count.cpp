// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "integration/year_count.h"

#include <algorithm>

namespace feltbok::test {
namespace {

int yearOf(const std::string& date)
{
    return std::stoi(date.substr(0, 4));
}

/// Sakamoto's rule; 0 is Sunday.
int weekdayOf(const std::string& date)
{
    constexpr std::array shift{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    const int month = std::stoi(date.substr(5, 2));
    const int y = yearOf(date) - (month < 3 ? 1 : 0);
    return (y + y / 4 - y / 100 + y / 400 + shift[std::size_t(month - 1)] +
            std::stoi(date.substr(8, 2))) %
           7;
}

bool counts(const PlayedControl& control, Part part)
{
    return control.isCarriedOut && (part == Part::sale || !control.isSingle);
}

bool isTaken(const PlayedBreach& breach, bool onlyDecided)
{
    return breach.fate == Fate::decided || (!onlyDecided && breach.fate == Fate::assessed);
}

bool isUsed(const PlayedPlace& place, const PlayedControl& control, const std::string& on)
{
    return std::any_of(place.withdrawals.begin(), place.withdrawals.end(),
                       [&](const PlayedWithdrawal& each) {
                           return !each.isReversed && each.date <= on &&
                                  std::find(each.visits.begin(), each.visits.end(),
                                            control.visit) != each.visits.end();
                       });
}

/// Similar breaches of one control are one, the heaviest; those later than `after`, up to `upTo`.
int sumOf(const PlayedPlace& place, const std::string& on, const std::string& after,
          const std::string& upTo, bool onlyDecided, std::set<std::string>* dates, int* lines)
{
    int sum = 0;
    for (const auto& control : place.controls) {
        if (isUsed(place, control, on))
            continue;
        std::map<std::string, const PlayedBreach*> heaviest;
        for (const auto& breach : control.breaches) {
            const bool isOurs = place.transferred.empty() || place.transferred > on ||
                                breach.date >= place.transferred;
            if (!isTaken(breach, onlyDecided) || !isOurs || breach.date > upTo ||
                breach.date <= after)
                continue;
            const auto*& found = heaviest[breach.code];
            if (found == nullptr || breach.points > found->points)
                found = &breach;
        }
        for (const auto& [code, breach] : heaviest) {
            sum += breach->points;
            if (dates != nullptr)
                dates->insert(breach->date);
            if (lines != nullptr)
                ++*lines;
        }
    }
    return sum;
}

void countBreaches(const PlayedControl& control, Part part, KindCount& kind, YearCount& out)
{
    std::set<std::string> assessed;
    std::set<std::string> waiting;
    std::set<std::string> possible;
    for (const auto& breach : control.breaches) {
        possible.insert(breach.code);
        if (breach.fate == Fate::dropped)
            ++kind.dropped;
        else
            (breach.isBreach() ? assessed : waiting).insert(breach.code);
    }
    for (const auto& code : assessed)
        waiting.erase(code);
    for (const auto& code : possible)
        ++out.possible[code];
    for (const auto& code : assessed) {
        ++out.assessed[code];
        ++out.categories[categoryOf(code, part)];
    }
    for (const auto& code : waiting)
        ++out.waitingCategories[categoryOf(code, part)];
    kind.assessed += int(assessed.size());
    kind.waiting += int(waiting.size());
    kind.withBreach += assessed.empty() ? 0 : 1;
    out.unassessedVisits += waiting.empty() ? 0 : 1;
}

/// Returns whether the place was controlled, as the plan counts it.
bool countControl(const PlayedPlace& place, const PlayedControl& control, YearCount& out)
{
    auto& month = out.months[std::size_t(std::stoi(control.evening.substr(5, 2)) - 1)];
    if (!control.isCarriedOut) {
        ++out.notCarriedOut;
        return false;
    }
    if (!counts(control, place.part)) {
        ++out.single;
        return false;
    }
    if (place.part == Part::event) {
        ++out.eventsControlled;
        ++month.events;
        return true;
    }
    ++out.done;
    const bool isServing = place.part == Part::serving;
    ++(isServing ? out.serving : out.sale);
    ++(isServing ? month.serving : month.sale);
    const int weekday = weekdayOf(control.evening);
    out.night += isServing && control.isLate && (weekday == 5 || weekday == 6) ? 1 : 0;
    return true;
}

} // namespace

int pointsOf(const std::string& code)
{
    static const std::map<std::string, int> table{
        {"P8-1", 8}, {"P8-2", 8}, {"P8-3", 8}, {"P8-4", 8}, {"P4-1", 4}, {"P4-2", 4},
        {"P4-3", 4}, {"P4-4", 4}, {"P2-1", 2}, {"P2-2", 2}, {"P2-3", 2}, {"P2-4", 2},
        {"P2-5", 2}, {"P2-6", 2}, {"P2-7", 2}, {"P1-1", 1}, {"P1-2", 1}, {"P1-3", 1},
        {"P1-4", 1}, {"P1-5", 1}, {"P1-6", 1}, {"P1-7", 1}, {"P1-8", 1}, {"P1-9", 1}};
    return table.at(code);
}

int daysOf(int points)
{
    if (points < 12)
        return 0;
    constexpr std::array scale{7, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13};
    // Each further twelve points are one more week.
    return scale[std::size_t((points - 12) % 12)] + (points - 12) / 12 * 7;
}

std::string categoryOf(const std::string& code, Part part)
{
    static const std::map<std::string, std::string> sale{{"P8-1", "mindreaarig"},
                                                         {"P8-3", "forsvarlig_drift"},
                                                         {"P8-4", "hindring"},
                                                         {"P4-1", "aapenbart_paavirket"},
                                                         {"P4-2", "tid"},
                                                         {"P4-4", "selgers_alder"},
                                                         {"P2-2", "internkontroll"},
                                                         {"P2-3", "omsetningsoppgave"},
                                                         {"P2-4", "gebyr"},
                                                         {"P2-5", "styrer_stedfortreder"},
                                                         {"P1-5", "annet"},
                                                         {"P1-6", "plassering"},
                                                         {"P1-7", "vilkaar"},
                                                         {"P1-8", "reklame"},
                                                         {"P1-9", "annet"}};
    static const std::map<std::string, std::string> serving{
        {"P8-1", "mindreaarige"},
        {"P8-2", "bistandsplikt"},
        {"P8-3", "forsvarlig_drift"},
        {"P8-4", "hindring"},
        {"P4-1", "skjenking_aapenbart_paavirket"},
        {"P4-2", "tid"},
        {"P4-3", "sprit_18_20"},
        {"P4-4", "alder_paa_skjenker"},
        {"P2-1", "aapenbart_paavirket_i_lokalet"},
        {"P2-2", "internkontroll"},
        {"P2-3", "omsetningsoppgave"},
        {"P2-4", "gebyr"},
        {"P2-5", "styrer_stedfortreder"},
        {"P2-6", "gjentatt_narkotika"},
        {"P2-7", "gjentatt_diskriminering"},
        {"P1-1", "alkoholfritt"},
        {"P1-2", "skjenkemengde"},
        {"P1-3", "medbrakt"},
        {"P1-4", "tar_med_ut"},
        {"P1-6", "plassering"},
        {"P1-7", "vilkaar"},
        {"P1-8", "reklame"},
        {"P1-9", "andre"}};
    return part == Part::sale ? "salg." + sale.at(code) : "skjenking." + serving.at(code);
}

std::string twoYearsBefore(const std::string& date)
{
    const std::string day = date.substr(4) == "-02-29" ? "-02-28" : date.substr(4);
    return std::to_string(yearOf(date) - 2) + day;
}

PointsCount countPoints(const PlayedPlace& place, const std::string& on, bool onlyDecided)
{
    PointsCount out;
    if (place.part == Part::event)
        return out; // no points (Helsedirektoratet's comment to chapter 10)
    std::set<std::string> dates;
    out.sum = sumOf(place, on, twoYearsBefore(on), on, onlyDecided, &dates, &out.lines);
    for (const auto& date : dates)
        out.highest = std::max(out.highest, sumOf(place, on, twoYearsBefore(date), date,
                                                  onlyDecided, nullptr, nullptr));
    return out;
}

YearCount countYear(const std::vector<PlayedPlace>& places, int year)
{
    YearCount out;
    for (const auto& place : places) {
        bool isControlled = false;
        bool isVisited = false;
        KindCount& kind = place.part == Part::sale ? out.ofSale : out.ofServing;
        for (const auto& control : place.controls) {
            if (yearOf(control.evening) != year)
                continue;
            isControlled = countControl(place, control, out) || isControlled;
            countBreaches(control, place.part, kind, out);
            if (!control.isCarriedOut) {
                ++kind.notCarriedOut;
                continue;
            }
            isVisited = true;
            ++kind.carriedOut;
            // Sale may be controlled by one.
            kind.single += control.isSingle && place.part != Part::sale ? 1 : 0;
            out.comments += control.hasComment ? 1 : 0;
            using Report = PlayedControl::Report;
            out.inTime += control.report == Report::inTime ? 1 : 0;
            out.late += control.report == Report::late ? 1 : 0;
            out.notSent += control.report == Report::none ? 1 : 0;
        }
        kind.places += isVisited ? 1 : 0;
        if (place.part != Part::event && !isControlled) {
            ++out.without;
            ++(place.part == Part::serving ? out.servingWithout : out.saleWithout);
        }
        for (const auto& decision : place.points) {
            if (yearOf(decision.date) != year)
                continue;
            out.reversed += decision.isReversed ? 1 : 0;
            out.pointsDecisions += decision.isReversed ? 0 : 1;
            out.points += decision.isReversed ? 0 : decision.points;
        }
        for (const auto& withdrawal : place.withdrawals)
            if (yearOf(withdrawal.date) == year)
                ++(withdrawal.isReversed ? out.reversed : out.withdrawals);
    }
    return out;
}

} // namespace feltbok::test
