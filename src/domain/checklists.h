// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/json_text.h"
#include "base/result.h"
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
std::optional<ChecklistSection> checklistSectionFromText(std::string_view text);

/// What an item takes beside its answer (ok, avvik, ikke_observert, ikke_aktuelt) and note.
enum class ChecklistValue {
    none,
    count, ///< a number of people or things
    level, ///< intoxication, 0-4
    time,  ///< a time of day
    text,  ///< words; the answer alone says too little
};
std::string_view toString(ChecklistValue value);
std::optional<ChecklistValue> checklistValueFromText(std::string_view text);

/// An item that Feltbok knows, from the national guide and from municipal forms.
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

/// An item as a list has it: one that Feltbok knows, or the municipality's own (L1 … L99).
struct ListedItem
{
    std::string code;
    ChecklistSection section = ChecklistSection::inside;
    ChecklistValue value = ChecklistValue::none;
    std::vector<std::string> violations;
    /// The municipality's words, bokmål and English; empty: those of the app for this code.
    std::string labelNb;
    std::string labelEn;
    bool isActive = true; ///< switched off items stay in the record and are not asked

    bool isOwn() const { return code.starts_with('L'); }
    friend bool operator==(const ListedItem&, const ListedItem&) = default;
};

/// A list of items for a kind of visit. A draft stays on the version it began with.
struct ChecklistTemplate
{
    std::string name; ///< "serving", "sale", "single_event", "internal_control_serving" or "…_sale"
    int version = 0;
    std::string record; ///< id of the published record; empty for version 1, which is built in
    std::optional<Date> validFrom;
    std::string note; ///< what was changed, and why
    std::vector<ListedItem> items;

    /// "serving/1", or "serving/2@<record>": two offices may publish the same number without
    /// coverage, so that the number alone names no list.
    std::string reference() const;
    const ListedItem* find(std::string_view code) const;
    std::vector<ListedItem> active() const;
};

struct ChecklistReference
{
    std::string name;
    int version = 0;
    std::string record;
    friend bool operator==(const ChecklistReference&, const ChecklistReference&) = default;
};
/// Reads a visit's `checklist_template`; nothing if it is not one.
std::optional<ChecklistReference> parseChecklistReference(std::string_view text);

inline constexpr int maxOwnItems = 99;
inline constexpr std::size_t maxListedItems = 100; ///< what a record's list may hold
inline constexpr std::size_t maxItemLabel = 240;   ///< bytes of UTF-8

/// Every item there is, in the order of the lists.
std::span<const ChecklistItem> checklistItems();
const ChecklistItem* findChecklistItem(std::string_view code);

/// The names of the lists, in the order in which an office sees them.
std::span<const std::string_view> checklistNames();
/// Which list a kind of visit (wire code) at a place uses; an unknown kind the place's own.
std::string_view checklistName(std::string_view visitKind, Activity place);
/// Version 1 of a list; an unknown name gives the serving list.
ChecklistTemplate builtInChecklist(std::string_view name);
/// The same by the kind of visit.
ChecklistTemplate checklistFor(std::string_view visitKind, Activity place);

/// A published version, from the fields of a record of collection `checklist`. badInput with the
/// field where it is none.
Result<ChecklistTemplate> checklistFromRecord(std::string_view record, const json::object& fields);
/// The fields of the record that publishes a list.
Result<json::object> recordOfChecklist(const ChecklistTemplate& list);

/// The version to begin a visit with on a date: the highest number in force, and of two with the
/// same number the record with the higher id, so that every device chooses the same one.
ChecklistTemplate currentChecklist(std::span<const ChecklistTemplate> published,
                                   std::string_view name, Date date);
/// The number the next published version gets.
int nextChecklistVersion(std::span<const ChecklistTemplate> published, std::string_view name);

/// The list a visit was begun with.
struct VisitChecklist
{
    ChecklistTemplate list;
    /// The device does not have the version: the list holds what was answered, and no more.
    bool isMissing = false;
};
VisitChecklist checklistOfVisit(std::span<const ChecklistTemplate> published,
                                const json::object& visit, Activity place);

} // namespace feltbok::domain
