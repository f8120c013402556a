// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/schema.h"
#include "server/apply/visit_rules.h"

namespace feltbok::server {

/// Whether the `status` of a collection moves in steps that the server judges.
bool hasStatusSteps(domain::Collection collection);

/// What stands; a record may not have written its first status yet.
std::string_view presentStatus(domain::Collection collection, const json::object& fields);

struct StatusJudgement
{
    bool isLegal = false;
    std::string_view missing; ///< the field a legal step still needs
};
/// `fields` are those of the record with the rest of the change in them.
StatusJudgement judgeStatus(domain::Collection collection, const json::object& fields,
                            std::string_view wanted, SideRoles roles);
/// Whether these roles have any step to that status: it may clash with another device's.
bool hasStepTo(domain::Collection collection, const json::object& fields, std::string_view wanted,
               SideRoles roles);

} // namespace feltbok::server
