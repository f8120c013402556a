// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/case_flow.h"
#include "domain/points_ledger.h"
#include "domain/record_store.h"
#include "ui/office/legal_records.h"

namespace feltbok::ui {

/// An assessment with the control it belongs to.
struct CaseAssessment
{
    RecordId id;
    json::object fields;
    domain::BreachState state = domain::BreachState::assessed;

    bool isBreach() const { return findString(fields, "decision").value_or("") == "assessed"; }
};

struct CaseVisit
{
    domain::RecordView visit;
    Date control{};
    std::string licenceKind;
    bool isSale = false;
    bool isInPoints = false; ///< its breaches give points: an ordinary municipal licence, known
    std::vector<CaseAssessment> assessments; ///< one an observation: the one the office sees
    int unassessed = 0;                      ///< possible breaches that nobody has weighed
};

/// A place with all that its cases consist of.
struct PlaceCase
{
    domain::RecordView place;
    domain::LegalTables legal = domain::standardTables(); ///< as its municipality's office has it
    std::vector<domain::RecordView> licences;
    std::vector<CaseVisit> visits; ///< finished ones, newest first
    std::vector<domain::RecordView> decisions;

    const CaseVisit* visitOf(const RecordId& assessment) const;
    /// The ordinary licence of sale or serving that is valid on that day; nullptr: none.
    const domain::RecordView* licenceOn(bool isSale, Date day) const;
    /// Sale or serving: by the decision's licence, else by its visits.
    bool isSaleDecision(const json::object& decision) const;
};
Result<PlaceCase> readPlaceCase(domain::RecordStore& store, const RecordId& premises);
/// One of many, by the law that was read once for all.
Result<PlaceCase> readPlaceCase(domain::RecordStore& store, const RecordId& premises,
                                const LegalTablesOf& legal);

/// Points belong to the licence: sale and serving at one place are counted apart.
domain::LedgerInput ledgerInput(const PlaceCase& place, bool isSale, Date today);
/// What the next letters follow from.
Result<domain::CaseFacts> caseFacts(const PlaceCase& place, bool isSale, Date today);
/// Members of an idSet that are ids.
std::vector<RecordId> idsIn(const json::object& fields, std::string_view name);

} // namespace feltbok::ui
