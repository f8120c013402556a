// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/apply/actor.h"

namespace feltbok::server {

Actor makeActor(const DeviceRow& device, const std::vector<domain::Grant>& grants)
{
    Actor out;
    out.user = device.user;
    out.device = device.id;
    out.line = device.line;
    out.side = device.side;
    for (const auto& grant : grants)
        if (domain::sideOf(grant.role) == device.side)
            out.roles[grant.municipality].add(grant.role, device.side);
    return out;
}

ActsFor actsFor(const Actor& actor)
{
    ActsFor out;
    for (const auto& [municipality, roles] : actor.roles)
        out.municipalities.insert(municipality);
    out.side = actor.side;
    out.device = actor.device;
    return out;
}

Result<Found> canSee(Reader& reader, const Actor& actor, const RecordRow& record)
{
    const auto roles = actor.rolesIn(record.state.municipality);
    if (record.side != actor.side || !roles.any())
        return Found::no;
    if (has(record.audience, audienceOf(roles)) ||
        (has(record.audience, Audience::author) && record.state.author == actor.user))
        return Found::yes;
    if (has(record.audience, memberAudienceOf(roles)))
        return reader.isMember(record.root, actor.user);
    return Found::no;
}

Result<Found> isController(Reader& reader, const Actor& actor, const RecordRow& visit)
{
    if (!actor.rolesIn(visit.state.municipality).isInspector)
        return Found::no;
    return reader.isMember(visit.state.id, actor.user);
}

} // namespace feltbok::server
