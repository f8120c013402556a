// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/letter_pdf.h"

#include "report/page_flow.h"
#include "report/pdf_a.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

#include <algorithm>

namespace feltbok::report {
namespace {

const QColor ink(0x1A, 0x1A, 0x1A);
const QColor muted(0x5A, 0x5F, 0x62);
const QColor accent(0x0B, 0x55, 0x63);
const QColor hairline(0xC9, 0xCE, 0xD0);
const QColor panel(0xF1, 0xF4, 0xF5);
const QColor caution(0x8A, 0x52, 0x00);
const QColor watermark(0xEB, 0xED, 0xEE);

const TextStyle body{.size = 10, .colour = ink};
const TextStyle strong{.size = 10, .bold = true, .colour = ink};
const TextStyle small{.size = 8, .colour = muted};
const TextStyle columnHead{.size = 8.5, .bold = true, .colour = muted};

constexpr double full = PageFlow::width;

/// One drawing of a letter. Drawn twice: the first time tells how many pages there are.
class LetterPage
{
public:
    LetterPage(const LetterContent& content, int totalPages)
        : m_content(content), m_totalPages(totalPages)
    {
    }
    int draw(QPdfWriter& writer, QPainter& painter)
    {
        PageFlow flow(writer, painter,
                      [this](PageFlow& page, int number) { furniture(page, number); });
        letterhead(flow);
        for (const LetterBlock& block : letterBlocks(m_content))
            draw(flow, block);
        signature(flow);
        return flow.pages();
    }

private:
    void furniture(PageFlow& flow, int page) const
    {
        const double left = PageFlow::marginLeft;
        if (m_content.isDraft)
            draftMark(flow);
        if (page > 1) {
            flow.label(left, 34, full * 0.72, letterTitle(m_content), small);
            if (m_content.isDraft)
                flow.label(left + full * 0.75, 34, full * 0.25, QStringLiteral("UTKAST"),
                           {.size = 8, .bold = true, .colour = caution}, true);
            flow.line(left, 48, left + full, 48, hairline);
        }
        const double footer = PageFlow::pageHeight - 46;
        flow.line(left, footer, left + full, footer, hairline);
        QStringList about{m_content.municipality};
        if (!m_content.caseNumber.isEmpty())
            about += QStringLiteral("Saksnummer ") + m_content.caseNumber;
        about.removeAll(QString());
        flow.label(left, footer + 5, full * 0.8, about.join(QStringLiteral(" · ")), small);
        flow.label(left + full * 0.8, footer + 5, full * 0.2,
                   QStringLiteral("Side %1 av %2").arg(page).arg(m_totalPages), small, true);
    }

