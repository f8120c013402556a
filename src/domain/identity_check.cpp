// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/identity_check.h"

#include "domain/identity_scan.h"

namespace feltbok::domain {
namespace {

bool hasIdentity(const json::value& value)
{
    return value.is_string() && !findIdentities(std::string_view(value.get_string())).empty();
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
        if (field->type != FieldType::answers || !value.is_object())
            continue;
        for (const auto& [item, answer] : value.get_object())
            if (answer.is_object())
                for (const std::string_view part : {"note", "value"})
                    if (const auto* text = answer.get_object().if_contains(part);
                        text != nullptr && hasIdentity(*text))
                        return std::string(name) + "." + std::string(item);
    }
    return {};
}

} // namespace feltbok::domain
