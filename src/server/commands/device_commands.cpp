// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// enrol-code, device list|revoke.

#include "protocol/messages.h"
#include "server/commands/command.h"
#include "server/commands/terminal_text.h"

#include <charconv>
#include <iostream>
#include <unistd.h>

namespace feltbok::server {
namespace {

constexpr auto codeLife = std::chrono::hours(24);

std::string_view stateText(DeviceRow::State state)
{
    switch (state) {
    case DeviceRow::State::active:
        return "active";
    case DeviceRow::State::closed:
        return "closed";
    case DeviceRow::State::revoked:
        return "revoked";
    case DeviceRow::State::wiped:
        return "wiped";
    }
    return "revoked";
}

std::string_view sideText(domain::Side side)
{
    return side == domain::Side::health ? "health" : "alcohol";
}

json::object encodeDevice(const DeviceRow& device, std::string_view userName)
{
    return {{"device", device.id.toText()},
            {"user", device.user.toText()},
            {"user_name", userName},
            {"name", device.name},
            {"platform", device.platform},
            {"app_version", device.appVersion},
            {"side", sideText(device.side)},
            {"state", stateText(device.state)},
            {"last_seq", device.lastSeq},
            {"enrolled_at", toRfc3339(device.enrolledAt)},
            {"last_contact_at", toRfc3339(device.lastContactAt)}};
}

// enrol-code

/// The port of https://HOST:PORT is optional, and 1 to 65535.
bool hasUsablePort(std::string_view url)
{
    const std::size_t end =
        url.rfind(']') == std::string_view::npos ? url.rfind('/') : url.rfind(']');
    const std::size_t colon = url.find(':', end);
    if (colon == std::string_view::npos)
        return true;
    const std::string_view port = url.substr(colon + 1);
    unsigned value = 0;
    const auto [stop, failure] = std::from_chars(port.data(), port.data() + port.size(), value);
    return failure == std::errc() && stop == port.data() + port.size() && value >= 1 &&
           value <= 65535;
}

void addCodeOptions(options::options_description& description)
{
    description.add_options()("user", options::value<std::string>()->value_name("ID"), "for whom")(
        "url", options::value<std::string>()->value_name("https://HOST:PORT"),
        "how devices reach this server")("side", options::value<std::string>()->value_name("SIDE"),
                                         "alcohol or health; only if the person works on both");
}

Result<json::object> prepareCode(const options::variables_map& arguments)
{
    FELTBOK_ASSIGN(auto user, requireOption(arguments, "user"));
    FELTBOK_ASSIGN(auto url, requireOption(arguments, "url"));
    if (!uuidFromText(user))
        return Error(ErrorCode::badInput, "--user takes an id", "user");
    while (url.ends_with('/'))
        url.pop_back();
    const protocol::EnrolLink trial{url, "code", std::string(64, '0')};
    if (!protocol::parseEnrolLink(protocol::encodeEnrolLink(trial)) || !hasUsablePort(url))
        return Error(ErrorCode::badInput, "--url takes https://HOST:PORT, port 1 to 65535", "url");
    json::object request{{"user", user}, {"url", url}};
    if (const auto side = findOption(arguments, "side")) {
        if (*side != "alcohol" && *side != "health")
            return Error(ErrorCode::badInput, "--side takes alcohol or health", "side");
        request["side"] = *side;
    }
    return request;
}

Result<json::object> executeCode(Office& office, const json::object& request)
{
    FELTBOK_ASSIGN(const auto userText, requireString(request, "user"));
    FELTBOK_ASSIGN(const auto user, UserId::parse(userText));
    FELTBOK_ASSIGN(const auto url, requireString(request, "url"));
    std::optional<domain::Side> side;
    if (const auto text = findString(request, "side"))
        side = *text == "health" ? domain::Side::health : domain::Side::alcohol;
    FELTBOK_ASSIGN(const auto code, office.makeEnrolCode(user, url, side, codeLife));
    return json::object{{"link", code.link}, {"expires", toRfc3339(code.expires)}};
}

// device list

void addListOptions(options::options_description& description)
{
    description.add_options()("device", options::value<std::string>()->value_name("ID"),
                              "only this one");
}

Result<json::object> prepareList(const options::variables_map& arguments)
{
    json::object request;
    if (const auto device = findOption(arguments, "device")) {
        if (!uuidFromText(*device))
            return Error(ErrorCode::badInput, "--device takes an id", "device");
        request["device"] = *device;
    }
    return request;
}

Result<json::object> executeList(Office& office, const json::object& request)
{
    const auto only = findString(request, "device");
    FELTBOK_ASSIGN(auto list, office.get<json::array>([&](Reader& reader) -> Result<json::array> {
        json::array out;
        FELTBOK_ASSIGN(const auto devices, reader.devices());
        for (const auto& device : devices) {
            if (only && device.id.toText() != *only)
                continue;
            FELTBOK_ASSIGN(const auto user, reader.user(device.user));
            out.push_back(encodeDevice(device, user ? user->name : ""));
        }
        return out;
    }));
    if (only && list.empty())
        return Error(ErrorCode::notFound, "no such device", "device");
    return json::object{{"devices", std::move(list)}};
}

std::string showList(const json::object& answer)
{
    std::string out;
    for (const auto& item : answer.at("devices").get_array()) {
        const auto& device = item.get_object();
        const auto text = [&device](std::string_view name) {
            return std::string(findString(device, name).value_or(""));
        };
        out += text("device") + "  " + text("state") + "  " + text("side") + "  " +
               text("last_contact_at") + "  " + text("user_name") + "  " + text("name") + "\n";
    }
    return out;
}

// device revoke

void addRevokeOptions(options::options_description& description)
{
    description.add_options()("device", options::value<std::string>()->value_name("ID"), "which")(
        "wipe", "tell the device to empty itself, unsent work included");
}

Result<json::object> prepareRevoke(const options::variables_map& arguments)
{
    FELTBOK_ASSIGN(auto device, requireOption(arguments, "device"));
    if (!uuidFromText(device))
        return Error(ErrorCode::badInput, "--device takes an id", "device");
    return json::object{{"device", device}, {"wipe", arguments.contains("wipe")}};
}

Result<void> confirmRevoke(OfficeChannel& channel, const json::object& request)
{
    if (!request.at("wipe").get_bool() || ::isatty(STDIN_FILENO) == 0)
        return {};
    FELTBOK_ASSIGN(const auto found,
                   channel.call("device list", {{"device", request.at("device")}}));
    const auto& device = found.at("devices").get_array().at(0).get_object();
    std::cerr << "Device " << forTerminal(findString(device, "name").value_or("")) << " of "
              << forTerminal(findString(device, "user_name").value_or("")) << "\nlast contact "
              << findString(device, "last_contact_at").value_or("") << ", last received operation "
              << device.at("last_seq").get_int64()
              << "\nWhat it has not sent is lost. Type yes to wipe it: " << std::flush;
    std::string word;
    std::getline(std::cin, word);
    if (word != "yes")
        return Error(ErrorCode::cancelled, "nothing was done");
    return {};
}

Result<json::object> executeRevoke(Office& office, const json::object& request)
{
    FELTBOK_ASSIGN(const auto text, requireString(request, "device"));
    FELTBOK_ASSIGN(const auto id, DeviceId::parse(text));
    const auto* wipe = request.if_contains("wipe");
    const bool wipes = wipe != nullptr && wipe->is_bool() && wipe->get_bool();
    FELTBOK_ASSIGN(const auto device, office.revokeDevice(id, wipes));
    return json::object{{"device", device.id.toText()},
                        {"state", stateText(device.state)},
                        {"last_seq", device.lastSeq},
                        {"last_contact_at", toRfc3339(device.lastContactAt)}};
}

} // namespace

const Command enrolCodeCommand{
    .words = "enrol-code",
    .positional = "",
    .summary = "Make a link that enrols one device of a person",
    .help = "The link works once, within 24 hours.",
    .addOptions = addCodeOptions,
    .prepare = prepareCode,
    .execute = executeCode,
    .show = showMembers,
};
const Command deviceListCommand{
    .words = "device list",
    .positional = "",
    .summary = "List the devices",
    .help = "",
    .addOptions = addListOptions,
    .prepare = prepareList,
    .execute = executeList,
    .show = showList,
};
const Command deviceRevokeCommand{
    .words = "device revoke",
    .positional = "",
    .summary = "Shut a device out from its next request on",
    .help = "Without --wipe the device keeps its unsent work, which a new enrolment of the same "
            "person sends.\nAt a terminal, --wipe shows last contact and last received operation, "
            "and asks.",
    .addOptions = addRevokeOptions,
    .prepare = prepareRevoke,
    .execute = executeRevoke,
    .show = showMembers,
    .confirm = confirmRevoke,
};

} // namespace feltbok::server
