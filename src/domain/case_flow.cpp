// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/case_flow.h"

#include "domain/deadlines.h"

#include <algorithm>
#include <array>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr LegalSource warning16{"forvaltningsloven § 16", Confidence::verified};
constexpr LegalSource decision105{"alkoholforskriften § 10-5", Confidence::verified};
constexpr LegalSource withdrawal106{"alkoholforskriften § 10-6", Confidence::verified};
constexpr LegalSource deviation104{"alkoholforskriften § 10-4", Confidence::verified};

struct Step
{
    std::string_view from;
    std::string_view to;
    std::string_view needs; ///< field, or empty
    bool isOfAppeal;
};
constexpr auto steps = std::to_array<Step>({
    {"draft", "decided", "date", false},
    {"decided", "draft", "", false},
    {"decided", "notified", "notified_at", false},
    {"notified", "appealed", "appealed_at", true},
    {"appealed", "upheld", "appeal_outcome_at", true},
    {"appealed", "reversed", "appeal_outcome_at", true},
    {"draft", "withdrawn", "", false},
    {"decided", "withdrawn", "", false},
    {"notified", "withdrawn", "", false},
    {"appealed", "withdrawn", "", true},
});

bool isAppealable(std::string_view kind)
{
    return kind == "vedtak_prikker" || kind == "vedtak_inndragning" || kind == "annet";
}

bool applies(const Step& step, std::string_view kind)
{
    return !step.isOfAppeal || isAppealable(kind);
}

bool hasText(const json::object& fields, std::string_view name)
{
    const auto text = findString(fields, name);
    return text && text->find_first_not_of(" \t\r\n") != std::string_view::npos;
}

std::optional<Date> dateOf(const json::object& fields, std::string_view name)
{
    const auto date = parseIsoDate(findString(fields, name).value_or(""));
    return date ? std::optional(*date) : std::nullopt;
}

std::optional<int> numberOf(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && value->is_int64() ? std::optional(int(value->get_int64()))
                                                 : std::nullopt;
}

bool isEmptySet(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value == nullptr || !value->is_array() || value->get_array().empty();
}

/// Of several ways the shortest; nothing when there is none. `through` gets the steps.
bool findWay(std::string_view kind, std::string_view from, std::string_view to,
             std::vector<const Step*>& through)
{
    std::vector<std::vector<const Step*>> ways{{}};
    std::vector<std::string_view> seen{from};
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const std::string_view at = ways[i].empty() ? from : ways[i].back()->to;
        for (const Step& step : steps) {
            if (step.from != at || !applies(step, kind))
                continue;
            if (step.to == to) {
                through = ways[i];
                through.push_back(&step);
                return true;
            }
            if (std::find(seen.begin(), seen.end(), step.to) == seen.end()) {
                seen.push_back(step.to);
                auto longer = ways[i];
                longer.push_back(&step);
                ways.push_back(std::move(longer));
            }
        }
    }
    return false;
}

/// The latest of a kind that is under way or stands.
const CaseDecision* latestOf(const CaseFacts& facts, std::string_view kind)
{
    const CaseDecision* found = nullptr;
    for (const CaseDecision& each : facts.decisions)
        if (each.kind == kind && (each.status == "draft" || standsAt(each.status)) &&
            (found == nullptr || !found->date || (each.date && *each.date >= *found->date)))
            found = &each;
    return found;
}

/// A forewarning that no decision has followed yet.
const CaseDecision* openWarning(const CaseFacts& facts, std::string_view kind,
                                std::string_view followedBy)
{
    const CaseDecision* found = nullptr;
    for (const CaseDecision& each : facts.decisions) {
        if (each.kind != kind || !(each.status == "draft" || standsAt(each.status)))
            continue;
        const bool isFollowed = std::any_of(
            facts.decisions.begin(), facts.decisions.end(), [&](const CaseDecision& other) {
                return other.forewarning == each.id &&
                       ((other.kind == followedBy &&
                         (other.status == "draft" || standsAt(other.status))) ||
                        (other.kind == "henleggelse" && standsAt(other.status)));
            });
        if (!isFollowed &&
            (found == nullptr || (each.date && found->date && *each.date > *found->date)))
            found = &each;
    }
    return found;
}

bool replyIsOver(const CaseDecision& warning, Date today)
{
    return warning.replyReceived || (warning.replyDue && *warning.replyDue < today);
}

