// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sqlite/migration.h"

#include "sqlite/transaction.h"

namespace feltbok::sqlite {

namespace {

std::filesystem::path backupName(const std::filesystem::path& file, int version)
{
    return file.string() + ".before-" + std::to_string(version + 1);
}

/// A copy counts only when it has been opened with the key and checked as a whole.
Result<void> makeBackup(Connection& connection, const Secret& key, int version)
{
    const std::filesystem::path target = backupName(connection.file(), version);
    const std::filesystem::path unchecked = target.string() + ".part";
    std::error_code failure;
    std::filesystem::remove(unchecked, failure);
    FELTBOK_TRY(connection.copyTo(unchecked));
    {
        FELTBOK_ASSIGN(Connection copy,
                       Connection::open(unchecked, key, {OpenOptions::Missing::fail}));
        FELTBOK_TRY(copy.integrityCheck());
        FELTBOK_ASSIGN(const int copied, copy.userVersion());
        if (copied != version)
            return Error(ErrorCode::corrupted, "the copy before the migration is not the database");
    }
    std::filesystem::rename(unchecked, target, failure);
    if (failure)
        return Error(ErrorCode::io, "keep the copy: " + failure.message());
    return {};
}

void dropBackups(const std::filesystem::path& file, int latest)
{
    std::error_code ignored;
    for (int version = 0; version < latest; ++version) {
        std::filesystem::remove(backupName(file, version), ignored);
        std::filesystem::remove(backupName(file, version).string() + ".part", ignored);
    }
}

} // namespace

Result<void> migrateUpTo(Connection& connection, std::span<const Migration> migrations, int last)
{
    FELTBOK_ASSIGN(const int start, connection.userVersion());
    for (const Migration& migration : migrations) {
        if (migration.version <= start || migration.version > last)
            continue;
        FELTBOK_ASSIGN(Transaction transaction, Transaction::begin(connection));
        if (auto done = migration.run(connection); !done) {
            Error error = std::move(done).error();
            error.detail = "migration " + std::string(migration.name) + ": " + error.detail;
            return error;
        }
        FELTBOK_TRY(connection.setUserVersion(migration.version));
        FELTBOK_TRY(transaction.commit());
    }
    return {};
}

Result<OpenedDatabase> openAndMigrate(const std::filesystem::path& file, const Secret& key,
                                      std::span<const Migration> migrations,
                                      const OpenOptions& options)
{
    FELTBOK_ASSIGN(Connection connection, Connection::open(file, key, options));
    FELTBOK_ASSIGN(const int before, connection.userVersion());
    const int latest = migrations.empty() ? 0 : migrations.back().version;
    if (before > latest)
        return Error(ErrorCode::tooNew, "schema " + std::to_string(before) + ", known up to " +
                                            std::to_string(latest));
    if (before == latest) {
        dropBackups(connection.file(), latest);
        return OpenedDatabase{std::move(connection), before, before};
    }
    FELTBOK_ASSIGN(const auto tables,
                   connection.queryInteger("SELECT count(*) FROM sqlite_schema"));
    if (tables.value_or(0) > 0)
        FELTBOK_TRY(makeBackup(connection, key, before));
    FELTBOK_TRY(migrateUpTo(connection, migrations, latest));
    return OpenedDatabase{std::move(connection), before, latest};
}

} // namespace feltbok::sqlite
