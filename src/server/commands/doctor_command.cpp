// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// doctor: what is wrong with a server, and what to do about it.

#include "base/hash.h"
#include "server/commands/command.h"
#include "server/commands/control_client.h"
#include "server/commands/terminal_text.h"
#include "server/upkeep.h"

#include <algorithm>
#include <cstdio>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace feltbok::server {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view doctorWords = "doctor";
constexpr int exitWarned = 3;
constexpr std::uint64_t mebibyte = 1024 * 1024;
constexpr auto clockTolerance = std::chrono::seconds(60); // as a device's clock may be off
constexpr auto certificateWarning = std::chrono::days(30);

enum class Level { warning, error };

struct Finding
{
    Level level;
    std::string_view code;
    std::string what;
    std::string remedy;
};

/// What was looked at, and what was found.
class Report
{
public:
    void lookedAt(std::string_view what) { m_lookedAt.emplace_back(what); }
    void warn(std::string_view code, std::string what, std::string remedy)
    {
        m_findings.push_back({Level::warning, code, std::move(what), std::move(remedy)});
    }
    void fail(std::string_view code, std::string what, std::string remedy)
    {
        m_findings.push_back({Level::error, code, std::move(what), std::move(remedy)});
    }
    void setServerKey(std::string key) { m_serverKey = std::move(key); }

    int exitCode() const
    {
        if (m_findings.empty())
            return exitOk;
        const bool hasError =
            std::any_of(m_findings.begin(), m_findings.end(),
                        [](const Finding& each) { return each.level == Level::error; });
        return hasError ? exitFailed : exitWarned;
    }
    json::object encoded() const
    {
        json::array findings;
        for (const auto& each : m_findings)
            findings.push_back({{"level", each.level == Level::error ? "error" : "warning"},
                                {"code", each.code},
                                {"what", each.what},
                                {"do", each.remedy}});
        json::array looked;
        for (const auto& each : m_lookedAt)
            looked.emplace_back(each);
        json::object out{{"findings", std::move(findings)}, {"looked_at", std::move(looked)}};
        if (!m_serverKey.empty())
            out["server_key"] = m_serverKey;
        return out;
    }
    std::string inWords() const
    {
        std::string out;
        for (const auto& each : m_findings)
            out += std::string(each.level == Level::error ? "ERROR    " : "warning  ") + each.what +
                   "\n         do: " + each.remedy + "\n";
        std::string looked;
        for (const auto& each : m_lookedAt)
            looked += (looked.empty() ? "" : ", ") + each;
        return out + (m_findings.empty() ? "nothing is wrong with: " : "looked at: ") + looked +
               "\n";
    }

private:
    std::vector<Finding> m_findings;
    std::vector<std::string> m_lookedAt;
    std::string m_serverKey;
};

void addOptions(options::options_description& description)
{
    auto add = description.add_options();
    add("host", options::value<std::string>()->value_name("NAME"),
        "whether the certificate names this host (devices do not ask: they trust its pin)");
    add("check-store", "read every page of the store; others wait meanwhile");
}

std::string gibibytes(std::uint64_t bytes)
{
    return std::to_string(bytes / mebibyte) + " MiB";
}

void checkOwned(const fs::path& path, bool isFolder, Report& report)
{
    struct stat info
    {
    };
    const std::string name = path.string();
    if (::stat(path.c_str(), &info) != 0)
        return report.fail("missing", name + " is missing", "restore the server from a backup");
    if ((info.st_mode & 077) != 0)
        report.fail("readable_by_others", name + " can be read by others",
                    std::string("chmod ") + (isFolder ? "700 " : "600 ") + name +
                        ", and ask who may have read it");
    if (info.st_uid != ::getuid() && ::getuid() != 0)
        report.fail("foreign_owner", name + " belongs to another user",
                    "run doctor and serve as the owner of the folder");
}

void checkKeys(const DataFolder& folder, Report& report)
{
    report.lookedAt("keys");
    checkOwned(folder.path(), true, report);
    const auto keys = folder.path() / "keys";
    checkOwned(keys, true, report);
    for (const char* name : {"store.key", "receipt.key", "recovery.key", "tls.key", "tls.next.key"})
        checkOwned(keys / name, false, report);
    checkOwned(folder.storeChoice().valueOr(std::nullopt) ? folder.storeFile() : folder.database(),
               false, report);
}

void checkCertificate(const DataFolder& folder, const std::string& name, const std::string& host,
                      Instant now, Report& report)
{
    const auto key = readPrivateFile(folder.path() / "keys" / (name + ".key"));
    const auto certificate = readPrivateFile(folder.path() / (name + ".crt"));
    const std::string file = (folder.path() / (name + ".crt")).string();
    if (!key || !certificate)
        return report.fail("missing", file + " or its key cannot be read",
                           "restore the server from a backup");
    const auto facts = http::certificateFacts({*key, *certificate}, host);
    if (!facts)
        return report.fail("certificate_damaged", file + " or its key is damaged",
                           "put both back from a backup");
    if (!facts->fitsKey)
        report.fail("certificate_key", file + " does not belong to its key",
                    "put both back from the same backup");
    if (now < facts->notBefore)
        report.fail("certificate_early",
                    file + " is not valid before " + toRfc3339(facts->notBefore),
                    "look at the machine's clock");
    if (now >= facts->notAfter)
        report.fail("certificate_expired", file + " ended at " + toRfc3339(facts->notAfter),
                    "renew it with the same key, so that its pin stays the same");
    else if (facts->notAfter - now < certificateWarning)
        report.warn("certificate_ends", file + " ends at " + toRfc3339(facts->notAfter),
                    "renew it with the same key, so that its pin stays the same");
    if (!host.empty() && !facts->namesHost)
        report.warn("certificate_host", file + " does not name " + host,
                    "devices do not mind; give a browser another way in, such as nginx");
}

