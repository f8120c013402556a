// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "domain/violations.h"

#include <string>
#include <vector>

namespace feltbok::domain {

/// Whether the code is one of the kinds of licence.
bool isLicenceKind(std::string_view code);
/// A licence for one occasion or for a caterer's occasions.
bool isSingleOccasion(std::string_view licenceKind);
/// Whether breaches under such a licence give points; a kind that is not known is taken to.
bool isInPointsSystem(std::string_view licenceKind, const LegalTables& tables = standardTables());

struct BreachInput
{
    std::string code;
    /// Fewer or more than the table says (§ 10-4), with the reason that must be stated.
    std::optional<int> points;
    std::string reason;
    std::optional<Date> date; ///< its own: a control may go on past midnight
};

/// A control, or a report from another authority (§ 10-1).
struct ControlInput
{
    Date date{};
    std::optional<Date> breachDate; ///< when the breach was not on the day of the control
    /// Kind of the licence that was controlled, when it is not the case's own.
    std::string licenceKind;
    std::vector<BreachInput> breaches;

    Date dateOf(const BreachInput& breach) const
    {
        return breach.date.value_or(breachDate.value_or(date));
    }
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
    std::string licenceKind; ///< of the controls that name none
    std::vector<Date> transfers;
    std::vector<ControlInput> controls;
    std::vector<WithdrawalInput> withdrawals;
};

enum class NotCounted {
    kindNotCovered,      ///< single occasion, itinerant and state licences (guidance to ch. 10)
    kindUnknown,         ///< which licence was controlled is not known
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
    LegalSource because;              ///< where the reason is laid down
};

/// One step of the explanation: a stable code, its paragraph, and the numbers it used.
struct RuleLine
{
    std::string_view code;
    LegalSource source;
    json::object values;
};

/// Points of breaches within two years of each other that sufficed for withdrawal.
struct ReachedPoints
{
    Date on; ///< of the last of the breaches
    int sum = 0;
};

struct PointsResult
{
    int sum = 0; ///< of breaches later than `on` less two years
    /// Where breaches reached the threshold and no withdrawal has used them yet: the two years run
    /// between the breaches, not to the day somebody counts (§ 10-2).
    std::optional<ReachedPoints> reached;
    int pointsToWithdrawal = 0; ///< how many more lead to withdrawal; 0: reached
    int daysWithdrawn = 0;
    std::vector<PointsLine> counted;
    std::vector<PointsLine> notCounted;
    std::vector<RuleLine> rules;
};

/// One row of Helsedirektoratet's scale for points above the threshold.
struct WithdrawalRow
{
    int extraFrom = 0;
    int extraTo = 0;
    int days = 0;
};

/// When points lead to withdrawal (§ 10-2), and for how long.
struct PointsRule
{
    int threshold = 0;
    std::chrono::years window{0};
    std::vector<WithdrawalRow> scale;
    Validity validity; ///< by the day that is asked for
    LegalSource source;
    LegalSource scaleSource;

    /// Days of withdrawal for a sum of points; 0 below the threshold.
    int days(int points) const;
    /// Breaches later than this count on `on`; 29 February becomes 28.
    Date windowStart(Date on) const;
};
const std::vector<PointsRule>& pointsRules();
/// Of that day; before the points system, its first rule.
const PointsRule& pointsRuleFor(Date on, const LegalTables& tables = standardTables());

/// Whether breaches under a kind of licence give points (§ 10-1).
struct CoverageRule
{
    std::string_view licenceKind;
    bool isCovered = false;
    Validity validity; ///< by the date of the breach
    LegalSource source;
};
std::span<const CoverageRule> coverageRules();

Result<PointsResult> countPoints(const PointsCase& input,
                                 const LegalTables& tables = standardTables());

/// {"on","licence_kind","transfers":[date],"controls":[{"date","breach_date"?,"licence_kind"?,
/// "breaches":[code or {"code","points"?,"reason"?,"date"?}]}],
/// "withdrawals":[date or {"date","controls":[date]}]}.
Result<PointsCase> pointsCaseFromJson(const json::object& object);
/// {"sum","days_withdrawn","points_to_withdrawal","reached":{"on","sum"}?,"counted":[…],
/// "not_counted":[…],"rules":[…]}.
json::object toJson(const PointsResult& result);

} // namespace feltbok::domain
