// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/postgres/postgres_migrations.h"

#include "base/hash.h"
#include "server/store/audit_chain.h"

#include <array>

namespace feltbok::server {
namespace {

/// One step of the schema. A shipped step is never edited: a later one corrects it.
struct Step
{
    std::int64_t version = 0;
    const char* sql = nullptr;
    Result<void> (*work)(postgres::Connection& owner) = nullptr; ///< what SQL cannot do, behind it
};

/// Instants are milliseconds since 1970 UTC; a side is 0 for alcohol and 1 for health. Texts are
/// compared by their bytes, whatever the database's own order is.
constexpr const char* firstTables = R"sql(
CREATE DOMAIN plain AS text COLLATE "C";
CREATE TABLE setting (key plain PRIMARY KEY, value plain NOT NULL);
CREATE TABLE municipality (number plain PRIMARY KEY, name plain NOT NULL);
-- Version of the last change on each side. Whoever changes a record holds the row till the commit.
CREATE TABLE counter (
  municipality plain NOT NULL REFERENCES municipality, side smallint NOT NULL,
  version bigint NOT NULL DEFAULT 0, PRIMARY KEY (municipality, side));
CREATE TABLE "user" (
  id uuid PRIMARY KEY, name plain NOT NULL, disabled boolean NOT NULL DEFAULT false);
CREATE TABLE user_grant (
  "user" uuid NOT NULL REFERENCES "user", municipality plain NOT NULL REFERENCES municipality,
  role plain NOT NULL, PRIMARY KEY ("user", municipality, role));
CREATE TABLE device (
  id uuid PRIMARY KEY, line uuid NOT NULL, "user" uuid NOT NULL REFERENCES "user",
  side smallint NOT NULL, public_key bytea NOT NULL, name plain NOT NULL, platform plain NOT NULL,
  app_version plain NOT NULL, state plain NOT NULL, last_seq bigint NOT NULL DEFAULT 0,
  chain plain NOT NULL, enrolled_at bigint NOT NULL, last_contact_at bigint NOT NULL);
CREATE TABLE enrol_code (
  hash plain PRIMARY KEY, "user" uuid NOT NULL REFERENCES "user", side smallint NOT NULL,
  expires_at bigint NOT NULL, used_at bigint, used_key bytea, device uuid);
CREATE TABLE token (
  hash plain PRIMARY KEY, device uuid NOT NULL REFERENCES device, expires_at bigint NOT NULL);
CREATE INDEX token_device ON token (device);
CREATE INDEX token_expires ON token (expires_at);
CREATE TABLE jti (
  device uuid NOT NULL, jti plain NOT NULL, expires_at bigint NOT NULL, PRIMARY KEY (device, jti));
CREATE INDEX jti_expires ON jti (expires_at);

CREATE TABLE record (
  id uuid PRIMARY KEY, collection plain NOT NULL,
  municipality plain NOT NULL REFERENCES municipality, side smallint NOT NULL,
  version bigint NOT NULL, parent uuid, root uuid, audience bigint NOT NULL, author uuid NOT NULL,
  finished_at bigint NOT NULL, status plain, happened_at plain, finding boolean NOT NULL,
  by_user uuid NOT NULL, by_device uuid NOT NULL, by_at plain NOT NULL, fields plain NOT NULL,
  versions plain NOT NULL, writers plain NOT NULL);
CREATE UNIQUE INDEX record_version ON record (municipality, side, version);
CREATE INDEX record_root ON record (root) WHERE root IS NOT NULL;
CREATE INDEX record_parent ON record (parent, collection) WHERE parent IS NOT NULL;
CREATE INDEX record_collection ON record (municipality, collection, version);
CREATE INDEX record_licence ON record (municipality, parent, id, status, happened_at)
  WHERE collection = 'licence';
CREATE INDEX record_licence_end ON record (
  municipality, substr(happened_at, strpos(happened_at, '/') + 1), status, happened_at)
  WHERE collection = 'licence';
CREATE TABLE record_member (
  root uuid NOT NULL, "user" uuid NOT NULL, municipality plain NOT NULL, side smallint NOT NULL,
  PRIMARY KEY (root, "user"));
CREATE TABLE open_conflict (
  record uuid NOT NULL, field bytea NOT NULL, conflict uuid NOT NULL, municipality plain NOT NULL,
  side smallint NOT NULL, PRIMARY KEY (record, field));
CREATE TABLE gone (
  municipality plain NOT NULL, side smallint NOT NULL, version bigint NOT NULL,
  record uuid NOT NULL, kind plain NOT NULL, "user" uuid, root uuid,
  audience bigint NOT NULL DEFAULT 0, author uuid, PRIMARY KEY (municipality, side, version));
CREATE INDEX gone_record ON gone (record);

-- municipality: as its device wrote it, which need not be one of the device's own.
CREATE TABLE operation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, device uuid NOT NULL REFERENCES device,
  seq bigint NOT NULL, hash bytea NOT NULL, op plain NOT NULL, payload plain, sig bytea NOT NULL,
  "user" uuid NOT NULL, kind plain NOT NULL, at plain NOT NULL, record uuid NOT NULL,
  municipality plain NOT NULL, side smallint NOT NULL, version bigint NOT NULL, code plain,
  result plain NOT NULL, UNIQUE (device, seq));
CREATE INDEX operation_record ON operation (record, id) WHERE kind <> 'read';
CREATE INDEX operation_read ON operation (record) WHERE kind = 'read';
CREATE TABLE erasure (
  record uuid NOT NULL, "user" uuid NOT NULL, at plain NOT NULL, open boolean NOT NULL,
  municipality plain NOT NULL, side smallint NOT NULL, PRIMARY KEY (record, "user"));
CREATE TABLE recovery (
  request_hash plain PRIMARY KEY, request plain NOT NULL, first_approver uuid,
  second_approver uuid, response plain NOT NULL DEFAULT '', created_at bigint NOT NULL);
CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at bigint NOT NULL, actor plain NOT NULL,
  what plain NOT NULL, detail plain NOT NULL);

