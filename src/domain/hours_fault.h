// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/error.h"

#include <optional>
#include <string>
#include <string_view>

namespace feltbok::domain {

/// Why hours cannot be read.
enum class HoursFault {
    noSuchTime,
    minutesDigits,
    tooManyDigits,
    endMissing,
    beginMissing,
    sameTime,
    beginsAtMidnight,
    salePastMidnight,
    aroundTheClock, ///< alkoholloven §§ 3-7, 4-4
    unknownWord,
    unknownSign,
    seasonWithoutDates,
    seasonsOverlap,
    seasonDays, ///< days with hours of their own that the season does not tell
    noSuchDate,
    singleDate,
    secondValueInServing,
    noDayGiven,
    noHoursForDay,
    twoHoursForDay,
    whichDayClosed,
    notWeekdayRange,
    workdaysTaken,
    tooLong,
    brokenText,
    empty,
};
std::string_view toString(HoursFault fault);

/// The part of the text that is at fault, lower case or empty, and why.
struct HoursFaultFound
{
    HoursFault fault = HoursFault::empty;
    std::string value;
};
/// What an error of parseHoursNotation is about; nothing for other errors.
std::optional<HoursFaultFound> hoursFaultOf(const Error& error);
/// badInput: the detail names the value and the reason, `field` is the code of the reason.
Error hoursError(std::string_view value, HoursFault fault);

} // namespace feltbok::domain
