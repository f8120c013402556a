// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/bytes.h"

#include <memory>

namespace feltbok {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(ByteView bytes);
inline Sha256 sha256(std::string_view text)
{
    return sha256(asBytes(text));
}

/// Lower-case hex of the SHA-256, as the wire writes it.
std::string sha256Hex(std::string_view text);

/// SHA-256 of content that comes in pieces.
class Sha256Stream
{
public:
    Sha256Stream();
    ~Sha256Stream();
    Sha256Stream(Sha256Stream&&) noexcept;
    Sha256Stream& operator=(Sha256Stream&&) noexcept;

    void add(ByteView bytes);
    Sha256 finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace feltbok
