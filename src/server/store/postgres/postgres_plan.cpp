// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/postgres/postgres_transaction.h"

#include <algorithm>

namespace feltbok::server {

using domain::PlanControl;
using domain::PlanLicence;
using postgres::Rows;

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

Result<void> PostgresTransaction::setPlanControl(const RecordId& visit,
                                                 std::string_view municipality,
                                                 const std::optional<PlanControl>& control)
{
    const auto premises = RecordId::parse(control ? control->premises : std::string());
    if (!control || !premises)
        return m_db.run("DELETE FROM plan_control WHERE visit = $1", visit);
    const auto event = RecordId::parse(control->event);
    return m_db.run(
        "INSERT INTO plan_control (visit, municipality, premises, event, part, evening, single, "
        "carried_out, night) VALUES ($1, $2, $3, $4, $5, $6, $7 <> 0, $8 <> 0, $9 <> 0) "
        "ON CONFLICT (visit) DO UPDATE SET municipality = excluded.municipality, "
        "premises = excluded.premises, event = excluded.event, part = excluded.part, "
        "evening = excluded.evening, single = excluded.single, "
        "carried_out = excluded.carried_out, night = excluded.night",
        visit, municipality, *premises, event ? std::optional<RecordId>(*event) : std::nullopt,
        int(control->part), toIsoDate(control->evening), control->isSingle ? 1 : 0,
        control->isCarriedOut ? 1 : 0, control->isNight ? 1 : 0);
}

Result<std::vector<PlanLicence>> PostgresTransaction::planLicences(std::string_view municipality)
{
    // All from the index record_licence: a licence's own text is not read. No place comes first,
    // as among the embedded store's rows.
    std::vector<PlanLicence> out;
    FELTBOK_ASSIGN(Rows rows, m_db.query("SELECT id, parent, status, happened_at FROM record "
                                         "WHERE municipality = $1 AND collection = 'licence' "
                                         "ORDER BY parent NULLS FIRST, id",
                                         municipality));
    while (rows.next()) {
        const std::string term = rows.string(3);
        const auto slash = std::min(term.find('/'), term.size());
        out.push_back({idText(rows.id<RecordId>(0)), idText(rows.id<RecordId>(1)), rows.string(2),
                       term.substr(0, slash), term.substr(std::min(slash + 1, term.size()))});
    }
    return out;
}

Result<std::vector<PlanControl>> PostgresTransaction::planControls(std::string_view municipality,
                                                                   int year)
{
    std::vector<PlanControl> out;
    FELTBOK_ASSIGN(Rows rows,
                   m_db.query("SELECT premises, event, part, evening, single, carried_out, night "
                              "FROM plan_control WHERE municipality = $1 AND evening >= $2 AND "
                              "evening < $3",
                              municipality, yearText(year), yearText(year + 1)));
    while (rows.next())
        out.push_back({idText(rows.id<RecordId>(0)), idText(rows.id<RecordId>(1)),
                       static_cast<domain::PlanPart>(rows.integer(2)),
                       parseIsoDate(rows.text(3)).valueOr(Date{}), rows.integer(4) != 0,
                       rows.integer(5) != 0, rows.integer(6) != 0});
    return out;
}

Result<Reader::VisitCount> PostgresTransaction::countVisits(const RecordId& premises,
                                                            std::string_view municipality, int year,
                                                            std::string_view recentAfter)
{
    VisitCount out;
    FELTBOK_ASSIGN(Rows visits,
                   m_db.query("SELECT visit, part, evening, single, carried_out, night "
                              "FROM plan_control WHERE premises = $1 AND municipality = $2 "
                              "ORDER BY evening DESC, visit DESC",
                              premises, municipality));
    const std::string from = yearText(year);
    const std::string to = yearText(year + 1);
    while (visits.next()) {
        if (visits.integer(4) == 0)
            continue; // nobody was controlled
        const auto visit = visits.id<RecordId>(0);
        const auto part = static_cast<domain::PlanPart>(visits.integer(1));
        const std::string_view evening = visits.text(2);
        const bool isSale = part == domain::PlanPart::sale;
        if (out.lastVisit.isNull())
            out.lastVisit = visit;
        if (out.lastNightVisit.isNull() && visits.integer(5) != 0 && !isSale)
            out.lastNightVisit = visit;
        if (part != domain::PlanPart::event && evening >= from && evening < to &&
            (isSale || visits.integer(3) == 0))
            ++out.controlsInYear;
    }
    FELTBOK_ASSIGN(
        const auto open,
        m_db.queryInteger(
            "SELECT count(*) FROM record AS v JOIN record AS o ON o.parent = v.id "
            "AND o.collection = 'observation' AND o.finding "
            "WHERE v.parent = $1 AND v.municipality = $2 AND v.collection = 'control_visit' "
            "AND v.finished_at > 0 AND NOT EXISTS (SELECT 1 FROM record AS a "
            "WHERE a.parent = o.id AND a.collection = 'assessment' AND a.finding)",
            premises, municipality));
    out.openBreaches = open.value_or(0);
    FELTBOK_ASSIGN(
        const auto recent,
        m_db.queryInteger(
            "SELECT count(*) FROM record AS v JOIN record AS o ON o.parent = v.id "
            "AND o.collection = 'observation' JOIN record AS a ON a.parent = o.id "
            "AND a.collection = 'assessment' AND a.status = 'assessed' AND a.happened_at > $1 "
            "WHERE v.parent = $2 AND v.municipality = $3 AND v.collection = 'control_visit' "
            "AND v.finished_at > 0",
            recentAfter, premises, municipality));
    out.recentBreaches = recent.value_or(0);
    return out;
}

Result<std::int64_t> PostgresTransaction::countFindings(const RecordId& visit)
{
    FELTBOK_ASSIGN(const auto count,
                   m_db.queryInteger("SELECT count(*) FROM record WHERE parent = $1 AND "
                                     "collection = 'observation' AND finding",
                                     visit));
    return count.value_or(0);
}

} // namespace feltbok::server
