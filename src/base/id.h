// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/bytes.h"
#include "base/clock.h"

#include <compare>
#include <functional>

namespace feltbok {

/// 16 bytes of a UUID; text form lower case with hyphens.
using UuidBytes = std::array<std::uint8_t, 16>;

std::string uuidToText(const UuidBytes& bytes);
/// Accepts the lower-case canonical form only, as the wire demands.
Result<UuidBytes> uuidFromText(std::string_view text);
/// UUIDv7 (RFC 9562): 48 bits of milliseconds, the rest random.
UuidBytes newUuidV7(Instant now);

/// An identifier that cannot be mistaken for one of another kind.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const UuidBytes& bytes) : m_bytes(bytes) {}

    static Id create(Instant now) { return Id(newUuidV7(now)); }
    static Result<Id> parse(std::string_view text)
    {
        FELTBOK_ASSIGN(const UuidBytes bytes, uuidFromText(text));
        return Id(bytes);
    }
    static Result<Id> fromBytes(ByteView view)
    {
        if (view.size() != 16)
            return Error(ErrorCode::badInput, "an id has 16 bytes");
        UuidBytes bytes{};
        std::copy(view.begin(), view.end(), bytes.begin());
        return Id(bytes);
    }

    bool isNull() const { return m_bytes == UuidBytes{}; }
    std::string toText() const { return uuidToText(m_bytes); }
    const UuidBytes& bytes() const { return m_bytes; }
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a 0 in the made comparison
    friend auto operator<=>(const Id&, const Id&) = default;

private:
    UuidBytes m_bytes{};
};

using RecordId = Id<struct RecordTag>;
using UserId = Id<struct UserTag>;
using DeviceId = Id<struct DeviceTag>;

} // namespace feltbok

template <typename Tag>
struct std::hash<feltbok::Id<Tag>>
{
    std::size_t operator()(const feltbok::Id<Tag>& id) const noexcept
    {
        // The tail of a UUIDv7 is random.
        std::size_t out = 0;
        for (std::size_t i = 8; i < 16; ++i)
            out = (out << 8) | id.bytes()[i];
        return out;
    }
};
