// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"
#include "report/visit_report.h"

#include <QByteArray>

namespace feltbok::report {

/// The report as PDF/A-1b, A4. Same content, language and program: same bytes, so that its hash can
/// be computed again. Needs a QGuiApplication; any thread. Fails with `internal` if the texts of
/// the language or the fonts are missing.
Result<QByteArray> renderVisitReport(const VisitReportContent& content, Language language);

/// What the QR code of the report says: feltbok://report?record=ID&sha256=HEX.
QString visitReportLink(const VisitReportContent& content);

} // namespace feltbok::report
