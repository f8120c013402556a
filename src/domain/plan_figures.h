// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/control_plan.h"

#include <map>
#include <string>

namespace feltbok::domain {

/// What a plan comes to in numbers that add up: those of a municipality are the sum of those of
/// its places. How many controls so many places are due is left to whoever reads them.
struct PlanFigures
{
    int places = 0; ///< jointly: with both kinds of licence it is one
    int placesWithout = 0;
    int servingPlaces = 0;
    int servingDone = 0;
    int servingWithout = 0;
    int salePlaces = 0;
    int saleDone = 0;
    int saleWithout = 0;
    int notCounted = 0;
    int nightControls = 0;
    int events = 0;
    int eventsControlled = 0;

    int done() const { return servingDone + saleDone; }
    bool hasAny() const { return *this != PlanFigures{}; }
    PlanFigures& operator+=(const PlanFigures& other);
    friend bool operator==(const PlanFigures&, const PlanFigures&) = default;
};

PlanFigures planFigures(const ControlPlan& plan);
/// Of each place with a licence or a control, by its id.
std::map<std::string, PlanFigures> planFiguresByPlace(std::chrono::year year,
                                                      std::span<const PlanLicence> licences,
                                                      std::span<const PlanControl> controls);

/// What the figures of a year rest on besides licences and visits, as one text: figures kept under
/// another are to be counted anew. The law's own numbers are in it; an office cannot correct them,
/// as § 9-7 was read in the law itself.
std::string planBasis(std::chrono::year year);

} // namespace feltbok::domain
