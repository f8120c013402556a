// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/sync_store.h"
#include "protocol/messages.h"
#include "sync/transport.h"

#include <QObject>

namespace feltbok::sync {

/// What the office sees of a device in its list.
struct DeviceDescription
{
    std::string name;
    std::string platform; ///< "linux", "android" …
    std::string appVersion;
};

/// The device that a new enrolment replaces, and its key as the proof.
struct ReplacedDevice
{
    DeviceId device;
    Signature signature; ///< see replaceSignature()
};

/// The old key over "feltbok/replace/1\n" + the new public key (protocol.md §3).
Signature replaceSignature(const SigningKey& oldKey, const PublicKey& newKey);

Request enrolRequest(const protocol::EnrolLink& link, const PublicKey& key,
                     const DeviceDescription& device,
                     const std::optional<ReplacedDevice>& replaced);
/// Reads a 201. Fails with protocol.
Result<domain::Identity> readEnrolAnswer(const protocol::EnrolLink& link, std::string_view body);

/// Enrols with one link, on the thread it lives in. Asked again after a failure it uses the same
/// key, so that a lost answer burns no code; a new object has a new key.
class Enrolment final : public QObject
{
    Q_OBJECT

public:
    explicit Enrolment(TransportFactory makeTransport, QObject* parent = nullptr);

    /// The enrolment continues the line of an earlier device (after a fork or a restore).
    void replace(DeviceId device, const SigningKey& oldKey);
    /// Ends in enrolled() or failed(); the one before is dropped.
    void enrol(const QString& link, const DeviceDescription& device);
    void cancel();
    const SigningKey& key() const { return m_key; }

Q_SIGNALS:
    void enrolled(const feltbok::domain::Identity& identity);
    /// badInput with `field` for a bad link; notPermitted "bad_code" for a wrong, used or expired
    /// code, with the field "user" for a link that is not for the person whose device is replaced;
    /// network, timedOut, pinMismatch, backoff (too many tries), protocol.
    void failed(const feltbok::Error& error);

private:
    void onAnswer(const protocol::EnrolLink& link, const Result<Answer>& answer);

    TransportFactory m_makeTransport;
    std::unique_ptr<Transport> m_transport;
    std::optional<ReplacedDevice> m_replaced;
    SigningKey m_key;
};

} // namespace feltbok::sync
