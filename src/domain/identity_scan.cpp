// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/identity_scan.h"

#include "domain/org_number.h"

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

struct Sign
{
    std::string_view bytes;
    char plain; ///< 0: no sign at all, it only hides between others
};
constexpr std::array signs{
    // No-break, figure, thin, narrow no-break, em, en and hair space.
    Sign{"\u00a0", ' '}, Sign{"\u2007", ' '}, Sign{"\u2009", ' '}, Sign{"\u202f", ' '},
    Sign{"\u2003", ' '}, Sign{"\u2002", ' '}, Sign{"\u200a", ' '},
    // Hyphens, dashes and minus.
    Sign{"\u2010", '-'}, Sign{"\u2011", '-'}, Sign{"\u2012", '-'}, Sign{"\u2013", '-'},
    Sign{"\u2014", '-'}, Sign{"\u2212", '-'},
    // Quotation marks, ellipsis and bullet.
    Sign{"\u00ab", '"'}, Sign{"\u00bb", '"'}, Sign{"\u2018", '"'}, Sign{"\u2019", '"'},
    Sign{"\u201a", '"'}, Sign{"\u201c", '"'}, Sign{"\u201d", '"'}, Sign{"\u201e", '"'},
    Sign{"\u2026", '"'}, Sign{"\u2022", '"'}, Sign{"\u00b7", '.'},
    // Soft hyphen and the signs of no width.
    Sign{"\u00ad", 0}, Sign{"\u200b", 0}, Sign{"\u200c", 0}, Sign{"\u200d", 0}, Sign{"\u2060", 0},
    Sign{"\ufeff", 0}};

/// The digits of other scripts, as a keyboard gives them: the bytes of their zero.
constexpr std::array<std::string_view, 5> zeros{"\uff10", "\u0660", "\u06f0", "\u0966", "\u09e6"};

/// A text with one kind of space, of hyphen and of digit, and where each of its bytes came from.
struct FlatText
{
    std::string text;
    std::vector<std::size_t> begin;
    std::vector<std::size_t> end;

    void add(char c, std::size_t at, std::size_t length)
    {
        text += c;
        begin.push_back(at);
        end.push_back(at + length);
    }
};

FlatText flattened(std::string_view text)
{
    FlatText out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if ((static_cast<unsigned char>(rest[0]) & 0x80) == 0) {
            out.add(rest[0] == '\t' ? ' ' : rest[0], at, 1);
            ++at;
            continue;
        }
        const auto sign = std::find_if(signs.begin(), signs.end(), [&](const Sign& one) {
            return rest.starts_with(one.bytes);
        });
        if (sign != signs.end()) {
            if (sign->plain != 0)
                out.add(sign->plain, at, sign->bytes.size());
            at += sign->bytes.size();
            continue;
        }
        const auto zero = std::find_if(zeros.begin(), zeros.end(), [&](std::string_view one) {
            return rest.size() >= one.size() &&
                   rest.substr(0, one.size() - 1) == one.substr(0, one.size() - 1) &&
                   static_cast<unsigned char>(rest[one.size() - 1] - one.back()) <= 9;
        });
        if (zero != zeros.end()) {
            out.add(char('0' + rest[zero->size() - 1] - zero->back()), at, zero->size());
            at += zero->size();
            continue;
        }
        out.add(rest[0], at, 1);
        ++at;
    }
    return out;
}

constexpr char spacedSign = '~';

struct Group
{
    std::size_t begin;
    std::size_t end;
    /// Between it and the next group; 0 when they do not belong together, and spacedSign for a
    /// hyphen or slash with spaces around, which only a national number takes.
    char separator;

    std::size_t size() const { return end - begin; }
};

/// "018190 - 10001": where the next digits begin, behind a hyphen or slash with spaces around.
std::size_t behindSpacedSign(std::string_view text, std::size_t at)
{
    const auto isSpace = [&](std::size_t i) { return i < text.size() && text[i] == ' '; };
    std::size_t next = isSpace(at) ? at + 1 : at;
    if (next >= text.size() || (text[next] != '-' && text[next] != '/'))
        return std::string_view::npos;
    ++next;
    if (isSpace(next))
        ++next;
    return next < text.size() && isDigit(text[next]) ? next : std::string_view::npos;
}

/// Digits in a row are a group; groups with one space, dot, hyphen or slash between form a chain.
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
        if (next < text.size() &&
            (text[next] == ' ' || text[next] == '.' || text[next] == '-' || text[next] == '/')) {
            separator = text[next++];
            // ". " between two numbers ends a sentence, and two spaces may be a slip.
            if (separator == ' ' && next < text.size() && text[next] == ' ')
                ++next;
            if (next >= text.size() || !isDigit(text[next]))
                separator = 0;
        }
        if (separator == 0 && behindSpacedSign(text, at) != std::string_view::npos)
            separator = spacedSign;
        out.push_back({begin, at, separator});
    }
    return out;
}

