// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sqlite/connection.h"

#include "base/planted_bug.h"
#include "sqlite/connection_state.h"
#include "sqlite/database_file.h"
#include "sqlite/sqlite_error.h"

#include <array>
#include <cassert>
#include <cstring>
#include <fstream>

namespace feltbok::sqlite {

namespace {

// More distinct texts than the whole product has.
constexpr std::size_t maxCachedStatements = 256;

/// x'…', the form in which SQLCipher takes a key as it is, without deriving one.
Secret rawKeyText(const Secret& key)
{
    constexpr std::string_view digits = "0123456789abcdef";
    Secret text(key.size() * 2 + 3);
    std::uint8_t* out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (const std::uint8_t byte : key.view()) {
        *out++ = static_cast<std::uint8_t>(digits[byte >> 4]);
        *out++ = static_cast<std::uint8_t>(digits[byte & 0x0f]);
    }
    *out = '\'';
    return text;
}

/// No key opens these: too short for one page, or never encrypted.
bool cannotBeOurs(const std::filesystem::path& file)
{
    std::array<char, 16> head{};
    std::error_code failure;
    if (std::filesystem::file_size(file, failure) < 4096 && !failure)
        return true;
    std::ifstream(file, std::ios::binary).read(head.data(), head.size());
    constexpr std::string_view plainHeader("SQLite format 3\0", 16);
    return std::string_view(head.data(), head.size()) == plainHeader;
}

} // namespace

ConnectionState::~ConnectionState()
{
    for (const auto& [sql, statement] : free)
        sqlite3_finalize(statement);
    if (db == nullptr)
        return;
    sqlite3_wal_hook(db, nullptr, nullptr);
    const int code = sqlite3_close(db);
    assert(code == SQLITE_OK && "a statement outlived its connection");
    static_cast<void>(code);
}

void ConnectionState::giveBack(sqlite3_stmt* statement) noexcept
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (free.size() >= maxCachedStatements)
        sqlite3_finalize(statement);
    else
        free.emplace(sqlite3_sql(statement), statement);
}

sqlite3_stmt* ConnectionState::takeCached(std::string_view sql) noexcept
{
    const auto found = free.find(sql);
    if (found == free.end())
        return nullptr;
    sqlite3_stmt* statement = found->second;
    free.erase(found);
    return statement;
}

int ConnectionState::onWalCommit(void* state, sqlite3* db, const char* schema, int frames)
{
    auto* self = static_cast<ConnectionState*>(state);
    self->walFrames = frames;
    // A commit is durable without this; if it fails now, the next commit tries again.
    if (frames >= self->checkpointPages &&
        sqlite3_wal_checkpoint_v2(db, schema, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) ==
            SQLITE_OK)
        self->walFrames = 0;
    return SQLITE_OK;
}

Connection::Connection(std::unique_ptr<ConnectionState> state) : m_state(std::move(state)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const std::filesystem::path& file, const Secret& key,
                                    const OpenOptions& options)
{
    if (key.size() != rawKeySize)
        return Error(ErrorCode::badInput, "a raw key has 32 bytes");
    FileState fileState = FileState::missing;
    FELTBOK_ASSIGN(const std::filesystem::path path, checkDatabasePath(file, &fileState));
    if (fileState == FileState::missing) {
        if (options.missing == OpenOptions::Missing::fail)
            return Error(ErrorCode::notFound, "no database");
        FELTBOK_TRY(createPrivateFile(path));
    }

    // Nobody asks for SQLite's own count of its memory, which takes a lock at each allocation. Only
    // the first opener in the process may set this.
    static const int noCount = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(noCount);

    auto state = std::make_unique<ConnectionState>();
    state->path = path;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW |
                      SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    if (const int code = sqlite3_open_v2(path.c_str(), &state->db, flags, nullptr);
        code != SQLITE_OK)
        return makeError(state->db, code, "open");
    {
        const Secret text = rawKeyText(key);
        if (const int code = sqlite3_key_v2(state->db, "main", text.view().data(),
                                            static_cast<int>(text.size()));
            code != SQLITE_OK)
            return makeError(state->db, code, "key");
    }

    Connection connection(std::move(state));
    if (auto configured = connection.configure(options); !configured) {
        Error error = std::move(configured).error();
        std::error_code failure;
        const bool hasContent = std::filesystem::file_size(path, failure) > 0 && !failure;
        if (error.code == ErrorCode::wrongKey && hasContent && cannotBeOurs(path))
            error.code = ErrorCode::corrupted;
        return error;
    }
    return connection;
}

