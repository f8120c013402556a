// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/identity_scan.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string>

namespace feltbok::domain {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
/// Bytes above ASCII are taken as letters; the spaces among them are dealt with first.
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (static_cast<unsigned char>(c) & 0x80);
}

constexpr std::array<std::string_view, 5> wideSpaces{"\u00a0", "\u2007", "\u2009", "\u202f",
                                                     "\u2003"};
constexpr std::array<std::string_view, 5> dashes{"\u2010", "\u2011", "\u2013", "\u2014", "\u2212"};
constexpr std::array<std::string_view, 9> quotes{"\u00ab", "\u00bb", "\u2018", "\u2019", "\u201a",
                                                 "\u201c", "\u201d", "\u201e", "\u2026"};

/// The same text, byte for byte as long, with one kind of space and one of hyphen: the sign,
/// then bytes of value 1 that carry no meaning.
std::string flattened(std::string_view text)
{
    std::string out(text);
    const auto flatten = [&](std::string_view sign, char with) {
        for (std::size_t at = out.find(sign); at != std::string::npos; at = out.find(sign, at)) {
            out[at] = with;
            std::fill_n(out.begin() + std::ptrdiff_t(at) + 1, sign.size() - 1, '\1');
            at += sign.size();
        }
    };
    for (const std::string_view sign : wideSpaces)
        flatten(sign, ' ');
    for (const std::string_view sign : dashes)
        flatten(sign, '-');
    for (const std::string_view sign : quotes)
        flatten(sign, '"');
    return out;
}

struct Group
{
    std::size_t begin;
    std::size_t end;
    char separator; ///< between it and the next group; 0 when they do not belong together

    std::size_t size() const { return end - begin; }
};

/// Digits in a row are a group; groups with one space, dot or hyphen between form a chain.
std::vector<Group> groupsOf(std::string_view text)
{
    std::vector<Group> out;
    for (std::size_t at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        std::size_t next = at;
        char separator = 0;
        if (next < text.size() && (text[next] == ' ' || text[next] == '.' || text[next] == '-')) {
            separator = text[next++];
            while (next < text.size() && text[next] == '\1')
                ++next;
            // ". " between two numbers ends a sentence, and two spaces may be a slip.
            if (separator == ' ' && next < text.size() && text[next] == ' ')
                ++next;
            if (next >= text.size() || !isDigit(text[next]))
                separator = 0;
        }
        out.push_back({begin, at, separator});
    }
    return out;
}

bool isDateOfBirth(int day, int month)
{
    // D-numbers: day + 40. Synthetic persons: month + 80 (tax authority), + 40 or + 65 (others).
    if (day > 40)
        day -= 40;
    for (const int shift : {80, 65, 40})
        if (month > shift) {
            month -= shift;
            break;
        }
    // 2000 was a leap year and takes every day that exists; the century is not known here.
    const std::chrono::year_month_day date{std::chrono::year{2000},
                                           std::chrono::month{unsigned(month)},
                                           std::chrono::day{unsigned(day)}};
    return date.ok();
}

