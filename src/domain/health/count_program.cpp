// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/count_program.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>

namespace feltbok::domain {
namespace {

/// Cells times lifetimes that are all walked through; of more, only those that are near somebody.
constexpr std::uint64_t maxWalk = 40'000;
constexpr std::size_t maxColumns = 200'000;
constexpr std::size_t maxExports = 60;

Error bad(std::string_view field, std::string_view reason)
{
    return {ErrorCode::badInput, std::string(reason), std::string(field)};
}

using Places = std::map<std::vector<int>, int>;

/// The cells of an earlier cube by the values of the present one.
Result<Places> placesOf(const CountCube& earlier, const CountCube& cube)
{
    FELTBOK_TRY(checkCube(earlier));
    if (earlier.dimensions.size() != cube.dimensions.size())
        return bad("ledger", "other dimensions");
    std::vector<std::vector<int>> indexOf(cube.dimensions.size());
    for (std::size_t d = 0; d < cube.dimensions.size(); ++d) {
        if (earlier.dimensions[d].code != cube.dimensions[d].code)
            return bad("ledger", "other dimensions");
        const auto& known = cube.dimensions[d].values;
        for (const std::string& value : earlier.dimensions[d].values) {
            const auto found = std::ranges::find(known, value);
            if (found == known.end())
                return bad("ledger", "a value that is gone");
            indexOf[d].push_back(int(found - known.begin()));
        }
    }
    Places places;
    for (const CountCell& cell : earlier.cells) {
        std::vector<int> at(cell.at.size());
        for (std::size_t d = 0; d < at.size(); ++d)
            at[d] = indexOf[d][std::size_t(cell.at[d])];
        if (cell.count > 0)
            places[at] = cell.count;
    }
    return places;
}

/// Splits the counts of one cell into parts that come and go: who came last goes first, which makes
/// as few parts as there can be.
void addParts(const std::vector<int>& at, const std::vector<int>& counts,
              std::vector<CountHistory::Part>& parts)
{
    std::vector<std::pair<int, int>> present; // first export, how many
    int before = 0;
    for (int number = 0; number < int(counts.size()); ++number) {
        const int count = counts[std::size_t(number)];
        if (count > before)
            present.emplace_back(number, count - before);
        for (int gone = before - count; gone > 0;) {
            auto& [first, many] = present.back();
            const int part = std::min(gone, many);
            parts.push_back({at, {first, number - 1}, part});
            gone -= part;
            many -= part;
            if (many == 0)
                present.pop_back();
        }
        before = count;
    }
    for (const auto& [first, many] : present)
        parts.push_back({at, {first, int(counts.size()) - 1}, many});
}

/// Which figures a cell is in, one bit each.
using FigureSet = std::vector<std::uint64_t>;

/// Lifetimes that cells can have. To leave out some lets cells reach less, which errs towards
/// hiding.
std::vector<Lifetime> lifetimesOf(const CountHistory& history, Sought sought)
{
    std::set<Lifetime> lifetimes;
    for (int number = 0; number <= history.now; ++number) {
        lifetimes.insert({number, history.now});
        if (sought == Sought::takenBack)
            lifetimes.insert({0, number});
    }
    for (const CountHistory::Part& part : history.parts)
        lifetimes.insert(part.life);
    return {lifetimes.begin(), lifetimes.end()};
}

/// Walks through the cells, merging on the way the values that no figure tells apart.
class Walk
{
public:
    Walk(const CountCube& cube, const CountHistory& history,
         const std::vector<ProgramFigure>& figures, Sought sought)
        : m_lifetimes(lifetimesOf(history, sought)), m_now(history.now), m_sought(sought),
          m_figures(figures.size())
    {
        std::vector<std::vector<std::uint64_t>> boxes;
        boxes.reserve(figures.size() + cube.impossible.size());
        for (const ProgramFigure& figure : figures)
            boxes.push_back(figure.box);
        for (const CountBox& box : cube.impossible)
            boxes.push_back(wholeBox(cube, box));
        m_boxes = boxes.size();
        m_words = (m_boxes + m_lifetimes.size() + 63) / 64;
        m_empty.resize(m_words);
        m_rowOf.assign(m_boxes + m_lifetimes.size(), -1);
        m_toldBefore.assign(std::size_t(m_now) + 1, FigureSet(m_words));
        for (std::size_t f = 0; f < m_boxes; ++f) {
            if (f >= m_figures || figures[f].value == 0)
                set(m_empty, f);
            else
                m_rowOf[f] = m_rowCount++;
            for (int number = 0; f < m_figures && number <= m_now; ++number) {
                if (figures[f].exportNumber < number)
                    set(m_toldBefore[std::size_t(number)], f);
            }
        }
        for (std::size_t d = 0; d < cube.dimensions.size(); ++d) {
            Axis axis;
            for (std::size_t v = 0; v < cube.dimensions[d].values.size(); ++v) {
                FigureSet with(m_words);
                for (std::size_t f = 0; f < m_boxes; ++f) {
                    if ((boxes[f][d] >> v & 1U) != 0)
                        set(with, f);
                }
                axis.add(with);
            }
            m_axes.push_back(std::move(axis));
        }
        for (const Lifetime& life : m_lifetimes) {
            FigureSet with(m_words);
            for (std::size_t f = 0; f < m_boxes; ++f) {
                if (f >= m_figures ||
                    (life.first <= figures[f].exportNumber && figures[f].exportNumber <= life.last))
                    set(with, f);
            }
            m_alive.push_back(std::move(with));
        }
        addKnown(history);
    }

