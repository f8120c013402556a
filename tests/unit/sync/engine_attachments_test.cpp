// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "domain/attachment.h"
#include "support/result_checks.h"
#include "unit/sync/engine_bench.h"

#include <QSignalSpy>

using namespace feltbok;
using namespace feltbok::sync;
using namespace std::chrono_literals;
using test::problemAnswer;

namespace {

constexpr std::size_t chunk = domain::attachmentChunkBytes;

std::string photo(std::size_t size, char seed = 'a')
{
    std::string out(size, seed);
    for (std::size_t i = 0; i < size; i += 997)
        out[i] = static_cast<char>('a' + (i / 997) % 26);
    return out;
}

bool isAttachment(const Request& request)
{
    return request.path.starts_with("/v1/attachments/");
}

/// The attachment requests as the server got them.
std::vector<std::string> carried(const Bench& bench)
{
    std::vector<std::string> out;
    for (const auto& request : bench.network.log) {
        if (!isAttachment(request))
            continue;
        std::string text = request.method;
        for (const auto& [name, value] : request.headers)
            if (name == "Upload-Offset" || name == "Range")
                text += " " + value;
        out.push_back(text);
    }
    return out;
}

} // namespace

class EngineAttachmentsTest : public QObject
{
    Q_OBJECT

    /// Waits of attachments pass.
    static void pass(Bench& bench, std::chrono::milliseconds time = 30s)
    {
        bench.clock.advance(time);
        bench.server.now += time;
        bench.engine->tick();
        bench.network.run();
    }

private Q_SLOTS:
    void textGoesFirstThenChunkByChunk();
    void resumesWhereTheServerStands();
    void aLostAnswerSendsNothingTwice();
    void whatIsWholeOnTheServerIsConfirmedWithoutBytes();
    void newTextInterrupts();
    void doesNotWaitForTheHeldPoll();
    void anUnknownNameWaitsAndLosesNothing();
    void refusedForGood_data();
    void refusedForGood();
    void aForeignStartIsSentAnew();
    void smallerChunksWhereTheyAreTooLarge();
    void damagedBytesStandInNobodysWay();
    void aBusyServerIsLeftAlone();
    void anEndedTokenIsRenewed();
    void fetchesWhatIsAskedForInRanges();
    void fetchedBytesAreCheckedByTheirHash();
    void whatIsAskedForGoesBeforeUploads();
    void whatIsNotThereIsGivenUp();
    void aRestoredServerIsAskedAgain();
    void closingWaitsForThePhotoUnderWay();
    void tellsHowMuchWaits();
};

void EngineAttachmentsTest::textGoesFirstThenChunkByChunk()
{
    Bench bench;
    const std::string content = photo(2 * chunk + 10);
    const std::string hash = bench.store.attach(content);
    bench.server.attachments[hash] = {{}, std::ssize(content), 0};
    bench.edit(1);
    QSignalSpy changed(bench.engine.get(), &SyncEngine::attachmentChanged);
    bench.start();
    const std::vector<std::string> expected{"HEAD", "PATCH 0", "PATCH 1048576", "PATCH 2097152"};
    QCOMPARE(carried(bench), expected);
    const auto& log = bench.network.log;
    const auto push = std::ranges::find(log, "/v1/push", &Request::path);
    const auto first = std::ranges::find_if(log, isAttachment);
    QVERIFY(push != log.end() && push < first);
    QCOMPARE(bench.server.attachments[hash].bytes, content);
    QVERIFY(bench.store.attachments[hash].isConfirmed);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().toString().toStdString(), hash);
}

void EngineAttachmentsTest::resumesWhereTheServerStands()
{
    Bench bench;
    const std::string content = photo(3 * chunk);
    const std::string hash = bench.store.attach(content);
    bench.server.attachments[hash] = {content.substr(0, 2 * chunk), std::ssize(content), 0};
    bench.start();
    const std::vector<std::string> expected{"HEAD", "PATCH 2097152"};
    QCOMPARE(carried(bench), expected);
    QVERIFY(bench.store.attachments[hash].isConfirmed);
}

