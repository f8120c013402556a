// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "domain/licence_hours.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::server {

/// dd.mm.yyyy (one-digit days and months too) or ISO 8601, a time of day behind it ignored.
std::optional<Date> parseCellDate(std::string_view text);

/// Four digits; a leading zero that a spreadsheet took is put back; a name behind it is ignored.
std::optional<std::string> parseMunicipality(std::string_view text);

/// "GRP1,GRP2", "Gruppe 1 og 2", "1-3", "øl, vin": sorted, each once. Nothing where a word is
/// unknown or no group is named.
std::optional<std::vector<domain::ProductGroup>> parseGroups(std::string_view text);

struct LicenceType
{
    domain::Activity activity = domain::Activity::serving;
    /// The licence kind, where the text itself tells it; else empty.
    std::string_view kind;
};

/// "01SKJE", "02SALG" and the words people use for them.
std::optional<LicenceType> parseLicenceType(std::string_view text);

/// What makes two licence numbers the same: case and spaces do not count.
std::string licenceKey(std::string_view number);

/// True for 2,0240E+07 and the like: the digits behind are lost.
bool isRoundedNumber(std::string_view text);

} // namespace feltbok::server
