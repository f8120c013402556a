// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/pdf_image.h"

#include <QColor>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QPainter;
class QPdfWriter;
class QTextLayout;

namespace feltbok::report {

/// Free text as it may be printed: no control or direction signs, no halves of a surrogate pair,
/// and a line separator for each line break.
QString printable(const QString& text);

struct TextStyle
{
    double size = 9.5; ///< points
    bool bold = false;
    QColor colour = QColor(0x1A, 0x1A, 0x1A);
};

struct TextBlock
{
    QString text;
    TextStyle style = {};
    double gapBefore = 0; ///< points
};

/// A column of text in a row. Positions in points from the left margin.
struct Cell
{
    double x = 0;
    double width = 0;
    std::vector<TextBlock> blocks = {};
    bool rightAligned = false;
};

struct RowLook
{
    double paddingTop = 0; ///< points
    double paddingBottom = 0;
    QColor background = {};  ///< none if invalid
    double backgroundX = 0;  ///< points from the left margin
    QColor bar = {};         ///< a thick line at the left edge of the background
    QColor ruleBelow = {};   ///< a hairline under the row
    bool staysWhole = false; ///< goes to the next page rather than being split
    double keepWithNext = 0; ///< points that must be left below, else the row moves on
};

/// Lays text out on A4 pages, top to bottom, and starts new pages as it needs them. Everything is a
/// row of cells; a row that does not fit goes on, line by line, on the next page. All sizes in
/// points; colours are opaque, for PDF/A-1 knows no transparency.
class PageFlow
{
public:
    /// Draws what each page carries besides the flow; called before anything else on the page.
    using Furniture = std::function<void(PageFlow&, int page)>;

    PageFlow(QPdfWriter& writer, QPainter& painter, Furniture furniture);
    ~PageFlow();
    PageFlow(const PageFlow&) = delete;
    PageFlow& operator=(const PageFlow&) = delete;

    static constexpr int unitsPerPoint = 10;
    static constexpr double pageWidth = 595;
    static constexpr double pageHeight = 842;
    static constexpr double marginLeft = 56;
    static constexpr double marginRight = 56;
    static constexpr double marginTop = 62;
    static constexpr double marginBottom = 62;
    static constexpr double width = pageWidth - marginLeft - marginRight;

    void row(const std::vector<Cell>& cells, const RowLook& look = {});
    void text(const QString& text, const TextStyle& style = {}, double gapBefore = 0);
    void space(double points);
    void advance(double points) { m_y += points; } ///< past what was drawn freely
    /// A new page unless so much is left on this one.
    void ensure(double points);
    /// The text cut with an ellipsis, so that it takes no more lines than that at the width.
    QString clipped(const QString& text, const TextStyle& style, double width, int lines) const;
    int linesOf(const QString& text, const TextStyle& style, double width) const;
    /// Height the row would take, undivided.
    double measure(const std::vector<Cell>& cells, const RowLook& look = {}) const;
    /// A row that begins every page until it is taken away with an empty one.
    void setRepeatedHead(std::vector<Cell> cells, const RowLook& look = {});

    int pages() const { return m_page; }
    double y() const { return m_y; } ///< from the top of the page
    QPainter& painter() { return m_painter; }

    double bottom() const { return pageHeight - marginBottom; } ///< of the room for the flow

    // Free drawing; positions from the page's top left corner, in points.
    /// Fills the rectangle. The picture itself goes into the file when all is drawn: pictures()
    /// are to be handed to conformToPdfA1b.
    void picture(double x, double y, double width, double height, const PdfImage& image);
    const std::vector<PdfImage>& pictures() const { return m_pictures; }
    void line(double x1, double y1, double x2, double y2, const QColor& colour, double width = 0.5);
    void fill(double x, double y, double width, double height, const QColor& colour);
    /// One line, cut with an ellipsis at `width`.
    void label(double x, double y, double width, const QString& text, const TextStyle& style,
               bool rightAligned = false);
    void centredLabel(double x, double y, double width, const QString& text,
                      const TextStyle& style);

private:
    void oneLine(double x, double y, double width, const QString& text, const TextStyle& style,
                 Qt::AlignmentFlag alignment);
    struct Line;
    struct Laid;
    Laid layOut(const Cell& cell) const;
    void newPage();

    QPdfWriter& m_writer;
    QPainter& m_painter;
    Furniture m_furniture;
    std::vector<Cell> m_head;
    RowLook m_headLook;
    std::vector<PdfImage> m_pictures; ///< in the order drawn
    int m_page = 1;
    double m_y = marginTop;
};

} // namespace feltbok::report
