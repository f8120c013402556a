// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sqlite/migration.h"

#include "support/result_checks.h"

#include <QTemporaryDir>
#include <QTest>

using namespace feltbok;
using namespace feltbok::sqlite;

namespace {

Result<void> createPlaces(Connection& db)
{
    return db.execute("CREATE TABLE place(name TEXT)");
}
Result<void> addCity(Connection& db)
{
    return db.execute("ALTER TABLE place ADD COLUMN city TEXT; UPDATE place SET city = 'Bergen'");
}
Result<void> failHalfway(Connection& db)
{
    FELTBOK_TRY(db.execute("DELETE FROM place"));
    return db.execute("SELECT * FROM nowhere");
}

constexpr Migration oneStep[] = {{1, "places", createPlaces}};
constexpr Migration twoSteps[] = {{1, "places", createPlaces}, {2, "city", addCity}};
constexpr Migration badSteps[] = {{1, "places", createPlaces}, {2, "bad", failHalfway}};
constexpr Migration withGap[] = {{1, "places", createPlaces}, {3, "city", addCity}};
static_assert(isGapless(twoSteps));
static_assert(!isGapless(withGap));

} // namespace

class MigrationTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    Secret m_key;

    std::filesystem::path file() const
    {
        return m_folder->filePath(QStringLiteral("a.db")).toStdString();
    }
    bool hasBackup() const { return std::filesystem::exists(file().string() + ".before-2"); }
    void seed()
    {
        auto opened = openAndMigrate(file(), m_key, oneStep);
        FELTBOK_SUCCEEDS(opened);
        QVERIFY(opened->connection.run("INSERT INTO place VALUES(?)", "Kaien"));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_key = Secret::random(rawKeySize);
    }

    void makesAFreshFileByAllSteps()
    {
        auto opened = openAndMigrate(file(), m_key, twoSteps);
        FELTBOK_SUCCEEDS(opened);
        QCOMPARE(opened->versionBefore, 0);
        QCOMPARE(opened->connection.userVersion().value(), 2);
        QVERIFY(opened->connection.run("INSERT INTO place(city) VALUES('x')"));
        QVERIFY(!hasBackup());
    }

    void backsUpBeforeAStepAndDropsTheCopyLater()
    {
        seed();
        {
            auto opened = openAndMigrate(file(), m_key, twoSteps);
            FELTBOK_SUCCEEDS(opened);
            QCOMPARE(opened->versionBefore, 1);
            QCOMPARE(opened->version, 2);
            QVERIFY(opened->connection.queryText("SELECT city FROM place").value() == "Bergen");
            QVERIFY(hasBackup());
            auto copy = Connection::open(file().string() + ".before-2", m_key);
            QVERIFY(copy);
            QCOMPARE(copy->userVersion().value(), 1);
            QVERIFY(copy->queryText("SELECT name FROM place").value() == "Kaien");
            QVERIFY(!copy->queryText("SELECT city FROM place"));
        }
        QVERIFY(openAndMigrate(file(), m_key, twoSteps));
        QVERIFY(!hasBackup());
    }

    void aFailedStepChangesNothing()
    {
        seed();
        const auto failed = openAndMigrate(file(), m_key, badSteps);
        QVERIFY(!failed);
        QVERIFY(failed.error().detail.find("bad") != std::string::npos);
        QVERIFY(hasBackup());
        auto opened = openAndMigrate(file(), m_key, oneStep);
        FELTBOK_SUCCEEDS(opened);
        QCOMPARE(opened->version, 1);
        QVERIFY(opened->connection.queryText("SELECT name FROM place").value() == "Kaien");
    }

    void survivesALeftOverCopy()
    {
        seed();
        QVERIFY(!openAndMigrate(file(), m_key, badSteps));
        QVERIFY(openAndMigrate(file(), m_key, twoSteps));
    }

    void refusesANewerFile()
    {
        {
            auto opened = openAndMigrate(file(), m_key, twoSteps);
            FELTBOK_SUCCEEDS(opened);
        }
        const auto refused = openAndMigrate(file(), m_key, oneStep);
        FELTBOK_FAILS(ErrorCode::tooNew, refused);
        QVERIFY(openAndMigrate(file(), m_key, twoSteps));
    }
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "migration_test.moc"
