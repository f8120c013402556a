// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/sync_store.h"

#include <map>
#include <set>

namespace feltbok::test {

/// A profile's sync side in memory.
class MemorySyncStore final : public domain::SyncStore
{
public:
    void enrolAs(domain::Identity identity, const SigningKey& key);
    /// An edit of a new record, not yet an operation.
    RecordId edit(json::object set, std::string collection = "control_visit");

    Result<domain::Identity> identity() override;
    Result<void> saveIdentity(const domain::Identity& identity) override;
    Result<SigningKey> deviceKey() override;
    Result<domain::SyncPosition> position() override;
    Result<std::size_t> gather(domain::OperationSealer& sealer, Instant now) override;
    Result<std::vector<domain::SealedOperation>> unsent(std::size_t maxCount,
                                                        std::size_t maxBytes) override;
    Result<void> recordAnswer(std::span<const domain::OperationResult> results, std::int64_t upto,
                              std::string_view receiptText, std::string_view receiptSignature,
                              Instant now) override;
    Result<void> rechainFrom(std::int64_t seq, domain::OperationSealer& sealer) override;
    Result<void> markUndelivered(std::int64_t lastSeqOnServer) override;
    Result<void> adoptDevice(const domain::Identity& identity, const SigningKey& key,
                             domain::OperationSealer& sealer) override;
    Result<void> applyPage(const domain::PulledPage& page) override;
    Result<void> beginReset() override;
    Result<void> endReset() override;
    Result<domain::AttachmentCounts> attachmentCounts() override;
    Result<std::vector<domain::AttachmentUpload>> attachmentUploads(std::size_t limit) override;
    Result<std::string> readAttachment(std::string_view sha256, std::int64_t offset,
                                       std::int64_t count) override;
    Result<void> confirmAttachment(std::string_view sha256, Instant now) override;
    Result<void> refuseAttachment(std::string_view sha256, std::string_view code) override;
    Result<void> doubtAttachments() override;
    Result<std::vector<domain::AttachmentDownload>> attachmentDownloads(std::size_t limit) override;
    Result<void> storeAttachment(std::string_view sha256, std::string_view bytes,
                                 Instant now) override;
    Result<void> giveUpAttachment(std::string_view sha256) override;

    struct Attachment
    {
        std::string bytes; ///< of a download: so far
        std::int64_t size = 0;
        bool isWanted = false;
        bool isConfirmed = false;
        bool isDamaged = false;
        std::string refused;
    };
    /// Names content by its hash and lets it wait; gives the hash.
    std::string attach(std::string content);
    void want(const std::string& sha256, std::int64_t size);

    std::optional<domain::Identity> who;
    std::vector<domain::OperationDraft> edits;
    std::vector<domain::SealedOperation> operations; ///< from `firstSeq` on
    std::int64_t firstSeq = 1;                       ///< older ones were cleaned away
    domain::SyncPosition place;
    std::map<std::int64_t, domain::OperationResult> results;
    std::string receipt;
    std::map<RecordId, domain::PulledRecord> records;
    std::optional<Error> failWith;       ///< of every call that writes
    std::optional<Error> failAnswerWith; ///< of recordAnswer()
    std::size_t pages = 0;
    std::map<std::string, Attachment, std::less<>> attachments;

private:
    void chain(std::size_t from, domain::OperationSealer& sealer);

    Secret m_seed;
    std::set<RecordId> m_seen; ///< since beginReset()
};

} // namespace feltbok::test
