// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/control_plan.h"

#include "domain/oslo_time.h"
#include "domain/visit_rules.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

struct PartOfKind
{
    std::string_view kind;
    PlanPart part;
};
constexpr std::array parts{
    PartOfKind{"salg_gr1", PlanPart::sale},
    PartOfKind{"salg_egenprodusert_gr1", PlanPart::sale},
    PartOfKind{"salg_egenprodusert_gr2", PlanPart::sale},
    PartOfKind{"vinmonopol", PlanPart::outside},
    PartOfKind{"skjenk_alminnelig", PlanPart::serving},
    PartOfKind{"skjenk_sluttet", PlanPart::serving},
    PartOfKind{"skjenk_del_av_aar", PlanPart::serving},
    PartOfKind{"skjenk_enkeltanledning", PlanPart::event},
    PartOfKind{"skjenk_ambulerende", PlanPart::event},
    PartOfKind{"utvidet_areal_enkelt", PlanPart::event},
    PartOfKind{"utvidet_tid_enkelt", PlanPart::event},
    PartOfKind{"statlig", PlanPart::outside},
};

constexpr std::array nightRules{
    NightShareRule{1,
                   3,
                   {Date{year{2012}, December, day{1}}, std::nullopt},
                   {"IS-2038", Confidence::guidance}},
};
constexpr LegalSource localTarget{"plan_target", Confidence::practice};
constexpr LegalSource twoControllers{"alkoholforskriften § 9-5", Confidence::verified};
constexpr LegalSource perKind{"IS-2038", Confidence::guidance};

std::optional<int> number(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    if (value == nullptr || !value->is_int64() || value->get_int64() < 0 ||
        value->get_int64() > 1'000'000)
        return std::nullopt;
    return int(value->get_int64());
}

std::string textOf(const json::object& fields, std::string_view name)
{
    return std::string(findString(fields, name).value_or(""));
}

/// The least whole number that is at least `share` percent of `of`.
int percentOf(int of, int share)
{
    return int((std::int64_t{of} * share + 99) / 100);
}

std::string yearText(year y)
{
    return std::to_string(int(y));
}

/// What the control was of, where its own licence does not say: the kind of the visit, and then
/// what the place was licensed for that evening.
PlanPart partByKind(std::string_view visitKind, Date evening, std::span<const PlanLicence> licences)
{
    if (visitKind == "salgskontroll")
        return PlanPart::sale;
    if (visitKind == "ambulerende_enkeltanledning")
        return PlanPart::event;
    if (visitKind == "skjenkekontroll")
        return PlanPart::serving;
    const auto has = [&](PlanPart part) {
        return std::any_of(licences.begin(), licences.end(), [&](const PlanLicence& licence) {
            return planPartOf(licence.kind) == part && licence.isInForceOn(evening);
        });
    };
    return has(PlanPart::serving) || !has(PlanPart::sale) ? PlanPart::serving : PlanPart::sale;
}

class Tally
{
public:
    Tally(year y, Date today, const PlanTarget& target) : m_target(target), m_today(today)
    {
        m_plan.year = y;
    }

    void take(const PlanLicence& licence)
    {
        const PlanPart part = planPartOf(licence.kind);
        if (part == PlanPart::outside || !licence.isInForceIn(m_plan.year))
            return;
        if (part == PlanPart::event) {
            ++m_plan.events;
            // An event without a last day is never past.
            if (!licence.validTo.empty() && licence.validTo < toIsoDate(m_today)) {
                ++m_plan.eventsPast;
            }
            m_events.insert(licence.id);
            return;
        }
        PlanPlace& place = m_places[licence.premises];
        (part == PlanPart::serving ? place.isServing : place.isSale) = true;
    }

    void take(const PlanControl& control)
    {
        if (control.evening.year() != m_plan.year || control.part == PlanPart::outside)
            return;
        if (!control.isCarriedOut) {
            ++m_plan.notCarriedOut;
            return;
        }
        if (control.part == PlanPart::event) {
            if (control.isSingle)
                ++m_plan.singleController;
            else if (m_events.contains(control.event))
                m_controlled.insert(control.event);
            return;
        }
        const auto found = m_places.find(control.premises);
        if (found == m_places.end()) {
            ++m_plan.noPlace;
            return;
        }
        // A control of what the place has no licence for was of what it has one for.
        PlanPlace& place = found->second;
        const bool isServing = control.part == PlanPart::serving ? place.isServing : !place.isSale;
        if (isServing && control.isSingle) {
            ++m_plan.singleController;
            return;
        }
        ++(isServing ? place.servingDone : place.saleDone);
        place.lastEvening = std::max(place.lastEvening, control.evening);
        if (isServing && control.isNight)
            ++m_plan.nightControls;
        m_controls[control.premises].push_back({control.evening, isServing});
    }

