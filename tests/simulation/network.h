// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/http/message.h"
#include "simulation/chance.h"
#include "simulation/disk.h"
#include "simulation/times.h"
#include "sync/transport.h"

#include <functional>
#include <map>
#include <set>

namespace feltbok::simulation {

/// What lies between the devices and the server, and the order in which things happen. A request
/// may be cut at any byte, come late, come twice or overtake others; an answer may be cut. In place
/// of HTTP stands its promise: a request that is not whole is not handled, and an answer that is
/// not whole is an error.
class Network
{
public:
    /// Serves a request of a device; nothing when the server is away.
    using Serve =
        std::function<std::optional<server::http::Response>(int device, server::http::Request)>;

    Network(Time& time, Chance& chance, Trace& trace)
        : m_time(time), m_chance(chance), m_trace(trace)
    {
    }

    Serve serve;
    bool isCalm = false; ///< nothing breaks
    std::set<int> offline;

    sync::TransportFactory transportFor(int device, const Disk& disk);
    /// Does what comes next until then; false when nothing was left to do.
    bool runNext(std::chrono::milliseconds until);
    /// Lets the next request of another device be served now, if one is about to come.
    void giveTurn();
    void after(std::chrono::milliseconds delay, std::function<void()> what);

private:
    class Line;
    struct Exchange
    {
        int device = 0;
        bool isOver = false; ///< nobody waits for it any more
        sync::Transport::Done done;
    };
    struct Event
    {
        std::function<void()> happen;
        int device = -1; ///< of a request that arrives
    };
    enum class Fate { whole, cutRequest, cutAnswer, late, twice };

    void send(int device, sync::Request request, const std::shared_ptr<Exchange>& exchange);
    void arrive(int device, const server::http::Request& request,
                const std::shared_ptr<Exchange>& exchange, bool isAnswered,
                std::chrono::milliseconds back);
    void at(std::chrono::milliseconds time, Event event);
    std::chrono::milliseconds between(int least, int most);
    Fate fateOf(std::size_t bytes);

    Time& m_time;
    Chance& m_chance;
    Trace& m_trace;
    std::map<std::pair<std::chrono::milliseconds, std::uint64_t>, Event> m_events;
    std::uint64_t m_count = 0;
    bool m_isTurn = false;
};

} // namespace feltbok::simulation
