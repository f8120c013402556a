// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// restore: a server from a backup, in an empty folder, and in an empty database where it is to be
// on PostgreSQL (protocol.md §8). restore-database: the same for a PostgreSQL database that its own
// tools brought back.

#include "base/hash.h"
#include "server/backup/backup_file.h"
#include "server/commands/command.h"
#include "server/commands/control_socket.h"
#include "server/commands/folder_guard.h"
#include "server/commands/open_store.h"
#include "server/new_file.h"
#include "server/store/embedded/embedded_store.h"
#include "server/store/embedded/migrations.h"
#include "sqlite/migration.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sodium.h>

namespace feltbok::server {
namespace {

namespace fs = std::filesystem;

struct Order
{
    std::string data;
    std::string file;
    std::string key;
    std::optional<std::string> ledger;
    std::optional<StoreChoice> store;
};

void addLedgerOptions(options::options_description& description)
{
    auto add = description.add_options();
    add("ledger", options::value<std::string>()->value_name("FILE"),
        "the audit log of the lost server, audit.jsonl, as new as there is one");
    add("without-ledger", "there is none: what was revoked or erased after the backup comes back");
}

void addOptions(options::options_description& description)
{
    description.add_options()("key", options::value<std::string>()->value_name("FILE"),
                              "the secret key that backup-key made");
    addLedgerOptions(description);
    addStoreOptions(description);
}

Result<std::optional<std::string>> ledgerOf(const options::variables_map& arguments)
{
    auto out = findOption(arguments, "ledger");
    if (out.has_value() == arguments.contains("without-ledger"))
        return Error(ErrorCode::badInput,
                     "give --ledger with the audit.jsonl of the lost server, or --without-ledger "
                     "where there is none",
                     "ledger");
    return out;
}

Result<Order> orderOf(const options::variables_map& arguments)
{
    Order out;
    out.data = arguments["data"].as<std::string>();
    FELTBOK_ASSIGN(out.file, requireOption(arguments, "file"));
    FELTBOK_ASSIGN(out.key, requireOption(arguments, "key"));
    FELTBOK_ASSIGN(out.ledger, ledgerOf(arguments));
    FELTBOK_ASSIGN(out.store, readStoreOptions(arguments));
    if (out.store && out.store->owner.empty())
        return Error(ErrorCode::badInput,
                     "--store goes with --store-owner here, who makes and fills the tables",
                     "store-owner");
    return out;
}

/// Where the parts of a backup go.
class Parts
{
public:
    explicit Parts(const DataFolder& folder) : m_folder(folder) {}
    ~Parts() { wipe(m_storeKey); }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    Result<void> take(std::string_view part, std::string_view piece)
    {
        if (part == "store.key") {
            m_storeKey += piece;
            return {};
        }
        if (part != m_name) {
            FELTBOK_TRY(close());
            constexpr std::array<std::string_view, 6> names{"keys/receipt.key", "keys/recovery.key",
                                                            "keys/tls.key",     "keys/tls.next.key",
                                                            "tls.crt",          "tls.next.crt"};
            const bool isKnown = std::find(names.begin(), names.end(), part) != names.end();
            if (!isKnown && part != "store.db")
                return Error(ErrorCode::tooNew, "the backup holds what is not known here", "file");
            const fs::path target =
                part == "store.db" ? m_folder.copy() : m_folder.path() / std::string(part);
            FELTBOK_ASSIGN(auto file, NewFile::create(target.string()));
            m_file.emplace(std::move(file));
            m_name = part;
        }
        return m_file->write(piece);
    }
    Result<void> close()
    {
        if (!m_file)
            return {};
        FELTBOK_TRY(m_file->keep());
        m_file.reset();
        return {};
    }
    Result<Secret> storeKey() const
    {
        auto bytes = fromHex(m_storeKey);
        if (!bytes || bytes->size() != sqlite::rawKeySize)
            return Error(ErrorCode::corrupted, "the backup lacks the key of its store", "file");
        Secret out = Secret::copyOf(*bytes);
        wipe(*bytes);
        return out;
    }

private:
    const DataFolder& m_folder;
    std::string m_name;
    std::optional<NewFile> m_file;
    std::string m_storeKey;
};

void removeFilesOf(const fs::path& database)
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(database.parent_path(), ignored))
        if (entry.path().filename().string().starts_with(database.filename().string()))
            fs::remove(entry.path(), ignored);
}

/// Opens the store of the backup and gives it its place and a key of its own.
Result<void> rekey(const DataFolder& folder, const Secret& backupKey, const Secret& newKey)
{
    {
        FELTBOK_ASSIGN(const auto copy, EmbeddedStore::open(folder.copy(), backupKey));
        FELTBOK_ASSIGN(const auto moving, copy->beginCopy(folder.database(), newKey));
        for (auto progress = StoreCopy::Progress::more; progress != StoreCopy::Progress::whole;) {
            FELTBOK_ASSIGN(progress, moving->step());
        }
    }
    removeFilesOf(folder.copy());
    return {};
}

