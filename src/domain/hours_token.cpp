// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/hours_token.h"

#include "domain/hours_fault.h"

#include <algorithm>
#include <array>
#include <optional>

namespace feltbok::domain {
namespace {

using namespace std::chrono;
using Kind = TokenKind;
using Token = HoursToken;

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
                FELTBOK_TRY(readNumber());
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
            return hoursError(std::string_view(&c, 1), HoursFault::unknownSign);
        add(kinds[found], std::string_view(&c, 1));
        ++m_at;
        return {};
    }

    Result<void> readNumber()
    {
        std::size_t at = m_at;
        if (const auto from = takeDate(at)) {
            if (takeDash(at)) {
                const auto to = takeDate(at);
                // "10.10-20.10" might be hours itself: a season where hours follow.
                if (to && (from->isNamed || to->isNamed || from->day.day() > day{24} ||
                           to->day.day() > day{24} || hoursFollow(at))) {
                    const std::string written = m_text.substr(m_at, at - m_at);
                    if (!from->day.ok() || !to->day.ok())
                        return hoursError(written, HoursFault::noSuchDate);
                    m_tokens.push_back({Kind::season, written, {}, {}, {from->day, to->day}});
                    m_at = at;
                    return {};
                }
            } else if (from->isNamed) {
                return hoursError(m_text.substr(m_at, at - m_at), HoursFault::singleDate);
            }
        }
        std::size_t behind = m_at + 2;
        if (m_tokens.empty() && m_text.compare(m_at, 2, "24") == 0 &&
            isOneOf(peekWord(behind), {"timer", "timar", "h"}))
            return hoursError(m_text.substr(m_at, behind - m_at), HoursFault::aroundTheClock);
        return readTime();
    }

    struct DateRead
    {
        month_day day{};
        bool isNamed = false; ///< the month is a word
    };

    /// "15.05", "15.5." or "1. mai"; moves on only where it reads one.
    std::optional<DateRead> takeDate(std::size_t& at) const
    {
        std::size_t next = at;
        const auto number = [&]() -> std::optional<unsigned> {
            unsigned value = 0;
            const std::size_t begin = next;
            while (next < m_text.size() && isDigit(m_text[next]) && next - begin < 3)
                value = value * 10 + unsigned(m_text[next++] - '0');
            if (next == begin || next - begin > 2)
                return std::nullopt;
            return value;
        };
        const auto dayNumber = number();
        if (!dayNumber)
            return std::nullopt;
        const bool hasPoint = next < m_text.size() && m_text[next] == '.';
        next += hasPoint ? 1 : 0;
        DateRead out;
        if (const unsigned named = takeMonthName(next); named > 0) {
            out = {month{named} / day{*dayNumber}, true};
        } else {
            const auto monthNumber = hasPoint ? number() : std::nullopt;
            if (!monthNumber || *monthNumber < 1 || *monthNumber > 12 || *dayNumber < 1 ||
                *dayNumber > 31)
                return std::nullopt;
            out = {month{*monthNumber} / day{*dayNumber}, false};
            next += next < m_text.size() && m_text[next] == '.' ? 1 : 0;
        }
        at = next;
        return out;
    }

    /// The month a word at `at` names, moving on; 0 for other words.
    unsigned takeMonthName(std::size_t& at) const
    {
        static constexpr std::array<std::string_view, 12> months{
            "jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"};
        std::size_t next = at;
        const std::string_view word = peekWord(next);
        for (unsigned i = 0; i < months.size(); ++i)
            if (word.starts_with(months[i]) && word.size() <= 9) {
                at = next + (next < m_text.size() && m_text[next] == '.' ? 1U : 0U);
                return i + 1;
            }
        return 0;
    }

    /// Moves past a dash, "til" or "t.o.m.", and the spaces around it.
    bool takeDash(std::size_t& at) const
    {
        std::size_t next = at;
        const std::string_view word = peekWord(next);
        if (word.empty() && next < m_text.size() && m_text[next] == '-')
            ++next;
        else if (word == "t" && m_text.compare(next, 5, ".o.m.") == 0)
            next += 5;
        else if (word != "til")
            return false;
        while (next < m_text.size() && m_text[next] == ' ')
            ++next;
        at = next;
        return true;
    }

