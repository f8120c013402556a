// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/deadlines.h"

#include "domain/legal_tables.h"

#include <algorithm>
#include <array>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr Validity sinceFirstPoints{Date{year{2016}, January, day{1}}, std::nullopt};
constexpr Validity sinceRegulation{Date{year{2005}, July, day{1}}, std::nullopt};
constexpr Validity sinceActs{Date{year{1990}, January, day{1}}, std::nullopt};

constexpr std::array rules{
    DeadlineRule{"report_due",
                 "control",
                 7,
                 sinceRegulation,
                 {"alkoholforskriften § 9-6", Confidence::verified}},
    // That it runs from receipt is guidance; its length is the regulation's.
    DeadlineRule{"comment_due",
                 "received",
                 14,
                 sinceRegulation,
                 {"alkoholforskriften § 9-6", Confidence::guidance}},
    // The law says a reasonable time; that three weeks are customary is known from memory.
    DeadlineRule{
        "reply_due", "forewarned", 21, sinceActs, {"forvaltningsloven § 16", Confidence::memory}},
    DeadlineRule{"appeal_due",
                 "decision_notified",
                 21,
                 sinceActs,
                 {"forvaltningsloven § 29", Confidence::verified}},
    DeadlineRule{"withdrawal_due",
                 "withdrawal_decided",
                 28,
                 sinceFirstPoints,
                 {"alkoholforskriften § 10-6", Confidence::verified}},
};

// The section is known from memory. That it also governs deadlines which the alcohol legislation
// sets is our reading; an office that knows better says so for each of them.
constexpr LegalSource moving30{"forvaltningsloven § 30", Confidence::memory};
constexpr std::array moving{
    MovingRule{"report_due", sinceActs, moving30},
    MovingRule{"comment_due", sinceActs, moving30},
    MovingRule{"reply_due", sinceActs, moving30},
    MovingRule{"appeal_due", sinceActs, moving30},
    MovingRule{"withdrawal_due", sinceActs, moving30},
};

std::optional<Date> startOf(const DeadlineCase& input, std::string_view start)
{
    if (start == "control")
        return input.control;
    if (start == "received")
        return input.received;
    if (start == "forewarned")
        return input.forewarned;
    if (start == "decision_notified")
        return input.decisionNotified;
    return input.withdrawalDecided;
}

Result<std::optional<Date>> optionalDate(const json::object& object, std::string_view key)
{
    const json::value* value = object.if_contains(key);
    if (value == nullptr || value->is_null())
        return std::optional<Date>{};
    if (!value->is_string())
        return Error(ErrorCode::badInput, "not a date", std::string(key));
    const Result<Date> date = parseIsoDate(std::string_view(value->get_string()));
    if (!date)
        return Error(ErrorCode::badInput, date.error().detail, std::string(key));
    return std::optional<Date>(*date);
}

} // namespace

std::span<const DeadlineRule> deadlineRules()
{
    return rules;
}

std::span<const MovingRule> movingRules()
{
    return moving;
}

std::vector<Deadline> deadlines(const DeadlineCase& input, const LegalTables& tables)
{
    std::vector<Deadline> out;
    for (const DeadlineRule& rule : tables.deadlines) {
        const std::optional<Date> start = startOf(input, rule.start);
        if (!start || !rule.validity.covers(*start))
            continue;
        // The day it is counted from is not counted itself (forvaltningsloven § 30).
        const Date counted{sys_days{*start} + days{rule.days}};
        Deadline deadline{rule.code, counted, counted, &rule};
        const auto moves = std::find_if(
            tables.moving.begin(), tables.moving.end(), [&](const MovingRule& candidate) {
                return candidate.deadline == rule.code && candidate.validity.covers(counted);
            });
        if (moves != tables.moving.end()) {
            while (!tables.calendar.isWorkingDay(deadline.due))
                deadline.due = nextDay(deadline.due);
            deadline.movedBy = moves->source;
        }
        out.push_back(deadline);
    }
    return out;
}

Result<DeadlineCase> deadlineCaseFromJson(const json::object& object)
{
    DeadlineCase out;
    FELTBOK_ASSIGN(out.control, optionalDate(object, "control"));
    FELTBOK_ASSIGN(out.received, optionalDate(object, "received"));
    FELTBOK_ASSIGN(out.forewarned, optionalDate(object, "forewarned"));
    FELTBOK_ASSIGN(out.decisionNotified, optionalDate(object, "decision_notified"));
    FELTBOK_ASSIGN(out.withdrawalDecided, optionalDate(object, "withdrawal_decided"));
    return out;
}

json::object toJson(const std::vector<Deadline>& found)
{
    json::object out;
    json::array lines;
    for (const Deadline& deadline : found) {
        out[deadline.code] = toIsoDate(deadline.due);
        json::object line{
            {"deadline", deadline.code},
            {"days", deadline.rule->days},
            {"from", deadline.rule->start},
            {"start", toIsoDate(Date{sys_days{deadline.counted} - days{deadline.rule->days}})},
            {"reference", deadline.rule->source.reference},
            {"confidence", toString(deadline.rule->source.confidence)}};
        if (deadline.due != deadline.counted) {
            line["moved_from"] = toIsoDate(deadline.counted);
            line["moved_by"] = deadline.movedBy.reference;
        }
        lines.emplace_back(std::move(line));
    }
    out["rules"] = std::move(lines);
    return out;
}

} // namespace feltbok::domain
