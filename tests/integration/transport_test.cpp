// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/server_office.h"

#include <QTest>
#include <openssl/tls1.h>

using namespace feltbok;
using namespace feltbok::test;

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
