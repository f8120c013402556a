// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/identity_scan.h"

namespace feltbok::domain {

/// Finds names of persons in free text, in order: a common first name, then capitalised words or
/// an initial ("Kari Nordmann", "Anne-Marie Berg", "Jan van Dijk", "Kari N."), with the genitive's
/// s. A hint for the person who writes; nothing is refused because of it.
///
/// No names: streets, places and businesses ("Kristian Augusts gate", "Jan Mayen", "Maria kirke"),
/// compounds ("Hans Ruter-kort"), capitals ("Hans NAV"). A first name that is also a word counts
/// at the beginning of a sentence only before what looks like a surname or another first name.
/// Names in small letters, first names alone and "Nordmann, Kari" are not found.
std::vector<IdentitySpan> findNames(std::string_view text);

} // namespace feltbok::domain
