// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "postgres/connection.h"

#include <condition_variable>
#include <mutex>

namespace feltbok::postgres {

/// At most so many connections, opened when they are first needed. Safe from any thread; outlives
/// its leases.
class Pool
{
public:
    Pool(ConnectOptions options, std::size_t most, std::chrono::milliseconds patience)
        : m_options(std::move(options)), m_most(most), m_patience(patience)
    {
    }

    /// A connection on loan. One that was lost is not given back, nor are the idle ones that were
    /// opened before: a database that was restarted has ended all of them.
    class Lease
    {
    public:
        Lease(Lease&& other) noexcept
            : m_pool(std::exchange(other.m_pool, nullptr)),
              m_connection(std::move(other.m_connection))
        {
        }
        Lease& operator=(Lease&&) = delete;
        ~Lease()
        {
            if (m_pool != nullptr)
                m_pool->giveBack(std::move(m_connection));
        }
        Connection& operator*() { return *m_connection; }
        Connection* operator->() { return m_connection.get(); }

    private:
        friend class Pool;
        Lease(Pool& pool, std::unique_ptr<Connection> connection)
            : m_pool(&pool), m_connection(std::move(connection))
        {
        }
        Pool* m_pool;
        std::unique_ptr<Connection> m_connection;
    };

    /// Fails with busy when none came free in time, or as Connection::open does.
    Result<Lease> take();

    const ConnectOptions& options() const { return m_options; }

    struct Figures
    {
        std::size_t most = 0;
        std::size_t inUse = 0;
        std::size_t waiting = 0;    ///< for one to come free
        std::uint64_t timeOuts = 0; ///< who waited in vain, since it was made
    };
    Figures figures() const;

private:
    void giveBack(std::unique_ptr<Connection> connection);

    const ConnectOptions m_options;
    const std::size_t m_most;
    const std::chrono::milliseconds m_patience;
    mutable std::mutex m_mutex; // for what follows
    std::condition_variable m_free;
    std::vector<std::unique_ptr<Connection>> m_idle;
    std::size_t m_open = 0;
    std::size_t m_waiting = 0;
    std::uint64_t m_timeOuts = 0;
};

} // namespace feltbok::postgres