void EngineAttachmentsTest::aLostAnswerSendsNothingTwice()
{
    Bench bench;
    const std::string content = photo(2 * chunk);
    const std::string hash = bench.store.attach(content);
    bench.server.attachments[hash] = {{}, std::ssize(content), 0};
    int heads = 0;
    bench.network.tamper = [&](const Request& request, Answer&) {
        // The answer to the first chunk is lost.
        if (request.method == "HEAD" && ++heads == 1)
            bench.network.loseAnswer.reset();
        if (request.method == "PATCH" && bench.server.attachments[hash].bytes.size() == chunk)
            bench.network.loseAnswer = "/v1/attachments/" + hash;
    };
    bench.start();
    QVERIFY(!bench.store.attachments[hash].isConfirmed);
    QVERIFY(bench.is<LongPolling>());
    bench.network.tamper = nullptr;
    pass(bench);
    const std::vector<std::string> expected{"HEAD", "PATCH 0", "HEAD", "PATCH 1048576"};
    QCOMPARE(carried(bench), expected);
    QVERIFY(bench.store.attachments[hash].isConfirmed);
    QCOMPARE(bench.server.attachments[hash].bytes, content);
}

void EngineAttachmentsTest::whatIsWholeOnTheServerIsConfirmedWithoutBytes()
{
    Bench bench;
    const std::string content = photo(chunk + 1);
    const std::string hash = bench.store.attach(content);
    bench.server.attachments[hash] = {content, std::ssize(content), 0};
    bench.start();
    const std::vector<std::string> expected{"HEAD", "PATCH 1048577"};
    QCOMPARE(carried(bench), expected);
    QVERIFY(bench.network.log.back().body.empty() || bench.store.attachments[hash].isConfirmed);
    QVERIFY(bench.store.attachments[hash].isConfirmed);
}

void EngineAttachmentsTest::newTextInterrupts()
{
    Bench bench;
    const std::string content = photo(3 * chunk);
    const std::string hash = bench.store.attach(content);
    bench.server.attachments[hash] = {{}, std::ssize(content), 0};
    bench.engine->start();
    while (bench.server.attachments[hash].bytes.size() < chunk)
        QVERIFY(bench.network.deliver());
    bench.edit(1);
    bench.engine->noteChange();
    // Not even the chunk that was on its way goes before it.
    while (bench.store.results.empty()) {
        QVERIFY(bench.network.deliver());
        QCOMPARE(bench.server.attachments[hash].bytes.size(), chunk);
    }
    bench.network.run();
    QVERIFY(bench.store.attachments[hash].isConfirmed);
    QCOMPARE(bench.server.attachments[hash].bytes, content);
    // Smaller ones get through between two texts; they grow again.
    const auto sent = carried(bench);
    std::string all;
    for (const auto& each : sent)
        all += each + ", ";
    QVERIFY2(std::ranges::find(sent, "PATCH 1572864") != sent.end(), all.c_str());
}

void EngineAttachmentsTest::doesNotWaitForTheHeldPoll()
{
    Bench bench;
    bench.start();
    QVERIFY(bench.network.isPolling());
    const std::string content = photo(100);
    const std::string hash = bench.store.attach(content);
    bench.server.attachments[hash] = {{}, std::ssize(content), 0};
    bench.engine->noteChange();
    bench.network.run();
    QVERIFY(bench.store.attachments[hash].isConfirmed);
    QVERIFY(bench.network.isPolling());
}

void EngineAttachmentsTest::anUnknownNameWaitsAndLosesNothing()
{
    Bench bench;
    const std::string content = photo(100);
    const std::string early = bench.store.attach(content);
    const std::string other = bench.store.attach(photo(200));
    bench.server.attachments[other] = {{}, 200, 0};
    bench.start();
    QVERIFY(!bench.store.attachments[early].isConfirmed);
    QVERIFY(bench.store.attachments[other].isConfirmed); // it is in nobody's way
    QVERIFY(bench.is<LongPolling>());
    const auto asked = carried(bench).size();
    bench.engine->tick();
    bench.network.run();
    QCOMPARE(carried(bench).size(), asked); // and it is no storm
    bench.server.attachments[early] = {{}, 100, 0};
    pass(bench);
    QVERIFY(bench.store.attachments[early].isConfirmed);
}

void EngineAttachmentsTest::refusedForGood_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("length") << 422 << QStringLiteral("wrong_length");
    QTest::newRow("type") << 422 << QStringLiteral("wrong_type");
    QTest::newRow("hash") << 422 << QStringLiteral("wrong_hash");
    QTest::newRow("size") << 413 << QStringLiteral("too_large");
}

