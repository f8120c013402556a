// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/points.h"

#include <algorithm>
#include <array>
#include <map>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr int withdrawalThreshold = 12;
constexpr years windowLength{2};

// For every twelve points more the scale goes on (inference).
constexpr std::array<WithdrawalRow, 8> scale{{
    {0, 0, 7},
    {1, 1, 8},
    {2, 3, 9},
    {4, 5, 10},
    {6, 7, 11},
    {8, 9, 12},
    {10, 11, 13},
    {12, 12, 14},
}};

constexpr LegalSource list103{"alkoholforskriften § 10-3", Confidence::verified};
constexpr LegalSource window102{"alkoholforskriften § 10-2", Confidence::verified};
constexpr LegalSource deviation104{"alkoholforskriften § 10-4", Confidence::verified};
constexpr LegalSource covered101{"alkoholforskriften § 10-1", Confidence::guidance};
constexpr LegalSource scale102{"alkoholforskriften § 10-2, Helsedirektoratet",
                               Confidence::guidance};

struct LicenceKindRow
{
    std::string_view code;
    bool isCovered;
};

// The wording of § 10-1 has no exception; that these are outside is Helsedirektoratet's reading.
constexpr std::array<LicenceKindRow, 12> licenceKinds{{
    {"salg_gr1", true},
    {"salg_egenprodusert_gr1", true},
    {"salg_egenprodusert_gr2", true},
    {"vinmonopol", false},
    {"skjenk_alminnelig", true},
    {"skjenk_sluttet", true},
    {"skjenk_del_av_aar", true},
    {"skjenk_enkeltanledning", false},
    {"skjenk_ambulerende", false},
    {"utvidet_areal_enkelt", true}, // of an ordinary licence, whose holder answers
    {"utvidet_tid_enkelt", true},
    {"statlig", false},
}};

const LicenceKindRow* findKind(std::string_view code)
{
    const auto found = std::find_if(licenceKinds.begin(), licenceKinds.end(),
                                    [&](const LicenceKindRow& row) { return row.code == code; });
    return found == licenceKinds.end() ? nullptr : &*found;
}

std::optional<NotCounted> whyNot(const PointsCase& input, const ControlInput& control,
                                 const Violation& violation, bool isCovered)
{
    const Date date = control.dateOfBreach();
    if (!isCovered)
        return NotCounted::kindNotCovered;
    if (!violation.validity.covers(date))
        return NotCounted::notInForce;
    if (date > input.on)
        return NotCounted::afterDate;
    for (const Date transfer : input.transfers)
        if (transfer <= input.on && date < transfer)
            return NotCounted::beforeTransfer;
    if (date <= windowStart(input.on))
        return NotCounted::outsideTwoYears;
    for (const WithdrawalInput& withdrawal : input.withdrawals) {
        if (withdrawal.date > input.on)
            continue;
        const bool isUsed = withdrawal.controls.empty()
                                ? date <= withdrawal.date
                                : std::find(withdrawal.controls.begin(), withdrawal.controls.end(),
                                            control.date) != withdrawal.controls.end();
        if (isUsed)
            return NotCounted::usedForWithdrawal;
    }
    return std::nullopt;
}

Error bad(std::string_view field, std::string_view reason)
{
    return {ErrorCode::badInput, std::string(reason), std::string(field)};
}

Result<Date> dateMember(const json::object& object, std::string_view key)
{
    FELTBOK_ASSIGN(const std::string text, requireString(object, key));
    Result<Date> date = parseIsoDate(text);
    if (!date)
        return bad(key, date.error().detail);
    return date;
}

Result<std::vector<Date>> dates(const json::object& object, std::string_view key)
{
    std::vector<Date> out;
    const json::value* value = object.if_contains(key);
    if (value == nullptr)
        return out;
    if (!value->is_array())
        return bad(key, "not an array");
    for (const json::value& item : value->get_array()) {
        if (!item.is_string())
            return bad(key, "not a date");
        const Result<Date> date = parseIsoDate(std::string_view(item.get_string()));
        if (!date)
            return bad(key, date.error().detail);
        out.push_back(*date);
    }
    return out;
}