void judgeDecision(DecisionProposal& proposal, const CaseFacts& facts, const CaseDecision* warning)
{
    if (warning == nullptr || warning->status == "draft") {
        proposal.obstacle = Obstacle::noForewarning;
        proposal.source = warning16;
        return;
    }
    proposal.forewarning = warning->id;
    if (!replyIsOver(*warning, facts.today)) {
        proposal.obstacle = Obstacle::replyTime;
        proposal.source = warning16;
        proposal.replyDue = warning->replyDue;
    }
}

} // namespace

std::string_view decisionStatus(const json::object& fields)
{
    return findString(fields, "status").value_or("draft");
}

bool isForewarning(std::string_view kind)
{
    return kind == "forhaandsvarsel_prikker" || kind == "forhaandsvarsel_inndragning";
}

bool standsAt(std::string_view status)
{
    return status == "decided" || status == "notified" || status == "appealed" ||
           status == "upheld";
}

bool isDecisionStep(std::string_view kind, std::string_view from, std::string_view to)
{
    return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
        return step.from == from && step.to == to && applies(step, kind);
    });
}

bool isDecisionStatus(std::string_view kind, std::string_view status)
{
    return std::any_of(steps.begin(), steps.end(),
                       [&](const Step& step) { return step.to == status && applies(step, kind); });
}

DecisionMove decisionMove(const json::object& fields, std::string_view from, std::string_view to)
{
    if (from == to)
        return {true, {}};
    std::vector<const Step*> way;
    if (!findWay(findString(fields, "kind").value_or(""), from, to, way))
        return {};
    for (const std::string_view always : {"premises", "kind"})
        if (!hasText(fields, always))
            return {true, always};
    for (const Step* step : way)
        if (!step->needs.empty() && !hasText(fields, step->needs))
            return {true, step->needs};
    return {true, {}};
}

CaseDecision caseDecisionFrom(std::string id, const json::object& fields)
{
    return {std::move(id),
            std::string(findString(fields, "kind").value_or("")),
            std::string(decisionStatus(fields)),
            dateOf(fields, "date"),
            dateOf(fields, "reply_due"),
            dateOf(fields, "reply_received_at"),
            std::string(findString(fields, "forewarning").value_or(""))};
}

std::vector<DecisionProposal> decisionProposals(const CaseFacts& facts)
{
    std::vector<DecisionProposal> out;
    const CaseDecision* warned = openWarning(facts, "forhaandsvarsel_prikker", "vedtak_prikker");
    const CaseDecision* ofPoints = latestOf(facts, "vedtak_prikker");
    const bool pointsUnderWay = ofPoints != nullptr && ofPoints->status == "draft";

    DecisionProposal warning{"forhaandsvarsel_prikker", Obstacle::none, decision105, {}};
    if (warned != nullptr || pointsUnderWay)
        warning.obstacle = Obstacle::alreadyBegun;
    else if (facts.openBreaches == 0)
        warning.obstacle = Obstacle::noBreach;
    out.push_back(warning);

    DecisionProposal points{"vedtak_prikker", Obstacle::none, decision105, {}};
    if (pointsUnderWay)
        points.obstacle = Obstacle::alreadyBegun;
    else if (facts.openBreaches == 0)
        points.obstacle = Obstacle::noBreach;
    else
        judgeDecision(points, facts, warned);
    out.push_back(points);

    // A withdrawal has a forewarning of its own, once the points have been decided (§ 10-6).
    const CaseDecision* warnedAgain =
        openWarning(facts, "forhaandsvarsel_inndragning", "vedtak_inndragning");
    const CaseDecision* ofWithdrawal = latestOf(facts, "vedtak_inndragning");
    const bool withdrawalUnderWay = ofWithdrawal != nullptr && ofWithdrawal->status == "draft";
    const bool isReached = facts.threshold > 0 && facts.decidedSum >= facts.threshold;
    DecisionProposal second{"forhaandsvarsel_inndragning", Obstacle::none, withdrawal106, {}};
    if (warnedAgain != nullptr || withdrawalUnderWay)
        second.obstacle = Obstacle::alreadyBegun;
    else if (!isReached)
        second.obstacle = Obstacle::belowThreshold;
    out.push_back(second);

    DecisionProposal withdrawal{"vedtak_inndragning", Obstacle::none, withdrawal106, {}};
    if (withdrawalUnderWay)
        withdrawal.obstacle = Obstacle::alreadyBegun;
    else if (!isReached)
        withdrawal.obstacle = Obstacle::belowThreshold;
    else
        judgeDecision(withdrawal, facts, warnedAgain);
    out.push_back(withdrawal);

    DecisionProposal dropping{"henleggelse", Obstacle::none, warning16, {}};
    const bool isWarned = warned != nullptr || warnedAgain != nullptr;
    if (isWarned)
        dropping.forewarning = warned != nullptr ? warned->id : warnedAgain->id;
    if (const auto* before = latestOf(facts, "henleggelse");
        before != nullptr && before->status == "draft")
        dropping.obstacle = Obstacle::alreadyBegun;
    else if (facts.openBreaches == 0 && !isWarned)
        dropping.obstacle = Obstacle::noBreach;
    out.push_back(dropping);
    return out;
}

