// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/allowed_now.h"

#include "domain/legal_tables.h"
#include "domain/oslo_time.h"

#include <algorithm>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr int horizonDays = 400;

/// A stretch of time and the rule that ends it.
struct Span
{
    Instant begin;
    Instant end;
    HoursRule endRule;
};
using Spans = std::vector<Span>;

Date addDays(Date date, int count)
{
    return Date{sys_days{date} + days{count}};
}

/// When a clock first shows this time of that day (over 24 h: of the next). On the night when
/// summer time ends, 03:00 is first reached where the clock goes back to 02:00.
Instant firstShows(Date date, minutes sinceMidnight)
{
    const WallTime wall = wallAt(date, sinceMidnight);
    const WallResolution found = fromOslo(wall);
    const auto summer = summerTimeOf(Date{floor<days>(wall)}.year());
    if (summer && found.earlier - hours{1} == summer->end && found.kind == WallKind::unique)
        return summer->end;
    return found.earlier;
}

constexpr LegalSource serving44{"alkoholloven § 4-4", Confidence::verified};

/// Group 2 is sold where it was made, or by Vinmonopolet, which is no matter for the municipality.
bool isOwnProduction(const HoursQuestion& question)
{
    return question.isOwnProduction || question.group == ProductGroup::g2;
}

HoursRule localRule(const HoursQuestion& question)
{
    if (question.activity == Activity::serving)
        return {"local_hours", serving44};
    return {"local_hours",
            {isOwnProduction(question) ? "alkoholloven § 3-4a" : "alkoholloven § 3-7",
             Confidence::verified}};
}

HoursRule ruleOf(const LegalHours& row)
{
    return {row.code, row.source};
}

/// Takes [begin, end) out of every span; what then ends early, ends by `rule`.
Spans without(const Spans& spans, Instant begin, Instant end, const HoursRule& rule)
{
    Spans out;
    for (const Span& span : spans) {
        if (end <= span.begin || begin >= span.end) {
            out.push_back(span);
            continue;
        }
        if (span.begin < begin)
            out.push_back({span.begin, begin, rule});
        if (end < span.end)
            out.push_back({end, span.end, span.endRule});
    }
    return out;
}

/// Joins what overlaps or touches.
Spans joined(Spans spans)
{
    std::sort(spans.begin(), spans.end(),
              [](const Span& a, const Span& b) { return a.begin < b.begin; });
    Spans out;
    for (const Span& span : spans) {
        if (span.begin >= span.end)
            continue;
        if (!out.empty() && span.begin <= out.back().end) {
            if (span.end > out.back().end) {
                out.back().end = span.end;
                out.back().endRule = span.endRule;
            }
        } else {
            out.push_back(span);
        }
    }
    return out;
}

/// What is in both; each in order and without overlaps, as joined() gives them. One walk along the
/// two: a case may give tens of thousands of hours for an area and as many for the whole place.
Spans common(const Spans& a, const Spans& b)
{
    Spans out;
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() && y != b.end()) {
        const Instant begin = std::max(x->begin, y->begin);
        const Instant end = std::min(x->end, y->end);
        if (begin < end)
            out.push_back({begin, end, x->end <= y->end ? x->endRule : y->endRule});
        ++(x->end <= y->end ? x : y);
    }
    return out;
}

class Engine
{
public:
    Engine(const HoursQuestion& question, const LegalTables& tables)
        : m_question(question), m_tables(tables)
    {
    }

    bool isLicensed() const
    {
        return m_question.entries.empty() ||
               std::any_of(
                   m_question.entries.begin(), m_question.entries.end(),
                   [&](const HoursEntry& entry) { return entry.hasGroup(m_question.group); });
    }

    /// What may happen, of the evenings from `first` to `last`.
    Spans allowed(Date first, Date last) const
    {
        Spans spans;
        for (Date date = first; date <= last; date = nextDay(date)) {
            const Spans evening = capped(date);
            spans.insert(spans.end(), evening.begin(), evening.end());
        }
        spans = joined(std::move(spans));
        for (Date date = first; date <= addDays(last, 1); date = nextDay(date))
            for (const Span& ban : bans(date))
                spans = without(spans, ban.begin, ban.end, ban.endRule);
        return spans;
    }

