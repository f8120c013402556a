// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "storage/attempt_log.h"
#include "storage/kdf.h"

#include <optional>

namespace feltbok::storage {

/// Reopens a warm app: the database key, wrapped under the PIN, in guarded memory and nowhere
/// else. It goes after 15 minutes of being locked, after five wrong PINs and with the process. The
/// PIN protects against who picks the device up, not against who can read its memory.
class WarmKey
{
public:
    static constexpr std::chrono::minutes lifetime{15};

    WarmKey(const Clock& clock, const AttemptLog& attempts, KdfCost cost = {64ULL << 20, 2});

    /// After a cold start or a PIN reopening; derives a key (about 0.1 s).
    Result<void> arm(const Secret& pin, const Secret& databaseKey);
    /// The 15 minutes begin.
    void lock();
    /// The database key. wrongKey: try again; locked: only the password helps now.
    Result<Secret> open(const Secret& pin);
    bool isWarm();
    void clear();

private:
    struct Locked
    {
        Instant at;
        std::chrono::steady_clock::time_point monotonic;
    };
    const Clock& m_clock;
    AttemptLog m_attempts;
    KdfCost m_cost;
    Bytes m_salt;
    Bytes m_nonce;
    Secret m_wrapped;
    std::optional<Locked> m_locked;
};

} // namespace feltbok::storage
