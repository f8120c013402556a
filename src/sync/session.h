// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/signing.h"
#include "protocol/operation_wire.h"
#include "sync/transport.h"

namespace feltbok::sync {

/// The device's right to talk to the server: proves the key, keeps the token that it got for it
/// and what it learnt about the server's clock.
class Session
{
public:
    Session(const Clock& clock, DeviceId device, const SigningKey& key)
        : m_clock(clock), m_device(device), m_key(key)
    {
    }

    /// An RFC 7523 client assertion, fresh each time: a repeated one is refused.
    Request tokenRequest() const;
    /// Keeps the token of a 200. Fails with protocol.
    Result<void> acceptToken(const Answer& answer);
    bool hasToken() const;
    void dropToken() { m_token.clear(); }
    void authorise(Request& request) const;

    /// From now on the assertion's times follow the server's clock.
    void correctClock(Instant serverTime);
    /// What to add to this device's clock to get the server's.
    std::chrono::milliseconds clockOffset() const { return m_offset; }
    /// The same as operations tell it; nothing before the server told its time.
    std::optional<protocol::ClockError> clockError() const;

private:
    const Clock& m_clock;
    DeviceId m_device;
    const SigningKey& m_key;
    std::string m_token;
    std::chrono::steady_clock::time_point m_expires{};
    std::chrono::milliseconds m_offset{0};
    std::optional<std::chrono::steady_clock::time_point> m_offsetKnown;
};

} // namespace feltbok::sync
