// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/embedded/embedded_store.h"

#include "server/store/embedded/embedded_transaction.h"
#include "server/store/embedded/migrations.h"
#include "sqlite/transaction.h"

namespace feltbok::server {

Result<std::unique_ptr<EmbeddedStore>> EmbeddedStore::create(const std::filesystem::path& file,
                                                             const Secret& key)
{
    std::error_code failure;
    if (std::filesystem::exists(file, failure) || failure)
        return Error(ErrorCode::alreadyExists, "the store exists already");
    return openFile(file, key, sqlite::OpenOptions::Missing::create);
}

Result<std::unique_ptr<EmbeddedStore>> EmbeddedStore::open(const std::filesystem::path& file,
                                                           const Secret& key)
{
    // SQLite takes an empty file for a new database, and an emptied store would begin anew.
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    if (!failure && size == 0)
        return Error(ErrorCode::notFound, "the store is an empty file");
    return openFile(file, key, sqlite::OpenOptions::Missing::fail);
}

Result<std::unique_ptr<EmbeddedStore>> EmbeddedStore::openFile(const std::filesystem::path& file,
                                                               const Secret& key,
                                                               sqlite::OpenOptions::Missing missing)
{
    sqlite::OpenOptions options;
    options.missing = missing;
    options.checkpointPages = 8000; // 32 MiB: writing the log back costs more than holding it
    FELTBOK_ASSIGN(auto opened, sqlite::openAndMigrate(file, key, embeddedMigrations(), options));
    return std::unique_ptr<EmbeddedStore>(new EmbeddedStore(std::move(opened.connection)));
}

Result<void> EmbeddedStore::read(const std::function<Result<void>(Reader&)>& work)
{
    // The file has no other opener and the lock keeps writers out: one view without BEGIN.
    const std::lock_guard lock(m_mutex);
    EmbeddedTransaction reader(m_connection);
    return work(reader);
}

Result<void> EmbeddedStore::write(const std::function<Result<void>(Writer&)>& work)
{
    const std::lock_guard lock(m_mutex);
    if (m_copy && std::chrono::steady_clock::now() - m_copyStepped > copyPatience)
        m_copy.reset();
    FELTBOK_ASSIGN(auto transaction, sqlite::Transaction::begin(m_connection));
    EmbeddedTransaction writer(m_connection);
    FELTBOK_TRY(work(writer));
    FELTBOK_TRY(writer.finish());
    FELTBOK_TRY(transaction.commit());
    // What was erased must leave the write-ahead log too. It is done, whatever comes of that: what
    // fails now is tried again with the next change.
    m_owesTruncation = m_owesTruncation || writer.hasErased();
    if (m_owesTruncation && m_connection.checkpointTruncate())
        m_owesTruncation = false;
    return {};
}

/// The handle of a copy; the copy itself lies in the store, beside the connection that feeds it.
class EmbeddedStore::Copy final : public StoreCopy
{
public:
    Copy(EmbeddedStore& store, const sqlite::LiveCopy* copy) : m_store(store), m_copy(copy) {}
    ~Copy() override
    {
        const std::lock_guard lock(m_store.m_mutex);
        if (m_store.m_copy.get() == m_copy)
            m_store.m_copy.reset();
    }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    Result<Progress> step() override
    {
        constexpr int pages = 1000; // 4 MiB
        const std::lock_guard lock(m_store.m_mutex);
        if (m_isWhole)
            return Progress::whole;
        if (m_store.m_copy.get() != m_copy)
            return Error(ErrorCode::conflict, "another copy was begun, or this one was left alone");
        FELTBOK_ASSIGN(const auto progress, m_store.m_copy->step(pages));
        m_store.m_copyStepped = std::chrono::steady_clock::now();
        if (progress == sqlite::LiveCopy::Progress::more)
            return Progress::more;
        m_isWhole = true;
        m_store.m_copy.reset();
        return Progress::whole;
    }

private:
    EmbeddedStore& m_store;
    const sqlite::LiveCopy* m_copy;
    bool m_isWhole = false;
};

Result<std::unique_ptr<StoreCopy>> EmbeddedStore::beginCopy(const std::filesystem::path& file,
                                                            const Secret& key)
{
    const std::lock_guard lock(m_mutex);
    m_copy.reset();
    FELTBOK_ASSIGN(m_copy, sqlite::LiveCopy::begin(m_connection, file, key));
    m_copyStepped = std::chrono::steady_clock::now();
    return std::unique_ptr<StoreCopy>(std::make_unique<Copy>(*this, m_copy.get()));
}

Result<void> EmbeddedStore::check()
{
    const std::lock_guard lock(m_mutex);
    return m_connection.integrityCheck();
}

} // namespace feltbok::server
