// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/own_cluster.h"
#include "support/server_office.h"

#include <QTest>
#include <atomic>
#include <condition_variable>
#include <random>
#include <thread>

using namespace feltbok;
using namespace feltbok::test;
using namespace std::chrono_literals;

/// The server and its database are killed while a device pushes, FELTBOK_FAULTS times in all (12):
/// what was acknowledged is there, once, and answered as it was (protocol.md invariants 1, 2, 5).
class PostgresFaultsTest : public QObject
{
    Q_OBJECT

    /// Sends batches one after the other, each until it is acknowledged.
    class Pusher
    {
    public:
        explicit Pusher(WireDevice device) : m_device(std::move(device)) {}

        void run()
        {
            while (!m_isEnding) {
                std::vector<domain::SealedOperation> batch;
                for (int i = 0; i < 5; ++i)
                    batch.push_back(
                        m_device.put("control_visit", newId(), 0, {{"guests_estimated", i}}));
                if (const auto results = acknowledged(batch); !results.empty())
                    for (std::size_t i = 0; i < batch.size(); ++i)
                        m_acknowledged.emplace_back(batch[i], results[i].as_object());
            }
        }
        void end() { m_isEnding = true; }
        WireDevice& device() { return m_device; }
        const auto& operations() const { return m_acknowledged; }
        int repeats() const { return m_repeats; }

    private:
        json::array acknowledged(const std::vector<domain::SealedOperation>& batch)
        {
            for (;;) {
                const auto answer = m_device.pushRaw(batch);
                if (answer.status == 200)
                    return requireArray(bodyOf(answer), "results").valueOr({});
                if (answer.status == 401)
                    m_device.fetchToken();
                else if (answer.status != 0 && answer.status != 503 && answer.status != 429)
                    qFatal("%d %s", answer.status, answer.body.c_str());
                ++m_repeats;
                std::unique_lock lock(m_never);
                m_nothing.wait_for(lock, 20ms);
            }
        }

        WireDevice m_device;
        std::vector<std::pair<domain::SealedOperation, json::object>> m_acknowledged;
        std::atomic<bool> m_isEnding = false;
        int m_repeats = 0;
        std::mutex m_never;
        std::condition_variable m_nothing;
    };

private Q_SLOTS:
    void nothingThatWasAcknowledgedIsLostOrDoubled()
    {
        const OwnCluster cluster(OwnCluster::Writes::durable);
        ServerOffice office;
        Pusher pusher(office.device(office.kari));
        std::thread pushing([&pusher] { pusher.run(); });
        bool isNumber = false;
        int faults = qEnvironmentVariableIntValue("FELTBOK_FAULTS", &isNumber);
        if (!isNumber)
            faults = 12;
        std::minstd_rand dice(7);
        for (int i = 0; i < faults; ++i) {
            std::mutex never;
            std::unique_lock lock(never);
            std::condition_variable().wait_for(
                lock, std::chrono::milliseconds(std::uniform_int_distribution(150, 500)(dice)));
            if (i % 2 == 0) {
                cluster.crash();
                cluster.resume();
            } else {
                office.server.kill();
                QVERIFY(office.server.start());
            }
        }
        pusher.end();
        pushing.join();
        auto& device = pusher.device();
        const auto& all = pusher.operations();
        qInfo("%zu operations acknowledged, %d tries failed", all.size(), pusher.repeats());
        QVERIFY(std::ssize(all) >= 5 * faults);
        QVERIFY(pusher.repeats() > 0);
        QCOMPARE(number(bodyOf(device.get("/v1/device")), "last_seq"), std::ssize(all));
        // All of it again, in batches that fit: the answers are those that were given.
        for (std::size_t from = 0; from < all.size(); from += 100) {
            std::vector<domain::SealedOperation> batch;
            for (std::size_t i = from; i < std::min(from + 100, all.size()); ++i)
                batch.push_back(all[i].first);
            const auto results = device.push(batch);
            QCOMPARE(results.size(), batch.size());
            for (std::size_t i = 0; i < batch.size(); ++i)
                QVERIFY(results[i] == all[from + i].second);
        }
        const auto seen = device.pullAll();
        for (const auto& [operation, result] : all) {
            QVERIFY(text(result, "status") == "applied");
            const auto op = parseJsonObject(operation.op).value();
            const auto found = seen.find(text(op, "record"));
            QVERIFY(found != seen.end());
            QCOMPARE(number(found->second, "version"), number(result, "version"));
        }
        auto db = office.server.database()->connect("postgres");
        QCOMPARE(db.queryInteger("SELECT count(*) FROM operation")->value_or(-1), std::ssize(all));
        QCOMPARE(db.queryInteger("SELECT count(*) FROM record WHERE collection = 'control_visit'")
                     ->value_or(-1),
                 std::ssize(all));
    }
};

QTEST_GUILESS_MAIN(PostgresFaultsTest)
#include "postgres_faults_test.moc"
