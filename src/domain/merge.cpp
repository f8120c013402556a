// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/merge.h"

#include <algorithm>

namespace feltbok::domain {
namespace {

constexpr std::size_t maxFieldNameLength = 120;
constexpr std::string_view pathSigns = ".="; // "checklist.U1", "groups=G1"

Error operationFault(std::string_view field = {})
{
    return {ErrorCode::badInput, "operation", std::string(field)};
}
Error valueFault(std::string_view field)
{
    return {ErrorCode::badInput, "value", std::string(field)};
}

Result<json::object> memberObject(const json::object& payload, std::string_view key)
{
    const auto* value = payload.if_contains(key);
    if (value == nullptr)
        return json::object{};
    if (!value->is_object())
        return operationFault();
    return value->get_object();
}

/// What stays as its record began is checked when that is made, and a status is a step that
/// somebody takes: neither can be left for another device to say.
bool canRepeat(const FieldSpec* field)
{
    return field != nullptr && !field->isSet() && field->type != FieldType::answers &&
           field->name != "status" && !has(field->rules, FieldRule::fixed) &&
           !has(field->rules, FieldRule::office);
}

Result<FieldNames> repeatedFields(const CollectionSpec& spec, const json::object& payload,
                                  const json::object& set)
{
    FieldNames out;
    const auto* value = payload.if_contains("repeats");
    if (value == nullptr)
        return out;
    if (!value->is_array())
        return operationFault("repeats");
    for (const auto& name : value->get_array()) {
        if (!name.is_string())
            return operationFault("repeats");
        const std::string_view text = name.get_string();
        if (set.contains(text) && canRepeat(spec.field(text)))
            out.emplace(text);
    }
    return out;
}

Result<void> checkSetPart(const CollectionSpec& spec, const json::object& part)
{
    for (const auto& [key, value] : part) {
        const std::string_view name = key;
        const auto* field = spec.field(name);
        if (name.empty() || name.size() > maxFieldNameLength)
            return operationFault(name.substr(0, maxFieldNameLength));
        if (field == nullptr) {
            if (name.find_first_of(pathSigns) != std::string_view::npos)
                return operationFault(name);
            continue; // kept as it came
        }
        if (field->isSet() || has(field->rules, FieldRule::serverOnly))
            return operationFault(name);
        if (field->type == FieldType::answers) {
            if (!value.is_object())
                return operationFault(name);
            for (const auto& [item, answer] : value.get_object()) {
                const std::string path = std::string(name) + "." + std::string(item);
                if (item.empty() || item.size() > 16 ||
                    std::string_view(item).find_first_of(pathSigns) != std::string_view::npos)
                    return operationFault(path);
                if (!answer.is_null() && !checkValue(*field, answer))
                    return valueFault(path);
            }
            continue;
        }
        if (!checkValue(*field, value))
            return valueFault(name);
    }
    return {};
}

Result<void> checkElements(const CollectionSpec& spec, const json::object& part)
{
    for (const auto& [key, value] : part) {
        const std::string_view name = key;
        const auto* field = spec.field(name);
        if (field == nullptr || !field->isSet() || !value.is_array())
            return operationFault(name.substr(0, maxFieldNameLength));
        for (const auto& element : value.get_array())
            if (element.is_null() || !checkValue(*field, element))
                return valueFault(name);
    }
    return {};
}

/// The array of a set field, made when missing.
json::array& setArray(json::object& fields, std::string_view name)
{
    auto& value = fields[name];
    if (!value.is_array())
        value = json::array{};
    return value.get_array();
}

bool contains(const json::array& elements, const json::value& element)
{
    return std::any_of(elements.begin(), elements.end(),
                       [&](const json::value& each) { return isSameElement(each, element); });
}

void insertSorted(json::array& elements, const json::value& element)
{
    const std::string_view key = elementKey(element);
    const auto place = std::find_if(elements.begin(), elements.end(),
                                    [&](const json::value& e) { return elementKey(e) >= key; });
    elements.insert(place, element);
}

void erase(json::array& elements, const json::value& element)
{
    elements.erase(
        std::remove_if(elements.begin(), elements.end(),
                       [&](const json::value& each) { return isSameElement(each, element); }),
        elements.end());
}

std::string elementPath(std::string_view field, const json::value& element)
{
    return std::string(field) + "=" + std::string(elementKey(element));
}

/// One merge at work.
struct Merger
{
    const CollectionSpec& spec;
    RecordState& state;
    std::int64_t base = 0;
    DeviceId device;
    std::int64_t newVersion = 0;
    MergeOutcome outcome;
    bool sawOthers = false; ///< another device changed something else after `base`

    bool isFree(const FieldStamp& stamp) const
    {
        return stamp.version <= base || stamp.device == device;
    }
    FieldStamp stampOf(const std::string& path) const
    {
        const auto found = state.stamps.find(path);
        return found == state.stamps.end() ? FieldStamp{} : found->second;
    }
    void stamp(const std::string& path)
    {
        state.stamps[path] = {newVersion, device};
        outcome.changed = true;
    }

    /// `holder` is the object that holds the value under `key`.
    void mergeScalar(json::object& holder, std::string_view key, const std::string& path,
                     const json::value& value)
    {
        const auto* present = holder.if_contains(key);
        const FieldStamp last = stampOf(path);
        const bool equal = present != nullptr ? *present == value : value.is_null();
        if (isFree(last)) {
            if (value.is_null())
                holder.erase(key);
            else
                holder[key] = value;
            stamp(path);
            return;
        }
        if (equal)
            return;
        outcome.clashes.push_back(
            {path, present != nullptr ? *present : json::value(nullptr), last, value});
    }

