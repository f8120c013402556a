// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_source.h"

#include <vector>

namespace feltbok::domain::health {

/// A duty that overrides secrecy. What it says is in words of the app; here is where it stands,
/// since when, and how surely that is known.
struct Duty
{
    std::string_view code; ///< the field of a contact that says it was assessed
    Validity validity;
    LegalSource source;
};

/// Whom to call.
struct EmergencyNumber
{
    std::string_view code; ///< barnevernvakt, politi, politi_uten_hast, ambulanse, legevakt
    std::string_view number;
    Validity validity;
    LegalSource source;
};

/// In force on that day, in the order in which they are shown.
std::vector<Duty> dutiesOn(Date date);
std::vector<EmergencyNumber> emergencyNumbersOn(Date date);

} // namespace feltbok::domain::health
