// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/apply/visit_rules.h"

#include <array>

namespace feltbok::server {
namespace {

struct Transition
{
    std::string_view from;
    std::string_view to;
    bool isOffice;
};
constexpr auto transitions = std::to_array<Transition>({
    {"draft", "finished", false},
    {"finished", "comment_received", true},
    {"finished", "assessed", true},
    {"comment_received", "assessed", true},
    {"assessed", "closed", true},
});

bool isTakenBy(const Transition& transition, SideRoles roles)
{
    return transition.isOffice ? roles.isCaseHandler : roles.isInspector;
}

bool isFilled(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    if (value == nullptr || value->is_null())
        return false;
    if (value->is_string())
        return value->get_string().find_first_not_of(" \t\r\n") != json::string::npos;
    return !value->is_array() || !value->get_array().empty();
}

} // namespace

std::string_view visitStatus(const json::object& fields)
{
    return findString(fields, "status").value_or("draft");
}

VisitStep visitStep(std::string_view from, std::string_view to, SideRoles roles)
{
    for (const auto& transition : transitions)
        if (transition.from == from && transition.to == to)
            return isTakenBy(transition, roles) ? VisitStep::allowed : VisitStep::forbidden;
    return VisitStep::forbidden;
}

VisitStep anyStepTo(std::string_view to, SideRoles roles)
{
    for (const auto& transition : transitions)
        if (transition.to == to && isTakenBy(transition, roles))
            return VisitStep::allowed;
    return VisitStep::forbidden;
}

std::string_view missingForFinish(const json::object& fields)
{
    constexpr std::array<std::string_view, 6> always{"premises",   "kind",     "method",
                                                     "started_at", "ended_at", "controllers"};
    for (const auto name : always)
        if (!isFilled(fields, name))
            return name;
    if (isFilled(fields, "reason_not_presented"))
        return {};
    if (!isFilled(fields, "presented_at"))
        return "presented_at";
    return isFilled(fields, "oral_feedback") ? std::string_view() : "oral_feedback";
}

} // namespace feltbok::server
