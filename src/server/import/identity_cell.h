// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string_view>

namespace feltbok::server {

enum class CellIdentity {
    none,
    contact,        ///< a telephone number or an e-mail address
    nationalNumber, ///< or what looks like one: eleven digits
};

/// What a text tells of a person beyond a name; no such thing may enter the register.
CellIdentity identityIn(std::string_view text);
/// The same for numbers that are no text: contacts are not looked for, nor numbers whose check
/// digits are wrong. A licence may be numbered as telephones are.
CellIdentity identityInNumber(std::string_view text);

} // namespace feltbok::server
