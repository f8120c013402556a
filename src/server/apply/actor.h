// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/store.h"

#include <map>

namespace feltbok::server {

/// The alcohol roles that a user holds in one municipality.
struct AlcoholRoles
{
    bool isInspector = false;
    bool isCaseHandler = false;

    bool any() const { return isInspector || isCaseHandler; }
};

/// On whose behalf something is done: a device, its user, and what the user may on its side.
struct Actor
{
    UserId user;
    DeviceId device;
    DeviceId line;
    std::map<std::string, AlcoholRoles, std::less<>>
        roles; ///< by municipality; none on the health side

    AlcoholRoles rolesIn(std::string_view municipality) const
    {
        const auto found = roles.find(municipality);
        return found == roles.end() ? AlcoholRoles{} : found->second;
    }
};

Actor makeActor(const DeviceRow& device, const std::vector<domain::Grant>& grants);

/// Whether the actor may see a record: the same rule by which a page is filled.
Result<Found> canSee(Reader& reader, const Actor& actor, const RecordRow& record);
/// Whether the actor is an inspector who controls the visit.
Result<Found> isController(Reader& reader, const Actor& actor, const RecordRow& visit);

} // namespace feltbok::server
