// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/plan_report_pdf.h"

#include "report/report_chart.h"
#include "report/report_document.h"

#include <QCryptographicHash>

#include <algorithm>

namespace feltbok::report {
namespace {

class PlanReport : public ReportDocument
{
public:
    PlanReport(const PlanReportContent& content, const ReportTexts& texts)
        : ReportDocument(texts), m_content(content)
    {
    }

protected:
    QString title() const override;
    QString municipality() const override;
    QString subject() const override
    {
        return m_texts.translate("VisitReport", "Control under the Alcohol Act");
    }
    QStringList footer() const override;
    void draw(PageFlow& flow) override;

private:
    void summary(PageFlow& flow);
    void requirement(PageFlow& flow);
    void byMonth(PageFlow& flow);
    void nights(PageFlow& flow);
    void events(PageFlow& flow);
    void breaches(PageFlow& flow);
    void withoutControl(PageFlow& flow);
    void comparison(PageFlow& flow);
    void basis(PageFlow& flow);

    bool isOver() const { return m_content.asOf >= QDate(m_content.year, 12, 31); }
    static QString percent(int part, int whole)
    {
        return whole > 0 ? QString::number((part * 100 + whole / 2) / whole) + QStringLiteral(" %")
                         : QStringLiteral("–");
    }

