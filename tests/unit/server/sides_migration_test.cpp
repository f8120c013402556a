// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/embedded/migrations.h"
#include "sqlite/connection.h"

#include <QTemporaryDir>
#include <QTest>

using namespace feltbok;
using namespace feltbok::server;

/// A store from before the health side: all that is in it is the alcohol side's.
class SidesMigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasThereIsOfTheAlcoholSide()
    {
        QTemporaryDir folder;
        auto opened = sqlite::Connection::open(
            std::filesystem::path(folder.filePath(QStringLiteral("store.db")).toStdString()),
            Secret::random(32));
        QVERIFY(bool(opened));
        auto& db = *opened;
        const auto count = [&db](const char* sql) {
            const auto number = db.queryInteger(sql);
            return number ? number->value_or(-1) : -2;
        };
        QVERIFY(bool(sqlite::migrateUpTo(db, embeddedMigrations(), 5)));
        QVERIFY(bool(db.execute(
            "INSERT INTO municipality VALUES ('9901', 'Prøvevik', 9);"
            "INSERT INTO record (id, collection, municipality, version, audience, author, by_user,"
            " by_device, by_at, fields, versions, writers) VALUES (x'01', 'premises', '9901', 8, 5,"
            " x'00', x'00', x'00', '', '{}', '{}', '{}');"
            "INSERT INTO gone (municipality, version, record, kind, user, audience) VALUES"
            " ('9901', 9, x'02', 'scope', x'03', 2);")));
        QVERIFY(bool(sqlite::migrateUpTo(db, embeddedMigrations(), 6)));
        QCOMPARE(count("SELECT version FROM municipality"), std::int64_t(9));
        QCOMPARE(count("SELECT health_version FROM municipality"), std::int64_t(0));
        QCOMPARE(count("SELECT side FROM record WHERE id = x'01' AND version = 8"),
                 std::int64_t(0));
        QCOMPARE(count("SELECT count(*) FROM gone WHERE side = 0 AND version = 9 AND record = x'02'"
                       " AND kind = 'scope' AND user = x'03' AND audience = 2"),
                 std::int64_t(1));
        // The same version on the other side is another one; on this side it is taken.
        const auto insert = [&db](int side) {
            return bool(db.run(
                "INSERT INTO record (id, collection, municipality, version, side, audience, author,"
                " by_user, by_device, by_at, fields, versions, writers) VALUES (?, 'zone', '9901',"
                " 8, ?, 0, x'00', x'00', x'00', '', '{}', '{}', '{}')",
                RecordId::create(SystemClock().now()), side));
        };
        QVERIFY(insert(1));
        QVERIFY(!insert(0));
    }
};

QTEST_GUILESS_MAIN(SidesMigrationTest)
#include "sides_migration_test.moc"
