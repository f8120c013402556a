// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace feltbok::test {

struct HttpAnswer
{
    int status = 0;
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;                           ///< decompressed
    bool wasGzipped = false;
    bool isFollowed = false; ///< by bytes that nobody asked for

    std::string header(const std::string& name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
};

/// A blocking HTTPS client over one connection, that can also send bytes no well-behaved client
/// would. Accepts any certificate and tells its pin.
class HttpClient
{
public:
    struct Options
    {
        int maxTlsVersion = 0; ///< 0: the newest; else an OpenSSL version number
        std::chrono::milliseconds timeout = std::chrono::seconds(40);
        std::string source =
            {}; ///< address to come from, such as 127.0.0.9; else the system's choice
    };

    static constexpr std::string_view host = "127.0.0.1";

    explicit HttpClient(std::uint16_t port) : HttpClient(port, Options()) {}
    HttpClient(std::uint16_t port, Options options);
    ~HttpClient();
    HttpClient(HttpClient&&) noexcept;
    HttpClient& operator=(HttpClient&&) noexcept;

    bool isConnected() const;
    /// SHA-256 of the server's SubjectPublicKeyInfo, hex.
    std::string pin() const;

    /// Status 0 where the connection broke. Connects again after the server closed.
    HttpAnswer request(std::string_view method, std::string_view path,
                       const std::map<std::string, std::string>& headers = {},
                       std::string_view body = {});

    /// The halves of request(), and bytes of one's own.
    bool sendRaw(std::string_view bytes);
    HttpAnswer readAnswer(bool expectsBody = true);
    /// Says that no more comes, and still reads.
    void endSending();
    /// Whether the server has closed the connection within `time`.
    bool isClosedWithin(std::chrono::milliseconds time);

private:
    struct State;
    bool connect();
    std::unique_ptr<State> m_state;
};

std::string gzipText(std::string_view text);

} // namespace feltbok::test
