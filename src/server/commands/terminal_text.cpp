// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/commands/terminal_text.h"

#include "base/json_text.h"
#include "server/import/text_encoding.h"
#include "server/import/text_fold.h"

#include <array>
#include <cstdio>

namespace feltbok::server {
namespace {

constexpr std::size_t nameBytes = 240;

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool turnsDirection(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

} // namespace

std::string forTerminal(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const char32_t c = takeCodePoint(text);
        if (c == '\n' || c == '\t' || !(isControl(c) || turnsDirection(c))) {
            appendUtf8(out, c);
            continue;
        }
        std::array<char, 16> code{};
        std::snprintf(code.data(), code.size(), "\\u%04X", static_cast<unsigned>(c));
        out += code.data();
    }
    return out;
}

Result<std::string> checkedName(std::string_view text, const std::string& field)
{
    if (!isValidUtf8(text))
        return Error(ErrorCode::badInput, field + " is not UTF-8", field);
    std::string_view rest = text;
    while (!rest.empty()) {
        const char32_t c = takeCodePoint(rest);
        if (isControl(c) || turnsDirection(c))
            return Error(ErrorCode::badInput, field + " holds control characters", field);
    }
    std::string name = cleanLine(text);
    if (name.empty())
        return Error(ErrorCode::badInput, field + " is blank", field);
    if (name.size() > nameBytes)
        return Error(ErrorCode::badInput, field + " is longer than 240 bytes", field);
    return name;
}

} // namespace feltbok::server
