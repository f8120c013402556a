// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// erase list|approve.

#include "server/commands/command.h"
#include "server/commands/terminal_text.h"

namespace feltbok::server {
namespace {

void addNoOptions(options::options_description&) {}

void addApproveOptions(options::options_description& description)
{
    description.add_options()("record", options::value<std::string>()->value_name("ID"),
                              "the record")("user", options::value<std::string>()->value_name("ID"),
                                            "the administrator who approves");
}

Result<json::object> prepareList(const options::variables_map&)
{
    return json::object{};
}

Result<json::object> executeList(Office& office, const json::object&)
{
    FELTBOK_ASSIGN(auto list, office.get<json::array>([](Reader& reader) -> Result<json::array> {
        json::array out;
        FELTBOK_ASSIGN(const auto asked, reader.erasures());
        for (const auto& each : asked) {
            if (!each.isOpen)
                continue;
            FELTBOK_ASSIGN(const auto user, reader.user(each.user));
            FELTBOK_ASSIGN(const auto record, reader.record(each.record));
            if (!record)
                continue;
            out.push_back({{"record", each.record.toText()},
                           {"collection", record->state.collection},
                           {"municipality", record->state.municipality},
                           {"user", each.user.toText()},
                           {"user_name", user ? user->name : ""},
                           {"at", each.at}});
        }
        return out;
    }));
    return json::object{{"erasures", std::move(list)}};
}

std::string showList(const json::object& answer)
{
    std::string out;
    for (const auto& item : answer.at("erasures").get_array()) {
        for (const auto* name : {"at", "municipality", "collection", "record", "user_name"})
            out += (name == std::string_view("at") ? "" : "  ") +
                   forTerminal(findString(item.get_object(), name).value_or(""));
        out += "\n";
    }
    return out.empty() ? "nobody has asked for an erasure\n" : out;
}

Result<json::object> prepareApprove(const options::variables_map& arguments)
{
    json::object request;
    for (const char* name : {"record", "user"}) {
        FELTBOK_ASSIGN(auto id, requireOption(arguments, name));
        if (!uuidFromText(id))
            return Error(ErrorCode::badInput, "--" + std::string(name) + " takes an id", name);
        request[name] = id;
    }
    return request;
}

Result<json::object> executeApprove(Office& office, const json::object& request)
{
    FELTBOK_ASSIGN(const auto recordText, requireString(request, "record"));
    FELTBOK_ASSIGN(const auto record, RecordId::parse(recordText));
    FELTBOK_ASSIGN(const auto userText, requireString(request, "user"));
    FELTBOK_ASSIGN(const auto user, UserId::parse(userText));
    FELTBOK_ASSIGN(const auto erasure, office.approveErasure(user, record));
    return json::object{{"record", recordText},
                        {"approvals", erasure.erased == 0 ? 1 : 2},
                        {"erased", erasure.erased}};
}

std::string showApprove(const json::object& answer)
{
    if (requireInteger(answer, "erased").valueOr(0) == 0)
        return "approvals: 1 of 2; another administrator must approve within 24 hours\n";
    return "erased: " + json::serialize(answer.at("erased")) + " records\n";
}

} // namespace

const Command eraseListCommand{
    .words = "erase list",
    .positional = "",
    .summary = "List the records that somebody asked to have erased",
    .help = "Asked for from a device; nothing is erased by it.",
    .addOptions = addNoOptions,
    .prepare = prepareList,
    .execute = executeList,
    .show = showList,
};
const Command eraseApproveCommand{
    .words = "erase approve",
    .positional = "",
    .summary = "Approve that a record is erased for good",
    .help =
        "Two different administrators of the record's municipality approve, the second within 24\n"
        "hours of the first; whether somebody asked for it or not. Then the content of the record\n"
        "and of all that hangs on it (observations, addenda, confirmations, assessments,\n"
        "conflicts, parked entries) is gone from tables, history and attachments, and devices "
        "drop\n"
        "theirs at their next contact. There is no way back. Backups made before hold it still:\n"
        "restore erases it again by the audit log.",
    .addOptions = addApproveOptions,
    .prepare = prepareApprove,
    .execute = executeApprove,
    .show = showApprove,
};

} // namespace feltbok::server
