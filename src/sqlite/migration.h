// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sqlite/connection.h"

namespace feltbok::sqlite {

/// One step of a schema. A shipped step is never edited: a later one corrects it.
struct Migration
{
    int version;
    std::string_view name;
    Result<void> (*run)(Connection&);
};

/// For static_assert beside the list: versions count 1, 2, 3 …
constexpr bool isGapless(std::span<const Migration> migrations)
{
    int expected = 1;
    for (const Migration& migration : migrations)
        if (migration.version != expected++)
            return false;
    return true;
}

struct OpenedDatabase
{
    Connection connection;
    int versionBefore;
    int version;
};

/// Opens and brings the schema to the last step, each step in a transaction of its own together
/// with its version. Before the first step on a database with content, a copy is written beside it
/// (file name + ".before-N", same key), opened and checked; it goes at the next open that finds
/// nothing to do. Fails with tooNew, changing nothing, if the file was written by a newer Feltbok.
Result<OpenedDatabase> openAndMigrate(const std::filesystem::path& file, const Secret& key,
                                      std::span<const Migration> migrations,
                                      const OpenOptions& options = {});

/// Runs the steps above the database's version, up to `last`; without a copy. Used by the above
/// and by tests of single steps.
Result<void> migrateUpTo(Connection& connection, std::span<const Migration> migrations, int last);

} // namespace feltbok::sqlite
