// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "postgres/connection.h"
#include "server/store/store.h"
#include "server/store/transfer/copied_tables.h"
#include "sqlite/connection.h"

namespace feltbok::server {

/// A copy of a PostgreSQL store in a file of the embedded store's form: one snapshot on a
/// connection of its own, which keeps nobody waiting, a page of rows at a time. Before it is whole
/// every table of the file is read again and held against what the database gave.
class PostgresCopy final : public StoreCopy
{
public:
    /// Fails with alreadyExists if `file` is there, or as postgres::Connection::open does.
    static Result<std::unique_ptr<StoreCopy>> begin(const postgres::ConnectOptions& source,
                                                    const std::filesystem::path& file,
                                                    const Secret& key);
    ~PostgresCopy() override;
    PostgresCopy(const PostgresCopy&) = delete;
    PostgresCopy& operator=(const PostgresCopy&) = delete;

    Result<Progress> step() override;

private:
    PostgresCopy(postgres::Connection source, std::filesystem::path file)
        : m_source(std::move(source)), m_file(std::move(file))
    {
    }
    Result<void> copySome();
    Result<void> checkTable();
    Result<void> finishTable();

    postgres::Connection m_source;
    std::optional<postgres::Transaction> m_snapshot; ///< ends before its connection
    std::filesystem::path m_file;
    std::optional<sqlite::Connection> m_target;
    std::size_t m_table = 0; ///< the one at hand; behind the last: to be checked
    std::size_t m_checked = 0;
    std::optional<TableSummer> m_sum; ///< of the one whose cursor is open
    TableSums m_sums;
    bool m_isWhole = false;
};

} // namespace feltbok::server
