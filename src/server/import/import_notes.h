// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/error.h"
#include "server/import/table_reader.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::server {

/// Why a row was refused, or what the office should look at in one that went in.
enum class NoteCode {
    // refused
    tooFewFields,
    tooManyFields,
    unterminatedQuote,
    textAfterQuote,
    tooLong,
    brokenText,
    missing,
    orgNumber,
    orgCheckDigit,
    municipality,
    otherMunicipality,
    licenceKind,
    groups,
    saleOfSpirits, ///< alkoholloven § 3-1
    date,
    datesReversed,
    duplicateLicence,
    duplicatePlace,
    spreadsheetNumber,
    unknownPlace,
    unknownLicence,
    ambiguousPlace,
    hours,
    identityRefused, ///< a national identity number in a column that is kept
    // warnings
    unquotedSeparator,
    lostLetters,
    holderAsPlace,
    longTerm, ///< alkoholloven § 1-6
    unusualGroups,
    placeDiffers,
    nameDiffers,
    overCeiling, ///< alkoholloven §§ 3-7, 4-4
    spiritsWithoutLicence,
    spiritsWithoutHours,
    nationalIdentity,
    extraTooLong,
    noMunicipalityColumn,
    identityInText, ///< a telephone number or an e-mail address
    noRows,
};

/// Stable on the wire and in scripts, such as "other_municipality".
std::string_view toString(NoteCode code);
std::optional<NoteCode> noteCodeFromText(std::string_view text);

/// One line of what an import tells the office.
struct RowNote
{
    std::size_t line = 0; ///< physical line in the file; the header is 1
    std::string column;   ///< as the file's header spells it; empty where the whole row is meant
    std::string value;    ///< as in the file but for identities, at most 200 letters
    NoteCode code = NoteCode::missing;
    std::string reason; ///< bokmål
    friend bool operator==(const RowNote&, const RowNote&) = default;
};

enum class Masked { allButPhones, all };
/// The text with national identity numbers, e-mail addresses and perhaps telephone numbers masked:
/// what an import tells is read, copied and kept.
std::string withoutIdentities(std::string_view text, Masked masked);

/// `detail` completes the reason: a line number, a list of columns, a paragraph.
RowNote makeNote(std::size_t line, std::string_view column, std::string_view value, NoteCode code,
                 std::string_view detail = {});
/// The note for a row whose shape is wrong.
RowNote noteOfFault(const TableRow& row);

/// Where separators were taken for text: what the reader put together, for a look.
void noteJoined(const TableRow& row, const std::vector<std::string>& header,
                std::vector<RowNote>& warnings);

/// What the office reads when a whole file is refused: bokmål, beginning with the file's name, from
/// the error's `field` and line.
std::string fileErrorText(const Error& error, std::string_view file);

} // namespace feltbok::server
