// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// profile_dump FOLDER NAME: every row of every table in the database of a Feltbok that has ended,
// as lines of JSON, the values as SQLite quotes them. The password is the first line of standard
// input. For tests; it does not ship.

#include "base/clock.h"
#include "base/crypto_init.h"
#include "base/json_text.h"
#include "sqlite/connection.h"
#include "storage/password_policy.h"
#include "storage/profile_folder.h"

#include <iostream>

namespace feltbok::test {
namespace {

using sqlite::Connection;
using sqlite::Statement;

Result<std::vector<std::string>> textsOf(Connection& db, std::string_view sql, const auto&... args)
{
    std::vector<std::string> out;
    FELTBOK_ASSIGN(Statement rows, db.prepare(sql));
    rows.bindAll(args...);
    FELTBOK_TRY(rows.forEach([&](Statement& each) { out.push_back(each.string(0)); }));
    return out;
}

/// As an identifier of SQL.
std::string named(const std::string& name)
{
    std::string out = "\"";
    for (const char c : name)
        out += c == '"' ? "\"\"" : std::string(1, c);
    return out + '"';
}

Result<void> dumpTable(Connection& db, const std::string& table)
{
    FELTBOK_ASSIGN(const auto columns, textsOf(db, "SELECT name FROM pragma_table_info(?)", table));
    std::string list;
    for (const std::string& column : columns)
        list += (list.empty() ? "quote(" : ", quote(") + named(column) + ')';
    FELTBOK_ASSIGN(Statement rows, db.prepare("SELECT " + list + " FROM " + named(table)));
    return rows.forEach([&](Statement& each) {
        json::object row;
        for (int i = 0; i < each.columnCount(); ++i)
            row.emplace(columns[std::size_t(i)], each.text(i));
        std::cout << toJsonText(json::object{{"table", table}, {"row", std::move(row)}}) << '\n';
    });
}

Result<void> run(const std::filesystem::path& folder, const QString& name)
{
    std::string password;
    std::getline(std::cin, password);
    FELTBOK_ASSIGN(storage::ProfileFolder profile, storage::ProfileRoot(folder).open(name));
    FELTBOK_ASSIGN(const Secret key,
                   profile.vault().unlock(storage::passwordBytes(QString::fromStdString(password)),
                                          SystemClock().now()));
    sqlite::OpenOptions options;
    options.missing = sqlite::OpenOptions::Missing::fail;
    FELTBOK_ASSIGN(Connection db, Connection::open(profile.database(), key, options));
    // What a virtual table shows lies in ordinary ones.
    FELTBOK_ASSIGN(const auto tables,
                   textsOf(db, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                               "AND sql NOT LIKE 'CREATE VIRTUAL%'"));
    for (const std::string& table : tables)
        FELTBOK_TRY(dumpTable(db, table));
    return {};
}

} // namespace
} // namespace feltbok::test

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "usage: profile_dump FOLDER NAME\n";
        return 2;
    }
    feltbok::initCrypto();
    if (const auto ended = feltbok::test::run(argv[1], QString::fromUtf8(argv[2])); !ended) {
        std::cerr << toString(ended.error().code) << ": " << ended.error().detail << '\n';
        return 1;
    }
    return 0;
}
