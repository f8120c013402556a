// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/paper_code.h"
#include "report/qr_code.h"
#include "report/report_document.h"
#include "report/visit_report.h"

#include <memory>

namespace feltbok::report {

/// What the documents of a visit have in common.
class VisitDocument : public ReportDocument
{
public:
    VisitDocument(const VisitReportContent& content, const ReportTexts& texts, const QrCode& code)
        : ReportDocument(texts), m_content(content), m_code(code)
    {
    }

protected:
    struct Signer
    {
        QString name;
        QString role;
        QString said; ///< in place of or under a signature
    };

    virtual QString documentName() const = 0;
    QString title() const override;
    QString municipality() const override;
    QString subject() const override;
    QStringList footer() const override;
    bool isDraft() const override { return !m_content.finished; }

    QDate day() const { return m_content.startedAt.date(); }
    bool isClean() const;
    /// As the time line prints them: what has no time yet, in a draft, comes last.
    std::vector<const ReportObservation*> observations(bool positive) const;
    int deviations() const;
    QString subtitle() const;
    void letterhead(PageFlow& flow) const;
    /// A named value. What a draft still lacks is said; elsewhere an empty value has no row.
    void fact(PageFlow& flow, const QString& name, const QString& value, bool needed = false) const;
    QString joined(const QStringList& codes, QString (ReportTexts::*word)(const QString&) const,
                   const QString& separator = QStringLiteral(", ")) const;
    QString inCharge() const;

    TextBlock outcome() const;
    void observation(PageFlow& flow, const ReportObservation& observation);
    /// Two in a row, each with its number and caption; `x` from the left margin.
    void photos(PageFlow& flow, const QList<ReportPhoto>& photos, double x);
    void venueSaid(PageFlow& flow) const;
    /// How long the licence holder has for the comment, in words.
    QString commentTime() const;
    void rights(PageFlow& flow, bool withDates) const;
    std::vector<Signer> signers(std::size_t most) const;
    /// Lines to sign on, or the drawn signature, or what was said instead.
    void signatures(PageFlow& flow, std::size_t mostInspectors) const;
    double signaturesHeight(std::size_t mostInspectors) const;
    /// The QR code and what is printed beside it for people.
    void authenticity(PageFlow& flow) const;
    /// Of authenticity(), in points.
    double codeHeight() const { return m_code.size > 0 ? 105 : 0; }

    const VisitReportContent& m_content;

private:
    std::vector<TextBlock> observationFacts(const ReportObservation& observation) const;
    QString personText(const ReportObservation& observation) const;
    void qrCode(PageFlow& flow, double x, double y, double side) const;

    const QrCode& m_code;
};

// One source file each.
std::unique_ptr<ReportDocument> makeReceipt(const VisitReportContent& content,
                                            const ReportTexts& texts, const QrCode& code);
std::unique_ptr<ReportDocument> makeSupplementaryReport(const VisitReportContent& content,
                                                        const ReportTexts& texts,
                                                        const QrCode& code);
std::unique_ptr<ReportDocument> makeFullReport(const VisitReportContent& content,
                                               const ReportTexts& texts, const QrCode& code);

} // namespace feltbok::report
