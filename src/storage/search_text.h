// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "domain/schema.h"

#include <vector>

namespace feltbok::storage {

/// The words of a text as the search index holds them: case folded, marks dropped, each word with
/// å, ø, æ in every spelling people use (a and aa, o and oe, a and ae). Sorted, each once, joined
/// by spaces.
std::string foldForIndex(std::string_view text);

/// What a person typed: every word in all its spellings.
using SearchWords = std::vector<std::vector<std::string>>;
SearchWords searchWords(std::string_view typed);

enum class ShortWords { begin, whole };
/// An FTS5 query: every word begins some word of the text, in any spelling. Words longer than
/// `prefixLength` are cut to it, and what is found must be checked with matches(); with
/// ShortWords::whole, those below three letters must be whole words.
std::string searchQuery(const SearchWords& words, std::size_t prefixLength, ShortWords shortWords);
/// Does a text, as foldForIndex() gave it, have all words as beginnings (with ShortWords::whole,
/// those below three letters as words)?
bool matches(const SearchWords& words, std::string_view folded,
             ShortWords shortWords = ShortWords::begin);

/// The text of a record's searchable fields, unfolded.
std::string searchableText(const domain::CollectionSpec& spec, const json::object& fields);

} // namespace feltbok::storage
