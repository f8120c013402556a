// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sqlite/connection.h"

#include "sqlite/transaction.h"
#include "support/result_checks.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace feltbok;
using namespace feltbok::sqlite;

namespace {

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

class ConnectionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    Secret m_key;

    std::filesystem::path file() const
    {
        return m_folder->filePath(QStringLiteral("a.db")).toStdString();
    }
    Connection open() const
    {
        auto opened = Connection::open(file(), m_key);
        if (!opened)
            qFatal("%s", opened.error().detail.c_str());
        return std::move(opened).value();
    }
    Result<Connection> tryOpen(const Secret& key) const { return Connection::open(file(), key); }
    bool childFindsItBusy() const
    {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto opened = tryOpen(m_key);
            ::_exit(!opened && opened.error().code == ErrorCode::busy ? 0 : 1);
        }
        int status = -1;
        return ::waitpid(child, &status, 0) == child && status == 0;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_key = Secret::random(rawKeySize);
    }

    void roundTripsEveryType()
    {
        Connection db = open();
        QVERIFY(
            db.execute("CREATE TABLE t(i INTEGER, r REAL, t TEXT, b BLOB, n, id BLOB, e TEXT)"));
        const RecordId id = RecordId::create(Instant(std::chrono::milliseconds(1)));
        const Bytes blob = {0, 1, 255};
        FELTBOK_SUCCEEDS(db.run("INSERT INTO t VALUES(?,?,?,?,?,?,?)", std::int64_t(1) << 60, 0.5,
                                "blåbær", blob, nullptr, id, std::string()));
        QCOMPARE(db.changes(), std::int64_t{1});
        auto statement = db.prepare("SELECT i, r, t, b, n, id, e FROM t");
        QVERIFY(statement);
        QVERIFY(statement->step().value() == Step::row);
        QCOMPARE(statement->integer(0), std::int64_t(1) << 60);
        QCOMPARE(statement->real(1), 0.5);
        QVERIFY(statement->text(2) == "blåbær");
        QVERIFY(std::ranges::equal(statement->blob(3), blob));
        QVERIFY(statement->isNull(4));
        QVERIFY(statement->id<RecordId>(5) == id);
        QVERIFY(!statement->isNull(6));
        QVERIFY(statement->text(6).empty());
        QVERIFY(statement->step().value() == Step::done);
    }

    void hasTheSettingsOfTheStartUpSequence_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("expected");
        QTest::newRow("temp") << "temp_store"
                              << "2";
        QTest::newRow("lock") << "locking_mode"
                              << "exclusive";
        QTest::newRow("wal") << "journal_mode"
                             << "wal";
        QTest::newRow("sync") << "synchronous"
                              << "2";
        QTest::newRow("cache") << "cache_size"
                               << "-65536";
        QTest::newRow("fk") << "foreign_keys"
                            << "1";
        QTest::newRow("secure") << "secure_delete"
                                << "1";
        QTest::newRow("schema") << "trusted_schema"
                                << "0";
    }

    void hasTheSettingsOfTheStartUpSequence()
    {
        QFETCH(QString, pragma);
        QFETCH(QString, expected);
        Connection db = open();
        const auto value = db.queryText("PRAGMA " + pragma.toStdString());
        QVERIFY(value);
        QCOMPARE(QString::fromStdString(value->value_or("nothing")), expected);
    }

    void refusesWhatADataFileCouldSmuggleIn()
    {
        Connection db = open();
        QVERIFY(!db.execute("ATTACH ':memory:' AS other"));
        QVERIFY(!db.run("SELECT \"not a column\""));
        QVERIFY(!db.execute("PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = ''"));
        QVERIFY(!db.execute("SELECT load_extension('x')"));
        QVERIFY(!std::filesystem::exists(file().string() + "-shm"));
    }

    void leavesNothingReadable()
    {
        {
            Connection db = open();
            FELTBOK_SUCCEEDS(db.execute("CREATE TABLE secret_table(t TEXT)"));
            FELTBOK_SUCCEEDS(db.run("INSERT INTO secret_table VALUES(?)", "Kanarifugl"));
            const std::string log = bytesOf(file().string() + "-wal");
            QVERIFY(log.size() > 4096);
            QVERIFY(log.find("Kanarifugl") == std::string::npos);
        }
        const std::string all = bytesOf(file());
        QVERIFY(all.size() >= 8192);
        QVERIFY(all.find("Kanarifugl") == std::string::npos);
        QVERIFY(all.find("secret_table") == std::string::npos);
        QVERIFY(all.find("SQLite format") == std::string::npos);
        struct stat info = {};
        QCOMPARE(::stat(file().c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0600U);
        QVERIFY(!std::filesystem::exists(file().string() + "-wal"));
    }

    void tellsAWrongKeyFromDamage()
    {
        {
            Connection db = open();
            FELTBOK_SUCCEEDS(db.execute("CREATE TABLE t(a); INSERT INTO t VALUES(1)"));
        }
        FELTBOK_FAILS(ErrorCode::wrongKey, tryOpen(Secret::random(rawKeySize)));
        FELTBOK_FAILS(ErrorCode::badInput, tryOpen(Secret::random(31)));
        const std::string good = bytesOf(file());
        std::ofstream(file(), std::ios::binary) << good.substr(0, 1000);
        FELTBOK_FAILS(ErrorCode::corrupted, tryOpen(m_key));
        std::string plain = good;
        plain.replace(0, 16, std::string("SQLite format 3\0", 16));
        std::ofstream(file(), std::ios::binary) << plain;
        FELTBOK_FAILS(ErrorCode::corrupted, tryOpen(m_key));
        std::ofstream(file(), std::ios::binary) << good;
        QVERIFY(open().queryInteger("SELECT a FROM t").value() == 1);
    }

    void findsADamagedPage()
    {
        {
            Connection db = open();
            FELTBOK_SUCCEEDS(db.execute("CREATE TABLE t(a)"));
            for (int i = 0; i < 500; ++i)
                FELTBOK_SUCCEEDS(db.run("INSERT INTO t VALUES(?)", std::string(500, 'x')));
            FELTBOK_SUCCEEDS(db.integrityCheck());
        }
        std::string bytes = bytesOf(file());
        bytes[20 * 4096 + 77] = static_cast<char>(bytes[20 * 4096 + 77] ^ 4);
        std::ofstream(file(), std::ios::binary) << bytes;
        {
            Connection db = open();
            const auto checked = db.integrityCheck();
            FELTBOK_FAILS(ErrorCode::corrupted, checked);
        }
        Connection db = open();
        const auto read = db.queryInteger("SELECT sum(length(a)) FROM t");
        FELTBOK_FAILS(ErrorCode::corrupted, read);
    }

    void refusesASecondOpenerAtOnce()
    {
        Connection db = open();
        FELTBOK_FAILS(ErrorCode::busy, tryOpen(m_key));
        // The refused opener in this process must not have dropped our lock.
        QVERIFY(childFindsItBusy());
    }

    void refusesOpenFoldersAndLinks()
    {
        {
            Connection db = open();
        }
        QCOMPARE(::chmod(file().c_str(), 0640), 0);
        FELTBOK_FAILS(ErrorCode::notPermitted, tryOpen(m_key));
        QCOMPARE(::chmod(file().c_str(), 0600), 0);
        std::filesystem::rename(file(), file().string() + "2");
        std::filesystem::create_symlink(file().string() + "2", file());
        FELTBOK_FAILS(ErrorCode::notPermitted, tryOpen(m_key));
        std::filesystem::remove(file());
        std::filesystem::rename(file().string() + "2", file());
        QCOMPARE(::chmod(m_folder->path().toStdString().c_str(), 0755), 0);
        FELTBOK_FAILS(ErrorCode::notPermitted, tryOpen(m_key));
        OpenOptions options;
        options.missing = OpenOptions::Missing::fail;
        QCOMPARE(::chmod(m_folder->path().toStdString().c_str(), 0700), 0);
        std::filesystem::remove(file());
        const auto missing = Connection::open(file(), m_key, options);
        FELTBOK_FAILS(ErrorCode::notFound, missing);
        QVERIFY(!std::filesystem::exists(file()));
    }

    void transactionRollsBackUnlessCommitted()
    {
        Connection db = open();
        FELTBOK_SUCCEEDS(db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY)"));
        {
            auto transaction = Transaction::begin(db);
            QVERIFY(transaction);
            QVERIFY(db.isInTransaction());
            FELTBOK_SUCCEEDS(db.run("INSERT INTO t VALUES(1)"));
            FELTBOK_FAILS(ErrorCode::internal, Transaction::begin(db));
        }
        QVERIFY(db.queryInteger("SELECT count(*) FROM t").value() == 0);
        auto transaction = Transaction::begin(db);
        QVERIFY(transaction);
        FELTBOK_SUCCEEDS(db.run("INSERT INTO t VALUES(2)"));
        {
            auto part = Savepoint::begin(db);
            QVERIFY(part);
            FELTBOK_SUCCEEDS(db.run("INSERT INTO t VALUES(3)"));
        }
        {
            auto part = Savepoint::begin(db);
            QVERIFY(part);
            FELTBOK_SUCCEEDS(db.run("INSERT INTO t VALUES(4)"));
            QVERIFY(part->release());
        }
        QVERIFY(transaction->commit());
        QVERIFY(!db.isInTransaction());
        QVERIFY(db.queryInteger("SELECT sum(a) FROM t").value() == 6);
        FELTBOK_FAILS(ErrorCode::alreadyExists, db.run("INSERT INTO t VALUES(2)"));
    }

    void statementsAreResetAndReused()
    {
        Connection db = open();
        FELTBOK_SUCCEEDS(db.execute("CREATE TABLE t(a)"));
        for (int i = 0; i < 3; ++i)
            FELTBOK_SUCCEEDS(db.run("INSERT INTO t VALUES(?)", i));
        {
            auto outer = db.prepare("SELECT a FROM t ORDER BY a");
            QVERIFY(outer);
            QVERIFY(outer->step().value() == Step::row);
            auto inner = db.prepare("SELECT a FROM t ORDER BY a");
            QVERIFY(inner);
            QVERIFY(inner->step().value() == Step::row);
            QVERIFY(inner->step().value() == Step::row);
            QCOMPARE(outer->integer(0), std::int64_t{0});
            QCOMPARE(inner->integer(0), std::int64_t{1});
        }
        // Half-read statements were given back: no lock is left.
        FELTBOK_SUCCEEDS(db.checkpointTruncate());
        auto bound = db.prepare("SELECT ?");
        QVERIFY(bound);
        bound->bind(1, 7);
        QVERIFY(bound->step().value() == Step::row);
        bound = db.prepare("SELECT ?");
        QVERIFY(bound->step().value() == Step::row);
        QVERIFY(bound->isNull(0));
        std::vector<std::int64_t> seen;
        auto all = db.prepare("SELECT a FROM t ORDER BY a");
        QVERIFY(all);
        QVERIFY(all->forEach([&](Statement& row) { seen.push_back(row.integer(0)); }));
        QVERIFY((seen == std::vector<std::int64_t>{0, 1, 2}));
        bound->reset();
        bound->bind(5, 1);
        QVERIFY(!bound->step());
        QVERIFY(!db.prepare("SELECT 1; SELECT 2"));
    }

    void errorsNameNoContent()
    {
        Connection db = open();
        FELTBOK_SUCCEEDS(db.execute("CREATE VIRTUAL TABLE s USING fts5(text)"));
        auto found = db.queryInteger("SELECT rowid FROM s WHERE s MATCH ?", "\"hemmelig");
        QVERIFY(!found);
        QVERIFY(found.error().detail.find("hemmelig") == std::string::npos);
    }

    void deletedTextLeavesLogAndFile()
    {
        Connection db = open();
        FELTBOK_SUCCEEDS(db.execute("CREATE TABLE t(a)"));
        FELTBOK_SUCCEEDS(db.run("INSERT INTO t VALUES(?)", "x"));
        QVERIFY(db.walPages() > 0);
        FELTBOK_SUCCEEDS(db.checkpointTruncate());
        QCOMPARE(db.walPages(), 0);
        QCOMPARE(std::filesystem::file_size(file().string() + "-wal"), 0U);
    }

    void truncatesTheLogAtItsLimit()
    {
        OpenOptions options;
        options.checkpointPages = 20;
        auto db = Connection::open(file(), m_key, options);
        QVERIFY(db);
        QVERIFY(db->execute("CREATE TABLE t(a)"));
        std::uintmax_t most = 0;
        for (int i = 0; i < 100; ++i) {
            QVERIFY(db->run("INSERT INTO t VALUES(?)", std::string(3000, 'x')));
            most = std::max(most, std::filesystem::file_size(file().string() + "-wal"));
        }
        QVERIFY2(most < 30 * 4120, qPrintable(QString::number(most)));
        QVERIFY(db->walPages() < 20);
    }

    void saysDiskFull()
    {
        Connection db = open();
        FELTBOK_SUCCEEDS(db.execute("CREATE TABLE t(a)"));
        FELTBOK_SUCCEEDS(db.execute("PRAGMA max_page_count = 20"));
        const auto written = db.run("INSERT INTO t VALUES(?)", std::string(200000, 'x'));
        FELTBOK_FAILS(ErrorCode::diskFull, written);
        QVERIFY(db.queryInteger("SELECT count(*) FROM t").value() == 0);
    }

    void copiesUnderTheSameKey()
    {
        Connection db = open();
        FELTBOK_SUCCEEDS(db.execute("CREATE TABLE t(a); INSERT INTO t VALUES('Kanarifugl')"));
        const std::filesystem::path target = file().string() + ".copy";
        FELTBOK_SUCCEEDS(db.copyTo(target));
        FELTBOK_FAILS(ErrorCode::alreadyExists, db.copyTo(target));
        QVERIFY(bytesOf(target).find("Kanarifugl") == std::string::npos);
        auto copy = Connection::open(target, m_key);
        QVERIFY(copy);
        QVERIFY(copy->integrityCheck());
        QVERIFY(copy->queryText("SELECT a FROM t").value() == "Kanarifugl");
        QVERIFY(!db.execute("ATTACH ':memory:' AS other"));
    }
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connection_test.moc"
