// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/referral_flow.h"

#include <algorithm>
#include <array>

namespace feltbok::domain::health {
namespace {

struct Step
{
    std::string_view from;
    std::string_view to;
};
constexpr auto steps = std::to_array<Step>({
    {"tilbudt", "avslaatt"},
    {"tilbudt", "sendt"},
    {"sendt", "mottatt"},
    {"mottatt", "moett"},
    {"mottatt", "ikke_moett"},
    {"moett", "avsluttet"},
    {"ikke_moett", "avsluttet"},
});

bool isOver(std::string_view status)
{
    return status == "avslaatt" || status == "avsluttet";
}

/// No way is a circle.
bool leadsTo(std::string_view from, std::string_view to)
{
    return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
        return step.from == from && (step.to == to || leadsTo(step.to, to));
    });
}

bool isFilled(const json::object& referral, std::string_view name)
{
    const auto* value = referral.if_contains(name);
    return value != nullptr && !value->is_null() &&
           !(value->is_string() && value->get_string().empty());
}

std::string_view code(const json::object& referral, std::string_view name)
{
    const auto* value = referral.if_contains(name);
    return value != nullptr && value->is_string() ? std::string_view(value->get_string())
                                                  : std::string_view();
}

bool isIncoming(const json::object& referral)
{
    return code(referral, "from") == "annen_tjeneste";
}

std::string_view missingForSending(const json::object& referral)
{
    if (!isFilled(referral, "to"))
        return "to";
    const auto consent = code(referral, "consent");
    if (consent == "skriftlig")
        return {};
    if (consent == "muntlig")
        return isFilled(referral, "consent_witness") ? std::string_view() : "consent_witness";
    if (consent != "ikke_noedvendig" || isIncoming(referral))
        return "consent";
    const auto basis = code(referral, "legal_basis");
    return basis.empty() || basis == "samtykke" ? "legal_basis" : std::string_view();
}

} // namespace

std::string_view referralStatus(const json::object& referral)
{
    const auto status = code(referral, "status");
    return status.empty() ? "tilbudt" : status;
}

bool isReferralStepTo(std::string_view to)
{
    return std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return step.to == to; });
}

bool isReferralOver(const json::object& referral)
{
    return isOver(referralStatus(referral));
}

bool isConsentWithdrawn(const json::object& referral)
{
    return isFilled(referral, "withdrawn_consent_at");
}

bool isReferralClosed(const json::object& referral)
{
    return isReferralOver(referral) || isConsentWithdrawn(referral);
}

ReferralMove referralMove(const json::object& referral, std::string_view to)
{
    const auto present = referralStatus(referral);
    if (isConsentWithdrawn(referral))
        return {isOver(to) && !isOver(present), {}};
    if (!leadsTo(present, to))
        return {};
    const bool isSent = present == "tilbudt" && to != "avslaatt";
    return {true, isSent ? missingForSending(referral) : std::string_view()};
}

std::vector<std::string_view> nextReferralSteps(const json::object& referral)
{
    const auto present = referralStatus(referral);
    std::vector<std::string_view> out;
    if (isConsentWithdrawn(referral)) {
        // What was never sent was never begun.
        if (!isOver(present))
            out.emplace_back(present == "tilbudt" ? "avslaatt" : "avsluttet");
        return out;
    }
    for (const auto& step : steps)
        if (step.from == present)
            out.push_back(step.to);
    return out;
}

bool hasConsent(const json::object& referral)
{
    const auto consent = code(referral, "consent");
    return (consent == "skriftlig" || consent == "muntlig") && !isConsentWithdrawn(referral);
}

bool mayHoldToken(const json::object& referral)
{
    return hasConsent(referral) && !isReferralOver(referral);
}

bool canWithdrawConsent(const json::object& referral)
{
    return mayHoldToken(referral);
}

bool isReferralFieldOpen(const json::object& referral, std::string_view field)
{
    constexpr std::array<std::string_view, 2> always{"status", "outcome_date"};
    constexpr std::array<std::string_view, 8> untilSent{
        "contact", "from",       "from_service",    "to",
        "consent", "consent_at", "consent_witness", "legal_basis"};
    if (isReferralOver(referral))
        return false;
    if (std::find(always.begin(), always.end(), field) != always.end())
        return true;
    if (isConsentWithdrawn(referral))
        return false;
    return referralStatus(referral) == "tilbudt" ||
           std::find(untilSent.begin(), untilSent.end(), field) == untilSent.end();
}

} // namespace feltbok::domain::health
