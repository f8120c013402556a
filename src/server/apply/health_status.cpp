// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/apply/health_status.h"

#include "domain/health/referral_flow.h"

#include <algorithm>
#include <array>

namespace feltbok::server {

using domain::Collection;
namespace health = domain::health;

namespace {

/// Those of a referral are in domain/health/referral_flow.h.
struct Step
{
    Collection collection;
    std::string_view from;
    std::string_view to;
};
constexpr auto steps = std::to_array<Step>({
    {Collection::patrol, "started", "ended"},
    {Collection::alert, "draft", "published"},
    {Collection::alert, "draft", "withdrawn"}, // one that leads to nothing
    {Collection::alert, "published", "withdrawn"},
    {Collection::stockRecall, "issued", "withdrawn"},
});

/// Whose steps they are. A patrol's and a referral's are those of who may write it at all.
bool isTakenBy(Collection collection, SideRoles roles)
{
    return collection == Collection::alert || collection == Collection::stockRecall
               ? roles.isHealthLead
               : roles.isOutreachWorker;
}

/// By one step or several: a device may have taken them before it could send. No way is a circle.
bool leadsTo(Collection collection, std::string_view from, std::string_view to)
{
    return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
        return step.collection == collection && step.from == from &&
               (step.to == to || leadsTo(collection, step.to, to));
    });
}

} // namespace

bool hasHealthSteps(Collection collection)
{
    return collection == Collection::referral ||
           std::any_of(steps.begin(), steps.end(),
                       [&](const Step& step) { return step.collection == collection; });
}

std::string_view healthStatus(Collection collection, const json::object& fields)
{
    if (collection == Collection::referral)
        return health::referralStatus(fields);
    const auto first = std::find_if(steps.begin(), steps.end(), [&](const Step& step) {
        return step.collection == collection;
    });
    const auto present = findString(fields, "status").value_or("");
    return present.empty() && first != steps.end() ? first->from : present;
}

StatusJudgement judgeHealthStatus(Collection collection, const json::object& fields,
                                  std::string_view wanted, SideRoles roles)
{
    const auto present = healthStatus(collection, fields);
    // Whoever may write a draft may take it back: its author does with what led to it.
    if (collection == Collection::alert && present == "draft" && wanted == "withdrawn")
        return {true, {}};
    if (!isTakenBy(collection, roles))
        return {};
    if (collection == Collection::referral) {
        const auto move = health::referralMove(fields, wanted);
        return {move.isLegal, move.missing};
    }
    return {leadsTo(collection, present, wanted), {}};
}

bool hasHealthStepTo(Collection collection, std::string_view wanted, SideRoles roles)
{
    if (!isTakenBy(collection, roles))
        return false;
    if (collection == Collection::referral)
        return health::isReferralStepTo(wanted);
    return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
        return step.collection == collection && step.to == wanted;
    });
}

bool isClosedReferral(const json::object& fields)
{
    return health::isReferralClosed(fields);
}

} // namespace feltbok::server
