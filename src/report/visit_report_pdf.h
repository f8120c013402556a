// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"
#include "report/paper_code.h"
#include "report/visit_report.h"

#include <QByteArray>

namespace feltbok::report {

/// The document that the control calls for beside the full report: the supplementary report where
/// something may be a breach, else the receipt.
VisitDocumentKind proposedDocument(const VisitReportContent& content);

/// The document as PDF/A-1b, A4. Same content, language and program: same bytes, so that its hash
/// can be computed again. Needs a QGuiApplication; any thread. Fails with `internal` if the texts
/// of the language or the fonts are missing.
Result<QByteArray> renderVisitReport(const VisitReportContent& content, Language language,
                                     VisitDocumentKind kind = VisitDocumentKind::full);

/// What the QR code of the document says (paper_code.h). Empty for a draft: there is nothing yet
/// that a paper could be held against.
QString visitReportLink(const VisitReportContent& content,
                        VisitDocumentKind kind = VisitDocumentKind::full);

} // namespace feltbok::report
