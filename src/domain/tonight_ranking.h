// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::domain {

/// Whether anything is to be controlled at a place now.
enum class PlaceOpen {
    unknown,
    open,
    closing, ///< at most 30 minutes left
    closed,
    notLicensed, ///< no licence in force
};

/// What is known of a place on the device, without coverage. Points are not among it: inspectors
/// have none.
struct TonightPlace
{
    std::string id;
    std::string name; ///< folded as it is sorted; decides between equals
    int controlsWanted = 0;
    int controlsDone = 0;               ///< of this year
    std::optional<Instant> lastControl; ///< none: never
    std::string risk;                   ///< lav, middels, hoey or empty
    int openBreaches = 0;               ///< possible ones that the office has not decided
    int recentBreaches = 0;             ///< assessed, within two years
    PlaceOpen open = PlaceOpen::unknown;
    std::optional<double> metres; ///< from where the inspector stands
    bool isAssignedToMe = false;
    bool hasEvent = false; ///< a single occasion tonight
    bool isServing = true;
};

struct TonightSituation
{
    Instant now;
    /// The year's serving controls so far, those at night, and how many of them should have been.
    int nightControls = 0;
    int nightRequired = 0;
};

/// One row of the table of weights: what a reason adds to a place's score.
struct RankingWeight
{
    std::string_view reason;
    int points = 0; ///< for the reason, or for each unit of it
    int most = 0;   ///< the reason never adds more than this; 0: `points` as they are
};
std::span<const RankingWeight> rankingWeights();

/// Why a place stands where it does. `number` is what the reason counts: controls still due, days,
/// breaches, metres; 0 where it counts nothing.
struct RankingReason
{
    std::string_view code;
    int points = 0;
    int number = 0;
    friend bool operator==(const RankingReason&, const RankingReason&) = default;
};

struct RankedPlace
{
    std::size_t index = 0;              ///< in the list that was ranked
    int score = 0;                      ///< sum of the reasons' points
    std::vector<RankingReason> reasons; ///< the strongest first
};

/// Places in the order to visit them tonight. Equal scores go by name and then by id, so that the
/// same facts give the same list on every device.
std::vector<RankedPlace> rankTonight(const TonightSituation& situation,
                                     std::span<const TonightPlace> places,
                                     std::span<const RankingWeight> weights = rankingWeights());

/// Great-circle distance in metres between two positions in degrees (WGS 84, mean radius).
double metresBetween(double lat1, double lon1, double lat2, double lon2);

} // namespace feltbok::domain
