// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/apply/health_status.h"

#include <algorithm>
#include <array>

namespace feltbok::server {

using domain::Collection;

namespace {

struct Step
{
    Collection collection;
    std::string_view from;
    std::string_view to;
};
constexpr auto steps = std::to_array<Step>({
    {Collection::patrol, "started", "ended"},
    {Collection::referral, "tilbudt", "avslaatt"},
    {Collection::referral, "tilbudt", "sendt"},
    {Collection::referral, "sendt", "mottatt"},
    {Collection::referral, "mottatt", "moett"},
    {Collection::referral, "mottatt", "ikke_moett"},
    {Collection::referral, "moett", "avsluttet"},
    {Collection::referral, "ikke_moett", "avsluttet"},
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

bool isFilled(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && !value->is_null();
}

/// A referral tells another service of a person: by consent, or else what the law says instead
/// (forvaltningsloven §§ 13 a and 13 b); a spoken consent has a witness.
std::string_view missingForSending(const json::object& fields)
{
    if (!isFilled(fields, "to"))
        return "to";
    const auto consent = findString(fields, "consent").value_or("");
    if (consent == "skriftlig")
        return {};
    if (consent == "muntlig")
        return isFilled(fields, "consent_witness") ? std::string_view() : "consent_witness";
    if (consent != "ikke_noedvendig")
        return "consent";
    const auto basis = findString(fields, "legal_basis").value_or("");
    return basis.empty() || basis == "samtykke" ? "legal_basis" : std::string_view();
}

} // namespace

bool hasHealthSteps(Collection collection)
{
    return std::any_of(steps.begin(), steps.end(),
                       [&](const Step& step) { return step.collection == collection; });
}

std::string_view healthStatus(Collection collection, const json::object& fields)
{
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
    if (collection == Collection::referral && isFilled(fields, "withdrawn_consent_at")) {
        // Nothing more is shared; all that is left to do is to close it, wherever it stood.
        const bool isOver = wanted == "avsluttet" || wanted == "avslaatt";
        return {isOver && present != "avsluttet" && present != "avslaatt", {}};
    }
    if (!leadsTo(collection, present, wanted))
        return {};
    const bool isSent =
        collection == Collection::referral && present == "tilbudt" && wanted != "avslaatt";
    return {true, isSent ? missingForSending(fields) : std::string_view()};
}

bool hasHealthStepTo(Collection collection, std::string_view wanted, SideRoles roles)
{
    return isTakenBy(collection, roles) &&
           std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
               return step.collection == collection && step.to == wanted;
           });
}

bool isClosedReferral(const json::object& fields)
{
    const auto status = healthStatus(Collection::referral, fields);
    return status == "avsluttet" || status == "avslaatt" ||
           isFilled(fields, "withdrawn_consent_at");
}

} // namespace feltbok::server
