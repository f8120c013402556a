// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/commands/metrics_listener.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace feltbok::server {
namespace {

constexpr std::size_t maxHead = 8192;
constexpr int secondsPerRead = 5;
constexpr int maxReads = 64; ///< of a head that comes in crumbs

struct Address
{
    sockaddr_storage storage{};
    socklen_t size = 0;

    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&storage); }
};

/// 127.0.0.0/8 or ::1.
Result<Address> loopback(const std::string& text, std::uint16_t port)
{
    Address out;
    sockaddr_in four{};
    sockaddr_in6 six{};
    if (::inet_pton(AF_INET, text.c_str(), &four.sin_addr) == 1 &&
        (ntohl(four.sin_addr.s_addr) >> 24) == 127) {
        four.sin_family = AF_INET;
        four.sin_port = htons(port);
        out.size = sizeof four;
        std::memcpy(&out.storage, &four, sizeof four);
        return out;
    }
    if (::inet_pton(AF_INET6, text.c_str(), &six.sin6_addr) == 1 &&
        IN6_IS_ADDR_LOOPBACK(&six.sin6_addr)) {
        six.sin6_family = AF_INET6;
        six.sin6_port = htons(port);
        out.size = sizeof six;
        std::memcpy(&out.storage, &six, sizeof six);
        return out;
    }
    return Error(ErrorCode::badInput, "--metrics takes a loopback address: 127.0.0.1:PORT",
                 "metrics");
}

void sendAll(int connection, std::string_view text)
{
    while (!text.empty()) {
        const auto sent = ::send(connection, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return; // whoever asked has gone
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
}

std::string answerText(std::string_view status, std::string_view type, const std::string& body)
{
    return "HTTP/1.1 " + std::string(status) + "\r\nContent-Type: " + std::string(type) +
           "\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

MetricsListener::MetricsListener(std::string address, int listener, int stopEvent, Page page)
    : m_address(std::move(address)), m_listener(listener), m_stopEvent(stopEvent),
      m_page(std::move(page)), m_thread([this] { run(); })
{
}

MetricsListener::~MetricsListener()
{
    const std::uint64_t one = 1;
    if (::write(m_stopEvent, &one, sizeof one) != sizeof one)
        ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
    ::close(m_stopEvent);
}

Result<std::unique_ptr<MetricsListener>> MetricsListener::listen(const std::string& address,
                                                                 std::uint16_t port, Page page)
{
    FELTBOK_ASSIGN(Address where, loopback(address, port));
    const int listener = ::socket(where.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int stopEvent = ::eventfd(0, EFD_CLOEXEC);
    const int on = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (listener < 0 || stopEvent < 0 || ::bind(listener, where.get(), where.size) != 0 ||
        ::listen(listener, 8) != 0 ||
        ::getsockname(listener, reinterpret_cast<sockaddr*>(&where.storage), &where.size) != 0) {
        if (listener >= 0)
            ::close(listener);
        if (stopEvent >= 0)
            ::close(stopEvent);
        return Error(ErrorCode::io, "cannot listen for --metrics on " + address, "metrics");
    }
    // The port stands at the same place in both families.
    sockaddr_in named{};
    std::memcpy(&named, &where.storage, sizeof named);
    const std::string host = where.storage.ss_family == AF_INET6 ? "[" + address + "]" : address;
    return std::unique_ptr<MetricsListener>(new MetricsListener(
        host + ":" + std::to_string(ntohs(named.sin_port)), listener, stopEvent, std::move(page)));
}

void MetricsListener::run()
{
    for (;;) {
        std::array<pollfd, 2> waits{{{m_listener, POLLIN, 0}, {m_stopEvent, POLLIN, 0}}};
        if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR)
            return;
        if (waits[1].revents != 0)
            return;
        if ((waits[0].revents & POLLIN) == 0)
            continue;
        const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0)
            continue;
        serveOne(connection);
        ::close(connection);
    }
}

void MetricsListener::serveOne(int connection) const
{
    const timeval limit{secondsPerRead, 0};
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    std::string head;
    for (int i = 0; head.find("\r\n\r\n") == std::string::npos; ++i) {
        std::array<char, 1024> buffer{};
        const auto got = ::recv(connection, buffer.data(), buffer.size(), 0);
        if (got <= 0 || head.size() > maxHead || i >= maxReads)
            return;
        head.append(buffer.data(), static_cast<std::size_t>(got));
    }
    const std::string_view line = std::string_view(head).substr(0, head.find("\r\n"));
    if (!line.starts_with("GET "))
        return sendAll(connection, answerText("405 Method Not Allowed", "text/plain", ""));
    if (!line.starts_with("GET /metrics ") && !line.starts_with("GET /metrics?"))
        return sendAll(connection, answerText("404 Not Found", "text/plain", ""));
    sendAll(connection, answerText("200 OK", "text/plain; version=0.0.4; charset=utf-8", m_page()));
}

} // namespace feltbok::server
