// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/visit_report_pdf.h"

#include "report/visit_document.h"

#include <QCryptographicHash>

#include <algorithm>

namespace feltbok::report {
namespace {

/// The same for the same version of the same document of the same record in the same language.
QByteArray fileId(const VisitReportContent& content, VisitDocumentKind kind,
                  const QByteArray& language)
{
    const QString basis = content.recordId + QLatin1Char('\n') + content.contentHash +
                          QLatin1Char('\n') + QString::number(content.version) + QLatin1Char('\n') +
                          toString(kind) + QLatin1Char('\n') + QString::fromLatin1(language);
    return QCryptographicHash::hash(basis.toUtf8(), QCryptographicHash::Sha256).left(16);
}

std::unique_ptr<ReportDocument> makeDocument(VisitDocumentKind kind,
                                             const VisitReportContent& content,
                                             const ReportTexts& texts, const QrCode& code)
{
    switch (kind) {
    case VisitDocumentKind::receipt:
        return makeReceipt(content, texts, code);
    case VisitDocumentKind::supplementary:
        return makeSupplementaryReport(content, texts, code);
    case VisitDocumentKind::full:
        break;
    }
    return makeFullReport(content, texts, code);
}

} // namespace

VisitDocumentKind proposedDocument(const VisitReportContent& content)
{
    const bool breach = std::ranges::any_of(content.observations, [](const auto& observation) {
        return !observation.positive && !observation.possibleViolation.isEmpty();
    });
    return breach ? VisitDocumentKind::supplementary : VisitDocumentKind::receipt;
}

QString visitReportLink(const VisitReportContent& content, VisitDocumentKind kind)
{
    return content.finished && !content.recordId.isEmpty() && !content.contentHash.isEmpty()
               ? paperLink(content.recordId, content.contentHash, kind)
               : QString();
}

Result<QByteArray> renderVisitReport(const VisitReportContent& content, Language language,
                                     VisitDocumentKind kind)
{
    FELTBOK_ASSIGN(const ReportTexts texts, ReportTexts::load(language));
    QrCode code;
    if (const QString link = visitReportLink(content, kind); !link.isEmpty()) {
        FELTBOK_ASSIGN(code, makeQrCode(link.toStdString()));
    }
    PdfMetadata metadata;
    metadata.subject = printable(content.recordId).simplified();
    metadata.created = content.reportedAt.isValid() ? content.reportedAt : content.startedAt;
    metadata.fileId = fileId(content, kind, texts.languageTag());
    return makeDocument(kind, content, texts, code)->render(std::move(metadata));
}

} // namespace feltbok::report
