// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>

namespace feltbok::bench {

/// A loopback TCP relay that counts what passes: what the wire carries, TLS and headers included.
/// TLS goes through unchanged, for the app knows its server by its key and not by its address.
class CountingRelay
{
public:
    /// To `port` on 127.0.0.1.
    explicit CountingRelay(std::uint16_t port);
    ~CountingRelay();
    CountingRelay(const CountingRelay&) = delete;
    CountingRelay& operator=(const CountingRelay&) = delete;

    std::uint16_t port() const { return m_port; }
    std::int64_t up() const { return m_up; }
    std::int64_t down() const { return m_down; }

private:
    void relay();

    std::uint16_t m_server;
    std::uint16_t m_port = 0;
    int m_listener = -1;
    std::atomic<bool> m_ends{false};
    std::atomic<std::int64_t> m_up{0};
    std::atomic<std::int64_t> m_down{0};
    std::thread m_thread;
};

} // namespace feltbok::bench
