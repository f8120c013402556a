// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "postgres/pool.h"

namespace feltbok::postgres {

Result<Pool::Lease> Pool::take()
{
    {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        const bool isFree = m_free.wait_for(lock, m_patience,
                                            [this] { return !m_idle.empty() || m_open < m_most; });
        --m_waiting;
        if (!isFree) {
            ++m_timeOuts;
            return Error(ErrorCode::busy, "every connection to the database is in use");
        }
        if (!m_idle.empty()) {
            auto connection = std::move(m_idle.back());
            m_idle.pop_back();
            return Lease(*this, std::move(connection));
        }
        ++m_open; // the place is ours while it is opened, without the lock
    }
    auto opened = Connection::open(m_options);
    if (opened)
        return Lease(*this, std::make_unique<Connection>(std::move(*opened)));
    giveBack(nullptr);
    return opened.error();
}

void Pool::giveBack(std::unique_ptr<Connection> connection)
{
    std::vector<std::unique_ptr<Connection>> dead;
    {
        const std::lock_guard lock(m_mutex);
        if (connection != nullptr && connection->isAlive()) {
            m_idle.push_back(std::move(connection));
        } else {
            --m_open;
            if (connection != nullptr) {
                m_open -= m_idle.size();
                dead.swap(m_idle);
            }
        }
    }
    m_free.notify_all();
}

Pool::Figures Pool::figures() const
{
    const std::lock_guard lock(m_mutex);
    return {m_most, m_open - m_idle.size(), m_waiting, m_timeOuts};
}

} // namespace feltbok::postgres
