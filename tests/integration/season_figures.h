// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "integration/season_count.h"
#include "integration/season_device.h"

#include <QString>

namespace feltbok::test {

/// Months of a year, both included.
struct SeasonMonths
{
    int year = 2026;
    int from = 1;
    int to = 12;
    bool holds(const std::string& date) const
    {
        const int month = std::stoi(date.substr(5, 2));
        return std::stoi(date.substr(0, 4)) == year && month >= from && month <= to;
    }
};

/// Fails the running test where the health lead's figures are not what was played.
void theFiguresAreExact(SeasonDevice& lead, const Season& season, const SeasonMonths& months);

/// A figure that left the house: the heading of its table and its code.
using SharedCell = std::pair<std::string, std::string>;
/// Its number; -1: a mark.
using SharedCells = std::map<SharedCell, long>;

/// Shares the months and writes the files; what stands in them. Fails the running test where the
/// CSV and the XLSX differ, or say what may not leave.
SharedCells theExportIsProtected(SeasonDevice& lead, const Season& season,
                                 const SeasonMonths& months, const QString& folder);
/// The same number in two exports of a year tells of the months between: none of it may be a count
/// under five.
void exportsTellNoMoreTogether(const SharedCells& part, const SharedCells& whole);

} // namespace feltbok::test
