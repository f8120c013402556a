// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "protocol/operation_wire.h"

#include "base/hash.h"

namespace feltbok::protocol {
namespace {

Error badEnvelope(std::string_view field)
{
    return {ErrorCode::badInput, "bad_envelope", std::string(field)};
}

bool isHash(std::string_view text)
{
    return text.size() == 64 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool isMunicipality(std::string_view text)
{
    return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string newSalt()
{
    return toBase64Url(randomBytes(16));
}

} // namespace

std::string firstPrev()
{
    return std::string(64, '0');
}

Result<Operation> parseOperation(Envelope envelope)
{
    auto object = parseJsonObject(envelope.op);
    if (!object)
        return badEnvelope("op");
    Operation out;
    const auto version = requireInteger(*object, "v");
    if (!version || *version != 1)
        return badEnvelope("v");
    const auto text = [&](std::string_view key) { return findString(*object, key).value_or(""); };

    const auto device = DeviceId::parse(text("device"));
    if (!device)
        return badEnvelope("device");
    const auto seq = requireInteger(*object, "seq");
    if (!seq || *seq < 1)
        return badEnvelope("seq");
    if (!isHash(text("prev")))
        return badEnvelope("prev");
    const auto user = UserId::parse(text("user"));
    if (!user)
        return badEnvelope("user");
    if (!isMunicipality(text("municipality")))
        return badEnvelope("municipality");
    const auto record = RecordId::parse(text("record"));
    if (!record || record->isNull())
        return badEnvelope("record");
    const auto base = requireInteger(*object, "base");
    if (!base || *base < 0)
        return badEnvelope("base");
    if (text("collection").empty() || text("collection").size() > 64)
        return badEnvelope("collection");
    if (text("kind").empty() || text("kind").size() > 64)
        return badEnvelope("kind");
    if (!parseRfc3339(text("at")))
        return badEnvelope("at");
    if (!isHash(text("payload_hash")))
        return badEnvelope("payload_hash");

    out.device = *device;
    out.seq = *seq;
    out.prev = text("prev");
    out.user = *user;
    out.municipality = text("municipality");
    out.collection = text("collection");
    out.record = *record;
    out.kind = text("kind");
    out.base = *base;
    out.at = text("at");
    out.payloadHash = text("payload_hash");
    out.hash = sha256Hex(envelope.op);
    out.envelope = std::move(envelope);
    return out;
}

Result<void> verifyOperation(const Operation& operation, const PublicKey& deviceKey)
{
    if (sha256Hex(operation.envelope.payload) != operation.payloadHash)
        return Error(ErrorCode::badInput, "bad_hash", "payload_hash");
    const auto signature = signatureFromBase64Url(operation.envelope.sig);
    if (!signature ||
        !verifySignature(deviceKey, operationDomain, operation.envelope.op, *signature))
        return Error(ErrorCode::badInput, "bad_signature", "sig");
    return {};
}

domain::SealedOperation DeviceSealer::sign(std::int64_t seq, std::string op,
                                           std::string payload) const
{
    domain::SealedOperation out;
    out.seq = seq;
    out.sig = toBase64Url(m_key.sign(operationDomain, op));
    out.hash = sha256Hex(op);
    out.op = std::move(op);
    out.payload = std::move(payload);
    return out;
}

domain::SealedOperation DeviceSealer::seal(const domain::OperationDraft& draft, std::int64_t seq,
                                           std::string_view prev)
{
    json::object payload;
    payload["salt"] = newSalt();
    if (!draft.set.empty())
        payload["set"] = draft.set;
    if (!draft.add.empty())
        payload["add"] = draft.add;
    if (!draft.remove.empty())
        payload["remove"] = draft.remove;
    if (!draft.repeats.empty())
        payload["repeats"] = json::array(draft.repeats.begin(), draft.repeats.end());
    if (!draft.reason.empty())
        payload["reason"] = draft.reason;
    std::string payloadText = toJsonText(payload);

    json::object op;
    op["v"] = 1;
    op["device"] = m_device.toText();
    op["seq"] = seq;
    op["prev"] = prev;
    op["user"] = m_user.toText();
    op["municipality"] = draft.municipality;
    op["collection"] = draft.collection;
    op["record"] = draft.record.toText();
    op["kind"] = domain::toString(draft.kind);
    op["base"] = draft.base;
    op["at"] = toRfc3339(draft.at);
    if (m_clockError)
        op["clock"] = {{"offset_ms", m_clockError->offset.count()},
                       {"age_s", m_clockError->age.count()}};
    op["payload_hash"] = sha256Hex(payloadText);
    return sign(seq, toJsonText(op), std::move(payloadText));
}

Result<domain::SealedOperation> DeviceSealer::reseal(const domain::SealedOperation& operation,
                                                     std::int64_t seq, std::string_view prev)
{
    FELTBOK_ASSIGN(json::object op, parseJsonObject(operation.op));
    op["device"] = m_device.toText();
    op["user"] = m_user.toText();
    op["seq"] = seq;
    op["prev"] = prev;
    return sign(seq, toJsonText(op), operation.payload);
}

} // namespace feltbok::protocol
