// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/id.h"
#include "base/json_text.h"
#include "domain/schema.h"

namespace feltbok::storage {

/// A record's place among all records as one ascending number: 5 bits of collection, 42 bits of its
/// sort time in ms, 16 bits to tell records of the same ms apart. It is the key of every list and
/// the rowid of the search index, so that a page is a range scan and never a sort.
struct PositionRange
{
    std::int64_t first;
    std::int64_t last;
};

/// A collection's number in positions and files: never changes once shipped. Unknown ones (from a
/// newer server) share the last.
std::int64_t collectionNumber(std::string_view collection);
PositionRange positionsOf(std::string_view collection);

/// By the collection's sort field, or the time in the id where that is missing.
std::int64_t listPosition(const domain::CollectionSpec* spec, std::string_view collection,
                          const RecordId& id, const json::object& fields, std::int64_t rid);

} // namespace feltbok::storage
