// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "protocol/messages.h"
#include "server/api/app.h"

namespace feltbok::server {

http::Response deviceInfo(const Call& call)
{
    const auto& app = call.app;
    const auto& session = *call.session;
    json::array pins;
    for (const auto& pin : app.keys.pins)
        pins.emplace_back(pin);
    json::object body;
    body["device"] = session.device.id.toText();
    body["user"] = {{"id", session.user.id.toText()}, {"name", session.user.name}};
    body["grants"] = protocol::encodeGrants(session.grants);
    body["last_seq"] = session.device.lastSeq;
    const auto receipt = parseJson(receiptText(app, session.device));
    body["receipt"] = *receipt;
    body["epoch"] = app.epoch;
    body["server_time"] = toRfc3339(app.clock.now());
    body["pins"] = std::move(pins);
    body["server_keys"] = json::array{toBase64Url(app.keys.receipt.publicKey())};
    body["recovery_key"] = app.keys.recoveryPublic;
    body["policy"] = {{"lock_after_s", 120}, {"pin_min_length", 6}};
    return http::jsonResponse(body);
}

} // namespace feltbok::server
