// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/hours_breach.h"

#include "domain/oslo_time.h"

#include <algorithm>
#include <array>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 6> kindNames{"sale",   "serving",    "drinking",
                                                    "before", "closed_day", "withdrawn"};

/// Breach of the hours of sale and serving (alkoholforskriften § 10-3).
constexpr std::string_view hoursViolation = "P4-2";

/// Longer after the end, or before the beginning, it is no longer the same evening.
constexpr hours sameEvening{12};

minutes wholeMinutes(Instant from, Instant to)
{
    return floor<minutes>(to - from);
}

void keep(std::vector<HoursBreachProposal>& out, HoursBreachProposal proposal)
{
    const auto alike = std::find_if(out.begin(), out.end(), [&](const HoursBreachProposal& other) {
        return other.kind == proposal.kind && other.limit == proposal.limit &&
               other.source.reference == proposal.source.reference;
    });
    if (alike != out.end())
        alike->groups.insert(alike->groups.end(), proposal.groups.begin(), proposal.groups.end());
    else
        out.push_back(std::move(proposal));
}

} // namespace

std::string_view toString(OutsideHours kind)
{
    return kindNames.at(std::size_t(kind));
}

std::vector<HoursBreachProposal> hoursBreachProposals(const HoursBreachQuestion& question,
                                                      const LegalTables& tables)
{
    std::vector<HoursBreachProposal> out;
    if (question.withdrawal) {
        // Not a breach of the hours: which category it is, the office decides.
        out.push_back({OutsideHours::withdrawn,
                       question.groups,
                       std::nullopt,
                       minutes{0},
                       {},
                       question.withdrawal->source});
        return out;
    }
    const bool isSale = question.activity == Activity::sale;
    HoursQuestion ask{question.activity,       ProductGroup::g1, question.at,
                      question.entries,        question.area,    false,
                      question.isOwnProduction};
    for (const ProductGroup group : question.groups) {
        ask.group = group;
        const HoursAnswer answer = allowedNow(ask, tables);
        if (answer.isAllowed || answer.rule.code == "not_licensed")
            continue;
        HoursBreachProposal proposal;
        proposal.groups = {group};
        proposal.violation = hoursViolation;
        proposal.source = answer.rule.source;
        const bool hasEnded = answer.endedAt && question.at - *answer.endedAt <= sameEvening;
        const bool opens = answer.opensAt && *answer.opensAt - question.at <= sameEvening &&
                           toOslo(*answer.opensAt).date() == toOslo(question.at).date();
        if (hasEnded &&
            (!opens || question.at - *answer.endedAt <= *answer.opensAt - question.at)) {
            proposal.kind = isSale ? OutsideHours::sale : OutsideHours::serving;
            proposal.limit = *answer.endedAt;
            proposal.over = wholeMinutes(*answer.endedAt, question.at);
            if (proposal.over > minutes{0})
                keep(out, proposal);
            const Instant drinkingEnd =
                *answer.endedAt + drinkingUpOn(tables, businessDay(*answer.endedAt - minutes{1}));
            if (!isSale && wholeMinutes(drinkingEnd, question.at) > minutes{0}) {
                proposal.kind = OutsideHours::drinking;
                proposal.limit = drinkingEnd;
                proposal.over = wholeMinutes(drinkingEnd, question.at);
                keep(out, proposal);
            }
        } else if (opens) {
            proposal.kind = OutsideHours::before;
            proposal.limit = *answer.opensAt;
            proposal.over = wholeMinutes(question.at, *answer.opensAt);
            if (proposal.over > minutes{0})
                keep(out, proposal);
        } else {
            proposal.kind = OutsideHours::closedDay;
            keep(out, proposal);
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
        return a.limit.value_or(Instant::max()) < b.limit.value_or(Instant::max());
    });
    return out;
}

} // namespace feltbok::domain
