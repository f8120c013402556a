// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The GS1 General Specifications said a second time, by trial and from the writer's side. Includes
/// nothing from src.
namespace slow {

using Fields = std::vector<std::pair<std::string, std::string>>; ///< identifier and value

/// The digit that makes the weighted sum divisible by ten, found by trying.
inline char checkDigit(std::string_view digits)
{
    for (char candidate = '0'; candidate <= '9'; ++candidate) {
        const std::string whole = std::string(digits) + candidate;
        int sum = 0;
        int weight = 1;
        for (auto digit = whole.rbegin(); digit != whole.rend(); ++digit) {
            sum += weight * (*digit - '0');
            weight = 4 - weight;
        }
        if (sum % 10 == 0)
            return candidate;
    }
    return '?';
}

inline std::string twoDigits(int number)
{
    return {char('0' + number / 10), char('0' + number % 10)};
}

/// Looks for the year from 49 before to 50 after that ends with the digits.
inline std::optional<std::chrono::year_month_day> date(const std::string& digits,
                                                       std::chrono::year_month_day today)
{
    int year = int(today.year()) - 49;
    while (year % 100 != std::stoi(digits.substr(0, 2)))
        ++year;
    const int month = std::stoi(digits.substr(2, 2));
    int day = std::stoi(digits.substr(4, 2));
    if (month < 1 || month > 12)
        return std::nullopt;
    const bool isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
    const int lengths[]{31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int length = lengths[month - 1];
    if (day == 0)
        day = length;
    if (day > length)
        return std::nullopt;
    return std::chrono::year_month_day{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                       std::chrono::day(unsigned(day))};
}

inline bool isSet82(std::string_view text)
{
    return text.find_first_not_of("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_"
                                  "abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

/// Figure 7.8.5-2: no separator behind fields whose identifier begins with these.
inline bool needsSeparator(const std::string& identifier)
{
    static const std::set<std::string> predefined{"00", "01", "02", "03", "04", "11", "12", "13",
                                                  "14", "15", "16", "17", "18", "19", "20", "31",
                                                  "32", "33", "34", "35", "36", "41"};
    return !predefined.contains(identifier.substr(0, 2));
}

inline std::string elements(const Fields& fields)
{
    std::string out;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        out += fields[i].first + fields[i].second;
        if (needsSeparator(fields[i].first) && i + 1 < fields.size())
            out += '\x1d';
    }
    return out;
}

inline std::string brackets(const Fields& fields)
{
    std::string out;
    for (const auto& [identifier, value] : fields)
        out.append("(").append(identifier).append(")").append(value);
    return out;
}

/// The product number and its qualifiers in the path, the rest in the query.
inline std::string link(const Fields& fields)
{
    const auto encoded = [](const std::string& value) {
        std::string out;
        for (const char c : value) {
            const bool isPlain =
                (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            out += isPlain
                       ? std::string(1, c)
                       : std::string("%") + "0123456789ABCDEF"[c / 16] + "0123456789abcdef"[c % 16];
        }
        return out;
    };
    std::string path = "https://example.com";
    for (const char* part : {"01", "10", "21"})
        for (const auto& [identifier, value] : fields)
            if (identifier == part)
                path.append("/").append(identifier).append("/").append(encoded(value));
    std::string query;
    for (const auto& [identifier, value] : fields)
        if (identifier != "01" && identifier != "10" && identifier != "21")
            query.append(query.empty() ? "?" : "&")
                .append(identifier)
                .append("=")
                .append(encoded(value));
    return path + query;
}

} // namespace slow
