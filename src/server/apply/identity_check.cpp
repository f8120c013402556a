// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/apply/identity_check.h"

#include "domain/identity_scan.h"

namespace feltbok::server {
namespace {

bool hasIdentity(const json::value& value)
{
    return value.is_string() &&
           !domain::findIdentities(std::string_view(value.get_string())).empty();
}

} // namespace

std::string fieldWithIdentity(const domain::CollectionSpec& spec, const domain::Change& change)
{
    for (const auto& [name, value] : change.set) {
        const auto* field = spec.field(name);
        if (field == nullptr)
            continue;
        if (domain::has(field->rules, domain::FieldRule::freeText) && hasIdentity(value))
            return name;
        if (field->type != domain::FieldType::answers || !value.is_object())
            continue;
        for (const auto& [item, answer] : value.get_object())
            if (answer.is_object())
                if (const auto* note = answer.get_object().if_contains("note");
                    note != nullptr && hasIdentity(*note))
                    return std::string(name) + "." + std::string(item);
    }
    return {};
}

} // namespace feltbok::server
