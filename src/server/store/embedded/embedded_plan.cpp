// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/embedded/embedded_transaction.h"
#include "server/store/embedded/plan_tables.h"

#include <algorithm>

namespace feltbok::server {

using domain::PlanControl;
using domain::PlanLicence;
using sqlite::Statement;

namespace {

/// The first day of a year and of the next as they sort among ISO dates.
std::string yearText(int year)
{
    return std::to_string(year);
}

std::string idText(const RecordId& id)
{
    return id.isNull() ? std::string() : id.toText();
}

} // namespace

Result<void> writePlanControl(sqlite::Connection& db, const RecordId& visit,
                              std::string_view municipality,
                              const std::optional<PlanControl>& control)
{
    const auto premises = RecordId::parse(control ? control->premises : std::string());
    if (!control || !premises)
        return db.run("DELETE FROM plan_control WHERE visit = ?", visit);
    const auto event = RecordId::parse(control->event);
    return db.run("INSERT INTO plan_control (visit, municipality, premises, event, part, "
                  "evening, single, carried_out, night) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (visit) DO UPDATE SET municipality = excluded.municipality, "
                  "premises = excluded.premises, event = excluded.event, part = excluded.part, "
                  "evening = excluded.evening, single = excluded.single, "
                  "carried_out = excluded.carried_out, night = excluded.night",
                  visit, municipality, *premises,
                  event ? std::optional<RecordId>(*event) : std::nullopt, int(control->part),
                  toIsoDate(control->evening), control->isSingle ? 1 : 0,
                  control->isCarriedOut ? 1 : 0, control->isNight ? 1 : 0);
}

Result<void> EmbeddedTransaction::setPlanControl(const RecordId& visit,
                                                 std::string_view municipality,
                                                 const std::optional<PlanControl>& control)
{
    return writePlanControl(m_db, visit, municipality, control);
}

Result<std::vector<PlanLicence>> EmbeddedTransaction::planLicences(std::string_view municipality)
{
    // All from the index record_licence: a licence's own text is not read.
    std::vector<PlanLicence> out;
    FELTBOK_ASSIGN(Statement rows,
                   m_db.prepare("SELECT id, parent, status, happened_at FROM record "
                                "WHERE municipality = ? AND collection = 'licence' "
                                "ORDER BY parent, id"));
    rows.bindAll(municipality);
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        const std::string term = row.string(3);
        const auto slash = std::min(term.find('/'), term.size());
        out.push_back({idText(row.id<RecordId>(0)), idText(row.id<RecordId>(1)), row.string(2),
                       term.substr(0, slash), term.substr(std::min(slash + 1, term.size()))});
    }));
    return out;
}

Result<std::vector<PlanControl>> EmbeddedTransaction::planControls(std::string_view municipality,
                                                                   int year)
{
    std::vector<PlanControl> out;
    FELTBOK_ASSIGN(Statement rows,
                   m_db.prepare("SELECT premises, event, part, evening, single, carried_out, night "
                                "FROM plan_control WHERE municipality = ? AND evening >= ? AND "
                                "evening < ?"));
    rows.bindAll(municipality, yearText(year), yearText(year + 1));
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        PlanControl control;
        control.premises = idText(row.id<RecordId>(0));
        control.event = idText(row.id<RecordId>(1));
        control.part = static_cast<domain::PlanPart>(row.integer(2));
        control.evening = parseIsoDate(row.text(3)).valueOr(Date{});
        control.isSingle = row.integer(4) != 0;
        control.isCarriedOut = row.integer(5) != 0;
        control.isNight = row.integer(6) != 0;
        out.push_back(std::move(control));
    }));
    return out;
}

Result<Reader::VisitCount> EmbeddedTransaction::countVisits(const RecordId& premises,
                                                            std::string_view municipality, int year,
                                                            std::string_view recentAfter)
{
    VisitCount out;
    FELTBOK_ASSIGN(Statement visits,
                   m_db.prepare("SELECT visit, part, evening, single, carried_out, night "
                                "FROM plan_control WHERE premises = ? AND municipality = ? "
                                "ORDER BY evening DESC, visit DESC"));
    visits.bindAll(premises, municipality);
    const std::string from = yearText(year);
    const std::string to = yearText(year + 1);
    FELTBOK_TRY(visits.forEach([&](Statement& row) {
        if (row.integer(4) == 0)
            return; // nobody was controlled
        const auto visit = row.id<RecordId>(0);
        const auto part = static_cast<domain::PlanPart>(row.integer(1));
        const std::string_view evening = row.text(2);
        const bool isSale = part == domain::PlanPart::sale;
        if (out.lastVisit.isNull())
            out.lastVisit = visit;
        if (out.lastNightVisit.isNull() && row.integer(5) != 0 && !isSale)
            out.lastNightVisit = visit;
        if (part != domain::PlanPart::event && evening >= from && evening < to &&
            (isSale || row.integer(3) == 0))
            ++out.controlsInYear;
    }));
    // The plus keeps the search on the index by parent.
    FELTBOK_ASSIGN(
        const auto open,
        m_db.queryInteger(
            "SELECT count(*) FROM record AS v JOIN record AS o ON o.parent = v.id "
            "AND o.collection = 'observation' AND o.finding = 1 "
            "WHERE v.parent = ? AND +v.municipality = ? AND v.collection = 'control_visit' "
            "AND v.finished_at > 0 AND NOT EXISTS (SELECT 1 FROM record AS a "
            "WHERE a.parent = o.id AND a.collection = 'assessment' "
            "AND a.finding = 1)",
            premises, municipality));
    out.openBreaches = open.value_or(0);
    FELTBOK_ASSIGN(
        const auto recent,
        m_db.queryInteger(
            "SELECT count(*) FROM record AS v JOIN record AS o ON o.parent = v.id "
            "AND o.collection = 'observation' JOIN record AS a ON a.parent = o.id "
            "AND a.collection = 'assessment' AND a.status = 'assessed' AND a.happened_at > ? "
            "WHERE v.parent = ? AND +v.municipality = ? AND v.collection = 'control_visit' "
            "AND v.finished_at > 0",
            recentAfter, premises, municipality));
    out.recentBreaches = recent.value_or(0);
    return out;
}

Result<std::int64_t> EmbeddedTransaction::countFindings(const RecordId& visit)
{
    FELTBOK_ASSIGN(const auto count,
                   m_db.queryInteger("SELECT count(*) FROM record WHERE parent = ? AND "
                                     "collection = 'observation' AND finding = 1",
                                     visit));
    return count.value_or(0);
}

} // namespace feltbok::server
