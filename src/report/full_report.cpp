// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/visit_document.h"

#include <algorithm>
#include <array>

namespace feltbok::report {
namespace {

/// Everything: the place and its licence, the control, what was seen, the checklist.
class FullReport : public VisitDocument
{
public:
    using VisitDocument::VisitDocument;

protected:
    QString documentName() const override
    {
        return m_texts.translate("VisitReport", "Control report");
    }
    void draw(PageFlow& flow) override;

private:
    void summary(PageFlow& flow) const;
    void placeAndLicence(PageFlow& flow);
    void control(PageFlow& flow);
    void timeline(PageFlow& flow, bool positive);
    void checklist(PageFlow& flow);
    void feedback(PageFlow& flow);
    void visitPhotos(PageFlow& flow);
    void conflicts(PageFlow& flow);
    void addenda(PageFlow& flow);
};

void FullReport::draw(PageFlow& flow)
{
    letterhead(flow);
    summary(flow);
    placeAndLicence(flow);
    control(flow);
    timeline(flow, false);
    timeline(flow, true);
    feedback(flow);
    visitPhotos(flow);
    checklist(flow);
    conflicts(flow);
    addenda(flow);
    heading(flow, m_texts.translate("VisitReport", "The right to comment, and the dates"), 90);
    rights(flow, true);
    const double signing =
        signaturesHeight(std::size_t(m_content.controllers.size())) + codeHeight();
    heading(flow, m_texts.translate("VisitReport", "Signatures"), std::min(signing, 600.0));
    signatures(flow, std::size_t(m_content.controllers.size()));
    authenticity(flow);
}

void FullReport::summary(PageFlow& flow) const
{
    std::vector<TextBlock> blocks{outcome()};
    const auto positive =
        std::ranges::count_if(m_content.observations, &ReportObservation::positive);
    if (positive > 0)
        blocks.push_back(
            {m_texts.translate("VisitReport", "Positive observations: %1").arg(positive), body, 2});
    blocks.push_back(
        {m_texts.translate("VisitReport",
                           "The report describes facts. Whether anything is a breach of "
                           "the alcohol legislation is assessed later by the "
                           "municipality."),
         note, 3});
    box(flow, blocks);
}

void FullReport::placeAndLicence(PageFlow& flow)
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
    fact(flow, m_texts.translate("VisitReport", "Covers"),
         joined(licence.groups, &ReportTexts::group));
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

void FullReport::control(PageFlow& flow)
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
    fact(flow, m_texts.translate("VisitReport", "Other agencies"),
         joined(m_content.otherAgencies, &ReportTexts::agency));
    const auto number = [](const std::optional<int>& count) {
        return count ? QString::number(*count) : QString();
    };
    fact(flow, m_texts.translate("VisitReport", "Guests (estimated)"),
         number(m_content.guestsEstimated));
    fact(flow, m_texts.translate("VisitReport", "Staff"), number(m_content.staffCount));
    fact(flow, m_texts.translate("VisitReport", "Guards"), number(m_content.guardsCount));
    fact(flow, m_texts.translate("VisitReport", "Person in charge"), inCharge(), true);
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

void FullReport::timeline(PageFlow& flow, bool positive)
{
    const auto chosen = observations(positive);
    if (positive && chosen.empty())
        return;
    heading(flow, positive ? m_texts.translate("VisitReport", "Positive observations")
                           : m_texts.translate("VisitReport", "Observations in order of time"));
    if (chosen.empty()) {
        flow.text(
            !m_content.reasonNotCarriedOut.isEmpty()
                ? m_texts.translate("VisitReport", "None: the control was not carried out.")
            : !isClean()
                ? m_texts.translate("VisitReport", "None besides the deviations in the checklist.")
            : m_content.finished ? m_texts.translate("VisitReport", "No deviations observed")
                                 : m_texts.translate("VisitReport", "No deviations noted so far"),
            body, 2);
        return;
    }
    for (const ReportObservation* seen : chosen)
        observation(flow, *seen);
}

void FullReport::feedback(PageFlow& flow)
{
    heading(flow, m_texts.translate("VisitReport", "General impression and oral feedback"));
    fact(flow, m_texts.translate("VisitReport", "General impression"), m_content.generalImpression);
    venueSaid(flow);
}

void FullReport::visitPhotos(PageFlow& flow)
{
    if (m_content.photos.isEmpty())
        return;
    heading(flow, m_texts.translate("VisitReport", "Photos from the control"), 180);
    photos(flow, m_content.photos, 0);
}

void FullReport::checklist(PageFlow& flow)
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

void FullReport::conflicts(PageFlow& flow)
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

void FullReport::addenda(PageFlow& flow)
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

} // namespace

std::unique_ptr<ReportDocument> makeFullReport(const VisitReportContent& content,
                                               const ReportTexts& texts, const QrCode& code)
{
    return std::make_unique<FullReport>(content, texts, code);
}

} // namespace feltbok::report
