// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/case_steps.h"

#include "domain/deadlines.h"
#include "domain/oslo_time.h"
#include "ui/office/cases_model.h"
#include "ui/text.h"

#include <algorithm>

namespace feltbok::ui {
namespace {

std::optional<Date> dateIn(const json::object& fields, std::string_view name)
{
    const auto date = parseIsoDate(findString(fields, name).value_or(""));
    return date ? std::optional(*date) : std::nullopt;
}

QString shown(Date date)
{
    return dateText(toIsoDate(date));
}

std::optional<Date> dueBy(const PlaceCase& place, const domain::DeadlineCase& input,
                          std::string_view code)
{
    for (const auto& deadline : domain::deadlines(input, place.legal))
        if (deadline.code == code)
            return deadline.due;
    return std::nullopt;
}

bool isFollowed(const PlaceCase& place, const domain::RecordView& warning)
{
    const std::string id = warning.id.toText();
    return std::any_of(place.decisions.begin(), place.decisions.end(),
                       [&](const domain::RecordView& each) {
                           const auto status = domain::decisionStatus(each.fields);
                           return findString(each.fields, "forewarning") == id &&
                                  (status == "draft" || domain::standsAt(status));
                       });
}

CaseStep waitFor(Date due, const QString& deadline, const QString& todo)
{
    return {due, deadline, todo, false};
}

CaseStep notifiedStep(const PlaceCase& place, const domain::RecordView& decision, Date today)
{
    const auto& fields = decision.fields;
    const auto kind = findString(fields, "kind").value_or("");
    CaseStep out;
    if (domain::isForewarning(kind)) {
        if (isFollowed(place, decision))
            return out;
        const auto due = dateIn(fields, "reply_due");
        if (due && *due >= today && !dateIn(fields, "reply_received_at"))
            return waitFor(
                *due, CasesModel::tr("The party may reply until %1 (fvl § 16)").arg(shown(*due)),
                CasesModel::tr("Register the reply when it comes."));
        out.isOurs = true;
        out.todo = dateIn(fields, "reply_received_at")
                       ? CasesModel::tr("The reply has come: decide, or drop the case.")
                       : CasesModel::tr("The time to reply is over: decide, or drop the case.");
        return out;
    }
    domain::DeadlineCase input;
    input.decisionNotified = dateIn(fields, "notified_at");
    const auto appeal = dueBy(place, input, "appeal_due");
    const auto from = dateIn(fields, "withdrawn_from");
    const auto to = dateIn(fields, "withdrawn_to");
    if (kind == "vedtak_inndragning" && from && to && *to >= today)
        return waitFor(
            *from > today ? *from : *to,
            *from > today ? CasesModel::tr("The withdrawal begins on %1 (§ 10-6)").arg(shown(*from))
                          : CasesModel::tr("Withdrawn until %1 (§ 10-6)").arg(shown(*to)),
            CasesModel::tr("See that it is carried out."));
    if (kind != "henleggelse" && appeal && *appeal >= today)
        return waitFor(*appeal,
                       CasesModel::tr("May be appealed until %1 (fvl § 29)").arg(shown(*appeal)),
                       CasesModel::tr("Register an appeal if one comes."));
    return out;
}

} // namespace

CaseStep stepOfVisit(const PlaceCase& place, const CaseVisit& visit, Date today)
{
    const auto& fields = visit.visit.fields;
    const auto status = findString(fields, "status").value_or("");
    CaseStep out;
    if (status == "closed")
        return out;
    out.isOurs = true;
    domain::DeadlineCase input;
    // A control may end past midnight, on the day its report is counted from.
    input.control = visit.control;
    if (const auto ended = parseRfc3339(findString(fields, "ended_at").value_or("")))
        input.control = domain::toOslo(*ended).date();
    input.received = dateIn(fields, "received_by_venue_at");
    if (!findString(fields, "report_sent_at")) {
        out.due = dueBy(place, input, "report_due");
        if (out.due)
            out.deadline = CasesModel::tr("The report must reach the place by %1 (§ 9-6)")
                               .arg(shown(*out.due));
        out.todo = CasesModel::tr("Send the report to the place.");
        return out;
    }
    if (!input.received) {
        out.todo = CasesModel::tr("Note when the place received the report.");
        return out;
    }
    const auto comment = dueBy(place, input, "comment_due");
    const bool isCommented = status != "finished" || findString(fields, "comment") ||
                             dateIn(fields, "comment_received_at");
    if (!isCommented && comment && *comment >= today)
        return waitFor(
            *comment, CasesModel::tr("The place may comment until %1 (§ 9-6)").arg(shown(*comment)),
            CasesModel::tr("Register the comment when it comes."));
    if (visit.unassessed > 0) {
        out.todo = CasesModel::tr("Assess %n possible breach(es).", nullptr, visit.unassessed);
        return out;
    }
    const auto open =
        std::count_if(visit.assessments.begin(), visit.assessments.end(), [](const auto& each) {
            return each.isBreach() && each.state == domain::BreachState::assessed;
        });
    out.todo = open > 0 && visit.isInPoints
                   ? CasesModel::tr("%n breach(es) to forewarn of and decide (§ 10-5).", nullptr,
                                    int(open))
                   : CasesModel::tr("Close the case.");
    return out;
}

CaseStep stepOfDecision(const PlaceCase& place, const domain::RecordView& decision, Date today)
{
    const auto status = domain::decisionStatus(decision.fields);
    CaseStep out;
    out.isOurs = true;
    if (status == "draft") {
        out.todo = CasesModel::tr("Complete the draft and decide.");
        return out;
    }
    if (status == "decided") {
        if (findString(decision.fields, "kind").value_or("") == "vedtak_inndragning") {
            domain::DeadlineCase input;
            input.withdrawalDecided = dateIn(decision.fields, "date");
            out.due = dueBy(place, input, "withdrawal_due");
            if (out.due)
                out.deadline = CasesModel::tr("The withdrawal should begin by %1 (§ 10-6)")
                                   .arg(shown(*out.due));
        }
        out.todo = CasesModel::tr("Send the letter, and note when it was received.");
        return out;
    }
    if (status == "appealed") {
        out.todo = CasesModel::tr("Send the appeal to Statsforvalteren, unless you change the "
                                  "decision; note the outcome (alkoholloven § 1-16).");
        return out;
    }
    if (status == "notified")
        return notifiedStep(place, decision, today);
    return {};
}

} // namespace feltbok::ui
