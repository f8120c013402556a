// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace feltbok::domain {

/// What the code on a pack says that the stock needs. Its serial number would tell one pack, and
/// with it one person, from another: it is checked and let go.
struct PackCode
{
    std::string gtin; ///< product number, 14 digits
    std::string lot;
    Date expiry{}; ///< the last day
    /// Where in the lot a further field may begin that a lost separator joined to it: somebody has
    /// to look at the pack.
    std::optional<std::size_t> doubtfulFrom;

    friend bool operator==(const PackCode&, const PackCode&) = default;
};

/// Why a text is not the code of a pack.
enum class Gs1Fault {
    empty,
    tooLong,
    notGs1,            ///< no GS1 code at all
    productNumberOnly, ///< the bar code of a shop: it names neither lot nor expiry
    unknownField,
    fieldTooShort,
    fieldTooLong,
    illegalCharacter,
    wrongCheckDigit,
    badDate,
    differentValues, ///< one field twice
    separatorLost,   ///< a field runs on into what looks like another
    noProductNumber,
    noLot,
    noExpiry,
};
std::string_view toString(Gs1Fault fault);

struct Gs1FaultFound
{
    Gs1Fault fault = Gs1Fault::empty;
    /// Bytes before the place; behind the text where something is missing. In a link, where the
    /// value begins.
    std::size_t position = 0;
    std::string field; ///< the Application Identifier that it is about; never a value

    friend bool operator==(const Gs1FaultFound&, const Gs1FaultFound&) = default;
};
/// What an error of parsePackCode is about; nothing for other errors.
std::optional<Gs1FaultFound> gs1FaultOf(const Error& error);

inline constexpr std::size_t maxPackCodeBytes = 512;

/// The code of a pack in any of three forms: the element string of a symbol (fields in any order,
/// ASCII 29 as separator), the form for people "(01)…(17)…(10)…", or a GS1 Digital Link. A
/// symbology identifier (ISO/IEC 15424) may stand in front. `today` settles the century.
/// badInput or tooLarge with a Gs1Fault; no part of the text is in it.
Result<PackCode> parsePackCode(std::string_view text, Date today);

} // namespace feltbok::domain