Result<BreachInput> breachFromJson(const json::value& value)
{
    if (value.is_string())
        return BreachInput{std::string(value.get_string()), std::nullopt, {}};
    if (!value.is_object())
        return bad("breaches", "a breach is a code or an object");
    const json::object& object = value.get_object();
    BreachInput breach;
    FELTBOK_ASSIGN(breach.code, requireString(object, "code"));
    if (object.contains("points")) {
        FELTBOK_ASSIGN(const std::int64_t points, requireInteger(object, "points"));
        if (points < 0 || points > 1000)
            return bad("points", "out of range");
        breach.points = int(points);
    }
    breach.reason = findString(object, "reason").value_or("");
    return breach;
}

Result<ControlInput> controlFromJson(const json::value& value)
{
    if (!value.is_object())
        return bad("controls", "a control is an object");
    const json::object& object = value.get_object();
    ControlInput control;
    FELTBOK_ASSIGN(control.date, dateMember(object, "date"));
    if (const json::value* date = object.if_contains("breach_date"); date && !date->is_null()) {
        FELTBOK_ASSIGN(control.breachDate, dateMember(object, "breach_date"));
    }
    FELTBOK_ASSIGN(const json::array breaches, requireArray(object, "breaches"));
    for (const json::value& item : breaches) {
        FELTBOK_ASSIGN(BreachInput breach, breachFromJson(item));
        control.breaches.push_back(std::move(breach));
    }
    return control;
}

Result<WithdrawalInput> withdrawalFromJson(const json::value& value)
{
    if (value.is_string()) {
        const Result<Date> date = parseIsoDate(std::string_view(value.get_string()));
        if (!date)
            return bad("withdrawals", date.error().detail);
        return WithdrawalInput{*date, {}};
    }
    if (!value.is_object())
        return bad("withdrawals", "a withdrawal is a date or an object");
    WithdrawalInput withdrawal;
    FELTBOK_ASSIGN(withdrawal.date, dateMember(value.get_object(), "date"));
    FELTBOK_ASSIGN(withdrawal.controls, dates(value.get_object(), "controls"));
    return withdrawal;
}

json::object toJson(const PointsLine& line)
{
    json::object out{{"control", toIsoDate(line.control)},
                     {"breach_date", toIsoDate(line.breach)},
                     {"code", line.code},
                     {"points", line.points},
                     {"reference", line.reference}};
    if (!line.deviation.empty())
        out["deviation"] = line.deviation;
    if (line.reason)
        out["reason"] = toString(*line.reason);
    return out;
}

} // namespace

std::string_view toString(NotCounted reason)
{
    switch (reason) {
    case NotCounted::kindNotCovered:
        return "kind_not_covered";
    case NotCounted::notInForce:
        return "not_in_force";
    case NotCounted::afterDate:
        return "after_date";
    case NotCounted::beforeTransfer:
        return "before_transfer";
    case NotCounted::outsideTwoYears:
        return "outside_two_years";
    case NotCounted::usedForWithdrawal:
        return "used_for_withdrawal";
    case NotCounted::sameKindSameControl:
        return "same_kind_same_control";
    }
    return "";
}

std::span<const WithdrawalRow> withdrawalTable()
{
    return scale;
}

int withdrawalDays(int points)
{
    if (points < withdrawalThreshold)
        return 0;
    const int period = scale.back().extraTo;
    const int more = scale.back().days - scale.front().days;
    int extra = points - withdrawalThreshold;
    int days = 0;
    for (; extra > period; extra -= period)
        days += more;
    for (const WithdrawalRow& row : scale)
        if (extra >= row.extraFrom && extra <= row.extraTo)
            return days + row.days;
    return days;
}

Date windowStart(Date on)
{
    const Date start = on - windowLength;
    return start.ok() ? start : Date{start.year() / start.month() / last};
}

