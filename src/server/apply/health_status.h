// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/schema.h"
#include "server/apply/status_rules.h"

namespace feltbok::server {

// The status of patrols, referrals, alerts and recalls; for status_rules.cpp.

bool hasHealthSteps(domain::Collection collection);
/// What stands; the first one where none is written yet.
std::string_view healthStatus(domain::Collection collection, const json::object& fields);
StatusJudgement judgeHealthStatus(domain::Collection collection, const json::object& fields,
                                  std::string_view wanted, SideRoles roles);
bool hasHealthStepTo(domain::Collection collection, std::string_view wanted, SideRoles roles);

/// Whether nobody follows the person up by this referral any more: it was declined or is over, or
/// the consent was withdrawn. From then on it holds no token.
bool isClosedReferral(const json::object& fields);

} // namespace feltbok::server
