// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/id.h"
#include "domain/roles.h"

#include <compare>
#include <string>

namespace feltbok::server {

/// What one version counter counts: a side of a municipality. Neither side sees the other, not
/// even by the gaps that its changes would leave.
struct Counter
{
    std::string municipality;
    domain::Side side = domain::Side::alcohol;

    /// The name under which polls wait for it.
    std::string text() const
    {
        return side == domain::Side::health ? municipality + " health" : municipality;
    }
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a 0 in the made comparison
    friend auto operator<=>(const Counter&, const Counter&) = default;
};

/// What a user may be in one municipality on one side; a device is only ever of one.
struct SideRoles
{
    bool isInspector = false;
    bool isCaseHandler = false;
    bool isDistributor = false;
    bool isOutreachWorker = false;
    bool isHealthLead = false;

    bool any() const
    {
        return isInspector || isCaseHandler || isDistributor || isOutreachWorker || isHealthLead;
    }
    /// Takes a role of `side` in; those of the other side, and an administrator's, see no records.
    void add(domain::Role role, domain::Side side)
    {
        if (domain::sideOf(role) != side)
            return;
        isInspector |= role == domain::Role::inspector;
        isCaseHandler |= role == domain::Role::caseHandler;
        isDistributor |= role == domain::Role::naloxoneDistributor;
        isOutreachWorker |= role == domain::Role::outreachWorker;
        isHealthLead |= role == domain::Role::healthLead;
    }
};

/// Who may see a record, as bits. Members are those of the record at its root.
enum class Audience : unsigned {
    nobody = 0,
    inspectors = 1,   ///< everybody of the alcohol side in the municipality
    members = 2,      ///< inspectors who are: the controllers of its visit
    caseHandlers = 4, ///< of the municipality
    author = 8,
    distributors = 16,
    outreachWorkers = 32,
    healthLeads = 64,
    keepers = 128,      ///< members of any role on the health side
    assignees = 256,    ///< outreach workers who are members
    leadsReduced = 512, ///< health leads, without what is for outreach workers only
};
constexpr Audience operator|(Audience a, Audience b)
{
    return Audience(unsigned(a) | unsigned(b));
}
constexpr Audience without(Audience all, Audience some)
{
    return Audience(unsigned(all) & ~unsigned(some));
}
constexpr bool has(Audience all, Audience one)
{
    return (unsigned(all) & unsigned(one)) != 0;
}

/// Everybody who has a role on the side.
inline constexpr Audience allOfAlcohol = Audience::inspectors | Audience::caseHandlers;
inline constexpr Audience allOfHealth =
    Audience::distributors | Audience::outreachWorkers | Audience::healthLeads;

/// The audiences that a user belongs to by these roles alone, and sees whole.
constexpr Audience audienceOf(const SideRoles& roles)
{
    Audience out = Audience::nobody;
    if (roles.isInspector)
        out = out | Audience::inspectors;
    if (roles.isCaseHandler)
        out = out | allOfAlcohol;
    if (roles.isDistributor)
        out = out | Audience::distributors;
    if (roles.isOutreachWorker)
        out = out | Audience::outreachWorkers;
    if (roles.isHealthLead)
        out = out | Audience::healthLeads;
    return out;
}
/// Those that a member of a record's root belongs to.
constexpr Audience memberAudienceOf(const SideRoles& roles)
{
    Audience out = Audience::nobody;
    if (roles.isInspector)
        out = out | Audience::members;
    if (roles.isOutreachWorker)
        out = out | Audience::assignees;
    if (roles.isDistributor || roles.isOutreachWorker || roles.isHealthLead)
        out = out | Audience::keepers;
    return out;
}

/// On whose behalf records of one municipality are looked for.
struct Viewer
{
    UserId user;
    domain::Side side = domain::Side::alcohol;
    SideRoles roles;
};

} // namespace feltbok::server
