// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"

#include <optional>
#include <string_view>

namespace feltbok::domain {

/// How surely a legal datum is known; what is not `verified` an office may correct.
enum class Confidence {
    verified,  ///< read in the law or regulation itself
    guidance,  ///< official guidance by Helsedirektoratet
    practice,  ///< stated by a municipality or firm
    inference, ///< our reading
    memory,    ///< to be checked against the source
    office,    ///< corrected by the office, which states its basis
};
std::string_view toString(Confidence confidence);

/// Where a legal datum stands, e.g. "alkoholforskriften § 10-3".
struct LegalSource
{
    std::string_view reference;
    Confidence confidence = Confidence::memory;
};

/// First and last day on which a datum is in force; both included.
struct Validity
{
    Date from{};
    std::optional<Date> to;

    constexpr bool covers(Date date) const { return date >= from && (!to || date <= *to); }
};

/// The tables of law that the engines go by, as the law itself has them: see legal_tables.h.
struct LegalTables;
const LegalTables& standardTables();

} // namespace feltbok::domain
