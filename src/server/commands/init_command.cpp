// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/audit_file.h"
#include "server/commands/command.h"
#include "server/commands/folder_guard.h"
#include "server/commands/open_store.h"
#include "server/store/embedded/embedded_store.h"

#include <iostream>

namespace feltbok::server {
namespace {

void addOptions(options::options_description& description)
{
    addStoreOptions(description);
}

/// The first line of the audit log.
Result<void> begin(Writer& writer, Instant now)
{
    FELTBOK_ASSIGN(const auto epoch, writer.setting("epoch"));
    return writer.addAudit({now, "office", "server_made", {{"epoch", epoch}}});
}

Result<json::object> makeFolder(const DataFolder& folder, const std::optional<StoreChoice>& choice)
{
    const SystemClock clock;
    FolderGuard guard(folder.path());
    const auto makeStore = [&](const std::filesystem::path& file,
                               const Secret& key) -> Result<void> {
        if (choice)
            return chooseStore(folder, *choice);
        FELTBOK_ASSIGN(const auto store, EmbeddedStore::create(file, key));
        const auto epoch = Id<struct EpochTag>::create(clock.now()).toText();
        return store->write([&](Writer& writer) -> Result<void> {
            FELTBOK_TRY(writer.setSetting("epoch", epoch));
            return begin(writer, clock.now());
        });
    };
    FELTBOK_TRY(folder.create(clock.now(), makeStore));
    FELTBOK_ASSIGN(const auto keys, folder.loadKeys());
    FELTBOK_ASSIGN(const auto opened, openStore(folder, keys));
    guard.keep(); // a database is this server's now
    if (choice)
        FELTBOK_TRY(
            opened.store->write([&](Writer& writer) { return begin(writer, clock.now()); }));
    FELTBOK_TRY(AuditFile(folder.auditFile(), keys.receipt).follow(*opened.store));
    return json::object{{"data", folder.path().string()}, {"pin", keys.pins.front()}};
}

int run(const options::variables_map& arguments)
{
    const auto choice = readStoreOptions(arguments);
    if (!choice) {
        printError(choice.error(), arguments);
        return exitUsage;
    }
    const auto made = makeFolder(DataFolder(arguments["data"].as<std::string>()), *choice);
    if (!made) {
        printError(made.error(), arguments);
        return exitFailed;
    }
    std::cout << (arguments.contains("json") ? json::serialize(*made) + "\n" : showMembers(*made))
              << std::flush;
    return exitOk;
}

} // namespace

const Command initCommand{
    .words = "init",
    .positional = "",
    .summary = "Make the data folder with keys, certificate and an empty store",
    .help = "The folder must be new or empty, and is readable by its owner only. Prints the "
            "SHA-256 of the server's public "
            "key,\nwhich enrolment links carry as `pin`. With --store the folder's store is in a "
            "PostgreSQL\ndatabase.",
    .addOptions = addOptions,
    .run = run,
};

} // namespace feltbok::server