bool isNationalNumber(std::string_view digits)
{
    const auto at = [&](std::size_t i) { return digits[i] - '0'; };
    constexpr std::array first{3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    constexpr std::array second{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    int sumFirst = 0;
    for (std::size_t i = 0; i < first.size(); ++i)
        sumFirst += first[i] * at(i);
    int sumSecond = 0;
    for (std::size_t i = 0; i < second.size(); ++i)
        sumSecond += second[i] * at(i);
    return sumFirst % 11 == 0 && sumSecond % 11 == 0 &&
           isDateOfBirth(at(0) * 10 + at(1), at(2) * 10 + at(3));
}

class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(flattened(text)), m_groups(groupsOf(m_text)) {}

    std::vector<IdentitySpan> run()
    {
        findEmails();
        for (std::size_t i = 0; i < m_groups.size();) {
            std::size_t used = nationalNumberAt(i);
            if (used > 0) {
                add(m_groups[i].begin, m_groups[i + used - 1].end, IdentityKind::nationalNumber);
            } else if (const auto begin = phonePrefix(i, used)) {
                add(*begin, m_groups[i + used - 1].end, IdentityKind::phone);
            } else if (used = phoneAt(i); used > 0) {
                add(m_groups[i].begin, m_groups[i + used - 1].end, IdentityKind::phone);
            }
            i += std::max<std::size_t>(used, 1);
        }
        std::sort(m_found.begin(), m_found.end(),
                  [](const IdentitySpan& a, const IdentitySpan& b) { return a.begin < b.begin; });
        return std::move(m_found);
    }

private:
    void add(std::size_t begin, std::size_t end, IdentityKind kind)
    {
        const bool overlaps =
            std::any_of(m_found.begin(), m_found.end(), [&](const IdentitySpan& span) {
                return begin < span.begin + span.length && span.begin < end;
            });
        if (!overlaps)
            m_found.push_back({begin, end - begin, kind});
    }

    /// The digits of the groups from `i` on that make up `wanted` digits, and how many groups.
    std::optional<std::string> digitsFrom(std::size_t i, std::size_t wanted,
                                          std::size_t& used) const
    {
        std::string digits;
        for (used = 0; i + used < m_groups.size(); ++used) {
            const Group& group = m_groups[i + used];
            digits.append(m_text, group.begin, group.size());
            if (digits.size() == wanted) {
                ++used;
                return digits;
            }
            if (digits.size() > wanted || group.separator == 0)
                break;
        }
        return std::nullopt;
    }

    std::size_t nationalNumberAt(std::size_t i) const
    {
        std::size_t used = 0;
        const auto digits = digitsFrom(i, 11, used);
        return digits && isNationalNumber(*digits) ? used : 0;
    }

    /// A number behind +47, 0047 or another country's code: where it begins.
    std::optional<std::size_t> phonePrefix(std::size_t i, std::size_t& used) const
    {
        const Group& group = m_groups[i];
        const std::string_view digits = std::string_view(m_text).substr(group.begin, group.size());
        const bool hasPlus = group.begin > 0 && m_text[group.begin - 1] == '+';
        if (!hasPlus && !digits.starts_with("0047"))
            return std::nullopt;
        const std::size_t prefix = hasPlus ? 2 : 4;
        const bool isNorwegian = digits.starts_with(hasPlus ? "47" : "0047");
        const std::size_t begin = hasPlus ? group.begin - 1 : group.begin;
        if (isNorwegian) {
            if (digitsFrom(i, prefix + 8, used) && isPhoneStart(m_text[firstDigitAfter(i, prefix)]))
                return begin;
            // "(+47) 922 33 444"
            if (digits.size() == prefix && i + 1 < m_groups.size() &&
                onlySignsBetween(group.end, m_groups[i + 1].begin)) {
                const auto rest = digitsFrom(i + 1, 8, used);
                if (rest && isPhoneStart(rest->front())) {
                    ++used;
                    return begin;
                }
            }
            used = 0;
            return std::nullopt;
        }
        for (std::size_t length = 15; length >= 9; --length)
            if (digitsFrom(i, length, used))
                return begin;
        used = 0;
        return std::nullopt;
    }

    std::size_t firstDigitAfter(std::size_t i, std::size_t count) const
    {
        for (; i < m_groups.size(); count -= m_groups[i].size(), ++i)
            if (count < m_groups[i].size())
                return m_groups[i].begin + count;
        return m_text.size() - 1;
    }

    bool onlySignsBetween(std::size_t begin, std::size_t end) const
    {
        return end - begin <= 3 && std::all_of(m_text.begin() + std::ptrdiff_t(begin),
                                               m_text.begin() + std::ptrdiff_t(end), [](char c) {
                                                   return c == ')' || c == ' ' || c == '\1';
                                               });
    }

    static bool isPhoneStart(char c) { return c >= '2' && c <= '9'; }

    std::size_t phoneAt(std::size_t i) const
    {
        if (!isPhoneStart(m_text[m_groups[i].begin]))
            return 0;
        const std::size_t used = shapeAt(i);
        if (used == 0)
            return 0;
        const Group& first = m_groups[i];
        const std::string before = wordBefore(first.begin);
        const std::string after = wordAfter(m_groups[i + used - 1].end);
        const bool isSaid = isOneOf(before, {"tlf", "tel", "telefon", "telefonnr", "mobil", "mob",
                                             "mobilnr", "telefonnummer", "mobilnummer", "ring",
                                             "ringe", "sms", "nummeret", "vipps"});
        if (isSaid)
            return used;
        if (touchesLetter(first.begin, m_groups[i + used - 1].end))
            return 0;
        if (isOneOf(
                before,
                {"kr",         "nok",        "kroner",        "sak",          "saksnr",
                 "saksnummer", "arkivsak",   "bevilling",     "bevillingsnr", "bevillingsnummer",
                 "løyve",      "løyvenr",    "løyvenummer",   "journalnr",    "journalnummer",
                 "ordrenr",    "fakturanr",  "serienr",       "serienummer",  "lot",
                 "batch",      "ref",        "referanse",     "orgnr",        "versjon",
                 "lisens",     "kvittering", "kvitteringsnr", "bong"}))
            return 0;
        if (isOneOf(after, {"kr", "kroner", "nok", "liter", "l", "cl", "ml", "stk"}))
            return 0;
        if (used == 1) {
            // A licence number or a date in one piece, or the decimals of a position.
            if (m_text[first.begin] == '2' && m_text[first.begin + 1] == '0')
                return 0;
            const auto isPoint = [](char c) { return c == '.' || c == ','; };
            if (first.begin >= 2 && isPoint(m_text[first.begin - 1]) &&
                isDigit(m_text[first.begin - 2]))
                return 0;
            if (first.end + 1 < m_text.size() && isPoint(m_text[first.end]) &&
                isDigit(m_text[first.end + 1]))
                return 0;
        }
        return used;
    }

    /// How many groups from `i` on have the shape of a phone number: 8, 3-2-3 or 2-2-2-2 digits,
    /// the same sign between all of them; 0 when none.
    std::size_t shapeAt(std::size_t i) const
    {
        static const std::vector<std::vector<std::size_t>> shapes{{8}, {3, 2, 3}, {2, 2, 2, 2}};
        for (const auto& shape : shapes) {
            if (i + shape.size() > m_groups.size())
                continue;
            bool fits = true;
            for (std::size_t k = 0; k < shape.size(); ++k) {
                fits = fits && m_groups[i + k].size() == shape[k];
                if (k + 1 < shape.size())
                    fits = fits && m_groups[i + k].separator != 0 &&
                           m_groups[i + k].separator == m_groups[i].separator;
            }
            if (fits)
                return shape.size();
        }
        return 0;
    }

    static bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
    {
        return std::find(words.begin(), words.end(), word) != words.end();
    }

    /// Lower-cased word just before, past spaces and the signs that may follow a label.
    std::string wordBefore(std::size_t at) const
    {
        while (at > 0 && (m_text[at - 1] == ' ' || m_text[at - 1] == ':' || m_text[at - 1] == '.' ||
                          m_text[at - 1] == '\1' || m_text[at - 1] == '#'))
            --at;
        std::size_t begin = at;
        while (begin > 0 && isLetter(m_text[begin - 1]))
            --begin;
        std::string word = lower(m_text.substr(begin, at - begin));
        // "bevilling nr. 45670012", "sak nummer …"
        if ((word == "nr" || word == "nummer") && begin > 0)
            return wordBefore(begin);
        return word;
    }

    std::string wordAfter(std::size_t at) const
    {
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\1'))
            ++at;
        std::size_t end = at;
        while (end < m_text.size() && isLetter(m_text[end]))
            ++end;
        return lower(m_text.substr(at, end - at));
    }

    bool touchesLetter(std::size_t begin, std::size_t end) const
    {
        return (begin > 0 && (isLetter(m_text[begin - 1]) || m_text[begin - 1] == '_')) ||
               (end < m_text.size() && (isLetter(m_text[end]) || m_text[end] == '_'));
    }

    static std::string lower(std::string text)
    {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] >= 'A' && text[i] <= 'Z')
                text[i] = char(text[i] - 'A' + 'a');
            else if (const auto byte = static_cast<unsigned char>(text[i]);
                     i > 0 && text[i - 1] == '\xc3' && byte >= 0x80 && byte <= 0x9e)
                text[i] = char(byte + 0x20); // Æ, Ø, Å and their like
        return text;
    }

    void findEmails()
    {
        const auto isLocal = [](char c) {
            return isLetter(c) || isDigit(c) || c == '.' || c == '_' || c == '%' || c == '+' ||
                   c == '-';
        };
        const auto isDomain = [](char c) {
            return isLetter(c) || isDigit(c) || c == '.' || c == '-';
        };
        for (std::size_t at = m_text.find('@'); at != std::string::npos;
             at = m_text.find('@', at + 1)) {
            std::size_t begin = at;
            while (begin > 0 && isLocal(m_text[begin - 1]))
                --begin;
            std::size_t end = at + 1;
            while (end < m_text.size() && isDomain(m_text[end]))
                ++end;
            while (end > at + 1 && (m_text[end - 1] == '.' || m_text[end - 1] == '-'))
                --end;
            const std::string_view domain = std::string_view(m_text).substr(at + 1, end - at - 1);
            const std::size_t dot = domain.rfind('.');
            if (begin == at || dot == std::string_view::npos || dot == 0 || domain.size() - dot < 3)
                continue;
            const std::string_view top = domain.substr(dot + 1);
            if (std::all_of(top.begin(), top.end(), isLetter))
                add(begin, end, IdentityKind::email);
        }
    }

    std::string m_text;
    std::vector<Group> m_groups;
    std::vector<IdentitySpan> m_found;
};

} // namespace

std::string_view toString(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::nationalNumber:
        return "national_number";
    case IdentityKind::phone:
        return "phone";
    case IdentityKind::email:
        return "email";
    }
    return "";
}

std::vector<IdentitySpan> findIdentities(std::string_view text)
{
    return Scanner(text).run();
}

} // namespace feltbok::domain
