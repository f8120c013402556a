// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "fenced_rows.h"
#include "server/apply/actor.h"
#include "server/store/postgres/postgres_transaction.h"
#include "support/result_checks.h"
#include "support/test_database.h"

#include <QTest>
#include <algorithm>
#include <array>

using namespace feltbok;
using namespace feltbok::server;
using namespace feltbok::test;
using Kind = postgres::Transaction::Kind;

namespace {

/// Written by hand from docs/security.md: which side's rows a role opens, in the municipality of
/// the grant. The fence is by side and municipality; within those the server's own conditions
/// decide, which authorisation_matrix_test asks.
struct RoleRow
{
    std::string_view role;
    bool isHealth; ///< side of the device
    bool opens;
};
constexpr auto roles = std::to_array<RoleRow>({
    {"inspector", false, true},
    {"case_handler", false, true},
    {"naloxone_distributor", true, true},
    {"outreach_worker", true, true},
    {"health_lead", true, true},
    {"admin", false, false},
    {"admin", true, false},
    {"", false, false}, // a grant that ended
    {"", true, false},
    {"inspector", true, false}, // of the other side than the device
    {"case_handler", true, false},
    {"naloxone_distributor", false, false},
    {"outreach_worker", false, false},
    {"health_lead", false, false},
});
constexpr auto places = std::to_array<std::string_view>({"9901", "9902", "9901,9902"});

/// The tables behind the fence, and how a row tells its side.
struct Table
{
    std::string_view name;
    std::string_view side;
};
constexpr auto fenced = std::to_array<Table>({
    {"attachment", "side"},
    {"attachment_chunk", "side"},
    {"attachment_name", "side"},
    {"erasure", "side"},
    {"gone", "side"},
    {"open_conflict", "side"},
    {"operation", "side"},
    {"outreach_count", "1"},
    {"plan_changed", "0"},
    {"plan_control", "0"},
    {"plan_place", "0"},
    {"plan_year", "0"},
    {"record", "side"},
    {"record_member", "side"},
});
/// Accounts and counters, which have to be read before it is known who asks; no record, id of one
/// or text of it is in them. The audit is written by the application, and names who did what.
constexpr auto open = std::to_array<std::string_view>(
    {"audit_line", "counter", "device", "enrol_code", "jti", "municipality", "recovery",
     "schema_version", "setting", "token", "user", "user_grant"});

template <typename T>
T mustHave(Result<T> result)
{
    if (!result)
        qFatal("%s", result.error().detail.c_str());
    return std::move(*result);
}
void must(const Result<void>& result)
{
    if (!result)
        qFatal("%s", result.error().detail.c_str());
}

} // namespace

/// The table role × table × own or other municipality × side in SQL, as the application's role and
/// set as the server sets it; and that each policy is needed.
class PostgresFencesTest : public QObject
{
    Q_OBJECT

    struct Asker
    {
        std::string name;
        DeviceRow device;
        std::vector<domain::Grant> grants;
        bool opens = false;
    };
    using Counts = std::map<std::pair<std::string, int>, std::int64_t>;

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<PostgresStore> m_store;
    std::vector<Asker> m_askers;
    std::map<std::string, Counts, std::less<>>
        m_all;          ///< rows of a table, as the superuser has them
    DeviceRow m_sender; ///< has one operation in 9902, on the alcohol side

