// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/control_plan.h"
#include "sqlite/connection.h"

namespace feltbok::server {

/// Puts what the plan counts of a visit into plan_control, or takes it out.
Result<void> writePlanControl(sqlite::Connection& db, const RecordId& visit,
                              std::string_view municipality,
                              const std::optional<domain::PlanControl>& control);

} // namespace feltbok::server
