// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/apply/record_limit.h"

#include "server/store/record_text.h"

#include <algorithm>

namespace feltbok::server {
namespace {

constexpr std::size_t maxRecordBytes = 1024 * 1024;
constexpr std::size_t maxRecordFields = 512;
constexpr std::size_t maxConflictValues = 512;
constexpr std::size_t largestStamp = 64;      // beside the name: the version as text
constexpr std::size_t largestSignature = 512; // who gave a conflict's value, and when

const json::array* valuesOf(const json::object& conflictFields)
{
    const auto* values = conflictFields.if_contains("values");
    return values != nullptr && values->is_array() ? &values->get_array() : nullptr;
}

} // namespace

bool isTooLarge(const RecordRow& record, std::size_t addedBytes)
{
    const auto& stamps = record.state.stamps;
    const auto fieldCount = std::count_if(stamps.begin(), stamps.end(), [](const auto& stamp) {
        return stamp.first.find('=') == std::string::npos; // not an element of a set
    });
    if (static_cast<std::size_t>(fieldCount) > maxRecordFields)
        return true;
    // Each name of the payload may come twice, in the fields and in their versions.
    const std::size_t atMost = record.storedBytes + 2 * addedBytes + maxRecordFields * largestStamp;
    if (atMost <= maxRecordBytes)
        return false;
    const auto texts = encodeRecordTexts(record);
    return texts.fields.size() + texts.versions.size() > maxRecordBytes;
}

bool hasRoom(const RecordRow& conflict, const json::value& value)
{
    const auto* values = valuesOf(conflict.state.fields);
    return (values == nullptr || values->size() < maxConflictValues) &&
           conflict.storedBytes + json::serialize(value).size() + largestSignature <=
               maxRecordBytes;
}

bool isAmong(const json::object& conflictFields, const json::value& value)
{
    const auto* values = valuesOf(conflictFields);
    return values != nullptr &&
           std::any_of(values->begin(), values->end(), [&](const json::value& one) {
               return one.is_object() && one.get_object().contains("value") &&
                      one.get_object().at("value") == value;
           });
}

} // namespace feltbok::server
