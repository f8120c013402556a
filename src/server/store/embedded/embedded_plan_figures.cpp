// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The figures of the plan as they are kept: a row for each place and year, and their sum, which
// triggers keep. Other triggers put a place into plan_changed when a licence or a control of it
// changes, whoever changes it; the place is then counted anew from its own records.

#include "server/store/embedded/embedded_transaction.h"

#include <algorithm>

namespace feltbok::server {

using domain::PlanControl;
using domain::PlanFigures;
using domain::PlanLicence;
using sqlite::Statement;
using sqlite::Step;

namespace {

constexpr std::string_view columns =
    "places, places_without, serving_places, serving_done, serving_without, sale_places, "
    "sale_done, sale_without, not_counted, night_controls, events, events_controlled";

PlanFigures figuresOf(const Statement& row)
{
    const auto at = [&](int column) { return int(row.integer(column)); };
    return {at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), at(10), at(11)};
}

Result<PlanFigures> oneRow(Statement row)
{
    FELTBOK_ASSIGN(const Step step, row.step());
    return step == Step::done ? PlanFigures{} : figuresOf(row);
}

Result<void> addPlace(sqlite::Connection& db, std::string_view municipality,
                      const RecordId& premises, int year, const PlanFigures& of)
{
    static const std::string sql = "INSERT INTO plan_place (municipality, premises, year, " +
                                   std::string(columns) +
                                   ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    return db.run(sql, municipality, premises, year, of.places, of.placesWithout, of.servingPlaces,
                  of.servingDone, of.servingWithout, of.salePlaces, of.saleDone, of.saleWithout,
                  of.notCounted, of.nightControls, of.events, of.eventsControlled);
}

/// The null id for licences that name no place.
RecordId placeOf(const std::string& premises)
{
    return RecordId::parse(premises).valueOr(RecordId());
}

Result<std::vector<PlanLicence>> licencesAt(sqlite::Connection& db, std::string_view municipality,
                                            const RecordId& premises)
{
    std::vector<PlanLicence> out;
    FELTBOK_ASSIGN(Statement rows,
                   db.prepare("SELECT id, status, happened_at FROM record WHERE municipality = ? "
                              "AND parent IS ? AND collection = 'licence' ORDER BY id"));
    rows.bindAll(municipality, premises.isNull() ? std::nullopt : std::optional(premises));
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        const std::string term = row.string(2);
        const auto slash = std::min(term.find('/'), term.size());
        out.push_back({row.id<RecordId>(0).toText(), premises.isNull() ? "" : premises.toText(),
                       row.string(1), term.substr(0, slash),
                       term.substr(std::min(slash + 1, term.size()))});
    }));
    return out;
}

Result<std::vector<PlanControl>> controlsAt(sqlite::Connection& db, std::string_view municipality,
                                            const RecordId& premises)
{
    std::vector<PlanControl> out;
    FELTBOK_ASSIGN(Statement rows,
                   db.prepare("SELECT event, part, evening, single, carried_out, night FROM "
                              "plan_control WHERE premises = ? AND municipality = ?"));
    rows.bindAll(premises, municipality);
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        const auto event = row.id<RecordId>(0);
        out.push_back({premises.toText(), event.isNull() ? "" : event.toText(),
                       static_cast<domain::PlanPart>(row.integer(1)),
                       parseIsoDate(row.text(2)).valueOr(Date{}), row.integer(3) != 0,
                       row.integer(4) != 0, row.integer(5) != 0});
    }));
    return out;
}

} // namespace

Result<std::vector<int>> EmbeddedTransaction::keptPlanYears(std::string_view municipality)
{
    std::vector<int> out;
    FELTBOK_ASSIGN(Statement rows,
                   m_db.prepare("SELECT year FROM plan_year WHERE municipality = ? ORDER BY year"));
    rows.bindAll(municipality);
    FELTBOK_TRY(rows.forEach([&](Statement& row) { out.push_back(int(row.integer(0))); }));
    return out;
}

