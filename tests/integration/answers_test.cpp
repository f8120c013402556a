// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/api_document.h"
#include "support/server_office.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

/// The answers that every endpoint may give, whatever it is for, as the served document lists them:
/// seen_codes.py holds the document against what was seen.
class AnswersTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;
    std::unique_ptr<ApiDocument> m_document;

    /// The endpoint asked by `device` with a body that means nothing.
    static HttpAnswer ask(HttpClient& client, const ApiEndpoint& endpoint, const std::string& token)
    {
        std::map<std::string, std::string> headers;
        if (endpoint.needsToken)
            headers["Authorization"] = "Bearer " + token;
        if (!endpoint.mediaType.empty())
            headers["Content-Type"] = endpoint.mediaType;
        return client.request(endpoint.method, pathOf(endpoint), headers,
                              endpoint.mediaType.empty() ? "" : "x");
    }
    static std::string pathOf(const ApiEndpoint& endpoint)
    {
        std::string out = endpoint.path;
        for (const auto& [name, value] :
             {std::pair<std::string, std::string>{"{id}", newId().toText()},
              std::pair<std::string, std::string>{"{sha256}", std::string(64, '0')}})
            if (const auto at = out.find(name); at != std::string::npos)
                out.replace(at, name.size(), value);
        return out;
    }
    void expect(const ApiEndpoint& endpoint, const HttpAnswer& answer, int status) const
    {
        QCOMPARE(std::pair(endpoint.name(), answer.status), std::pair(endpoint.name(), status));
        QVERIFY2(endpoint.answers.contains(status), endpoint.name().c_str());
        if (endpoint.method != "HEAD")
            QVERIFY(endpoint.answers.at(status).contains(text(bodyOf(answer), "code")));
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<ServerOffice>();
        HttpClient client(m_office->server.port());
        m_document = std::make_unique<ApiDocument>(client.request("GET", "/v1/openapi.json").body);
    }
    void cleanup() { m_office.reset(); }

    /// A head that two readers could take in two ways ends at every endpoint alike.
    void withoutAHost()
    {
        for (const auto& endpoint : m_document->endpoints()) {
            HttpClient client(m_office->server.port());
            QVERIFY(client.sendRaw(endpoint.method + " " + pathOf(endpoint) + " HTTP/1.1\r\n\r\n"));
            expect(endpoint, client.readAnswer(endpoint.method != "HEAD"), 400);
            QVERIFY(client.isClosedWithin(std::chrono::seconds(30)));
        }
    }

    void withoutAToken()
    {
        HttpClient client(m_office->server.port());
        for (const auto& endpoint : m_document->endpoints())
            if (endpoint.needsToken)
                expect(endpoint, ask(client, endpoint, "nobody"), 401);
    }

    void ofARevokedDevice()
    {
        auto device = m_office->device(m_office->kari);
        QCOMPARE(m_office->server
                     .command({QStringLiteral("device"), QStringLiteral("revoke"),
                               QStringLiteral("--device"),
                               QString::fromStdString(device.device.toText())})
                     .exitCode,
                 0);
        for (const auto& endpoint : m_document->endpoints())
            if (endpoint.needsToken)
                expect(endpoint, ask(device.client, endpoint, device.token), 403);
        expect(m_document->endpoint("POST /v1/token"), device.requestToken(device.assertion()),
               403);
    }

    void beyondTheBudget()
    {
        auto device = m_office->device(m_office->kari);
        for (const auto& endpoint : m_document->endpoints()) {
            if (!endpoint.needsToken)
                continue;
            // It fills again by ten a second.
            HttpAnswer answer;
            for (int i = 0; i < 1000 && answer.status != 429; ++i)
                answer = ask(device.client, endpoint, device.token);
            expect(endpoint, answer, 429);
        }
        WireDevice stranger(m_office->server.port());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(verdict(stranger.enrol("wrong")), std::string("403 bad_code"));
        expect(m_document->endpoint("POST /v1/enrol"), stranger.enrol("wrong"), 429);
        expect(m_document->endpoint("POST /v1/token"), stranger.requestToken("wrong"), 429);
        // Another address has its own.
        HttpClient::Options options;
        options.source = "127.0.0.77";
        stranger.client = HttpClient(m_office->server.port(), options);
        QCOMPARE(verdict(stranger.requestToken("wrong")), std::string("401 bad_token"));
    }

    /// Each with a head begun before the server stops, and ended after.
    void whileItStops()
    {
        auto device = m_office->device(m_office->kari);
        HttpClient idle(m_office->server.port());
        std::vector<std::pair<const ApiEndpoint*, HttpClient>> begun;
        for (const auto& endpoint : m_document->endpoints()) {
            begun.emplace_back(&endpoint, HttpClient(m_office->server.port()));
            const auto head = endpoint.method + " " + pathOf(endpoint) +
                              " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n";
            QVERIFY(begun.back().second.sendRaw(head));
        }
        // Once this is answered, the server has read those heads' beginnings or soon will.
        QCOMPARE(device.get("/v1/device").status, 200);
        m_office->server.terminate();
        QVERIFY(idle.isClosedWithin(std::chrono::seconds(30)));
        for (auto& [endpoint, client] : begun) {
            QVERIFY(client.sendRaw("\r\n"));
            const auto answer = client.readAnswer(endpoint->method != "HEAD");
            if (endpoint->path == "/healthz") { // the process lives yet
                QCOMPARE(answer.status, 200);
                continue;
            }
            expect(*endpoint, answer, 503);
            QVERIFY(std::atoi(answer.header("retry-after").c_str()) >= 1);
        }
        QCOMPARE(m_office->server.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(AnswersTest)
#include "answers_test.moc"
