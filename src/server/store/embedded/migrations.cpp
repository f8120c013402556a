// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/embedded/migrations.h"

#include "base/hash.h"
#include "server/store/audit_chain.h"
#include "server/store/embedded/plan_tables.h"

#include <array>

namespace feltbok::server {
namespace {

/// Ids, keys and hashes are blobs; instants are milliseconds since 1970 UTC.
Result<void> firstTables(sqlite::Connection& db)
{
    return db.execute(R"sql(
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE municipality (
  number TEXT PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE user (
  id BLOB PRIMARY KEY, name TEXT NOT NULL, disabled INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE user_grant (
  user BLOB NOT NULL REFERENCES user, municipality TEXT NOT NULL REFERENCES municipality,
  role TEXT NOT NULL, PRIMARY KEY (user, municipality, role)) WITHOUT ROWID;
CREATE TABLE device (
  id BLOB PRIMARY KEY, line BLOB NOT NULL, user BLOB NOT NULL REFERENCES user, side TEXT NOT NULL,
  public_key BLOB NOT NULL, name TEXT NOT NULL, platform TEXT NOT NULL, app_version TEXT NOT NULL,
  state TEXT NOT NULL, last_seq INTEGER NOT NULL DEFAULT 0, chain TEXT NOT NULL,
  enrolled_at INTEGER NOT NULL, last_contact_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE enrol_code (
  hash TEXT PRIMARY KEY, user BLOB NOT NULL REFERENCES user, side TEXT NOT NULL,
  expires_at INTEGER NOT NULL, used_at INTEGER, used_key BLOB, device BLOB) WITHOUT ROWID;
CREATE TABLE token (
  hash TEXT PRIMARY KEY, device BLOB NOT NULL REFERENCES device,
  expires_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX token_device ON token (device);
CREATE TABLE jti (
  device BLOB NOT NULL, jti TEXT NOT NULL, expires_at INTEGER NOT NULL,
  PRIMARY KEY (device, jti)) WITHOUT ROWID;

CREATE TABLE record (
  id BLOB NOT NULL UNIQUE, collection TEXT NOT NULL,
  municipality TEXT NOT NULL REFERENCES municipality, version INTEGER NOT NULL,
  parent BLOB, root BLOB, audience INTEGER NOT NULL, author BLOB NOT NULL,
  finished_at INTEGER NOT NULL DEFAULT 0, status TEXT, happened_at TEXT,
  finding INTEGER NOT NULL DEFAULT 0,
  by_user BLOB NOT NULL, by_device BLOB NOT NULL, by_at TEXT NOT NULL,
  fields TEXT NOT NULL, versions TEXT NOT NULL, writers TEXT NOT NULL);
CREATE UNIQUE INDEX record_version ON record (municipality, version);
CREATE INDEX record_root ON record (root) WHERE root IS NOT NULL;
CREATE INDEX record_parent ON record (parent, collection) WHERE parent IS NOT NULL;
CREATE INDEX record_derived ON record (municipality, collection)
  WHERE collection IN ('premises', 'licence', 'plan_summary', 'colleague');
CREATE INDEX record_finished ON record (municipality, happened_at) WHERE finished_at > 0;
CREATE TABLE record_member (
  root BLOB NOT NULL, user BLOB NOT NULL, PRIMARY KEY (root, user)) WITHOUT ROWID;
CREATE TABLE open_conflict (
  record BLOB NOT NULL, field TEXT NOT NULL, conflict BLOB NOT NULL,
  PRIMARY KEY (record, field)) WITHOUT ROWID;
CREATE TABLE gone (
  municipality TEXT NOT NULL, version INTEGER NOT NULL, record BLOB NOT NULL,
  kind TEXT NOT NULL, user BLOB, root BLOB, audience INTEGER NOT NULL DEFAULT 0, author BLOB,
  PRIMARY KEY (municipality, version)) WITHOUT ROWID;
CREATE INDEX gone_record ON gone (record);

CREATE TABLE operation (
  id INTEGER PRIMARY KEY, device BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL,
  op TEXT NOT NULL, payload TEXT, sig BLOB NOT NULL, user BLOB NOT NULL, kind TEXT NOT NULL,
  at TEXT NOT NULL, record BLOB NOT NULL, municipality TEXT NOT NULL, version INTEGER NOT NULL,
  code TEXT, result TEXT NOT NULL, UNIQUE (device, seq));
CREATE INDEX operation_record ON operation (record) WHERE kind <> 'read';
CREATE TABLE erasure (
  record BLOB NOT NULL, user BLOB NOT NULL, at TEXT NOT NULL, open INTEGER NOT NULL,
  PRIMARY KEY (record, user)) WITHOUT ROWID;
CREATE TABLE recovery (
  request_hash TEXT PRIMARY KEY, request TEXT NOT NULL, first_approver BLOB, second_approver BLOB,
  response TEXT NOT NULL DEFAULT '', created_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE audit (
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, what TEXT NOT NULL,
  detail TEXT NOT NULL);
)sql");
}

/// Hashes of attachments are hex, as the records write them.
Result<void> attachmentTables(sqlite::Connection& db)
{
    return db.execute(R"sql(
-- Which records name which attachment; named = 0: one did, and took it out again. The bytes are
-- those of its space: the record in whose scope they came.
CREATE TABLE attachment_name (
  record BLOB NOT NULL, sha256 TEXT NOT NULL, municipality TEXT NOT NULL, size INTEGER NOT NULL,
  type TEXT NOT NULL, named INTEGER NOT NULL, space BLOB NOT NULL,
  PRIMARY KEY (record, sha256)) WITHOUT ROWID;
CREATE INDEX attachment_name_hash ON attachment_name (sha256, municipality);
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY, space BLOB NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
  held INTEGER NOT NULL, whole INTEGER NOT NULL, UNIQUE (sha256, space));
-- As they came: one row per PATCH.
CREATE TABLE attachment_chunk (
  id INTEGER PRIMARY KEY, attachment INTEGER NOT NULL REFERENCES attachment ON DELETE CASCADE,
  at INTEGER NOT NULL, length INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (attachment, at));
)sql");
}

/// The controls of the year as the plan counts them, and indices for what the summaries ask. The
/// partial index that was there served no query: its condition follows from none.
Result<void> planOfControls(sqlite::Connection& db)
{
    FELTBOK_TRY(db.execute(R"sql(
CREATE TABLE plan_control (
  visit BLOB PRIMARY KEY, municipality TEXT NOT NULL, premises BLOB NOT NULL, event BLOB,
  part INTEGER NOT NULL, evening TEXT NOT NULL, single INTEGER NOT NULL,
  carried_out INTEGER NOT NULL, night INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX plan_control_year ON plan_control
  (municipality, evening, premises, event, part, single, carried_out, night);
CREATE INDEX plan_control_place ON plan_control
  (premises, municipality, evening, part, single, carried_out, night);
DROP INDEX record_derived;
CREATE INDEX record_collection ON record (municipality, collection, version);
CREATE INDEX record_licence ON record (municipality, parent, id, status, happened_at)
  WHERE collection = 'licence';
UPDATE record SET status = json_extract(fields, '$.decision'),
  happened_at = json_extract(fields, '$.breach_date') WHERE collection = 'assessment';
)sql"));
    FELTBOK_ASSIGN(auto visits,
                   db.prepare("SELECT id, municipality, fields, parent FROM record "
                              "WHERE collection = 'control_visit' AND finished_at > 0"));
    return visits.forEach([&](sqlite::Statement& visit) -> Result<void> {
        std::vector<domain::PlanLicence> licences;
        FELTBOK_ASSIGN(auto rows, db.prepare("SELECT id, fields FROM record WHERE parent = ? AND "
                                             "collection = 'licence' ORDER BY id"));
        rows.bindAll(visit.id<RecordId>(3));
        FELTBOK_TRY(rows.forEach([&](sqlite::Statement& row) -> Result<void> {
            FELTBOK_ASSIGN(const auto fields, parseJsonObject(row.text(1)));
            licences.push_back(domain::planLicence(row.id<RecordId>(0).toText(), fields));
            return {};
        }));
        FELTBOK_ASSIGN(const auto fields, parseJsonObject(visit.text(2)));
        return writePlanControl(db, visit.id<RecordId>(0), visit.string(1),
                                domain::planControl(fields, licences));
    });
}

/// The figures of the plan as they are kept (embedded_plan_figures.cpp). A year is counted in full
/// when it is first asked for: there is none to begin with. What changes a licence or a control
/// marks its place, the one that it was at before too, so that no way of changing them is missed.
Result<void> keptFigures(sqlite::Connection& db)
{
    return db.execute(R"sql(
CREATE TABLE plan_place (
  municipality TEXT NOT NULL, premises BLOB NOT NULL, year INTEGER NOT NULL,
  places INTEGER NOT NULL, places_without INTEGER NOT NULL, serving_places INTEGER NOT NULL,
  serving_done INTEGER NOT NULL, serving_without INTEGER NOT NULL, sale_places INTEGER NOT NULL,
  sale_done INTEGER NOT NULL, sale_without INTEGER NOT NULL, not_counted INTEGER NOT NULL,
  night_controls INTEGER NOT NULL, events INTEGER NOT NULL, events_controlled INTEGER NOT NULL,
  PRIMARY KEY (municipality, premises, year)) WITHOUT ROWID;
CREATE TABLE plan_year (
  municipality TEXT NOT NULL, year INTEGER NOT NULL, basis TEXT NOT NULL,
  places INTEGER NOT NULL DEFAULT 0, places_without INTEGER NOT NULL DEFAULT 0,
  serving_places INTEGER NOT NULL DEFAULT 0, serving_done INTEGER NOT NULL DEFAULT 0,
  serving_without INTEGER NOT NULL DEFAULT 0, sale_places INTEGER NOT NULL DEFAULT 0,
  sale_done INTEGER NOT NULL DEFAULT 0, sale_without INTEGER NOT NULL DEFAULT 0,
  not_counted INTEGER NOT NULL DEFAULT 0, night_controls INTEGER NOT NULL DEFAULT 0,
  events INTEGER NOT NULL DEFAULT 0, events_controlled INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (municipality, year)) WITHOUT ROWID;
CREATE TRIGGER plan_place_in AFTER INSERT ON plan_place BEGIN
  UPDATE plan_year SET
    places = places + NEW.places, places_without = places_without + NEW.places_without,
    serving_places = serving_places + NEW.serving_places,
    serving_done = serving_done + NEW.serving_done,
    serving_without = serving_without + NEW.serving_without,
    sale_places = sale_places + NEW.sale_places, sale_done = sale_done + NEW.sale_done,
    sale_without = sale_without + NEW.sale_without, not_counted = not_counted + NEW.not_counted,
    night_controls = night_controls + NEW.night_controls, events = events + NEW.events,
    events_controlled = events_controlled + NEW.events_controlled
  WHERE municipality = NEW.municipality AND year = NEW.year;
END;
CREATE TRIGGER plan_place_out AFTER DELETE ON plan_place BEGIN
  UPDATE plan_year SET
    places = places - OLD.places, places_without = places_without - OLD.places_without,
    serving_places = serving_places - OLD.serving_places,
    serving_done = serving_done - OLD.serving_done,
    serving_without = serving_without - OLD.serving_without,
    sale_places = sale_places - OLD.sale_places, sale_done = sale_done - OLD.sale_done,
    sale_without = sale_without - OLD.sale_without, not_counted = not_counted - OLD.not_counted,
    night_controls = night_controls - OLD.night_controls, events = events - OLD.events,
    events_controlled = events_controlled - OLD.events_controlled
  WHERE municipality = OLD.municipality AND year = OLD.year;
END;
-- The same place may stand there more than once: within an upsert, a trigger's own INSERT OR IGNORE
-- would fail where it should ignore.
CREATE TABLE plan_changed (municipality TEXT NOT NULL, premises BLOB NOT NULL);
CREATE TRIGGER licence_in AFTER INSERT ON record WHEN NEW.collection = 'licence' BEGIN
  INSERT INTO plan_changed VALUES (NEW.municipality, coalesce(NEW.parent, zeroblob(16)));
END;
CREATE TRIGGER licence_changed AFTER UPDATE ON record WHEN NEW.collection = 'licence'
  AND (OLD.parent IS NOT NEW.parent OR OLD.status IS NOT NEW.status
    OR OLD.happened_at IS NOT NEW.happened_at) BEGIN
  INSERT INTO plan_changed VALUES (OLD.municipality, coalesce(OLD.parent, zeroblob(16)));
  INSERT INTO plan_changed VALUES (NEW.municipality, coalesce(NEW.parent, zeroblob(16)));
END;
CREATE TRIGGER licence_out AFTER DELETE ON record WHEN OLD.collection = 'licence' BEGIN
  INSERT INTO plan_changed VALUES (OLD.municipality, coalesce(OLD.parent, zeroblob(16)));
END;
CREATE TRIGGER control_in AFTER INSERT ON plan_control BEGIN
  INSERT INTO plan_changed VALUES (NEW.municipality, NEW.premises);
END;
CREATE TRIGGER control_changed AFTER UPDATE ON plan_control BEGIN
  INSERT INTO plan_changed VALUES (OLD.municipality, OLD.premises);
  INSERT INTO plan_changed VALUES (NEW.municipality, NEW.premises);
END;
CREATE TRIGGER control_out AFTER DELETE ON plan_control BEGIN
  INSERT INTO plan_changed VALUES (OLD.municipality, OLD.premises);
END;
CREATE INDEX record_licence_end ON record (
  municipality, substr(happened_at, instr(happened_at, '/') + 1), status, happened_at)
  WHERE collection = 'licence';
)sql");
}

/// When the last bytes of an upload came, and when a record last began or ceased to name one, which
/// tells what may be swept. What is there already counts from now.
Result<void> agesOfAttachments(sqlite::Connection& db)
{
    return db.execute(R"sql(
ALTER TABLE attachment ADD COLUMN came_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attachment_name ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;
UPDATE attachment SET came_at = 1000 * CAST(strftime('%s', 'now') AS INTEGER);
UPDATE attachment_name SET changed_at = 1000 * CAST(strftime('%s', 'now') AS INTEGER);
CREATE INDEX attachment_half ON attachment (came_at) WHERE whole = 0;
CREATE INDEX attachment_name_taken ON attachment_name (changed_at) WHERE named = 0;
)sql");
}

/// A counter for each side of a municipality, and the side of every record: what was there before
/// is the alcohol side's, as nothing of the other was taken in. The months of outreach, and an
/// index for who opened what.
Result<void> bothSides(sqlite::Connection& db)
{
    return db.execute(R"sql(
ALTER TABLE municipality ADD COLUMN health_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN side INTEGER NOT NULL DEFAULT 0;
DROP INDEX record_version;
CREATE UNIQUE INDEX record_version ON record (municipality, side, version);
CREATE TABLE gone_of_sides (
  municipality TEXT NOT NULL, side INTEGER NOT NULL, version INTEGER NOT NULL,
  record BLOB NOT NULL, kind TEXT NOT NULL, user BLOB, root BLOB,
  audience INTEGER NOT NULL DEFAULT 0, author BLOB,
  PRIMARY KEY (municipality, side, version)) WITHOUT ROWID;
INSERT INTO gone_of_sides SELECT municipality, 0, version, record, kind, user, root, audience,
  author FROM gone;
DROP TABLE gone;
ALTER TABLE gone_of_sides RENAME TO gone;
CREATE INDEX gone_record ON gone (record);
-- What the summary of a month counts: a row per patrol and referral.
CREATE TABLE outreach_count (
  record BLOB PRIMARY KEY, municipality TEXT NOT NULL, month TEXT NOT NULL,
  patrol INTEGER NOT NULL, minutes INTEGER NOT NULL, service TEXT NOT NULL,
  status TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX outreach_count_month ON outreach_count
  (municipality, month, patrol, service, status, minutes);
CREATE INDEX operation_read ON operation (record) WHERE kind = 'read';
)sql");
}

/// The audit log as lines that name each other (audit_chain.h), in place of rows that did not.
Result<void> chainedAudit(sqlite::Connection& db)
{
    FELTBOK_TRY(
        db.execute("CREATE TABLE audit_line (seq INTEGER PRIMARY KEY, text TEXT NOT NULL)"));
    std::int64_t seq = 0;
    std::string prev = firstAuditPrev();
    {
        FELTBOK_ASSIGN(auto rows,
                       db.prepare("SELECT at, actor, what, detail FROM audit ORDER BY id"));
        FELTBOK_TRY(rows.forEach([&](sqlite::Statement& row) -> Result<void> {
            FELTBOK_ASSIGN(auto detail, parseJsonObject(row.text(3)));
            const std::string text = auditText(
                ++seq, prev, {row.instant(0), row.string(1), row.string(2), std::move(detail)});
            prev = sha256Hex(text);
            return db.run("INSERT INTO audit_line (seq, text) VALUES (?, ?)", seq, text);
        }));
    }
    return db.execute("DROP TABLE audit");
}

constexpr std::array steps{
    sqlite::Migration{1, "first tables", firstTables},
    sqlite::Migration{2, "attachments", attachmentTables},
    sqlite::Migration{3, "plan of controls", planOfControls},
    sqlite::Migration{4, "kept figures", keptFigures},
    sqlite::Migration{5, "ages of attachments", agesOfAttachments},
    sqlite::Migration{6, "both sides", bothSides},
    sqlite::Migration{7, "chained audit", chainedAudit},
};
static_assert(sqlite::isGapless(steps));

} // namespace

std::span<const sqlite::Migration> embeddedMigrations()
{
    return steps;
}

} // namespace feltbok::server
