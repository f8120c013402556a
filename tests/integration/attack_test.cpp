// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "support/server_office.h"

#include <QElapsedTimer>
#include <QTest>
#include <arpa/inet.h>
#include <fstream>
#include <poll.h>
#include <sodium.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace feltbok;
using namespace feltbok::test;

namespace {

std::string encoded(std::string_view text)
{
    return toBase64Url(asBytes(text));
}

/// That brings the key it is to be verified with.
std::string headerWithKey(const SigningKey& key)
{
    return json::serialize(json::object{
        {"alg", "EdDSA"},
        {"jwk", {{"kty", "OKP"}, {"crv", "Ed25519"}, {"x", toBase64Url(key.publicKey())}}}});
}

/// That says more of how to verify than it should.
std::string headerWith(std::string_view name, std::string_view value)
{
    return json::serialize(json::object{{"alg", "EdDSA"}, {name, value}});
}

/// Of the process, in KiB.
long memory(qint64 process, const std::string& what)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(what))
            return std::atol(line.substr(what.size()).c_str());
    return 0;
}

/// A connection below TLS.
class Plain
{
public:
    explicit Plain(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        ::inet_pton(AF_INET, std::string(HttpClient::host).c_str(), &address.sin_addr);
        m_isOpen =
            ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    Plain(Plain&& other) noexcept
        : m_socket(std::exchange(other.m_socket, -1)), m_isOpen(other.m_isOpen)
    {
    }
    Plain(const Plain&) = delete;
    Plain& operator=(const Plain&) = delete;
    Plain& operator=(Plain&&) = delete;
    ~Plain()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }

    bool isOpen() const { return m_isOpen; }
    void send(std::string_view bytes) const
    {
        (void)::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }
    void endSending() const { ::shutdown(m_socket, SHUT_WR); }
    /// Whether the server closes it; what it still says (an alert) is read and forgotten.
    bool isClosedWithin(std::chrono::milliseconds time) const
    {
        QElapsedTimer clock;
        clock.start();
        for (;;) {
            pollfd wait{m_socket, POLLIN, 0};
            const auto left = time.count() - clock.elapsed();
            if (left <= 0 || ::poll(&wait, 1, static_cast<int>(left)) != 1)
                return false;
            char bytes[512];
            if (::recv(m_socket, bytes, sizeof bytes, 0) <= 0)
                return true;
        }
    }

private:
    int m_socket;
    bool m_isOpen = false;
};

/// All of an answer that another could be told from by.
std::string looks(const HttpAnswer& answer)
{
    std::string out = std::to_string(answer.status);
    for (const auto& [name, value] : answer.headers)
        out += "\n" + name + ": " + value;
    return out + "\n\n" + answer.body;
}

} // namespace

/// Whoever has no business here: forged assertions, questions that would tell what exists, and
/// connections that want to hold or confuse the server.
class AttackTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;

    HttpClient connect(const std::string& source = {}) const
    {
        HttpClient::Options options;
        options.source = source;
        return {m_office->server.port(), options};
    }
    long peak() const { return memory(m_office->server.processId(), "VmHWM:"); }
    std::int64_t seconds(int ahead = 0) const
    {
        return std::chrono::duration_cast<std::chrono::seconds>(
                   SystemClock().now().time_since_epoch())
                   .count() +
               ahead;
    }
    /// The claims of a good assertion with some changed, under a header of one's own.
    std::string forged(const WireDevice& device, const std::string& header,
                       const json::object& claims = {}, const SigningKey* key = nullptr) const
    {
        const auto good = device.assertion(claims);
        const auto first = good.find('.');
        const auto signedPart = encoded(header) + good.substr(first, good.rfind('.') - first);
        return signedPart + "." +
               toBase64Url((key != nullptr ? *key : device.key).sign({}, signedPart));
    }

