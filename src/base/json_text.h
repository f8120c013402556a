// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <string>
#include <string_view>

namespace feltbok {

namespace json = boost::json;

inline constexpr std::size_t maxJsonDepth = 32;

/// Parses one JSON document strictly: depth at most 32, no duplicate keys, valid UTF-8, finite
/// numbers, nothing behind it. Fails with badInput.
Result<json::value> parseJson(std::string_view text);
/// As parseJson, and the document must be an object.
Result<json::object> parseJsonObject(std::string_view text);

/// Compact text.
std::string toJsonText(const json::value& value);

// Typed access to members; badInput with `field` set when missing or of another type.
Result<std::string> requireString(const json::object& object, std::string_view key);
Result<std::int64_t> requireInteger(const json::object& object, std::string_view key);
Result<json::object> requireObject(const json::object& object, std::string_view key);
Result<json::array> requireArray(const json::object& object, std::string_view key);
/// The text of a member, or nothing when it is missing or not a string.
std::optional<std::string_view> findString(const json::object& object, std::string_view key);

bool isValidUtf8(std::string_view text);

} // namespace feltbok
