// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The figures of the plan as they are kept, as in the embedded store: a row for each place and
// year, and their sum, which triggers keep. Other triggers put a place into plan_changed when a
// licence or a control of it changes, whoever changes it; the place is then counted anew from its
// own records.

#include "server/store/postgres/postgres_transaction.h"

#include <algorithm>

namespace feltbok::server {

using domain::PlanControl;
using domain::PlanFigures;
using domain::PlanLicence;
using postgres::Rows;

namespace {

constexpr std::string_view columns =
    "places, places_without, serving_places, serving_done, serving_without, sale_places, "
    "sale_done, sale_without, not_counted, night_controls, events, events_controlled";

PlanFigures figuresOf(const Rows& row)
{
    const auto at = [&](int column) { return int(row.integer(column)); };
    return {at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), at(10), at(11)};
}

PlanFigures firstRow(Rows row)
{
    return row.next() ? figuresOf(row) : PlanFigures{};
}

Result<void> addPlace(postgres::Connection& db, std::string_view municipality,
                      const RecordId& premises, int year, const PlanFigures& of)
{
    static const std::string sql =
        "INSERT INTO plan_place (municipality, premises, year, " + std::string(columns) +
        ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    return db.run(sql, municipality, premises, year, of.places, of.placesWithout, of.servingPlaces,
                  of.servingDone, of.servingWithout, of.salePlaces, of.saleDone, of.saleWithout,
                  of.notCounted, of.nightControls, of.events, of.eventsControlled);
}

/// The null id for licences that name no place.
RecordId placeOf(const std::string& premises)
{
    return RecordId::parse(premises).valueOr(RecordId());
}

Result<std::vector<PlanLicence>> licencesAt(postgres::Connection& db, std::string_view municipality,
                                            const RecordId& premises)
{
    std::vector<PlanLicence> out;
    FELTBOK_ASSIGN(
        Rows rows,
        db.query("SELECT id, status, happened_at FROM record WHERE municipality = $1 "
                 "AND parent IS NOT DISTINCT FROM $2 AND collection = 'licence' ORDER BY id",
                 municipality, premises.isNull() ? std::nullopt : std::optional(premises)));
    while (rows.next()) {

        const std::string term = rows.string(2);
        const auto slash = std::min(term.find('/'), term.size());
        out.push_back({rows.id<RecordId>(0).toText(), premises.isNull() ? "" : premises.toText(),
                       rows.string(1), term.substr(0, slash),
                       term.substr(std::min(slash + 1, term.size()))});
    }
    return out;
}

Result<std::vector<PlanControl>> controlsAt(postgres::Connection& db, std::string_view municipality,
                                            const RecordId& premises)
{
    std::vector<PlanControl> out;
    FELTBOK_ASSIGN(Rows rows,
                   db.query("SELECT event, part, evening, single, carried_out, night FROM "
                            "plan_control WHERE premises = $1 AND municipality = $2",
                            premises, municipality));
    while (rows.next()) {

        const auto event = rows.id<RecordId>(0);
        out.push_back({premises.toText(), event.isNull() ? "" : event.toText(),
                       static_cast<domain::PlanPart>(rows.integer(1)),
                       parseIsoDate(rows.text(2)).valueOr(Date{}), rows.integer(3) != 0,
                       rows.integer(4) != 0, rows.integer(5) != 0});
    }
    return out;
}

} // namespace

Result<std::vector<int>> PostgresTransaction::keptPlanYears(std::string_view municipality)
{
    std::vector<int> out;
    FELTBOK_ASSIGN(Rows rows,
                   m_db.query("SELECT year FROM plan_year WHERE municipality = $1 ORDER BY year",
                              municipality));
    while (rows.next()) {
        out.push_back(int(rows.integer(0)));
    }
    return out;
}

