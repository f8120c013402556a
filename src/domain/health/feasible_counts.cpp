// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/feasible_counts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace feltbok::domain {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
// All coefficients are 1 and all values whole, so that what is not zero is far from it. Equal up to
// rounding is decided by index: the same input gives the same steps on every machine.
constexpr double tiny = 1e-9;
constexpr double noise = 1e-12;
constexpr double costAtLeast = 1e-7;
constexpr double pivotAtLeast = 1e-6; ///< coefficients that are smaller are noise
/// A cell with less is empty; the sums are made without it.
constexpr double nearNothing = 1e-7;
constexpr double fits = 1e-6; ///< by which a sum may miss, in persons
constexpr int stepLimit = 20'000;
constexpr int patience = 100; ///< steps without a gain before the rule that cannot go in circles
/// After so many the inverse is built anew from the start: rounding adds up.
constexpr int pivotsAtMost = 2'000;
/// Columns that are looked at before one is taken.
constexpr std::size_t stretch = 256;
/// How far to go where nothing stops it.
constexpr double farEnough = 100;

} // namespace

struct FeasibleCounts::Ratio
{
    double step = infinite;
    int leaving = -1; ///< row; -1: the moving column meets its own bound
};

double FeasibleCounts::Point::at(int column) const
{
    const auto found = std::ranges::lower_bound(cells, column, {}, &std::pair<int, double>::first);
    return found != cells.end() && found->first == column ? found->second : 0;
}

FeasibleCounts::FeasibleCounts(std::vector<Row> rows, std::vector<Column> columns)
    : m_size(rows.size()), m_rows(std::move(rows)), m_columns(std::move(columns)),
      m_value(m_columns.size() + 3 * m_size), m_low(m_value.size()),
      m_high(m_value.size(), infinite), m_cost(m_value.size()), m_isBasic(m_value.size()),
      m_basis(m_size), m_inverse(m_size * m_size)
{
    for (std::size_t r = 0; r < m_size; ++r) {
        m_high[std::size_t(extra(r, spare))] = 0;
        setBounds(r, !m_rows[r].isShown);
    }
    restart();
}

void FeasibleCounts::restart()
{
    std::ranges::fill(m_isBasic, char(0));
    std::ranges::fill(m_inverse, 0.0);
    for (std::size_t r = 0; r < m_size; ++r) {
        m_basis[r] = extra(r, spare);
        m_isBasic[std::size_t(m_basis[r])] = 1;
        m_inverse[r * m_size + r] = 1;
    }
    m_pivots = 0;
    m_scan = 0;
    toTruth();
}

int FeasibleCounts::extra(std::size_t row, Extra which) const
{
    return int(m_columns.size() + 3 * row + which);
}

void FeasibleCounts::toTruth()
{
    std::ranges::fill(m_value, 0.0);
    for (std::size_t c = 0; c < m_columns.size(); ++c)
        m_value[c] = m_columns[c].count;
}

void FeasibleCounts::setBounds(std::size_t row, bool isOpen)
{
    m_high[std::size_t(extra(row, over))] = isOpen ? infinite : 0;
    // A mark stands for at least 1.
    m_high[std::size_t(extra(row, under))] = isOpen ? m_rows[row].value - 1 : 0;
}

void FeasibleCounts::setShown(int row, bool isShown)
{
    toTruth();
    m_rows[std::size_t(row)].isShown = isShown;
    setBounds(std::size_t(row), !isShown);
}

std::vector<double> FeasibleCounts::prices() const
{
    std::vector<double> prices(m_size);
    for (std::size_t i = 0; i < m_size; ++i) {
        const double cost = m_cost[std::size_t(m_basis[i])];
        if (cost == 0)
            continue;
        for (std::size_t r = 0; r < m_size; ++r)
            prices[r] += cost * m_inverse[r * m_size + i];
    }
    return prices;
}

double FeasibleCounts::reducedCost(int column, std::span<const double> prices) const
{
    double cost = m_cost[std::size_t(column)];
    if (std::size_t(column) < m_columns.size()) {
        for (const int r : m_columns[std::size_t(column)].rows)
            cost -= prices[std::size_t(r)];
        return cost;
    }
    const std::size_t beyond = std::size_t(column) - m_columns.size();
    return beyond % 3 == over ? cost + prices[beyond / 3] : cost - prices[beyond / 3];
}

