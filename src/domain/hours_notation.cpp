// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/hours_notation.h"

#include "domain/hours_token.h"

#include <algorithm>

namespace feltbok::domain {
namespace {

using namespace std::chrono;
using Days = std::vector<DayKind>;
using Kind = TokenKind;
using Season = HoursSeason;
using Token = HoursToken;

struct Clause
{
    Days days;                 ///< none: not named
    bool isWorkdays = false;   ///< "hverdag", settled when all other days are known
    bool isSecondHalf = false; ///< more hours of the same days: "11-14 og 18-23"
    bool closed = false;
    std::string area;
    std::optional<Season> season{};
    minutes from{};
    minutes to{};

    /// Its hours hold beside those of the other, not in their place.
    bool isApartFrom(const Clause& other) const
    {
        return area != other.area || season != other.season;
    }
    bool isForAllDays() const { return days == Days{DayKind::all}; }
};

class Parser
{
public:
    Parser(std::vector<Token> tokens, Activity activity)
        : m_tokens(std::move(tokens)), m_activity(activity)
    {
    }

    Result<std::vector<Clause>> run()
    {
        while (m_at < m_tokens.size())
            FELTBOK_TRY(readNext());
        if (!m_pending.empty() || m_pendingWorkdays)
            return hoursError(m_pendingText, HoursFault::noHoursForDay);
        FELTBOK_TRY(checkSeasons());
        FELTBOK_TRY(settleWorkdays());
        FELTBOK_TRY(settleNarrower());
        return std::move(m_clauses);
    }

private:
    const Token* peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_tokens.size() ? &m_tokens[m_at + ahead] : nullptr;
    }
    bool isNext(Kind kind, std::size_t ahead = 0) const
    {
        const Token* token = peek(ahead);
        return token != nullptr && token->kind == kind;
    }

    Result<void> readNext()
    {
        const Token& token = m_tokens[m_at];
        switch (token.kind) {
        case Kind::days:
        case Kind::workdays:
            return readDays();
        case Kind::time:
            return readRange();
        case Kind::closed:
            return readClosed();
        case Kind::area:
            m_area = token.text;
            // "ute 15.05-31.08 08-23, inne 08-02": that season is for outside only.
            if (m_isSeasonOfArea)
                m_season.reset();
            m_isNewArea = true;
            m_ended = false;
            ++m_at;
            return {};
        case Kind::season:
            m_season = token.season;
            m_isSeasonOfArea = m_isNewArea;
            m_isNewSeason = true;
            m_ended = false;
            ++m_at;
            return {};
        case Kind::rest:
            return readRest();
        case Kind::also:
            m_sawAlso = true;
            break;
        case Kind::slash:
        case Kind::open:
            m_sawShort = true;
            break;
        case Kind::comma:
        case Kind::close:
            break;
        case Kind::dash:
            if (token.text == "-" || !isEndAlone() || !isNext(Kind::time, 1))
                return hoursError(token.text, HoursFault::beginMissing);
            ++m_at;
            return readEndAlone();
        }
        m_ended = false;
        ++m_at;
        return {};
    }

    /// "ellers": behind a season the rest of the year, else the days that are not named.
    Result<void> readRest()
    {
        const Token& token = m_tokens[m_at++];
        if (!m_pending.empty() || m_pendingWorkdays)
            return hoursError(m_pendingText, HoursFault::noHoursForDay);
        if (m_clauses.empty() || (m_season && !m_clauses.back().isForAllDays()))
            return hoursError(token.text, HoursFault::noDayGiven);
        m_season.reset();
        m_isRest = true;
        m_ended = false;
        return {};
    }

    /// A day, an area or a season is named, and the first range has the beginning.
    bool isEndAlone() const
    {
        const bool isNamed =
            !m_pending.empty() || m_pendingWorkdays || m_isNewArea || m_isNewSeason || m_isRest;
        return isNamed && !m_clauses.empty() && !m_clauses[0].closed;
    }

    Result<void> readEndAlone()
    {
        const Token& end = m_tokens[m_at++];
        Clause clause;
        clause.from = m_clauses[0].from;
        clause.to = end.time;
        FELTBOK_TRY(check(clause, end.text));
        return add(clause, end.text);
    }

