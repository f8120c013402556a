// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "domain/holy_days.h"

#include <span>
#include <vector>

namespace feltbok::domain {

/// One deadline that a rule sets, counted in days from something that happened.
struct DeadlineRule
{
    std::string_view code;  ///< name of the deadline in answers
    std::string_view start; ///< what it is counted from: member of the case
    int days;
    Validity validity; ///< by the date it is counted from
    LegalSource source;
};
std::span<const DeadlineRule> deadlineRules();

/// A deadline that moves to the next working day when it falls on a Saturday, Sunday, holy day,
/// 1 or 17 May.
struct MovingRule
{
    std::string_view deadline; ///< code of the deadline
    Validity validity;         ///< by the date that it is counted to
    LegalSource source;
};
std::span<const MovingRule> movingRules();

/// What has happened so far.
struct DeadlineCase
{
    std::optional<Date> control;
    std::optional<Date> received;   ///< the report, by the licence holder
    std::optional<Date> forewarned; ///< of points or of a withdrawal
    std::optional<Date> decisionNotified;
    std::optional<Date> withdrawalDecided;
};

struct Deadline
{
    std::string_view code;
    Date due;
    Date counted;             ///< before it moved
    const DeadlineRule* rule; ///< of the tables
    LegalSource movedBy{};    ///< by which rule, when `due` is not `counted`
};

std::vector<Deadline> deadlines(const DeadlineCase& input,
                                const LegalTables& tables = standardTables());

/// {"control","received","forewarned","decision_notified","withdrawal_decided"}, all dates and
/// none demanded.
Result<DeadlineCase> deadlineCaseFromJson(const json::object& object);
/// {"report_due":date,…,"rules":[{"deadline","days","from","reference","moved_from"?}]}.
json::object toJson(const std::vector<Deadline>& found);

} // namespace feltbok::domain
