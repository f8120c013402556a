// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/sync_store.h"
#include "storage/record_table.h"

namespace feltbok::storage {

/// `edit` and `operation`: what a person did, until the server has said what became of it.
class OperationLog
{
public:
    explicit OperationLog(sqlite::Connection& db) : m_db(db) {}

    /// Keeps an edit: one row per field and stage. A stage of a record ends with a step, which is
    /// a change of its status or an answer to one of its conflicts. The base is the record's
    /// version, or the lowest one of unanswered work on the same field: the person has not seen
    /// what the server says there.
    Result<void> addEdits(const RecordRow& row, const domain::Change& change, Instant now);

    /// Keeps that a person opened the record; sealed with the next edits, behind them.
    Result<void> addRead(const RecordRow& row, std::string_view reason, Instant now);

    /// Seals all edits. One operation per record and base; a step gets its own and stands where it
    /// was made: what was recorded before a finish lies before it, and what somebody wrote after
    /// an answer stays the last word.
    Result<std::size_t> gather(domain::OperationSealer& sealer, RecordTable& records);

    Result<std::vector<domain::SealedOperation>> unsent(std::size_t maxCount, std::size_t maxBytes);
    Result<void> recordAnswer(std::span<const domain::OperationResult> results, std::int64_t upto,
                              RecordTable& records, Instant now);
    Result<void> rechainFrom(std::int64_t seq, domain::OperationSealer& sealer);
    /// With `some`, operations above are gone here too: what is left needs a new chain.
    enum class Held { all, some };
    Result<Held> markUndelivered(std::int64_t lastSeqOnServer, RecordTable& records);
    /// The same of all that is held, whatever device line it was sent by.
    Result<void> markAllUndelivered(RecordTable& records);
    Result<void> startChainAnew(const DeviceId& device, domain::OperationSealer& sealer);
    /// Settled operations are kept 35 days from their receipt, for a server that is restored from
    /// a backup: one made long before it was sent may be missing from the backup as well. But the
    /// token by which a worker knew a person goes with the referral that it was of.
    Result<void> purge(Instant now);
    /// That of tokens alone: with the page that tells of it, for the next round may be far away.
    Result<void> purgeTokens();

private:
    struct Link
    {
        std::int64_t seq = 0;
        std::string hash;
    };
    Result<Link> chainEnd();
    Result<void> setChainEnd(const Link& link);
    Result<DeviceId> device();
    Result<std::int64_t> baseOf(const RecordRow& row, std::string_view field,
                                std::string_view item);
    /// How many steps of the record wait to be sealed.
    Result<std::int64_t> stageOf(const RecordRow& row);
    Result<void> addEdit(const RecordRow& row, std::string_view part, std::string_view field,
                         std::string_view item, const json::value& value, bool repeats,
                         Instant now);
    Result<void> rebuildPending(const RecordRow& row);

    sqlite::Connection& m_db;
};

/// The change a sealed payload makes, without what was refused (`conflicts`: JSON, field -> id).
Result<domain::Change> changeOfPayload(const domain::CollectionSpec& spec, std::string_view payload,
                                       std::string_view conflicts = {});

/// Edits as one change. `spec` may be null only for server-made records.
Result<domain::Change> changeOfEdits(sqlite::Connection& db, std::int64_t rid);

// Small named values of the profile.
Result<std::string> metaText(sqlite::Connection& db, std::string_view key);
Result<std::int64_t> metaInteger(sqlite::Connection& db, std::string_view key);
template <typename T>
Result<void> setMeta(sqlite::Connection& db, std::string_view key, const T& value)
{
    return db.run("INSERT INTO meta(key, value) VALUES(?1, ?2) "
                  "ON CONFLICT(key) DO UPDATE SET value = ?2",
                  key, value);
}

} // namespace feltbok::storage
