// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/record_text.h"

#include "domain/schema.h"

#include <algorithm>

namespace feltbok::server {
namespace {

using domain::FieldStamp;

Error corrupted()
{
    return {ErrorCode::corrupted, "a record's texts do not parse"};
}

bool isElement(std::string_view path)
{
    return path.find('=') != std::string_view::npos;
}

void appendText(std::string& out, std::string_view text)
{
    out += json::serialize(json::string_view(text.data(), text.size()));
}

const domain::CollectionSpec* specOf(std::string_view collection)
{
    const auto known = domain::collectionFromText(collection);
    return known ? &domain::schemaOf(*known) : nullptr;
}

bool hasUnknownField(const RecordRow& record)
{
    const auto* spec = specOf(record.state.collection);
    return spec == nullptr ||
           std::any_of(record.state.fields.begin(), record.state.fields.end(),
                       [&](const auto& member) { return spec->field(member.key()) == nullptr; });
}

/// Steps over one JSON value at the start of `text`, which is valid JSON.
std::size_t valueLength(std::string_view text)
{
    std::size_t depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"') {
                inString = false;
                if (depth == 0)
                    return i + 1;
            }
            continue;
        }
        if (c == '"')
            inString = true;
        else if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']') {
            if (depth == 0)
                return i; // the end of the object around a number or literal
            if (--depth == 0)
                return i + 1;
        } else if (depth == 0 && (c == ',' || c == ' ' || c == '\t' || c == '\n' || c == '\r'))
            return i;
    }
    return text.size();
}

} // namespace

std::map<std::string, std::string> rawMembers(std::string_view text)
{
    constexpr std::string_view between = " \t\r\n,:{";
    std::map<std::string, std::string> out;
    std::size_t at = text.find_first_not_of(between);
    while (at != std::string_view::npos && text[at] == '"') {
        const std::size_t keyLength = valueLength(text.substr(at));
        const auto key = parseJson(text.substr(at, keyLength));
        at = text.find_first_not_of(" \t\r\n:", at + keyLength);
        if (!key || at == std::string_view::npos)
            break;
        const std::size_t length = valueLength(text.substr(at));
        out.emplace(std::string(key->get_string()), std::string(text.substr(at, length)));
        at = text.find_first_not_of(" \t\r\n,", at + length);
    }
    return out;
}

std::map<std::string, std::string> rawUnknownFields(const domain::CollectionSpec& spec,
                                                    std::string_view payloadText)
{
    std::map<std::string, std::string> out;
    const auto members = rawMembers(payloadText);
    const auto set = members.find("set");
    if (set == members.end())
        return out;
    for (auto& [name, raw] : rawMembers(set->second))
        if (spec.field(name) == nullptr)
            out.emplace(name, std::move(raw));
    return out;
}

RecordTexts encodeRecordTexts(const RecordRow& record)
{
    RecordTexts out;
    out.fields = "{";
    for (const auto& [key, value] : record.state.fields) {
        if (out.fields.size() > 1)
            out.fields.push_back(',');
        appendText(out.fields, key);
        out.fields.push_back(':');
        const auto raw = record.rawFields.find(key);
        out.fields += raw != record.rawFields.end() ? raw->second : json::serialize(value);
    }
    out.fields.push_back('}');

    std::vector<DeviceId> devices;
    const auto indexOf = [&devices](const DeviceId& device) {
        const auto found = std::find(devices.begin(), devices.end(), device);
        if (found != devices.end())
            return found - devices.begin();
        devices.push_back(device);
        return static_cast<std::ptrdiff_t>(devices.size()) - 1;
    };
    std::string fieldWriters;
    std::string elements;
    out.versions = "{";
    for (const auto& [path, stamp] : record.state.stamps) {
        const auto index = indexOf(stamp.device);
        if (isElement(path)) {
            elements += elements.empty() ? "" : ",";
            appendText(elements, path);
            elements += ":[" + std::to_string(stamp.version) + "," + std::to_string(index) + "]";
            continue;
        }
        if (out.versions.size() > 1)
            out.versions.push_back(',');
        appendText(out.versions, path);
        out.versions += ":" + std::to_string(stamp.version);
        if (index != 0) { // most records have one writer, the first of the list
            fieldWriters += fieldWriters.empty() ? "" : ",";
            appendText(fieldWriters, path);
            fieldWriters += ":" + std::to_string(index);
        }
    }
    out.versions.push_back('}');

    out.writers = "{\"devices\":[";
    for (std::size_t i = 0; i < devices.size(); ++i)
        out.writers += (i == 0 ? "\"" : ",\"") + devices[i].toText() + "\"";
    out.writers += "]";
    if (!fieldWriters.empty())
        out.writers += ",\"fields\":{" + fieldWriters + "}";
    if (!elements.empty())
        out.writers += ",\"elements\":{" + elements + "}";
    out.writers += "}";
    return out;
}

