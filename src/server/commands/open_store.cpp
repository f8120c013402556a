// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/commands/open_store.h"

#include "server/audit_file.h"
#include "server/store/embedded/embedded_store.h"
#include "server/store/postgres/postgres_migrations.h"
#include "server/store/transfer/fill_postgres.h"

namespace feltbok::server {
namespace {

std::string explained(const Error& error, const DataFolder& folder)
{
    const std::string file = folder.database().string();
    switch (error.code) {
    case ErrorCode::notFound:
        return file + ": the database of this server is missing or empty, while its keys are in " +
               folder.storeKey().parent_path().string() +
               ". Nothing was changed. Restore the database from a backup";
    case ErrorCode::busy:
        return file + ": another process holds the database; a server seems to run on this folder";
    case ErrorCode::wrongKey:
        return file + " and " + folder.storeKey().string() +
               " do not belong together, or the database is damaged. Restore both from the same "
               "backup";
    case ErrorCode::corrupted:
        return file + ": the database is damaged (" + error.detail + "). Restore it from a backup";
    case ErrorCode::tooNew:
        return file + ": written by a newer feltbok-server (" + error.detail + ")";
    default:
        return file + ": " + error.detail;
    }
}

Error explainedHere(const Error& error, const StoreChoice& choice)
{
    std::string text = choice.url + ": " + error.detail;
    if (error.code == ErrorCode::notFound)
        text += ". Nothing was changed. The first time, say --store-owner ROLE; else restore the "
                "database from a backup";
    return {error.code, std::move(text), "store"};
}

Result<postgres::Connection> connectAsOwner(const StoreChoice& choice)
{
    postgres::ConnectOptions options;
    options.url = choice.url;
    options.user = choice.owner;
    // A step may rewrite a large table, and whoever comes second waits for it.
    options.statementTimeout = std::chrono::minutes(30);
    options.lockTimeout = std::chrono::minutes(30);
    return postgres::Connection::open(options);
}

/// As the owner of the tables, if the choice names one.
Result<void> migrate(const StoreChoice& choice, MissingSchema missing)
{
    if (choice.owner.empty())
        return {};
    FELTBOK_ASSIGN(auto owner, connectAsOwner(choice));
    return migratePostgres(owner, SystemClock().now(), missing);
}

Result<std::unique_ptr<PostgresStore>> connectTo(const StoreChoice& choice)
{
    PostgresStore::Options options;
    options.url = choice.url;
    return PostgresStore::open(options);
}

Result<Found> isNotLive(PostgresStore& store)
{
    FELTBOK_ASSIGN(const auto mark, store.get<std::string>([](Reader& reader) {
        return reader.setting(own_setting::notLive);
    }));
    return mark.empty() ? Found::no : Found::yes;
}

Result<std::unique_ptr<PostgresStore>> openPostgres(const StoreChoice& choice,
                                                    const ServerKeys& keys)
{
    FELTBOK_TRY(migrate(choice, MissingSchema::fail));
    FELTBOK_ASSIGN(auto store, connectTo(choice));
    // Receipts by other keys would be worth nothing to the devices of this database.
    FELTBOK_ASSIGN(const auto belongs, store->belongTo(toBase64Url(keys.receipt.publicKey())));
    if (belongs == Found::no)
        return Error(ErrorCode::wrongKey,
                     "the database belongs to a server with other keys; all servers on one "
                     "database have copies of one data folder",
                     "store");
    FELTBOK_ASSIGN(const Found notLive, isNotLive(*store));
    if (notLive == Found::yes)
        return Error(ErrorCode::conflict,
                     "the records were moved here and the move did not come to its end; say "
                     "migrate-store --to this database once more",
                     "store");
    return store;
}

/// Gives the lines of its audit log.
Result<std::vector<std::string>> requireEmptyEmbedded(const DataFolder& folder)
{
    std::error_code failure;
    if (!std::filesystem::exists(folder.database(), failure) && !failure)
        return std::vector<std::string>();
    FELTBOK_ASSIGN(const auto keys, folder.loadKeys());
    auto opened = EmbeddedStore::open(folder.database(), keys.store);
    if (!opened)
        return Error(opened.error().code, explained(opened.error(), folder), "data");
    const auto count = [](Reader& reader) -> Result<std::size_t> {
        FELTBOK_ASSIGN(const auto municipalities, reader.municipalities());
        FELTBOK_ASSIGN(const auto users, reader.users());
        return municipalities.size() + users.size();
    };
    FELTBOK_ASSIGN(const auto held, (*opened)->get<std::size_t>(count));
    if (held != 0)
        return Error(ErrorCode::alreadyExists,
                     folder.database().string() +
                         " holds this server's records; --store takes a folder without any",
                     "store");
    // Of a folder without records: when it was made, and who was refused.
    return (*opened)->get<std::vector<std::string>>(
        [](Reader& reader) { return reader.auditLines(0, 100'000); });
}

/// The folder's audit log goes on in the database.
Result<void> takeAudit(Writer& writer, const std::vector<std::string>& lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        FELTBOK_ASSIGN(const auto present, writer.auditLines(static_cast<std::int64_t>(i), 1));
        if (present.empty())
            FELTBOK_TRY(writer.addAuditLine(lines[i]));
        else if (present.front() != lines[i])
            return Error(ErrorCode::alreadyExists,
                         "the database has an audit log that is not this folder's; take an empty "
                         "database, or make a new folder with init and --store",
                         "store");
    }
    return {};
}

} // namespace

Result<OpenedStore> openStore(const DataFolder& folder, const ServerKeys& keys)
{
    FELTBOK_ASSIGN(const auto choice, folder.storeChoice());
    OpenedStore out;
    if (choice) {
        auto opened = openPostgres(*choice, keys);
        if (!opened)
            return explainedHere(opened.error(), *choice);
        out.shared = opened->get();
        out.store = std::move(*opened);
        return out;
    }
    auto opened = EmbeddedStore::open(folder.database(), keys.store);
    if (!opened)
        return Error(opened.error().code, explained(opened.error(), folder), "data");
    FELTBOK_ASSIGN(const auto movedTo, (*opened)->get<std::string>([](Reader& reader) {
        return reader.setting(own_setting::movedTo);
    }));
    if (!movedTo.empty())
        return Error(ErrorCode::conflict,
                     folder.database().string() + ": its records went to " + movedTo +
                         " and have gone on there; " + folder.storeFile().string() +
                         " must name that store",
                     "data");
    out.store = std::move(*opened);
    return out;
}

Result<void> prepareStore(const StoreChoice& choice)
{
    if (const auto made = migrate(choice, MissingSchema::create); !made)
        return explainedHere(made.error(), choice);
    const auto opened = connectTo(choice);
    return opened ? Result<void>() : explainedHere(opened.error(), choice);
}

Result<TableSums> fillStore(const StoreChoice& choice, sqlite::Connection& file,
                            const ServerKeys& keys)
{
    FELTBOK_TRY(prepareStore(choice));
    auto owner = connectAsOwner(choice);
    if (!owner)
        return explainedHere(owner.error(), choice);
    auto filled = fillPostgres(*owner, file, toBase64Url(keys.receipt.publicKey()));
    if (!filled)
        return Error(filled.error().code, choice.url + ": " + filled.error().detail, "store");
    return filled;
}

Result<Found> waitsToGoLive(const StoreChoice& choice)
{
    const auto opened = connectTo(choice);
    if (!opened)
        return explainedHere(opened.error(), choice);
    return isNotLive(**opened);
}

Result<void> goLive(const DataFolder& folder, const ServerKeys& keys, const StoreChoice& choice)
{
    const auto opened = connectTo(choice);
    if (!opened)
        return explainedHere(opened.error(), choice);
    FELTBOK_TRY((*opened)->write([](Writer& writer) -> Result<void> {
        FELTBOK_TRY(writer.setSetting(own_setting::notLive, ""));
        return writer.addAudit(
            {SystemClock().now(), "office", "store_moved", {{"to", "postgresql"}}});
    }));
    return AuditFile(folder.auditFile(), keys.receipt).follow(**opened);
}

Result<void> chooseStore(const DataFolder& folder, const StoreChoice& choice)
{
    FELTBOK_TRY(postgres::checkUrl(choice.url));
    FELTBOK_ASSIGN(const auto present, folder.storeChoice());
    if (present && present->url != choice.url)
        return Error(ErrorCode::alreadyExists,
                     folder.storeFile().string() + " names another store: " + present->url,
                     "store");
    if (present) {
        const auto migrated = migrate(choice, MissingSchema::fail);
        return migrated ? Result<void>() : explainedHere(migrated.error(), choice);
    }
    FELTBOK_ASSIGN(const auto lines, requireEmptyEmbedded(folder));
    if (const auto made = migrate(choice, MissingSchema::create); !made)
        return explainedHere(made.error(), choice);
    const auto opened = connectTo(choice);
    const auto taken =
        opened ? (*opened)->write([&](Writer& writer) { return takeAudit(writer, lines); })
               : Result<void>(opened.error());
    if (!taken)
        return explainedHere(taken.error(), choice);
    return folder.saveStoreChoice(choice);
}

void addStoreOptions(options::options_description& description)
{
    auto add = description.add_options();
    add("store", options::value<std::string>()->value_name("URL"),
        "a PostgreSQL database in place of the folder's own, once for good: "
        "postgresql://USER@HOST/DATABASE, without a password (PGPASSFILE has it)");
    add("store-owner", options::value<std::string>()->value_name("ROLE"),
        "with --store: the role that makes the tables and brings them up to date");
}

Result<std::optional<StoreChoice>> readStoreOptions(const options::variables_map& arguments)
{
    const auto url = findOption(arguments, "store");
    const auto owner = findOption(arguments, "store-owner");
    if (!url && owner)
        return Error(ErrorCode::badInput, "--store-owner goes with --store", "store-owner");
    if (!url)
        return std::optional<StoreChoice>();
    FELTBOK_TRY(postgres::checkUrl(*url));
    return std::optional(StoreChoice{*url, owner.value_or("")});
}

Announcement announcementOf(const Effects& effects)
{
    Announcement out;
    for (const auto& counter : effects.counters)
        out.counters.insert(counter.text());
    out.devices = effects.devices;
    return out;
}

} // namespace feltbok::server
