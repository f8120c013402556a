// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/db_worker.h"

#include "support/result_checks.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <atomic>
#include <fstream>

using namespace feltbok;
using namespace feltbok::storage;

namespace {

Result<void> createTable(sqlite::Connection& db)
{
    return db.execute("CREATE TABLE t(a TEXT)");
}
constexpr sqlite::Migration steps[] = {{1, "t", createTable}};

Result<std::int64_t> count(sqlite::Connection& db)
{
    FELTBOK_ASSIGN(const auto rows, db.queryInteger("SELECT count(*) FROM t"));
    return rows.value_or(-1);
}

} // namespace

class DbWorkerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    Secret m_key;

    std::filesystem::path file() const
    {
        return m_dir->filePath(QStringLiteral("a.db")).toStdString();
    }
    void open(DbWorker& worker)
    {
        const auto opened = worker.open(file(), m_key.clone(), steps).takeResult();
        FELTBOK_SUCCEEDS(opened);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_key = Secret::random(32);
    }

    void runsJobsInOrderOnItsThread()
    {
        DbWorker worker;
        open(worker);
        std::vector<int> order;
        QList<QFuture<Result<int>>> futures;
        for (int i = 0; i < 50; ++i)
            futures.append(worker.run([&order, i](sqlite::Connection& db) -> Result<int> {
                order.push_back(i);
                FELTBOK_TRY(db.run("INSERT INTO t VALUES('x')"));
                return i;
            }));
        QCOMPARE(worker.runBlocking(count).value(), 50);
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(order[static_cast<std::size_t>(i)], i);
            QCOMPARE(futures[i].takeResult().value(), i);
        }
    }

    void anErrorIsAValue()
    {
        DbWorker worker;
        FELTBOK_FAILS(ErrorCode::locked, worker.run(count).takeResult());
        open(worker);
        FELTBOK_FAILS(ErrorCode::internal, worker
                                               .run([](sqlite::Connection& db) {
                                                   return db.run("INSERT INTO nowhere VALUES(1)");
                                               })
                                               .takeResult());
        FELTBOK_SUCCEEDS(worker.run(count).takeResult());
    }

    void deliversToALivingReceiverOnly()
    {
        DbWorker worker;
        open(worker);
        QObject alive;
        auto gone = std::make_unique<QObject>();
        int seen = 0;
        bool ghost = false;
        auto first = worker.run(count).then(&alive, [&](const Result<std::int64_t>& rows) {
            QCOMPARE(QThread::currentThread(), qApp->thread());
            seen = rows ? 1 : -1;
        });
        auto second =
            worker.run(count).then(gone.get(), [&](const Result<std::int64_t>&) { ghost = true; });
        gone.reset();
        QTRY_COMPARE(seen, 1);
        QCoreApplication::processEvents();
        QVERIFY(!ghost);
    }

    void closeDrainsAndTruncates()
    {
        DbWorker worker;
        open(worker);
        auto inserted =
            worker.run([](sqlite::Connection& db) { return db.run("INSERT INTO t VALUES('x')"); });
        auto closed = worker.close();
        auto late = worker.run(count);
        FELTBOK_SUCCEEDS(closed.takeResult());
        FELTBOK_SUCCEEDS(inserted.takeResult());
        FELTBOK_FAILS(ErrorCode::locked, late.takeResult());
        QVERIFY(!std::filesystem::exists(file().string() + "-wal"));
        open(worker);
        QCOMPARE(worker.runBlocking(count).value(), 1);
    }

    void upkeepIsDoneBeforeClosing()
    {
        DbWorker worker;
        const auto upkeep = [](sqlite::Connection& db) {
            return db.run("INSERT INTO t VALUES('upkeep')");
        };
        FELTBOK_SUCCEEDS(worker.open(file(), m_key.clone(), steps, upkeep).takeResult());
        FELTBOK_SUCCEEDS(worker.close().takeResult());
        QVERIFY(!std::filesystem::exists(file().string() + "-wal"));
        open(worker); // this time without
        FELTBOK_SUCCEEDS(worker.close().takeResult());
        open(worker);
        QCOMPARE(worker.runBlocking(count).value(), 1);
    }

    void oneDatabaseAtATime()
    {
        DbWorker worker;
        open(worker);
        FELTBOK_FAILS(ErrorCode::busy, worker.open(file(), m_key.clone(), steps).takeResult());
        DbWorker other;
        FELTBOK_FAILS(ErrorCode::busy, other.open(file(), m_key.clone(), steps).takeResult());
        FELTBOK_SUCCEEDS(worker.runBlocking(count));
    }

    void aDestroyedWorkerLosesNothing()
    {
        {
            DbWorker worker;
            open(worker);
            for (int i = 0; i < 20; ++i)
                worker.run(
                    [](sqlite::Connection& db) { return db.run("INSERT INTO t VALUES('x')"); });
        }
        DbWorker worker;
        open(worker);
        QCOMPARE(worker.runBlocking(count).value(), 20);
    }

    void deletedTextLeavesTheLogSoon()
    {
        DbWorker worker;
        std::atomic_int upkeeps = 0;
        const auto upkeep = [&](sqlite::Connection& db) {
            ++upkeeps;
            return db.run("INSERT INTO t VALUES('upkeep')");
        };
        FELTBOK_SUCCEEDS(worker.open(file(), m_key.clone(), steps, upkeep).takeResult());
        FELTBOK_SUCCEEDS(worker.runBlocking([&](sqlite::Connection& db) -> Result<void> {
            FELTBOK_TRY(db.run("INSERT INTO t VALUES('x')"));
            FELTBOK_TRY(db.run("DELETE FROM t"));
            worker.noteDeletion();
            return {};
        }));
        const auto logSize = [&] { return std::filesystem::file_size(file().string() + "-wal"); };
        QVERIFY(logSize() > 0);
        QTRY_COMPARE_WITH_TIMEOUT(logSize(), std::uintmax_t(0), 7000);
        QCOMPARE(upkeeps.load(), 1);
    }
};

QTEST_GUILESS_MAIN(DbWorkerTest)
#include "db_worker_test.moc"
