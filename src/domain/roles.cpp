// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/roles.h"

#include <array>
#include <utility>

namespace feltbok::domain {
namespace {

constexpr std::array<std::pair<Role, std::string_view>, 6> names{{
    {Role::inspector, "inspector"},
    {Role::caseHandler, "case_handler"},
    {Role::naloxoneDistributor, "naloxone_distributor"},
    {Role::outreachWorker, "outreach_worker"},
    {Role::healthLead, "health_lead"},
    {Role::admin, "admin"},
}};

} // namespace

std::string_view toString(Role role)
{
    for (const auto& [known, name] : names)
        if (known == role)
            return name;
    return {};
}

std::optional<Role> roleFromText(std::string_view text)
{
    for (const auto& [known, name] : names)
        if (name == text)
            return known;
    return std::nullopt;
}

Side sideOf(Role role)
{
    switch (role) {
    case Role::inspector:
    case Role::caseHandler:
        return Side::alcohol;
    case Role::naloxoneDistributor:
    case Role::outreachWorker:
    case Role::healthLead:
        return Side::health;
    case Role::admin:
        return Side::none;
    }
    return Side::none;
}

} // namespace feltbok::domain
