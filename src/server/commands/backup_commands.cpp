// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// backup-key, backup.
//
// The process that holds the store copies it, piece by piece between its other work, into the data
// folder under a key made for this copy. The process that was called checks the copy, seals it with
// the server's keys into the file, and removes it: a serving process need not be able to write
// where backups go.

#include "server/backup/backup_file.h"
#include "server/commands/command.h"
#include "server/commands/control_client.h"
#include "server/new_file.h"
#include "server/store/embedded/embedded_store.h"

#include <cstdio>

namespace feltbok::server {
namespace {

constexpr std::string_view backupWords = "backup";

void print(const json::object& answer, const options::variables_map& arguments)
{
    const std::string out =
        arguments.contains("json") ? json::serialize(answer) + "\n" : showMembers(answer);
    std::fwrite(out.data(), 1, out.size(), stdout);
    std::fflush(stdout);
}

int fail(const Error& error, const options::variables_map& arguments, int code = exitFailed)
{
    printError(error, arguments);
    return code;
}

// backup-key

void addKeyOptions(options::options_description&) {}

Result<json::object> makeKey(const std::string& path)
{
    const Secret secret = Secret::random(32);
    FELTBOK_ASSIGN(NewFile file, NewFile::create(path));
    std::string text = backupKeyText(secret);
    auto written = file.write(text);
    wipe(text);
    FELTBOK_TRY(std::move(written));
    FELTBOK_TRY(file.keep());
    return json::object{{"file", path}, {"to", backupRecipientText(backupRecipientOf(secret))}};
}

int runKey(const options::variables_map& arguments)
{
    const auto path = requireOption(arguments, "file");
    if (!path)
        return fail(path.error(), arguments, exitUsage);
    const auto made = makeKey(*path);
    if (!made)
        return fail(made.error(), arguments);
    print(*made, arguments);
    return exitOk;
}

// backup

void addBackupOptions(options::options_description& description)
{
    description.add_options()("to", options::value<std::string>()->value_name("KEY"),
                              "the public key that backup-key printed");
}

/// Where the store is: begin, then continue until it is whole, then end.
Result<json::object> executeBackup(Office& office, const json::object& request)
{
    FELTBOK_ASSIGN(const auto step, requireString(request, "step"));
    if (step == "begin") {
        FELTBOK_ASSIGN(const auto file, requireString(request, "file"));
        FELTBOK_ASSIGN(auto keyText, requireString(request, "key"));
        FELTBOK_ASSIGN(const auto recipient, requireString(request, "to"));
        auto bytes = fromHex(keyText);
        wipe(keyText);
        if (!bytes)
            return Error(ErrorCode::badInput, "not a key", "key");
        const Secret key = Secret::copyOf(*bytes);
        wipe(*bytes);
        FELTBOK_TRY(office.beginBackup(file, key, recipient));
        return json::object{};
    }
    if (step == "end") {
        office.endBackup();
        return json::object{};
    }
    FELTBOK_ASSIGN(const auto progress, office.continueBackup());
    return json::object{{"whole", progress == StoreCopy::Progress::whole}};
}

/// The copy, gone when this goes.
class CopyInFolder
{
public:
    CopyInFolder(OfficeChannel& channel, std::filesystem::path file)
        : m_channel(channel), m_file(std::move(file))
    {
    }
    ~CopyInFolder()
    {
        // Where this fails, the store ends a copy that nobody asks for, and the next backup removes
        // its file, which no key opens any more.
        [[maybe_unused]] const auto ended = m_channel.call(backupWords, {{"step", "end"}});
        std::error_code ignored;
        for (const char* ending : {"", "-wal", "-shm"})
            std::filesystem::remove(m_file.string() + ending, ignored);
    }
    CopyInFolder(const CopyInFolder&) = delete;
    CopyInFolder& operator=(const CopyInFolder&) = delete;

