// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/published_ledger.h"

#include <algorithm>
#include <charconv>

namespace feltbok::domain::health {
namespace {

/// The signs of the values 0 to 63.
constexpr std::string_view signs =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
static_assert(signs.size() == maxDimensionValues);

/// Of a code of a dimension or a value: ids have 36 bytes.
constexpr std::size_t maxCodeBytes = 64;
constexpr std::size_t maxCells = 100'000;

Error bad(std::string_view field, std::string_view reason)
{
    return {ErrorCode::badInput, std::string(reason), std::string(field)};
}

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    // One text per number: what is packed again is the same.
    const bool isPlain = !text.empty() && text.front() != '-' && text.front() != '+' &&
                         (text.front() != '0' || text.size() == 1);
    if (error != std::errc() || stop != end || !isPlain || value > maxCount)
        return std::nullopt;
    return value;
}

std::string packBox(const CountCube& cube, const CountBox& box)
{
    std::string out;
    for (std::size_t d = 0; d < box.values.size(); ++d) {
        const std::size_t values = cube.dimensions[d].values.size();
        const std::uint64_t all = ~std::uint64_t{0} >> (maxDimensionValues - values);
        if (box.values[d] == 0 || box.values[d] == all)
            continue;
        if (!out.empty())
            out += ';';
        out += std::to_string(d) + ':';
        for (std::size_t v = 0; v < values; ++v)
            if ((box.values[d] >> v & 1U) != 0)
                out += signs[v];
    }
    return out;
}

Result<CountBox> unpackBox(const CountCube& cube, std::string_view text)
{
    CountBox box;
    box.values.resize(cube.dimensions.size());
    while (!text.empty()) {
        const auto end = text.find(';');
        const std::string_view part = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const auto colon = part.find(':');
        const auto d = number(part.substr(0, colon));
        if (colon == std::string_view::npos || !d || std::size_t(*d) >= box.values.size() ||
            colon + 1 == part.size() || box.values[std::size_t(*d)] != 0)
            return bad("figures", "not a box");
        for (const char sign : part.substr(colon + 1)) {
            const auto value = signs.find(sign);
            if (value >= cube.dimensions[std::size_t(*d)].values.size())
                return bad("figures", "no such value");
            box.values[std::size_t(*d)] |= std::uint64_t{1} << value;
        }
    }
    return box;
}

Result<std::vector<CountDimension>> dimensionsFrom(const json::object& counted)
{
    const auto list = requireArray(counted, "dimensions");
    if (!list || list->size() > maxCountDimensions)
        return bad("counted", "no dimensions, or too many");
    std::vector<CountDimension> out;
    for (const json::value& each : *list) {
        if (!each.is_object())
            return bad("counted", "not a dimension");
        const auto code = requireString(each.get_object(), "code");
        const auto values = requireArray(each.get_object(), "values");
        if (!code || code->size() > maxCodeBytes || !values || values->size() > maxDimensionValues)
            return bad("counted", "not a dimension");
        CountDimension dimension{*code, {}};
        for (const json::value& value : *values) {
            if (!value.is_string() || value.get_string().size() > maxCodeBytes)
                return bad("counted", "not a value");
            dimension.values.emplace_back(std::string_view(value.get_string()));
        }
        out.push_back(std::move(dimension));
    }
    return out;
}

Result<CountCell> unpackCell(const CountCube& cube, std::string_view text)
{
    const auto count = text.size() > cube.dimensions.size() && text[cube.dimensions.size()] == ':'
                           ? number(text.substr(cube.dimensions.size() + 1))
                           : std::nullopt;
    if (!count)
        return bad("counted", "not a cell");
    CountCell cell{{}, *count};
    for (const char sign : text.substr(0, cube.dimensions.size())) {
        const auto value = signs.find(sign);
        if (value == std::string_view::npos)
            return bad("counted", "not a cell");
        cell.at.push_back(int(value));
    }
    return cell;
}

/// In a record, digits are written as other signs: the texts are long runs of numbers, and what is
/// looked through for national numbers (identity_check.h) would find some in every town's year.
constexpr std::string_view digitSigns = "!#$%&()<>~";

std::string withoutDigits(std::string text)
{
    for (char& c : text)
        if (c >= '0' && c <= '9')
            c = digitSigns[std::size_t(c - '0')];
    return text;
}

/// A text with digits in it was not made here, and is none.
Result<std::string> withDigits(std::string_view text, std::string_view field)
{
    std::string out(text);
    for (char& c : out) {
        if (c >= '0' && c <= '9')
            return bad(field, "a digit");
        if (const auto digit = digitSigns.find(c); digit != std::string_view::npos)
            c = char('0' + digit);
    }
    return out;
}

std::string piece(const std::string& text, std::size_t number)
{
    return number * maxPieceBytes < text.size() ? text.substr(number * maxPieceBytes, maxPieceBytes)
                                                : std::string();
}

} // namespace

