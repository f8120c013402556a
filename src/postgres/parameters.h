// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/id.h"

#include <array>
#include <concepts>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::postgres {

/// The values $1, $2 … of one statement, each with its type, so that nothing is left to guess.
/// Integers are bigint, ids uuid, bytes bytea. What it is given must outlive it.
class Parameters
{
public:
    template <typename... Args>
    explicit Parameters(const Args&... args)
    {
        (add(args), ...);
    }
    /// One more behind those.
    template <typename T>
    void append(const T& value)
    {
        add(value);
    }
    /// The 16 bytes of an id.
    void appendUuid(const std::optional<ByteView>& bytes);

    int count() const { return static_cast<int>(m_values.size()); }
    const unsigned* types() const { return m_types.data(); }
    const char* const* values() const { return m_values.data(); }
    const int* lengths() const { return m_lengths.data(); }
    const int* formats() const { return m_formats.data(); }

private:
    template <std::integral T>
    void add(T value)
    {
        addInteger(static_cast<std::int64_t>(value));
    }
    /// PostgreSQL's text holds no NUL. JSON texts never do, they escape it; elsewhere it is
    /// replaced by U+FFFD.
    void add(std::string_view text);
    void add(const char* text) { add(std::string_view(text)); }
    void add(const std::string& text) { add(std::string_view(text)); }
    void add(ByteView bytes);
    void add(const Bytes& bytes) { add(ByteView(bytes)); }
    /// Milliseconds since 1970 UTC.
    void add(Instant instant) { addInteger(instant.time_since_epoch().count()); }
    template <typename Tag>
    void add(const Id<Tag>& id)
    {
        addUuid(&id.bytes());
    }
    template <typename T>
    void add(const std::optional<T>& value)
    {
        if (value) {
            add(*value);
            return;
        }
        add(T{});
        m_values.back() = nullptr;
    }

    void addInteger(std::int64_t value);
    void addUuid(const UuidBytes* bytes);
    void push(unsigned type, const char* value, std::size_t length);

    std::vector<unsigned> m_types;
    std::vector<const char*> m_values;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
    std::deque<std::array<char, 8>> m_integers; // elements do not move
    std::deque<std::string> m_texts;
};

} // namespace feltbok::postgres