Result<PointsResult> countPoints(const PointsCase& input)
{
    const LicenceKindRow* kind = findKind(input.licenceKind);
    if (kind == nullptr)
        return bad("licence_kind", "unknown code");
    PointsResult result;
    for (const ControlInput& control : input.controls) {
        // Of similar breaches the one with most points stands for all.
        std::map<std::string, std::size_t, std::less<>> countedOfCode;
        for (const BreachInput& breach : control.breaches) {
            const Violation* violation = findViolation(breach.code);
            if (violation == nullptr)
                return bad("breaches", "unknown code " + breach.code);
            PointsLine line{control.date,
                            control.dateOfBreach(),
                            breach.code,
                            violation->points,
                            violation->reference,
                            {},
                            whyNot(input, control, *violation, kind->isCovered)};
            if (breach.points && *breach.points != violation->points) {
                if (breach.reason.empty())
                    return bad("reason", "points that deviate need a reason");
                line.points = *breach.points;
                line.deviation = breach.reason;
            }
            if (!line.reason) {
                const auto before = countedOfCode.find(breach.code);
                if (before == countedOfCode.end()) {
                    countedOfCode.emplace(breach.code, result.counted.size());
                    result.counted.push_back(std::move(line));
                    continue;
                }
                PointsLine& stands = result.counted[before->second];
                if (line.points > stands.points)
                    std::swap(line, stands);
                line.reason = NotCounted::sameKindSameControl;
            }
            result.notCounted.push_back(std::move(line));
        }
    }

    for (const PointsLine& line : result.counted) {
        result.sum += line.points;
        result.rules.push_back({"breach",
                                list103,
                                {{"code", line.code},
                                 {"breach_date", toIsoDate(line.breach)},
                                 {"points", line.points},
                                 {"duty", line.reference}}});
        if (!line.deviation.empty())
            result.rules.push_back({"deviation", deviation104, {{"code", line.code}}});
    }
    std::map<NotCounted, int> left;
    for (const PointsLine& line : result.notCounted)
        ++left[*line.reason];
    for (const auto& [reason, count] : left)
        result.rules.push_back({toString(reason),
                                reason == NotCounted::kindNotCovered ? covered101
                                : reason == NotCounted::notInForce   ? list103
                                                                     : window102,
                                {{"count", count}}});
    result.rules.push_back({"two_years",
                            window102,
                            {{"later_than", toIsoDate(windowStart(input.on))},
                             {"up_to", toIsoDate(input.on)},
                             {"sum", result.sum}}});
    result.daysWithdrawn = withdrawalDays(result.sum);
    if (result.daysWithdrawn > 0)
        result.rules.push_back({"withdrawal",
                                result.sum == withdrawalThreshold ? window102 : scale102,
                                {{"threshold", withdrawalThreshold},
                                 {"extra", result.sum - withdrawalThreshold},
                                 {"days", result.daysWithdrawn}}});
    return result;
}

Result<PointsCase> pointsCaseFromJson(const json::object& object)
{
    PointsCase out;
    FELTBOK_ASSIGN(out.on, dateMember(object, "on"));
    FELTBOK_ASSIGN(out.licenceKind, requireString(object, "licence_kind"));
    FELTBOK_ASSIGN(out.transfers, dates(object, "transfers"));
    FELTBOK_ASSIGN(const json::array controls, requireArray(object, "controls"));
    for (const json::value& item : controls) {
        FELTBOK_ASSIGN(ControlInput control, controlFromJson(item));
        out.controls.push_back(std::move(control));
    }
    if (const json::value* withdrawals = object.if_contains("withdrawals")) {
        if (!withdrawals->is_array())
            return bad("withdrawals", "not an array");
        for (const json::value& item : withdrawals->get_array()) {
            FELTBOK_ASSIGN(WithdrawalInput withdrawal, withdrawalFromJson(item));
            out.withdrawals.push_back(std::move(withdrawal));
        }
    }
    return out;
}

json::object toJson(const PointsResult& result)
{
    json::object out{{"sum", result.sum}, {"days_withdrawn", result.daysWithdrawn}};
    json::array& counted = out["counted"].emplace_array();
    for (const PointsLine& line : result.counted)
        counted.emplace_back(toJson(line));
    json::array& notCounted = out["not_counted"].emplace_array();
    for (const PointsLine& line : result.notCounted)
        notCounted.emplace_back(toJson(line));
    json::array& rules = out["rules"].emplace_array();
    for (const RuleLine& rule : result.rules) {
        json::object line{{"rule", rule.code}, {"reference", rule.source.reference}};
        for (const auto& [key, value] : rule.values)
            line[key] = value;
        rules.emplace_back(std::move(line));
    }
    return out;
}

} // namespace feltbok::domain
