// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/points.h"

#include "domain/legal_tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr LegalSource list103{"alkoholforskriften § 10-3", Confidence::verified};
constexpr LegalSource window102{"alkoholforskriften § 10-2", Confidence::verified};
constexpr LegalSource deviation104{"alkoholforskriften § 10-4", Confidence::verified};
constexpr LegalSource scale102{"alkoholforskriften § 10-2, Helsedirektoratet",
                               Confidence::guidance};

constexpr Validity sinceStart{Date{year{2016}, January, day{1}}, std::nullopt};
// Licences are as old as the Act.
constexpr Validity sinceAct{Date{year{1990}, January, day{1}}, std::nullopt};

// The wording of § 10-1 is of municipal licences, without exception. That single occasions are
// outside is Helsedirektoratet's reading, and extensions of an ordinary licence are our own.
constexpr LegalSource municipal101{"alkoholforskriften § 10-1", Confidence::verified};
constexpr LegalSource guidance101{"alkoholforskriften § 10-1, Helsedirektoratet",
                                  Confidence::guidance};
constexpr LegalSource extension101{"alkoholforskriften § 10-1", Confidence::inference};
// Vinmonopolet is outside municipal control (§ 9-1), and so is what the state licenses.
constexpr LegalSource notMunicipal{"alkoholloven § 1-9", Confidence::verified};

constexpr std::array coverage{
    CoverageRule{"salg_gr1", true, sinceAct, municipal101},
    CoverageRule{"salg_egenprodusert_gr1", true, sinceAct, municipal101},
    CoverageRule{"salg_egenprodusert_gr2", true, sinceAct, municipal101},
    CoverageRule{"vinmonopol", false, sinceAct, notMunicipal},
    CoverageRule{"skjenk_alminnelig", true, sinceAct, municipal101},
    CoverageRule{"skjenk_sluttet", true, sinceAct, municipal101},
    CoverageRule{"skjenk_del_av_aar", true, sinceAct, municipal101},
    CoverageRule{"skjenk_enkeltanledning", false, sinceAct, guidance101},
    CoverageRule{"skjenk_ambulerende", false, sinceAct, guidance101},
    CoverageRule{"utvidet_areal_enkelt", true, sinceAct, extension101},
    CoverageRule{"utvidet_tid_enkelt", true, sinceAct, extension101},
    CoverageRule{"statlig", false, sinceAct, notMunicipal},
};

/// Nothing: no such kind.
std::optional<bool> isCoveredOn(const LegalTables& tables, std::string_view kind, Date breach)
{
    std::optional<bool> found;
    for (const CoverageRule& rule : tables.coverage)
        if (rule.licenceKind == kind)
            found = found.value_or(false) || (rule.isCovered && rule.validity.covers(breach));
    return found;
}

LegalSource coverageSource(const LegalTables& tables, std::string_view kind)
{
    const auto found =
        std::find_if(tables.coverage.begin(), tables.coverage.end(),
                     [&](const CoverageRule& rule) { return rule.licenceKind == kind; });
    return found == tables.coverage.end() ? municipal101 : found->source;
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

/// A text that need not be there; empty then.
Result<std::string> textMember(const json::object& object, std::string_view key)
{
    const json::value* value = object.if_contains(key);
    if (value == nullptr || value->is_null())
        return std::string();
    return requireString(object, key);
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
    FELTBOK_ASSIGN(breach.reason, textMember(object, "reason"));
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
    FELTBOK_ASSIGN(control.licenceKind, textMember(object, "licence_kind"));
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
    if (line.reason) {
        out["reason"] = toString(*line.reason);
        out["reason_reference"] = line.because.reference;
    }
    return out;
}

} // namespace

bool isLicenceKind(std::string_view code)
{
    return std::any_of(coverage.begin(), coverage.end(),
                       [&](const CoverageRule& rule) { return rule.licenceKind == code; });
}

