// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/health_report_pdf.h"

#include "report/report_chart.h"
#include "report/report_document.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace feltbok::report {
namespace {

// Told from each other without colour; more series than these are a table alone.
constexpr std::array fills{ChartFill::solid, ChartFill::outline, ChartFill::stripes,
                           ChartFill::squares};

class HealthReport : public ReportDocument
{
public:
    HealthReport(const HealthReportContent& content, const ReportTexts& texts)
        : ReportDocument(texts), m_content(content)
    {
    }

protected:
    QString title() const override
    {
        return m_texts.translate("HealthReport", "Naloxone and outreach %1").arg(m_content.year);
    }
    QString municipality() const override
    {
        return m_content.municipalityName.isEmpty()
                   ? m_content.municipalityNumber
                   : m_texts.translate("VisitReport", "%1 municipality")
                         .arg(m_content.municipalityName);
    }
    QString subject() const override
    {
        return m_texts.translate("HealthReport", "Overdose prevention");
    }
    QStringList footer() const override;
    void draw(PageFlow& flow) override;

private:
    bool isWholeYear() const { return m_content.fromMonth == 1 && m_content.toMonth == 12; }
    QString period() const;
    QString subtitle() const;
    bool hasMarks() const;
    /// The same words for every mark: 1 to 4, or hidden since it would tell such a number.
    QString markMeaning() const { return m_texts.translate("HealthReport", "1–4, or hidden"); }
    QString valueOf(const HealthReportRow& row) const
    {
        return row.isMarked ? markMeaning() : row.value;
    }
    void summary(PageFlow& flow);
    void keyFigures(PageFlow& flow);
    void section(PageFlow& flow, const HealthReportSection& section);
    void chart(PageFlow& flow, const HealthReportChart& from);
    void chartTable(PageFlow& flow, const HealthReportChart& from);
    void method(PageFlow& flow);

