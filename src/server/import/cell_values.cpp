// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/cell_values.h"

#include "server/import/text_fold.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace feltbok::server {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes up to `most` digits off the text; -1 where there is none or one more follows.
int takeNumber(std::string_view& text, std::size_t most)
{
    int value = 0;
    std::size_t count = 0;
    for (; count < text.size() && isDigit(text[count]); ++count) {
        if (count == most)
            return -1;
        value = value * 10 + (text[count] - '0');
    }
    text.remove_prefix(count);
    return count == 0 ? -1 : value;
}

bool take(std::string_view& text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

void skipSpaces(std::string_view& text)
{
    while (take(text, ' ')) {
    }
}

bool isTimeOfDay(std::string_view rest)
{
    if (rest.empty())
        return true;
    if (rest.front() != ' ' && rest.front() != 'T')
        return false;
    rest.remove_prefix(1);
    return !rest.empty() && isDigit(rest.front()) &&
           rest.find_first_not_of("0123456789:.Z+") == std::string_view::npos;
}

std::optional<Date> dateOf(int year, int month, int day)
{
    const Date date = std::chrono::year(year) / month / day;
    if (!date.ok() || year < 1900 || year > 2199)
        return std::nullopt;
    return date;
}

} // namespace

std::optional<Date> parseCellDate(std::string_view cell)
{
    const std::string clean = cleanLine(cell);
    std::string_view text = clean;
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    int year = 0;
    int month = 0;
    int day = 0;
    if (digits == 4) {
        year = takeNumber(text, 4);
        if (!take(text, '-'))
            return std::nullopt;
        month = takeNumber(text, 2);
        if (!take(text, '-'))
            return std::nullopt;
        day = takeNumber(text, 2);
    } else {
        day = takeNumber(text, 2);
        if (!take(text, '.'))
            return std::nullopt;
        skipSpaces(text);
        month = takeNumber(text, 2);
        if (!take(text, '.'))
            return std::nullopt;
        skipSpaces(text);
        const std::size_t before = text.size();
        year = takeNumber(text, 4);
        if (before - text.size() != 4) // "24" may be any century
            return std::nullopt;
    }
    if (year < 0 || month < 0 || day < 0 || !isTimeOfDay(text))
        return std::nullopt;
    return dateOf(year, month, day);
}

std::optional<std::string> parseMunicipality(std::string_view cell)
{
    const std::string clean = cleanLine(cell);
    const std::size_t digits = std::min(clean.find_first_not_of("0123456789"), clean.size());
    const std::string_view rest = std::string_view(clean).substr(digits);
    if ((digits != 3 && digits != 4) || !(rest.empty() || rest.front() == ' ' || rest == ".0"))
        return std::nullopt;
    return std::string(4 - digits, '0') + clean.substr(0, digits);
}

std::optional<std::vector<domain::ProductGroup>> parseGroups(std::string_view cell)
{
    std::string marked = cleanLine(cell);
    for (const std::string_view dash : {"–", "—", "-"})
        for (auto at = marked.find(dash); at != std::string::npos; at = marked.find(dash, at + 5))
            marked.replace(at, dash.size(), " til ");
    std::array<bool, 3> named{};
    int last = 0;
    bool range = false;
    const auto name = [&](int group) {
        if (range && last > 0)
            for (int g = last; g < group; ++g)
                named[static_cast<std::size_t>(g - 1)] = true;
        named[static_cast<std::size_t>(group - 1)] = true;
        last = group;
        range = false;
    };
    std::istringstream words(foldName(marked));
    for (std::string word; words >> word;) {
        for (const std::string_view prefix : {"varegruppe", "gruppe", "grp", "gr", "g"})
            if (word.starts_with(prefix)) {
                word.erase(0, prefix.size());
                break;
            }
        if (word.empty() || word == "r" || word == "og" || word == "samt")
            continue;
        if (word == "til")
            range = true;
        else if (word.size() == 1 && word[0] >= '1' && word[0] <= '3')
            name(word[0] - '0');
        else if (word == "ol")
            name(1);
        else if (word == "vin")
            name(2);
        else if (word == "brennevin")
            name(3);
        else if (word == "alle")
            named = {true, true, true};
        else
            return std::nullopt;
    }
    using domain::ProductGroup;
    std::vector<ProductGroup> out;
    for (const auto group : {ProductGroup::g1, ProductGroup::g2, ProductGroup::g3})
        if (named[static_cast<std::size_t>(group)])
            out.push_back(group);
    if (out.empty())
        return std::nullopt;
    return out;
}

std::optional<LicenceType> parseLicenceType(std::string_view cell)
{
    using domain::Activity;
    const std::string text = foldHeader(cell);
    const auto has = [&](std::string_view part) { return text.find(part) != std::string::npos; };
    if (has("tobak") || has("toba"))
        return std::nullopt;
    if (text == "vinmonopol" || text == "vinmonopolet")
        return LicenceType{Activity::sale, "vinmonopol"};
    const bool serving = has("skje") || text == "01" || text == "1";
    const bool sale =
        has("salg") || text.starts_with("sals") || has("sal02") || text == "02" || text == "2";
    std::string_view kind;
    if (has("ambulerende"))
        kind = "skjenk_ambulerende";
    else if (has("sluttet"))
        kind = "skjenk_sluttet";
    else if (has("enkeltanledning") || has("enkeltbestemt"))
        kind = "skjenk_enkeltanledning";
    else if (has("delavar") || has("sesong"))
        kind = "skjenk_del_av_aar";
    if (serving && !sale)
        return LicenceType{Activity::serving, kind};
    if (sale && !serving)
        return LicenceType{Activity::sale, {}};
    if (!sale && !kind.empty())
        return LicenceType{Activity::serving, kind};
    return std::nullopt;
}

std::string licenceKey(std::string_view number)
{
    std::string out;
    for (const char c : number)
        if (c != ' ')
            out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
    return out;
}

bool isRoundedNumber(std::string_view text)
{
    const std::size_t e = text.find_first_of("eE");
    if (e == 0 || e == std::string_view::npos || e + 1 >= text.size())
        return false;
    const std::string_view mantissa = text.substr(0, e);
    const std::string_view exponent = text.substr(e + 1);
    return isDigit(mantissa.front()) &&
           mantissa.find_first_not_of("0123456789.,") == std::string_view::npos &&
           mantissa.find_first_of(".,") != std::string_view::npos &&
           exponent.find_first_not_of("+0123456789") == std::string_view::npos;
}

} // namespace feltbok::server
