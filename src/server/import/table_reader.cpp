// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/table_reader.h"

#include "base/json_text.h"
#include "server/import/text_fold.h"

#include <algorithm>
#include <array>
#include <limits>

namespace feltbok::server {

namespace {

constexpr std::size_t blockBytes = 64 * 1024;
constexpr std::size_t sampleLetters = 200;
constexpr std::size_t sampledRecords = 50;
/// Reading on after an open quote reads bytes again; beyond this the file is hopeless.
constexpr std::size_t readAgainLimit = 64 * 1024 * 1024;

bool isBlank(std::string_view field)
{
    return field.find_first_not_of(" \t\x1A\xA0") == std::string_view::npos;
}

bool startsWithFolded(std::string_view text, std::string_view lower)
{
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(), [](char want, char have) {
               return want == (have >= 'A' && have <= 'Z' ? char(have + ('a' - 'A')) : have);
           });
}

/// What a file that is not text is, by its first bytes; nothing for text.
std::optional<Error> refusedContent(std::string_view block)
{
    using namespace std::string_view_literals;
    for (const auto mark : {"PK\x03\x04"sv, "\xD0\xCF\x11\xE0"sv})
        if (block.starts_with(mark))
            return Error(ErrorCode::badInput, "a workbook, not delimited text", "workbook");
    for (const auto mark :
         {"%PDF"sv, "\x89PNG"sv, "\x1F\x8B"sv, "\xFF\xD8\xFF"sv, "SQLite format"sv})
        if (block.starts_with(mark))
            return Error(ErrorCode::badInput, "not text", "binary_file");
    const auto controls = std::count_if(block.begin(), block.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1A) || byte == 0x7F;
    });
    // A stray NUL is the fault of its row alone; programs and pictures are full of such bytes.
    if (static_cast<std::size_t>(controls) * 20 > block.size())
        return Error(ErrorCode::badInput, "not text", "binary_file");
    const std::size_t start = block.find_first_not_of(" \t\r\n");
    const std::string_view text = start == std::string_view::npos ? ""sv : block.substr(start);
    for (const auto mark : {"<!doctype"sv, "<html"sv, "<table"sv, "<?xml"sv})
        if (startsWithFolded(text, mark))
            return Error(ErrorCode::badInput, "a web page or XML, not delimited text", "markup");
    return std::nullopt;
}

/// UTF-16 without a byte order mark: in Western text every second byte is NUL.
std::optional<TextEncoding> guessUtf16(std::string_view block)
{
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < block.size(); ++i)
        nuls[i % 2] += block[i] == '\0' ? 1 : 0;
    const std::size_t many = block.size() * 2 / 5;
    if (block.size() < 8)
        return std::nullopt;
    if (nuls[0] == 0 && nuls[1] >= many)
        return TextEncoding::utf16Le;
    if (nuls[1] == 0 && nuls[0] >= many)
        return TextEncoding::utf16Be;
    return std::nullopt;
}

/// How a record divides: its fields, and how many of the last ones are blank.
struct RecordShape
{
    std::size_t fields = 0;
    std::size_t blankTail = 0;
};

/// The shapes of the first records when divided by `separator`, blank ones left out; an unfinished
/// last one too.
std::vector<RecordShape> shapesOf(std::string_view head, char separator, bool whole)
{
    std::vector<RecordShape> shapes;
    std::size_t fields = 1;
    std::size_t filled = 0; ///< number of the last field that is not blank
    bool atStart = true;
    bool quoted = false;
    const auto endRecord = [&] {
        if (filled > 0)
            shapes.push_back({fields, fields - filled});
        fields = 1;
        filled = 0;
        atStart = true;
    };
    for (std::size_t i = 0; i < head.size() && shapes.size() < sampledRecords; ++i) {
        const char c = head[i];
        if (quoted) {
            if (c != '"')
                continue;
            if (i + 1 < head.size() && head[i + 1] == '"')
                ++i;
            else
                quoted = false;
        } else if (c == '"' && atStart) {
            quoted = true;
            atStart = false;
            filled = fields;
        } else if (c == separator) {
            ++fields;
            atStart = true;
        } else if (c == '\n' || c == '\r') {
            endRecord();
        } else if (c != ' ') {
            atStart = false;
            filled = fields;
        }
    }
    if (whole && !quoted)
        endRecord();
    return shapes;
}