bool isDate(int day, int month)
{
    // 2000 was a leap year and takes every day that exists; the century is not known here.
    const std::chrono::year_month_day date{std::chrono::year{2000},
                                           std::chrono::month{unsigned(month)},
                                           std::chrono::day{unsigned(day)}};
    return date.ok();
}

bool isDateOfBirth(int day, int month)
{
    // D-numbers: day + 40. H-numbers, which hospitals give, and the synthetic persons of NAV:
    // month + 40 or + 60; of Norsk helsenett: + 65; of the tax authority (Tenor): + 80. The shifts
    // are of general knowledge, but for D and + 80 not checked against a publication.
    if (day > 40)
        day -= 40;
    constexpr std::array shifts{0, 40, 60, 65, 80};
    return std::any_of(shifts.begin(), shifts.end(),
                       [&](int shift) { return month > shift && isDate(day, month - shift); });
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
    // Numbers given from 2032 on may leave 1, 2 or 3 at the first check, and 0 as before at the
    // second (Skatteetaten, "Nytt fødselsnummer fra 2032"; the remainders of general knowledge).
    return sumFirst % 11 <= 3 && sumSecond % 11 == 0 &&
           isDateOfBirth(at(0) * 10 + at(1), at(2) * 10 + at(3));
}

/// "12112026": a day of our time, written in one piece.
bool isDayMonthYear(std::string_view digits)
{
    const auto two = [&](std::size_t i) { return (digits[i] - '0') * 10 + digits[i + 1] - '0'; };
    return (two(4) == 19 || two(4) == 20) && isDate(two(0), two(2));
}

class Scanner
{
public:
    explicit Scanner(FlatText flat)
        : m_flat(std::move(flat)), m_text(m_flat.text), m_groups(groupsOf(m_text))
    {
    }

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
        for (IdentitySpan& span : m_found) {
            const std::size_t last = span.begin + span.length - 1;
            span.begin = m_flat.begin[span.begin];
            span.length = m_flat.end[last] - span.begin;
        }
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
    std::optional<std::string> digitsFrom(std::size_t i, std::size_t wanted, std::size_t& used,
                                          bool overSpacedSigns = false) const
    {
        std::string digits;
        for (used = 0; i + used < m_groups.size(); ++used) {
            const Group& group = m_groups[i + used];
            digits.append(m_text, group.begin, group.size());
            if (digits.size() == wanted) {
                ++used;
                return digits;
            }
            if (digits.size() > wanted || group.separator == 0 ||
                (group.separator == spacedSign && !overSpacedSigns))
                break;
        }
        return std::nullopt;
    }

    std::size_t nationalNumberAt(std::size_t i) const
    {
        std::size_t used = 0;
        const auto digits = digitsFrom(i, 11, used, true);
        return digits && isNationalNumber(*digits) && !isOtherEleven(i, used, *digits) ? used : 0;
    }

    /// Eleven digits that only come together in a row: an account "1234.56.78903", an organisation
    /// number or a date of our time and another number behind.
    bool isOtherEleven(std::size_t i, std::size_t used, std::string_view digits) const
    {
        const auto sized = [&](std::initializer_list<std::size_t> sizes) {
            std::size_t k = 0;
            return sizes.size() <= used &&
                   std::all_of(sizes.begin(), sizes.end(),
                               [&](std::size_t size) { return m_groups[i + k++].size() == size; });
        };
        if (used == 3 && sized({4, 2, 5}))
            return true;
        // "20.11.26 22.14 3": nobody writes a number in so many parts, unless digit by digit; and
        // "27/05484-9570" is a case.
        const bool isSpelled = used == digits.size();
        if (!isSpelled && (used > 5 || (used > 3 && !sized({2, 2, 2}) && !sized({3, 3, 3, 2}))))
            return true;
        if (used == 3 && m_groups[i].separator == '/' && m_groups[i].size() < 6)
            return true;
        if ((used == 2 && sized({9, 2})) || (used == 4 && sized({3, 3, 3, 2})))
            return isOrgNumber(digits.substr(0, 9));
        return used >= 4 && sized({2, 2, 4}) && isDayMonthYear(digits.substr(0, 8));
    }

