// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/enrolment.h"

#include <QMetaObject>

namespace feltbok::sync {
namespace {

Error errorOf(const protocol::Problem& problem)
{
    switch (problem.status) {
    case 403:
        return {ErrorCode::notPermitted, problem.code};
    case 429:
    case 503:
        return {ErrorCode::backoff, problem.code};
    default:
        if (problem.field == "replaces_sig")
            return {ErrorCode::notPermitted, problem.code, "user"};
        return {ErrorCode::protocol, problem.code.empty() ? "enrolment refused" : problem.code,
                problem.field};
    }
}

} // namespace

Signature replaceSignature(const SigningKey& oldKey, const PublicKey& newKey)
{
    return oldKey.sign(protocol::replaceDomain, toBase64Url(newKey));
}

Request enrolRequest(const protocol::EnrolLink& link, const PublicKey& key,
                     const DeviceDescription& device, const std::optional<ReplacedDevice>& replaced)
{
    json::object body;
    body["code"] = link.code;
    body["public_key"] = toBase64Url(key);
    body["device"] = {
        {"name", device.name}, {"platform", device.platform}, {"app_version", device.appVersion}};
    if (replaced) {
        body["replaces"] = replaced->device.toText();
        body["replaces_sig"] = toBase64Url(replaced->signature);
    }
    Request request;
    request.method = "POST";
    request.path = "/v1/enrol";
    request.headers = {{"Content-Type", "application/json"}};
    request.body = toJsonText(body);
    return request;
}

Result<domain::Identity> readEnrolAnswer(const protocol::EnrolLink& link, std::string_view body)
{
    const Error broken(ErrorCode::protocol, "enrolment answer lacks a member");
    const auto object = parseJsonObject(body);
    if (!object)
        return broken;
    const auto text = [](const json::object& from, std::string_view key) {
        return findString(from, key).value_or("");
    };
    const auto device = DeviceId::parse(text(*object, "device"));
    const auto user = requireObject(*object, "user");
    const auto grants = requireArray(*object, "grants");
    const auto serverKey = requireString(*object, "server_key");
    if (!device || !user || !grants || !serverKey || !publicKeyFromBase64Url(*serverKey))
        return broken;
    const auto userId = UserId::parse(text(*user, "id"));
    if (!userId)
        return broken;
    domain::Identity identity;
    identity.device = *device;
    identity.user = *userId;
    identity.userName = text(*user, "name");
    FELTBOK_ASSIGN(identity.grants, protocol::decodeGrants(*grants));
    identity.server = link.server;
    identity.pins = {link.pin};
    identity.serverKeys = {*serverKey};
    identity.recoveryKey = text(*object, "recovery_key");
    identity.epoch = text(*object, "epoch");
    return identity;
}

Enrolment::Enrolment(TransportFactory makeTransport, QObject* parent)
    : QObject(parent), m_makeTransport(std::move(makeTransport)), m_key(SigningKey::generate())
{
}

void Enrolment::replace(DeviceId device, const SigningKey& oldKey)
{
    m_replaced = ReplacedDevice{device, replaceSignature(oldKey, m_key.publicKey())};
}

void Enrolment::enrol(const QString& link, const DeviceDescription& device)
{
    cancel();
    const auto parsed = protocol::parseEnrolLink(link.toStdString());
    if (!parsed) {
        QMetaObject::invokeMethod(
            this, [this, error = parsed.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
        return;
    }
    m_transport = m_makeTransport(parsed->server, {parsed->pin});
    m_transport->send(
        enrolRequest(*parsed, m_key.publicKey(), device, m_replaced),
        [this, link = *parsed](const Result<Answer>& answer) { onAnswer(link, answer); });
}

void Enrolment::cancel()
{
    if (m_transport)
        m_transport->cancel();
}

void Enrolment::onAnswer(const protocol::EnrolLink& link, const Result<Answer>& answer)
{
    if (!answer) {
        Q_EMIT failed(answer.error());
        return;
    }
    if (!answer->isSuccess()) {
        Q_EMIT failed(errorOf(protocol::decodeProblem(answer->status, answer->body)));
        return;
    }
    const auto identity = readEnrolAnswer(link, answer->body);
    if (identity)
        Q_EMIT enrolled(*identity);
    else
        Q_EMIT failed(identity.error());
}

} // namespace feltbok::sync