    Result<void> fill(const Secret& key, const std::string& recipient)
    {
        std::string keyText = toHex(key.view());
        auto begun =
            m_channel.call(backupWords, {{"step", "begin"},
                                         {"file", std::filesystem::absolute(m_file).string()},
                                         {"key", keyText},
                                         {"to", recipient}});
        wipe(keyText);
        if (!begun)
            return std::move(begun).error();
        for (;;) {
            FELTBOK_ASSIGN(const auto answer, m_channel.call(backupWords, {{"step", "continue"}}));
            const auto* whole = answer.if_contains("whole");
            if (whole != nullptr && whole->is_bool() && whole->get_bool())
                return {};
        }
    }

private:
    OfficeChannel& m_channel;
    std::filesystem::path m_file;
};

/// Checks a copy with every page of it, and says what it is of.
Result<json::object> describe(const std::filesystem::path& file, const Secret& key)
{
    FELTBOK_ASSIGN(const auto copy, EmbeddedStore::open(file, key));
    FELTBOK_TRY(copy->check());
    json::object out;
    FELTBOK_TRY(copy->read([&](Reader& reader) -> Result<void> {
        FELTBOK_ASSIGN(const auto epoch, reader.setting("epoch"));
        FELTBOK_ASSIGN(const auto figures, reader.figures());
        FELTBOK_ASSIGN(const auto municipalities, reader.municipalities());
        out["feltbok_backup"] = 1;
        out["epoch"] = epoch;
        out["schema"] = figures.schemaVersion;
        out["municipalities"] = municipalities.size();
        out["devices"] = figures.lastContacts.size();
        return {};
    }));
    return out;
}

Result<std::vector<BackupPart>> partsOf(const DataFolder& folder, const Secret& copyKey)
{
    std::vector<BackupPart> out;
    for (const char* name : {"receipt.key", "recovery.key", "tls.key", "tls.next.key"}) {
        FELTBOK_ASSIGN(auto text, readPrivateFile(folder.path() / "keys" / name));
        out.push_back(textPart("keys/" + std::string(name), std::move(text)));
    }
    for (const char* name : {"tls.crt", "tls.next.crt"}) {
        FELTBOK_ASSIGN(auto text, readPrivateFile(folder.path() / name));
        out.push_back(textPart(name, std::move(text)));
    }
    out.push_back(textPart("store.key", toHex(copyKey.view())));
    FELTBOK_ASSIGN(auto store, filePart("store.db", folder.copy()));
    out.push_back(std::move(store));
    return out;
}

Result<json::object> backUp(const DataFolder& folder, const std::string& target,
                            const std::string& recipientText)
{
    FELTBOK_ASSIGN(const auto recipient, backupRecipientFromText(recipientText));
    std::error_code failure;
    if (std::filesystem::exists(std::filesystem::symlink_status(target, failure)))
        return Error(ErrorCode::alreadyExists, target + ": the file is there already", "file");
    FELTBOK_ASSIGN(const auto channel, openChannel(folder.path()));
    const Secret copyKey = Secret::random(32);
    CopyInFolder copy(*channel, folder.copy());
    auto filled = copy.fill(copyKey, recipientText);
    if (!filled)
        return Error(filled.error().code,
                     filled.error().code == ErrorCode::diskFull
                         ? folder.path().string() + ": the disk is full; a backup needs as much "
                                                    "room here as the database has"
                         : filled.error().detail,
                     filled.error().field);
    FELTBOK_ASSIGN(auto about, describe(folder.copy(), copyKey));
    const std::string madeAt = toRfc3339(SystemClock().now());
    about["made_at"] = madeAt;
    FELTBOK_ASSIGN(const auto parts, partsOf(folder, copyKey));
    FELTBOK_ASSIGN(const auto bytes, writeBackup(target, recipient, about, parts));
    return json::object{{"file", target},
                        {"bytes", bytes},
                        {"made_at", madeAt},
                        {"epoch", about.at("epoch")},
                        {"schema", about.at("schema")},
                        {"verified", true}};
}

int runBackup(const options::variables_map& arguments)
{
    const auto file = requireOption(arguments, "file");
    const auto recipient = requireOption(arguments, "to");
    for (const auto* each : {&file, &recipient})
        if (!*each)
            return fail(each->error(), arguments, exitUsage);
    const auto made = backUp(DataFolder(arguments["data"].as<std::string>()), *file, *recipient);
    if (!made)
        return fail(made.error(), arguments, made.error().field == "to" ? exitUsage : exitFailed);
    print(*made, arguments);
    return exitOk;
}

} // namespace

const Command backupKeyCommand{
    .words = "backup-key",
    .positional = "file",
    .summary = "Make a key for backups",
    .help = "Writes the secret half to FILE, which must not exist, and prints the public half for\n"
            "backup --to. Who has the secret half and a backup has the server: keep it away from\n"
            "both, on two sticks in two safes. Without it no backup can be read again.",
    .addOptions = addKeyOptions,
    .needsData = false,
    .run = runKey,
};
const Command backupCommand{
    .words = backupWords,
    .positional = "file",
    .summary = "Write a backup of the whole server to a new file",
    .help =
        "While the server runs, or without it, on either store. FILE holds the store as it was at "
        "one\n"
        "moment, with all attachments, and the server's keys and certificates; it is sealed to "
        "the\n"
        "key of --to, and was read again to its end before this says that it is done. restore "
        "takes\n"
        "it back into either store. The data folder needs as much free room as the database has. "
        "Not in it: tokens that are of use, and the audit log\n"
        "of what comes later. Copy DIR/audit.jsonl elsewhere as often as you can: restore asks "
        "for\n"
        "it.",
    .addOptions = addBackupOptions,
    .execute = executeBackup,
    .run = runBackup,
};

} // namespace feltbok::server
