// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "matrix_tester.h"

#include "base/hash.h"

#include <QThread>
#include <chrono>

namespace feltbok::test {
namespace {

using domain::Side;

/// Begins as a PNG does.
std::string picture(std::string_view seed)
{
    return "\x89PNG\r\n\x1a\n" + std::string(seed);
}

json::object named(const std::string& bytes)
{
    return {{"sha256", sha256Hex(bytes)}, {"size", std::ssize(bytes)}, {"type", "image/png"}};
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    if (const auto at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), with);
    return text;
}

} // namespace

MatrixTester::MatrixTester(const RealServer& server, const ApiDocument& document, unsigned number,
                           std::size_t devices)
    : m_server(server), m_document(document), m_number(number), m_stranger(server.port())
{
    for (const auto side : {Side::alcohol, Side::health}) {
        const auto name = (side == Side::alcohol ? "Kari " : "Nora ") + std::to_string(number);
        m_users[side] =
            side == Side::alcohol
                ? server.addPerson(name, "9901", {"inspector", "case_handler"})
                : server.addPerson(name, "9901",
                                   {"outreach_worker", "naloxone_distributor", "health_lead"});
        enrol(side, devices);
    }
    changeAddress();
}

void MatrixTester::enrol(Side side, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        auto device = std::make_unique<MatrixDevice>(m_server.port());
        device->side = side;
        if (device->wire.enrol(m_server.link(m_users[side])).status != 201 ||
            !device->wire.fetchToken())
            qFatal("enrolment failed");
        fill(*device);
        m_devices[side].push_back(std::move(device));
    }
}

/// Makes a record of each collection; parents come before what hangs on them. What the server
/// alone writes gets an id that nobody has.
void MatrixTester::fill(MatrixDevice& device)
{
    auto& wire = device.wire;
    const auto add = [&](const std::string& collection, const json::object& set,
                         const json::object& adds = {}) {
        const auto id = RecordId::create(SystemClock().now());
        device.records[collection] = id;
        const auto result = wire.putNow(collection, id, 0, set, adds);
        if (text(result, "status") != "applied")
            qFatal("%s: %s", collection.c_str(), toJsonText(result).c_str());
        return id.toText();
    };
    if (device.side == Side::alcohol) {
        const auto tag = device.wire.device.toText();
        const auto begun = picture("begun " + tag);
        const auto whole = picture("whole " + tag);
        const auto place = add("premises", {{"name", "Havblikk kro"}});
        const auto visit = add(
            "control_visit", {{"premises", place}},
            {{"controllers", {wire.user.toText()}}, {"attachments", {named(begun), named(whole)}}});
        add("observation", {{"visit", visit}});
        device.begun = sha256Hex(begun);
        device.whole = sha256Hex(whole);
        const auto sent = wire.client.request("PATCH", "/v1/attachments/" + device.whole,
                                              {{"Authorization", "Bearer " + wire.token},
                                               {"Upload-Offset", "0"},
                                               {"Upload-Length", std::to_string(whole.size())}},
                                              whole);
        if (sent.status != 204)
            qFatal("upload: %d %s", sent.status, sent.body.c_str());
    } else {
        add("stock_location", {{"name", "Feltpleien"}});
        add("patrol", {{"started_at", "2026-11-20T20:00:00.000Z"}});
        add("stock_recall", {{"lot", "A1"}});
    }
}

MatrixDevice& MatrixTester::device(Side side)
{
    auto& all = m_devices[side];
    return *all[m_turn[side] % all.size()];
}

std::string MatrixTester::freshCode() const
{
    return protocol::parseEnrolLink(m_server.link(m_users.at(Side::alcohol)))->code;
}

json::object MatrixTester::nextOperation(const MatrixDevice& device, std::string_view collection,
                                         const RecordId& record, std::string_view kind,
                                         std::string_view payload) const
{
    const auto& wire = device.wire;
    return {{"v", 1},
            {"device", wire.device.toText()},
            {"seq", wire.seq + 1},
            {"prev", wire.chain},
            {"user", wire.user.toText()},
            {"municipality", wire.municipality},
            {"collection", collection},
            {"record", record.toText()},
            {"kind", kind},
            {"base", 0},
            {"at", toRfc3339(wire.now)},
            {"clock", json::object{{"offset_ms", 0}, {"age_s", 1}}},
            {"payload_hash", sha256Hex(payload)}};
}

Prepared MatrixTester::push(MatrixDevice& device, std::string op, std::string payload) const
{
    domain::SealedOperation sealed;
    sealed.seq = device.wire.seq + 1;
    sealed.sig = toBase64Url(device.wire.key.sign(protocol::operationDomain, op));
    sealed.hash = sha256Hex(op);
    sealed.op = std::move(op);
    sealed.payload = std::move(payload);
    return {.method = "POST",
            .target = "/v1/push",
            .headers = {{"Authorization", "Bearer " + device.wire.token},
                        {"Content-Type", "application/json"}},
            .body = protocol::encodePush({sealed}),
            .device = &device,
            .operation = std::move(sealed)};
}

