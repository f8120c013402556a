// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace feltbok::domain {

/// Nine digits as the register of units gives them: 2, 3, 8 or 9 first, the last one the modulus-11
/// check digit.
bool isOrgNumber(std::string_view digits);

/// The nine digits of an organisation number as people write it: with spaces of any kind, and
/// with NO before or MVA behind. badInput, field org_number, when it is none.
Result<std::string> normaliseOrgNumber(std::string_view text);

} // namespace feltbok::domain
