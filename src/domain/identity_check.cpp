// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/identity_check.h"

#include "domain/identity_scan.h"

#include <algorithm>

namespace feltbok::domain {
namespace {

bool hasIdentity(const json::value& value)
{
    return value.is_string() && !findIdentities(std::string_view(value.get_string())).empty();
}

bool hasIdentityAt(const json::value& value, std::string_view name)
{
    const auto* part = value.is_object() ? value.get_object().if_contains(name) : nullptr;
    return part != nullptr && hasIdentity(*part);
}

/// In what people write inside of a value: the name of a photo, and the words of a question on a
/// checklist, which every report of it prints.
bool hasIdentityInside(const FieldSpec& field, const json::value& value)
{
    if (field.type == FieldType::attachment || field.type == FieldType::attachmentSet)
        return hasIdentityAt(value, "name");
    if (field.type != FieldType::list || !value.is_array())
        return false;
    const auto& entries = value.get_array();
    return std::any_of(entries.begin(), entries.end(), [](const json::value& entry) {
        return hasIdentityAt(entry, "label_nb") || hasIdentityAt(entry, "label_en");
    });
}

} // namespace

std::string fieldWithIdentity(const CollectionSpec& spec, const Change& change)
{
    for (const auto& [name, value] : change.set) {
        const auto* field = spec.field(name);
        if (field == nullptr)
            continue;
        if (has(field->rules, FieldRule::freeText) && hasIdentity(value))
            return name;
        if (hasIdentityInside(*field, value))
            return name;
        if (field->type != FieldType::answers || !value.is_object())
            continue;
        for (const auto& [item, answer] : value.get_object())
            if (hasIdentityAt(answer, "note") || hasIdentityAt(answer, "value"))
                return std::string(name) + "." + std::string(item);
    }
    for (const auto& [name, elements] : change.add) {
        const auto* field = spec.field(name);
        if (field == nullptr || !elements.is_array())
            continue;
        for (const auto& element : elements.get_array())
            if (hasIdentityInside(*field, element))
                return name;
    }
    return {};
}

} // namespace feltbok::domain
