// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/import_notes.h"

#include "domain/identity_scan.h"
#include "server/import/text_fold.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace feltbok::server {

namespace {

struct NoteText
{
    NoteCode code;
    std::string_view name;
    std::string_view text; ///< bokmål; the note's detail follows where it has one
};

constexpr std::array texts{
    NoteText{NoteCode::tooFewFields, "too_few_fields", "Raden har færre felt enn overskriften"},
    NoteText{NoteCode::tooManyFields, "too_many_fields", "Raden har flere felt enn overskriften"},
    NoteText{NoteCode::unterminatedQuote, "unterminated_quote",
             "Et anførselstegn åpnes på denne linjen og lukkes ikke"},
    NoteText{NoteCode::textAfterQuote, "text_after_quote",
             "Det står tegn mellom et avsluttende anførselstegn og neste skilletegn"},
    NoteText{NoteCode::tooLong, "too_long", "Verdien er for lang"},
    NoteText{NoteCode::brokenText, "broken_text", "Raden har tegn som ikke er tekst"},
    NoteText{NoteCode::missing, "missing", "Verdien mangler"},
    NoteText{NoteCode::orgNumber, "org_number", "Organisasjonsnummeret har ikke ni siffer"},
    NoteText{
        NoteCode::orgCheckDigit, "org_check_digit",
        "Organisasjonsnummeret finnes ikke: kontrollsifferet eller det første sifferet stemmer "
        "ikke"},
    NoteText{NoteCode::municipality, "municipality", "Kommunenummeret har ikke fire siffer"},
    NoteText{NoteCode::otherMunicipality, "other_municipality",
             "Raden gjelder en annen kommune enn"},
    NoteText{NoteCode::licenceKind, "licence_kind",
             "Ukjent tillatelsestype; ventet 01SKJE eller 02SALG"},
    NoteText{NoteCode::groups, "groups", "Ukjent varegruppe; ventet GRP1, GRP2 eller GRP3"},
    NoteText{NoteCode::saleOfSpirits, "sale_of_spirits",
             "Salg av gruppe 3 er forbeholdt AS Vinmonopolet (alkoholloven § 3-1)"},
    NoteText{NoteCode::date, "date", "Ikke en dato på formen dd.mm.åååå eller åååå-mm-dd"},
    NoteText{NoteCode::datesReversed, "dates_reversed", "Gyldig til er før gyldig fra"},
    NoteText{NoteCode::duplicateLicence, "duplicate_licence",
             "Bevillingsnummeret står allerede på linje"},
    NoteText{NoteCode::duplicatePlace, "duplicate_place", "Stedet står allerede på linje"},
    NoteText{NoteCode::spreadsheetNumber, "spreadsheet_number",
             "Et regneark har rundet av nummeret; lagre kolonnen som tekst"},
    NoteText{NoteCode::unknownPlace, "unknown_place",
             "Ingen bevilling i registeret har dette stedet"},
    NoteText{NoteCode::unknownLicence, "unknown_licence",
             "Ingen bevilling i registeret har dette nummeret"},
    NoteText{NoteCode::ambiguousPlace, "ambiguous_place",
             "Flere steder passer; navnet skiller dem ikke"},
    NoteText{NoteCode::hours, "hours", "Klokkeslettene kan ikke tolkes:"},
    NoteText{NoteCode::identityRefused, "identity_refused",
             "Ser ut som et fødselsnummer; raden er ikke tatt inn"},
    NoteText{NoteCode::unquotedSeparator, "unquoted_separator",
             "Raden har ett skilletegn for mye; det er lest som en del av denne verdien"},
    NoteText{NoteCode::lostLetters, "lost_letters",
             "Spørsmålstegn der en bokstav kan ha gått tapt; verdien er tatt inn som den står"},
    NoteText{NoteCode::holderAsPlace, "holder_as_place",
             "Sted mangler; innehaverens navn er brukt"},
    NoteText{NoteCode::longTerm, "long_term",
             "Bevillingen varer mer enn fire år (alkoholloven § 1-6)"},
    NoteText{NoteCode::unusualGroups, "unusual_groups",
             "Uvanlige varegrupper: ventet gruppe 1, 1 og 2 eller alle (alkoholloven § 4-2)"},
    NoteText{NoteCode::placeDiffers, "place_differs",
             "To bevillinger oppgir stedet ulikt; brukt er verdien på linje"},
    NoteText{NoteCode::nameDiffers, "name_differs",
             "Organisasjonsnummeret passer, men registeret har navnet"},
    NoteText{NoteCode::overCeiling, "over_ceiling", "Tiden går ut over lovens ramme"},
    NoteText{NoteCode::spiritsWithoutLicence, "spirits_without_licence",
             "Bevillingen omfatter ikke gruppe 3; tiden er ikke tatt inn"},
    NoteText{NoteCode::spiritsWithoutHours, "spirits_without_hours",
             "Bevillingen omfatter gruppe 3, men raden har ingen tid for den"},
    NoteText{NoteCode::nationalIdentity, "national_identity",
             "Ser ut som et fødselsnummer; verdien er ikke tatt inn"},
    NoteText{NoteCode::extraTooLong, "extra_too_long",
             "Kolonnen er ikke kjent og verdien er lang; den er ikke tatt inn"},
    NoteText{NoteCode::noMunicipalityColumn, "no_municipality_column",
             "Filen har ingen kolonne for kommunenummer; alle rader er regnet til kommunen"},
    NoteText{NoteCode::identityInText, "identity_in_text",
             "Ser ut som et telefonnummer eller en e-postadresse; verdien er ikke tatt inn"},
    NoteText{NoteCode::noRows, "no_rows", "Filen har ingen rader under overskriften"},

};

const NoteText& textOf(NoteCode code)
{
    for (const auto& text : texts)
        if (text.code == code)
            return text;
    assert(false);
    return texts.front();
}

NoteCode codeOf(RowFault fault)
{
    switch (fault) {
    case RowFault::tooFewFields:
        return NoteCode::tooFewFields;
    case RowFault::tooManyFields:
        return NoteCode::tooManyFields;
    case RowFault::unterminatedQuote:
        return NoteCode::unterminatedQuote;
    case RowFault::textAfterQuote:
        return NoteCode::textAfterQuote;
    case RowFault::tooLong:
        return NoteCode::tooLong;
    case RowFault::none:
    case RowFault::brokenText:
        break;
    }
    return NoteCode::brokenText;
}

struct FileErrorText
{
    std::string_view field;
    std::string_view text;
};

constexpr std::array fileErrors{
    FileErrorText{"empty_file", "Filen er tom."},
    FileErrorText{"not_a_table", "Filen er ingen tabell: den har ingen overskrift med kolonner "
                                 "delt av semikolon, komma eller tabulator."},
    FileErrorText{"binary_file", "Filen er ikke tekst. Lagre uttrekket som CSV."},
    FileErrorText{"workbook", "Filen er en arbeidsbok. Lagre arket som CSV."},
    FileErrorText{"markup", "Filen er en nettside eller XML. Lagre uttrekket som CSV."},
    FileErrorText{"line_too_long", "Linjen er lengre enn en overskrift kan være. Filen er ingen "
                                   "tabell."},
    FileErrorText{"too_many_columns", "Overskriften har flere kolonner enn en tabell kan ha."},
    FileErrorText{"too_many_rows", "Filen har flere rader enn en import tar imot."},
    FileErrorText{"too_many_licences", "Filen har flere bevillinger enn en import tar imot."},
    FileErrorText{"broken_quotes", "Et anførselstegn åpnes og lukkes ikke."},
    FileErrorText{"missing_columns", "Filen mangler kolonner:"},
    FileErrorText{"duplicate_columns", "Filen har samme kolonne to ganger:"},
};

/// Why a file cannot be opened or read.
std::string unreadableText(const Error& error)
{
    switch (error.code) {
    case ErrorCode::notFound:
        return "Filen finnes ikke.";
    case ErrorCode::notPermitted:
        return "Du har ikke lov til å lese filen.";
    case ErrorCode::badInput:
        return "Dette er en mappe, ikke en fil.";
    default:
        return "Filen kan ikke leses (" + error.detail + ").";
    }
}

std::string reasonOf(const Error& error)
{
    if (error.field == "file")
        return unreadableText(error);
    const std::string_view detail = error.detail;
    const std::size_t colon = detail.find(": ");
    for (const auto& known : fileErrors) {
        if (known.field != error.field)
            continue;
        std::string out;
        if (detail.starts_with("line ") && colon != std::string_view::npos)
            out = "Linje " + std::string(detail.substr(5, colon - 5)) + ": ";
        out += known.text;
        if (known.text.ends_with(':') && colon != std::string_view::npos)
            out += " " + std::string(detail.substr(colon + 2)) + ".";
        return out;
    }
    return "Filen kan ikke importeres (" + std::string(toString(error.code)) + ").";
}

} // namespace

