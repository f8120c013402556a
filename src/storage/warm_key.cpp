// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/warm_key.h"

#include <sodium.h>

namespace feltbok::storage {

WarmKey::WarmKey(const Clock& clock, const AttemptLog& attempts, KdfCost cost)
    : m_clock(clock), m_attempts(attempts), m_cost(cost)
{
}

Result<void> WarmKey::arm(const Secret& pin, const Secret& databaseKey)
{
    clear();
    m_salt = randomBytes(kdfSaltSize);
    m_nonce = randomBytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    FELTBOK_ASSIGN(const Secret key, deriveKey(pin, m_salt, m_cost));
    Secret wrapped(databaseKey.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    crypto_aead_xchacha20poly1305_ietf_encrypt(wrapped.data(), nullptr, databaseKey.view().data(),
                                               databaseKey.size(), nullptr, 0, nullptr,
                                               m_nonce.data(), key.view().data());
    m_wrapped = std::move(wrapped);
    return {};
}

void WarmKey::lock()
{
    if (!m_locked)
        m_locked = Locked{m_clock.now(), m_clock.monotonic()};
}

bool WarmKey::isWarm()
{
    // Both clocks: one stands still in suspend, the other can be set by hand.
    if (m_locked && (m_clock.monotonic() - m_locked->monotonic >= lifetime ||
                     m_clock.now() - m_locked->at >= lifetime || m_clock.now() < m_locked->at))
        clear();
    return !m_wrapped.isEmpty();
}

Result<Secret> WarmKey::open(const Secret& pin)
{
    if (!isWarm())
        return Error(ErrorCode::locked, "cold");
    if (auto begun = m_attempts.begin(AttemptLog::Kind::pin, m_clock.now()); !begun) {
        clear();
        if (begun.error().code == ErrorCode::backoff)
            return Error(ErrorCode::locked, "too many wrong PINs");
        return std::move(begun).error();
    }
    FELTBOK_ASSIGN(const Secret key, deriveKey(pin, m_salt, m_cost));
    Secret databaseKey(m_wrapped.size() - crypto_aead_xchacha20poly1305_ietf_ABYTES);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            databaseKey.data(), nullptr, nullptr, m_wrapped.view().data(), m_wrapped.size(),
            nullptr, 0, m_nonce.data(), key.view().data()) != 0) {
        FELTBOK_ASSIGN(const int wrong, m_attempts.wrongPins());
        if (wrong < AttemptLog::maxPinAttempts)
            return Error(ErrorCode::wrongKey, "PIN");
        clear();
        return Error(ErrorCode::locked, "too many wrong PINs");
    }
    FELTBOK_TRY(m_attempts.succeeded(AttemptLog::Kind::pin));
    m_locked.reset();
    return databaseKey;
}

void WarmKey::clear()
{
    m_wrapped = Secret();
    m_salt.clear();
    m_nonce.clear();
    m_locked.reset();
}

} // namespace feltbok::storage
