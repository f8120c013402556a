// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/sync_store.h"
#include "storage/db_worker.h"

#include <chrono>
#include <optional>

namespace feltbok::storage {

/// When the app locks by itself, and what a PIN must be.
struct LockRule
{
    static constexpr std::chrono::seconds least{30};
    static constexpr std::chrono::seconds most{300};

    std::chrono::seconds municipality{120};
    /// The person's own wish; it can only make the time shorter.
    std::optional<std::chrono::seconds> own;
    int pinMinLength = 6;

    std::chrono::seconds lockAfter() const { return std::min(municipality, own.value_or(most)); }
    /// Within what is allowed, whatever a server or a file says.
    LockRule bounded() const;
    friend bool operator==(const LockRule&, const LockRule&) = default;
};

/// The sync engine's side of the open profile: every call is one job on the database thread, waited
/// for.
class DeviceStore final : public domain::SyncStore
{
public:
    explicit DeviceStore(DbWorker& worker) : m_worker(worker) {}

    /// After the first enrolment of a fresh profile.
    Result<void> enrol(const domain::Identity& identity, const SigningKey& key);

    Result<domain::Identity> identity() override;
    /// The municipality's usual one until saveLockRule(); always within its bounds.
    Result<LockRule> lockRule();
    /// Does not wait; what is called later is kept.
    QFuture<Result<void>> saveLockRule(const LockRule& rule);
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
    /// notFound when this device no longer holds all that the server lost: enrol again, what is
    /// left of it goes on as the new device's.
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

    /// The last verified receipt, as it came; empty before the first.
    struct StoredReceipt
    {
        std::string text;
        std::string signature;
    };
    Result<StoredReceipt> receipt();

private:
    DbWorker& m_worker;
};

} // namespace feltbok::storage
