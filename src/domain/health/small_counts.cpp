// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/small_counts.h"

#include "domain/health/count_program.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

namespace feltbok::domain {
namespace {

Error bad(std::string_view field, std::string_view reason)
{
    return {ErrorCode::badInput, std::string(reason), std::string(field)};
}

/// A table or a ratio: is told as a whole or withheld as a whole.
struct Unit
{
    std::vector<int> figures; ///< index in Request::figures
    bool isWithheld = false;
};

struct Figure
{
    ProgramFigure sum;
    int importance = 0;
    bool isEarlier = false; ///< was told before; nothing can take it back
    bool isMarked = false;
};

/// All figures, each once, whatever number of tables it stands in.
struct Request
{
    CountHistory history;
    std::vector<Figure> figures;
    std::vector<Unit> units;
    std::map<std::pair<std::vector<std::uint64_t>, int>, int> indexOf;

    int find(const CountCube& cube, const CountBox& box, int importance)
    {
        ProgramFigure sum{wholeBox(cube, box), history.now, 0};
        const auto [at, isNew] = indexOf.try_emplace({sum.box, history.now}, int(figures.size()));
        if (isNew) {
            sum.value = sumOf(cube, box);
            figures.push_back({std::move(sum), importance, false, false});
        }
        Figure& figure = figures[std::size_t(at->second)];
        figure.importance = std::max(figure.importance, importance);
        return at->second;
    }
};

/// What earlier exports told, in the values of the present cube.
Result<void> addLedger(Request& request, const CountCube& cube, const PublishedLedger& ledger)
{
    for (int number = 0; number < int(ledger.exports.size()); ++number) {
        const PublishedExport& past = ledger.exports[std::size_t(number)];
        for (const ToldFigure& told : past.figures) {
            FELTBOK_TRY(checkBox(past.counted, told.of));
            const int value = sumOf(past.counted, told.of);
            if (told.shown ? *told.shown != value : value == 0)
                return bad("ledger", "an export that does not add up to its cube");
            const auto old = wholeBox(past.counted, told.of);
            ProgramFigure sum{std::vector<std::uint64_t>(old.size()), number, value};
            for (std::size_t d = 0; d < old.size(); ++d) {
                const auto& then = past.counted.dimensions[d].values;
                const auto& today = cube.dimensions[d].values;
                for (std::size_t v = 0; v < then.size(); ++v) {
                    const auto at = std::ranges::find(today, then[v]) - today.begin();
                    sum.box[d] |= (old[d] >> v & 1U) << unsigned(at);
                }
            }
            const auto [at, isNew] =
                request.indexOf.try_emplace({sum.box, number}, int(request.figures.size()));
            if (isNew)
                request.figures.push_back({std::move(sum), 0, true, !told.shown});
        }
    }
    return {};
}

Result<Request> makeRequest(const CountCube& cube, std::span<const CountTable> tables,
                            std::span<const CountRatio> ratios, const PublishedLedger& ledger)
{
    FELTBOK_TRY(checkCube(cube));
    Request request;
    FELTBOK_ASSIGN(request.history, countHistory(cube, ledger));
    FELTBOK_TRY(addLedger(request, cube, ledger));
    for (const CountTable& table : tables) {
        Unit unit;
        for (const CountFigure& figure : table.figures) {
            FELTBOK_TRY(checkBox(cube, figure.of));
            unit.figures.push_back(request.find(cube, figure.of, figure.importance));
        }
        request.units.push_back(std::move(unit));
    }
    for (const CountRatio& ratio : ratios) {
        if (ratio.counts.empty())
            return bad("ratios", "without a count");
        Unit unit;
        for (const CountBox& box : ratio.counts) {
            FELTBOK_TRY(checkBox(cube, box));
            unit.figures.push_back(request.find(cube, box, 0));
        }
        request.units.push_back(std::move(unit));
    }
    if (request.figures.size() > maxFigures)
        return Error{ErrorCode::tooLarge, "too many figures", "tables"};
    return request;
}

/// The program of the figures that are told, and a proof for each cell that somebody is in.
class Audit
{
public:
    using Targets = std::vector<int>; ///< parts of the history that have to be safe

