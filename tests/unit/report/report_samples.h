// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/plan_report_pdf.h"

namespace feltbok::test {

/// A control of a bar in which nothing was wrong.
report::VisitReportContent cleanReport();
/// A long night: deviations, possible breaches, long texts, rare letters, conflicts, addenda.
report::VisitReportContent longReport();
/// A draft of which only the place is known.
report::VisitReportContent draftReport();
/// Possible breaches with so many photos, half with one observation and half with the visit, a
/// drawn signature, and a confirmation of each inspector.
report::VisitReportContent reportWithPictures(int photos);
/// A year of a municipality of twelve places, under way.
report::PlanReportContent planYear();
/// A photo of so many pixels with a number to be seen.
QByteArray jpeg(int width, int height, int number);

} // namespace feltbok::test
