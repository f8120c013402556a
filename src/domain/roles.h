// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::domain {

enum class Role {
    inspector,
    caseHandler,
    naloxoneDistributor,
    outreachWorker,
    healthLead,
    admin,
};

/// The two sides never see each other. An administrator sees no field records and may be granted
/// on either side's device.
enum class Side { alcohol, health, none };

std::string_view toString(Role role);
std::optional<Role> roleFromText(std::string_view text);
Side sideOf(Role role);

/// What a user may be in a municipality (four-digit kommunenummer).
struct Grant
{
    std::string municipality;
    std::string municipalityName;
    Role role = Role::inspector;
    friend bool operator==(const Grant&, const Grant&) = default;
};

} // namespace feltbok::domain