    static Result<Audit> make(const CountCube& cube, const Request& request,
                              const std::vector<int>& told, const Targets& targets, int least,
                              Sought sought, std::size_t neighbours, std::stop_token stop)
    {
        std::vector<ProgramFigure> figures;
        figures.reserve(told.size());
        for (const int f : told)
            figures.push_back(request.figures[std::size_t(f)].sum);
        FELTBOK_ASSIGN(CountProgram program,
                       countProgram(cube, request.history, figures, sought, neighbours));
        for (std::size_t f = 0; f < told.size(); ++f) {
            if (program.rowOf[f] >= 0)
                program.rows[std::size_t(program.rowOf[f])].isShown =
                    !request.figures[std::size_t(told[f])].isMarked;
        }
        return Audit(std::move(program), told, targets, least, std::move(stop));
    }

    /// The target whose cell cannot be shown to reach the least; none: all can.
    std::optional<int> firstFailure()
    {
        // What failed last is the likeliest to fail again.
        for (std::size_t n = 0; n < m_targets.size(); ++n) {
            const std::size_t t = (m_suspect + n) % m_targets.size();
            if (!prove(t)) {
                m_suspect = t;
                return int(t);
            }
        }
        return std::nullopt;
    }
    bool isSafe() { return !firstFailure(); }
    bool hasTargets() const { return !m_targets.empty(); }
    /// Targets that cannot be shown to be safe.
    Targets failures()
    {
        Targets failed;
        for (std::size_t t = 0; t < m_targets.size(); ++t) {
            if (!prove(t))
                failed.push_back(m_targets[t]);
        }
        return failed;
    }
    /// Figures to mark so that the target gets safe.
    std::vector<int> openings(int target, const std::vector<double>& weightOfFigure)
    {
        std::vector<double> weights(m_figureOf.size());
        for (std::size_t r = 0; r < weights.size(); ++r) {
            if (m_figureOf[r] >= 0)
                weights[r] = weightOfFigure[std::size_t(m_figureOf[r])];
        }
        std::vector<int> figures;
        for (const int r : m_counts.openings(m_columns[std::size_t(target)], m_least, weights))
            figures.push_back(m_figureOf[std::size_t(r)]);
        return figures;
    }
    void setShown(int figure, bool isShown)
    {
        m_counts.setShown(m_rowOf.at(figure), isShown);
        for (Proof& proof : m_proofs)
            proof.isAllowed = m_counts.isAllowed(proof.point);
    }

private:
    struct Proof
    {
        FeasibleCounts::Point point;
        bool isAllowed = true;
    };

    Audit(CountProgram program, const std::vector<int>& told, const Targets& targets, int least,
          std::stop_token stop)
        : m_least(least), m_stop(std::move(stop)), m_figureOf(program.rows.size(), -1),
          m_counts(std::move(program.rows), std::move(program.columns))
    {
        for (std::size_t f = 0; f < told.size(); ++f) {
            if (program.rowOf[f] < 0)
                continue;
            m_figureOf[std::size_t(program.rowOf[f])] = told[f];
            m_rowOf[told[f]] = program.rowOf[f];
        }
        for (const int part : targets) {
            // Cells that no figure has anything to do with are as unknown as before.
            const int column = program.columnOf[std::size_t(part)];
            if (column < 0 || std::ranges::find(m_columns, column) != m_columns.end())
                continue;
            m_targets.push_back(part);
            m_columns.push_back(column);
        }
        m_proofOf.resize(m_targets.size());
        m_proofs.push_back({m_counts.truth(), true});
    }

    /// Of nothing when it is stopped: what was asked for is thrown away then.
    bool prove(std::size_t target)
    {
        if (m_stop.stop_requested())
            return false;
        const int column = m_columns[target];
        const auto isProof = [&](std::size_t index) {
            const Proof& proof = m_proofs[index];
            return proof.isAllowed && proof.point.at(column) >= m_least - 1e-6;
        };
        if (isProof(m_proofOf[target]))
            return true;
        for (std::size_t index = m_proofs.size(); index-- > 0;) {
            if (isProof(index)) {
                m_proofOf[target] = index;
                return true;
            }
        }
        auto point = m_counts.reach(column, m_least);
        if (!point)
            return false;
        m_proofOf[target] = m_proofs.size();
        m_proofs.push_back({std::move(*point), true});
        return true;
    }