Prepared MatrixTester::call(const ApiEndpoint& endpoint)
{
    Prepared out;
    out.method = endpoint.method;
    out.target = endpoint.path;
    if (endpoint.needsToken) {
        out.device = &device();
        out.headers["Authorization"] = "Bearer " + out.device->wire.token;
        out.target = replaced(out.target, "{id}", out.device->records.at("control_visit").toText());
        out.target = replaced(out.target, "{sha256}",
                              endpoint.method == "GET" ? out.device->whole : out.device->begun);
    }
    if (endpoint.mediaType.empty())
        return out;
    out.headers["Content-Type"] = endpoint.mediaType;
    if (endpoint.path == "/v1/push")
        out.body = "{\"operations\":[]}";
    else if (endpoint.path == "/v1/token")
        out.body = "grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3A"
                   "oauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=" +
                   device().wire.assertion();
    else if (endpoint.path == "/v1/enrol")
        out.body = json::serialize(json::object{
            {"code", freshCode()},
            {"public_key", toBase64Url(SigningKey::generate().publicKey())},
            {"device", {{"name", "Prøvetelefon"}, {"platform", "linux"}, {"app_version", "0.1"}}}});
    else { // the next part of an attachment: none, as a question
        out.headers["Upload-Offset"] = "0";
        out.headers["Upload-Length"] =
            std::to_string(picture("begun " + out.device->wire.device.toText()).size());
    }
    return out;
}

void MatrixTester::changeAddress()
{
    ++m_address;
    HttpClient::Options options;
    options.source = "127." + std::to_string(10 + m_number) + "." +
                     std::to_string(m_address / 250) + "." + std::to_string(1 + m_address % 250);
    m_stranger = HttpClient(m_server.port(), options);
}

MatrixTester::Sent MatrixTester::send(const Prepared& prepared)
{
    auto& client = prepared.device != nullptr ? prepared.device->wire.client : m_stranger;
    const auto begun = std::chrono::steady_clock::now();
    Sent out;
    if (!prepared.raw.empty()) {
        HttpClient own(m_server.port());
        own.sendRaw(prepared.raw);
        out.answer = own.readAnswer(); // the refusal of no request is the answer to no HEAD
    } else
        out.answer =
            client.request(prepared.method, prepared.target, prepared.headers, prepared.body);
    out.milliseconds =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
    return out;
}

std::string MatrixTester::run(const MatrixCase& cell)
{
    constexpr int patience = 2000;
    for (int i = 0; i < patience; ++i) {
        const auto prepared = cell.make(*this);
        const auto sent = send(prepared);
        if (sent.answer.status == 429) { // of the budget, not of the fault: somebody else's turn
            if (prepared.device == nullptr)
                changeAddress();
            else if (++m_turn[prepared.device->side] % m_devices[prepared.device->side].size() == 0)
                QThread::msleep(10);
            continue;
        }
        m_milliseconds.push_back(sent.milliseconds);
        auto verdict = std::to_string(sent.answer.status);
        const auto body = bodyOf(sent.answer);
        if (sent.answer.status == 200 && prepared.operation) {
            prepared.device->wire.seq = prepared.operation->seq;
            prepared.device->wire.chain = prepared.operation->hash;
            for (const auto& each : requireArray(body, "results").valueOr({}))
                verdict +=
                    " " + text(each.get_object(), "status") + " " + text(each.get_object(), "code");
        } else
            verdict += " " + text(body, "code");
        ++m_verdicts[verdict];
        return judge(cell, prepared, sent);
    }
    return "no turn";
}

std::string MatrixTester::judge(const MatrixCase& cell, const Prepared& prepared,
                                const Sent& sent) const
{
    const auto& answer = sent.answer;
    const bool hasBody = prepared.method != "HEAD";
    constexpr double slow = 5000; // no fault is worth that, and no time-out of ours is as short
    if (sent.milliseconds > slow)
        return "took " + std::to_string(sent.milliseconds) + " ms";
    switch (cell.expect) {
    case Expect::documented:
        return m_document.judge(m_document.endpoint(cell.endpoint), answer, secretWord);
    case Expect::noToken:
        return m_document.judgeRefusal(answer, 401, "bad_token", hasBody, secretWord);
    case Expect::noMethod: {
        std::string allowed;
        for (const auto& method : m_document.methodsOf(cell.endpoint))
            allowed += (allowed.empty() ? "" : ", ") + method;
        if (answer.header("allow") != allowed)
            return "Allow: " + answer.header("allow");
        return m_document.judgeRefusal(answer, 405, "method_not_allowed", hasBody, secretWord);
    }
    case Expect::noPath:
        return m_document.judgeRefusal(answer, 404, "not_found", hasBody, secretWord);
    case Expect::noRequest:
        if (answer.status == 0)
            return {};
        if (answer.header("connection") != "close")
            return "lives on after " + std::to_string(answer.status);
        return m_document.judgeRefusal(answer, 400, "bad_request", true, secretWord);
    }
    return "no such expectation";
}

} // namespace feltbok::test
