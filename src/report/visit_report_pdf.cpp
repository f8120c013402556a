// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/visit_report_pdf.h"

#include "report/page_flow.h"
#include "report/pdf_a.h"
#include "report/qr_code.h"
#include "report/report_texts.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

#include <algorithm>
#include <array>

namespace feltbok::report {
namespace {

const QColor ink(0x1A, 0x1A, 0x1A);
const QColor muted(0x5A, 0x5F, 0x62);
const QColor accent(0x0B, 0x55, 0x63);
const QColor hairline(0xC9, 0xCE, 0xD0);
const QColor panel(0xF1, 0xF4, 0xF5);
const QColor cautionPanel(0xFD, 0xF3, 0xDC);
const QColor caution(0x8A, 0x52, 0x00);
const QColor watermark(0xEB, 0xED, 0xEE);

const TextStyle body{.size = 9.5, .colour = ink};
const TextStyle strong{.size = 9.5, .bold = true, .colour = ink};
const TextStyle small{.size = 8, .colour = muted};
const TextStyle columnHead{.size = 8, .bold = true, .colour = muted};

constexpr double full = PageFlow::width;

/// One drawing of a report. Drawn twice: the first time tells how many pages there are.
class VisitReportPage
{
public:
    VisitReportPage(const VisitReportContent& content, const ReportTexts& texts, const QrCode& code,
                    int totalPages)
        : m_content(content), m_texts(texts), m_code(code), m_totalPages(totalPages)
    {
    }

    /// The number of pages.
    int draw(QPdfWriter& writer, QPainter& painter);
    QString title() const;
    QString municipality() const;

private:
    QDate day() const { return m_content.startedAt.date(); }
    bool isClean() const;

    void furniture(PageFlow& flow, int page) const;
    void letterhead(PageFlow& flow) const;
    void summary(PageFlow& flow) const;
    void placeAndLicence(PageFlow& flow);
    void control(PageFlow& flow);
    void observations(PageFlow& flow, bool positive);
    void checklist(PageFlow& flow);
    void feedback(PageFlow& flow);
    void conflicts(PageFlow& flow);
    void addenda(PageFlow& flow);
    void rights(PageFlow& flow);
    void signatures(PageFlow& flow);
    void qrCode(PageFlow& flow, double x, double y, double side) const;

    void heading(PageFlow& flow, const QString& text, double keepWithNext = 40);
    /// A named value. What a draft still lacks is said; elsewhere an empty value has no row.
    void fact(PageFlow& flow, const QString& name, const QString& value, bool needed = false) const;

