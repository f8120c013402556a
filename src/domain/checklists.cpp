// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/checklists.h"

#include "domain/violations.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace feltbok::domain {
namespace {

using S = ChecklistSection;
using V = ChecklistValue;
using C = Confidence;

constexpr int builtInVersion = 1;

constexpr std::array<std::string_view, 5> listNames{
    "serving", "sale", "single_event", "internal_control_serving", "internal_control_sale"};
constexpr std::array sections{S::outside, S::inside, S::internalControl, S::sale};
constexpr std::array valueKinds{V::none, V::count, V::level, V::time, V::text};

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

std::optional<int> numberFrom(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole && !text.starts_with('-') ? std::optional(number) : std::nullopt;
}

bool isOwnCode(std::string_view code)
{
    if (!code.starts_with('L') || code.size() > 3 || code.starts_with("L0"))
        return false;
    const auto number = numberFrom(code.substr(1));
    return number && *number >= 1 && *number <= maxOwnItems;
}

/// U2 before U10: a letter and a number.
bool isBefore(const ListedItem& a, const ListedItem& b)
{
    static constexpr std::string_view order = "UISL";
    const auto letter = [](const ListedItem& item) {
        return item.code.empty() ? std::string_view::npos : order.find(item.code.front());
    };
    if (letter(a) != letter(b))
        return letter(a) < letter(b);
    const auto numberOf = [](const ListedItem& item) {
        return item.code.empty() ? 0 : numberFrom(item.code.substr(1)).value_or(0);
    };
    return numberOf(a) < numberOf(b);
}

ListedItem listed(const ChecklistItem& item)
{
    ListedItem out;
    out.code = item.code;
    out.section = item.section;
    out.value = item.value;
    for (const auto violation : item.violations)
        if (!violation.empty())
            out.violations.emplace_back(violation);
    return out;
}

Error faulty(std::string_view what)
{
    return {ErrorCode::badInput, std::string(what), "items"};
}

Result<std::string> labelOf(const json::object& item, std::string_view name)
{
    const auto* value = item.if_contains(name);
    if (value == nullptr || value->is_null())
        return std::string();
    if (!value->is_string() || value->get_string().size() > maxItemLabel)
        return faulty("a label is a text within the limit");
    return std::string(value->get_string());
}

Result<ListedItem> itemFromRecord(const json::object& item)
{
    const auto code = findString(item, "code").value_or("");
    const ChecklistItem* known = findChecklistItem(code);
    ListedItem out;
    if (known != nullptr)
        out = listed(*known);
    out.code = code;
    // Also what a newer Feltbok knows: a letter and a number.
    if (code.size() < 2 || code.size() > 8 || code.front() < 'A' || code.front() > 'Z' ||
        !numberFrom(code.substr(1)) || (code.front() == 'L' && !isOwnCode(code)))
        return faulty("not a code of an item");
    if (const auto section = checklistSectionFromText(findString(item, "section").value_or("")))
        out.section = *section;
    if (const auto value = checklistValueFromText(findString(item, "value").value_or("")))
        out.value = *value;
    FELTBOK_ASSIGN(out.labelNb, labelOf(item, "label_nb"));
    FELTBOK_ASSIGN(out.labelEn, labelOf(item, "label_en"));
    if (out.isOwn() && out.labelNb.empty())
        return faulty("an item of one's own has words");
    if (const auto* violations = item.if_contains("violations")) {
        if (!violations->is_array() || violations->get_array().size() > 4)
            return faulty("violations are a short list");
        out.violations.clear();
        for (const auto& each : violations->get_array())
            if (each.is_string() && findViolation(each.get_string()) != nullptr)
                out.violations.emplace_back(each.get_string());
    }
    if (const auto* active = item.if_contains("active"))
        out.isActive = !active->is_bool() || active->get_bool();
    return out;
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

std::optional<ChecklistSection> checklistSectionFromText(std::string_view text)
{
    for (const auto section : sections)
        if (toString(section) == text)
            return section;
    return std::nullopt;
}

std::optional<ChecklistValue> checklistValueFromText(std::string_view text)
{
    for (const auto value : valueKinds)
        if (toString(value) == text)
            return value;
    return std::nullopt;
}

std::string ChecklistTemplate::reference() const
{
    const std::string number = name + "/" + std::to_string(version);
    return record.empty() ? number : number + "@" + record;
}

const ListedItem* ChecklistTemplate::find(std::string_view code) const
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const ListedItem& item) { return item.code == code; });
    return found == items.end() ? nullptr : &*found;
}

