// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/name_scan.h"

#include "domain/first_names.h"

#include <algorithm>
#include <array>
#include <string>

namespace feltbok::domain {
namespace {

struct Letter
{
    char32_t sign = 0;
    std::size_t length = 1;
};

/// The sign at `at`. A byte that is no UTF-8 is a sign of its own, and no letter.
Letter letterAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto goesOn = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return {first, 1};
    if ((first & 0xe0) == 0xc0 && goesOn(1))
        return {(first & 0x1f) << 6 | (byte(1) & 0x3f), 2};
    if ((first & 0xf0) == 0xe0 && goesOn(1) && goesOn(2))
        return {(first & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f), 3};
    return {0xfffd, 1};
}

bool isBetween(char32_t sign, char32_t first, char32_t last)
{
    return sign >= first && sign <= last;
}

bool isNameLetter(char32_t c)
{
    return isBetween(c, 'a', 'z') || isBetween(c, 'A', 'Z') ||
           (isBetween(c, 0xc0, 0x24f) && c != 0xd7 && c != 0xf7) || isBetween(c, 0x370, 0x1fff);
}

bool isCapital(char32_t c)
{
    if (isBetween(c, 0x139, 0x148) || isBetween(c, 0x179, 0x17e))
        return c % 2 == 1;
    if (isBetween(c, 0x100, 0x177) || isBetween(c, 0x1e00, 0x1eff))
        return c % 2 == 0;
    return isBetween(c, 'A', 'Z') || (isBetween(c, 0xc0, 0xde) && c != 0xd7) || c == 0x178 ||
           isBetween(c, 0x400, 0x42f);
}

/// Signs that hide in words: the soft hyphen and those of no width.
bool isHidden(char32_t c)
{
    return c == 0xad || isBetween(c, 0x200b, 0x200d) || c == 0x2060 || c == 0xfeff;
}

bool isHyphen(char32_t c)
{
    return c == '-' || c == 0x2010 || c == 0x2011;
}

bool isSpace(char32_t c)
{
    return c == ' ' || c == 0xa0 || c == 0x2007 || c == 0x2009 || c == 0x202f;
}

void fold(char32_t c, std::string& out)
{
    struct Range
    {
        char32_t first;
        char32_t last;
        std::string_view as;
    };
    constexpr std::array ranges{
        Range{0xc0, 0xc3, "a"},   Range{0xc4, 0xc4, "ae"},  Range{0xc5, 0xc5, "aa"},
        Range{0xc6, 0xc6, "ae"},  Range{0xc7, 0xc7, "c"},   Range{0xc8, 0xcb, "e"},
        Range{0xcc, 0xcf, "i"},   Range{0xd0, 0xd0, "d"},   Range{0xd1, 0xd1, "n"},
        Range{0xd2, 0xd5, "o"},   Range{0xd6, 0xd6, "oe"},  Range{0xd8, 0xd8, "oe"},
        Range{0xd9, 0xdc, "u"},   Range{0xdd, 0xdd, "y"},   Range{0x100, 0x105, "a"},
        Range{0x106, 0x10d, "c"}, Range{0x10e, 0x111, "d"}, Range{0x112, 0x11b, "e"},
        Range{0x11c, 0x123, "g"}, Range{0x124, 0x127, "h"}, Range{0x128, 0x131, "i"},
        Range{0x134, 0x135, "j"}, Range{0x136, 0x138, "k"}, Range{0x139, 0x142, "l"},
        Range{0x143, 0x14b, "n"}, Range{0x14c, 0x151, "o"}, Range{0x154, 0x159, "r"},
        Range{0x15a, 0x161, "s"}, Range{0x162, 0x167, "t"}, Range{0x168, 0x173, "u"},
        Range{0x174, 0x175, "w"}, Range{0x176, 0x178, "y"}, Range{0x179, 0x17e, "z"}};
    if (isBetween(c, 'A', 'Z')) {
        out += char(c - 'A' + 'a');
        return;
    }
    if (c < 0x80) {
        out += char(c);
        return;
    }
    // The small letters of Latin-1 stand 32 behind the capitals.
    const char32_t capital = isBetween(c, 0xe0, 0xfe) ? c - 0x20 : c;
    for (const Range& range : ranges)
        if (isBetween(capital, range.first, range.last))
            out += range.as;
}

struct Word
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string folded; ///< with its hyphens
    std::size_t letters = 0;
    std::size_t capitals = 0;
    bool isCapitalised = false;  ///< each part between hyphens, too
    bool isCompound = false;     ///< a capital first, and a part in small letters behind a hyphen
    bool followsSpace = false;   ///< nothing but space between the word before and this one
    bool followsInitial = false; ///< ". " between
    bool beginsSentence = false;

    std::string_view firstPart() const
    {
        return std::string_view(folded).substr(0, folded.find('-'));
    }
    /// "NAV", "VIIs": no surname, unless all is written so.
    bool isLoud() const { return capitals >= 2 && capitals + 1 >= letters && !isCompound; }
};

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