    double m_least;
    std::stop_token m_stop;
    std::vector<int> m_figureOf; ///< of each row; -1: none
    std::map<int, int> m_rowOf;  ///< of each figure that has one
    FeasibleCounts m_counts;
    Targets m_targets;
    std::vector<int> m_columns; ///< of each target
    std::size_t m_suspect = 0;
    std::vector<std::size_t> m_proofOf;
    std::vector<Proof> m_proofs;
};

/// One for each kind of reader.
class Audits
{
public:
    static Result<Audits> make(const CountCube& cube, const Request& request,
                               const std::vector<int>& told, const Audit::Targets& targets,
                               int least, std::size_t neighbours, const std::stop_token& stop)
    {
        Audits audits;
        for (const Sought sought : {Sought::timely, Sought::late, Sought::takenBack}) {
            if (sought != Sought::timely && request.history.now == 0)
                continue;
            FELTBOK_ASSIGN(Audit audit, Audit::make(cube, request, told, targets, least, sought,
                                                    neighbours, stop));
            if (audit.hasTargets())
                audits.m_audits.push_back(std::move(audit));
        }
        return audits;
    }
    bool isSafe()
    {
        return std::ranges::all_of(m_audits, [](Audit& audit) { return audit.isSafe(); });
    }
    /// Ascending.
    Audit::Targets failures()
    {
        Audit::Targets failed;
        for (Audit& audit : m_audits)
            std::ranges::copy(audit.failures(), std::back_inserter(failed));
        std::ranges::sort(failed);
        return failed;
    }
    /// Figures to mark so that the first target that is not safe gets safe; none: all are, or
    /// nothing helps.
    std::vector<int> openings(const std::vector<double>& weightOfFigure)
    {
        for (Audit& audit : m_audits) {
            if (const auto failed = audit.firstFailure())
                return audit.openings(*failed, weightOfFigure);
        }
        return {};
    }
    void setShown(int figure, bool isShown)
    {
        for (Audit& audit : m_audits)
            audit.setShown(figure, isShown);
    }

private:
    std::vector<Audit> m_audits;
};

/// The figures that are told: earlier ones, and those of the units that are not withheld.
std::vector<int> toldFigures(const Request& request)
{
    std::vector<char> isTold(request.figures.size());
    for (std::size_t f = 0; f < isTold.size(); ++f)
        isTold[f] = request.figures[f].isEarlier ? 1 : 0;
    for (const Unit& unit : request.units) {
        for (const int f : unit.figures)
            isTold[std::size_t(f)] |= unit.isWithheld ? 0 : 1;
    }
    std::vector<int> told;
    for (std::size_t f = 0; f < isTold.size(); ++f) {
        if (isTold[f] != 0)
            told.push_back(int(f));
    }
    return told;
}

/// Where a cell seems to be given away already, and may only have too few around it.
constexpr std::size_t manyNeighbours = 30'000;

class Protection
{
public:
    Protection(const CountCube& cube, Request& request, const SmallCountRule& rule,
               std::stop_token stop)
        : m_cube(cube), m_request(request), m_rule(rule), m_stop(std::move(stop))
    {
        for (std::size_t part = 0; part < request.history.parts.size(); ++part)
            m_targets.push_back(int(part));
    }

    Result<void> run()
    {
        FELTBOK_TRY(dropExposed());
        FELTBOK_TRY(withhold());
        for (Figure& figure : m_request.figures) {
            if (!figure.isEarlier)
                figure.isMarked = isSmall(figure);
        }
        if (!m_rule.isComplementary)
            return {};
        FELTBOK_ASSIGN(Audits audits, makeAudits());
        const std::vector<double> weights = weightsOfFigures();
        while (!audits.isSafe()) {
            if (m_stop.stop_requested())
                break;
            std::vector<int> opened = audits.openings(weights);
            if (opened.empty())
                opened = allShown();
            if (opened.empty()) {
                withholdAll();
                return {};
            }
            for (const int f : opened)
                setMarked(audits, f, true);
        }
        for (const int f : marksToTry()) {
            if (m_stop.stop_requested())
                break;
            setMarked(audits, f, false);
            if (!audits.isSafe())
                setMarked(audits, f, true);
        }
        if (m_stop.stop_requested())
            return Error{ErrorCode::cancelled, "stopped"};
        // Never what could not be proven in the end: then nothing leaves.
        if (!audits.isSafe())
            withholdAll();
        return {};
    }
    int exposed() const { return m_exposed; }
    bool isSmall(const Figure& figure) const
    {
        return figure.sum.value > 0 && figure.sum.value < m_rule.least;
    }

private:
    Result<Audits> makeAudits() const
    {
        if (m_stop.stop_requested())
            return Error{ErrorCode::cancelled, "stopped"};
        return Audits::make(m_cube, m_request, toldFigures(m_request), m_targets, m_rule.least,
                            m_neighbours, m_stop);
    }