    /// A number behind +47, 0047 or another country's code: where it begins.
    std::optional<std::size_t> phonePrefix(std::size_t i, std::size_t& used) const
    {
        const Group& group = m_groups[i];
        const std::string_view digits = std::string_view(m_text).substr(group.begin, group.size());
        const bool hasPlus = group.begin > 0 && m_text[group.begin - 1] == '+';
        const bool hasZeros = digits.size() >= 4 && digits.starts_with("00") && digits[2] != '0';
        if (!hasPlus && !hasZeros)
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
        // E.164: at most fifteen digits, the country's code among them.
        const std::size_t zeroCount = hasPlus ? 0 : 2;
        for (std::size_t length = 15 + zeroCount; length >= 9 + zeroCount; --length)
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
                                               m_text.begin() + std::ptrdiff_t(end),
                                               [](char c) { return c == ')' || c == ' '; });
    }

    static bool isPhoneStart(char c) { return c >= '2' && c <= '9'; }

    std::size_t phoneAt(std::size_t i) const
    {
        const Group& first = m_groups[i];
        if (!isPhoneStart(m_text[first.begin]))
            return 0;
        const std::string before = wordBefore(first.begin);
        const bool isTelephone =
            isOneOf(before, {"tlf", "tel", "telefon", "telefonnr", "mobil", "mob", "mobilnr",
                             "telefonnummer", "mobilnummer", "telefonen", "mobilen"});
        std::size_t used = shapeAt(i);
        if (used == 0)
            return isTelephone ? spacedEightAt(i) : 0;
        if (isTelephone || isOneOf(before, {"ring", "ringe", "ringte", "sms", "nummeret", "vipps"}))
            return used;
        if (used == 4 && arePairsCounted(before))
            return 0;
        if (isLongRow(i, used) || touchesLetter(first.begin, m_groups[i + used - 1].end) ||
            isOtherNumber(before) || isMeasured(wordAfter(m_groups[i + used - 1].end)))
            return 0;
        if (used == 1) {
            // A licence number or a date in one piece, or the decimals of a position.
            if (m_text[first.begin] == '2' && m_text[first.begin + 1] == '0')
                return 0;
            if (isDayMonthYear(std::string_view(m_text).substr(first.begin, 8)))
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

    /// Tables, times of day and ages in a row.
    static bool arePairsCounted(std::string_view before)
    {
        return isOneOf(before, {"kl", "klokka", "klokken", "time", "bord", "bordene", "bordnr",
                                "rom", "romnr", "alder", "alderen", "pris", "priser"});
    }

    /// "skjenkebevilling", "salgsbevillingen", "serveringsbevillingsnr"
    static bool isOfLicence(std::string_view before)
    {
        for (const std::string_view ending :
             {"bevilling", "bevillingen", "bevillingsnr", "bevillingsnummer", "bevillingsnummeret"})
            if (before.ends_with(ending))
                return true;
        return false;
    }

    static bool isOtherNumber(std::string_view before)
    {
        if (isOfLicence(before))
            return true;
        return isOneOf(before, {"kr",
                                "arkivnr",
                                "arkivref",
                                "journalpost",
                                "dok",
                                "doknr",
                                "dokument",
                                "dokumentnr",
                                "vedtaksnr",
                                "referansenr",
                                "referansenummer",
                                "kasse",
                                "kassenr",
                                "kassanr",
                                "terminal",
                                "vekterkort",
                                "kort",
                                "kortnr",
                                "varekode",
                                "nok",
                                "kroner",
                                "sak",
                                "saksnr",
                                "saksnummer",
                                "arkivsak",
                                "bevilling",
                                "bevillingsnr",
                                "bevillingsnummer",
                                "løyve",
                                "løyvenr",
                                "løyvenummer",
                                "journal",
                                "journalnr",
                                "journalnummer",
                                "ordre",
                                "ordrenr",
                                "ordrenummer",
                                "faktura",
                                "fakturanr",
                                "fakturanummer",
                                "serienr",
                                "serienummer",
                                "lot",
                                "lotnr",
                                "parti",
                                "partinr",
                                "batch",
                                "batchnr",
                                "ref",
                                "referanse",
                                "orgnr",
                                "versjon",
                                "lisens",
                                "kvittering",
                                "kvitteringsnr",
                                "bong",
                                "bongnr",
                                "bilde",
                                "kid",
                                "varenr",
                                "artikkelnr",
                                "kundenr",
                                "dato",
                                "vedtak",
                                "tilsyn",
                                "strekkode"});
    }

    static bool isMeasured(std::string_view after)
    {
        return isOneOf(after, {"kr",       "kroner", "nok",     "liter",  "l",       "cl",
                               "ml",       "stk",    "kg",      "g",      "mg",      "m",
                               "km",       "kvm",    "esker",   "doser",  "flasker", "gjester",
                               "personer", "år",     "åringer", "grader", "prosent", "plasser"});
    }

    /// Counts in a row, "45 52 61 70 78", are no telephone numbers.
    bool isLongRow(std::size_t i, std::size_t used) const
    {
        if (used != 4)
            return false;
        const auto pairAt = [&](std::size_t k) {
            return k < m_groups.size() && m_groups[k].size() == 2;
        };
        const bool goesOn = m_groups[i + 3].separator == m_groups[i].separator && pairAt(i + 4);
        const bool wentBefore =
            i > 0 && m_groups[i - 1].separator == m_groups[i].separator && pairAt(i - 1);
        return goesOn || wentBefore;
    }

    /// Eight digits with spaces anywhere, as they may stand behind "tlf".
    std::size_t spacedEightAt(std::size_t i) const
    {
        std::size_t used = 0;
        if (!digitsFrom(i, 8, used))
            return 0;
        for (std::size_t k = i; k + 1 < i + used; ++k)
            if (m_groups[k].separator != ' ')
                return 0;
        return used;
    }

    /// How many groups from `i` on have the shape of a phone number: 8, 3-2-3 or 2-2-2-2 digits,
    /// the same sign between all of them; 47 may stand before. 0 when none.
    std::size_t shapeAt(std::size_t i) const
    {
        static const std::vector<std::vector<std::size_t>> shapes{
            {8}, {3, 2, 3}, {2, 2, 2, 2, 2}, {2, 3, 2, 3}, {2, 2, 2, 2}};
        const bool hasCode = m_text.compare(m_groups[i].begin, m_groups[i].size(), "47") == 0;
        for (const auto& shape : shapes) {
            if (i + shape.size() > m_groups.size())
                continue;
            const bool needsCode = shape.size() == 5 || (shape.size() == 4 && shape[1] == 3);
            bool fits = !needsCode || (hasCode && isPhoneStart(m_text[m_groups[i + 1].begin]));
            for (std::size_t k = 0; k < shape.size(); ++k) {
                fits = fits && m_groups[i + k].size() == shape[k];
                if (k + 1 < shape.size())
                    fits = fits && m_groups[i + k].separator != 0 &&
                           m_groups[i + k].separator != '/' &&
                           m_groups[i + k].separator != spacedSign &&
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
                          m_text[at - 1] == '#'))
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
        while (at < m_text.size() && m_text[at] == ' ')
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

    FlatText m_flat;
    const std::string& m_text;
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
    case IdentityKind::name:
        return "name";
    }
    return "";
}

std::vector<IdentitySpan> findIdentities(std::string_view text)
{
    return Scanner(flattened(text)).run();
}

std::string withoutPart(std::string_view text, const IdentitySpan& span)
{
    const std::size_t end = std::min(text.size(), span.begin + span.length);
    std::string_view before = text.substr(0, span.begin);
    const std::string_view after = text.substr(end);
    const bool endsWord =
        after.empty() || std::string_view(" .,;:!?)\n").find(after[0]) != std::string_view::npos;
    if (endsWord && before.ends_with(' '))
        before.remove_suffix(1);
    std::string out(before);
    out += before.empty() && after.starts_with(' ') ? after.substr(1) : after;
    return out;
}

std::string storableText(std::string text)
{
    // What stood apart may come together: looked through until nothing is left.
    for (auto found = findIdentities(text); !found.empty(); found = findIdentities(text))
        for (auto span = found.rbegin(); span != found.rend(); ++span)
            text = withoutPart(text, *span);
    return text;
}

std::string withoutNationalNumbers(std::string text)
{
    for (;;) {
        const auto found = findIdentities(text);
        const auto last = std::find_if(found.rbegin(), found.rend(), [](const IdentitySpan& span) {
            return span.kind == IdentityKind::nationalNumber;
        });
        if (last == found.rend())
            return text;
        text = withoutPart(text, *last);
    }
}

std::string withoutUnfinished(std::string_view text, std::size_t at)
{
    if (at > text.size())
        return std::string(text);
    const FlatText flat = flattened(text.substr(0, at));
    const std::size_t end = flat.text.find_last_not_of(' ') + 1;
    std::size_t word = end;
    while (word > 0 && flat.text[word - 1] != ' ' && flat.text[word - 1] != '\n')
        --word;
    std::size_t begin = end;
    if (flat.text.find('@', word) < end) {
        begin = word;
    } else if (end > 0 && isDigit(flat.text[end - 1])) {
        std::size_t digits = 0;
        for (std::size_t i = end; i > 0; --i) {
            if (isDigit(flat.text[i - 1])) {
                ++digits;
                begin = i - 1;
            } else if (std::string_view(" .-/()").find(flat.text[i - 1]) ==
                       std::string_view::npos) {
                break;
            }
        }
        if (begin > 0 && flat.text[begin - 1] == '+')
            --begin;
        if (digits < 5)
            return std::string(text);
    }
    if (begin == end)
        return std::string(text);
    return withoutPart(
        text, {flat.begin[begin], flat.end[end - 1] - flat.begin[begin], IdentityKind::phone});
}

} // namespace feltbok::domain
