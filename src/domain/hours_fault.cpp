// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/hours_fault.h"

#include <algorithm>
#include <array>

namespace feltbok::domain {
namespace {

struct FaultText
{
    HoursFault fault;
    std::string_view code;
    std::string_view reason;
};

constexpr std::array faultTexts{
    FaultText{HoursFault::noSuchTime, "no_such_time", "no such time of day"},
    FaultText{HoursFault::minutesDigits, "minutes_digits", "minutes have two digits"},
    FaultText{HoursFault::tooManyDigits, "too_many_digits", "too many digits for a time"},
    FaultText{HoursFault::endMissing, "end_missing", "an end is missing"},
    FaultText{HoursFault::beginMissing, "begin_missing", "a time is missing before it"},
    FaultText{HoursFault::sameTime, "same_time", "begins and ends at the same time"},
    FaultText{HoursFault::beginsAtMidnight, "begins_at_midnight", "nothing begins at 24"},
    FaultText{HoursFault::salePastMidnight, "sale_past_midnight",
              "sale does not run past midnight"},
    FaultText{HoursFault::aroundTheClock, "around_the_clock",
              "the law knows no hours around the clock"},
    FaultText{HoursFault::unknownWord, "unknown_word", "this word has no meaning in hours"},
    FaultText{HoursFault::unknownSign, "unknown_sign", "this sign has no meaning in hours"},
    FaultText{HoursFault::seasonWithoutDates, "season_without_dates",
              "a season needs its first and last date"},
    FaultText{HoursFault::seasonsOverlap, "seasons_overlap", "overlaps another season"},
    FaultText{HoursFault::seasonDays, "season_days",
              "the season does not tell the hours of days that have their own"},
    FaultText{HoursFault::noSuchDate, "no_such_date", "no such date"},
    FaultText{HoursFault::singleDate, "single_date", "hours of a single date are not supported"},
    FaultText{HoursFault::secondValueInServing, "second_value_in_serving",
              "a second value has a meaning in hours of sale only"},
    FaultText{HoursFault::noDayGiven, "no_day_given", "no day is given for these hours"},
    FaultText{HoursFault::noHoursForDay, "no_hours_for_day", "no hours for this day"},
    FaultText{HoursFault::twoHoursForDay, "two_hours_for_day", "has two different hours"},
    FaultText{HoursFault::whichDayClosed, "which_day_closed", "which day is closed?"},
    FaultText{HoursFault::notWeekdayRange, "not_weekday_range", "not a range of weekdays"},
    FaultText{HoursFault::workdaysTaken, "workdays_taken",
              "every weekday has hours of its own already"},
    FaultText{HoursFault::tooLong, "too_long", "too long for hours"},
    FaultText{HoursFault::brokenText, "broken_text", "not UTF-8"},
    FaultText{HoursFault::empty, "empty", "holds no hours"},
};
static_assert(faultTexts.size() == std::size_t(HoursFault::empty) + 1);

const FaultText& textOf(HoursFault fault)
{
    return *std::find_if(faultTexts.begin(), faultTexts.end(),
                         [&](const FaultText& text) { return text.fault == fault; });
}

} // namespace

Error hoursError(std::string_view value, HoursFault fault)
{
    const FaultText& text = textOf(fault);
    return {ErrorCode::badInput, "\"" + std::string(value) + "\": " + std::string(text.reason),
            std::string(text.code)};
}

std::string_view toString(HoursFault fault)
{
    return textOf(fault).code;
}

std::optional<HoursFaultFound> hoursFaultOf(const Error& error)
{
    const auto found =
        std::find_if(faultTexts.begin(), faultTexts.end(),
                     [&](const FaultText& text) { return text.code == error.field; });
    const std::size_t end = error.detail.rfind("\": ");
    if (found == faultTexts.end() || end == std::string::npos)
        return std::nullopt;
    return HoursFaultFound{found->fault, error.detail.substr(1, end - 1)};
}

} // namespace feltbok::domain
