// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"
#include "report/visit_report.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace feltbok::report {

/// A number and what it counts, as it may leave the municipality's own screen.
struct HealthReportRow
{
    QString label = {};
    QString value = {};
    QString detail = {};   ///< small, under the label; empty: none
    bool isMarked = false; ///< held back: a mark, the same for all, instead of value and detail
    bool isTotal = false;
};

struct HealthReportSection
{
    QString title = {};
    QString note = {};
    QList<HealthReportRow> rows = {};
};

struct HealthReportSeries
{
    QString name = {};
    std::vector<std::optional<int>> values = {}; ///< one per category; none: marked
};

struct HealthReportChart
{
    QString title = {};
    QString unit = {}; ///< what is counted: persons, doses; empty: the title says it
    QStringList categories = {};
    QList<HealthReportSeries> series = {};
    bool isBars = false; ///< lying, for categories with long names
};

/// Naloxone and outreach in a year or a part of it, for the municipal council and the police
/// council. Everything in it has been through domain::protectCounts: what is hidden is not here.
struct HealthReportContent
{
    QString municipalityNumber;
    QString municipalityName;
    int year = 0;
    int fromMonth = 1; ///< 1 to 12, both included
    int toMonth = 12;
    QDate madeAt;

    QList<HealthReportRow> keyFigures;
    QList<HealthReportSection> sections;
    QList<HealthReportChart> charts;
    QStringList method; ///< how small numbers are protected, a sentence each
};

/// As PDF/A-1b, A4; the same bytes for the same content. Needs a QGuiApplication; any thread.
Result<QByteArray> renderHealthReport(const HealthReportContent& content, Language language);

} // namespace feltbok::report
