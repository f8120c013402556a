// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/feasible_counts.h"
#include "domain/health/small_counts.h"

#include <utility>
#include <vector>

namespace feltbok::domain {

/// Cells of a year and the exports that they were counted in: the first and the last.
struct Lifetime
{
    int first = 0;
    int last = 0;
    friend bool operator==(const Lifetime&, const Lifetime&) = default;
    friend bool operator<(const Lifetime& one, const Lifetime& other)
    {
        return std::pair(one.first, one.last) < std::pair(other.first, other.last);
    }
};

/// The cells of a cube that change from one export to the next.
struct CountHistory
{
    struct Part
    {
        std::vector<int> at;
        Lifetime life;
        int count = 0;
    };
    std::vector<Part> parts; ///< nobody twice
    int now = 0;             ///< the number of this export
};
/// `at` of each earlier cube is moved to the dimensions of the present one, which must have all its
/// values.
Result<CountHistory> countHistory(const CountCube& cube, const PublishedLedger& ledger);

/// A figure that was told or is to be told, with its sum.
struct ProgramFigure
{
    std::vector<std::uint64_t> box; ///< one word per dimension, none of them 0
    int exportNumber = 0;
    int value = 0;
    friend bool operator==(const ProgramFigure&, const ProgramFigure&) = default;
};

/// Whom a reader seeks: people who are counted and were when their month was told of first, those
/// who came late into cells that had been told of, or those who were taken back. A net change of
/// one would tell nothing if any number could have come and gone; but whoever sees it takes the
/// simplest for true. So each reader knows how many there were of the other kinds (who seeks late
/// ones: of those taken back).
enum class Sought { timely, late, takenBack };

/// The linear program of some figures. Cells that no figure tells apart are one column; cells in a
/// figure of 0 are none.
struct CountProgram
{
    /// Those of the figures; behind them what the reader knows of changes.
    std::vector<FeasibleCounts::Row> rows;
    std::vector<FeasibleCounts::Column> columns;
    std::vector<int> rowOf; ///< per figure; -1: its value is 0
    /// Column of each part of the history that is sought; -1: of others, and of those in no figure.
    std::vector<int> columnOf;
};
/// Of a cube with more cells than can be walked through, the program has those that somebody is in,
/// and as many `neighbours` of them: cells that differ in one dimension. People cannot be moved to
/// cells that are left out, so the audit finds less that is possible, and more is hidden, not less.
inline constexpr std::size_t fewNeighbours = 2'000;
Result<CountProgram> countProgram(const CountCube& cube, const CountHistory& history,
                                  const std::vector<ProgramFigure>& figures, Sought sought,
                                  std::size_t neighbours = fewNeighbours);

/// One word per dimension, all values written out.
std::vector<std::uint64_t> wholeBox(const CountCube& cube, const CountBox& box);

} // namespace feltbok::domain
