// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/quota.h"

#include <algorithm>
#include <span>

namespace feltbok::domain {

/// What a licence is in the plan of controls. Ordinary licences, seasonal ones included, make the
/// premises a place; single occasions, itinerant licences and extensions for one occasion are
/// events, which come on top (Helsedirektoratet's comment to § 9-7). State licences and
/// Vinmonopolet are not the municipality's to control (alkoholloven § 1-9).
enum class PlanPart { outside, serving, sale, event };
PlanPart planPartOf(std::string_view licenceKind);

struct PlanLicence
{
    std::string id;
    std::string premises;
    std::string kind;
    std::string validFrom; ///< ISO date, or empty: always
    std::string validTo;   ///< ISO date, both days included, or empty

    bool isInForceOn(Date date) const;
    bool isInForceIn(std::chrono::year year) const;
};
PlanLicence planLicence(std::string id, const json::object& licence);

/// A finished visit as the plan counts it.
struct PlanControl
{
    std::string premises;
    std::string event;                 ///< the licence of the event it was at, where known
    PlanPart part = PlanPart::outside; ///< serving, sale or event
    Date evening{};                    ///< a night belongs to the evening it began
    bool isSingle = false;             ///< one controller where two are needed
    bool isCarriedOut = true;          ///< no reason why it was not
    bool isNight = false;              ///< see isNightControl()
    friend bool operator==(const PlanControl&, const PlanControl&) = default;
};
/// From the fields of a control_visit and the licences of its place. None for a draft, or where
/// place or start is missing.
std::optional<PlanControl> planControl(const json::object& visit,
                                       std::span<const PlanLicence> licencesOfPlace);

/// What a municipality has set out to do itself (collection plan_target).
struct PlanTarget
{
    std::optional<int> servingPerPlace;
    std::optional<int> salePerPlace;
    std::optional<int> eventSharePercent;
    std::optional<int> nightSharePercent;
    std::string basis; ///< where it was decided

    bool hasAny() const
    {
        return servingPerPlace || salePerPlace || eventSharePercent || nightSharePercent;
    }
};
PlanTarget planTarget(const json::object& fields);

/// Share of the serving controls that should begin late in the nights before Saturday and Sunday.
struct NightShareRule
{
    int one = 0;
    int in = 0; ///< one in so many
    Validity validity;
    LegalSource source;
};
const NightShareRule& nightShareRuleFor(std::chrono::year year);

/// How many controls of the year a place is due: the municipality's own target where it has one,
/// else an even share of the law's total, and never less than the law asks of every place.
int controlsWanted(std::chrono::year year, const PlanTarget& target, bool isServing, bool isSale);

struct PlanPlace
{
    std::string premises;
    bool isServing = false;
    bool isSale = false;
    int servingDone = 0;
    int saleDone = 0;
    int wanted = 0;
    Date lastEvening{}; ///< of the last counted control; Date{} without

    int done() const { return servingDone + saleDone; }
    int missing() const { return std::max(0, wanted - done()); }
};

/// One step of the explanation; what the numbers are follows from the code.
///   every_place_once   places, once per place, without
///   total_jointly      places, times, required, done
///   total_serving      the same for serving places
///   total_sale         the same for sales places
///   local_target       required, done; per serving place, per sales place (-1: none set)
///   night_share        serving controls done, at night, required
///   event_share        events so far, controlled, required; percent, events in the year
///   single_controller  controls left out
///   not_carried_out    controls left out
///   no_place           controls left out: where no licence was in force in the year
struct PlanLine
{
    std::string_view code;
    std::vector<int> numbers;
    LegalSource source;
};

struct ControlPlan
{
    std::chrono::year year{};
    /// § 9-7 counts places: premises with both kinds of licence are one place here …
    QuotaSum joint;
    /// … and one of each kind here, as the guidance applies the rule to each.
    QuotaSum serving;
    QuotaSum sale;
    int singleController = 0;
    int notCarriedOut = 0;
    int noPlace = 0;
    int nightControls = 0;
    int nightRequired = 0; ///< of the serving controls done so far
    int events = 0;
    int eventsPast = 0;
    int eventsControlled = 0;
    int eventsRequired = 0;        ///< of those past
    int targetRequired = 0;        ///< by the local target per place; 0 without
    std::vector<PlanPlace> places; ///< in order of their ids
    std::vector<PlanLine> lines;

    int notCounted() const { return singleController + notCarriedOut; }
};

/// The plan and where it stands. `today` tells which events are past.
ControlPlan controlPlan(std::chrono::year year, Date today, std::span<const PlanLicence> licences,
                        std::span<const PlanControl> controls, const PlanTarget& target);

} // namespace feltbok::domain
