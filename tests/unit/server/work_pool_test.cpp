// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/work_pool.h"

#include <QTest>
#include <atomic>
#include <future>

using namespace feltbok::server;

class WorkPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forEachDoesAllOnce()
    {
        WorkPool pool(3);
        for (const std::size_t count : {0, 1, 31, 32, 33, 5000}) {
            std::vector<std::atomic<int>> seen(count);
            pool.forEach(count, [&](std::size_t i) { ++seen[i]; });
            for (const auto& times : seen)
                QCOMPARE(times.load(), 1);
        }
    }
    void forEachWorksWithinAJob()
    {
        WorkPool pool(1);
        std::promise<int> done;
        QCOMPARE(pool.post([&] {
            std::atomic<int> sum = 0;
            pool.forEach(100, [&](std::size_t) { ++sum; });
            done.set_value(sum);
        }),
                 WorkPool::Accepted::yes);
        QCOMPARE(done.get_future().get(), 100);
    }
    void aFullQueueRefuses()
    {
        std::promise<void> release;
        std::promise<void> begun;
        auto gate = release.get_future().share();
        WorkPool pool(1, 1);
        QCOMPARE(pool.post([&begun, gate] {
            begun.set_value();
            gate.wait();
        }),
                 WorkPool::Accepted::yes);
        begun.get_future().wait();
        QCOMPARE(pool.post([] {}), WorkPool::Accepted::yes);
        QCOMPARE(pool.post([] {}), WorkPool::Accepted::no);
        release.set_value();
    }
};

QTEST_GUILESS_MAIN(WorkPoolTest)
#include "work_pool_test.moc"
