// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/checklists.h"

#include <algorithm>

namespace feltbok::domain {
namespace {

using S = ChecklistSection;
using V = ChecklistValue;
using C = Confidence;

constexpr int templateVersion = 1;

// The items of IS-2038 (guidance) and of municipalities' and firms' forms (practice).
constexpr std::array items{
    ChecklistItem{"U1", S::outside, V::none, {"P8-1", ""}, C::guidance, "checklist.U1"},
    ChecklistItem{"U2", S::outside, V::text, {"", ""}, C::guidance, "checklist.U2"},
    ChecklistItem{"U3", S::outside, V::count, {"P1-7", ""}, C::guidance, "checklist.U3"},
    ChecklistItem{"U4", S::outside, V::none, {"P2-7", ""}, C::guidance, "checklist.U4"},
    ChecklistItem{"U5", S::outside, V::count, {"", ""}, C::guidance, "checklist.U5"},
    ChecklistItem{"U6", S::outside, V::level, {"P2-1", ""}, C::guidance, "checklist.U6"},
    ChecklistItem{"U7", S::outside, V::level, {"P8-2", "P4-1"}, C::guidance, "checklist.U7"},
    ChecklistItem{"U8", S::outside, V::text, {"", ""}, C::guidance, "checklist.U8"},
    ChecklistItem{"U9", S::outside, V::none, {"P1-7", "P1-4"}, C::guidance, "checklist.U9"},
    ChecklistItem{"U10", S::outside, V::text, {"P2-5", ""}, C::guidance, "checklist.U10"},
    ChecklistItem{"U11", S::outside, V::time, {"P1-7", ""}, C::practice, "checklist.U11"},
    ChecklistItem{"U12", S::outside, V::none, {"", ""}, C::practice, "checklist.U12"},
    ChecklistItem{"I1", S::inside, V::count, {"P2-1", ""}, C::guidance, "checklist.I1"},
    ChecklistItem{"I2", S::inside, V::none, {"P4-1", ""}, C::guidance, "checklist.I2"},
    ChecklistItem{"I3", S::inside, V::time, {"P2-1", ""}, C::guidance, "checklist.I3"},
    ChecklistItem{"I4", S::inside, V::none, {"P1-9", "P4-1"}, C::guidance, "checklist.I4"},
    ChecklistItem{"I5", S::inside, V::none, {"P8-2", ""}, C::guidance, "checklist.I5"},
    ChecklistItem{"I6", S::inside, V::none, {"P8-1", ""}, C::guidance, "checklist.I6"},
    ChecklistItem{"I7", S::inside, V::text, {"P8-1", "P4-3"}, C::guidance, "checklist.I7"},
    ChecklistItem{"I8", S::inside, V::none, {"", ""}, C::guidance, "checklist.I8"},
    ChecklistItem{"I9", S::inside, V::none, {"", ""}, C::guidance, "checklist.I9"},
    ChecklistItem{"I10", S::inside, V::none, {"P1-3", ""}, C::guidance, "checklist.I10"},
    ChecklistItem{"I11", S::inside, V::none, {"P1-4", ""}, C::guidance, "checklist.I11"},
    ChecklistItem{"I12", S::inside, V::time, {"P4-2", ""}, C::guidance, "checklist.I12"},
    ChecklistItem{"I13", S::inside, V::none, {"P1-8", "P1-9"}, C::guidance, "checklist.I13"},
    ChecklistItem{"I14", S::inside, V::text, {"P1-1", ""}, C::guidance, "checklist.I14"},
    ChecklistItem{"I15", S::inside, V::none, {"P1-2", ""}, C::guidance, "checklist.I15"},
    ChecklistItem{"I16", S::inside, V::none, {"P1-7", ""}, C::guidance, "checklist.I16"},
    ChecklistItem{"I17", S::inside, V::none, {"P4-4", ""}, C::guidance, "checklist.I17"},
    ChecklistItem{"I18", S::internalControl, V::none, {"P2-2", ""}, C::guidance, "checklist.I18"},
    ChecklistItem{"I19", S::internalControl, V::none, {"", ""}, C::practice, "checklist.I19"},
    ChecklistItem{"I20", S::internalControl, V::none, {"P2-5", ""}, C::guidance, "checklist.I20"},
    ChecklistItem{"I21", S::inside, V::none, {"P8-3", ""}, C::practice, "checklist.I21"},
    ChecklistItem{"I22", S::inside, V::count, {"", ""}, C::practice, "checklist.I22"},
    ChecklistItem{"I23", S::inside, V::none, {"P2-6", ""}, C::guidance, "checklist.I23"},
    ChecklistItem{"I24", S::inside, V::text, {"", ""}, C::guidance, "checklist.I24"},
    ChecklistItem{"I25", S::internalControl, V::none, {"P1-7", ""}, C::practice, "checklist.I25"},
    ChecklistItem{"I26", S::inside, V::none, {"P1-7", ""}, C::practice, "checklist.I26"},
    ChecklistItem{"I27", S::inside, V::text, {"", ""}, C::guidance, "checklist.I27"},
    ChecklistItem{"S1", S::sale, V::none, {"P8-1", ""}, C::guidance, "checklist.S1"},
    ChecklistItem{"S2", S::sale, V::none, {"P4-1", ""}, C::guidance, "checklist.S2"},
    ChecklistItem{"S3", S::sale, V::time, {"P4-2", ""}, C::guidance, "checklist.S3"},
    ChecklistItem{"S4", S::sale, V::none, {"P4-4", ""}, C::guidance, "checklist.S4"},
    ChecklistItem{"S5", S::sale, V::none, {"P1-6", ""}, C::guidance, "checklist.S5"},
    ChecklistItem{"S6", S::sale, V::none, {"P1-8", "P1-9"}, C::guidance, "checklist.S6"},
    ChecklistItem{"S7", S::sale, V::none, {"P1-5", ""}, C::guidance, "checklist.S7"},
    ChecklistItem{"S8", S::sale, V::none, {"P1-9", ""}, C::guidance, "checklist.S8"},
    ChecklistItem{"S9", S::internalControl, V::none, {"P2-2", ""}, C::guidance, "checklist.S9"},
    ChecklistItem{"S10", S::internalControl, V::none, {"P2-5", ""}, C::guidance, "checklist.S10"},
    ChecklistItem{"S11", S::sale, V::none, {"", ""}, C::guidance, "checklist.S11"},
    ChecklistItem{"S12", S::sale, V::none, {"", ""}, C::guidance, "checklist.S12"},
    ChecklistItem{"S13", S::sale, V::none, {"", ""}, C::guidance, "checklist.S13"},
};

bool isOfSale(const ChecklistItem& item)
{
    return item.code.starts_with('S');
}

} // namespace

std::string_view toString(ChecklistSection section)
{
    switch (section) {
    case S::outside:
        return "outside";
    case S::inside:
        return "inside";
    case S::internalControl:
        return "internal_control";
    case S::sale:
        return "sale";
    }
    return "";
}

std::string_view toString(ChecklistValue value)
{
    switch (value) {
    case V::none:
        return "none";
    case V::count:
        return "count";
    case V::level:
        return "level";
    case V::time:
        return "time";
    case V::text:
        return "text";
    }
    return "";
}

std::span<const ChecklistItem> checklistItems()
{
    return items;
}

const ChecklistItem* findChecklistItem(std::string_view code)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const ChecklistItem& item) { return item.code == code; });
    return found == items.end() ? nullptr : &*found;
}

ChecklistTemplate checklistFor(std::string_view visitKind, Activity place)
{
    const bool sale =
        visitKind == "salgskontroll" || (visitKind != "skjenkekontroll" && place == Activity::sale);
    const bool onlyInternal = visitKind == "internkontrolltilsyn";
    // Itinerant licences have no duty of internal control (alkoholforskriften § 8-1), and the
    // demand of documented knowledge does not hold for them nor for single occasions.
    const bool singleEvent = visitKind == "ambulerende_enkeltanledning" && !sale;
    ChecklistTemplate out;
    out.version = templateVersion;
    out.name = onlyInternal  ? "internal_control"
               : singleEvent ? "single_event"
               : sale        ? "sale"
                             : "serving";
    if (onlyInternal)
        out.name += sale ? "_sale" : "_serving";
    for (const ChecklistItem& item : items) {
        if (isOfSale(item) != sale)
            continue;
        if (onlyInternal && item.section != S::internalControl)
            continue;
        if (singleEvent && (item.code == "I18" || item.code == "I25"))
            continue;
        out.items.push_back(item);
    }
    return out;
}

} // namespace feltbok::domain