std::string_view toString(NoteCode code)
{
    return textOf(code).name;
}

std::optional<NoteCode> noteCodeFromText(std::string_view name)
{
    for (const auto& text : texts)
        if (text.name == name)
            return text.code;
    return std::nullopt;
}

std::string withoutIdentities(std::string_view text, Masked masked)
{
    std::string out;
    std::size_t done = 0;
    const auto hide = [&](std::size_t begin, std::size_t length) {
        if (begin < done)
            return;
        out += text.substr(done, begin - done);
        out += "•••";
        done = begin + length;
    };
    std::vector<std::pair<std::size_t, std::size_t>> spans;
    for (const auto& span : domain::findIdentities(text))
        if (masked == Masked::all || span.kind != domain::IdentityKind::phone)
            spans.emplace_back(span.begin, span.length);
    for (const auto& [begin, length] : elevenDigits(text))
        spans.emplace_back(begin, length);
    std::sort(spans.begin(), spans.end());
    for (const auto& [begin, length] : spans)
        hide(begin, length);
    return out + std::string(text.substr(done));
}

RowNote makeNote(std::size_t line, std::string_view column, std::string_view value, NoteCode code,
                 std::string_view detail)
{
    RowNote note;
    note.line = line;
    note.column = column;
    // A wrong organisation number may look like a telephone number, and must be seen.
    const bool isIdentity = code == NoteCode::identityInText || code == NoteCode::identityRefused;
    note.value =
        shorten(withoutIdentities(value, isIdentity ? Masked::all : Masked::allButPhones), 200);
    note.code = code;
    note.reason = textOf(code).text;
    if (!detail.empty()) {
        note.reason += ' ';
        note.reason += detail;
    }
    return note;
}

RowNote noteOfFault(const TableRow& row)
{
    return makeNote(row.line, {}, row.sample, codeOf(row.fault));
}

void noteJoined(const TableRow& row, const std::vector<std::string>& header,
                std::vector<RowNote>& warnings)
{
    for (const std::size_t column : row.joined)
        warnings.push_back(
            makeNote(row.line, header[column], row.cells[column], NoteCode::unquotedSeparator));
}

std::string fileErrorText(const Error& error, std::string_view file)
{
    const std::string name = file == "-" ? "Standard inn" : "«" + std::string(file) + "»";
    return name + ": " + reasonOf(error);
}

} // namespace feltbok::server
