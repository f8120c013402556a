// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/identity_cell.h"

#include "domain/identity_scan.h"
#include "server/import/text_fold.h"

#include <algorithm>

namespace feltbok::server {

CellIdentity identityIn(std::string_view text)
{
    const auto found = domain::findIdentities(text);
    const bool isNational = std::any_of(found.begin(), found.end(), [](const auto& span) {
        return span.kind == domain::IdentityKind::nationalNumber;
    });
    if (isNational || !elevenDigits(text).empty())
        return CellIdentity::nationalNumber;
    return found.empty() ? CellIdentity::none : CellIdentity::contact;
}

CellIdentity identityInNumber(std::string_view text)
{
    const auto found = domain::findIdentities(text);
    const bool isNational = std::any_of(found.begin(), found.end(), [](const auto& span) {
        return span.kind == domain::IdentityKind::nationalNumber;
    });
    return isNational ? CellIdentity::nationalNumber : CellIdentity::none;
}

} // namespace feltbok::server
