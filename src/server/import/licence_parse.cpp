// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/org_number.h"
#include "server/import/cell_values.h"
#include "server/import/column_map.h"
#include "server/import/identity_cell.h"
#include "server/import/licence_import.h"
#include "server/import/text_fold.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace feltbok::server {

namespace {

using Names = std::string_view;

enum Column : std::size_t {
    number,
    org,
    holder,
    place,
    address,
    postalCode,
    postalPlace,
    municipalityNumber,
    kind,
    groups,
    validFrom,
    validTo,
};

constexpr Names numberNames[]{"Bevillingsnummer", "Bevillingsnr",      "Bevillingnr",
                              "Bevillings-ID",    "Tillatelsesnummer", "Tillatelsesnr",
                              "TBR-nummer",       "Løyvenummer",       "Bevilling"};
constexpr Names orgNames[]{
    "Organisasjonsnummer", "Organisasjonsnr", "Orgnummer", "Org.nr", "Foretaksnummer", "Org"};
constexpr Names holderNames[]{"Innehaver",       "Innehavar", "Bevillingshaver",
                              "Bevillingshavar", "Firmanavn", "Foretaksnavn",
                              "Firma",           "Foretak",   "Juridisk navn"};
constexpr Names placeNames[]{"Sted",
                             "Stad",
                             "Stedsnavn",
                             "Navn på sted",
                             "Skjenkested",
                             "Salgssted",
                             "Salgs- og skjenkested",
                             "Skjenkestad",
                             "Virksomhetsnavn",
                             "Virksomhet",
                             "Bedrift",
                             "Bedriftsnavn",
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
constexpr Names addressNames[]{"Adresse", "Gateadresse", "Besøksadresse", "Forretningsadresse",
                               "Gate",    "Vei"};
constexpr Names postalCodeNames[]{"Postnr", "Postnummer"};
constexpr Names postalPlaceNames[]{"Poststed", "Poststad"};
constexpr Names municipalityNames[]{"Kommunenr", "Kommunenummer", "Knr", "Kommune"};
constexpr Names kindNames[]{"Tillatelsestype", "Bevillingstype",  "Type bevilling",
                            "Løyvetype",       "Type tillatelse", "Type"};
constexpr Names groupNames[]{"Varegrupper",    "Varegruppe", "Alkoholgrupper", "Alkoholgruppe",
                             "Produktgrupper", "Grupper",    "Gruppe"};
constexpr Names fromNames[]{"Gyldig fra", "Gyldig fra dato", "Gyldig f.o.m.", "Gyldig fra og med",
                            "Fra og med", "Frå og med",      "Gyldig frå",    "Fra dato",
                            "Fradato",    "Startdato",       "F.o.m.",        "Fra",
                            "Frå"};
constexpr Names toNames[]{
    "Gyldig til", "Gyldig til dato", "Gyldig t.o.m.", "Gyldig til og med", "Til og med",
    "Til dato",   "Sluttdato",       "Utløpsdato",    "Utløper",           "T.o.m.",
    "Til"};

// Labels are the fields' names where a field is meant: notes of the second reading look them up.
constexpr std::array columns{
    ColumnSpec{"licence_number", numberNames, true},
    ColumnSpec{"org_number", orgNames, true},
    ColumnSpec{"holder", holderNames},
    ColumnSpec{"name", placeNames},
    ColumnSpec{"address", addressNames},
    ColumnSpec{"postal_code", postalCodeNames},
    ColumnSpec{"postal_place", postalPlaceNames},
    ColumnSpec{"municipality", municipalityNames},
    ColumnSpec{"licence_kind", kindNames, true},
    ColumnSpec{"groups", groupNames, true},
    ColumnSpec{"valid_from", fromNames, true},
    ColumnSpec{"valid_to", toNames, true},
};

/// One row under reading: the first thing that is wrong with it wins.
class RowReading
{
public:
    RowReading(const ColumnMap& map, const TableRow& row, ImportPlan& notes)
        : m_map(map), m_row(row), m_notes(notes)
    {
    }

    bool isSound() const { return m_sound; }
    std::string line(Column column) const { return cleanLine(m_map.cell(m_row, column)); }

    void refuse(Column column, NoteCode code, std::string_view detail = {})
    {
        if (m_sound)
            m_notes.refuse(
                makeNote(m_row.line, m_map.name(column), m_map.cell(m_row, column), code, detail));
        m_sound = false;
    }
    void warn(Column column, NoteCode code)
    {
        if (m_sound)
            m_notes.warn(makeNote(m_row.line, m_map.name(column), m_map.cell(m_row, column), code));
    }
    /// A text within its field's limit. Empty, with a warning, where it holds a telephone number or
    /// an e-mail address.
    std::string text(Column column, domain::Collection collection)
    {
        std::string out = line(column);
        const auto identity = column == number ? identityInNumber(out) : identityIn(out);
        if (identity == CellIdentity::nationalNumber)
            refuse(column, NoteCode::identityRefused);
        if (identity == CellIdentity::contact) {
            m_notes.warn(makeNote(m_row.line, m_map.name(column), out, NoteCode::identityInText));
            m_leftOut.insert(column);
            return {};
        }
        const auto* field = domain::schemaOf(collection).field(columns[column].label);
        if (field != nullptr && out.size() > field->maxLength)
            refuse(column, NoteCode::tooLong);
        return out;
    }
    bool isLeftOut(Column column) const { return m_leftOut.contains(column); }
    std::string required(Column column, domain::Collection collection)
    {
        std::string out = text(column, collection);
        if (out.empty())
            refuse(column, NoteCode::missing);
        return out;
    }
    std::optional<Date> date(Column column)
    {
        const std::string cell = line(column);
        const auto found = parseCellDate(cell);
        if (!found)
            refuse(column, cell.empty() ? NoteCode::missing : NoteCode::date);
        return found;
    }

private:
    const ColumnMap& m_map;
    const TableRow& m_row;
    ImportPlan& m_notes;
    std::set<Column> m_leftOut;
    bool m_sound = true;
};

Date yearsAfter(Date date, int years)
{
    const Date later = (date.year() + std::chrono::years(years)) / date.month() / date.day();
    return later.ok() ? later : later.year() / std::chrono::March / 1; // 29 February
}

/// The licence kinds of alkoholloven §§ 3-1 to 4-5, as far as an extract tells them.
std::string_view licenceKindOf(const LicenceType& type,
                               const std::vector<domain::ProductGroup>& has, Date from, Date to,
                               bool isVinmonopolet)
{
    using domain::ProductGroup;
    const auto includes = [&](ProductGroup group) {
        return std::find(has.begin(), has.end(), group) != has.end();
    };
    if (type.activity == domain::Activity::sale) {
        if (isVinmonopolet || type.kind == "vinmonopol")
            return "vinmonopol";
        // Others than Vinmonopolet sell group 2 only of their own making (§ 3-1b).
        return includes(ProductGroup::g2) ? "salg_egenprodusert_gr2" : "salg_gr1";
    }
    if (!type.kind.empty())
        return type.kind;
    if (from == to)
        return "skjenk_enkeltanledning";
    const auto end = std::chrono::sys_days(to) + std::chrono::days(1);
    return end < std::chrono::sys_days(yearsAfter(from, 1)) ? "skjenk_del_av_aar"
                                                            : "skjenk_alminnelig";
}

std::string postalCodeOf(std::string text)
{
    // A spreadsheet takes the leading zero of 0150.
    if (text.size() == 3 && text.find_first_not_of("0123456789") == std::string::npos)
        text.insert(0, 1, '0');
    return text;
}

void checkMunicipality(RowReading& reading, const ColumnMap& map, std::string_view own)
{
    if (!map.has(municipalityNumber))
        return;
    const std::string cell = reading.line(municipalityNumber);
    const auto found = parseMunicipality(cell);
    if (cell.empty())
        reading.refuse(municipalityNumber, NoteCode::missing);
    else if (!found)
        reading.refuse(municipalityNumber, NoteCode::municipality);
    else if (*found != own)
        reading.refuse(municipalityNumber, NoteCode::otherMunicipality, own);
}

json::object premisesOf(RowReading& reading, const ColumnMap& map)
{
    constexpr auto premises = domain::Collection::premises;
    json::object out;
    const std::string orgCell = reading.line(org);
    const auto digits = domain::normaliseOrgNumber(orgCell);
    if (orgCell.empty())
        reading.refuse(org, NoteCode::missing);
    else if (isRoundedNumber(orgCell))
        reading.refuse(org, NoteCode::spreadsheetNumber);
    else if (!digits)
        reading.refuse(org, std::count_if(orgCell.begin(), orgCell.end(),
                                          [](char c) { return c >= '0' && c <= '9'; }) == 9
                                ? NoteCode::orgCheckDigit
                                : NoteCode::orgNumber);
    else
        out["org_number"] = *digits;
    const std::string holderName = reading.text(holder, premises);
    std::string name = reading.text(place, premises);
    if (name.empty() && reading.isLeftOut(place)) {
        reading.refuse(place, NoteCode::identityInText);
    } else if (name.empty() && !holderName.empty()) {
        name = holderName;
        reading.warn(holder, NoteCode::holderAsPlace);
    } else if (name.empty()) {
        reading.refuse(place, NoteCode::missing);
    }
    out["name"] = name;
    if (map.has(holder) && !reading.isLeftOut(holder))
        out["holder"] = holderName;
    for (const Column column : {address, postalCode, postalPlace}) {
        if (!map.has(column))
            continue;
        std::string text = reading.text(column, premises);
        if (reading.isLeftOut(column))
            continue;
        out[columns[column].label] = column == postalCode ? postalCodeOf(std::move(text)) : text;
    }
    for (const Column column : {holder, place, address, postalPlace})
        if (hasLostLetters(reading.line(column)))
            reading.warn(column, NoteCode::lostLetters);
    return out;
}

json::object licenceOf(RowReading& reading, std::string_view names)
{
    using domain::ProductGroup;
    json::object out;
    const std::string licenceNumber = reading.required(number, domain::Collection::licence);
    if (isRoundedNumber(licenceNumber))
        reading.refuse(number, NoteCode::spreadsheetNumber);
    const std::string typeCell = reading.line(kind);
    const auto type = parseLicenceType(typeCell);
    if (!type)
        reading.refuse(kind, typeCell.empty() ? NoteCode::missing : NoteCode::licenceKind);
    const std::string groupCell = reading.line(groups);
    const auto has = parseGroups(groupCell);
    if (!has)
        reading.refuse(groups, groupCell.empty() ? NoteCode::missing : NoteCode::groups);
    const auto from = reading.date(validFrom);
    const auto to = reading.date(validTo);
    if (!reading.isSound())
        return out;
    if (*to < *from)
        reading.refuse(validTo, NoteCode::datesReversed);
    const bool isVinmonopolet = foldName(names).find("vinmonopol") != std::string::npos;
    if (type->activity == domain::Activity::sale && has->back() == ProductGroup::g3 &&
        !isVinmonopolet && type->kind != "vinmonopol")
        reading.refuse(groups, NoteCode::saleOfSpirits);
    if (type->activity == domain::Activity::serving &&
        static_cast<std::size_t>(has->back()) + 1 != has->size())
        reading.warn(groups, NoteCode::unusualGroups);
    if (std::chrono::sys_days(*to) >= std::chrono::sys_days(yearsAfter(*from, 4)))
        reading.warn(validTo, NoteCode::longTerm);
    json::array codes;
    for (const auto group : *has)
        codes.push_back(json::value(toString(group)));
    out["licence_number"] = licenceNumber;
    out["licence_kind"] = licenceKindOf(*type, *has, *from, *to, isVinmonopolet);
    out["groups"] = std::move(codes);
    out["valid_from"] = toIsoDate(*from);
    out["valid_to"] = toIsoDate(*to);
    return out;
}

} // namespace

Result<ParsedRows> parseLicences(TableReader& table, std::string_view municipality)
{
    FELTBOK_ASSIGN(const ColumnMap map, ColumnMap::match(table.header(), columns));
    ParsedRows out;
    out.columns = map.names(columns);
    if (!map.has(municipalityNumber))
        out.notes.warn(makeNote(table.headerLine(), {}, {}, NoteCode::noMunicipalityColumn));
    std::map<std::string, std::size_t> lines; ///< of each licence number that went in
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
        // Warnings about a row that is refused after all would only confuse.
        ImportPlan notes;
        noteJoined(*row, table.header(), notes.warnings);
        RowReading reading(map, *row, notes);
        checkMunicipality(reading, map, municipality);
        json::object premises = premisesOf(reading, map);
        json::object licence = licenceOf(reading, reading.line(holder) + " " + reading.line(place));
        json::object extra = map.extras(*row, notes);
        if (reading.isSound()) {
            const std::string key(licence.at("licence_number").get_string());
            const auto [first, isNew] = lines.emplace(licenceKey(key), row->line);
            if (!isNew)
                reading.refuse(number, NoteCode::duplicateLicence, std::to_string(first->second));
        }
        if (!reading.isSound()) {
            out.notes.refuse(std::move(notes.refused.front()));
            continue;
        }
        for (auto& warning : notes.warnings)
            out.notes.warn(std::move(warning));
        if (out.rows.size() == ParsedRows::maxRows)
            return Error(ErrorCode::tooLarge,
                         "line " + std::to_string(row->line) + ": more licences than expected",
                         "too_many_licences");
        out.rows.push_back(json::object{{"line", static_cast<std::int64_t>(row->line)},
                                        {"premises", std::move(premises)},
                                        {"licence", std::move(licence)},
                                        {"extra", std::move(extra)}});
    }
}

} // namespace feltbok::server
