// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/hash.h"
#include "postgres/parameters.h"
#include "postgres/rows.h"
#include "sqlite/connection.h"

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace feltbok::server {

/// What the two stores hold alike, table by table: the one description that a copy of a PostgreSQL
/// store into a file, and the filling of a database from such a file, go by.
enum class ColumnKind {
    integer,
    boolean, ///< 0 or 1 in the file
    text,
    id,
    bytes,
    sideName, ///< a number in the database, a word in the file
    path,     ///< bytes in the database, text in the file
};

struct CopiedColumn
{
    const char* name = "";
    ColumnKind kind = ColumnKind::integer;
    /// Of what the database alone has, for its fences: how the file tells it, of its row `t`.
    const char* derived = nullptr;
};

struct CopiedTable
{
    const char* name;
    std::vector<CopiedColumn> columns;
    const char* order;         ///< of its rows, the same in both
    int pageRows = 100;        ///< so many in one piece
    const char* only = "true"; ///< the rows that are copied
    /// By triggers, when others are: what they left goes first.
    bool isFilledByOthers = false;
    /// In the file, where it has no such table: what gives its rows, and what takes one.
    const char* fileRows = nullptr;
    const char* fileTake = nullptr;
};

/// In an order in which each one's rows find those that they refer to.
std::span<const CopiedTable> copiedTables();

/// Settings that belong to a place and not to what is stored there.
namespace own_setting {
inline constexpr std::string_view serverKey = "server_key"; ///< of a database
/// Of a database that was filled and does not serve yet: not empty.
inline constexpr std::string_view notLive = "not_live";
/// Of a file whose records went on elsewhere: where.
inline constexpr std::string_view movedTo = "moved_to";
} // namespace own_setting

struct CopiedValue
{
    bool isNull = false;
    std::int64_t number = 0;
    std::string text; ///< of what is no number
};
using CopiedRow = std::vector<CopiedValue>;

std::size_t sizeOf(const CopiedRow& row);

/// How many rows a table has, and what they say.
struct TableSum
{
    std::int64_t rows = 0;
    Sha256 hash{};

    bool operator==(const TableSum&) const = default;
};
using TableSums = std::map<std::string, TableSum, std::less<>>;

/// Sums up rows in order, without what is derived.
class TableSummer
{
public:
    explicit TableSummer(const CopiedTable& table) : m_table(table) {}
    void add(const CopiedRow& row);
    TableSum finish();

private:
    const CopiedTable& m_table;
    Sha256Stream m_hash;
    std::int64_t m_rows = 0;
};

// The file.
std::string fileSelect(const CopiedTable& table);
CopiedRow fileRow(const CopiedTable& table, const sqlite::Statement& row);
Result<void> putIntoFile(sqlite::Connection& file, const CopiedTable& table, const CopiedRow& row);
Result<TableSum> sumOfFile(sqlite::Connection& file, const CopiedTable& table);

// The database.
std::string databaseSelect(const CopiedTable& table);
CopiedRow databaseRow(const CopiedTable& table, const postgres::Rows& row);
std::string databaseInsert(const CopiedTable& table, std::size_t rows);
/// `row` must outlive the parameters.
void appendRow(postgres::Parameters& parameters, const CopiedTable& table, const CopiedRow& row);

} // namespace feltbok::server
