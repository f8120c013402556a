// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "bench/counting_relay.h"

#include <arpa/inet.h>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace feltbok::bench {

namespace {

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void require(bool isGood, const char* what)
{
    if (isGood)
        return;
    std::perror(what);
    std::abort();
}

void sendAtOnce(int socket)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

bool sendAll(int socket, const char* bytes, std::size_t count)
{
    while (count > 0) {
        const ssize_t sent = ::send(socket, bytes, count, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes += sent;
        count -= static_cast<std::size_t>(sent);
    }
    return true;
}

struct Line
{
    int device;
    int server;
};

} // namespace

CountingRelay::CountingRelay(std::uint16_t port) : m_server(port)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    require(m_listener >= 0, "socket");
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    require(::bind(m_listener, plain, size) == 0, "bind");
    require(::listen(m_listener, 16) == 0, "listen");
    require(::getsockname(m_listener, plain, &size) == 0, "getsockname");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { relay(); });
}

CountingRelay::~CountingRelay()
{
    m_ends = true;
    m_thread.join();
    ::close(m_listener);
}

void CountingRelay::relay()
{
    constexpr int lookUpMs = 50; // how soon it sees that it shall end
    std::vector<Line> lines;
    std::vector<char> buffer(256 * 1024);
    while (!m_ends) {
        std::vector<pollfd> polled{{m_listener, POLLIN, 0}};
        for (const Line& line : lines) {
            polled.push_back({line.device, POLLIN, 0});
            polled.push_back({line.server, POLLIN, 0});
        }
        if (::poll(polled.data(), polled.size(), lookUpMs) <= 0)
            continue;
        std::vector<Line> open;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            bool isOpen = true;
            for (const bool isUp : {true, false}) {
                if (!isOpen || polled[1 + 2 * i + (isUp ? 0 : 1)].revents == 0)
                    continue;
                const int from = isUp ? lines[i].device : lines[i].server;
                const int to = isUp ? lines[i].server : lines[i].device;
                const ssize_t count = ::recv(from, buffer.data(), buffer.size(), 0);
                isOpen = count > 0 && sendAll(to, buffer.data(), static_cast<std::size_t>(count));
                if (isOpen)
                    (isUp ? m_up : m_down) += count;
            }
            if (isOpen) {
                open.push_back(lines[i]);
            } else {
                ::close(lines[i].device);
                ::close(lines[i].server);
            }
        }
        lines = std::move(open);
        if ((polled[0].revents & POLLIN) != 0) {
            const int device = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            sockaddr_in address = loopback(m_server);
            require(device >= 0 && ::connect(server, reinterpret_cast<sockaddr*>(&address),
                                             sizeof address) == 0,
                    "relay");
            sendAtOnce(device);
            sendAtOnce(server);
            lines.push_back({device, server});
        }
    }
    for (const Line& line : lines) {
        ::close(line.device);
        ::close(line.server);
    }
}

} // namespace feltbok::bench
