// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "protocol/history.h"
#include "sync/session.h"
#include "sync/transport.h"

#include <memory>

namespace feltbok::sync {

/// Asks the server for the history of a record, beside the engine's own exchange, which may be a
/// poll that the server holds. Lives in the engine's thread.
class HistoryQuery
{
public:
    using Done = std::function<void(Result<protocol::HistoryPage>)>;

    explicit HistoryQuery(TransportFactory makeTransport)
        : m_makeTransport(std::move(makeTransport))
    {
    }

    /// One page from `after` on; a question under way is dropped.
    void ask(const std::string& server, const std::vector<std::string>& pins,
             const Session& session, const RecordId& record, std::size_t after, Done done);
    void cancel();

private:
    TransportFactory m_makeTransport;
    std::unique_ptr<Transport> m_transport;
};

} // namespace feltbok::sync