    std::uint64_t length() const
    {
        std::uint64_t length = m_lifetimes.size();
        for (const Axis& axis : m_axes)
            length = std::min(length * axis.sets.size(), maxWalk + 1);
        return length;
    }
    void go() { step(0, FigureSet(m_words, ~std::uint64_t{0})); }
    /// The cells that somebody is in, and some that differ from them in one dimension.
    void goNear(const CountHistory& history, std::size_t neighbours)
    {
        std::set<std::vector<int>> places;
        for (const CountHistory::Part& part : history.parts)
            places.insert(part.at);
        for (const auto& at : places)
            addLives(figuresAt(at));
        std::size_t longest = 0;
        for (const Axis& axis : m_axes)
            longest = std::max(longest, axis.sets.size());
        std::size_t looked = 0;
        for (std::size_t s = 0; s < longest; ++s) {
            for (std::size_t d = 0; d < m_axes.size(); ++d) {
                if (s >= m_axes[d].sets.size())
                    continue;
                for (const auto& at : places) {
                    if (looked == neighbours)
                        return;
                    const std::size_t own = std::size_t(m_axes[d].setOf[std::size_t(at[d])]);
                    if (own == s)
                        continue;
                    addLives(figuresAt(at, d, s));
                    ++looked;
                }
            }
        }
    }

    /// -1 for a part that is in no figure.
    int columnOf(const CountHistory::Part& part) const
    {
        const auto found = m_columnOf.find(setOf(figuresAt(part.at), lifeOf(part)));
        return found == m_columnOf.end() ? -1 : found->second;
    }
    bool isSought(const CountHistory::Part& part) const
    {
        return kindOf(figuresAt(part.at), part.life) == m_sought;
    }
    const std::vector<int>& rowOf() const { return m_rowOf; }
    std::vector<FeasibleCounts::Column> takeColumns() { return std::move(m_columns); }
    /// Of the rows behind those of the figures: how many changed, which the reader knows.
    const std::vector<int>& known() const { return m_known; }

private:
    struct Axis
    {
        std::vector<FigureSet> sets;
        std::vector<int> setOf; ///< of each value
        void add(const FigureSet& set)
        {
            const auto found = std::ranges::find(sets, set);
            setOf.push_back(int(found - sets.begin()));
            if (found == sets.end())
                sets.push_back(set);
        }
    };

