// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <atomic>
#include <cstdint>
#include <list>
#include <thread>
#include <vector>

namespace feltbok::test {

/// Hands each new connection on 127.0.0.1 to the next of several ports, byte by byte, as a plain
/// TCP balancer does: it knows nothing of TLS, and two requests of a device may meet two servers.
class RoundRobin
{
public:
    /// `port` 0 lets the system choose.
    RoundRobin(std::uint16_t port, std::vector<std::uint16_t> targets);
    ~RoundRobin();
    RoundRobin(const RoundRobin&) = delete;
    RoundRobin& operator=(const RoundRobin&) = delete;

    std::uint16_t port() const { return m_port; }

private:
    struct Pair
    {
        int client;
        int server;
        std::thread thread;
        std::atomic<bool> isDone = false;
    };
    void accept();
    void relay(Pair& pair) const;
    void joinDone(bool all);

    std::vector<std::uint16_t> m_targets;
    std::uint16_t m_port = 0;
    int m_listener;
    int m_stop; ///< an eventfd that is never read: it wakes every thread
    std::list<Pair> m_pairs;
    std::thread m_thread;
};

} // namespace feltbok::test
