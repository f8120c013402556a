// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// What RecordKeeper derives from the records: the summaries of places and years, and how far an
// assignment has come.

#include "domain/oslo_time.h"
#include "server/apply/record_keeper.h"

#include <algorithm>
#include <array>

namespace feltbok::server {

using domain::Collection;

namespace {

json::value numberOf(std::int64_t count)
{
    return count;
}

/// Two years back: how long a breach counts (alkoholforskriften § 10-2).
std::string twoYearsBefore(Date today)
{
    const Date day = today - std::chrono::years{2};
    return toIsoDate(day.ok() ? day : Date{day.year() / day.month() / std::chrono::last});
}

/// The time of a visit that people go by: when it was over, or else when it began.
json::value timeOf(const json::object& visit)
{
    return json::value(
        findString(visit, "ended_at").value_or(findString(visit, "started_at").value_or("")));
}

} // namespace

int RecordKeeper::thisYear() const
{
    return int(domain::businessDay(m_now).year());
}

Result<void> RecordKeeper::noteForSummaries(const RecordRow& record)
{
    const auto& municipality = record.state.municipality;
    const auto collection = domain::collectionFromText(record.state.collection);
    switch (*collection) {
    case Collection::premises:
        m_premises.emplace(record.state.id, municipality);
        break;
    case Collection::licence:
        m_registers.insert(municipality);
        m_relicensed.emplace(record.parent, municipality);
        m_premises.emplace(record.parent, municipality);
        break;
    case Collection::planTarget:
        return notePlanTarget(record);
    case Collection::controlVisit: {
        if (const auto assignment = idField(record.state.fields, "assignment");
            !assignment.isNull())
            m_assignments.emplace(assignment, record.state.id);
        if (record.finishedAt == 0 || record.parent.isNull())
            break;
        m_premises.emplace(record.parent, municipality);
        m_plans.emplace(municipality, thisYear());
        const auto began = parseRfc3339(findString(record.state.fields, "started_at").value_or(""));
        if (began) // a visit may be sent after New Year
            m_plans.emplace(municipality, int(domain::businessDay(*began).year()));
        break;
    }
    case Collection::patrol:
    case Collection::referral:
        return noteOutreach(record);
    case Collection::observation:
    case Collection::assessment: {
        FELTBOK_ASSIGN(const auto visit, m_writer.record(record.root));
        if (visit && visit->finishedAt != 0 && !visit->parent.isNull())
            m_premises.emplace(visit->parent, visit->state.municipality);
        break;
    }
    default:
        break;
    }
    return {};
}

/// A licence or a finished visit that goes to another place leaves one whose figures change too,
/// and so does a target that goes to another year.
Result<void> RecordKeeper::noteFormer(const RecordRow& record)
{
    const auto& collection = record.state.collection;
    const bool isLicence = collection == toString(Collection::licence);
    const bool isTarget = collection == toString(Collection::planTarget);
    const bool isFinished =
        collection == toString(Collection::controlVisit) && record.finishedAt != 0;
    if (!isLicence && !isTarget && !isFinished)
        return {};
    FELTBOK_ASSIGN(const auto before, m_writer.record(record.state.id));
    if (before && isTarget)
        return notePlanTarget(*before);
    if (!before || before->parent == record.parent || before->parent.isNull())
        return {};
    m_premises.emplace(before->parent, record.state.municipality);
    if (isLicence)
        m_relicensed.emplace(before->parent, record.state.municipality);
    return {};
}

Result<void> RecordKeeper::notePlanTarget(const RecordRow& target)
{
    const auto year = requireInteger(target.state.fields, "year");
    if (!year || *year < 1990 || *year > 2999)
        return {};
    const auto& municipality = target.state.municipality;
    m_plans.emplace(municipality, int(*year));
    if (*year != thisYear())
        return {};
    FELTBOK_ASSIGN(const auto summaries,
                   m_writer.recordsOf(municipality, toString(Collection::premisesSummary)));
    for (const auto& id : summaries) {
        FELTBOK_ASSIGN(const auto summary, m_writer.record(id));
        if (summary)
            m_premises.emplace(summary->parent, municipality);
    }
    return {};
}

Result<void> RecordKeeper::finish()
{
    while (!m_assignments.empty()) {
        const auto [assignment, visit] = *m_assignments.begin();
        m_assignments.erase(m_assignments.begin());
        FELTBOK_TRY(followAssignment(assignment, visit));
    }
    while (!m_relicensed.empty()) {
        const auto [premises, municipality] = *m_relicensed.begin();
        m_relicensed.erase(m_relicensed.begin());
        FELTBOK_TRY(recountVisits(premises, municipality));
    }
    while (!m_premises.empty()) {
        const auto [premises, municipality] = *m_premises.begin();
        m_premises.erase(m_premises.begin());
        FELTBOK_TRY(summarisePremises(premises, municipality));
    }
    while (!m_registers.empty()) {
        const std::string municipality = *m_registers.begin();
        m_registers.erase(m_registers.begin());
        FELTBOK_TRY(noteYears(municipality));
    }
    FELTBOK_ASSIGN(const auto changedYears, m_writer.countChangedPlaces());
    m_plans.insert(changedYears.begin(), changedYears.end());
    while (!m_plans.empty()) {
        const auto [municipality, year] = *m_plans.begin();
        m_plans.erase(m_plans.begin());
        FELTBOK_TRY(summarisePlan(municipality, year));
    }
    while (!m_months.empty()) {
        const auto [municipality, month] = *m_months.begin();
        m_months.erase(m_months.begin());
        FELTBOK_TRY(summariseOutreach(municipality, month));
    }
    return {};
}

Result<void> RecordKeeper::noteYears(const std::string& municipality)
{
    m_plans.emplace(municipality, thisYear());
    FELTBOK_ASSIGN(const auto ids,
                   m_writer.recordsOf(municipality, toString(Collection::planSummary)));
    for (const auto& id : ids) {
        FELTBOK_ASSIGN(const auto summary, m_writer.record(id));
        if (const auto year = requireInteger(summary->state.fields, "year"))
            m_plans.emplace(municipality, int(*year));
    }
    return {};
}

Result<std::vector<domain::PlanLicence>> RecordKeeper::licencesOf(const RecordId& premises)
{
    std::vector<domain::PlanLicence> out;
    if (premises.isNull())
        return out;
    FELTBOK_ASSIGN(const auto ids, m_writer.children(premises, toString(Collection::licence)));
    for (const auto& id : ids) {
        FELTBOK_ASSIGN(const auto licence, m_writer.record(id));
        if (licence)
            out.push_back(domain::planLicence(id.toText(), licence->state.fields));
    }
    std::sort(out.begin(), out.end(),
              [](const auto& left, const auto& right) { return left.id < right.id; });
    return out;
}

/// Where two devices made a target for the same year, the last one changed holds.
Result<domain::PlanTarget> RecordKeeper::targetOf(const std::string& municipality, int year)
{
    domain::PlanTarget out;
    FELTBOK_ASSIGN(const auto ids,
                   m_writer.recordsOf(municipality, toString(Collection::planTarget)));
    for (const auto& id : ids) {
        FELTBOK_ASSIGN(const auto target, m_writer.record(id));
        if (requireInteger(target->state.fields, "year").valueOr(0) == year)
            out = domain::planTarget(target->state.fields);
    }
    return out;
}

/// What visits count as follows from the licences of their place.
Result<void> RecordKeeper::recountVisits(const RecordId& premises, const std::string& municipality)
{
    FELTBOK_ASSIGN(const auto visits,
                   m_writer.children(premises, toString(Collection::controlVisit)));
    if (visits.empty())
        return {};
    FELTBOK_ASSIGN(const auto licences, licencesOf(premises));
    for (const auto& id : visits) {
        FELTBOK_ASSIGN(const auto visit, m_writer.record(id));
        if (visit && visit->finishedAt != 0 && visit->state.municipality == municipality)
            FELTBOK_TRY(m_writer.setPlanControl(
                id, municipality, domain::planControl(visit->state.fields, licences)));
    }
    return {};
}

/// An assignment is started with the first visit that names it and done with the first that was
/// carried out; a visit that was not leaves it to be done. What the office cancelled stays so.
Result<void> RecordKeeper::followAssignment(const RecordId& assignment, const RecordId& visitId)
{
    FELTBOK_ASSIGN(auto record, m_writer.record(assignment));
    FELTBOK_ASSIGN(const auto visit, m_writer.record(visitId));
    if (!record || !visit || record->state.collection != toString(Collection::assignment) ||
        record->state.municipality != visit->state.municipality)
        return {};
    const auto place = idField(record->state.fields, "premises");
    if (!place.isNull() && place != visit->parent)
        return {};
    const auto status = findString(record->state.fields, "status").value_or("planned");
    if (status != "planned" && status != "started")
        return {};
    std::string_view next = "started";
    if (visit->finishedAt != 0)
        next = findString(visit->state.fields, "reason_not_carried_out") ? "planned" : "done";
    json::object fields;
    fields["status"] = next;
    FELTBOK_TRY(update(*record, fields, byServer()));
    return {};
}

Result<void> RecordKeeper::summarisePremises(const RecordId& premises,
                                             const std::string& municipality)
{
    FELTBOK_ASSIGN(const auto place, m_writer.record(premises));
    if (!place || place->state.collection != toString(Collection::premises) ||
        place->state.municipality != municipality)
        return {}; // a visit may have named a place of elsewhere before that was known
    const Date today = domain::businessDay(m_now);
    const int year = thisYear();
    FELTBOK_ASSIGN(const auto present,
                   m_writer.children(premises, toString(Collection::premisesSummary)));
    FELTBOK_ASSIGN(const auto count,
                   m_writer.countVisits(premises, municipality, year, twoYearsBefore(today)));
    if (present.empty() && count.lastVisit.isNull())
        return {}; // nothing to tell yet
    bool isServing = false;
    bool isSale = false;
    FELTBOK_ASSIGN(const auto licences, licencesOf(premises));
    for (const auto& licence : licences)
        if (licence.isInForceIn(today.year())) {
            const auto part = domain::planPartOf(licence.kind);
            isServing = isServing || part == domain::PlanPart::serving;
            isSale = isSale || part == domain::PlanPart::sale;
        }
    FELTBOK_ASSIGN(const auto target, targetOf(municipality, year));

    json::object fields;
    fields["premises"] = premises.toText();
    fields["controls_this_year"] = count.controlsInYear;
    fields["controls_wanted"] =
        numberOf(std::int64_t{domain::controlsWanted(today.year(), target, isServing, isSale)});
    fields["open_breaches"] = count.openBreaches;
    fields["recent_breaches"] = count.recentBreaches;
    const auto* risk = place->state.fields.if_contains("risk_class");
    fields["risk"] = risk == nullptr ? json::value() : *risk;
    fields["last_control_at"] = nullptr;
    fields["last_outcome"] = nullptr;
    fields["last_night_control_at"] = nullptr;
    if (!count.lastVisit.isNull()) {
        FELTBOK_ASSIGN(const auto visit, m_writer.record(count.lastVisit));
        FELTBOK_ASSIGN(const auto findings, m_writer.countFindings(count.lastVisit));
        fields["last_control_at"] = timeOf(visit->state.fields);
        fields["last_outcome"] =
            findings > 0 ? "mulig_brudd" : (visit->isFinding ? "avvik" : "uten_funn");
    }
    if (!count.lastNightVisit.isNull()) {
        FELTBOK_ASSIGN(const auto visit, m_writer.record(count.lastNightVisit));
        fields["last_night_control_at"] = timeOf(visit->state.fields);
    }
    if (!present.empty()) {
        FELTBOK_ASSIGN(auto record, m_writer.record(present.front()));
        FELTBOK_TRY(update(*record, fields, byServer()));
        return {};
    }
    for (const auto* name : {"risk", "last_night_control_at"})
        if (fields.at(name).is_null())
            fields.erase(name);
    FELTBOK_TRY(create(Collection::premisesSummary, {municipality, domain::Side::alcohol},
                       std::move(fields), byServer()));
    return {};
}

Result<Found> RecordKeeper::recountPlan(const std::string& municipality, int year)
{
    FELTBOK_ASSIGN(const auto licences, m_writer.planLicences(municipality));
    FELTBOK_ASSIGN(const auto controls, m_writer.planControls(municipality, year));
    FELTBOK_ASSIGN(const auto kept, m_writer.keptPlan(municipality, year));
    FELTBOK_ASSIGN(const auto keptPlaces, m_writer.keptPlaces(municipality, year));
    const std::chrono::year counted{year};
    if (kept &&
        *kept == planFigures(domain::controlPlan(counted, domain::businessDay(m_now), licences,
                                                 controls, {})) &&
        keptPlaces == domain::planFiguresByPlace(counted, licences, controls)) {
        FELTBOK_TRY(summarisePlan(municipality, year)); // events are over that were not
        return Found::no;
    }
    FELTBOK_TRY(m_writer.countPlan(municipality, year));
    FELTBOK_TRY(summarisePlan(municipality, year));
    return Found::yes;
}

Result<void> RecordKeeper::summarisePlan(const std::string& municipality, int year)
{
    FELTBOK_ASSIGN(auto plan, m_writer.keptPlan(municipality, year));
    if (!plan) {
        FELTBOK_TRY(m_writer.countPlan(municipality, year));
        FELTBOK_ASSIGN(plan, m_writer.keptPlan(municipality, year));
        if (!plan)
            return Error(ErrorCode::internal, "a year that was counted is kept");
    }
    FELTBOK_ASSIGN(const auto target, targetOf(municipality, year));
    FELTBOK_ASSIGN(const int eventsPast,
                   m_writer.eventsPast(municipality, year, domain::businessDay(m_now)));
    const int times = domain::quotaRuleFor(std::chrono::year{year}).totalTimesPlaces;
    const std::array<std::pair<std::string_view, int>, 19> numbers{{
        {"year", year},
        {"places", plan->places},
        {"controls_required", plan->places * times},
        {"controls_done", plan->done()},
        {"places_without_control", plan->placesWithout},
        {"serving_places", plan->servingPlaces},
        {"serving_required", plan->servingPlaces * times},
        {"serving_done", plan->servingDone},
        {"serving_without_control", plan->servingWithout},
        {"sale_places", plan->salePlaces},
        {"sale_required", plan->salePlaces * times},
        {"sale_done", plan->saleDone},
        {"sale_without_control", plan->saleWithout},
        {"not_counted", plan->notCounted},
        {"night_controls", plan->nightControls},
        {"events", plan->events},
        {"events_past", eventsPast},
        {"events_controlled", plan->eventsControlled},
        {"target_required", plan->servingPlaces * target.servingPerPlace.value_or(0) +
                                plan->salePlaces * target.salePerPlace.value_or(0)},
    }};
    json::object fields;
    for (const auto& [name, number] : numbers)
        fields[name] = numberOf(std::int64_t{number});

    FELTBOK_TRY(m_writer.lockCounter({municipality, domain::Side::alcohol}));
    FELTBOK_ASSIGN(const auto present,
                   m_writer.recordsOf(municipality, toString(Collection::planSummary)));
    for (const auto& id : present) {
        FELTBOK_ASSIGN(auto record, m_writer.record(id));
        if (requireInteger(record->state.fields, "year").valueOr(0) == year) {
            FELTBOK_TRY(update(*record, fields, byServer()));
            return {};
        }
    }
    FELTBOK_TRY(create(Collection::planSummary, {municipality, domain::Side::alcohol},
                       std::move(fields), byServer()));
    return {};
}

} // namespace feltbok::server
