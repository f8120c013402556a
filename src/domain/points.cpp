// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/points.h"

#include <algorithm>
#include <array>
#include <map>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

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

// In force for breaches from 1 January 2016 (FOR-2015-10-26-1225).
constexpr std::array pointsRules{
    PointsRule{12,
               years{2},
               scale,
               {Date{year{2016}, January, day{1}}, std::nullopt},
               window102,
               scale102},
};

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

std::optional<NotCounted> whyNot(const PointsCase& input, const ControlInput& control, Date date,
                                 const Violation& violation, bool isCovered, Date windowEnd)
{
    if (!isCovered)
        return NotCounted::kindNotCovered;
    if (!violation.validity.covers(date))
        return NotCounted::notInForce;
    if (date > windowEnd)
        return NotCounted::afterDate;
    for (const Date transfer : input.transfers)
        if (transfer <= input.on && date < transfer)
            return NotCounted::beforeTransfer;
    if (date <= pointsRuleFor(windowEnd).windowStart(windowEnd))
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
        return BreachInput{std::string(value.get_string()), std::nullopt, {}, std::nullopt};
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
    if (object.contains("date")) {
        FELTBOK_ASSIGN(breach.date, dateMember(object, "date"));
    }
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
    control.licenceKind = findString(object, "licence_kind").value_or("");
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

bool isSingleOccasion(std::string_view licenceKind)
{
    return licenceKind == "skjenk_enkeltanledning" || licenceKind == "skjenk_ambulerende";
}

bool isInPointsSystem(std::string_view licenceKind)
{
    const LicenceKindRow* kind = findKind(licenceKind);
    return kind == nullptr || kind->isCovered;
}

std::string_view toString(NotCounted reason)
{
    switch (reason) {
    case NotCounted::kindNotCovered:
        return "kind_not_covered";
    case NotCounted::kindUnknown:
        return "kind_unknown";
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

const PointsRule& pointsRuleFor(Date on)
{
    const auto found =
        std::find_if(pointsRules.begin(), pointsRules.end(),
                     [&](const PointsRule& rule) { return rule.validity.covers(on); });
    return found == pointsRules.end() ? pointsRules.front() : *found;
}

int PointsRule::days(int points) const
{
    if (points < threshold)
        return 0;
    const int period = scale.back().extraTo;
    const int more = scale.back().days - scale.front().days;
    int extra = points - threshold;
    int days = 0;
    for (; extra > period; extra -= period)
        days += more;
    for (const WithdrawalRow& row : scale)
        if (extra >= row.extraFrom && extra <= row.extraTo)
            return days + row.days;
    return days;
}

Date PointsRule::windowStart(Date on) const
{
    const Date start = on - window;
    return start.ok() ? start : Date{start.year() / start.month() / last};
}

namespace {

struct Tally
{
    int sum = 0;
    std::vector<PointsLine> counted;
    std::vector<PointsLine> notCounted;
};

/// The breaches that count in the window that ends on that day.
Result<Tally> tally(const PointsCase& input, Date windowEnd)
{
    Tally out;
    for (const ControlInput& control : input.controls) {
        const std::string& code =
            control.licenceKind.empty() ? input.licenceKind : control.licenceKind;
        const LicenceKindRow* kind = findKind(code);
        if (kind == nullptr && !code.empty())
            return bad("licence_kind", "unknown code");
        // Of similar breaches the one with most points stands for all.
        std::map<std::string, std::size_t, std::less<>> countedOfCode;
        for (const BreachInput& breach : control.breaches) {
            const Violation* violation = findViolation(breach.code);
            if (violation == nullptr)
                return bad("breaches", "unknown code " + breach.code);
            const Date date = control.dateOf(breach);
            PointsLine line{control.date,
                            date,
                            breach.code,
                            violation->points,
                            violation->reference,
                            {},
                            kind == nullptr ? NotCounted::kindUnknown
                                            : whyNot(input, control, date, *violation,
                                                     kind->isCovered, windowEnd)};
            if (breach.points && *breach.points != violation->points) {
                if (breach.reason.empty())
                    return bad("reason", "points that deviate need a reason");
                line.points = *breach.points;
                line.deviation = breach.reason;
            }
            if (!line.reason) {
                const auto before = countedOfCode.find(breach.code);
                if (before == countedOfCode.end()) {
                    countedOfCode.emplace(breach.code, out.counted.size());
                    out.counted.push_back(std::move(line));
                    continue;
                }
                PointsLine& stands = out.counted[before->second];
                if (line.points > stands.points)
                    std::swap(line, stands);
                line.reason = NotCounted::sameKindSameControl;
            }
            out.notCounted.push_back(std::move(line));
        }
    }
    for (const PointsLine& line : out.counted)
        out.sum += line.points;
    return out;
}

} // namespace

Result<PointsResult> countPoints(const PointsCase& input)
{
    if (!input.licenceKind.empty() && findKind(input.licenceKind) == nullptr)
        return bad("licence_kind", "unknown code");
    const PointsRule& points = pointsRuleFor(input.on);
    FELTBOK_ASSIGN(Tally now, tally(input, input.on));
    PointsResult result;
    result.sum = now.sum;
    result.counted = std::move(now.counted);
    result.notCounted = std::move(now.notCounted);
    // The office counts weeks after the last breach; what was within two years of it still is.
    for (const PointsLine& line : result.counted) {
        FELTBOK_ASSIGN(const Tally then, tally(input, line.breach));
        const int most = result.reached ? result.reached->sum : points.threshold - 1;
        if (then.sum > most)
            result.reached = ReachedPoints{line.breach, then.sum};
    }
    const int highest = std::max(result.sum, result.reached ? result.reached->sum : 0);
    result.pointsToWithdrawal = std::max(0, points.threshold - highest);
    result.daysWithdrawn = points.days(highest);

    for (const PointsLine& line : result.counted) {
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
        result.rules.push_back(
            {toString(reason),
             reason == NotCounted::kindNotCovered || reason == NotCounted::kindUnknown ? covered101
             : reason == NotCounted::notInForce                                        ? list103
                                                                                       : window102,
             {{"count", count}}});
    result.rules.push_back({"two_years",
                            points.source,
                            {{"later_than", toIsoDate(points.windowStart(input.on))},
                             {"up_to", toIsoDate(input.on)},
                             {"sum", result.sum}}});
    if (result.reached && result.reached->sum > result.sum)
        result.rules.push_back({"two_years",
                                points.source,
                                {{"later_than", toIsoDate(points.windowStart(result.reached->on))},
                                 {"up_to", toIsoDate(result.reached->on)},
                                 {"sum", result.reached->sum}}});
    if (result.daysWithdrawn > 0)
        result.rules.push_back({"withdrawal",
                                highest == points.threshold ? points.source : points.scaleSource,
                                {{"threshold", points.threshold},
                                 {"extra", highest - points.threshold},
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
    if (result.reached)
        out["reached"] =
            json::object{{"on", toIsoDate(result.reached->on)}, {"sum", result.reached->sum}};
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
