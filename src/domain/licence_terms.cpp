// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/licence_terms.h"

#include "domain/identity_scan.h"

#include <array>

namespace feltbok::domain {
namespace {

constexpr std::array<std::string_view, 16> kept{
    "licence_number", "licence_kind", "groups",     "valid_from",      "valid_to", "hours",
    "areas",          "area_list",    "conditions", "condition_codes", "manager",  "deputy",
    "withdrawals",    "season_from",  "season_to",  "event_name"};

constexpr LegalSource withdrawn{"alkoholloven § 1-8", Confidence::verified};

/// A register that is older than the search for numbers may hold a manager's national number: a
/// visit does not copy it, and is not stopped by it.
json::value copied(const json::value& value)
{
    if (value.is_string())
        return json::value(withoutNationalNumbers(std::string(value.get_string())));
    if (value.is_array()) {
        json::array out;
        for (const auto& element : value.get_array())
            out.push_back(copied(element));
        return out;
    }
    if (value.is_object()) {
        json::object out;
        for (const auto& [name, member] : value.get_object())
            out[name] = copied(member);
        return out;
    }
    return value;
}

} // namespace

json::object licenceTerms(const json::object& licence)
{
    json::object out;
    for (const std::string_view name : kept)
        if (const auto* value = licence.if_contains(name); value != nullptr && !value->is_null())
            out[name] = copied(*value);
    return out;
}

const json::object& termsOf(const json::object& visit, const json::object& licence)
{
    const auto* terms = visit.if_contains("licence_terms");
    return terms != nullptr && terms->is_object() ? terms->get_object() : licence;
}

std::optional<Withdrawal> withdrawalOn(const json::object& licence, Date date)
{
    const auto* list = licence.if_contains("withdrawals");
    if (list == nullptr || !list->is_array())
        return std::nullopt;
    for (const auto& period : list->get_array()) {
        if (!period.is_object())
            continue;
        const auto from = parseIsoDate(findString(period.get_object(), "from").value_or(""));
        const auto to = parseIsoDate(findString(period.get_object(), "to").value_or(""));
        if (from && to && *from <= date && date <= *to)
            return Withdrawal{*from, *to, withdrawn};
    }
    return std::nullopt;
}

} // namespace feltbok::domain