/// How well the separator divides the head: columns of the header, up to doubled when the other
/// records have as many.
double separatorScore(const std::vector<RecordShape>& shapes)
{
    if (shapes.empty() || shapes.front().fields < 2)
        return 0;
    const std::size_t columns = shapes.front().fields;
    const auto same =
        std::count_if(shapes.begin() + 1, shapes.end(),
                      [&](const RecordShape& shape) { return shape.fields == columns; });
    const double others = std::max<double>(1.0, static_cast<double>(shapes.size() - 1));
    return static_cast<double>(columns) * (1.0 + static_cast<double>(same) / others);
}

/// What the rows have behind the header's last column.
struct Overhang
{
    std::size_t usual = 0;           ///< blank fields that more than half of the rows end with
    bool lastIsAlwaysFilled = false; ///< the last column never is blank in a row that has it
};

Overhang overhangOf(const std::vector<RecordShape>& shapes)
{
    Overhang out;
    if (shapes.size() < 2)
        return out;
    const std::size_t columns = shapes.front().fields - shapes.front().blankTail;
    std::size_t longer = 0;
    std::size_t filled = 0;
    std::size_t blank = 0;
    std::size_t least = std::numeric_limits<std::size_t>::max();
    for (auto at = shapes.begin() + 1; at != shapes.end(); ++at) {
        if (at->fields < columns)
            continue;
        const std::size_t over = at->fields - columns;
        ++(at->blankTail > over ? blank : filled);
        if (over == 0 || at->blankTail < over)
            continue;
        ++longer;
        least = std::min(least, over);
    }
    if (2 * longer > shapes.size() - 1)
        out.usual = least;
    out.lastIsAlwaysFilled = blank == 0 && filled > 0;
    return out;
}

Error lineError(ErrorCode code, std::size_t line, std::string_view what, std::string field)
{
    return Error(code, "line " + std::to_string(line) + ": " + std::string(what), std::move(field));
}

} // namespace

struct TableReader::RawRow
{
    bool atEnd = false;
    std::size_t line = 0;
    std::vector<std::string> fields;
    std::vector<bool> quoted; ///< by field
    RowFault fault = RowFault::none;
    std::size_t bytes = 0;     ///< of the row in the buffer, its line break included
    std::size_t firstLine = 0; ///< bytes of its first physical line; 0 where it has only one
    std::string sample;
};

TableReader::TableReader(ByteSource source, const TableLimits& limits)
    : m_source(std::move(source)), m_limits(limits)
{
}

Result<TableReader> TableReader::open(ByteSource source, const TableLimits& limits)
{
    TableReader reader(std::move(source), limits);
    FELTBOK_TRY(reader.begin());
    return reader;
}

/// Adds one block to the buffer, dropping what was taken before it.
Result<void> TableReader::fill()
{
    m_buffer.erase(0, m_at);
    m_at = 0;
    std::string block(m_held.size() + blockBytes, '\0');
    std::copy(m_held.begin(), m_held.end(), block.begin());
    std::size_t filled = m_held.size();
    m_held.clear();
    while (filled < block.size()) {
        FELTBOK_ASSIGN(const std::size_t count, m_source(std::span(block).subspan(filled)));
        if (count == 0) {
            m_sourceEnded = true;
            break;
        }
        filled += count;
    }
    block.resize(filled);
    if (m_utf16) {
        m_utf16->feed(block, m_buffer);
        if (m_sourceEnded)
            m_utf16->finish(m_buffer);
    } else {
        if (!m_encoding) {
            EncodingEvidence evidence = weighEncoding(block);
            if (m_sourceEnded) {
                evidence.strayBytes += std::exchange(evidence.openTail, 0);
            }
            m_encoding = evidence.verdict();
            if (!m_encoding && evidence.openTail > 0) {
                m_held = block.substr(block.size() - evidence.openTail);
                block.resize(block.size() - evidence.openTail);
            }
        }
        m_buffer += block;
    }
    m_peak = std::max(m_peak, m_buffer.capacity() + block.capacity());
    return {};
}

