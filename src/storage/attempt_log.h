// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"

#include <chrono>
#include <filesystem>

namespace feltbok::storage {

/// Counts wrong passwords and PINs of a profile on disk. An attempt is written as failed before it
/// is made, so that a kill in its middle does not give another free one. Nothing is ever wiped by
/// guessing: unsent work would go with it, and whoever holds a disk image ignores the counter.
class AttemptLog
{
public:
    static constexpr int maxPinAttempts = 5;
    enum class Kind { password, pin };

    explicit AttemptLog(std::filesystem::path file) : m_file(std::move(file)) {}

    /// How long until the next password may be tried: 1, 2, 4 … 300 s after the last wrong one.
    Result<std::chrono::milliseconds> waitFor(Instant now) const;
    /// Fails with backoff while waitFor() is not over (password) or after five wrong PINs.
    Result<void> begin(Kind kind, Instant now);
    /// A right password forgives all, a right PIN the PINs.
    Result<void> succeeded(Kind kind);
    Result<int> wrongPins() const;

private:
    struct State
    {
        std::int64_t passwords = 0;
        std::int64_t pins = 0;
        std::int64_t lastAt = 0; ///< ms since 1970 UTC, of the last password
    };
    Result<State> read() const;
    Result<void> write(const State& state);
    static std::chrono::milliseconds waitOf(const State& state, Instant now);

    std::filesystem::path m_file;
};

} // namespace feltbok::storage
