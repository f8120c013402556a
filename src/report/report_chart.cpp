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
    if (fill == ChartFill::squares) {
        painter.setPen(QPen(accent, 0.8 * u, Qt::SolidLine, Qt::FlatCap));
        constexpr double apart = 3.4;
        for (int i = 1; apart * i < width; ++i) {
            const double at = x + apart * i;
            painter.drawLine(QPointF(at * u, y * u), QPointF(at * u, (y + height) * u));
        }
        for (int i = 1; apart * i < height; ++i) {
            const double at = y + height - apart * i;
            painter.drawLine(QPointF(x * u, at * u), QPointF((x + width) * u, at * u));
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, 0.8 * u, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRect(rect);
    painter.restore();
}

constexpr double markSize = 7;

/// An empty box with a broken outline, of the same size whatever it stands for.
void mark(PageFlow& flow, double x, double y, double width, double height)
{
    constexpr double u = PageFlow::unitsPerPoint;
    QPainter& painter = flow.painter();
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(muted, 0.8 * u, Qt::DotLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRect(QRectF(x * u, y * u, width * u, height * u));
    painter.restore();
}

void legend(PageFlow& flow, const Chart& chart)
{
    const TextStyle style{.size = 8.5, .colour = ink};
    constexpr double entry = 155;
    double x = left;
    const auto wrap = [&] {
        if (x + entry > left + full) {
            flow.advance(legendHeight - 4);
            x = left;
        }
    };
    for (const ChartSeries& series : chart.series) {
        wrap();
        area(flow, x, flow.y() + 3, 16, 8, series.fill);
        flow.label(x + 21, flow.y(), 130, series.name, style);
        x += entry;
    }
    if (!chart.markMeaning.isEmpty()) {
        wrap();
        mark(flow, x, flow.y() + 3, 16, markSize);
        flow.label(x + 21, flow.y(), left + full - x - 21,
                   QString(chartMark) + QLatin1Char(' ') + chart.markMeaning, style);
    }
    flow.advance(legendHeight);
}

QString numberOf(const std::optional<int>& value)
{
    return value ? QString::number(*value) : QString(chartMark);
}

int largest(const Chart& chart, bool stacked)
{
    int most = 1;
    for (qsizetype c = 0; c < chart.categories.size(); ++c) {
        int sum = 0;
        for (const ChartSeries& series : chart.series) {
            const int value = series.values[std::size_t(c)].value_or(0);
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

constexpr double axisWidth = 26;

/// Where the columns of a chart stand.
struct Ground
{
    double base; ///< y of zero
    double room; ///< points that `top` takes
    int top;
    double slot; ///< width of a category
};

/// Legend, grid, numbers of the axis and names of the categories.
Ground ground(PageFlow& flow, const Chart& chart, double height, bool stacked)
{
    flow.ensure(height + 2 * legendHeight + 40);
    flow.space(6);
    legend(flow, chart);
    const int most = largest(chart, stacked);
    const int step = axisStep(most);
    const Ground at{.base = flow.y() + height - 16,
                    .room = height - 16 - 14,
                    .top = (most + step - 1) / step * step,
                    .slot = (full - axisWidth) / double(chart.categories.size())};
    for (int value = 0; value <= at.top; value += step) {
        const double y = at.base - at.room * value / at.top;
        flow.line(left + axisWidth, y, left + full, y, value == 0 ? ink : hairline,
                  value == 0 ? 0.8 : 0.5);
        flow.label(left, y - 6, axisWidth - 6, QString::number(value), small, true);
    }
    for (qsizetype c = 0; c < chart.categories.size(); ++c)
        centred(flow, left + axisWidth + at.slot * (double(c) + 0.5), at.base + 3, at.slot,
                chart.categories[c], small);
    return at;
}

} // namespace

void columnChart(PageFlow& flow, const Chart& chart, double height)
{
    if (chart.categories.isEmpty())
        return;
    const Ground at = ground(flow, chart, height, true);
    const double bar = std::min(at.slot * 0.62, 40.0);
    for (qsizetype c = 0; c < chart.categories.size(); ++c) {
        const double middle = left + axisWidth + at.slot * (double(c) + 0.5);
        double y = at.base;
        int sum = 0;
        for (const ChartSeries& series : chart.series) {
            const int value = series.values[std::size_t(c)].value_or(0);
            const double tall = at.room * value / at.top;
            y -= tall;
            area(flow, middle - bar / 2, y, bar, tall, series.fill);
            sum += value;
        }
        centred(flow, middle, y - 12, at.slot, QString::number(sum),
                {.size = 8, .bold = true, .colour = ink});
    }
    flow.advance(height + 4);
}

void groupedColumnChart(PageFlow& flow, const Chart& chart, double height)
{
    if (chart.categories.isEmpty() || chart.series.empty())
        return;
    const Ground at = ground(flow, chart, height, false);
    const double bar = std::min(at.slot * 0.8 / double(chart.series.size()), 32.0);
    const TextStyle number{.size = 7.5, .bold = true, .colour = ink};
    // A digit of this size is at most 5 points wide.
    const double widest = 5.0 * double(QString::number(largest(chart, false)).size());
    const bool isNumbered = widest <= bar + at.slot * 0.1;
    for (qsizetype c = 0; c < chart.categories.size(); ++c) {
        double x =
            left + axisWidth + at.slot * (double(c) + 0.5) - bar * double(chart.series.size()) / 2;
        for (const ChartSeries& series : chart.series) {
            const std::optional<int>& value = series.values[std::size_t(c)];
            const double tall = value ? at.room * *value / at.top : markSize;
            if (value)
                area(flow, x + 0.8, at.base - tall, bar - 1.6, tall, series.fill);
            else // above the line, not on it: it is no height
                mark(flow, x + 0.8, at.base - tall - 3, bar - 1.6, tall);
            if (isNumbered || !value)
                centred(flow, x + bar / 2, at.base - tall - (value ? 11 : 14),
                        std::max(bar, widest), numberOf(value), number);
            x += bar;
        }
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
        const Cell name{.x = 0, .width = names - 12, .blocks = {{chart.categories[c], body}}};
        flow.ensure(std::max(group, flow.measure({name})) + 4);
        double y = flow.y() + 2;
        for (const ChartSeries& series : chart.series) {
            const std::optional<int>& value = series.values[std::size_t(c)];
            const double wide = value ? room * *value / most : 2 * markSize;
            if (value)
                area(flow, left + names, y, wide, bar, series.fill);
            else
                mark(flow, left + names, y + 1, wide, bar - 2);
            flow.label(left + names + wide + 5, y - 1, 40, numberOf(value),
                       {.size = 8, .bold = true, .colour = ink});
            y += bar + 3;
        }
        const double before = flow.y();
        flow.row({name}, {.staysWhole = true});
        flow.line(left + names, before, left + names, std::max(before + group - 3, flow.y()), ink,
                  0.8);
        flow.advance(std::max(5.0, before + group - flow.y()));
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
    // It stands on every page that the table goes on to, and must leave room there.
    QStringList shortHead;
    for (qsizetype c = 0; c < head.size(); ++c)
        shortHead += flow.clipped(head[c], columnHead, (c == 0 ? firstColumn : column) - 8, 4);
    const auto headCells = cells(shortHead, columnHead);
    flow.row(headCells, headLook);
    flow.setRepeatedHead(headCells, headLook);
    for (const QStringList& row : rows)
        flow.row(
            cells(row, {.size = 8.5, .colour = ink}),
            {.paddingTop = 2.5, .paddingBottom = 2.5, .ruleBelow = hairline, .staysWhole = true});
    flow.setRepeatedHead({});
}

} // namespace feltbok::report
