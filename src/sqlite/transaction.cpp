// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sqlite/transaction.h"

#include "sqlite/connection_state.h"
#include "sqlite/sqlite_error.h"

namespace feltbok::sqlite {

namespace {

Result<void> execute(ConnectionState& state, const char* sql)
{
    const int code = sqlite3_exec(state.db, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return makeError(state.db, code, sql);
    return {};
}

/// Undoing in a destructor: a failure here means that SQLite already rolled back by itself (full
/// disk, I/O error), or that closing the connection will.
void undo(ConnectionState& state, const char* sql)
{
    if (sqlite3_get_autocommit(state.db) == 0)
        sqlite3_exec(state.db, sql, nullptr, nullptr, nullptr);
}

} // namespace

Result<Transaction> Transaction::begin(Connection& connection)
{
    FELTBOK_TRY(execute(*connection.m_state, "BEGIN IMMEDIATE"));
    return Transaction(connection.m_state.get());
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_state(std::exchange(other.m_state, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_state != nullptr)
        undo(*m_state, "ROLLBACK");
}

Result<void> Transaction::commit()
{
    if (m_state == nullptr)
        return Error(ErrorCode::internal, "commit of a transaction that is over");
    FELTBOK_TRY(execute(*m_state, "COMMIT"));
    m_state = nullptr;
    return {};
}

Result<Savepoint> Savepoint::begin(Connection& connection)
{
    FELTBOK_TRY(execute(*connection.m_state, "SAVEPOINT part"));
    return Savepoint(connection.m_state.get());
}

Savepoint::Savepoint(Savepoint&& other) noexcept : m_state(std::exchange(other.m_state, nullptr)) {}

Savepoint::~Savepoint()
{
    if (m_state != nullptr)
        undo(*m_state, "ROLLBACK TO part; RELEASE part");
}

Result<void> Savepoint::release()
{
    if (m_state == nullptr)
        return Error(ErrorCode::internal, "release of a savepoint that is over");
    FELTBOK_TRY(execute(*m_state, "RELEASE part"));
    m_state = nullptr;
    return {};
}

} // namespace feltbok::sqlite