std::vector<MissingForDecision> missingForDecision(const json::object& fields,
                                                   const DecisionBasis& basis)
{
    std::vector<MissingForDecision> out;
    const std::string_view kind = findString(fields, "kind").value_or("");
    const bool isOfPoints = kind == "forhaandsvarsel_prikker" || kind == "vedtak_prikker";
    const bool isOfWithdrawal =
        kind == "forhaandsvarsel_inndragning" || kind == "vedtak_inndragning";
    const auto date = dateOf(fields, "date");
    if (!date)
        out.push_back({"date", "missing", decision105});
    if (!hasText(fields, "decided_by"))
        out.push_back({"decided_by", "missing", decision105});
    if (isOfPoints && isEmptySet(fields, "assessments"))
        out.push_back({"assessments", "missing", decision105});
    // Two case handlers may have begun it, each without coverage.
    if (isOfPoints && basis.isDecidedElsewhere)
        out.push_back({"assessments", "decided", decision105});

    if (isForewarning(kind)) {
        const auto due = dateOf(fields, "reply_due");
        if (!due)
            out.push_back({"reply_due", "missing", warning16});
        else if (date && *due <= *date)
            out.push_back({"reply_due", "before_date", warning16});
    } else if (isOfPoints || isOfWithdrawal) {
        const auto& warned = basis.forewarning;
        if (!warned || !standsAt(warned->status) || !isForewarning(warned->kind))
            out.push_back({"forewarning", "missing", warning16});
        else if (date && !replyIsOver(*warned, *date))
            out.push_back({"forewarning", "reply_time", warning16});
    }

    bool deviates = false;
    if (isOfPoints || isOfWithdrawal) {
        const auto points = numberOf(fields, "points");
        if (!points)
            out.push_back({"points", "missing", decision105});
        deviates = points && isOfPoints && *points != basis.tablePoints;
    }
    if (isOfWithdrawal) {
        const auto count = numberOf(fields, "days");
        if (!count || *count == 0)
            out.push_back({"days", "missing", withdrawal106});
        else
            deviates = deviates || *count != basis.scaleDays;
        if (kind == "vedtak_inndragning") {
            const auto from = dateOf(fields, "withdrawn_from");
            const auto to = dateOf(fields, "withdrawn_to");
            if (!from)
                out.push_back({"withdrawn_from", "missing", withdrawal106});
            else if (date && *from < *date)
                out.push_back({"withdrawn_from", "before_date", withdrawal106});
            if (!to)
                out.push_back({"withdrawn_to", "missing", withdrawal106});
            else if (from && count && sys_days{*to} - sys_days{*from} + days{1} != days{*count})
                out.push_back({"withdrawn_to", "period", withdrawal106});
        }
    }
    if (deviates && !hasText(fields, "reason_deviation"))
        out.push_back({"reason_deviation", "deviation", deviation104});
    // Whoever was warned, or knows of the report, is told why nothing follows.
    if (kind == "henleggelse" && !hasText(fields, "text"))
        out.push_back({"text", "missing", basis.reasons});
    return out;
}

std::optional<Date> suggestedReplyDue(Date sent, const LegalTables& tables)
{
    DeadlineCase input;
    input.forewarned = sent;
    const auto found = deadlines(input, tables);
    return found.empty() ? std::nullopt : std::optional(found.front().due);
}

WithdrawalPeriod suggestedWithdrawal(Date decided, int count, const LegalTables& tables)
{
    // As long as the time for appeal, so that one can come before the withdrawal.
    DeadlineCase input;
    input.decisionNotified = decided;
    const auto appeal = deadlines(input, tables);
    const sys_days from{appeal.empty() ? decided : appeal.front().counted};
    return {Date{from}, Date{from + days{std::max(count, 1) - 1}}};
}

Date latestWithdrawal(Date decided, const LegalTables& tables)
{
    DeadlineCase input;
    input.withdrawalDecided = decided;
    const auto found = deadlines(input, tables);
    return found.empty() ? decided : found.front().due;
}

} // namespace feltbok::domain