PackedExport packExport(const PublishedExport& published)
{
    const CountCube& cube = published.counted;
    json::array dimensions;
    for (const CountDimension& dimension : cube.dimensions) {
        json::array values;
        for (const std::string& value : dimension.values)
            values.emplace_back(value);
        dimensions.push_back({{"code", dimension.code}, {"values", std::move(values)}});
    }
    json::array cells;
    for (const CountCell& cell : cube.cells) {
        std::string text;
        for (const int value : cell.at)
            text += signs[std::size_t(value)];
        cells.emplace_back(text + ':' + std::to_string(cell.count));
    }
    json::array figures;
    for (const ToldFigure& figure : published.figures)
        figures.emplace_back(packBox(cube, figure.of) + '=' +
                             (figure.shown ? std::to_string(*figure.shown) : std::string(1, ':')));
    json::object counted;
    counted["dimensions"] = std::move(dimensions);
    counted["cells"] = std::move(cells);
    return {toJsonText(counted), toJsonText(figures)};
}

Result<PublishedExport> unpackExport(const PackedExport& packed)
{
    for (const auto* text : {&packed.counted, &packed.figures})
        if (text->size() > maxPieces * maxPieceBytes)
            return Error{ErrorCode::tooLarge, "an export that is too long",
                         text == &packed.counted ? "counted" : "figures"};
    const auto counted = parseJsonObject(packed.counted);
    if (!counted)
        return bad("counted", "not the text of a cube");
    PublishedExport out;
    FELTBOK_ASSIGN(out.counted.dimensions, dimensionsFrom(*counted));
    const auto cells = requireArray(*counted, "cells");
    if (!cells)
        return bad("counted", "no cells");
    if (cells->size() > maxCells)
        return Error{ErrorCode::tooLarge, "too many cells", "counted"};
    for (const json::value& cell : *cells) {
        if (!cell.is_string())
            return bad("counted", "not a cell");
        FELTBOK_ASSIGN(auto read, unpackCell(out.counted, cell.get_string()));
        out.counted.cells.push_back(std::move(read));
    }
    if (auto checked = checkCube(out.counted); !checked)
        return Error{checked.error().code, checked.error().detail, "counted"};

    const auto figures = parseJson(packed.figures);
    if (!figures || !figures->is_array())
        return bad("figures", "not a list of figures");
    if (figures->get_array().size() > maxFigures)
        return Error{ErrorCode::tooLarge, "too many figures", "figures"};
    for (const json::value& each : figures->get_array()) {
        const std::string_view text =
            each.is_string() ? std::string_view(each.get_string()) : std::string_view();
        const auto equals = text.find('=');
        if (equals == std::string_view::npos)
            return bad("figures", "not a figure");
        ToldFigure figure;
        FELTBOK_ASSIGN(figure.of, unpackBox(out.counted, text.substr(0, equals)));
        const int value = sumOf(out.counted, figure.of);
        if (text.substr(equals + 1) != ":") {
            figure.shown = number(text.substr(equals + 1));
            if (!figure.shown)
                return bad("figures", "not a number");
        }
        if (figure.shown ? *figure.shown != value : value == 0)
            return bad("figures", "a figure that is not that of its cube");
        out.figures.push_back(std::move(figure));
    }
    return out;
}

