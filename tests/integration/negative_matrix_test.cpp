// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "matrix_tester.h"

#include <QTest>
#include <atomic>
#include <fstream>
#include <mutex>
#include <thread>

using namespace feltbok;
using namespace feltbok::test;

namespace {

constexpr unsigned threads = 4;
constexpr std::size_t devicesOfASide = 14; // each has its budget of requests

HttpAnswer problemAnswer(int status, const std::string& body)
{
    HttpAnswer out;
    out.status = status;
    out.body = body;
    out.headers = {{"content-type", "application/problem+json"}, {"cache-control", "no-store"}};
    return out;
}

/// Most memory that a process ever had, in KiB.
long peakMemory(qint64 process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::atol(line.substr(6).c_str());
    return 0;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

/// Every endpoint, every parameter, every member of a body, each with everything that can be wrong
/// with it, as the served OpenAPI document lists them: no answer of 5xx, none that the document
/// does not know, none that repeats what was sent, and no connection left hanging.
class NegativeMatrixTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<ApiDocument> m_document;

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<RealServer>();
        m_server->addMunicipality("9901");
        HttpClient client(m_server->port());
        m_document = std::make_unique<ApiDocument>(client.request("GET", "/v1/openapi.json").body);
    }
    void cleanupTestCase() { m_server.reset(); }

    void theJudgeNotices_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("complaint");
        const auto row = [](const char* name, int status, const char* body, const char* complaint) {
            QTest::newRow(name) << status << QByteArray(body) << QByteArray(complaint);
        };
        const auto* good = R"({"type":"about:blank","status":422,"code":"bad_hash","title":"No"})";
        row("a good one", 422, good, "");
        row("no answer", 0, "", "no answer");
        row("a failure", 500, good, "the server failed");
        row("busy", 503, good, "the server failed");
        row("a status of no use here", 404, good, "undocumented status");
        row("another status inside", 400, good, "undocumented code");
        row("a code of another endpoint", 422,
            R"({"type":"about:blank","status":422,"code":"wrong_hash","title":"No"})",
            "undocumented code");
        row("no JSON", 422, "<html>", "a problem that is no JSON");
        row("another member", 422,
            R"({"type":"about:blank","status":422,"code":"bad_hash","title":"No","trace":"app.cpp:12"})",
            "undocumented member");
        row("an echo", 422,
            R"({"type":"about:blank","status":422,"code":"bad_hash","title":"No","field":"Kanarifugl7"})",
            "an echo");
        row("no title", 422, R"({"type":"about:blank","status":422,"code":"bad_hash"})",
            "a problem without");
        row("no delay", 429,
            R"({"type":"about:blank","status":429,"code":"too_many_requests","title":"No"})",
            "Retry-After");
        row("no challenge", 401,
            R"({"type":"about:blank","status":401,"code":"bad_token","title":"No"})",
            "WWW-Authenticate");
    }
    void theJudgeNotices()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, complaint);
        const auto said = m_document->judge(m_document->endpoint("POST /v1/push"),
                                            problemAnswer(status, body.toStdString()), secretWord);
        QVERIFY2(complaint.isEmpty() ? said.empty() : said.starts_with(complaint.toStdString()),
                 said.c_str());
    }

    /// What the faults stand in is right without them.
    void theValidCallsAreAnswered()
    {
        MatrixTester tester(*m_server, *m_document, threads, 1);
        for (const auto& endpoint : m_document->endpoints()) {
            const MatrixCase valid{endpoint.name(), "", "", Expect::documented,
                                   [&](MatrixTester& each) { return each.call(endpoint); }};
            const auto before = tester.verdicts();
            const auto complaint = tester.run(valid);
            QVERIFY2(complaint.empty(), (endpoint.name() + ": " + complaint).c_str());
            for (const auto& [verdict, count] : tester.verdicts())
                if (!before.contains(verdict) || before.at(verdict) != count)
                    QVERIFY2(verdict.starts_with('2'), (endpoint.name() + ": " + verdict).c_str());
        }
    }

    void everyFaultIsRefusedInOrder()
    {
        const auto cells = matrixCases(*m_document);
        std::set<std::string> names;
        for (const auto& cell : cells)
            names.insert(cell.endpoint + "|" + cell.field + "|" + cell.fault);
        QCOMPARE(names.size(), cells.size()); // all different
        QVERIFY2(cells.size() >= 15'000, std::to_string(cells.size()).c_str());

        std::vector<std::unique_ptr<MatrixTester>> testers;
        for (unsigned i = 0; i < threads; ++i)
            testers.push_back(
                std::make_unique<MatrixTester>(*m_server, *m_document, i, devicesOfASide));
        std::atomic<std::size_t> next = 0;
        std::mutex mutex;
        std::vector<std::string> complaints;
        std::vector<std::thread> running;
        for (const auto& tester : testers)
            running.emplace_back([&] {
                for (std::size_t i = next++; i < cells.size(); i = next++) {
                    const auto complaint = tester->run(cells[i]);
                    if (complaint.empty())
                        continue;
                    const std::lock_guard lock(mutex);
                    complaints.push_back(cells[i].endpoint + " " + cells[i].field + " " +
                                         cells[i].fault + ": " + complaint);
                }
            });
        for (auto& thread : running)
            thread.join();

        std::vector<double> times;
        std::map<std::string, std::size_t> verdicts;
        for (const auto& tester : testers) {
            times.insert(times.end(), tester->milliseconds().begin(), tester->milliseconds().end());
            for (const auto& [verdict, count] : tester->verdicts())
                verdicts[verdict] += count;
        }
        for (const auto& [verdict, count] : verdicts)
            qInfo("%6zu %s", count, verdict.c_str());
        qInfo("%zu cells, median %.2f ms, longest %.0f ms, server at most %ld MiB", times.size(),
              median(times), *std::max_element(times.begin(), times.end()),
              peakMemory(m_server->processId()) / 1024);
        for (std::size_t i = 0; i < std::min<std::size_t>(complaints.size(), 40); ++i)
            qWarning("%.300s", complaints[i].c_str());
        QCOMPARE(complaints.size(), std::size_t(0));

        // Most faults came where they were aimed at: behind the token, to the rules of a field.
        QVERIFY(verdicts["200 parked bad_value"] > 3000);
        QVERIFY(verdicts["200 applied "] > 500);
        QVERIFY(verdicts["200 parked bad_operation"] > 200);
        QVERIFY(verdicts["422 bad_envelope"] > 500);
        QVERIFY(verdicts["400 bad_request"] > 1000);
        QVERIFY(peakMemory(m_server->processId()) < 512 * 1024);
    }

    void theServerWorksOn()
    {
        MatrixTester tester(*m_server, *m_document, threads + 1, 1);
        auto& wire = tester.device().wire;
        QCOMPARE(wire.client.request("GET", "/readyz").status, 200);
        const auto id = RecordId::create(SystemClock().now());
        QCOMPARE(text(wire.putNow("premises", id, 0, {{"name", "Bryggerhuset"}}), "status"),
                 std::string("applied"));
        QVERIFY(!wire.see(id).empty());
        QCOMPARE(m_server->stop(), 0);
    }
};

QTEST_GUILESS_MAIN(NegativeMatrixTest)
#include "negative_matrix_test.moc"
