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

/// What a person typed, as an FTS5 query: every word must begin some word of the text, in any
/// spelling. Empty where nothing can be sought.
std::string searchQuery(std::string_view typed);

/// The text of a record's searchable fields, unfolded.
std::string searchableText(const domain::CollectionSpec& spec, const json::object& fields);

} // namespace feltbok::storage
