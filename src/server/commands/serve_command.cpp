// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/api/app.h"
#include "server/apply/published_alerts.h"
#include "server/commands/command.h"
#include "server/commands/control_socket.h"
#include "server/commands/metrics_listener.h"
#include "server/commands/open_store.h"
#include "server/http/http_server.h"
#include "server/upkeep.h"

#include <array>
#include <charconv>
#include <csignal>
#include <ctime>
#include <iostream>
#include <sys/prctl.h>

namespace feltbok::server {
namespace {

/// From the signal to the last request, with the drain.
constexpr std::chrono::milliseconds stopGrace = std::chrono::seconds(9);

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
    add("metrics", options::value<std::string>()->value_name("ADDRESS:PORT"),
        "where to answer GET /metrics: a loopback address (default nowhere)");
    add("drain-ms", options::value<std::string>()->value_name("MS"),
        "how long to go on serving after SIGTERM while /readyz says 503, for what stands in front "
        "of the server to notice, 0 to 5000 (default 0)");
    for (const auto& limit : timeLimits)
        add(limit.option, options::value<std::string>()->value_name("MS"), limit.what);
}

/// A number of milliseconds within limits; `value` stays as it is where the option is not given.
Result<void> readMilliseconds(const options::variables_map& arguments, const char* option,
                              int least, int most, std::chrono::milliseconds& value)
{
    const auto text = findOption(arguments, option);
    if (!text)
        return {};
    int number = 0;
    const char* end = text->data() + text->size();
    const auto [stop, ec] = std::from_chars(text->data(), end, number);
    if (ec != std::errc() || stop != end || number < least || number > most)
        return Error(ErrorCode::badInput,
                     "--" + std::string(option) + " takes " + std::to_string(least) + " to " +
                         std::to_string(most),
                     option);
    value = std::chrono::milliseconds(number);
    return {};
}

Result<void> readTimeLimits(const options::variables_map& arguments, http::HttpServerOptions& out)
{
    for (const auto& limit : timeLimits)
        FELTBOK_TRY(
            readMilliseconds(arguments, limit.option, limit.least, limit.most, out.*limit.limit));
    return {};
}

struct Endpoint
{
    std::string address;
    std::uint16_t port = 0;
};

Result<Endpoint> readEndpoint(std::string_view text, const char* option)
{
    Endpoint out;
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
            return out;
    }
    return Error(ErrorCode::badInput, "--" + std::string(option) + " takes ADDRESS:PORT", option);
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

struct ServeOptions
{
    http::HttpServerOptions http;
    std::optional<Endpoint> metrics;
    std::chrono::milliseconds drain{0};
    std::optional<StoreChoice> store;
};

Result<ServeOptions> readOptions(const options::variables_map& arguments)
{
    ServeOptions out;
    FELTBOK_ASSIGN(
        const auto listen,
        readEndpoint(findOption(arguments, "listen").value_or("127.0.0.1:8443"), "listen"));
    out.http.address = listen.address;
    out.http.port = listen.port;
    FELTBOK_TRY(readTimeLimits(arguments, out.http));
    if (const auto text = findOption(arguments, "metrics")) {
        FELTBOK_ASSIGN(auto metrics, readEndpoint(*text, "metrics"));
        out.metrics = std::move(metrics);
    }
    constexpr int longestDrain = 5000;
    FELTBOK_TRY(readMilliseconds(arguments, "drain-ms", 0, longestDrain, out.drain));
    FELTBOK_ASSIGN(out.store, readStoreOptions(arguments));
    return out;
}

/// The first signal of the set, at most so long.
bool waitForSignal(const sigset_t& signals, std::chrono::milliseconds most)
{
    const timespec limit{most.count() / 1000, most.count() % 1000 * 1'000'000};
    return sigtimedwait(&signals, nullptr, &limit) > 0;
}

/// A line for the journal: what happened to the process, never what it holds.
void log(std::string_view event)
{
    std::clog << json::serialize(
                     json::object{{"at", toRfc3339(SystemClock().now())}, {"event", event}})
              << std::endl;
}

std::string metricsText(App& app, const http::HttpServer& server, const PostgresStore* shared)
{
    Metrics::Now now;
    now.at = app.clock.now();
    now.isReady = !app.isLeaving;
    now.connections = server.connections();
    now.queuedRequests = app.workers.queued();
    now.queuedSignatures = app.verifiers.queued();
    now.heldPolls = app.polls.count();
    if (shared != nullptr)
        now.pool = shared->poolFigures(); // before we take one ourselves
    auto figures = app.store.get<StoreFigures>([](Reader& reader) -> Result<StoreFigures> {
        FELTBOK_TRY(reader.actFor(ActsFor::office()));
        return reader.figures();
    });
    if (figures)
        now.store = std::move(*figures);
    return app.metrics.text(now);
}

Result<void> serve(const DataFolder& folder, ServeOptions serveOptions, const sigset_t& signals)
{
    FELTBOK_ASSIGN(const auto keys, folder.loadKeys());
    if (serveOptions.store)
        FELTBOK_TRY(chooseStore(folder, *serveOptions.store));
    FELTBOK_ASSIGN(const auto opened, openStore(folder, keys));
    const auto& store = opened.store;
    FELTBOK_ASSIGN(const auto epoch,
                   store->get<std::string>([](Reader& reader) { return reader.setting("epoch"); }));
    const SystemClock clock;
    // Before anything is answered: a store that was put back by hand must not serve.
    AuditFile auditFile(folder.auditFile(), keys.receipt);
    FELTBOK_TRY(auditFile.follow(*store));
    FELTBOK_TRY(mendPublishedAlerts(*store, clock.now()));
    App app(*store, clock, keys, epoch);
    std::optional<PostgresStore::Feed> feed;
    if (opened.shared != nullptr) {
        FELTBOK_ASSIGN(feed, joinOthers(*opened.shared, app));
        app.tellChanged = [&feed](const std::set<std::string>& counters) {
            feed->tell({counters, {}});
        };
        app.tellHeld = [&feed](const DeviceId& device) { feed->tellHeld(device); };
    }

    serveOptions.http.identity = keys.tls;
    serveOptions.http.bodyLimit = bodyLimit;
    FELTBOK_ASSIGN(const auto server,
                   http::HttpServer::start(std::move(serveOptions.http), makeHandler(app)));

    Office office(
        *store, clock, keys,
        [&](const Effects& effects) {
            const Announcement announcement = announcementOf(effects);
            for (const auto& device : announcement.devices)
                app.polls.end(device);
            if (!announcement.counters.empty())
                app.polls.changed(announcement.counters);
            if (feed)
                feed->tell(announcement);
        },
        &auditFile);
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
    Upkeep upkeep(
        *store, clock,
        [&app](const std::set<std::string>& municipalities) { app.changed(municipalities); },
        &auditFile);
    upkeep.alsoDo([&office]() -> Result<void> {
        FELTBOK_TRY(office.applyRetentionOnceADay());
        return {};
    });
    upkeep.start();
    std::unique_ptr<MetricsListener> metrics;
    if (serveOptions.metrics) {
        FELTBOK_ASSIGN(metrics, MetricsListener::listen(
                                    serveOptions.metrics->address, serveOptions.metrics->port,
                                    [&] { return metricsText(app, *server, opened.shared); }));
    }
    ::prctl(PR_SET_DUMPABLE, 0); // keys are in memory: no core files, no debugger

    json::object ready{{"listening", server->address()}};
    if (metrics)
        ready["metrics"] = metrics->address();
    std::cout << json::serialize(ready) << std::endl;
    int signal = 0;
    sigwait(&signals, &signal);

    // Readiness first. A second signal ends the wait.
    app.isLeaving = true;
    log("stopping");
    if (serveOptions.drain > std::chrono::milliseconds(0))
        waitForSignal(signals, serveOptions.drain);
    app.isStopping = true;
    app.polls.endAll();
    control.reset();
    server->stop(stopGrace - serveOptions.drain);
    metrics.reset();
    log("stopped");
    return {};
}

int run(const options::variables_map& arguments)
{
    auto serveOptions = readOptions(arguments);
    if (!serveOptions) {
        printError(serveOptions.error(), arguments);
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

    const auto served =
        serve(DataFolder(arguments["data"].as<std::string>()), std::move(*serveOptions), signals);
    if (!served) {
        printError(served.error(), arguments);
        return served.error().field == "metrics" && served.error().code == ErrorCode::badInput
                   ? exitUsage
                   : exitFailed;
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
data folder go through this process while it runs. At SIGTERM /readyz turns to 503 first, held polls
are answered and running requests end; after ten seconds at most what is left is closed, and nothing
of it was done. A push is done as a whole or not at all, and the device sends it again. At its start
and once a day it drops uploads that have not gone on for 35 days and attachments that no record has
named for as long, and holds the kept figures of the plan against a full count; a difference is mended
and noted in the audit log as plan_recounted. Once a day one process does what retention set asks for.
With --store its records are in a PostgreSQL database, on which any number of servers may work at
once, each with a copy of this data folder or on the same one.)",
    .addOptions = addOptions,
    .run = run,
};

} // namespace feltbok::server