    /// The prohibition that covers the instant, if any.
    std::optional<HoursRule> banAt(Instant at) const
    {
        for (const Span& ban : bans(toOslo(at).date()))
            if (at >= ban.begin && at < ban.end)
                return ban.endRule;
        // Hours of the licence that do not hold, as those of the other groups are over.
        const auto holds = [at](const Span& span) { return at >= span.begin && at < span.end; };
        for (const Date date : {businessDay(at), addDays(businessDay(at), -1)}) {
            const Spans own = evening(date, m_question.group);
            const Spans left = capped(date);
            if (std::any_of(own.begin(), own.end(), holds) &&
                std::none_of(left.begin(), left.end(), holds))
                return HoursRule{"spirits_not_later", serving44};
        }
        return std::nullopt;
    }

    /// The hours of the evening, and what of the law forbids or frees in the stretch of time.
    std::vector<HoursStep> explain(Date date, Instant at, Instant end) const
    {
        std::vector<HoursStep> out;
        for (const Span& span : capped(date))
            out.push_back({span.endRule, "gives", span.begin, span.end});
        for (Date day = date; day <= addDays(date, 1); day = nextDay(day)) {
            for (const Span& ban : bans(day))
                if (ban.begin <= end && ban.end > at)
                    out.push_back({ban.endRule, "forbids", ban.begin, ban.end});
            for (const LegalHours& row : m_tables.hours)
                if (row.kind == LegalHoursKind::exemption && isFor(row, m_question.group, day) &&
                    firstShows(day, row.from) < end && firstShows(day, row.to) > at)
                    out.push_back(
                        {ruleOf(row), "frees", firstShows(day, row.from), firstShows(day, row.to)});
        }
        return out;
    }

private:
    bool isFor(const LegalHours& row, ProductGroup group, Date date) const
    {
        const LegalTrade trade =
            isOwnProduction(m_question) ? LegalTrade::ownProduction : LegalTrade::shop;
        return (row.trade == LegalTrade::any || row.trade == trade) &&
               row.isFor(m_question.activity, group, date, m_tables.calendar);
    }

    /// Prohibitions of one calendar date; `endRule` names the prohibition.
    Spans bans(Date date) const
    {
        Spans out;
        for (const LegalHours& row : m_tables.hours) {
            if (row.kind != LegalHoursKind::prohibition || !isFor(row, m_question.group, date))
                continue;
            Spans ban{{firstShows(date, row.from), firstShows(date, row.to), ruleOf(row)}};
            for (const LegalHours& lift : m_tables.hours)
                if (lift.kind == LegalHoursKind::exemption && isFor(lift, m_question.group, date))
                    ban = without(ban, firstShows(date, lift.from), firstShows(date, lift.to),
                                  ruleOf(row));
            out.insert(out.end(), ban.begin(), ban.end());
        }
        return out;
    }

    /// Group 3 never later than the other groups (§ 4-4), where hours for these are known.
    Spans capped(Date date) const
    {
        Spans spans = evening(date, m_question.group);
        if (m_question.activity != Activity::serving || m_question.group != ProductGroup::g3)
            return spans;
        const bool othersKnown = std::any_of(
            m_question.entries.begin(), m_question.entries.end(), [&](const HoursEntry& entry) {
                return covers(entry, date) &&
                       (entry.hasGroup(ProductGroup::g1) || entry.hasGroup(ProductGroup::g2));
            });
        if (!othersKnown)
            return spans;
        Instant latest = Instant::min();
        for (const ProductGroup other : {ProductGroup::g1, ProductGroup::g2})
            for (const Span& span : evening(date, other))
                latest = std::max(latest, span.end);
        return without(spans, latest, Instant::max(), {"spirits_not_later", serving44});
    }

    /// The hours that begin on that date, before any prohibition.
    Spans evening(Date date, ProductGroup group) const
    {
        if (m_question.entries.empty()) {
            Spans out;
            for (const LegalHours& row : m_tables.hours)
                if (row.kind == LegalHoursKind::normal && isFor(row, group, date))
                    out.push_back(
                        {firstShows(date, row.from), firstShows(date, row.to), ruleOf(row)});
            return out;
        }
        // Hours of the area come on top of those for the whole place; both hold.
        std::string_view wanted = m_question.area;
        if (wanted.empty())
            wanted = "inne";
        const bool ofArea = hasArea(date, group, wanted);
        const bool ofAll = hasArea(date, group, "");
        if (ofArea && ofAll)
            return common(joined(entriesOf(date, group, wanted)),
                          joined(entriesOf(date, group, "")));
        return joined(entriesOf(date, group, ofArea ? wanted : ""));
    }

