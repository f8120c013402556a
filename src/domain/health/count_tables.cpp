// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/count_tables.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace feltbok::domain {
namespace {

Error bad(std::string_view field, std::string_view reason)
{
    return {ErrorCode::badInput, std::string(reason), std::string(field)};
}

bool isInside(const CountCell& cell, const CountBox& box)
{
    for (std::size_t d = 0; d < box.values.size(); ++d) {
        if (box.values[d] != 0 && (box.values[d] >> unsigned(cell.at[d]) & 1U) == 0)
            return false;
    }
    return true;
}

std::optional<std::size_t> findDimension(const CountCube& cube, std::string_view code)
{
    const auto found = std::ranges::find(cube.dimensions, code, &CountDimension::code);
    if (found == cube.dimensions.end())
        return std::nullopt;
    return std::size_t(found - cube.dimensions.begin());
}

} // namespace

Result<CountBox> countBox(const CountCube& cube, std::string_view dimension,
                          std::span<const std::string> values)
{
    const auto d = findDimension(cube, dimension);
    if (!d)
        return bad("dimension", "no such dimension");
    if (values.empty())
        return bad("values", "an empty box");
    CountBox box;
    box.values.resize(cube.dimensions.size());
    const auto& known = cube.dimensions[*d].values;
    for (const std::string& value : values) {
        const auto found = std::ranges::find(known, value);
        if (found == known.end() || std::size_t(found - known.begin()) >= maxDimensionValues)
            return bad("values", "no such value");
        box.values[*d] |= std::uint64_t{1} << unsigned(found - known.begin());
    }
    return box;
}

Result<CountBox> bothBoxes(const CountBox& one, const CountBox& other)
{
    CountBox both = one;
    both.values.resize(std::max(one.values.size(), other.values.size()));
    for (std::size_t d = 0; d < other.values.size(); ++d) {
        if (other.values[d] == 0)
            continue;
        const bool isLimited = both.values[d] != 0;
        both.values[d] = isLimited ? both.values[d] & other.values[d] : other.values[d];
        if (both.values[d] == 0)
            return bad("values", "an empty box");
    }
    return both;
}

Result<CountTable> countTable(const CountCube& cube, std::string code,
                              std::span<const std::string> dimensions, const CountBox& within)
{
    FELTBOK_TRY(checkCube(cube));
    FELTBOK_TRY(checkBox(cube, within));
    CountBox start = within;
    start.values.resize(cube.dimensions.size());
    CountTable table{std::move(code), {{"", start, 0}}};
    std::set<std::size_t> used;
    for (const std::string& name : dimensions) {
        const auto d = findDimension(cube, name);
        if (!d || !used.insert(*d).second)
            return bad("dimensions", "no such dimension, or twice the same");
        std::vector<CountFigure> longer;
        for (const CountFigure& figure : table.figures) {
            std::string front = figure.code;
            if (!front.empty())
                front += '|';
            for (std::size_t v = 0; v < cube.dimensions[*d].values.size(); ++v) {
                const std::uint64_t bit = std::uint64_t{1} << v;
                // Only what lies in the period.
                if (start.values[*d] != 0 && (start.values[*d] & bit) == 0)
                    continue;
                CountFigure line = figure;
                line.code = front + cube.dimensions[*d].values[v];
                line.of.values[*d] = bit;
                longer.push_back(std::move(line));
            }
            longer.push_back({front + '*', figure.of, figure.importance + 1});
        }
        if (longer.size() > maxFigures)
            return Error{ErrorCode::tooLarge, "a table of too many figures"};
        table.figures = std::move(longer);
    }
    if (dimensions.empty())
        table.figures.front().code = std::string(1, '*');
    return table;
}

Result<void> checkCube(const CountCube& cube)
{
    if (cube.dimensions.size() > maxCountDimensions)
        return Error{ErrorCode::tooLarge, "too many dimensions"};
    std::set<std::string_view> codes;
    for (const CountDimension& dimension : cube.dimensions) {
        if (!codes.insert(dimension.code).second)
            return bad("dimensions", "twice the same");
        if (dimension.values.empty() || dimension.values.size() > maxDimensionValues)
            return bad("dimensions", "no values, or too many");
        const std::set<std::string_view> values(dimension.values.begin(), dimension.values.end());
        if (values.size() != dimension.values.size())
            return bad("values", "twice the same");
    }
    std::set<std::vector<int>> places;
    std::int64_t all = 0;
    for (const CountCell& cell : cube.cells) {
        if (cell.at.size() != cube.dimensions.size())
            return bad("cells", "not one value per dimension");
        for (std::size_t d = 0; d < cell.at.size(); ++d) {
            if (cell.at[d] < 0 || std::size_t(cell.at[d]) >= cube.dimensions[d].values.size())
                return bad("cells", "no such value");
        }
        if (!places.insert(cell.at).second)
            return bad("cells", "twice the same");
        if (cell.count < 0 || (all += cell.count) > maxCount)
            return bad("cells", "below nothing, or too many");
    }
    for (const CountBox& box : cube.impossible) {
        FELTBOK_TRY(checkBox(cube, box));
        if (sumOf(cube, box) != 0)
            return bad("impossible", "it happened");
    }
    return {};
}

Result<void> checkBox(const CountCube& cube, const CountBox& box)
{
    if (box.values.size() > cube.dimensions.size())
        return bad("box", "more words than dimensions");
    for (std::size_t d = 0; d < box.values.size(); ++d) {
        const std::size_t values = cube.dimensions[d].values.size();
        if (values < maxDimensionValues && box.values[d] >> values != 0)
            return bad("box", "no such value");
    }
    return {};
}

int sumOf(const CountCube& cube, const CountBox& box)
{
    int sum = 0;
    for (const CountCell& cell : cube.cells) {
        if (isInside(cell, box))
            sum += cell.count;
    }
    return sum;
}

} // namespace feltbok::domain
