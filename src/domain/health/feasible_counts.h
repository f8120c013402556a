// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace feltbok::domain {

/// All the years that fit what a reader has been told: a number for every cell, none below zero, so
/// that each figure that is shown has its value and each that is marked is at least 1. Asks by
/// linear programming how large a cell can be among them.
///
/// A simplex of our own, and not a library: it has to run inside the app on every platform it is
/// built for (no LP library is packaged for all), the programs are small (some hundred rows of
/// ones), and nothing hangs on its being right: a "yes" is believed only with a point in hand, and
/// the point is summed up again, figure by figure, apart from the simplex (isAllowed). An error in
/// it, a rounding or a limit can only say "no" too often, which hides more than needed and never
/// less.
///
/// Starts from the true numbers, which always fit: there is no first phase, and a figure can be
/// shown or marked at any time. Basic columns have a dense inverse; all others keep any value
/// between their bounds.
class FeasibleCounts
{
public:
    struct Row
    {
        int value = 0;       ///< at least 1: the cells of a figure of 0 are left out
        bool isShown = true; ///< else marked
    };
    /// One cell, or several that no figure tells apart.
    struct Column
    {
        std::vector<int> rows; ///< the figures that it is a part of, ascending
        int count = 0;         ///< in truth
    };
    /// A year that fits.
    struct Point
    {
        std::vector<std::pair<int, double>> cells; ///< those above zero, ascending
        std::vector<double> rows;
        double at(int column) const;
    };

    FeasibleCounts(std::vector<Row> rows, std::vector<Column> columns);

    std::size_t columnCount() const { return m_columns.size(); }
    const Row& row(int index) const { return m_rows[std::size_t(index)]; }
    const Column& column(int index) const { return m_columns[std::size_t(index)]; }
    void setShown(int row, bool isShown);

    /// A year that fits in which the cell has at least so many.
    std::optional<Point> reach(int column, double atLeast);
    /// Which of the shown rows to mark so that the cell can have at least so many, at the least
    /// weight: 0 for rows that have to stay. Empty: it can already, or cannot whatever is marked.
    std::vector<int> openings(int column, double atLeast, std::span<const double> weights);

    /// Whether the point fits what is shown and marked now.
    bool isAllowed(const Point& point) const;
    Point truth() const;

private:
    enum Extra { over, under, spare }; ///< of each row: sum + under - over + spare = value
    struct Ratio;

    int extra(std::size_t row, Extra which) const;
    void toTruth();
    void restart();
    void setBounds(std::size_t row, bool isOpen);
    /// Moves to lower cost until `column` has `enough` (-1: to the end). False when it gave up.
    bool improve(int column, double enough);
    std::vector<double> prices() const;
    double reducedCost(int column, std::span<const double> prices) const;
    /// The column to move and its direction; 0: none would lower the cost.
    std::pair<int, int> entering(std::span<const double> prices, bool isCareful);
    void direction(int column, std::vector<double>& out) const;
    Ratio ratioTest(int entering, int sign, std::span<const double> alpha, bool isCareful) const;
    void pivot(std::size_t row, std::span<const double> alpha);
    /// The basic columns anew from the others: steps leave a little behind.
    void settle();
    Point point() const;

    std::size_t m_size; ///< rows
    std::vector<Row> m_rows;
    std::vector<Column> m_columns;
    // Per column and then three per row.
    std::vector<double> m_value;
    std::vector<double> m_low;
    std::vector<double> m_high;
    std::vector<double> m_cost;
    std::vector<char> m_isBasic;
    std::vector<int> m_basis;           ///< per row
    std::vector<double> m_inverse;      ///< of the basis, column after column
    std::vector<std::size_t> m_touched; ///< rows that a pivot changes
    std::size_t m_scan = 0;             ///< where to look on
    int m_pivots = 0;                   ///< since the inverse was that of the spare columns
};

} // namespace feltbok::domain
