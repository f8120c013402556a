-- SPDX-FileCopyrightText: 2026 The Feltbok authors
-- SPDX-License-Identifier: EUPL-1.2
CREATE INDEX attachment_name_hash ON attachment_name(sha256);
CREATE INDEX operation_record ON operation(record, state);
CREATE INDEX operation_settled ON operation(acknowledged_at) WHERE state = 3;
CREATE INDEX record_parent ON record(parent, position) WHERE parent IS NOT NULL;
CREATE INDEX record_premises ON record(premises, position) WHERE premises IS NOT NULL;
CREATE INDEX record_status ON record(status, position) WHERE status IS NOT NULL;
CREATE INDEX record_undelivered ON record(position) WHERE delivery > 0;
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
CREATE TABLE body(
  rid INTEGER PRIMARY KEY REFERENCES record(rid) ON DELETE CASCADE,
  fields TEXT NOT NULL,               -- JSON: the server's state
  versions TEXT NOT NULL,             -- JSON: field -> version
  by_user BLOB, by_device BLOB, by_at TEXT,
  shown TEXT                          -- JSON: with unsent work laid over; NULL: as the server's
);
CREATE TABLE "edit"(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  rid INTEGER NOT NULL REFERENCES record(rid) ON DELETE CASCADE,
  stage INTEGER NOT NULL,             -- steps of its record before it
  field TEXT NOT NULL,
  item TEXT NOT NULL,                 -- checklist item or element of a set; else empty
  part TEXT NOT NULL CHECK(part IN ('set','add','remove')),
  value TEXT NOT NULL,                -- JSON
  base INTEGER NOT NULL,
  at INTEGER NOT NULL, repeats INTEGER NOT NULL DEFAULT 0,                -- ms since 1970 UTC
  UNIQUE(rid, field, item, stage)
);
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE notice(n INTEGER PRIMARY KEY, kind TEXT NOT NULL, collection TEXT NOT NULL, unsent INTEGER NOT NULL);
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
  conflicts TEXT, acknowledged_at INTEGER, reads INTEGER NOT NULL DEFAULT 0,                     -- JSON: field -> conflict id
  UNIQUE(device, seq)
);
CREATE TABLE page_state(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE pending(
  rid INTEGER NOT NULL REFERENCES record(rid) ON DELETE CASCADE,
  field TEXT NOT NULL,
  item TEXT NOT NULL,
  base INTEGER NOT NULL,
  PRIMARY KEY(rid, field, item)
) WITHOUT ROWID;
CREATE TABLE read_note(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  record BLOB NOT NULL,
  collection TEXT NOT NULL,
  municipality TEXT NOT NULL,
  base INTEGER NOT NULL,
  at INTEGER NOT NULL,                -- ms since 1970 UTC
  reason TEXT NOT NULL
);
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
CREATE TABLE search_pending(rid INTEGER PRIMARY KEY REFERENCES record(rid) ON DELETE CASCADE);
CREATE VIRTUAL TABLE search_places USING fts5(words, tokenize='unicode61 remove_diacritics 0', prefix='2 3');
CREATE TABLE 'search_places_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'search_places_content'(id INTEGER PRIMARY KEY, c0);
CREATE TABLE 'search_places_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'search_places_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'search_places_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE VIRTUAL TABLE search_texts USING fts5(words, tokenize='unicode61 remove_diacritics 0', prefix='3');
CREATE TABLE 'search_texts_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'search_texts_content'(id INTEGER PRIMARY KEY, c0);
CREATE TABLE 'search_texts_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'search_texts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'search_texts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE sqlite_sequence(name,seq);
