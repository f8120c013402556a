// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/points_ledger.h"

#include <algorithm>

namespace feltbok::domain {
namespace {

/// The case as the engine takes it, with the breaches that `isTaken` lets in.
template <typename Taken>
PointsCase caseOf(const LedgerInput& input, Taken isTaken)
{
    PointsCase out;
    out.on = input.on;
    out.transfers = input.transfers;
    out.withdrawals = input.withdrawals;
    for (const LedgerControl& control : input.controls) {
        ControlInput taken;
        taken.date = control.date;
        taken.licenceKind = control.licenceKind;
        for (const LedgerBreach& each : control.breaches)
            if (isTaken(each.state))
                taken.breaches.push_back(each.breach);
        if (!taken.breaches.empty())
            out.controls.push_back(std::move(taken));
    }
    return out;
}

/// Of equal breaches in one control one counts: it is decided when one of them is.
BreachState stateOf(const LedgerInput& input, const PointsLine& line)
{
    BreachState found = BreachState::assessed;
    for (const LedgerControl& control : input.controls) {
        if (control.date != line.control)
            continue;
        for (const LedgerBreach& each : control.breaches)
            if (each.breach.code == line.code && each.state == BreachState::decided &&
                each.breach.date.value_or(control.date) == line.breach)
                found = BreachState::decided;
    }
    return found;
}

void sortByDate(std::vector<LedgerLine>& lines)
{
    std::stable_sort(lines.begin(), lines.end(), [](const LedgerLine& a, const LedgerLine& b) {
        return a.line.breach < b.line.breach;
    });
}

} // namespace

Result<PointsLedger> makeLedger(const LedgerInput& input, const LegalTables& tables)
{
    PointsLedger out;
    const auto count = [&](auto isTaken) { return countPoints(caseOf(input, isTaken), tables); };
    FELTBOK_ASSIGN(out.decided,
                   count([](BreachState state) { return state == BreachState::decided; }));
    FELTBOK_ASSIGN(out.all, count([](BreachState state) {
                       return state == BreachState::assessed || state == BreachState::decided;
                   }));
    for (const PointsLine& line : out.all.counted)
        out.lines.push_back({line, stateOf(input, line)});
    for (const PointsLine& line : out.all.notCounted)
        out.notCounted.push_back({line, stateOf(input, line)});
    for (const BreachState gone : {BreachState::reversed, BreachState::dropped}) {
        FELTBOK_ASSIGN(const PointsResult without,
                       count([&](BreachState state) { return state == gone; }));
        for (const auto* lines : {&without.counted, &without.notCounted})
            for (const PointsLine& line : *lines)
                out.notCounted.push_back({line, gone});
    }
    sortByDate(out.lines);
    sortByDate(out.notCounted);
    return out;
}

} // namespace feltbok::domain
