// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// audit export, audit verify.
//
// A bundle may hold hundreds of megabytes of photos: the process that holds the store makes all but
// the attachments and signs it; the process that was called fetches those part by part, and writes.

#include "server/audit_file.h"
#include "server/bundle/bundle_verify.h"
#include "server/commands/command.h"
#include "server/commands/control_client.h"
#include "server/new_file.h"

#include <cstdio>
#include <fstream>

namespace feltbok::server {
namespace {

constexpr std::string_view exportWords = "audit export";

void addExportOptions(options::options_description& description)
{
    description.add_options()("visit", options::value<std::string>()->value_name("ID"),
                              "the control visit");
}

Result<json::object> prepareExport(const options::variables_map& arguments)
{
    FELTBOK_ASSIGN(const auto visit, requireOption(arguments, "visit"));
    if (!uuidFromText(visit))
        return Error(ErrorCode::badInput, "--visit takes an id", "visit");
    FELTBOK_ASSIGN(const auto file, requireOption(arguments, "file"));
    return json::object{{"visit", visit}, {"file", file}};
}

/// Where the store is: {"visit"} gives the bundle but for its attachments, {"visit","attachment",
/// "part"} one line of those.
Result<json::object> executeExport(Office& office, const json::object& request)
{
    FELTBOK_ASSIGN(const auto visitText, requireString(request, "visit"));
    FELTBOK_ASSIGN(const auto visit, RecordId::parse(visitText));
    if (const auto attachment = findString(request, "attachment")) {
        FELTBOK_ASSIGN(const auto part, requireInteger(request, "part"));
        if (part < 0)
            return Error(ErrorCode::badInput, "no such part", "part");
        FELTBOK_ASSIGN(auto line, office.bundleAttachment(visit, *attachment, std::size_t(part)));
        return json::object{{"line", std::move(line)}};
    }
    FELTBOK_ASSIGN(auto draft, office.exportBundle(visit));
    json::array lines;
    for (auto& line : draft.lines)
        lines.emplace_back(std::move(line));
    json::array attachments;
    for (const auto& attachment : draft.attachments)
        attachments.push_back(
            json::object{{"sha256", attachment.sha256}, {"parts", std::int64_t(attachment.parts)}});
    return json::object{{"lines", std::move(lines)},
                        {"attachments", std::move(attachments)},
                        {"seal", std::move(draft.seal)},
                        {"server_key", office.serverKey()}};
}

Result<json::object> writeBundle(OfficeChannel& channel, const json::object& request)
{
    const json::object visit{{"visit", request.at("visit")}};
    FELTBOK_ASSIGN(const auto draft, channel.call(exportWords, visit));
    FELTBOK_ASSIGN(const auto lines, requireArray(draft, "lines"));
    FELTBOK_ASSIGN(const auto attachments, requireArray(draft, "attachments"));
    FELTBOK_ASSIGN(auto seal, requireString(draft, "seal"));
    FELTBOK_ASSIGN(const auto path, requireString(request, "file"));
    FELTBOK_ASSIGN(auto file, NewFile::create(path));
    std::int64_t count = 1;
    for (const auto& line : lines) {
        FELTBOK_TRY(file.writeLine(std::string(line.as_string())));
        ++count;
    }
    for (const auto& attachment : attachments) {
        const auto parts = requireInteger(attachment.as_object(), "parts").valueOr(0);
        for (std::int64_t part = 0; part < parts; ++part) {
            json::object wanted = visit;
            wanted["attachment"] = attachment.as_object().at("sha256");
            wanted["part"] = part;
            FELTBOK_ASSIGN(const auto answer, channel.call(exportWords, wanted));
            FELTBOK_ASSIGN(auto line, requireString(answer, "line"));
            FELTBOK_TRY(file.writeLine(std::move(line)));
            ++count;
        }
    }
    FELTBOK_TRY(file.writeLine(std::move(seal)));
    const auto size = std::int64_t(file.size());
    FELTBOK_TRY(file.keep());
    return json::object{{"file", path},
                        {"visit", request.at("visit")},
                        {"lines", count},
                        {"bytes", size},
                        {"attachments", std::int64_t(attachments.size())},
                        {"server_key", draft.at("server_key")}};
}

int fail(const Error& error, const options::variables_map& arguments, int code)
{
    printError(error, arguments);
    return code;
}

void print(const std::string& out)
{
    std::fwrite(out.data(), 1, out.size(), stdout);
    std::fflush(stdout);
}

int runExport(const options::variables_map& arguments)
{
    const auto request = prepareExport(arguments);
    if (!request)
        return fail(request.error(), arguments, exitUsage);
    auto channel = openChannel(arguments["data"].as<std::string>());
    if (!channel)
        return fail(channel.error(), arguments, exitFailed);
    const auto answer = writeBundle(**channel, *request);
    if (!answer)
        return fail(answer.error(), arguments, exitFailed);
    print(arguments.contains("json") ? json::serialize(*answer) + "\n" : showMembers(*answer));
    return exitOk;
}

void addVerifyOptions(options::options_description& description)
{
    description.add_options()("server-key", options::value<std::string>()->value_name("KEY"),
                              "the key that must have signed it, as audit export printed it");
}

json::object encode(const BundleReport& report)
{
    json::object out{{"ok", !report.fault.has_value()},
                     {"municipality", report.municipality},
                     {"visit", report.visit},
                     {"made_at", report.madeAt},
                     {"server_key", report.serverKey},
                     {"server_key_given", report.isKeyGiven},
                     {"lines", report.lines},
                     {"operations", report.operations},
                     {"parked", report.parked},
                     {"erased", report.erased},
                     {"devices", report.devices},
                     {"receipts", report.receipts},
                     {"records", report.records},
                     {"context", report.context},
                     {"attachments", report.attachments},
                     {"missing_attachments", report.missingAttachments}};
    if (report.fault) {
        json::object fault = encodeLineName(report.fault->name);
        fault["detail"] = report.fault->detail;
        fault["line"] = report.fault->line;
        fault["offset"] = report.fault->offset;
        fault["length"] = report.fault->length;
        fault["text"] = describe(report.fault->name);
        if (const auto& naming = report.fault->namedBy) {
            fault["named_by"] = encodeLineName(*naming);
            fault["named_by_text"] = describe(*naming);
        }
        out["fault"] = std::move(fault);
    }
    return out;
}

std::string inWords(const BundleReport& report)
{
    const auto number = [](std::size_t value) { return std::to_string(value); };
    if (report.fault) {
        const auto& fault = *report.fault;
        return "NOT as it was made.\n"
               "first fault: " +
               describe(fault.name) + ": " + fault.detail +
               (fault.namedBy ? "\nnamed by: " + describe(*fault.namedBy) : "") + "\nat: line " +
               number(fault.line) + ", bytes " + std::to_string(fault.offset) + " to " +
               std::to_string(fault.offset + fault.length) + " of the file\n";
    }
    std::string out = "As it was made.\nvisit: " + report.visit + " of municipality " +
                      report.municipality + "\nmade at: " + report.madeAt +
                      "\nsigned by: " + report.serverKey +
                      (report.isKeyGiven ? " (the key that was given)"
                                         : " (compare it with the server's; see --server-key)") +
                      "\noperations: " + number(report.operations) + " of " +
                      number(report.devices) + " devices, each with signature, chain and receipt";
    if (report.parked > 0)
        out += "; " + number(report.parked) + " were parked and changed nothing";
    if (report.erased > 0)
        out += "; " + number(report.erased) + " had their content erased";
    out += "\nrecords: " + number(report.records) + " follow from the operations; " +
           number(report.context) + " are as the server says";
    out += "\nattachments: " + number(report.attachments) + " with their bytes";
    if (report.missingAttachments > 0)
        out += "; " + number(report.missingAttachments) + " the server did not hold";
    return out + "\n";
}

/// The audit log itself, which the server keeps beside its store.
int runVerifyLog(const options::variables_map& arguments, const std::string& path,
                 const std::optional<std::string>& keyText)
{
    std::optional<PublicKey> key;
    if (keyText)
        key = publicKeyFromBase64Url(*keyText).value();
    const auto report = checkAuditFile(path, key);
    if (!report)
        return fail(report.error(), arguments, exitFailed);
    if (arguments.contains("json")) {
        json::object out{{"ok", report->isWhole()},       {"lines", report->lines},
                         {"first", report->first},        {"last", report->last},
                         {"last_hash", report->lastHash}, {"signatures_checked", report->isSigned}};
        if (report->fault)
            out["fault"] = {{"line", report->fault->line}, {"why", report->fault->why}};
        print(json::serialize(out) + "\n");
    } else if (report->fault) {
        print("NOT as it was written.\nfirst altered line: " + std::to_string(report->fault->line) +
              ": " + report->fault->why + "\n");
    } else {
        print("As it was written.\nlines: " + std::to_string(report->lines) + ", from " +
              report->first + " to " + report->last + "\nthe last one's hash: " + report->lastHash +
              (report->isSigned ? "\nsigned by the key that was given\n"
                                : "\nsignatures were not checked: see --server-key\n"));
    }
    return report->fault ? exitFailed : exitOk;
}

int runVerify(const options::variables_map& arguments)
{
    const auto path = requireOption(arguments, "file");
    if (!path)
        return fail(path.error(), arguments, exitUsage);
    const auto key = findOption(arguments, "server-key");
    if (key && !publicKeyFromBase64Url(*key))
        return fail(Error(ErrorCode::badInput, "--server-key takes 43 letters, digits, - and _",
                          "server-key"),
                    arguments, exitUsage);
    if (looksLikeAuditFile(*path) == Found::yes)
        return runVerifyLog(arguments, *path, key);
    std::ifstream file(*path, std::ios::binary);
    if (!file)
        return fail(Error(ErrorCode::notFound, "the file cannot be read", "file"), arguments,
                    exitFailed);
    const auto report = verifyBundle(
        [&file](char* into, std::size_t size) -> Result<std::size_t> {
            file.read(into, static_cast<std::streamsize>(size));
            if (file.bad())
                return Error(ErrorCode::io, "the file cannot be read", "file");
            return static_cast<std::size_t>(file.gcount());
        },
        key);
    if (!report)
        return fail(report.error(), arguments, exitFailed);
    print(arguments.contains("json") ? json::serialize(encode(*report)) + "\n" : inWords(*report));
    return report->fault ? exitFailed : exitOk;
}

} // namespace

const Command auditExportCommand{
    .words = exportWords,
    .positional = "file",
    .summary = "Write everything that hangs on a visit to a file that proves itself",
    .help =
        "The case bundle: operations with their signatures, the devices' keys, receipts, states\n"
        "and attachments, signed by this server. It is not encrypted: FILE holds the whole\n"
        "control, readable for its owner only. FILE must not exist.",
    .addOptions = addExportOptions,
    .execute = executeExport,
    .run = runExport,
};
const Command auditVerifyCommand{
    .words = "audit verify",
    .positional = "file",
    .summary = "Check a case bundle or an audit log, without any server",
    .help =
        "Of an audit log (audit.jsonl, or a copy of it): names the first altered line, or the one\n"
        "behind lines that are missing. Lines that are missing at its end show by the last one's\n"
        "hash alone, which doctor holds against the store. --server-key is what doctor --json\n"
        "prints. Of a case bundle: "
        "names the operation (or key, receipt, state, attachment) that holds the first altered\n"
        "byte. Exit code 0 only if the whole file is as it was made. Without --server-key the\n"
        "file is held against the key that it names itself: compare that with the server's.",
    .addOptions = addVerifyOptions,
    .needsData = false,
    .run = runVerify,
};

} // namespace feltbok::server
