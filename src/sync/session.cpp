// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/session.h"

#include "base/json_text.h"

#include <algorithm>

namespace feltbok::sync {
namespace {

using namespace std::chrono_literals;

constexpr auto assertionLife = 60s; // protocol.md §3: exp <= iat + 60 s
constexpr auto expiryMargin = 30s;  // a token should not end while a push is under way

std::string encoded(const json::object& object)
{
    return toBase64Url(asBytes(toJsonText(object)));
}

} // namespace

Request Session::tokenRequest() const
{
    using std::chrono::duration_cast;
    const auto now =
        duration_cast<std::chrono::seconds>((m_clock.now() + m_offset).time_since_epoch());
    json::object header;
    header["alg"] = "EdDSA";
    header["typ"] = "JWT";
    json::object claims;
    claims["iss"] = m_device.toText();
    claims["sub"] = m_device.toText();
    claims["aud"] = "feltbok";
    claims["iat"] = now.count();
    claims["exp"] = (now + assertionLife).count();
    claims["jti"] = toBase64Url(randomBytes(16));
    std::string jwt = encoded(header) + '.' + encoded(claims);
    jwt += '.' + toBase64Url(m_key.sign("", jwt));

    Request request;
    request.method = "POST";
    request.path = "/v1/token";
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = "grant_type=client_credentials"
                   "&client_assertion_type="
                   "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
                   "&client_assertion=" +
                   jwt;
    return request;
}

Result<void> Session::acceptToken(const Answer& answer)
{
    const Error broken(ErrorCode::protocol, "token answer lacks a member");
    const auto object = parseJsonObject(answer.body);
    if (!object)
        return broken;
    const auto token = requireString(*object, "access_token");
    const auto life = requireInteger(*object, "expires_in");
    // A token becomes part of a header line.
    if (!token || token->empty() || token->find_first_of("\r\n ") != std::string::npos || !life)
        return broken;
    m_token = *token;
    const std::chrono::seconds whole(*life);
    m_expires = m_clock.monotonic() + std::max(whole - expiryMargin, whole / 2);
    if (const auto time = parseRfc3339(findString(*object, "server_time").value_or("")))
        correctClock(*time);
    return {};
}

bool Session::hasToken() const
{
    return !m_token.empty() && m_clock.monotonic() < m_expires;
}

void Session::authorise(Request& request) const
{
    request.headers.emplace_back("Authorization", "Bearer " + m_token);
}

void Session::correctClock(Instant serverTime)
{
    m_offset = serverTime - m_clock.now();
    m_offsetKnown = m_clock.monotonic();
}

std::optional<protocol::ClockError> Session::clockError() const
{
    if (!m_offsetKnown)
        return std::nullopt;
    const auto age = m_clock.monotonic() - *m_offsetKnown;
    return protocol::ClockError{m_offset, std::chrono::duration_cast<std::chrono::seconds>(age)};
}

} // namespace feltbok::sync