Result<void> PostgresTransaction::countPlace(const std::string& municipality,
                                             const RecordId& premises,
                                             std::set<PlanYear>& changedYears)
{
    static const std::string sql = "SELECT " + std::string(columns) +
                                   " FROM plan_place WHERE municipality = $1 AND premises = $2 "
                                   "AND year = $3";
    FELTBOK_ASSIGN(const auto licences, licencesAt(m_db, municipality, premises));
    FELTBOK_ASSIGN(const auto controls, controlsAt(m_db, municipality, premises));
    FELTBOK_ASSIGN(const auto years, keptPlanYears(municipality));
    for (const int year : years) {
        FELTBOK_ASSIGN(Rows row, m_db.query(sql, municipality, premises, year));
        const PlanFigures before = firstRow(std::move(row));
        const PlanFigures now = planFigures(
            domain::controlPlan(std::chrono::year{year}, Date{}, licences, controls, {}));
        if (now == before)
            continue;
        changedYears.emplace(municipality, year);
        FELTBOK_TRY(m_db.run("DELETE FROM plan_place WHERE municipality = $1 AND premises = $2 AND "
                             "year = $3",
                             municipality, premises, year));
        if (now.hasAny())
            FELTBOK_TRY(addPlace(m_db, municipality, premises, year, now));
    }
    return {};
}

Result<std::set<PlanYear>> PostgresTransaction::countChangedPlaces()
{
    std::set<std::pair<std::string, RecordId>> places;
    {
        FELTBOK_ASSIGN(Rows rows,
                       m_db.query("DELETE FROM plan_changed RETURNING municipality, premises"));
        while (rows.next())
            places.emplace(rows.string(0), rows.id<RecordId>(1));
    }
    std::set<PlanYear> out;
    for (const auto& [municipality, premises] : places)
        FELTBOK_TRY(countPlace(municipality, premises, out));
    return out;
}

Result<std::optional<PlanFigures>> PostgresTransaction::keptPlan(std::string_view municipality,
                                                                 int year)
{
    static const std::string sql = "SELECT " + std::string(columns) +
                                   " FROM plan_year WHERE municipality = $1 AND year = $2 AND "
                                   "basis = $3";
    FELTBOK_ASSIGN(Rows row,
                   m_db.query(sql, municipality, year, domain::planBasis(std::chrono::year{year})));
    return row.next() ? std::optional(figuresOf(row)) : std::nullopt;
}

Result<void> PostgresTransaction::countPlan(std::string_view municipality, int year)
{
    FELTBOK_ASSIGN(const auto licences, planLicences(municipality));
    FELTBOK_ASSIGN(const auto controls, planControls(municipality, year));
    FELTBOK_TRY(m_db.run("DELETE FROM plan_year WHERE municipality = $1 AND year = $2",
                         municipality, year));
    FELTBOK_TRY(m_db.run("DELETE FROM plan_place WHERE municipality = $1 AND year = $2",
                         municipality, year));
    FELTBOK_TRY(m_db.run("INSERT INTO plan_year (municipality, year, basis) VALUES ($1, $2, $3)",
                         municipality, year, domain::planBasis(std::chrono::year{year})));
    for (const auto& [premises, figures] :
         domain::planFiguresByPlace(std::chrono::year{year}, licences, controls))
        FELTBOK_TRY(addPlace(m_db, municipality, placeOf(premises), year, figures));
    return {};
}

Result<std::map<std::string, PlanFigures>>
PostgresTransaction::keptPlaces(std::string_view municipality, int year)
{
    static const std::string sql =
        "SELECT " + std::string(columns) +
        ", premises FROM plan_place WHERE municipality = $1 AND year = $2";
    std::map<std::string, PlanFigures> out;
    FELTBOK_ASSIGN(Rows rows, m_db.query(sql, municipality, year));
    while (rows.next()) {

        const auto premises = rows.id<RecordId>(12);
        out.emplace(premises.isNull() ? "" : premises.toText(), figuresOf(rows));
    }
    return out;
}

Result<int> PostgresTransaction::eventsPast(std::string_view municipality, int year, Date today)
{
    // From the index record_licence_end alone: what ended in the year, before today.
    const std::string from = std::to_string(year);
    int out = 0;
    FELTBOK_ASSIGN(
        Rows rows,
        m_db.query("SELECT status, happened_at FROM record WHERE municipality = $1 AND "
                   "collection = 'licence' AND substr(happened_at, strpos(happened_at, '/') + 1) "
                   ">= $2 AND substr(happened_at, strpos(happened_at, '/') + 1) < $3",
                   municipality, from + "-01-01", toIsoDate(today)));
    while (rows.next()) {

        const bool beganByThen = rows.text(1).substr(0, rows.text(1).find('/')) <= from + "-12-31";
        if (beganByThen && domain::planPartOf(rows.text(0)) == domain::PlanPart::event)
            ++out;
    }
    return out;
}

} // namespace feltbok::server
