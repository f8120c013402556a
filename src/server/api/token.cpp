// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "server/api/app.h"
#include "server/api/assertion.h"

namespace feltbok::server {
namespace {

constexpr auto maxSkew = std::chrono::seconds(60);
constexpr auto maxAssertionLife = std::chrono::seconds(60);
constexpr auto tokenLife = std::chrono::seconds(600);
constexpr std::string_view assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

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
    // For a device that nobody knows as much is reckoned as for one that is known.
    const bool isSigned = verifySignature(known ? known->key : app.keys.receipt.publicKey(), {},
                                          assertion->signedPart, assertion->signature);
    if (!known || !isSigned || known->state == DeviceRow::State::closed ||
        assertion->audience != "feltbok")
        return refuse();
    if (known->state != DeviceRow::State::active) {
        app.refusals.note(known->id, "device_revoked");
        return revoked(*known);
    }
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
