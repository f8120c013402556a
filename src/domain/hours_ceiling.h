// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_source.h"
#include "domain/licence_hours.h"

#include <optional>
#include <string_view>
#include <vector>

namespace feltbok::domain {

/// The provision that forbids what an entry allows on every one of its days in the year from
/// `today`; nothing where some day allows it. Hours for all days that end later on ordinary days
/// than the law has it on eves are how lists are written, and not beyond the ceiling.
std::optional<std::string_view> beyondCeiling(const HoursEntry& entry, Activity activity,
                                              Date today,
                                              const LegalTables& tables = standardTables());
/// Of the first entry that is beyond it.
std::optional<std::string_view> beyondCeiling(const std::vector<HoursEntry>& entries,
                                              Activity activity, Date today,
                                              const LegalTables& tables = standardTables());

/// Spirits may never be served later than the other groups (alkoholloven § 4-4). Compares entries
/// that are for the same days.
bool spiritsOutlastOthers(const std::vector<HoursEntry>& entries);

} // namespace feltbok::domain
