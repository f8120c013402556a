// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/legal_corrections.h"

#include <algorithm>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr std::size_t maxCorrections = 1000;
constexpr std::size_t maxBasisBytes = 1000;

Error bad(std::string_view field, std::string_view reason)
{
    return {ErrorCode::badInput, std::string(reason), std::string(field)};
}

std::string joined(std::string_view table, std::string_view code)
{
    return std::string(table).append(".").append(code);
}

std::string scaleCode(const WithdrawalRow& row)
{
    return row.extraFrom == row.extraTo
               ? std::to_string(row.extraFrom)
               : std::to_string(row.extraFrom) + "-" + std::to_string(row.extraTo);
}

/// "serving.G1-G2.any": what tells rows of the same code apart.
std::string hoursCode(const LegalHours& row)
{
    if (row.kind == LegalHoursKind::exemption)
        return std::string(row.code);
    std::string out(row.code);
    out.append(".").append(row.trade == LegalTrade::ownProduction ? "own_production"
                                                                  : toString(row.activity));
    out.append(".").append(toString(row.groups.front()));
    if (row.groups.size() > 1)
        out.append("-").append(toString(row.groups.back()));
    switch (row.days) {
    case LegalDays::any:
    case LegalDays::restDays:
        break;
    case LegalDays::eve:
        out.append(".eve");
        break;
    case LegalDays::notEve:
        out.append(".not_eve");
        break;
    }
    return out;
}

void addHolyDays(std::vector<LegalRow>& out)
{
    for (const HolyDayRule& day : norwegianCalendar().rules()) {
        const bool isFixed = !day.daysFromEaster;
        out.push_back(
            {joined("holy_day", day.code),
             isFixed ? LegalUnit::monthAndDay : LegalUnit::daysFromEaster,
             isFixed ? std::int64_t(unsigned(day.fixed.month()) * 100 + unsigned(day.fixed.day()))
                     : std::int64_t(*day.daysFromEaster),
             true, day.validity, day.source});
    }
}

void addHours(std::vector<LegalRow>& out)
{
    for (const LegalHours& row : legalHours()) {
        // What begins is as much a number of the law as what ends.
        if (row.kind != LegalHoursKind::exemption)
            out.push_back({joined("hours_from", hoursCode(row)), LegalUnit::minuteOfDay,
                           row.from.count(), true, row.validity, row.source});
        out.push_back({joined("hours_to", hoursCode(row)), LegalUnit::minuteOfDay, row.to.count(),
                       true, row.validity, row.source});
    }
    for (const DrinkingUp& row : drinkingUpRules())
        out.push_back({"drinking_up", LegalUnit::minutes, row.length.count(), true, row.validity,
                       row.source});
}

void addPoints(std::vector<LegalRow>& out)
{
    for (const Violation& row : violations())
        out.push_back({joined("violation", row.code), LegalUnit::points, row.points, true,
                       row.validity, row.source});
    for (const PointsRule& rule : pointsRules()) {
        out.push_back({"points.threshold", LegalUnit::points, rule.threshold, true, rule.validity,
                       rule.source});
        out.push_back({"points.window", LegalUnit::years, rule.window.count(), true, rule.validity,
                       rule.source});
        for (const WithdrawalRow& row : rule.scale)
            out.push_back({joined("withdrawal_days", scaleCode(row)), LegalUnit::days, row.days,
                           true, rule.validity, rule.scaleSource});
    }
    for (const CoverageRule& row : coverageRules())
        out.push_back({joined("points_coverage", row.licenceKind), LegalUnit::none, std::nullopt,
                       row.isCovered, row.validity, row.source});
}

std::vector<LegalRow> makeRows()
{
    std::vector<LegalRow> out;
    addHours(out);
    addHolyDays(out);
    for (const QuotaRule& rule : quotaRules()) {
        out.push_back(
            {"quota.per_place", LegalUnit::times, rule.perPlace, true, rule.validity, rule.source});
        out.push_back({"quota.times_places", LegalUnit::times, rule.totalTimesPlaces, true,
                       rule.validity, rule.source});
    }
    for (const ControllersRule& rule : controllersRules())
        out.push_back({"quota.controllers", LegalUnit::times, rule.atLeast, true, rule.validity,
                       rule.source});
    for (const DeadlineRule& rule : deadlineRules())
        out.push_back({joined("deadline", rule.code), LegalUnit::days, rule.days, true,
                       rule.validity, rule.source});
    for (const MovingRule& rule : movingRules())
        out.push_back({joined("deadline_moves", rule.deadline), LegalUnit::none, std::nullopt, true,
                       rule.validity, rule.source});
    for (const CitationRule& rule : citationRules())
        out.push_back({joined("citation", rule.code), LegalUnit::none, std::nullopt, true,
                       rule.validity, rule.source});
    addPoints(out);
    return out;
}

/// The numbers that make sense; beyond them it is a slip of the pen.
std::pair<std::int64_t, std::int64_t> rangeOf(LegalUnit unit)
{
    switch (unit) {
    case LegalUnit::minuteOfDay:
        return {0, std::int64_t{36} * 60};
    case LegalUnit::days:
        return {1, 366};
    default:
        return {0, 0};
    }
}

