// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/visit_document.h"

#include <algorithm>

namespace feltbok::report {
namespace {

/// What is left at the place after every control, also when nothing is found (IS-2038). One page,
/// whatever was written: long texts are cut here and whole in the full report.
class Receipt : public VisitDocument
{
public:
    using VisitDocument::VisitDocument;

protected:
    QString documentName() const override
    {
        return m_texts.translate("VisitReport", "Visit receipt");
    }
    void draw(PageFlow& flow) override;

private:
    static constexpr std::size_t inspectorsShown = 3;
    static constexpr double column = (full - 20) / 2;
    static constexpr double lineHeight = 13.5; ///< of the body, with the gap before a finding

    void shortFact(PageFlow& flow, const QString& name, const QString& value, int lines) const;
    void pair(PageFlow& flow, const QString& name, const QString& value, const QString& otherName,
              const QString& otherValue) const;
    void facts(PageFlow& flow) const;
    void condition(PageFlow& flow, int lines);
    QStringList findings(bool positive) const;
};

void Receipt::draw(PageFlow& flow)
{
    // The subtitle would be as long as the place's name; here it keeps to one line.
    ReportDocument::letterhead(
        flow,
        m_content.finished ? documentName()
                           : m_texts.translate("VisitReport", "%1 – DRAFT").arg(documentName()),
        flow.clipped(subtitle(), {.size = 11, .colour = muted}, full, 1));
    box(flow, {outcome()});
    flow.space(8);
    facts(flow);
    // What is left between the facts and what must stand below decides how much is told.
    const double below = 34 + 16 + 50 + signaturesHeight(inspectorsShown) + 30 + codeHeight();
    condition(flow, std::max(int((flow.bottom() - flow.y() - below) / lineHeight), 2));
    flow.space(8);
    flow.text(
        m_texts
            .translate(
                "VisitReport",
                "The written report comes within one week of the control. The licence holder may "
                "comment on it within %1 of receiving it (Alcohol Regulations § 9-6).")
            .arg(commentTime()),
        body, 2);
    signatures(flow, inspectorsShown);
    if (m_content.controllers.size() > qsizetype(inspectorsShown))
        flow.text(m_texts.translate("VisitReport", "and %1 more inspectors, named above")
                      .arg(m_content.controllers.size() - qsizetype(inspectorsShown)),
                  small);
    authenticity(flow);
}

void Receipt::shortFact(PageFlow& flow, const QString& name, const QString& value, int lines) const
{
    fact(flow, name, flow.clipped(value, body, full - 150, lines), true);
}

void Receipt::pair(PageFlow& flow, const QString& name, const QString& value,
                   const QString& otherName, const QString& otherValue) const
{
    flow.row({Cell{.x = 0, .width = 142, .blocks = {{name, quiet}}},
              Cell{.x = 150, .width = 90, .blocks = {{value, body}}},
              Cell{.x = 250, .width = 120, .blocks = {{otherName, quiet}}},
              Cell{.x = 380, .width = full - 380, .blocks = {{otherValue, body}}}},
             {.paddingTop = 1.2, .paddingBottom = 1.2});
}

void Receipt::facts(PageFlow& flow) const
{
    QStringList place{m_content.place.name, m_content.place.address};
    place.removeAll(QString());
    shortFact(flow, m_texts.translate("VisitReport", "Place"), place.join(QStringLiteral(", ")), 2);
    QStringList licence;
    if (!m_content.licence.licenceNumber.isEmpty())
        licence += m_content.licence.licenceNumber;
    if (!m_content.licence.licenceKind.isEmpty())
        licence += m_texts.licenceKind(m_content.licence.licenceKind);
    shortFact(flow, m_texts.translate("VisitReport", "Licence"),
              licence.join(QStringLiteral(" · ")), 1);
    QString when;
    if (m_content.startedAt.isValid()) {
        when = m_texts.longDate(day());
        when += QLatin1Char(' ') +
                m_texts.translate("VisitReport", "from %1").arg(m_texts.time(m_content.startedAt));
        if (m_content.endedAt.isValid())
            when += QLatin1Char(' ') +
                    m_texts.translate("VisitReport", "to %1").arg(m_texts.time(m_content.endedAt));
    }
    shortFact(flow, m_texts.translate("VisitReport", "Date and time"), when, 1);
    shortFact(flow, m_texts.translate("VisitReport", "Inspectors"),
              m_content.controllers.join(QStringLiteral(", ")), 2);
    const auto number = [](const std::optional<int>& count) {
        return count ? QString::number(*count) : QStringLiteral("–");
    };
    pair(flow, m_texts.translate("VisitReport", "Guests (estimated)"),
         number(m_content.guestsEstimated), m_texts.translate("VisitReport", "Staff"),
         number(m_content.staffCount));
    shortFact(flow, m_texts.translate("VisitReport", "Person in charge"), inCharge(), 1);
    if (m_content.presentedAt.isValid())
        shortFact(flow, m_texts.translate("VisitReport", "Inspectors presented themselves"),
                  m_texts.time(m_content.presentedAt), 1);
    else
        fact(flow, m_texts.translate("VisitReport", "Not presented because"),
             flow.clipped(m_texts.reasonNotPresented(m_content.reasonNotPresented), body,
                          full - 150, 1));
    fact(flow, m_texts.translate("VisitReport", "Oral feedback given"),
         flow.clipped(m_content.oralFeedback, body, full - 150, 2));
}

QStringList Receipt::findings(bool positive) const
{
    QStringList out;
    for (const ReportObservation* seen : observations(positive)) {
        QStringList head;
        if (seen->at.isValid())
            head += m_texts.time(seen->at);
        if (!seen->location.isEmpty())
            head += m_texts.location(seen->location);
        const QString what =
            seen->possibleViolation.isEmpty() || positive
                ? seen->description
                : m_texts.translate("VisitReport", "possible breach (provisional)") +
                      QStringLiteral(": ") + seen->possibleViolation;
        out += head.join(QStringLiteral(" ")) +
               (head.isEmpty() || what.isEmpty() ? QString() : QStringLiteral(": ")) + what;
    }
    if (!positive)
        for (const ReportChecklistAnswer& answer : m_content.checklist)
            if (answer.answer == QLatin1String("avvik"))
                out += answer.code + QLatin1Char(' ') + answer.label;
    return out;
}

void Receipt::condition(PageFlow& flow, int lines)
{
    QStringList good;
    if (!m_content.generalImpression.isEmpty())
        good += m_content.generalImpression;
    good += findings(true);
    QStringList bad = findings(false);
    if (bad.isEmpty() && m_content.reasonNotCarriedOut.isEmpty())
        bad += m_content.finished ? m_texts.translate("VisitReport", "No deviations observed")
                                  : m_texts.translate("VisitReport", "No deviations noted so far");
    const auto cell = [&](double x, const QString& name, const QStringList& texts) {
        Cell out{.x = x, .width = column, .blocks = {{name, strong}}};
        int left = lines - 1; // the last one says how much is not told
        qsizetype told = 0;
        for (const QString& text : texts) {
            if (left <= 0)
                break;
            const QString shown = flow.clipped(text, body, column, std::min(left, 4));
            left -= flow.linesOf(shown, body, column);
            out.blocks.push_back({shown, body, 2});
            ++told;
        }
        if (told < texts.size())
            out.blocks.push_back(
                {m_texts.translate("VisitReport", "and %1 more, in the full report")
                     .arg(texts.size() - told),
                 quiet, 2});
        return out;
    };
    flow.space(8);
    flow.row({cell(0, m_texts.translate("VisitReport", "General condition"), good),
              cell(column + 20, m_texts.translate("VisitReport", "To be followed up"), bad)},
             {.paddingTop = 5, .paddingBottom = 6, .ruleBelow = hairline});
    if (std::ranges::any_of(m_content.observations, [](const ReportObservation& seen) {
            return !seen.positive && !seen.possibleViolation.isEmpty();
        }))
        flow.text(m_texts.translate("VisitReport",
                                    "A supplementary report describes the possible breaches. The "
                                    "municipality assesses them later."),
                  note, 3);
}

} // namespace

std::unique_ptr<ReportDocument> makeReceipt(const VisitReportContent& content,
                                            const ReportTexts& texts, const QrCode& code)
{
    return std::make_unique<Receipt>(content, texts, code);
}

} // namespace feltbok::report
