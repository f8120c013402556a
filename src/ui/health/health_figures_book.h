// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/health_figures.h"
#include "report/health_report_pdf.h"
#include "report/table_book.h"

#include <QtCore/QHash>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// Figures and what their codes are called. Nothing here decides what may be told.
struct NamedFigures
{
    const domain::health::SharedFigures& figures;
    const QHash<QString, QString>& zoneNames;
    int year = 0;
    QString municipality;
};

// As the pages show them: see HealthFiguresModel.
QVariantList healthKeyFigures(const NamedFigures& named);
QVariantList healthSections(const NamedFigures& named);
QVariantList healthCharts(const NamedFigures& named);

// Of the stock, for the screen alone.
QVariantList stockKeyFigures(const domain::health::StockFigures& stock);

/// How small numbers are protected, a sentence each.
QStringList healthMethod(const domain::health::SharedFigures& figures);

/// All tables, line by line, and the method, in the language of the app.
report::TableBook healthBook(const NamedFigures& named, const QDateTime& madeAt);
report::HealthReportContent healthReport(const NamedFigures& named,
                                         const std::string& municipalityNumber, QDate madeAt);

/// The name of a month, with a capital.
QString monthTitle(int month);

} // namespace feltbok::ui