    bool hasArea(Date date, ProductGroup group, std::string_view area) const
    {
        return std::any_of(
            m_question.entries.begin(), m_question.entries.end(), [&](const HoursEntry& entry) {
                return entry.area == area && entry.hasGroup(group) && covers(entry, date);
            });
    }

    /// Whether the hours are decided for that date at all, in season or not: what comes into force
    /// later, or has ended, says nothing of the date.
    static bool covers(const HoursEntry& entry, Date date)
    {
        return (!entry.validFrom || date >= *entry.validFrom) &&
               (!entry.validTo || date <= *entry.validTo);
    }

    Spans entriesOf(Date date, ProductGroup group, std::string_view area) const
    {
        // The more specific kind of day wins; within it, an entry for the season.
        int best = 0;
        const auto rank = [&](const HoursEntry& entry) {
            if (!entry.hasGroup(group) || entry.area != area || !entry.isInForce(date))
                return 0;
            const int claim = entry.claimOn(date, m_tables.calendar);
            return claim == 0 ? 0 : claim * 2 + int(entry.seasonFrom || entry.seasonTo);
        };
        for (const HoursEntry& entry : m_question.entries)
            best = std::max(best, rank(entry));
        Spans out;
        for (const HoursEntry& entry : m_question.entries) {
            if (best == 0 || rank(entry) != best || entry.closed)
                continue;
            const minutes to = entry.to <= entry.from ? entry.to + hours{24} : entry.to;
            out.push_back(
                {firstShows(date, entry.from), firstShows(date, to), localRule(m_question)});
        }
        return out;
    }

    const HoursQuestion& m_question;
    const LegalTables& m_tables;
};

} // namespace

minutes drinkingUpOn(const LegalTables& tables, Date evening)
{
    for (const DrinkingUp& rule : tables.drinkingUp)
        if (rule.validity.covers(evening))
            return rule.length;
    return minutes{0};
}

HoursAnswer allowedNow(const HoursQuestion& question, const LegalTables& tables)
{
    HoursAnswer answer;
    const bool isServing = question.activity == Activity::serving;
    if (isServing && question.isOvernightGuest && question.group != ProductGroup::g3) {
        answer.isAllowed = true;
        answer.rule = {"overnight_guest", serving44};
        return answer;
    }
    const Engine engine(question, tables);
    const Instant at = question.at;
    if (!engine.isLicensed()) {
        answer.rule = {
            "not_licensed",
            {isServing ? "alkoholloven § 4-2" : "alkoholloven § 3-1", Confidence::verified}};
        return answer;
    }

    const Date today = toOslo(at).date();
    const Date evening = businessDay(at);
    Date last = addDays(today, 2);
    Spans spans = engine.allowed(addDays(today, -2), last);
    // Where nothing ends it for days, the end is looked for further on.
    const auto reaches = [&](const Span& span) {
        return at >= span.begin && at < span.end && span.end >= firstShows(last, hours{24});
    };
    while (last < addDays(today, horizonDays) && std::any_of(spans.begin(), spans.end(), reaches)) {
        last = addDays(last, 50);
        spans = engine.allowed(addDays(today, -2), last);
    }
    for (const Span& span : spans) {
        if (at >= span.begin && at < span.end) {
            answer.isAllowed = true;
            answer.until = span.end;
            answer.rule = span.endRule;
        } else if (span.begin > at && !answer.opensAt) {
            answer.opensAt = span.begin;
        }
        if (span.end <= at && (!answer.endedAt || span.end > *answer.endedAt))
            answer.endedAt = span.end;
        if (!isServing || span.begin > at)
            continue;
        // After the end it still says when drinking had to end, until the next morning.
        const Instant drunkUp = span.end + drinkingUpOn(tables, businessDay(span.begin));
        if (drunkUp > at || businessDay(span.begin) == evening)
            answer.consumptionUntil = drunkUp;
    }
    if (!answer.isAllowed)
        answer.rule = engine.banAt(at).value_or(
            question.entries.empty() ? HoursRule{"normal_hours", localRule(question).source}
                                     : localRule(question));
    for (int ahead = 2; !answer.opensAt && ahead < horizonDays; ahead += 14)
        for (const Span& span : engine.allowed(addDays(today, ahead), addDays(today, ahead + 14)))
            if (span.begin > at && !answer.opensAt)
                answer.opensAt = span.begin;
    answer.steps = engine.explain(evening, at, answer.until.value_or(at));
    if (answer.consumptionUntil) {
        const minutes length = drinkingUpOn(tables, evening);
        answer.steps.push_back({{"drinking_up", serving44},
                                "drinking_up",
                                *answer.consumptionUntil - length,
                                *answer.consumptionUntil});
    }
    return answer;
}

