// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/transfer/fill_postgres.h"

namespace feltbok::server {
namespace {

/// Rows of one INSERT: few enough for the 65,535 parameters that a statement may have.
constexpr std::size_t insertRows = 64;
constexpr std::size_t insertBytes = std::size_t(4) * 1024 * 1024;

std::string quoted(const CopiedTable& table)
{
    return "\"" + std::string(table.name) + "\"";
}

Result<std::string> settingOf(postgres::Connection& owner, std::string_view key)
{
    FELTBOK_ASSIGN(auto rows, owner.query("SELECT value FROM setting WHERE key = $1", key));
    return rows.next() ? rows.string(0) : std::string();
}

Result<void> requireEmpty(postgres::Connection& owner, std::string_view serverKey)
{
    FELTBOK_ASSIGN(const auto belongsTo, settingOf(owner, own_setting::serverKey));
    FELTBOK_ASSIGN(const auto notLive, settingOf(owner, own_setting::notLive));
    if (belongsTo == serverKey && !notLive.empty())
        return {}; // of a run that was cut short
    bool isEmpty = belongsTo.empty();
    for (const auto& table : copiedTables()) {
        if (std::string_view(table.name) == "setting")
            continue;
        FELTBOK_ASSIGN(const auto any,
                       // lint-allow built-sql: names of the schema
                       owner.queryInteger("SELECT 1 FROM " + quoted(table) + " LIMIT 1"));
        isEmpty = isEmpty && !any;
    }
    if (!isEmpty)
        return Error(ErrorCode::alreadyExists,
                     "the database is not empty; nothing was changed in it. Take a new one",
                     "store");
    return {};
}

Result<void> emptyTables(postgres::Connection& owner)
{
    std::string names;
    for (const auto& table : copiedTables())
        names += (names.empty() ? "" : ", ") + quoted(table);
    return owner.script("TRUNCATE " + names);
}

Result<TableSum> fillTable(postgres::Connection& owner, sqlite::Connection& file,
                           const CopiedTable& table)
{
    if (table.isFilledByOthers)
        // lint-allow built-sql: names of the schema
        FELTBOK_TRY(owner.run("DELETE FROM " + quoted(table)));
    TableSummer sum(table);
    std::vector<CopiedRow> waiting;
    std::size_t bytes = 0;
    const auto send = [&]() -> Result<void> {
        // A batch, or what is left one by one: two statements for each table.
        const std::size_t atOnce = waiting.size() == insertRows ? insertRows : 1;
        const std::string sql = databaseInsert(table, atOnce);
        for (std::size_t first = 0; first < waiting.size(); first += atOnce) {
            postgres::Parameters parameters;
            for (std::size_t i = first; i < first + atOnce; ++i)
                appendRow(parameters, table, waiting[i]);
            FELTBOK_TRY(owner.queryWith(sql, parameters));
        }
        waiting.clear();
        bytes = 0;
        return {};
    };
    FELTBOK_ASSIGN(auto rows, file.prepare(fileSelect(table)));
    FELTBOK_TRY(rows.forEach([&](sqlite::Statement& row) -> Result<void> {
        waiting.push_back(fileRow(table, row));
        bytes += sizeOf(waiting.back());
        sum.add(waiting.back());
        return waiting.size() == insertRows || bytes >= insertBytes ? send() : Result<void>();
    }));
    FELTBOK_TRY(send());
    return sum.finish();
}

/// What stands in the database now.
Result<TableSum> sumOfDatabase(postgres::Connection& owner, const CopiedTable& table)
{
    const std::string cursor = "check_" + std::string(table.name);
    FELTBOK_TRY(
        owner.script("DECLARE " + cursor + " NO SCROLL CURSOR FOR " + databaseSelect(table)));
    // lint-allow built-sql: names of the schema
    const std::string fetch = "FETCH " + std::to_string(table.pageRows) + " FROM " + cursor;
    TableSummer sum(table);
    for (;;) {
        FELTBOK_ASSIGN(auto rows, owner.query(fetch));
        const bool isEnd = rows.count() < table.pageRows;
        while (rows.next())
            sum.add(databaseRow(table, rows));
        if (isEnd)
            break;
    }
    FELTBOK_TRY(owner.script("CLOSE " + cursor));
    return sum.finish();
}

/// The next row's number is above all that came.
Result<void> setSequences(postgres::Connection& owner)
{
    for (const char* table : {"operation", "attachment"})
        FELTBOK_TRY(
            owner.query("SELECT setval(pg_get_serial_sequence('feltbok." + std::string(table) +
                        "', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM " + table + "), false)"));
    return {};
}

} // namespace

Result<TableSums> fillPostgres(postgres::Connection& owner, sqlite::Connection& file,
                               std::string_view serverKey)
{
    FELTBOK_ASSIGN(auto transaction,
                   postgres::Transaction::begin(owner, postgres::Transaction::Kind::write));
    FELTBOK_TRY(owner.run("SELECT set_config('feltbok.acts_for', 'office', true)"));
    // One at a time, and no server meanwhile.
    FELTBOK_TRY(owner.script("LOCK TABLE setting IN ACCESS EXCLUSIVE MODE"));
    FELTBOK_TRY(requireEmpty(owner, serverKey));
    FELTBOK_TRY(emptyTables(owner));
    TableSums out;
    for (const auto& table : copiedTables()) {
        FELTBOK_ASSIGN(out[table.name], fillTable(owner, file, table));
    }
    FELTBOK_TRY(setSequences(owner));
    for (const auto& table : copiedTables()) {
        FELTBOK_ASSIGN(const TableSum held, sumOfDatabase(owner, table));
        if (held != out[table.name])
            return Error(ErrorCode::corrupted,
                         std::string(table.name) +
                             " in the database is not what was put there; nothing was kept",
                         "store");
    }
    for (const auto& [key, value] : {std::pair(own_setting::serverKey, serverKey),
                                     std::pair(own_setting::notLive, std::string_view("yes"))})
        FELTBOK_TRY(owner.run("INSERT INTO setting (key, value) VALUES ($1, $2)", key, value));
    FELTBOK_TRY(transaction.commit());
    return out;
}

} // namespace feltbok::server
