// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/client_schema.h"

namespace feltbok::storage {

namespace {

Result<void> createRecords(sqlite::Connection& db)
{
    return db.execute(R"sql(
-- One row per record, small, for lists and look-ups; its content lies in body.
CREATE TABLE record(
  rid INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
  collection TEXT NOT NULL,
  municipality TEXT NOT NULL,
  version INTEGER NOT NULL,           -- 0: made here and not yet pulled
  position INTEGER NOT NULL UNIQUE,   -- place in its list, see list_position.h
  parent BLOB,                        -- the record whose scope it shares
  premises BLOB,
  status TEXT,
  is_open INTEGER,                    -- of conflicts and parked operations
  unsent INTEGER NOT NULL DEFAULT 0,  -- edits and operations without a receipt
  own INTEGER NOT NULL DEFAULT 0,     -- domain::Delivery of this record alone
  delivery INTEGER NOT NULL DEFAULT 0,-- with what hangs on it
  hidden INTEGER NOT NULL DEFAULT 0,  -- out of scope, kept for its unsent work only
  mark INTEGER NOT NULL DEFAULT 0     -- the pull from the start that last delivered it
);
CREATE INDEX record_parent ON record(parent, position) WHERE parent IS NOT NULL;
CREATE INDEX record_premises ON record(premises, position) WHERE premises IS NOT NULL;
CREATE INDEX record_status ON record(status, position) WHERE status IS NOT NULL;
CREATE INDEX record_undelivered ON record(position) WHERE delivery > 0;

CREATE TABLE body(
  rid INTEGER PRIMARY KEY REFERENCES record(rid) ON DELETE CASCADE,
  fields TEXT NOT NULL,               -- JSON: the server's state
  versions TEXT NOT NULL,             -- JSON: field -> version
  by_user BLOB, by_device BLOB, by_at TEXT,
  shown TEXT                          -- JSON: with unsent work laid over; NULL: as the server's
);

-- Local edits that are not operations yet: one row per field, checklist item or set element.
CREATE TABLE edit(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  rid INTEGER NOT NULL REFERENCES record(rid) ON DELETE CASCADE,
  field TEXT NOT NULL,
  item TEXT NOT NULL,                 -- checklist item or element of a set; else empty
  part TEXT NOT NULL CHECK(part IN ('set','add','remove')),
  value TEXT NOT NULL,                -- JSON
  base INTEGER NOT NULL,
  at INTEGER NOT NULL,                -- ms since 1970 UTC
  UNIQUE(rid, field, item)
);

-- Sealed operations in the order of their device's chain: exact texts.
CREATE TABLE operation(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  device BLOB NOT NULL,
  seq INTEGER NOT NULL,
  record BLOB NOT NULL,
  base INTEGER NOT NULL,
  op TEXT NOT NULL, payload TEXT NOT NULL, sig TEXT NOT NULL, hash TEXT NOT NULL,
  at INTEGER NOT NULL,
  state INTEGER NOT NULL,             -- 0 queued, 1 answered, 2 parked, 3 settled
  status TEXT, version INTEGER, code TEXT, field TEXT, addendum TEXT,
  conflicts TEXT,                     -- JSON: field -> conflict id
  UNIQUE(device, seq)
);
CREATE INDEX operation_record ON operation(record, state);
CREATE INDEX operation_settled ON operation(at) WHERE state = 3;

-- The lowest base of unanswered operations, per field: what a new edit of it must not exceed.
CREATE TABLE pending(
  rid INTEGER NOT NULL REFERENCES record(rid) ON DELETE CASCADE,
  field TEXT NOT NULL,
  item TEXT NOT NULL,
  base INTEGER NOT NULL,
  PRIMARY KEY(rid, field, item)
) WITHOUT ROWID;

-- Own work that was withdrawn because its record was erased, to be told to its author.
CREATE TABLE notice(n INTEGER PRIMARY KEY, kind TEXT NOT NULL, collection TEXT NOT NULL, unsent INTEGER NOT NULL);
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE page_state(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)sql");
}

Result<void> createSearch(sqlite::Connection& db)
{
    // secure-delete: a deleted text leaves the index at once. hashsize: a page of 1,000 records
    // becomes one segment instead of many, which halves the cost of a first pull.
    // Two tables, so that the few places are not sought among the many visits. rowid is
    // record.position: FTS5 then gives its hits in the order of the lists without sorting.
    return db.execute(R"sql(
CREATE VIRTUAL TABLE search_places USING fts5(words, tokenize='unicode61 remove_diacritics 0', prefix='2 3');
CREATE VIRTUAL TABLE search_texts USING fts5(words, tokenize='unicode61 remove_diacritics 0', prefix='3');
INSERT INTO search_places(search_places, rank) VALUES('secure-delete', 1);
INSERT INTO search_texts(search_texts, rank) VALUES('secure-delete', 1);
INSERT INTO search_texts(search_texts, rank) VALUES('hashsize', 16777216);
)sql");
}

Result<void> keepEachStatus(sqlite::Connection& db)
{
    return db.execute(R"sql(
-- Local edits that are not operations yet: one row per field, checklist item or set element, and
-- stage. A stage ends with a step: a change of status, or an answer to a conflict of the record.
CREATE TABLE staged_edit(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  rid INTEGER NOT NULL REFERENCES record(rid) ON DELETE CASCADE,
  stage INTEGER NOT NULL,             -- steps of its record before it
  field TEXT NOT NULL,
  item TEXT NOT NULL,                 -- checklist item or element of a set; else empty
  part TEXT NOT NULL CHECK(part IN ('set','add','remove')),
  value TEXT NOT NULL,                -- JSON
  base INTEGER NOT NULL,
  at INTEGER NOT NULL,                -- ms since 1970 UTC
  UNIQUE(rid, field, item, stage)
);
INSERT INTO staged_edit(n, rid, stage, field, item, part, value, base, at)
  SELECT n, rid, (SELECT count(*) FROM edit s WHERE s.rid = e.rid AND s.field = 'status' AND s.n < e.n),
         field, item, part, value, base, at FROM edit e;
DROP TABLE edit;
ALTER TABLE staged_edit RENAME TO edit;
)sql");
}

Result<void> createSearchPending(sqlite::Connection& db)
{
    // Taking the old words out of the index costs ten times the save itself, so that waits.
    return db.execute(R"sql(
-- Records whose words in the index are older than what a person wrote here.
CREATE TABLE search_pending(rid INTEGER PRIMARY KEY REFERENCES record(rid) ON DELETE CASCADE);
)sql");
}

Result<void> addAcknowledgement(sqlite::Connection& db)
{
    // When the server had taken earlier ones is not known: not before any of them was made.
    return db.execute(R"sql(
ALTER TABLE operation ADD COLUMN acknowledged_at INTEGER;
UPDATE operation SET acknowledged_at = (SELECT max(at) FROM operation) WHERE state > 0;
DROP INDEX operation_settled;
CREATE INDEX operation_settled ON operation(acknowledged_at) WHERE state = 3;
)sql");
}

Result<void> createAttachments(sqlite::Connection& db)
{
    return db.execute(R"sql(
-- What of the attachments lies in blobs/, see attachment_table.h.
CREATE TABLE attachment(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  file TEXT NOT NULL UNIQUE,          -- in blobs/
  key BLOB NOT NULL,                  -- of this file alone
  held INTEGER NOT NULL,              -- bytes from the start
  own INTEGER NOT NULL,               -- made on this device
  confirmed_at INTEGER,               -- the server has the whole
  refused TEXT,                       -- its code, where it never takes it
  wanted_at INTEGER,                  -- a person asked for it
  used_at INTEGER NOT NULL,
  gone INTEGER NOT NULL DEFAULT 0     -- with its record, in this transaction
);
CREATE TABLE attachment_name(
  rid INTEGER NOT NULL REFERENCES record(rid) ON DELETE CASCADE,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  PRIMARY KEY(rid, sha256)
) WITHOUT ROWID;
CREATE INDEX attachment_name_hash ON attachment_name(sha256);
)sql");
}

Result<void> addRepeats(sqlite::Connection& db)
{
    // 1: the value was given on another device, which sends it itself.
    return db.execute("ALTER TABLE edit ADD COLUMN repeats INTEGER NOT NULL DEFAULT 0;");
}

Result<void> addReads(sqlite::Connection& db)
{
    return db.execute(R"sql(
-- Who opened what: notes that wait to be sealed as operations of kind read. Of no record row, so
-- that they are sent though the record goes.
CREATE TABLE read_note(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  record BLOB NOT NULL,
  collection TEXT NOT NULL,
  municipality TEXT NOT NULL,
  base INTEGER NOT NULL,
  at INTEGER NOT NULL,                -- ms since 1970 UTC
  reason TEXT NOT NULL
);
-- 1: of kind read, which changes nothing of its record.
ALTER TABLE operation ADD COLUMN reads INTEGER NOT NULL DEFAULT 0;
)sql");
}

constexpr sqlite::Migration steps[] = {
    {1, "records", createRecords},
    {2, "search", createSearch},
    {3, "keep each status", keepEachStatus},
    {4, "search pending", createSearchPending},
    {5, "acknowledgement", addAcknowledgement},
    {6, "attachments", createAttachments},
    {7, "repeats", addRepeats},
    {8, "reads", addReads},
};
static_assert(sqlite::isGapless(steps));

} // namespace

std::span<const sqlite::Migration> clientMigrations()
{
    return steps;
}

} // namespace feltbok::storage
