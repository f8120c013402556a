// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/signing.h"
#include "domain/operation.h"
#include "domain/record.h"
#include "domain/roles.h"

#include <span>
#include <string>
#include <vector>

namespace feltbok::domain {

/// What enrolment gave a profile; kept inside the encrypted database.
struct Identity
{
    DeviceId device;
    UserId user;
    std::string userName;
    std::vector<Grant> grants;
    std::string server;                  ///< https://host:port
    std::vector<std::string> pins;       ///< SHA-256 of the server's SPKI, hex: current, next
    std::vector<std::string> serverKeys; ///< Ed25519 receipt keys, base64url: current first
    std::string recoveryKey;             ///< X25519 of the municipality, base64url; may be empty
    std::string epoch;
};

struct SyncPosition
{
    std::string cursor;            ///< empty: from the start
    std::int64_t deliveredSeq = 0; ///< covered by a verified receipt
    std::int64_t lastSeq = 0;      ///< last sealed
    bool resetting = false;        ///< a pull from the start is under way
};

/// An attachment whose record's operation has its receipt, but which the server has not confirmed.
struct AttachmentUpload
{
    std::string sha256;
    std::int64_t size = 0;
};

/// An attachment that a person asked for.
struct AttachmentDownload
{
    std::string sha256;
    std::int64_t size = 0;
    std::int64_t held = 0; ///< bytes from the start, whole chunks of 1 MiB
};

struct AttachmentCounts
{
    std::int64_t waiting = 0;      ///< made here, and not confirmed
    std::int64_t waitingBytes = 0; ///< of them
    std::int64_t wanted = 0;       ///< to be fetched
};

/// What the sync engine needs from the profile; what the pages need is in record_store.h, both are
/// implemented by storage. Calls block until the database has answered and
/// may be made from the sync thread only. Each call is one transaction.
class SyncStore
{
public:
    virtual ~SyncStore() = default;

    virtual Result<Identity> identity() = 0;
    virtual Result<void> saveIdentity(const Identity& identity) = 0;
    virtual Result<SigningKey> deviceKey() = 0;
    virtual Result<SyncPosition> position() = 0;

    /// Turns edits that are not yet operations into sealed ones at the end of the chain.
    virtual Result<std::size_t> gather(OperationSealer& sealer, Instant now) = 0;
    /// The next operations without a receipt, in order, up to both limits (at least one).
    virtual Result<std::vector<SealedOperation>> unsent(std::size_t maxCount,
                                                        std::size_t maxBytes) = 0;
    /// After the receipt was verified: results of a batch, and the receipt that covers `upto`. From
    /// `now` on the operations are kept 35 days (protocol.md §5).
    virtual Result<void> recordAnswer(std::span<const OperationResult> results, std::int64_t upto,
                                      std::string_view receiptText,
                                      std::string_view receiptSignature, Instant now) = 0;
    /// Writes `seq` and all unsent behind it anew (422 from the server).
    virtual Result<void> rechainFrom(std::int64_t seq, OperationSealer& sealer) = 0;
    /// The server knows less than we thought (restored): what lies above is unsent again.
    virtual Result<void> markUndelivered(std::int64_t lastSeqOnServer) = 0;
    /// After a fork: a new device line; unsent operations start again at 1.
    virtual Result<void> adoptDevice(const Identity& identity, const SigningKey& key,
                                     OperationSealer& sealer) = 0;

    /// Applies a page together with its cursor.
    virtual Result<void> applyPage(const PulledPage& page) = 0;
    /// Pull from the start: what is not delivered until endReset() is removed then.
    virtual Result<void> beginReset() = 0;
    virtual Result<void> endReset() = 0;

    virtual Result<AttachmentCounts> attachmentCounts() = 0;
    /// Oldest first.
    virtual Result<std::vector<AttachmentUpload>> attachmentUploads(std::size_t limit) = 0;
    /// Bytes of one that is to be sent. Fails with corrupted or notFound where they are damaged.
    virtual Result<std::string> readAttachment(std::string_view sha256, std::int64_t offset,
                                               std::int64_t count) = 0;
    /// The server has the whole of it, under its hash.
    virtual Result<void> confirmAttachment(std::string_view sha256, Instant now) = 0;
    /// The server will never take it as it is; it stays on the device.
    virtual Result<void> refuseAttachment(std::string_view sha256, std::string_view code) = 0;
    /// The server may have lost what it confirmed (restored): all is to be confirmed again.
    virtual Result<void> doubtAttachments() = 0;
    /// Those asked for, the last one first.
    virtual Result<std::vector<AttachmentDownload>> attachmentDownloads(std::size_t limit) = 0;
    /// The next chunk of 1 MiB, or the last one. Fails with corrupted, and begins again, where
    /// the whole does not have its hash.
    virtual Result<void> storeAttachment(std::string_view sha256, std::string_view bytes,
                                         Instant now) = 0;
    /// It cannot be had now; a person may ask again.
    virtual Result<void> giveUpAttachment(std::string_view sha256) = 0;
};

} // namespace feltbok::domain
