// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/attempt_log.h"

#include "base/json_text.h"
#include "storage/private_file.h"

#include <algorithm>

namespace feltbok::storage {

Result<AttemptLog::State> AttemptLog::read() const
{
    auto text = readPrivateFile(m_file, 4096);
    if (!text && text.error().code == ErrorCode::notFound)
        return State{};
    if (!text)
        return std::move(text).error();
    State state;
    FELTBOK_ASSIGN(const json::object object, parseJsonObject(*text));
    FELTBOK_ASSIGN(state.passwords, requireInteger(object, "passwords"));
    FELTBOK_ASSIGN(state.pins, requireInteger(object, "pins"));
    FELTBOK_ASSIGN(state.lastAt, requireInteger(object, "last_at"));
    return state;
}

Result<void> AttemptLog::write(const State& state)
{
    return replacePrivateFile(m_file, toJsonText(json::object{{"passwords", state.passwords},
                                                              {"pins", state.pins},
                                                              {"last_at", state.lastAt}}));
}

std::chrono::milliseconds AttemptLog::waitOf(const State& state, Instant now)
{
    if (state.passwords <= 0)
        return {};
    const auto exponent = std::min<std::int64_t>(state.passwords - 1, 9);
    const std::chrono::milliseconds delay =
        std::min(std::chrono::seconds(std::int64_t{1} << exponent), std::chrono::seconds(300));
    const std::chrono::milliseconds passed(now.time_since_epoch().count() - state.lastAt);
    // A clock set back gives no shorter wait, and no longer one either.
    return passed.count() < 0 ? delay : std::max(delay - passed, std::chrono::milliseconds::zero());
}

Result<std::chrono::milliseconds> AttemptLog::waitFor(Instant now) const
{
    FELTBOK_ASSIGN(const State state, read());
    return waitOf(state, now);
}

Result<void> AttemptLog::begin(Kind kind, Instant now)
{
    FELTBOK_ASSIGN(State state, read());
    if (kind == Kind::pin) {
        if (state.pins >= maxPinAttempts)
            return Error(ErrorCode::backoff, "five wrong PINs: the password is asked for");
        ++state.pins;
        return write(state);
    }
    if (now.time_since_epoch().count() < state.lastAt) {
        // The clock was set back: the wait starts anew by the clock there is.
        state.lastAt = now.time_since_epoch().count();
        FELTBOK_TRY(write(state));
    }
    if (const auto wait = waitOf(state, now); wait.count() > 0)
        return Error(ErrorCode::backoff, std::to_string(wait.count()) + " ms");
    ++state.passwords;
    state.lastAt = now.time_since_epoch().count();
    return write(state);
}

Result<void> AttemptLog::succeeded(Kind kind)
{
    FELTBOK_ASSIGN(State state, read());
    state.pins = 0;
    if (kind == Kind::password)
        state = State{};
    return write(state);
}

Result<int> AttemptLog::wrongPins() const
{
    FELTBOK_ASSIGN(const State state, read());
    return static_cast<int>(state.pins);
}

} // namespace feltbok::storage