    /// Whether hours follow with nothing but a colon or "kl." between.
    bool hoursFollow(std::size_t at) const
    {
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == ':'))
            ++at;
        const std::string_view word = peekWord(at);
        if (isOneOf(word, {"stengt", "stengd", "lukket"}))
            return true;
        if (!word.empty() && !isOneOf(word, {"kl", "klokka", "klokken", "fra", "frå", "til"}))
            return false;
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '.'))
            ++at;
        return at < m_text.size() && isDigit(m_text[at]);
    }

    /// "08,00": a comma that can only be the point of a time. A beginning has a dash behind it and
    /// an end has none: "10-20,10-18" is two ranges, "08-20,18" two values.
    bool isDecimalComma(std::size_t at) const
    {
        if (at + 2 >= m_text.size() || m_text[at] != ',' || !isDigit(m_text[at + 1]) ||
            !isDigit(m_text[at + 2]) || (at + 3 < m_text.size() && isDigit(m_text[at + 3])))
            return false;
        std::size_t behind = at + 3;
        const bool hasDash = takeDash(behind);
        if (m_tokens.empty() || m_tokens.back().kind != Kind::dash)
            return hasDash || m_hasDecimalComma;
        const std::string_view fraction = std::string_view(m_text).substr(at + 1, 2);
        return !hasDash && (m_hasDecimalComma || fraction == "00" || fraction == "30");
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
            return hoursError(digits, HoursFault::tooManyDigits);
        if (digits.size() > 2) { // 0800, 830
            h = number(digits.substr(0, digits.size() - 2));
            m = number(digits.substr(digits.size() - 2));
        } else {
            h = number(digits);
            const bool isComma = isDecimalComma(m_at);
            m_hasDecimalComma = m_hasDecimalComma || isComma;
            const bool isPoint = m_at + 1 < m_text.size() &&
                                 (m_text[m_at] == '.' || m_text[m_at] == ':') &&
                                 isDigit(m_text[m_at + 1]);
            if (isComma || isPoint) {
                const std::size_t fraction = ++m_at;
                while (m_at < m_text.size() && isDigit(m_text[m_at]))
                    ++m_at;
                if (m_at - fraction != 2)
                    return hoursError(m_text.substr(begin, m_at - begin),
                                      HoursFault::minutesDigits);
                m = number(std::string_view(m_text).substr(fraction, 2));
            }
        }
        const std::string written = m_text.substr(begin, m_at - begin);
        if (m > 59 || h * 60 + m > 24 * 60)
            return hoursError(written, HoursFault::noSuchTime);
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
        } else if (isOneOf(word, {"ellers", "elles", "øvrige", "resten", "andre"})) {
            add(Kind::rest, word);
        } else if (isOneOf(word, {"døgnåpent", "døgnåpen", "døgnope", "døgnet", "døgn"})) {
            return hoursError(word, HoursFault::aroundTheClock);
        } else if (isOneOf(word,
                           {"sommer", "sommeren", "sommersesong", "sommertid", "sumar", "sumaren",
                            "vinter", "vinteren", "vintersesong", "vintertid", "vår", "våren",
                            "høst", "høsten", "haust", "hausten", "sesong", "sesongen"})) {
            return hoursError(word, HoursFault::seasonWithoutDates);
        } else if (word == "og") {
            add(m_isBetween ? Kind::dash : Kind::also, word);
            m_isBetween = false;
        } else if (word == "mellom")
            m_isBetween = true;
        else if (!isOneOf(word, {"kl",          "klokka",   "klokken", "fra",       "frå",
                                 "på",          "dag",      "dager",   "dagar",     "dagen",
                                 "hver",        "kvar",     "hele",    "heile",     "salg",
                                 "sal",         "salgstid", "salstid", "skjenking", "skjenketid",
                                 "skjenkjetid", "åpent",    "åpen",    "ope",       "åpningstid",
                                 "opningstid",  "samt"}))
            return hoursError(word, HoursFault::unknownWord);
        return {};
    }

    std::string m_text;
    std::size_t m_at = 0;
    bool m_isBetween = false;
    bool m_hasDecimalComma = false;
    std::vector<Token> m_tokens;
};

} // namespace

Result<std::vector<HoursToken>> readHoursTokens(std::string_view text)
{
    return Lexer(normalise(text)).run();
}

} // namespace feltbok::domain
