// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/hours_fault.h"
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
/// "08-20 lørdag 18", "08-01.30, ute til 23" and "8-20, før helligdag 18" give an end only: the
/// beginning is that of the first range. "ellers" is for the days that are not named. Seasons stand
/// before their hours, "15.05-31.08 08-03, 01.09-14.05 08-02" or "1. mai–31. august 08-03, ellers
/// 08-02"; they may not overlap.
///
/// An empty text gives no entries. Otherwise badInput: the detail names the value and the reason,
/// `field` is the code of the reason.
Result<std::vector<HoursEntry>> parseHoursNotation(std::string_view text,
                                                   const std::vector<ProductGroup>& groups,
                                                   Activity activity);

} // namespace feltbok::domain
