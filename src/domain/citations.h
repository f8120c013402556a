// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_source.h"

#include <span>

namespace feltbok::domain {

/// A provision that a letter or a page could point to, and that nobody has read in the law itself.
struct CitationRule
{
    std::string_view code; ///< what is said there
    Validity validity;
    LegalSource source;
};
std::span<const CitationRule> citationRules();

/// The provision, as it may be written; empty until the office has confirmed it. What goes out in
/// the municipality's name points to nothing that is known from memory alone.
std::string_view citationOn(std::string_view code, Date date,
                            const LegalTables& tables = standardTables());

} // namespace feltbok::domain
