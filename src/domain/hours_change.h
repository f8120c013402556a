// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_source.h"
#include "domain/licence_hours.h"

namespace feltbok::domain {

// How a licence's hours change from a date on. What was allowed on the evenings before that date
// stays as it was, so that an earlier control can always be judged by the hours of its night.
// badInput, `field` set, where the dates do not fit. A correction of what was entered wrongly is
// another act: it replaces the entry itself.

/// The entry ends on the day before `from`, and `replacement` holds from then on. An entry that
/// begins on `from` or later never held before, and is replaced.
Result<std::vector<HoursEntry>> changeHours(std::vector<HoursEntry> entries, std::size_t index,
                                            HoursEntry replacement, Date from);

/// Hours that hold from `from`. Where there were none, the normal hours of the law held until then
/// and are written down as such: entries of its own would otherwise say that nothing was allowed.
Result<std::vector<HoursEntry>> addHours(std::vector<HoursEntry> entries, HoursEntry added,
                                         Date from, Activity activity,
                                         const LegalTables& tables = standardTables());

/// The entry holds no more from `from` on.
Result<std::vector<HoursEntry>> endHours(std::vector<HoursEntry> entries, std::size_t index,
                                         Date from);

} // namespace feltbok::domain
