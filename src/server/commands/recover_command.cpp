// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// recover approve|show.

#include "base/hash.h"
#include "server/commands/command.h"
#include "server/office/recovery.h"

#include <fstream>
#include <iterator>

namespace feltbok::server {
namespace {

constexpr std::streamsize maxRequestBytes = 16 * 1024;

constexpr std::string_view help =
    "When somebody has forgotten their password, their device shows a recovery request. Two\n"
    "different administrators approve it, each with their own --user; the second approval prints "
    "the\nanswer, which goes back into the device and lets it in with the password chosen there. "
    "Drafts\nand unsent work stay as they are. A first approval holds for 24 hours. Once answered, "
    "each "
    "of\nthe administrators gets the same answer again.";

void addRequestOptions(options::options_description& description)
{
    description.add_options()("request", options::value<std::string>()->value_name("TEXT"),
                              "the request as the device shows it")(
        "request-file", options::value<std::string>()->value_name("FILE"), "the same, in a file");
}

void addApproveOptions(options::options_description& description)
{
    description.add_options()("user", options::value<std::string>()->value_name("ID"),
                              "the administrator who approves");
    addRequestOptions(description);
}

Result<std::string> requestText(const options::variables_map& arguments)
{
    const auto direct = findOption(arguments, "request");
    const auto file = findOption(arguments, "request-file");
    if (direct.has_value() == file.has_value())
        return Error(ErrorCode::badInput, "give --request or --request-file", "request");
    std::string text;
    if (direct) {
        text = *direct;
    } else {
        std::ifstream stream(*file, std::ios::binary);
        if (!stream)
            return Error(ErrorCode::notFound, "cannot read the request file", "request-file");
        text.resize(static_cast<std::size_t>(maxRequestBytes));
        stream.read(text.data(), maxRequestBytes);
        text.resize(static_cast<std::size_t>(stream.gcount()));
    }
    FELTBOK_ASSIGN(const auto parsed, parseRecoveryRequest(text));
    return parsed.canonical();
}

Result<json::object> prepareApprove(const options::variables_map& arguments)
{
    FELTBOK_ASSIGN(auto user, requireOption(arguments, "user"));
    if (!uuidFromText(user))
        return Error(ErrorCode::badInput, "--user takes an id", "user");
    FELTBOK_ASSIGN(auto text, requestText(arguments));
    return json::object{{"user", user}, {"request", text}};
}

Result<json::object> prepareShow(const options::variables_map& arguments)
{
    FELTBOK_ASSIGN(auto text, requestText(arguments));
    return json::object{{"request", text}};
}

json::object encodeRecovery(const RecoveryRow& row)
{
    json::array approvers;
    for (const auto& user : {row.firstApprover, row.secondApprover})
        if (!user.isNull())
            approvers.emplace_back(user.toText());
    json::object out{{"approvals", approvers.size()}, {"approvers", std::move(approvers)}};
    if (!row.response.empty())
        out["answer"] = row.response;
    return out;
}

Result<json::object> executeApprove(Office& office, const json::object& request)
{
    FELTBOK_ASSIGN(const auto userText, requireString(request, "user"));
    FELTBOK_ASSIGN(const auto user, UserId::parse(userText));
    FELTBOK_ASSIGN(const auto text, requireString(request, "request"));
    FELTBOK_ASSIGN(const auto row, office.approveRecovery(user, text));
    return encodeRecovery(row);
}

Result<json::object> executeShow(Office& office, const json::object& request)
{
    FELTBOK_ASSIGN(const auto text, requireString(request, "request"));
    const std::string hash = sha256Hex(text);
    FELTBOK_ASSIGN(const auto row, office.get<std::optional<RecoveryRow>>(
                                       [&](Reader& reader) { return reader.recovery(hash); }));
    return encodeRecovery(row.value_or(RecoveryRow{}));
}

std::string show(const json::object& answer)
{
    if (const auto text = findString(answer, "answer"))
        return "answer: " + std::string(*text) + "\n";
    return "approvals: " + json::serialize(answer.at("approvals")) +
           " of 2; another administrator must approve\n";
}

} // namespace

const Command recoverApproveCommand{
    .words = "recover approve",
    .positional = "",
    .summary = "Approve that a device with a forgotten password is opened again",
    .help = help,
    .addOptions = addApproveOptions,
    .prepare = prepareApprove,
    .execute = executeApprove,
    .show = show,
};
const Command recoverShowCommand{
    .words = "recover show",
    .positional = "",
    .summary = "Show how far a recovery has come",
    .help = help,
    .addOptions = addRequestOptions,
    .prepare = prepareShow,
    .execute = executeShow,
    .show = show,
};

} // namespace feltbok::server
