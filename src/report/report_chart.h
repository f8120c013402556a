// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/page_flow.h"

#include <QStringList>

namespace feltbok::report {

/// How an area is filled: each is told from the others without colour.
enum class ChartFill { solid, stripes, outline };

struct ChartSeries
{
    QString name;
    ChartFill fill = ChartFill::solid;
    std::vector<int> values; ///< one for each category
};

struct Chart
{
    QStringList categories;
    std::vector<ChartSeries> series;
};

/// Standing bars, the series on top of each other, with the sum above. Stays on one page.
void columnChart(PageFlow& flow, const Chart& chart, double height = 170);

/// Lying bars, the series under each other, each with its number.
void barChart(PageFlow& flow, const Chart& chart);

/// The numbers of a chart, or any others: the first column is text, the rest right-aligned.
void numberTable(PageFlow& flow, const QStringList& head, const std::vector<QStringList>& rows,
                 double firstColumn = 190);

} // namespace feltbok::report
