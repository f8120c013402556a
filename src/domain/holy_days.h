// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_source.h"

#include <chrono>
#include <string_view>
#include <vector>

namespace feltbok::domain {

/// Easter Sunday in the Gregorian calendar.
Date easterSunday(std::chrono::year year);

/// A holy day that is fixed in the calendar, or counted in days from Easter Sunday.
struct HolyDayRule
{
    std::string_view code;
    std::chrono::month_day fixed{};
    std::optional<int> daysFromEaster;
    Validity validity;
    LegalSource source;
    /// The day before it is an ordinary weekday (Ascension Day, alkoholloven § 3-7).
    bool eveIsOrdinary = false;
};

struct HolyDay
{
    Date date;
    std::string_view code;
    friend bool operator==(const HolyDay&, const HolyDay&) = default;
};

/// The days that the law treats in a way of their own.
class HolyCalendar
{
public:
    explicit HolyCalendar(std::vector<HolyDayRule> rules) : m_rules(std::move(rules)) {}

    const std::vector<HolyDayRule>& rules() const { return m_rules; }

    /// The named holy days of a year, in order of date; other Sundays are not among them.
    std::vector<HolyDay> daysOf(std::chrono::year year) const;
    bool isNamedHolyDay(Date date) const;
    bool isSundayOrHolyDay(Date date) const;
    /// The day before a Sunday or holy day, except the eve of Ascension. 1 and 17 May count only
    /// where they are a Sunday or holy day.
    bool isEve(Date date) const;
    /// Not a Saturday, Sunday, holy day, 1 or 17 May.
    bool isWorkingDay(Date date) const;

private:
    std::vector<HolyDayRule> m_rules;
};

/// Lov om helligdager og helligdagsfred 1995.
const HolyCalendar& norwegianCalendar();

bool isSunday(Date date);
bool isFirstOrSeventeenthOfMay(Date date);
Date nextDay(Date date);

} // namespace feltbok::domain
