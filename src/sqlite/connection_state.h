// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <filesystem>
#include <functional>
#include <sqlcipher/sqlite3.h>
#include <string>
#include <string_view>
#include <unordered_map>

namespace feltbok::sqlite {

/// What a connection and its statements share; stays where it is when the connection moves.
struct ConnectionState
{
    ConnectionState() = default;
    ConnectionState(const ConnectionState&) = delete;
    ConnectionState& operator=(const ConnectionState&) = delete;
    ~ConnectionState();

    void giveBack(sqlite3_stmt* statement) noexcept;
    /// A free statement of this text, or null.
    sqlite3_stmt* takeCached(std::string_view sql) noexcept;
    static int onWalCommit(void* state, sqlite3* db, const char* schema, int frames);

    sqlite3* db = nullptr;
    std::filesystem::path path;
    /// Keys point into the statements' own text (sqlite3_sql).
    std::unordered_multimap<std::string_view, sqlite3_stmt*> free;
    int checkpointPages = 0;
    int walFrames = 0;
};

} // namespace feltbok::sqlite