void EngineAttachmentsTest::refusedForGood()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    Bench bench;
    const std::string hash = bench.store.attach(photo(2 * chunk));
    bench.server.attachments[hash] = {{}, 2 * chunk, 0};
    bench.network.tamper = [&](const Request& request, Answer& answer) {
        if (request.method == "PATCH") {
            bench.server.attachments[hash].bytes.clear();
            answer = problemAnswer(status, code.toStdString());
        }
    };
    bench.start();
    for (int i = 0; i < 5; ++i)
        pass(bench);
    QCOMPARE(bench.store.attachments[hash].refused, code.toStdString());
    QCOMPARE(bench.store.attachments[hash].bytes.size(), 2 * chunk); // nothing is lost
    const auto asked = carried(bench).size();
    QVERIFY(asked <= 12);
    pass(bench);
    QCOMPARE(carried(bench).size(), asked);
    QVERIFY(bench.is<LongPolling>());
}

void EngineAttachmentsTest::aForeignStartIsSentAnew()
{
    Bench bench;
    const std::string content = photo(2 * chunk);
    const std::string hash = bench.store.attach(content);
    bench.server.attachments[hash] = {std::string(chunk, 'x'), std::ssize(content), 0};
    bench.start();
    QCOMPARE(bench.server.attachments[hash].refusals, 1U);
    pass(bench);
    QVERIFY(bench.store.attachments[hash].isConfirmed);
    QCOMPARE(bench.server.attachments[hash].bytes, content);
}

void EngineAttachmentsTest::smallerChunksWhereTheyAreTooLarge()
{
    Bench bench;
    const std::string content = photo(chunk);
    const std::string hash = bench.store.attach(content);
    bench.server.attachments[hash] = {{}, std::ssize(content), 0};
    bench.network.tamper = [&](const Request& request, Answer& answer) {
        if (request.method != "PATCH" || request.body.size() <= chunk / 2)
            return;
        auto& bytes = bench.server.attachments[hash].bytes;
        bytes.resize(bytes.size() - request.body.size());
        answer = problemAnswer(413, "too_large");
    };
    bench.start();
    const std::vector<std::string> expected{"HEAD", "PATCH 0", "HEAD", "PATCH 0", "PATCH 524288"};
    QCOMPARE(carried(bench), expected);
    QVERIFY(bench.store.attachments[hash].isConfirmed);
}

void EngineAttachmentsTest::damagedBytesStandInNobodysWay()
{
    Bench bench;
    const std::string bad = bench.store.attach(photo(100));
    const std::string good = bench.store.attach(photo(200));
    bench.store.attachments[bad].isDamaged = true;
    bench.server.attachments[bad] = {{}, 100, 0};
    bench.server.attachments[good] = {{}, 200, 0};
    bench.start();
    QCOMPARE(bench.store.attachments[bad].refused, std::string("damaged"));
    QVERIFY(bench.store.attachments[good].isConfirmed);
}

void EngineAttachmentsTest::aBusyServerIsLeftAlone()
{
    Bench bench;
    const std::string hash = bench.store.attach(photo(100));
    bench.server.attachments[hash] = {{}, 100, 0};
    bench.network.tamper = [&](const Request& request, Answer& answer) {
        if (isAttachment(request)) {
            answer = problemAnswer(503, "overloaded");
            answer.headers.emplace_back("retry-after", "120");
        }
    };
    bench.start();
    bench.network.tamper = nullptr;
    pass(bench, 100s);
    bench.engine->syncNow(); // not even a person hurries it
    bench.network.run();
    QCOMPARE(carried(bench).size(), 1U);
    pass(bench, 30s);
    QVERIFY(bench.store.attachments[hash].isConfirmed);
}

void EngineAttachmentsTest::anEndedTokenIsRenewed()
{
    Bench bench;
    const std::string hash = bench.store.attach(photo(100));
    bench.server.attachments[hash] = {{}, 100, 0};
    bool isFirst = true;
    bench.network.tamper = [&](const Request& request, Answer& answer) {
        if (request.method == "HEAD" && std::exchange(isFirst, false)) {
            bench.server.endTokens();
            answer = Answer{401, {}, {}}; // a HEAD's refusal has no body
        }
    };
    bench.start();
    pass(bench, 5s);
    QCOMPARE(bench.network.count("/v1/token"), 2U);
    QVERIFY(bench.store.attachments[hash].isConfirmed);
}

void EngineAttachmentsTest::fetchesWhatIsAskedForInRanges()
{
    Bench bench;
    const std::string content = photo(2 * chunk + 5);
    const std::string hash = sha256Hex(content);
    bench.server.attachments[hash] = {content, std::ssize(content), 0};
    bench.store.want(hash, std::ssize(content));
    bench.store.attachments[hash].bytes = content.substr(0, chunk); // of an earlier try
    bench.start();
    const std::vector<std::string> expected{"GET bytes=1048576-2097151",
                                            "GET bytes=2097152-2097156"};
    QCOMPARE(carried(bench), expected);
    QCOMPARE(bench.store.attachments[hash].bytes, content);
}

