// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/server_office.h"

#include <QTest>
#include <arpa/inet.h>
#include <openssl/tls1.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace feltbok;
using namespace feltbok::test;

namespace {

/// Whether the server closes a connection on which nobody begins to speak TLS.
bool isSilenceClosed(std::uint16_t port, std::chrono::milliseconds within)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    ::inet_pton(AF_INET, std::string(HttpClient::host).c_str(), &address.sin_addr);
    pollfd wait{socket, POLLIN, 0};
    char byte = 0;
    const bool isClosed =
        ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
        ::poll(&wait, 1, static_cast<int>(within.count())) == 1 && ::recv(socket, &byte, 1, 0) <= 0;
    ::close(socket);
    return isClosed;
}

/// How far a file of the process may grow, as on a full disk.
void limitFiles(qint64 process, rlim_t bytes)
{
    rlimit limit{};
    const auto id = static_cast<pid_t>(process);
    QCOMPARE(::prlimit(id, RLIMIT_FSIZE, nullptr, &limit), 0);
    limit.rlim_cur = std::min(bytes, limit.rlim_max);
    QCOMPARE(::prlimit(id, RLIMIT_FSIZE, &limit, nullptr), 0);
}

} // namespace

/// protocol.md §2: what a connection may and may not do.
class TransportTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;
    HttpClient connect() const { return HttpClient(m_office->server.port()); }