std::pair<int, int> FeasibleCounts::entering(std::span<const double> prices, bool isCareful)
{
    std::pair<int, int> best{-1, 0};
    double most = costAtLeast;
    const std::size_t all = m_value.size();
    const std::size_t start = isCareful ? 0 : m_scan;
    for (std::size_t n = 0; n < all; ++n) {
        // The best of a stretch is good enough.
        if (best.second != 0 && n % stretch == 0)
            break;
        const std::size_t at = start + n < all ? start + n : start + n - all;
        m_scan = at;
        if (m_isBasic[at] || m_high[at] - m_low[at] < tiny)
            continue;
        const double cost = reducedCost(int(at), prices);
        const bool canMove =
            cost < 0 ? m_value[at] < m_high[at] - tiny : m_value[at] > m_low[at] + tiny;
        if (!canMove || std::abs(cost) <= most + tiny)
            continue;
        best = {int(at), cost < 0 ? 1 : -1};
        if (isCareful)
            break;
        most = std::abs(cost);
    }
    return best;
}

void FeasibleCounts::direction(int column, std::vector<double>& out) const
{
    out.assign(m_size, 0.0);
    const auto add = [&](std::size_t row, double sign) {
        const double* const from = m_inverse.data() + row * m_size;
        for (std::size_t i = 0; i < m_size; ++i)
            out[i] += sign * from[i];
    };
    if (std::size_t(column) < m_columns.size()) {
        for (const int r : m_columns[std::size_t(column)].rows)
            add(std::size_t(r), 1);
        for (double& entry : out)
            entry = std::abs(entry) < noise ? 0 : entry;
        return;
    }
    const std::size_t beyond = std::size_t(column) - m_columns.size();
    add(beyond / 3, beyond % 3 == over ? -1 : 1);
}

FeasibleCounts::Ratio FeasibleCounts::ratioTest(int entering, int sign,
                                                std::span<const double> alpha, bool isCareful) const
{
    const auto in = std::size_t(entering);
    Ratio found{sign > 0 ? m_high[in] - m_value[in] : m_value[in] - m_low[in], -1};
    for (std::size_t i = 0; i < m_size; ++i) {
        const double change = -sign * alpha[i];
        if (std::abs(change) < pivotAtLeast)
            continue;
        const auto at = std::size_t(m_basis[i]);
        const double room = change > 0 ? m_high[at] - m_value[at] : m_value[at] - m_low[at];
        const double step = std::max(room, 0.0) / std::abs(change);
        if (step > found.step + tiny)
            continue;
        bool isBetter = step < found.step - tiny || found.leaving < 0;
        if (!isBetter) {
            // Among equals the largest coefficient keeps the inverse sound; the lowest index ends
            // circles.
            const double rival = std::abs(alpha[std::size_t(found.leaving)]);
            isBetter = isCareful ? m_basis[i] < m_basis[std::size_t(found.leaving)]
                                 : std::abs(alpha[i]) > rival + tiny;
        }
        if (isBetter)
            found = {std::min(step, found.step), int(i)};
    }
    return found;
}

void FeasibleCounts::pivot(std::size_t row, std::span<const double> alpha)
{
    ++m_pivots;
    m_touched.clear();
    for (std::size_t i = 0; i < m_size; ++i) {
        if (alpha[i] != 0 && i != row)
            m_touched.push_back(i);
    }
    for (std::size_t c = 0; c < m_size; ++c) {
        double* const column = m_inverse.data() + c * m_size;
        if (column[row] == 0)
            continue;
        const double scaled = column[row] / alpha[row];
        column[row] = scaled;
        for (const std::size_t i : m_touched) {
            // The entries are small fractions: what is left of a difference of equals is noise.
            const double entry = column[i] - alpha[i] * scaled;
            column[i] = std::abs(entry) < noise ? 0 : entry;
        }
    }
}

bool FeasibleCounts::improve(int column, double enough)
{
    std::vector<double> alpha;
    int idle = 0;
    for (int step = 0; step < stepLimit; ++step) {
        if (enough >= 0 && m_value[std::size_t(column)] >= enough - tiny)
            return true;
        const bool isCareful = idle > patience;
        const auto [in, sign] = entering(prices(), isCareful);
        if (sign == 0)
            return true;
        direction(in, alpha);
        Ratio ratio = ratioTest(in, sign, alpha, isCareful);
        const bool isFree = ratio.step == infinite;
        if (isFree)
            ratio = {farEnough, -1};
        idle = ratio.step > tiny ? 0 : idle + 1;
        m_value[std::size_t(in)] += sign * ratio.step;
        for (std::size_t i = 0; i < m_size; ++i)
            m_value[std::size_t(m_basis[i])] -= sign * ratio.step * alpha[i];
        if (isFree && enough < 0)
            return false;
        if (ratio.leaving < 0)
            continue;
        const auto row = std::size_t(ratio.leaving);
        const auto out = std::size_t(m_basis[row]);
        // Exactly on the bound that it met.
        m_value[out] = sign * alpha[row] > 0 ? m_low[out] : m_high[out];
        m_isBasic[out] = 0;
        m_isBasic[std::size_t(in)] = 1;
        m_basis[row] = in;
        pivot(row, alpha);
    }
    return false;
}

