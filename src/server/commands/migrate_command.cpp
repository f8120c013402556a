// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// migrate-store: from the folder's own store to a PostgreSQL database.
//
// The database is filled in one transaction, held against the file and not live when that is
// committed; then the folder notes where its store is; then the file is marked, so that nothing
// serves from it any more; and last the database is live. Whatever cuts this short, the same
// command begins anew or goes on: until the folder notes the database, it is the file that counts.

#include "server/commands/command.h"
#include "server/commands/control_socket.h"
#include "server/commands/open_store.h"
#include "server/store/embedded/embedded_store.h"
#include "server/store/embedded/migrations.h"
#include "sqlite/migration.h"

#include <cstdio>

namespace feltbok::server {
namespace {

void addOptions(options::options_description& description)
{
    auto add = description.add_options();
    add("to", options::value<std::string>()->value_name("URL"),
        "the database: postgresql://USER@HOST/DATABASE, without a password (PGPASSFILE has it)");
    add("store-owner", options::value<std::string>()->value_name("ROLE"),
        "the role that makes the tables there and fills them");
}

Result<sqlite::Connection> openFile(const DataFolder& folder, const ServerKeys& keys)
{
    FELTBOK_ASSIGN(auto opened,
                   sqlite::openAndMigrate(folder.database(), keys.store, embeddedMigrations()));
    return std::move(opened.connection);
}

/// What was in the file is nowhere but in the database from now on.
Result<void> markMoved(sqlite::Connection& file, const StoreChoice& choice)
{
    return file.run("INSERT INTO setting (key, value) VALUES (?, ?) "
                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    own_setting::movedTo, choice.url);
}

/// The last steps, once the folder notes the database.
Result<void> end(const DataFolder& folder, const ServerKeys& keys, const StoreChoice& choice)
{
    std::error_code failure;
    if (std::filesystem::exists(folder.database(), failure)) {
        FELTBOK_ASSIGN(auto file, openFile(folder, keys));
        FELTBOK_TRY(markMoved(file, choice));
    }
    return goLive(folder, keys, choice);
}

std::int64_t rowsOf(const TableSums& sums, std::string_view table)
{
    const auto found = sums.find(table);
    return found == sums.end() ? 0 : found->second.rows;
}

Result<json::object> migrateStore(const DataFolder& folder, const StoreChoice& choice)
{
    FELTBOK_TRY(folder.requireServer());
    FELTBOK_ASSIGN(const auto present, folder.storeChoice());
    if (present && present->url != choice.url)
        return Error(ErrorCode::alreadyExists,
                     folder.storeFile().string() + " names another store: " + present->url, "to");
    if (isServing(folder.socket()) == Serving::yes)
        return Error(ErrorCode::busy,
                     folder.path().string() + ": a server serves on this folder; stop it first",
                     "data");
    FELTBOK_ASSIGN(const auto keys, folder.loadKeys());
    if (present) {
        FELTBOK_ASSIGN(const Found waits, waitsToGoLive(choice));
        if (waits == Found::no)
            return Error(ErrorCode::alreadyExists,
                         "the records of this server are in " + choice.url + " already", "to");
        FELTBOK_TRY(end(folder, keys, choice));
        return json::object{{"store", choice.url}, {"verified", true}};
    }
    {
        // That the file is not older than its audit log, and serves here still.
        FELTBOK_ASSIGN(const auto opened, openStore(folder, keys));
        FELTBOK_TRY(AuditFile(folder.auditFile(), keys.receipt).follow(*opened.store));
    }
    TableSums sums;
    {
        FELTBOK_ASSIGN(auto file, openFile(folder, keys)); // nobody else has it meanwhile
        FELTBOK_TRY(file.integrityCheck());
        FELTBOK_ASSIGN(sums, fillStore(choice, file, keys));
        FELTBOK_TRY(folder.saveStoreChoice(choice));
    }
    FELTBOK_TRY(end(folder, keys, choice));
    return json::object{{"store", choice.url},
                        {"municipalities", rowsOf(sums, "municipality")},
                        {"devices", rowsOf(sums, "device")},
                        {"records", rowsOf(sums, "record")},
                        {"operations", rowsOf(sums, "operation")},
                        {"attachments", rowsOf(sums, "attachment")},
                        {"audit_lines", rowsOf(sums, "audit_line")},
                        {"verified", true}};
}

Result<StoreChoice> choiceOf(const options::variables_map& arguments)
{
    StoreChoice out;
    FELTBOK_ASSIGN(out.url, requireOption(arguments, "to"));
    FELTBOK_ASSIGN(out.owner, requireOption(arguments, "store-owner"));
    FELTBOK_TRY(postgres::checkUrl(out.url));
    return out;
}

int run(const options::variables_map& arguments)
{
    const auto choice = choiceOf(arguments);
    if (!choice) {
        printError(choice.error(), arguments);
        return exitUsage;
    }
    const auto done = migrateStore(DataFolder(arguments["data"].as<std::string>()), *choice);
    if (!done) {
        printError(done.error(), arguments);
        return exitFailed;
    }
    const std::string out =
        arguments.contains("json") ? json::serialize(*done) + "\n" : showMembers(*done);
    std::fwrite(out.data(), 1, out.size(), stdout);
    std::fflush(stdout);
    return exitOk;
}

} // namespace

const Command migrateStoreCommand{
    .words = "migrate-store",
    .positional = "",
    .summary = "Move the records of a server from its own store to a PostgreSQL database",
    .help =
        "With the server stopped, into a database that holds nothing (docs/postgresql.md). All of "
        "it\n"
        "goes: records, history, receipts, people, devices, tokens, attachments, audit log. Every\n"
        "table is held against the file before anything counts. The folder serves from the "
        "database\n"
        "from then on, and devices notice nothing. The file stays as it was, marked so that "
        "nothing\n"
        "serves from it. A run that was cut short is finished by the same command.",
    .addOptions = addOptions,
    .run = run,
};

} // namespace feltbok::server
