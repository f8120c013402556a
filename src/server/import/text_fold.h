// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace feltbok::server {

/// One line: breaks, tabs, non-breaking and repeated spaces become one space; ends trimmed.
std::string cleanLine(std::string_view text);
/// As cleanLine for each line; empty lines at the ends go, line breaks between stay.
std::string cleanLines(std::string_view text);

/// What makes two headers the same: letters and digits only, lower case, æ as a, ø as o, å as a in
/// either spelling, no accents, "gruppe" as "gr". A '?' (a letter lost on the way) stays.
std::string foldHeader(std::string_view text);
/// True when two folded headers are equal, a '?' in either standing for one letter.
bool sameHeader(std::string_view folded, std::string_view other);

/// What makes two names of a place, or two addresses, the same: as foldHeader, with words apart by
/// one space.
std::string foldName(std::string_view text);

/// At most so many letters (code points), cut between letters; "…" shows the cut.
std::string shorten(std::string_view text, std::size_t letters);

/// True when a '?' or U+FFFD stands where a letter must have been: next to a letter, and not at
/// the end of a word.
bool hasLostLetters(std::string_view text);

/// Where eleven digits stand together (a space after the sixth allowed), as in a Norwegian national
/// identity number: begin and length in bytes, in order.
std::vector<std::pair<std::size_t, std::size_t>> elevenDigits(std::string_view text);

} // namespace feltbok::server
