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
    const auto& spec = schemaOf(Collection::controlVisit);
    json::object said;
    for (const auto& [key, value] : fields) {
        const auto* field = spec.field(key);
        if (std::string_view(key) != "status" &&
            (field == nullptr || !has(field->rules, FieldRule::office)))
            said[key] = value;
    }
    std::sort(observations.begin(), observations.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    json::object whole;
    whole["visit"] = visit.toText();
    whole["fields"] = std::move(said);
    json::array list;
    for (auto& [id, observation] : observations)
        list.push_back({{"id", id.toText()}, {"fields", std::move(observation)}});
    whole["observations"] = std::move(list);
    return sha256Hex(canonicalJson(whole));
}

} // namespace feltbok::domain
