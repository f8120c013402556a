// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/postgres/postgres_store.h"

#include "fenced_rows.h"
#include "server/store/postgres/postgres_migrations.h"
#include "support/own_cluster.h"
#include "support/result_checks.h"
#include "support/test_database.h"

#include <QTest>
#include <future>

using namespace feltbok;
using namespace feltbok::server;
using namespace feltbok::test;
using namespace std::chrono_literals;

/// What is PostgreSQL's own: many processes, roles, and the fences in the database.
class PostgresStoreTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<PostgresStore> m_store;

    std::unique_ptr<PostgresStore> open() const
    {
        auto opened = PostgresStore::open({.url = m_database->url()});
        if (!opened)
            qFatal("%s", opened.error().detail.c_str());
        return std::move(*opened);
    }
    static ActsFor actsFor(const char* municipality, domain::Side side)
    {
        ActsFor out;
        out.municipalities.insert(municipality);
        out.side = side;
        return out;
    }
    void fill(const char* municipality, domain::Side side)
    {
        FELTBOK_SUCCEEDS(fillFenced(*m_store, {municipality, side}));
    }
    std::vector<std::string> tables(const char* condition) const
    {
        auto db = m_database->connect("postgres");
        std::string sql = "SELECT c.relname::text FROM pg_class AS c WHERE c.relkind = 'r' AND "
                          "c.relnamespace = 'feltbok'::regnamespace AND ";
        sql += condition;
        auto rows = db.query(sql);
        if (!rows)
            qFatal("%s", rows.error().detail.c_str());
        std::vector<std::string> out;
        while (rows->next())
            out.push_back(rows->string(0));
        return out;
    }
    static std::int64_t count(postgres::Connection& db, const std::string& table)
    {
        auto found = db.queryInteger("SELECT count(*) FROM feltbok.\"" + table + "\"");
        return found ? found->value_or(-1) : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->migrate();
        m_store = open();
        FELTBOK_SUCCEEDS(m_store->write([](Writer& writer) -> Result<void> {
            FELTBOK_TRY(writer.addMunicipality("9901", "Prøvevik"));
            return writer.addMunicipality("9902", "Testnes");
        }));
    }
    void cleanup()
    {
        m_store.reset();
        m_database.reset();
    }

    void migrationsRunOnceHoweverManyStart()
    {
        const TestDatabase fresh;
        std::vector<std::future<QByteArray>> starts;
        for (int i = 0; i < 8; ++i)
            starts.push_back(std::async(std::launch::async, [&fresh] {
                auto owner = fresh.connect("feltbok_owner");
                return outcome(migratePostgres(owner, SystemClock().now(), MissingSchema::create));
            }));
        for (auto& start : starts)
            QCOMPARE(start.get(), QByteArray("ok"));
        auto owner = fresh.connect("feltbok_owner");
        QCOMPARE(count(owner, "schema_version"), 1);
        const auto epochs =
            owner.queryInteger("SELECT count(*) FROM feltbok.setting WHERE key = 'epoch'");
        QCOMPARE(epochs->value_or(-1), 1);
        FELTBOK_SUCCEEDS(owner.run("UPDATE feltbok.schema_version SET version = 1000"));
        FELTBOK_FAILS(ErrorCode::tooNew,
                      migratePostgres(owner, SystemClock().now(), MissingSchema::fail));
        FELTBOK_FAILS(ErrorCode::tooNew, PostgresStore::open({.url = fresh.url()}));
    }

    void nothingIsMadeWhereThereIsNoStore()
    {
        const TestDatabase empty;
        auto owner = empty.connect("feltbok_owner");
        FELTBOK_FAILS(ErrorCode::notFound,
                      migratePostgres(owner, SystemClock().now(), MissingSchema::fail));
        FELTBOK_FAILS(ErrorCode::notFound, PostgresStore::open({.url = empty.url()}));
        QCOMPARE(owner.queryInteger("SELECT count(*) FROM pg_namespace WHERE nspname = 'feltbok'")
                     ->value_or(-1),
                 0);
    }

    void itServesAsNobodyWhoIsAboveTheFences()
    {
        for (const char* user : {"feltbok_owner", "postgres"})
            FELTBOK_FAILS(ErrorCode::notPermitted,
                          PostgresStore::open({.url = m_database->url(user)}));
    }

    void aDatabaseBelongsToOneServer()
    {
        QVERIFY(*m_store->belongTo("ours") == Found::yes);
        QVERIFY(*m_store->belongTo("theirs") == Found::no);
        QVERIFY(*open()->belongTo("ours") == Found::yes);
    }

    void everyTableOfAMunicipalityIsFenced()
    {
        // What has a municipality in it and is no account is behind a fence that holds for the
        // owner too.
        const auto open = tables("NOT (c.relrowsecurity AND c.relforcerowsecurity) AND EXISTS "
                                 "(SELECT 1 FROM pg_attribute AS a WHERE a.attrelid = c.oid AND "
                                 "a.attname IN ('municipality', 'record', 'bytes'))");
        QCOMPARE(open, (std::vector<std::string>{"counter", "user_grant"}));
    }

    void anUnsetActorSeesNothingAndASetOneItsOwn()
    {
        for (const char* municipality : {"9901", "9902"})
            for (const auto side : {domain::Side::alcohol, domain::Side::health})
                fill(municipality, side);
        const auto fenced = tables("c.relrowsecurity");
        QCOMPARE(fenced.size(), std::size_t(14));
        auto all = m_database->connect("postgres");
        FELTBOK_SUCCEEDS(fillByHand(all));
        auto db = m_database->connect("feltbok_server");
        const auto act = [&db](const char* office, const char* municipalities, const char* side) {
            return db.run("SELECT set_config('feltbok.acts_for', $1, false), "
                          "set_config('feltbok.municipalities', $2, false), "
                          "set_config('feltbok.side', $3, false)",
                          office, municipalities, side);
        };
        for (const auto& table : fenced) {
            const std::int64_t total = count(all, table);
            QVERIFY2(total > 0, table.c_str());
            FELTBOK_SUCCEEDS(act("", "", ""));
            QCOMPARE(count(db, table), 0);
            FELTBOK_SUCCEEDS(act("", "9901", ""));
            QCOMPARE(count(db, table), 0);
            FELTBOK_SUCCEEDS(act("", "", "0"));
            QCOMPARE(count(db, table), 0);
            FELTBOK_SUCCEEDS(act("office", "", ""));
            QCOMPARE(count(db, table), total);
            std::int64_t sum = 0;
            for (const char* municipality : {"9901", "9902"})
                for (const char* side : {"0", "1"}) {
                    FELTBOK_SUCCEEDS(act("", municipality, side));
                    const std::int64_t own = count(db, table);
                    QVERIFY2(own < total, table.c_str());
                    sum += own;
                }
            QCOMPARE(sum, total); // each row is somebody's, and nobody else's
            FELTBOK_SUCCEEDS(act("", "9901,9902", "0"));
            const std::int64_t alcohol = count(db, table);
            FELTBOK_SUCCEEDS(act("", "9901,9902", "1"));
            QCOMPARE(alcohol + count(db, table), total);
        }
    }

    void nothingIsWrittenBehindTheFence()
    {
        fill("9902", domain::Side::alcohol);
        for (const auto& acting : {ActsFor(), actsFor("9902", domain::Side::health),
                                   actsFor("9901", domain::Side::alcohol)}) {
            const auto written = m_store->write([&](Writer& writer) -> Result<void> {
                FELTBOK_TRY(writer.actFor(acting));
                return saveFenced(writer, newRecordId(), {"9902", domain::Side::alcohol});
            });
            FELTBOK_FAILS(ErrorCode::notPermitted, written);
        }
        FELTBOK_SUCCEEDS(m_store->write([&](Writer& writer) -> Result<void> {
            FELTBOK_TRY(writer.actFor(actsFor("9902", domain::Side::alcohol)));
            return saveFenced(writer, newRecordId(), {"9902", domain::Side::alcohol});
        }));
    }

    void whatIsBehindTheFenceIsTakenButUnknown()
    {
        const auto id = newRecordId();
        FELTBOK_SUCCEEDS(m_store->write([&](Writer& writer) -> Result<void> {
            FELTBOK_TRY(writer.actFor(actsFor("9902", domain::Side::health)));
            return saveFenced(writer, id, {"9902", domain::Side::health});
        }));
        const auto seen = m_store->get<std::optional<RecordRow>>([&](Reader& reader) {
            if (const auto set = reader.actFor(actsFor("9901", domain::Side::alcohol)); !set)
                return Result<std::optional<RecordRow>>(set.error());
            return reader.record(id);
        });
        FELTBOK_SUCCEEDS(seen);
        QVERIFY(seen->has_value());
        QVERIFY((*seen)->state.municipality == "9902" && (*seen)->side == domain::Side::health);
        QVERIFY((*seen)->state.fields.empty() && (*seen)->state.version == 0);
        QVERIFY((*seen)->audience == Audience::nobody && (*seen)->state.author.isNull());
    }

    void theActorDoesNotOutliveItsTransaction()
    {
        const auto id = newRecordId();
        const auto one = PostgresStore::open({.url = m_database->url(), .connections = 1});
        FELTBOK_SUCCEEDS(one);
        FELTBOK_SUCCEEDS((*one)->write([&](Writer& writer) -> Result<void> {
            FELTBOK_TRY(writer.actFor(ActsFor::office()));
            return saveFenced(writer, id, {"9901", domain::Side::alcohol});
        }));
        const auto ids = (*one)->get<std::vector<RecordId>>(
            [](Reader& reader) { return reader.recordsOf("9901", "premises"); });
        FELTBOK_SUCCEEDS(ids);
        QVERIFY(ids->empty());
    }

    void theApplicationOwnsNothingAndChangesNoHistory()
    {
        auto db = m_database->connect("feltbok_server");
        QCOMPARE(db.queryInteger("SELECT count(*) FROM pg_class WHERE pg_has_role(current_user, "
                                 "relowner, 'MEMBER')")
                     ->value_or(-1),
                 0);
        fill("9901", domain::Side::alcohol);
        FELTBOK_SUCCEEDS(db.run("SELECT set_config('feltbok.acts_for', 'office', false)"));
        for (const char* sql :
             {"UPDATE operation SET op = ''", "UPDATE operation SET sig = ''",
              "DELETE FROM operation", "UPDATE audit_line SET text = ''", "DELETE FROM audit_line",
              "DELETE FROM gone", "UPDATE gone SET kind = ''", "DELETE FROM device",
              "DELETE FROM counter", "UPDATE schema_version SET version = 0",
              "CREATE TABLE feltbok.mine (n integer)", "TRUNCATE record",
              "ALTER TABLE record DISABLE ROW LEVEL SECURITY", "DROP POLICY own ON record"})
            FELTBOK_FAILS(ErrorCode::notPermitted, db.run(sql));
        FELTBOK_SUCCEEDS(db.run("UPDATE operation SET payload = NULL"));
    }

    void theAuditReaderReadsTheAuditOnly()
    {
        FELTBOK_SUCCEEDS(m_store->write([](Writer& writer) {
            return writer.addAudit({SystemClock().now(), "office", "grant_added", {}});
        }));
        auto db = m_database->connect("postgres");
        FELTBOK_SUCCEEDS(db.script("SET ROLE feltbok_audit"));
        for (const auto& table : tables("true")) {
            const std::string sql = "SELECT count(*) FROM feltbok.\"" + table + "\"";
            if (table == "audit_line")
                QCOMPARE(db.queryInteger(sql)->value_or(-1), 1);
            else
                FELTBOK_FAILS(ErrorCode::notPermitted, db.run(sql));
        }
        FELTBOK_FAILS(ErrorCode::notPermitted, db.run("DELETE FROM feltbok.audit_line"));
        FELTBOK_FAILS(ErrorCode::notPermitted,
                      db.run("INSERT INTO feltbok.audit_line (seq, text) VALUES (7, '')"));
    }

    /// Two municipalities make a record of the same id at once: the later one finds it taken, and
    /// changes nothing of it.
    void anIdThatIsTakenMeanwhileIsFound()
    {
        const auto id = newRecordId();
        std::promise<void> isSaved;
        std::promise<void> mayCommit;
        auto first = std::async(std::launch::async, [&] {
            return outcome(m_store->write([&](Writer& writer) -> Result<void> {
                FELTBOK_TRY(writer.actFor(actsFor("9901", domain::Side::alcohol)));
                FELTBOK_TRY(saveFenced(writer, id, {"9901", domain::Side::alcohol}));
                isSaved.set_value();
                mayCommit.get_future().wait();
                return {};
            }));
        });
        isSaved.get_future().wait();
        int tries = 0;
        bool isFound = false;
        const auto second = m_store->write([&](Writer& writer) -> Result<void> {
            ++tries;
            FELTBOK_TRY(writer.actFor(actsFor("9902", domain::Side::alcohol)));
            FELTBOK_ASSIGN(const auto present, writer.record(id));
            isFound = present.has_value();
            if (isFound)
                return {};
            if (tries == 1)
                mayCommit.set_value();
            return saveFenced(writer, id, {"9902", domain::Side::alcohol});
        });
        FELTBOK_SUCCEEDS(second);
        QVERIFY(isFound);
        QCOMPARE(tries, 2);
        QCOMPARE(first.get(), QByteArray("ok"));
        const auto all = m_store->get<std::vector<MunicipalityRow>>(
            [](Reader& reader) { return reader.municipalities(); });
        FELTBOK_SUCCEEDS(all);
        QCOMPARE(all->at(0).version, 1);
        QCOMPARE(all->at(1).version, 0);
    }

    /// A photo that is about to be swept and is named again at that moment keeps its bytes.
    void whatIsNamedAgainIsNotSwept()
    {
        const auto id = newRecordId();
        const std::string hash(64, 'c');
        const Instant old{};
        const auto name = [&](Writer& writer, bool named) {
            std::vector<domain::Attachment> all;
            if (named)
                all.push_back({hash, 4, "image/jpeg", {}});
            return writer.setAttachments(id, "9901", Viewer{}, all, old);
        };
        FELTBOK_SUCCEEDS(m_store->write([&](Writer& writer) -> Result<void> {
            FELTBOK_TRY(writer.actFor(ActsFor::office()));
            FELTBOK_TRY(saveFenced(writer, id, {"9901", domain::Side::alcohol}));
            FELTBOK_TRY(name(writer, true));
            FELTBOK_TRY(writer.beginAttachment(id, hash, 4));
            FELTBOK_TRY(writer.appendAttachment(id, hash, "\xFF\xD8\xFF\xE0", old));
            FELTBOK_TRY(writer.completeAttachment(id, hash));
            return name(writer, false);
        }));
        const auto sweep = [&] {
            return m_store
                ->change<std::size_t>([&](Writer& writer) -> Result<std::size_t> {
                    FELTBOK_TRY(writer.actFor(ActsFor::office()));
                    return writer.sweepAttachments(old + 1ms, 8);
                })
                .valueOr(99);
        };
        FELTBOK_SUCCEEDS(m_store->write([&](Writer& writer) -> Result<void> {
            FELTBOK_TRY(writer.actFor(ActsFor::office()));
            FELTBOK_TRY(name(writer, true));
            // Elsewhere, before this is committed.
            return sweep() == 0 ? Result<void>() : Error(ErrorCode::internal, "swept");
        }));
        QCOMPARE(sweep(), std::size_t(0));
        FELTBOK_SUCCEEDS(m_store->write([&](Writer& writer) -> Result<void> {
            FELTBOK_TRY(writer.actFor(ActsFor::office()));
            return name(writer, false);
        }));
        QCOMPARE(sweep(), std::size_t(1));
    }

    /// A cluster of its own, killed and started again.
    void itReconnectsAfterARestart()
    {
        m_store.reset();
        m_database.reset();
        {
            const OwnCluster cluster(OwnCluster::Writes::fast);
            const TestDatabase database;
            database.migrate();
            const auto store = PostgresStore::open({.url = database.url()});
            FELTBOK_SUCCEEDS(store);
            const auto add = [&](const char* number) {
                return (*store)->write(
                    [&](Writer& writer) { return writer.addMunicipality(number, "Prøvevik"); });
            };
            FELTBOK_SUCCEEDS(add("9901"));
            cluster.crash();
            FELTBOK_FAILS(ErrorCode::network, add("9902"));
            cluster.resume();
            // At the first try each, though the connections in the pool are dead.
            FELTBOK_SUCCEEDS(add("9903"));
            const auto all = (*store)->get<std::vector<MunicipalityRow>>(
                [](Reader& reader) { return reader.municipalities(); });
            FELTBOK_SUCCEEDS(all);
            QCOMPARE(all->size(), std::size_t(2));
            cluster.crash();
            cluster.resume();
            FELTBOK_SUCCEEDS(
                (*store)->read([](Reader& reader) { return reader.actFor(ActsFor::office()); }));
        }
        init();
    }
};

QTEST_GUILESS_MAIN(PostgresStoreTest)
#include "postgres_store_test.moc"
