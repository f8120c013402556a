// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/id.h"
#include "base/json_text.h"
#include "domain/legal_tables.h"
#include "domain/schema.h"
#include "server/import/import_notes.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace feltbok::server {

/// A record of the municipality as it stands before the import.
struct ExistingRecord
{
    RecordId id;
    json::object fields;
};

/// What an import is planned against: every premises and licence of one municipality.
struct ExistingRegister
{
    std::vector<ExistingRecord> premises;
    std::vector<ExistingRecord> licences;
};

struct ImportContext
{
    std::string municipality; ///< four-digit kommunenummer
    Date today{};             ///< tells which of a place's licences its hours are for
    std::function<RecordId()> newId;
    /// The law as the municipality's office has corrected it; hours are checked against its
    /// ceilings.
    domain::LegalTables tables = domain::standardTables();
};

/// One record as the import wants it changed; `set`, `add` and `remove` as in an operation.
struct PlannedChange
{
    RecordId record;
    domain::Collection collection = domain::Collection::premises;
    bool isNew = false;
    json::object set;
    json::object add;
    json::object remove;

    bool isEmpty() const { return set.empty() && add.empty() && remove.empty(); }
    friend bool operator==(const PlannedChange&, const PlannedChange&) = default;
};

/// What an import would do. Every row that is not blank counts once: added, updated, unchanged or
/// refused.
struct ImportPlan
{
    std::size_t added = 0;
    std::size_t updated = 0;
    std::size_t unchanged = 0;
    std::size_t refusedCount = 0;
    std::vector<RowNote> refused;       ///< by line; the first `maxNotes` of `refusedCount`
    std::vector<RowNote> warnings;      ///< by line; at most `maxNotes`
    std::vector<PlannedChange> changes; ///< places before their licences

    static constexpr std::size_t maxNotes = 100'000;

    void refuse(RowNote note);
    /// Adds the notes of another reading of the same file, and puts all in order of lines.
    void takeNotes(const ImportPlan& other);
    void warn(RowNote note);
    /// True when at least one row went in.
    bool isSuccess() const { return added + updated + unchanged > 0; }
};

/// A table after its first reading, which needs no register: rows that are sound in themselves, and
/// notes on the others. Plain JSON, so that it can be handed to a serving process.
struct ParsedRows
{
    json::array rows;     ///< objects; their members are the reading import's own affair
    json::object columns; ///< what the file calls its columns, for notes
    ImportPlan notes;     ///< `refused` and `warnings` only
    /// More sound rows than this are no municipality's register.
    static constexpr std::size_t maxRows = 20'000;
};

/// {"added","updated","unchanged","refused":[{"line","column","value","code","reason"}],
/// "warnings":[…]}; "refused_total" only where not every refused row is listed.
json::object toJson(const ImportPlan& plan);
/// Counts and notes out of that; badInput for anything else.
Result<ImportPlan> planFromJson(const json::object& object);
json::object toJson(const ParsedRows& rows);
Result<ParsedRows> parsedRowsFromJson(const json::object& object);
/// A plan for a person at a terminal, bokmål.
std::string toTable(const ImportPlan& plan, bool dryRun);

/// What columns unknown to an import become: `seen` laid over what the record has, sorted by name;
/// null in `seen` removes.
json::object mergeExtras(const json::object& existing, const json::object& seen);

/// Changes that make `existing` (empty for a new record) hold `wanted`: set-valued fields become
/// adds and removes; null, a missing field and an empty text are the same.
PlannedChange differences(const domain::CollectionSpec& spec, const json::object& existing,
                          const json::object& wanted);

} // namespace feltbok::server