/// A stretch of days in which a rule holds, and with which number.
struct Period
{
    Validity validity;
    std::optional<std::int64_t> value;
    bool isCorrected = false;
};

Date dayBefore(Date date)
{
    return Date{sys_days{date} - days{1}};
}

/// Takes the days of `gone` out of every period.
std::vector<Period> without(const std::vector<Period>& periods, const Validity& gone)
{
    std::vector<Period> out;
    for (const Period& period : periods) {
        const Validity& whole = period.validity;
        const bool isApart =
            (gone.to && *gone.to < whole.from) || (whole.to && *whole.to < gone.from);
        if (isApart) {
            out.push_back(period);
            continue;
        }
        if (whole.from < gone.from)
            out.push_back({{whole.from, dayBefore(gone.from)}, period.value, period.isCorrected});
        if (gone.to && (!whole.to || *gone.to < *whole.to))
            out.push_back({{nextDay(*gone.to), whole.to}, period.value, period.isCorrected});
    }
    return out;
}

class Corrector
{
public:
    explicit Corrector(std::span<const LegalCorrection> corrections)
    {
        for (const LegalCorrection& correction : corrections)
            if (checkCorrection(correction))
                m_sound.push_back(&correction);
    }

    /// When the rule holds, and with which number.
    std::vector<Period> periodsOf(const std::string& rule) const
    {
        const LegalRow* row = findLegalRow(rule);
        if (row == nullptr)
            return {};
        const bool isStated =
            std::any_of(m_sound.begin(), m_sound.end(), [&](const LegalCorrection* correction) {
                return correction->rule == rule && correction->inForce.value_or(true);
            });
        std::vector<Period> out;
        if (row->isInForce && !isStated)
            out.push_back({row->validity, row->value});
        for (const LegalCorrection* correction : m_sound) {
            if (correction->rule != rule)
                continue;
            const Validity period{correction->validFrom.value_or(row->validity.from),
                                  correction->validTo ? correction->validTo : row->validity.to};
            out = without(out, period);
            if (correction->inForce.value_or(true))
                out.push_back({period, correction->value ? correction->value : row->value, true});
        }
        return out;
    }

private:
    std::vector<const LegalCorrection*> m_sound;
};

LegalSource sourceOf(const Period& period, LegalSource source)
{
    return {source.reference, period.isCorrected ? Confidence::office : source.confidence};
}

/// Rows of one table, each as often as its rule has periods.
template <typename Row, typename Rule, typename Change>
std::vector<Row> corrected(const Corrector& corrector, const std::vector<Row>& rows, Rule rule,
                           Change change)
{
    std::vector<Row> out;
    for (const Row& row : rows)
        for (const Period& period : corrector.periodsOf(rule(row))) {
            Row now = row;
            now.validity = period.validity;
            now.source = sourceOf(period, row.source);
            if (period.value)
                change(now, *period.value);
            out.push_back(std::move(now));
        }
    return out;
}

/// A row of the scale that changes on a day makes two rules of one.
std::vector<PointsRule> correctedPoints(const Corrector& corrector,
                                        const std::vector<PointsRule>& rules)
{
    std::vector<PointsRule> out;
    for (const PointsRule& rule : rules) {
        std::vector<Date> turns{rule.validity.from};
        std::vector<std::vector<Period>> periodsOfRow;
        for (const WithdrawalRow& row : rule.scale) {
            periodsOfRow.push_back(corrector.periodsOf(joined("withdrawal_days", scaleCode(row))));
            for (const Period& period : periodsOfRow.back()) {
                turns.push_back(period.validity.from);
                if (period.validity.to)
                    turns.push_back(nextDay(*period.validity.to));
            }
        }
        std::sort(turns.begin(), turns.end());
        turns.erase(std::unique(turns.begin(), turns.end()), turns.end());
        for (std::size_t i = 0; i < turns.size(); ++i) {
            if (!rule.validity.covers(turns[i]))
                continue;
            PointsRule now = rule;
            now.validity.from = turns[i];
            if (i + 1 < turns.size() && rule.validity.covers(turns[i + 1]))
                now.validity.to = dayBefore(turns[i + 1]);
            for (std::size_t row = 0; row < now.scale.size(); ++row)
                for (const Period& period : periodsOfRow[row])
                    if (period.isCorrected && period.validity.covers(turns[i])) {
                        now.scale[row].days = int(period.value.value_or(now.scale[row].days));
                        now.scaleSource = sourceOf(period, rule.scaleSource);
                    }
            out.push_back(std::move(now));
        }
    }
    return out;
}

/// A kind of licence is in the points system in the periods of its rule, and else is not.
std::vector<CoverageRule> correctedCoverage(const Corrector& corrector,
                                            const std::vector<CoverageRule>& rules)
{
    std::vector<CoverageRule> out;
    for (const CoverageRule& rule : rules) {
        const std::vector<Period> periods =
            corrector.periodsOf(joined("points_coverage", rule.licenceKind));
        for (const Period& period : periods)
            out.push_back({rule.licenceKind, true, period.validity, sourceOf(period, rule.source)});
        if (periods.empty())
            out.push_back({rule.licenceKind, false, rule.validity, rule.source});
    }
    return out;
}

