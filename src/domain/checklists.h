// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_source.h"
#include "domain/licence_hours.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::domain {

enum class ChecklistSection { outside, inside, internalControl, sale };
std::string_view toString(ChecklistSection section);

/// What an item takes beside its answer (ok, avvik, ikke_observert, ikke_aktuelt) and note.
enum class ChecklistValue {
    none,
    count, ///< a number of people or things
    level, ///< intoxication, 0-4
    time,  ///< a time of day
    text,  ///< words; the answer alone says too little
};
std::string_view toString(ChecklistValue value);

struct ChecklistItem
{
    std::string_view code; ///< U1 … U12, I1 … I27, S1 … S13
    ChecklistSection section;
    ChecklistValue value;
    /// Breaches an `avvik` may be (§ 10-3); a possible breach only, the office weighs it.
    std::array<std::string_view, 2> violations;
    Confidence confidence;
    std::string_view labelKey;

    bool mayBeBreach() const { return !violations[0].empty(); }
};

/// A list of items for a kind of visit. A draft stays on the version it began with.
struct ChecklistTemplate
{
    std::string name; ///< "serving", "sale", "single_event", "internal_control_serving" or "…_sale"
    int version = 0;
    std::vector<ChecklistItem> items;

    /// "serving/1", as `checklist_template` of a visit holds it.
    std::string reference() const { return name + "/" + std::to_string(version); }
};

/// Every item there is, in the order of the lists.
std::span<const ChecklistItem> checklistItems();
const ChecklistItem* findChecklistItem(std::string_view code);

/// The list for a kind of visit (wire code) at a place; an unknown kind gets the place's own list.
ChecklistTemplate checklistFor(std::string_view visitKind, Activity place);

} // namespace feltbok::domain