Result<void> decodeRecordTexts(const RecordTexts& texts, RecordRow& record)
{
    auto fields = parseJsonObject(texts.fields);
    const auto versions = parseJsonObject(texts.versions);
    const auto writers = parseJsonObject(texts.writers);
    if (!fields || !versions || !writers)
        return corrupted();
    record.state.fields = std::move(*fields);
    record.storedBytes = texts.fields.size() + texts.versions.size();

    std::vector<DeviceId> devices;
    if (const auto* list = writers->if_contains("devices"); list != nullptr && list->is_array())
        for (const auto& item : list->get_array())
            devices.push_back(DeviceId::parse(item.is_string() ? std::string_view(item.get_string())
                                                               : std::string_view())
                                  .valueOr(DeviceId()));
    const auto deviceAt = [&devices](std::int64_t index) {
        const auto i = static_cast<std::size_t>(index);
        return i < devices.size() ? devices[i] : DeviceId();
    };
    const auto* fieldWriters = writers->if_contains("fields");
    record.state.stamps.clear();
    for (const auto& [path, version] : *versions) {
        std::int64_t index = 0;
        if (fieldWriters != nullptr && fieldWriters->is_object())
            if (const auto* own = fieldWriters->get_object().if_contains(path))
                index = own->is_int64() ? own->get_int64() : 0;
        if (!version.is_int64())
            return corrupted();
        record.state.stamps.emplace(path, FieldStamp{version.get_int64(), deviceAt(index)});
    }
    if (const auto* elements = writers->if_contains("elements");
        elements != nullptr && elements->is_object())
        for (const auto& [path, pair] : elements->get_object()) {
            if (!pair.is_array() || pair.get_array().size() != 2 ||
                !pair.get_array()[0].is_int64() || !pair.get_array()[1].is_int64())
                return corrupted();
            record.state.stamps.emplace(path,
                                        FieldStamp{pair.get_array()[0].get_int64(),
                                                   deviceAt(pair.get_array()[1].get_int64())});
        }

    record.rawFields.clear();
    if (hasUnknownField(record)) {
        const auto* spec = specOf(record.state.collection);
        for (auto& [key, raw] : rawMembers(texts.fields))
            if (spec == nullptr || spec->field(key) == nullptr)
                record.rawFields.emplace(key, std::move(raw));
    }
    return {};
}

std::string pageEntryText(const RecordId& id, std::string_view collection,
                          std::string_view municipality, std::int64_t version,
                          std::string_view fields, std::string_view versions, const UserId& user,
                          const DeviceId& device, std::string_view at)
{
    std::string out;
    out.reserve(fields.size() + versions.size() + 320);
    const auto add = [&out](std::string_view key, std::string_view text) {
        out += key;
        out += '"';
        out += text;
        out += '"';
    };
    add("{\"id\":", id.toText());
    add(",\"collection\":", collection);
    add(",\"municipality\":", municipality);
    out += ",\"version\":" + std::to_string(version) + ",\"fields\":";
    out += fields;
    out += ",\"versions\":";
    out += versions;
    add(",\"by\":{\"user\":", user.toText());
    add(",\"device\":", device.toText());
    add(",\"at\":", at);
    out += "}}";
    return out;
}

std::string goneEntryText(const RecordId& id, std::string_view kind)
{
    return "{\"id\":\"" + id.toText() + "\",\"gone\":\"" + std::string(kind) + "\"}";
}

} // namespace feltbok::server