    const VisitReportContent& m_content;
    const ReportTexts& m_texts;
    const QrCode& m_code;
    int m_totalPages;
    int m_section = 0;
};

QString VisitReportPage::municipality() const
{
    return m_content.municipalityName.isEmpty()
               ? m_content.municipalityNumber
               : m_texts.translate("VisitReport", "%1 municipality")
                     .arg(m_content.municipalityName);
}

bool VisitReportPage::isClean() const
{
    return std::ranges::all_of(m_content.observations, &ReportObservation::positive) &&
           std::ranges::none_of(m_content.checklist, [](const ReportChecklistAnswer& answer) {
               return answer.answer == QLatin1String("avvik");
           });
}

QString VisitReportPage::title() const
{
    QStringList parts{m_texts.translate("VisitReport", "Control report")};
    if (!m_content.place.name.isEmpty())
        parts += m_content.place.name;
    if (day().isValid())
        parts += m_texts.date(day());
    return parts.join(QStringLiteral(" – "));
}

int VisitReportPage::draw(QPdfWriter& writer, QPainter& painter)
{
    PageFlow flow(writer, painter, [this](PageFlow& page, int number) { furniture(page, number); });
    letterhead(flow);
    summary(flow);
    placeAndLicence(flow);
    control(flow);
    observations(flow, false);
    observations(flow, true);
    feedback(flow);
    checklist(flow);
    conflicts(flow);
    addenda(flow);
    rights(flow);
    signatures(flow);
    return flow.pages();
}

void VisitReportPage::furniture(PageFlow& flow, int page) const
{
    const double left = PageFlow::marginLeft;
    if (!m_content.finished) {
        // As outlines, so that the word does not run through the text when the page is read.
        QFont font(QStringLiteral("Noto Sans"));
        font.setBold(true);
        font.setPixelSize(1300);
        QPainterPath path;
        const QString word = m_texts.translate("VisitReport", "DRAFT");
        path.addText(0, 0, font, word);
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
        flow.label(left, 34, full * 0.72, title(), {.size = 8, .colour = muted});
        if (!m_content.finished)
            flow.label(left + full * 0.75, 34, full * 0.25,
                       m_texts.translate("VisitReport", "DRAFT"),
                       {.size = 8, .bold = true, .colour = caution}, true);
        flow.line(left, 48, left + full, 48, hairline);
    }
    const double footer = PageFlow::pageHeight - 46;
    flow.line(left, footer, left + full, footer, hairline);
    QStringList about;
    if (!municipality().isEmpty())
        about += municipality();
    if (!m_content.recordId.isEmpty())
        about += m_texts.translate("VisitReport", "Record %1").arg(m_content.recordId);
    about += m_texts.translate("VisitReport", "version %1").arg(m_content.version);
    flow.label(left, footer + 5, full * 0.8, about.join(QStringLiteral(" · ")), small);
    flow.label(left + full * 0.8, footer + 5, full * 0.2,
               m_texts.translate("VisitReport", "Page %1 of %2").arg(page).arg(m_totalPages), small,
               true);
}

void VisitReportPage::letterhead(PageFlow& flow) const
{
    const double left = PageFlow::marginLeft;
    flow.fill(left, 40, full, 3, accent);
    flow.label(left, 50, full * 0.6, municipality(), {.size = 12, .bold = true, .colour = accent});
    flow.label(left + full * 0.6, 52, full * 0.4,
               m_texts.translate("VisitReport", "Control under the Alcohol Act"),
               {.size = 8.5, .colour = muted}, true);
    flow.text(QStringLiteral(" "), {.size = 12});
    flow.text(m_content.finished ? m_texts.translate("VisitReport", "Control report")
                                 : m_texts.translate("VisitReport", "Control report – DRAFT"),
              {.size = 22, .bold = true, .colour = ink}, 6);
    QStringList what;
    if (!m_content.kind.isEmpty())
        what += m_texts.visitKind(m_content.kind);
    if (!m_content.place.name.isEmpty())
        what += m_content.place.name;
    if (day().isValid())
        what += m_texts.longDate(day());
    if (!what.isEmpty())
        flow.text(what.join(QStringLiteral(" · ")), {.size = 11, .colour = muted}, 1);
}

void VisitReportPage::summary(PageFlow& flow) const
{
    const auto possible =
        std::ranges::count_if(m_content.observations, [](const ReportObservation& observation) {
            return !observation.positive && !observation.possibleViolation.isEmpty();
        });
    const auto positive =
        std::ranges::count_if(m_content.observations, &ReportObservation::positive);
    const auto deviations =
        std::ranges::count_if(m_content.checklist, [](const ReportChecklistAnswer& answer) {
            return answer.answer == QLatin1String("avvik");
        });

    std::vector<TextBlock> blocks;
    // Nobody looked: a closed place is no clean control.
    if (!m_content.reasonNotCarriedOut.isEmpty())
        blocks.push_back({m_texts.translate("VisitReport", "The control was not carried out: %1")
                              .arg(m_texts.reasonNotPresented(m_content.reasonNotCarriedOut)),
                          {.size = 12, .bold = true, .colour = caution}});
    else if (isClean())
        blocks.push_back({m_content.finished
                              ? m_texts.translate("VisitReport", "No deviations observed")
                              : m_texts.translate("VisitReport", "No deviations noted so far"),
                          {.size = 12, .bold = true, .colour = accent}});
    else
        blocks.push_back({m_texts
                              .translate("VisitReport",
                                         "Observations: %1 · Possible breaches (provisional): %2 · "
                                         "Deviations in the checklist: %3")
                              .arg(m_content.observations.size() - positive)
                              .arg(possible)
                              .arg(deviations),
                          {.size = 10.5, .bold = true, .colour = ink}});
    if (positive > 0)
        blocks.push_back(
            {m_texts.translate("VisitReport", "Positive observations: %1").arg(positive), body, 2});
    blocks.push_back(
        {m_texts.translate("VisitReport",
                           "The report describes facts. Whether anything is a breach of "
                           "the alcohol legislation is assessed later by the "
                           "municipality."),
         {.size = 8.5, .colour = muted},
         3});
    flow.space(12);
    flow.row({Cell{.x = 14, .width = full - 28, .blocks = blocks}}, {.paddingTop = 8,
                                                                     .paddingBottom = 9,
                                                                     .background = panel,
                                                                     .bar = accent,
                                                                     .staysWhole = true});
}

void VisitReportPage::heading(PageFlow& flow, const QString& text, double keepWithNext)
{
    ++m_section;
    flow.space(18);
    flow.row({Cell{.x = 0,
                   .width = full,
                   .blocks = {{QString::number(m_section) + QStringLiteral("  ") + text,
                               {.size = 12.5, .bold = true, .colour = accent}}}}},
             {.paddingBottom = 2, .ruleBelow = hairline, .keepWithNext = keepWithNext});
    flow.space(3);
}

void VisitReportPage::fact(PageFlow& flow, const QString& name, const QString& value,
                           bool needed) const
{
    const bool missing = value.isEmpty();
    if (missing && (!needed || m_content.finished))
        return;
    const TextBlock answer = missing ? TextBlock{m_texts.translate("VisitReport", "not filled in"),
                                                 {.size = 9.5, .colour = caution}}
                                     : TextBlock{value, body};
    flow.row({Cell{.x = 0, .width = 142, .blocks = {{name, {.size = 9.5, .colour = muted}}}},
              Cell{.x = 150, .width = full - 150, .blocks = {answer}}},
             {.paddingTop = 1.2, .paddingBottom = 1.2});
}

void VisitReportPage::placeAndLicence(PageFlow& flow)
{
    const ReportPlace& place = m_content.place;
    const ReportLicence& licence = m_content.licence;
    heading(flow, m_texts.translate("VisitReport", "The place and its licence"));
    fact(flow, m_texts.translate("VisitReport", "Place"), place.name, true);
    fact(flow, m_texts.translate("VisitReport", "Address"), place.address);
    QString orgNumber = place.orgNumber;
    if (orgNumber.size() == 9)
        orgNumber.insert(6, QChar(0xA0)).insert(3, QChar(0xA0));
    fact(flow, m_texts.translate("VisitReport", "Organisation number"), orgNumber);
    const QStringList municipalityParts{m_content.municipalityNumber, m_content.municipalityName};
    fact(flow, m_texts.translate("VisitReport", "Municipality"),
         municipalityParts.join(QLatin1Char(' ')).trimmed());
    QStringList licenceParts;
    if (!licence.licenceNumber.isEmpty())
        licenceParts += licence.licenceNumber;
    if (!licence.licenceKind.isEmpty())
        licenceParts += m_texts.licenceKind(licence.licenceKind);
    fact(flow, m_texts.translate("VisitReport", "Licence"),
         licenceParts.join(QStringLiteral(" · ")), true);
    QStringList groups;
    for (const QString& group : licence.groups)
        groups += m_texts.group(group);
    fact(flow, m_texts.translate("VisitReport", "Covers"), groups.join(QStringLiteral(", ")));
    if (licence.validFrom.isValid() || licence.validTo.isValid())
        fact(flow, m_texts.translate("VisitReport", "Valid"),
             QStringList{m_texts.date(licence.validFrom), m_texts.date(licence.validTo)}.join(
                 QStringLiteral(" – ")));
    fact(flow, m_texts.translate("VisitReport", "Hours"), licence.hours);
    fact(flow, m_texts.translate("VisitReport", "Conditions"),
         licence.conditions.join(QLatin1Char('\n')));
    fact(flow, m_texts.translate("VisitReport", "Licence manager"), licence.manager);
    fact(flow, m_texts.translate("VisitReport", "Deputy"), licence.deputy);
}

void VisitReportPage::control(PageFlow& flow)
{
    heading(flow, m_texts.translate("VisitReport", "The control"));
    QStringList kind;
    if (!m_content.kind.isEmpty())
        kind += m_texts.visitKind(m_content.kind);
    if (!m_content.method.isEmpty())
        kind += m_texts.method(m_content.method);
    fact(flow, m_texts.translate("VisitReport", "Kind and method"), kind.join(QStringLiteral(", ")),
         true);
    const auto when = [this](const QDateTime& time) {
        return time.isValid() ? m_texts.exactTime(time) : QString();
    };
    fact(flow, m_texts.translate("VisitReport", "Begun"), when(m_content.startedAt), true);
    fact(flow, m_texts.translate("VisitReport", "Ended"), when(m_content.endedAt), true);
    fact(flow, m_texts.translate("VisitReport", "Inspectors"),
         m_content.controllers.join(QStringLiteral(", ")), true);
    fact(flow, m_texts.translate("VisitReport", "Done by"), m_texts.provider(m_content.provider));
    if (m_content.impartialityConfirmed)
        fact(flow, m_texts.translate("VisitReport", "Impartiality confirmed"),
             m_texts.yesNo(*m_content.impartialityConfirmed));
    fact(flow, m_texts.translate("VisitReport", "Reason for one inspector"),
         m_content.singleInspectorReason);
    QStringList agencies;
    for (const QString& agency : m_content.otherAgencies)
        agencies += m_texts.agency(agency);
    fact(flow, m_texts.translate("VisitReport", "Other agencies"),
         agencies.join(QStringLiteral(", ")));
    const auto number = [](const std::optional<int>& count) {
        return count ? QString::number(*count) : QString();
    };
    fact(flow, m_texts.translate("VisitReport", "Guests (estimated)"),
         number(m_content.guestsEstimated));
    fact(flow, m_texts.translate("VisitReport", "Staff"), number(m_content.staffCount));
    fact(flow, m_texts.translate("VisitReport", "Guards"), number(m_content.guardsCount));
    QStringList inCharge;
    for (const QString& part :
         {m_content.responsiblePerson, m_texts.personRole(m_content.responsibleRole)})
        if (!part.isEmpty())
            inCharge += part;
    fact(flow, m_texts.translate("VisitReport", "Person in charge"),
         inCharge.join(QStringLiteral(", ")), true);
    if (m_content.position) {
        const ReportPosition& at = *m_content.position;
        QString text = m_texts.decimal(at.latitude, 5) + QStringLiteral("° N, ") +
                       m_texts.decimal(at.longitude, 5) + QStringLiteral("° ") +
                       //: East, after degrees of longitude.
                       m_texts.translate("VisitReport", "E");
        if (at.accuracyMetres)
            text += QStringLiteral(" (± %1 m)").arg(m_texts.decimal(*at.accuracyMetres, 0));
        fact(flow, m_texts.translate("VisitReport", "Position"), text);
    }
}

void VisitReportPage::observations(PageFlow& flow, bool positive)
{
    std::vector<const ReportObservation*> chosen;
    for (const ReportObservation& observation : m_content.observations)
        if (observation.positive == positive)
            chosen.push_back(&observation);
    // What has no time yet, in a draft, comes last.
    std::ranges::stable_sort(chosen, [](const auto* a, const auto* b) {
        return a->at.isValid() && (!b->at.isValid() || a->at < b->at);
    });
    if (positive && chosen.empty())
        return;
    heading(flow, positive ? m_texts.translate("VisitReport", "Positive observations")
                           : m_texts.translate("VisitReport", "Observations in order of time"));
    if (chosen.empty()) {
        const bool clean = isClean();
        flow.text(
            !m_content.reasonNotCarriedOut.isEmpty()
                ? m_texts.translate("VisitReport", "None: the control was not carried out.")
            : !clean
                ? m_texts.translate("VisitReport", "None besides the deviations in the checklist.")
            : m_content.finished ? m_texts.translate("VisitReport", "No deviations observed")
                                 : m_texts.translate("VisitReport", "No deviations noted so far"),
            body, 2);
        return;
    }
    for (const ReportObservation* observation : chosen) {
        std::vector<TextBlock> time;
        if (observation->at.isValid()) {
            time.push_back(
                {m_texts.time(observation->at), {.size = 11, .bold = true, .colour = ink}});
            time.push_back({m_texts.date(observation->at.date()), small});
        } else {
            time.push_back(
                {m_texts.translate("VisitReport", "no time"), {.size = 9.5, .colour = caution}});
        }
        QStringList head;
        if (!observation->location.isEmpty())
            head += m_texts.location(observation->location);
        if (!observation->observers.isEmpty())
            head += m_texts.translate("VisitReport", "seen by %1")
                        .arg(observation->observers.join(QStringLiteral(", ")));
        std::vector<TextBlock> facts;
        facts.push_back({head.join(QStringLiteral(" · ")), columnHead, 0});
        facts.push_back({observation->description, body, 1});
        if (observation->intoxicationLevel)
            facts.push_back({m_texts.translate("VisitReport", "Level of intoxication: %1 – %2")
                                 .arg(*observation->intoxicationLevel)
                                 .arg(m_texts.intoxication(*observation->intoxicationLevel)),
                             body, 2});
        const auto answered = [&](const char* question, const std::optional<bool>& answer) {
            if (answer)
                facts.push_back(
                    {m_texts.translate("VisitReport", question).arg(m_texts.yesNo(*answer)), body,
                     2});
        };
        if (observation->observedMinutes)
            facts.push_back({m_texts.translate("VisitReport", "Observed for %1 minutes")
                                 .arg(*observation->observedMinutes),
                             body, 2});
        answered(QT_TRANSLATE_NOOP("VisitReport", "Served afterwards: %1"),
                 observation->servedAfter);
        answered(QT_TRANSLATE_NOOP("VisitReport", "Asked to leave: %1"), observation->askedToLeave);
        answered(QT_TRANSLATE_NOOP("VisitReport", "Got help from the staff: %1"),
                 observation->helped);
        if (!observation->uncertainty.isEmpty())
            facts.push_back(
                {m_texts.translate("VisitReport", "Uncertainty: %1").arg(observation->uncertainty),
                 body, 2});
        if (observation->late)
            facts.push_back(
                {m_texts.translate("VisitReport", "Received after the visit was finished"),
                 {.size = 8.5, .bold = true, .colour = caution},
                 2});
        std::vector<Cell> cells{Cell{.x = 0, .width = 86, .blocks = time},
                                Cell{.x = 94, .width = full - 94, .blocks = facts}};
        const bool breach = !positive && !observation->possibleViolation.isEmpty();
        std::vector<TextBlock> match;
        if (breach) {
            match.push_back({m_texts.translate("VisitReport", "possible breach (provisional)"),
                             {.size = 8.5, .bold = true, .colour = caution}});
            match.push_back({observation->possibleViolation, body});
        }
        const std::vector<Cell> matchRow{Cell{.x = 106, .width = full - 118, .blocks = match}};
        const RowLook matchLook{.paddingTop = 4,
                                .paddingBottom = 5,
                                .background = cautionPanel,
                                .backgroundX = 94,
                                .bar = caution,
                                .staysWhole = true};
        const RowLook look{.paddingTop = 7, .paddingBottom = breach ? 4.0 : 7.0};
        const double matchHeight = breach ? flow.measure(matchRow, matchLook) + 8 : 0;
        const double height = flow.measure(cells, look) + matchHeight;
        if (height < 220) // what belongs together stays together, unless it is a page of text
            flow.ensure(height);
        flow.row(cells, look);
        if (breach) {
            flow.row(matchRow, matchLook);
            flow.space(8);
        }
        flow.line(PageFlow::marginLeft, flow.y(), PageFlow::marginLeft + full, flow.y(), hairline);
    }
}

void VisitReportPage::checklist(PageFlow& flow)
{
    if (m_content.checklist.isEmpty())
        return;
    heading(flow, m_texts.translate("VisitReport", "Checklist"), 70);
    constexpr std::array<double, 6> x{6, 36, 236, 318, 356, full + 2};
    const auto cell = [&](std::size_t column, const QString& text, const TextStyle& style) {
        return Cell{
            .x = x[column], .width = x[column + 1] - x[column] - 8, .blocks = {{text, style}}};
    };
    const TextStyle plain{.size = 8.5, .colour = ink};
    const std::vector<Cell> head{cell(0, m_texts.translate("VisitReport", "No."), columnHead),
                                 cell(1, m_texts.translate("VisitReport", "Item"), columnHead),
                                 cell(2, m_texts.translate("VisitReport", "Answer"), columnHead),
                                 cell(3, m_texts.translate("VisitReport", "Time"), columnHead),
                                 cell(4, m_texts.translate("VisitReport", "Note"), columnHead)};
    const RowLook headLook{
        .paddingTop = 3, .paddingBottom = 3, .background = panel, .ruleBelow = hairline};
    flow.row(head, headLook);
    flow.setRepeatedHead(head, headLook);
    for (const ReportChecklistAnswer& answer : m_content.checklist) {
        const bool deviation = answer.answer == QLatin1String("avvik");
        QStringList said;
        if (!answer.answer.isEmpty())
            said += m_texts.answer(answer.answer);
        if (!answer.value.isEmpty())
            said += answer.value;
        flow.row({cell(0, answer.code, {.size = 8.5, .colour = muted}),
                  cell(1, answer.label, plain),
                  cell(2, said.join(QStringLiteral(": ")),
                       {.size = 8.5, .bold = deviation, .colour = deviation ? caution : ink}),
                  cell(3, answer.at.isValid() ? m_texts.time(answer.at) : QString(), plain),
                  cell(4, answer.note, plain)},
                 {.paddingTop = 2.5, .paddingBottom = 2.5, .ruleBelow = hairline});
    }
    flow.setRepeatedHead({});
}

void VisitReportPage::feedback(PageFlow& flow)
{
    heading(flow, m_texts.translate("VisitReport", "General impression and oral feedback"));
    fact(flow, m_texts.translate("VisitReport", "General impression"), m_content.generalImpression);
    if (m_content.presentedAt.isValid())
        fact(flow, m_texts.translate("VisitReport", "Inspectors presented themselves"),
             m_texts.exactTime(m_content.presentedAt));
    else if (m_content.reasonNotPresented.isEmpty())
        fact(flow, m_texts.translate("VisitReport", "Inspectors presented themselves"), {}, true);
    fact(flow, m_texts.translate("VisitReport", "Not presented because"),
         m_texts.reasonNotPresented(m_content.reasonNotPresented));
    fact(flow, m_texts.translate("VisitReport", "Oral feedback given"), m_content.oralFeedback,
         m_content.reasonNotPresented.isEmpty());
    fact(flow, m_texts.translate("VisitReport", "View of the person in charge"),
         m_texts.agreement(m_content.venueAgrees));
    fact(flow, m_texts.translate("VisitReport", "Signature of the person in charge"),
         m_texts.signature(m_content.signature));
}

void VisitReportPage::conflicts(PageFlow& flow)
{
    if (m_content.conflicts.isEmpty())
        return;
    heading(flow, m_texts.translate("VisitReport", "Unsettled information"), 60);
    flow.text(m_texts.translate("VisitReport",
                                "The inspectors noted different things. Every version is shown "
                                "until it is settled which one applies."),
              {.size = 8.5, .colour = muted}, 1);
    for (const ReportConflict& conflict : m_content.conflicts) {
        flow.space(4);
        flow.row({Cell{.x = 0, .width = full, .blocks = {{conflict.field, strong}}}},
                 {.keepWithNext = 26});
        for (const ReportConflict::Side& side : conflict.sides) {
            QStringList source;
            if (!side.who.isEmpty())
                source += side.who;
            if (side.at.isValid())
                source += m_texts.dateTime(side.at);
            flow.row(
                {Cell{.x = 10,
                      .width = 164,
                      .blocks = {{source.join(QStringLiteral(", ")),
                                  {.size = 9.5, .colour = muted}}}},
                 Cell{.x = 182,
                      .width = full - 190,
                      .blocks = {{side.value.isEmpty() ? m_texts.translate("VisitReport", "(empty)")
                                                       : side.value,
                                  body}}}},
                {.paddingTop = 2, .paddingBottom = 2, .bar = caution});
        }
    }
}

void VisitReportPage::addenda(PageFlow& flow)
{
    if (m_content.addenda.isEmpty())
        return;
    heading(flow, m_texts.translate("VisitReport", "Additions after the report was finished"));
    for (const ReportAddendum& addendum : m_content.addenda) {
        QStringList source;
        if (addendum.at.isValid())
            source += m_texts.dateTime(addendum.at);
        if (!addendum.who.isEmpty())
            source += addendum.who;
        if (!addendum.field.isEmpty())
            source += m_texts.translate("VisitReport", "concerns: %1").arg(addendum.field);
        flow.row({Cell{.x = 0,
                       .width = full,
                       .blocks = {{source.join(QStringLiteral(" · ")), columnHead},
                                  {addendum.text, body, 1}}}},
                 {.paddingTop = 4, .paddingBottom = 5, .ruleBelow = hairline});
    }
}

void VisitReportPage::rights(PageFlow& flow)
{
    heading(flow, m_texts.translate("VisitReport", "The right to comment, and the dates"), 90);
    flow.text(
        m_texts.translate(
            "VisitReport",
            "The municipality sends the report to the place as soon as possible and within one "
            "week "
            "of the control. The licence holder may comment on it within two weeks of receiving "
            "it. "
            "Report and comment then go to the licensing authority (Alcohol Regulations § 9-6)."),
        body, 2);
    flow.space(4);
    const auto date = [this](const QDate& day) {
        return day.isValid() ? m_texts.longDate(day) : QString();
    };
    fact(flow, m_texts.translate("VisitReport", "Date of the report"),
         date(m_content.reportedAt.date()), true);
    fact(flow, m_texts.translate("VisitReport", "To be sent no later than"),
         date(m_content.reportDue));
    fact(flow, m_texts.translate("VisitReport", "Received by the place"),
         date(m_content.receivedByVenue));
    fact(flow, m_texts.translate("VisitReport", "Comment no later than"),
         m_content.commentDue.isValid()
             ? date(m_content.commentDue)
             : m_texts.translate("VisitReport", "two weeks after the report was received"));
}

void VisitReportPage::signatures(PageFlow& flow)
{
    constexpr double side = 84;
    constexpr double lineHeight = 46;
    struct Signer
    {
        QString name;
        QString role;
    };
    std::vector<Signer> signers;
    for (const QString& controller : m_content.controllers)
        signers.push_back({controller, m_texts.translate("VisitReport", "Inspector")});
    if (signers.empty())
        signers.push_back({QString(), m_texts.translate("VisitReport", "Inspector")});
    signers.push_back({m_content.responsiblePerson,
                       m_texts.translate("VisitReport", "Person in charge at the place")});
    const auto rows = (signers.size() + 1) / 2;
    const double needed = 16 + (lineHeight + 18) * double(rows) + (m_code.size > 0 ? side + 24 : 0);
    heading(flow, m_texts.translate("VisitReport", "Signatures"), std::min(needed, 600.0));
    flow.text(m_texts.translate("VisitReport",
                                "The signature of the person in charge only confirms that the "
                                "control took place."),
              {.size = 8.5, .colour = muted}, 1);

    constexpr double column = (full - 24) / 2;
    for (std::size_t i = 0; i < signers.size(); i += 2) {
        flow.ensure(lineHeight + 26);
        flow.space(lineHeight - 12);
        std::vector<Cell> names;
        for (std::size_t c = 0; c < 2 && i + c < signers.size(); ++c) {
            const double x = double(c) * (column + 24);
            flow.line(PageFlow::marginLeft + x, flow.y(), PageFlow::marginLeft + x + column,
                      flow.y(), ink, 0.6);
            names.push_back(
                Cell{.x = x,
                     .width = column,
                     .blocks = {{signers[i + c].name, body}, {signers[i + c].role, small}}});
        }
        flow.row(names, {.paddingTop = 2, .staysWhole = true});
    }

    if (m_code.size == 0)
        return;
    flow.space(18);
    flow.ensure(side + 6);
    const double top = flow.y();
    qrCode(flow, PageFlow::marginLeft, top, side);
    std::vector<TextBlock> about{
        {m_texts.translate("VisitReport", "Check of authenticity"), strong},
        {m_texts.translate("VisitReport",
                           "The code holds the record's number and the SHA-256 of its content."),
         small, 1}};
    about.push_back(
        {m_texts.translate("VisitReport", "Record %1").arg(m_content.recordId), small, 3});
    if (!m_content.contentHash.isEmpty())
        about.push_back({QStringLiteral("SHA-256 ") + m_content.contentHash, small, 1});
    flow.row({Cell{.x = side + 14, .width = full - side - 14, .blocks = about}},
             {.staysWhole = true});
    flow.space(std::max(0.0, top + side - flow.y()));
}

void VisitReportPage::qrCode(PageFlow& flow, double x, double y, double side) const
{
    const double module = side / m_code.size * PageFlow::unitsPerPoint;
    QPainterPath path; // one path, so that no hairlines show between the squares
    path.setFillRule(Qt::WindingFill);
    for (int row = 0; row < m_code.size; ++row) {
        for (int column = 0; column < m_code.size; ++column) {
            if (!m_code.isDark(column, row))
                continue;
            int end = column + 1;
            while (end < m_code.size && m_code.isDark(end, row))
                ++end;
            path.addRect(x * PageFlow::unitsPerPoint + column * module,
                         y * PageFlow::unitsPerPoint + row * module, (end - column) * module,
                         module);
            column = end;
        }
    }
    flow.painter().fillPath(path, Qt::black);
}

Result<QByteArray> drawWith(const VisitReportContent& content, const ReportTexts& texts,
                            const QrCode& code, int& pages, PdfMetadata& metadata)
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
    VisitReportPage page(content, texts, code, pages);
    pages = page.draw(writer, painter);
    metadata.title = printable(page.title()).simplified();
    metadata.author = printable(page.municipality()).simplified();
    painter.end();
    return out;
}

/// The same for the same version of the same record in the same language.
QByteArray fileId(const VisitReportContent& content, const QByteArray& language)
{
    const QString basis = content.recordId + QLatin1Char('\n') + content.contentHash +
                          QLatin1Char('\n') + QString::number(content.version) + QLatin1Char('\n') +
                          QString::fromLatin1(language);
    return QCryptographicHash::hash(basis.toUtf8(), QCryptographicHash::Sha256).left(16);
}

} // namespace

