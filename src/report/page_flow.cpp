// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/page_flow.h"

#include <QFont>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <algorithm>

namespace feltbok::report {
namespace {

constexpr double units(double points)
{
    return points * PageFlow::unitsPerPoint;
}

QFont fontOf(const TextStyle& style)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(style.size);
    font.setBold(style.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any spacing turns ligatures off: with them "fi" becomes one sign that a search for the
    // word does not find.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

} // namespace

QString printable(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate()) {
            out += QChar(QChar::ReplacementCharacter);
        } else if (c == QLatin1Char('\n') || c == QChar(QChar::ParagraphSeparator)) {
            out += QChar(QChar::LineSeparator);
        } else if (c == QLatin1Char('\t')) {
            out += QLatin1Char(' ');
        } else if (c.category() != QChar::Other_Control && c.unicode() < 0xFFFE &&
                   (c.unicode() < 0x202A || c.unicode() > 0x202E) &&
                   (c.unicode() < 0x2066 || c.unicode() > 0x2069)) {
            out += c;
        }
    }
    return out;
}

struct PageFlow::Line
{
    const QTextLayout* layout;
    int index;
    double gapBefore; // points
    double height;    // points
    QColor colour;
};

struct PageFlow::Laid
{
    double x;
    std::vector<std::unique_ptr<QTextLayout>> layouts;
    std::vector<Line> lines;
    std::size_t next = 0; // the first line not yet drawn

    /// Lines that fit into `room`, and the height they take.
    std::pair<std::size_t, double> fitting(double room) const
    {
        double used = 0;
        std::size_t end = next;
        for (; end < lines.size(); ++end) {
            const double more = (end == next ? 0 : lines[end].gapBefore) + lines[end].height;
            if (used + more > room)
                break;
            used += more;
        }
        return {end, used};
    }
};

PageFlow::PageFlow(QPdfWriter& writer, QPainter& painter, Furniture furniture)
    : m_writer(writer), m_painter(painter), m_furniture(std::move(furniture))
{
    m_furniture(*this, m_page);
}

PageFlow::~PageFlow() = default;

PageFlow::Laid PageFlow::layOut(const Cell& cell) const
{
    Laid laid{.x = cell.x, .layouts = {}, .lines = {}};
    for (const TextBlock& block : cell.blocks) {
        if (block.text.isEmpty())
            continue;
        auto layout =
            std::make_unique<QTextLayout>(printable(block.text), fontOf(block.style), &m_writer);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setAlignment(cell.rightAligned ? Qt::AlignRight : Qt::AlignLeft);
        layout->setTextOption(option);
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(units(cell.width));
            line.setPosition(QPointF(0, 0));
            const double gap = line.lineNumber() == 0 ? block.gapBefore : 0;
            laid.lines.push_back({layout.get(), line.lineNumber(), gap,
                                  line.height() / unitsPerPoint, block.style.colour});
        }
        layout->endLayout();
        laid.layouts.push_back(std::move(layout));
    }
    return laid;
}

QString PageFlow::clipped(const QString& text, const TextStyle& style, double width,
                          int lines) const
{
    const Laid laid = layOut({.x = 0, .width = width, .blocks = {{text, style}}});
    if (laid.lines.size() <= static_cast<std::size_t>(std::max(lines, 1)))
        return text;
    const QTextLayout& layout = *laid.layouts.front();
    const QTextLine last = layout.lineAt(std::max(lines, 1) - 1);
    // Of the last line as much as leaves room for the ellipsis; whole words where it can.
    QString out = layout.text().left(last.textStart() + std::max(last.textLength() - 3, 1));
    const qsizetype word = out.lastIndexOf(QLatin1Char(' '));
    if (word > last.textStart())
        out.truncate(word);
    while (!out.isEmpty() && (out.back().isSpace() || out.back() == QChar(QChar::LineSeparator) ||
                              out.back().isHighSurrogate()))
        out.chop(1);
    return out.replace(QChar(QChar::LineSeparator), QLatin1Char('\n')) + QChar(0x2026);
}

int PageFlow::linesOf(const QString& text, const TextStyle& style, double width) const
{
    return int(layOut({.x = 0, .width = width, .blocks = {{text, style}}}).lines.size());
}

double PageFlow::measure(const std::vector<Cell>& cells, const RowLook& look) const
{
    double height = 0;
    for (const Cell& cell : cells)
        height = std::max(height, layOut(cell).fitting(1e9).second);
    return look.paddingTop + height + look.paddingBottom;
}

