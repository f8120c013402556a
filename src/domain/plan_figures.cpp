// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/plan_figures.h"

#include "domain/schema.h"

namespace feltbok::domain {
namespace {

/// To be raised when controlPlan() or planControl() count in another way.
constexpr int countingVersion = 1;

} // namespace

PlanFigures& PlanFigures::operator+=(const PlanFigures& other)
{
    places += other.places;
    placesWithout += other.placesWithout;
    servingPlaces += other.servingPlaces;
    servingDone += other.servingDone;
    servingWithout += other.servingWithout;
    salePlaces += other.salePlaces;
    saleDone += other.saleDone;
    saleWithout += other.saleWithout;
    notCounted += other.notCounted;
    nightControls += other.nightControls;
    events += other.events;
    eventsControlled += other.eventsControlled;
    return *this;
}

PlanFigures planFigures(const ControlPlan& plan)
{
    PlanFigures out;
    out.places = plan.joint.places;
    out.placesWithout = int(plan.joint.withoutControl.size());
    out.servingPlaces = plan.serving.places;
    out.servingDone = plan.serving.done;
    out.servingWithout = int(plan.serving.withoutControl.size());
    out.salePlaces = plan.sale.places;
    out.saleDone = plan.sale.done;
    out.saleWithout = int(plan.sale.withoutControl.size());
    out.notCounted = plan.notCounted();
    out.nightControls = plan.nightControls;
    out.events = plan.events;
    out.eventsControlled = plan.eventsControlled;
    return out;
}

std::map<std::string, PlanFigures> planFiguresByPlace(std::chrono::year year,
                                                      std::span<const PlanLicence> licences,
                                                      std::span<const PlanControl> controls)
{
    struct Place
    {
        std::vector<PlanLicence> licences;
        std::vector<PlanControl> controls;
    };
    std::map<std::string, Place> places;
    for (const PlanLicence& licence : licences)
        places[licence.premises].licences.push_back(licence);
    for (const PlanControl& control : controls)
        places[control.premises].controls.push_back(control);
    std::map<std::string, PlanFigures> out;
    for (const auto& [premises, place] : places) {
        const PlanFigures figures =
            planFigures(controlPlan(year, Date{}, place.licences, place.controls, PlanTarget{}));
        if (figures.hasAny())
            out.emplace(premises, figures);
    }
    return out;
}

std::string planBasis(std::chrono::year year)
{
    const QuotaRule& rule = quotaRuleFor(year);
    std::string out = std::to_string(countingVersion) + ";" + std::to_string(rule.perPlace) + ";" +
                      std::to_string(rule.totalTimesPlaces);
    for (const std::string_view kind : licenceKinds())
        out += ";" + std::string(kind) + "=" + std::to_string(int(planPartOf(kind)));
    return out;
}

} // namespace feltbok::domain
