// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_source.h"

#include <span>

namespace feltbok::domain {

/// One of the breaches of alkoholforskriften § 10-3 and what it weighs.
struct Violation
{
    std::string_view code; ///< P8-1 … P1-9
    int points;
    std::string_view reference; ///< the duty that is broken, in the words of the regulation
    bool isForSale;
    bool isForServing;
    Validity validity; ///< by date of the breach
    LegalSource source;
    std::string_view labelKey; ///< of the short label in the interface and in reports
};

/// All 24, the heaviest first.
std::span<const Violation> violations();
/// By code, whatever the date; nullptr when there never was such a code.
const Violation* findViolation(std::string_view code);

} // namespace feltbok::domain
