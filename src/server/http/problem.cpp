// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/http/problem.h"

#include <algorithm>
#include <array>

namespace feltbok::server::http {
namespace {

struct Title
{
    std::string_view code;
    std::string_view title;
};

/// Every code of an error answer; the OpenAPI document lists the same.
constexpr auto titles = std::to_array<Title>({
    {"bad_code", "The enrolment code is not valid"},
    {"bad_envelope", "An operation's envelope is not valid"},
    {"bad_hash", "A payload does not have the hash of its envelope"},
    {"bad_request", "The request cannot be understood"},
    {"bad_signature", "A signature is not valid"},
    {"bad_token", "The access token is missing, unknown or expired"},
    {"chain_fork", "The device's chain of operations differs from the one received"},
    {"clock_skew", "The device's clock is too far from the server's"},
    {"cursor_reset", "The cursor is no longer valid; start over"},
    {"device_revoked", "The device has been revoked"},
    {"internal", "The server failed"},
    {"method_not_allowed", "The method is not allowed here"},
    {"not_found", "There is no such thing"},
    {"overloaded", "The server is busy"},
    {"range_not_satisfiable", "The range lies beyond the end"},
    {"sequence_gap", "Operations are missing before the first one"},
    {"stopping", "The server is stopping"},
    {"too_large", "The request is too large"},
    {"too_many_requests", "Too many requests"},
    {"unsupported_encoding", "The content encoding is not supported"},
    {"unsupported_media_type", "The content type is not supported"},
    {"wrong_hash", "The whole does not have the hash it is named by; its bytes were dropped"},
    {"wrong_length", "The length is not that of the record that names it"},
    {"wrong_offset", "The upload stands elsewhere"},
    {"wrong_type", "The content is not of the type of the record that names it"},
});

} // namespace

Response problem(int status, std::string_view code, std::string_view field,
                 const json::object& more)
{
    const auto* found =
        std::find_if(titles.begin(), titles.end(), [&](const Title& t) { return t.code == code; });
    json::object body = more;
    body["type"] = "about:blank";
    body["status"] = status;
    body["code"] = code;
    body["title"] = found == titles.end() ? code : found->title;
    if (!field.empty())
        body["field"] = field;
    Response response = jsonResponse(body, status);
    response.contentType = "application/problem+json";
    if (status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

Response tryLater(int status, std::string_view code, std::chrono::seconds delay)
{
    Response response = problem(status, code);
    response.headers.emplace_back("Retry-After", std::to_string(delay.count()));
    return response;
}

Response jsonResponse(const json::value& body, int status)
{
    return jsonTextResponse(toJsonText(body), status);
}

Response jsonTextResponse(std::string body, int status)
{
    Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

} // namespace feltbok::server::http
