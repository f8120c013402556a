// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The part of Applier that says who may write what on the health side (protocol.md §7). A hand-out
// or a movement is never refused for what the stock is said to be: it has happened.

#include "domain/attachment.h"
#include "domain/health/stock_movement.h"
#include "server/apply/applier.h"
#include "server/apply/health_status.h"

#include <algorithm>

namespace feltbok::server {

using domain::Collection;

namespace {

Decision parked(std::string_view code, std::string_view field = {})
{
    return Park(code, field);
}

bool mayCreate(Collection collection, const SideRoles& roles)
{
    switch (collection) {
    case Collection::zone:
    case Collection::stockLocation:
    case Collection::naloxoneProduct:
    case Collection::stockRecall:
    case Collection::inhabitants:
    case Collection::figureExport:
        return roles.isHealthLead;
    case Collection::stockMovement:
    case Collection::storageReading:
    case Collection::recallAnswer:
    case Collection::alert:
        return true; // of their own locations: checkParents()
    case Collection::naloxoneHandout:
    case Collection::overdoseEvent:
        return roles.isDistributor || roles.isOutreachWorker;
    case Collection::patrol:
    case Collection::outreachContact:
    case Collection::referral:
        return roles.isOutreachWorker;
    default:
        return false;
    }
}

bool isFilled(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && !value->is_null();
}

/// The field for which the ledger cannot take a movement in.
std::optional<std::string> movementFault(const json::object& fields)
{
    const auto movement = domain::health::movementFromFields(fields);
    if (!movement)
        return movement.error().field;
    const auto checked = domain::health::checkMovement(*movement);
    return checked ? std::nullopt : std::optional(checked.error().field);
}

/// Whether a value holds a position, at any depth.
bool hasPosition(const json::value& value)
{
    if (const auto* list = value.if_array())
        return std::any_of(list->begin(), list->end(), hasPosition);
    const auto* object = value.if_object();
    if (object == nullptr)
        return false;
    return (object->contains("lat") && object->contains("lon")) ||
           std::any_of(object->begin(), object->end(),
                       [](const auto& member) { return hasPosition(member.value()); });
}

/// No field of the health side holds a position or a picture; nor does one that a later version of
/// the app may have.
std::optional<Park> unknownFieldFault(const domain::CollectionSpec& spec,
                                      const domain::Change& change)
{
    for (const auto& [name, value] : change.set) {
        if (spec.field(name) != nullptr)
            continue;
        if (hasPosition(value) || !domain::attachmentsIn({{name, value}}).empty())
            return Park("bad_operation", name);
    }
    return std::nullopt;
}

/// Of a line of the ledger, the first field but its note that a change would make another.
std::string_view lockedField(const RecordRow& record, const domain::Change& change)
{
    for (const auto& [name, value] : change.set) {
        const auto* present = record.state.fields.if_contains(name);
        const bool isSame = present == nullptr ? value.is_null() : *present == value;
        if (name != "note" && !isSame)
            return name;
    }
    for (const auto* part : {&change.add, &change.remove})
        if (!part->empty())
            return part->begin()->key();
    return {};
}

/// The actor's own hand-out, as the server has it, of packs of this location.
bool isOwnHandoutFrom(const RecordRow& handout, const RecordRow& location, const Actor& actor)
{
    return handout.state.collection == toString(Collection::naloxoneHandout) &&
           handout.state.author == actor.user &&
           location.state.collection == toString(Collection::stockLocation) &&
           handout.counter() == location.counter() &&
           location.counter() == actor.counter(location.state.municipality) &&
           idField(handout.state.fields, "location") == location.state.id;
}

} // namespace

/// A location of the municipality at which the actor works with the stock.
Result<Found> Applier::isAtLocation(const RecordId& id, std::string_view municipality)
{
    FELTBOK_ASSIGN(const auto location, m_writer.record(id));
    if (!location || location->counter() != m_actor.counter(municipality) ||
        location->state.collection != toString(Collection::stockLocation))
        return Found::no;
    const auto roles = m_actor.rolesIn(municipality);
    if (roles.isOutreachWorker || roles.isHealthLead)
        return Found::yes;
    return m_writer.isMember(id, m_actor.user);
}

/// What a new record hangs on: unknown, another municipality's, of another kind and not one's own
/// are all the same.
Result<std::optional<Park>> Applier::checkParents(const Operation& operation,
                                                  const domain::CollectionSpec& spec)
{
    using Out = std::optional<Park>;
    if (spec.parentField.empty())
        return Out();
    const auto payload = parseJsonObject(operation.envelope.payload);
    const auto* set = payload ? payload->if_contains("set") : nullptr;
    if (!payload)
        return Out(Park("bad_operation", "payload"));
    const json::object none;
    const auto& fields = set != nullptr && set->is_object() ? set->get_object() : none;
    const RecordId parentId = idField(fields, spec.parentField);
    if (parentId.isNull())
        return Out(Park("bad_operation", spec.parentField));
    if (spec.parentField != "location") {
        FELTBOK_ASSIGN(const auto parent, m_writer.record(parentId));
        const auto wanted =
            spec.parentField == "patrol" ? Collection::patrol : Collection::stockRecall;
        if (!parent || parent->counter() != m_actor.counter(operation.municipality) ||
            parent->state.collection != toString(wanted))
            return Out(Park("not_permitted"));
    }
    if (spec.field("location") == nullptr)
        return Out();
    const RecordId locationId = idField(fields, "location");
    if (locationId.isNull())
        return Out(Park("bad_operation", "location"));
    FELTBOK_ASSIGN(const Found isThere, isAtLocation(locationId, operation.municipality));
    if (isThere == Found::yes)
        return Out();
    // Who handed out there without coverage, and keeps the place no longer: it has happened, and
    // the hand-out itself was taken.
    const RecordId handoutId =
        spec.collection == Collection::stockMovement ? idField(fields, "handout") : RecordId();
    if (!handoutId.isNull()) {
        FELTBOK_ASSIGN(const auto handout, m_writer.record(handoutId));
        FELTBOK_ASSIGN(const auto location, m_writer.record(locationId));
        if (handout && location && isOwnHandoutFrom(*handout, *location, m_actor))
            return Out();
    }
    return Out(Park("not_permitted"));
}

Result<Decision> Applier::createHealth(const Operation& operation,
                                       const domain::CollectionSpec& spec)
{
    if (!mayCreate(spec.collection, m_actor.rolesIn(operation.municipality)))
        return parked("not_permitted");
    FELTBOK_ASSIGN(auto missing, checkParents(operation, spec));
    if (missing)
        return Decision(std::move(*missing));
    FELTBOK_ASSIGN(auto read, readChange(operation, spec));
    if (auto* why = std::get_if<Park>(&read))
        return Decision(std::move(*why));
    auto& change = std::get<domain::Change>(read);
    if (auto why = unknownFieldFault(spec, change))
        return Decision(std::move(*why));
    if (spec.collection == Collection::stockMovement)
        if (const auto field = movementFault(change.set))
            return parked("bad_value", *field);
    RecordRow record;
    record.side = m_actor.side;
    record.state.id = operation.record;
    record.state.collection = operation.collection;
    record.state.municipality = operation.municipality;
    record.state.author = operation.user;
    return merge(operation, spec, std::move(record), std::move(change));
}

Result<Decision> Applier::changeHealth(const Operation& operation,
                                       const domain::CollectionSpec& spec, RecordRow record)
{
    FELTBOK_ASSIGN(auto read, readChange(operation, spec));
    auto* change = std::get_if<domain::Change>(&read);
    // Who may do nothing here learns nothing of the change either.
    FELTBOK_ASSIGN(auto refusal,
                   mayChangeHealth(record, change != nullptr ? domain::fieldPaths(spec, *change)
                                                             : std::vector<std::string>()));
    if (refusal)
        return Decision(std::move(*refusal));
    if (change == nullptr)
        return Decision(std::get<Park>(std::move(read)));
    if (auto why = checkHealthChange(record, *change))
        return Decision(std::move(*why));
    return merge(operation, spec, std::move(record), std::move(*change));
}

/// Judged on who sees the record: canSee() was asked before.
Result<std::optional<Park>> Applier::mayChangeHealth(const RecordRow& record,
                                                     const std::vector<std::string>& paths)
{
    using Out = std::optional<Park>;
    const auto& municipality = record.state.municipality;
    const auto roles = m_actor.rolesIn(municipality);
    const bool isAuthor = record.state.author == m_actor.user;
    const auto given = [](bool may) { return may ? Out() : Out(Park("not_permitted")); };
    switch (domain::collectionFromText(record.state.collection).value_or(Collection::parked)) {
    case Collection::zone:
    case Collection::stockLocation:
    case Collection::naloxoneProduct:
    case Collection::stockRecall:
    case Collection::inhabitants:
        return given(roles.isHealthLead);
    case Collection::stockMovement:
    case Collection::storageReading:
    case Collection::recallAnswer: {
        FELTBOK_ASSIGN(const Found isThere,
                       isAtLocation(idField(record.state.fields, "location"), municipality));
        return given(isThere == Found::yes);
    }
    case Collection::naloxoneHandout:
    case Collection::overdoseEvent: {
        // Undoing is for whoever pressed it, and for the lead, who may do nothing else here.
        if (isAuthor)
            return Out();
        const bool undoes = std::find(paths.begin(), paths.end(), "undone_at") != paths.end();
        if (roles.isHealthLead && undoes && paths.size() == 1)
            return Out();
        if (undoes)
            return Out(Park("not_permitted", "undone_at"));
        return given(roles.isOutreachWorker);
    }
    case Collection::patrol:
    case Collection::outreachContact:
    case Collection::referral: // its author and the assigned: nobody else sees it
        return given(roles.isOutreachWorker);
    case Collection::alert:
        return given(roles.isHealthLead ||
                     (isAuthor && healthStatus(Collection::alert, record.state.fields) == "draft"));
    default:
        return given(false);
    }
}

std::optional<Park> Applier::checkHealthChange(const RecordRow& record,
                                               const domain::Change& change) const
{
    const auto& fields = record.state.fields;
    const auto collection = domain::collectionFromText(record.state.collection);
    if (collection)
        if (auto why = unknownFieldFault(domain::schemaOf(*collection), change))
            return why;
    if (collection == Collection::stockMovement)
        if (const auto field = lockedField(record, change); !field.empty())
            return Park("record_locked", field);
    if (collection == Collection::alert && healthStatus(Collection::alert, fields) == "withdrawn")
        for (const auto& [name, value] : change.set)
            if (name != "status")
                return Park("record_locked", name);
    if (collection == Collection::referral) {
        // Nobody takes a withdrawal of consent back: a new consent is a new referral.
        const auto* withdrawal = change.set.if_contains("withdrawn_consent_at");
        if (withdrawal != nullptr && withdrawal->is_null() &&
            isFilled(fields, "withdrawn_consent_at"))
            return Park("record_locked", "withdrawn_consent_at");
        if (isClosedReferral(fields) && isFilled(change.set, "person_token"))
            return Park("record_locked", "person_token");
    }
    return std::nullopt;
}

/// The token of a referral that a change has closed is fought over no more.
void Applier::dropTokenClash(const RecordRow& record, domain::MergeOutcome& outcome) const
{
    if (record.state.collection != toString(Collection::referral) ||
        !isClosedReferral(record.state.fields))
        return;
    std::erase_if(outcome.clashes,
                  [](const domain::FieldClash& clash) { return clash.field == "person_token"; });
    if (outcome.clashes.empty() && outcome.status == domain::OperationStatus::conflict)
        outcome.status = domain::OperationStatus::merged;
}

/// What an operation, applied or parked, said of the token of a closed referral is not kept.
Result<Found> Applier::isForgotten(const Operation& operation)
{
    const bool isConflict = operation.collection == toString(Collection::conflict);
    if (m_actor.side != domain::Side::health ||
        (!isConflict && operation.collection != toString(Collection::referral)) ||
        !mayTellToken(operation.envelope.payload))
        return Found::no;
    FELTBOK_ASSIGN(auto record, m_writer.record(operation.record));
    if (record && isConflict) {
        if (findString(record->state.fields, "field") != "person_token")
            return Found::no;
        FELTBOK_ASSIGN(record, m_writer.record(record->parent));
    }
    const bool isClosed = record && record->side == m_actor.side &&
                          record->state.collection == toString(Collection::referral) &&
                          isClosedReferral(record->state.fields);
    return isClosed ? Found::yes : Found::no;
}

} // namespace feltbok::server
