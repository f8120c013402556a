// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/json_text.h"
#include "domain/legal_source.h"

#include <optional>

namespace feltbok::domain {

/// What a visit keeps of the licence as it was when the visit began (field `licence_terms`): the
/// fields that a control is judged by. What the office changes later rewrites no visit.
json::object licenceTerms(const json::object& licence);

/// The terms a visit was made under: its own, or the licence's where the visit keeps none.
const json::object& termsOf(const json::object& visit, const json::object& licence);

/// A period in which the licence is withdrawn; both dates included.
struct Withdrawal
{
    Date from{};
    Date to{};
    LegalSource source;
};
/// The withdrawal that is in force on that date.
std::optional<Withdrawal> withdrawalOn(const json::object& licence, Date date);

} // namespace feltbok::domain
