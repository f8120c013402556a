// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/plan_report_content.h"

#include "domain/control_plan.h"
#include "domain/violations.h"
#include "ui/labels.h"
#include "ui/text.h"

#include <algorithm>
#include <set>

namespace feltbok::ui {
namespace {

using std::chrono::year;

constexpr std::size_t readAtATime = 1000;

/// Every record of a collection in the municipality; of one that is sorted by time, newest first,
/// only those from `since` on.
Result<std::vector<domain::RecordView>>
allOf(domain::RecordStore& store, std::string_view collection, const std::string& municipality,
      std::string_view timeField = {}, const std::string& since = {})
{
    std::vector<domain::RecordView> out;
    domain::ListQuery query;
    query.collection = collection;
    query.limit = readAtATime;
    for (;;) {
        FELTBOK_ASSIGN(auto page, store.list(query));
        bool older = false;
        for (auto& row : page.rows) {
            if (!timeField.empty()) {
                const auto at = findString(row.fields, timeField).value_or("");
                older = older || (!at.empty() && at < since);
                if (at < since)
                    continue;
            }
            if (row.municipality == municipality)
                out.push_back(std::move(row));
        }
        if (older || !page.next)
            return out;
        query.after = std::move(page.next);
    }
}

int numberOf(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && value->is_int64() ? int(value->get_int64()) : 0;
}

struct Counting
{
    std::vector<domain::PlanLicence> licences;
    std::vector<domain::PlanControl> controls;
    std::map<std::string, int> yearOfVisit; ///< of the evening it began
};

Counting countingOf(const PlanReportSource& source)
{
    Counting out;
    std::map<std::string, std::vector<domain::PlanLicence>> byPlace;
    for (const auto& licence : source.licences) {
        out.licences.push_back(domain::planLicence(licence.id.toText(), licence.fields));
        byPlace[out.licences.back().premises].push_back(out.licences.back());
    }
    for (const auto& visit : source.visits) {
        const std::string place(findString(visit.fields, "premises").value_or(""));
        if (const auto control = domain::planControl(visit.fields, byPlace[place])) {
            out.yearOfVisit[visit.id.toText()] = int(control->evening.year());
            out.controls.push_back(*control);
        }
    }
    return out;
}

/// Of one kind in one control there is one breach (alkoholforskriften § 10-2).
using BreachesByCode = std::map<std::string, std::set<std::string>>;

struct Breaches
{
    BreachesByCode possible;
    BreachesByCode assessed;
};

Breaches breachesOf(const PlanReportSource& source, const Counting& counting, int y)
{
    Breaches out;
    std::map<std::string, const domain::RecordView*> assessments; // the newest of each observation
    for (const auto& assessment : source.assessments)
        assessments.try_emplace(
            std::string(findString(assessment.fields, "observation").value_or("")), &assessment);
    for (const auto& observation : source.observations) {
        const std::string visit(findString(observation.fields, "visit").value_or(""));
        const auto when = counting.yearOfVisit.find(visit);
        if (when == counting.yearOfVisit.end() || when->second != y)
            continue;
        const std::string possible(
            findString(observation.fields, "possible_violation").value_or(""));
        if (!possible.empty())
            out.possible[possible].insert(visit);
        const auto found = assessments.find(observation.id.toText());
        if (found == assessments.end() ||
            findString(found->second->fields, "decision").value_or("") != "assessed")
            continue;
        const std::string code(findString(found->second->fields, "violation").value_or(""));
        if (!code.empty())
            out.assessed[code].insert(visit);
    }
    return out;
}

int countOf(const BreachesByCode& breaches)
{
    int sum = 0;
    for (const auto& [code, visits] : breaches)
        sum += int(visits.size());
    return sum;
}

/// Taken and standing: no draft, and not one that was reversed or taken back.
bool stands(const json::object& decision)
{
    const auto status = findString(decision, "status").value_or("");
    return status == "decided" || status == "notified" || status == "appealed" ||
           status == "upheld";
}

report::PlanReportQuota quotaOf(const domain::QuotaSum& sum)
{
    return {sum.places, sum.required, sum.done, int(sum.withoutControl.size())};
}

domain::PlanTarget targetOf(const PlanReportSource& source, int y)
{
    for (const auto& target : source.targets)
        if (numberOf(target.fields, "year") == y)
            return domain::planTarget(target.fields);
    return {};
}

report::PlanReportYear yearOf(const PlanReportSource& source, const Counting& counting,
                              const domain::ControlPlan& plan, int y)
{
    report::PlanReportYear out;
    out.controls = plan.joint.done;
    out.required = plan.joint.required;
    out.withoutControl = int(plan.joint.withoutControl.size());
    out.servingControls = plan.serving.done;
    out.nightControls = plan.nightControls;
    out.events = plan.events;
    out.eventsControlled = plan.eventsControlled;
    out.breaches = countOf(breachesOf(source, counting, y).assessed);
    for (const auto& decision : source.decisions) {
        const auto date = parseIsoDate(findString(decision.fields, "date").value_or(""));
        if (!date || int(date->year()) != y || !stands(decision.fields))
            continue;
        const auto kind = findString(decision.fields, "kind").value_or("");
        if (kind == "vedtak_prikker")
            out.points += numberOf(decision.fields, "points");
        else if (kind == "vedtak_inndragning")
            ++out.withdrawals;
    }
    return out;
}

} // namespace

Result<std::vector<std::string>> municipalitiesWithPlaces(domain::RecordStore& store)
{
    std::set<std::string> found;
    domain::ListQuery query;
    query.collection = "premises";
    query.limit = readAtATime;
    for (;;) {
        FELTBOK_ASSIGN(auto page, store.list(query));
        for (const auto& row : page.rows)
            found.insert(row.municipality);
        if (!page.next)
            return std::vector<std::string>(found.begin(), found.end());
        query.after = std::move(page.next);
    }
}

Result<PlanReportSource> readPlanReport(domain::RecordStore& store, const std::string& municipality,
                                        int year)
{
    PlanReportSource out;
    out.municipality = municipality;
    // The night of the last New Year's Eve began the day before, in UTC or not.
    const std::string since = std::to_string(year - 2) + "-12-31";
    FELTBOK_ASSIGN(out.premises, allOf(store, "premises", municipality));
    FELTBOK_ASSIGN(out.licences, allOf(store, "licence", municipality));
    FELTBOK_ASSIGN(out.visits, allOf(store, "control_visit", municipality, "started_at", since));
    FELTBOK_ASSIGN(out.observations, allOf(store, "observation", municipality, "at", since));
    FELTBOK_ASSIGN(out.assessments, allOf(store, "assessment", municipality));
    FELTBOK_ASSIGN(out.decisions, allOf(store, "decision", municipality));
    FELTBOK_ASSIGN(out.targets, allOf(store, "plan_target", municipality));
    return out;
}

report::PlanReportContent planReportContent(const PlanReportSource& source,
                                            const QString& municipalityName, int y, Date today)
{
    const Counting counting = countingOf(source);
    const domain::PlanTarget target = targetOf(source, y);
    const auto plan =
        domain::controlPlan(year{y}, today, counting.licences, counting.controls, target);
    report::PlanReportContent out;
    out.municipalityNumber = toQString(source.municipality);
    out.municipalityName = municipalityName;
    out.year = y;
    const Date last{year{y}, std::chrono::December, std::chrono::day{31}};
    const Date asOf = std::min(today, last);
    out.asOf = QDate(int(asOf.year()), int(unsigned(asOf.month())), int(unsigned(asOf.day())));
    out.joint = quotaOf(plan.joint);
    out.serving = quotaOf(plan.serving);
    out.sale = quotaOf(plan.sale);
    out.singleController = plan.singleController;
    out.notCarriedOut = plan.notCarriedOut;
    out.nightRequired = plan.nightRequired;
    out.eventsPast = plan.eventsPast;
    out.eventsRequired = plan.eventsRequired;
    out.servingPerPlace = target.servingPerPlace;
    out.salePerPlace = target.salePerPlace;
    out.eventSharePercent = target.eventSharePercent;
    out.nightSharePercent = target.nightSharePercent;
    out.targetRequired = plan.targetRequired;
    out.basis = toQString(target.basis);

    // The same engine counts each month, so that the months are the year.
    for (unsigned month = 1; month <= 12; ++month) {
        std::vector<domain::PlanControl> ofMonth;
        for (const auto& control : counting.controls)
            if (control.evening.year() == year{y} && unsigned(control.evening.month()) == month)
                ofMonth.push_back(control);
        const auto part = domain::controlPlan(year{y}, today, counting.licences, ofMonth, target);
        out.months[month - 1] = {part.serving.done, part.sale.done, part.eventsControlled};
    }

    std::map<std::string, QString> names;
    for (const auto& place : source.premises)
        names[place.id.toText()] = textField(place.fields, "name");
    for (const auto& id : plan.joint.withoutControl)
        out.placesWithoutControl.push_back(names[id]);
    std::sort(out.placesWithoutControl.begin(), out.placesWithoutControl.end(),
              [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });

    const Breaches breaches = breachesOf(source, counting, y);
    for (const auto& violation : domain::violations()) {
        const std::string code(violation.code);
        const auto count = [&](const BreachesByCode& from) {
            const auto found = from.find(code);
            return found == from.end() ? 0 : int(found->second.size());
        };
        const int possible = count(breaches.possible);
        const int assessed = count(breaches.assessed);
        if (possible + assessed > 0)
            out.breaches.push_back({violationLabel(toQString(code)), possible, assessed});
    }
    out.thisYear = yearOf(source, counting, plan, y);
    const auto planBefore = domain::controlPlan(year{y - 1}, today, counting.licences,
                                                counting.controls, targetOf(source, y - 1));
    if (planBefore.joint.places > 0)
        out.lastYear = yearOf(source, counting, planBefore, y - 1);
    return out;
}

} // namespace feltbok::ui
