// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "count_attacker.h"

#include <algorithm>
#include <functional>
#include <glpk.h>
#include <limits>
#include <map>
#include <stdexcept>

namespace feltbok::test {

struct CountAttacker::Impl
{
    struct Cell
    {
        std::vector<int> at;
        int first = 0;
        int last = 0;
        int column = 0; ///< 0: printed as nothing
    };
    std::vector<Cell> cells;
    glp_prob* problem = nullptr;

    Interval solve(const std::function<bool(const Cell&)>& isIn) const
    {
        // A column of several cells can lie in the box with some of them only: it counts for the
        // most, not for the least.
        std::map<int, bool> most;
        for (const Cell& cell : cells) {
            if (cell.column > 0 && isIn(cell))
                most[cell.column] = true;
        }
        std::map<int, bool> least = most;
        for (const Cell& cell : cells) {
            if (cell.column > 0 && !isIn(cell))
                least.erase(cell.column);
        }
        return {solve(least, GLP_MIN), solve(most, GLP_MAX)};
    }
    double solve(const std::map<int, bool>& columns, int sense) const
    {
        for (const auto& [column, isOn] : columns)
            glp_set_obj_coef(problem, column, 1);
        glp_set_obj_dir(problem, sense);
        glp_smcp parameters;
        glp_init_smcp(&parameters);
        parameters.msg_lev = GLP_MSG_OFF;
        // From the last basis; where rounding has led astray, again from the start.
        double error = 1;
        for (int turn = 0; turn < 2 && error > 1e-6; ++turn) {
            if (turn > 0)
                glp_std_basis(problem);
            if (glp_simplex(problem, &parameters) != 0)
                continue;
            error = 0;
            for (const int condition : {GLP_KKT_PE, GLP_KKT_PB}) {
                double most = 0;
                int at = 0;
                double relative = 0;
                int where = 0;
                glp_check_kkt(problem, GLP_SOL, condition, &most, &at, &relative, &where);
                error = std::max(error, most);
            }
        }
        if (error > 1e-6)
            throw std::runtime_error("the solver gave up");
        const int status = glp_get_status(problem);
        const double value = glp_get_obj_val(problem);
        for (const auto& [column, isOn] : columns)
            glp_set_obj_coef(problem, column, 0);
        if (status == GLP_UNBND)
            return std::numeric_limits<double>::infinity();
        if (status != GLP_OPT)
            throw std::runtime_error("what is printed contradicts itself");
        return value;
    }
};

namespace {

bool isIn(const AttackedBox& box, const std::vector<int>& at)
{
    for (std::size_t d = 0; d < at.size(); ++d) {
        if (std::ranges::find(box[d], at[d]) == box[d].end())
            return false;
    }
    return true;
}

} // namespace

CountAttacker::CountAttacker(const std::vector<int>& sizes, int exports,
                             const std::vector<PrintedFigure>& printed,
                             const std::vector<KnownChange>& known,
                             const std::vector<std::vector<int>>& only)
    : m_impl(std::make_unique<Impl>())
{
    // Rows only for what is not printed as 0; cells of a printed 0 do not exist, and cells that no
    // printed figure tells apart are one.
    std::vector<PrintedFigure> rows;
    std::vector<PrintedFigure> zeros;
    for (const PrintedFigure& figure : printed)
        (figure.value == 0 ? zeros : rows).push_back(figure);
    std::map<std::vector<int>, int> columnOf;
    std::vector<int> at(sizes.size());
    const std::function<void(std::size_t)> walk = [&](std::size_t d) {
        if (d < sizes.size()) {
            for (at[d] = 0; at[d] < sizes[d]; ++at[d])
                walk(d + 1);
            return;
        }
        for (int first = 0; first < exports; ++first) {
            for (int last = first; last < exports; ++last) {
                const auto holds = [&](const PrintedFigure& figure) {
                    return first <= figure.exportNumber && figure.exportNumber <= last &&
                           isIn(figure.of, at);
                };
                const auto isKnown = [&](const KnownChange& change) {
                    return first == change.first && last == change.last && isIn(change.of, at);
                };
                const bool isNothing = std::ranges::any_of(zeros, holds) ||
                                       std::ranges::any_of(known, [&](const KnownChange& change) {
                                           return change.count == 0 && isKnown(change);
                                       });
                Impl::Cell cell{at, first, last, 0};
                if (!isNothing) {
                    std::vector<int> inRows;
                    for (std::size_t r = 0; r < rows.size(); ++r) {
                        if (holds(rows[r]))
                            inRows.push_back(int(r) + 1);
                    }
                    for (std::size_t k = 0; k < known.size(); ++k) {
                        if (known[k].count > 0 && isKnown(known[k]))
                            inRows.push_back(int(rows.size() + k) + 1);
                    }
                    cell.column =
                        columnOf.try_emplace(inRows, int(columnOf.size()) + 1).first->second;
                }
                m_impl->cells.push_back(std::move(cell));
            }
        }
    };
    if (only.empty())
        walk(0);
    for (const auto& cell : only) {
        at = cell;
        walk(sizes.size());
    }
    glp_prob* const problem = glp_create_prob();
    m_impl->problem = problem;
    if (!rows.empty() || !known.empty())
        glp_add_rows(problem, int(rows.size() + known.size()));
    for (std::size_t k = 0; k < known.size(); ++k)
        glp_set_row_bnds(problem, int(rows.size() + k) + 1, GLP_FX, known[k].count, known[k].count);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (rows[r].value)
            glp_set_row_bnds(problem, int(r) + 1, GLP_FX, *rows[r].value, *rows[r].value);
        else
            glp_set_row_bnds(problem, int(r) + 1, GLP_LO, 1, 0);
    }
    if (!columnOf.empty())
        glp_add_cols(problem, int(columnOf.size()));
    for (const auto& [inRows, column] : columnOf) {
        std::vector<int> index{0};
        index.insert(index.end(), inRows.begin(), inRows.end());
        const std::vector<double> ones(index.size(), 1.0);
        glp_set_mat_col(problem, column, int(inRows.size()), index.data(), ones.data());
        glp_set_col_bnds(problem, column, GLP_LO, 0, 0);
    }
}

CountAttacker::~CountAttacker()
{
    glp_delete_prob(m_impl->problem);
}

Interval CountAttacker::interval(const AttackedBox& box, int exportNumber) const
{
    return m_impl->solve([&](const Impl::Cell& cell) {
        return cell.first <= exportNumber && exportNumber <= cell.last && isIn(box, cell.at);
    });
}

double CountAttacker::most(const AttackedBox& box, int exportNumber) const
{
    std::map<int, bool> columns;
    for (const Impl::Cell& cell : m_impl->cells) {
        if (cell.column > 0 && cell.first <= exportNumber && exportNumber <= cell.last &&
            isIn(box, cell.at))
            columns[cell.column] = true;
    }
    return m_impl->solve(columns, GLP_MAX);
}

double CountAttacker::highest(const std::vector<int>& at, int first, int last) const
{
    for (const Impl::Cell& cell : m_impl->cells) {
        if (cell.at == at && cell.first == first && cell.last == last)
            return cell.column > 0 ? m_impl->solve({{cell.column, true}}, GLP_MAX) : 0;
    }
    return 0;
}

} // namespace feltbok::test
