// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "server/api/app.h"

namespace feltbok::server {
namespace {

constexpr auto maxSkew = std::chrono::seconds(60);
constexpr auto maxAssertionLife = std::chrono::seconds(60);
constexpr auto tokenLife = std::chrono::seconds(600);
constexpr std::size_t maxJtiLength = 128;
constexpr std::string_view assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// A client assertion (RFC 7523) whose signature is not yet checked.
struct Assertion
{
    std::string signedPart;
    Signature signature{};
    DeviceId device;
    std::string audience;
    Instant issuedAt{};
    Instant expiresAt{};
    std::string jti;
};

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

Result<Assertion> parseAssertion(std::string_view jwt)
{
    const auto firstDot = jwt.find('.');
    const auto lastDot = jwt.rfind('.');
    if (firstDot == std::string_view::npos || firstDot == lastDot)
        return bad("form");
    FELTBOK_ASSIGN(const auto header, decodePart(jwt.substr(0, firstDot)));
    if (findString(header, "alg") != "EdDSA")
        return bad("alg");
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

} // namespace

http::Response token(const Call& call)
{
    auto& app = call.app;
    const auto& peer = call.request.peer;
    if (const auto wait = app.failures.check(peer))
        return http::tryLater(429, "too_many_requests", *wait);
    if (!std::string_view(call.request.contentType)
             .starts_with("application/x-www-form-urlencoded"))
        return http::problem(415, "unsupported_media_type");
    const auto form = http::parseParameters(call.body);
    if (!form)
        return badRequest();
    const auto is = [&form](std::string_view name, std::string_view wanted) {
        const auto* value = form->find(name);
        return value != nullptr && *value == wanted;
    };
    if (!is("grant_type", "client_credentials"))
        return badRequest("grant_type");
    if (!is("client_assertion_type", assertionType))
        return badRequest("client_assertion_type");
    const auto* jwt = form->find("client_assertion");
    if (jwt == nullptr)
        return badRequest("client_assertion");

    const auto refuse = [&] {
        app.failures.take(peer);
        return http::problem(401, "bad_token");
    };
    const auto assertion = parseAssertion(*jwt);
    if (!assertion)
        return refuse();
    const auto device = app.store.get<std::optional<DeviceRow>>(
        [&](Reader& reader) { return reader.device(assertion->device); });
    if (!device)
        return storeFailure(device.error());
    const auto& known = *device;
    if (!known || known->state == DeviceRow::State::closed || assertion->audience != "feltbok" ||
        !verifySignature(known->key, {}, assertion->signedPart, assertion->signature))
        return refuse();
    if (known->state != DeviceRow::State::active)
        return revoked(*known);
    const Instant now = app.clock.now();
    if (assertion->expiresAt > assertion->issuedAt + maxAssertionLife ||
        assertion->expiresAt <= assertion->issuedAt)
        return refuse();
    if (assertion->issuedAt > now + maxSkew || assertion->issuedAt < now - maxSkew ||
        assertion->expiresAt <= now) {
        json::object more;
        more["server_time"] = toRfc3339(now);
        return http::problem(401, "clock_skew", {}, more);
    }

    const std::string text = toBase64Url(randomBytes(32));
    const auto saved = app.store.write([&](Writer& writer) -> Result<void> {
        FELTBOK_TRY(writer.forgetExpired(now));
        FELTBOK_TRY(writer.addJti(known->id, assertion->jti, assertion->expiresAt + 2 * maxSkew));
        const TokenRow row{known->id, now + tokenLife};
        FELTBOK_TRY(writer.addToken(sha256Hex(text), row));
        FELTBOK_ASSIGN(auto current, writer.device(known->id));
        current->lastContactAt = now;
        return writer.saveDevice(*current);
    });
    if (!saved)
        return saved.error().code == ErrorCode::alreadyExists ? refuse()
                                                              : storeFailure(saved.error());
    json::object body;
    body["access_token"] = text;
    body["token_type"] = "Bearer";
    body["expires_in"] = tokenLife.count();
    body["server_time"] = toRfc3339(now);
    return http::jsonResponse(body);
}

} // namespace feltbok::server
