// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/outreach_counts.h"

#include <algorithm>

namespace feltbok::domain::health {
namespace {

std::string textOf(const json::object& fields, std::string_view name)
{
    return std::string(findString(fields, name).value_or(""));
}

std::vector<std::string> codesOf(const json::object& fields, std::string_view name)
{
    std::vector<std::string> out;
    if (const auto* value = fields.if_contains(name); value != nullptr && value->is_array())
        for (const auto& element : value->get_array())
            if (element.is_string())
                out.emplace_back(std::string_view(element.get_string()));
    // A set on the wire; a doubled element would count its contact twice.
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

AmountBy amountsOf(const json::object& fields, std::string_view name)
{
    AmountBy out;
    if (const auto* value = fields.if_contains(name); value != nullptr && value->is_object())
        for (const auto& [code, amount] : value->get_object())
            if (amount.is_int64() && amount.get_int64() > 0)
                out[std::string(code)] = amount.get_int64();
    return out;
}

void add(Tally& tally, const OutreachContact& contact)
{
    tally.contacts += 1;
    tally.persons += contact.persons;
}

void addContact(OutreachCounts& counts, const OutreachContact& contact)
{
    add(counts.all, contact);
    add(counts.kinds[contact.kind], contact);
    add(counts.ageBands[contact.ageBand], contact);
    add(counts.genders[contact.gender], contact);
    add(counts.zones[contact.zone], contact);
    add(counts.homes[contact.home], contact);
    add(counts.firstContacts[contact.firstContact], contact);
    add(counts.safetyEvents[contact.safetyEvent], contact);
    add(counts.bandsAndGenders[{contact.ageBand, contact.gender}], contact);
    for (const auto& theme : contact.themes)
        add(counts.themes[theme], contact);
    for (const auto& [item, amount] : contact.equipmentOut)
        counts.equipmentOut[item] += amount;
    for (const auto& [item, amount] : contact.equipmentIn)
        counts.equipmentIn[item] += amount;
}

} // namespace

Result<OutreachContact> outreachContactFromFields(const RecordId& id, const json::object& fields)
{
    OutreachContact out;
    out.id = id;
    if (const auto patrol = findString(fields, "patrol")) {
        FELTBOK_ASSIGN(out.patrol, RecordId::parse(*patrol));
    }
    FELTBOK_ASSIGN(const auto date, requireString(fields, "date"));
    FELTBOK_ASSIGN(out.date, parseIsoDate(date));
    out.zone = textOf(fields, "zone");
    out.kind = textOf(fields, "kind");
    // One press is at least one person.
    out.persons = std::max<std::int64_t>(1, requireInteger(fields, "persons").valueOr(1));
    out.ageBand = textOf(fields, "age_band");
    out.gender = textOf(fields, "gender");
    out.home = textOf(fields, "home_municipality");
    out.firstContact = textOf(fields, "first_contact");
    out.safetyEvent = textOf(fields, "safety_event");
    out.themes = codesOf(fields, "themes");
    out.equipmentOut = amountsOf(fields, "equipment_out");
    out.equipmentIn = amountsOf(fields, "equipment_in");
    out.isUndone = findString(fields, "undone_at").has_value();
    return out;
}

OutreachCounts countContacts(std::span<const OutreachContact> contacts)
{
    OutreachCounts out;
    for (const auto& contact : contacts)
        if (!contact.isUndone)
            addContact(out, contact);
    return out;
}

} // namespace feltbok::domain::health
