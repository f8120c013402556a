// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/fake_server.h"

#include "base/hash.h"
#include "sync/gzip.h"

#include <QCoreApplication>
#include <algorithm>

namespace feltbok::test {
namespace {

sync::Answer answerOf(int status, const json::object& body)
{
    return {status, {{"content-type", "application/json"}}, toJsonText(body)};
}

std::string pathOf(const sync::Request& request)
{
    return request.path.substr(0, request.path.find('?'));
}

std::string queryValue(const std::string& path, const std::string& name)
{
    const auto start = path.find(name + '=');
    if (start == std::string::npos)
        return {};
    const auto from = start + name.size() + 1;
    return path.substr(from, path.find('&', from) - from);
}

std::string headerOf(const sync::Request& request, std::string_view name)
{
    for (const auto& [key, value] : request.headers)
        if (key == name)
            return value;
    return {};
}

} // namespace

sync::Answer problemAnswer(int status, const std::string& code, json::object members)
{
    return {status, {}, protocol::encodeProblem({status, code, "Refused", "", std::move(members)})};
}

sync::Answer FakeServer::handle(const sync::Request& request)
{
    std::string body = request.body;
    if (headerOf(request, "Content-Encoding") == "gzip")
        body = sync::gunzip(body, protocol::maxPushBytes).valueOr("");
    const std::string path = pathOf(request);
    if (path == "/v1/token")
        return token(body);
    if (path == "/v1/enrol")
        return enrol(*parseJsonObject(body));
    const std::string authorization = headerOf(request, "Authorization");
    const std::string name = authorization.substr(std::min<std::size_t>(7, authorization.size()));
    if (!tokens.contains(name))
        return problemAnswer(401, "bad_token");
    const DeviceId id = m_owners.at(name);
    Device& device = devices.at(id);
    if (device.revoked)
        return problemAnswer(403, "device_revoked", {{"wipe", *device.revoked}});
    if (path == "/v1/device")
        return deviceInfo(id, device);
    if (path == "/v1/push") {
        const auto object = parseJsonObject(body);
        return object ? push(id, device, *object) : problemAnswer(400, "bad_request");
    }
    if (path == "/v1/pull")
        return pull(request.path);
    if (path.starts_with("/v1/attachments/"))
        return attachment(request);
    return problemAnswer(404, "not_found");
}

sync::Answer FakeServer::enrol(const json::object& body)
{
    const auto code = codes.find(requireString(body, "code").valueOr(""));
    if (code == codes.end())
        return problemAnswer(403, "bad_code");
    const auto key = publicKeyFromBase64Url(requireString(body, "public_key").valueOr(""));
    const DeviceId id = DeviceId::create(now);
    devices[id] = Device{*key, code->second, {}, {}, {}};
    return answerOf(201, {{"device", id.toText()},
                          {"user", {{"id", code->second.toText()}, {"name", "Kari Demo"}}},
                          {"grants", grants},
                          {"server_key", toBase64Url(this->key.publicKey())},
                          {"epoch", epoch},
                          {"server_time", toRfc3339(now)}});
}

sync::Answer FakeServer::token(std::string_view body)
{
    const auto mark = body.find("client_assertion=");
    const std::string jwt(body.substr(mark + 17));
    const auto dot = jwt.rfind('.');
    const std::string signedPart = jwt.substr(0, dot);
    const Bytes claimBytes =
        fromBase64Url(signedPart.substr(signedPart.find('.') + 1)).valueOr(Bytes{});
    const auto claims = parseJsonObject(std::string(claimBytes.begin(), claimBytes.end()));
    const auto id = DeviceId::parse(requireString(*claims, "iss").valueOr(""));
    const auto signature = signatureFromBase64Url(jwt.substr(dot + 1));
    if (!id || !devices.contains(*id) || !signature ||
        !verifySignature(devices.at(*id).key, "", signedPart, *signature))
        return problemAnswer(401, "bad_token");
    const auto sent = *requireInteger(*claims, "iat");
    const auto here = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    if (std::abs(sent - here) > 60)
        return problemAnswer(401, "clock_skew", {{"server_time", toRfc3339(now)}});
    if (!usedIds.insert(*requireString(*claims, "jti")).second)
        return problemAnswer(401, "bad_token");
    if (devices.at(*id).revoked)
        return problemAnswer(403, "device_revoked", {{"wipe", *devices.at(*id).revoked}});
    const std::string name = "token-" + std::to_string(usedIds.size());
    tokens.insert(name);
    m_owners[name] = *id;
    return answerOf(200, {{"access_token", name},
                          {"token_type", "Bearer"},
                          {"expires_in", 600},
                          {"server_time", toRfc3339(now)}});
}

sync::Answer FakeServer::deviceInfo(const DeviceId& id, Device& device) const
{
    json::array pinArray(pins.begin(), pins.end());
    return answerOf(200, {{"device", id.toText()},
                          {"user", {{"id", device.user.toText()}, {"name", "Kari Demo"}}},
                          {"grants", grants},
                          {"last_seq", device.hashes.size()},
                          {"epoch", epoch},
                          {"pins", std::move(pinArray)},
                          {"server_keys", {toBase64Url(key.publicKey())}},
                          {"policy", {{"lock_after_s", 90}, {"pin_min_length", 6}}}});
}

sync::Answer FakeServer::push(const DeviceId& id, Device& device, const json::object& body)
{
    const json::array list = *requireArray(body, "operations");
    if (list.size() > maxOperations)
        return problemAnswer(413, "too_large");
    json::array results;
    std::vector<protocol::Operation> fresh;
    for (const auto& item : list) {
        const auto& object = item.get_object();
        const auto operation = protocol::parseOperation({*requireString(object, "op"),
                                                         *requireString(object, "payload"),
                                                         *requireString(object, "sig")});
        if (!operation || operation->device != id)
            return problemAnswer(422, "bad_envelope");
        if (const auto valid = protocol::verifyOperation(*operation, device.key); !valid)
            return problemAnswer(422, valid.error().detail, {{"seq", operation->seq}});
        const auto stored = device.hashes.size();
        const auto place = static_cast<std::size_t>(operation->seq - 1);
        if (place < stored) {
            if (device.hashes[place] != operation->hash)
                return problemAnswer(409, "chain_fork");
            results.push_back(protocol::encodeResult(device.results[place]));
            continue;
        }
        if (place > stored + fresh.size())
            return problemAnswer(409, "sequence_gap", {{"expected", stored + 1}});
        const std::string prev = !fresh.empty() ? fresh.back().hash
                                 : stored > 0   ? device.hashes.back()
                                                : protocol::firstPrev();
        if (operation->prev != prev)
            return problemAnswer(409, "chain_fork");
        fresh.push_back(*operation);
    }
    for (const auto& operation : fresh) {
        device.results.push_back(apply(operation));
        device.hashes.push_back(operation.hash);
        results.push_back(protocol::encodeResult(device.results.back()));
    }
    const auto receipt =
        protocol::signReceipt({id, static_cast<std::int64_t>(device.hashes.size()),
                               device.hashes.empty() ? protocol::firstPrev() : device.hashes.back(),
                               epoch, toRfc3339(now)},
                              key);
    return answerOf(200, {{"results", std::move(results)},
                          {"receipt", {{"text", receipt.text}, {"sig", receipt.sig}}}});
}

domain::OperationResult FakeServer::apply(const protocol::Operation& operation)
{
    domain::OperationResult result;
    result.seq = operation.seq;
    const auto payload = parseJsonObject(operation.envelope.payload);
    const auto set = requireObject(*payload, "set").valueOr(json::object{});
    if (set.contains("refuse")) {
        result.status = domain::OperationStatus::parked;
        result.code = "bad_value";
        result.field = "refuse";
        return result;
    }
    ++applied;
    auto& record = records[operation.record];
    record.id = operation.record;
    record.collection = operation.collection;
    record.municipality = operation.municipality;
    record.version = ++m_version;
    for (const auto& [field, value] : set)
        record.fields[field] = value;
    result.version = record.version;
    return result;
}

RecordId FakeServer::change(const std::string& collection, const json::object& fields,
                            std::optional<RecordId> id)
{
    const RecordId key_ = id.value_or(RecordId::create(now));
    auto& record = records[key_];
    record.id = key_;
    record.collection = collection;
    record.municipality = "9901";
    record.version = ++m_version;
    for (const auto& [field, value] : fields)
        record.fields[field] = value;
    return key_;
}

void FakeServer::leaveScope(const RecordId& id)
{
    records[id].gone = domain::PulledRecord::Gone::scope;
    records[id].version = ++m_version;
}

void FakeServer::restore(const DeviceId& device, std::size_t seq)
{
    epoch += "-restored";
    devices.at(device).hashes.resize(seq);
    devices.at(device).results.resize(seq);
    m_version += std::int64_t(1) << 32;
    endTokens();
}

sync::Answer FakeServer::pull(const std::string& path) const
{
    const std::string cursor = queryValue(path, "cursor");
    const auto limit = static_cast<std::size_t>(std::stoul(queryValue(path, "limit")));
    std::int64_t position = 0;
    if (!cursor.empty()) {
        const auto mark = cursor.rfind('.');
        if (cursor.substr(0, mark) != epoch)
            return problemAnswer(409, "cursor_reset");
        position = std::stoll(cursor.substr(mark + 1));
    }
    std::vector<const domain::PulledRecord*> news;
    for (const auto& [id, record] : records)
        if (record.version > position)
            news.push_back(&record);
    std::sort(news.begin(), news.end(),
              [](const auto* a, const auto* b) { return a->version < b->version; });
    json::array list;
    for (std::size_t i = 0; i < news.size() && i < limit; ++i) {
        list.push_back(protocol::encodeRecord(*news[i]));
        position = news[i]->version;
    }
    return answerOf(200, {{"records", std::move(list)},
                          {"cursor", epoch + "." + std::to_string(position)},
                          {"more", news.size() > limit},
                          {"epoch", epoch}});
}

sync::Answer FakeServer::attachment(const sync::Request& request)
{
    const std::string hash = pathOf(request).substr(std::string("/v1/attachments/").size());
    const auto found = attachments.find(hash);
    if (found == attachments.end())
        return problemAnswer(404, "not_found");
    Attachment& each = found->second;
    const auto state = [&](int status) {
        return sync::Answer{status,
                            {{"upload-offset", std::to_string(each.bytes.size())},
                             {"upload-length", std::to_string(each.size)}},
                            {}};
    };
    if (request.method == "HEAD")
        return state(200);
    if (request.method == "PATCH") {
        if (headerOf(request, "Upload-Offset") != std::to_string(each.bytes.size()))
            return problemAnswer(409, "wrong_offset");
        each.bytes += request.body;
        if (std::ssize(each.bytes) == each.size && sha256Hex(each.bytes) != hash) {
            each.bytes.clear();
            ++each.refusals;
            return problemAnswer(422, "wrong_hash");
        }
        return state(204);
    }
    if (std::ssize(each.bytes) != each.size)
        return problemAnswer(404, "not_found");
    const std::string range = headerOf(request, "Range");
    const auto dash = range.find('-');
    const std::size_t first = std::stoul(range.substr(6, dash - 6));
    const std::size_t last = std::stoul(range.substr(dash + 1));
    return {206, {}, each.bytes.substr(first, last - first + 1)};
}

class FakeNetwork::Link final : public sync::Transport
{
public:
    explicit Link(FakeNetwork& network) : m_network(network) {}
    ~Link() override { m_network.drop(this); }
    void setPins(std::vector<std::string> pins) override { m_network.pins = std::move(pins); }
    void send(sync::Request request, Done done) override
    {
        m_network.log.push_back(request);
        m_network.drop(this);
        m_network.m_underWay.push_back({this, std::move(request), std::move(done)});
    }
    void cancel() override { m_network.drop(this); }

private:
    FakeNetwork& m_network;
};

sync::TransportFactory FakeNetwork::factory()
{
    return [this](const std::string&, const std::vector<std::string>& startPins) {
        pins = startPins;
        return std::make_unique<Link>(*this);
    };
}

FakeNetwork::Exchange* FakeNetwork::find(const Link* link)
{
    const auto found = std::ranges::find(m_underWay, link, &Exchange::link);
    return found == m_underWay.end() ? nullptr : &*found;
}

void FakeNetwork::drop(const Link* link)
{
    std::erase_if(m_underWay, [link](const Exchange& each) { return each.link == link; });
}

bool FakeNetwork::deliver()
{
    std::vector<const Link*> links;
    for (const Exchange& each : m_underWay)
        links.push_back(each.link);
    return std::ranges::any_of(links, [this](const Link* link) { return deliver(link); });
}

bool FakeNetwork::deliver(const Link* link)
{
    Exchange* underWay = find(link);
    if (underWay == nullptr)
        return false;
    if (const auto sent = std::exchange(underWay->request.sent, nullptr);
        sent && tellsSent && !down) {
        sent();
        QCoreApplication::sendPostedEvents(); // the engine may work while the server does
        underWay = find(link);
        if (underWay == nullptr)
            return false;
    }
    const sync::Request request = underWay->request;
    const auto done = underWay->done;
    if (down) {
        drop(link);
        done(*down);
        return true;
    }
    sync::Answer answer = server.handle(request);
    if (tamper)
        tamper(request, answer);
    const bool isPoll = request.path.find("wait=") != std::string::npos;
    if (isPoll && answer.status == 200 && answer.body.find("\"records\":[]") != std::string::npos)
        return false;
    drop(link);
    if (loseAnswer && *loseAnswer == pathOf(request)) {
        loseAnswer.reset();
        done(Error(ErrorCode::network, "cut"));
    } else {
        done(std::move(answer));
    }
    return true;
}

void FakeNetwork::run()
{
    for (int steps = 0; steps < 10'000 && deliver(); ++steps)
        ;
}

bool FakeNetwork::isPolling() const
{
    return std::ranges::any_of(m_underWay, [](const Exchange& each) {
        return each.request.path.find("wait=") != std::string::npos;
    });
}

std::vector<std::string> FakeNetwork::paths() const
{
    std::vector<std::string> out;
    for (const auto& request : log)
        out.push_back(pathOf(request));
    return out;
}

std::size_t FakeNetwork::count(const std::string& path) const
{
    const auto all = paths();
    return static_cast<std::size_t>(std::count(all.begin(), all.end(), path));
}

} // namespace feltbok::test
