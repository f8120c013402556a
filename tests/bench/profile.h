// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sqlite/connection.h"
#include "sqlite/transaction.h"
#include "storage/client_schema.h"
#include "storage/db_worker.h"
#include "storage/device_store.h"
#include "storage/local_records.h"

#include <QTemporaryDir>
#include <cstdio>
#include <cstdlib>

namespace feltbok::bench {

template <typename T>
T check(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "failed: %s: %s\n", std::string(toString(result.error().code)).c_str(),
                     result.error().detail.c_str());
        std::abort();
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

/// A profile's encrypted database with everything of storage on it, not enrolled.
class Profile
{
public:
    Profile() : m_key(Secret::random(32)), store(worker)
    {
        check(worker
                  .open(file("feltbok.db"), m_key.clone(), storage::clientMigrations(),
                        storage::refreshSearchIndex)
                  .takeResult());
    }
    ~Profile() { check(worker.close().takeResult()); }
    Profile(const Profile&) = delete;
    Profile& operator=(const Profile&) = delete;

    std::filesystem::path file(const char* name) const
    {
        return m_dir.filePath(QString::fromLatin1(name)).toStdString();
    }
    template <typename F>
    auto with(F f)
    {
        return check(worker.runBlocking([&](sqlite::Connection& db) {
            storage::LocalRecords records(db);
            return f(records);
        }));
    }
    template <typename F>
    auto onDatabase(F f)
    {
        return check(worker.runBlocking([&](sqlite::Connection& db) { return f(db); }));
    }

private:
    QTemporaryDir m_dir;
    Secret m_key;

public:
    storage::DbWorker worker;
    storage::DeviceStore store;
};

/// SQLCipher alone: the same settings, two tables, nothing of ours on it.
class BareStore
{
public:
    BareStore()
        : m_db(check(sqlite::Connection::open(
              m_dir.filePath(QStringLiteral("bare.db")).toStdString(), Secret::random(32))))
    {
        check(m_db.execute("CREATE TABLE content(id INTEGER PRIMARY KEY, text TEXT);"
                           "CREATE TABLE outbox(n INTEGER PRIMARY KEY, text TEXT);"
                           "CREATE VIRTUAL TABLE search USING fts5(words);"));
    }

    /// One durable transaction that writes a record's content and one row of an outbox.
    void commit(std::int64_t id, std::string_view content, std::string_view outbox)
    {
        auto transaction = check(sqlite::Transaction::begin(m_db));
        check(m_db.run("INSERT INTO content(id, text) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE "
                       "SET text = ?2",
                       id, content));
        check(m_db.run("INSERT INTO outbox(text) VALUES(?)", outbox));
        check(transaction.commit());
    }
    void fill(std::int64_t firstId, const std::vector<std::string>& contents)
    {
        auto transaction = check(sqlite::Transaction::begin(m_db));
        for (const std::string& content : contents)
            check(m_db.run("INSERT INTO content(id, text) VALUES(?, ?)", firstId++, content));
        check(transaction.commit());
    }
    std::string content(std::int64_t id)
    {
        return check(m_db.queryText("SELECT text FROM content WHERE id = ?", id)).value_or("");
    }
    /// The newest rows below `before`.
    std::size_t newest(std::int64_t before, std::int64_t count)
    {
        auto rows = check(m_db.prepare("SELECT text FROM content WHERE id < ? "
                                       "ORDER BY id DESC LIMIT ?"));
        rows.bindAll(before, count);
        std::size_t bytes = 0;
        check(rows.forEach([&](sqlite::Statement& row) { bytes += row.text(0).size(); }));
        return bytes;
    }
    sqlite::Connection& database() { return m_db; }

private:
    QTemporaryDir m_dir;
    sqlite::Connection m_db;
};

} // namespace feltbok::bench
