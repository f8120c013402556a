// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sqlite/live_copy.h"

#include "sqlite/connection_state.h"
#include "sqlite/database_file.h"
#include "sqlite/sqlite_error.h"

namespace feltbok::sqlite {
namespace {

void removeDatabase(const std::filesystem::path& file)
{
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-journal", "-shm"})
        std::filesystem::remove(file.string() + ending, ignored);
}

} // namespace

LiveCopy::LiveCopy(Connection target, sqlite3_backup* handle)
    : m_file(target.file()), m_target(std::move(target)), m_handle(handle)
{
}

Result<std::unique_ptr<LiveCopy>>
LiveCopy::begin(Connection& source, const std::filesystem::path& target, const Secret& key)
{
    std::error_code failure;
    if (std::filesystem::exists(target, failure) || failure)
        return Error(ErrorCode::alreadyExists, "the copy is there already");
    OpenOptions options;
    options.cacheKiB = 1024;
    FELTBOK_ASSIGN(Connection opened, Connection::open(target, key, options));
    // It counts only once it is whole, and is synced then: no log and no waiting before that.
    auto isQuick = opened.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    sqlite3_backup* handle = nullptr;
    if (isQuick)
        handle = sqlite3_backup_init(opened.m_state->db, "main", source.m_state->db, "main");
    if (handle == nullptr) {
        Error error = isQuick ? makeError(opened.m_state->db,
                                          sqlite3_extended_errcode(opened.m_state->db), "copy")
                              : isQuick.error();
        const std::filesystem::path file = opened.file();
        {
            const Connection ended = std::move(opened);
        }
        removeDatabase(file);
        return error;
    }
    return std::unique_ptr<LiveCopy>(new LiveCopy(std::move(opened), handle));
}

LiveCopy::~LiveCopy()
{
    if (m_handle != nullptr)
        sqlite3_backup_finish(m_handle);
    m_target.reset();
    if (!m_isWhole)
        removeDatabase(m_file);
}

Result<LiveCopy::Progress> LiveCopy::step(int pages)
{
    if (m_isWhole)
        return Progress::whole;
    if (m_handle == nullptr)
        return Error(ErrorCode::conflict, "the copy failed before");
    const int code = sqlite3_backup_step(m_handle, pages);
    if (code == SQLITE_OK)
        return Progress::more;
    if (code != SQLITE_DONE)
        return makeError(m_target->m_state->db, code, "copy");
    FELTBOK_TRY(finish());
    return Progress::whole;
}

Result<void> LiveCopy::finish()
{
    const int code = sqlite3_backup_finish(std::exchange(m_handle, nullptr));
    if (code != SQLITE_OK)
        return makeError(m_target->m_state->db, code, "copy");
    m_target.reset();
    FELTBOK_TRY(syncPath(m_file));
    FELTBOK_TRY(syncPath(m_file.parent_path()));
    m_isWhole = true;
    return {};
}

} // namespace feltbok::sqlite
