// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/api/assertion.h"

#include "base/json_text.h"

namespace feltbok::server {
namespace {

constexpr std::size_t maxJtiLength = 128;

Error bad(std::string_view what)
{
    return {ErrorCode::unauthorised, std::string(what)};
}

Result<json::object> decodePart(std::string_view part)
{
    FELTBOK_ASSIGN(const auto bytes, fromBase64Url(part));
    return parseJsonObject(
        std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

Result<Instant> secondsClaim(const json::object& claims, std::string_view name)
{
    const auto* value = claims.if_contains(name);
    if (value == nullptr || !value->is_number())
        return bad(name);
    const auto seconds = value->to_number<double>();
    if (seconds < 0 || seconds > 1e11) // year 5138
        return bad(name);
    return Instant(std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000)));
}

} // namespace

Result<Assertion> parseAssertion(std::string_view jwt)
{
    const auto firstDot = jwt.find('.');
    const auto lastDot = jwt.rfind('.');
    if (firstDot == std::string_view::npos || firstDot == lastDot)
        return bad("form");
    FELTBOK_ASSIGN(const auto header, decodePart(jwt.substr(0, firstDot)));
    if (findString(header, "alg") != "EdDSA")
        return bad("alg");
    if (header.contains("crit"))
        return bad("crit");
    FELTBOK_ASSIGN(const auto claims, decodePart(jwt.substr(firstDot + 1, lastDot - firstDot - 1)));
    Assertion out;
    out.signedPart = jwt.substr(0, lastDot);
    FELTBOK_ASSIGN(out.signature, signatureFromBase64Url(jwt.substr(lastDot + 1)));
    const auto issuer = findString(claims, "iss");
    if (!issuer || issuer != findString(claims, "sub"))
        return bad("iss");
    FELTBOK_ASSIGN(out.device, DeviceId::parse(*issuer));
    out.audience = findString(claims, "aud").value_or("");
    out.jti = findString(claims, "jti").value_or("");
    if (out.jti.empty() || out.jti.size() > maxJtiLength)
        return bad("jti");
    FELTBOK_ASSIGN(out.issuedAt, secondsClaim(claims, "iat"));
    FELTBOK_ASSIGN(out.expiresAt, secondsClaim(claims, "exp"));
    return out;
}

} // namespace feltbok::server
