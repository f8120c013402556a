// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <ctime>
#include <optional>
#include <string>
#include <vector>

/// The hours of sale and serving said a second time, minute by minute and with the system's
/// clock, to compare the engine with. Includes nothing from src.
namespace slow {

struct Entry
{
    std::string groups; // of "123"
    std::vector<std::string> days;
    int from = 0; // minutes
    int to = 0;
    bool closed = false;
};

inline bool isNamedHoly(QDate date)
{
    static const std::vector<QDate> easters{{2024, 3, 31}, {2025, 4, 20}, {2026, 4, 5},
                                            {2027, 3, 28}, {2028, 4, 16}, {2029, 4, 1},
                                            {2030, 4, 21}, {2031, 4, 13}};
    for (const QDate& easter : easters)
        for (const int offset : {-3, -2, 0, 1, 39, 49, 50})
            if (easter.addDays(offset) == date)
                return true;
    const int when = date.month() * 100 + date.day();
    return when == 101 || when == 1225 || when == 1226;
}

inline bool isAscension(QDate date)
{
    return date.dayOfWeek() == 4 && date.month() >= 4 && date.month() <= 6 && isNamedHoly(date) &&
           !isNamedHoly(date.addDays(1));
}
inline bool isHoly(QDate date)
{
    return date.dayOfWeek() == 7 || isNamedHoly(date);
}
inline bool isEve(QDate date)
{
    return isHoly(date.addDays(1)) && !isAscension(date.addDays(1));
}
inline bool isRestDay(QDate date)
{
    return isHoly(date) || (date.month() == 5 && (date.day() == 1 || date.day() == 17));
}

inline int claim(const Entry& entry, QDate date)
{
    static const std::vector<std::string> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    int best = 0;
    for (const std::string& day : entry.days) {
        if (day == "all" && best < 1)
            best = 1;
        if (day == names[std::size_t(date.dayOfWeek() - 1)] && best < 2)
            best = 2;
        if (day == "eve" && isEve(date) && best < 3)
            best = 3;
        if (day == "holy" && isHoly(date) && best < 4)
            best = 4;
    }
    return best;
}

/// The entries that hold for a group on the evening of a date.
inline std::vector<Entry> holding(const std::vector<Entry>& entries, char group, QDate date)
{
    int best = 0;
    for (const Entry& entry : entries)
        if (entry.groups.find(group) != std::string::npos)
            best = std::max(best, claim(entry, date));
    std::vector<Entry> out;
    for (Entry entry : entries) {
        if (best == 0 || entry.groups.find(group) == std::string::npos || entry.closed ||
            claim(entry, date) != best)
            continue;
        if (entry.to <= entry.from)
            entry.to += 24 * 60;
        out.push_back(entry);
    }
    return out;
}

inline std::vector<Entry> normal(bool serving, char group, QDate date)
{
    Entry entry{"123", {"all"}, 8 * 60, 25 * 60, false};
    if (serving && group == '3') {
        entry.from = 13 * 60;
        entry.to = 24 * 60;
    } else if (!serving) {
        entry.to = isEve(date) ? 15 * 60 : 18 * 60;
    }
    return {entry};
}

inline bool isAllowed(bool serving, char group, const std::vector<Entry>& entries, std::time_t at)
{
    std::tm now{};
    localtime_r(&at, &now);
    const QDate today(now.tm_year + 1900, now.tm_mon + 1, now.tm_mday);
    const int minute = now.tm_hour * 60 + now.tm_min;
    if (serving) {
        const std::time_t before = at - 3600;
        std::tm earlier{};
        localtime_r(&before, &earlier);
        if (earlier.tm_hour == now.tm_hour)
            return false; // the hour that comes twice, the second time
        const bool football = today >= QDate(2026, 6, 11) && today <= QDate(2026, 7, 19);
        if (group == '3' && minute >= 180 && minute < 780)
            return false;
        if (group != '3' && minute >= 180 && minute < 360 && !football)
            return false;
    } else {
        if (group == '3' || isRestDay(today) || minute >= (isEve(today) ? 18 : 20) * 60)
            return false;
    }
    bool knowsOthers = false;
    for (const Entry& entry : entries)
        knowsOthers = knowsOthers || entry.groups.find_first_of("12") != std::string::npos;
    for (const int ago : {0, 1}) {
        const QDate date = today.addDays(-ago);
        const int position = minute + ago * 24 * 60;
        int latest = 9999;
        if (serving && group == '3' && knowsOthers) {
            latest = -1;
            for (const char other : {'1', '2'})
                for (const Entry& entry : holding(entries, other, date))
                    latest = std::max(latest, entry.to);
        }
        for (const Entry& entry :
             entries.empty() ? normal(serving, group, date) : holding(entries, group, date))
            if (position >= entry.from && position < std::min(entry.to, latest))
                return true;
    }
    return false;
}

} // namespace slow
