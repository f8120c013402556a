// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The part of Applier that closes conflicts and parked entries.

#include "base/planted_bug.h"
#include "domain/identity_check.h"
#include "server/apply/applier.h"
#include "server/apply/record_limit.h"
#include "server/apply/status_rules.h"
#include "server/store/record_text.h"

namespace feltbok::server {

using domain::Collection;

namespace {

Decision parked(std::string_view code, std::string_view field = {})
{
    return Park(code, field);
}

bool isOpen(const RecordRow& record)
{
    const auto* open = record.state.fields.if_contains("open");
    return open != nullptr && open->is_bool() && open->get_bool();
}

/// Whether its content did. A new version for another reason, such as a finish that lets others see
/// it, makes nobody's answer stale.
bool hasChangedSince(const RecordRow& record, std::int64_t base)
{
    return std::any_of(record.state.stamps.begin(), record.state.stamps.end(),
                       [&](const auto& field) { return field.second.version > base; });
}

/// One value of a conflict as a put would carry it.
domain::Change changeOf(std::string_view path, const json::value& value)
{
    domain::Change change;
    const auto dot = path.find('.');
    if (dot == std::string_view::npos)
        change.set[path] = value;
    else
        change.set[path.substr(0, dot)] = json::object{{path.substr(dot + 1), value}};
    return change;
}

} // namespace

Result<Decision> Applier::resolve(const Operation& operation, Collection collection)
{
    if (collection != Collection::conflict && collection != Collection::parked)
        return parked("bad_operation", "collection");
    FELTBOK_ASSIGN(auto record, m_writer.record(operation.record));
    if (!record)
        return parked("not_permitted");
    FELTBOK_ASSIGN(const Found seen, canSee(m_writer, m_actor, *record));
    if (seen == Found::no)
        return parked("not_permitted");
    if (record->state.collection != operation.collection)
        return parked("bad_operation", "collection");
    if (record->state.municipality != operation.municipality)
        return parked("bad_operation", "municipality");
    return collection == Collection::conflict ? resolveConflict(operation, std::move(*record))
                                              : resolveParked(operation, std::move(*record));
}

Result<Decision> Applier::resolveParked(const Operation& operation, RecordRow record)
{
    if (operation.base > m_writer.currentVersion(m_actor.counter(operation.municipality)))
        return parked("bad_base");
    if (hasChangedSince(record, operation.base) || !isOpen(record))
        return parked("stale");
    const auto payload = parseJsonObject(operation.envelope.payload);
    if (!payload)
        return parked("bad_operation", "payload");
    if (auto why = saltFault(*payload))
        return Decision(std::move(*why));
    json::object fields;
    fields["open"] = false;
    FELTBOK_TRY(m_keeper.update(record, fields, by(operation)));
    Done done;
    done.version = record.state.version;
    return Decision(std::move(done));
}

Result<Decision> Applier::resolveConflict(const Operation& operation, RecordRow conflict)
{
    const auto field = std::string(findString(conflict.state.fields, "field").value_or(""));
    FELTBOK_ASSIGN(auto target, m_writer.record(conflict.parent));
    if (!target)
        return parked("erased");
    const auto roles = m_actor.rolesIn(target->state.municipality);
    bool mayResolve = roles.isCaseHandler;
    if (target->side == domain::Side::health) {
        FELTBOK_ASSIGN(const auto why, mayChangeHealth(*target, {{field}}));
        mayResolve = !why;
    } else if (!target->root.isNull()) {
        FELTBOK_ASSIGN(const auto visit, m_writer.record(target->root));
        FELTBOK_ASSIGN(const Found controls, isController(m_writer, m_actor, *visit));
        // What a breach is in law, and its points, the office weighs: no inspector chooses.
        const bool isOffices = target->state.collection == toString(Collection::assessment);
        mayResolve = (controls == Found::yes && !isOffices) ||
                     (roles.isCaseHandler && visit->finishedAt != 0);
    }
    if (!mayResolve)
        return parked("not_permitted");
    // Nobody confirms for another, by choosing what they confirmed either.
    if (target->state.collection == toString(Collection::confirmation) &&
        findString(target->state.fields, "user") != m_actor.user.toText())
        return parked("not_permitted");
    if (operation.base > m_writer.currentVersion(m_actor.counter(operation.municipality)))
        return parked("bad_base");
    if ((hasChangedSince(conflict, operation.base) || !isOpen(conflict)) &&
        !FELTBOK_BUG(late_answer_taken))
        return parked("stale");

    const auto payload = parseJsonObject(operation.envelope.payload);
    if (!payload)
        return parked("bad_operation", "payload");
    if (auto why = saltFault(*payload))
        return Decision(std::move(*why));
    if (const auto member = domain::memberWithIdentity(*payload); !member.empty())
        return parked("identity_in_text", member);
    const auto* set = payload->if_contains("set");
    const auto* value =
        set != nullptr && set->is_object() ? set->get_object().if_contains("value") : nullptr;
    if (value == nullptr)
        return parked("bad_operation", "value");
    const auto& spec = domain::schemaOf(*domain::collectionFromText(target->state.collection));
    json::object asPut;
    asPut["set"] = changeOf(field, *value).set;
    const auto change = domain::parseChange(spec, asPut);
    if (!change)
        return parked("bad_value", "value");
    if (!domain::fieldWithIdentity(spec, *change).empty())
        return parked("identity_in_text", "value");
    if (target->side == domain::Side::health)
        if (auto why = checkHealthChange(*target, *change))
            return parked(why->code, "value");
    if (hasStatusSteps(spec.collection) && field == "status") {
        // One of those that were fought over, and a legal step from what stands: a finish stays.
        const auto& fields = target->state.fields;
        const std::string wanted(value->is_string() ? std::string_view(value->get_string())
                                                    : std::string_view());
        const bool isStep = wanted != presentStatus(spec.collection, fields);
        const auto step = judgeStatus(spec.collection, fields, wanted, roles);
        if (!isAmong(conflict.state.fields, *value) || (isStep && !step.isLegal))
            return parked("illegal_status", "value");
        if (isStep && !step.missing.empty())
            return parked("illegal_status", step.missing);
    }

    const std::int64_t version = m_writer.currentVersion(target->counter()) + 1;
    domain::mergeChange(spec, target->state, *change, version, m_actor.line, version);
    target->rawFields.erase(field);
    if (spec.field(field) == nullptr && field.find('.') == std::string::npos) {
        const auto raw = rawMembers(operation.envelope.payload);
        if (const auto found = raw.find("set"); found != raw.end())
            target->rawFields[field] = rawMembers(found->second).at("value");
    }
    if (isTooLarge(*target, operation.envelope.payload.size()))
        return parked("record_too_large");
    FELTBOK_ASSIGN(target->state.version, m_writer.nextVersion(target->counter()));
    target->state.by = by(operation);
    FELTBOK_TRY(m_keeper.save(*target));
    FELTBOK_TRY(m_writer.closeConflict(target->state.id, field));

    json::object closed;
    closed["open"] = false;
    FELTBOK_TRY(m_keeper.update(conflict, closed, by(operation)));
    Done done;
    done.version = conflict.state.version;
    return Decision(std::move(done));
}

} // namespace feltbok::server
