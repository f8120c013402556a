// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/api/app.h"
#include "server/commands/command.h"
#include "server/commands/control_socket.h"
#include "server/commands/open_store.h"
#include "server/http/http_server.h"

#include <charconv>
#include <csignal>
#include <iostream>
#include <sys/prctl.h>

namespace feltbok::server {
namespace {

constexpr auto stopGrace = std::chrono::seconds(10);

void addOptions(options::options_description& description)
{
    description.add_options()("listen", options::value<std::string>()->value_name("ADDRESS:PORT"),
                              "where to listen; port 0 lets the system choose "
                              "(default 127.0.0.1:8443)");
}

struct Listen
{
    std::string address;
    std::uint16_t port = 0;
};

Result<Listen> parseListen(std::string_view text)
{
    const auto colon = text.rfind(':');
    Listen out;
    if (colon != std::string_view::npos) {
        const auto port = text.substr(colon + 1);
        const auto* end = port.data() + port.size();
        const auto [stop, ec] = std::from_chars(port.data(), end, out.port);
        auto address = text.substr(0, colon);
        if (address.starts_with('[') && address.ends_with(']'))
            address = address.substr(1, address.size() - 2);
        out.address = address;
        if (ec == std::errc() && stop == end && !address.empty())
            return out;
    }
    return Error(ErrorCode::badInput, "--listen takes ADDRESS:PORT", "listen");
}

Result<void> serve(const DataFolder& folder, const Listen& listen, const sigset_t& signals)
{
    FELTBOK_ASSIGN(const auto keys, folder.loadKeys());
    FELTBOK_ASSIGN(const auto store, openStore(folder, keys));
    FELTBOK_ASSIGN(const auto epoch,
                   store->get<std::string>([](Reader& reader) { return reader.setting("epoch"); }));
    const SystemClock clock;
    App app(*store, clock, keys, epoch);

    http::HttpServerOptions httpOptions;
    httpOptions.address = listen.address;
    httpOptions.port = listen.port;
    httpOptions.identity = keys.tls;
    httpOptions.bodyLimit = bodyLimit;
    FELTBOK_ASSIGN(const auto server, http::HttpServer::start(httpOptions, makeHandler(app)));

    Office office(*store, clock, keys, [&app](const Effects& effects) {
        for (const auto& device : effects.devices)
            app.polls.end(device);
        if (!effects.municipalities.empty())
            app.polls.changed(effects.municipalities);
    });
    const auto answer = [&office](std::string_view name,
                                  const json::object& request) -> Result<json::object> {
        const auto* command = findCommand(name);
        if (command == nullptr || command->execute == nullptr)
            return Error(ErrorCode::badInput, "no such command");
        return command->execute(office, request);
    };
    FELTBOK_ASSIGN(auto control, ControlSocket::listen(folder.socket(), answer));
    ::prctl(PR_SET_DUMPABLE, 0); // keys are in memory: no core files, no debugger

    std::cout << json::serialize(json::object{{"listening", server->address()}}) << std::endl;
    int signal = 0;
    sigwait(&signals, &signal);

    app.isStopping = true;
    app.polls.endAll();
    control.reset();
    server->stop(stopGrace);
    return {};
}

int run(const options::variables_map& arguments)
{
    const auto listen = parseListen(findOption(arguments, "listen").value_or("127.0.0.1:8443"));
    if (!listen) {
        printError(listen.error(), arguments);
        return exitUsage;
    }
    // Before any thread starts, so that all of them leave these signals to sigwait.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    const auto served = serve(DataFolder(arguments["data"].as<std::string>()), *listen, signals);
    if (!served) {
        printError(served.error(), arguments);
        return exitFailed;
    }
    return exitOk;
}

} // namespace

const Command serveCommand{
    .words = "serve",
    .positional = "",
    .summary = "Serve devices until SIGTERM",
    .help = "Prints one line {\"listening\":\"ADDRESS:PORT\"} when it is ready. Office commands on "
            "the same\ndata folder go through this process while it runs. SIGTERM lets running "
            "requests end,\nat most ten seconds.",
    .addOptions = addOptions,
    .run = run,
};

} // namespace feltbok::server