Result<void> EmbeddedTransaction::countPlace(const std::string& municipality,
                                             const RecordId& premises,
                                             std::set<PlanYear>& changedYears)
{
    static const std::string sql = "SELECT " + std::string(columns) +
                                   " FROM plan_place WHERE municipality = ? AND premises = ? "
                                   "AND year = ?";
    FELTBOK_ASSIGN(const auto licences, licencesAt(m_db, municipality, premises));
    FELTBOK_ASSIGN(const auto controls, controlsAt(m_db, municipality, premises));
    FELTBOK_ASSIGN(const auto years, keptPlanYears(municipality));
    for (const int year : years) {
        FELTBOK_ASSIGN(Statement row, m_db.prepare(sql));
        row.bindAll(municipality, premises, year);
        FELTBOK_ASSIGN(const PlanFigures before, oneRow(std::move(row)));
        const PlanFigures now = planFigures(
            domain::controlPlan(std::chrono::year{year}, Date{}, licences, controls, {}));
        if (now == before)
            continue;
        changedYears.emplace(municipality, year);
        FELTBOK_TRY(m_db.run("DELETE FROM plan_place WHERE municipality = ? AND premises = ? AND "
                             "year = ?",
                             municipality, premises, year));
        if (now.hasAny())
            FELTBOK_TRY(addPlace(m_db, municipality, premises, year, now));
    }
    return {};
}

Result<std::set<PlanYear>> EmbeddedTransaction::countChangedPlaces()
{
    std::vector<std::pair<std::string, RecordId>> places;
    {
        FELTBOK_ASSIGN(Statement rows,
                       m_db.prepare("SELECT DISTINCT municipality, premises FROM plan_changed"));
        FELTBOK_TRY(rows.forEach(
            [&](Statement& row) { places.emplace_back(row.string(0), row.id<RecordId>(1)); }));
    }
    std::set<PlanYear> out;
    if (places.empty())
        return out;
    for (const auto& [municipality, premises] : places)
        FELTBOK_TRY(countPlace(municipality, premises, out));
    FELTBOK_TRY(m_db.run("DELETE FROM plan_changed"));
    return out;
}

Result<std::optional<PlanFigures>> EmbeddedTransaction::keptPlan(std::string_view municipality,
                                                                 int year)
{
    static const std::string sql = "SELECT " + std::string(columns) +
                                   " FROM plan_year WHERE municipality = ? AND year = ? AND "
                                   "basis = ?";
    FELTBOK_ASSIGN(Statement row, m_db.prepare(sql));
    FELTBOK_ASSIGN(
        const Step step,
        row.bindAll(municipality, year, domain::planBasis(std::chrono::year{year})).step());
    return step == Step::done ? std::optional<PlanFigures>() : std::optional(figuresOf(row));
}

Result<void> EmbeddedTransaction::countPlan(std::string_view municipality, int year)
{
    FELTBOK_ASSIGN(const auto licences, planLicences(municipality));
    FELTBOK_ASSIGN(const auto controls, planControls(municipality, year));
    FELTBOK_TRY(
        m_db.run("DELETE FROM plan_year WHERE municipality = ? AND year = ?", municipality, year));
    FELTBOK_TRY(
        m_db.run("DELETE FROM plan_place WHERE municipality = ? AND year = ?", municipality, year));
    FELTBOK_TRY(m_db.run("INSERT INTO plan_year (municipality, year, basis) VALUES (?, ?, ?)",
                         municipality, year, domain::planBasis(std::chrono::year{year})));
    for (const auto& [premises, figures] :
         domain::planFiguresByPlace(std::chrono::year{year}, licences, controls))
        FELTBOK_TRY(addPlace(m_db, municipality, placeOf(premises), year, figures));
    return {};
}

Result<std::map<std::string, PlanFigures>>
EmbeddedTransaction::keptPlaces(std::string_view municipality, int year)
{
    static const std::string sql = "SELECT " + std::string(columns) +
                                   ", premises FROM plan_place WHERE municipality = ? AND year = ?";
    std::map<std::string, PlanFigures> out;
    FELTBOK_ASSIGN(Statement rows, m_db.prepare(sql));
    rows.bindAll(municipality, year);
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        const auto premises = row.id<RecordId>(12);
        out.emplace(premises.isNull() ? "" : premises.toText(), figuresOf(row));
    }));
    return out;
}

Result<int> EmbeddedTransaction::eventsPast(std::string_view municipality, int year, Date today)
{
    // From the index record_licence_end alone: what ended in the year, before today.
    const std::string from = std::to_string(year);
    int out = 0;
    FELTBOK_ASSIGN(
        Statement rows,
        m_db.prepare("SELECT status, happened_at FROM record WHERE municipality = ? AND "
                     "collection = 'licence' AND substr(happened_at, instr(happened_at, '/') + 1) "
                     ">= ? AND substr(happened_at, instr(happened_at, '/') + 1) < ?"));
    rows.bindAll(municipality, from + "-01-01", toIsoDate(today));
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        const bool beganByThen = row.text(1).substr(0, row.text(1).find('/')) <= from + "-12-31";
        if (beganByThen && domain::planPartOf(row.text(0)) == domain::PlanPart::event)
            ++out;
    }));
    return out;
}

} // namespace feltbok::server
