// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"
#include "server/http/message.h"
#include "server/http/tls.h"

#include <chrono>
#include <cstdint>
#include <memory>

namespace feltbok::server::http {

/// The limits of protocol.md §2 that concern a connection.
struct HttpServerOptions
{
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; ///< 0: the system chooses
    TlsIdentity identity;
    unsigned ioThreads = 2;
    std::size_t maxConnections = 2000;
    std::size_t headLimit = 16 * 1024;
    std::chrono::milliseconds handshakeTimeout = std::chrono::seconds(10);
    std::chrono::milliseconds headTimeout = std::chrono::seconds(10);
    std::chrono::milliseconds idleTimeout = std::chrono::seconds(60);
    std::chrono::milliseconds bodyGrace = std::chrono::seconds(10);
    std::size_t bodyBytesPerSecond = 1024; ///< least average rate once the grace is over
    std::chrono::milliseconds writeTimeout = std::chrono::seconds(30); ///< without progress
    /// Largest body as sent, by method and path.
    std::function<std::size_t(std::string_view, std::string_view)> bodyLimit;
};

/// HTTPS, TLS 1.3 only, with its own I/O threads and one strand per connection.
class HttpServer
{
public:
    static Result<std::unique_ptr<HttpServer>> start(HttpServerOptions options, Handler handler);
    ~HttpServer(); // NOLINT(bugprone-exception-escape): see the definition

    std::uint16_t port() const;
    std::string address() const;
    std::size_t connections() const;

    /// Takes no new connection, closes idle ones, lets running requests end for `grace`, then
    /// closes the rest. Returns when all I/O threads have ended.
    void stop(std::chrono::milliseconds grace);

private:
    struct State;
    explicit HttpServer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace feltbok::server::http
