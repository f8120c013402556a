// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/merge.h"
#include "protocol/operation_wire.h"
#include "server/apply/actor.h"
#include "server/apply/record_keeper.h"

#include <variant>

namespace feltbok::server {

/// Why an authentic operation changes nothing.
struct Park
{
    std::string_view code;
    std::string field;

    explicit Park(std::string_view parkCode, std::string_view parkField = {})
        : code(parkCode), field(parkField)
    {
    }
};

/// What became of an operation, with the version of its record for the result; 0: none.
struct Done
{
    domain::OperationStatus status = domain::OperationStatus::applied;
    std::int64_t version = 0;
    std::vector<std::pair<std::string, std::string>> conflicts;
    std::string addendum;
};
using Decision = std::variant<Park, Done>;

/// Why a payload cannot be that of a put or resolve: with its salt missing, the hash in the
/// envelope would tell what was erased. Nothing if it can.
std::optional<Park> saltFault(const json::object& payload);

/// Applies verified operations of one device, one after the other, within one transaction
/// (protocol.md §4 and §7). Everything is judged before anything is written.
class Applier
{
public:
    Applier(RecordKeeper& keeper, const Actor& actor)
        : m_keeper(keeper), m_writer(keeper.writer()), m_actor(actor)
    {
    }

    /// Applies or parks, and stores the operation with its result. The actor's municipalities
    /// are locked.
    Result<domain::OperationResult> apply(const protocol::Operation& operation);

private:
    using Operation = protocol::Operation;

    Result<Decision> decide(const Operation& operation);
    Result<Decision> put(const Operation& operation, domain::Collection collection);
    Result<Decision> create(const Operation& operation, const domain::CollectionSpec& spec);
    Result<Decision> change(const Operation& operation, const domain::CollectionSpec& spec,
                            RecordRow record);
    Result<Decision> changeFinishedVisit(const Operation& operation,
                                         const domain::CollectionSpec& spec, RecordRow visit,
                                         bool isController);
    Result<Decision> merge(const Operation& operation, const domain::CollectionSpec& spec,
                           RecordRow record, domain::Change change);
    Result<Decision> addAddendum(const Operation& operation, const domain::CollectionSpec& spec,
                                 const RecordRow& visit, domain::Change change);
    Result<Decision> resolveConflict(const Operation& operation, RecordRow conflict);
    Result<Decision> resolveParked(const Operation& operation, RecordRow parked);
    Result<Decision> resolve(const Operation& operation, domain::Collection collection);
    Result<Decision> read(const Operation& operation);
    Result<Decision> erase(const Operation& operation);

    // Of the health side: health_rights.cpp.
    Result<Decision> createHealth(const Operation& operation, const domain::CollectionSpec& spec);
    Result<Decision> changeHealth(const Operation& operation, const domain::CollectionSpec& spec,
                                  RecordRow record);
    Result<Found> isAtLocation(const RecordId& id, std::string_view municipality);
    Result<std::optional<Park>> checkParents(const Operation& operation,
                                             const domain::CollectionSpec& spec);
    Result<std::optional<Park>> mayChangeHealth(const RecordRow& record,
                                                const std::vector<std::string>& paths);
    std::optional<Park> checkHealthChange(const RecordRow& record,
                                          const domain::Change& change) const;
    void dropTokenClash(const RecordRow& record, domain::MergeOutcome& outcome) const;
    Result<Found> isForgotten(const Operation& operation);

    /// The visit on which a record with these fields hangs; nothing if it is not to be seen.
    Result<std::optional<RecordRow>> visitOf(const domain::CollectionSpec& spec,
                                             const json::object& fields,
                                             std::string_view municipality);
    /// Parses and checks what a put wants to change; a Park if it may not be applied.
    Result<std::variant<Park, domain::Change>> readChange(const Operation& operation,
                                                          const domain::CollectionSpec& spec);
    /// A confirmation is its author's own, and each controller gives one.
    Result<std::optional<Park>> checkConfirmation(const RecordRow& visit,
                                                  const json::object& fields);
    std::optional<Park> checkLate(const Operation& operation, const RecordRow& visit) const;
    Result<std::optional<Park>> checkPremises(const Operation& operation,
                                              const domain::Change& change);
    std::optional<Park> checkFixed(const domain::CollectionSpec& spec, const RecordRow& record,
                                   const domain::Change& change) const;
    std::optional<Park> checkOffice(const domain::CollectionSpec& spec, const RecordRow& record,
                                    const domain::Change& change) const;
    std::optional<Park> checkStatus(RecordRow& record, std::string_view wanted,
                                    const Operation& operation, std::int64_t version,
                                    std::vector<domain::FieldClash>& clashes) const;
    Result<std::optional<RecordRow>> openConflict(const RecordRow& record, std::string_view field);
    Result<std::optional<OperationRow>> writerOf(const RecordRow& record,
                                                 const domain::FieldClash& clash);
    Result<std::string> importedAt(const RecordRow& record, std::int64_t version);
    Result<std::string> noteClash(const RecordRow& record, const domain::FieldClash& clash,
                                  const Operation& operation);
    Result<void> park(const Operation& operation, const Park& why);
    domain::ChangedBy by(const Operation& operation) const;

    RecordKeeper& m_keeper;
    Writer& m_writer;
    const Actor& m_actor;
};

} // namespace feltbok::server