std::optional<FeasibleCounts::Point> FeasibleCounts::reach(int column, double atLeast)
{
    if (m_pivots > pivotsAtMost)
        restart();
    // From where the last question ended: that is nearer than the truth. Where rounding has led off
    // the way, once more from the start.
    for (int turn = 0; turn < 2; ++turn) {
        m_cost[std::size_t(column)] = -1;
        improve(column, atLeast);
        m_cost[std::size_t(column)] = 0;
        settle();
        Point found = point();
        if (isAllowed(found)) {
            if (m_value[std::size_t(column)] < atLeast - fits)
                return std::nullopt;
            return found;
        }
        restart();
    }
    return std::nullopt;
}

std::vector<int> FeasibleCounts::openings(int column, double atLeast,
                                          std::span<const double> weights)
{
    if (m_pivots > pivotsAtMost)
        restart();
    toTruth();
    const auto isOpened = [&](std::size_t row) { return m_rows[row].isShown && weights[row] > 0; };
    for (std::size_t r = 0; r < m_size; ++r) {
        if (isOpened(r))
            setBounds(r, true);
    }
    bool isReached = false;
    for (int turn = 0; turn < 2 && !isReached; ++turn) {
        if (turn > 0)
            restart();
        m_cost[std::size_t(column)] = -1;
        improve(column, atLeast);
        m_cost[std::size_t(column)] = 0;
        isReached = m_value[std::size_t(column)] >= atLeast - fits;
    }
    std::vector<int> found;
    if (isReached) {
        m_low[std::size_t(column)] = atLeast;
        const auto setCosts = [&](bool isOn) {
            for (std::size_t r = 0; r < m_size; ++r) {
                for (const Extra which : {over, under}) {
                    m_cost[std::size_t(extra(r, which))] = isOn && isOpened(r) ? weights[r] : 0;
                }
            }
        };
        setCosts(true);
        improve(column, -1);
        setCosts(false);
        m_low[std::size_t(column)] = 0;
    }
    for (std::size_t r = 0; r < m_size; ++r) {
        if (!isOpened(r))
            continue;
        const double moved =
            m_value[std::size_t(extra(r, over))] + m_value[std::size_t(extra(r, under))];
        if (isReached && moved > fits)
            found.push_back(int(r));
        setBounds(r, false);
    }
    toTruth();
    return found;
}

void FeasibleCounts::settle()
{
    // What is left of each row for the basic columns.
    std::vector<double> rest(m_size);
    for (std::size_t r = 0; r < m_size; ++r) {
        rest[r] = m_rows[r].value;
        for (const Extra which : {over, under}) {
            const auto at = std::size_t(extra(r, which));
            if (!m_isBasic[at])
                rest[r] -= which == over ? -m_value[at] : m_value[at];
        }
    }
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        if (m_isBasic[c] || m_value[c] == 0)
            continue;
        for (const int r : m_columns[c].rows)
            rest[std::size_t(r)] -= m_value[c];
    }
    for (std::size_t i = 0; i < m_size; ++i)
        m_value[std::size_t(m_basis[i])] = 0;
    for (std::size_t r = 0; r < m_size; ++r) {
        if (rest[r] == 0)
            continue;
        for (std::size_t i = 0; i < m_size; ++i)
            m_value[std::size_t(m_basis[i])] += rest[r] * m_inverse[r * m_size + i];
    }
}

FeasibleCounts::Point FeasibleCounts::point() const
{
    Point point{{}, std::vector<double>(m_size)};
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        if (std::abs(m_value[c]) < nearNothing)
            continue;
        point.cells.emplace_back(int(c), m_value[c]);
        for (const int r : m_columns[c].rows)
            point.rows[std::size_t(r)] += m_value[c];
    }
    return point;
}

FeasibleCounts::Point FeasibleCounts::truth() const
{
    Point point{{}, std::vector<double>(m_size)};
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        if (m_columns[c].count != 0)
            point.cells.emplace_back(int(c), m_columns[c].count);
    }
    for (std::size_t r = 0; r < m_size; ++r)
        point.rows[r] = m_rows[r].value;
    return point;
}

bool FeasibleCounts::isAllowed(const Point& point) const
{
    for (const auto& [column, count] : point.cells) {
        if (count < -tiny)
            return false;
    }
    for (std::size_t r = 0; r < m_size; ++r) {
        const bool isRight = m_rows[r].isShown ? std::abs(point.rows[r] - m_rows[r].value) <= fits
                                               : point.rows[r] >= 1 - fits;
        if (!isRight)
            return false;
    }
    return true;
}

} // namespace feltbok::domain
