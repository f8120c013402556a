// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::domain {

enum class IdentityKind {
    nationalNumber, ///< eleven digits with both check digits: birth, D-, H- and synthetic numbers
    phone,
    email,
    name, ///< only `findNames` looks for these
};
std::string_view toString(IdentityKind kind);

/// Where in a text something stands that tells who a person is; bytes of UTF-8.
struct IdentitySpan
{
    std::size_t begin = 0;
    std::size_t length = 0;
    IdentityKind kind = IdentityKind::phone;
    friend bool operator==(const IdentitySpan&, const IdentitySpan&) = default;
};

/// Finds national numbers, phone numbers and e-mail addresses in free text, in order. No
/// identities of guests or clients may be stored.
///
/// Spaces, dots, hyphens and slashes of every kind may stand between the digits, which may be of
/// other scripts. The first check digit may be of the rule that begins in 2032.
///
/// Eight digits are a phone number when they begin with 2-9 and stand alone or grouped 3-2-3 or
/// 2-2-2-2, and grouped anyhow behind a word like "tlf". Eight digits in one piece that begin with
/// 20 (no Norwegian number does) or are a day of our time are a licence number or a date; they
/// count as a phone number behind +47 or a word like "tlf" only. Behind "kr", "sak", "bevilling",
/// "lot" and their like, or before "kr" or "liter", digits are no phone, and more than four pairs
/// are counts. An account number grouped 4-2-5 is no national number.
std::vector<IdentitySpan> findIdentities(std::string_view text);

/// The text without this part, and without a space that would be left over.
std::string withoutPart(std::string_view text, const IdentitySpan& span);
/// The text without all that `findIdentities` finds: what may be stored of it.
std::string storableText(std::string text);
/// The text without national numbers alone, for where telephone numbers have their place.
std::string withoutNationalNumbers(std::string text);
/// The text without the number or address that ends at byte `at`, which somebody may still be
/// writing: at least five digits, or a word with an @.
std::string withoutUnfinished(std::string_view text, std::size_t at);

} // namespace feltbok::domain
