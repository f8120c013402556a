// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "domain/holy_days.h"

#include <string>
#include <vector>

namespace feltbok::domain {

/// Status of a decision record; one that has not written it yet is a draft.
std::string_view decisionStatus(const json::object& fields);
/// A forewarning decides nothing: it is told to the party, and cannot be appealed.
bool isForewarning(std::string_view kind);
/// Whether the decision stands at that status: made, and neither reversed nor taken back.
bool standsAt(std::string_view status);

/// draft → decided → notified → appealed → upheld or reversed; `withdrawn` (taken back) from any of
/// the first four. One that the party has not been told of may become a draft again (citation
/// `taking_back`).
bool isDecisionStep(std::string_view kind, std::string_view from, std::string_view to);
/// Whether a decision of that kind can come to this status at all.
bool isDecisionStatus(std::string_view kind, std::string_view status);

/// The field that the steps from one status to another still need.
struct DecisionMove
{
    bool isLegal = false;
    std::string_view missing; ///< set only where the steps themselves are legal
};
/// A device may have taken several steps before it could send: all of them are judged.
DecisionMove decisionMove(const json::object& fields, std::string_view from, std::string_view to);

/// A decision record as far as the flow of a case needs it.
struct CaseDecision
{
    std::string id;
    std::string kind;
    std::string status;
    std::optional<Date> date;
    std::optional<Date> replyDue;
    std::optional<Date> replyReceived;
    std::string forewarning; ///< id of the one before it
};
CaseDecision caseDecisionFrom(std::string id, const json::object& fields);

/// What the next letters of a case follow from.
struct CaseFacts
{
    Date today{};
    int openBreaches = 0; ///< assessed, in the points system, and not decided on
    int decidedSum = 0;   ///< points that decisions have given, and that count
    int threshold = 0;    ///< points that lead to withdrawal
    std::vector<CaseDecision> decisions;
};

/// Why a decision may not be begun.
enum class Obstacle {
    none,
    noBreach,       ///< nothing has been assessed as a breach
    alreadyBegun,   ///< such a letter is under way or out
    noForewarning,  ///< the party has not been warned (forvaltningsloven § 16)
    replyTime,      ///< the party may still reply
    belowThreshold, ///< too few points have been decided
};

struct DecisionProposal
{
    std::string_view kind;
    Obstacle obstacle = Obstacle::none;
    LegalSource source;
    std::string forewarning;        ///< id of the one that it rests on
    std::optional<Date> replyDue{}; ///< with replyTime
};
/// Every kind of letter in the order of a case, with what is in its way. A person chooses.
std::vector<DecisionProposal> decisionProposals(const CaseFacts& facts);

/// What keeps a draft from being decided.
struct MissingForDecision
{
    std::string_view field;
    /// `missing`, `before_date`, `reply_time`, `deviation` (a reason is due, § 10-4) or `period`
    /// (first and last day do not make the days), `decided` (in another letter).
    std::string_view code;
    LegalSource source;
};
struct DecisionBasis
{
    std::optional<CaseDecision> forewarning;
    int tablePoints = 0;   ///< by the list of § 10-3 and the assessments
    int scaleDays = 0;     ///< by the scale
    LegalSource reasons{}; ///< why a case that is dropped needs them, where that may be cited
    /// Another decision on points that stands names one of its breaches.
    bool isDecidedElsewhere = false;
};
std::vector<MissingForDecision> missingForDecision(const json::object& fields,
                                                   const DecisionBasis& basis);

/// Until when the party may reply to a forewarning: customary, the law says "reasonable". Nothing
/// where the office has no such rule.
std::optional<Date> suggestedReplyDue(Date sent, const LegalTables& tables = standardTables());
struct WithdrawalPeriod
{
    Date from{};
    Date to{}; ///< included
};
/// Begins when the time for appeal is over, and within the four weeks of § 10-6.
WithdrawalPeriod suggestedWithdrawal(Date decided, int days,
                                     const LegalTables& tables = standardTables());
/// The last day by which a withdrawal should have begun (§ 10-6).
Date latestWithdrawal(Date decided, const LegalTables& tables = standardTables());

} // namespace feltbok::domain