void checkDisk(const DataFolder& folder, Report& report)
{
    report.lookedAt("disk");
    struct statvfs space
    {
    };
    if (::statvfs(folder.path().c_str(), &space) != 0)
        return;
    const std::uint64_t free = std::uint64_t(space.f_bavail) * space.f_frsize;
    const std::uint64_t all = std::uint64_t(space.f_blocks) * space.f_frsize;
    std::error_code failure;
    const std::uint64_t database = fs::file_size(folder.database(), failure);
    constexpr std::uint64_t least = 100 * mebibyte;
    constexpr std::uint64_t comfortable = 1024 * mebibyte;
    if (free < least)
        report.fail("disk_full",
                    "only " + gibibytes(free) + " are free for " + folder.path().string(),
                    "make room at once: without it nothing that devices send can be taken");
    else if (free < comfortable && free < all / 20)
        report.warn("disk_low",
                    "only " + gibibytes(free) + " are free for " + folder.path().string(),
                    "make room, or move the folder to a larger disk");
    else if (!failure && free < database + least)
        report.warn("no_room_for_backup",
                    "a backup needs " + gibibytes(database) + " in the data folder, and " +
                        gibibytes(free) + " are free",
                    "make room, or move the folder to a larger disk");
    if (space.f_favail != 0 && space.f_favail < 1000)
        report.warn("few_files", "the disk has room for few files more", "make room");
}

void checkLeftovers(const DataFolder& folder, Report& report)
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder.path(), ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("feltbok.db.before-"))
            report.warn("copy_before_upgrade",
                        entry.path().string() + " is a copy from before an upgrade; what was "
                                                "erased since is still in it",
                        "start the server once more: it removes the copy");
    }
}

void compareClock(std::optional<Instant> newest, std::string_view of, Instant now, Report& report)
{
    if (newest && *newest > now + clockTolerance)
        report.fail("clock_behind",
                    "the clock says " + toRfc3339(now) + ", and " + std::string(of) + " is of " +
                        toRfc3339(*newest),
                    "set the machine's clock (timedatectl), and let it be set from the network");
}

std::optional<Instant> writtenAt(const fs::path& file)
{
    struct stat info
    {
    };
    if (::stat(file.c_str(), &info) != 0)
        return std::nullopt;
    return Instant(std::chrono::seconds(info.st_mtim.tv_sec));
}

/// The audit log as a file; gives number and hash of its last line.
std::pair<std::int64_t, std::string> checkAudit(const DataFolder& folder, const PublicKey& key,
                                                Report& report)
{
    report.lookedAt("audit log");
    const std::string file = folder.auditFile().string();
    const auto checked = checkAuditFile(folder.auditFile(), key);
    if (!checked) {
        report.warn("audit_missing", file + " is missing",
                    "start the server: it writes the file anew from its store; find out who "
                    "removed it");
        return {0, firstAuditPrev()};
    }
    if (checked->fault)
        report.fail("audit_altered",
                    file + ", line " + std::to_string(checked->fault->line) + ": " +
                        checked->fault->why,
                    "keep the file, compare it with its copies elsewhere, and find out who "
                    "changed it");
    if (const auto last = parseRfc3339(checked->last))
        compareClock(*last, "the last line of the audit log", SystemClock().now(), report);
    return {std::int64_t(checked->lines), checked->lastHash};
}

// Where the store is.

Result<json::object> executeDoctor(Office& office, const json::object& request)
{
    FELTBOK_ASSIGN(const auto seq, requireInteger(request, "seq"));
    const auto look = [seq](Reader& reader) -> Result<json::object> {
        json::object out;
        FELTBOK_ASSIGN(const auto figures, reader.figures());
        out["schema"] = figures.schemaVersion;
        out["parked"] = figures.openParked;
        out["unfinished_uploads"] = figures.unfinishedUploads;
        if (figures.oldestUpload)
            out["oldest_upload"] = toRfc3339(*figures.oldestUpload);
        if (!figures.lastContacts.empty())
            out["last_contact"] = toRfc3339(
                *std::max_element(figures.lastContacts.begin(), figures.lastContacts.end()));
        // The line that the file ends with.
        FELTBOK_ASSIGN(const auto lines, reader.auditLines(std::max<std::int64_t>(seq - 1, 0), 1));
        out["audit_hash"] = seq == 0 || lines.empty() ? firstAuditPrev() : sha256Hex(lines.front());
        return out;
    };
    FELTBOK_ASSIGN(auto out, office.get<json::object>(look));
    if (request.contains("check_store")) {
        const auto checked = office.checkStore();
        if (!checked && checked.error().code == ErrorCode::badInput)
            out["store_unread"] = true;
        else
            out["store_fault"] = checked ? "" : checked.error().detail;
    }
    return out;
}

