// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace feltbok::test {

/// Values per dimension that are summed over; all listed.
using AttackedBox = std::vector<std::vector<int>>;

/// One printed figure, or a mark for it.
struct PrintedFigure
{
    AttackedBox of;
    int exportNumber = 0;
    std::optional<int> value;
};

/// How many came or went between two exports in a box, as the attacker has heard.
struct KnownChange
{
    AttackedBox of;
    int first = 0; ///< export that they were counted in
    int last = 0;
    int count = 0;
};

struct Interval
{
    double low = 0;
    double high = 0; ///< infinite: nothing limits it
    /// The value is told, up to the rounding of the solver.
    bool isExact() const { return high - low < 1e-6; }
};

/// Somebody with all printed tables of a year and a linear programming library (GLPK): knows which
/// values there are, that no count is below nothing, that a mark is at least 1, and that records
/// can come late and be taken back between exports. Shares no line with what it attacks.
class CountAttacker
{
public:
    /// With `only`, the attacker has also heard that all people are in these cells: knows more than
    /// anybody can, and so finds all that others find.
    CountAttacker(const std::vector<int>& sizes, int exports,
                  const std::vector<PrintedFigure>& printed,
                  const std::vector<KnownChange>& known = {},
                  const std::vector<std::vector<int>>& only = {});
    ~CountAttacker();
    CountAttacker(CountAttacker&&) = delete;

    /// What the sum over the box must be in an export, by all linear combinations of what is
    /// printed: linear programming finds the best of them.
    Interval interval(const AttackedBox& box, int exportNumber) const;
    /// The upper end of that alone.
    double most(const AttackedBox& box, int exportNumber) const;
    /// Of those who were counted first in one export and last in another.
    double highest(const std::vector<int>& cell, int first, int last) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace feltbok::test