Result<std::optional<Date>> dateMember(const json::object& object, std::string_view key)
{
    const json::value* value = object.if_contains(key);
    if (value == nullptr || value->is_null())
        return std::optional<Date>{};
    if (!value->is_string())
        return bad(key, "not a date");
    const Result<Date> date = parseIsoDate(std::string_view(value->get_string()));
    if (!date)
        return bad(key, date.error().detail);
    return std::optional<Date>(*date);
}

} // namespace

bool LegalRow::takesValue() const
{
    return isCorrectable() && (unit == LegalUnit::days || unit == LegalUnit::minuteOfDay);
}

const std::vector<LegalRow>& legalRows()
{
    static const std::vector<LegalRow> rows = makeRows();
    return rows;
}

const LegalRow* findLegalRow(std::string_view rule)
{
    const std::vector<LegalRow>& rows = legalRows();
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const LegalRow& row) { return row.rule == rule; });
    return found == rows.end() ? nullptr : &*found;
}

Result<LegalCorrection> correctionFromJson(const json::object& object)
{
    LegalCorrection out;
    FELTBOK_ASSIGN(out.rule, requireString(object, "rule"));
    if (const json::value* inForce = object.if_contains("in_force");
        inForce && !inForce->is_null()) {
        if (!inForce->is_bool())
            return bad("in_force", "not true or false");
        out.inForce = inForce->get_bool();
    }
    if (const json::value* value = object.if_contains("value"); value && !value->is_null()) {
        FELTBOK_ASSIGN(out.value, requireInteger(object, "value"));
    }
    FELTBOK_ASSIGN(out.validFrom, dateMember(object, "valid_from"));
    FELTBOK_ASSIGN(out.validTo, dateMember(object, "valid_to"));
    if (const json::value* basis = object.if_contains("basis"); basis && !basis->is_null()) {
        FELTBOK_ASSIGN(out.basis, requireString(object, "basis"));
    }
    return out;
}

Result<std::vector<LegalCorrection>> correctionsFromJson(const json::value& value)
{
    if (!value.is_array())
        return bad("corrections", "not an array");
    if (value.get_array().size() > maxCorrections)
        return bad("corrections", "more than 1000");
    std::vector<LegalCorrection> out;
    for (const json::value& item : value.get_array()) {
        if (!item.is_object())
            return bad("corrections", "a correction is an object");
        FELTBOK_ASSIGN(LegalCorrection correction, correctionFromJson(item.get_object()));
        FELTBOK_TRY(checkCorrection(correction));
        out.push_back(std::move(correction));
    }
    return out;
}

Result<void> checkCorrection(const LegalCorrection& correction)
{
    const LegalRow* row = findLegalRow(correction.rule);
    if (row == nullptr)
        return bad("rule", "unknown rule " + correction.rule);
    if (!row->isCorrectable())
        return bad("rule", correction.rule + " was read in the law itself and is not corrected");
    if (correction.basis.find_first_not_of(" \t\r\n") == std::string::npos)
        return bad("basis", "a correction states its basis");
    if (correction.basis.size() > maxBasisBytes)
        return bad("basis", "longer than 1000 bytes");
    if (correction.validFrom && correction.validTo && *correction.validTo < *correction.validFrom)
        return bad("valid_to", "ends before it begins");
    if (correction.value) {
        const auto [least, most] = rangeOf(row->unit);
        if (!row->takesValue())
            return bad("value", correction.rule + " has no number to correct");
        if (*correction.value < least || *correction.value > most)
            return bad("value", "out of range");
    }
    // Without its row the scale would have a hole.
    if (correction.rule.starts_with("withdrawal_days.") && !correction.inForce.value_or(true))
        return bad("in_force", "a row of the scale is corrected by its number");
    return {};
}

LegalTables correctedTables(std::span<const LegalCorrection> corrections)
{
    const Corrector corrector(corrections);
    LegalTables out = standardTables();
    const auto keep = [](auto&, std::int64_t) {};
    out.calendar = HolyCalendar(corrected(
        corrector, out.calendar.rules(),
        [](const HolyDayRule& row) { return joined("holy_day", row.code); }, keep));
    out.hours = corrected(
        corrector, out.hours,
        [](const LegalHours& row) { return joined("hours_to", hoursCode(row)); },
        [](LegalHours& row, std::int64_t value) { row.to = minutes{value}; });
    out.deadlines = corrected(
        corrector, out.deadlines,
        [](const DeadlineRule& row) { return joined("deadline", row.code); },
        [](DeadlineRule& row, std::int64_t value) { row.days = int(value); });
    out.moving = corrected(
        corrector, out.moving,
        [](const MovingRule& row) { return joined("deadline_moves", row.deadline); }, keep);
    out.citations = corrected(
        corrector, out.citations,
        [](const CitationRule& row) { return joined("citation", row.code); }, keep);
    out.points = correctedPoints(corrector, out.points);
    out.coverage = correctedCoverage(corrector, out.coverage);
    return out;
}

} // namespace feltbok::domain
