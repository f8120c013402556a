// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDate>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Chapter 10 of alkoholforskriften said a second time: every window counted from the beginning,
/// every table typed again. Includes nothing from src.
namespace slow {

struct Breach
{
    std::string code;
    QDate date;
    std::optional<int> points; // that deviate
};

struct Control
{
    QDate date;
    std::string kind;
    std::vector<Breach> breaches;
};

struct Withdrawal
{
    QDate date;
    std::vector<QDate> controls;
};

struct PointsCase
{
    QDate on;
    std::vector<QDate> transfers;
    std::vector<Control> controls;
    std::vector<Withdrawal> withdrawals;
};

struct PointsAnswer
{
    int sum = 0;
    int days = 0;
    int counted = 0;
    int notCounted = 0;
    int missing = 0;
};

inline const std::vector<std::string>& violationCodes()
{
    static const std::vector<std::string> codes{"P8-1", "P8-2", "P8-3", "P8-4", "P4-1", "P4-2",
                                                "P4-3", "P4-4", "P2-1", "P2-2", "P2-3", "P2-4",
                                                "P2-5", "P2-6", "P2-7", "P1-1", "P1-2", "P1-3",
                                                "P1-4", "P1-5", "P1-6", "P1-7", "P1-8", "P1-9"};
    return codes;
}

inline int weightOf(const std::string& code)
{
    if (code[1] == '8')
        return 8;
    if (code[1] == '4')
        return 4;
    return code[1] == '2' ? 2 : 1;
}

inline const std::vector<std::pair<std::string, bool>>& kindsOfLicence()
{
    static const std::vector<std::pair<std::string, bool>> kinds{
        {"salg_gr1", true},
        {"salg_egenprodusert_gr1", true},
        {"salg_egenprodusert_gr2", true},
        {"skjenk_alminnelig", true},
        {"skjenk_sluttet", true},
        {"skjenk_del_av_aar", true},
        {"utvidet_areal_enkelt", true},
        {"utvidet_tid_enkelt", true},
        {"vinmonopol", false},
        {"skjenk_enkeltanledning", false},
        {"skjenk_ambulerende", false},
        {"statlig", false},
    };
    return kinds;
}

/// Whether it gives points at all, were it young enough.
inline bool isLive(const PointsCase& input, const Control& control, const Breach& breach)
{
    for (const auto& [kind, isCovered] : kindsOfLicence())
        if (kind == control.kind && !isCovered)
            return false;
    if (breach.date < QDate(2016, 1, 1) ||
        (breach.code == "P1-5" && breach.date < QDate(2020, 9, 1)))
        return false;
    if (breach.date > input.on)
        return false;
    for (const QDate& transfer : input.transfers)
        if (transfer <= input.on && breach.date < transfer)
            return false;
    for (const Withdrawal& withdrawal : input.withdrawals) {
        if (withdrawal.date > input.on)
            continue;
        if (withdrawal.controls.empty() && breach.date <= withdrawal.date)
            return false;
        for (const QDate& used : withdrawal.controls)
            if (used == control.date)
                return false;
    }
    return true;
}

inline bool isWithin(const QDate& breach, const QDate& end)
{
    return breach <= end && breach > end.addYears(-2);
}

/// Points and number of breaches within the two years that end on a day.
inline std::pair<int, int> within(const PointsCase& input, const QDate& end)
{
    int sum = 0;
    int count = 0;
    for (const Control& control : input.controls) {
        std::map<std::string, int> heaviest;
        for (const Breach& breach : control.breaches)
            if (isLive(input, control, breach) && isWithin(breach.date, end)) {
                const int points = breach.points.value_or(weightOf(breach.code));
                const auto [at, isNew] = heaviest.emplace(breach.code, points);
                if (!isNew)
                    at->second = std::max(at->second, points);
            }
        for (const auto& [code, points] : heaviest)
            sum += points;
        count += int(heaviest.size());
    }
    return {sum, count};
}

inline int daysFor(int points)
{
    if (points < 12)
        return 0;
    static const int table[] = {7, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14};
    int days = 0;
    int extra = points - 12;
    while (extra > 12) {
        extra -= 12;
        days += 7;
    }
    return days + table[extra];
}

inline PointsAnswer count(const PointsCase& input)
{
    PointsAnswer out;
    const auto [sum, counted] = within(input, input.on);
    out.sum = sum;
    out.counted = counted;
    int highest = sum;
    for (const Control& control : input.controls)
        for (const Breach& breach : control.breaches) {
            out.notCounted += 1;
            if (isLive(input, control, breach) && isWithin(breach.date, input.on))
                highest = std::max(highest, within(input, breach.date).first);
        }
    out.notCounted -= counted;
    out.days = daysFor(highest);
    out.missing = highest >= 12 ? 0 : 12 - sum;
    return out;
}

} // namespace slow
