// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/licence_hours.h"

namespace feltbok::domain {

/// Reads hours as people write them in a municipality's own lists: "08.00-01.30", "kl 18-01",
/// "08.00-20.00 (lør 08.00-18.00)", "man–fre 10–20, lør 10–18", "08-20/18", "søndag stengt".
///
/// The first range without a day is for all days. A day that is named says what the licence says:
/// "lør" gives `sat`; that other eves end earlier follows from the ceiling in the law. A second
/// value without a day is the short form of sales hours and means what the law means, `eve`; in
/// serving hours it is refused. "hverdag" is Monday to Saturday but for days named on their own.
///
/// An empty text gives no entries. Otherwise badInput, the detail naming the value and the reason.
Result<std::vector<HoursEntry>> parseHoursNotation(std::string_view text,
                                                   const std::vector<ProductGroup>& groups,
                                                   Activity activity);

} // namespace feltbok::domain
