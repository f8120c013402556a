// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/json_text.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <cmath>
#include <string>
#include <unordered_set>
#include <vector>

namespace feltbok {
namespace {

/// Builds the value and refuses what RFC 8259 leaves open: Boost.JSON itself keeps the last of
/// two equal keys, and turns 1e999 into infinity.
struct StrictHandler
{
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = 65536;
    static constexpr std::size_t max_string_size = std::size_t(-1);

    json::value_stack stack;
    std::vector<std::vector<std::string>> keys;
    std::string part; // of a key that came in pieces

    static bool fail(json::error_code& ec)
    {
        ec = make_error_code(json::error::syntax);
        return false;
    }
    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&)
    {
        keys.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t n, json::error_code& ec)
    {
        if (!isDistinct(keys.back()))
            return fail(ec);
        keys.pop_back();
        stack.push_object(n);
        return true;
    }
    bool on_array_begin(json::error_code&) { return true; }
    bool on_array_end(std::size_t n, json::error_code&)
    {
        stack.push_array(n);
        return true;
    }
    bool on_key_part(json::string_view s, std::size_t, json::error_code&)
    {
        part.append(s.data(), s.size());
        stack.push_chars(s);
        return true;
    }
    bool on_key(json::string_view s, std::size_t, json::error_code&)
    {
        part.append(s.data(), s.size());
        keys.back().push_back(std::move(part));
        part.clear();
        stack.push_key(s);
        return true;
    }
    bool on_string_part(json::string_view s, std::size_t, json::error_code&)
    {
        stack.push_chars(s);
        return true;
    }
    bool on_string(json::string_view s, std::size_t, json::error_code&)
    {
        stack.push_string(s);
        return true;
    }
    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t i, json::string_view, json::error_code&)
    {
        stack.push_int64(i);
        return true;
    }
    bool on_uint64(std::uint64_t u, json::string_view, json::error_code&)
    {
        stack.push_uint64(u);
        return true;
    }
    bool on_double(double d, json::string_view, json::error_code& ec)
    {
        if (!std::isfinite(d))
            return fail(ec);
        stack.push_double(d);
        return true;
    }
    bool on_bool(bool b, json::error_code&)
    {
        stack.push_bool(b);
        return true;
    }
    bool on_null(json::error_code&)
    {
        stack.push_null();
        return true;
    }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

    static bool isDistinct(const std::vector<std::string>& names)
    {
        if (names.size() <= 16) {
            for (std::size_t i = 1; i < names.size(); ++i)
                for (std::size_t j = 0; j < i; ++j)
                    if (names[i] == names[j])
                        return false;
            return true;
        }
        std::unordered_set<std::string_view> seen;
        for (const auto& name : names)
            if (!seen.insert(name).second)
                return false;
        return true;
    }
};

Error missing(std::string_view key)
{
    return {ErrorCode::badInput, "missing or of another type", std::string(key)};
}

} // namespace

Result<json::value> parseJson(std::string_view text)
{
    json::parse_options options;
    options.max_depth = maxJsonDepth;
    json::basic_parser<StrictHandler> parser(options);
    parser.handler().stack.reset();
    json::error_code ec;
    const std::size_t used = parser.write_some(false, text.data(), text.size(), ec);
    if (ec)
        return Error(ErrorCode::badInput, "bad JSON: " + ec.message());
    if (used != text.size())
        return Error(ErrorCode::badInput, "bad JSON: more than one document");
    return parser.handler().stack.release();
}

Result<json::object> parseJsonObject(std::string_view text)
{
    FELTBOK_ASSIGN(json::value value, parseJson(text));
    if (!value.is_object())
        return Error(ErrorCode::badInput, "not a JSON object");
    return std::move(value.as_object());
}

std::string toJsonText(const json::value& value)
{
    return json::serialize(value);
}

Result<std::string> requireString(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    if (value == nullptr || !value->is_string())
        return missing(key);
    return std::string(value->get_string());
}

Result<std::int64_t> requireInteger(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    if (value == nullptr || !value->is_int64())
        return missing(key);
    return value->get_int64();
}

Result<json::object> requireObject(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    if (value == nullptr || !value->is_object())
        return missing(key);
    return value->get_object();
}

Result<json::array> requireArray(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    if (value == nullptr || !value->is_array())
        return missing(key);
    return value->get_array();
}

std::optional<std::string_view> findString(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    if (value == nullptr || !value->is_string())
        return std::nullopt;
    return std::string_view(value->get_string());
}

bool isValidUtf8(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size()) {
        const auto lead = static_cast<unsigned char>(text[i]);
        std::size_t more = 0;
        unsigned char low = 0x80;
        unsigned char high = 0xbf;
        if (lead < 0x80)
            more = 0;
        else if (lead >= 0xc2 && lead <= 0xdf)
            more = 1;
        else if (lead >= 0xe0 && lead <= 0xef) {
            more = 2;
            low = lead == 0xe0 ? 0xa0 : 0x80;
            high = lead == 0xed ? 0x9f : 0xbf; // no surrogates
        } else if (lead >= 0xf0 && lead <= 0xf4) {
            more = 3;
            low = lead == 0xf0 ? 0x90 : 0x80;
            high = lead == 0xf4 ? 0x8f : 0xbf;
        } else
            return false;
        if (more > text.size() - i - 1)
            return false; // cut off
        for (std::size_t k = 1; k <= more; ++k) {
            const auto c = static_cast<unsigned char>(text[i + k]);
            if (c < low || c > high)
                return false;
            low = 0x80;
            high = 0xbf;
        }
        i += more + 1;
    }
    return true;
}

} // namespace feltbok
