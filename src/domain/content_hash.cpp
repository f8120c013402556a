// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/content_hash.h"

#include "base/hash.h"
#include "domain/schema.h"

#include <algorithm>

namespace feltbok::domain {
namespace {

void write(const json::value& value, std::string& out)
{
    if (value.is_array()) {
        out.push_back('[');
        bool first = true;
        for (const auto& element : value.get_array()) {
            if (!std::exchange(first, false))
                out.push_back(',');
            write(element, out);
        }
        out.push_back(']');
        return;
    }
    if (!value.is_object()) {
        out += toJsonText(value);
        return;
    }
    std::vector<std::pair<std::string_view, const json::value*>> members;
    for (const auto& member : value.get_object())
        members.emplace_back(member.key(), &member.value());
    std::sort(members.begin(), members.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    out.push_back('{');
    bool first = true;
    for (const auto& [key, member] : members) {
        if (!std::exchange(first, false))
            out.push_back(',');
        out += toJsonText(json::value(key));
        out.push_back(':');
        write(*member, out);
    }
    out.push_back('}');
}

bool saysNothing(const json::value& value)
{
    return value.is_null() || (value.is_array() && value.get_array().empty()) ||
           (value.is_object() && value.get_object().empty()) ||
           (value.is_string() && value.get_string().empty());
}

/// A set in one order; a checklist answer without its empty parts.
json::value inOneForm(const FieldSpec* field, const json::value& value)
{
    if (field == nullptr)
        return value;
    if (field->isSet() && value.is_array()) {
        std::vector<std::pair<std::string, const json::value*>> elements;
        for (const auto& element : value.get_array())
            elements.emplace_back(canonicalJson(element), &element);
        std::sort(elements.begin(), elements.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        json::array out;
        for (const auto& [text, element] : elements)
            out.push_back(*element);
        return out;
    }
    if (field->type == FieldType::answers && value.is_object()) {
        json::object out;
        for (const auto& [item, answer] : value.get_object()) {
            if (!answer.is_object())
                continue;
            json::object parts;
            for (const auto& [part, given] : answer.get_object())
                if (!saysNothing(given))
                    parts[part] = given;
            if (!parts.empty())
                out[item] = std::move(parts);
        }
        return out;
    }
    return value;
}

/// What people said of the record, whichever device holds it: a field that was emptied is as one
/// that was never filled in, a set has no order, and what the server or the office adds is not of
/// the report.
json::object said(const CollectionSpec& spec, const json::object& fields)
{
    json::object out;
    for (const auto& [key, value] : fields) {
        const auto* field = spec.field(key);
        if (field != nullptr &&
            (has(field->rules, FieldRule::office) || has(field->rules, FieldRule::serverOnly)))
            continue;
        json::value form = inOneForm(field, value);
        if (!saysNothing(form))
            out[key] = std::move(form);
    }
    return out;
}

} // namespace

std::string canonicalJson(const json::value& value)
{
    std::string out;
    write(value, out);
    return out;
}

std::string visitContentHash(const RecordId& visit, const json::object& fields,
                             std::vector<std::pair<RecordId, json::object>> observations)
{
    std::sort(observations.begin(), observations.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    json::object ofVisit = said(schemaOf(Collection::controlVisit), fields);
    ofVisit.erase("status");
    json::object whole;
    whole["visit"] = visit.toText();
    whole["fields"] = std::move(ofVisit);
    json::array list;
    for (const auto& [id, observation] : observations)
        list.push_back({{"id", id.toText()},
                        {"fields", said(schemaOf(Collection::observation), observation)}});
    whole["observations"] = std::move(list);
    return sha256Hex(canonicalJson(whole));
}

} // namespace feltbok::domain
