// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/column_map.h"

#include "server/import/identity_cell.h"
#include "server/import/text_fold.h"

#include <algorithm>

namespace feltbok::server {

namespace {

constexpr std::size_t extraCellBytes = 2000;
constexpr std::size_t extraBytes = 16 * 1024;

} // namespace

Result<ColumnMap> ColumnMap::match(const std::vector<std::string>& header,
                                   std::span<const ColumnSpec> specs)
{
    ColumnMap out;
    out.m_header = header;
    std::vector<std::string> folded;
    std::transform(header.begin(), header.end(), std::back_inserter(folded), foldHeader);
    std::vector<bool> taken(header.size(), false);
    std::string missing;
    for (const auto& spec : specs) {
        std::optional<std::size_t> place;
        for (const std::string_view name : spec.names) {
            const std::string wanted = foldHeader(name);
            for (std::size_t i = 0; i < folded.size(); ++i) {
                if (taken[i] || !sameHeader(folded[i], wanted))
                    continue;
                if (place)
                    return Error(ErrorCode::badInput, "twice: " + header[i], "duplicate_columns");
                place = i;
            }
            if (place)
                break;
        }
        if (place)
            taken[*place] = true;
        else if (spec.required)
            missing += (missing.empty() ? "" : ", ") + std::string(spec.names.front());
        out.m_places.push_back(place);
    }
    if (!missing.empty())
        return Error(ErrorCode::badInput, "missing: " + missing, "missing_columns");
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (taken[i])
            continue;
        if (out.m_header[i].empty())
            out.m_header[i] = "kolonne " + std::to_string(i + 1);
        out.m_extras.push_back(i);
    }
    std::stable_sort(out.m_extras.begin(), out.m_extras.end(), [&](std::size_t a, std::size_t b) {
        return out.m_header[a] < out.m_header[b];
    });
    return out;
}

std::string_view ColumnMap::cell(const TableRow& row, std::size_t column) const
{
    const auto place = m_places[column];
    return place && *place < row.cells.size() ? std::string_view(row.cells[*place])
                                              : std::string_view();
}

std::string_view ColumnMap::name(std::size_t column) const
{
    const auto place = m_places[column];
    return place ? std::string_view(m_header[*place]) : std::string_view();
}

json::object ColumnMap::extras(const TableRow& row, ImportPlan& notes) const
{
    json::object out;
    std::size_t bytes = 0;
    for (const std::size_t place : m_extras) {
        const std::string& name = m_header[place];
        const std::string value = cleanLines(row.cells[place]);
        bytes += name.size() + value.size();
        auto& kept = out[name];
        if (value.empty())
            continue;
        if (identityIn(value) == CellIdentity::nationalNumber)
            notes.warn(makeNote(row.line, name, {}, NoteCode::nationalIdentity));
        else if (value.size() > extraCellBytes || bytes > extraBytes)
            notes.warn(makeNote(row.line, name, value, NoteCode::extraTooLong));
        else
            kept = value;
    }
    return out;
}

json::object ColumnMap::names(std::span<const ColumnSpec> specs) const
{
    json::object out;
    for (std::size_t i = 0; i < specs.size(); ++i)
        if (has(i))
            out[specs[i].label] = name(i);
    return out;
}

} // namespace feltbok::server
