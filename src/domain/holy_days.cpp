// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/holy_days.h"

#include <algorithm>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr LegalSource holyDayAct{"lov om helligdager og helligdagsfred § 2", Confidence::memory};
constexpr Validity sinceAct{Date{year{1995}, June, day{1}}, std::nullopt};

HolyDayRule fixedDay(std::string_view code, month_day when)
{
    return {code, when, std::nullopt, sinceAct, holyDayAct};
}

HolyDayRule fromEaster(std::string_view code, int offset)
{
    return {code, {}, offset, sinceAct, holyDayAct};
}

std::vector<HolyDayRule> standardRules()
{
    std::vector<HolyDayRule> rules{
        fixedDay("new_year", January / 1),    fromEaster("maundy_thursday", -3),
        fromEaster("good_friday", -2),        fromEaster("easter_sunday", 0),
        fromEaster("easter_monday", 1),       fromEaster("ascension", 39),
        fromEaster("whit_sunday", 49),        fromEaster("whit_monday", 50),
        fixedDay("christmas", December / 25), fixedDay("boxing_day", December / 26),
    };
    for (HolyDayRule& rule : rules)
        rule.eveIsOrdinary = rule.code == "ascension";
    return rules;
}

Date dateOf(const HolyDayRule& rule, year y)
{
    if (rule.daysFromEaster)
        return Date{sys_days{easterSunday(y)} + days{*rule.daysFromEaster}};
    return {y, rule.fixed.month(), rule.fixed.day()};
}

const HolyDayRule* ruleFor(const std::vector<HolyDayRule>& rules, Date date)
{
    for (const HolyDayRule& rule : rules)
        if (dateOf(rule, date.year()) == date && rule.validity.covers(date))
            return &rule;
    return nullptr;
}

} // namespace

Date easterSunday(year y)
{
    // Meeus/Jones/Butcher.
    const int n = int(y);
    const int a = n % 19;
    const int b = n / 100;
    const int c = n % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return {y, month{unsigned(sum / 31)}, day{unsigned(sum % 31 + 1)}};
}

bool isSunday(Date date)
{
    return weekday{sys_days{date}} == Sunday;
}

bool isFirstOrSeventeenthOfMay(Date date)
{
    return date.month() == May && (date.day() == day{1} || date.day() == day{17});
}

Date nextDay(Date date)
{
    return Date{sys_days{date} + days{1}};
}

std::vector<HolyDay> HolyCalendar::daysOf(year y) const
{
    std::vector<HolyDay> out;
    for (const HolyDayRule& rule : m_rules)
        if (const Date date = dateOf(rule, y); rule.validity.covers(date))
            out.push_back({date, rule.code});
    std::sort(out.begin(), out.end(),
              [](const HolyDay& a, const HolyDay& b) { return a.date < b.date; });
    return out;
}

bool HolyCalendar::isNamedHolyDay(Date date) const
{
    return ruleFor(m_rules, date) != nullptr;
}

bool HolyCalendar::isSundayOrHolyDay(Date date) const
{
    return isSunday(date) || isNamedHolyDay(date);
}

bool HolyCalendar::isEve(Date date) const
{
    const Date next = nextDay(date);
    if (isSunday(next))
        return true;
    const HolyDayRule* rule = ruleFor(m_rules, next);
    return rule != nullptr && !rule->eveIsOrdinary;
}

bool HolyCalendar::isWorkingDay(Date date) const
{
    return weekday{sys_days{date}} != Saturday && !isSundayOrHolyDay(date) &&
           !isFirstOrSeventeenthOfMay(date);
}

const HolyCalendar& norwegianCalendar()
{
    static const HolyCalendar calendar(standardRules());
    return calendar;
}

} // namespace feltbok::domain
