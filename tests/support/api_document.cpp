// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/api_document.h"

#include <QTest>
#include <algorithm>
#include <array>

namespace feltbok::test {
namespace {

constexpr auto methods =
    std::to_array<std::string_view>({"get", "head", "post", "patch", "put", "delete"});

std::string upper(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return out;
}

const json::object& member(const json::object& object, std::string_view name)
{
    static const json::object none;
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_object() ? value->get_object() : none;
}

/// "… Codes: too_large, bad_request." of a description.
std::set<std::string> codesIn(std::string_view description)
{
    constexpr std::string_view mark = "Codes: ";
    std::set<std::string> out;
    const auto start = description.find(mark);
    if (start == std::string_view::npos)
        return out;
    std::string word;
    for (const char c : description.substr(start + mark.size())) {
        if ((c >= 'a' && c <= 'z') || c == '_') {
            word.push_back(c);
            continue;
        }
        if (!word.empty())
            out.insert(std::move(word));
        word.clear();
        if (c == '.')
            break;
    }
    return out;
}

void addParameters(const json::object& from, ApiEndpoint& out)
{
    for (const auto& each : requireArray(from, "parameters").valueOr({}))
        out.parameters.push_back({requireString(each.get_object(), "name").value(),
                                  requireString(each.get_object(), "in").value()});
}

} // namespace

ApiDocument::ApiDocument(std::string_view text)
{
    auto document = parseJsonObject(text);
    if (!document || !document->contains("paths"))
        qFatal("no OpenAPI document");
    m_document = std::move(*document);
    for (const auto& [path, item] : member(m_document, "paths"))
        for (const auto& [method, described] : item.get_object()) {
            if (std::ranges::find(methods, std::string_view(method)) == methods.end())
                continue;
            const auto& all = item.get_object();
            const auto& operation = described.get_object();
            ApiEndpoint endpoint;
            endpoint.method = upper(method);
            endpoint.path = path;
            endpoint.needsToken = !requireArray(operation, "security").valueOr({}).empty();
            addParameters(all, endpoint);
            addParameters(operation, endpoint);
            for (const auto& [type, content] :
                 member(member(operation, "requestBody"), "content")) {
                endpoint.mediaType = type;
                endpoint.body = member(content.get_object(), "schema");
            }
            for (const auto& [status, answer] : member(operation, "responses"))
                endpoint.answers[std::atoi(std::string(status).c_str())] =
                    codesIn(findString(answer.get_object(), "description").value_or(""));
            m_endpoints.push_back(std::move(endpoint));
        }
    for (const auto& [name, schema] :
         propertiesOf(json::object{{"$ref", "#/components/schemas/Problem"}}))
        m_problemMembers.insert(name);
    if (m_endpoints.size() < 10 || m_problemMembers.size() < 4)
        qFatal("an OpenAPI document with %zu operations", m_endpoints.size());
}

const ApiEndpoint& ApiDocument::endpoint(std::string_view name) const
{
    const auto found =
        std::ranges::find_if(m_endpoints, [&](const auto& each) { return each.name() == name; });
    if (found == m_endpoints.end())
        qFatal("no endpoint %s", std::string(name).c_str());
    return *found;
}

std::vector<std::string> ApiDocument::methodsOf(std::string_view path) const
{
    std::vector<std::string> out;
    for (const auto& each : m_endpoints)
        if (each.path == path)
            out.push_back(each.method);
    return out;
}

json::object ApiDocument::propertiesOf(const json::object& schema) const
{
    if (const auto reference = findString(schema, "$ref")) {
        const auto name = reference->substr(reference->rfind('/') + 1);
        return member(member(member(member(m_document, "components"), "schemas"), name),
                      "properties");
    }
    return member(schema, "properties");
}

std::map<std::string, json::object> ApiDocument::collections() const
{
    constexpr std::string_view prefix = "fields_";
    std::map<std::string, json::object> out;
    for (const auto& [name, schema] : member(member(m_document, "components"), "schemas"))
        if (std::string_view(name).starts_with(prefix))
            out[std::string(name).substr(prefix.size())] = schema.get_object();
    return out;
}

std::string ApiDocument::problemFault(const HttpAnswer& answer, const std::set<std::string>& codes,
                                      std::string_view secret) const
{
    if (answer.header("content-type") != "application/problem+json")
        return "a refusal of type " + answer.header("content-type");
    const auto body = parseJsonObject(answer.body);
    if (!body)
        return "a problem that is no JSON object";
    const auto code = std::string(findString(*body, "code").value_or(""));
    if (!codes.contains(code))
        return "undocumented code " + code;
    if (requireInteger(*body, "status").valueOr(0) != answer.status)
        return "a problem of another status";
    if (findString(*body, "type") != "about:blank" ||
        findString(*body, "title").value_or("").empty() || findString(*body, "title") == code)
        return "a problem without type or title";
    for (const auto& each : *body)
        if (!m_problemMembers.contains(std::string_view(each.key())))
            return "undocumented member of a problem: " + std::string(each.key());
    if (!secret.empty() && answer.body.find(secret) != std::string::npos)
        return "an echo: " + answer.body;
    const bool namesDelay = !answer.header("retry-after").empty();
    if ((answer.status == 429 || answer.status == 503) != namesDelay)
        return "Retry-After is missing or out of place";
    if ((answer.status == 401) == answer.header("www-authenticate").empty())
        return "WWW-Authenticate is missing or out of place";
    return {};
}

std::string ApiDocument::judge(const ApiEndpoint& endpoint, const HttpAnswer& answer,
                               std::string_view secret) const
{
    if (answer.status == 0)
        return "no answer";
    if (answer.status >= 500)
        return "the server failed: " + std::to_string(answer.status);
    if (answer.isFollowed)
        return "more than one answer";
    const auto known = endpoint.answers.find(answer.status);
    if (known == endpoint.answers.end())
        return "undocumented status " + std::to_string(answer.status);
    for (const auto* name : {"server", "x-powered-by"})
        if (!answer.header(name).empty())
            return "tells what it runs";
    if (answer.header("cache-control") != "no-store")
        return "may be stored by a cache";
    for (const auto& [name, value] : answer.headers)
        if (!secret.empty() && value.find(secret) != std::string::npos)
            return "an echo in " + name;
    if (answer.status < 400 || endpoint.method == "HEAD")
        return {};
    return problemFault(answer, known->second, secret);
}

std::string ApiDocument::judgeRefusal(const HttpAnswer& answer, int status, std::string_view code,
                                      bool hasBody, std::string_view secret) const
{
    if (answer.status != status)
        return std::to_string(answer.status) + " in place of " + std::to_string(status);
    if (answer.isFollowed)
        return "more than one answer";
    return hasBody ? problemFault(answer, {std::string(code)}, secret) : std::string();
}

} // namespace feltbok::test