Result<void> TableReader::begin()
{
    // The first block is looked at raw, before anything is decoded.
    std::string head(blockBytes, '\0');
    std::size_t filled = 0;
    while (filled < head.size()) {
        FELTBOK_ASSIGN(const std::size_t count, m_source(std::span(head).subspan(filled)));
        if (count == 0)
            break;
        filled += count;
    }
    head.resize(filled);
    if (head.starts_with("\xEF\xBB\xBF")) {
        m_encoding = TextEncoding::utf8;
        head.erase(0, 3);
    } else if (head.starts_with("\xFF\xFE")) {
        m_encoding = TextEncoding::utf16Le;
        head.erase(0, 2);
    } else if (head.starts_with("\xFE\xFF")) {
        m_encoding = TextEncoding::utf16Be;
        head.erase(0, 2);
    } else if (const auto guess = guessUtf16(head)) {
        m_encoding = guess;
    }
    if (m_encoding == TextEncoding::utf16Le || m_encoding == TextEncoding::utf16Be)
        m_utf16.emplace(m_encoding == TextEncoding::utf16Be);
    else if (auto refused = refusedContent(head))
        return std::move(*refused);
    m_held = std::move(head);
    FELTBOK_TRY(fill());

    if (std::all_of(m_buffer.begin(), m_buffer.end(),
                    [](char c) {
                        return isBlank({&c, 1}) || c == '\r' || c == '\n';
                    }) &&
        m_sourceEnded)
        return Error(ErrorCode::badInput, "the file is empty", "empty_file");
    FELTBOK_TRY(findSeparator());

    RawRow row;
    do {
        FELTBOK_ASSIGN(row, readRaw());
        if (row.fault == RowFault::tooLong)
            return lineError(ErrorCode::tooLarge, row.line, "longer than a table's header",
                             "line_too_long");
        if (row.fault == RowFault::tooManyFields)
            return lineError(ErrorCode::tooLarge, row.line, "more columns than a table has",
                             "too_many_columns");
        if (row.fault != RowFault::none)
            return lineError(ErrorCode::badInput, row.line, "the header has an open quote",
                             "broken_quotes");
        if (row.atEnd)
            return Error(ErrorCode::badInput, "no header", "not_a_table");
    } while (std::all_of(row.fields.begin(), row.fields.end(), isBlank));
    m_headerLine = row.line;
    std::size_t blankInHeader = 0;
    for (; isBlank(row.fields.back()); row.fields.pop_back())
        ++blankInHeader;
    m_blankColumns = std::max(m_blankColumns, blankInHeader);
    RowFault fault = RowFault::none;
    for (const auto& field : row.fields)
        m_header.push_back(cleanLine(decoded(field, fault)));
    if (m_header.size() < 2)
        return lineError(ErrorCode::badInput, row.line, "only one column", "not_a_table");
    if (fault != RowFault::none)
        return lineError(ErrorCode::badInput, row.line, "the header is not text", "binary_file");
    return {};
}

