// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"
#include "report/visit_report.h"

#include <QByteArray>

#include <array>

namespace feltbok::report {

/// Places with a licence on any day of the year, and their controls (alkoholforskriften § 9-7).
struct PlanReportQuota
{
    int places = 0;
    int required = 0;
    int done = 0;
    int withoutControl = 0;
};

struct PlanReportMonth
{
    int serving = 0;
    int sale = 0;
    int events = 0;

    int total() const { return serving + sale + events; }
};

struct PlanReportBreach
{
    QString name;     ///< with its provision
    int possible = 0; ///< noted by the inspectors
    int assessed = 0; ///< found to be breaches by the case handler
};

/// What the two years are compared by.
struct PlanReportYear
{
    int controls = 0; ///< at places, counted
    int required = 0;
    int withoutControl = 0;
    int servingControls = 0;
    int nightControls = 0;
    int events = 0;
    int eventsControlled = 0;
    int breaches = 0; ///< assessed
    int points = 0;   ///< by decision
    int withdrawals = 0;
};

/// The year's plan and result for the council. Results of controls are public (offentleglova § 3),
/// also where a place is named; nothing about guests is in it.
struct PlanReportContent
{
    QString municipalityNumber;
    QString municipalityName;
    int year = 0;
    QDate asOf; ///< the day of the figures; before the year's end the report is one under way

    PlanReportQuota joint; ///< a place with both kinds of licence is one place
    PlanReportQuota serving;
    PlanReportQuota sale;
    int singleController = 0; ///< left out of the count (§ 9-5)
    int notCarriedOut = 0;
    int nightRequired = 0;
    int eventsPast = 0;
    int eventsRequired = 0;             ///< by the local target; 0 without
    std::optional<int> servingPerPlace; ///< local targets
    std::optional<int> salePerPlace;
    std::optional<int> eventSharePercent;
    std::optional<int> nightSharePercent;
    int targetRequired = 0;
    QString basis; ///< where the targets were decided

    std::array<PlanReportMonth, 12> months;
    QStringList placesWithoutControl;
    QList<PlanReportBreach> breaches;
    PlanReportYear thisYear;
    std::optional<PlanReportYear> lastYear;
};

/// As PDF/A-1b, A4; the same bytes for the same content. Needs a QGuiApplication; any thread.
Result<QByteArray> renderPlanReport(const PlanReportContent& content, Language language);

} // namespace feltbok::report
