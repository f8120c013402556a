// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/data_folder.h"
#include "server/held_polls.h"
#include "server/http/budget.h"
#include "server/http/message.h"
#include "server/http/problem.h"
#include "server/metrics.h"
#include "server/refusals.h"
#include "server/store/store.h"
#include "server/work_pool.h"

#include <atomic>
#include <optional>

namespace feltbok::server {

/// What every endpoint works with. Outlives the HTTP server.
struct App
{
    App(Store& appStore, const Clock& appClock, const ServerKeys& appKeys, std::string appEpoch);

    Store& store;
    const Clock& clock;
    const ServerKeys& keys;
    const std::string epoch;
    HeldPolls polls;
    http::Budget failures; ///< failed enrolments and tokens, by address
    http::Budget requests; ///< by device
    WorkPool workers;      ///< requests; may block on the store
    WorkPool verifiers;    ///< signatures
    Metrics metrics;
    Refusals refusals;
    std::atomic<bool> isStopping = false; ///< who comes now is sent away
    std::atomic<bool> isLeaving = false;  ///< nobody new should come, but who does is served
    /// Tells the other processes on the same store of changes, and of a poll that is held here and
    /// ends an older one of the device there; none where there is no other.
    std::function<void(const std::set<std::string>& counters)> tellChanged;
    std::function<void(const DeviceId& device)> tellHeld;

    /// Wakes the polls that wait for these counters, here and elsewhere.
    void changed(const std::set<std::string>& counters);
};

/// The device, user and grants behind a valid token; grants of the device's side only.
struct Session
{
    DeviceRow device;
    UserRow user;
    std::vector<domain::Grant> grants;
};

/// One request on its way through an endpoint.
struct Call
{
    App& app;
    const http::Request& request;
    std::string_view body;   ///< decompressed
    std::string_view record; ///< the {id} of the path, if any: of an attachment its hash
    const Session* session;  ///< null where no token is asked for
};

/// The whole interface as a handler for the HTTP server.
http::Handler makeHandler(App& app);
/// Largest body as sent, by method and path.
std::size_t bodyLimit(std::string_view method, std::string_view path);

/// Grants that a device of one side is told of. Administrators belong to both.
std::vector<domain::Grant> grantsOfSide(std::vector<domain::Grant> grants, domain::Side side);

http::Response storeFailure(const Error& error);
http::Response badRequest(std::string_view field = {});
http::Response revoked(const DeviceRow& device);

// One function per endpoint, each in its own file.
http::Response enrol(const Call& call);
http::Response token(const Call& call);
http::Response deviceInfo(const Call& call);
http::Response push(const Call& call);
http::Response history(const Call& call);
http::Response headAttachment(const Call& call);
http::Response patchAttachment(const Call& call);
http::Response getAttachment(const Call& call);
http::Response openApi(const Call& call);
http::Response healthz(const Call& call);
http::Response readyz(const Call& call);

/// What a pull answers now; nothing if it may wait until `deadline` for a change under one of
/// `counters`, and there is nothing yet.
std::optional<http::Response> pull(const Call& call, HeldPolls::Deadline deadline,
                                   std::set<std::string>& counters);
/// How long a pull may be held.
std::chrono::seconds pullWait(const http::Request& request);

/// The receipt for what the store holds of a device, as JSON text.
std::string receiptText(const App& app, const DeviceRow& device);

} // namespace feltbok::server
