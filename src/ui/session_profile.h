// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "storage/device_store.h"
#include "storage/local_records.h"
#include "storage/profile_folder.h"
#include "storage/warm_key.h"
#include "sync/sync_runner.h"
#include "ui/session.h"

#include <QtCore/QThreadPool>

namespace feltbok::ui {

/// Runs `work` on a pool thread and `then` with its result on the context's, where both are
/// destroyed. For key derivation and what else would make the pages stutter.
template <typename Work, typename Then>
void inPool(QObject* context, Work work, Then then)
{
    using R = std::invoke_result_t<Work>;
    struct Job
    {
        Work work;
        Then then;
        std::optional<R> result;
    };
    auto* job = new Job{std::move(work), std::move(then), std::nullopt};
    QThreadPool::globalInstance()->start([context, job] {
        job->result.emplace(job->work());
        QMetaObject::invokeMethod(
            context,
            [owned = std::shared_ptr<Job>(job)] { owned->then(std::move(*owned->result)); },
            Qt::QueuedConnection);
    });
}

/// The records of the open database for the pages.
class Records final : public RecordAccess
{
public:
    explicit Records(storage::DbWorker& worker) : m_worker(worker) {}

protected:
    void post(Job job) override
    {
        m_worker.run([this, job = std::move(job)](sqlite::Connection& connection) -> Result<void> {
            storage::LocalRecords records(connection, [this] { m_worker.noteDeletion(); });
            job(records);
            return {};
        });
    }

private:
    storage::DbWorker& m_worker;
};

struct Session::Unlocked
{
    storage::ProfileFolder folder;
    Secret key;
};

struct Session::Attempt
{
    std::optional<Unlocked> unlocked;
    std::optional<Error> error;
    int waitSeconds = 0;
    bool isUnknown = false; ///< nobody of that name
};

struct Session::Profile
{
    Profile(Unlocked unlocked, const Clock& clock)
        : folder(std::move(unlocked.folder)), key(std::move(unlocked.key)), device(worker),
          records(worker), warm(clock, folder.vault().attempts())
    {
    }

    storage::ProfileFolder folder;
    Secret key; ///< empty while locked
    storage::DbWorker worker;
    storage::DeviceStore device;
    Records records;
    storage::WarmKey warm;
    std::unique_ptr<sync::SyncRunner> runner;
};

} // namespace feltbok::ui
