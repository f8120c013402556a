// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "postgres/parameters.h"
#include "postgres/rows.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct pg_conn;

namespace feltbok::postgres {

struct ConnectOptions
{
    /// postgresql://user@host:port/database, or postgresql:///database?host=/folder of a socket.
    std::string url;
    /// In place of the user that the URL names, unless empty.
    std::string user;
    std::chrono::seconds connectTimeout{5};
    std::chrono::milliseconds statementTimeout{30'000};
    std::chrono::milliseconds lockTimeout{10'000};
};

/// Fails with badInput for what is no such URL, and for one that carries a password: command lines
/// and logs are read by others. It comes from PGPASSFILE, or is not needed (peer, certificate).
Result<void> checkUrl(std::string_view url);

/// What went wrong with a connection since its transaction began.
enum class Fault {
    none,
    /// Another transaction was in the way (a deadlock, a serialisation failure, a row that both
    /// made): the same work can be done again.
    inTheWay,
    lost, ///< no connection any more
    other,
};

/// One session. To be used by one thread at a time. Errors carry the SQLSTATE and never a value.
class Connection
{
public:
    /// Fails with notPermitted (refused by the database's rules of access), network or badInput.
    static Result<Connection> open(const ConnectOptions& options);

    /// Runs one statement; prepared when it is first met on this connection.
    template <typename... Args>
    Result<Rows> query(const std::string& sql, const Args&... args)
    {
        return execute(sql, Parameters(args...));
    }
    /// The same where their number is known only when it runs.
    Result<Rows> queryWith(const std::string& sql, const Parameters& parameters)
    {
        return execute(sql, parameters);
    }
    /// Runs one that gives no rows, and says how many it changed.
    template <typename... Args>
    Result<std::int64_t> change(const std::string& sql, const Args&... args)
    {
        FELTBOK_ASSIGN(const Rows rows, execute(sql, Parameters(args...)));
        return rows.changes();
    }
    template <typename... Args>
    Result<void> run(const std::string& sql, const Args&... args)
    {
        FELTBOK_TRY(execute(sql, Parameters(args...)));
        return {};
    }
    /// The first column of the first row; nothing when there is no row or it is NULL.
    template <typename... Args>
    Result<std::optional<std::int64_t>> queryInteger(const std::string& sql, const Args&... args)
    {
        FELTBOK_ASSIGN(Rows rows, execute(sql, Parameters(args...)));
        if (!rows.next() || rows.isNull(0))
            return std::optional<std::int64_t>();
        return std::optional(rows.integer(0));
    }
    /// Runs a script of our own: schema steps. Rows are dropped.
    Result<void> script(const std::string& sql);

    Fault fault() const { return m_fault; }
    bool isAlive() const { return m_fault != Fault::lost; }
    /// The socket, to wait on.
    int descriptor() const;

private:
    friend class Transaction;
    friend class Notifications;
    struct Finish
    {
        void operator()(pg_conn* connection) const;
    };
    explicit Connection(pg_conn* connection) : m_connection(connection) {}
    Result<Rows> execute(const std::string& sql, const Parameters& parameters);
    Result<void> simple(const char* sql);
    Error noted(const pg_result* result);

    std::unique_ptr<pg_conn, Finish> m_connection;
    std::unordered_map<std::string, std::string> m_prepared; // SQL -> name
    Fault m_fault = Fault::none;
};

/// Rolls back unless committed.
class Transaction
{
public:
    /// A snapshot, for reading alone; or one that sees what others commit meanwhile, and locks
    /// what it may change.
    enum class Kind { read, write };
    static Result<Transaction> begin(Connection& connection, Kind kind);
    Transaction(Transaction&& other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
    {
    }
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// An error leaves open whether it took place if the connection was lost.
    Result<void> commit();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;
};

} // namespace feltbok::postgres