bool isSingleOccasion(std::string_view licenceKind)
{
    return licenceKind == "skjenk_enkeltanledning" || licenceKind == "skjenk_ambulerende";
}

bool isInPointsSystem(std::string_view licenceKind, const LegalTables& tables)
{
    bool isKnown = false;
    for (const CoverageRule& rule : tables.coverage) {
        if (rule.licenceKind == licenceKind && rule.isCovered)
            return true;
        isKnown = isKnown || rule.licenceKind == licenceKind;
    }
    return !isKnown;
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

const std::vector<PointsRule>& pointsRules()
{
    // In force for breaches from 1 January 2016 (FOR-2015-10-26-1225). For every twelve points
    // more the scale goes on (inference).
    static const std::vector<PointsRule> rules{
        PointsRule{12,
                   years{2},
                   {
                       {0, 0, 7},
                       {1, 1, 8},
                       {2, 3, 9},
                       {4, 5, 10},
                       {6, 7, 11},
                       {8, 9, 12},
                       {10, 11, 13},
                       {12, 12, 14},
                   },
                   sinceStart,
                   window102,
                   scale102},
    };
    return rules;
}

std::span<const CoverageRule> coverageRules()
{
    return coverage;
}

const PointsRule& pointsRuleFor(Date on, const LegalTables& tables)
{
    const auto found =
        std::find_if(tables.points.begin(), tables.points.end(),
                     [&](const PointsRule& rule) { return rule.validity.covers(on); });
    return found == tables.points.end() ? tables.points.front() : *found;
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

/// Decides about single breaches; what holds for all of them is looked up once.
class Judge
{
public:
    Judge(const PointsCase& input, const LegalTables& tables) : m_input(input), m_tables(tables)
    {
        for (const Date transfer : input.transfers)
            if (transfer <= input.on && (!m_lastTransfer || transfer > *m_lastTransfer))
                m_lastTransfer = transfer;
        for (const WithdrawalInput& withdrawal : input.withdrawals) {
            if (withdrawal.date > input.on)
                continue;
            if (!withdrawal.controls.empty())
                m_usedControls.insert(withdrawal.controls.begin(), withdrawal.controls.end());
            else if (!m_usedUpTo || withdrawal.date > *m_usedUpTo)
                m_usedUpTo = withdrawal.date;
        }
    }

    /// Why it does not count on the day that was asked for.
    std::optional<NotCounted> whyNot(const ControlInput& control, Date breach,
                                     const Violation& violation, std::string_view kind) const
    {
        if (kind.empty())
            return NotCounted::kindUnknown;
        if (!isCoveredOn(m_tables, kind, breach).value_or(false))
            return NotCounted::kindNotCovered;
        if (!violation.validity.covers(breach))
            return NotCounted::notInForce;
        if (breach > m_input.on)
            return NotCounted::afterDate;
        if (m_lastTransfer && breach < *m_lastTransfer)
            return NotCounted::beforeTransfer;
        if (breach <= windowStart(m_input.on))
            return NotCounted::outsideTwoYears;
        if (isUsed(control, breach))
            return NotCounted::usedForWithdrawal;
        return std::nullopt;
    }

    bool isUsed(const ControlInput& control, Date breach) const
    {
        return (m_usedUpTo && breach <= *m_usedUpTo) || m_usedControls.contains(control.date);
    }

    Date windowStart(Date on) const { return pointsRuleFor(on, m_tables).windowStart(on); }

private:
    const PointsCase& m_input;
    const LegalTables& m_tables;
    std::optional<Date> m_lastTransfer;
    std::optional<Date> m_usedUpTo;
    std::set<Date> m_usedControls;
};

/// A breach that counts in every window its date is in.
struct Weight
{
    Date breach{};
    std::size_t kind = 0; ///< the same for similar breaches of one control
    int points = 0;
};

/// The most points that stood within two years of each other when one of `ends` happened.
/// Similar breaches of one control are one; the heaviest of those in the window stands for all.
std::optional<ReachedPoints> highestOf(std::vector<Weight> weights, const std::vector<Date>& ends,
                                       std::size_t kinds, const Judge& judge)
{
    std::sort(weights.begin(), weights.end(),
              [](const Weight& a, const Weight& b) { return a.breach < b.breach; });
    std::vector<std::multiset<int>> inWindow(kinds);
    int sum = 0;
    const auto change = [&](const Weight& weight, bool comes) {
        std::multiset<int>& alike = inWindow[weight.kind];
        sum -= alike.empty() ? 0 : *alike.rbegin();
        if (comes)
            alike.insert(weight.points);
        else
            alike.erase(alike.find(weight.points));
        sum += alike.empty() ? 0 : *alike.rbegin();
    };
    std::optional<ReachedPoints> highest;
    std::size_t first = 0; // [first, next) are in the window
    std::size_t next = 0;
    for (const Date end : ends) {
        for (; next < weights.size() && weights[next].breach <= end; ++next)
            change(weights[next], true);
        const Date start = judge.windowStart(end);
        for (; first < next && weights[first].breach <= start; ++first)
            change(weights[first], false);
        // A window that grew by a change of the law takes older ones in again.
        for (; first > 0 && weights[first - 1].breach > start; --first)
            change(weights[first - 1], true);
        if (!highest || sum > highest->sum)
            highest = ReachedPoints{end, sum};
    }
    return highest;
}

LegalSource sourceOf(NotCounted reason, const LegalTables& tables, std::string_view licence)
{
    switch (reason) {
    case NotCounted::kindNotCovered:
    case NotCounted::kindUnknown:
        return coverageSource(tables, licence);
    case NotCounted::notInForce:
        return list103;
    case NotCounted::beforeTransfer:
    case NotCounted::outsideTwoYears:
    case NotCounted::usedForWithdrawal:
    case NotCounted::sameKindSameControl:
    case NotCounted::afterDate:
        break;
    }
    return window102;
}

struct Tally
{
    int sum = 0;
    std::optional<ReachedPoints> highest; ///< at the date of one of the breaches that count
    std::vector<PointsLine> counted;
    std::vector<PointsLine> notCounted;
};

Result<PointsLine> lineOf(const ControlInput& control, const BreachInput& breach,
                          const Violation& violation)
{
    PointsLine line{
        control.date, control.dateOf(breach), breach.code, violation.points, violation.reference,
        {},           std::nullopt,           {}};
    if (breach.points && *breach.points != violation.points) {
        if (breach.reason.find_first_not_of(" \t\r\n") == std::string::npos)
            return bad("reason", "points that deviate need a reason");
        line.points = *breach.points;
        line.deviation = breach.reason;
    }
    return line;
}

/// What counts on the day that is asked for, and what stood together before.
Result<Tally> tally(const PointsCase& input, const LegalTables& tables)
{
    const Judge judge(input, tables);
    Tally out;
    std::vector<Weight> weights;
    std::size_t kinds = 0;
    for (const ControlInput& control : input.controls) {
        const std::string& licence =
            control.licenceKind.empty() ? input.licenceKind : control.licenceKind;
        if (!licence.empty() && !isCoveredOn(tables, licence, control.date))
            return bad("licence_kind", "unknown code " + licence);
        std::map<std::string_view, std::size_t> kindOfCode;
        std::map<std::string_view, std::size_t> countedOfCode;
        for (const BreachInput& breach : control.breaches) {
            const Violation* violation = findViolation(breach.code);
            if (violation == nullptr)
                return bad("breaches", "unknown code " + breach.code);
            FELTBOK_ASSIGN(PointsLine line, lineOf(control, breach, *violation));
            line.reason = judge.whyNot(control, line.breach, *violation, licence);
            if (line.reason)
                line.because = sourceOf(*line.reason, tables, licence);
            const bool isOlder =
                line.reason == NotCounted::outsideTwoYears && !judge.isUsed(control, line.breach);
            if (!line.reason || isOlder) {
                const auto [kind, isNew] = kindOfCode.try_emplace(violation->code, kinds);
                kinds += isNew ? 1 : 0;
                weights.push_back({line.breach, kind->second, line.points});
            }
            if (!line.reason) {
                const auto [stands, isFirst] =
                    countedOfCode.try_emplace(violation->code, out.counted.size());
                if (isFirst) {
                    out.counted.push_back(std::move(line));
                    continue;
                }
                // Of similar breaches the one with most points stands for all.
                if (line.points > out.counted[stands->second].points)
                    std::swap(line, out.counted[stands->second]);
                line.reason = NotCounted::sameKindSameControl;
                line.because = window102;
            }
            out.notCounted.push_back(std::move(line));
        }
    }
    std::set<Date> ends;
    for (const PointsLine& line : out.counted) {
        out.sum += line.points;
        ends.insert(line.breach);
    }
    out.highest = highestOf(std::move(weights), {ends.begin(), ends.end()}, kinds, judge);
    return out;
}

/// Why breaches do not count: a line for each reason and provision.
void explainNotCounted(PointsResult& result)
{
    struct Left
    {
        LegalSource source;
        int count = 0;
    };
    std::map<std::pair<NotCounted, std::string_view>, Left> left;
    for (const PointsLine& line : result.notCounted) {
        Left& same = left[{*line.reason, line.because.reference}];
        same.source = line.because;
        ++same.count;
    }
    for (const auto& [key, same] : left)
        result.rules.push_back({toString(key.first), same.source, {{"count", same.count}}});
}

} // namespace

Result<PointsResult> countPoints(const PointsCase& input, const LegalTables& tables)
{
    if (!input.licenceKind.empty() && !isCoveredOn(tables, input.licenceKind, input.on))
        return bad("licence_kind", "unknown code " + input.licenceKind);
    const PointsRule& points = pointsRuleFor(input.on, tables);
    FELTBOK_ASSIGN(Tally found, tally(input, tables));
    PointsResult result;
    result.sum = found.sum;
    result.counted = std::move(found.counted);
    result.notCounted = std::move(found.notCounted);
    // The office counts weeks after the last breach; what was within two years of it still is.
    if (found.highest && found.highest->sum >= points.threshold)
        result.reached = found.highest;
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
            result.rules.push_back(
                {"deviation", deviation104, {{"code", line.code}, {"reason", line.deviation}}});
    }
    explainNotCounted(result);
    const auto explainWindow = [&](Date upTo, int sum) {
        result.rules.push_back({"two_years",
                                points.source,
                                {{"later_than", toIsoDate(points.windowStart(upTo))},
                                 {"up_to", toIsoDate(upTo)},
                                 {"sum", sum}}});
    };
    explainWindow(input.on, result.sum);
    if (result.reached && result.reached->sum > result.sum)
        explainWindow(result.reached->on, result.reached->sum);
    if (result.daysWithdrawn > 0)
        result.rules.push_back({"withdrawal",
                                highest == points.threshold ? points.source : points.scaleSource,
                                {{"threshold", points.threshold},
                                 {"extra", highest - points.threshold},
                                 {"days", result.daysWithdrawn}}});
    else
        result.rules.push_back(
            {"no_withdrawal",
             points.source,
             {{"threshold", points.threshold}, {"missing", result.pointsToWithdrawal}}});
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
    json::object out{{"sum", result.sum},
                     {"days_withdrawn", result.daysWithdrawn},
                     {"points_to_withdrawal", result.pointsToWithdrawal}};
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
        json::object line{{"rule", rule.code},
                          {"reference", rule.source.reference},
                          {"confidence", toString(rule.source.confidence)}};
        for (const auto& [key, value] : rule.values)
            line[key] = value;
        rules.emplace_back(std::move(line));
    }
    return out;
}

} // namespace feltbok::domain
