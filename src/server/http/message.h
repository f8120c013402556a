// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace feltbok::server::http {

/// One request, free of any HTTP library. The body is as it came: see decodeBody().
struct Request
{
    std::string method;
    std::string path;  ///< as sent, without the query
    std::string query; ///< as sent, without '?'
    std::string authorization;
    std::string contentType;
    std::string contentEncoding;
    std::string acceptEncoding;
    std::string range;
    std::string uploadOffset;
    std::string uploadLength;
    std::string peer; ///< address without port
    std::string body;
};

struct Response;
/// Gives the answer; callable from any thread, once.
using Reply = std::function<void(Response)>;

/// A body that is not held whole: `next` is asked for the piece that begins at an offset, from an
/// I/O thread that it must not block. A piece without bytes, or of another status than 200, ends
/// the connection.
struct BodyStream
{
    std::uint64_t length = 0;
    std::function<void(std::uint64_t offset, Reply)> next;
};

struct Response
{
    int status = 200;
    std::string contentType = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    bool gzipped = false;
    std::optional<BodyStream> stream{}; ///< in place of `body`
};

/// Called on an I/O thread: must not block, and calls the reply in the end.
using Handler = std::function<void(Request, Reply)>;

/// The value of a query or form parameter, percent-decoded; nothing if absent or malformed.
struct Parameters
{
    std::vector<std::pair<std::string, std::string>> items;

    const std::string* find(std::string_view name) const
    {
        for (const auto& [key, value] : items)
            if (key == name)
                return &value;
        return nullptr;
    }
};
/// No request needs more; each is compared with all others.
inline constexpr std::size_t maxParameters = 32;
/// Parses application/x-www-form-urlencoded text; nothing on a bad escape, a repeated name or more
/// than `maxParameters`.
std::optional<Parameters> parseParameters(std::string_view text);

/// ASCII letters only.
std::string lowerCase(std::string_view text);
/// RFC 9110 §12.5.3: `gzip` is among the codings, and its weight is not 0, 0.0, 0.00 or 0.000.
bool acceptsGzip(std::string_view acceptEncoding);
/// What an Authorization field of the scheme Bearer carries; nothing for another scheme.
std::optional<std::string_view> bearerToken(std::string_view authorization);

} // namespace feltbok::server::http
