// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "protocol/messages.h"
#include "protocol/operation_wire.h"
#include "server/api/app.h"

namespace feltbok::server {
namespace {

constexpr std::size_t maxNameLength = 200;
constexpr auto repeatable = std::chrono::hours(24);

struct EnrolRequest
{
    std::string code;
    std::string keyText;
    PublicKey key{};
    DeviceRow device; ///< name, platform and version only
    std::optional<DeviceId> replaces;
    Signature replacesSignature{};
};

Result<EnrolRequest> parse(std::string_view body)
{
    FELTBOK_ASSIGN(const auto object, parseJsonObject(body));
    EnrolRequest out;
    FELTBOK_ASSIGN(out.code, requireString(object, "code"));
    FELTBOK_ASSIGN(out.keyText, requireString(object, "public_key"));
    const auto key = publicKeyFromBase64Url(out.keyText);
    if (!key)
        return Error(ErrorCode::badInput, "not a key", "public_key");
    out.key = *key;
    FELTBOK_ASSIGN(const auto device, requireObject(object, "device"));
    for (const auto& [name, target] :
         {std::pair{"name", &out.device.name}, std::pair{"platform", &out.device.platform},
          std::pair{"app_version", &out.device.appVersion}}) {
        const auto text = findString(device, name);
        if (!text || text->size() > maxNameLength)
            return Error(ErrorCode::badInput, "missing or too long", std::string("device.") + name);
        *target = *text;
    }
    if (object.contains("replaces")) {
        FELTBOK_ASSIGN(const auto idText, requireString(object, "replaces"));
        const auto id = DeviceId::parse(idText);
        if (!id)
            return Error(ErrorCode::badInput, "not an id", "replaces");
        FELTBOK_ASSIGN(const auto signatureText, requireString(object, "replaces_sig"));
        const auto signature = signatureFromBase64Url(signatureText);
        if (!signature)
            return Error(ErrorCode::badInput, "not a signature", "replaces_sig");
        out.replaces = *id;
        out.replacesSignature = *signature;
    }
    return out;
}

struct Enrolled
{
    DeviceRow device;
    UserRow user;
    std::vector<domain::Grant> grants;
};

Error badCode()
{
    return {ErrorCode::notPermitted, "bad_code"};
}

/// The line of the device that the new one takes over from.
Result<DeviceRow> checkReplaced(Reader& reader, const EnrolRequest& request, const UserId& user)
{
    FELTBOK_ASSIGN(auto old, reader.device(*request.replaces));
    if (!old || old->user != user ||
        !verifySignature(old->key, protocol::replaceDomain, request.keyText,
                         request.replacesSignature))
        return Error(ErrorCode::badInput, "not the old device's word", "replaces_sig");
    return std::move(*old);
}

Result<DeviceRow> addDevice(Writer& writer, const EnrolRequest& request, const EnrolCodeRow& code,
                            Instant now)
{
    DeviceRow device = request.device;
    device.id = DeviceId::create(now);
    device.line = device.id;
    device.user = code.user;
    device.side = code.side;
    device.key = request.key;
    device.chain = protocol::firstPrev();
    device.enrolledAt = now;
    device.lastContactAt = now;
    if (request.replaces) {
        FELTBOK_ASSIGN(auto old, checkReplaced(writer, request, code.user));
        device.line = old.line;
        if (old.state == DeviceRow::State::active) {
            old.state = DeviceRow::State::closed;
            FELTBOK_TRY(writer.saveDevice(old));
            FELTBOK_TRY(writer.endTokens(old.id));
        }
    }
    FELTBOK_TRY(writer.saveDevice(device));
    return device;
}

Result<Enrolled> enrolDevice(Writer& writer, const EnrolRequest& request, Instant now)
{
    FELTBOK_ASSIGN(auto code, writer.enrolCode(sha256Hex(request.code)));
    if (!code)
        return badCode();
    FELTBOK_ASSIGN(const auto user, writer.user(code->user));
    if (!user || user->isDisabled)
        return badCode();
    Enrolled out;
    out.user = *user;
    if (!code->device.isNull()) {
        // The same device asks again: its answer was lost.
        if (code->usedKey != request.key || now >= code->usedAt + repeatable)
            return badCode();
        FELTBOK_ASSIGN(auto device, writer.device(code->device));
        if (!device || device->state != DeviceRow::State::active)
            return badCode();
        out.device = std::move(*device);
    } else {
        if (now >= code->expiresAt)
            return badCode();
        FELTBOK_ASSIGN(out.device, addDevice(writer, request, *code, now));
        code->usedAt = now;
        code->usedKey = request.key;
        code->device = out.device.id;
        FELTBOK_TRY(writer.saveEnrolCode(*code));
        json::object detail;
        detail["device"] = out.device.id.toText();
        detail["user"] = user->id.toText();
        if (request.replaces)
            detail["replaces"] = request.replaces->toText();
        AuditRow audit{now, user->id.toText(), "device_enrolled", std::move(detail)};
        FELTBOK_TRY(writer.addAudit(audit));
    }
    FELTBOK_ASSIGN(auto grants, writer.grants(user->id));
    out.grants = grantsOfSide(std::move(grants), out.device.side);
    return out;
}

} // namespace

http::Response enrol(const Call& call)
{
    auto& app = call.app;
    if (const auto wait = app.failures.check(call.request.peer))
        return http::tryLater(429, "too_many_requests", *wait);
    const auto request = parse(call.body);
    if (!request)
        return badRequest(request.error().field);
    const Instant now = app.clock.now();
    const auto enrolled = app.store.change<Enrolled>(
        [&](Writer& writer) { return enrolDevice(writer, *request, now); });
    if (!enrolled) {
        const auto& error = enrolled.error();
        if (error.code == ErrorCode::badInput)
            return badRequest(error.field);
        if (error.code != ErrorCode::notPermitted)
            return storeFailure(error);
        app.failures.take(call.request.peer);
        return http::problem(403, "bad_code");
    }
    json::object body;
    body["device"] = enrolled->device.id.toText();
    body["user"] = {{"id", enrolled->user.id.toText()}, {"name", enrolled->user.name}};
    body["grants"] = protocol::encodeGrants(enrolled->grants);
    body["server_key"] = toBase64Url(app.keys.receipt.publicKey());
    body["recovery_key"] = app.keys.recoveryPublic;
    body["epoch"] = app.epoch;
    body["server_time"] = toRfc3339(now);
    return http::jsonResponse(body, 201);
}

} // namespace feltbok::server
