// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/http/message.h"

#include <algorithm>

namespace feltbok::server::http {
namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<std::string> percentDecode(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+')
            out.push_back(' ');
        else if (text[i] != '%')
            out.push_back(text[i]);
        else {
            if (i + 2 >= text.size())
                return std::nullopt;
            const int high = hexDigit(text[i + 1]);
            const int low = hexDigit(text[i + 2]);
            if (high < 0 || low < 0)
                return std::nullopt;
            out.push_back(static_cast<char>(high * 16 + low));
            i += 2;
        }
    }
    return out;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace

std::string lowerCase(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool acceptsGzip(std::string_view header)
{
    const std::string lower = lowerCase(header);
    for (auto start = lower.begin(); start != lower.end();) {
        const auto end = std::find(start, lower.end(), ',');
        const auto name = std::find(start, end, ';');
        const auto parameter = name == end ? end : name + 1;
        if (trimmed({start, name}) == "gzip") {
            const auto weight = trimmed({parameter, end});
            return !weight.starts_with("q=0") ||
                   weight.find_first_not_of("0.", 2) != std::string_view::npos;
        }
        start = end == lower.end() ? end : end + 1;
    }
    return false;
}

std::optional<std::string_view> bearerToken(std::string_view authorization)
{
    constexpr std::string_view scheme = "bearer ";
    if (lowerCase(authorization.substr(0, scheme.size())) != scheme)
        return std::nullopt;
    return authorization.substr(scheme.size());
}

std::optional<Parameters> parseParameters(std::string_view text)
{
    Parameters out;
    while (!text.empty()) {
        const auto end = text.find('&');
        const auto part = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        if (part.empty())
            continue;
        const auto equals = part.find('=');
        auto name = percentDecode(part.substr(0, equals));
        auto value = percentDecode(equals == std::string_view::npos ? std::string_view{}
                                                                    : part.substr(equals + 1));
        if (!name || !value || out.find(*name) != nullptr || out.items.size() == maxParameters)
            return std::nullopt;
        out.items.emplace_back(std::move(*name), std::move(*value));
    }
    return out;
}

} // namespace feltbok::server::http
