// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace feltbok::sync {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Request
{
    std::string method = "GET";
    std::string path; ///< from the server's root, query included: /v1/pull?limit=500
    Headers headers;
    std::string body;
    std::chrono::milliseconds timeout{30'000}; ///< for the whole exchange
    /// Called, if set, in the thread of send() when the body has left: until then that thread's
    /// event loop feeds it to the network. An answer may come without it.
    std::function<void()> sent;
};

struct Answer
{
    int status = 0;
    Headers headers;  ///< names in lower case
    std::string body; ///< decompressed

    std::optional<std::string_view> header(std::string_view name) const;
    /// Retry-After in seconds, if given that way.
    std::optional<std::chrono::seconds> retryAfter() const;
    bool isSuccess() const { return status >= 200 && status < 300; }
};

/// The way to one server: one exchange at a time, asynchronous, used from one thread with an
/// event loop. Every exchange ends: with an answer of any status, or with network, timedOut,
/// pinMismatch, tooLarge or protocol.
class Transport
{
public:
    using Done = std::function<void(Result<Answer>)>;

    virtual ~Transport() = default;
    /// Keys the server may have: SHA-256 of its SPKI, hex.
    virtual void setPins(std::vector<std::string> pins) = 0;
    /// `done` is called later, never from within send().
    virtual void send(Request request, Done done) = 0;
    /// Drops the exchange under way; its `done` is not called any more.
    virtual void cancel() = 0;
};

/// Makes the transport for a server (https://host:port) in the thread that will use it.
using TransportFactory = std::function<std::unique_ptr<Transport>(
    const std::string& server, const std::vector<std::string>& pins)>;

/// For a query value.
std::string percentEncode(std::string_view text);

} // namespace feltbok::sync
