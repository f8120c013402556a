// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// audit reads.

#include "server/commands/command.h"
#include "server/commands/terminal_text.h"

namespace feltbok::server {
namespace {

void addReadsOptions(options::options_description& description)
{
    description.add_options()("record", options::value<std::string>()->value_name("ID"),
                              "of one record only")(
        "user", options::value<std::string>()->value_name("ID"),
        "by one person only")("municipality", options::value<std::string>()->value_name("NUMBER"),
                              "in one municipality only");
}

Result<json::object> prepareReads(const options::variables_map& arguments)
{
    json::object request;
    for (const auto* name : {"record", "user"})
        if (const auto id = findOption(arguments, name)) {
            if (!uuidFromText(*id))
                return Error(ErrorCode::badInput, "--" + std::string(name) + " takes an id", name);
            request[name] = *id;
        }
    if (const auto municipality = findOption(arguments, "municipality"))
        request["municipality"] = *municipality;
    return request;
}

Result<json::object> executeReads(Office& office, const json::object& request)
{
    ReadFilter filter;
    if (const auto record = findString(request, "record")) {
        FELTBOK_ASSIGN(filter.record, RecordId::parse(*record));
    }
    if (const auto user = findString(request, "user")) {
        FELTBOK_ASSIGN(filter.user, UserId::parse(*user));
    }
    filter.municipality = findString(request, "municipality").value_or("");
    FELTBOK_ASSIGN(auto list, office.get<json::array>([&](Reader& reader) -> Result<json::array> {
        json::array out;
        FELTBOK_ASSIGN(const auto reads, reader.reads(filter));
        for (const auto& read : reads) {
            FELTBOK_ASSIGN(const auto user, reader.user(read.user));
            out.push_back({{"at", read.at},
                           {"user", read.user.toText()},
                           {"user_name", user ? user->name : ""},
                           {"device", read.device.toText()},
                           {"municipality", read.municipality},
                           {"collection", read.collection},
                           {"record", read.record.toText()},
                           {"reason", read.reason}});
        }
        return out;
    }));
    return json::object{{"reads", std::move(list)}};
}

std::string showReads(const json::object& answer)
{
    std::string out;
    for (const auto& item : answer.at("reads").get_array()) {
        for (const auto* name :
             {"at", "user_name", "municipality", "collection", "record", "reason"}) {
            const auto text = findString(item.get_object(), name).value_or("");
            out += (name == std::string_view("at") ? "" : "  ") + forTerminal(text);
        }
        out += "\n";
    }
    return out;
}

} // namespace

const Command auditReadsCommand{
    .words = "audit reads",
    .positional = "",
    .summary = "List who opened which record, when and why",
    .help = "What the app notes when somebody opens a referral: oldest first, by the clock of the\n"
            "device, the latest 10,000. It comes with the device's next sync.",
    .addOptions = addReadsOptions,
    .prepare = prepareReads,
    .execute = executeReads,
    .show = showReads,
};

} // namespace feltbok::server
