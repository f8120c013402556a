// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/schema.h"
#include "server/store/store.h"

#include <set>

namespace feltbok::server {

/// Of an alert, who sees it until it is published, and its conflicts always: those tell who drafted
/// it, and when.
inline constexpr Audience alertDrafters = Audience::keepers | Audience::healthLeads;

/// Saves records within one transaction and keeps true what follows from them: who may see them
/// and what hangs on them, and the summaries that the server derives. The caller gives
/// `state.version` a fresh version first.
class RecordKeeper
{
public:
    RecordKeeper(Writer& writer, Instant now) : m_writer(writer), m_now(now) {}

    Result<void> save(RecordRow& record);
    /// Brings the summaries up to date; once, at the end of the transaction.
    Result<void> finish();
    /// Counts a year from all that it rests on, and keeps that and tells it in the summary where
    /// what was kept is another. Yes: it was.
    Result<Found> recountPlan(const std::string& municipality, int year);

    /// A record that the server itself makes; fields are stamped with its version.
    Result<RecordRow> create(domain::Collection collection, const Counter& counter,
                             json::object fields, const domain::ChangedBy& by);
    /// Sets fields of a record by the server or the office, and saves it if one differs.
    Result<Found> update(RecordRow& record, const json::object& fields,
                         const domain::ChangedBy& by);

    /// Drops a record's content for good. Of what hangs together, the dependants first.
    Result<void> erase(const RecordRow& record);
    /// The same of a patrol or referral that its month goes on counting, by an id that leads
    /// nowhere.
    Result<void> eraseCounted(const RecordRow& record);
    /// Gives a published alert, and what hangs on it, to those only for whom it is now
    /// (published_alerts.h).
    Result<void> mendPublished(const RecordId& alert);

    Instant now() const { return m_now; }
    Writer& writer() { return m_writer; }

private:
    Result<void> derive(RecordRow& record);
    Result<void> deriveVisit(RecordRow& visit);
    Result<void> saveVisit(RecordRow& visit);
    // Of the health side: health_scope.cpp.
    Result<void> deriveHealth(RecordRow& record, domain::Collection collection);
    Result<void> saveHealth(RecordRow& record);
    Result<void> forgetToken(const RecordRow& referral);
    Result<void> dropTokenPayloads(const RecordId& record);
    struct Person;
    Result<std::vector<Person>> peopleOf(const Counter& counter);
    Result<void> moveHealth(const RecordRow& before, const std::vector<UserId>& membersBefore,
                            const RecordRow& record, const std::vector<UserId>& members);
    Result<void> saveAttachments(const RecordRow& record);
    Result<void> moveDependants(const RecordRow& visit, const std::vector<UserId>& lost);
    Result<Audience> audienceOfTarget(const RecordRow& record, RecordId& root);
    Result<void> noteFormer(const RecordRow& record);
    Result<void> noteForSummaries(const RecordRow& record);
    Result<void> notePlanTarget(const RecordRow& target);
    Result<std::vector<domain::PlanLicence>> licencesOf(const RecordId& premises);
    Result<domain::PlanTarget> targetOf(const std::string& municipality, int year);
    Result<void> recountVisits(const RecordId& premises, const std::string& municipality);
    Result<void> followAssignment(const RecordId& assignment, const RecordId& visit);
    Result<void> noteYears(const std::string& municipality);
    Result<void> summarisePremises(const RecordId& premises, const std::string& municipality);
    Result<void> summarisePlan(const std::string& municipality, int year);
    // health_summaries.cpp
    Result<void> noteOutreach(const RecordRow& record);
    Result<void> summariseOutreach(const std::string& municipality, const std::string& month);
    int thisYear() const;
    domain::ChangedBy byServer() const;

    Writer& m_writer;
    Instant m_now;
    /// Whose summary is out of date, with the municipality whose visits say so.
    std::set<std::pair<RecordId, std::string>> m_premises;
    std::set<std::pair<std::string, int>> m_plans; ///< the same of a municipality's year
    std::set<std::string> m_registers;             ///< municipalities all of whose years are
    /// Where licences changed: what their visits count as may have.
    std::set<std::pair<RecordId, std::string>> m_relicensed;
    std::set<std::pair<RecordId, RecordId>> m_assignments;  ///< with the visit that names it
    std::set<std::pair<std::string, std::string>> m_months; ///< of outreach, in a municipality
};

/// The fields of a set as ids; others are left out.
std::vector<UserId> userIds(const json::object& fields, std::string_view name);
/// Whether a payload tells the token of a referral, or cannot be read.
bool mayTellToken(std::string_view payload);
/// The id in a field, or null.
RecordId idField(const json::object& fields, std::string_view name);

} // namespace feltbok::server
