// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/org_number.h"

#include <algorithm>
#include <array>

namespace feltbok::domain {
namespace {

/// Spaces as spreadsheets write them: ASCII, no-break, figure, thin and narrow no-break.
std::size_t spaceLength(std::string_view text)
{
    constexpr std::array<std::string_view, 7> spaces{" ",      "\t",     "\u00a0", "\u2007",
                                                     "\u2009", "\u200a", "\u202f"};
    for (const std::string_view space : spaces)
        if (text.starts_with(space))
            return space.size();
    return 0;
}

std::string withoutSpaces(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        if (const std::size_t length = spaceLength(text); length > 0) {
            text.remove_prefix(length);
            continue;
        }
        const char c = text.front();
        out += c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
        text.remove_prefix(1);
    }
    return out;
}

} // namespace

bool isOrgNumber(std::string_view digits)
{
    if (digits.size() != 9 ||
        !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    // The register gives 8 and 9; its numbers for tests begin with 2 and 3. The check digit alone
    // would let 000000000 pass.
    if (digits[0] != '8' && digits[0] != '9' && digits[0] != '2' && digits[0] != '3')
        return false;
    constexpr std::array weights{3, 2, 7, 6, 5, 4, 3, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * (digits[i] - '0');
    const int check = (11 - sum % 11) % 11;
    return check == digits[8] - '0'; // a check of 10 never equals a digit
}

Result<std::string> normaliseOrgNumber(std::string_view text)
{
    std::string digits = withoutSpaces(text);
    if (digits.starts_with("NO"))
        digits.erase(0, 2);
    if (digits.ends_with("MVA"))
        digits.erase(digits.size() - 3);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (digits.size() != 9 || !std::all_of(digits.begin(), digits.end(), isDigit))
        return Error(ErrorCode::badInput, "an organisation number has nine digits", "org_number");
    if (!isOrgNumber(digits))
        return Error(ErrorCode::badInput,
                     "no unit has this number: its first or its check digit is wrong",
                     "org_number");
    return digits;
}

} // namespace feltbok::domain
