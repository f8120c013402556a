// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// tls rotate.

#include "server/commands/command.h"

#include <cstdio>

namespace feltbok::server {
namespace {

void addOptions(options::options_description&) {}

Result<json::object> rotate(const DataFolder& folder)
{
    FELTBOK_TRY(folder.rotateTls(SystemClock().now()));
    FELTBOK_ASSIGN(const auto keys, folder.loadKeys());
    return json::object{{"pin", keys.pins.front()}, {"next_pin", keys.pins.back()}};
}

int run(const options::variables_map& arguments)
{
    const auto done = rotate(DataFolder(arguments["data"].as<std::string>()));
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

} // namespace

const Command tlsRotateCommand{
    .words = "tls rotate",
    .positional = "",
    .summary = "Put the next TLS key into use, and make a new next one",
    .help =
        "Takes effect when the server starts again. Devices learn the pin of the next key with\n"
        "every token, so those that were in contact since the last rotation follow by themselves;\n"
        "any other one needs a new enrolment link. Enrolment links made before carry the old pin.",
    .addOptions = addOptions,
    .run = run,
};

} // namespace feltbok::server
