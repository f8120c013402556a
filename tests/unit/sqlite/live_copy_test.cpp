// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sqlite/live_copy.h"

#include "sqlite/transaction.h"
#include "support/result_checks.h"

#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace feltbok;
using namespace feltbok::sqlite;

/// A copy under another key while its database goes on changing.
class LiveCopyTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Connection> m_db;
    const Secret m_key = Secret::random(rawKeySize);
    const Secret m_copyKey = Secret::random(rawKeySize);

    std::filesystem::path file(const char* name) const
    {
        return m_folder->filePath(QLatin1String(name)).toStdString();
    }
    static std::string contentOf(Connection& db)
    {
        const auto text = db.queryText("SELECT group_concat(id || ':' || length(bytes), ' ') FROM "
                                       "(SELECT id, bytes FROM t ORDER BY id)");
        return text ? text->value_or("") : "unreadable";
    }
    std::unique_ptr<LiveCopy> begin()
    {
        auto begun = LiveCopy::begin(*m_db, file("copy.db"), m_copyKey);
        if (!begun)
            qFatal("%s", begun.error().detail.c_str());
        return std::move(*begun);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Connection::open(file("a.db"), m_key);
        FELTBOK_SUCCEEDS(opened);
        m_db.emplace(std::move(*opened));
        FELTBOK_SUCCEEDS(m_db->execute(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, bytes BLOB); WITH RECURSIVE n(i) AS (SELECT 1 "
            "UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO t SELECT i, "
            "zeroblob(3000) FROM n"));
    }
    void cleanup()
    {
        m_db.reset();
        m_folder.reset();
    }

    void whatChangesMeanwhileChangesInTheCopy()
    {
        {
            const auto copy = begin();
            int steps = 0;
            for (auto progress = LiveCopy::Progress::more; progress != LiveCopy::Progress::whole;
                 ++steps) {
                const auto stepped = copy->step(20);
                FELTBOK_SUCCEEDS(stepped);
                progress = *stepped;
                if (progress == LiveCopy::Progress::whole)
                    break;
                // Before and behind where the copy has come; and what is taken back.
                FELTBOK_SUCCEEDS(
                    m_db->run("UPDATE t SET bytes = zeroblob(2000) WHERE id = ?", steps + 1));
                FELTBOK_SUCCEEDS(m_db->run("DELETE FROM t WHERE id = ?", 400 - steps));
                FELTBOK_SUCCEEDS(
                    m_db->run("INSERT INTO t VALUES (?, zeroblob(5000))", 1000 + steps));
                {
                    const auto undone = Transaction::begin(*m_db);
                    FELTBOK_SUCCEEDS(undone);
                    FELTBOK_SUCCEEDS(m_db->run("DELETE FROM t WHERE id < 100"));
                }
                if (steps == 5)
                    FELTBOK_SUCCEEDS(m_db->checkpointTruncate());
            }
            QVERIFY(steps > 10);
        }
        const std::string wanted = contentOf(*m_db);
        auto copied = Connection::open(file("copy.db"), m_copyKey, {OpenOptions::Missing::fail});
        FELTBOK_SUCCEEDS(copied);
        FELTBOK_SUCCEEDS(copied->integrityCheck());
        QCOMPARE(contentOf(*copied), wanted);
        struct stat info
        {
        };
        QCOMPARE(::stat(file("copy.db").c_str(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), 0600);
    }
    void theKeyIsItsOwn()
    {
        {
            const auto copy = begin();
            while (*copy->step(1000) != LiveCopy::Progress::whole) {
            }
        }
        QCOMPARE(test::outcome(Connection::open(file("copy.db"), m_key)), QByteArray("wrong_key"));
    }
    void whatIsNotFinishedGoes()
    {
        {
            const auto copy = begin();
            FELTBOK_SUCCEEDS(copy->step(20));
            QVERIFY(std::filesystem::exists(file("copy.db")));
        }
        QVERIFY(!std::filesystem::exists(file("copy.db")));
        // The database does not mind.
        FELTBOK_SUCCEEDS(m_db->run("DELETE FROM t WHERE id = 1"));
        FELTBOK_SUCCEEDS(m_db->integrityCheck());
    }
    void nothingIsOverwritten()
    {
        {
            const auto copy = begin();
            QCOMPARE(test::outcome(LiveCopy::begin(*m_db, file("copy.db"), m_copyKey)),
                     QByteArray("already_exists"));
        }
        QCOMPARE(test::outcome(LiveCopy::begin(*m_db, file("a.db"), m_copyKey)),
                 QByteArray("already_exists"));
    }
};

QTEST_GUILESS_MAIN(LiveCopyTest)
#include "live_copy_test.moc"
