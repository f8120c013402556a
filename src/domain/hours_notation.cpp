// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/hours_notation.h"

#include <algorithm>
#include <array>
#include <set>

namespace feltbok::domain {
namespace {

using namespace std::chrono;
using Days = std::vector<DayKind>;

enum class Kind { time, dash, days, workdays, closed, area, comma, slash, open, close, also };

struct Token
{
    Kind kind;
    std::string text;
    minutes time{};
    Days days{};
};

Error bad(std::string_view value, std::string_view reason)
{
    return {ErrorCode::badInput, "\"" + std::string(value) + "\": " + std::string(reason)};
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80);
}

/// Lower case, every dash a hyphen, every space a space.
std::string normalise(std::string_view text)
{
    struct Change
    {
        std::string_view from;
        std::string_view to;
    };
    static constexpr std::array<Change, 19> changes{{
        {"\u00a0", " "},       {"\u2007", " "},      {"\u2009", " "},      {"\u202f", " "},
        {"\u200b", ""},        {"\u2010", "-"},      {"\u2011", "-"},      {"\u2012", "-"},
        {"\u2013", "-"},       {"\u2014", "-"},      {"\u2015", "-"},      {"\u2212", "-"},
        {"\u00c6", "\u00e6"},  {"\u00d8", "\u00f8"}, {"\u00c5", "\u00e5"}, {"a\u030a", "\u00e5"},
        {"A\u030a", "\u00e5"}, {"\u00f6", "\u00f8"}, {"\u00d6", "\u00f8"},
    }};
    std::string out;
    while (!text.empty()) {
        const auto change =
            std::find_if(changes.begin(), changes.end(),
                         [&](const Change& candidate) { return text.starts_with(candidate.from); });
        if (change != changes.end()) {
            out += change->to;
            text.remove_prefix(change->from.size());
            continue;
        }
        const char c = text.front();
        out += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c == '\t' || c == '\r' ? ' ' : c;
        text.remove_prefix(1);
    }
    return out;
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The day a word names, plural and both languages; nothing when it names none.
std::optional<DayKind> dayNamed(std::string_view word)
{
    for (const std::string_view plural : {"ene", "ane", "er", "ar"})
        if (word.size() > plural.size() + 3 && word.ends_with(plural)) {
            word.remove_suffix(plural.size());
            break;
        }
    if (isOneOf(word, {"ma", "man", "mandag", "mån", "måndag"}))
        return DayKind::mon;
    if (isOneOf(word, {"ti", "tir", "tirs", "tirsdag", "tys", "tysdag"}))
        return DayKind::tue;
    if (isOneOf(word, {"on", "ons", "onsdag"}))
        return DayKind::wed;
    if (isOneOf(word, {"to", "tor", "tors", "torsdag"}))
        return DayKind::thu;
    if (isOneOf(word, {"fr", "fre", "fredag"}))
        return DayKind::fri;
    if (isOneOf(word, {"lø", "lør", "lørd", "lørdag", "lor", "lordag", "loer", "loerdag", "lau",
                       "laur", "laurdag"}))
        return DayKind::sat;
    if (isOneOf(word, {"sø", "søn", "sønd", "søndag", "son", "sondag", "soen", "soendag", "sun",
                       "sundag"}))
        return DayKind::sun;
    if (isOneOf(word, {"helligdag", "heilagdag", "høgtidsdag", "høytidsdag"}))
        return DayKind::holy;
    if (isOneOf(word, {"alle", "daglig", "dagleg", "alltid"}))
        return DayKind::all;
    return std::nullopt;
}

/// Cuts a text into tokens; words without meaning for the hours are left out.
class Lexer
{
public:
    explicit Lexer(std::string text) : m_text(std::move(text)) {}

    Result<std::vector<Token>> run()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == ' ' || c == '.')
                ++m_at;
            else if (isDigit(c))
                FELTBOK_TRY(readTime());
            else if (isLetter(c))
                FELTBOK_TRY(readWord());
            else
                FELTBOK_TRY(readSign());
        }
        return std::move(m_tokens);
    }