void checkStore(const DataFolder& folder, bool readsAll,
                const std::pair<std::int64_t, std::string>& audit, Instant now, Report& report)
{
    report.lookedAt("store");
    json::object request{{"seq", audit.first}};
    if (readsAll)
        request["check_store"] = true;
    const auto channel = openChannel(folder.path());
    const auto answer =
        channel ? (*channel)->call(doctorWords, request) : Result<json::object>(channel.error());
    if (!answer) {
        const auto code = answer.error().code;
        return report.fail(
            code == ErrorCode::tooNew ? "store_too_new" : "store_unreadable", answer.error().detail,
            code == ErrorCode::tooNew
                ? "install the newer feltbok-server again"
                : (code == ErrorCode::busy ? "end the other process, or wait for it"
                                           : "keep the folder as it is, and restore a backup into "
                                             "another one"));
    }
    if (findString(*answer, "audit_hash") != audit.second)
        report.fail("audit_differs", "the audit log's file and the store do not agree",
                    "keep both, and compare the file with its copies elsewhere: one of them was "
                    "changed or put back");
    if (const auto fault = findString(*answer, "store_fault"); fault && !fault->empty())
        report.fail("store_damaged", "the store is damaged: " + std::string(*fault),
                    "keep the folder as it is, and restore a backup into another one");
    else if (fault)
        report.lookedAt("every page of the store");
    if (answer->contains("store_unread"))
        report.warn("store_not_read",
                    "the records are in a PostgreSQL database, whose pages doctor does not read",
                    "let the database's own tools do that: pg_amcheck, and its data checksums");
    if (const auto last = parseRfc3339(findString(*answer, "last_contact").value_or("")))
        compareClock(*last, "a device's last contact", now, report);
    if (const auto oldest = parseRfc3339(findString(*answer, "oldest_upload").value_or(""));
        oldest && now - *oldest > Upkeep::leftoverAge + Upkeep::period)
        report.warn("uploads_left",
                    "uploads that have not gone on for more than 35 days are still "
                    "there",
                    "let the server run: it drops them once a day");
    if (requireInteger(*answer, "unfinished_uploads").valueOr(0) > 1000)
        report.warn("many_uploads", "more than 1,000 attachments are on their way",
                    "ask whether the tablets have a connection when they are in the office");
    if (requireInteger(*answer, "parked").valueOr(0) > 100)
        report.warn("many_parked", "more than 100 parked operations wait for somebody",
                    "ask the municipalities to look at what is parked in the app");
}

Report examine(const DataFolder& folder, const std::string& host, bool readsAll)
{
    Report report;
    const Instant now = SystemClock().now();
    if (const auto there = folder.requireServer(); !there) {
        report.fail(there.error().code == ErrorCode::notPermitted ? "foreign_owner" : "no_server",
                    there.error().detail, "name the right folder, or restore a backup");
        return report;
    }
    checkKeys(folder, report);
    report.lookedAt("certificates");
    for (const char* name : {"tls", "tls.next"})
        checkCertificate(folder, name, host, now, report);
    checkDisk(folder, report);
    checkLeftovers(folder, report);
    report.lookedAt("clock");
    compareClock(writtenAt(folder.database()), "the database's file", now, report);
    const auto keys = folder.loadKeys();
    if (!keys) {
        report.fail("keys_damaged", keys.error().detail, "restore the server from a backup");
        return report;
    }
    report.setServerKey(toBase64Url(keys->receipt.publicKey()));
    const auto audit = checkAudit(folder, keys->receipt.publicKey(), report);
    checkStore(folder, readsAll, audit, now, report);
    return report;
}

int run(const options::variables_map& arguments)
{
    const Report report =
        examine(DataFolder(arguments["data"].as<std::string>()),
                findOption(arguments, "host").value_or(""), arguments.contains("check-store"));
    const std::string out = arguments.contains("json") ? json::serialize(report.encoded()) + "\n"
                                                       : forTerminal(report.inWords());
    std::fwrite(out.data(), 1, out.size(), stdout);
    std::fflush(stdout);
    return report.exitCode();
}

} // namespace

const Command doctorCommand{
    .words = doctorWords,
    .positional = "",
    .summary = "Say what is wrong with the server, and what to do about it",
    .help =
        "Looks at keys, certificates, disk, clock, the audit log's chain and signatures, and the\n"
        "store; beside a running server or without it. Changes nothing, but that without a "
        "running\n"
        "server the audit log's file gets what the store has and it lacks.\n"
        "Exit codes: 0 nothing found, 3 warnings only, 1 at least one error, 2 the command line "
        "is\n"
        "wrong.",
    .addOptions = addOptions,
    .execute = executeDoctor,
    .run = run,
};

} // namespace feltbok::server
