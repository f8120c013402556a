// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/apply/status_rules.h"

#include "domain/case_flow.h"
#include "server/apply/health_status.h"

namespace feltbok::server {

using domain::Collection;

bool hasStatusSteps(Collection collection)
{
    return collection == Collection::controlVisit || collection == Collection::decision ||
           hasHealthSteps(collection);
}

std::string_view presentStatus(Collection collection, const json::object& fields)
{
    if (hasHealthSteps(collection))
        return healthStatus(collection, fields);
    return collection == Collection::decision ? domain::decisionStatus(fields)
                                              : visitStatus(fields);
}

StatusJudgement judgeStatus(Collection collection, const json::object& fields,
                            std::string_view wanted, SideRoles roles)
{
    const std::string_view present = presentStatus(collection, fields);
    if (hasHealthSteps(collection))
        return judgeHealthStatus(collection, fields, wanted, roles);
    if (collection == Collection::decision) {
        if (!roles.isCaseHandler)
            return {};
        const auto move = domain::decisionMove(fields, present, wanted);
        return {move.isLegal, move.missing};
    }
    if (visitStep(present, wanted, roles) == VisitStep::forbidden)
        return {};
    return {true, wanted == "finished" ? missingForFinish(fields) : std::string_view()};
}

bool hasStepTo(Collection collection, const json::object& fields, std::string_view wanted,
               SideRoles roles)
{
    if (hasHealthSteps(collection))
        return hasHealthStepTo(collection, wanted, roles);
    if (collection == Collection::decision)
        return roles.isCaseHandler &&
               domain::isDecisionStatus(findString(fields, "kind").value_or(""), wanted);
    return anyStepTo(wanted, roles) == VisitStep::allowed;
}

} // namespace feltbok::server
