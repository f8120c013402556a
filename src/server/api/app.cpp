// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/api/app.h"

#include "base/hash.h"
#include "protocol/messages.h"
#include "protocol/operation_wire.h"
#include "server/http/gzip.h"

#include <array>
#include <thread>
#include <variant>

namespace feltbok::server {
namespace {

constexpr std::size_t smallBody = 64 * 1024;
constexpr std::size_t worthCompressing = 1024;
constexpr auto retryDelay = std::chrono::seconds(2);

using Function = http::Response (*)(const Call&);

struct Route
{
    std::string_view method;
    std::string_view path; ///< "{id}" stands for one segment
    bool needsToken;
    Function function; ///< null: pull
};
constexpr auto routes = std::to_array<Route>({
    {"POST", "/v1/enrol", false, enrol},
    {"POST", "/v1/token", false, token},
    {"GET", "/v1/device", true, deviceInfo},
    {"POST", "/v1/push", true, push},
    {"GET", "/v1/pull", true, nullptr},
    {"GET", "/v1/records/{id}/history", true, history},
    {"HEAD", "/v1/attachments/{id}", true, headAttachment},
    {"PATCH", "/v1/attachments/{id}", true, patchAttachment},
    {"GET", "/v1/attachments/{id}", true, getAttachment},
    {"GET", "/v1/openapi.json", false, openApi},
    {"GET", "/healthz", false, healthz},
    {"GET", "/readyz", false, readyz},
});

struct Match
{
    const Route* route = nullptr;
    std::string_view record;
    std::string allowed; ///< methods of the path, when the method is wrong
};

/// Whether `path` fits `pattern`; fills `id` with what stands for "{id}".
bool fits(std::string_view pattern, std::string_view path, std::string_view& id)
{
    const auto open = pattern.find("{id}");
    if (open == std::string_view::npos)
        return pattern == path;
    const auto before = pattern.substr(0, open);
    const auto after = pattern.substr(open + 4);
    if (path.size() <= before.size() + after.size() || !path.starts_with(before) ||
        !path.ends_with(after))
        return false;
    id = path.substr(before.size(), path.size() - before.size() - after.size());
    return id.find('/') == std::string_view::npos;
}

Match match(std::string_view method, std::string_view path)
{
    Match out;
    for (const auto& route : routes) {
        std::string_view id;
        if (!fits(route.path, path, id))
            continue;
        if (route.method == method) {
            out.route = &route;
            out.record = id;
            return out;
        }
        out.allowed += (out.allowed.empty() ? "" : ", ") + std::string(route.method);
    }
    return out;
}

std::variant<Session, http::Response> authenticate(App& app, const http::Request& request)
{
    const auto bearer = http::bearerToken(request.authorization);
    if (!bearer)
        return http::problem(401, "bad_token");
    const std::string hash = sha256Hex(*bearer);
    const Instant now = app.clock.now();
    std::optional<Session> session;
    bool isExpired = false;
    const auto looked = app.store.read([&](Reader& reader) -> Result<void> {
        FELTBOK_ASSIGN(const auto token, reader.token(hash));
        if (!token)
            return {};
        isExpired = token->expiresAt <= now;
        FELTBOK_ASSIGN(auto device, reader.device(token->device));
        if (!device)
            return {};
        FELTBOK_ASSIGN(auto user, reader.user(device->user));
        FELTBOK_ASSIGN(auto grants, reader.grants(device->user));
        session = Session{std::move(*device), std::move(*user), std::move(grants)};
        return {};
    });
    if (!looked)
        return storeFailure(looked.error());
    if (!session || session->device.state == DeviceRow::State::closed)
        return http::problem(401, "bad_token");
    // A revoked device is told so even with an old token: it may have to wipe itself.
    if (session->device.state != DeviceRow::State::active) {
        app.refusals.note(session->device.id, "device_revoked");
        return revoked(session->device);
    }
    if (isExpired)
        return http::problem(401, "bad_token");
    session->grants = grantsOfSide(std::move(session->grants), session->device.side);
    return std::move(*session);
}

/// The decompressed body, or an answer that refuses it.
std::variant<std::string, http::Response> decodeBody(http::Request& request, std::size_t limit)
{
    const std::string encoding = http::lowerCase(request.contentEncoding);
    if (encoding.empty() || encoding == "identity")
        return std::move(request.body);
    // An attachment is its bytes, and compressed already.
    if (encoding != "gzip" || request.method == "PATCH")
        return http::problem(415, "unsupported_encoding");
    auto plain = http::gunzip(request.body, limit);
    request.body = {};
    if (plain)
        return std::move(*plain);
    return plain.error().code == ErrorCode::tooLarge ? http::problem(413, "too_large")
                                                     : badRequest();
}

/// What an answer that refuses somebody says; nothing of any other answer.
std::string refusalIn(const http::Response& response, const Session* session)
{
    const bool refuses = response.status == 401 || response.status == 403 ||
                         (response.status == 404 && session != nullptr);
    if (!refuses)
        return {};
    const auto body = parseJsonObject(response.body);
    const std::string code(body ? findString(*body, "code").value_or("") : "");
    // A device corrects its clock, and comes in; that it is revoked is noted with its id.
    return code == "clock_skew" || code == "device_revoked" ? std::string() : code;
}

void noteRefusal(App& app, const http::Response& response, const Session* session)
{
    const std::string code = refusalIn(response, session);
    if (!code.empty())
        app.refusals.note(session == nullptr ? DeviceId() : session->device.id, code);
}

void answer(const http::Request& request, const http::Reply& reply, http::Response response)
{
    if (response.body.size() >= worthCompressing && response.contentType.ends_with("json") &&
        http::acceptsGzip(request.acceptEncoding)) {
        response.body = http::gzip(response.body);
        response.gzipped = true;
    }
    reply(std::move(response));
}

struct PendingPull
{
    http::Request request;
    http::Reply reply;
    HeldPolls::Deadline deadline;
};

void continuePull(App& app, const std::shared_ptr<PendingPull>& pending, bool mayWait);

void resumePull(App& app, const std::shared_ptr<PendingPull>& pending, HeldPolls::Wake wake)
{
    const bool mayWait = wake == HeldPolls::Wake::changed;
    const auto job = [&app, pending, mayWait] { continuePull(app, pending, mayWait); };
    if (app.workers.post(job) == WorkPool::Accepted::no)
        pending->reply(http::tryLater(503, "overloaded", retryDelay));
}

/// Answers a pull or holds it. The session is looked up anew each time: what ended the wait may
/// have been a revocation.
void continuePull(App& app, const std::shared_ptr<PendingPull>& pending, bool mayWait)
{
    for (;;) {
        const auto seen = app.polls.generation();
        auto session = authenticate(app, pending->request);
        if (auto* refusal = std::get_if<http::Response>(&session))
            return answer(pending->request, pending->reply, std::move(*refusal));
        const auto& known = std::get<Session>(session);
        const Call call{app, pending->request, {}, {}, &known};
        std::set<std::string> counters;
        const auto deadline = mayWait ? pending->deadline : HeldPolls::Deadline::min();
        if (auto response = pull(call, deadline, counters))
            return answer(pending->request, pending->reply, std::move(*response));
        const auto resume = [&app, pending](HeldPolls::Wake wake) {
            resumePull(app, pending, wake);
        };
        const DeviceId device = known.device.id;
        if (app.polls.hold(device, std::move(counters), seen, pending->deadline, resume) ==
            HeldPolls::Held::no)
            continue;
        if (app.tellHeld)
            app.tellHeld(device);
        return;
    }
}

void serve(App& app, http::Request request, const http::Reply& reply)
{
    const auto found = match(request.method, request.path);
    if (found.route == nullptr) {
        if (found.allowed.empty())
            return reply(http::problem(404, "not_found"));
        auto response = http::problem(405, "method_not_allowed");
        response.headers.emplace_back("Allow", found.allowed);
        return reply(std::move(response));
    }
    std::optional<Session> session;
    if (found.route->needsToken) {
        auto checked = authenticate(app, request);
        if (auto* refusal = std::get_if<http::Response>(&checked))
            return reply(std::move(*refusal));
        session = std::get<Session>(std::move(checked));
        if (const auto wait = app.requests.take(session->device.id.toText()))
            return reply(http::tryLater(429, "too_many_requests", *wait));
    }
    const Function function = found.route->function;
    if (function == nullptr) {
        auto pending = std::make_shared<PendingPull>();
        pending->deadline = std::chrono::steady_clock::now() + pullWait(request);
        pending->request = std::move(request);
        pending->reply = reply;
        return continuePull(app, pending, true);
    }
    // Of a GET or HEAD nothing in the body counts, so nothing of it is unpacked.
    const bool takesBody = request.method == "POST" || request.method == "PATCH";
    auto body = takesBody ? decodeBody(request, bodyLimit(request.method, request.path))
                          : std::variant<std::string, http::Response>();
    if (auto* refusal = std::get_if<http::Response>(&body))
        return reply(std::move(*refusal));
    const Call call{app, request, std::get<std::string>(body), found.record,
                    session ? &*session : nullptr};
    http::Response response = function(call);
    noteRefusal(app, response, call.session);
    answer(request, reply, std::move(response));
}

} // namespace

App::App(Store& appStore, const Clock& appClock, const ServerKeys& appKeys, std::string appEpoch)
    : store(appStore), clock(appClock), keys(appKeys), epoch(std::move(appEpoch)),
      failures(appClock, 20, 20), requests(appClock, 100, 600), workers(4),
      verifiers(std::max(1U, std::thread::hardware_concurrency()), 4096),
      refusals(appStore, appClock)
{
}

void App::changed(const std::set<std::string>& counters)
{
    polls.changed(counters);
    if (tellChanged)
        tellChanged(counters);
}

http::Handler makeHandler(App& app)
{
    return [&app](http::Request request, const http::Reply& given) {
        const auto found = match(request.method, request.path);
        const bool isHeld = found.route != nullptr && found.route->function == nullptr &&
                            request.query.find("wait=") != std::string::npos;
        const std::string_view method = found.route == nullptr ? "any" : found.route->method;
        const std::string_view path = found.route == nullptr ? "other"
                                      : isHeld               ? "/v1/pull?wait"
                                                             : found.route->path;
        const auto begun = std::chrono::steady_clock::now();
        const http::Reply reply = [&app, given, method, path, begun](http::Response response) {
            app.metrics.noteRequest(method, path, response.status,
                                    std::chrono::steady_clock::now() - begun);
            given(std::move(response));
        };
        if (app.isStopping && path != "/healthz")
            return reply(http::tryLater(503, "stopping", retryDelay));
        auto shared = std::make_shared<http::Request>(std::move(request));
        const auto job = [&app, shared, reply] { serve(app, std::move(*shared), reply); };
        if (path == "/healthz") // that the process lives is so however much it has to do
            return job();
        if (app.workers.post(job) == WorkPool::Accepted::no)
            reply(http::tryLater(503, "overloaded", retryDelay));
    };
}

std::size_t bodyLimit(std::string_view method, std::string_view path)
{
    if (method == "PATCH" && path.starts_with("/v1/attachments/"))
        return domain::attachmentChunkBytes;
    return path.starts_with("/v1/push") ? protocol::maxPushBytes : smallBody;
}

std::vector<domain::Grant> grantsOfSide(std::vector<domain::Grant> grants, domain::Side side)
{
    std::erase_if(grants, [side](const domain::Grant& grant) {
        const auto own = domain::sideOf(grant.role);
        return own != side && own != domain::Side::none;
    });
    return grants;
}

http::Response storeFailure(const Error&)
{
    return http::tryLater(503, "overloaded", retryDelay);
}

http::Response badRequest(std::string_view field)
{
    return http::problem(400, "bad_request", field);
}

http::Response revoked(const DeviceRow& device)
{
    json::object more;
    more["wipe"] = device.state == DeviceRow::State::wiped;
    return http::problem(403, "device_revoked", {}, more);
}

std::string receiptText(const App& app, const DeviceRow& device)
{
    protocol::Receipt receipt;
    receipt.device = device.id;
    receipt.upto = device.lastSeq;
    receipt.chain = device.chain;
    receipt.epoch = app.epoch;
    receipt.time = toRfc3339(app.clock.now());
    const auto sealed = protocol::signReceipt(receipt, app.keys.receipt);
    return "{\"text\":" + json::serialize(json::string_view(sealed.text)) + ",\"sig\":\"" +
           sealed.sig + "\"}";
}

} // namespace feltbok::server