    ControlPlan finish()
    {
        sum();
        m_plan.eventsControlled = int(m_controlled.size());
        if (m_target.eventSharePercent)
            m_plan.eventsRequired = percentOf(m_plan.eventsPast, *m_target.eventSharePercent);
        const NightShareRule& night = nightShareRuleFor(m_plan.year);
        m_plan.nightRequired = m_target.nightSharePercent
                                   ? percentOf(m_plan.serving.done, *m_target.nightSharePercent)
                                   : (m_plan.serving.done * night.one + night.in - 1) / night.in;
        m_plan.targetRequired = m_plan.serving.places * m_target.servingPerPlace.value_or(0) +
                                m_plan.sale.places * m_target.salePerPlace.value_or(0);
        explain(night);
        return std::move(m_plan);
    }

private:
    struct Counted
    {
        Date evening;
        bool isServing;
    };

    /// The law's sums: the counted controls handed to the quota, jointly and per kind.
    void sum()
    {
        std::vector<QuotaPlace> jointly;
        std::vector<QuotaPlace> byKind;
        m_plan.places.reserve(m_places.size());
        for (auto& [id, place] : m_places) {
            place.premises = id;
            place.wanted = controlsWanted(m_plan.year, m_target, place.isServing, place.isSale);
            QuotaPlace joint{id, Activity::serving, {}};
            QuotaPlace serving{id, Activity::serving, {}};
            QuotaPlace sale{id, Activity::sale, {}};
            if (const auto found = m_controls.find(id); found != m_controls.end())
                for (const Counted& control : found->second) {
                    joint.controls.push_back({control.evening, false});
                    (control.isServing ? serving : sale)
                        .controls.push_back({control.evening, false});
                }
            jointly.push_back(std::move(joint));
            if (place.isServing)
                byKind.push_back(std::move(serving));
            if (place.isSale)
                byKind.push_back(std::move(sale));
            m_plan.places.push_back(std::move(place));
        }
        m_plan.joint = quota(m_plan.year, jointly).total;
        auto kinds = quota(m_plan.year, byKind);
        m_plan.serving = std::move(kinds.byKind[Activity::serving]);
        m_plan.sale = std::move(kinds.byKind[Activity::sale]);
    }

    void explain(const NightShareRule& night)
    {
        const QuotaRule& rule = quotaRuleFor(m_plan.year);
        const auto add = [&](std::string_view code, std::vector<int> numbers, LegalSource source) {
            m_plan.lines.push_back({code, std::move(numbers), source});
        };
        const auto total = [&](std::string_view code, const QuotaSum& sum, LegalSource source) {
            add(code, {sum.places, rule.totalTimesPlaces, sum.required, sum.done}, source);
        };
        add("every_place_once",
            {m_plan.joint.places, rule.perPlace, int(m_plan.joint.withoutControl.size())},
            rule.source);
        total("total_jointly", m_plan.joint, rule.source);
        total("total_serving", m_plan.serving, perKind);
        total("total_sale", m_plan.sale, perKind);
        if (m_target.servingPerPlace || m_target.salePerPlace)
            add("local_target",
                {m_plan.targetRequired, m_plan.joint.done, m_target.servingPerPlace.value_or(-1),
                 m_target.salePerPlace.value_or(-1)},
                localTarget);
        add("night_share", {m_plan.serving.done, m_plan.nightControls, m_plan.nightRequired},
            m_target.nightSharePercent ? localTarget : night.source);
        if (m_target.eventSharePercent)
            add("event_share",
                {m_plan.eventsPast, m_plan.eventsControlled, m_plan.eventsRequired,
                 *m_target.eventSharePercent, m_plan.events},
                localTarget);
        if (m_plan.singleController > 0)
            add("single_controller", {m_plan.singleController}, twoControllers);
        if (m_plan.notCarriedOut > 0)
            add("not_carried_out", {m_plan.notCarriedOut}, rule.source);
        if (m_plan.noPlace > 0)
            add("no_place", {m_plan.noPlace}, rule.source);
    }