    static Counts countsOf(postgres::Connection& db, const Table& table)
    {
        auto rows = mustHave(db.query("SELECT municipality, (" + std::string(table.side) +
                                      ")::integer, count(*) FROM feltbok.\"" +
                                      std::string(table.name) + "\" GROUP BY 1, 2"));
        Counts out;
        while (rows.next())
            out[{rows.string(0), static_cast<int>(rows.integer(1))}] = rows.integer(2);
        return out;
    }
    /// The cells of one table that are not as they should be, each in words.
    std::vector<std::string> faultsOf(const Table& table, std::size_t& cells)
    {
        std::vector<std::string> out;
        auto db = m_database->connect("feltbok_server");
        const auto& all = m_all.find(table.name)->second;
        for (const auto& asker : m_askers) {
            auto transaction = mustHave(postgres::Transaction::begin(db, Kind::read));
            PostgresTransaction reader(db, Kind::read);
            must(reader.actFor(actsFor(makeActor(asker.device, asker.grants))));
            judge(countsOf(db, table), all, table, asker, cells, out);
        }
        return out;
    }
    void judge(const Counts& seen, const Counts& all, const Table& table, const Asker& asker,
               std::size_t& cells, std::vector<std::string>& out) const
    {
        for (const std::string municipality : {"9901", "9902"})
            for (const int side : {0, 1}) {
                const std::pair cell{municipality, side};
                const bool isOwn =
                    asker.opens && side == sideNumber(asker.device.side) &&
                    std::ranges::any_of(asker.grants, [&](const domain::Grant& grant) {
                        return grant.municipality == municipality;
                    });
                const auto present = all.find(cell);
                std::int64_t wanted = isOwn && present != all.end() ? present->second : 0;
                // What a device sent is its own, wherever it was meant to go.
                if (!isOwn && table.name == "operation" && asker.device.id == m_sender.id &&
                    municipality == "9902" && side == 0)
                    wanted = 1;
                const auto found = seen.find(cell);
                const std::int64_t got = found == seen.end() ? 0 : found->second;
                ++cells;
                if (got != wanted)
                    out.push_back(asker.name + " has " + std::to_string(got) + " rows of " +
                                  std::string(table.name) + " in " + municipality + " side " +
                                  std::to_string(side) + " instead of " + std::to_string(wanted));
            }
    }
    std::vector<std::string> namesOf(const char* condition) const
    {
        auto db = m_database->connect("postgres");
        auto rows = mustHave(db.query("SELECT c.relname::text FROM pg_class AS c WHERE "
                                      "c.relkind = 'r' AND c.relnamespace = "
                                      "'feltbok'::regnamespace AND " +
                                      std::string(condition) + " ORDER BY 1"));
        std::vector<std::string> out;
        while (rows.next())
            out.push_back(rows.string(0));
        return out;
    }
    void addAsker(const RoleRow& row, std::string_view where)
    {
        Asker asker;
        asker.name = std::string(row.role.empty() ? "nobody" : row.role) + " of " +
                     std::string(where) + (row.isHealth ? " on health" : " on alcohol");
        asker.device.id = DeviceId::create(SystemClock().now());
        asker.device.user = UserId::create(SystemClock().now());
        asker.device.side = row.isHealth ? domain::Side::health : domain::Side::alcohol;
        asker.opens = row.opens;
        if (!row.role.empty())
            for (const std::string municipality : {"9901", "9902"})
                if (where.find(municipality) != std::string_view::npos)
                    asker.grants.push_back({municipality, {}, *domain::roleFromText(row.role)});
        m_askers.push_back(std::move(asker));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->migrate();
        m_store = mustHave(PostgresStore::open({.url = m_database->url()}));
        FELTBOK_SUCCEEDS(m_store->write([](Writer& writer) -> Result<void> {
            FELTBOK_TRY(writer.addMunicipality("9901", "Prøvevik"));
            return writer.addMunicipality("9902", "Testnes");
        }));
        for (const char* municipality : {"9901", "9902"})
            for (const auto side : {domain::Side::alcohol, domain::Side::health})
                FELTBOK_SUCCEEDS(fillFenced(*m_store, {municipality, side},
                                            side == domain::Side::alcohol ? &m_sender : nullptr));
        auto all = m_database->connect("postgres");
        FELTBOK_SUCCEEDS(fillByHand(all));
        for (const auto& table : fenced) {
            m_all[std::string(table.name)] = countsOf(all, table);
            const std::size_t sides = table.side == "side" ? 4 : 2;
            QVERIFY2(m_all[std::string(table.name)].size() == sides, table.name.data());
        }
        for (const auto& row : roles)
            for (const auto where : places)
                addAsker(row, where);
        // Its own municipality is 9901, and it once sent something to 9902.
        Asker sender;
        sender.name = "the sender";
        sender.device = m_sender;
        sender.grants.push_back({"9901", {}, domain::Role::inspector});
        sender.opens = true;
        m_askers.push_back(std::move(sender));
    }
    void cleanupTestCase()
    {
        m_store.reset();
        m_database.reset();
    }

    /// A new table belongs into one of the two lists above.
    void everyTableIsInTheTable()
    {
        std::vector<std::string> names;
        for (const auto& table : fenced)
            names.emplace_back(table.name);
        QCOMPARE(namesOf("c.relrowsecurity AND c.relforcerowsecurity"), names);
        QCOMPARE(namesOf("NOT (c.relrowsecurity AND c.relforcerowsecurity)"),
                 std::vector<std::string>(open.begin(), open.end()));
    }

    void everyActorHasItsOwnRowsAndNoOthers()
    {
        std::size_t cells = 0;
        for (const auto& table : fenced) {
            const auto faults = faultsOf(table, cells);
            QVERIFY2(faults.empty(), faults.empty() ? "" : faults.front().c_str());
        }
        QCOMPARE(cells, fenced.size() * (roles.size() * places.size() + 1) * 4);
        qInfo("%zu cells", cells);
    }

    void whoHasNotSaidWhomItActsForHasNothing()
    {
        auto db = m_database->connect("feltbok_server");
        for (const auto& table : fenced)
            QVERIFY2(countsOf(db, table).empty(), table.name.data());
        // Half of it is nothing either.
        for (const char* half : {"SELECT set_config('feltbok.side', '0', false), "
                                 "set_config('feltbok.municipalities', '', false)",
                                 "SELECT set_config('feltbok.side', '', false), "
                                 "set_config('feltbok.municipalities', '9901,9902', false)"}) {
            FELTBOK_SUCCEEDS(db.run(half));
            for (const auto& table : fenced)
                QVERIFY2(countsOf(db, table).empty(), table.name.data());
        }
    }

