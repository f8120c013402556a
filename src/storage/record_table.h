// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/merge.h"
#include "domain/record_store.h"
#include "domain/schema.h"
#include "sqlite/connection.h"

#include <map>

namespace feltbok::storage {

enum class OperationState { queued = 0, answered = 1, parked = 2, settled = 3 };

/// A row of `record`.
struct RecordRow
{
    std::int64_t rid = 0;
    RecordId id;
    std::string collection;
    std::string municipality;
    std::int64_t version = 0;
    std::int64_t position = 0;
    std::optional<RecordId> parent;
    std::optional<RecordId> premises;
    std::optional<std::string> status;
    std::optional<std::int64_t> isOpen;
    bool isHidden = false;
    std::int64_t mark = 0;

    const domain::CollectionSpec* spec() const;
    /// Conflicts and parked operations: answered by `resolve`, never laid over.
    bool isServerMade() const;
};

/// Reads and writes records within one transaction: content, place in the lists, search index and
/// delivery state stay in step. Index changes are collected; finish() writes them, in the order
/// FTS5 takes them fastest, and must be called before the commit.
/// A person's own edit does not wait for the index: it marks the record's words as stale
/// (`search_pending`), which a search knows and refreshIndex() mends. Deletions and what comes from
/// the server are in the index with their commit. It holds a record's words at the record's
/// position, or nowhere.
class RecordTable
{
public:
    explicit RecordTable(sqlite::Connection& db) : m_db(db) {}

    Result<std::optional<RecordRow>> find(const RecordId& id);
    /// notFound where there is none or it is hidden.
    Result<RecordRow> require(const RecordId& id);

    /// An empty record of this device.
    Result<RecordRow> insertLocal(const RecordId& id, std::string_view collection,
                                  std::string_view municipality);
    /// Takes over what the server says, and lays unsent work over it again.
    Result<void> putServerState(const domain::PulledRecord& record, std::int64_t mark);

    /// The record as shown.
    Result<json::object> shown(const RecordRow& row);
    /// Lays one more change over what is shown.
    Result<json::object> overlay(const RecordRow& row, const domain::Change& change);
    /// Lays all unsent work over the server's state anew, after some of it was answered.
    Result<void> refresh(const RecordRow& row);
    /// Counts unsent work and open questions of a record, and tells those above it.
    Result<void> refreshDelivery(const RecordRow& row);

    /// Removes content, index and row; work without a receipt keeps the row, hidden.
    enum class Unsent { keep, drop };
    Result<void> remove(const RecordRow& row, Unsent unsent);
    /// Those whose parent field names it.
    Result<std::vector<RecordRow>> childrenOf(const RecordId& id);

    /// Brings the index up to date for at most `limit` records with stale words.
    Result<void> refreshIndex(std::size_t limit);
    /// What a record is found by, folded as the index holds it.
    Result<std::string> searchedWords(std::string_view collection, const json::object& fields);

    Result<void> finish();

private:
    struct IndexChange
    {
        std::int64_t position;
        bool isDeletion;
        std::string words;
        bool isPlace;
    };

    Result<std::int64_t> nextRid();
    Result<std::int64_t> freePosition(const RecordRow& row, const json::object& fields);
    /// The columns that mirror content; true where any differs from before.
    Result<RecordRow> mirrored(const RecordRow& row, const json::object& fields);
    Result<void> updateMirror(const RecordRow& before, const RecordRow& after);
    Result<void> reindex(const RecordRow& row, std::optional<std::int64_t> oldPosition,
                         const json::object& fields);
    /// Takes the words out of the index; they may not be there.
    Result<void> unindex(const RecordRow& row);
    enum class Words { current, stale };
    Result<Words> indexedWords(std::int64_t rid);
    Result<void> markStale(const RecordRow& row);
    Result<std::string> placeName(const json::object& fields);
    Result<void> reindexVisitsOf(const RecordId& premises);
    Result<json::object> serverFields(std::int64_t rid);
    enum class Overlaid { no, yes };
    Result<Overlaid> layUnsentOver(const RecordRow& row, json::object& fields);
    Result<void> settleAnswered(const RecordRow& row);
    Result<void> closeParked(const domain::PulledRecord& record);
    enum class Changed { no, yes };
    Result<Changed> recountDelivery(const RecordRow& row);

    sqlite::Connection& m_db;
    std::int64_t m_nextRid = 0;
    std::vector<IndexChange> m_indexChanges;
    std::map<RecordId, std::string> m_placeNames;
};

/// The columns that readRow() reads.
#define FELTBOK_RECORD_COLUMNS                                                                     \
    "rid, id, collection, municipality, version, position, parent, premises, status, is_open, "    \
    "hidden, mark"
RecordRow readRow(const sqlite::Statement& statement);

} // namespace feltbok::storage