-- Which records name which attachment; not named: one did, and took it out again. The bytes are
-- those of its space: the record in whose scope they came.
CREATE TABLE attachment_name (
  record uuid NOT NULL, sha256 plain NOT NULL, municipality plain NOT NULL, side smallint NOT NULL,
  size bigint NOT NULL, type plain NOT NULL, named boolean NOT NULL, space uuid NOT NULL,
  changed_at bigint NOT NULL, PRIMARY KEY (record, sha256));
CREATE INDEX attachment_name_hash ON attachment_name (sha256, municipality);
CREATE INDEX attachment_name_taken ON attachment_name (changed_at) WHERE NOT named;
CREATE TABLE attachment (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, space uuid NOT NULL, sha256 plain NOT NULL,
  municipality plain NOT NULL, side smallint NOT NULL, size bigint NOT NULL, held bigint NOT NULL,
  whole boolean NOT NULL, came_at bigint NOT NULL, UNIQUE (sha256, space));
CREATE INDEX attachment_half ON attachment (came_at) WHERE NOT whole;
-- As they came: one row per PATCH, at most 1 MiB. JPEG and PNG do not get smaller.
CREATE TABLE attachment_chunk (
  attachment bigint NOT NULL REFERENCES attachment ON DELETE CASCADE, at bigint NOT NULL,
  length bigint NOT NULL, bytes bytea NOT NULL, municipality plain NOT NULL,
  side smallint NOT NULL, PRIMARY KEY (attachment, at));
ALTER TABLE attachment_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE plan_control (
  visit uuid PRIMARY KEY, municipality plain NOT NULL, premises uuid NOT NULL, event uuid,
  part smallint NOT NULL, evening plain NOT NULL, single boolean NOT NULL,
  carried_out boolean NOT NULL, night boolean NOT NULL);
CREATE INDEX plan_control_year ON plan_control (municipality, evening);
CREATE INDEX plan_control_place ON plan_control (premises, municipality, evening);
CREATE TABLE plan_place (
  municipality plain NOT NULL, premises uuid NOT NULL, year integer NOT NULL,
  places integer NOT NULL, places_without integer NOT NULL, serving_places integer NOT NULL,
  serving_done integer NOT NULL, serving_without integer NOT NULL, sale_places integer NOT NULL,
  sale_done integer NOT NULL, sale_without integer NOT NULL, not_counted integer NOT NULL,
  night_controls integer NOT NULL, events integer NOT NULL, events_controlled integer NOT NULL,
  PRIMARY KEY (municipality, premises, year));
