// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "domain/legal_source.h"

#include <span>

namespace feltbok::domain::health {

/// Rows of outreach become counts when their quarter is over: patrols and closed referrals are only
/// counted from then on, and a contact keeps what the figures count. A proposal, not law: what a
/// municipality must do follows from its own assessment (personvernforordningen art. 5 no. 1 c and
/// e, art. 35), so that it holds where the municipality has chosen it.
inline constexpr LegalSource outreachRetentionSource{"personvernforordningen art. 5 no. 1 e",
                                                     Confidence::inference};

/// How long after the quarter devices that were away may still send what belongs to it: as long as
/// they keep what they have sent.
inline constexpr std::chrono::days outreachGrace{35};

/// The first day of the next quarter.
Date quarterEnd(Date day);
/// Whether what happened on `day` is only counted any more.
bool isPastOutreach(Date day, Date today);

/// The fields that a contact loses: what no figure counts and no duty asks for.
std::span<const std::string_view> uncountedContactFields();
/// Those of them that it has, each as null, which takes it out.
json::object contactReduction(const json::object& fields);

} // namespace feltbok::domain::health