private:
    void add(Kind kind, std::string_view text) { m_tokens.push_back({kind, std::string(text)}); }

    Result<void> readSign()
    {
        constexpr std::string_view signs = "-,;\n/()[]+&";
        constexpr std::array kinds{Kind::dash,  Kind::comma, Kind::comma, Kind::comma,
                                   Kind::slash, Kind::open,  Kind::close, Kind::open,
                                   Kind::close, Kind::also,  Kind::also};
        const char c = m_text[m_at];
        const std::size_t found = signs.find(c);
        if (c == ':') { // as in "lørdag: 10-18"
            ++m_at;
            return {};
        }
        if (found == std::string_view::npos)
            return bad(std::string_view(&c, 1), "this sign has no meaning in hours");
        add(kinds[found], std::string_view(&c, 1));
        ++m_at;
        return {};
    }

    Result<void> readTime()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        const std::string_view digits = std::string_view(m_text).substr(begin, m_at - begin);
        int h = 0;
        int m = 0;
        const auto number = [](std::string_view text) {
            int value = 0;
            for (const char c : text)
                value = value * 10 + (c - '0');
            return value;
        };
        if (digits.size() > 4)
            return bad(digits, "too many digits for a time");
        if (digits.size() > 2) { // 0800, 830
            h = number(digits.substr(0, digits.size() - 2));
            m = number(digits.substr(digits.size() - 2));
        } else {
            h = number(digits);
            if (m_at + 1 < m_text.size() && (m_text[m_at] == '.' || m_text[m_at] == ':') &&
                isDigit(m_text[m_at + 1])) {
                const std::size_t fraction = ++m_at;
                while (m_at < m_text.size() && isDigit(m_text[m_at]))
                    ++m_at;
                if (m_at - fraction != 2)
                    return bad(m_text.substr(begin, m_at - begin), "minutes have two digits");
                m = number(std::string_view(m_text).substr(fraction, 2));
            }
        }
        const std::string written = m_text.substr(begin, m_at - begin);
        if (m > 59 || h * 60 + m > 24 * 60)
            return bad(written, "no such time of day");
        m_tokens.push_back({Kind::time, written, minutes{h * 60 + m}});
        return {};
    }

    /// The next word without moving on; empty when something else comes.
    std::string_view peekWord(std::size_t& at) const
    {
        while (at < m_text.size() && m_text[at] == ' ')
            ++at;
        const std::size_t begin = at;
        while (at < m_text.size() && isLetter(m_text[at]))
            ++at;
        return std::string_view(m_text).substr(begin, at - begin);
    }

    /// "søn- og helligdager": the hyphen stands for a part of the word, not for a range.
    void skipHangingHyphen()
    {
        if (m_at >= m_text.size() || m_text[m_at] != '-')
            return;
        std::size_t at = m_at + 1;
        if (peekWord(at) == "og")
            ++m_at;
    }

    /// Behind "før": what the day comes before; all of it means eve.
    void skipWhatFollows()
    {
        for (;;) {
            skipHangingHyphen();
            std::size_t at = m_at;
            const std::string_view word = peekWord(at);
            const auto day = dayNamed(word);
            const bool belongs =
                day == DayKind::sun || day == DayKind::holy ||
                isOneOf(word, {"og", "eller", "en", "ein", "helg", "helger", "helgedag",
                               "helgedager", "hellig", "dag", "dager", "dagar", "røde", "raude"});
            if (word.empty() || !belongs)
                return;
            m_at = at;
        }
    }

    Result<void> readWord()
    {
        std::size_t at = m_at;
        const std::string word(peekWord(at));
        m_at = at;
        if (const auto day = dayNamed(word)) {
            m_tokens.push_back({Kind::days, word, {}, {*day}});
            skipHangingHyphen();
            return {};
        }
        if (isOneOf(word, {"hverdag", "hverdager", "hverdagene", "kvardag", "kvardagar"}))
            m_tokens.push_back({Kind::workdays, word});
        else if (isOneOf(word, {"ukedag", "ukedager", "virkedag", "virkedager", "vekedag",
                                "vekedagar", "arbeidsdager"}))
            m_tokens.push_back(
                {Kind::days,
                 word,
                 {},
                 {DayKind::mon, DayKind::tue, DayKind::wed, DayKind::thu, DayKind::fri}});
        else if (isOneOf(word, {"helg", "helger", "helgen", "helga", "helgene"}))
            m_tokens.push_back({Kind::days, word, {}, {DayKind::sat, DayKind::sun}});
        else if (isOneOf(word, {"før", "foer"})) {
            skipWhatFollows();
            m_tokens.push_back({Kind::days, word, {}, {DayKind::eve}});
        } else if (isOneOf(word, {"røde", "raude"})) {
            m_tokens.push_back({Kind::days, word, {}, {DayKind::holy}});
        } else if (isOneOf(word, {"stengt", "stengd", "steng", "lukket", "lukka", "ingen", "ikke",
                                  "ikkje"}))
            add(Kind::closed, word);
        else if (isOneOf(word, {"inne", "innendørs"}))
            add(Kind::area, "inne");
        else if (isOneOf(word, {"ute", "utendørs", "uteservering", "uteområde"}))
            add(Kind::area, "ute");
        else if (isOneOf(word, {"til", "fram", "frem"})) {
            if (m_tokens.empty() || m_tokens.back().kind != Kind::dash)
                add(Kind::dash, word);
        } else if (word == "og") {
            add(m_isBetween ? Kind::dash : Kind::also, word);
            m_isBetween = false;
        } else if (word == "mellom")
            m_isBetween = true;
        else if (!isOneOf(word, {"kl",      "klokka",    "klokken",    "fra",         "frå",
                                 "på",      "dag",       "dager",      "dagar",       "dagen",
                                 "hver",    "kvar",      "salg",       "sal",         "salgstid",
                                 "salstid", "skjenking", "skjenketid", "skjenkjetid", "åpent",
                                 "åpen",    "ope",       "åpningstid", "opningstid",  "samt"}))
            return bad(word, "this word has no meaning in hours");
        return {};
    }

    std::string m_text;
    std::size_t m_at = 0;
    bool m_isBetween = false;
    std::vector<Token> m_tokens;
};