    /// As outlines, so that the word does not run through the text when the page is read.
    static void draftMark(PageFlow& flow)
    {
        QFont font(QStringLiteral("Noto Sans"));
        font.setBold(true);
        font.setPixelSize(1300);
        QPainterPath path;
        path.addText(0, 0, font, QStringLiteral("UTKAST"));
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

    void letterhead(PageFlow& flow) const
    {
        const double left = PageFlow::marginLeft;
        flow.fill(left, 40, full, 3, accent);
        flow.label(left, 50, full * 0.6, m_content.municipality,
                   {.size = 13, .bold = true, .colour = accent});
        flow.text(QStringLiteral(" "), {.size = 12}); // a space alone is left out at the top
        flow.space(24);

        std::vector<TextBlock> to;
        QString number = m_content.orgNumber;
        if (number.size() == 9)
            number.insert(6, QChar(0xA0)).insert(3, QChar(0xA0));
        if (!m_content.holder.isEmpty())
            to.push_back({m_content.holder, strong});
        if (!m_content.place.isEmpty() && m_content.place != m_content.holder)
            to.push_back({m_content.place, m_content.holder.isEmpty() ? strong : body});
        to.push_back({m_content.address, body});
        to.push_back({m_content.postalTown, body});
        if (!number.isEmpty())
            to.push_back({QStringLiteral("Organisasjonsnummer ") + number, small, 3});

        std::vector<TextBlock> about;
        const auto fact = [&about](const QString& name, const QString& value) {
            if (value.isEmpty())
                return;
            about.push_back({name, small, about.empty() ? 0.0 : 4.0});
            about.push_back({value, body});
        };
        fact(QStringLiteral("Dato"), letterDate(m_content.date));
        fact(QStringLiteral("Saksnummer"), m_content.caseNumber);
        fact(QStringLiteral("Saksbehandler"), m_content.caseHandler);
        if (m_content.isDraft)
            about.push_back({QStringLiteral("UTKAST – ikke sendt"),
                             {.size = 9, .bold = true, .colour = caution},
                             6});
        flow.row({Cell{.x = 0, .width = 300, .blocks = to},
                  Cell{.x = 340, .width = full - 340, .blocks = about}});
        flow.space(30);
        flow.text(letterTitle(m_content), {.size = 15, .bold = true, .colour = ink});
        flow.space(8);
    }

    void draw(PageFlow& flow, const LetterBlock& block) const
    {
        switch (block.kind) {
        case LetterBlock::Kind::heading:
            flow.space(12);
            flow.row(
                {Cell{.x = 0,
                      .width = full,
                      .blocks = {{block.text, {.size = 11.5, .bold = true, .colour = accent}}}}},
                {.paddingBottom = 1, .keepWithNext = 40});
            return;
        case LetterBlock::Kind::paragraph:
            flow.text(block.text, body, 0);
            flow.space(5);
            return;
        case LetterBlock::Kind::box:
            flow.row({Cell{.x = 14, .width = full - 28, .blocks = {{block.text, strong}}}},
                     {.paddingTop = 8,
                      .paddingBottom = 9,
                      .background = panel,
                      .bar = accent,
                      .staysWhole = true});
            return;
        case LetterBlock::Kind::table:
            table(flow, block);
            return;
        }
    }

    static void table(PageFlow& flow, const LetterBlock& block)
    {
        // The last column holds points, the first dates; what is between shares the rest.
        constexpr double dates = 96;
        constexpr double points = 52;
        const bool hasProvision = block.head.size() > 3;
        const double words = full - dates - points - 12;
        const std::vector<double> widths =
            hasProvision ? std::vector<double>{dates, words * 0.57, words * 0.43, points}
                         : std::vector<double>{dates, words, points};
        const auto cells = [&](const QStringList& texts, const TextStyle& style) {
            std::vector<Cell> out;
            double x = 6;
            for (qsizetype i = 0; i < texts.size() && i < qsizetype(widths.size()); ++i) {
                out.push_back(Cell{
                    .x = x, .width = widths[std::size_t(i)] - 8, .blocks = {{texts[i], style}}});
                x += widths[std::size_t(i)];
            }
            return out;
        };
        const TextStyle plain{.size = 9, .colour = ink};
        const auto head = cells(block.head, columnHead);
        const RowLook headLook{.paddingTop = 3,
                               .paddingBottom = 3,
                               .background = panel,
                               .ruleBelow = hairline,
                               .keepWithNext = 40};
        flow.space(2);
        flow.row(head, headLook);
        flow.setRepeatedHead(head, headLook);
        for (const QStringList& row : block.rows)
            flow.row(cells(row, plain), {.paddingTop = 3,
                                         .paddingBottom = 3,
                                         .ruleBelow = hairline,
                                         .staysWhole = true,
                                         .keepWithNext = 20});
        if (!block.total.isEmpty())
            flow.row(cells(block.total, {.size = 9, .bold = true, .colour = ink}),
                     {.paddingTop = 3, .paddingBottom = 3});
        flow.setRepeatedHead({});
        flow.space(7);
    }

    void signature(PageFlow& flow) const
    {
        constexpr double room = 40;
        std::vector<TextBlock> who{{m_content.caseHandler, strong},
                                   {QStringLiteral("saksbehandler"), small},
                                   {m_content.municipality, small}};
        flow.ensure(room + 80);
        flow.space(14);
        flow.text(QStringLiteral("Med hilsen"), body);
        flow.space(room);
        flow.line(PageFlow::marginLeft, flow.y(), PageFlow::marginLeft + 220, flow.y(), ink, 0.6);
        flow.row({Cell{.x = 0, .width = 300, .blocks = who}},
                 {.paddingTop = 3, .staysWhole = true});
    }

    const LetterContent& m_content;
    int m_totalPages;
};

Result<QByteArray> drawWith(const LetterContent& content, int& pages)
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
    pages = LetterPage(content, pages).draw(writer, painter);
    painter.end();
    return out;
}

/// The same for the same letter.
QByteArray fileId(const LetterContent& content)
{
    QStringList basis{content.recordId, content.caseNumber, letterTitle(content),
                      letterDate(content.date)};
    for (const LetterBlock& block : letterBlocks(content)) {
        basis += block.text;
        for (const QStringList& row : block.rows)
            basis += row;
    }
    return QCryptographicHash::hash(basis.join(QLatin1Char('\n')).toUtf8(),
                                    QCryptographicHash::Sha256)
        .left(16);
}

} // namespace

Result<QByteArray> renderLetter(const LetterContent& content)
{
    int pages = 0;
    FELTBOK_TRY(drawWith(content, pages));
    FELTBOK_ASSIGN(const QByteArray drawn, drawWith(content, pages));

    PdfMetadata metadata;
    metadata.title = printable(letterTitle(content)).simplified();
    metadata.author = printable(content.municipality).simplified();
    metadata.subject = printable(content.caseNumber).simplified();
    metadata.creator = QStringLiteral("Feltbok");
    metadata.producer = QStringLiteral("Feltbok, Qt ") + QString::fromLatin1(qVersion());
    if (content.date.isValid())
        metadata.created = QDateTime(content.date, QTime(12, 0), Qt::UTC);
    metadata.language = "nb-NO";
    metadata.fileId = fileId(content);
    return conformToPdfA1b(drawn, metadata);
}

} // namespace feltbok::report
