// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/transfer/postgres_copy.h"

#include "server/store/embedded/migrations.h"
#include "server/store/postgres/postgres_migrations.h"
#include "sqlite/migration.h"
#include "sqlite/transaction.h"

namespace feltbok::server {
namespace {

/// What one step moves at least, unless a table ends: bytes of texts, and rows.
constexpr std::size_t stepBytes = std::size_t(4) * 1024 * 1024;
constexpr std::int64_t stepRows = 5000;

std::string cursorOf(const CopiedTable& table)
{
    return "copy_" + std::string(table.name);
}

void removeFile(const std::filesystem::path& file)
{
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-journal", "-shm"})
        std::filesystem::remove(file.string() + ending, ignored);
}

} // namespace

Result<std::unique_ptr<StoreCopy>> PostgresCopy::begin(const postgres::ConnectOptions& source,
                                                       const std::filesystem::path& file,
                                                       const Secret& key)
{
    std::error_code failure;
    if (std::filesystem::exists(file, failure) || failure)
        return Error(ErrorCode::alreadyExists, "the copy is there already");
    FELTBOK_ASSIGN(auto connection, postgres::Connection::open(source));
    FELTBOK_TRY(checkPostgresSchema(connection));
    std::unique_ptr<PostgresCopy> out(new PostgresCopy(std::move(connection), file));
    FELTBOK_ASSIGN(auto snapshot,
                   postgres::Transaction::begin(out->m_source, postgres::Transaction::Kind::read));
    out->m_snapshot.emplace(std::move(snapshot));
    FELTBOK_TRY(out->m_source.run("SELECT set_config('feltbok.acts_for', 'office', true)"));
    FELTBOK_ASSIGN(auto opened, sqlite::openAndMigrate(file, key, embeddedMigrations()));
    out->m_target.emplace(std::move(opened.connection));
    return std::unique_ptr<StoreCopy>(std::move(out));
}

PostgresCopy::~PostgresCopy()
{
    m_target.reset();
    if (!m_isWhole)
        removeFile(m_file);
}

Result<StoreCopy::Progress> PostgresCopy::step()
{
    if (m_isWhole)
        return Progress::whole;
    if (m_table < copiedTables().size()) {
        FELTBOK_TRY(copySome());
        return Progress::more;
    }
    if (m_checked < copiedTables().size()) {
        FELTBOK_TRY(checkTable());
        return Progress::more;
    }
    m_snapshot.reset();
    // Nothing waits in the log: what is read next is this one file.
    FELTBOK_TRY(m_target->checkpointTruncate());
    m_target.reset();
    m_isWhole = true;
    return Progress::whole;
}

Result<void> PostgresCopy::copySome()
{
    const CopiedTable& table = copiedTables()[m_table];
    FELTBOK_ASSIGN(auto transaction, sqlite::Transaction::begin(*m_target));
    if (!m_sum) {
        FELTBOK_TRY(m_source.script("DECLARE " + cursorOf(table) + " NO SCROLL CURSOR FOR " +
                                    databaseSelect(table)));
        m_sum.emplace(table);
        if (table.isFilledByOthers)
            FELTBOK_TRY(m_target->execute("DELETE FROM \"" + std::string(table.name) + "\""));
    }
    const std::string fetch =
        // lint-allow built-sql: names of the schema
        "FETCH " + std::to_string(table.pageRows) + " FROM " + cursorOf(table);
    std::size_t bytes = 0;
    std::int64_t count = 0;
    bool isEnd = false;
    while (!isEnd && bytes < stepBytes && count < stepRows) {
        FELTBOK_ASSIGN(auto rows, m_source.query(fetch));
        isEnd = rows.count() < table.pageRows;
        count += rows.count();
        while (rows.next()) {
            const CopiedRow row = databaseRow(table, rows);
            bytes += sizeOf(row);
            m_sum->add(row);
            FELTBOK_TRY(putIntoFile(*m_target, table, row));
        }
    }
    FELTBOK_TRY(transaction.commit());
    return isEnd ? finishTable() : Result<void>();
}

Result<void> PostgresCopy::finishTable()
{
    const CopiedTable& table = copiedTables()[m_table];
    m_sums[table.name] = m_sum->finish();
    m_sum.reset();
    ++m_table;
    return m_source.script("CLOSE " + cursorOf(table));
}

Result<void> PostgresCopy::checkTable()
{
    const CopiedTable& table = copiedTables()[m_checked++];
    FELTBOK_ASSIGN(const TableSum held, sumOfFile(*m_target, table));
    if (held != m_sums[table.name])
        return Error(ErrorCode::corrupted,
                     "the copy of " + std::string(table.name) + " is not what the database gave");
    return {};
}

} // namespace feltbok::server