void PageFlow::row(const std::vector<Cell>& cells, const RowLook& look)
{
    std::vector<Laid> columns;
    std::size_t most = 0;
    double whole = 0;
    for (const Cell& cell : cells) {
        columns.push_back(layOut(cell));
        most = std::max(most, columns.back().lines.size());
        whole = std::max(whole, columns.back().fitting(1e9).second);
    }
    if (most == 0)
        return;
    const double padding = look.paddingTop + look.paddingBottom;
    const double page = bottom() - marginTop;
    // A row is split only where at least two lines of it stay on either page.
    const double needed = whole + padding + look.keepWithNext;
    if (needed <= page && (look.staysWhole || most <= 3 || look.keepWithNext > 0))
        ensure(needed);
    else if (whole + padding > bottom() - m_y)
        ensure(padding + 2 * columns.front().lines.front().height + 4);

    for (;;) {
        const double room = bottom() - m_y - padding;
        double used = 0;
        bool rest = false;
        std::vector<std::size_t> ends;
        for (const Laid& column : columns) {
            auto [end, height] = column.fitting(room);
            if (end == column.next && end < column.lines.size() && m_y <= marginTop) {
                height = column.lines[end].height; // taller than a page: must go somewhere
                ++end;
            }
            rest = rest || end < column.lines.size();
            used = std::max(used, height);
            ends.push_back(end);
        }
        if (used > 0) {
            const double height = used + padding;
            if (look.background.isValid())
                fill(marginLeft + look.backgroundX, m_y, width - look.backgroundX, height,
                     look.background);
            if (look.bar.isValid())
                fill(marginLeft + look.backgroundX, m_y, 2.5, height, look.bar);
            for (std::size_t c = 0; c < columns.size(); ++c) {
                Laid& column = columns[c];
                double y = m_y + look.paddingTop;
                for (const std::size_t first = column.next; column.next < ends[c]; ++column.next) {
                    const Line& line = column.lines[column.next];
                    y += column.next == first ? 0 : line.gapBefore;
                    m_painter.setPen(line.colour);
                    line.layout->lineAt(line.index)
                        .draw(&m_painter, QPointF(units(marginLeft + column.x), units(y)));
                    y += line.height;
                }
            }
            m_y += height;
            if (look.ruleBelow.isValid())
                this->line(marginLeft + look.backgroundX, m_y, marginLeft + width, m_y,
                           look.ruleBelow);
        }
        if (!rest)
            return;
        newPage();
    }
}

void PageFlow::text(const QString& text, const TextStyle& style, double gapBefore)
{
    space(gapBefore);
    row({Cell{.x = 0, .width = width, .blocks = {{text, style}}}});
}

void PageFlow::space(double points)
{
    if (m_y > marginTop) // never at the top of a page
        m_y = std::min(m_y + points, bottom());
}

void PageFlow::ensure(double points)
{
    if (m_y + points > bottom() && m_y > marginTop)
        newPage();
}

void PageFlow::setRepeatedHead(std::vector<Cell> cells, const RowLook& look)
{
    m_head = std::move(cells);
    m_headLook = look;
}

void PageFlow::newPage()
{
    m_writer.newPage();
    ++m_page;
    m_y = marginTop;
    m_furniture(*this, m_page);
    if (!m_head.empty()) {
        const std::vector<Cell> head = std::exchange(m_head, {});
        row(head, m_headLook);
        m_head = head;
    }
}

void PageFlow::line(double x1, double y1, double x2, double y2, const QColor& colour, double width)
{
    m_painter.setPen(QPen(colour, units(width), Qt::SolidLine, Qt::FlatCap));
    m_painter.drawLine(QPointF(units(x1), units(y1)), QPointF(units(x2), units(y2)));
}

void PageFlow::fill(double x, double y, double width, double height, const QColor& colour)
{
    m_painter.fillRect(QRectF(units(x), units(y), units(width), units(height)), colour);
}

void PageFlow::picture(double x, double y, double width, double height, const PdfImage& image)
{
    // A picture of one point holds its place: drawn without loss it is one object of its own, and
    // no photo is decoded or encoded anew.
    QImage place(1, 1, QImage::Format_RGB32);
    place.fill(Qt::white);
    m_painter.setRenderHint(QPainter::LosslessImageRendering);
    m_painter.drawImage(QRectF(units(x), units(y), units(width), units(height)), place);
    m_pictures.push_back(image);
}

void PageFlow::label(double x, double y, double width, const QString& text, const TextStyle& style,
                     bool rightAligned)
{
    oneLine(x, y, width, text, style, rightAligned ? Qt::AlignRight : Qt::AlignLeft);
}

void PageFlow::centredLabel(double x, double y, double width, const QString& text,
                            const TextStyle& style)
{
    oneLine(x, y, width, text, style, Qt::AlignHCenter);
}

void PageFlow::oneLine(double x, double y, double width, const QString& text,
                       const TextStyle& style, Qt::AlignmentFlag alignment)
{
    const QFont font = fontOf(style);
    QString oneLine = printable(text);
    oneLine.replace(QChar(QChar::LineSeparator), QLatin1Char(' '));
    m_painter.setFont(font);
    m_painter.setPen(style.colour);
    const QFontMetricsF metrics(font, &m_writer);
    m_painter.drawText(QRectF(units(x), units(y), units(width), metrics.height()),
                       int(alignment) | Qt::TextSingleLine,
                       metrics.elidedText(oneLine, Qt::ElideRight, units(width)));
}

} // namespace feltbok::report
