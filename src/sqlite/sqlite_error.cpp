// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sqlite/sqlite_error.h"

#include <cerrno>
#include <sqlcipher/sqlite3.h>

namespace feltbok::sqlite {

namespace {

ErrorCode codeOf(sqlite3* db, int extended)
{
    switch (extended & 0xff) {
    case SQLITE_NOTADB:
        return ErrorCode::wrongKey;
    case SQLITE_CORRUPT:
        return ErrorCode::corrupted;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::busy;
    case SQLITE_FULL:
        return ErrorCode::diskFull;
    case SQLITE_TOOBIG:
        return ErrorCode::tooLarge;
    case SQLITE_INTERRUPT:
        return ErrorCode::cancelled;
    case SQLITE_CONSTRAINT:
        return extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY ||
                       extended == SQLITE_CONSTRAINT_ROWID
                   ? ErrorCode::alreadyExists
                   : ErrorCode::badInput;
    case SQLITE_IOERR: {
        const int cause = db == nullptr ? 0 : sqlite3_system_errno(db);
        return cause == ENOSPC || cause == EDQUOT ? ErrorCode::diskFull : ErrorCode::io;
    }
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::io;
    default:
        return ErrorCode::internal;
    }
}

} // namespace

Error makeError(sqlite3* db, int resultCode, std::string_view doing)
{
    int extended = resultCode;
    if (db != nullptr && (sqlite3_extended_errcode(db) & 0xff) == (resultCode & 0xff))
        extended = sqlite3_extended_errcode(db);
    std::string detail(doing);
    detail += ": ";
    const bool namesSchemaOnly = doing == "prepare" || (extended & 0xff) == SQLITE_CONSTRAINT;
    detail += db != nullptr && namesSchemaOnly ? sqlite3_errmsg(db) : sqlite3_errstr(extended);
    detail += " (" + std::to_string(extended) + ")";
    return {codeOf(db, extended), std::move(detail)};
}

} // namespace feltbok::sqlite
