// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace feltbok::report {

/// Empty, a text or a number.
using TableCell = std::variant<std::monostate, QString, qint64>;

struct TableRow
{
    std::vector<TableCell> cells; ///< one per column of the book
    bool isTotal = false;
};

/// A sheet of a book. All sheets share the book's columns, and show those that they use.
struct Table
{
    QString name;             ///< of the sheet: at most 31 signs, none of []:*?/ and backslash
    QString note;             ///< under the title
    std::vector<int> columns; ///< of the book's, from 0
    std::vector<TableRow> rows;
};

/// Tables to be saved as a spreadsheet. Knows nothing of what they mean.
struct TableBook
{
    QString title;
    QString author;
    QDateTime madeAt;
    QString partHeading; ///< of the column that names the sheet in a CSV
    QStringList columns;
    std::vector<Table> tables;
};

/// All sheets below each other, their name in the first column: UTF-8 with byte order mark,
/// semicolons, CRLF, as Norwegian spreadsheets open it. A text that a spreadsheet would take for a
/// formula begins with an apostrophe.
QByteArray toCsv(const TableBook& book);

/// One sheet per table, to `file`. Nothing of it lies anywhere but in the folder of `file`, where
/// an earlier one is replaced in one step. The same book gives the same bytes. Fails with badInput
/// (a sheet's name) or io.
Result<void> writeXlsx(const TableBook& book, const QString& file);

} // namespace feltbok::report
