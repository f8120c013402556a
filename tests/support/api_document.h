// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "support/http_client.h"

#include <map>
#include <set>
#include <vector>

namespace feltbok::test {

/// One operation of an OpenAPI document, such as POST /v1/push.
struct ApiEndpoint
{
    struct Parameter
    {
        std::string name;
        std::string in; ///< path, query or header
    };

    std::string method;
    std::string path; ///< with {id}
    bool needsToken = false;
    std::string mediaType; ///< of the body; empty without one
    json::object body;     ///< its schema
    std::vector<Parameter> parameters;
    std::map<int, std::set<std::string>> answers; ///< codes by status; none where it is no problem

    std::string name() const { return method + " " + path; }
};

/// The description of the interface that a server serves, and what it says of an answer.
class ApiDocument
{
public:
    /// Ends the test if it is no such document.
    explicit ApiDocument(std::string_view text);

    const std::vector<ApiEndpoint>& endpoints() const { return m_endpoints; }
    const ApiEndpoint& endpoint(std::string_view name) const;
    /// Methods of a path, in the document's order.
    std::vector<std::string> methodsOf(std::string_view path) const;
    /// Members of an object's schema, references resolved; empty for another.
    json::object propertiesOf(const json::object& schema) const;
    /// The schemas of the collections, by name.
    std::map<std::string, json::object> collections() const;

    /// What is wrong with an answer of an endpoint; empty if nothing. `secret` is a word of the
    /// request that no refusal may repeat.
    std::string judge(const ApiEndpoint& endpoint, const HttpAnswer& answer,
                      std::string_view secret) const;
    /// The same of a refusal that needs no endpoint, with the one status it may have.
    std::string judgeRefusal(const HttpAnswer& answer, int status, std::string_view code,
                             bool hasBody, std::string_view secret) const;

private:
    std::string problemFault(const HttpAnswer& answer, const std::set<std::string>& codes,
                             std::string_view secret) const;

    json::object m_document;
    std::vector<ApiEndpoint> m_endpoints;
    std::set<std::string, std::less<>> m_problemMembers;
};

} // namespace feltbok::test
