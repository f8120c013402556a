// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/report_chart.h"

#include "report/report_look.h"

#include <QPainter>

#include <algorithm>

namespace feltbok::report {
namespace {

constexpr double left = PageFlow::marginLeft;
constexpr double legendHeight = 18;

void area(PageFlow& flow, double x, double y, double width, double height, ChartFill fill)
{
    if (width <= 0 || height <= 0)
        return;
    constexpr double u = PageFlow::unitsPerPoint;
    const QRectF rect(x * u, y * u, width * u, height * u);
    QPainter& painter = flow.painter();
    painter.save();
    painter.fillRect(rect, fill == ChartFill::solid ? accent : QColor(Qt::white));
    if (fill == ChartFill::stripes) {
        painter.setClipRect(rect);
        painter.setPen(QPen(accent, 1.1 * u, Qt::SolidLine, Qt::FlatCap));
        constexpr double apart = 3.6;
        const int count = int((width + height) / apart) + 1;
        for (int i = 0; i < count; ++i) {
            const double from = x - height + apart * i;
            painter.drawLine(QPointF(from * u, (y + height) * u),
                             QPointF((from + height) * u, y * u));
        }
        painter.setClipping(false);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, 0.8 * u, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRect(rect);
    painter.restore();
}

void legend(PageFlow& flow, const Chart& chart)
{
    double x = left;
    for (const ChartSeries& series : chart.series) {
        area(flow, x, flow.y() + 3, 16, 8, series.fill);
        flow.label(x + 21, flow.y(), 130, series.name, {.size = 8.5, .colour = ink});
        x += 155;
    }
    flow.advance(legendHeight);
}

int largest(const Chart& chart, bool stacked)
{
    int most = 1;
    for (qsizetype c = 0; c < chart.categories.size(); ++c) {
        int sum = 0;
        for (const ChartSeries& series : chart.series) {
            const int value = series.values[std::size_t(c)];
            sum = stacked ? sum + value : std::max(sum, value);
        }
        most = std::max(most, sum);
    }
    return most;
}

/// A step of the axis that makes at most five: 1, 2 or 5 times a power of ten.
int axisStep(int most)
{
    int step = 1;
    for (int i = 0; most > step * 5; ++i)
        step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    return step;
}

void centred(PageFlow& flow, double middle, double y, double width, const QString& text,
             const TextStyle& style)
{
    flow.centredLabel(middle - width / 2, y, width, text, style);
}

} // namespace

void columnChart(PageFlow& flow, const Chart& chart, double height)
{
    if (chart.categories.isEmpty())
        return;
    flow.ensure(height + legendHeight + 40);
    flow.space(6);
    legend(flow, chart);
    const int step = axisStep(largest(chart, true));
    const int top = (largest(chart, true) + step - 1) / step * step;
    const double base = flow.y() + height - 16;
    const double room = height - 16 - 14;
    constexpr double axis = 26;
    for (int value = 0; value <= top; value += step) {
        const double y = base - room * value / top;
        flow.line(left + axis, y, left + full, y, value == 0 ? ink : hairline,
                  value == 0 ? 0.8 : 0.5);
        flow.label(left, y - 6, axis - 6, QString::number(value), small, true);
    }
    const double slot = (full - axis) / double(chart.categories.size());
    const double bar = std::min(slot * 0.62, 40.0);
    for (qsizetype c = 0; c < chart.categories.size(); ++c) {
        const double middle = left + axis + slot * (double(c) + 0.5);
        double y = base;
        int sum = 0;
        for (const ChartSeries& series : chart.series) {
            const int value = series.values[std::size_t(c)];
            const double tall = room * value / top;
            y -= tall;
            area(flow, middle - bar / 2, y, bar, tall, series.fill);
            sum += value;
        }
        centred(flow, middle, y - 12, slot, QString::number(sum),
                {.size = 8, .bold = true, .colour = ink});
        centred(flow, middle, base + 3, slot, chart.categories[c], small);
    }
    flow.advance(height + 4);
}

void barChart(PageFlow& flow, const Chart& chart)
{
    if (chart.categories.isEmpty())
        return;
    constexpr double names = 150;
    constexpr double bar = 10;
    constexpr double room = full - names - 40;
    const double group = double(chart.series.size()) * (bar + 3) + 8;
    flow.ensure(legendHeight + std::min(group * double(chart.categories.size()), 400.0) + 20);
    flow.space(6);
    legend(flow, chart);
    const int most = largest(chart, false);
    for (qsizetype c = 0; c < chart.categories.size(); ++c) {
        flow.ensure(group + 4);
        double y = flow.y() + 2;
        const Cell name{.x = 0, .width = names - 12, .blocks = {{chart.categories[c], body}}};
        for (const ChartSeries& series : chart.series) {
            const int value = series.values[std::size_t(c)];
            const double wide = room * value / most;
            area(flow, left + names, y, wide, bar, series.fill);
            flow.label(left + names + wide + 5, y - 1, 40, QString::number(value),
                       {.size = 8, .bold = true, .colour = ink});
            y += bar + 3;
        }
        const double before = flow.y();
        flow.row({name}, {.staysWhole = true});
        flow.advance(std::max(0.0, before + group - flow.y()));
        flow.line(left + names, before, left + names, before + group - 3, ink, 0.8);
    }
}

void numberTable(PageFlow& flow, const QStringList& head, const std::vector<QStringList>& rows,
                 double firstColumn)
{
    if (head.size() < 2)
        return;
    const double column = (full - firstColumn) / double(head.size() - 1);
    const auto cells = [&](const QStringList& texts, const TextStyle& style) {
        std::vector<Cell> out;
        for (qsizetype c = 0; c < texts.size(); ++c) {
            const double x = c == 0 ? 4 : firstColumn + column * double(c - 1);
            out.push_back(Cell{.x = x,
                               .width = (c == 0 ? firstColumn : column) - 8,
                               .blocks = {{texts[c], style}},
                               .rightAligned = c > 0});
        }
        return out;
    };
    flow.space(8);
    const RowLook headLook{.paddingTop = 3,
                           .paddingBottom = 3,
                           .background = panel,
                           .ruleBelow = hairline,
                           .keepWithNext = rows.empty() ? 0.0 : 30.0};
    const auto headCells = cells(head, columnHead);
    flow.row(headCells, headLook);
    flow.setRepeatedHead(headCells, headLook);
    for (const QStringList& row : rows)
        flow.row(
            cells(row, {.size = 8.5, .colour = ink}),
            {.paddingTop = 2.5, .paddingBottom = 2.5, .ruleBelow = hairline, .staysWhole = true});
    flow.setRepeatedHead({});
}

} // namespace feltbok::report
