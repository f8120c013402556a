// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDate>

#include <string>
#include <utility>
#include <vector>

/// The deadlines said a second time, with the free days of 2026 to 2031 written out by hand.
/// Includes nothing from src.
namespace slow {

/// No Saturday, Sunday, holy day, 1 or 17 May.
inline bool isWorkingDay(const QDate& date)
{
    static const std::vector<QDate> movable{
        // Maundy Thursday, Good Friday, Easter Monday, Ascension, Whit Monday
        {2026, 4, 2},  {2026, 4, 3},  {2026, 4, 6},  {2026, 5, 14}, {2026, 5, 25}, {2027, 3, 25},
        {2027, 3, 26}, {2027, 3, 29}, {2027, 5, 6},  {2027, 5, 17}, {2028, 4, 13}, {2028, 4, 14},
        {2028, 4, 17}, {2028, 5, 25}, {2028, 6, 5},  {2029, 3, 29}, {2029, 3, 30}, {2029, 4, 2},
        {2029, 5, 10}, {2029, 5, 21}, {2030, 4, 18}, {2030, 4, 19}, {2030, 4, 22}, {2030, 5, 30},
        {2030, 6, 10}, {2031, 4, 10}, {2031, 4, 11}, {2031, 4, 14}, {2031, 5, 22}, {2031, 6, 2},
    };
    for (const QDate& free : movable)
        if (free == date)
            return false;
    for (const auto& [month, day] :
         {std::pair{1, 1}, std::pair{5, 1}, std::pair{5, 17}, std::pair{12, 25}, std::pair{12, 26}})
        if (date.month() == month && date.day() == day)
            return false;
    return date.dayOfWeek() <= 5;
}

inline const std::vector<std::pair<std::string, std::pair<std::string, int>>>& lengths()
{
    static const std::vector<std::pair<std::string, std::pair<std::string, int>>> table{
        {"control", {"report_due", 7}},
        {"received", {"comment_due", 14}},
        {"forewarned", {"reply_due", 21}},
        {"decision_notified", {"appeal_due", 21}},
        {"withdrawal_decided", {"withdrawal_due", 28}},
    };
    return table;
}

inline QDate due(const QDate& start, int days)
{
    QDate date = start.addDays(days);
    while (!isWorkingDay(date))
        date = date.addDays(1);
    return date;
}

} // namespace slow