    const PlanTarget& m_target;
    Date m_today;
    ControlPlan m_plan;
    std::map<std::string, PlanPlace> m_places;
    std::unordered_map<std::string, std::vector<Counted>> m_controls;
    std::set<std::string> m_events;
    std::set<std::string> m_controlled;
};

} // namespace

PlanPart planPartOf(std::string_view licenceKind)
{
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const PartOfKind& each) {
        return each.kind == licenceKind;
    });
    return found == parts.end() ? PlanPart::outside : found->part;
}

bool PlanLicence::isInForceOn(Date date) const
{
    const std::string text = toIsoDate(date);
    return validFrom <= text && (validTo.empty() || text <= validTo);
}

bool PlanLicence::isInForceIn(year y) const
{
    const std::string text = yearText(y);
    return validFrom <= text + "-12-31" && (validTo.empty() || text + "-01-01" <= validTo);
}

PlanLicence planLicence(std::string id, const json::object& licence)
{
    return {std::move(id), textOf(licence, "premises"), textOf(licence, "licence_kind"),
            textOf(licence, "valid_from"), textOf(licence, "valid_to")};
}

std::optional<PlanControl> planControl(const json::object& visit,
                                       std::span<const PlanLicence> licencesOfPlace)
{
    const std::string_view status = findString(visit, "status").value_or("");
    const auto evening = controlEvening(visit);
    PlanControl out;
    out.premises = textOf(visit, "premises");
    if (status.empty() || status == "draft" || !evening || out.premises.empty())
        return std::nullopt;
    out.evening = *evening;
    if (const auto started = parseRfc3339(findString(visit, "started_at").value_or("")))
        out.isNight = isNightControl(*started);

    const std::string own = textOf(visit, "licence");
    const auto named = std::find_if(licencesOfPlace.begin(), licencesOfPlace.end(),
                                    [&](const PlanLicence& licence) { return licence.id == own; });
    if (named != licencesOfPlace.end() && planPartOf(named->kind) == PlanPart::event)
        out.part = PlanPart::event;
    else
        out.part = partByKind(findString(visit, "kind").value_or(""), out.evening, licencesOfPlace);
    out.isCarriedOut = reasonNotCounted(visit) != "not_carried_out";
    // Whether that is too few is judged by what the place had a licence for in the year.
    out.isSingle = isAlone(visit);
    if (out.part != PlanPart::event)
        return out;
    if (named != licencesOfPlace.end() && planPartOf(named->kind) == PlanPart::event) {
        out.event = own;
        return out;
    }
    const auto tonight =
        std::find_if(licencesOfPlace.begin(), licencesOfPlace.end(), [&](const PlanLicence& each) {
            return planPartOf(each.kind) == PlanPart::event && each.isInForceOn(out.evening);
        });
    if (tonight != licencesOfPlace.end())
        out.event = tonight->id;
    return out;
}

PlanTarget planTarget(const json::object& fields)
{
    return {number(fields, "serving_per_place"), number(fields, "sale_per_place"),
            number(fields, "event_share_percent"), number(fields, "night_share_percent"),
            textOf(fields, "basis")};
}

const NightShareRule& nightShareRuleFor(year y)
{
    const Date lastDay{y, December, day{31}};
    const auto found =
        std::find_if(nightRules.begin(), nightRules.end(),
                     [&](const NightShareRule& rule) { return rule.validity.covers(lastDay); });
    return found == nightRules.end() ? nightRules.front() : *found;
}

int controlsWanted(year y, const PlanTarget& target, bool isServing, bool isSale)
{
    const QuotaRule& rule = quotaRuleFor(y);
    const auto of = [&](const std::optional<int>& local) {
        return std::max(rule.perPlace, local.value_or(rule.totalTimesPlaces));
    };
    return (isServing ? of(target.servingPerPlace) : 0) + (isSale ? of(target.salePerPlace) : 0);
}

ControlPlan controlPlan(year y, Date today, std::span<const PlanLicence> licences,
                        std::span<const PlanControl> controls, const PlanTarget& target)
{
    Tally tally(y, today, target);
    for (const PlanLicence& licence : licences)
        tally.take(licence);
    for (const PlanControl& control : controls)
        tally.take(control);
    return tally.finish();
}

} // namespace feltbok::domain