private Q_SLOTS:
    void initTestCase() { m_office = std::make_unique<ServerOffice>(); }
    void cleanupTestCase() { m_office.reset(); }

    void healthAnswersWithoutToken()
    {
        auto client = connect();
        QCOMPARE(client.request("GET", "/healthz").status, 200);
        QCOMPARE(client.request("GET", "/readyz").status, 200);
    }

    void onlyTls13IsSpoken()
    {
        HttpClient::Options options;
        options.maxTlsVersion = TLS1_2_VERSION;
        HttpClient client(m_office->server.port(), options);
        QVERIFY(!client.isConnected());
    }

    void theCertificateHasThePinOfTheLink()
    {
        const auto link = protocol::parseEnrolLink(m_office->server.enrolLink(m_office->kari));
        QVERIFY(link.hasValue());
        QCOMPARE(connect().pin(), link->pin);
    }

    void unknownPathsAndMethods()
    {
        auto client = connect();
        QCOMPARE(verdict(client.request("GET", "/v1/nothing")), std::string("404 not_found"));
        const auto wrong = client.request("GET", "/v1/push");
        QCOMPARE(verdict(wrong), std::string("405 method_not_allowed"));
        QCOMPARE(wrong.header("allow"), std::string("POST"));
        QCOMPARE(client.request("HEAD", "/healthz").status, 405);
        QCOMPARE(wrong.header("content-type"), std::string("application/problem+json"));
    }

    void tokensAreAsked()
    {
        auto client = connect();
        for (const auto* path : {"/v1/device", "/v1/pull"})
            QCOMPARE(verdict(client.request("GET", path)), std::string("401 bad_token"));
        QCOMPARE(
            verdict(client.request("POST", "/v1/push", {{"Authorization", "Bearer abc"}}, "{}")),
            std::string("401 bad_token"));
    }

    void encodings()
    {
        auto device = m_office->device(m_office->kari);
        const auto brotli = device.client.request(
            "POST", "/v1/push",
            {{"Authorization", "Bearer " + device.token}, {"Content-Encoding", "br"}}, "{}");
        QCOMPARE(verdict(brotli), std::string("415 unsupported_encoding"));
        const auto empty = device.pushRaw({}, true);
        QCOMPARE(empty.status, 200);
        const auto broken = device.client.request(
            "POST", "/v1/push",
            {{"Authorization", "Bearer " + device.token}, {"Content-Encoding", "gzip"}}, "no gzip");
        QCOMPARE(verdict(broken), std::string("400 bad_request"));
        const auto document = device.get("/v1/openapi.json");
        QVERIFY(document.wasGzipped);
        QVERIFY(bodyOf(document).contains("paths"));

        // Codings have no case, and a weight (RFC 9110 §8.4.1, §12.5.3).
        const auto loud = device.client.request(
            "POST", "/v1/push",
            {{"Authorization", "Bearer " + device.token}, {"Content-Encoding", "GZip"}},
            gzipText("{\"operations\":[]}"));
        QCOMPARE(loud.status, 200);
        const auto isZipped = [&](const char* accepted) {
            return device.client
                .request(
                    "GET", "/v1/openapi.json",
                    {{"Authorization", "Bearer " + device.token}, {"Accept-Encoding", accepted}},
                    {})
                .wasGzipped;
        };
        QVERIFY(isZipped("gzip;q=0.5"));
        QVERIFY(isZipped("br, GZIP; q=1.0"));
        QVERIFY(!isZipped("gzip;q=0"));
        QVERIFY(!isZipped("gzip; q=0.000, br"));
        QVERIFY(!isZipped("x-gzip-like"));
    }

    void aBombIsRefused()
    {
        auto device = m_office->device(m_office->kari);
        const std::string bomb = gzipText(std::string(64 * 1024 * 1024, ' '));
        const auto answer = device.client.request(
            "POST", "/v1/push",
            {{"Authorization", "Bearer " + device.token}, {"Content-Encoding", "gzip"}}, bomb);
        QCOMPARE(verdict(answer), std::string("413 too_large"));
    }

    void aBodyOverTheLimitIsRefused()
    {
        auto client = connect();
        client.sendRaw("POST /v1/push HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n");
        QCOMPARE(verdict(client.readAnswer()), std::string("413 too_large"));
        auto chunked = connect();
        chunked.sendRaw("POST /v1/enrol HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                        "20000\r\n" +
                        std::string(0x20000, 'x') + "\r\n0\r\n\r\n");
        QCOMPARE(verdict(chunked.readAnswer()), std::string("413 too_large"));
    }

    void aHeadOverTheLimitClosesTheConnection()
    {
        auto client = connect();
        client.sendRaw("GET /healthz HTTP/1.1\r\nX-Long: " + std::string(17 * 1024, 'x'));
        QVERIFY(client.isClosedWithin(std::chrono::seconds(5)));
    }

    void slowConnectionsAreClosed_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("no request") << "--idle-timeout-ms" << QByteArray();
        QTest::newRow("half a head")
            << "--head-timeout-ms" << QByteArray("GET /healthz HTTP/1.1\r\nHost: x\r\n");
        QTest::newRow("half a body")
            << "--body-grace-ms"
            << QByteArray("POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{");
    }
    void slowConnectionsAreClosed()
    {
        // The other times are longer than we wait: what closes is the one that is meant.
        QFETCH(QString, option);
        QFETCH(QByteArray, sent);
        QStringList options;
        for (const auto* each : {"--idle-timeout-ms", "--head-timeout-ms", "--body-grace-ms"})
            options +=
                {QLatin1String(each), QString::number(option == QLatin1String(each) ? 50 : 60000)};
        const ServerOffice office(options);
        HttpClient client(office.server.port());
        QVERIFY(client.isConnected());
        QVERIFY(client.sendRaw(sent.toStdString()));
        QVERIFY(client.isClosedWithin(std::chrono::seconds(30)));
    }

    void silenceBeforeTlsIsClosed()
    {
        const ServerOffice office({QStringLiteral("--handshake-timeout-ms"), QStringLiteral("50")});
        QVERIFY(isSilenceClosed(office.server.port(), std::chrono::seconds(8)));
    }

    void timeLimitsHaveBounds()
    {
        for (const auto* value : {"49", "60001", "1s", "-50", ""}) {
            const auto answer = m_office->server.command({QStringLiteral("serve"),
                                                          QStringLiteral("--head-timeout-ms"),
                                                          QLatin1String(value)});
            QCOMPARE(answer.exitCode, 2);
        }
    }

    void nonsenseIsNoRequest()
    {
        auto client = connect();
        client.sendRaw("POST /v1/push HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n");
        QCOMPARE(client.readAnswer().status, 400);
        auto both = connect();
        both.sendRaw("POST /v1/push HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
                     "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        const auto answer = both.readAnswer();
        QVERIFY2(answer.status == 400 || answer.status == 0, std::to_string(answer.status).c_str());
    }

    void strictJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("nonsense");
        QTest::newRow("duplicate key") << QByteArray("{\"operations\":[],\"operations\":[]}");
        QTest::newRow("infinite") << QByteArray("{\"operations\":[],\"x\":1e999}");
        QTest::newRow("UTF-8") << QByteArray("{\"operations\":[],\"x\":\"\xff\"}");
        QTest::newRow("depth") << "{\"operations\":[],\"x\":" + QByteArray(40, '[') +
                                      QByteArray(40, ']') + "}";
        QTest::newRow("two documents") << QByteArray("{\"operations\":[]}{}");
        QTest::newRow("no list") << QByteArray("{\"operations\":{}}");
    }
    void strictJson()
    {
        QFETCH(QByteArray, body);
        auto device = m_office->device(m_office->ola);
        const auto answer = device.client.request(
            "POST", "/v1/push", {{"Authorization", "Bearer " + device.token}}, body.toStdString());
        QCOMPARE(verdict(answer), std::string("400 bad_request"));
    }

    void aDeviceHasABudget()
    {
        auto device = m_office->device(m_office->ola);
        HttpAnswer answer;
        for (int i = 0; i < 400 && answer.status != 429; ++i)
            answer = device.get("/v1/device");
        QCOMPARE(verdict(answer), std::string("429 too_many_requests"));
        QVERIFY(std::atoi(answer.header("retry-after").c_str()) >= 1);
    }

    void aStoreThatCannotWriteTakesNothing()
    {
        ServerOffice office;
        auto device = office.device(office.kari);
        const auto visit = newId();
        const auto operation = device.put("control_visit", visit, 0, {{"guests_estimated", 4}},
                                          {{"controllers", {office.kari}}});
        limitFiles(office.server.processId(), 0);
        const auto refused = device.pushRaw({operation});
        QCOMPARE(verdict(refused), std::string("503 overloaded"));
        QVERIFY(std::atoi(refused.header("retry-after").c_str()) >= 1);
        QCOMPARE(verdict(device.requestToken(device.assertion())), std::string("503 overloaded"));
        QCOMPARE(number(bodyOf(device.get("/v1/device")), "last_seq"), std::int64_t(0));

        limitFiles(office.server.processId(), RLIM_INFINITY);
        QCOMPARE(text(device.pushOne(operation), "status"), std::string("applied"));
        QVERIFY(!device.see(visit).empty());
    }

    void whoComesWhileItStopsIsSentAway()
    {
        ServerOffice office;
        auto device = office.device(office.kari);
        HttpClient idle(office.server.port());
        QVERIFY(device.client.sendRaw(
            "POST /v1/push HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + device.token +
            "\r\nContent-Length: 17\r\nExpect: 100-continue\r\n\r\n"));
        QCOMPARE(device.client.readAnswer(false).status, 100);
        office.server.terminate();
        QVERIFY(idle.isClosedWithin(std::chrono::seconds(30))); // now it stops
        QVERIFY(device.client.sendRaw("{\"operations\":[]}"));
        const auto answer = device.client.readAnswer();
        QCOMPARE(verdict(answer), std::string("503 stopping"));
        QVERIFY(std::atoi(answer.header("retry-after").c_str()) >= 1);
        QVERIFY(device.client.isClosedWithin(std::chrono::seconds(30)));
        QCOMPARE(office.server.stop(), 0);
    }

    void stopsGracefully()
    {
        ServerOffice office;
        auto device = office.device(office.kari);
        device.pullAll();
        QCOMPARE(office.server.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TransportTest)
#include "transport_test.moc"
