// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/api/app.h"
#include "server/commands/command.h"
#include "server/commands/control_socket.h"
#include "server/commands/open_store.h"
#include "server/http/http_server.h"
#include "server/upkeep.h"

#include <array>
#include <charconv>
#include <csignal>
#include <iostream>
#include <sys/prctl.h>

namespace feltbok::server {
namespace {

constexpr auto stopGrace = std::chrono::seconds(10);

/// A time-out that the operator may set, in milliseconds.
struct TimeLimit
{
    const char* option;
    const char* what;
    std::chrono::milliseconds http::HttpServerOptions::*limit;
    int least;
    int most;
};
constexpr auto timeLimits = std::to_array<TimeLimit>({
    {"handshake-timeout-ms", "time for the TLS handshake, 50 to 60000 (default 10000)",
     &http::HttpServerOptions::handshakeTimeout, 50, 60'000},
    {"head-timeout-ms", "time for a request's head, 50 to 60000 (default 10000)",
     &http::HttpServerOptions::headTimeout, 50, 60'000},
    {"body-grace-ms",
     "after which a body must keep up 1 KiB/s on average, 50 to 60000 (default 10000)",
     &http::HttpServerOptions::bodyGrace, 50, 60'000},
    {"idle-timeout-ms", "time between requests, 50 to 600000 (default 60000)",
     &http::HttpServerOptions::idleTimeout, 50, 600'000},
});

void addOptions(options::options_description& description)
{
    auto add = description.add_options();
    add("listen", options::value<std::string>()->value_name("ADDRESS:PORT"),
        "where to listen; port 0 lets the system choose (default 127.0.0.1:8443)");
    addStoreOptions(description);
    for (const auto& limit : timeLimits)
        add(limit.option, options::value<std::string>()->value_name("MS"), limit.what);
}

Result<void> readTimeLimits(const options::variables_map& arguments, http::HttpServerOptions& out)
{
    for (const auto& limit : timeLimits) {
        const auto text = findOption(arguments, limit.option);
        if (!text)
            continue;
        int value = 0;
        const char* end = text->data() + text->size();
        const auto [stop, ec] = std::from_chars(text->data(), end, value);
        if (ec != std::errc() || stop != end || value < limit.least || value > limit.most)
            return Error(ErrorCode::badInput,
                         "--" + std::string(limit.option) + " takes " +
                             std::to_string(limit.least) + " to " + std::to_string(limit.most),
                         limit.option);
        out.*limit.limit = std::chrono::milliseconds(value);
    }
    return {};
}

Result<void> readListen(std::string_view text, http::HttpServerOptions& out)
{
    const auto colon = text.rfind(':');
    if (colon != std::string_view::npos) {
        const auto port = text.substr(colon + 1);
        const auto* end = port.data() + port.size();
        const auto [stop, ec] = std::from_chars(port.data(), end, out.port);
        auto address = text.substr(0, colon);
        if (address.starts_with('[') && address.ends_with(']'))
            address = address.substr(1, address.size() - 2);
        out.address = address;
        if (ec == std::errc() && stop == end && !address.empty())
            return {};
    }
    return Error(ErrorCode::badInput, "--listen takes ADDRESS:PORT", "listen");
}

/// Joins the processes on the same database: each wakes its polls for what another one changed.
Result<PostgresStore::Feed> joinOthers(PostgresStore& store, App& app)
{
    return store.listen([&app](const std::optional<Announcement>& announcement) {
        if (!announcement)
            return app.polls.changedSomewhere();
        app.polls.changed(announcement->counters);
        for (const auto& device : announcement->devices)
            app.polls.end(device);
    });
}

Result<void> serve(const DataFolder& folder, const std::optional<StoreChoice>& choice,
                   http::HttpServerOptions httpOptions, const sigset_t& signals)
{
    FELTBOK_ASSIGN(const auto keys, folder.loadKeys());
    if (choice)
        FELTBOK_TRY(chooseStore(folder, *choice));
    FELTBOK_ASSIGN(const auto opened, openStore(folder, keys));
    const auto& store = opened.store;
    FELTBOK_ASSIGN(const auto epoch,
                   store->get<std::string>([](Reader& reader) { return reader.setting("epoch"); }));
    const SystemClock clock;
    App app(*store, clock, keys, epoch);
    std::optional<PostgresStore::Feed> feed;
    if (opened.shared != nullptr) {
        FELTBOK_ASSIGN(feed, joinOthers(*opened.shared, app));
        app.tellChanged = [&feed](const std::set<std::string>& counters) {
            feed->tell({counters, {}});
        };
        app.tellHeld = [&feed](const DeviceId& device) { feed->tellHeld(device); };
    }

    httpOptions.identity = keys.tls;
    httpOptions.bodyLimit = bodyLimit;
    FELTBOK_ASSIGN(const auto server,
                   http::HttpServer::start(std::move(httpOptions), makeHandler(app)));

    Office office(*store, clock, keys, [&](const Effects& effects) {
        const Announcement announcement = announcementOf(effects);
        for (const auto& device : announcement.devices)
            app.polls.end(device);
        if (!announcement.counters.empty())
            app.polls.changed(announcement.counters);
        if (feed)
            feed->tell(announcement);
    });
    const auto answer = [&office](std::string_view name,
                                  const json::object& request) -> Result<json::object> {
        const auto* command = findCommand(name);
        if (command == nullptr || command->execute == nullptr)
            return Error(ErrorCode::badInput, "no such command");
        return command->execute(office, request);
    };
    auto listened = ControlSocket::listen(folder.socket(), answer);
    // On a shared store one of the processes is enough: without any, commands do the same.
    if (!listened && (opened.shared == nullptr || listened.error().code != ErrorCode::busy))
        return listened.error();
    auto control = listened ? std::move(*listened) : std::unique_ptr<ControlSocket>();
    Upkeep upkeep(*store, clock, [&app](const std::set<std::string>& municipalities) {
        app.changed(municipalities);
    });
    upkeep.start();
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
    http::HttpServerOptions httpOptions;
    auto read = readListen(findOption(arguments, "listen").value_or("127.0.0.1:8443"), httpOptions);
    if (read)
        read = readTimeLimits(arguments, httpOptions);
    auto choice = readStoreOptions(arguments);
    if (read && !choice)
        read = choice.error();
    if (!read) {
        printError(read.error(), arguments);
        return exitUsage;
    }
    // Before any thread starts, so that all of them leave these signals to sigwait.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a limit on files is an error to the store, like a full disk

    const auto served = serve(DataFolder(arguments["data"].as<std::string>()), *choice,
                              std::move(httpOptions), signals);
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
    .help =
        R"(Prints one line {"listening":"ADDRESS:PORT"} when it is ready. Office commands on the same
data folder go through this process while it runs. SIGTERM lets running requests end, at most ten
seconds. At its start and once a day it drops uploads that have not gone on for 35 days and
attachments that no record has named for as long, and holds the kept figures of the plan against a
full count; a difference is mended and noted in the audit log as plan_recounted.
With --store its records are in a PostgreSQL database, on which any number of servers may work at
once, each with a copy of this data folder or on the same one.)",
    .addOptions = addOptions,
    .run = run,
};

} // namespace feltbok::server