    const HealthReportContent& m_content;
};

QString HealthReport::period() const
{
    const QString first = m_texts.monthName(m_content.fromMonth);
    return m_content.fromMonth == m_content.toMonth
               ? QStringLiteral("%1 %2").arg(first).arg(m_content.year)
               : m_texts.translate("HealthReport", "%1 to %2 %3")
                     .arg(first, m_texts.monthName(m_content.toMonth))
                     .arg(m_content.year);
}

QString HealthReport::subtitle() const
{
    if (!isWholeYear())
        return period();
    // A report made before the year is out tells what there was so far.
    return m_content.madeAt.isValid() && m_content.madeAt <= QDate(m_content.year, 12, 31)
               ? m_texts
                     .translate("HealthReport",
                                "For the municipal council and the police council: the year so "
                                "far, as of %1")
                     .arg(m_texts.date(m_content.madeAt))
               : m_texts.translate("HealthReport",
                                   "Yearly report for the municipal council and the police "
                                   "council");
}

QStringList HealthReport::footer() const
{
    QStringList about;
    if (!municipality().isEmpty())
        about += municipality();
    if (m_content.madeAt.isValid())
        about +=
            m_texts.translate("HealthReport", "made on %1").arg(m_texts.date(m_content.madeAt));
    return about;
}

bool HealthReport::hasMarks() const
{
    const auto isMarked = [](const HealthReportRow& row) { return row.isMarked; };
    return std::ranges::any_of(m_content.keyFigures, isMarked) ||
           std::ranges::any_of(m_content.sections,
                               [&](const HealthReportSection& section) {
                                   return std::ranges::any_of(section.rows, isMarked);
                               }) ||
           std::ranges::any_of(m_content.charts, [](const HealthReportChart& chart) {
               return std::ranges::any_of(chart.series, [](const HealthReportSeries& series) {
                   return std::ranges::any_of(series.values,
                                              [](const auto& value) { return !value; });
               });
           });
}

void HealthReport::draw(PageFlow& flow)
{
    letterhead(flow, title(), subtitle());
    summary(flow);
    keyFigures(flow);
    for (const HealthReportChart& one : m_content.charts)
        chart(flow, one);
    for (const HealthReportSection& one : m_content.sections)
        section(flow, one);
    method(flow);
}

void HealthReport::summary(PageFlow& flow)
{
    std::vector<TextBlock> blocks{
        {m_texts.translate("HealthReport", "Nobody can be recognised in these figures"),
         {.size = 12, .bold = true, .colour = accent}},
        {m_texts.translate("HealthReport",
                           "Contacts and hand-outs are recorded without names, and a person who "
                           "is met several times is counted each time."),
         body, 2}};
    if (hasMarks())
        blocks.push_back(
            {m_texts
                 .translate("HealthReport",
                            "“%1” (%2 in charts) stands for a number that is held back. All such "
                            "marks look the same; the last part says how they were chosen.")
                 .arg(markMeaning(), QString(chartMark)),
             body, 2});
    box(flow, std::move(blocks));
}

void HealthReport::keyFigures(PageFlow& flow)
{
    if (m_content.keyFigures.isEmpty())
        return;
    heading(flow, m_texts.translate("HealthReport", "Key figures"), 70);
    constexpr qsizetype perRow = 3;
    constexpr double column = full / double(perRow);
    for (qsizetype i = 0; i < m_content.keyFigures.size(); i += perRow) {
        std::vector<Cell> cells;
        for (qsizetype n = i; n < std::min(i + perRow, m_content.keyFigures.size()); ++n) {
            const HealthReportRow& figure = m_content.keyFigures[n];
            Cell cell{.x = column * double(n - i) + 4,
                      .width = column - 14,
                      .blocks = {{valueOf(figure),
                                  {.size = figure.isMarked ? 11.0 : 17.0,
                                   .bold = true,
                                   .colour = figure.isMarked ? muted : accent}},
                                 {figure.label, strong, figure.isMarked ? 8.0 : 0.0}}};
            if (!figure.isMarked && !figure.detail.isEmpty())
                cell.blocks.push_back({figure.detail, note, 1});
            cells.push_back(std::move(cell));
        }
        flow.row(cells,
                 {.paddingTop = 6, .paddingBottom = 6, .ruleBelow = hairline, .staysWhole = true});
    }
}

void HealthReport::section(PageFlow& flow, const HealthReportSection& section)
{
    if (section.rows.isEmpty() && section.note.isEmpty())
        return;
    heading(flow, section.title, 60);
    if (!section.note.isEmpty())
        flow.text(section.note, note, 1);
    constexpr double values = 150;
    for (const HealthReportRow& row : section.rows) {
        Cell name{.x = 4,
                  .width = full - values - 16,
                  .blocks = {{row.label, row.isTotal ? strong : body}}};
        if (!row.isMarked && !row.detail.isEmpty())
            name.blocks.push_back({row.detail, note, 1});
        const Cell value{.x = full - values,
                         .width = values - 4,
                         .blocks = {{valueOf(row), row.isMarked  ? quiet
                                                   : row.isTotal ? strong
                                                                 : body}},
                         .rightAligned = true};
        flow.row({name, value}, {.paddingTop = 2.5,
                                 .paddingBottom = 2.5,
                                 .background = row.isTotal ? panel : QColor(),
                                 .ruleBelow = hairline,
                                 .staysWhole = true});
    }
}

void HealthReport::chart(PageFlow& flow, const HealthReportChart& from)
{
    Chart drawn;
    drawn.categories = from.categories;
    bool isMarked = false;
    for (qsizetype i = 0; i < from.series.size(); ++i) {
        ChartSeries series{from.series[i].name, fills[std::size_t(i) % fills.size()],
                           from.series[i].values};
        series.values.resize(std::size_t(from.categories.size()));
        isMarked = isMarked ||
                   std::ranges::any_of(series.values, [](const auto& value) { return !value; });
        drawn.series.push_back(std::move(series));
    }
    if (drawn.categories.isEmpty() || drawn.series.empty())
        return;
    if (isMarked)
        drawn.markMeaning = markMeaning();
    heading(flow, from.title, from.isBars ? 120 : 240);
    if (!from.unit.isEmpty())
        flow.text(from.unit, note, 1);
    if (drawn.series.size() <= fills.size()) {
        if (from.isBars)
            barChart(flow, drawn);
        else
            groupedColumnChart(flow, drawn);
    }
    // One series has its numbers in the drawing.
    if (drawn.series.size() > 1)
        chartTable(flow, from);
}

void HealthReport::chartTable(PageFlow& flow, const HealthReportChart& from)
{
    QStringList head{QString()};
    for (const HealthReportSeries& series : from.series)
        head += series.name;
    std::vector<QStringList> rows;
    for (qsizetype c = 0; c < from.categories.size(); ++c) {
        QStringList row{from.categories[c]};
        for (const HealthReportSeries& series : from.series) {
            const bool isThere = std::size_t(c) < series.values.size();
            const std::optional<int> value =
                isThere ? series.values[std::size_t(c)] : std::optional<int>();
            row += value ? QString::number(*value) : QString(chartMark);
        }
        rows.push_back(std::move(row));
    }
    numberTable(flow, head, rows, from.isBars ? 190 : 120);
}

void HealthReport::method(PageFlow& flow)
{
    if (m_content.method.isEmpty())
        return;
    heading(flow, m_texts.translate("HealthReport", "How small numbers are protected"), 60);
    for (const QString& sentence : m_content.method)
        flow.text(sentence, body, 3);
}

void add(QByteArray& basis, const QString& text)
{
    basis += text.toUtf8();
    basis += '\n';
}

/// Tells one report from another: two reports of a period differ when a record came late.
QByteArray fileId(const HealthReportContent& content, const ReportTexts& texts)
{
    QByteArray basis = texts.languageTag() + '\n';
    add(basis, content.municipalityNumber);
    add(basis, content.municipalityName);
    for (const int number : {content.year, content.fromMonth, content.toMonth})
        add(basis, QString::number(number));
    add(basis, content.madeAt.toString(Qt::ISODate));
    const auto addRow = [&basis](const HealthReportRow& row) {
        add(basis, row.label);
        add(basis, row.isMarked ? QString(chartMark) : row.value);
        add(basis, row.isMarked ? QString() : row.detail);
    };
    for (const HealthReportRow& row : content.keyFigures)
        addRow(row);
    for (const HealthReportSection& section : content.sections) {
        add(basis, section.title);
        add(basis, section.note);
        for (const HealthReportRow& row : section.rows)
            addRow(row);
    }
    for (const HealthReportChart& chart : content.charts) {
        add(basis, chart.title);
        for (const HealthReportSeries& series : chart.series)
            for (const std::optional<int>& value : series.values)
                add(basis, value ? QString::number(*value) : QString(chartMark));
    }
    for (const QString& sentence : content.method)
        add(basis, sentence);
    return QCryptographicHash::hash(basis, QCryptographicHash::Sha256).left(16);
}

} // namespace

Result<QByteArray> renderHealthReport(const HealthReportContent& content, Language language)
{
    if (content.fromMonth < 1 || content.toMonth > 12 || content.fromMonth > content.toMonth)
        return Error(ErrorCode::badInput, "no such period");
    FELTBOK_ASSIGN(const ReportTexts texts, ReportTexts::load(language));
    PdfMetadata metadata;
    metadata.subject = QString::number(content.year);
    if (content.madeAt.isValid())
        metadata.created = QDateTime(content.madeAt, QTime(0, 0), Qt::UTC);
    metadata.fileId = fileId(content, texts);
    return HealthReport(content, texts).render(std::move(metadata));
}

} // namespace feltbok::report
