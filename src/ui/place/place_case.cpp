// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/place/place_case.h"

#include "domain/oslo_time.h"
#include "domain/violations.h"
#include "ui/place/place_hours.h"
#include "ui/record_queries.h"
#include "ui/visit/visit_licence.h"

#include <algorithm>

namespace feltbok::ui {
namespace {

std::optional<Date> dateIn(const json::object& fields, std::string_view name)
{
    const auto date = parseIsoDate(findString(fields, name).value_or(""));
    return date ? std::optional(*date) : std::nullopt;
}

std::optional<int> numberIn(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && value->is_int64() ? std::optional(int(value->get_int64()))
                                                 : std::nullopt;
}

bool names(const json::object& fields, std::string_view set, const RecordId& id)
{
    const auto ids = idsIn(fields, set);
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

domain::BreachState stateOf(const RecordId& assessment,
                            const std::vector<domain::RecordView>& decisions)
{
    auto state = domain::BreachState::assessed;
    for (const auto& decision : decisions) {
        const auto kind = findString(decision.fields, "kind").value_or("");
        if ((kind != "vedtak_prikker" && kind != "henleggelse") ||
            !names(decision.fields, "assessments", assessment))
            continue;
        const auto status = domain::decisionStatus(decision.fields);
        if (domain::standsAt(status) && kind == "vedtak_prikker")
            return domain::BreachState::decided;
        if (domain::standsAt(status))
            state = domain::BreachState::dropped;
        else if (status == "reversed")
            state = domain::BreachState::reversed;
    }
    return state;
}

Result<CaseVisit> readVisit(domain::RecordStore& store, domain::RecordView visit, Date control,
                            const PlaceCase& place)
{
    CaseVisit out;
    out.control = control;
    out.licenceKind = licenceKindOf(visit.fields, place.licences);
    out.isSale = isSaleVisit(visit.fields, out.licenceKind);
    out.isInPoints =
        !out.licenceKind.empty() && domain::isInPointsSystem(out.licenceKind, place.legal);
    FELTBOK_ASSIGN(const auto observations, childrenOf(store, "observation", visit.id));
    for (const auto& observation : observations) {
        FELTBOK_ASSIGN(auto assessments, childrenOf(store, "assessment", observation.id));
        if (assessments.empty()) {
            out.unassessed += findString(observation.fields, "possible_violation") ? 1 : 0;
            continue;
        }
        CaseAssessment made;
        made.id = assessments.front().id;
        made.fields = std::move(assessments.front().fields);
        made.state = stateOf(made.id, place.decisions);
        out.assessments.push_back(std::move(made));
    }
    out.visit = std::move(visit);
    return out;
}

/// The points of the table hold unless the case handler has said why not (§ 10-4).
domain::BreachInput breachOf(const json::object& assessment)
{
    domain::BreachInput breach;
    breach.code = findString(assessment, "violation").value_or("");
    breach.date = dateIn(assessment, "breach_date");
    const auto deviation = findString(assessment, "deviation").value_or("ingen");
    const auto reason = findString(assessment, "reason").value_or("");
    if (deviation != "ingen" && !reason.empty()) {
        breach.points = numberIn(assessment, "points");
        breach.reason = reason;
    }
    return breach;
}

} // namespace

std::vector<RecordId> idsIn(const json::object& fields, std::string_view name)
{
    std::vector<RecordId> out;
    const auto* value = fields.if_contains(name);
    if (value == nullptr || !value->is_array())
        return out;
    for (const auto& element : value->get_array())
        if (element.is_string())
            if (const auto id = RecordId::parse(std::string_view(element.get_string())))
                out.push_back(*id);
    return out;
}

const CaseVisit* PlaceCase::visitOf(const RecordId& assessment) const
{
    for (const CaseVisit& visit : visits)
        for (const CaseAssessment& each : visit.assessments)
            if (each.id == assessment)
                return &visit;
    return nullptr;
}

const domain::RecordView* PlaceCase::licenceOn(bool isSale, Date day) const
{
    const domain::RecordView* found = nullptr;
    int best = -1;
    for (const auto& licence : licences) {
        const auto kind = findString(licence.fields, "licence_kind").value_or("");
        if (kind.empty() || isSaleKind(kind) != isSale || !domain::isInPointsSystem(kind, legal))
            continue;
        const auto from = dateIn(licence.fields, "valid_from");
        const auto to = dateIn(licence.fields, "valid_to");
        const bool isValid = (!from || *from <= day) && (!to || *to >= day);
        // An evening's extension is none to withdraw: what it extends is.
        const int rank = (kind.starts_with("utvidet_") ? 0 : 2) + int(isValid);
        if (rank > best) {
            best = rank;
            found = &licence;
        }
    }
    return found;
}

bool PlaceCase::isSaleDecision(const json::object& decision) const
{
    if (const auto id = idField(decision, "licence"))
        for (const auto& licence : licences)
            if (licence.id == *id)
                return isSaleKind(findString(licence.fields, "licence_kind").value_or(""));
    for (const CaseVisit& visit : visits)
        if (names(decision, "visits", visit.visit.id))
            return visit.isSale;
    return false;
}

Result<PlaceCase> readPlaceCase(domain::RecordStore& store, const RecordId& premises)
{
    FELTBOK_ASSIGN(const auto legal, readLegalTables(store));
    return readPlaceCase(store, premises, legal);
}

Result<PlaceCase> readPlaceCase(domain::RecordStore& store, const RecordId& premises,
                                const LegalTablesOf& legal)
{
    PlaceCase out;
    // A place that has not come down yet has no name, and its cases are there all the same.
    if (auto place = store.record(premises))
        out.place = std::move(*place);
    out.place.id = premises;
    FELTBOK_ASSIGN(out.licences, childrenOf(store, "licence", premises));
    FELTBOK_ASSIGN(out.decisions, childrenOf(store, "decision", premises));
    domain::ListQuery query;
    query.collection = "control_visit";
    query.premises = premises;
    query.statuses = {"finished", "comment_received", "assessed", "closed"};
    query.limit = maxChildren;
    FELTBOK_ASSIGN(auto visits, store.list(query));
    std::string municipality = out.place.municipality;
    for (const auto* records : {&visits.rows, &out.decisions, &out.licences})
        if (municipality.empty() && !records->empty())
            municipality = records->front().municipality;
    out.legal = tablesOf(legal, municipality);
    for (auto& visit : visits.rows) {
        const auto started = parseRfc3339(findString(visit.fields, "started_at").value_or(""));
        if (!started)
            continue;
        FELTBOK_ASSIGN(CaseVisit read,
                       readVisit(store, std::move(visit), domain::toOslo(*started).date(), out));
        out.visits.push_back(std::move(read));
    }
    return out;
}

domain::LedgerInput ledgerInput(const PlaceCase& place, bool isSale, Date today)
{
    domain::LedgerInput out;
    out.on = today;
    for (const auto& licence : place.licences)
        if (isSaleKind(findString(licence.fields, "licence_kind").value_or("")) == isSale)
            if (const auto date = dateIn(licence.fields, "transfer_date"))
                out.transfers.push_back(*date);
    for (const CaseVisit& visit : place.visits) {
        if (visit.isSale != isSale)
            continue;
        domain::LedgerControl control;
        control.date = visit.control;
        control.licenceKind = visit.licenceKind;
        for (const CaseAssessment& each : visit.assessments)
            if (auto breach = breachOf(each.fields);
                each.isBreach() && domain::findViolation(breach.code) != nullptr)
                control.breaches.push_back({std::move(breach), each.state});
        if (!control.breaches.empty())
            out.controls.push_back(std::move(control));
    }
    for (const auto& decision : place.decisions) {
        const auto date = dateIn(decision.fields, "date");
        if (findString(decision.fields, "kind").value_or("") != "vedtak_inndragning" || !date ||
            !domain::standsAt(domain::decisionStatus(decision.fields)) ||
            place.isSaleDecision(decision.fields) != isSale)
            continue;
        domain::WithdrawalInput withdrawal;
        withdrawal.date = *date;
        for (const CaseVisit& visit : place.visits)
            if (names(decision.fields, "visits", visit.visit.id))
                withdrawal.controls.push_back(visit.control);
        out.withdrawals.push_back(std::move(withdrawal));
    }
    return out;
}

Result<domain::CaseFacts> caseFacts(const PlaceCase& place, bool isSale, Date today)
{
    domain::CaseFacts out;
    out.today = today;
    FELTBOK_ASSIGN(const auto ledger,
                   domain::makeLedger(ledgerInput(place, isSale, today), place.legal));
    const auto& decided = ledger.decided;
    out.decidedSum = std::max(decided.sum, decided.reached ? decided.reached->sum : 0);
    out.threshold = domain::pointsRuleFor(today, place.legal).threshold;
    for (const CaseVisit& visit : place.visits)
        if (visit.isSale == isSale && visit.isInPoints)
            for (const CaseAssessment& each : visit.assessments)
                out.openBreaches +=
                    each.isBreach() && each.state == domain::BreachState::assessed ? 1 : 0;
    for (const auto& decision : place.decisions)
        if (place.isSaleDecision(decision.fields) == isSale)
            out.decisions.push_back(
                domain::caseDecisionFrom(decision.id.toText(), decision.fields));
    return out;
}

} // namespace feltbok::ui
