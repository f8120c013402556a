// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/device_store.h"

#include "base/planted_bug.h"
#include "sqlite/transaction.h"
#include "storage/attachment_table.h"
#include "storage/operation_log.h"
#include "storage/record_table.h"
#include "storage/sync_state.h"

#include <algorithm>

namespace feltbok::storage {

using sqlite::Connection;
using sqlite::Transaction;

namespace {

/// Runs `job` on the database thread within one transaction.
template <typename Job>
auto inTransaction(DbWorker& worker, Job job) -> std::invoke_result_t<Job&, Connection&>
{
    return worker.runBlocking([&](Connection& db) -> std::invoke_result_t<Job&, Connection&> {
        FELTBOK_ASSIGN(Transaction transaction, Transaction::begin(db));
        auto answer = job(db);
        if (answer)
            FELTBOK_TRY(transaction.commit());
        return answer;
    });
}

/// As inTransaction(), for a job by which records may go: the files of what they named go after
/// the commit.
template <typename Job>
Result<void> inTransactionWithGone(DbWorker& worker, Job job)
{
    return worker.runBlocking([&](Connection& db) -> Result<void> {
        AttachmentTable attachments(db);
        FELTBOK_ASSIGN(Transaction transaction, Transaction::begin(db));
        FELTBOK_TRY(job(db));
        FELTBOK_ASSIGN(const auto files, attachments.forgetGone());
        FELTBOK_TRY(transaction.commit());
        return attachments.removeFiles(files);
    });
}

} // namespace

Result<void> DeviceStore::enrol(const domain::Identity& identity, const SigningKey& key)
{
    return inTransaction(m_worker, [&](Connection& db) -> Result<void> {
        FELTBOK_TRY(writeDeviceKey(db, key));
        return writeIdentity(db, identity);
    });
}

Result<domain::Identity> DeviceStore::identity()
{
    return m_worker.runBlocking([](Connection& db) { return readIdentity(db); });
}

LockRule LockRule::bounded() const
{
    LockRule rule = *this;
    rule.municipality = std::clamp(municipality, least, most);
    if (own)
        rule.own = std::clamp(*own, least, most);
    rule.pinMinLength = std::clamp(pinMinLength, 6, 12);
    return rule;
}

Result<LockRule> DeviceStore::lockRule()
{
    return m_worker.runBlocking([](Connection& db) -> Result<LockRule> {
        FELTBOK_ASSIGN(const auto seconds, metaInteger(db, "lock_after_s"));
        FELTBOK_ASSIGN(const auto own, metaInteger(db, "own_lock_after_s"));
        FELTBOK_ASSIGN(const auto digits, metaInteger(db, "pin_min_length"));
        LockRule rule;
        if (seconds > 0)
            rule.municipality = std::chrono::seconds(seconds);
        if (own > 0)
            rule.own = std::chrono::seconds(own);
        rule.pinMinLength = static_cast<int>(std::clamp<std::int64_t>(digits, 0, 12));
        return rule.bounded();
    });
}

QFuture<Result<void>> DeviceStore::saveLockRule(const LockRule& rule)
{
    return m_worker.run([kept = rule.bounded()](Connection& db) -> Result<void> {
        FELTBOK_ASSIGN(Transaction transaction, Transaction::begin(db));
        FELTBOK_TRY(setMeta(db, "lock_after_s", kept.municipality.count()));
        FELTBOK_TRY(
            setMeta(db, "own_lock_after_s", kept.own.value_or(std::chrono::seconds(0)).count()));
        FELTBOK_TRY(setMeta(db, "pin_min_length", kept.pinMinLength));
        return transaction.commit();
    });
}

Result<void> DeviceStore::saveIdentity(const domain::Identity& identity)
{
    return inTransaction(m_worker, [&](Connection& db) { return writeIdentity(db, identity); });
}

Result<SigningKey> DeviceStore::deviceKey()
{
    return m_worker.runBlocking([](Connection& db) { return readDeviceKey(db); });
}

Result<domain::SyncPosition> DeviceStore::position()
{
    return m_worker.runBlocking([](Connection& db) { return syncPosition(db); });
}

Result<std::size_t> DeviceStore::gather(domain::OperationSealer& sealer, Instant now)
{
    return inTransaction(m_worker, [&](Connection& db) -> Result<std::size_t> {
        RecordTable records(db);
        OperationLog log(db);
        FELTBOK_TRY(log.purge(now));
        FELTBOK_ASSIGN(const std::size_t count, log.gather(sealer, records));
        FELTBOK_TRY(records.finish());
        return count;
    });
}

Result<std::vector<domain::SealedOperation>> DeviceStore::unsent(std::size_t maxCount,
                                                                 std::size_t maxBytes)
{
    return m_worker.runBlocking(
        [&](Connection& db) { return OperationLog(db).unsent(maxCount, maxBytes); });
}

Result<void> DeviceStore::recordAnswer(std::span<const domain::OperationResult> results,
                                       std::int64_t upto, std::string_view receiptText,
                                       std::string_view receiptSignature, Instant now)
{
    return inTransactionWithGone(m_worker, [&](Connection& db) -> Result<void> {
        RecordTable records(db);
        FELTBOK_TRY(OperationLog(db).recordAnswer(results, upto, records, now));
        FELTBOK_TRY(records.finish());
        if (FELTBOK_BUG(delivered_before_receipt))
            FELTBOK_TRY(db.execute("COMMIT; BEGIN IMMEDIATE"));
        FELTBOK_TRY(setMeta(db, "receipt", receiptText));
        FELTBOK_TRY(setMeta(db, "receipt_signature", receiptSignature));
        m_worker.noteDeletion();
        return {};
    });
}

Result<void> DeviceStore::rechainFrom(std::int64_t seq, domain::OperationSealer& sealer)
{
    return inTransaction(m_worker,
                         [&](Connection& db) { return OperationLog(db).rechainFrom(seq, sealer); });
}

Result<void> DeviceStore::markUndelivered(std::int64_t lastSeqOnServer)
{
    using Held = OperationLog::Held;
    const auto held = inTransaction(m_worker, [&](Connection& db) -> Result<Held> {
        RecordTable records(db);
        FELTBOK_ASSIGN(const Held marked,
                       OperationLog(db).markUndelivered(lastSeqOnServer, records));
        FELTBOK_TRY(records.finish());
        return marked;
    });
    if (!held)
        return held.error();
    if (*held == Held::some)
        return Error(ErrorCode::notFound, "operations the server lost are gone here too");
    return {};
}

Result<void> DeviceStore::adoptDevice(const domain::Identity& identity, const SigningKey& key,
                                      domain::OperationSealer& sealer)
{
    return inTransaction(m_worker, [&](Connection& db) -> Result<void> {
        OperationLog log(db);
        const auto before = readIdentity(db);
        if (before && !before->epoch.empty() && before->epoch != identity.epoch) {
            // A server that came back from a backup and did not know us: how much of our earlier
            // lines it has, nobody tells. So all that is still here goes up again; records have
            // their ids, and twice does no harm.
            RecordTable records(db);
            FELTBOK_TRY(log.markAllUndelivered(records));
            FELTBOK_TRY(records.finish());
            FELTBOK_TRY(AttachmentTable(db).doubtAll());
            FELTBOK_TRY(storage::beginReset(db));
        }
        FELTBOK_TRY(log.startChainAnew(identity.device, sealer));
        FELTBOK_TRY(writeDeviceKey(db, key));
        return writeIdentity(db, identity);
    });
}

Result<void> DeviceStore::applyPage(const domain::PulledPage& page)
{
    return inTransactionWithGone(m_worker, [&](Connection& db) -> Result<void> {
        if (FELTBOK_BUG(cursor_before_page)) {
            FELTBOK_TRY(setMeta(db, "cursor", page.cursor));
            FELTBOK_TRY(db.execute("COMMIT; BEGIN IMMEDIATE"));
        }
        FELTBOK_TRY(storage::applyPage(db, page));
        for (const domain::PulledRecord& record : page.records)
            if (record.gone != domain::PulledRecord::Gone::no)
                m_worker.noteDeletion();
        return {};
    });
}

Result<void> DeviceStore::beginReset()
{
    return inTransaction(m_worker, [](Connection& db) { return storage::beginReset(db); });
}

Result<void> DeviceStore::endReset()
{
    return inTransactionWithGone(m_worker, [&](Connection& db) -> Result<void> {
        FELTBOK_TRY(storage::endReset(db));
        m_worker.noteDeletion();
        return {};
    });
}

Result<domain::AttachmentCounts> DeviceStore::attachmentCounts()
{
    return m_worker.runBlocking([](Connection& db) { return AttachmentTable(db).counts(); });
}

Result<std::vector<domain::AttachmentUpload>> DeviceStore::attachmentUploads(std::size_t limit)
{
    return m_worker.runBlocking([&](Connection& db) { return AttachmentTable(db).uploads(limit); });
}

Result<std::string> DeviceStore::readAttachment(std::string_view sha256, std::int64_t offset,
                                                std::int64_t count)
{
    return m_worker.runBlocking(
        [&](Connection& db) { return AttachmentTable(db).read(sha256, offset, count); });
}

Result<void> DeviceStore::confirmAttachment(std::string_view sha256, Instant now)
{
    return inTransaction(m_worker,
                         [&](Connection& db) { return AttachmentTable(db).confirm(sha256, now); });
}

Result<void> DeviceStore::refuseAttachment(std::string_view sha256, std::string_view code)
{
    return inTransaction(m_worker,
                         [&](Connection& db) { return AttachmentTable(db).refuse(sha256, code); });
}

Result<void> DeviceStore::doubtAttachments()
{
    return inTransaction(m_worker, [](Connection& db) { return AttachmentTable(db).doubtAll(); });
}

Result<std::vector<domain::AttachmentDownload>> DeviceStore::attachmentDownloads(std::size_t limit)
{
    return m_worker.runBlocking(
        [&](Connection& db) { return AttachmentTable(db).downloads(limit); });
}

Result<void> DeviceStore::storeAttachment(std::string_view sha256, std::string_view bytes,
                                          Instant now)
{
    return m_worker.runBlocking([&](Connection& db) -> Result<void> {
        AttachmentTable attachments(db);
        std::vector<std::string> obsolete;
        FELTBOK_ASSIGN(Transaction transaction, Transaction::begin(db));
        FELTBOK_TRY(attachments.store(sha256, bytes, now, obsolete));
        FELTBOK_TRY(transaction.commit());
        FELTBOK_TRY(attachments.removeFiles(obsolete));
        if (!obsolete.empty())
            return Error(ErrorCode::corrupted, "the whole does not have its hash");
        return {};
    });
}

Result<void> DeviceStore::giveUpAttachment(std::string_view sha256)
{
    return inTransaction(m_worker,
                         [&](Connection& db) { return AttachmentTable(db).giveUp(sha256); });
}

Result<DeviceStore::StoredReceipt> DeviceStore::receipt()
{
    return m_worker.runBlocking([](Connection& db) -> Result<StoredReceipt> {
        FELTBOK_ASSIGN(std::string text, metaText(db, "receipt"));
        FELTBOK_ASSIGN(std::string signature, metaText(db, "receipt_signature"));
        return StoredReceipt{std::move(text), std::move(signature)};
    });
}

} // namespace feltbok::storage
