// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <thread>

namespace feltbok::server {

/// Answers GET /metrics on a loopback address, plain, one request at a time: for a collector on the
/// same machine, and never on the port that devices reach.
class MetricsListener
{
public:
    using Page = std::function<std::string()>;

    /// Fails with badInput where the address is no loopback address.
    static Result<std::unique_ptr<MetricsListener>> listen(const std::string& address,
                                                           std::uint16_t port, Page page);
    ~MetricsListener();
    /// ADDRESS:PORT
    std::string address() const { return m_address; }

private:
    MetricsListener(std::string address, int listener, int stopEvent, Page page);
    void run();
    void serveOne(int connection) const;

    std::string m_address;
    int m_listener;
    int m_stopEvent;
    Page m_page;
    std::thread m_thread;
};

} // namespace feltbok::server
