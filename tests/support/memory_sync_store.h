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

private:
    void chain(std::size_t from, domain::OperationSealer& sealer);

    Secret m_seed;
    std::set<RecordId> m_seen; ///< since beginReset()
};

} // namespace feltbok::test
