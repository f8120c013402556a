// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "domain/violations.h"

#include <string>
#include <vector>

namespace feltbok::domain {

struct BreachInput
{
    std::string code;
    /// Fewer or more than the table says (§ 10-4), with the reason that must be stated.
    std::optional<int> points;
    std::string reason;
};

/// A control, or a report from another authority (§ 10-1).
struct ControlInput
{
    Date date{};
    std::optional<Date> breachDate; ///< when the breach was not on the day of the control
    std::vector<BreachInput> breaches;

    Date dateOfBreach() const { return breachDate.value_or(date); }
};

/// A decision to withdraw the licence; points it rested on are used up.
struct WithdrawalInput
{
    Date date{};
    /// Dates of the controls it rested on; none named: every breach up to its date.
    std::vector<Date> controls;
};

struct PointsCase
{
    Date on{};
    std::string licenceKind;
    std::vector<Date> transfers;
    std::vector<ControlInput> controls;
    std::vector<WithdrawalInput> withdrawals;
};

enum class NotCounted {
    kindNotCovered,      ///< single occasion, itinerant and state licences (guidance to ch. 10)
    notInForce,          ///< the category did not exist at that date
    afterDate,           ///< after the day that was asked for
    beforeTransfer,      ///< another holder; the period starts again (§ 10-2)
    outsideTwoYears,     ///< two years have passed since the breach (§ 10-2)
    usedForWithdrawal,   ///< an earlier withdrawal rested on it
    sameKindSameControl, ///< similar breaches in one control are one breach (§ 10-2)
};
std::string_view toString(NotCounted reason);

struct PointsLine
{
    Date control;
    Date breach;
    std::string code;
    int points = 0;
    std::string_view reference;
    std::string deviation;            ///< the stated reason, if the points deviate
    std::optional<NotCounted> reason; ///< set in `notCounted`
};

/// One step of the explanation: a stable code, its paragraph, and the numbers it used.
struct RuleLine
{
    std::string_view code;
    LegalSource source;
    json::object values;
};

struct PointsResult
{
    int sum = 0; ///< of breaches later than `on` less two years
    int daysWithdrawn = 0;
    std::vector<PointsLine> counted;
    std::vector<PointsLine> notCounted;
    std::vector<RuleLine> rules;
};

/// One row of Helsedirektoratet's scale for points above twelve.
struct WithdrawalRow
{
    int extraFrom;
    int extraTo;
    int days;
};
std::span<const WithdrawalRow> withdrawalTable();
/// Days of withdrawal for a sum of points; 0 below twelve.
int withdrawalDays(int points);

/// Two years earlier; 29 February becomes 28.
Date windowStart(Date on);

Result<PointsResult> countPoints(const PointsCase& input);

/// {"on","licence_kind","transfers":[date],"controls":[{"date","breach_date"?,"breaches":[code or
/// {"code","points","reason"}]}],"withdrawals":[date or {"date","controls":[date]}]}.
Result<PointsCase> pointsCaseFromJson(const json::object& object);
/// {"sum","days_withdrawn","counted":[…],"not_counted":[…],"rules":[…]}.
json::object toJson(const PointsResult& result);

} // namespace feltbok::domain