Result<void> Connection::configure(const OpenOptions& options)
{
    sqlite3* db = m_state->db;
    // Nothing here reads the file before journal_mode does: whatever reads first checks the key.
    FELTBOK_TRY(execute("PRAGMA cipher_log_level = NONE; PRAGMA temp_store = MEMORY;"));
    FELTBOK_ASSIGN(const auto cipher, queryText("PRAGMA cipher_version"));
    if (!cipher || cipher->empty())
        return Error(ErrorCode::internal, "the SQLite in this process does not encrypt");
    FELTBOK_ASSIGN(const auto tempStore, queryInteger("PRAGMA temp_store"));
    if (tempStore != 2 || sqlite3_compileoption_used("TEMP_STORE=0") != 0)
        return Error(ErrorCode::internal, "temporary tables would go to disk in the clear");
    sqlite3_busy_timeout(db, 0);
    FELTBOK_TRY(execute("PRAGMA locking_mode = EXCLUSIVE"));
    FELTBOK_ASSIGN(const auto journal, queryText("PRAGMA journal_mode = WAL"));
    if (journal != "wal")
        return Error(ErrorCode::io, "no write-ahead log on this file system");
    FELTBOK_TRY(execute(std::string(FELTBOK_BUG(commit_not_synced) ? "PRAGMA synchronous = OFF;"
                                                                   : "PRAGMA synchronous = FULL;") +
                        " PRAGMA cache_size = -" + std::to_string(options.cacheKiB) +
                        "; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
                        " PRAGMA trusted_schema = OFF;"));
    const std::pair<int, int> settings[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    };
    for (const auto& [setting, value] : settings) {
        int now = -1;
        if (const int code = sqlite3_db_config(db, setting, value, &now);
            code != SQLITE_OK || now != value)
            return makeError(db, code, "db_config");
    }
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    m_state->checkpointPages = options.checkpointPages;
    sqlite3_wal_hook(db, &ConnectionState::onWalCommit, m_state.get());
    // Takes the lock also where the file was already in WAL mode, and reads the schema.
    FELTBOK_TRY(queryInteger("SELECT count(*) FROM sqlite_schema"));
    return {};
}

Result<Statement> Connection::prepare(std::string_view sql)
{
    if (sqlite3_stmt* cached = m_state->takeCached(sql))
        return Statement(m_state.get(), cached);
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(m_state->db, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, &rest);
    if (code != SQLITE_OK)
        return makeError(m_state->db, code, "prepare");
    if (statement == nullptr || rest != sql.data() + sql.size()) {
        sqlite3_finalize(statement);
        return Error(ErrorCode::internal, "prepare takes exactly one statement");
    }
    return Statement(m_state.get(), statement);
}

Result<void> Connection::execute(const std::string& script)
{
    const int code = sqlite3_exec(m_state->db, script.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return makeError(m_state->db, code, code == SQLITE_ERROR ? "prepare" : "execute");
    return {};
}

std::int64_t Connection::changes() const
{
    return sqlite3_changes64(m_state->db);
}
std::int64_t Connection::lastInsertRowId() const
{
    return sqlite3_last_insert_rowid(m_state->db);
}
bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_state->db) == 0;
}
int Connection::walPages() const
{
    return m_state->walFrames;
}
const std::filesystem::path& Connection::file() const
{
    return m_state->path;
}

Result<void> Connection::checkpointTruncate()
{
    const int code = sqlite3_wal_checkpoint_v2(m_state->db, "main", SQLITE_CHECKPOINT_TRUNCATE,
                                               nullptr, nullptr);
    if (code != SQLITE_OK)
        return makeError(m_state->db, code, "checkpoint");
    m_state->walFrames = 0;
    return {};
}

Result<void> Connection::integrityCheck()
{
    // The codes are checked on the file itself, so the log must be in it.
    FELTBOK_TRY(checkpointTruncate());
    FELTBOK_ASSIGN(Statement pages, prepare("PRAGMA cipher_integrity_check"));
    FELTBOK_ASSIGN(const Step anyDamage, pages.step());
    if (anyDamage == Step::row)
        return Error(ErrorCode::corrupted, "a page fails its authentication code");
    FELTBOK_ASSIGN(const auto structure, queryText("PRAGMA integrity_check(1)"));
    if (structure != "ok")
        return Error(ErrorCode::corrupted, "the structure is damaged");
    FELTBOK_ASSIGN(Statement keys, prepare("PRAGMA foreign_key_check"));
    FELTBOK_ASSIGN(const Step anyOrphan, keys.step());
    if (anyOrphan == Step::row)
        return Error(ErrorCode::corrupted, "a row refers to none");
    return {};
}

Result<void> Connection::copyTo(const std::filesystem::path& target)
{
    FileState fileState = FileState::missing;
    FELTBOK_ASSIGN(const std::filesystem::path path, checkDatabasePath(target, &fileState));
    FELTBOK_TRY(createPrivateFile(path));
    // VACUUM INTO attaches its target, under the key of main.
    sqlite3_limit(m_state->db, SQLITE_LIMIT_ATTACHED, 1);
    auto copied = run("VACUUM INTO ?", path.string());
    sqlite3_limit(m_state->db, SQLITE_LIMIT_ATTACHED, 0);
    if (!copied) {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return copied;
    }
    FELTBOK_TRY(syncPath(path));
    return syncPath(path.parent_path());
}

Result<int> Connection::userVersion()
{
    FELTBOK_ASSIGN(const auto version, queryInteger("PRAGMA user_version"));
    return static_cast<int>(version.value_or(0));
}

Result<void> Connection::setUserVersion(int version)
{
    return execute("PRAGMA user_version = " + std::to_string(version));
}

} // namespace feltbok::sqlite
