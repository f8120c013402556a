// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/deadlines.h"

#include <array>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr Validity sinceFirstPoints{Date{year{2016}, January, day{1}}, std::nullopt};
constexpr Validity sinceActs{Date{year{1990}, January, day{1}}, std::nullopt};

constexpr std::array rules{
    DeadlineRule{"report_due",
                 "control",
                 7,
                 true,
                 sinceActs,
                 {"alkoholforskriften § 9-6", Confidence::verified}},
    // That it runs from receipt is guidance; its length is the regulation's.
    DeadlineRule{"comment_due",
                 "received",
                 14,
                 true,
                 sinceActs,
                 {"alkoholforskriften § 9-6", Confidence::guidance}},
    DeadlineRule{"appeal_due",
                 "decision_notified",
                 21,
                 true,
                 sinceActs,
                 {"forvaltningsloven § 29", Confidence::verified}},
    DeadlineRule{"withdrawal_due",
                 "withdrawal_decided",
                 28,
                 true,
                 sinceFirstPoints,
                 {"alkoholforskriften § 10-6", Confidence::verified}},
};

std::optional<Date> startOf(const DeadlineCase& input, std::string_view start)
{
    if (start == "control")
        return input.control;
    if (start == "received")
        return input.received;
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

LegalSource movingSource()
{
    return {"forvaltningsloven § 30", Confidence::memory};
}

std::vector<Deadline> deadlines(const DeadlineCase& input, const HolyCalendar& calendar)
{
    std::vector<Deadline> out;
    for (const DeadlineRule& rule : rules) {
        const std::optional<Date> start = startOf(input, rule.start);
        if (!start || !rule.validity.covers(*start))
            continue;
        // The day it is counted from is not counted itself (forvaltningsloven § 30).
        const Date counted{sys_days{*start} + days{rule.days}};
        Date due = counted;
        while (rule.moves && !calendar.isWorkingDay(due))
            due = nextDay(due);
        out.push_back({rule.code, due, counted, &rule});
    }
    return out;
}

Result<DeadlineCase> deadlineCaseFromJson(const json::object& object)
{
    DeadlineCase out;
    FELTBOK_ASSIGN(out.control, optionalDate(object, "control"));
    FELTBOK_ASSIGN(out.received, optionalDate(object, "received"));
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
        json::object line{{"deadline", deadline.code},
                          {"days", deadline.rule->days},
                          {"from", deadline.rule->start},
                          {"reference", deadline.rule->source.reference}};
        if (deadline.due != deadline.counted) {
            line["moved_from"] = toIsoDate(deadline.counted);
            line["moved_by"] = movingSource().reference;
        }
        lines.emplace_back(std::move(line));
    }
    out["rules"] = std::move(lines);
    return out;
}

} // namespace feltbok::domain
