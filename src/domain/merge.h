// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/operation.h"
#include "domain/record.h"
#include "domain/schema.h"

namespace feltbok::domain {

/// The change part of a `put`, checked by parseChange().
struct Change
{
    json::object set;
    json::object add;
    json::object remove;
    /// Fields of `set` whose value another device gave and sends itself (protocol.md §4): they
    /// fill what is empty and are nobody's choice.
    FieldNames repeats;

    bool isEmpty() const { return set.empty() && add.empty() && remove.empty(); }
};

/// Two devices gave one field different values.
struct FieldClash
{
    std::string field; ///< checklist.U1 for an item
    json::value kept;  ///< the server's
    FieldStamp keptStamp;
    json::value refused; ///< the operation's
};

struct MergeOutcome
{
    OperationStatus status = OperationStatus::applied;
    std::vector<FieldClash> clashes;
    /// False when nothing of the record changed (every field clashed or was equal already).
    bool changed = false;
};

/// Reads "set", "add" and "remove" of a payload against the schema. Fails with badInput, `field`
/// set where one is at fault: shape errors have the detail "operation", wrong values "value".
/// Unknown fields are kept as they came; `.` and `=` build paths and are in no name. Of "repeats"
/// only plain fields of `set` count that anyone could choose anew; the others are ordinary values.
Result<Change> parseChange(const CollectionSpec& spec, const json::object& payload);

/// Merges one change into `state` (protocol.md, "Merge"): a field whose last change is at or below
/// `base` or was made by `device` takes the new value; another device's equal value is no clash;
/// otherwise the server's value stays. Adds win over concurrent removes. Stamps of changed fields
/// become {newVersion, device}; `state.version` is the caller's. A repeated value is written only
/// where nobody ever wrote, and without a stamp: whoever gives one themselves replaces it.
MergeOutcome mergeChange(const CollectionSpec& spec, RecordState& state, const Change& change,
                         std::int64_t base, const DeviceId& device, std::int64_t newVersion);

/// What an element of a set is told by: a code or id itself, of an attachment its hash. Whoever
/// names it otherwise names the same one.
std::string_view elementKey(const json::value& element);
bool isSameElement(const json::value& a, const json::value& b);

/// Takes out what only repeats.
void dropRepeats(Change& change);

/// Lays an unsent change over what the server said, for a device's own view; what only repeats,
/// where the server says nothing.
void overlayChange(const CollectionSpec& spec, json::object& fields, const Change& change);

/// The names under which a change's fields are merged: "name", "checklist.U1".
std::vector<std::string> fieldPaths(const CollectionSpec& spec, const Change& change);

} // namespace feltbok::domain
