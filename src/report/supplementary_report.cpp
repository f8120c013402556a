// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/visit_document.h"

#include <algorithm>

namespace feltbok::report {
namespace {

/// Whenever something may be a breach (IS-2038): facts in order of time, who saw what and where,
/// what the staff did, and what is uncertain. No assessment.
class SupplementaryReport : public VisitDocument
{
public:
    using VisitDocument::VisitDocument;

protected:
    QString documentName() const override
    {
        return m_texts.translate("VisitReport", "Supplementary report");
    }
    void draw(PageFlow& flow) override;

private:
    void circumstances(PageFlow& flow);
    void timeline(PageFlow& flow);
    void checklistDeviations(PageFlow& flow);
    void afterwards(PageFlow& flow);
};

void SupplementaryReport::draw(PageFlow& flow)
{
    letterhead(flow);
    box(flow,
        {outcome(),
         {m_texts.translate("VisitReport",
                            "The report belongs to the receipt that was left after the "
                            "control. It describes what the inspectors observed, in order of "
                            "time. Whether anything is a breach of the alcohol legislation is "
                            "assessed later by the municipality."),
          note, 3}});
    circumstances(flow);
    timeline(flow);
    checklistDeviations(flow);
    if (!m_content.photos.isEmpty()) {
        heading(flow, m_texts.translate("VisitReport", "Photos from the control"), 180);
        photos(flow, m_content.photos, 0);
    }
    afterwards(flow);
    heading(flow, m_texts.translate("VisitReport", "The right to comment, and the dates"), 90);
    rights(flow, true);
    const double signing =
        signaturesHeight(std::size_t(m_content.controllers.size())) + codeHeight();
    heading(flow, m_texts.translate("VisitReport", "Signatures"), std::min(signing, 600.0));
    signatures(flow, std::size_t(m_content.controllers.size()));
    authenticity(flow);
}

void SupplementaryReport::circumstances(PageFlow& flow)
{
    heading(flow, m_texts.translate("VisitReport", "The control"));
    fact(flow, m_texts.translate("VisitReport", "Place"), m_content.place.name, true);
    fact(flow, m_texts.translate("VisitReport", "Address"), m_content.place.address);
    fact(flow, m_texts.translate("VisitReport", "Licence"), m_content.licence.licenceNumber);
    fact(flow, m_texts.translate("VisitReport", "Hours"), m_content.licence.hours);
    const auto when = [this](const QDateTime& time) {
        return time.isValid() ? m_texts.exactTime(time) : QString();
    };
    fact(flow, m_texts.translate("VisitReport", "Begun"), when(m_content.startedAt), true);
    fact(flow, m_texts.translate("VisitReport", "Ended"), when(m_content.endedAt), true);
    fact(flow, m_texts.translate("VisitReport", "Inspectors"),
         m_content.controllers.join(QStringLiteral(", ")), true);
    fact(flow, m_texts.translate("VisitReport", "Reason for one inspector"),
         m_content.singleInspectorReason);
    fact(flow, m_texts.translate("VisitReport", "Other agencies"),
         joined(m_content.otherAgencies, &ReportTexts::agency));
    fact(flow, m_texts.translate("VisitReport", "Person in charge"), inCharge(), true);
}

void SupplementaryReport::timeline(PageFlow& flow)
{
    heading(flow, m_texts.translate("VisitReport", "Observations in order of time"));
    const auto seen = observations(false);
    if (seen.empty())
        flow.text(m_texts.translate("VisitReport", "No observations of possible breaches."), body,
                  2);
    for (const ReportObservation* one : seen)
        observation(flow, *one);
}

void SupplementaryReport::checklistDeviations(PageFlow& flow)
{
    if (deviations() == 0)
        return;
    heading(flow, m_texts.translate("VisitReport", "Deviations in the checklist"));
    for (const ReportChecklistAnswer& answer : m_content.checklist) {
        if (answer.answer != QLatin1String("avvik"))
            continue;
        QStringList said;
        for (const QString& part : {answer.value, answer.note})
            if (!part.isEmpty())
                said += part;
        flow.row(
            {Cell{.x = 0,
                  .width = 86,
                  .blocks = {{answer.at.isValid() ? m_texts.time(answer.at) : QString(), strong},
                             {answer.code, small}}},
             Cell{.x = 94,
                  .width = full - 94,
                  .blocks = {{answer.label, body}, {said.join(QStringLiteral(": ")), quiet, 1}}}},
            {.paddingTop = 4, .paddingBottom = 4, .ruleBelow = hairline});
    }
}

void SupplementaryReport::afterwards(PageFlow& flow)
{
    heading(flow, m_texts.translate("VisitReport", "What was said to the place"));
    venueSaid(flow);
    if (m_content.addenda.isEmpty())
        return;
    heading(flow, m_texts.translate("VisitReport", "Additions after the report was finished"));
    for (const ReportAddendum& addendum : m_content.addenda) {
        QStringList source;
        if (addendum.at.isValid())
            source += m_texts.dateTime(addendum.at);
        if (!addendum.who.isEmpty())
            source += addendum.who;
        flow.row({Cell{.x = 0,
                       .width = full,
                       .blocks = {{source.join(QStringLiteral(" · ")), columnHead},
                                  {addendum.text, body, 1}}}},
                 {.paddingTop = 4, .paddingBottom = 5, .ruleBelow = hairline});
    }
}

} // namespace

std::unique_ptr<ReportDocument> makeSupplementaryReport(const VisitReportContent& content,
                                                        const ReportTexts& texts,
                                                        const QrCode& code)
{
    return std::make_unique<SupplementaryReport>(content, texts, code);
}

} // namespace feltbok::report
