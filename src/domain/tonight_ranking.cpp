// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/tonight_ranking.h"

#include "domain/visit_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace feltbok::domain {
namespace {

/// Our reading of § 9-4 (control is directed by risk and local conditions) and § 9-7 (every place
/// once, three times as many controls as places). The steps are chosen so that
///   what the office has handed out outweighs everything else;
///   a place without a control this year comes before an equal one that has had some;
///   risk and breaches together outweigh one control that is due;
///   a place that is closed now is not offered before one that is open, unless handed out;
///   distance weighs least: it decides between places that are otherwise alike.
constexpr std::array weights{
    RankingWeight{"assigned_tonight", 1000, 0},
    RankingWeight{"event_tonight", 250, 0},
    RankingWeight{"never_controlled", 210, 0},
    RankingWeight{"none_this_year", 140, 0},
    RankingWeight{"controls_due", 30, 90}, // for each that the year still wants
    RankingWeight{"days_since", 1, 60},    // for each ten days since the last control
    RankingWeight{"risk_high", 80, 0},
    RankingWeight{"risk_medium", 35, 0},
    RankingWeight{"recent_breaches", 25, 75}, // for each assessed one of two years
    RankingWeight{"open_breaches", 20, 60},   // for each possible one
    RankingWeight{"closes_soon", 45, 0},      // open, and not for long
    RankingWeight{"open_now", 40, 0},
    RankingWeight{"closed_now", -400, 0},
    RankingWeight{"not_licensed", -900, 0},
    RankingWeight{"night_needed", 30, 0}, // late on a weekend night, and the share is short
    RankingWeight{"near", 30, 0},         // falls by one for each hundred metres
};

constexpr int nearestMetres = 3000; ///< farther away the distance says nothing
constexpr int daysPerPoint = 10;

class Scorer
{
public:
    Scorer(const TonightSituation& situation, std::span<const RankingWeight> table)
        : m_now(situation.now), m_table(table),
          m_needsNight(isNightControl(situation.now) &&
                       situation.nightControls < situation.nightRequired)
    {
    }

    RankedPlace score(const TonightPlace& place, std::size_t index)
    {
        m_out = RankedPlace{index, 0, {}};
        m_out.reasons.reserve(8);
        if (place.isAssignedToMe)
            add("assigned_tonight", 1, 0);
        if (place.hasEvent)
            add("event_tonight", 1, 0);
        due(place);
        if (place.risk == "hoey")
            add("risk_high", 1, 0);
        else if (place.risk == "middels")
            add("risk_medium", 1, 0);
        if (place.recentBreaches > 0)
            add("recent_breaches", place.recentBreaches, place.recentBreaches);
        if (place.openBreaches > 0)
            add("open_breaches", place.openBreaches, place.openBreaches);
        hours(place);
        if (place.metres && *place.metres < nearestMetres) {
            const int metres = int(std::lround(*place.metres));
            add("near", 1, metres, -metres / 100);
        }
        std::stable_sort(m_out.reasons.begin(), m_out.reasons.end(),
                         [](const RankingReason& a, const RankingReason& b) {
                             return std::abs(a.points) > std::abs(b.points);
                         });
        return std::move(m_out);
    }

private:
    void due(const TonightPlace& place)
    {
        if (!place.lastControl) {
            add("never_controlled", 1, 0);
        } else {
            if (place.controlsDone == 0)
                add("none_this_year", 1, 0);
            const int days =
                int(std::chrono::floor<std::chrono::days>(m_now - *place.lastControl).count());
            if (days >= daysPerPoint)
                add("days_since", days / daysPerPoint, days);
        }
        if (const int left = place.controlsWanted - place.controlsDone; left > 0)
            add("controls_due", left, left);
    }

    void hours(const TonightPlace& place)
    {
        const bool isOpen = place.open == PlaceOpen::open || place.open == PlaceOpen::closing;
        if (place.open == PlaceOpen::closing)
            add("closes_soon", 1, 0);
        else if (isOpen)
            add("open_now", 1, 0);
        else if (place.open == PlaceOpen::closed)
            add("closed_now", 1, 0);
        else if (place.open == PlaceOpen::notLicensed)
            add("not_licensed", 1, 0);
        if (m_needsNight && place.isServing && isOpen)
            add("night_needed", 1, 0);
    }

    void add(std::string_view code, int units, int number, int more = 0)
    {
        for (const RankingWeight& weight : m_table) {
            if (weight.reason != code)
                continue;
            int points = weight.points * units + more;
            if (weight.most > 0)
                points = std::min(points, weight.most);
            if (points == 0)
                return;
            m_out.score += points;
            m_out.reasons.push_back({weight.reason, points, number});
            return;
        }
    }

    Instant m_now;
    std::span<const RankingWeight> m_table;
    bool m_needsNight;
    RankedPlace m_out;
};

} // namespace

std::span<const RankingWeight> rankingWeights()
{
    return weights;
}

std::vector<RankedPlace> rankTonight(const TonightSituation& situation,
                                     std::span<const TonightPlace> places,
                                     std::span<const RankingWeight> table)
{
    std::vector<RankedPlace> out;
    out.reserve(places.size());
    Scorer scorer(situation, table);
    for (std::size_t i = 0; i < places.size(); ++i)
        out.push_back(scorer.score(places[i], i));
    std::sort(out.begin(), out.end(), [&](const RankedPlace& a, const RankedPlace& b) {
        if (a.score != b.score)
            return a.score > b.score;
        const TonightPlace& left = places[a.index];
        const TonightPlace& right = places[b.index];
        if (left.name != right.name)
            return left.name < right.name;
        return left.id < right.id;
    });
    return out;
}

double metresBetween(double lat1, double lon1, double lat2, double lon2)
{
    constexpr double meanRadius = 6'371'008.8; // metres, of the IUGG
    constexpr double radians = std::numbers::pi / 180;
    const double dLat = std::sin((lat2 - lat1) * radians / 2);
    const double dLon = std::sin((lon2 - lon1) * radians / 2);
    const double a =
        dLat * dLat + std::cos(lat1 * radians) * std::cos(lat2 * radians) * dLon * dLon;
    return 2 * meanRadius * std::asin(std::min(1.0, std::sqrt(a)));
}

} // namespace feltbok::domain
