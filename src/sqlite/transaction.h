// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sqlite/connection.h"

namespace feltbok::sqlite {

/// BEGIN IMMEDIATE; rolls back when it goes, unless commit() succeeded.
class Transaction
{
public:
    static Result<Transaction> begin(Connection& connection);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Durable when it returns success.
    Result<void> commit();

private:
    explicit Transaction(ConnectionState* state) : m_state(state) {}
    ConnectionState* m_state;
};

/// A part of a transaction that can be undone alone; undone when it goes, unless release() ran.
class Savepoint
{
public:
    static Result<Savepoint> begin(Connection& connection);
    Savepoint(Savepoint&& other) noexcept;
    Savepoint& operator=(Savepoint&&) = delete;
    ~Savepoint();

    Result<void> release();

private:
    explicit Savepoint(ConnectionState* state) : m_state(state) {}
    ConnectionState* m_state;
};

} // namespace feltbok::sqlite
