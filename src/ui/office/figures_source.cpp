// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/figures_source.h"

#include "domain/deadlines.h"
#include "domain/oslo_time.h"
#include "domain/visit_rules.h"
#include "ui/office/legal_records.h"
#include "ui/visit/visit_licence.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace feltbok::ui {
namespace {

using domain::RecordView;

constexpr std::size_t pageSize = 500;

Result<void> forEach(domain::RecordStore& store, std::string_view collection,
                     const std::function<void(RecordView&)>& use)
{
    domain::ListQuery query;
    query.collection = collection;
    query.limit = pageSize;
    for (;;) {
        FELTBOK_ASSIGN(auto page, store.list(query));
        for (auto& row : page.rows)
            use(row);
        if (!page.next)
            return {};
        query.after = page.next;
    }
}

std::string text(const json::object& fields, std::string_view name)
{
    return std::string(findString(fields, name).value_or(""));
}

std::optional<Date> date(const json::object& fields, std::string_view name)
{
    const auto parsed = parseIsoDate(findString(fields, name).value_or(""));
    return parsed ? std::optional(*parsed) : std::nullopt;
}

/// The day on the wall's clock of an instant.
std::optional<Date> dayOf(const json::object& fields, std::string_view name)
{
    const auto parsed = parseRfc3339(findString(fields, name).value_or(""));
    return parsed ? std::optional(domain::toOslo(*parsed).date()) : std::nullopt;
}

std::set<std::string> codes(const json::object& fields, std::string_view name)
{
    std::set<std::string> out;
    const auto* value = fields.if_contains(name);
    if (value != nullptr && value->is_array())
        for (const auto& element : value->get_array())
            if (element.is_string())
                out.emplace(element.get_string());
    return out;
}

int number(const json::object& fields, std::string_view name)
{
    return int(requireInteger(fields, name).valueOr(0));
}

std::optional<domain::Activity> activityOf(const json::object& visit, const std::string& licence)
{
    const auto kind = findString(visit, "kind").value_or("");
    if (kind == "skjenkekontroll" || kind == "ambulerende_enkeltanledning")
        return domain::Activity::serving;
    if (kind.empty() || (kind != "salgskontroll" && licence.empty()))
        return std::nullopt;
    return isSaleVisit(visit, licence) ? domain::Activity::sale : domain::Activity::serving;
}

class Source
{
public:
    explicit Source(domain::RecordStore& store) : m_store(store) {}

    Result<FiguresSource> read(std::string municipality, int year, Instant now)
    {
        const Date today = domain::toOslo(now).date();
        std::set<std::string> municipalities;
        FELTBOK_TRY(forEach(m_store, "premises", [&](RecordView& row) {
            municipalities.insert(row.municipality);
            m_placeKinds[row.id.toText()] = text(row.fields, "place_kind");
        }));
        FELTBOK_TRY(forEach(m_store, "control_visit",
                            [&](RecordView& row) { municipalities.insert(row.municipality); }));
        FiguresSource out;
        out.municipalities.assign(municipalities.begin(), municipalities.end());
        if (municipality.empty() && !municipalities.empty())
            municipality = *municipalities.begin();
        out.municipality = municipality;
        out.input.today = today;

        std::set<int> years;
        FELTBOK_ASSIGN(m_legal, readLegalTables(m_store, municipality));
        FELTBOK_TRY(readLicences(municipality, out.input));
        FELTBOK_TRY(readBreaches(municipality));
        FELTBOK_TRY(readVisits(municipality, out.input, years));
        FELTBOK_TRY(readDecisions(municipality, out.input));
        const int last = int(today.year()) - 1;
        if (year == 0)
            year = years.contains(last) ? last : int(today.year());
        years.insert({last, last + 1});
        out.years.assign(years.rbegin(), years.rend());
        out.input.year = std::chrono::year{year};
        return out;
    }

private:
    Result<void> readLicences(const std::string& municipality, domain::FiguresInput& input)
    {
        return forEach(m_store, "licence", [&](RecordView& row) {
            if (row.municipality != municipality)
                return;
            domain::FiguresLicence licence;
            licence.id = row.id.toText();
            licence.kind = text(row.fields, "licence_kind");
            licence.placeKind = m_placeKinds[text(row.fields, "premises")];
            licence.groups = codes(row.fields, "groups");
            licence.conditions = codes(row.fields, "condition_codes");
            licence.validFrom = date(row.fields, "valid_from");
            licence.validTo = date(row.fields, "valid_to");
            m_licences[text(row.fields, "premises")].push_back(std::move(row));
            input.licences.push_back(std::move(licence));
        });
    }

