// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/small_counts.h"

#include "base/clock.h"
#include "base/id.h"
#include "base/json_text.h"

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace feltbok::domain::health {

/// The two texts of an export of one cube (docs/protocol.md §9, figure_export). Cells are packed, a
/// sign for each value, since a town's year is some thousand of them. What cannot be is not kept:
/// that is a matter of the program that asks.
struct PackedExport
{
    std::string counted;
    std::string figures;
};
PackedExport packExport(const PublishedExport& published);
/// Fails with badInput or tooLarge and the field: form, limits of a cube, figures that do not add
/// up to it.
Result<PublishedExport> unpackExport(const PackedExport& packed);

/// Of either text in one record: with its frame and its escapes an edit stays far below 200 KiB
/// (docs/protocol.md §2).
inline constexpr std::size_t maxPieceBytes = 64'000;
inline constexpr std::size_t maxPieces = 100;

/// Which export of what.
struct ExportName
{
    RecordId id; ///< shared by all its records
    std::string cube;
    int year = 0;
    Instant madeAt{};
};

/// The fields of the figure_export records, one per piece. Fails with tooLarge over maxPieces.
Result<std::vector<json::object>> exportRecords(const ExportName& name,
                                                const PublishedExport& published);

/// A record's fields as they were read.
struct ExportRecord
{
    ExportName name;
    int part = 1;
    int parts = 1;
    PackedExport piece;
};
Result<ExportRecord> exportRecordFromFields(const json::object& fields);

/// The ledgers of a year by their cube, oldest export first. An export of which a part is missing
/// has not arrived whole: badInput, as one that cannot be read, since what is not known cannot be
/// protected.
Result<std::map<std::string, PublishedLedger, std::less<>>>
ledgersOf(std::span<const ExportRecord> records, int year);

} // namespace feltbok::domain::health