    /// Without a stamp: the next one who gives a value is the first.
    void fill(std::string_view key, const json::value& value)
    {
        if (value.is_null() || state.fields.contains(key) ||
            state.stamps.contains(std::string(key)))
            return;
        state.fields[key] = value;
        outcome.changed = true;
    }

    void lookForOthers(const Change& change)
    {
        std::vector<std::string> own; // made for the first stamp that asks for it
        for (const auto& [path, last] : state.stamps) {
            if (isFree(last))
                continue;
            if (own.empty())
                own = pathsOf(change);
            if (!std::binary_search(own.begin(), own.end(), path)) {
                sawOthers = true;
                return;
            }
        }
    }

    /// The change's fields, and the elements that it adds or removes.
    std::vector<std::string> pathsOf(const Change& change) const
    {
        auto paths = fieldPaths(spec, change);
        for (const auto* part : {&change.add, &change.remove})
            for (const auto& [key, value] : *part)
                for (const auto& element : value.get_array())
                    paths.push_back(elementPath(key, element));
        std::sort(paths.begin(), paths.end());
        return paths;
    }

    void run(const Change& change)
    {
        lookForOthers(change);
        for (const auto& [key, value] : change.set) {
            if (change.repeats.contains(std::string_view(key))) {
                fill(key, value);
                continue;
            }
            const auto* field = spec.field(key);
            if (field != nullptr && field->type == FieldType::answers) {
                auto& holder = state.fields[key];
                if (!holder.is_object())
                    holder = json::object{};
                for (const auto& [item, answer] : value.get_object())
                    mergeScalar(holder.get_object(), item,
                                std::string(key) + "." + std::string(item), answer);
                continue;
            }
            mergeScalar(state.fields, key, std::string(key), value);
        }
        for (const auto& [key, value] : change.add) {
            auto& elements = setArray(state.fields, key);
            for (const auto& element : value.get_array()) {
                if (!contains(elements, element))
                    insertSorted(elements, element);
                stamp(elementPath(key, element));
                stamp(std::string(key));
            }
        }
        for (const auto& [key, value] : change.remove) {
            auto& elements = setArray(state.fields, key);
            for (const auto& element : value.get_array()) {
                const std::string path = elementPath(key, element);
                if (!contains(elements, element) || !isFree(stampOf(path)))
                    continue; // a concurrent add wins
                erase(elements, element);
                state.stamps.erase(path);
                stamp(std::string(key));
            }
        }
        if (!outcome.clashes.empty())
            outcome.status = OperationStatus::conflict;
        else if (sawOthers)
            outcome.status = OperationStatus::merged;
    }
};

} // namespace

std::string_view elementKey(const json::value& element)
{
    if (element.is_string())
        return element.get_string();
    if (element.is_object())
        return findString(element.get_object(), "sha256").value_or("");
    return {};
}

bool isSameElement(const json::value& a, const json::value& b)
{
    return a.kind() == b.kind() && elementKey(a) == elementKey(b);
}

Result<Change> parseChange(const CollectionSpec& spec, const json::object& payload)
{
    Change change;
    FELTBOK_ASSIGN(change.set, memberObject(payload, "set"));
    FELTBOK_ASSIGN(change.add, memberObject(payload, "add"));
    FELTBOK_ASSIGN(change.remove, memberObject(payload, "remove"));
    if (change.isEmpty())
        return operationFault();
    FELTBOK_TRY(checkSetPart(spec, change.set));
    FELTBOK_TRY(checkElements(spec, change.add));
    FELTBOK_TRY(checkElements(spec, change.remove));
    FELTBOK_ASSIGN(change.repeats, repeatedFields(spec, payload, change.set));
    return change;
}

MergeOutcome mergeChange(const CollectionSpec& spec, RecordState& state, const Change& change,
                         std::int64_t base, const DeviceId& device, std::int64_t newVersion)
{
    Merger merger{spec, state, base, device, newVersion, {}, false};
    merger.run(change);
    return std::move(merger.outcome);
}

void dropRepeats(Change& change)
{
    for (const auto& name : change.repeats)
        change.set.erase(name);
    change.repeats.clear();
}

void overlayChange(const CollectionSpec& spec, json::object& fields, const Change& change)
{
    for (const auto& [key, value] : change.set) {
        if (change.repeats.contains(std::string_view(key)) && fields.contains(key))
            continue;
        const auto* field = spec.field(key);
        if (field != nullptr && field->type == FieldType::answers) {
            auto& holder = fields[key];
            if (!holder.is_object())
                holder = json::object{};
            for (const auto& [item, answer] : value.get_object()) {
                if (answer.is_null())
                    holder.get_object().erase(item);
                else
                    holder.get_object()[item] = answer;
            }
        } else if (value.is_null()) {
            fields.erase(key);
        } else {
            fields[key] = value;
        }
    }
    for (const auto& [key, value] : change.add) {
        auto& elements = setArray(fields, key);
        for (const auto& element : value.get_array())
            if (!contains(elements, element))
                insertSorted(elements, element);
    }
    for (const auto& [key, value] : change.remove) {
        auto& elements = setArray(fields, key);
        for (const auto& element : value.get_array())
            erase(elements, element);
    }
}

std::vector<std::string> fieldPaths(const CollectionSpec& spec, const Change& change)
{
    std::vector<std::string> paths;
    for (const auto& [key, value] : change.set) {
        const auto* field = spec.field(key);
        if (field != nullptr && field->type == FieldType::answers && value.is_object())
            for (const auto& item : value.get_object())
                paths.push_back(std::string(key) + "." + std::string(item.key()));
        else
            paths.emplace_back(key);
    }
    for (const auto* part : {&change.add, &change.remove})
        for (const auto& member : *part)
            paths.emplace_back(member.key());
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
}

} // namespace feltbok::domain
