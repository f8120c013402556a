// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sqlite/migration.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSemaphore>
#include <QThread>
#include <QTimer>
#include <functional>
#include <optional>

namespace feltbok::storage {

/// The database thread. It alone owns the connection; jobs run one after the other in the order
/// they were given, and one job is one transaction or less. After close() every job fails with
/// `locked`. Receive with .then(receiver, …): it does not run when the receiver is gone.
class DbWorker : public QObject
{
    Q_OBJECT

public:
    DbWorker();
    ~DbWorker() override;

    struct Opened
    {
        int versionBefore = 0;
        int version = 0;
    };
    /// Work that may wait: done before the log is written back, so within 30 s after a commit or
    /// the opening, and before closing.
    using Upkeep = std::function<Result<void>(sqlite::Connection&)>;
    /// Opens and migrates on the database thread; at most one database at a time (else busy).
    QFuture<Result<Opened>> open(std::filesystem::path file, Secret key,
                                 std::span<const sqlite::Migration> migrations, Upkeep upkeep = {});
    /// Runs what was given before, writes the log back and closes. May be opened again.
    QFuture<Result<void>> close();

    /// `job` takes sqlite::Connection& and returns Result<T>.
    template <typename Job>
    auto run(Job job) -> QFuture<std::invoke_result_t<Job&, sqlite::Connection&>>
    {
        using Answer = std::invoke_result_t<Job&, sqlite::Connection&>;
        QPromise<Answer> promise;
        auto future = promise.future();
        promise.start();
        post([this, promise = std::move(promise), job = std::move(job)]() mutable {
            promise.addResult(callJob<Answer>(job));
            promise.finish();
        });
        return future;
    }
    /// Waits for the answer; not from the GUI thread and not from within a job.
    template <typename Job>
    auto runBlocking(Job&& job) -> std::invoke_result_t<Job&, sqlite::Connection&>
    {
        using Answer = std::invoke_result_t<Job&, sqlite::Connection&>;
        assert(QThread::currentThread() != &m_thread);
        std::optional<Answer> answer;
        QSemaphore done;
        post([&] {
            answer.emplace(callJob<Answer>(job));
            done.release();
        });
        done.acquire();
        return std::move(*answer);
    }
    /// Text was deleted: the log is truncated within 5 s instead of 30. From within a job.
    void noteDeletion();

Q_SIGNALS:
    /// Writing failed in the background (checkpoint): the disk is full or failing.
    void backgroundWriteFailed(feltbok::ErrorCode code);

private:
    template <typename Answer, typename Job>
    Answer callJob(Job& job)
    {
        if (!m_connection)
            return Answer(Error(ErrorCode::locked, "the database is closed"));
        Answer answer = job(*m_connection);
        afterJob();
        return answer;
    }
    template <typename F>
    void post(F&& f)
    {
        QMetaObject::invokeMethod(&m_onThread, std::forward<F>(f), Qt::QueuedConnection);
    }
    void afterJob();
    void checkpoint();
    Result<void> writeBack();

    QThread m_thread;
    QObject m_onThread;                             ///< lives on the database thread
    std::optional<sqlite::Connection> m_connection; ///< database thread only, as all below
    Upkeep m_upkeep;
    std::unique_ptr<QTimer> m_checkpointTimer;
};

} // namespace feltbok::storage