    Result<void> readDays()
    {
        const Token& first = m_tokens[m_at++];
        Days days = first.days;
        const bool isWorkdays = first.kind == Kind::workdays;
        if (isNext(Kind::dash) && isNext(Kind::days, 1)) {
            const Token& second = m_tokens[m_at + 1];
            if (isWorkdays || days.size() != 1 || second.days.size() != 1 ||
                days[0] > DayKind::sun || second.days[0] > DayKind::sun)
                return hoursError(first.text + "-" + second.text, HoursFault::notWeekdayRange);
            for (DayKind day = days[0]; day != second.days[0];) {
                day = DayKind((int(day) + 1) % 7);
                days.push_back(day);
            }
            m_at += 2;
        }
        // "08-20 man-fre, 10-18 lør": the day stands behind its hours.
        const bool endsHere = peek() == nullptr || isNext(Kind::comma) || isNext(Kind::close);
        if (m_ended && endsHere && m_pending.empty() && !m_clauses.empty() &&
            m_clauses.back().days == Days{DayKind::all} && !m_lastNamed) {
            m_clauses.back().days = isWorkdays ? Days{} : days;
            m_clauses.back().isWorkdays = isWorkdays;
            m_lastNamed = true;
            m_isTrailing = true;
            return {};
        }
        if (isWorkdays)
            m_pendingWorkdays = true;
        for (const DayKind day : days)
            if (std::find(m_pending.begin(), m_pending.end(), day) == m_pending.end())
                m_pending.push_back(day);
        m_pendingText = first.text;
        m_sawAlso = false;
        m_ended = false;
        return {};
    }

    Result<void> add(Clause clause, std::string_view written)
    {
        clause.area = m_area;
        clause.season = m_season;
        const bool isNamed = !m_pending.empty() || m_pendingWorkdays;
        if (isNamed) {
            clause.days = std::exchange(m_pending, {});
            clause.isWorkdays = std::exchange(m_pendingWorkdays, false);
        } else if (m_clauses.empty() || m_isTrailing || m_isNewArea || m_isNewSeason || m_isRest) {
            clause.days = {DayKind::all};
            m_isTrailing = false;
        } else if (m_sawAlso) {
            clause.days = m_clauses.back().days;
            clause.isWorkdays = m_clauses.back().isWorkdays;
            clause.isSecondHalf = true;
        } else if (m_activity == Activity::sale && m_clauses.size() == 1 && !m_lastNamed) {
            clause.days = {DayKind::eve};
        } else {
            return hoursError(written, HoursFault::noDayGiven);
        }
        m_lastNamed = isNamed;
        m_sawAlso = m_sawShort = m_isNewArea = m_isNewSeason = m_isRest = false;
        m_ended = true;
        m_clauses.push_back(std::move(clause));
        return {};
    }

    Result<void> readRange()
    {
        const Token& from = m_tokens[m_at++];
        Clause clause;
        if (!isNext(Kind::dash)) {
            // "08-20 lørdag 18". When serving, "søn 12" might be a beginning; "til" settles it.
            if (m_activity == Activity::sale && !m_pending.empty() && isEndAlone()) {
                --m_at;
                return readEndAlone();
            }
            // "08-20/18", "8-20 (18)": the hour when sale ends before Sundays and holy days.
            if (!m_sawShort || m_clauses.size() != 1 || m_lastNamed || m_clauses[0].closed)
                return hoursError(from.text, HoursFault::endMissing);
            if (m_activity == Activity::serving)
                return hoursError(from.text, HoursFault::secondValueInServing);
            clause.from = m_clauses[0].from;
            clause.to = from.time;
            FELTBOK_TRY(check(clause, from.text));
            return add(clause, from.text);
        }
        ++m_at;
        if (!isNext(Kind::time))
            return hoursError(from.text + "-", HoursFault::endMissing);
        const Token& to = m_tokens[m_at++];
        clause.from = from.time;
        clause.to = to.time;
        const std::string written = from.text + "-" + to.text;
        FELTBOK_TRY(check(clause, written));
        return add(clause, written);
    }

    Result<void> check(const Clause& clause, std::string_view written) const
    {
        if (clause.from >= hours{24})
            return hoursError(written, HoursFault::beginsAtMidnight);
        if (clause.from == clause.to)
            return hoursError(written, HoursFault::sameTime);
        if (m_activity == Activity::sale && clause.to < clause.from)
            return hoursError(written, HoursFault::salePastMidnight);
        return {};
    }

    Result<void> readClosed()
    {
        const Token& token = m_tokens[m_at++];
        Clause clause;
        clause.closed = true;
        // "stengt søndag" as well as "søndag stengt"
        const bool isDayBehind = m_pending.empty() && !m_pendingWorkdays;
        while (isDayBehind) {
            if (isNext(Kind::also) && (isNext(Kind::days, 1) || isNext(Kind::workdays, 1)))
                ++m_at;
            if (!isNext(Kind::days) && !isNext(Kind::workdays))
                break;
            FELTBOK_TRY(readDays());
        }
        if (m_pending.empty() && !m_pendingWorkdays && !m_clauses.empty() && !m_isNewArea &&
            !m_isNewSeason && !m_isRest)
            return hoursError(token.text, HoursFault::whichDayClosed);
        return add(clause, token.text);
    }

