// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace feltbok::domain {

// Limits of a year that is counted. A dimension's values are the bits of one word.
inline constexpr std::size_t maxCountDimensions = 16;
inline constexpr std::size_t maxDimensionValues = 64;
inline constexpr int maxCount = 1'000'000;
/// Of one export and all earlier ones together.
inline constexpr std::size_t maxFigures = 4000;

/// One thing that people are told apart by, e.g. age_band with its bands, "unknown" among them.
struct CountDimension
{
    std::string code;
    std::vector<std::string> values;
    friend bool operator==(const CountDimension&, const CountDimension&) = default;
};

/// The values that a figure sums over: one word per dimension, bit n its value n. A word of 0, and
/// a missing word, stand for all values.
struct CountBox
{
    std::vector<std::uint64_t> values;
    friend bool operator==(const CountBox&, const CountBox&) = default;
};

/// How many there were with these values; cells that are not listed are empty.
struct CountCell
{
    std::vector<int> at; ///< index of the value, per dimension
    int count = 0;
    friend bool operator==(const CountCell&, const CountCell&) = default;
};

/// Everything of one kind (contacts, hand-outs, overdoses) in one year, by all that any table tells
/// it apart by; the month is a dimension, so that a period is a sum. A set-valued answer (themes)
/// is one dimension yes/no per item. Cubes share nobody: what is a part of another count lies in
/// the same cube.
struct CountCube
{
    std::string code;
    std::vector<CountDimension> dimensions;
    std::vector<CountCell> cells; ///< each place at most once
    /// What cannot be, as every reader knows: a first hand-out with a reason for a refill.
    std::vector<CountBox> impossible;
};

/// A number that somebody wants to show: the sum of the cells in a box.
struct CountFigure
{
    std::string code; ///< unique in its table
    CountBox of;
    /// 0 for a cell, 1 for a margin, 2 for a grand total: what is given up first.
    int importance = 0;
};

struct CountTable
{
    std::string code;
    std::vector<CountFigure> figures;
};

/// A share or a rate. Whoever sees it, and the population or the total, has its counts: it counts
/// as them, and is shown only when all of them may be shown.
struct CountRatio
{
    std::string code;
    std::vector<CountBox> counts;
};

/// The values of one dimension as a box, e.g. months 1 to 6 of "month".
Result<CountBox> countBox(const CountCube& cube, std::string_view dimension,
                          std::span<const std::string> values);
/// Both at once; a dimension that is limited in both is limited to what they share. Fails when
/// nothing is left.
Result<CountBox> bothBoxes(const CountBox& one, const CountBox& other);

/// The whole table over the named dimensions (one line per combination of values, "unknown" too),
/// with every margin and the grand total, within a box (a period). Codes are the values joined by
/// "|", "*" for a sum.
Result<CountTable> countTable(const CountCube& cube, std::string code,
                              std::span<const std::string> dimensions, const CountBox& within = {});

/// Form and limits.
Result<void> checkCube(const CountCube& cube);
Result<void> checkBox(const CountCube& cube, const CountBox& box);
/// How many cells' people lie in the box. The cube and the box have been checked.
int sumOf(const CountCube& cube, const CountBox& box);

} // namespace feltbok::domain