Result<HoursQuestion> hoursQuestionFromJson(const json::object& object)
{
    const auto bad = [](std::string_view field) {
        return Error(ErrorCode::badInput, "unknown value", std::string(field));
    };
    HoursQuestion question;
    FELTBOK_ASSIGN(const std::string activity, requireString(object, "activity"));
    const auto foundActivity = activityFromText(activity);
    if (!foundActivity)
        return bad("activity");
    question.activity = *foundActivity;
    FELTBOK_ASSIGN(const std::string group, requireString(object, "group"));
    const auto foundGroup = productGroupFromText(group);
    if (!foundGroup)
        return bad("group");
    question.group = *foundGroup;
    FELTBOK_ASSIGN(const std::string at, requireString(object, "at"));
    const Result<Instant> instant = parseRfc3339(at);
    if (!instant)
        return Error(ErrorCode::badInput, instant.error().detail, "at");
    question.at = *instant;
    if (const json::value* entries = object.if_contains("licence_hours")) {
        FELTBOK_ASSIGN(question.entries, hoursFromJson(*entries));
        // Hours of an area that nobody asks for would be passed over in silence.
        for (const HoursEntry& entry : question.entries)
            if (!entry.area.empty() && entry.area != "inne" && entry.area != "ute")
                return bad("area");
    }
    if (const json::value* area = object.if_contains("area"); area != nullptr) {
        if (!area->is_string() || (*area != "inne" && *area != "ute" && *area != ""))
            return bad("area");
        question.area = std::string(area->get_string());
    }
    if (const json::value* kind = object.if_contains("licence_kind"); kind != nullptr) {
        if (!kind->is_string() || !isLicenceKind(kind->get_string()))
            return bad("licence_kind");
        question.isOwnProduction =
            std::string_view(kind->get_string()).starts_with("salg_egenprodusert");
    }
    if (const json::value* guest = object.if_contains("overnight_guest")) {
        if (!guest->is_bool())
            return bad("overnight_guest");
        question.isOvernightGuest = guest->get_bool();
    }
    return question;
}

json::object toJson(const HoursAnswer& answer)
{
    const auto instant = [](const std::optional<Instant>& value) {
        return value ? json::value(toOsloRfc3339(*value)) : json::value(nullptr);
    };
    json::array rules;
    for (const HoursStep& step : answer.steps)
        rules.emplace_back(json::object{{"rule", step.rule.code},
                                        {"reference", step.rule.source.reference},
                                        {"confidence", toString(step.rule.source.confidence)},
                                        {"effect", step.effect},
                                        {"from", toOsloRfc3339(step.from)},
                                        {"to", toOsloRfc3339(step.to)}});
    if (rules.empty())
        rules.emplace_back(json::object{{"rule", answer.rule.code},
                                        {"reference", answer.rule.source.reference},
                                        {"confidence", toString(answer.rule.source.confidence)},
                                        {"effect", answer.isAllowed ? "gives" : "forbids"}});
    return {
        {"allowed", answer.isAllowed},
        {"until", instant(answer.until)},
        {"consumption_until", instant(answer.consumptionUntil)},
        {"opens_at", instant(answer.opensAt)},
        {"rule", std::string(answer.rule.source.reference) + ": " + std::string(answer.rule.code)},
        {"rule_code", answer.rule.code},
        {"reference", answer.rule.source.reference},
        {"rules", std::move(rules)}};
}

} // namespace feltbok::domain