    /// Each observation with the assessment that the office sees and changes: the first of them.
    Result<void> readBreaches(const std::string& municipality)
    {
        std::map<std::string, RecordView> assessments;
        FELTBOK_TRY(forEach(m_store, "assessment", [&](RecordView& row) {
            assessments.try_emplace(text(row.fields, "observation"), std::move(row));
        }));
        return forEach(m_store, "observation", [&](RecordView& row) {
            if (row.municipality != municipality)
                return;
            domain::FiguresBreach breach;
            breach.possible = text(row.fields, "possible_violation");
            breach.checkItem = text(row.fields, "check_item");
            if (const auto found = assessments.find(row.id.toText()); found != assessments.end()) {
                breach.decision = text(found->second.fields, "decision");
                breach.violation = text(found->second.fields, "violation");
            }
            if (!breach.possible.empty() || !breach.decision.empty())
                m_breaches[text(row.fields, "visit")].push_back(std::move(breach));
        });
    }

    Result<void> readVisits(const std::string& municipality, domain::FiguresInput& input,
                            std::set<int>& years)
    {
        return forEach(m_store, "control_visit", [&](RecordView& row) {
            const auto& fields = row.fields;
            const auto status = findString(fields, "status").value_or("draft");
            if (row.municipality != municipality || status == "draft")
                return;
            domain::FiguresVisit visit;
            visit.id = row.id.toText();
            visit.premises = text(fields, "premises");
            visit.activity = activityOf(fields, licenceKindOf(fields, m_licences[visit.premises]));
            visit.date = domain::controlEvening(fields);
            visit.provider = text(fields, "provider");
            visit.reasonNotCarriedOut = text(fields, "reason_not_carried_out");
            visit.isSingle =
                domain::reasonNotCounted(fields, visit.activity) == "single_controller";
            visit.reportSent = dayOf(fields, "report_sent_at");
            if (visit.date) {
                domain::DeadlineCase deadlines;
                // A control may end past midnight, on the day its report is counted from.
                const auto ended = dayOf(fields, "ended_at");
                deadlines.control = ended ? ended : visit.date;
                for (const auto& deadline : domain::deadlines(deadlines, m_legal))
                    if (deadline.code == "report_due")
                        visit.reportDue = deadline.due;
                years.insert(int(visit.date->year()));
            }
            visit.hasComment =
                date(fields, "comment_received_at").has_value() || !text(fields, "comment").empty();
            visit.breaches = std::move(m_breaches[visit.id]);
            input.visits.push_back(std::move(visit));
        });
    }

    Result<void> readDecisions(const std::string& municipality, domain::FiguresInput& input)
    {
        return forEach(m_store, "decision", [&](RecordView& row) {
            if (row.municipality != municipality)
                return;
            domain::FiguresDecision decision;
            decision.id = row.id.toText();
            decision.kind = text(row.fields, "kind");
            decision.status = text(row.fields, "status");
            decision.date = date(row.fields, "date");
            decision.withdrawnFrom = date(row.fields, "withdrawn_from");
            decision.withdrawnTo = date(row.fields, "withdrawn_to");
            decision.points = number(row.fields, "points");
            decision.days = number(row.fields, "days");
            input.decisions.push_back(std::move(decision));
        });
    }

    domain::RecordStore& m_store;
    domain::LegalTables m_legal = domain::standardTables();
    std::map<std::string, std::string> m_placeKinds;                      ///< premises -> code
    std::map<std::string, std::vector<RecordView>> m_licences;            ///< premises -> theirs
    std::map<std::string, std::vector<domain::FiguresBreach>> m_breaches; ///< visit -> its
};

} // namespace

Result<FiguresSource> readFiguresSource(domain::RecordStore& store, std::string municipality,
                                        int year, Instant now)
{
    return Source(store).read(std::move(municipality), year, now);
}

} // namespace feltbok::ui
