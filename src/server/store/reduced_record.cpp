// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/reduced_record.h"

#include "base/json_text.h"
#include "domain/oslo_time.h"
#include "domain/schema.h"
#include "server/store/record_text.h"

#include <algorithm>

namespace feltbok::server {
namespace {

using domain::CollectionSpec;
using domain::FieldRule;
using domain::FieldSpec;
using domain::FieldType;

const CollectionSpec* specOf(std::string_view collection)
{
    const auto known = domain::collectionFromText(collection);
    return known ? &domain::schemaOf(*known) : nullptr;
}

bool isForWorkers(const FieldSpec* field)
{
    return field != nullptr && domain::has(field->rules, FieldRule::workersOnly);
}

std::string textOf(std::string_view text)
{
    return json::serialize(json::string_view(text.data(), text.size()));
}

/// The object with what `value` makes of each member; nothing drops it.
template <typename F>
std::string rewritten(std::string_view objectText, F value)
{
    std::string out = "{";
    for (const auto& [name, raw] : rawMembers(objectText)) {
        const std::optional<std::string> kept = value(name, raw);
        if (kept)
            out += (out.size() > 1 ? "," : "") + textOf(name) + ":" + *kept;
    }
    return out + "}";
}

/// Midnight of the evening that an instant belongs to; empty for none.
std::string cutToDate(std::string_view instantText)
{
    const auto instant = parseRfc3339(instantText);
    return instant ? toIsoDate(domain::businessDay(*instant)) + "T00:00:00.000Z" : std::string();
}

std::string cutValue(std::string_view raw)
{
    const auto value = parseJson(raw);
    if (!value || !value->is_string())
        return "null";
    return textOf(cutToDate(std::string_view(value->get_string())));
}

} // namespace

bool hasWorkersFields(std::string_view collection)
{
    const auto* spec = specOf(collection);
    return spec != nullptr &&
           std::any_of(spec->fields.begin(), spec->fields.end(),
                       [](const FieldSpec& each) { return isForWorkers(&each); });
}

void dropWorkersFields(std::string_view collection, PageTexts& texts)
{
    const auto* spec = specOf(collection);
    if (spec == nullptr)
        return;
    const auto others = [spec](const std::string& name,
                               const std::string& raw) -> std::optional<std::string> {
        return isForWorkers(spec->field(name)) ? std::nullopt : std::optional(raw);
    };
    texts.fields = rewritten(texts.fields, others);
    texts.versions = rewritten(texts.versions, others);
}

RecordId reducedId(const RecordId& id)
{
    constexpr std::size_t timeBytes = 6; // RFC 9562: milliseconds since 1970, big-endian
    auto bytes = id.bytes();
    std::int64_t made = 0;
    for (std::size_t i = 0; i < timeBytes; ++i)
        made = made << 8 | bytes.at(i);
    const auto day = domain::businessDay(Instant(std::chrono::milliseconds(made)));
    const Instant midnight{std::chrono::sys_days(day)};
    auto cut =
        static_cast<std::uint64_t>(std::max<std::int64_t>(0, midnight.time_since_epoch().count()));
    for (std::size_t i = timeBytes; i-- > 0; cut >>= 8U)
        bytes.at(i) = static_cast<std::uint8_t>(cut & 0xFFU);
    return RecordId(bytes);
}

void reduceForLeads(std::string_view collection, PageTexts& texts)
{
    const auto* spec = specOf(collection);
    if (spec == nullptr) {
        texts.fields = texts.versions = "{}";
        return;
    }
    const auto isTold = [spec](const std::string& name) {
        return spec->field(name) != nullptr && !isForWorkers(spec->field(name));
    };
    texts.id = reducedId(texts.id);
    texts.fields = rewritten(
        texts.fields,
        [&](const std::string& name, const std::string& raw) -> std::optional<std::string> {
            if (!isTold(name))
                return std::nullopt;
            return spec->field(name)->type == FieldType::instant ? cutValue(raw) : raw;
        });
    texts.versions = rewritten(
        texts.versions,
        [&](const std::string& name, const std::string& raw) -> std::optional<std::string> {
            return isTold(name) ? std::optional(raw) : std::nullopt;
        });
    texts.at = cutToDate(texts.at);
}

bool tellsWorkersFields(std::string_view collection, std::string_view payload)
{
    const auto* spec = specOf(collection);
    const auto object = parseJsonObject(payload);
    if (spec == nullptr || !object)
        return true;
    for (const auto* part : {"set", "add", "remove"}) {
        const auto* members = object->if_contains(part);
        if (members == nullptr || !members->is_object())
            continue;
        for (const auto& member : members->get_object())
            if (isForWorkers(spec->field(member.key())))
                return true;
    }
    return false;
}

} // namespace feltbok::server