CREATE TABLE plan_year (
  municipality plain NOT NULL, year integer NOT NULL, basis plain NOT NULL,
  places integer NOT NULL DEFAULT 0, places_without integer NOT NULL DEFAULT 0,
  serving_places integer NOT NULL DEFAULT 0, serving_done integer NOT NULL DEFAULT 0,
  serving_without integer NOT NULL DEFAULT 0, sale_places integer NOT NULL DEFAULT 0,
  sale_done integer NOT NULL DEFAULT 0, sale_without integer NOT NULL DEFAULT 0,
  not_counted integer NOT NULL DEFAULT 0, night_controls integer NOT NULL DEFAULT 0,
  events integer NOT NULL DEFAULT 0, events_controlled integer NOT NULL DEFAULT 0,
  PRIMARY KEY (municipality, year));
-- Places whose licences or controls changed since they were counted. The null id: those of none.
CREATE TABLE plan_changed (municipality plain NOT NULL, premises uuid NOT NULL);
CREATE TABLE outreach_count (
  record uuid PRIMARY KEY, municipality plain NOT NULL, month plain NOT NULL,
  patrol boolean NOT NULL, minutes bigint NOT NULL, service plain NOT NULL, status plain NOT NULL);
CREATE INDEX outreach_count_month ON outreach_count (municipality, month);
)sql";

/// The figures of a year are kept as the sum of its places, and what changes a licence or a control
/// marks its place, the one that it was at before too, so that no way of changing them is missed.
constexpr const char* keptFigures = R"sql(
CREATE FUNCTION add_plan_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sign integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
  p feltbok.plan_place;
BEGIN
  IF TG_OP = 'INSERT' THEN p := NEW; ELSE p := OLD; END IF;
  UPDATE feltbok.plan_year SET
    places = places + sign * p.places, places_without = places_without + sign * p.places_without,
    serving_places = serving_places + sign * p.serving_places,
    serving_done = serving_done + sign * p.serving_done,
    serving_without = serving_without + sign * p.serving_without,
    sale_places = sale_places + sign * p.sale_places, sale_done = sale_done + sign * p.sale_done,
    sale_without = sale_without + sign * p.sale_without,
    not_counted = not_counted + sign * p.not_counted,
    night_controls = night_controls + sign * p.night_controls, events = events + sign * p.events,
    events_controlled = events_controlled + sign * p.events_controlled
  WHERE municipality = p.municipality AND year = p.year;
  RETURN NULL;
END $$;
CREATE TRIGGER plan_place_sum AFTER INSERT OR DELETE ON plan_place
  FOR EACH ROW EXECUTE FUNCTION add_plan_place();

CREATE FUNCTION mark_licence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO feltbok.plan_changed VALUES (OLD.municipality,
      coalesce(OLD.parent, '00000000-0000-0000-0000-000000000000'));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO feltbok.plan_changed VALUES (NEW.municipality,
      coalesce(NEW.parent, '00000000-0000-0000-0000-000000000000'));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER licence_in AFTER INSERT ON record FOR EACH ROW
  WHEN (NEW.collection = 'licence') EXECUTE FUNCTION mark_licence();
CREATE TRIGGER licence_changed AFTER UPDATE ON record FOR EACH ROW
  WHEN (NEW.collection = 'licence' AND (OLD.parent IS DISTINCT FROM NEW.parent
    OR OLD.status IS DISTINCT FROM NEW.status OR OLD.happened_at IS DISTINCT FROM NEW.happened_at))
  EXECUTE FUNCTION mark_licence();
CREATE TRIGGER licence_out AFTER DELETE ON record FOR EACH ROW
  WHEN (OLD.collection = 'licence') EXECUTE FUNCTION mark_licence();

CREATE FUNCTION mark_control() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO feltbok.plan_changed VALUES (OLD.municipality, OLD.premises);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO feltbok.plan_changed VALUES (NEW.municipality, NEW.premises);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER control_marked AFTER INSERT OR UPDATE OR DELETE ON plan_control FOR EACH ROW
  EXECUTE FUNCTION mark_control();
)sql";

/// The second fence, behind the queries' own conditions: a transaction sees what it has said that
/// it acts for (PostgresTransaction::actFor), and nothing of records before it has.
constexpr const char* fences = R"sql(
CREATE FUNCTION acts_for_office() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('feltbok.acts_for', true), '') = 'office' $$;
CREATE FUNCTION acting_side() RETURNS smallint LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('feltbok.side', true), '')::smallint $$;
CREATE FUNCTION acting_municipalities() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT string_to_array(current_setting('feltbok.municipalities', true), ',') $$;
CREATE FUNCTION acting_device() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('feltbok.device', true), '')::uuid $$;