    /// Its own role cannot take the fence down, step over it or become somebody who stands outside.
    void theApplicationCannotTakeTheFenceDown()
    {
        auto db = m_database->connect("feltbok_server");
        for (const auto& table : fenced) {
            const std::string name = "feltbok." + std::string(table.name);
            for (const auto& sql :
                 {"ALTER TABLE " + name + " DISABLE ROW LEVEL SECURITY",
                  "ALTER TABLE " + name + " NO FORCE ROW LEVEL SECURITY",
                  "ALTER POLICY own ON " + name + " USING (true)", "DROP POLICY own ON " + name,
                  "CREATE POLICY mine ON " + name + " USING (true)",
                  "ALTER TABLE " + name + " OWNER TO feltbok_app", "TRUNCATE " + name,
                  "DROP TABLE " + name})
                FELTBOK_FAILS(ErrorCode::notPermitted, db.run(sql));
            FELTBOK_SUCCEEDS(db.run("SET row_security = off"));
            FELTBOK_FAILS(ErrorCode::notPermitted, db.run("SELECT count(*) FROM " + name));
            FELTBOK_SUCCEEDS(db.run("SET row_security = on"));
        }
        for (const char* sql :
             {"SET ROLE feltbok_owner", "SET ROLE postgres", "SET ROLE feltbok_audit",
              "SET SESSION AUTHORIZATION postgres", "ALTER ROLE feltbok_server BYPASSRLS",
              "CREATE FUNCTION feltbok.mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
              "CREATE OR REPLACE FUNCTION feltbok.acts_for_office() RETURNS boolean LANGUAGE sql "
              "AS 'SELECT true'"})
            FELTBOK_FAILS(ErrorCode::notPermitted, db.run(sql));
    }

    /// Each policy, opened to everybody or without one of its two conditions: the table above sees
    /// it. Printed is which cell did.
    void noConditionOfAPolicyCanGo()
    {
        auto owner = m_database->connect("feltbok_owner");
        const auto change = [&](const std::string& table, const char* policy,
                                const std::string& condition) {
            must(owner.script("ALTER POLICY " + std::string(policy) + " ON feltbok." + table +
                              " USING (" + condition + ")"));
        };
        const std::string office = "(SELECT feltbok.acts_for_office())";
        const std::string where =
            "municipality = ANY ((SELECT feltbok.acting_municipalities())::text[])";
        std::size_t mutants = 0;
        std::size_t policies = 0;
        for (const auto& table : fenced) {
            const std::string name(table.name);
            const std::string side = std::string(table.side) + " = (SELECT feltbok.acting_side())";
            struct Mutant
            {
                const char* policy;
                std::string without;
                std::string whole;
            };
            std::vector<Mutant> all{{"office", "true", office},
                                    {"own", "true", side + " AND " + where},
                                    {"own", where, side + " AND " + where},
                                    {"own", side, side + " AND " + where}};
            if (name == "operation")
                all.push_back({"sender", "true", "device = (SELECT feltbok.acting_device())"});
            std::set<std::string> touched;
            for (const auto& mutant : all) {
                std::size_t cells = 0;
                change(name, mutant.policy, mutant.without);
                const auto faults = faultsOf(table, cells);
                change(name, mutant.policy, mutant.whole);
                touched.insert(mutant.policy);
                QVERIFY2(!faults.empty(),
                         (name + " " + mutant.policy + " survives as " + mutant.without).c_str());
                qInfo("%s %s USING (%s): %zu cells, %s", name.c_str(), mutant.policy,
                      mutant.without.c_str(), faults.size(), faults.front().c_str());
                ++mutants;
            }
            policies += touched.size();
            std::size_t cells = 0;
            QVERIFY2(faultsOf(table, cells).empty(), name.c_str()); // and whole again
        }
        auto db = m_database->connect("postgres");
        QCOMPARE(db.queryInteger("SELECT count(*) FROM pg_policies WHERE schemaname = 'feltbok'")
                     ->value_or(-1),
                 std::int64_t(policies));
        QCOMPARE(mutants, fenced.size() * 4 + 1);
    }

    void theAuditIsWhatTheAuditorHas()
    {
        auto db = m_database->connect("postgres");
        FELTBOK_SUCCEEDS(db.script("SET ROLE feltbok_audit"));
        const auto readable = [&](std::string_view table) {
            return db.run("SELECT 1 FROM feltbok.\"" + std::string(table) + "\" LIMIT 1");
        };
        for (const auto& table : fenced)
            FELTBOK_FAILS(ErrorCode::notPermitted, readable(table.name));
        for (const auto table : open) {
            if (table == "audit_line")
                FELTBOK_SUCCEEDS(readable(table));
            else
                FELTBOK_FAILS(ErrorCode::notPermitted, readable(table));
        }
        // The application adds to it, and reads it to do so; it changes no line.
        auto application = m_database->connect("feltbok_server");
        for (const char* sql :
             {"UPDATE feltbok.audit_line SET text = ''", "DELETE FROM feltbok.audit_line",
              "TRUNCATE feltbok.audit_line", "ALTER TABLE feltbok.audit_line RENAME TO gone_line"})
            FELTBOK_FAILS(ErrorCode::notPermitted, application.run(sql));
    }
};

QTEST_GUILESS_MAIN(PostgresFencesTest)
#include "postgres_fences_test.moc"
