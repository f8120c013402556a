// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/record_store.h"
#include "sqlite/connection.h"

#include <functional>

namespace feltbok::storage {

/// The records of the open profile, for jobs on the database thread; cheap to make for each job.
/// Rows of a list carry no `versions` unless they are asked for; record() and save() do. `delivery`
/// of a record counts what hangs on it too: a visit waits while one of its observations does.
class LocalRecords final : public domain::RecordStore
{
public:
    /// `noteDeletion` is called when content was deleted, see DbWorker::noteDeletion().
    explicit LocalRecords(sqlite::Connection& db, std::function<void()> noteDeletion = {})
        : m_db(db), m_noteDeletion(std::move(noteDeletion))
    {
    }

    Result<domain::RecordView> record(const RecordId& id) override;
    Result<domain::ListPage> list(const domain::ListQuery& query) override;
    Result<domain::RecordCounts> counts() override;
    Result<RecordId> create(std::string_view collection, std::string_view municipality,
                            const domain::Change& change, Instant now) override;
    Result<void> createAs(const RecordId& id, std::string_view collection,
                          std::string_view municipality, const domain::Change& change,
                          Instant now) override;
    Result<void> createAll(std::span<const domain::NewRecord> made,
                           std::span<const domain::RecordChange> changes, Instant now) override;
    Result<std::int64_t> seenVersion(std::string_view municipality) override;
    Result<DeviceId> deviceId() override;
    Result<domain::RecordView> save(const RecordId& id, const domain::Change& change,
                                    Instant now) override;
    Result<std::vector<domain::RecordView>> saveAll(std::span<const domain::RecordChange> changes,
                                                    Instant now) override;
    Result<void> resolve(const RecordId& id, const json::value& value, Instant now) override;
    Result<void> noteRead(const RecordId& id, std::string_view reason, Instant now) override;
    Result<void> discard(const RecordId& id) override;
    Result<domain::RecordView> attach(const RecordId& id, std::string_view field,
                                      std::string_view content, std::string_view name,
                                      const domain::Change& change, Instant now) override;
    Result<domain::AttachmentState> attachmentState(std::string_view sha256) override;
    Result<std::string> attachmentContent(std::string_view sha256, Instant now) override;
    Result<void> wantAttachment(std::string_view sha256, Instant now) override;
    Result<json::object> parkedChange(const RecordId& parked) override;
    Result<std::string> pageState(std::string_view key) override;
    Result<void> setPageState(std::string_view key, std::string_view value) override;

    /// Own work that was lost because its record was erased: collection and number of edits.
    struct ErasedNotice
    {
        std::int64_t number = 0;
        std::string collection;
        std::int64_t unsent = 0;
    };
    Result<std::vector<ErasedNotice>> erasedNotices();
    Result<void> dismissNotice(std::int64_t number);

private:
    sqlite::Connection& m_db;
    std::function<void()> m_noteDeletion;
};

/// The upkeep of a profile's database (DbWorker::open): words that were written over leave the
/// search index, and their new ones come in. Searches are complete without it.
Result<void> refreshSearchIndex(sqlite::Connection& db);

} // namespace feltbok::storage
