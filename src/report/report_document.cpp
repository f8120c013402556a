// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/report_document.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

namespace feltbok::report {

Result<QByteArray> ReportDocument::drawOnce(std::vector<PdfImage>& pictures)
{
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(72 * PageFlow::unitsPerPoint);
    QPainter painter;
    if (!painter.begin(&writer))
        return Error(ErrorCode::internal, "the PDF writer does not start");
    m_section = 0;
    m_photoNumber = 0;
    PageFlow flow(writer, painter, [this](PageFlow& page, int number) { furniture(page, number); });
    draw(flow);
    m_totalPages = flow.pages();
    pictures = flow.pictures();
    painter.end();
    return out;
}

Result<QByteArray> ReportDocument::render(PdfMetadata metadata)
{
    std::vector<PdfImage> pictures;
    FELTBOK_TRY(drawOnce(pictures));
    FELTBOK_ASSIGN(const QByteArray drawn, drawOnce(pictures));
    metadata.title = printable(title()).simplified();
    metadata.author = printable(municipality()).simplified();
    metadata.creator = QStringLiteral("Feltbok");
    metadata.producer = QStringLiteral("Feltbok, Qt ") + QString::fromLatin1(qVersion());
    metadata.language = m_texts.languageTag();
    return conformToPdfA1b(drawn, metadata, pictures);
}

void ReportDocument::furniture(PageFlow& flow, int page) const
{
    const double left = PageFlow::marginLeft;
    if (isDraft()) {
        // As outlines, so that the word does not run through the text when the page is read.
        QFont font(QStringLiteral("Noto Sans"));
        font.setBold(true);
        font.setPixelSize(1300);
        QPainterPath path;
        path.addText(0, 0, font, m_texts.translate("VisitReport", "DRAFT"));
        const QRectF box = path.boundingRect();
        QPainter& painter = flow.painter();
        painter.save();
        painter.translate(PageFlow::pageWidth / 2 * PageFlow::unitsPerPoint,
                          PageFlow::pageHeight / 2 * PageFlow::unitsPerPoint);
        painter.rotate(-52);
        painter.translate(-box.center());
        painter.fillPath(path, watermark);
        painter.restore();
    }
    if (page > 1) {
        flow.label(left, 34, full * 0.72, title(), small);
        if (isDraft())
            flow.label(left + full * 0.75, 34, full * 0.25,
                       m_texts.translate("VisitReport", "DRAFT"),
                       {.size = 8, .bold = true, .colour = caution}, true);
        flow.line(left, 48, left + full, 48, hairline);
    }
    const double footerLine = PageFlow::pageHeight - 46;
    flow.line(left, footerLine, left + full, footerLine, hairline);
    flow.label(left, footerLine + 5, full * 0.8, footer().join(QStringLiteral(" · ")), small);
    flow.label(left + full * 0.8, footerLine + 5, full * 0.2,
               m_texts.translate("VisitReport", "Page %1 of %2").arg(page).arg(m_totalPages), small,
               true);
}

void ReportDocument::letterhead(PageFlow& flow, const QString& heading,
                                const QString& subtitle) const
{
    const double left = PageFlow::marginLeft;
    flow.fill(left, 40, full, 3, accent);
    flow.label(left, 50, full * 0.6, municipality(), {.size = 12, .bold = true, .colour = accent});
    flow.label(left + full * 0.6, 52, full * 0.4, subject(), note, true);
    flow.text(QStringLiteral(" "), {.size = 12});
    flow.text(heading, {.size = 22, .bold = true, .colour = ink}, 6);
    if (!subtitle.isEmpty())
        flow.text(subtitle, {.size = 11, .colour = muted}, 1);
}

void ReportDocument::heading(PageFlow& flow, const QString& text, double keepWithNext)
{
    ++m_section;
    const QString number =
        m_numbered ? QString::number(m_section) + QStringLiteral("  ") : QString();
    flow.space(18);
    flow.row({Cell{.x = 0,
                   .width = full,
                   .blocks = {{number + text, {.size = 12.5, .bold = true, .colour = accent}}}}},
             {.paddingBottom = 2, .ruleBelow = hairline, .keepWithNext = keepWithNext});
    flow.space(3);
}

void ReportDocument::fact(PageFlow& flow, const QString& name, const QString& value) const
{
    if (value.isEmpty())
        return;
    flow.row({Cell{.x = 0, .width = 142, .blocks = {{name, quiet}}},
              Cell{.x = 150, .width = full - 150, .blocks = {{value, body}}}},
             {.paddingTop = 1.2, .paddingBottom = 1.2});
}

void ReportDocument::box(PageFlow& flow, std::vector<TextBlock> blocks)
{
    flow.space(12);
    flow.row({Cell{.x = 14, .width = full - 28, .blocks = std::move(blocks)}},
             {.paddingTop = 8,
              .paddingBottom = 9,
              .background = panel,
              .bar = accent,
              .staysWhole = true});
}

} // namespace feltbok::report
