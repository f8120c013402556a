// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/secret.h"
#include "sqlite/statement.h"

#include <filesystem>
#include <span>

namespace feltbok::sqlite {

inline constexpr std::size_t rawKeySize = 32;

struct OpenOptions
{
    enum class Missing { create, fail };
    Missing missing = Missing::create;
    int cacheKiB = 64 * 1024;
    /// The write-ahead log is written back and truncated when it reaches this many pages.
    int checkpointPages = 1000;
};

/// The one connection to an encrypted database file. It holds the file exclusively: a second
/// opener, in this process or another, is told `busy` at once. To be used by one thread at a time.
class Connection
{
public:
    /// Opens with a raw key of 32 bytes. The folder must belong to us alone (0700), and so must
    /// the file (0600); neither may be a symbolic link at its end. Fails with wrongKey, corrupted,
    /// busy, notFound, notPermitted (somebody else may read the file), diskFull or io. A damaged
    /// first page looks like a wrong key; who knows the key to be right reads wrongKey as
    /// corrupted.
    static Result<Connection> open(const std::filesystem::path& file, const Secret& key,
                                   const OpenOptions& options = {});

    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    /// Writes the log back, truncates it and closes.
    ~Connection();

    /// From the cache if the text was prepared before. One statement per text.
    Result<Statement> prepare(std::string_view sql);
    /// Prepares, binds 1, 2, 3 … and runs a statement that gives no rows.
    template <typename... Args>
    Result<void> run(std::string_view sql, const Args&... args)
    {
        FELTBOK_ASSIGN(Statement statement, prepare(sql));
        return statement.bindAll(args...).run();
    }
    /// The first column of the first row; nothing when there is no row or it is NULL.
    template <typename... Args>
    Result<std::optional<std::int64_t>> queryInteger(std::string_view sql, const Args&... args)
    {
        FELTBOK_ASSIGN(Statement statement, prepare(sql));
        FELTBOK_ASSIGN(const Step step, statement.bindAll(args...).step());
        if (step == Step::done || statement.isNull(0))
            return std::optional<std::int64_t>();
        return std::optional<std::int64_t>(statement.integer(0));
    }
    template <typename... Args>
    Result<std::optional<std::string>> queryText(std::string_view sql, const Args&... args)
    {
        FELTBOK_ASSIGN(Statement statement, prepare(sql));
        FELTBOK_ASSIGN(const Step step, statement.bindAll(args...).step());
        if (step == Step::done || statement.isNull(0))
            return std::optional<std::string>();
        return std::optional<std::string>(statement.string(0));
    }
    /// Runs a script of our own: schema steps and pragmas. Rows are dropped.
    Result<void> execute(const std::string& script);

    /// Rows changed by the last INSERT, UPDATE or DELETE.
    std::int64_t changes() const;
    std::int64_t lastInsertRowId() const;
    bool isInTransaction() const;

    /// Writes the log back into the database and truncates it, so that deleted text leaves the
    /// log too. Fails with busy inside a transaction.
    Result<void> checkpointTruncate();
    /// Pages in the write-ahead log after the last commit.
    int walPages() const;
    /// Checks every page's authentication code and the whole structure. Fails with corrupted.
    Result<void> integrityCheck();
    /// Writes a consistent, compact copy under the same key (0600, synced); `target` must not
    /// exist.
    Result<void> copyTo(const std::filesystem::path& target);

    Result<int> userVersion();
    Result<void> setUserVersion(int version);
    const std::filesystem::path& file() const;

private:
    friend class Transaction;
    friend class Savepoint;
    friend class LiveCopy;
    explicit Connection(std::unique_ptr<ConnectionState> state);
    Result<void> configure(const OpenOptions& options);

    std::unique_ptr<ConnectionState> m_state;
};

} // namespace feltbok::sqlite
