// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/text_fold.h"

#include "server/import/text_encoding.h"

#include <algorithm>
#include <vector>

namespace feltbok::server {

namespace {

bool isSpace(char32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

bool isCombining(char32_t c)
{
    return c >= 0x300 && c <= 0x36F;
}

/// Base letters of U+00C0 to U+017F; '.' where there is none, and the Norwegian letters folded.
constexpr std::string_view latinBase = "aaaaaaaceeeeiiiidnooooo.ouuuuyts" // C0
                                       "aaaaaaaceeeeiiiidnooooo.ouuuuyty" // E0
                                       "aaaaaaccccccccddddeeeeeeeeeegggg" // 100
                                       "gggghhhhiiiiiiiiiiiijjkkklllllll" // 120
                                       "lllnnnnnnnnnoooooooorrrrrrssssss" // 140
                                       "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs" // 160
    ;
static_assert(latinBase.size() == 0x180 - 0xC0);

/// Base letter of the Vietnamese block U+1EA0 to U+1EF9, two code points each.
constexpr std::string_view vietnameseBase = "aaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy";

/// Lower-case base letter; 0 for what is neither letter nor digit.
char32_t baseOf(char32_t c)
{
    if (c >= 'A' && c <= 'Z')
        return c + ('a' - 'A');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        return c;
    if (c >= 0xC0 && c < 0x180) {
        const char base = latinBase[c - 0xC0];
        return base == '.' ? 0 : static_cast<char32_t>(base);
    }
    if (c >= 0x1EA0 && c <= 0x1EF9)
        return static_cast<char32_t>(vietnameseBase[(c - 0x1EA0) / 2]);
    if (c < 0xC0 || (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040) || c == 0xFFFD)
        return 0;
    if (c >= 0x391 && c <= 0x3A9) // Greek capitals
        return c + 0x20;
    if (c >= 0x410 && c <= 0x42F) // Cyrillic capitals
        return c + 0x20;
    return c;
}

/// The words of a text in base letters, aa as a, ae as a, oe as o; a lost letter is '?'.
std::vector<std::string> foldWords(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    const auto endWord = [&] {
        if (!word.empty())
            words.push_back(std::move(word));
        word.clear();
    };
    while (!text.empty()) {
        const char32_t c = takeCodePoint(text);
        if (isCombining(c) || c == 0xAD || c == '\'' || c == 0x2019 || c == 0xB4 || c == '`')
            continue;
        if (c == '?' || c == 0xFFFD) {
            word.push_back('?');
            continue;
        }
        const char32_t base = baseOf(c);
        if (base == 0) {
            endWord();
            continue;
        }
        const char last = word.empty() ? ' ' : word.back();
        if ((base == 'a' && last == 'a') ||
            (base == 'e' && (last == 'a' || last == 'o') && (c == 'e' || c == 'E')))
            continue; // "aa" is å, "ae" is æ, "oe" is ø
        appendUtf8(word, base);
    }
    endWord();
    return words;
}

std::string joined(const std::vector<std::string>& words, std::string_view between)
{
    std::string out;
    for (const auto& word : words) {
        if (!out.empty())
            out += between;
        out += word;
    }
    return out;
}

} // namespace

std::string cleanLine(std::string_view text)
{
    std::string out;
    bool gap = false;
    while (!text.empty()) {
        const char32_t c = takeCodePoint(text);
        if (isSpace(c) || c < 0x20 || (c >= 0x7F && c < 0xA0)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty())
            out.push_back(' ');
        gap = false;
        appendUtf8(out, c);
    }
    return out;
}

std::string cleanLines(std::string_view text)
{
    std::string out;
    std::size_t blank = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string line = cleanLine(text.substr(0, end));
        const bool pair = text.substr(end).starts_with("\r\n");
        text.remove_prefix(std::min(end + (pair ? 2 : 1), text.size()));
        if (line.empty()) {
            ++blank;
            continue;
        }
        if (!out.empty())
            out.append(blank > 0 ? 2 : 1, '\n');
        blank = 0;
        out += line;
    }
    return out;
}

std::string foldHeader(std::string_view text)
{
    std::string out = joined(foldWords(text), "");
    for (std::size_t at = out.find("gruppe"); at != std::string::npos; at = out.find("gruppe", at))
        out.erase(at + 2, 4);
    return out;
}

bool sameHeader(std::string_view folded, std::string_view other)
{
    return folded.size() == other.size() && !folded.empty() &&
           std::equal(folded.begin(), folded.end(), other.begin(),
                      [](char a, char b) { return a == b || a == '?' || b == '?'; });
}

std::string foldName(std::string_view text)
{
    return joined(foldWords(text), " ");
}

std::string shorten(std::string_view text, std::size_t letters)
{
    std::string out;
    for (std::size_t i = 0; i < letters && !text.empty(); ++i)
        appendUtf8(out, takeCodePoint(text));
    if (!text.empty())
        out += "…";
    return out;
}

bool hasLostLetters(std::string_view text)
{
    char32_t before = ' ';
    while (!text.empty()) {
        const char32_t c = takeCodePoint(text);
        if (c == 0xFFFD)
            return true;
        if (c == '?' && !text.empty()) {
            std::string_view rest = text;
            const char32_t after = takeCodePoint(rest);
            if (baseOf(after) != 0 && (baseOf(before) != 0 || before == ' '))
                return true;
        }
        before = c;
    }
    return false;
}

std::vector<std::pair<std::size_t, std::size_t>> elevenDigits(std::string_view text)
{
    std::vector<std::pair<std::size_t, std::size_t>> out;
    std::size_t run = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : '\n';
        if (c >= '0' && c <= '9') {
            if (run++ == 0)
                begin = i;
        } else if (!(c == ' ' && run == 6)) {
            if (run == 11)
                out.emplace_back(begin, i - begin);
            run = 0;
        }
    }
    return out;
}

} // namespace feltbok::server
