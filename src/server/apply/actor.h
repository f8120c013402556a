// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/store.h"

#include <map>

namespace feltbok::server {

/// On whose behalf something is done: a device, its user, and what the user may on its side.
struct Actor
{
    UserId user;
    DeviceId device;
    DeviceId line;
    domain::Side side = domain::Side::alcohol;
    std::map<std::string, SideRoles, std::less<>> roles; ///< by municipality

    SideRoles rolesIn(std::string_view municipality) const
    {
        const auto found = roles.find(municipality);
        return found == roles.end() ? SideRoles{} : found->second;
    }
    Counter counter(std::string_view municipality) const
    {
        return {std::string(municipality), side};
    }
    Viewer viewer(std::string_view municipality) const
    {
        return {user, side, rolesIn(municipality)};
    }
};

/// What a transaction says before it looks at records on the actor's behalf.
ActsFor actsFor(const Actor& actor);

Actor makeActor(const DeviceRow& device, const std::vector<domain::Grant>& grants);

/// Whether the actor may see a record whole: the same rule by which a page is filled.
Result<Found> canSee(Reader& reader, const Actor& actor, const RecordRow& record);
/// Whether the actor is an inspector who controls the visit.
Result<Found> isController(Reader& reader, const Actor& actor, const RecordRow& visit);

} // namespace feltbok::server
