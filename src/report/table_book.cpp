// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/table_book.h"

#include <QFile>
#include <QFileInfo>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <system_error>
#include <unistd.h>

namespace feltbok::report {
namespace {

constexpr lxw_row_t headingRow = 3;
constexpr double narrow = 14;
constexpr double wide = 58;

QString csvText(QString text)
{
    // OWASP's list of what begins a formula in a spreadsheet.
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    const bool needsQuotes = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u';' || c == u'"' || c == u'\r' || c == u'\n';
    });
    return needsQuotes ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

QString csvCell(const TableCell& cell)
{
    if (const auto* text = std::get_if<QString>(&cell))
        return csvText(*text);
    if (const auto* number = std::get_if<qint64>(&cell))
        return QString::number(*number);
    return {};
}

const TableCell* cellAt(const TableRow& row, int column)
{
    return column >= 0 && std::size_t(column) < row.cells.size() ? &row.cells[std::size_t(column)]
                                                                 : nullptr;
}

/// Frees what is not closed.
struct FreeWorkbook
{
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

/// The library takes no constant texts, and changes none.
char* mutableText(const QByteArray& text)
{
    return const_cast<char*>(text.constData());
}

struct Formats
{
    lxw_format* title = nullptr;
    lxw_format* note = nullptr;
    lxw_format* heading = nullptr;
    lxw_format* headingRight = nullptr;
    lxw_format* text = nullptr;
    lxw_format* total = nullptr;

    explicit Formats(lxw_workbook* book)
        : title(workbook_add_format(book)), note(workbook_add_format(book)),
          heading(workbook_add_format(book)), headingRight(workbook_add_format(book)),
          text(workbook_add_format(book)), total(workbook_add_format(book))
    {
        format_set_bold(title);
        format_set_font_size(title, 14);
        format_set_italic(note);
        for (auto* each : {heading, headingRight}) {
            format_set_bold(each);
            format_set_bottom(each, LXW_BORDER_THIN);
        }
        format_set_align(headingRight, LXW_ALIGN_RIGHT);
        format_set_text_wrap(text);
        format_set_align(text, LXW_ALIGN_VERTICAL_TOP);
        format_set_bold(total);
        format_set_top(total, LXW_BORDER_THIN);
    }
};

bool hasNumbers(const Table& table, int column)
{
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
        const auto* cell = cellAt(row, column);
        return cell != nullptr && std::holds_alternative<qint64>(*cell);
    });
}

Result<void> addSheet(lxw_workbook* workbook, const TableBook& book, const Table& table,
                      const Formats& formats)
{
    const QByteArray name = table.name.toUtf8();
    lxw_worksheet* sheet = workbook_validate_sheet_name(workbook, name.constData()) == LXW_NO_ERROR
                               ? workbook_add_worksheet(workbook, name.constData())
                               : nullptr;
    if (sheet == nullptr)
        return Error(ErrorCode::badInput, "not the name of a sheet", "name");
    const auto write = [sheet](lxw_row_t row, lxw_col_t column, const QString& text,
                               lxw_format* format) {
        return worksheet_write_string(sheet, row, column, text.toUtf8().constData(), format);
    };
    bool isWritten = write(0, 0, book.title, formats.title) == LXW_NO_ERROR;
    if (!table.note.isEmpty())
        isWritten = isWritten && write(1, 0, table.note, formats.note) == LXW_NO_ERROR;
    lxw_col_t at = 0;
    for (const int column : table.columns) {
        const bool isNumber = hasNumbers(table, column);
        worksheet_set_column(sheet, at, at, isNumber || at == 0 ? narrow : wide, nullptr);
        isWritten =
            isWritten && write(headingRow, at, book.columns.value(column),
                               isNumber ? formats.headingRight : formats.heading) == LXW_NO_ERROR;
        lxw_row_t line = headingRow + 1;
        for (const auto& row : table.rows) {
            lxw_format* format = row.isTotal ? formats.total : formats.text;
            lxw_error error = LXW_NO_ERROR;
            const auto* cell = cellAt(row, column);
            if (cell == nullptr || std::holds_alternative<std::monostate>(*cell))
                error = worksheet_write_blank(sheet, line, at, format);
            else if (const auto* text = std::get_if<QString>(cell))
                error = write(line, at, *text, format);
            else
                error = worksheet_write_number(
                    sheet, line, at, static_cast<double>(std::get<qint64>(*cell)), format);
            isWritten = isWritten && error == LXW_NO_ERROR;
            ++line;
        }
        ++at;
    }
    worksheet_freeze_panes(sheet, headingRow + 1, 0);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9); // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    return isWritten ? Result<void>() : Error(ErrorCode::badInput, "a cell is too long", "rows");
}

} // namespace

QByteArray toCsv(const TableBook& book)
{
    QString out(QChar::ByteOrderMark);
    const auto addLine = [&out](const QStringList& cells) {
        out += cells.join(u';') + QStringLiteral("\r\n");
    };
    QStringList headings{csvText(book.partHeading)};
    for (const auto& heading : book.columns)
        headings.push_back(csvText(heading));
    addLine(headings);
    for (const auto& table : book.tables)
        for (const auto& row : table.rows) {
            QStringList cells{csvText(table.name)};
            for (int column = 0; column < book.columns.size(); ++column) {
                const auto* cell = cellAt(row, column);
                cells.push_back(cell == nullptr ? QString() : csvCell(*cell));
            }
            addLine(cells);
        }
    return out.toUtf8();
}

Result<void> writeXlsx(const TableBook& book, const QString& file)
{
    const QFileInfo target(file);
    const QByteArray folder = QFile::encodeName(target.absolutePath());
    const QByteArray part = QFile::encodeName(target.absoluteFilePath() + QStringLiteral(".part"));
    lxw_workbook_options options{};
    options.tmpdir = mutableText(folder);
    std::unique_ptr<lxw_workbook, FreeWorkbook> workbook(
        workbook_new_opt(part.constData(), &options));
    if (!workbook)
        return Error(ErrorCode::io, "the workbook cannot be made", "file");
    const QByteArray title = book.title.toUtf8();
    const QByteArray author = book.author.toUtf8();
    lxw_doc_properties properties{};
    properties.title = mutableText(title);
    properties.author = mutableText(author);
    properties.created = static_cast<time_t>(book.madeAt.toSecsSinceEpoch());
    if (workbook_set_properties(workbook.get(), &properties) != LXW_NO_ERROR)
        return Error(ErrorCode::badInput, "title or author is too long", "title");
    const Formats formats(workbook.get());
    for (const auto& table : book.tables)
        FELTBOK_TRY(addSheet(workbook.get(), book, table, formats));
    // Closing frees it, whatever comes of it.
    if (workbook_close(workbook.release()) != LXW_NO_ERROR ||
        std::rename(part.constData(), QFile::encodeName(target.absoluteFilePath()).constData()) !=
            0) {
        ::unlink(part.constData());
        return Error(ErrorCode::io, "the workbook cannot be written", "file");
    }
    return {};
}

} // namespace feltbok::report
