// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/bundle/bundle_replay.h"

#include <algorithm>
#include <limits>

namespace feltbok::server {
namespace {

using domain::Collection;
using domain::OperationStatus;

/// Above every version: what is merged on it is free.
constexpr std::int64_t wholeBase = std::numeric_limits<std::int64_t>::max() / 2;

Error impossible(std::string detail)
{
    return {ErrorCode::badInput, std::move(detail)};
}

json::value valueAt(const json::object& fields, std::string_view path)
{
    if (const auto* whole = fields.if_contains(path))
        return *whole;
    const auto dot = path.find('.');
    if (dot == std::string_view::npos)
        return nullptr;
    const auto* holder = fields.if_contains(path.substr(0, dot));
    if (holder == nullptr || !holder->is_object())
        return nullptr;
    const auto* item = holder->get_object().if_contains(path.substr(dot + 1));
    return item == nullptr ? json::value(nullptr) : *item;
}

} // namespace

Result<void> BundleReplay::apply(const protocol::Operation& operation,
                                 const domain::OperationResult& result, const DeviceId& line)
{
    for (const auto& [field, conflict] : result.conflicts)
        m_conflicts.try_emplace(conflict, Conflict{operation.record.toText(), field, false});
    if (result.status == OperationStatus::parked || result.version == 0)
        return {};
    auto payload = parseJsonObject(operation.envelope.payload);
    if (!payload)
        return impossible("its payload cannot be read");
    if (operation.kind == "put")
        return put(operation, result, line, *payload);
    if (operation.kind == "resolve")
        return resolve(operation, result, line, *payload);
    return {};
}

void BundleReplay::applyErased(const protocol::Operation& operation,
                               const domain::OperationResult& result)
{
    if (result.status != OperationStatus::parked && result.version != 0)
        m_erased.insert(operation.record.toText());
}

/// An operation that changed nothing bears a version that its record had before.
bool BundleReplay::isNewVersion(const std::string& record, std::int64_t version)
{
    return m_versions[record].insert(version).second;
}

bool BundleReplay::isAfterFinish(const std::string& visit) const
{
    const auto found = m_states.find(visit);
    if (found == m_states.end())
        return false;
    const auto status = findString(found->second.fields, "status").value_or("draft");
    return status != "draft";
}

Result<void> BundleReplay::put(const protocol::Operation& operation,
                               const domain::OperationResult& result, const DeviceId& line,
                               const json::object& payload)
{
    const auto collection = domain::collectionFromText(operation.collection);
    if (!collection)
        return impossible("its collection is not known");
    const auto& spec = domain::schemaOf(*collection);
    auto change = domain::parseChange(spec, payload);
    if (!change)
        return impossible("its payload is no change of a " + operation.collection);
    const std::string id = operation.record.toText();
    if (!result.addendum.empty()) {
        const auto visit = m_states.find(id);
        if (visit == m_states.end())
            return impossible("it became an addendum of a visit that is not there");
        makeAddendum(visit->second, std::move(*change), line, result.addendum, operation.at);
        return {};
    }
    if (!isNewVersion(id, result.version))
        return {};
    State& state = m_states[id];
    if (state.collection.empty()) {
        state.id = operation.record;
        state.collection = operation.collection;
        state.municipality = operation.municipality;
    } else if (state.collection != operation.collection) {
        return impossible("it changes a record of another collection");
    }
    if (*collection == Collection::observation) {
        const auto visit =
            findString(change->set, "visit")
                .value_or(findString(state.fields, "visit").value_or(std::string_view()));
        if (isAfterFinish(std::string(visit))) {
            state.fields["late"] = true;
            state.stamps["late"] = {result.version, line};
        }
    }
    std::optional<std::string> wanted;
    if (*collection == Collection::controlVisit)
        if (const auto status = findString(change->set, "status")) {
            wanted = std::string(*status);
            change->set.erase("status");
        }
    domain::mergeChange(spec, state, *change, operation.base, line, result.version);
    if (wanted)
        mergeStatus(state, *wanted, result, line);
    state.version = result.version;
    return {};
}

void BundleReplay::mergeStatus(State& visit, const std::string& wanted,
                               const domain::OperationResult& result, const DeviceId& line)
{
    const bool isClash =
        std::any_of(result.conflicts.begin(), result.conflicts.end(),
                    [](const auto& conflict) { return conflict.first == "status"; });
    const bool isWritten = visit.fields.contains("status");
    const auto present = findString(visit.fields, "status").value_or("draft");
    if (isClash || (isWritten && present == wanted))
        return;
    visit.fields["status"] = wanted;
    visit.stamps["status"] = {result.version, line};
}

/// What a controller wrote before they knew of the finish, beside the frozen visit.
void BundleReplay::makeAddendum(const State& visit, domain::Change change, const DeviceId& line,
                                const std::string& id, const std::string& at)
{
    const auto& spec = domain::schemaOf(Collection::controlVisit);
    domain::dropRepeats(change);
    change.set.erase("status");
    State merged = visit;
    domain::mergeChange(spec, merged, change, wholeBase, line, wholeBase);
    json::object differing;
    for (const auto& path : domain::fieldPaths(spec, change))
        if (auto value = valueAt(merged.fields, path); value != valueAt(visit.fields, path))
            differing[path] = std::move(value);
    std::string names;
    for (const auto& member : differing)
        names += (names.empty() ? "" : ",") + std::string(member.key());
    State& addendum = m_states[id];
    addendum.collection = toString(Collection::addendum);
    addendum.fields["visit"] = visit.id.toText();
    addendum.fields["field"] = names;
    addendum.fields["value"] =
        differing.size() == 1 ? differing.begin()->value() : json::value(differing);
    addendum.fields["at"] = at;
}

Result<void> BundleReplay::resolve(const protocol::Operation& operation,
                                   const domain::OperationResult& result, const DeviceId& line,
                                   const json::object& payload)
{
    if (operation.collection != toString(Collection::conflict))
        return {};
    const auto conflict = m_conflicts.find(operation.record.toText());
    if (conflict == m_conflicts.end())
        return impossible("it resolves a conflict that no operation began");
    const auto target = m_states.find(conflict->second.record);
    const auto* set = payload.if_contains("set");
    const auto* value =
        set != nullptr && set->is_object() ? set->get_object().if_contains("value") : nullptr;
    if (target == m_states.end() || value == nullptr)
        return impossible("it resolves nothing");
    const auto& field = conflict->second.field;
    const auto dot = field.find('.');
    domain::Change change;
    if (dot == std::string::npos)
        change.set[field] = *value;
    else
        change.set[field.substr(0, dot)] = json::object{{field.substr(dot + 1), *value}};
    const auto& spec = domain::schemaOf(*domain::collectionFromText(target->second.collection));
    // The record changed right before its conflict was closed.
    const std::int64_t version = result.version - 1;
    m_versions[conflict->second.record].insert(version);
    domain::mergeChange(spec, target->second, change, wholeBase, line, version);
    target->second.version = version;
    conflict->second.isResolved = true;
    return {};
}

BundleReplay::Match BundleReplay::compare(const std::string& record, const std::string& collection,
                                          const json::object& fields)
{
    m_seen.insert(record);
    if (m_erased.contains(record))
        return Match::erased;
    if (collection == toString(Collection::conflict)) {
        const auto found = m_conflicts.find(record);
        if (found == m_conflicts.end())
            return Match::unknown;
        const auto* open = fields.if_contains("open");
        const bool isOpen = open != nullptr && open->is_bool() && open->get_bool();
        return findString(fields, "record") == found->second.record &&
                       findString(fields, "field") == found->second.field &&
                       isOpen != found->second.isResolved
                   ? Match::equal
                   : Match::differs;
    }
    const auto found = m_states.find(record);
    if (found == m_states.end())
        return Match::unknown;
    return found->second.collection == collection && found->second.fields == fields
               ? Match::equal
               : Match::differs;
}

std::string BundleReplay::firstUnseen() const
{
    for (const auto& [id, state] : m_states)
        if (!m_seen.contains(id) && !m_erased.contains(id))
            return state.collection + " " + id;
    return {};
}

} // namespace feltbok::server
