// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "domain/health/count_tables.h"

#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace feltbok::domain {

/// Which figures of the health side may leave a screen.
///
/// The rule. A reader who has every table, share and rate of the year, those of earlier exports
/// too, and who knows this rule, must find it possible that each person who was counted is one of
/// at least five who are alike in all that any table tells apart. In numbers: for every cell of the
/// year's cube that somebody is in, some year fits all that was told in which that cell holds 5 or
/// more. From this follows what is asked for, and more: any count under 5 that could be worked out,
/// whether somebody made a line of it or not, is a sum over cells that somebody is in; each of them
/// is at most that sum; so a sum that must be under 5 would contradict the rule. (The other way, a
/// rule for the lines of the tables alone would let through the difference of two lines.) The lower
/// end is no part of it: marks of cells add up to "at least" for their sum, and that somebody was
/// there is what a mark says.
///
/// What is told:
/// - a count of 5 or more has its value, unless it would give away a smaller one;
/// - 1 to 4 are always marked, and the marks of the others look the same;
/// - 0 is always shown. It says of nobody that they used a service, and without it the tables of a
///   small municipality are one grey field. Its price is that a mark means "at least 1", which
///   every reader knows, and which the audit therefore lets the reader know: five marks with the
///   sum 5 are five ones. Where even that is too much, a whole table is withheld, marks and all;
/// - a share or a rate tells its counts.
///
/// Exports of one year. The ledger holds what was told before and the cube as it was then. Periods
/// are sums over months, so a half-year and its year differ by the months between, which are cells.
/// A record that came late, was taken back or was corrected changes cells between two exports:
/// cells are therefore told apart by the exports they lie between (first and last), as by one more
/// dimension, and two late contacts in May are two persons in a cell of their own that the second
/// export must not give away. Each kind of change is audited against a reader who knows how many
/// there were of the others (Sought, count_program.h). What an office did not keep in the ledger is
/// not protected: whoever exports appends `told` when the file has left.
///
/// The audit is real linear programming over the cells (feasible_counts.h), not a set of patterns:
/// readers have such programs, and whatever is weaker than theirs is found by them. What to mark in
/// addition is the cheapest set of changes by which a cell could reach 5, found by the same program
/// with a weight on each figure (its importance and size); in the end each of the marks is tried
/// again and taken off where the audit still passes. Whole numbers are not used by the audit: it
/// lets the reader have fractions. A cube of many dimensions has more cells than can be gone
/// through: there the program moves people among the cells that somebody is in and some beside
/// them, which can only hide more. The same input gives the same answer on the same build.
struct SmallCountRule
{
    int least = 5; ///< "not fewer than five" (rule of thumb of NESH)
    /// Off only for showing that it is needed: then nothing beyond 1 to 4 is marked.
    bool isComplementary = true;
};

/// What an earlier export told of one figure.
struct ToldFigure
{
    CountBox of;
    std::optional<int> shown; ///< none: marked
};

struct PublishedExport
{
    CountCube counted; ///< as it was then
    std::vector<ToldFigure> figures;
};

/// All exports of the year from one cube that anybody outside may have. Whoever keeps it keeps a
/// cube that is as sensitive as the records.
struct PublishedLedger
{
    std::vector<PublishedExport> exports; ///< oldest first
};

enum class FigureReason { shown, small, complementary, withheld };

struct ProtectedFigure
{
    std::string code;
    std::optional<int> shown; ///< none: a mark. What is hidden is not here to be written by mistake
    FigureReason reason{};    ///< for the office's own screen only: a reader sees marks
};
struct ProtectedTable
{
    std::string code;
    bool isWithheld = false; ///< nothing of it may leave, not even marks
    std::vector<ProtectedFigure> figures;
};
struct ProtectedRatio
{
    std::string code;
    bool isShown = false;
};

struct ProtectedExport
{
    SmallCountRule rule;
    std::vector<ProtectedTable> tables; ///< in the order of the request
    std::vector<ProtectedRatio> ratios;
    std::vector<ToldFigure> told; ///< for the ledger, when it really leaves
    int small = 0;                ///< figures
    int complementary = 0;
    int withheldTables = 0;
    int earlierExports = 0;
    /// Cells with somebody in them whom earlier exports gave away already; nothing can undo that.
    int exposedEarlier = 0;
};

/// Fails with badInput for what has no form, or an earlier export that does not add up to its own
/// cube or has other dimensions; with tooLarge over the limits; with cancelled when it is stopped.
Result<ProtectedExport> protectCounts(const CountCube& cube, std::span<const CountTable> tables,
                                      std::span<const CountRatio> ratios,
                                      const PublishedLedger& ledger,
                                      const SmallCountRule& rule = {},
                                      const std::stop_token& stop = {});

/// How it was done, for machines: {"method","least","zeros","mark","mark_means","audit","figures",
/// "marked","withheld_tables","earlier_exports"}. Tells nothing of which mark is which.
json::object describeMethod(const ProtectedExport& result);

/// One sentence that a reader needs, as a code and its number; `ui` and `report` phrase it.
struct MethodSentence
{
    std::string code;
    int number = 0;
    friend bool operator==(const MethodSentence&, const MethodSentence&) = default;
};
/// In the order in which they are read; only those that hold for this export.
std::vector<MethodSentence> explain(const ProtectedExport& result);

} // namespace feltbok::domain