Result<void> TableReader::findSeparator()
{
    // Spreadsheet programs put "sep=;" on a line of its own before the header.
    const std::string_view head = m_buffer;
    if (startsWithFolded(head, "sep=") && head.size() > 5 && (head[5] == '\r' || head[5] == '\n') &&
        std::string_view(";,\t|").find(head[4]) != std::string_view::npos) {
        m_separator = head[4];
        m_at = 5;
        takeLineBreak(m_at);
        ++m_line;
        return {};
    }
    // A header longer than the head is read with the separator the head shows.
    double best = 0;
    for (const char candidate : {';', '\t', ',', '|'}) {
        const double score = separatorScore(shapesOf(head, candidate, true));
        if (score > best) {
            best = score;
            m_separator = candidate;
        }
    }
    if (best > 0) {
        // Some programs end every row but the header with separators.
        const Overhang overhang = overhangOf(shapesOf(head, m_separator, m_sourceEnded));
        m_blankColumns = overhang.usual;
        m_lastIsAlwaysFilled = overhang.lastIsAlwaysFilled;
        return {};
    }
    // Not divided by anything: say whether it is one endless line or just no table.
    m_separator = ';';
    FELTBOK_ASSIGN(const RawRow row, readRaw());
    if (row.fault == RowFault::tooLong)
        return lineError(ErrorCode::tooLarge, row.line, "longer than a table's header",
                         "line_too_long");
    if (row.fault != RowFault::none)
        return lineError(ErrorCode::badInput, row.line, "the header has an open quote",
                         "broken_quotes");
    return lineError(ErrorCode::badInput, row.line, "no separator divides it", "not_a_table");
}

/// Moves an offset in the buffer past one CR, LF or CR LF.
void TableReader::takeLineBreak(std::size_t& at)
{
    const bool pair = m_buffer[at] == '\r' && at + 1 < m_buffer.size() && m_buffer[at + 1] == '\n';
    at += pair ? 2 : 1;
}

/// Drops the rest of the physical line, block by block.
Result<void> TableReader::skipLine()
{
    for (;;) {
        std::size_t end = m_buffer.find_first_of("\r\n", m_at);
        if (end == std::string::npos) {
            m_at = m_buffer.size();
            if (m_sourceEnded)
                return {};
            FELTBOK_TRY(fill());
            continue;
        }
        m_at = end;
        if (m_buffer[m_at] == '\r' && m_at + 1 == m_buffer.size() && !m_sourceEnded)
            FELTBOK_TRY(fill());
        takeLineBreak(m_at);
        ++m_line;
        return {};
    }
}

/// The beginning of the text, at most so many bytes, no letter cut in two.
std::string_view TableReader::wholeLetters(std::string_view text, std::size_t bytes) const
{
    text = text.substr(0, bytes);
    if (m_encoding == TextEncoding::windows1252)
        return text;
    return text.substr(0, text.size() - weighEncoding(text).openTail);
}

/// The physical line at m_at as far as it is in the buffer, at least `least` bytes of it.
std::string TableReader::lineSample(std::size_t least) const
{
    const std::string_view rest = std::string_view(m_buffer).substr(m_at);
    const std::size_t end = std::min(rest.find_first_of("\r\n", least), rest.size());
    const std::size_t taken =
        rest.substr(0, least).find_first_of("\r\n") == std::string_view::npos ? end : least;
    return std::string(wholeLetters(rest, std::min(taken, sampleLetters * 4)));
}