std::vector<ListedItem> ChecklistTemplate::active() const
{
    std::vector<ListedItem> out;
    std::copy_if(items.begin(), items.end(), std::back_inserter(out),
                 [](const ListedItem& item) { return item.isActive; });
    return out;
}

std::optional<ChecklistReference> parseChecklistReference(std::string_view text)
{
    const auto slash = text.find('/');
    if (slash == std::string_view::npos || slash == 0)
        return std::nullopt;
    ChecklistReference out;
    out.name = text.substr(0, slash);
    std::string_view number = text.substr(slash + 1);
    if (const auto at = number.find('@'); at != std::string_view::npos) {
        out.record = number.substr(at + 1);
        number = number.substr(0, at);
        if (out.record.empty())
            return std::nullopt;
    }
    const auto version = numberFrom(number);
    if (!version || *version < 1)
        return std::nullopt;
    out.version = *version;
    return out;
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

std::span<const std::string_view> checklistNames()
{
    return listNames;
}

std::string_view checklistName(std::string_view visitKind, Activity place)
{
    const bool sale =
        visitKind == "salgskontroll" || (visitKind != "skjenkekontroll" && place == Activity::sale);
    if (visitKind == "internkontrolltilsyn")
        return sale ? "internal_control_sale" : "internal_control_serving";
    if (visitKind == "ambulerende_enkeltanledning" && !sale)
        return "single_event";
    return sale ? "sale" : "serving";
}

ChecklistTemplate builtInChecklist(std::string_view name)
{
    const bool isKnown = std::find(listNames.begin(), listNames.end(), name) != listNames.end();
    ChecklistTemplate out;
    out.version = builtInVersion;
    out.name = isKnown ? name : "serving";
    const bool sale = out.name == "sale" || out.name == "internal_control_sale";
    const bool onlyInternal = out.name.starts_with("internal_control");
    for (const ChecklistItem& item : items) {
        if (isOfSale(item) != sale)
            continue;
        if (onlyInternal && item.section != S::internalControl)
            continue;
        // Itinerant licences have no duty of internal control (alkoholforskriften § 8-1), and the
        // demand of documented knowledge does not hold for them nor for single occasions.
        if (out.name == "single_event" && (item.code == "I18" || item.code == "I25"))
            continue;
        out.items.push_back(listed(item));
    }
    return out;
}

ChecklistTemplate checklistFor(std::string_view visitKind, Activity place)
{
    return builtInChecklist(checklistName(visitKind, place));
}

Result<ChecklistTemplate> checklistFromRecord(std::string_view record, const json::object& fields)
{
    ChecklistTemplate out;
    out.record = record;
    out.name = findString(fields, "template").value_or("");
    if (std::find(listNames.begin(), listNames.end(), out.name) == listNames.end())
        return Error(ErrorCode::badInput, "unknown list", "template");
    const auto* version = fields.if_contains("template_version");
    if (version == nullptr || !version->is_int64() || version->get_int64() <= builtInVersion ||
        version->get_int64() > 1'000'000)
        return Error(ErrorCode::badInput, "versions begin at 2", "template_version");
    out.version = int(version->get_int64());
    out.note = findString(fields, "note").value_or("");
    if (const auto date = parseIsoDate(findString(fields, "valid_from").value_or("")))
        out.validFrom = *date;
    const auto* list = fields.if_contains("items");
    if (list == nullptr || !list->is_array() || list->get_array().empty() ||
        list->get_array().size() > maxListedItems)
        return faulty("a list has 1 to 100 items");
    std::set<std::string> seen;
    for (const auto& each : list->get_array()) {
        if (!each.is_object())
            return faulty("an item is an object");
        FELTBOK_ASSIGN(ListedItem item, itemFromRecord(each.get_object()));
        if (!seen.insert(item.code).second)
            return faulty("an item stands once");
        out.items.push_back(std::move(item));
    }
    if (out.active().empty())
        return faulty("nothing would be asked");
    return out;
}

Result<json::object> recordOfChecklist(const ChecklistTemplate& list)
{
    json::array out;
    for (const auto& item : list.items) {
        json::object entry{
            {"code", item.code},
            {"section", toString(item.section)},
            {"value", toString(item.value)},
            {"violations", json::array(item.violations.begin(), item.violations.end())},
            {"active", item.isActive}};
        if (!item.labelNb.empty())
            entry["label_nb"] = item.labelNb;
        if (!item.labelEn.empty())
            entry["label_en"] = item.labelEn;
        out.push_back(std::move(entry));
    }
    json::object fields{
        {"template", list.name}, {"template_version", list.version}, {"items", std::move(out)}};
    if (list.validFrom)
        fields["valid_from"] = toIsoDate(*list.validFrom);
    if (!list.note.empty())
        fields["note"] = list.note;
    FELTBOK_TRY(checklistFromRecord(list.record, fields)); // nobody publishes what cannot be read
    return fields;
}

ChecklistTemplate currentChecklist(std::span<const ChecklistTemplate> published,
                                   std::string_view name, Date date)
{
    const ChecklistTemplate* best = nullptr;
    for (const auto& list : published) {
        if (list.name != name || (list.validFrom && *list.validFrom > date))
            continue;
        if (best == nullptr || list.version > best->version ||
            (list.version == best->version && list.record > best->record))
            best = &list;
    }
    return best != nullptr ? *best : builtInChecklist(name);
}

int nextChecklistVersion(std::span<const ChecklistTemplate> published, std::string_view name)
{
    int highest = builtInVersion;
    for (const auto& list : published)
        if (list.name == name)
            highest = std::max(highest, list.version);
    return highest + 1;
}

VisitChecklist checklistOfVisit(std::span<const ChecklistTemplate> published,
                                const json::object& visit, Activity place)
{
    const auto reference =
        parseChecklistReference(findString(visit, "checklist_template").value_or(""));
    if (!reference)
        return {checklistFor(findString(visit, "kind").value_or(""), place), false};
    const bool isBuiltIn =
        reference->record.empty() && reference->version == builtInVersion &&
        std::find(listNames.begin(), listNames.end(), reference->name) != listNames.end();
    if (isBuiltIn)
        return {builtInChecklist(reference->name), false};
    for (const auto& list : published)
        if (!reference->record.empty() && list.record == reference->record)
            return {list, false};
    VisitChecklist out;
    out.isMissing = true;
    out.list.name = reference->name;
    out.list.version = reference->version;
    out.list.record = reference->record;
    const auto* answers = visit.if_contains("checklist");
    if (answers != nullptr && answers->is_object())
        for (const auto& [code, answer] : answers->get_object()) {
            const ChecklistItem* known = findChecklistItem(code);
            ListedItem item = known != nullptr ? listed(*known) : ListedItem{};
            item.code = code;
            if (known == nullptr && reference->name.ends_with("sale"))
                item.section = S::sale;
            out.list.items.push_back(std::move(item));
        }
    std::sort(out.list.items.begin(), out.list.items.end(), isBefore);
    return out;
}

} // namespace feltbok::domain
