// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/apply/applier.h"

#include "base/planted_bug.h"
#include "domain/identity_check.h"
#include "domain/identity_scan.h"
#include "protocol/messages.h"
#include "server/apply/record_limit.h"
#include "server/apply/status_rules.h"
#include "server/store/record_text.h"

#include <algorithm>

namespace feltbok::server {

using domain::Collection;
using domain::OperationStatus;

namespace {

bool isOfficeOwned(Collection collection)
{
    switch (collection) {
    case Collection::premises:
    case Collection::licence:
    case Collection::checklist:
    case Collection::assignment:
    case Collection::decision:
    case Collection::planTarget:
    case Collection::legalRule:
        return true;
    default:
        return false;
    }
}

bool isServerOwned(Collection collection)
{
    switch (collection) {
    case Collection::premisesSummary:
    case Collection::planSummary:
    case Collection::outreachSummary:
    case Collection::colleague:
    case Collection::conflict:
    case Collection::parked:
        return true;
    default:
        return false;
    }
}

bool isDraft(const RecordRow& visit)
{
    return visit.finishedAt == 0;
}

Decision parked(std::string_view code, std::string_view field = {})
{
    return Park(code, field);
}

/// What a field path holds now; null where there is nothing.
json::value valueAt(const json::object& fields, std::string_view path)
{
    const auto dot = path.find('.');
    if (const auto* whole = fields.if_contains(path))
        return *whole;
    if (dot == std::string_view::npos)
        return nullptr;
    const auto* holder = fields.if_contains(path.substr(0, dot));
    if (holder == nullptr || !holder->is_object())
        return nullptr;
    const auto* item = holder->get_object().if_contains(path.substr(dot + 1));
    return item == nullptr ? json::value(nullptr) : *item;
}

} // namespace

std::optional<Park> saltFault(const json::object& payload)
{
    constexpr std::size_t saltBytes = 16;
    const auto salt = fromBase64Url(findString(payload, "salt").value_or(""));
    if (!salt || salt->size() != saltBytes)
        return Park("bad_operation", "salt");
    return std::nullopt;
}

namespace {

bool carriesIdentity(const protocol::Operation& operation)
{
    const auto& text = operation.envelope.payload;
    const auto payload = parseJsonObject(text);
    if (!payload)
        return !domain::findIdentities(text).empty();
    const auto collection = domain::collectionFromText(operation.collection);
    return domain::carriesIdentity(collection ? &domain::schemaOf(*collection) : nullptr, *payload);
}

} // namespace

domain::ChangedBy Applier::by(const Operation& operation) const
{
    return {operation.user, operation.device, operation.at};
}

Result<domain::OperationResult> Applier::apply(const Operation& operation)
{
    FELTBOK_ASSIGN(const Decision decision, decide(operation));
    domain::OperationResult result;
    result.seq = operation.seq;
    OperationRow row;
    row.payload = operation.envelope.payload;
    if (const auto* why = std::get_if<Park>(&decision)) {
        result.status = OperationStatus::parked;
        result.code = why->code;
        result.field = why->field;
        row.code = why->code;
        // Only the hash, in the envelope, is kept; also where something else was found first.
        if (why->code == "erased" || why->code == "identity_in_text" || carriesIdentity(operation))
            row.payload.reset();
        FELTBOK_TRY(park(operation, *why));
    } else {
        const auto& done = std::get<Done>(decision);
        result.status = done.status;
        result.version = done.version;
        result.conflicts = done.conflicts;
        result.addendum = done.addendum;
        row.version = done.version;
    }
    FELTBOK_ASSIGN(const Found forgotten, isForgotten(operation));
    if (forgotten == Found::yes)
        row.payload.reset();
    row.device = operation.device;
    row.seq = operation.seq;
    row.hash = operation.hash;
    row.op = operation.envelope.op;
    row.sig = operation.envelope.sig;
    row.user = operation.user;
    row.kind = operation.kind;
    row.at = operation.at;
    row.record = operation.record;
    row.municipality = operation.municipality;
    row.result = json::serialize(protocol::encodeResult(result));
    FELTBOK_TRY(m_writer.addOperation(row));
    return result;
}

Result<void> Applier::park(const Operation& operation, const Park& why)
{
    if (FELTBOK_BUG(parked_dropped))
        return {};
    // Where the author can see it: here, or else in the first municipality they work in.
    std::string municipality = operation.municipality;
    if (!m_actor.rolesIn(municipality).any()) {
        if (m_actor.roles.empty())
            return {};
        municipality = m_actor.roles.begin()->first;
    }
    json::object fields;
    fields["record"] = operation.record.toText();
    fields["code"] = why.code;
    if (!why.field.empty())
        fields["field"] = why.field;
    fields["user"] = operation.user.toText();
    fields["device"] = operation.device.toText();
    fields["seq"] = operation.seq;
    fields["at"] = operation.at;
    fields["open"] = true;
    domain::ChangedBy author = by(operation);
    author.user = m_actor.user;
    FELTBOK_TRY(m_keeper.create(Collection::parked, m_actor.counter(municipality),
                                std::move(fields), author));
    return {};
}

Result<Decision> Applier::decide(const Operation& operation)
{
    // The grant comes first: who may do nothing here learns nothing else.
    if (operation.user != m_actor.user || !m_actor.rolesIn(operation.municipality).any())
        return parked("not_permitted");
    const auto kind = domain::operationKindFromText(operation.kind);
    if (!kind)
        return parked("bad_operation", "kind");
    const auto collection = domain::collectionFromText(operation.collection);
    if (!collection)
        return parked("bad_operation", "collection");
    if (const auto side = domain::sideOf(*collection);
        side != domain::Side::none && side != m_actor.side)
        return parked("not_permitted"); // neither side is told of the other
    FELTBOK_ASSIGN(const auto erasedOn, m_writer.erasedOn(operation.record));
    if (erasedOn == m_actor.side && !FELTBOK_BUG(erased_returns))
        return parked("erased");
    if (erasedOn != domain::Side::none && !FELTBOK_BUG(erased_returns))
        return parked("not_permitted");
    switch (*kind) {
    case domain::OperationKind::put:
        return put(operation, *collection);
    case domain::OperationKind::resolve:
        return resolve(operation, *collection);
    case domain::OperationKind::read:
        return read(operation);
    case domain::OperationKind::erase:
        return erase(operation);
    }
    return parked("bad_operation", "kind");
}

Result<Decision> Applier::read(const Operation& operation)
{
    FELTBOK_ASSIGN(const auto record, m_writer.record(operation.record));
    if (!record)
        return parked("not_permitted");
    FELTBOK_ASSIGN(const Found seen, canSee(m_writer, m_actor, *record));
    if (seen == Found::no)
        return parked("not_permitted");
    if (operation.base > m_writer.currentVersion(m_actor.counter(operation.municipality)))
        return parked("bad_base");
    const auto payload = parseJsonObject(operation.envelope.payload);
    if (!payload)
        return parked("bad_operation", "payload");
    const auto reason = findString(*payload, "reason").value_or("");
    if (reason.empty())
        return parked("bad_operation", "reason");
    if (const auto member = domain::memberWithIdentity(*payload); !member.empty())
        return parked("identity_in_text", member);
    return Decision(Done());
}

Result<Decision> Applier::erase(const Operation& operation)
{
    FELTBOK_ASSIGN(const auto record, m_writer.record(operation.record));
    if (!record)
        return parked("not_permitted");
    FELTBOK_ASSIGN(const Found seen, canSee(m_writer, m_actor, *record));
    if (seen == Found::no)
        return parked("not_permitted");
    if (operation.base > m_writer.currentVersion(m_actor.counter(operation.municipality)))
        return parked("bad_base");
    if (const auto payload = parseJsonObject(operation.envelope.payload))
        if (const auto member = domain::memberWithIdentity(*payload); !member.empty())
            return parked("identity_in_text", member);
    // Two administrators decide; until then nothing changes.
    ErasureRow erasure{operation.record, operation.user, operation.at, true};
    FELTBOK_TRY(m_writer.addErasure(erasure));
    return Decision(Done());
}

Result<Decision> Applier::put(const Operation& operation, Collection collection)
{
    const auto& spec = domain::schemaOf(collection);
    FELTBOK_ASSIGN(auto record, m_writer.record(operation.record));
    if (!record)
        return create(operation, spec);
    FELTBOK_ASSIGN(const Found seen, canSee(m_writer, m_actor, *record));
    if (seen == Found::no || isServerOwned(collection))
        return parked("not_permitted");
    if (record->state.collection != operation.collection)
        return parked("bad_operation", "collection");
    if (record->state.municipality != operation.municipality)
        return parked("bad_operation", "municipality");
    return change(operation, spec, std::move(*record));
}

Result<std::variant<Park, domain::Change>> Applier::readChange(const Operation& operation,
                                                               const domain::CollectionSpec& spec)
{
    using Out = std::variant<Park, domain::Change>;
    if (operation.base > m_writer.currentVersion(m_actor.counter(operation.municipality)))
        return Out(Park("bad_base"));
    const auto payload = parseJsonObject(operation.envelope.payload);
    if (!payload)
        return Out(Park("bad_operation", "payload"));
    if (auto why = saltFault(*payload))
        return Out(std::move(*why));
    if (const auto member = domain::memberWithIdentity(*payload); !member.empty())
        return Out(Park("identity_in_text", member));
    auto change = domain::parseChange(spec, *payload);
    if (!change) {
        const bool isValue = change.error().detail == "value";
        return Out(Park(isValue ? "bad_value" : "bad_operation", change.error().field));
    }
    if (const auto field = domain::fieldWithIdentity(spec, *change); !field.empty())
        return Out(Park("identity_in_text", field));
    return Out(std::move(*change));
}

Result<std::optional<RecordRow>> Applier::visitOf(const domain::CollectionSpec& spec,
                                                  const json::object& fields,
                                                  std::string_view municipality)
{
    using Out = std::optional<RecordRow>;
    FELTBOK_ASSIGN(auto parent, m_writer.record(idField(fields, spec.parentField)));
    if (!parent || parent->state.municipality != municipality)
        return Out();
    const bool hangsOnObservation = spec.parentField == "observation";
    if (parent->state.collection != (hangsOnObservation ? "observation" : "control_visit"))
        return Out();
    FELTBOK_ASSIGN(const Found seen, canSee(m_writer, m_actor, *parent));
    if (seen == Found::no)
        return Out();
    return hangsOnObservation ? m_writer.record(parent->root) : Result<Out>(std::move(parent));
}

Result<Decision> Applier::create(const Operation& operation, const domain::CollectionSpec& spec)
{
    if (m_actor.side == domain::Side::health)
        return createHealth(operation, spec);
    const auto roles = m_actor.rolesIn(operation.municipality);
    const bool isVisit = spec.collection == Collection::controlVisit;
    if (isServerOwned(spec.collection) ||
        (isOfficeOwned(spec.collection) && !roles.isCaseHandler) || (isVisit && !roles.isInspector))
        return parked("not_permitted");

    bool isLate = false;
    if (!isVisit && !isOfficeOwned(spec.collection)) {
        // Hangs on a visit: needs write access to that.
        const auto payload = parseJsonObject(operation.envelope.payload);
        const auto* set = payload ? payload->if_contains("set") : nullptr;
        if (set == nullptr || !set->is_object() ||
            idField(set->get_object(), spec.parentField).isNull())
            return payload ? parked("bad_operation", spec.parentField)
                           : parked("bad_operation", "payload");
        FELTBOK_ASSIGN(const auto visit, visitOf(spec, set->get_object(), operation.municipality));
        if (!visit)
            return parked("not_permitted");
        FELTBOK_ASSIGN(const Found controls, isController(m_writer, m_actor, *visit));
        const bool mayWrite = spec.collection == Collection::assessment
                                  ? roles.isCaseHandler && !isDraft(*visit)
                                  : controls == Found::yes;
        if (!mayWrite)
            return parked("not_permitted");
        if (spec.collection == Collection::observation && !isDraft(*visit)) {
            if (auto why = checkLate(operation, *visit))
                return Decision(std::move(*why));
            isLate = true;
        }
        if (spec.collection == Collection::assessment && visit->status == "closed")
            return parked("record_locked");
        if (spec.collection == Collection::confirmation) {
            FELTBOK_ASSIGN(auto why, checkConfirmation(*visit, set->get_object()));
            if (why)
                return Decision(std::move(*why));
        }
    }

    FELTBOK_ASSIGN(auto read, readChange(operation, spec));
    if (auto* why = std::get_if<Park>(&read))
        return Decision(std::move(*why));
    RecordRow record;
    record.side = m_actor.side;
    record.state.id = operation.record;
    record.state.collection = operation.collection;
    record.state.municipality = operation.municipality;
    record.state.author = operation.user;
    if (isLate) {
        record.state.fields["late"] = true;
        record.state.stamps["late"] = {
            m_writer.currentVersion(m_actor.counter(operation.municipality)) + 1, m_actor.line};
    }
    return merge(operation, spec, std::move(record), std::get<domain::Change>(std::move(read)));
}

Result<std::optional<Park>> Applier::checkConfirmation(const RecordRow& visit,
                                                       const json::object& fields)
{
    using Out = std::optional<Park>;
    const auto user = findString(fields, "user");
    if (!user)
        return Out(Park("bad_operation", "user"));
    if (*user != m_actor.user.toText())
        return Out(Park("not_permitted", "user"));
    FELTBOK_ASSIGN(const auto given,
                   m_writer.children(visit.state.id, toString(Collection::confirmation)));
    for (const auto& id : given) {
        FELTBOK_ASSIGN(const auto other, m_writer.record(id));
        if (other && findString(other->state.fields, "user") == *user)
            return Out(Park("bad_operation", "user"));
    }
    return Out();
}

Result<Decision> Applier::change(const Operation& operation, const domain::CollectionSpec& spec,
                                 RecordRow record)
{
    if (m_actor.side == domain::Side::health)
        return changeHealth(operation, spec, std::move(record));
    const auto roles = m_actor.rolesIn(operation.municipality);
    if (isOfficeOwned(spec.collection)) {
        if (!roles.isCaseHandler)
            return parked("not_permitted");
    } else {
        FELTBOK_ASSIGN(auto visit, m_writer.record(record.root));
        if (!visit)
            return parked("not_permitted");
        FELTBOK_ASSIGN(const Found controls, isController(m_writer, m_actor, *visit));
        const bool isVisit = spec.collection == Collection::controlVisit;
        if (isVisit && !isDraft(record))
            return changeFinishedVisit(operation, spec, std::move(record), controls == Found::yes);
        if (spec.collection == Collection::assessment) {
            if (!roles.isCaseHandler)
                return parked("not_permitted");
            if (visit->status == "closed")
                return parked("record_locked");
        } else if (controls == Found::no) {
            return parked("not_permitted");
        } else if (spec.collection == Collection::confirmation &&
                   findString(record.state.fields, "user") != m_actor.user.toText()) {
            return parked("not_permitted", "user"); // nobody confirms for another
        } else if (spec.collection == Collection::observation && !isDraft(*visit)) {
            if (auto why = checkLate(operation, *visit))
                return Decision(std::move(*why));
            record.state.fields["late"] = true;
            record.state.stamps["late"] = {
                m_writer.currentVersion(m_actor.counter(operation.municipality)) + 1, m_actor.line};
        }
    }
    FELTBOK_ASSIGN(auto read, readChange(operation, spec));
    if (auto* why = std::get_if<Park>(&read))
        return Decision(std::move(*why));
    return merge(operation, spec, std::move(record), std::get<domain::Change>(std::move(read)));
}

Result<Decision> Applier::changeFinishedVisit(const Operation& operation,
                                              const domain::CollectionSpec& spec, RecordRow visit,
                                              bool isController)
{
    const auto roles = m_actor.rolesIn(operation.municipality);
    FELTBOK_ASSIGN(auto read, readChange(operation, spec));
    if (auto* why = std::get_if<Park>(&read))
        return Decision(std::move(*why));
    auto& change = std::get<domain::Change>(read);
    const auto paths = domain::fieldPaths(spec, change);
    const bool isOffice = std::all_of(paths.begin(), paths.end(), [&](const std::string& path) {
        const auto* field = spec.field(path);
        return path == "status" ||
               (field != nullptr && domain::has(field->rules, domain::FieldRule::office));
    });
    if (roles.isCaseHandler && isOffice)
        return merge(operation, spec, std::move(visit), std::move(change));
    if (!isController || operation.base >= visit.finishedAt)
        return parked("record_locked");
    return addAddendum(operation, spec, visit, std::move(change));
}

/// "Nobody's evening is lost": what a controller wrote before they knew of the finish stands
/// beside the frozen visit. Fields that say what the visit says anyway are left out.
Result<Decision> Applier::addAddendum(const Operation& operation,
                                      const domain::CollectionSpec& spec, const RecordRow& visit,
                                      domain::Change change)
{
    domain::dropRepeats(change); // the visit was finished with what there was to repeat
    const bool wantsOtherStatus = change.set.if_contains("status") != nullptr &&
                                  findString(change.set, "status") != "draft" &&
                                  findString(change.set, "status") != "finished";
    change.set.erase("status");
    json::object differing;
    RecordRow merged = visit;
    domain::mergeChange(spec, merged.state, change, visit.state.version, m_actor.line,
                        visit.state.version + 1);
    for (const auto& path : domain::fieldPaths(spec, change)) {
        auto value = valueAt(merged.state.fields, path);
        if (value != valueAt(visit.state.fields, path))
            differing[path] = std::move(value);
    }
    if (differing.empty()) {
        if (wantsOtherStatus)
            return parked("illegal_status", "status");
        Done same;
        same.version = visit.state.version;
        return Decision(std::move(same));
    }
    json::object fields;
    fields["visit"] = visit.state.id.toText();
    std::string names;
    for (const auto& member : differing)
        names += (names.empty() ? "" : ",") + std::string(member.key());
    fields["field"] = names;
    fields["value"] = differing.size() == 1 ? differing.begin()->value() : json::value(differing);
    fields["at"] = operation.at;
    FELTBOK_ASSIGN(const auto addendum, m_keeper.create(Collection::addendum, visit.counter(),
                                                        std::move(fields), by(operation)));
    Done done;
    done.version = addendum.state.version;
    done.addendum = addendum.state.id.toText();
    return Decision(std::move(done));
}

/// What was seen before the finish was known may still be told.
std::optional<Park> Applier::checkLate(const Operation& operation, const RecordRow& visit) const
{
    if (operation.base > m_writer.currentVersion(m_actor.counter(operation.municipality)))
        return Park("bad_base");
    if (operation.base >= visit.finishedAt)
        return Park("record_locked");
    return std::nullopt;
}

/// A place that is known to lie elsewhere is none of this municipality's; an unknown one may come
/// later.
Result<std::optional<Park>> Applier::checkPremises(const Operation& operation,
                                                   const domain::Change& change)
{
    using Out = std::optional<Park>;
    const RecordId premises = idField(change.set, "premises");
    if (premises.isNull())
        return Out();
    FELTBOK_ASSIGN(const auto place, m_writer.record(premises));
    if (place && place->side == m_actor.side && place->state.municipality != operation.municipality)
        return Out(Park("bad_value", "premises"));
    return Out();
}

std::optional<Park> Applier::checkFixed(const domain::CollectionSpec& spec, const RecordRow& record,
                                        const domain::Change& change) const
{
    for (const auto& [name, value] : change.set) {
        const auto* field = spec.field(name);
        const auto* present = record.state.fields.if_contains(name);
        if (field != nullptr && domain::has(field->rules, domain::FieldRule::fixed) &&
            present != nullptr && *present != value)
            return Park("bad_operation", name);
    }
    return std::nullopt;
}

/// Before the finish nobody writes the office's fields.
std::optional<Park> Applier::checkOffice(const domain::CollectionSpec& spec,
                                         const RecordRow& record,
                                         const domain::Change& change) const
{
    if (spec.collection != Collection::controlVisit || !isDraft(record))
        return std::nullopt;
    for (const auto& [name, value] : change.set) {
        const auto* field = spec.field(name);
        if (field != nullptr && domain::has(field->rules, domain::FieldRule::office))
            return Park("not_permitted", name);
    }
    return std::nullopt;
}

/// A legal step is taken whatever happened meanwhile; an illegal one is a clash if another device
/// moved the status and it could be legal in another order, else wrong.
std::optional<Park> Applier::checkStatus(RecordRow& record, std::string_view wanted,
                                         const Operation& operation, std::int64_t version,
                                         std::vector<domain::FieldClash>& clashes) const
{
    auto& state = record.state;
    const auto collection = *domain::collectionFromText(state.collection);
    const auto roles = m_actor.rolesIn(state.municipality);
    const std::string present(presentStatus(collection, state.fields));
    const bool isWritten = state.fields.contains("status");
    const auto stamp = isWritten ? state.stamps["status"] : domain::FieldStamp{};
    if (wanted != present) {
        const auto step = judgeStatus(collection, state.fields, wanted, roles);
        if (!step.isLegal) {
            const bool isConcurrent = isWritten && stamp.version > operation.base &&
                                      stamp.device != m_actor.line &&
                                      hasStepTo(collection, state.fields, wanted, roles);
            if (!isConcurrent)
                return Park("illegal_status", "status");
            clashes.push_back({"status", json::value(present), stamp, json::value(wanted)});
            return std::nullopt;
        }
        if (!step.missing.empty())
            return Park("illegal_status", step.missing);
    } else if (isWritten) {
        return std::nullopt;
    }
    state.fields["status"] = wanted;
    state.stamps["status"] = {version, m_actor.line};
    return std::nullopt;
}

Result<Decision> Applier::merge(const Operation& operation, const domain::CollectionSpec& spec,
                                RecordRow record, domain::Change change)
{
    if (auto why = checkFixed(spec, record, change))
        return Decision(std::move(*why));
    if (auto why = checkOffice(spec, record, change))
        return Decision(std::move(*why));
    FELTBOK_ASSIGN(auto elsewhere, checkPremises(operation, change));
    if (elsewhere)
        return Decision(std::move(*elsewhere));

    const bool isNew = record.state.version == 0;
    const std::int64_t version =
        m_writer.currentVersion(m_actor.counter(operation.municipality)) + 1;
    std::optional<std::string> wantedStatus;
    if (hasStatusSteps(spec.collection))
        if (const auto* status = change.set.if_contains("status")) {
            if (!status->is_string())
                return parked("bad_value", "status");
            wantedStatus = std::string(status->get_string());
            change.set.erase("status");
        }
    const auto stampsBefore = record.state.stamps;
    // A status that the change itself names is not one of the other fields changed meanwhile.
    auto statusStamp =
        wantedStatus ? record.state.stamps.extract("status") : decltype(stampsBefore)::node_type();
    auto outcome = domain::mergeChange(spec, record.state, change,
                                       FELTBOK_BUG(base_ignored) ? version : operation.base,
                                       m_actor.line, version);
    if (statusStamp)
        record.state.stamps.insert(std::move(statusStamp));
    if (wantedStatus)
        if (auto why = checkStatus(record, *wantedStatus, operation, version, outcome.clashes))
            return Decision(std::move(*why));
    dropTokenClash(record, outcome);
    if (!outcome.clashes.empty())
        outcome.status = OperationStatus::conflict;

    const bool hasUnknown =
        std::any_of(change.set.begin(), change.set.end(),
                    [&](const auto& member) { return spec.field(member.key()) == nullptr; });
    if (hasUnknown)
        for (const auto& [name, raw] : rawUnknownFields(spec, operation.envelope.payload)) {
            const auto stamp = record.state.stamps.find(name);
            if (stamp != record.state.stamps.end() && stamp->second.version == version)
                record.rawFields[name] = raw;
        }
    if (isTooLarge(record, operation.envelope.payload.size()))
        return parked("record_too_large");
    for (const auto& clash : outcome.clashes) {
        FELTBOK_ASSIGN(const auto conflict, openConflict(record, clash.field));
        if (conflict && !isAmong(conflict->state.fields, clash.refused) &&
            !hasRoom(*conflict, clash.refused))
            return parked("record_too_large", clash.field);
    }

    Done done;
    done.status = outcome.status;
    const bool changed =
        isNew || outcome.changed || record.state.stamps != stampsBefore || !outcome.clashes.empty();
    if (changed) {
        FELTBOK_ASSIGN(record.state.version,
                       m_writer.nextVersion(m_actor.counter(operation.municipality)));
        record.state.by = by(operation);
        FELTBOK_TRY(m_keeper.save(record));
    }
    done.version = record.state.version;
    for (const auto& clash : outcome.clashes) {
        FELTBOK_ASSIGN(auto conflict, noteClash(record, clash, operation));
        done.conflicts.emplace_back(clash.field, std::move(conflict));
    }
    return Decision(std::move(done));
}

Result<std::optional<RecordRow>> Applier::openConflict(const RecordRow& record,
                                                       std::string_view field)
{
    FELTBOK_ASSIGN(const auto id, m_writer.openConflict(record.state.id, field));
    return id ? m_writer.record(*id) : Result<std::optional<RecordRow>>(std::nullopt);
}

/// The operation by which a field got the value that stands, a put or the resolve of an earlier
/// conflict; none for what the register brought.
Result<std::optional<OperationRow>> Applier::writerOf(const RecordRow& record,
                                                      const domain::FieldClash& clash)
{
    using Out = std::optional<OperationRow>;
    const auto& stamp = clash.keptStamp;
    if (stamp.device.isNull())
        return Out();
    FELTBOK_ASSIGN(auto writer, m_writer.operationOfVersion(record.state.id, stamp.version));
    if (writer) {
        // One that changed nothing bears the version it found.
        FELTBOK_ASSIGN(const auto device, m_writer.device(writer->device));
        if (device && device->line == stamp.device)
            return Out(std::move(writer));
    }
    // A resolve bears the version of its conflict, which closed right behind the change.
    RecordId resolved;
    std::int64_t closedAt = 0;
    FELTBOK_ASSIGN(const auto conflicts,
                   m_writer.children(record.state.id, toString(Collection::conflict)));
    for (const auto& id : conflicts) {
        FELTBOK_ASSIGN(const auto conflict, m_writer.record(id));
        if (!conflict || findString(conflict->state.fields, "field") != clash.field)
            continue;
        const auto open = conflict->state.stamps.find("open");
        if (open == conflict->state.stamps.end() || open->second.version <= stamp.version)
            continue;
        if (closedAt == 0 || open->second.version < closedAt) {
            resolved = id;
            closedAt = open->second.version;
        }
    }
    return closedAt == 0 ? Result<Out>(Out()) : m_writer.operationOfVersion(resolved, closedAt);
}

/// When the register brought a field of this version.
Result<std::string> Applier::importedAt(const RecordRow& record, std::int64_t version)
{
    if (record.state.by.user.isNull())
        return record.state.by.at;
    std::string out = record.state.by.at;
    FELTBOK_ASSIGN(const auto rows, m_writer.audit(500));
    for (const auto& row : rows)
        if (row.what == "register_imported" &&
            findString(row.detail, "municipality") == record.state.municipality &&
            requireInteger(row.detail, "version").valueOr(0) >= version)
            out = toRfc3339(row.at); // newest first: the last one met is the nearest
    return out;
}

Result<std::string> Applier::noteClash(const RecordRow& record, const domain::FieldClash& clash,
                                       const Operation& operation)
{
    json::object refused;
    refused["value"] = clash.refused;
    refused["user"] = operation.user.toText();
    refused["device"] = operation.device.toText();
    refused["at"] = operation.at;
    refused["seq"] = operation.seq;

    json::object kept;
    kept["value"] = clash.kept;
    FELTBOK_ASSIGN(const auto writer, writerOf(record, clash));
    if (writer) {
        kept["user"] = writer->user.toText();
        kept["device"] = writer->device.toText();
        kept["at"] = writer->at;
        kept["seq"] = writer->seq;
    } else {
        FELTBOK_ASSIGN(kept["at"], importedAt(record, clash.keptStamp.version));
        kept["user"] = nullptr;
        kept["device"] = nullptr;
        kept["seq"] = nullptr;
    }

    FELTBOK_ASSIGN(auto conflict, openConflict(record, clash.field));
    if (conflict) {
        auto& values = conflict->state.fields["values"];
        json::array all = values.is_array() ? values.get_array() : json::array();
        // What the field holds now may have been set, knowingly, since the conflict began.
        if (!isAmong(conflict->state.fields, clash.kept))
            all.push_back(std::move(kept));
        if (!isAmong(conflict->state.fields, clash.refused) && !FELTBOK_BUG(third_value_lost))
            all.push_back(std::move(refused));
        json::object fields;
        fields["values"] = std::move(all);
        FELTBOK_TRY(m_keeper.update(*conflict, fields, by(operation)));
        return conflict->state.id.toText();
    }

    json::object fields;
    fields["record"] = record.state.id.toText();
    fields["field"] = clash.field;
    fields["values"] = json::array{std::move(kept), std::move(refused)};
    fields["open"] = true;
    FELTBOK_ASSIGN(const auto made, m_keeper.create(Collection::conflict, record.counter(),
                                                    std::move(fields), by(operation)));
    FELTBOK_TRY(m_writer.setOpenConflict(record.state.id, clash.field, made.state.id));
    return made.state.id.toText();
}

} // namespace feltbok::server
