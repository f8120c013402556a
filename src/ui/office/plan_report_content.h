// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/record_store.h"
#include "report/plan_report_pdf.h"

#include <map>

namespace feltbok::ui {

/// What the year's report is counted from: all that a case handler's device holds of one
/// municipality, visits of the year and the one before.
struct PlanReportSource
{
    std::string municipality;
    std::vector<domain::RecordView> premises;
    std::vector<domain::RecordView> licences;
    std::vector<domain::RecordView> visits;
    std::vector<domain::RecordView> observations;
    std::vector<domain::RecordView> assessments; ///< newest first
    std::vector<domain::RecordView> decisions;
    std::vector<domain::RecordView> targets;
};

/// The municipalities that have a place here, in order of their numbers.
Result<std::vector<std::string>> municipalitiesWithPlaces(domain::RecordStore& store);

Result<PlanReportSource> readPlanReport(domain::RecordStore& store, const std::string& municipality,
                                        int year);

report::PlanReportContent planReportContent(const PlanReportSource& source,
                                            const QString& municipalityName, int year, Date today);

} // namespace feltbok::ui
