// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/db_worker.h"

#include <chrono>

namespace feltbok::storage {

using namespace std::chrono_literals;

namespace {

// Signal Desktop's figures (security sheet A1.3).
constexpr std::chrono::milliseconds afterDelete = 5s;
constexpr std::chrono::milliseconds afterCommit = 30s;

} // namespace

DbWorker::DbWorker()
{
    m_thread.setObjectName(QStringLiteral("database"));
    m_onThread.moveToThread(&m_thread);
    m_thread.start();
    post([this] {
        m_checkpointTimer = std::make_unique<QTimer>();
        m_checkpointTimer->setSingleShot(true);
        QObject::connect(m_checkpointTimer.get(), &QTimer::timeout, &m_onThread,
                         [this] { checkpoint(); });
    });
}

DbWorker::~DbWorker()
{
    post([this] {
        m_connection.reset();
        m_checkpointTimer.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

QFuture<Result<DbWorker::Opened>> DbWorker::open(std::filesystem::path file, Secret key,
                                                 std::span<const sqlite::Migration> migrations,
                                                 Upkeep upkeep)
{
    QPromise<Result<Opened>> promise;
    auto future = promise.future();
    promise.start();
    post([this, promise = std::move(promise), file = std::move(file), key = std::move(key),
          migrations, upkeep = std::move(upkeep)]() mutable {
        const auto openHere = [&]() -> Result<Opened> {
            if (m_connection)
                return Error(ErrorCode::busy, "a database is open already");
            FELTBOK_ASSIGN(sqlite::OpenedDatabase opened,
                           sqlite::openAndMigrate(file, key, migrations));
            m_connection.emplace(std::move(opened.connection));
            m_upkeep = std::move(upkeep);
            if (m_upkeep)
                m_checkpointTimer->start(afterCommit);
            return Opened{opened.versionBefore, opened.version};
        };
        promise.addResult(openHere());
        promise.finish();
    });
    return future;
}

QFuture<Result<void>> DbWorker::close()
{
    QPromise<Result<void>> promise;
    auto future = promise.future();
    promise.start();
    post([this, promise = std::move(promise)]() mutable {
        m_checkpointTimer->stop();
        Result<void> result;
        if (m_connection)
            result = writeBack();
        m_connection.reset();
        promise.addResult(std::move(result));
        promise.finish();
    });
    return future;
}

void DbWorker::noteDeletion()
{
    if (!m_checkpointTimer->isActive() || m_checkpointTimer->remainingTime() > afterDelete.count())
        m_checkpointTimer->start(afterDelete);
}

void DbWorker::afterJob()
{
    if (m_connection->walPages() > 0 && !m_checkpointTimer->isActive())
        m_checkpointTimer->start(afterCommit);
}

void DbWorker::checkpoint()
{
    if (!m_connection)
        return;
    if (auto done = writeBack(); !done) {
        m_checkpointTimer->start(afterCommit);
        Q_EMIT backgroundWriteFailed(done.error().code);
    }
}

Result<void> DbWorker::writeBack()
{
    Result<void> kept;
    if (m_upkeep)
        kept = m_upkeep(*m_connection);
    if (m_connection->walPages() > 0)
        FELTBOK_TRY(m_connection->checkpointTruncate());
    return kept;
}

} // namespace feltbok::storage