struct Clause
{
    Days days;                 ///< none: not named
    bool isWorkdays = false;   ///< "hverdag", settled when all other days are known
    bool isSecondHalf = false; ///< more hours of the same days: "11-14 og 18-23"
    bool closed = false;
    std::string area;
    minutes from{};
    minutes to{};
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
            return bad(m_pendingText, "no hours for this day");
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
            m_isNewArea = true;
            m_ended = false;
            ++m_at;
            return {};
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
            return bad(token.text, "a time is missing before it");
        }
        m_ended = false;
        ++m_at;
        return {};
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
                return bad(first.text + "-" + second.text, "not a range of weekdays");
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
        const bool isNamed = !m_pending.empty() || m_pendingWorkdays;
        if (isNamed) {
            clause.days = std::exchange(m_pending, {});
            clause.isWorkdays = std::exchange(m_pendingWorkdays, false);
        } else if (m_clauses.empty() || m_isTrailing || m_isNewArea) {
            clause.days = {DayKind::all};
            m_isTrailing = false;
        } else if (m_sawAlso) {
            clause.days = m_clauses.back().days;
            clause.isWorkdays = m_clauses.back().isWorkdays;
            clause.isSecondHalf = true;
        } else if (m_activity == Activity::sale && m_clauses.size() == 1 && !m_lastNamed) {
            clause.days = {DayKind::eve};
        } else {
            return bad(written, "no day is given for these hours");
        }
        m_lastNamed = isNamed;
        m_sawAlso = m_sawShort = m_isNewArea = false;
        m_ended = true;
        m_clauses.push_back(std::move(clause));
        return {};
    }

    Result<void> readRange()
    {
        const Token& from = m_tokens[m_at++];
        Clause clause;
        if (!isNext(Kind::dash)) {
            // "08-20/18", "8-20 (18)": the hour when sale ends before Sundays and holy days.
            if (!m_sawShort || m_clauses.size() != 1 || m_lastNamed || m_clauses[0].closed)
                return bad(from.text, "an end is missing");
            if (m_activity == Activity::serving)
                return bad(from.text, "a second value has a meaning in hours of sale only");
            clause.from = m_clauses[0].from;
            clause.to = from.time;
            FELTBOK_TRY(check(clause, from.text));
            return add(clause, from.text);
        }
        ++m_at;
        if (!isNext(Kind::time))
            return bad(from.text + "-", "an end is missing");
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
            return bad(written, "nothing begins at 24");
        if (clause.from == clause.to)
            return bad(written, "begins and ends at the same time");
        if (m_activity == Activity::sale && clause.to < clause.from)
            return bad(written, "sale does not run past midnight");
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
        if (m_pending.empty() && !m_pendingWorkdays && !m_clauses.empty())
            return bad(token.text, "which day is closed?");
        return add(clause, token.text);
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
                        return !other.isWorkdays && other.area == clause.area &&
                               std::find(other.days.begin(), other.days.end(), day) !=
                                   other.days.end();
                    });
                if (!isNamed)
                    clause.days.push_back(day);
            }
            if (clause.days.empty())
                return bad("hverdag", "every weekday has hours of its own already");
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
                if (wide.area != narrow.area)
                    continue;
                const std::size_t before = wide.days.size();
                for (const DayKind day : narrow.days)
                    if (std::find(wide.days.begin(), wide.days.end(), day) != wide.days.end()) {
                        if (before <= narrow.days.size())
                            return bad(toString(day), "has two different hours");
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
    bool m_isNewArea = false;  ///< an area was named and has no hours yet
    bool m_sawAlso = false;    ///< "og" since the last clause
    bool m_sawShort = false;   ///< a slash or parenthesis since the last clause
    bool m_lastNamed = false;  ///< the last clause named its days
    bool m_isTrailing = false; ///< days stand behind their hours
    bool m_ended = false;      ///< a clause ended with the last token
};

} // namespace

Result<std::vector<HoursEntry>> parseHoursNotation(std::string_view text,
                                                   const std::vector<ProductGroup>& groups,
                                                   Activity activity)
{
    constexpr std::size_t longest = 300;
    if (text.size() > longest)
        return bad(text.substr(0, 20), "too long for hours");
    if (!isValidUtf8(text))
        return Error(ErrorCode::badInput, "not UTF-8");
    FELTBOK_ASSIGN(std::vector<Token> tokens, Lexer(normalise(text)).run());
    // An empty cell, or a dash in it.
    if (tokens.empty() || (tokens.size() == 1 && tokens[0].kind == Kind::dash))
        return std::vector<HoursEntry>{};
    FELTBOK_ASSIGN(const std::vector<Clause> clauses, Parser(std::move(tokens), activity).run());
    if (clauses.empty())
        return bad(text, "holds no hours");
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
        out.push_back(std::move(entry));
    }
    return out;
}

} // namespace feltbok::domain
