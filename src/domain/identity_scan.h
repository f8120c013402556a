// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace feltbok::domain {

enum class IdentityKind {
    nationalNumber, ///< eleven digits with both check digits: birth, D- and synthetic numbers
    phone,
    email,
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
/// Eight digits are a phone number when they begin with 2-9 and stand alone or grouped 3-2-3 or
/// 2-2-2-2. Eight digits in one piece beginning with 20 are a licence number or a date (no
/// Norwegian number begins so); they count as a phone number behind +47 or a word like "tlf" only.
/// Behind "kr", "sak", "bevilling" and their like, or before "kr" or "liter", digits are no phone.
std::vector<IdentitySpan> findIdentities(std::string_view text);

} // namespace feltbok::domain