QString visitReportLink(const VisitReportContent& content)
{
    return QStringLiteral("feltbok://report?record=%1&sha256=%2")
        .arg(content.recordId, content.contentHash);
}

Result<QByteArray> renderVisitReport(const VisitReportContent& content, Language language)
{
    FELTBOK_ASSIGN(const ReportTexts texts, ReportTexts::load(language));
    QrCode code;
    if (!content.recordId.isEmpty()) {
        FELTBOK_ASSIGN(code, makeQrCode(visitReportLink(content).toStdString()));
    }
    int pages = 0;
    PdfMetadata metadata;
    FELTBOK_TRY(drawWith(content, texts, code, pages, metadata));
    FELTBOK_ASSIGN(const QByteArray drawn, drawWith(content, texts, code, pages, metadata));

    metadata.subject = printable(content.recordId).simplified();
    metadata.creator = QStringLiteral("Feltbok");
    metadata.producer = QStringLiteral("Feltbok, Qt ") + QString::fromLatin1(qVersion());
    metadata.created = content.reportedAt.isValid() ? content.reportedAt : content.startedAt;
    metadata.language = texts.languageTag();
    metadata.fileId = fileId(content, texts.languageTag());
    return conformToPdfA1b(drawn, metadata);
}

} // namespace feltbok::report