DO $$
DECLARE
  one text;
  side_of text;
BEGIN
  FOREACH one IN ARRAY ARRAY['record', 'record_member', 'open_conflict', 'gone', 'operation',
      'erasure', 'attachment_name', 'attachment', 'attachment_chunk', 'plan_control', 'plan_place',
      'plan_year', 'plan_changed', 'outreach_count'] LOOP
    side_of := CASE WHEN one LIKE 'plan%' THEN '0' WHEN one = 'outreach_count' THEN '1'
      ELSE 'side' END;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
    EXECUTE format('CREATE POLICY office ON %I USING ((SELECT acts_for_office()))', one);
    EXECUTE format('CREATE POLICY own ON %I USING (%s = (SELECT acting_side())
      AND municipality = ANY ((SELECT acting_municipalities())::text[]))', one, side_of);
  END LOOP;
  -- What a device sent is its own, wherever it was meant to go.
  CREATE POLICY sender ON operation USING (device = (SELECT acting_device()));
END $$;

-- Where an id is taken, and on which side one was erased: a device that names it is answered
-- alike wherever that is, and learns neither.
CREATE FUNCTION place_of(wanted uuid, OUT municipality plain, OUT side smallint,
    OUT collection plain) LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('feltbok.acts_for', true), '');
BEGIN
  PERFORM set_config('feltbok.acts_for', 'office', true);
  SELECT r.municipality, r.side, r.collection INTO municipality, side, collection
    FROM feltbok.record AS r WHERE r.id = wanted;
  PERFORM set_config('feltbok.acts_for', before, true);
END $$;
CREATE FUNCTION erased_on(wanted uuid) RETURNS smallint LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('feltbok.acts_for', true), '');
  found_on smallint;
BEGIN
  PERFORM set_config('feltbok.acts_for', 'office', true);
  SELECT g.side INTO found_on FROM feltbok.gone AS g
    WHERE g.record = wanted AND g.kind = 'erased' LIMIT 1;
  PERFORM set_config('feltbok.acts_for', before, true);
  RETURN found_on;
END $$;

GRANT USAGE ON SCHEMA feltbok TO feltbok_app, feltbok_audit;
GRANT SELECT ON schema_version TO feltbok_app;
GRANT SELECT, INSERT, UPDATE ON setting, municipality, counter, "user", device, recovery, erasure
  TO feltbok_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON user_grant, enrol_code, token, jti, record, record_member,
  open_conflict, attachment_name, attachment, attachment_chunk, plan_control, plan_place,
  plan_year, plan_changed, outreach_count TO feltbok_app;
-- What was received, gone or noted is never changed; a payload may be dropped.
GRANT SELECT, INSERT, UPDATE (payload) ON operation TO feltbok_app;
GRANT SELECT, INSERT ON gone, audit TO feltbok_app;
GRANT SELECT ON audit TO feltbok_audit;
)sql";

/// The audit log as lines that name each other (audit_chain.h), in place of rows that did not.
constexpr const char* chainedAudit = R"sql(
CREATE TABLE audit_line (seq bigint PRIMARY KEY, text plain NOT NULL);
GRANT SELECT, INSERT ON audit_line TO feltbok_app;
GRANT SELECT ON audit_line TO feltbok_audit;
)sql";

Result<void> chainAudit(postgres::Connection& owner)
{
    std::int64_t seq = 0;
    std::string prev = firstAuditPrev();
    FELTBOK_ASSIGN(auto rows, owner.query("SELECT at, actor, what, detail FROM audit ORDER BY id"));
    while (rows.next()) {
        FELTBOK_ASSIGN(auto detail, parseJsonObject(rows.text(3)));
        const std::string text = auditText(
            ++seq, prev, {rows.instant(0), rows.string(1), rows.string(2), std::move(detail)});
        prev = sha256Hex(text);
        FELTBOK_TRY(owner.run("INSERT INTO audit_line (seq, text) VALUES ($1, $2)", seq, text));
    }
    return owner.run("DROP TABLE audit");
}

constexpr std::array steps{
    Step{1, firstTables},
    Step{2, keptFigures},
    Step{3, fences},
    Step{4, chainedAudit, chainAudit},
};
constexpr std::int64_t newest = steps.back().version;

/// Any number will do that nobody else on the database takes.
constexpr std::int64_t migrationLock = 0x66656C74626F6B;