class WordReader
{
public:
    explicit WordReader(std::string_view text) : m_text(text) {}

    std::vector<Word> run()
    {
        std::vector<Word> words;
        std::size_t after = 0;
        for (std::size_t at = 0; at < m_text.size();) {
            const Letter letter = letterAt(m_text, at);
            if (!isNameLetter(letter.sign)) {
                at += letter.length;
                continue;
            }
            Word word = readWord(at);
            placeAfter(word, words.empty() ? nullptr : &words.back(), after);
            at = word.end;
            after = at;
            words.push_back(std::move(word));
        }
        return words;
    }

private:
    Word readWord(std::size_t at) const
    {
        Word word;
        word.begin = at;
        bool isFirst = true;
        bool beginsPart = true;
        word.isCapitalised = true;
        while (at < m_text.size()) {
            const Letter letter = letterAt(m_text, at);
            const Letter next = letterAt(m_text, at + letter.length);
            if (isNameLetter(letter.sign)) {
                const bool capital = isCapital(letter.sign);
                ++word.letters;
                word.capitals += capital ? 1 : 0;
                if (beginsPart && !capital) {
                    word.isCompound = !isFirst && word.isCapitalised;
                    word.isCapitalised = false;
                }
                fold(letter.sign, word.folded);
                isFirst = false;
                beginsPart = false;
            } else if (isHyphen(letter.sign) && isNameLetter(next.sign)) {
                word.folded += '-';
                beginsPart = true;
            } else if (!(isHidden(letter.sign) || ((letter.sign == '\'' || letter.sign == 0x2019) &&
                                                   isNameLetter(next.sign)))) {
                break;
            }
            at += letter.length;
        }
        word.end = at;
        return word;
    }

    void placeAfter(Word& word, const Word* before, std::size_t after) const
    {
        bool onlySpace = before != nullptr;
        bool hasDot = false;
        char32_t last = 0;
        std::size_t signs = 0;
        for (std::size_t at = after; at < word.begin; ++signs) {
            const Letter letter = letterAt(m_text, at);
            if (!isSpace(letter.sign)) {
                hasDot = signs == 0 && letter.sign == '.';
                onlySpace = false;
                last = letter.sign;
            }
            at += letter.length;
        }
        word.followsSpace = onlySpace && signs > 0 && signs <= 2;
        word.followsInitial = hasDot && last == '.' && signs == 2;
        if (before == nullptr) {
            word.beginsSentence = true;
        } else if (last == '.') {
            word.beginsSentence =
                before->letters > 1 &&
                !isOneOf(before->folded, {"dr", "kl", "ca", "nr", "bl", "mv", "st", "tlf", "fru",
                                          "hr", "jf", "evt", "ang", "vedr", "pga", "prof"});
        } else if (last != 0) {
            word.beginsSentence = last != ',' && last != '/' && last != '(' && last != '&';
        }
    }

    std::string_view m_text;
};

bool isParticle(const Word& word)
{
    return isOneOf(word.folded, {"van", "von", "der", "af", "al", "el", "bin", "ibn", "ben", "del",
                                 "di", "dos", "ter"});
}

/// What a street, a place or a business is called by, behind a name.
bool isPlaceWord(std::string_view folded)
{
    return isOneOf(
        folded,
        {"gate",   "gata",    "gt",         "gaten",       "vei",        "veg",        "vegen",
         "veien",  "plass",   "plassen",    "alle",        "torg",       "torget",     "park",
         "parken", "bru",     "brygge",     "kai",         "kirke",      "kirken",     "kyrkje",
         "kapell", "skole",   "skule",      "hospital",    "sykehus",    "sjukehus",   "legevakt",
         "apotek", "senter",  "storsenter", "kjopesenter", "stiftelse",  "stiftelsen", "hus",
         "hotell", "hotel",   "kafe",       "cafe",        "bar",        "pub",        "restaurant",
         "kro",    "pizza",   "kebab",      "grill",       "bakeri",     "as",         "asa",
         "kors",   "kirkens", "bymisjon",   "festival",    "festivalen", "hage",       "nord",
         "soer",   "vest",    "oest",       "minde",       "stadion",    "hall"});
}

/// Words that begin sentences, where the full stop was left out or belongs to an initial.
bool isSentenceWord(std::string_view folded)
{
    return isOneOf(folded,
                   {"han", "hun", "ho",    "hu",   "de",    "dei",  "vi",   "me",   "eg",  "jeg",
                    "det", "den", "ble",   "fikk", "er",    "var",  "da",   "og",   "men", "saa",
                    "her", "der", "ingen", "naar", "etter", "skal", "vil",  "har",  "som", "i",
                    "paa", "ved", "til",   "med",  "for",   "fra",  "alle", "begge"});
}

