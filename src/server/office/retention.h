// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>
#include <string_view>

namespace feltbok::server {

/// The setting that says what becomes of a municipality's outreach: "count", or nothing.
inline std::string retentionKey(std::string_view municipality)
{
    return "retention/outreach/" + std::string(municipality);
}

} // namespace feltbok::server