void EngineAttachmentsTest::fetchedBytesAreCheckedByTheirHash()
{
    Bench bench;
    const std::string content = photo(100);
    const std::string hash = sha256Hex(content);
    bench.server.attachments[hash] = {content, std::ssize(content), 0};
    bench.store.want(hash, std::ssize(content));
    bench.network.tamper = [&](const Request& request, Answer& answer) {
        if (isAttachment(request))
            answer.body[50] ^= 1;
    };
    bench.start();
    QVERIFY(bench.store.attachments[hash].bytes.empty());
    bench.network.tamper = nullptr;
    pass(bench);
    QCOMPARE(bench.store.attachments[hash].bytes, content);
}

void EngineAttachmentsTest::whatIsAskedForGoesBeforeUploads()
{
    Bench bench;
    const std::string up = bench.store.attach(photo(3 * chunk));
    bench.server.attachments[up] = {{}, 3 * chunk, 0};
    bench.engine->start();
    while (bench.server.attachments[up].bytes.size() < chunk)
        QVERIFY(bench.network.deliver());
    const std::string content = photo(100);
    const std::string down = sha256Hex(content);
    bench.server.attachments[down] = {content, std::ssize(content), 0};
    bench.store.want(down, std::ssize(content));
    bench.engine->noteChange();
    while (bench.store.attachments[down].bytes.empty())
        QVERIFY(bench.network.deliver());
    QVERIFY(bench.server.attachments[up].bytes.size() < 3 * chunk);
    bench.network.run();
    QVERIFY(bench.store.attachments[up].isConfirmed);
}

void EngineAttachmentsTest::whatIsNotThereIsGivenUp()
{
    Bench bench;
    const std::string hash = sha256Hex(std::string("?"));
    bench.store.want(hash, 1);
    QSignalSpy changed(bench.engine.get(), &SyncEngine::attachmentChanged);
    bench.start();
    QVERIFY(!bench.store.attachments[hash].isWanted);
    QCOMPARE(changed.count(), 1);
}

void EngineAttachmentsTest::aRestoredServerIsAskedAgain()
{
    Bench bench;
    const std::string content = photo(100);
    const std::string hash = bench.store.attach(content);
    bench.server.attachments[hash] = {{}, 100, 0};
    bench.start();
    QVERIFY(bench.store.attachments[hash].isConfirmed);
    bench.server.attachments[hash].bytes.clear();
    bench.server.restore(bench.store.who->device, bench.device().hashes.size());
    bench.engine->syncNow();
    bench.network.run();
    QCOMPARE(bench.server.attachments[hash].bytes, content);
    QVERIFY(bench.store.attachments[hash].isConfirmed);
}

void EngineAttachmentsTest::closingWaitsForThePhotoUnderWay()
{
    Bench bench;
    bench.start();
    const std::string content = photo(2 * chunk);
    const std::string hash = bench.store.attach(content);
    bench.server.attachments[hash] = {{}, std::ssize(content), 0};
    bench.edit(1);
    QSignalSpy closed(bench.engine.get(), &SyncEngine::closed);
    bench.engine->closeWithin(90s);
    bench.network.run();
    QCOMPARE(closed.count(), 1);
    QVERIFY(bench.store.attachments[hash].isConfirmed);
    QVERIFY(bench.is<Stopped>());
}

void EngineAttachmentsTest::tellsHowMuchWaits()
{
    Bench bench;
    const std::string hash = bench.store.attach(photo(2 * chunk));
    bench.server.attachments[hash] = {{}, 2 * chunk, 0};
    bench.engine->start();
    while (bench.server.attachments[hash].bytes.empty())
        QVERIFY(bench.network.deliver());
    QCOMPARE(bench.engine->progress().attachmentsWaiting, 1);
    QCOMPARE(bench.engine->progress().attachmentBytesWaiting, std::int64_t(2 * chunk));
    QCOMPARE(bench.engine->progress().attachmentBytesSent, std::int64_t(chunk));
    bench.network.run();
    QCOMPARE(bench.engine->progress().attachmentsWaiting, 0);
}

QTEST_GUILESS_MAIN(EngineAttachmentsTest)
#include "engine_attachments_test.moc"