    static void set(FigureSet& figures, std::size_t f)
    {
        figures[f / 64] |= std::uint64_t{1} << f % 64;
    }
    std::size_t lifeOf(const CountHistory::Part& part) const
    {
        const auto at = std::lower_bound(m_lifetimes.begin(), m_lifetimes.end(), part.life);
        return std::size_t(at - m_lifetimes.begin());
    }
    FigureSet figuresAt(const std::vector<int>& at) const
    {
        FigureSet figures(m_words, ~std::uint64_t{0});
        for (std::size_t d = 0; d < m_axes.size(); ++d)
            limit(figures, m_axes[d].sets[std::size_t(m_axes[d].setOf[std::size_t(at[d])])]);
        return figures;
    }
    /// With another value in one dimension.
    FigureSet figuresAt(const std::vector<int>& at, std::size_t axis, std::size_t setThere) const
    {
        FigureSet figures = m_axes[axis].sets[setThere];
        for (std::size_t d = 0; d < m_axes.size(); ++d) {
            if (d != axis)
                limit(figures, m_axes[d].sets[std::size_t(m_axes[d].setOf[std::size_t(at[d])])]);
        }
        return figures;
    }
    static void limit(FigureSet& figures, const FigureSet& to)
    {
        for (std::size_t w = 0; w < figures.size(); ++w)
            figures[w] &= to[w];
    }
    static bool meets(const FigureSet& one, const FigureSet& other)
    {
        for (std::size_t w = 0; w < one.size(); ++w) {
            if ((one[w] & other[w]) != 0)
                return true;
        }
        return false;
    }

    Sought kindOf(const FigureSet& figures, const Lifetime& life) const
    {
        if (life.last < m_now)
            return Sought::takenBack;
        const bool isLate = life.first > 0 && meets(figures, m_toldBefore[std::size_t(life.first)]);
        return isLate ? Sought::late : Sought::timely;
    }
    /// Their number is known to this reader.
    bool isKnown(const FigureSet& figures, const Lifetime& life) const
    {
        const Sought kind = kindOf(figures, life);
        return kind != Sought::timely && kind != m_sought;
    }
    FigureSet setOf(FigureSet figures, std::size_t life) const
    {
        const bool hasNumber = isKnown(figures, m_lifetimes[life]);
        limit(figures, m_alive[life]);
        const bool isTold =
            std::ranges::any_of(figures, [](std::uint64_t word) { return word != 0; });
        if (hasNumber && isTold)
            set(figures, m_boxes + life);
        return figures;
    }
    void addKnown(const CountHistory& history)
    {
        std::vector<int> sums(m_lifetimes.size());
        for (const CountHistory::Part& part : history.parts) {
            const FigureSet figures = setOf(figuresAt(part.at), lifeOf(part));
            FigureSet own(m_words);
            set(own, m_boxes + lifeOf(part));
            if (meets(figures, own))
                sums[lifeOf(part)] += part.count;
        }
        for (std::size_t life = 0; life < sums.size(); ++life) {
            if (sums[life] == 0) {
                set(m_empty, m_boxes + life);
            } else {
                m_rowOf[m_boxes + life] = m_rowCount++;
                m_known.push_back(sums[life]);
            }
        }
    }

    void step(std::size_t axis, const FigureSet& figures)
    {
        if (std::ranges::all_of(figures, [](std::uint64_t word) { return word == 0; }))
            return;
        if (axis == m_axes.size()) {
            addLives(figures);
            return;
        }
        for (const FigureSet& with : m_axes[axis].sets) {
            FigureSet next = figures;
            limit(next, with);
            step(axis + 1, next);
        }
    }
    void addLives(const FigureSet& figures)
    {
        for (std::size_t life = 0; life < m_lifetimes.size(); ++life)
            add(setOf(figures, life));
    }
    void add(const FigureSet& figures)
    {
        if (meets(figures, m_empty))
            return;
        FeasibleCounts::Column column;
        for (std::size_t w = 0; w < m_words; ++w) {
            for (std::uint64_t bits = figures[w]; bits != 0; bits &= bits - 1) {
                const std::size_t f = 64 * w + std::size_t(std::countr_zero(bits));
                column.rows.push_back(m_rowOf[f]);
            }
        }
        if (column.rows.empty() || !m_columnOf.try_emplace(figures, int(m_columns.size())).second)
            return;
        m_columns.push_back(std::move(column));
    }

