// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/import/byte_source.h"
#include "server/import/text_encoding.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::server {

/// Bounds of a table; beyond them a row is refused or the file is no table.
struct TableLimits
{
    std::size_t fieldBytes = 64 * 1024;
    std::size_t rowBytes = 256 * 1024;
    std::size_t columns = 200;
    std::size_t rows = 1'000'000;
};

/// What is wrong with the shape of a row.
enum class RowFault {
    none,
    tooFewFields,
    tooManyFields,
    unterminatedQuote, ///< a quote is opened and never closed
    textAfterQuote,    ///< letters between a closing quote and the next separator
    tooLong,           ///< a field or the row is over its limit
    brokenText,        ///< bytes that the file's encoding does not have, or a NUL
};

struct TableRow
{
    std::size_t line = 0; ///< physical line of the file where the row begins; the first line is 1
    std::vector<std::string> cells; ///< UTF-8, one per column of the header; line breaks as "\n"
    /// Columns whose cell holds a separator that nobody quoted; see TableReader.
    std::vector<std::size_t> joined;
    RowFault fault = RowFault::none;
    std::string sample; ///< of a faulty row: its beginning, UTF-8
};

/// Reads delimited text (CSV) as a stream, in memory bounded by the limits whatever the input.
/// Encoding and separator are found from the beginning of the file: UTF-8 or UTF-16 with a byte
/// order mark, else UTF-8 or Windows-1252 by the first bytes above ASCII; separator by `sep=` or by
/// which of ; , and tab divides header and rows alike. A row with a fault does not stop the
/// reading: after an open quote it goes on with the next physical line. A row with too many fields
/// is put together again where that is certain: where just as many fields as are too many begin
/// with a space, as in "inne; sommersesong".
class TableReader
{
public:
    /// Reads up to and including the header. Fails with badInput, field "empty_file",
    /// "not_a_table", "binary_file", "workbook" or "markup"; with tooLarge, field "line_too_long"
    /// or "too_many_columns"; or as the source fails.
    static Result<TableReader> open(ByteSource source, const TableLimits& limits = {});

    const std::vector<std::string>& header() const { return m_header; }
    std::size_t headerLine() const { return m_headerLine; }
    char separator() const { return m_separator; }
    /// Windows-1252 and UTF-8 are one while the text is plain ASCII; then UTF-8.
    TextEncoding encoding() const { return m_encoding.value_or(TextEncoding::utf8); }

    /// The next row that is not blank; nothing at the end. Fails with tooLarge, field
    /// "too_many_rows"; with badInput, field "broken_quotes", when open quotes make reading on
    /// pointless; or as the source fails.
    Result<std::optional<TableRow>> next();

    /// Most bytes that were ever held at once: the reader's buffer and the row in work.
    std::size_t peakBytes() const { return m_peak; }

private:
    struct RawRow;

    TableReader(ByteSource source, const TableLimits& limits);

    Result<void> fill();
    Result<void> begin();
    Result<void> findSeparator();
    Result<RawRow> readRaw();
    Result<void> skipLine();
    void takeLineBreak(std::size_t& at);
    std::string_view wholeLetters(std::string_view text, std::size_t bytes) const;
    std::string lineSample(std::size_t least) const;
    std::string decoded(std::string_view raw, RowFault& fault) const;
    void fitToHeader(RawRow& raw, TableRow& out) const;
    Result<TableRow> finishRow(RawRow raw);

    ByteSource m_source;
    TableLimits m_limits;
    std::string m_buffer; ///< bytes not yet taken, from m_at on
    std::size_t m_at = 0;
    std::string m_held; ///< bytes read that may begin a letter of the next piece
    bool m_sourceEnded = false;
    std::size_t m_line = 1;
    std::optional<TextEncoding> m_encoding;
    std::optional<Utf16Decoder> m_utf16;
    char m_separator = 0;
    std::vector<std::string> m_header;
    std::size_t m_headerLine = 1;
    std::size_t m_blankColumns = 0; ///< separators behind the last column, usual in this file
    bool m_lastIsAlwaysFilled =
        false; ///< no row seen at the beginning leaves the last column blank
    std::size_t m_rows = 0;
    std::size_t m_readAgain = 0; ///< bytes read a second time after open quotes
    std::size_t m_peak = 0;
};

} // namespace feltbok::server
