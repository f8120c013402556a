// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "postgres/pool.h"
#include "server/store/store.h"

#include <array>
#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace feltbok::server {

/// What the server counts for whoever watches it: numbers of requests and operations, of no person,
/// device or record. Safe from any thread.
class Metrics
{
public:
    /// `method` and `path` are those of a route, so that there is a bounded number of them.
    void noteRequest(std::string_view method, std::string_view path, int status,
                     std::chrono::nanoseconds took);
    /// By its status: applied, merged, conflict, parked.
    void noteOperation(std::string_view status);

    /// What holds now, beside what was counted.
    struct Now
    {
        Instant at{};
        bool isReady = false;
        std::size_t connections = 0;
        std::size_t queuedRequests = 0;
        std::size_t queuedSignatures = 0;
        std::size_t heldPolls = 0;
        std::optional<postgres::Pool::Figures> pool; ///< nothing on the embedded store
        std::optional<StoreFigures> store;           ///< nothing where the store does not answer
    };
    /// In the text format of Prometheus, version 0.0.4.
    std::string text(const Now& now) const;

private:
    static constexpr std::array<double, 12> bounds{0.005, 0.01, 0.025, 0.05, 0.1, 0.25,
                                                   0.5,   1,    2.5,   5,    10,  30};
    struct Route
    {
        std::map<int, std::uint64_t> byStatus;
        std::array<std::uint64_t, bounds.size()> within{}; ///< each at most its bound, alone
        std::uint64_t count = 0;
        double seconds = 0;
    };

    mutable std::mutex m_mutex; // for what follows
    std::map<std::pair<std::string, std::string>, Route, std::less<>> m_routes;
    std::map<std::string, std::uint64_t, std::less<>> m_operations;
};

} // namespace feltbok::server
