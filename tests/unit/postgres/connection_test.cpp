// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "postgres/connection.h"

#include "postgres/notifications.h"
#include "postgres/pool.h"
#include "support/result_checks.h"
#include "support/test_database.h"

#include <QTest>
#include <condition_variable>
#include <future>
#include <limits>

using namespace feltbok;
using namespace feltbok::postgres;
using namespace feltbok::test;
using namespace std::chrono_literals;

/// libpq as the store uses it.
class ConnectionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;

    Connection connect() const { return m_database->connect("postgres"); }
    ConnectOptions options() const
    {
        ConnectOptions out;
        out.url = m_database->url("postgres");
        return out;
    }
    /// Ends every other connection to the database, as its restart does.
    void endOthers() const
    {
        auto admin = connect();
        FELTBOK_SUCCEEDS(admin.run("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                                   "WHERE datname = current_database() AND pid <> "
                                   "pg_backend_pid()"));
    }

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        FELTBOK_SUCCEEDS(connect().script("CREATE SCHEMA feltbok"));
    }
    void cleanup() { m_database.reset(); }

    void aPasswordIsRefusedAndNotRepeated()
    {
        for (const char* url :
             {"postgresql://feltbok:hemmelig@host/db", "postgresql://host/db?password=hemmelig",
              "postgresql://host/db?user=a&sslpassword=hemmelig"}) {
            const auto refused = checkUrl(url);
            FELTBOK_FAILS(ErrorCode::badInput, refused);
            QVERIFY(refused.error().detail.find("PGPASSFILE") != std::string::npos);
            QVERIFY(refused.error().detail.find("hemmelig") == std::string::npos);
        }
        for (const char* url : {"", "host=localhost password=hemmelig", "mysql://host/db",
                                "postgresql://host/db?options=-crow_security%3Doff",
                                "postgresql://host/db?nonsense=hemmelig"}) {
            const auto refused = checkUrl(url);
            FELTBOK_FAILS(ErrorCode::badInput, refused);
            QVERIFY(refused.error().detail.find("hemmelig") == std::string::npos);
        }
        FELTBOK_SUCCEEDS(checkUrl("postgresql://feltbok@db.example.org:5432/feltbok"));
        FELTBOK_SUCCEEDS(checkUrl(m_database->url()));
    }

    void whoOrWhatIsNotThereIsNamed()
    {
        auto wrong = options();
        wrong.user = "nobody_at_all";
        const auto refused = Connection::open(wrong);
        FELTBOK_FAILS(ErrorCode::notFound, refused);
        QVERIFY(refused.error().detail.find("nobody_at_all") != std::string::npos);
        wrong = options();
        wrong.url = "postgresql://postgres@/x?host=/nonexistent";
        FELTBOK_FAILS(ErrorCode::network, Connection::open(wrong));
    }

    void valuesComeBackAsTheyWere()
    {
        auto db = connect();
        FELTBOK_SUCCEEDS(db.script("CREATE TABLE v (n bigint, t text, b bytea, i uuid, at bigint, "
                                   "small smallint, yes boolean)"));
        const auto id = RecordId::create(Instant(1ms));
        const Bytes bytes{0, 1, 255, 0};
        for (const std::int64_t number :
             {std::numeric_limits<std::int64_t>::min(), std::int64_t(-1), std::int64_t(0),
              std::int64_t(300), std::numeric_limits<std::int64_t>::max()}) {
            FELTBOK_SUCCEEDS(db.run("INSERT INTO v VALUES ($1, $2, $3, $4, $5, $6, $7 <> 0)",
                                    number, "Prøvevik’s \"æøå\" \\ $1", bytes, id, Instant(-5ms),
                                    -7, 1));
            auto rows = db.query("SELECT n, t, b, i, at, small, yes FROM v WHERE n = $1", number);
            FELTBOK_SUCCEEDS(rows);
            QVERIFY(rows->next());
            QCOMPARE(rows->integer(0), number);
            QVERIFY(rows->text(1) == "Prøvevik’s \"æøå\" \\ $1");
            QVERIFY(std::ranges::equal(rows->blob(2), bytes));
            QVERIFY(rows->id<RecordId>(3) == id);
            QVERIFY(rows->instant(4) == Instant(-5ms));
            QCOMPARE(rows->integer(5), -7);
            QCOMPARE(rows->integer(6), 1);
            QVERIFY(!rows->next());
        }
        FELTBOK_SUCCEEDS(db.run("DELETE FROM v"));
        FELTBOK_SUCCEEDS(db.run("INSERT INTO v (n, t, b, i, at) VALUES ($1, $2, $3, $4, $5)",
                                std::optional<std::int64_t>(), std::string_view(), Bytes(),
                                std::optional<RecordId>(), std::optional<Instant>()));
        auto rows = db.query("SELECT n, t, b, i, at FROM v");
        FELTBOK_SUCCEEDS(rows);
        QVERIFY(rows->next());
        QVERIFY(rows->isNull(0) && !rows->isNull(1) && !rows->isNull(2) && rows->isNull(3));
        QVERIFY(rows->id<RecordId>(3).isNull() && rows->text(1).empty());
        // PostgreSQL's text holds no NUL.
        const auto replaced = db.query("SELECT $1::text = U&'a\\FFFDb'", std::string("a\0b", 3));
        FELTBOK_SUCCEEDS(replaced);
        auto answer =
            *db.queryInteger("SELECT ($1::text = U&'a\\FFFDb')::int", std::string("a\0b", 3));
        QCOMPARE(answer.value_or(0), 1);
        QCOMPARE(*db.change("UPDATE v SET n = 1"), 1);
    }

    void anErrorQuotesNoValue()
    {
        auto db = connect();
        FELTBOK_SUCCEEDS(db.script("CREATE TABLE v (t text PRIMARY KEY)"));
        FELTBOK_SUCCEEDS(db.run("INSERT INTO v VALUES ($1)", "hemmelig"));
        const auto twice = db.run("INSERT INTO v VALUES ($1)", "hemmelig");
        FELTBOK_FAILS(ErrorCode::alreadyExists, twice);
        QVERIFY(twice.error().detail.find("hemmelig") == std::string::npos);
        QVERIFY(twice.error().detail.find("v_pkey") != std::string::npos);
        QVERIFY(db.fault() == Fault::inTheWay);
        const auto cast = db.run("INSERT INTO v VALUES (($1::text)::integer)", "hemmelig");
        QVERIFY(!cast && cast.error().detail.find("hemmelig") == std::string::npos);
    }

    void aTransactionIsWholeOrNothing()
    {
        auto db = connect();
        FELTBOK_SUCCEEDS(db.script("CREATE TABLE v (n bigint PRIMARY KEY)"));
        {
            const auto dropped = Transaction::begin(db, Transaction::Kind::write);
            FELTBOK_SUCCEEDS(dropped);
            FELTBOK_SUCCEEDS(db.run("INSERT INTO v VALUES (1)"));
        }
        QCOMPARE(db.queryInteger("SELECT count(*) FROM v")->value_or(-1), 0);
        {
            // The error is overlooked; the commit is not taken for one.
            auto failed = Transaction::begin(db, Transaction::Kind::write);
            FELTBOK_SUCCEEDS(failed);
            FELTBOK_SUCCEEDS(db.run("INSERT INTO v VALUES (2)"));
            QVERIFY(!db.run("INSERT INTO v VALUES (2)"));
            FELTBOK_FAILS(ErrorCode::internal, failed->commit());
        }
        QCOMPARE(db.queryInteger("SELECT count(*) FROM v")->value_or(-1), 0);
        {
            const auto reading = Transaction::begin(db, Transaction::Kind::read);
            FELTBOK_SUCCEEDS(reading);
            QVERIFY(!db.run("INSERT INTO v VALUES (3)"));
        }
        QVERIFY(db.isAlive());
    }

    void waitingHasAnEnd()
    {
        auto holder = connect();
        FELTBOK_SUCCEEDS(holder.script("CREATE TABLE v (n bigint); INSERT INTO v VALUES (1)"));
        const auto held = Transaction::begin(holder, Transaction::Kind::write);
        FELTBOK_SUCCEEDS(held);
        FELTBOK_SUCCEEDS(holder.run("UPDATE v SET n = 2"));
        auto quick = options();
        quick.lockTimeout = 20ms;
        auto locked = Connection::open(quick);
        FELTBOK_SUCCEEDS(locked);
        FELTBOK_FAILS(ErrorCode::busy, locked->run("UPDATE v SET n = 3"));
        quick.lockTimeout = 10s;
        quick.statementTimeout = 20ms;
        auto slow = Connection::open(quick);
        FELTBOK_SUCCEEDS(slow);
        FELTBOK_FAILS(ErrorCode::timedOut, slow->run("UPDATE v SET n = 3"));
        QVERIFY(slow->isAlive());
    }

    /// Two that wait for each other: one is told to begin anew, the other goes through.
    void aDeadlockIsInTheWay()
    {
        auto one = connect();
        FELTBOK_SUCCEEDS(one.script("CREATE TABLE v (k bigint, n bigint); "
                                    "INSERT INTO v VALUES (1, 0), (2, 0)"));
        auto other = connect();
        const auto first = Transaction::begin(one, Transaction::Kind::write);
        const auto second = Transaction::begin(other, Transaction::Kind::write);
        FELTBOK_SUCCEEDS(one.run("UPDATE v SET n = 1 WHERE k = 1"));
        FELTBOK_SUCCEEDS(other.run("UPDATE v SET n = 2 WHERE k = 2"));
        auto waiting = std::async(std::launch::async, [&other] {
            return other.run("UPDATE v SET n = 2 WHERE k = 1").hasValue();
        });
        const bool isFirstThrough = one.run("UPDATE v SET n = 1 WHERE k = 2").hasValue();
        if (!isFirstThrough) {
            QVERIFY(one.fault() == Fault::inTheWay);
            FELTBOK_SUCCEEDS(one.script("ROLLBACK"));
        } else {
            FELTBOK_SUCCEEDS(one.script("COMMIT"));
        }
        QVERIFY(waiting.get() != isFirstThrough);
        if (isFirstThrough)
            QVERIFY(other.fault() == Fault::inTheWay);
    }

    void thePoolIsBoundedAndOutlivesARestart()
    {
        Pool pool(options(), 2, 20ms);
        {
            auto one = pool.take();
            auto two = pool.take();
            FELTBOK_SUCCEEDS(one);
            FELTBOK_SUCCEEDS(two);
            FELTBOK_FAILS(ErrorCode::busy, pool.take());
            FELTBOK_SUCCEEDS((*one)->run("SELECT 1"));
        }
        endOthers();
        {
            auto stale = pool.take();
            FELTBOK_SUCCEEDS(stale);
            FELTBOK_FAILS(ErrorCode::network, (*stale)->run("SELECT 1"));
            QVERIFY(!(*stale)->isAlive());
        }
        // The other one went with it, and both places are free.
        auto one = pool.take();
        auto two = pool.take();
        FELTBOK_SUCCEEDS(one);
        FELTBOK_SUCCEEDS((*one)->run("SELECT 1"));
        FELTBOK_SUCCEEDS(two);
        FELTBOK_SUCCEEDS((*two)->run("SELECT 1"));
    }

    void manyStatementsDoNotPileUp()
    {
        auto db = connect();
        for (int i = 0; i < 900; ++i) {
            std::string sql = "SELECT $1::bigint + ";
            sql += std::to_string(i);
            QCOMPARE(db.queryInteger(sql, 1)->value_or(-1), i + 1);
        }
        QVERIFY(db.queryInteger("SELECT count(*) FROM pg_prepared_statements")->value_or(999) <=
                400);
    }

    void wordsReachEveryProcess()
    {
        struct Ear
        {
            std::mutex mutex;
            std::condition_variable heard;
            std::multiset<std::string> words;
            int gaps = 0;

            Notifications::Heard hear()
            {
                return [this](std::optional<std::string_view> word) {
                    const std::lock_guard lock(mutex);
                    if (word)
                        words.emplace(*word);
                    else
                        ++gaps;
                    heard.notify_all();
                };
            }
            bool waitFor(const std::function<bool()>& what)
            {
                std::unique_lock lock(mutex);
                return heard.wait_for(lock, 20s, what);
            }
        };
        Ear left;
        Ear right;
        auto one = Notifications::start(options(), "words", left.hear());
        auto two = Notifications::start(options(), "words", right.hear());
        FELTBOK_SUCCEEDS(one);
        FELTBOK_SUCCEEDS(two);
        std::set<std::string> many;
        for (int i = 0; i < 500; ++i)
            many.insert("counter " + std::to_string(i) + " of some length");
        for (const auto& word : many)
            (*one)->tell(word);
        for (Ear* ear : {&left, &right})
            QVERIFY(ear->waitFor([&] { return std::ranges::equal(ear->words, many); }));
        // Who was cut off knows that it may have missed something, and hears again.
        endOthers();
        for (Ear* ear : {&left, &right})
            QVERIFY(ear->waitFor([&] { return ear->gaps >= 2; }));
        (*two)->tell("again");
        for (Ear* ear : {&left, &right})
            QVERIFY(ear->waitFor([&] { return ear->words.contains("again"); }));
        auto passing = connect();
        FELTBOK_SUCCEEDS(tellOnce(passing, "words", {"from a command"}));
        QVERIFY(left.waitFor([&] { return left.words.contains("from a command"); }));
    }
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connection_test.moc"