/// What came back into the folder's file goes on into a database, which is its store from then on.
Result<void> moveOn(const DataFolder& folder, const StoreChoice& choice, const ServerKeys& keys,
                    const Secret& key)
{
    {
        FELTBOK_ASSIGN(auto file,
                       sqlite::openAndMigrate(folder.database(), key, embeddedMigrations()));
        FELTBOK_TRY(fillStore(choice, file.connection, keys));
    }
    FELTBOK_TRY(folder.saveStoreChoice(choice));
    removeFilesOf(folder.database());
    return {};
}

struct Ledger
{
    std::vector<std::string> behind; ///< lines that the backup lacks
};

/// What the audit log of the lost server tells behind the end of the backup's.
Result<Ledger> readLedger(const fs::path& file, const PublicKey& key, Store& store)
{
    std::int64_t seq = 0;
    std::string hash = firstAuditPrev();
    FELTBOK_TRY(store.read([&](Reader& reader) -> Result<void> {
        constexpr std::size_t page = 1000;
        for (;;) {
            FELTBOK_ASSIGN(const auto lines, reader.auditLines(seq, page));
            if (lines.empty())
                return {};
            seq += static_cast<std::int64_t>(lines.size());
            hash = sha256Hex(lines.back());
        }
    }));
    Ledger out;
    std::int64_t met = 0;
    bool isSame = seq == 0;
    FELTBOK_ASSIGN(const auto report, checkAuditFile(file, key, [&](const std::string& text) {
                       met += 1;
                       if (met == seq)
                           isSame = sha256Hex(text) == hash;
                       else if (met > seq)
                           out.behind.push_back(text);
                   }));
    if (report.fault)
        return Error(ErrorCode::corrupted,
                     file.string() + ": line " + std::to_string(report.fault->line) +
                         " of the audit log is not as the server wrote it: " + report.fault->why,
                     "ledger");
    if (!isSame)
        return Error(ErrorCode::conflict,
                     file.string() + (met < seq
                                          ? ": the audit log ends before the backup was made; "
                                            "look for a newer one"
                                          : ": the audit log is another server's"),
                     "ledger");
    return out;
}

/// The new epoch of a store that came back, with what the ledger tells.
Result<Office::Return> returnOf(Store& store, const PublicKey& key,
                                const std::optional<std::string>& ledger, Instant now)
{
    Office::Return out;
    if (ledger) {
        FELTBOK_ASSIGN(auto read, readLedger(*ledger, key, store));
        out.lines = std::move(read.behind);
    }
    out.epoch = Id<struct EpochTag>::create(now).toText();
    out.detail["epoch"] = out.epoch;
    out.detail["ledger"] = ledger.has_value();
    return out;
}

json::object answerOf(const Office::Return& back, const Office::Replayed& replayed)
{
    return {{"epoch", back.epoch},
            {"ledger_lines", back.lines.size()},
            {"revoked", replayed.revoked},
            {"grants", replayed.grants},
            {"erased", replayed.erased}};
}

Result<json::object> restore(const Order& order)
{
    const SystemClock clock;
    FELTBOK_ASSIGN(auto keyText, readPrivateFile(order.key));
    auto key = backupKeyFromText(keyText);
    wipe(keyText);
    if (!key)
        return std::move(key).error();
    const DataFolder folder(order.data);
    FolderGuard guard(folder.path());
    FELTBOK_TRY(folder.prepare());
    if (order.store)
        FELTBOK_TRY(prepareStore(*order.store));

    Parts parts(folder);
    FELTBOK_ASSIGN(const auto about,
                   readBackup(order.file, *key, [&](std::string_view part, std::string_view piece) {
                       return parts.take(part, piece);
                   }));
    FELTBOK_TRY(parts.close());
    FELTBOK_ASSIGN(const Secret backupKey, parts.storeKey());
    const Secret newKey = Secret::random(sqlite::rawKeySize);
    FELTBOK_TRY(rekey(folder, backupKey, newKey));

    FELTBOK_ASSIGN(auto seedText, readPrivateFile(folder.path() / "keys" / "receipt.key"));
    while (seedText.ends_with('\n'))
        seedText.pop_back();
    auto seed = fromHex(seedText);
    wipe(seedText);
    if (!seed)
        return Error(ErrorCode::corrupted, "the backup's receipt key is damaged", "file");
    auto receipt = SigningKey::fromSeed(*seed);
    wipe(*seed);
    if (!receipt)
        return std::move(receipt).error();
    const ServerKeys keys{Secret(), std::move(*receipt), Secret(), {}, {}, {}};

    Office::Replayed replayed;
    Office::Return back;
    {
        FELTBOK_ASSIGN(const auto store, EmbeddedStore::open(folder.database(), newKey));
        FELTBOK_TRY(store->check());
        FELTBOK_ASSIGN(back, returnOf(*store, keys.receipt.publicKey(), order.ledger, clock.now()));
        back.detail["backup_made_at"] = findString(about, "made_at").value_or("");
        AuditFile auditFile(folder.auditFile(), keys.receipt);
        Office office(*store, clock, keys, {}, &auditFile);
        FELTBOK_ASSIGN(replayed, office.comeBack(back));
    }
    if (order.store)
        FELTBOK_TRY(moveOn(folder, *order.store, keys, newKey));
    // Last: from now on the folder holds a server.
    FELTBOK_TRY(folder.saveStoreKey(newKey));
    guard.keep();
    if (order.store)
        FELTBOK_TRY(goLive(folder, keys, *order.store));
    FELTBOK_ASSIGN(const auto loaded, folder.loadKeys());
    json::object out = answerOf(back, replayed);
    out["data"] = folder.path().string();
    out["backup_made_at"] = back.detail.at("backup_made_at");
    out["pin"] = loaded.pins.front();
    return out;
}

