// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "server/store/audience.h"

namespace feltbok::server {

/// A visit's status; a draft may not have written it yet.
std::string_view visitStatus(const json::object& fields);

enum class VisitStep { allowed, forbidden };

/// draft → finished by a controller; finished → comment_received → assessed → closed by a case
/// handler. A venue that sends no comment lets `comment_received` be passed over.
VisitStep visitStep(std::string_view from, std::string_view to, SideRoles roles);

/// Whether a status can be reached at all by a step of these roles; nothing leads back to draft.
VisitStep anyStepTo(std::string_view to, SideRoles roles);

/// The first field that `finished` still needs, or empty.
std::string_view missingForFinish(const json::object& fields);

} // namespace feltbok::server