    /// What earlier exports alone give away cannot be mended, and must not spoil the rest.
    Result<void> dropExposed()
    {
        if (m_request.history.now == 0)
            return {};
        for (Unit& unit : m_request.units)
            unit.isWithheld = true;
        Audit::Targets failed;
        for (const std::size_t neighbours : {fewNeighbours, manyNeighbours}) {
            m_neighbours = neighbours;
            FELTBOK_ASSIGN(Audits audits, makeAudits());
            failed = audits.failures();
            if (failed.empty())
                break;
        }
        m_exposed = int(failed.size());
        std::erase_if(m_targets,
                      [&](int part) { return std::ranges::binary_search(failed, part); });
        for (Unit& unit : m_request.units)
            unit.isWithheld = false;
        return {};
    }

    /// With a mark on all that is not 0: if that is too much already, whole tables stay behind, the
    /// last first, as few as will do.
    Result<void> withhold()
    {
        for (Figure& figure : m_request.figures) {
            if (!figure.isEarlier)
                figure.isMarked = true;
        }
        // Without earlier exports nothing limits a cell from above.
        if (m_request.history.now == 0 || !m_rule.isComplementary)
            return {};
        auto& units = m_request.units;
        std::size_t kept = units.size();
        for (;;) {
            FELTBOK_ASSIGN(Audits audits, makeAudits());
            if (audits.isSafe())
                break;
            if (kept == 0)
                return Error{ErrorCode::internal, "an empty export gives a cell away"};
            units[--kept].isWithheld = true;
        }
        for (std::size_t u = kept + 1; u < units.size(); ++u) {
            units[u].isWithheld = false;
            FELTBOK_ASSIGN(Audits audits, makeAudits());
            units[u].isWithheld = !audits.isSafe();
        }
        return {};
    }

    void withholdAll()
    {
        for (Unit& unit : m_request.units)
            unit.isWithheld = true;
    }
    void setMarked(Audits& audits, int f, bool isMarked)
    {
        m_request.figures[std::size_t(f)].isMarked = isMarked;
        audits.setShown(f, !isMarked);
    }
    std::vector<int> allShown() const
    {
        std::vector<int> shown;
        for (const int f : toldFigures(m_request)) {
            const Figure& figure = m_request.figures[std::size_t(f)];
            if (!figure.isEarlier && !figure.isMarked && figure.sum.value > 0)
                shown.push_back(f);
        }
        return shown;
    }
    /// What it costs to lose a figure: a margin more than a cell, a large one more than a small
    /// one.
    std::vector<double> weightsOfFigures() const
    {
        std::vector<double> weights;
        for (const Figure& figure : m_request.figures) {
            const int rank = 1 + 8 * figure.importance * figure.importance;
            const int size = 4 + int(std::bit_width(unsigned(figure.sum.value)));
            weights.push_back(figure.isEarlier ? 0 : rank * size);
        }
        return weights;
    }
    /// Complementary marks, the greatest loss first.
    std::vector<int> marksToTry() const
    {
        std::vector<int> marks;
        for (const int f : toldFigures(m_request)) {
            const Figure& figure = m_request.figures[std::size_t(f)];
            if (!figure.isEarlier && figure.isMarked && figure.sum.value > 0 && !isSmall(figure))
                marks.push_back(f);
        }
        std::ranges::stable_sort(marks, std::ranges::greater{}, [&](int f) {
            const Figure& figure = m_request.figures[std::size_t(f)];
            return std::tuple(figure.importance, figure.sum.value);
        });
        return marks;
    }