/// Endings of Norwegian surnames, of patronyms and of farms.
bool isSurnameShaped(std::string_view folded)
{
    if (folded.ends_with('s'))
        folded.remove_suffix(1);
    constexpr std::array<std::string_view, 53> endings{
        "sen",     "son",   "dal",   "dahl",  "vik",   "viken", "berg",    "heim",   "stad",
        "rud",     "roed",  "land",  "lund",  "nes",   "naess", "haug",    "haugen", "bakk",
        "bakken",  "lie",   "moen",  "moe",   "eid",   "eide",  "strand",  "holm",   "aas",
        "sand",    "sund",  "vold",  "voll",  "gaard", "vaag",  "saether", "seter",  "stroem",
        "fjeld",   "myhr",  "hagen", "tveit", "skog",  "ski",   "wicz",    "ova",    "brekke",
        "brekken", "dalen", "lien",  "aasen", "oey",   "oeye",  "nesse",   "sletten"};
    return folded.size() >= 3 && std::any_of(endings.begin(), endings.end(),
                                             [&](auto ending) { return folded.ends_with(ending); });
}

class NameFinder
{
public:
    explicit NameFinder(std::string_view text) : m_text(text), m_words(WordReader(text).run()) {}

    std::vector<IdentitySpan> run() const
    {
        std::vector<IdentitySpan> found;
        for (std::size_t i = 0; i < m_words.size();) {
            const std::size_t end = nameAt(i);
            if (end > i) {
                const std::size_t begin = m_words[i].begin;
                found.push_back({begin, endOf(end - 1) - begin, IdentityKind::name});
            }
            i = std::max(end, i + 1);
        }
        return found;
    }

private:
    /// The word behind the name that begins at word `i`, or `i`.
    std::size_t nameAt(std::size_t i) const
    {
        constexpr std::size_t longest = 5;
        const Word& first = m_words[i];
        if (!first.isCapitalised || !isFirstName(first.firstPart()) || followsTitleOfPlace(i))
            return i;
        std::size_t end = i + 1;
        while (end < m_words.size() && end - i < longest) {
            if (continues(i, end)) {
                ++end;
            } else if (isParticle(m_words[end]) && m_words[end].followsSpace &&
                       end + 1 < m_words.size() && continues(i, end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        if (end == i + 1 || namesPlace(i, end))
            return i;
        if (first.beginsSentence && isAlsoWord(first.folded) && !looksLikePerson(i, end))
            return i;
        return end;
    }

    bool continues(std::size_t first, std::size_t at) const
    {
        const Word& word = m_words[at];
        if (!word.isCapitalised || isPlaceWord(word.folded) || isSentenceWord(word.folded))
            return false;
        if (word.isLoud() && !(m_words[first].isLoud() && word.letters > 2))
            return false;
        if (word.followsSpace)
            return true;
        // "Anna K. Larsen", but "… Kari N. Hun …" and "… Kari N. Snakket …".
        return at > first + 1 && word.followsInitial && m_words[at - 1].letters == 1 &&
               isSurnameShaped(word.folded);
    }

    bool followsTitleOfPlace(std::size_t i) const
    {
        return i > 0 && m_words[i].begin - m_words[i - 1].end <= 2 &&
               isOneOf(m_words[i - 1].folded,
                       {"st", "sankt", "kong", "dronning", "prins", "prinsesse", "storm"});
    }

    bool namesPlace(std::size_t i, std::size_t end) const
    {
        if (end < m_words.size() && m_words[end].followsSpace && isPlaceWord(m_words[end].folded))
            return true;
        struct Place
        {
            std::string_view first;
            std::string_view second;
        };
        // Places that are called by a first name and another word without more. Of general
        // knowledge.
        constexpr std::array places{Place{"jan", "mayen"}, Place{"karl", "johan"},
                                    Place{"carl", "berner"}, Place{"maria", "magdalena"}};
        return end == i + 2 && std::any_of(places.begin(), places.end(), [&](const Place& place) {
                   return m_words[i].folded == place.first && m_words[i + 1].folded == place.second;
               });
    }

    bool looksLikePerson(std::size_t i, std::size_t end) const
    {
        for (std::size_t k = i + 1; k < end; ++k) {
            const Word& word = m_words[k];
            if (word.letters == 1 || isSurnameShaped(word.folded) ||
                (isFirstName(word.firstPart()) && !isAlsoWord(word.folded)))
                return true;
        }
        return false;
    }

    /// With the full stop of an initial.
    std::size_t endOf(std::size_t i) const
    {
        const Word& word = m_words[i];
        const bool hasStop = word.end < m_text.size() && m_text[word.end] == '.';
        return word.end + (word.letters == 1 && hasStop ? 1 : 0);
    }

    std::string_view m_text;
    std::vector<Word> m_words;
};

} // namespace

std::vector<IdentitySpan> findNames(std::string_view text)
{
    return NameFinder(text).run();
}

} // namespace feltbok::domain
