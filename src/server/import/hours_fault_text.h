// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/error.h"
#include "domain/licence_hours.h"

#include <string>

namespace feltbok::server {

/// Why hours could not be read, bokmål, from an error of domain::parseHoursNotation: the part of
/// the cell that is at fault, and the reason.
std::string hoursFaultText(const Error& error, domain::Activity activity);

} // namespace feltbok::server
