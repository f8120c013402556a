// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/schema.h"
#include "server/api/app.h"
#include "server/api/openapi_text.h"

namespace feltbok::server {
namespace {

using domain::FieldType;

json::array codeList(std::span<const std::string_view> codes)
{
    json::array out;
    for (const auto code : codes)
        out.emplace_back(code);
    return out;
}

json::object fieldSchema(const domain::FieldSpec& field)
{
    json::object out;
    const auto formatted = [&out](std::string_view format) {
        out["type"] = "string";
        out["format"] = format;
    };
    switch (field.type) {
    case FieldType::text:
        out["type"] = "string";
        out["x-maxBytes"] = field.maxLength;
        break;
    case FieldType::integer:
        out["type"] = "integer";
        out["minimum"] = field.minValue;
        out["maximum"] = field.maxValue;
        break;
    case FieldType::signedInteger:
        out["type"] = "integer";
        out["minimum"] = -field.maxValue;
        out["maximum"] = field.maxValue;
        break;
    case FieldType::version:
        out["type"] = "integer";
        out["minimum"] = 0;
        break;
    case FieldType::counts:
        out["type"] = "object";
        out["propertyNames"] = {{"enum", codeList(field.codes)}};
        out["additionalProperties"] = {
            {"type", "integer"}, {"minimum", 1}, {"maximum", field.maxValue}};
        break;
    case FieldType::boolean:
        out["type"] = "boolean";
        break;
    case FieldType::instant:
        formatted("date-time");
        break;
    case FieldType::date:
        formatted("date");
        break;
    case FieldType::id:
        formatted("uuid");
        break;
    case FieldType::code:
        out["enum"] = codeList(field.codes);
        break;
    case FieldType::codeSet:
        out["type"] = "array";
        out["uniqueItems"] = true;
        out["items"] = {{"enum", codeList(field.codes)}};
        break;
    case FieldType::idSet:
        out["type"] = "array";
        out["uniqueItems"] = true;
        out["items"] = {{"type", "string"}, {"format", "uuid"}};
        break;
    case FieldType::position:
        out["$ref"] = "#/components/schemas/Position";
        break;
    case FieldType::hours:
        out["type"] = "array";
        out["maxItems"] = 100;
        break;
    case FieldType::answers:
        out["type"] = "object";
        out["additionalProperties"] = {{"$ref", "#/components/schemas/Answer"}};
        break;
    case FieldType::person:
        out["type"] = "object";
        break;
    case FieldType::list:
        out["type"] = "array";
        out["maxItems"] = 100;
        out["items"] = {{"type", "object"}};
        break;
    case FieldType::attachment:
        out["$ref"] = "#/components/schemas/Attachment";
        break;
    case FieldType::attachmentSet:
        out["type"] = "array";
        out["uniqueItems"] = true;
        out["items"] = {{"$ref", "#/components/schemas/Attachment"}};
        break;
    case FieldType::any:
        break;
    }
    if (domain::has(field.rules, domain::FieldRule::serverOnly))
        out["readOnly"] = true;
    if (domain::has(field.rules, domain::FieldRule::fixed))
        out["x-fixed"] = true;
    if (domain::has(field.rules, domain::FieldRule::office))
        out["x-office"] = true;
    if (domain::has(field.rules, domain::FieldRule::freeText))
        out["x-noIdentities"] = true;
    if (domain::has(field.rules, domain::FieldRule::workersOnly))
        out["x-workersOnly"] = true;
    return out;
}

/// The page written by hand, with the collections as the code describes them.
std::string makeDocument()
{
    auto document = parseJsonObject(openApiText());
    if (!document)
        return "{}";
    auto& schemas = (*document)["components"].as_object()["schemas"].as_object();
    for (const auto& spec : domain::allCollections()) {
        json::object properties;
        for (const auto& field : spec.fields)
            properties[field.name] = fieldSchema(field);
        json::object schema{{"type", "object"},
                            {"additionalProperties", true},
                            {"properties", std::move(properties)}};
        if (!spec.parentField.empty())
            schema["x-parent"] = spec.parentField;
        schemas["fields_" + std::string(spec.name)] = std::move(schema);
    }
    return json::serialize(*document);
}

} // namespace

http::Response openApi(const Call&)
{
    static const std::string document = makeDocument();
    return http::jsonTextResponse(document);
}

} // namespace feltbok::server