    const PlanReportContent& m_content;
};

QString PlanReport::municipality() const
{
    return m_content.municipalityName.isEmpty()
               ? m_content.municipalityNumber
               : m_texts.translate("VisitReport", "%1 municipality")
                     .arg(m_content.municipalityName);
}

QString PlanReport::title() const
{
    return m_texts.translate("PlanReport", "Control of sale and serving of alcohol %1")
        .arg(m_content.year);
}

QStringList PlanReport::footer() const
{
    QStringList about;
    if (!municipality().isEmpty())
        about += municipality();
    if (m_content.asOf.isValid())
        about +=
            m_texts.translate("PlanReport", "figures as of %1").arg(m_texts.date(m_content.asOf));
    return about;
}

void PlanReport::draw(PageFlow& flow)
{
    letterhead(flow, title(),
               isOver() || !m_content.asOf.isValid()
                   ? m_texts.translate("PlanReport", "Plan and result of the year")
                   : m_texts.translate("PlanReport", "Plan, and result as of %1")
                         .arg(m_texts.date(m_content.asOf)));
    summary(flow);
    requirement(flow);
    nights(flow);
    events(flow);
    withoutControl(flow);
    byMonth(flow);
    breaches(flow);
    comparison(flow);
    basis(flow);
}

void PlanReport::summary(PageFlow& flow)
{
    const PlanReportQuota& all = m_content.joint;
    const bool met = all.done >= all.required && all.withoutControl == 0;
    const QString verdict =
        all.places == 0
            ? m_texts.translate("PlanReport", "No place has had a municipal licence in the year.")
        : met ? m_texts.translate("PlanReport", "The law's number of controls is reached.")
        : isOver()
            ? m_texts.translate("PlanReport", "The law's number of controls was not reached.")
            : m_texts.translate("PlanReport", "The law's number of controls is not reached yet.");
    box(flow,
        {{verdict, {.size = 12, .bold = true, .colour = met ? accent : caution}},
         {m_texts
              .translate("PlanReport",
                         "%1 controls at %2 places; the law asks for %3. Places without a "
                         "control: %4.")
              .arg(all.done)
              .arg(all.places)
              .arg(all.required)
              .arg(all.withoutControl),
          body, 2},
         {m_texts.translate("PlanReport", "Breaches found: %1 · Points given: %2 · Withdrawals: %3")
              .arg(m_content.thisYear.breaches)
              .arg(m_content.thisYear.points)
              .arg(m_content.thisYear.withdrawals),
          body, 2}});
}

void PlanReport::requirement(PageFlow& flow)
{
    heading(flow, m_texts.translate("PlanReport", "What the law asks for, and what was done"), 200);
    flow.text(m_texts.translate(
                  "PlanReport",
                  "Every place with a municipal licence is to be controlled at least once a year, "
                  "and all in all at least three times as many controls as there are places are to "
                  "be made (Alcohol Regulations § 9-7). The guidance applies the rule to sale and "
                  "serving separately; both are shown."),
              body, 2);
    const QString all = m_texts.translate("PlanReport", "All places");
    const QString serving = m_texts.translate("PlanReport", "Serving places");
    const QString sale = m_texts.translate("PlanReport", "Sales places");
    barChart(flow,
             {.categories = {all, serving, sale},
              .series = {{m_texts.translate("PlanReport", "Controls made"),
                          ChartFill::solid,
                          {m_content.joint.done, m_content.serving.done, m_content.sale.done}},
                         {m_texts.translate("PlanReport", "Required"),
                          ChartFill::outline,
                          {m_content.joint.required, m_content.serving.required,
                           m_content.sale.required}}}});
    const auto row = [&](const QString& name, const PlanReportQuota& quota) {
        return QStringList{name,
                           QString::number(quota.places),
                           QString::number(quota.required),
                           QString::number(quota.done),
                           percent(quota.done, quota.required),
                           QString::number(quota.withoutControl)};
    };
    numberTable(
        flow,
        {QString(), m_texts.translate("PlanReport", "Places"),
         m_texts.translate("PlanReport", "Required"),
         m_texts.translate("PlanReport", "Controls made"), m_texts.translate("PlanReport", "Share"),
         m_texts.translate("PlanReport", "Without control")},
        {row(all, m_content.joint), row(serving, m_content.serving), row(sale, m_content.sale)},
        150);
    flow.space(4);
    if (m_content.joint.places < m_content.serving.places + m_content.sale.places)
        flow.text(m_texts.translate("PlanReport",
                                    "A place with licences for both sale and serving counts once "
                                    "among all places."),
                  note, 2);
    if (m_content.singleController + m_content.notCarriedOut > 0)
        flow.text(m_texts
                      .translate("PlanReport",
                                 "Not counted: %1 serving controls with a single inspector (§ "
                                 "9-5) and %2 that could not be carried out.")
                      .arg(m_content.singleController)
                      .arg(m_content.notCarriedOut),
                  note, 2);
    if (m_content.servingPerPlace || m_content.salePerPlace) {
        const auto number = [](const std::optional<int>& target) {
            return target ? QString::number(*target) : QStringLiteral("–");
        };
        flow.text(m_texts
                      .translate("PlanReport",
                                 "The municipality's own target: %1 controls a year at each "
                                 "serving place and %2 at each sales place, together %3.")
                      .arg(number(m_content.servingPerPlace), number(m_content.salePerPlace))
                      .arg(m_content.targetRequired),
                  body, 4);
    }
}

void PlanReport::byMonth(PageFlow& flow)
{
    heading(flow, m_texts.translate("PlanReport", "Controls by month"), 260);
    Chart chart;
    ChartSeries serving{m_texts.translate("PlanReport", "Serving"), ChartFill::solid, {}};
    ChartSeries sale{m_texts.translate("PlanReport", "Sale"), ChartFill::stripes, {}};
    ChartSeries events{m_texts.translate("PlanReport", "Single occasions"), ChartFill::outline, {}};
    std::vector<QStringList> rows;
    PlanReportMonth sum;
    for (int month = 1; month <= 12; ++month) {
        const PlanReportMonth& one = m_content.months[std::size_t(month - 1)];
        chart.categories += m_texts.monthName(month).left(3);
        serving.values.push_back(one.serving);
        sale.values.push_back(one.sale);
        events.values.push_back(one.events);
        rows.push_back({m_texts.monthName(month), QString::number(one.serving),
                        QString::number(one.sale), QString::number(one.events),
                        QString::number(one.total())});
        sum.serving += one.serving;
        sum.sale += one.sale;
        sum.events += one.events;
    }
    rows.push_back({m_texts.translate("PlanReport", "The year"), QString::number(sum.serving),
                    QString::number(sum.sale), QString::number(sum.events),
                    QString::number(sum.total())});
    const QStringList head{m_texts.translate("PlanReport", "Month"), serving.name, sale.name,
                           events.name, m_texts.translate("PlanReport", "Sum")};
    chart.series = {std::move(serving), std::move(sale), std::move(events)};
    columnChart(flow, chart);
    numberTable(flow, head, rows, 150);
}

void PlanReport::nights(PageFlow& flow)
{
    heading(flow, m_texts.translate("PlanReport", "Late on weekend nights"), 90);
    const int serving = m_content.thisYear.servingControls;
    const int night = m_content.thisYear.nightControls;
    flow.text(m_texts
                  .translate("PlanReport",
                             "%1 of %2 serving controls (%3) began after 23 on a night before "
                             "Saturday or Sunday. The guidance recommends at least one in three "
                             "(IS-2038): %4 of those made.")
                  .arg(night)
                  .arg(serving)
                  .arg(percent(night, serving))
                  .arg(m_content.nightRequired),
              body, 2);
    if (m_content.nightSharePercent)
        flow.text(m_texts.translate("PlanReport", "The municipality's own target is %1 %.")
                      .arg(*m_content.nightSharePercent),
                  body, 2);
}

void PlanReport::events(PageFlow& flow)
{
    if (m_content.thisYear.events == 0)
        return;
    heading(flow, m_texts.translate("PlanReport", "Single occasions and itinerant licences"), 90);
    flow.text(m_texts
                  .translate("PlanReport",
                             "%1 events had a licence in the year, of which %2 are past. %3 of "
                             "them were controlled (%4). They come on top of the places.")
                  .arg(m_content.thisYear.events)
                  .arg(m_content.eventsPast)
                  .arg(m_content.thisYear.eventsControlled)
                  .arg(percent(m_content.thisYear.eventsControlled, m_content.eventsPast)),
              body, 2);
    if (m_content.eventSharePercent)
        flow.text(m_texts
                      .translate("PlanReport",
                                 "The municipality's own target is to control %1 % of them: %2 "
                                 "so far.")
                      .arg(*m_content.eventSharePercent)
                      .arg(m_content.eventsRequired),
                  body, 2);
}

void PlanReport::withoutControl(PageFlow& flow)
{
    if (m_content.joint.places == 0)
        return;
    heading(flow, m_texts.translate("PlanReport", "Places without a control"), 50);
    if (m_content.placesWithoutControl.isEmpty()) {
        flow.text(m_texts.translate("PlanReport", "Every place has been controlled."), body, 2);
        return;
    }
    const QStringList& names = m_content.placesWithoutControl;
    const qsizetype half = (names.size() + 1) / 2;
    for (qsizetype i = 0; i < half; ++i) {
        std::vector<Cell> cells{Cell{.x = 0, .width = full / 2 - 10, .blocks = {{names[i], body}}}};
        if (half + i < names.size())
            cells.push_back(Cell{
                .x = full / 2 + 4, .width = full / 2 - 8, .blocks = {{names[half + i], body}}});
        flow.row(cells, {.paddingTop = 1.5, .paddingBottom = 1.5, .staysWhole = true});
    }
}

void PlanReport::breaches(PageFlow& flow)
{
    heading(flow, m_texts.translate("PlanReport", "Breaches by category"), 140);
    if (m_content.breaches.isEmpty()) {
        flow.text(m_texts.translate("PlanReport", "No possible breaches were noted."), body, 2);
        return;
    }
    flow.text(m_texts.translate("PlanReport",
                                "The inspectors note what may be a breach; the municipality "
                                "assesses it afterwards."),
              body, 2);
    Chart chart;
    ChartSeries assessed{
        m_texts.translate("PlanReport", "Assessed as breaches"), ChartFill::solid, {}};
    ChartSeries possible{
        m_texts.translate("PlanReport", "Noted as possible"), ChartFill::outline, {}};
    std::vector<QStringList> rows;
    for (const PlanReportBreach& breach : m_content.breaches) {
        chart.categories += breach.name;
        assessed.values.push_back(breach.assessed);
        possible.values.push_back(breach.possible);
        rows.push_back(
            {breach.name, QString::number(breach.possible), QString::number(breach.assessed)});
    }
    const QStringList head{m_texts.translate("PlanReport", "Category"), possible.name,
                           assessed.name};
    chart.series = {std::move(assessed), std::move(possible)};
    barChart(flow, chart);
    numberTable(flow, head, rows, 260);
}

void PlanReport::comparison(PageFlow& flow)
{
    if (!m_content.lastYear)
        return;
    const PlanReportYear& now = m_content.thisYear;
    const PlanReportYear& then = *m_content.lastYear;
    heading(flow, m_texts.translate("PlanReport", "Compared with the year before"), 120);
    // Noto Sans has no minus sign; the dash of its width stands for it.
    const auto row = [](const QString& name, int before, int after) {
        const int change = after - before;
        return QStringList{name, QString::number(before), QString::number(after),
                           change == 0  ? QStringLiteral("0")
                           : change > 0 ? QStringLiteral("+") + QString::number(change)
                                        : QStringLiteral("–") + QString::number(-change)};
    };
    numberTable(
        flow,
        {QString(), QString::number(m_content.year - 1), QString::number(m_content.year),
         m_texts.translate("PlanReport", "Change")},
        {row(m_texts.translate("PlanReport", "Controls at places"), then.controls, now.controls),
         row(m_texts.translate("PlanReport", "Required by law"), then.required, now.required),
         row(m_texts.translate("PlanReport", "Places without a control"), then.withoutControl,
             now.withoutControl),
         row(m_texts.translate("PlanReport", "Late on weekend nights"), then.nightControls,
             now.nightControls),
         row(m_texts.translate("PlanReport", "Single occasions"), then.events, now.events),
         row(m_texts.translate("PlanReport", "Single occasions controlled"), then.eventsControlled,
             now.eventsControlled),
         row(m_texts.translate("PlanReport", "Breaches"), then.breaches, now.breaches),
         row(m_texts.translate("PlanReport", "Points given"), then.points, now.points),
         row(m_texts.translate("PlanReport", "Withdrawals"), then.withdrawals, now.withdrawals)});
}

void PlanReport::basis(PageFlow& flow)
{
    heading(flow, m_texts.translate("PlanReport", "How it was counted"), 60);
    if (!m_content.basis.isEmpty())
        fact(flow, m_texts.translate("PlanReport", "Basis of the targets"), m_content.basis);
    flow.text(
        m_texts.translate(
            "PlanReport",
            "Places are those with a municipal licence on any day of the year; state licences "
            "and Vinmonopolet are outside. A control belongs to the evening it began. A "
            "serving control counts when at least two inspectors made it (§ 9-5). Points and "
            "withdrawals are those of decisions dated in the year."),
        note, 2);
}

} // namespace

Result<QByteArray> renderPlanReport(const PlanReportContent& content, Language language)
{
    FELTBOK_ASSIGN(const ReportTexts texts, ReportTexts::load(language));
    PdfMetadata metadata;
    metadata.subject = QString::number(content.year);
    if (content.asOf.isValid())
        metadata.created = QDateTime(content.asOf, QTime(0, 0), Qt::UTC);
    const QString basis = content.municipalityNumber + QLatin1Char('\n') +
                          QString::number(content.year) + QLatin1Char('\n') +
                          content.asOf.toString(Qt::ISODate) + QLatin1Char('\n') +
                          QString::fromLatin1(texts.languageTag());
    metadata.fileId = QCryptographicHash::hash(basis.toUtf8(), QCryptographicHash::Sha256).left(16);
    return PlanReport(content, texts).render(std::move(metadata));
}

} // namespace feltbok::report
