// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstddef>
#include <string_view>

namespace feltbok::domain {

/// What may stand in a field of a GS1 code (GS1 General Specifications, 7.11).
enum class Gs1Characters {
    set82,
    set39,
};

/// A field of a GS1 code, known by its Application Identifier (GS1 General Specifications, 3.2).
struct Gs1Field
{
    int first = 0; ///< the identifier, or the first of a range of them
    int last = 0;
    std::size_t identifierDigits = 0; ///< 2 to 4
    std::size_t least = 0;            ///< characters of the value
    std::size_t most = 0;
    std::size_t digits = 0; ///< so many characters at its front are digits
    Gs1Characters characters = Gs1Characters::set82;
    bool hasCheckDigit = false; ///< the value ends with the check digit of a GS1 key
    bool isDate = false;        ///< YYMMDD with nothing behind it

    /// Its end is known without a separator: the first two digits of the identifier settle the
    /// length (GS1 General Specifications, 7.8.5).
    bool isPredefined() const;
    bool allows(std::size_t index, char c) const;
};

/// The field whose identifier stands at the beginning of the text; none: no identifier does.
const Gs1Field* gs1FieldAt(std::string_view text);
/// The field with exactly this identifier.
const Gs1Field* gs1Field(std::string_view identifier);

/// The check digit of a GS1 key over the digits before it (GS1 General Specifications, 7.9).
char gs1CheckDigit(std::string_view digits);

} // namespace feltbok::domain