Result<TableReader::RawRow> TableReader::readRaw()
{
    enum class State { fieldStart, plain, quoted, afterQuote };
    RawRow row;
    row.line = m_line;
    std::size_t at = 0; // from m_at, which fill() may move
    std::size_t breaks = 0;
    State state = State::fieldStart;
    std::string field;
    bool quotedField = false;
    const auto endField = [&] {
        row.fields.push_back(std::move(field));
        row.quoted.push_back(std::exchange(quotedField, false));
        field.clear();
        state = State::fieldStart;
        if (row.fields.size() > m_limits.columns)
            row.fault = RowFault::tooManyFields;
    };
    const auto put = [&](char c) {
        field.push_back(c);
        if (field.size() > m_limits.fieldBytes)
            row.fault = RowFault::tooLong;
    };
    bool open = true;
    while (open && row.fault == RowFault::none) {
        if (at > m_limits.rowBytes) {
            row.fault = RowFault::tooLong;
            break;
        }
        if (m_at + at + 1 >= m_buffer.size() && !m_sourceEnded)
            FELTBOK_TRY(fill());
        if (m_at + at >= m_buffer.size()) { // end of the file
            if (at == 0) {
                row.atEnd = true;
                return row;
            }
            if (state == State::quoted)
                row.fault = RowFault::unterminatedQuote;
            else
                endField();
            break;
        }
        const char c = m_buffer[m_at + at];
        const bool isBreak = c == '\r' || c == '\n';
        if (isBreak) {
            std::size_t end = m_at + at;
            takeLineBreak(end);
            at = end - m_at;
            ++breaks;
            if (breaks == 1)
                row.firstLine = at;
        }
        switch (state) {
        case State::quoted:
            if (isBreak) {
                put('\n');
            } else if (c != '"') {
                put(c);
                ++at;
            } else if (m_at + at + 1 < m_buffer.size() && m_buffer[m_at + at + 1] == '"') {
                put('"');
                at += 2;
            } else {
                state = State::afterQuote;
                ++at;
            }
            continue;
        case State::fieldStart:
        case State::plain:
        case State::afterQuote:
            break;
        }
        if (isBreak) {
            endField();
            open = false;
        } else if (c == m_separator) {
            ++at;
            endField();
        } else if (c == '"' && state == State::fieldStart && isBlank(field)) {
            ++at;
            field.clear();
            quotedField = true;
            state = State::quoted;
        } else if (state == State::afterQuote) {
            ++at;
            if (c != ' ' && c != '\t')
                row.fault = RowFault::textAfterQuote;
        } else {
            ++at;
            if (c != ' ')
                state = State::plain;
            put(c);
        }
    }
    m_peak = std::max(m_peak, m_buffer.capacity() + at + m_limits.fieldBytes);
    if (breaks <= 1 && !open)
        row.firstLine = 0;
    row.bytes = at;
    if (row.fault == RowFault::none) {
        m_at += at;
        m_line += breaks;
        return row;
    }
    // A field that was too long with line breaks in it was an open quote all along.
    if (row.fault == RowFault::tooLong && row.firstLine > 0)
        row.fault = RowFault::unterminatedQuote;
    row.sample = lineSample(row.firstLine > 0 ? row.firstLine : at);
    if (m_header.empty()) // no table: nobody reads on
        return row;
    if (row.firstLine > 0) { // go on behind its first physical line
        m_at += row.firstLine;
        ++m_line;
        m_readAgain += at;
        if (m_readAgain > readAgainLimit)
            return lineError(ErrorCode::badInput, row.line, "too many open quotes",
                             "broken_quotes");
        return row;
    }
    m_at += at;
    if (open)
        FELTBOK_TRY(skipLine());
    else
        m_line += breaks;
    return row;
}

std::string TableReader::decoded(std::string_view raw, RowFault& fault) const
{
    if (raw.find('\0') != std::string_view::npos)
        fault = RowFault::brokenText;
    if (m_encoding == TextEncoding::windows1252)
        return utf8FromWindows1252(raw);
    if (isValidUtf8(raw))
        return std::string(raw);
    fault = RowFault::brokenText;
    std::string out;
    while (!raw.empty())
        appendUtf8(out, takeCodePoint(raw));
    return out;
}

