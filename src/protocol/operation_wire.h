// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/signing.h"
#include "domain/operation.h"

#include <chrono>
#include <optional>

namespace feltbok::protocol {

inline constexpr std::string_view operationDomain = "feltbok/op/1\n";
inline constexpr std::size_t maxOperationBytes = 256 * 1024; ///< op and payload together
inline constexpr std::size_t maxEditBytes = 200 * 1024;      ///< refused when it is made
inline constexpr std::size_t maxPushOperations = 1000;
inline constexpr std::size_t maxPushBytes = 4 * 1024 * 1024; ///< decompressed

/// `prev` of a device's first operation.
std::string firstPrev();

/// The three texts as they lie in a push body or a history page.
struct Envelope
{
    std::string op;
    std::string payload;
    std::string sig;
};

/// An operation whose `op` text parses. `payload` is unread until parsePayload().
struct Operation
{
    DeviceId device;
    std::int64_t seq = 0;
    std::string prev;
    UserId user;
    std::string municipality;
    std::string collection;
    RecordId record;
    std::string kind; ///< text: an unknown kind is authentic and gets parked
    std::int64_t base = 0;
    std::string at; ///< as it came
    std::string payloadHash;
    std::string hash; ///< of the op text
    Envelope envelope;
};

/// Reads the envelope's `op`. Fails with badInput and detail "bad_envelope".
Result<Operation> parseOperation(Envelope envelope);

/// Checks payload hash and signature. Fails with badInput and detail "bad_hash" or
/// "bad_signature".
Result<void> verifyOperation(const Operation& operation, const PublicKey& deviceKey);

/// What a device knows of its clock's error (the member `clock` of an operation).
struct ClockError
{
    std::chrono::milliseconds offset{0}; ///< to be added to the device's clock for the server's
    std::chrono::seconds age{0};         ///< since the server told its time
    friend bool operator==(const ClockError&, const ClockError&) = default;
};

/// Seals drafts for one device and user: fresh salt, chain, hash, signature.
class DeviceSealer final : public domain::OperationSealer
{
public:
    DeviceSealer(const SigningKey& key, DeviceId device, UserId user)
        : m_key(key), m_device(device), m_user(user)
    {
    }

    /// What operations sealed from now on say of the clock; nothing while it is not known.
    void setClockError(const std::optional<ClockError>& error) { m_clockError = error; }

    domain::SealedOperation seal(const domain::OperationDraft& draft, std::int64_t seq,
                                 std::string_view prev) override;
    Result<domain::SealedOperation> reseal(const domain::SealedOperation& operation,
                                           std::int64_t seq, std::string_view prev) override;

private:
    domain::SealedOperation sign(std::int64_t seq, std::string op, std::string payload) const;

    const SigningKey& m_key;
    DeviceId m_device;
    UserId m_user;
    std::optional<ClockError> m_clockError;
};

} // namespace feltbok::protocol
