// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/store.h"

#include <algorithm>
#include <array>

namespace feltbok::server {

/// How any store writes the state of a device.
inline constexpr std::array<std::pair<DeviceRow::State, std::string_view>, 4> deviceStates{{
    {DeviceRow::State::active, "active"},
    {DeviceRow::State::closed, "closed"},
    {DeviceRow::State::revoked, "revoked"},
    {DeviceRow::State::wiped, "wiped"},
}};

constexpr std::string_view deviceStateName(DeviceRow::State state)
{
    return deviceStates[static_cast<std::size_t>(state)].second;
}

constexpr DeviceRow::State deviceStateFromName(std::string_view name)
{
    for (const auto& [state, text] : deviceStates)
        if (text == name)
            return state;
    return DeviceRow::State::revoked;
}

/// Zeros for what is no key.
inline PublicKey storedKey(ByteView blob)
{
    PublicKey key{};
    if (blob.size() == key.size())
        std::copy(blob.begin(), blob.end(), key.begin());
    return key;
}

} // namespace feltbok::server