Result<json::object> returnDatabase(const DataFolder& folder,
                                    const std::optional<std::string>& ledger)
{
    FELTBOK_TRY(folder.requireServer());
    FELTBOK_ASSIGN(const auto choice, folder.storeChoice());
    if (!choice)
        return Error(ErrorCode::badInput,
                     folder.path().string() +
                         ": this server's store is in its folder; bring it back with restore",
                     "data");
    if (isServing(folder.socket()) == Serving::yes)
        return Error(
            ErrorCode::busy,
            folder.path().string() +
                ": a server serves on this folder; stop it, and all others on the database",
            "data");
    const fs::path own = folder.auditFile();
    std::error_code failure;
    if (fs::exists(own, failure) && !(ledger && fs::equivalent(own, *ledger, failure)))
        return Error(ErrorCode::alreadyExists,
                     own.string() + ": the folder has an audit log; name it with --ledger, or move "
                                    "it away if another copy is newer",
                     "ledger");
    FELTBOK_ASSIGN(const auto keys, folder.loadKeys());
    FELTBOK_ASSIGN(const auto opened, openStore(folder, keys));
    const SystemClock clock;
    FELTBOK_ASSIGN(const auto back,
                   returnOf(*opened.store, keys.receipt.publicKey(), ledger, clock.now()));
    AuditFile auditFile(own, keys.receipt);
    Office office(*opened.store, clock, keys, {}, &auditFile);
    FELTBOK_ASSIGN(const auto replayed, office.comeBack(back));
    return answerOf(back, replayed);
}

int finish(const Result<json::object>& done, const options::variables_map& arguments)
{
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

int run(const options::variables_map& arguments)
{
    const auto order = orderOf(arguments);
    if (!order) {
        printError(order.error(), arguments);
        return exitUsage;
    }
    return finish(restore(*order), arguments);
}

int runDatabase(const options::variables_map& arguments)
{
    const auto ledger = ledgerOf(arguments);
    if (!ledger) {
        printError(ledger.error(), arguments);
        return exitUsage;
    }
    return finish(returnDatabase(DataFolder(arguments["data"].as<std::string>()), *ledger),
                  arguments);
}

} // namespace

const Command restoreCommand{
    .words = "restore",
    .positional = "file",
    .summary = "Make a server from a backup, in a new or empty folder",
    .help =
        "The server begins a new epoch: devices find that, and send again what the backup lacks\n"
        "and they still hold. All tokens and unused enrolment links end. What the ledger tells of\n"
        "after the backup is done again before anything is served: revoked and replaced devices\n"
        "stay out, grants that were removed stay removed, erased records stay erased. Without a\n"
        "ledger none of that is known, and has to be done again by hand. The lost server must not\n"
        "serve any more. With --store and --store-owner it comes back in a PostgreSQL database "
        "that\n"
        "holds nothing, wherever it was before. On failure the folder is left as it was.",
    .addOptions = addOptions,
    .run = run,
};
const Command restoreDatabaseCommand{
    .words = "restore-database",
    .positional = "",
    .summary = "Go on with a PostgreSQL database that was brought back from its backup",
    .help =
        "After pg_restore or the like, with the data folder of the server, and before any server "
        "on\n"
        "the database is started: until then they refuse to serve, for the audit log tells of "
        "what\n"
        "the database lacks. Begins a new epoch and does again what the ledger tells of after the\n"
        "backup, as restore does. The ledger is the folder's own audit.jsonl where that is there.",
    .addOptions = addLedgerOptions,
    .run = runDatabase,
};

} // namespace feltbok::server
