// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/import_plan.h"

#include "server/import/text_encoding.h"
#include "server/import/text_fold.h"

#include <algorithm>
#include <map>
#include <utility>

namespace feltbok::server {

namespace {

bool isNothing(const json::value* value)
{
    return value == nullptr || value->is_null() ||
           (value->is_string() && value->get_string().empty()) ||
           (value->is_object() && value->get_object().empty()) ||
           (value->is_array() && value->get_array().empty());
}

bool holds(const json::array& list, const json::value& element)
{
    return std::find(list.begin(), list.end(), element) != list.end();
}

json::array without(const json::array& list, const json::array& others)
{
    json::array out;
    for (const auto& element : list)
        if (!holds(others, element))
            out.push_back(element);
    return out;
}

json::array toJson(const std::vector<RowNote>& notes)
{
    json::array out;
    out.reserve(notes.size());
    for (const auto& note : notes)
        out.push_back(json::object{{"line", static_cast<std::int64_t>(note.line)},
                                   {"column", note.column},
                                   {"value", note.value},
                                   {"code", toString(note.code)},
                                   {"reason", note.reason}});
    return out;
}

Result<std::size_t> count(const json::object& object, std::string_view name)
{
    FELTBOK_ASSIGN(const std::int64_t number, requireInteger(object, name));
    if (number < 0)
        return Error(ErrorCode::badInput, "a negative count", std::string(name));
    return static_cast<std::size_t>(number);
}

Result<std::vector<RowNote>> notesFromJson(const json::object& object, std::string_view name)
{
    FELTBOK_ASSIGN(const json::array list, requireArray(object, name));
    std::vector<RowNote> out;
    out.reserve(list.size());
    for (const auto& value : list) {
        if (!value.is_object())
            return Error(ErrorCode::badInput, "a note is an object", std::string(name));
        const auto& note = value.get_object();
        const auto code = noteCodeFromText(findString(note, "code").value_or(""));
        if (!code)
            return Error(ErrorCode::badInput, "unknown code of a note", std::string(name));
        RowNote read;
        FELTBOK_ASSIGN(read.line, count(note, "line"));
        FELTBOK_ASSIGN(read.column, requireString(note, "column"));
        FELTBOK_ASSIGN(read.value, requireString(note, "value"));
        FELTBOK_ASSIGN(read.reason, requireString(note, "reason"));
        read.code = *code;
        out.push_back(std::move(read));
    }
    return out;
}

std::size_t letters(std::string_view text)
{
    std::size_t count = 0;
    for (; !text.empty(); ++count)
        takeCodePoint(text);
    return count;
}

void appendNotes(std::string& out, std::string_view title, const std::vector<RowNote>& notes)
{
    constexpr std::size_t shown = 200;
    constexpr std::size_t columnWidth = 20;
    constexpr std::size_t valueWidth = 32;
    if (notes.empty())
        return;
    const auto padded = [&](std::string text, std::size_t width) {
        const std::size_t have = letters(text);
        text.append(have < width ? width - have : 0, ' ');
        out += text + "  ";
    };
    out += "\n" + std::string(title) + "\n";
    padded("Linje", 7);
    padded("Kolonne", columnWidth);
    padded("Verdi", valueWidth);
    out += "Grunn\n";
    for (std::size_t i = 0; i < notes.size() && i < shown; ++i) {
        padded(std::to_string(notes[i].line), 7);
        padded(shorten(notes[i].column, columnWidth - 1), columnWidth);
        padded(shorten(cleanLine(notes[i].value), valueWidth - 1), valueWidth);
        out += notes[i].reason + "\n";
    }
    if (notes.size() > shown)
        out += "… og " + std::to_string(notes.size() - shown) + " til\n";
}

} // namespace

void ImportPlan::refuse(RowNote note)
{
    ++refusedCount;
    if (refused.size() < maxNotes)
        refused.push_back(std::move(note));
}

void ImportPlan::warn(RowNote note)
{
    if (warnings.size() < maxNotes)
        warnings.push_back(std::move(note));
}

void ImportPlan::takeNotes(const ImportPlan& other)
{
    const auto byLine = [](const RowNote& a, const RowNote& b) { return a.line < b.line; };
    for (const auto& [to, from] :
         {std::pair{&refused, &other.refused}, std::pair{&warnings, &other.warnings}}) {
        to->insert(to->end(), from->begin(), from->end());
        std::stable_sort(to->begin(), to->end(), byLine);
        if (to->size() > maxNotes)
            to->resize(maxNotes);
    }
    refusedCount += other.refusedCount;
}

json::object mergeExtras(const json::object& existing, const json::object& seen)
{
    std::map<std::string, json::value> sorted;
    const auto* have = existing.if_contains("extra");
    if (have != nullptr && have->is_object())
        for (const auto& [name, value] : have->get_object())
            sorted[name] = value;
    for (const auto& [name, value] : seen) {
        if (value.is_null())
            sorted.erase(name);
        else
            sorted[name] = value;
    }
    json::object out;
    for (auto& [name, value] : sorted)
        out[name] = std::move(value);
    return out;
}

json::object toJson(const ImportPlan& plan)
{
    json::object out{{"added", static_cast<std::int64_t>(plan.added)},
                     {"updated", static_cast<std::int64_t>(plan.updated)},
                     {"unchanged", static_cast<std::int64_t>(plan.unchanged)},
                     {"refused", toJson(plan.refused)},
                     {"warnings", toJson(plan.warnings)}};
    if (plan.refused.size() < plan.refusedCount)
        out["refused_total"] = static_cast<std::int64_t>(plan.refusedCount);
    return out;
}

Result<ImportPlan> planFromJson(const json::object& object)
{
    ImportPlan out;
    FELTBOK_ASSIGN(out.added, count(object, "added"));
    FELTBOK_ASSIGN(out.updated, count(object, "updated"));
    FELTBOK_ASSIGN(out.unchanged, count(object, "unchanged"));
    FELTBOK_ASSIGN(out.refused, notesFromJson(object, "refused"));
    FELTBOK_ASSIGN(out.warnings, notesFromJson(object, "warnings"));
    out.refusedCount = out.refused.size();
    if (object.contains("refused_total")) {
        FELTBOK_ASSIGN(out.refusedCount, count(object, "refused_total"));
    }
    return out;
}

json::object toJson(const ParsedRows& rows)
{
    return {{"rows", rows.rows}, {"columns", rows.columns}, {"notes", toJson(rows.notes)}};
}

Result<ParsedRows> parsedRowsFromJson(const json::object& object)
{
    ParsedRows out;
    FELTBOK_ASSIGN(out.rows, requireArray(object, "rows"));
    FELTBOK_ASSIGN(out.columns, requireObject(object, "columns"));
    FELTBOK_ASSIGN(const json::object notes, requireObject(object, "notes"));
    FELTBOK_ASSIGN(out.notes, planFromJson(notes));
    return out;
}

std::string toTable(const ImportPlan& plan, bool dryRun)
{
    std::string out;
    const auto line = [&](std::string_view label, std::size_t count) {
        const std::string number = std::to_string(count);
        out += std::string(label);
        out.append(14 - letters(label), ' ');
        out.append(number.size() < 8 ? 8 - number.size() : 0, ' ');
        out += number + "\n";
    };
    if (dryRun)
        out += "Prøvekjøring: ingenting er lagret.\n";
    line("Lagt til", plan.added);
    line("Oppdatert", plan.updated);
    line("Uendret", plan.unchanged);
    line("Avvist", plan.refusedCount);
    appendNotes(out, "Avviste rader", plan.refused);
    appendNotes(out, "Se over", plan.warnings);
    return out;
}

PlannedChange differences(const domain::CollectionSpec& spec, const json::object& existing,
                          const json::object& wanted)
{
    PlannedChange out;
    out.collection = spec.collection;
    for (const auto& [name, value] : wanted) {
        const auto* have = existing.if_contains(name);
        const domain::FieldSpec* field = spec.field(name);
        if (field != nullptr && field->isSet()) {
            const json::array now =
                have != nullptr && have->is_array() ? have->get_array() : json::array();
            const json::array then = value.is_array() ? value.get_array() : json::array();
            if (auto more = without(then, now); !more.empty())
                out.add[name] = std::move(more);
            if (auto less = without(now, then); !less.empty())
                out.remove[name] = std::move(less);
        } else if (isNothing(&value)) {
            if (!isNothing(have))
                out.set[name] = nullptr;
        } else if (have == nullptr || *have != value) {
            out.set[name] = value;
        }
    }
    return out;
}

} // namespace feltbok::server
