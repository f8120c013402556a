// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// One device without a screen, told what to do by lines of JSON on standard input, one answer a
// line; the first opens a profile. For tests; it does not ship.

#include "integration/field_device.h"

#include <QCoreApplication>
#include <csignal>
#include <fstream>
#include <iostream>

namespace feltbok::test {
namespace {

Result<domain::Change> changeOf(const json::object& request)
{
    domain::Change change;
    for (const auto& [part, target] :
         {std::pair{"set", &change.set}, {"add", &change.add}, {"remove", &change.remove}})
        if (request.contains(part)) {
            FELTBOK_ASSIGN(*target, requireObject(request, part));
        }
    if (request.contains("repeats")) {
        FELTBOK_ASSIGN(const json::array names, requireArray(request, "repeats"));
        for (const auto& name : names)
            change.repeats.emplace(name.as_string());
    }
    return change;
}

Result<RecordId> recordOf(const json::object& request)
{
    FELTBOK_ASSIGN(const std::string text, requireString(request, "record"));
    return RecordId::parse(text);
}

json::object encode(const SyncReport& report)
{
    json::array exchanges;
    for (const auto& each : report.exchanges)
        exchanges.push_back(
            {{"path", each.path}, {"reached", each.reached}, {"answered", each.answered}});
    return {{"outcome", report.outcome},
            {"detail", report.detail},
            {"exchanges", std::move(exchanges)}};
}

Cut cutOf(const json::object& request)
{
    return {int(requireInteger(request, "exchange").valueOr(0)),
            findString(request, "cut") == "answer" ? Cut::At::answer : Cut::At::request};
}

Result<json::object> perform(std::unique_ptr<FieldDevice>& opened, const json::object& request)
{
    FELTBOK_ASSIGN(const std::string command, requireString(request, "do"));
    if (command == "open") {
        FELTBOK_ASSIGN(const std::string folder, requireString(request, "folder"));
        opened.reset();
        opened = std::make_unique<FieldDevice>(folder);
        return json::object{};
    }
    if (command == "close") {
        opened.reset();
        return json::object{};
    }
    if (!opened)
        return Error(ErrorCode::badInput, "no profile is open");
    FieldDevice& device = *opened;
    if (command == "enrol") {
        FELTBOK_ASSIGN(const std::string link, requireString(request, "link"));
        FELTBOK_TRY(device.enrol(link));
        FELTBOK_ASSIGN(const auto identity, device.identity());
        return json::object{{"device", identity.device.toText()}, {"user", identity.user.toText()}};
    }
    if (command == "create") {
        FELTBOK_ASSIGN(const std::string collection, requireString(request, "collection"));
        FELTBOK_ASSIGN(const std::string municipality, requireString(request, "municipality"));
        FELTBOK_ASSIGN(const domain::Change change, changeOf(request));
        if (request.contains("record")) {
            FELTBOK_ASSIGN(const RecordId given, recordOf(request));
            FELTBOK_TRY(device.createAs(given, collection, municipality, change));
            return json::object{{"record", given.toText()}};
        }
        FELTBOK_ASSIGN(const RecordId id, device.create(collection, municipality, change));
        return json::object{{"record", id.toText()}};
    }
    if (command == "sync")
        return encode(device.sync(cutOf(request)));
    if (command == "state")
        return device.state();
    if (command == "carry") {
        // With `die_at`, this process ends as by a flat battery when that part was sent, or
        // answered; with `die_next` at the next one, whichever it is.
        const std::int64_t dieAt = requireInteger(request, "die_at").valueOr(-1);
        const bool diesNext = request.contains("die_next");
        const auto when = findString(request, "when") == "sent" ? FieldDevice::Part::sent
                                                                : FieldDevice::Part::answered;
        FELTBOK_ASSIGN(const std::string log, requireString(request, "log"));
        std::ofstream parts(log, std::ios::app);
        return json::object{
            {"outcome", device.carry([&](FieldDevice::Part part, std::int64_t offset) {
                 parts << (part == FieldDevice::Part::sent ? "sent " : "answered ") << offset
                       << std::endl;
                 if (part == when && (diesNext || offset == dieAt))
                     ::raise(SIGKILL);
             })}};
    }

    FELTBOK_ASSIGN(const RecordId id, recordOf(request));
    if (command == "edit") {
        FELTBOK_ASSIGN(const domain::Change change, changeOf(request));
        FELTBOK_TRY(device.save(id, change));
        return json::object{};
    }
    if (command == "parked_change")
        return device.parkedChange(id);
    if (command == "finish") {
        domain::Change change;
        change.set["status"] = "finished";
        FELTBOK_TRY(device.save(id, change));
        return json::object{};
    }
    if (command == "attach") {
        // Made here, since a line of JSON is no place for megabytes.
        FELTBOK_ASSIGN(const std::int64_t size, requireInteger(request, "size"));
        FELTBOK_ASSIGN(const std::string hash,
                       device.attach(id, samplePhoto(static_cast<std::size_t>(size))));
        return json::object{{"sha256", hash}};
    }
    if (command == "resolve") {
        const auto* value = request.if_contains("value");
        FELTBOK_TRY(device.resolve(id, value != nullptr ? *value : json::value(nullptr)));
        return json::object{};
    }
    return Error(ErrorCode::badInput, "unknown command");
}

int run()
{
    std::unique_ptr<FieldDevice> device;
    for (std::string line; std::getline(std::cin, line);) {
        const auto request = parseJsonObject(line);
        const auto answer =
            request ? perform(device, *request) : Result<json::object>(request.error());
        json::object out;
        if (answer)
            out["answer"] = *answer;
        else
            out["error"] = {{"code", toString(answer.error().code)},
                            {"detail", answer.error().detail},
                            {"field", answer.error().field}};
        std::cout << toJsonText(out) << std::endl;
    }
    return 0;
}

} // namespace
} // namespace feltbok::test

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    return feltbok::test::run();
}
