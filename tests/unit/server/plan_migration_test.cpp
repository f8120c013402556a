// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/json_text.h"
#include "server/store/embedded/migrations.h"
#include "sqlite/connection.h"

#include <QTemporaryDir>
#include <QTest>

using namespace feltbok;
using namespace feltbok::server;

/// A store from before the plan of controls: its finished visits are in the plan afterwards.
class PlanMigrationTest : public QObject
{
    Q_OBJECT

    static RecordId newId() { return RecordId::create(SystemClock().now()); }
    static void insert(sqlite::Connection& db, const RecordId& id, const char* collection,
                       const RecordId& parent, std::int64_t version, std::int64_t finishedAt,
                       const json::object& fields)
    {
        const RecordId none;
        const auto done = db.run(
            "INSERT INTO record (id, collection, municipality, version, parent, audience, "
            "author, finished_at, by_user, by_device, by_at, fields, versions, writers) "
            "VALUES (?, ?, '9901', ?, ?, 0, ?, ?, ?, ?, '', ?, '{}', '{}')",
            id, collection, version, parent, none, finishedAt, none, none, toJsonText(fields));
        if (!done)
            qFatal("%s", done.error().detail.c_str());
    }
    static std::int64_t count(sqlite::Connection& db, const char* sql)
    {
        const auto number = db.queryInteger(sql);
        return number ? number->value_or(-1) : -2;
    }

private Q_SLOTS:
    void finishedVisitsComeIntoThePlan()
    {
        QTemporaryDir folder;
        auto opened = sqlite::Connection::open(
            std::filesystem::path(folder.filePath(QStringLiteral("store.db")).toStdString()),
            Secret::random(32));
        QVERIFY(bool(opened));
        auto& db = *opened;
        QVERIFY(bool(sqlite::migrateUpTo(db, embeddedMigrations(), 1)));
        QVERIFY(bool(db.execute("INSERT INTO municipality VALUES ('9901', 'Prøvevik', 9)")));
        const auto place = newId();
        const auto visit = newId();
        insert(db, newId(), "licence", place, 1, 0,
               {{"licence_kind", "salg_gr1"}, {"valid_from", "2020-01-01"}});
        const json::object fields{{"premises", place.toText()},
                                  {"kind", "oppfoelging"},
                                  {"status", "finished"},
                                  {"started_at", "2026-05-01T10:00:00Z"}};
        insert(db, visit, "control_visit", place, 2, 2, fields);
        insert(db, newId(), "control_visit", place, 3, 0, fields); // a draft
        insert(db, newId(), "assessment", newId(), 4, 0,
               {{"decision", "assessed"}, {"breach_date", "2026-05-01"}});

        const auto done = sqlite::migrateUpTo(db, embeddedMigrations(), 3);
        QVERIFY2(bool(done), done ? "" : done.error().detail.c_str());
        QCOMPARE(count(db, "SELECT count(*) FROM plan_control"), std::int64_t(1));
        // A follow-up at a shop was of sale.
        QCOMPARE(count(db, "SELECT count(*) FROM plan_control WHERE evening = '2026-05-01' AND "
                           "part = 2 AND carried_out = 1"),
                 std::int64_t(1));
        QCOMPARE(count(db, "SELECT count(*) FROM record WHERE collection = 'assessment' AND "
                           "status = 'assessed' AND happened_at = '2026-05-01'"),
                 std::int64_t(1));
    }

    void theSummariesAskIndices_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("index");
        QTest::newRow("licences") << "SELECT id, parent, status, happened_at FROM record WHERE "
                                     "municipality = ? AND collection = 'licence'"
                                  << "COVERING INDEX record_licence";
        QTest::newRow("controls of a year")
            << "SELECT premises, event, part, evening, single, carried_out, night FROM "
               "plan_control WHERE municipality = ? AND evening >= ? AND evening < ?"
            << "COVERING INDEX plan_control_year";
        QTest::newRow("controls of a place")
            << "SELECT visit, part, evening, single, carried_out, night FROM plan_control WHERE "
               "premises = ? AND municipality = ?"
            << "COVERING INDEX plan_control_place";
        QTest::newRow("licences of a place")
            << "SELECT id, status, happened_at FROM record WHERE municipality = ? AND parent IS ? "
               "AND collection = 'licence' ORDER BY id"
            << "INDEX record_licence (municipality=? AND parent=?)";
        QTest::newRow("events that are over")
            << "SELECT status, happened_at FROM record WHERE municipality = ? AND collection = "
               "'licence' AND substr(happened_at, instr(happened_at, '/') + 1) >= ? AND "
               "substr(happened_at, instr(happened_at, '/') + 1) < ?"
            << "INDEX record_licence_end (municipality=? AND";
        QTest::newRow("uploads that do not go on")
            << "SELECT space, sha256 FROM attachment WHERE whole = 0 AND came_at < ?1 "
               "ORDER BY came_at LIMIT ?2"
            << "INDEX attachment_half";
        QTest::newRow("records of a collection")
            << "SELECT id FROM record WHERE municipality = ? AND collection = ? ORDER BY version"
            << "INDEX record_collection";
    }
    void theSummariesAskIndices()
    {
        QFETCH(QString, sql);
        QFETCH(QString, index);
        QTemporaryDir folder;
        auto opened = sqlite::Connection::open(
            std::filesystem::path(folder.filePath(QStringLiteral("store.db")).toStdString()),
            Secret::random(32));
        QVERIFY(bool(opened));
        QVERIFY(bool(sqlite::migrateUpTo(*opened, embeddedMigrations(), 5)));
        const std::string text = "EXPLAIN QUERY PLAN " + sql.toStdString();
        auto statement = opened->prepare(text);
        QVERIFY(bool(statement));
        const auto step = statement->step();
        QVERIFY(step && *step == sqlite::Step::row);
        const auto plan = QString::fromStdString(statement->string(3));
        QVERIFY2(plan.contains(index), qPrintable(plan));
    }
};

QTEST_GUILESS_MAIN(PlanMigrationTest)
#include "plan_migration_test.moc"
