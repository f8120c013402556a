// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/page_flow.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace feltbok::report {

/// How an area is filled: each is told from the others without colour.
enum class ChartFill { solid, stripes, outline, squares };

struct ChartSeries
{
    QString name;
    ChartFill fill = ChartFill::solid;
    /// One for each category; none: held back, drawn as a mark of one size, for a height would
    /// tell.
    std::vector<std::optional<int>> values;
};

struct Chart
{
    QStringList categories;
    std::vector<ChartSeries> series;
    QString markMeaning = {}; ///< beside the mark in the legend; needed where a value is held back
};

/// Standing bars, the series on top of each other, with the sum above. Stays on one page. For
/// values that are all there: a sum with a part held back would tell the part.
void columnChart(PageFlow& flow, const Chart& chart, double height = 170);

/// Standing bars, the series beside each other, each with its number where there is room for all of
/// them. Stays on one page.
void groupedColumnChart(PageFlow& flow, const Chart& chart, double height = 170);

/// Lying bars, the series under each other, each with its number.
void barChart(PageFlow& flow, const Chart& chart);

/// The numbers of a chart, or any others: the first column is text, the rest right-aligned.
void numberTable(PageFlow& flow, const QStringList& head, const std::vector<QStringList>& rows,
                 double firstColumn = 190);

/// What stands for a number that is held back, in charts and tables: the colon, the sign of
/// official statistics in Norway for what is not shown for confidentiality.
inline constexpr QLatin1Char chartMark(':');

} // namespace feltbok::report
