// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/points.h"

namespace feltbok::domain {

/// Where the office stands with a breach. Points are given by a decision (alkoholforskriften
/// § 10-5), and only points that were given lead to withdrawal; but the two years run from the
/// breach itself (§ 10-2).
enum class BreachState {
    assessed, ///< the case handler holds it for a breach
    decided,  ///< a decision on points stands
    reversed, ///< the decision was reversed on appeal: its points are gone
    dropped,  ///< the case was dropped
};

struct LedgerBreach
{
    BreachInput breach;
    BreachState state = BreachState::assessed;
};

struct LedgerControl
{
    Date date{};
    std::string licenceKind; ///< empty: not known
    std::vector<LedgerBreach> breaches;
};

/// Points belong to a licence: a place with both sale and serving has two ledgers.
struct LedgerInput
{
    Date on{};
    std::vector<Date> transfers;
    std::vector<LedgerControl> controls;
    std::vector<WithdrawalInput> withdrawals;
};

struct LedgerLine
{
    PointsLine line;
    BreachState state = BreachState::assessed;
};

struct PointsLedger
{
    PointsResult decided;          ///< by the decisions that stand
    PointsResult all;              ///< with what is assessed and not yet decided
    std::vector<LedgerLine> lines; ///< what counts in `all`, by date
    std::vector<LedgerLine> notCounted;
};

Result<PointsLedger> makeLedger(const LedgerInput& input,
                                const LegalTables& tables = standardTables());

} // namespace feltbok::domain