    const CountCube& m_cube;
    Request& m_request;
    SmallCountRule m_rule;
    std::stop_token m_stop;
    Audit::Targets m_targets; ///< ascending
    std::size_t m_neighbours = fewNeighbours;
    int m_exposed = 0;
};

} // namespace

Result<ProtectedExport> protectCounts(const CountCube& cube, std::span<const CountTable> tables,
                                      std::span<const CountRatio> ratios,
                                      const PublishedLedger& ledger, const SmallCountRule& rule,
                                      const std::stop_token& stop)
{
    if (rule.least < 1 || rule.least > maxCount)
        return bad("rule", "least is below 1");
    FELTBOK_ASSIGN(Request request, makeRequest(cube, tables, ratios, ledger));
    Protection protection(cube, request, rule, stop);
    FELTBOK_TRY(protection.run());

    ProtectedExport result;
    result.rule = rule;
    result.earlierExports = request.history.now;
    result.exposedEarlier = protection.exposed();
    const auto isShown = [&](int f) {
        const Figure& figure = request.figures[std::size_t(f)];
        return !figure.isMarked || figure.sum.value == 0;
    };
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const Unit& unit = request.units[t];
        ProtectedTable table{tables[t].code, unit.isWithheld, {}};
        result.withheldTables += unit.isWithheld ? 1 : 0;
        for (std::size_t f = 0; f < unit.figures.size(); ++f) {
            const Figure& figure = request.figures[std::size_t(unit.figures[f])];
            ProtectedFigure line{tables[t].figures[f].code, std::nullopt, FigureReason::withheld};
            if (!unit.isWithheld && isShown(unit.figures[f])) {
                line.shown = figure.sum.value;
                line.reason = FigureReason::shown;
            } else if (!unit.isWithheld) {
                const bool isSmall = protection.isSmall(figure);
                line.reason = isSmall ? FigureReason::small : FigureReason::complementary;
                (isSmall ? result.small : result.complementary) += 1;
            }
            table.figures.push_back(std::move(line));
        }
        result.tables.push_back(std::move(table));
    }
    for (std::size_t r = 0; r < ratios.size(); ++r) {
        const Unit& unit = request.units[tables.size() + r];
        result.ratios.push_back(
            {ratios[r].code, !unit.isWithheld && std::ranges::all_of(unit.figures, isShown)});
    }
    for (const int f : toldFigures(request)) {
        const Figure& figure = request.figures[std::size_t(f)];
        if (figure.isEarlier)
            continue;
        ToldFigure told{{figure.sum.box}, std::nullopt};
        if (isShown(f))
            told.shown = figure.sum.value;
        result.told.push_back(std::move(told));
    }
    return result;
}

json::object describeMethod(const ProtectedExport& result)
{
    std::size_t figures = 0;
    for (const ProtectedTable& table : result.tables)
        figures += table.isWithheld ? 0 : table.figures.size();
    return {{"method", "complementary_suppression"},
            {"least", result.rule.least},
            {"zeros", "shown"},
            {"mark", ":"},
            {"mark_means", "at_least_1"},
            {"audit", "linear_programming"},
            {"figures", figures},
            {"marked", result.small + result.complementary},
            {"withheld_tables", result.withheldTables},
            {"earlier_exports", result.earlierExports}};
}

std::vector<MethodSentence> explain(const ProtectedExport& result)
{
    std::vector<MethodSentence> sentences{{"counts_under", result.rule.least}};
    const int marked = result.small + result.complementary;
    if (marked > 0) {
        sentences.push_back({"marked_figures", marked});
        sentences.push_back({"marked_to_protect_others", 0});
    }
    sentences.push_back({"zero_is_shown", 0});
    if (!result.ratios.empty())
        sentences.push_back({"ratios_follow_counts", 0});
    if (result.withheldTables > 0)
        sentences.push_back({"tables_withheld", result.withheldTables});
    if (result.earlierExports > 0)
        sentences.push_back({"with_earlier_exports", result.earlierExports});
    return sentences;
}

} // namespace feltbok::domain