    Result<void> checkSeasons() const
    {
        for (const Clause& clause : m_clauses)
            for (const Clause& other : m_clauses) {
                if (!clause.season || clause.area != other.area || clause.season == other.season)
                    continue;
                if (other.season && clause.season->overlaps(*other.season))
                    return hoursError(seasonText(*clause.season), HoursFault::seasonsOverlap);
                // A day that is named outweighs a season: it would keep its hours in it.
                if (!other.season && clause.isForAllDays() && !other.isForAllDays())
                    return hoursError(seasonText(*clause.season), HoursFault::seasonDays);
            }
        return {};
    }

    static std::string seasonText(const Season& season)
    {
        const auto text = [](month_day date) {
            return std::to_string(unsigned(date.day())) + "." +
                   std::to_string(unsigned(date.month())) + ".";
        };
        return text(season.from) + "-" + text(season.to);
    }

    Result<void> settleWorkdays()
    {
        for (Clause& clause : m_clauses) {
            if (!clause.isWorkdays)
                continue;
            for (const DayKind day : {DayKind::mon, DayKind::tue, DayKind::wed, DayKind::thu,
                                      DayKind::fri, DayKind::sat}) {
                const bool isNamed =
                    std::any_of(m_clauses.begin(), m_clauses.end(), [&](const Clause& other) {
                        return !other.isWorkdays && !other.isApartFrom(clause) &&
                               std::find(other.days.begin(), other.days.end(), day) !=
                                   other.days.end();
                    });
                if (!isNamed)
                    clause.days.push_back(day);
            }
            if (clause.days.empty())
                return hoursError("hverdag", HoursFault::workdaysTaken);
        }
        return {};
    }

    /// "man-lør 8-20, lør 8-18": the narrower one holds.
    Result<void> settleNarrower()
    {
        for (std::size_t later = 1; later < m_clauses.size(); ++later) {
            if (m_clauses[later].isSecondHalf)
                continue;
            for (std::size_t sooner = 0; sooner < later; ++sooner) {
                Clause& wide = m_clauses[sooner];
                const Clause& narrow = m_clauses[later];
                if (wide.isApartFrom(narrow))
                    continue;
                const std::size_t before = wide.days.size();
                for (const DayKind day : narrow.days)
                    if (std::find(wide.days.begin(), wide.days.end(), day) != wide.days.end()) {
                        if (before <= narrow.days.size())
                            return hoursError(toString(day), HoursFault::twoHoursForDay);
                        std::erase(wide.days, day);
                    }
            }
        }
        return {};
    }

    std::vector<Token> m_tokens;
    Activity m_activity;
    std::size_t m_at = 0;
    std::vector<Clause> m_clauses;
    Days m_pending;
    bool m_pendingWorkdays = false;
    std::string m_pendingText;
    std::string m_area;
    std::optional<Season> m_season;
    bool m_isSeasonOfArea = false; ///< the season was named behind an area, and ends with it
    bool m_isNewSeason = false;    ///< a season was named and has no hours yet
    bool m_isRest = false;         ///< "ellers", and no hours yet
    bool m_isNewArea = false;      ///< an area was named and has no hours yet
    bool m_sawAlso = false;        ///< "og" since the last clause
    bool m_sawShort = false;       ///< a slash or parenthesis since the last clause
    bool m_lastNamed = false;      ///< the last clause named its days
    bool m_isTrailing = false;     ///< days stand behind their hours
    bool m_ended = false;          ///< a clause ended with the last token
};

} // namespace

Result<std::vector<HoursEntry>> parseHoursNotation(std::string_view text,
                                                   const std::vector<ProductGroup>& groups,
                                                   Activity activity)
{
    constexpr std::size_t longest = 300;
    if (text.size() > longest)
        return hoursError({}, HoursFault::tooLong);
    if (!isValidUtf8(text))
        return hoursError({}, HoursFault::brokenText);
    FELTBOK_ASSIGN(std::vector<Token> tokens, readHoursTokens(text));
    // An empty cell, or a dash in it.
    if (tokens.empty() || (tokens.size() == 1 && tokens[0].kind == Kind::dash))
        return std::vector<HoursEntry>{};
    FELTBOK_ASSIGN(const std::vector<Clause> clauses, Parser(std::move(tokens), activity).run());
    if (clauses.empty())
        return hoursError(text, HoursFault::empty);
    std::vector<HoursEntry> out;
    for (const Clause& clause : clauses) {
        HoursEntry entry;
        entry.groups = groups;
        entry.days = clause.days;
        std::sort(entry.days.begin(), entry.days.end());
        entry.closed = clause.closed;
        entry.area = clause.area;
        entry.from = clause.from;
        entry.to = clause.to;
        if (clause.season) {
            entry.seasonFrom = clause.season->from;
            entry.seasonTo = clause.season->to;
        }
        out.push_back(std::move(entry));
    }
    return out;
}

} // namespace feltbok::domain
