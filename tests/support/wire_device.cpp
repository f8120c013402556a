// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/wire_device.h"

#include "base/hash.h"

#include <QThread>
#include <cstdlib>

namespace feltbok::test {
namespace {

/// Asks again after the time that the server names: what a device owes that is told to slow down.
template <typename Ask>
HttpAnswer withinBudget(Ask ask)
{
    constexpr int most = 60;
    HttpAnswer answer = ask();
    for (int i = 0; i < most && answer.status == 429; ++i) {
        QThread::sleep(std::strtoul(answer.header("retry-after").c_str(), nullptr, 10));
        answer = ask();
    }
    return answer;
}

std::string formEncode(std::string_view value)
{
    std::string out;
    for (const char c : value) {
        if (c == ':')
            out += "%3A";
        else
            out.push_back(c);
    }
    return out;
}

} // namespace

HttpAnswer WireDevice::enrol(const std::string& link, const json::object& more)
{
    const auto parsed = protocol::parseEnrolLink(link);
    enrolKey = toBase64Url(key.publicKey());
    json::object body;
    body["code"] = parsed ? parsed->code : link;
    body["public_key"] = enrolKey;
    body["device"] = {{"name", "Prøvetelefon"}, {"platform", "linux"}, {"app_version", "0.1"}};
    for (const auto& [name, value] : more)
        body[name] = value;
    const auto answer = client.request("POST", "/v1/enrol", {{"Content-Type", "application/json"}},
                                       json::serialize(body));
    const auto got = bodyOf(answer);
    if (answer.status == 201) {
        device = *DeviceId::parse(text(got, "device"));
        user = *UserId::parse(text(*requireObject(got, "user"), "id"));
        serverKey = text(got, "server_key");
        epoch = text(got, "epoch");
    }
    return answer;
}

std::string WireDevice::assertion(const json::object& claims) const
{
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(SystemClock().now().time_since_epoch())
            .count();
    json::object all{{"iss", device.toText()}, {"sub", device.toText()},
                     {"aud", "feltbok"},       {"iat", seconds},
                     {"exp", seconds + 60},    {"jti", toBase64Url(randomBytes(16))}};
    for (const auto& [name, value] : claims)
        if (value.is_null())
            all.erase(name);
        else
            all[name] = value;
    const std::string signedPart = toBase64Url(asBytes("{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}")) +
                                   "." + toBase64Url(asBytes(json::serialize(all)));
    return signedPart + "." + toBase64Url(key.sign({}, signedPart));
}

HttpAnswer WireDevice::requestToken(const std::string& jwt)
{
    const std::string body = "grant_type=client_credentials&client_assertion_type=" +
                             formEncode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer") +
                             "&client_assertion=" + jwt;
    return client.request("POST", "/v1/token",
                          {{"Content-Type", "application/x-www-form-urlencoded"}}, body);
}

bool WireDevice::fetchToken()
{
    const auto answer = requestToken(assertion());
    token = text(bodyOf(answer), "access_token");
    return answer.status == 200;
}

HttpAnswer WireDevice::get(std::string_view path)
{
    return client.request("GET", path,
                          {{"Authorization", "Bearer " + token}, {"Accept-Encoding", "gzip"}});
}

HttpAnswer WireDevice::post(std::string_view path, const json::value& body)
{
    return client.request(
        "POST", path, {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}},
        json::serialize(body));
}

HttpAnswer WireDevice::pushRaw(const std::vector<domain::SealedOperation>& operations, bool zipped)
{
    std::map<std::string, std::string> headers{{"Authorization", "Bearer " + token},
                                               {"Content-Type", "application/json"}};
    auto body = protocol::encodePush(operations);
    if (zipped) {
        headers["Content-Encoding"] = "gzip";
        body = gzipText(body);
    }
    return client.request("POST", "/v1/push", headers, body);
}

domain::SealedOperation WireDevice::make(domain::OperationKind kind, const std::string& collection,
                                         const RecordId& record, std::int64_t base,
                                         const json::object& set, const json::object& add,
                                         const json::object& remove,
                                         const domain::FieldNames& repeats)
{
    domain::OperationDraft draft;
    draft.municipality = municipality;
    draft.collection = collection;
    draft.record = record;
    draft.kind = kind;
    draft.base = base;
    draft.at = now;
    draft.set = set;
    draft.add = add;
    draft.remove = remove;
    draft.repeats = repeats;
    protocol::DeviceSealer sealer(key, device, user);
    auto sealed = sealer.seal(draft, ++seq, chain);
    chain = sealed.hash;
    return sealed;
}

domain::SealedOperation WireDevice::makeOdd(const json::object& changes, const std::string& payload)
{
    json::object op{{"v", 1},
                    {"device", device.toText()},
                    {"seq", ++seq},
                    {"prev", chain},
                    {"user", user.toText()},
                    {"municipality", municipality},
                    {"collection", "control_visit"},
                    {"record", RecordId::create(now).toText()},
                    {"kind", "put"},
                    {"base", 0},
                    {"at", toRfc3339(now)},
                    {"payload_hash", sha256Hex(payload)}};
    for (const auto& [name, value] : changes)
        op[name] = value;
    domain::SealedOperation out;
    out.seq = seq;
    out.op = json::serialize(op);
    out.payload = payload;
    out.sig = toBase64Url(key.sign(protocol::operationDomain, out.op));
    out.hash = sha256Hex(out.op);
    chain = out.hash;
    return out;
}

json::array WireDevice::push(const std::vector<domain::SealedOperation>& operations)
{
    const auto answer = withinBudget([&] { return pushRaw(operations); });
    return requireArray(bodyOf(answer), "results").valueOr({});
}

json::object WireDevice::pushOne(const domain::SealedOperation& operation)
{
    const auto results = push({operation});
    return results.size() == 1 ? results.front().as_object() : json::object();
}

json::object WireDevice::putNow(const std::string& collection, const RecordId& record,
                                std::int64_t base, const json::object& set, const json::object& add,
                                const json::object& remove)
{
    return pushOne(put(collection, record, base, set, add, remove));
}

json::object WireDevice::pullPage(const std::string& query)
{
    const auto answer = withinBudget([&] { return get("/v1/pull?cursor=" + cursor + query); });
    auto body = bodyOf(answer);
    if (answer.status == 200)
        cursor = text(body, "cursor");
    return body;
}

std::map<std::string, json::object> WireDevice::pullAll()
{
    std::map<std::string, json::object> out;
    bool more = true;
    while (more) {
        const auto page = pullPage("&limit=1000");
        // Half a pull would look like records that are not there.
        if (!page.contains("records"))
            qFatal("pull: %s", toJsonText(page).c_str());
        const auto records = requireArray(page, "records").valueOr({});
        for (const auto& record : records)
            out[text(record.get_object(), "id")] = record.get_object();
        const auto* rest = page.if_contains("more");
        more = rest != nullptr && rest->is_bool() && rest->get_bool();
    }
    return out;
}

json::object WireDevice::see(const RecordId& record)
{
    cursor.clear();
    auto all = pullAll();
    return all[record.toText()];
}

} // namespace feltbok::test
