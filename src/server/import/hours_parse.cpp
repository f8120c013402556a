// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/org_number.h"
#include "server/import/cell_values.h"
#include "server/import/column_map.h"
#include "server/import/hours_import.h"
#include "server/import/identity_cell.h"
#include "server/import/text_fold.h"

#include <algorithm>
#include <array>

namespace feltbok::server {

namespace {

using Names = std::string_view;

enum Column : std::size_t {
    org,
    place,
    number,
    municipalityNumber,
    hours,
    spirits,
    sales,
    area,
    manager,
    deputy,
    conditions,
};

constexpr Names orgNames[]{"Org.nr",    "Organisasjonsnummer", "Organisasjonsnr",
                           "Orgnummer", "Foretaksnummer",      "Org"};
constexpr Names placeNames[]{"Sted",
                             "Stad",
                             "Stedsnavn",
                             "Navn på sted",
                             "Skjenkested",
                             "Salgssted",
                             "Salgs- og skjenkested",
                             "Skjenkestad",
                             "Virksomhet",
                             "Virksomhetsnavn",
                             "Bedrift",
                             "Utsalgssted",
                             "Navn på skjenkested",
                             "Navn på salgssted",
                             "Skjenkested/salgssted",
                             "Salgssted/skjenkested",
                             "Stedets navn",
                             "Namn på stad",
                             "Virksomhetens navn",
                             "Verksemd",
                             "Serveringssted",
                             "Serveringsstad",
                             "Salsstad",
                             "Navn",
                             "Namn"};
constexpr Names numberNames[]{"Bevillingsnummer", "Bevillingsnr", "Bevillingnr"};
constexpr Names municipalityNames[]{"Kommunenr", "Kommunenummer", "Knr"};
constexpr Names hoursNames[]{"Skjenketid gruppe 1 og 2",
                             "Skjenketid gruppe 1+2",
                             "Skjenketid gruppe 1 - 2",
                             "Skjenketid øl og vin",
                             "Tid gruppe 1 og 2",
                             "Gruppe 1 og 2",
                             "Gruppe 1+2",
                             "Skjenke- og salgstid",
                             "Salgs- og skjenketid",
                             "Skjenketid",
                             "Skjenketider",
                             "Skjenketid gruppe 1",
                             "Tid",
                             "Tider"};
constexpr Names spiritsNames[]{"Skjenketid gruppe 3", "Skjenketid brennevin", "Tid gruppe 3",
                               "Gruppe 3", "Brennevin"};
constexpr Names salesNames[]{"Salgstid", "Salgstider", "Salgstid gruppe 1"};
constexpr Names areaNames[]{"Areal", "Skjenkeareal", "Område", "Lokale", "Lokaler"};
constexpr Names managerNames[]{"Styrer", "Styrar"};
constexpr Names deputyNames[]{"Stedfortreder", "Stedfortredar", "Styrers stedfortreder",
                              "Stadfortredar"};
constexpr Names conditionNames[]{"Vilkår", "Særvilkår", "Særskilte vilkår"};

// Labels are the fields' names where a field is meant; notes of the second reading look them up.
constexpr std::array columns{
    ColumnSpec{"org_number", orgNames},        ColumnSpec{"name", placeNames},
    ColumnSpec{"licence_number", numberNames}, ColumnSpec{"municipality", municipalityNames},
    ColumnSpec{"hours", hoursNames},           ColumnSpec{"spirits", spiritsNames},
    ColumnSpec{"sales", salesNames},           ColumnSpec{"areas", areaNames},
    ColumnSpec{"manager", managerNames},       ColumnSpec{"deputy", deputyNames},
    ColumnSpec{"conditions", conditionNames},
};

/// The row's texts, or its one refusal in `notes`.
std::optional<json::object> readRow(const ColumnMap& map, const TableRow& row,
                                    std::string_view municipality, ImportPlan& notes)
{
    const auto refuse = [&](Column column, NoteCode code, std::string_view detail = {}) {
        notes.refuse(makeNote(row.line, map.name(column), map.cell(row, column), code, detail));
        return std::nullopt;
    };
    json::object out{{"line", static_cast<std::int64_t>(row.line)}};
    if (map.has(municipalityNumber)) {
        const auto found = parseMunicipality(map.cell(row, municipalityNumber));
        if (!found)
            return refuse(municipalityNumber, NoteCode::municipality);
        if (*found != municipality)
            return refuse(municipalityNumber, NoteCode::otherMunicipality, municipality);
    }
    const std::string orgCell = cleanLine(map.cell(row, org));
    const std::string name = cleanLine(map.cell(row, place));
    const std::string licence = cleanLine(map.cell(row, number));
    if (!orgCell.empty()) {
        const auto digits = domain::normaliseOrgNumber(orgCell);
        if (isRoundedNumber(orgCell))
            return refuse(org, NoteCode::spreadsheetNumber);
        if (!digits)
            return refuse(org, std::count_if(orgCell.begin(), orgCell.end(),
                                             [](char c) { return c >= '0' && c <= '9'; }) == 9
                                   ? NoteCode::orgCheckDigit
                                   : NoteCode::orgNumber);
        out["org_number"] = *digits;
    } else if (name.empty() && licence.empty()) {
        return refuse(map.has(org) ? org : place, NoteCode::missing);
    }
    // These only find the place, and stand in notes.
    if (identityIn(name) != CellIdentity::none)
        return refuse(place, identityIn(name) == CellIdentity::contact ? NoteCode::identityInText
                                                                       : NoteCode::identityRefused);
    for (const Column column : {number, hours, spirits, sales})
        if (identityInNumber(map.cell(row, column)) != CellIdentity::none)
            return refuse(column, NoteCode::identityRefused);
    out["name"] = name;
    out["licence_number"] = licence;
    const auto& spec = domain::schemaOf(domain::Collection::licence);
    json::object fields;
    for (const Column column : {area, manager, deputy, conditions}) {
        if (!map.has(column))
            continue;
        const auto label = columns[column].label;
        // Conditions may be a list, one to a line.
        const std::string_view cell = map.cell(row, column);
        const std::string text = column == conditions ? cleanLines(cell) : cleanLine(cell);
        if (text.size() > spec.field(label)->maxLength)
            return refuse(column, NoteCode::tooLong);
        const auto identity = identityIn(text);
        if (identity == CellIdentity::nationalNumber)
            return refuse(column, NoteCode::identityRefused);
        if (identity == CellIdentity::contact) {
            notes.warn(makeNote(row.line, map.name(column), text, NoteCode::identityInText));
            continue;
        }
        if (hasLostLetters(text))
            notes.warn(makeNote(row.line, map.name(column), text, NoteCode::lostLetters));
        fields[label] = text;
    }
    for (const Column column : {hours, spirits, sales})
        if (map.has(column))
            out[columns[column].label] = cleanLine(map.cell(row, column));
    out["fields"] = std::move(fields);
    out["extra"] = map.extras(row, notes);
    return out;
}

} // namespace

Result<ParsedRows> parseHours(TableReader& table, std::string_view municipality)
{
    FELTBOK_ASSIGN(const ColumnMap map, ColumnMap::match(table.header(), columns));
    if (!map.has(org) && !map.has(place) && !map.has(number))
        return Error(ErrorCode::badInput, "missing: Org.nr, Sted", "missing_columns");
    const auto carries = {hours, spirits, sales, area, manager, deputy, conditions};
    if (std::none_of(carries.begin(), carries.end(), [&](Column c) { return map.has(c); }))
        return Error(ErrorCode::badInput, "missing: Skjenketid gruppe 1 og 2", "missing_columns");
    ParsedRows out;
    out.columns = map.names(columns);
    for (;;) {
        FELTBOK_ASSIGN(const auto row, table.next());
        if (!row) {
            if (out.rows.empty() && out.notes.refusedCount == 0)
                out.notes.warn(makeNote(table.headerLine(), {}, {}, NoteCode::noRows));
            return out;
        }
        if (row->fault != RowFault::none) {
            out.notes.refuse(noteOfFault(*row));
            continue;
        }
        ImportPlan notes;
        noteJoined(*row, table.header(), notes.warnings);
        auto read = readRow(map, *row, municipality, notes);
        if (!read) {
            out.notes.refuse(std::move(notes.refused.front()));
            continue;
        }
        for (auto& warning : notes.warnings)
            out.notes.warn(std::move(warning));
        if (out.rows.size() == ParsedRows::maxRows)
            return Error(ErrorCode::tooLarge,
                         "line " + std::to_string(row->line) + ": more places than expected",
                         "too_many_licences");
        out.rows.push_back(std::move(*read));
    }
}

} // namespace feltbok::server
