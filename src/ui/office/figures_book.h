// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/annual_figures.h"
#include "report/table_book.h"

namespace feltbok::ui {

/// The sheets of the figures, in their order.
enum class FiguresSheet {
    overview,
    licences,
    controls,
    saleBreaches,
    servingBreaches,
    withdrawals,
    completeness,
    sources,
};

/// The columns of every sheet.
enum class FiguresColumn { code, item, count, waiting, source };

/// The figures as a spreadsheet in the language of the app; the page shows the same rows.
report::TableBook figuresBook(const domain::AnnualFigures& figures, const QString& municipality,
                              const QDateTime& madeAt);

/// "3 controls have possible breaches that nobody has assessed", most urgent first.
QStringList figuresWarnings(const domain::AnnualFigures& figures);

} // namespace feltbok::ui