Result<std::vector<json::object>> exportRecords(const ExportName& name,
                                                const PublishedExport& published)
{
    const PackedExport packed = packExport(published);
    const std::size_t longest = std::max(packed.counted.size(), packed.figures.size());
    const std::size_t parts = (longest + maxPieceBytes - 1) / maxPieceBytes;
    if (parts > maxPieces)
        return Error{ErrorCode::tooLarge, "an export that is too long", "counted"};
    std::vector<json::object> out;
    for (std::size_t part = 0; part < parts; ++part)
        out.push_back({{"export", name.id.toText()},
                       {"year", name.year},
                       {"cube", name.cube},
                       {"made_at", toRfc3339(name.madeAt)},
                       {"part", std::int64_t(part) + 1},
                       {"parts", std::int64_t(parts)},
                       {"counted", withoutDigits(piece(packed.counted, part))},
                       {"figures", withoutDigits(piece(packed.figures, part))}});
    return out;
}

Result<ExportRecord> exportRecordFromFields(const json::object& fields)
{
    ExportRecord out;
    FELTBOK_ASSIGN(const auto id, requireString(fields, "export"));
    FELTBOK_ASSIGN(out.name.id, RecordId::parse(id));
    FELTBOK_ASSIGN(out.name.cube, requireString(fields, "cube"));
    FELTBOK_ASSIGN(const auto year, requireInteger(fields, "year"));
    FELTBOK_ASSIGN(const auto madeAt, requireString(fields, "made_at"));
    FELTBOK_ASSIGN(out.name.madeAt, parseRfc3339(madeAt));
    FELTBOK_ASSIGN(const auto part, requireInteger(fields, "part"));
    FELTBOK_ASSIGN(const auto parts, requireInteger(fields, "parts"));
    if (part < 1 || part > parts || parts > std::int64_t(maxPieces))
        return bad("part", "no such part");
    out.name.year = int(year);
    out.part = int(part);
    out.parts = int(parts);
    FELTBOK_ASSIGN(const auto counted, requireString(fields, "counted"));
    FELTBOK_ASSIGN(const auto figures, requireString(fields, "figures"));
    FELTBOK_ASSIGN(out.piece.counted, withDigits(counted, "counted"));
    FELTBOK_ASSIGN(out.piece.figures, withDigits(figures, "figures"));
    return out;
}

Result<std::map<std::string, PublishedLedger, std::less<>>>
ledgersOf(std::span<const ExportRecord> records, int year)
{
    // Oldest first; who exported at the same moment is told apart by the id.
    using Key = std::tuple<std::string, Instant, RecordId>;
    std::map<Key, std::map<int, const ExportRecord*>> exports;
    for (const ExportRecord& record : records) {
        if (record.name.year != year)
            continue;
        auto& parts = exports[{record.name.cube, record.name.madeAt, record.name.id}];
        if (!parts.emplace(record.part, &record).second)
            return bad("part", "twice the same");
    }
    std::map<std::string, PublishedLedger, std::less<>> out;
    for (const auto& [key, parts] : exports) {
        PackedExport whole;
        for (const auto& [part, record] : parts) {
            if (record->parts != int(parts.size()))
                return bad("parts", "an export that is not here whole");
            whole.counted += record->piece.counted;
            whole.figures += record->piece.figures;
        }
        FELTBOK_ASSIGN(auto published, unpackExport(whole));
        const std::string& cube = std::get<std::string>(key);
        published.counted.code = cube;
        out[cube].exports.push_back(std::move(published));
    }
    return out;
}

} // namespace feltbok::domain::health