Result<std::optional<std::int64_t>> versionOf(postgres::Connection& connection)
{
    FELTBOK_ASSIGN(const auto isThere,
                   connection.queryInteger("SELECT to_regclass('feltbok.schema_version') IS NOT "
                                           "NULL"));
    if (isThere.value_or(0) == 0)
        return std::optional<std::int64_t>();
    return connection.queryInteger("SELECT version FROM feltbok.schema_version");
}

Error tooNew(std::int64_t version)
{
    return {ErrorCode::tooNew, "the database was written by a newer feltbok-server (schema " +
                                   std::to_string(version) + ")"};
}

Result<void> requireRoles(postgres::Connection& owner)
{
    for (const auto role : {applicationRole, auditRole}) {
        FELTBOK_ASSIGN(const auto found,
                       owner.queryInteger("SELECT 1 FROM pg_roles WHERE rolname = $1", role));
        if (!found)
            return Error(ErrorCode::notFound,
                         "the database has no role " + std::string(role) +
                             "; make the roles as docs/postgresql.md says",
                         "store");
    }
    return {};
}

/// That nobody else keeps anything in the database: what is there is no store, and may be named by
/// mistake.
Result<void> requireUnused(postgres::Connection& owner)
{
    FELTBOK_ASSIGN(const auto found,
                   owner.queryInteger(
                       "SELECT 1 FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = "
                       "c.relnamespace WHERE c.relkind IN ('r', 'p', 'm', 'f') AND n.nspname <> "
                       "'information_schema' AND n.nspname !~ '^pg_' AND NOT EXISTS (SELECT 1 FROM "
                       "pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid "
                       "AND d.deptype = 'e') LIMIT 1"));
    if (found)
        return Error(ErrorCode::alreadyExists,
                     "the database holds tables that are not Feltbok's. Nothing was changed; take "
                     "a database of its own",
                     "store");
    return {};
}

Result<void> runSteps(postgres::Connection& owner, Instant now, MissingSchema missing)
{
    FELTBOK_ASSIGN(auto version, versionOf(owner));
    if (!version && missing == MissingSchema::fail)
        return Error(ErrorCode::notFound, "the database holds no store");
    if (version && *version > newest)
        return tooNew(*version);
    if (!version) {
        FELTBOK_TRY(requireUnused(owner));
        FELTBOK_TRY(requireRoles(owner));
        FELTBOK_ASSIGN(auto transaction,
                       postgres::Transaction::begin(owner, postgres::Transaction::Kind::write));
        FELTBOK_TRY(owner.script("CREATE SCHEMA IF NOT EXISTS feltbok;"
                                 "CREATE TABLE feltbok.schema_version (version bigint NOT NULL);"
                                 "INSERT INTO feltbok.schema_version VALUES (0)"));
        FELTBOK_TRY(transaction.commit());
        version = 0;
    }
    for (const auto& step : steps) {
        if (step.version <= *version)
            continue;
        FELTBOK_ASSIGN(auto transaction,
                       postgres::Transaction::begin(owner, postgres::Transaction::Kind::write));
        FELTBOK_TRY(owner.script(step.sql));
        if (step.work != nullptr)
            FELTBOK_TRY(step.work(owner));
        FELTBOK_TRY(owner.run("UPDATE feltbok.schema_version SET version = $1", step.version));
        if (step.version == 1)
            FELTBOK_TRY(owner.run("INSERT INTO setting (key, value) VALUES ('epoch', $1)",
                                  Id<struct EpochTag>::create(now).toText()));
        FELTBOK_TRY(transaction.commit());
    }
    return {};
}

} // namespace

Result<void> migratePostgres(postgres::Connection& owner, Instant now, MissingSchema missing)
{
    FELTBOK_TRY(owner.run("SELECT pg_advisory_lock($1)", migrationLock));
    const auto done = runSteps(owner, now, missing);
    auto unlocked = owner.run("SELECT pg_advisory_unlock($1)", migrationLock);
    FELTBOK_TRY(done);
    return unlocked;
}

Result<void> checkPostgresSchema(postgres::Connection& connection)
{
    FELTBOK_ASSIGN(const auto version, versionOf(connection));
    if (!version)
        return Error(ErrorCode::notFound, "the database holds no store");
    if (*version > newest)
        return tooNew(*version);
    if (*version < newest)
        return Error(ErrorCode::conflict,
                     "the database's schema is an older one; serve once with --store-owner");
    return {};
}

} // namespace feltbok::server