private Q_SLOTS:
    void init() { m_office = std::make_unique<ServerOffice>(); }
    void cleanup() { m_office.reset(); }

    void forgedAssertions()
    {
        auto device = m_office->device(m_office->kari);
        const auto publicKey = device.key.publicKey();
        const auto stranger = SigningKey::generate();
        const auto good = device.assertion();
        const auto claims = good.substr(good.find('.'), good.rfind('.') - good.find('.'));
        const auto hmac = [&](std::string_view secret) {
            const auto text = encoded(R"({"alg":"HS256","typ":"JWT"})") + claims;
            crypto_auth_hmacsha256_state state;
            crypto_auth_hmacsha256_init(&state, asBytes(secret).data(), secret.size());
            crypto_auth_hmacsha256_update(&state, asBytes(text).data(), text.size());
            std::array<std::uint8_t, crypto_auth_hmacsha256_BYTES> mac{};
            crypto_auth_hmacsha256_final(&state, mac.data());
            return text + "." + toBase64Url(mac);
        };
        const auto none = [&](const std::string& alg) {
            return encoded("{\"alg\":\"" + alg + "\"}") + claims + ".";
        };
        // The signature S and S + L are of the same point; one of them is not a signature.
        const auto malleable = [&] {
            auto bytes = fromBase64Url(good.substr(good.rfind('.') + 1)).value();
            constexpr std::array<std::uint8_t, 32> order{
                0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7,
                0xa2, 0xde, 0xf9, 0xde, 0x14, 0,    0,    0,    0,    0,    0,
                0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};
            unsigned carry = 0;
            for (std::size_t i = 0; i < order.size(); ++i) {
                carry += bytes[32 + i] + order[i];
                bytes[32 + i] = static_cast<std::uint8_t>(carry);
                carry >>= 8;
            }
            return good.substr(0, good.rfind('.') + 1) + toBase64Url(bytes);
        };
        const std::string keyText(reinterpret_cast<const char*>(publicKey.data()),
                                  publicKey.size());
        const std::vector<std::pair<const char*, std::string>> all{
            {"none", none("none")},
            {"None", none("None")},
            {"NONE", none("NONE")},
            {"EdDSA without signature", none("EdDSA")},
            {"none, signed", forged(device, R"({"alg":"none"})")},
            {"no alg", forged(device, R"({"typ":"JWT"})")},
            {"alg twice", forged(device, R"({"alg":"none","alg":"EdDSA"})")},
            {"alg list", forged(device, R"({"alg":["EdDSA"]})")},
            {"eddsa", forged(device, R"({"alg":"eddsa"})")},
            {"Ed25519", forged(device, R"({"alg":"Ed25519"})")},
            {"RS256", forged(device, R"({"alg":"RS256"})")},
            {"HS256 with the public key", hmac(keyText)},
            {"HS256 with its text", hmac(toBase64Url(publicKey))},
            {"HS256 with nothing", hmac("")},
            {"key in the header", forged(device, headerWithKey(stranger), {}, &stranger)},
            {"key elsewhere",
             forged(device, headerWith("jku", "https://evil.example/k"), {}, &stranger)},
            {"certificate elsewhere",
             forged(device, headerWith("x5u", "https://evil.example/c"), {}, &stranger)},
            {"kid of a file",
             forged(device, headerWith("kid", "../../../../dev/null"), {}, &stranger)},
            {"kid of SQL", forged(device, headerWith("kid", "' UNION SELECT 'x"), {}, &stranger)},
            {"critical extension", forged(device, R"({"alg":"EdDSA","crit":["exp"]})")},
            {"another key", forged(device, R"({"alg":"EdDSA"})", {}, &stranger)},
            {"malleable", malleable()},
            {"zero signature", good.substr(0, good.rfind('.') + 1) + std::string(86, 'A')},
            {"padded", good + "=="},
            {"blank behind", good + "+"},
            {"four parts", good + ".x"},
            {"two parts", good.substr(0, good.rfind('.'))},
            {"aud of another", device.assertion({{"aud", "other"}})},
            {"aud list", device.assertion({{"aud", {"feltbok"}}})},
            {"aud capital", device.assertion({{"aud", "Feltbok"}})},
            {"no aud", device.assertion({{"aud", nullptr}})},
            {"exp of an hour", device.assertion({{"exp", seconds(3600)}})},
            {"exp of 61 s", device.assertion({{"iat", seconds()}, {"exp", seconds() + 61}})},
            {"exp before iat", device.assertion({{"iat", seconds()}, {"exp", seconds() - 1}})},
            {"exp huge", device.assertion({{"exp", 1e300}})},
            {"exp negative", device.assertion({{"exp", -1}})},
            {"exp text", device.assertion({{"exp", std::to_string(seconds(60))}})},
            {"no exp", device.assertion({{"exp", nullptr}})},
            {"no iat", device.assertion({{"iat", nullptr}})},
            {"no jti", device.assertion({{"jti", nullptr}})},
            {"jti empty", device.assertion({{"jti", ""}})},
            {"jti number", device.assertion({{"jti", 1}})},
            {"jti of 129", device.assertion({{"jti", std::string(129, 'j')}})},
            {"sub of another", device.assertion({{"sub", newId().toText()}})},
            {"no sub", device.assertion({{"sub", nullptr}})},
            {"iss of nobody",
             device.assertion({{"iss", newId().toText()}, {"sub", newId().toText()}})},
        };
        std::string refusal;
        for (std::size_t i = 0; i < all.size(); ++i) {
            device.client = connect("127.0.1." + std::to_string(1 + i)); // its own budget
            const auto answer = device.requestToken(all[i].second);
            QCOMPARE(std::pair(std::string(all[i].first), verdict(answer)),
                     std::pair(std::string(all[i].first), std::string("401 bad_token")));
            // All look alike: none tells what was wrong.
            if (refusal.empty())
                refusal = looks(answer);
            QCOMPARE(looks(answer), refusal);
        }
        QCOMPARE(device.requestToken(good).status, 200);
        QCOMPARE(verdict(device.requestToken(good)), std::string("401 bad_token"));
        // A header may say more, as long as it decides nothing; an id is only once of one device.
        QCOMPARE(device.requestToken(forged(device, headerWith("kid", "1"))).status, 200);
        auto other = m_office->device(m_office->ola);
        QCOMPARE(device.requestToken(device.assertion({{"jti", "the same"}})).status, 200);
        QCOMPARE(other.requestToken(other.assertion({{"jti", "the same"}})).status, 200);
        QCOMPARE(verdict(device.requestToken(device.assertion({{"jti", "the same"}}))),
                 std::string("401 bad_token"));
    }

    /// What is there and not for one's eyes answers to the byte like what is not there.
    void nothingTellsWhatExists()
    {
        auto kari = m_office->device(m_office->kari);
        auto ola = m_office->device(m_office->ola);
        const auto visit = newId();
        const std::string bytes = "\xFF\xD8\xFF\xE0 a picture";
        const auto hash = sha256Hex(bytes);
        kari.putNow(
            "control_visit", visit, 0, {{"guests_estimated", 4}},
            {{"controllers", {m_office->kari}},
             {"attachments",
              {json::object{
                  {"sha256", hash}, {"size", std::ssize(bytes)}, {"type", "image/jpeg"}}}}});
        QCOMPARE(kari.get("/v1/records/" + visit.toText() + "/history").status, 200);

        const auto history = [&](const std::string& id) {
            return looks(ola.get("/v1/records/" + id + "/history"));
        };
        QCOMPARE(history(visit.toText()), history(newId().toText()));
        QVERIFY(history(visit.toText()).starts_with("404"));
        QCOMPARE(history(visit.toText()), history("no-id"));
        for (const std::string method : {"GET", "HEAD", "PATCH"}) {
            const auto ask = [&](const std::string& name) {
                return looks(ola.client.request(method, "/v1/attachments/" + name,
                                                {{"Authorization", "Bearer " + ola.token},
                                                 {"Upload-Offset", "0"},
                                                 {"Upload-Length", std::to_string(bytes.size())}},
                                                method == "PATCH" ? bytes : ""));
            };
            QCOMPARE(ask(hash), ask(std::string(64, '0')));
            QVERIFY(ask(hash).starts_with("404"));
        }
        // Writing: another's record, one of the other side, none at all.
        const auto told = [](const json::object& result) {
            return text(result, "status") + " " + text(result, "code") + " " +
                   std::to_string(result.size());
        };
        const auto write = [&](const RecordId& id) {
            return told(ola.putNow("control_visit", id, 1, {{"guests_estimated", 9}}));
        };
        QCOMPARE(write(visit), std::string("parked not_permitted 3"));
        const auto child = [&](const RecordId& id) {
            return told(ola.putNow("observation", newId(), 0, {{"visit", id.toText()}}));
        };
        QCOMPARE(child(visit), std::string("parked not_permitted 3"));
        QCOMPARE(child(newId()), child(visit));
        // Getting in: a code that was used, one that never was, a device that is, one that is not.
        const auto link = m_office->server.enrolLink(m_office->siv);
        WireDevice siv(m_office->server.port());
        QCOMPARE(siv.enrol(link).status, 201);
        WireDevice thief(m_office->server.port());
        const auto used = looks(thief.enrol(link));
        QCOMPARE(used, looks(thief.enrol(std::string(22, 'A'))));
        QVERIFY(used.starts_with("403"));
        thief.device = kari.device;
        const auto known = looks(thief.requestToken(thief.assertion()));
        thief.device = *DeviceId::parse(newId().toText());
        QCOMPARE(known, looks(thief.requestToken(thief.assertion())));
        QCOMPARE(known, looks(thief.requestToken(thief.assertion({{"iat", 1}, {"exp", 2}}))));
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        auto device = m_office->device(m_office->kari);
        std::string all;
        for (int i = 0; i < 60; ++i) {
            const std::string path = i % 3 == 0   ? "/healthz"
                                     : i % 3 == 1 ? "/v1/device"
                                                  : "/v1/nothing";
            all += "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + device.token +
                   "\r\n\r\n";
        }
        QVERIFY(device.client.sendRaw(all));
        for (int i = 0; i < 60; ++i) {
            const auto answer = device.client.readAnswer();
            QCOMPARE(answer.status, i % 3 == 2 ? 404 : 200);
            QCOMPARE(bodyOf(answer).contains("last_seq"), i % 3 == 1);
        }
    }

    void aTrailerIsNoHeader()
    {
        auto device = m_office->device(m_office->kari);
        QVERIFY(device.client.sendRaw("POST /v1/push HTTP/1.1\r\nHost: x\r\n"
                                      "Transfer-Encoding: chunked\r\n\r\n11\r\n{\"operations\":[]}"
                                      "\r\n0\r\nAuthorization: Bearer " +
                                      device.token + "\r\n\r\n"));
        QCOMPARE(verdict(device.client.readAnswer()), std::string("401 bad_token"));
    }

    void whoStopsSendingIsStillAnswered()
    {
        auto device = m_office->device(m_office->kari);
        QVERIFY(device.client.sendRaw("GET /v1/device HTTP/1.1\r\nHost: x\r\nAuthorization: "
                                      "Bearer " +
                                      device.token + "\r\n\r\n"));
        device.client.endSending();
        QCOMPARE(device.client.readAnswer().status, 200);
        QVERIFY(device.client.isClosedWithin(std::chrono::seconds(8)));
        // Half a request is none.
        auto half = connect();
        QVERIFY(half.sendRaw("POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"));
        half.endSending();
        QVERIFY(half.isClosedWithin(std::chrono::seconds(8)));
    }

    void whatIsNoTlsIsClosed()
    {
        for (const std::string& bytes :
             {std::string("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"), std::string(4096, '\xff'),
              std::string("\x80\x2e\x01\x00\x02", 5) + std::string(64, '\x01'), // SSL 2
              std::string("\x16\x03\x01\x00\x04\x01\xff\xff\xff", 9),           // a long hello
              std::string("\x15\x03\x03\x00\x02\x02\x28", 7),                   // an alert
              std::string("SSH-2.0-OpenSSH_9.2\r\n")}) {
            const Plain plain(m_office->server.port());
            plain.send(bytes);
            plain.endSending();
            QVERIFY(plain.isClosedWithin(std::chrono::seconds(8)));
        }
        QCOMPARE(connect().request("GET", "/healthz").status, 200);
    }

    void whatFramesABodyIsBounded_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("an extension without end") << QByteArray("1;");
        QTest::newRow("a size without end") << QByteArray("0");
        QTest::newRow("a trailer without end") << QByteArray("0\r\nX: ");
    }
    void whatFramesABodyIsBounded()
    {
        QFETCH(QByteArray, start);
        QVERIFY(connect().request("GET", "/healthz").status == 200);
        const long before = peak();
        auto client = connect();
        QVERIFY(client.sendRaw("POST /v1/enrol HTTP/1.1\r\nHost: x\r\n"
                               "Transfer-Encoding: chunked\r\n\r\n" +
                               start.toStdString()));
        const std::string more(std::size_t{1024} * 1024, '0');
        for (int i = 0; i < 48 && client.sendRaw(more); ++i) {
        }
        const auto answer = client.readAnswer();
        QVERIFY2(answer.status == 400 || answer.status == 0, std::to_string(answer.status).c_str());
        QVERIFY2(peak() - before < 8 * 1024, std::to_string(peak() - before).c_str());
    }

    void aHeadIsBoundedHoweverItIsDivided()
    {
        const long before = peak();
        auto client = connect();
        std::string more;
        for (int i = 0; i < 10000; ++i)
            more += "X-" + std::to_string(i) + ": 1\r\n";
        QVERIFY(client.sendRaw("GET /healthz HTTP/1.1\r\nHost: x\r\n"));
        for (int i = 0; i < 200 && client.sendRaw(more); ++i) {
        }
        QVERIFY(client.isClosedWithin(std::chrono::seconds(8)));
        QVERIFY2(peak() - before < 8 * 1024, std::to_string(peak() - before).c_str());
    }

    /// However the network cuts it: one byte was enough to end the server.
    void aBodyInChunksMayComeByteByByte()
    {
        for (const std::string body :
             {"0\r\n\r\n", "0\r\nX-Trailer: 1\r\n\r\n", "1;a=b\r\n{\r\n1\r\n}\r\n0\r\n\r\n"}) {
            auto client = connect();
            QVERIFY(client.sendRaw("POST /v1/enrol HTTP/1.1\r\nHost: x\r\n"
                                   "Transfer-Encoding: chunked\r\n\r\n"));
            for (const char byte : body)
                QVERIFY(client.sendRaw(std::string(1, byte)));
            QCOMPARE(verdict(client.readAnswer()), std::string("400 bad_request"));
            QCOMPARE(client.request("GET", "/readyz").status, 200);
        }
    }

    void manySmallChunksAreCutOff()
    {
        auto client = connect();
        QVERIFY(client.sendRaw("POST /v1/enrol HTTP/1.1\r\nHost: x\r\n"
                               "Transfer-Encoding: chunked\r\n\r\n"));
        std::string chunk = "1;" + std::string(4000, 'x') + "\r\na\r\n";
        for (int i = 0; i < 200 && client.sendRaw(chunk); ++i) {
        }
        QCOMPARE(verdict(client.readAnswer()), std::string("413 too_large"));
    }

    /// The refusal of a body is read by whoever sends all of it first.
    void aRefusalIsNotLostWithTheConnection()
    {
        constexpr std::size_t bodySize = 6000000;
        for (int i = 0; i < 10; ++i) {
            auto client = connect();
            QVERIFY(client.sendRaw("POST /v1/push HTTP/1.1\r\nHost: x\r\nContent-Length: " +
                                   std::to_string(bodySize) + "\r\n\r\n"));
            QVERIFY(client.sendRaw(std::string(bodySize, 'x')));
            QCOMPARE(verdict(client.readAnswer()), std::string("413 too_large"));
        }
    }

    /// A form of ten thousand parameters is not compared pair by pair.
    void manyParametersAreRefusedAtOnce()
    {
        std::string form;
        for (int i = 0; i < 9000; ++i)
            form += "p" + std::to_string(i) + "&";
        auto client = connect();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(verdict(client.request("POST", "/v1/token",
                                            {{"Content-Type", "application/x-www-form-urlencoded"}},
                                            form)),
                     std::string("400 bad_request"));
    }

    void whoDoesNotReadHoldsNobodyUp()
    {
        std::vector<HttpClient> deaf;
        std::string questions;
        for (int i = 0; i < 400; ++i)
            questions += "GET /v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n";
        const long before = peak();
        for (int i = 0; i < 40; ++i) {
            deaf.push_back(connect());
            QVERIFY(deaf.back().sendRaw(questions));
        }
        auto device = m_office->device(m_office->kari);
        for (int i = 0; i < 40; ++i)
            QCOMPARE(device.get("/v1/device").status, 200);
        // One answer each, not four hundred.
        QVERIFY2(peak() - before < 64 * 1024, std::to_string(peak() - before).c_str());
    }

    /// 1,900 connections that never speak and 60 that never end a head leave room for a device, and
    /// the one beyond 2,000 is closed at once.
    void idleConnectionsLeaveRoom()
    {
        rlimit files{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &files), 0);
        files.rlim_cur = files.rlim_max;
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &files), 0);
        QVERIFY2(files.rlim_cur > 4500, "ulimit -Hn is too low for this test");
        const auto process = static_cast<pid_t>(m_office->server.processId());
        QCOMPARE(::prlimit(process, RLIMIT_NOFILE, &files, nullptr), 0);

        auto device = m_office->device(m_office->kari);
        const long before = memory(process, "VmRSS:");
        std::vector<HttpClient> halves;
        for (int i = 0; i < 60; ++i) {
            halves.push_back(connect());
            QVERIFY(halves.back().sendRaw("GET /healthz HTTP/1.1\r\nHost: x\r\n"));
        }
        std::vector<Plain> silent;
        for (int i = 0; i < 1900; ++i) {
            silent.emplace_back(m_office->server.port());
            QVERIFY(silent.back().isOpen());
        }
        for (int i = 0; i < 30; ++i)
            QCOMPARE(device.get("/v1/device").status, 200);
        const auto visit = newId();
        QCOMPARE(
            text(device.putNow("control_visit", visit, 0, {{"guests_estimated", 4}}), "status"),
            std::string("applied"));
        QVERIFY2(memory(process, "VmRSS:") - before < 200 * 1024, "200 MiB for idle connections");

        for (int i = 0; i < 100; ++i)
            silent.emplace_back(m_office->server.port());
        QVERIFY(silent.back().isClosedWithin(std::chrono::seconds(8)));
        QCOMPARE(device.get("/v1/device").status, 200);
        silent.clear();
        halves.clear();
        QTRY_COMPARE(connect().request("GET", "/healthz").status, 200);
    }
};

QTEST_GUILESS_MAIN(AttackTest)
#include "attack_test.moc"
