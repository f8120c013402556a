// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/bytes.h"

namespace feltbok {

/// Key material. Lives in locked, guarded memory that is wiped when it goes; cannot be copied,
/// printed or compared with ==.
class Secret
{
public:
    Secret() = default;
    /// `size` zero bytes.
    explicit Secret(std::size_t size);
    static Secret random(std::size_t size);
    /// Copies `bytes`; the caller wipes its own copy (see wipe()).
    static Secret copyOf(ByteView bytes);

    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    Secret clone() const { return copyOf(view()); }
    bool isEmpty() const noexcept { return m_size == 0; }
    std::size_t size() const noexcept { return m_size; }
    std::uint8_t* data() noexcept { return m_data; }
    ByteView view() const noexcept { return {m_data, m_size}; }

private:
    std::uint8_t* m_data = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites memory in a way the compiler may not leave out.
void wipe(std::span<std::uint8_t> bytes);
void wipe(std::string& text);

} // namespace feltbok