    std::vector<Lifetime> m_lifetimes;
    int m_now;
    Sought m_sought;
    std::size_t m_figures;
    std::size_t m_boxes = 0; ///< the figures, and what cannot be
    std::size_t m_words = 0;
    FigureSet m_empty; ///< what nobody is in
    std::vector<int> m_rowOf;
    int m_rowCount = 0;
    std::vector<int> m_known;
    std::vector<FigureSet> m_toldBefore; ///< per export
    std::vector<Axis> m_axes;
    std::vector<FigureSet> m_alive; ///< per lifetime
    std::map<FigureSet, int> m_columnOf;
    std::vector<FeasibleCounts::Column> m_columns;
};

} // namespace

std::vector<std::uint64_t> wholeBox(const CountCube& cube, const CountBox& box)
{
    std::vector<std::uint64_t> whole(cube.dimensions.size());
    for (std::size_t d = 0; d < whole.size(); ++d) {
        const std::size_t values = cube.dimensions[d].values.size();
        const std::uint64_t all = ~std::uint64_t{0} >> (maxDimensionValues - values);
        const bool isLimited = d < box.values.size() && box.values[d] != 0;
        whole[d] = isLimited ? box.values[d] : all;
    }
    return whole;
}

Result<CountHistory> countHistory(const CountCube& cube, const PublishedLedger& ledger)
{
    if (ledger.exports.size() > maxExports)
        return Error{ErrorCode::tooLarge, "too many exports", "ledger"};
    CountHistory history;
    history.now = int(ledger.exports.size());
    std::map<std::vector<int>, std::vector<int>> counts;
    const auto add = [&](const Places& places, int number) {
        for (const auto& [at, count] : places) {
            auto& ofCell = counts[at];
            ofCell.resize(std::size_t(history.now) + 1);
            ofCell[std::size_t(number)] = count;
        }
    };
    for (int number = 0; number < history.now; ++number) {
        FELTBOK_ASSIGN(const Places places,
                       placesOf(ledger.exports[std::size_t(number)].counted, cube));
        add(places, number);
    }
    FELTBOK_ASSIGN(const Places places, placesOf(cube, cube));
    add(places, history.now);
    for (const auto& [at, ofCell] : counts)
        addParts(at, ofCell, history.parts);
    return history;
}

Result<CountProgram> countProgram(const CountCube& cube, const CountHistory& history,
                                  const std::vector<ProgramFigure>& figures, Sought sought,
                                  std::size_t neighbours)
{
    Walk walk(cube, history, figures, sought);
    if (walk.length() > maxWalk)
        walk.goNear(history, neighbours);
    else
        walk.go();
    CountProgram program;
    program.rowOf.assign(walk.rowOf().begin(),
                         walk.rowOf().begin() + std::ptrdiff_t(figures.size()));
    program.columns = walk.takeColumns();
    if (program.columns.size() > maxColumns)
        return Error{ErrorCode::tooLarge, "too many cells", "cube"};
    for (const CountHistory::Part& part : history.parts) {
        const int column = walk.columnOf(part);
        program.columnOf.push_back(walk.isSought(part) ? column : -1);
        if (column >= 0)
            program.columns[std::size_t(column)].count += part.count;
    }
    for (const ProgramFigure& figure : figures) {
        if (figure.value > 0)
            program.rows.push_back({figure.value, true});
    }
    for (const int sum : walk.known())
        program.rows.push_back({sum, true});
    return program;
}

} // namespace feltbok::domain
