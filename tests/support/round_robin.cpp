// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/round_robin.h"

#include <QtGlobal>
#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace feltbok::test {
namespace {

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in out{};
    out.sin_family = AF_INET;
    out.sin_port = htons(port);
    out.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return out;
}

int newSocket()
{
    const int out = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int one = 1;
    ::setsockopt(out, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    ::setsockopt(out, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    return out;
}

/// Moves what there is; false at the end or where the other does not take it.
bool move(int from, int to)
{
    std::array<char, 64 * 1024> buffer{};
    const auto got = ::recv(from, buffer.data(), buffer.size(), 0);
    if (got <= 0)
        return false;
    for (ssize_t sent = 0; sent < got;) {
        const auto count = ::send(to, buffer.data() + sent, std::size_t(got - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

} // namespace

RoundRobin::RoundRobin(std::uint16_t port, std::vector<std::uint16_t> targets)
    : m_targets(std::move(targets)), m_listener(newSocket()), m_stop(::eventfd(0, EFD_CLOEXEC))
{
    auto address = loopback(port);
    socklen_t size = sizeof address;
    auto* name = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_listener, name, size) != 0 || ::listen(m_listener, 128) != 0 ||
        ::getsockname(m_listener, name, &size) != 0)
        qFatal("the balancer does not listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { accept(); });
}

RoundRobin::~RoundRobin()
{
    const std::uint64_t one = 1;
    if (::write(m_stop, &one, sizeof one) != sizeof one)
        qFatal("the balancer does not stop");
    m_thread.join();
    joinDone(true);
    ::close(m_listener);
    ::close(m_stop);
}

void RoundRobin::joinDone(bool all)
{
    for (auto pair = m_pairs.begin(); pair != m_pairs.end();) {
        if (!all && !pair->isDone) {
            ++pair;
            continue;
        }
        pair->thread.join();
        pair = m_pairs.erase(pair);
    }
}

void RoundRobin::accept()
{
    for (std::size_t next = 0;; ++next) {
        std::array<pollfd, 2> waits{{{m_listener, POLLIN, 0}, {m_stop, POLLIN, 0}}};
        ::poll(waits.data(), waits.size(), -1);
        if (waits[1].revents != 0)
            return;
        joinDone(false);
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        const int one = 1;
        ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        const int server = newSocket();
        const auto address = loopback(m_targets[next % m_targets.size()]);
        if (::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            ::close(client);
            ::close(server);
            continue;
        }
        auto& pair = m_pairs.emplace_back();
        pair.client = client;
        pair.server = server;
        pair.thread = std::thread([this, &pair] { relay(pair); });
    }
}

void RoundRobin::relay(Pair& pair) const
{
    for (bool isOpen = true; isOpen;) {
        std::array<pollfd, 3> waits{
            {{pair.client, POLLIN, 0}, {pair.server, POLLIN, 0}, {m_stop, POLLIN, 0}}};
        ::poll(waits.data(), waits.size(), -1);
        isOpen = waits[2].revents == 0;
        if (isOpen && waits[0].revents != 0)
            isOpen = move(pair.client, pair.server);
        if (isOpen && waits[1].revents != 0)
            isOpen = move(pair.server, pair.client);
    }
    ::close(pair.client);
    ::close(pair.server);
    pair.isDone = true;
}

} // namespace feltbok::test