void TableReader::fitToHeader(RawRow& raw, TableRow& out) const
{
    auto& fields = raw.fields;
    for (std::size_t i = 0; i < m_blankColumns; ++i)
        if (fields.size() > m_header.size() && isBlank(fields.back()))
            fields.pop_back();
    if (fields.size() <= m_header.size())
        return;
    const auto goesOn = [&](std::size_t i) {
        return fields[i].starts_with(' ') && !isBlank(fields[i]) && !raw.quoted[i] && i > 0 &&
               !isBlank(fields[i - 1]) && !raw.quoted[i - 1];
    };
    std::size_t count = 0;
    for (std::size_t i = 0; i < fields.size(); ++i)
        count += goesOn(i) ? 1 : 0;
    if (count != fields.size() - m_header.size()) {
        // Blank fields behind a last column that every row fills are nothing but that. Else a
        // separator in the middle may have pushed an empty last cell out.
        const auto behind = fields.begin() + static_cast<std::ptrdiff_t>(m_header.size());
        if (m_lastIsAlwaysFilled && !isBlank(*(behind - 1)) &&
            std::all_of(behind, fields.end(), isBlank))
            fields.erase(behind, fields.end());
        return;
    }
    std::vector<std::string> whole;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!goesOn(i)) {
            whole.push_back(fields[i]);
            continue;
        }
        whole.back() += m_separator + fields[i];
        if (out.joined.empty() || out.joined.back() != whole.size() - 1)
            out.joined.push_back(whole.size() - 1);
    }
    fields = std::move(whole);
}

Result<TableRow> TableReader::finishRow(RawRow raw)
{
    TableRow out;
    out.line = raw.line;
    out.fault = raw.fault;
    RowFault ignored = RowFault::none;
    if (raw.fault != RowFault::none) {
        out.sample = shorten(cleanLine(decoded(raw.sample, ignored)), sampleLetters);
        return out;
    }
    fitToHeader(raw, out);
    if (raw.fields.size() != m_header.size()) {
        out.fault =
            raw.fields.size() < m_header.size() ? RowFault::tooFewFields : RowFault::tooManyFields;
        const std::string_view text =
            std::string_view(m_buffer).substr(m_at - raw.bytes, raw.bytes);
        out.sample = shorten(cleanLine(decoded(wholeLetters(text, sampleLetters * 4), ignored)),
                             sampleLetters);
        // An open quote that a later one closed has swallowed rows: read them again.
        if (raw.firstLine > 0) {
            bool swallowed = false;
            std::size_t separators = 0;
            for (const char c : text.substr(raw.firstLine)) {
                separators = c == '\n' || c == '\r' ? 0 : separators + (c == m_separator ? 1 : 0);
                swallowed = swallowed || separators + 1 >= m_header.size();
            }
            if (swallowed) {
                m_at -= raw.bytes - raw.firstLine;
                m_line = raw.line + 1;
                m_readAgain += raw.bytes;
                out.fault = RowFault::unterminatedQuote;
                if (m_readAgain > readAgainLimit)
                    return lineError(ErrorCode::badInput, raw.line, "too many open quotes",
                                     "broken_quotes");
            }
        }
        return out;
    }
    std::size_t bytes = 0;
    for (const auto& field : raw.fields) {
        out.cells.push_back(decoded(field, out.fault));
        bytes += out.cells.back().size();
    }
    m_peak = std::max(m_peak, m_buffer.capacity() + raw.bytes + bytes);
    if (out.fault != RowFault::none)
        out.sample = shorten(cleanLine(out.cells.front()), sampleLetters);
    return out;
}

Result<std::optional<TableRow>> TableReader::next()
{
    for (;;) {
        FELTBOK_ASSIGN(RawRow raw, readRaw());
        if (raw.atEnd)
            return std::optional<TableRow>();
        if (raw.fault == RowFault::none &&
            std::all_of(raw.fields.begin(), raw.fields.end(), isBlank))
            continue;
        if (++m_rows > m_limits.rows)
            return lineError(ErrorCode::tooLarge, raw.line, "more rows than an import takes",
                             "too_many_rows");
        FELTBOK_ASSIGN(TableRow row, finishRow(std::move(raw)));
        return std::optional<TableRow>(std::move(row));
    }
}

} // namespace feltbok::server
