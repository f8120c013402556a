// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/server_process.h"

#include <QDir>
#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

/// Where a data folder's store is, and who may say so.
class PostgresCommandsTest : public QObject
{
    Q_OBJECT

    static QStringList words(const char* text)
    {
        return QString::fromUtf8(text).split(QLatin1Char(' '));
    }
    static std::string detailOf(const CommandAnswer& answer)
    {
        const auto error = requireObject(answer.json, "error");
        return error ? std::string(findString(*error, "detail").value_or("")) : std::string();
    }
    static bool says(const CommandAnswer& answer, std::string_view what)
    {
        return detailOf(answer).find(what) != std::string::npos;
    }
    static QStringList storeWords(const TestDatabase& database, const char* user = "feltbok_server")
    {
        return {QStringLiteral("--store"), QString::fromStdString(database.url(user))};
    }
    static CommandAnswer initialise(const QString& data, const QStringList& store)
    {
        return ServerProcess::runProgram(QStringList{QStringLiteral("init"),
                                                     QStringLiteral("--json"),
                                                     QStringLiteral("--data"), data} +
                                         store);
    }
    static const QStringList& owner()
    {
        static const QStringList out{QStringLiteral("--store-owner"),
                                     QStringLiteral("feltbok_owner")};
        return out;
    }

private Q_SLOTS:
    void aPasswordOnTheCommandLineIsRefused()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath(QStringLiteral("data"));
        const auto refused =
            initialise(data, {QStringLiteral("--store"),
                              QStringLiteral("postgresql://feltbok:hemmelig@localhost/feltbok")});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY(says(refused, "PGPASSFILE"));
        QVERIFY(refused.out.find("hemmelig") == std::string::npos);
        QVERIFY(!QDir(data).exists());
        QCOMPARE(initialise(data, owner()).exitCode, 2);
    }

    void commandsFindTheDatabaseThatInitWasGiven()
    {
        ServerProcess server; // made with --store and --store-owner
        QVERIFY(!QFile::exists(server.data() + QStringLiteral("/feltbok.db")));
        const QString record = server.data() + QStringLiteral("/store.json");
        QCOMPARE(QFile::permissions(record) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QCOMPARE(server.command(words("municipality add 9901 Prøvevik")).exitCode, 0);
        // With a serving process, and without.
        QVERIFY(server.start());
        QCOMPARE(server.command(words("municipality add 9902 Testnes")).exitCode, 0);
        QCOMPARE(server.stop(), 0);
        QCOMPARE(server.command(words("municipality add 9903 Lilleby")).exitCode, 0);
        auto db = server.database()->connect("postgres");
        QCOMPARE(db.queryInteger("SELECT count(*) FROM municipality")->value_or(-1), 3);
    }

    void anotherServersDatabaseIsRefused()
    {
        const ServerProcess server;
        const QTemporaryDir folder;
        const auto refused = initialise(folder.filePath(QStringLiteral("data")),
                                        storeWords(*server.database()) + owner());
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(says(refused, "other keys"), refused.out.c_str());
        const TestDatabase other;
        const auto moved = server.command(words("serve --listen 127.0.0.1:0") + storeWords(other));
        QCOMPARE(moved.exitCode, 1);
        QVERIFY2(says(moved, "names another store"), moved.out.c_str());
    }

    void nothingIsServedFromAnEmptyDatabase()
    {
        const TestDatabase empty;
        const QTemporaryDir folder;
        const auto refused = initialise(folder.filePath(QStringLiteral("data")), storeWords(empty));
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(says(refused, "--store-owner"), refused.out.c_str());
        // The database of a server is gone: that is not a new one.
        const ServerProcess server;
        server.database()->connect("postgres").script("DROP SCHEMA feltbok CASCADE").hasValue();
        const auto gone = server.command(words("device list"));
        QCOMPARE(gone.exitCode, 1);
        QVERIFY2(says(gone, "backup"), gone.out.c_str());
    }

    void somebodyElsesDatabaseIsLeftAlone()
    {
        const TestDatabase foreign;
        auto db = foreign.connect("postgres");
        QVERIFY(db.script("CREATE SCHEMA other; CREATE TABLE other.invoice (id bigint)"));
        const QTemporaryDir folder;
        const QString data = folder.filePath(QStringLiteral("data"));
        const auto refused = initialise(data, storeWords(foreign) + owner());
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(says(refused, "not Feltbok's"), refused.out.c_str());
        QCOMPARE(db.queryInteger("SELECT count(*) FROM pg_namespace WHERE nspname = 'feltbok'")
                     ->value_or(-1),
                 0);
        // No folder is left that looks like a server's; one that was there is left as it was.
        QVERIFY(!QDir(data).exists());
        const ServerProcess another;
        QCOMPARE(initialise(data, storeWords(*another.database()) + owner()).exitCode, 1);
        QVERIFY(!QDir(data).exists());
        QVERIFY(QDir().mkdir(data));
        QCOMPARE(initialise(data, storeWords(foreign) + owner()).exitCode, 1);
        QVERIFY(QDir(data).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QFile kept(data + QStringLiteral("/kept"));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        QCOMPARE(initialise(data, storeWords(foreign) + owner()).exitCode, 1);
        QVERIFY(kept.exists());
        // The same folder, once the database is right.
        QVERIFY(kept.remove());
        QVERIFY(db.script("DROP SCHEMA other CASCADE"));
        const auto made = initialise(data, storeWords(foreign) + owner());
        QVERIFY2(made.exitCode == 0, made.out.c_str());
    }

    void aFolderWithRecordsKeepsItsStore()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath(QStringLiteral("data"));
        QCOMPARE(initialise(data, {}).exitCode, 0);
        const auto run = [&](const QStringList& command) {
            return ServerProcess::runProgram(
                command + QStringList{QStringLiteral("--data"), data, QStringLiteral("--json")});
        };
        QCOMPARE(run(words("municipality add 9901 Prøvevik")).exitCode, 0);
        const TestDatabase database;
        const auto refused =
            run(words("serve --listen 127.0.0.1:0") + storeWords(database) + owner());
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(says(refused, "holds this server's records"), refused.out.c_str());
        QCOMPARE(run(words("device list")).exitCode, 0);
    }

    void itServesAsNobodyAboveTheFences()
    {
        const TestDatabase database;
        const QTemporaryDir folder;
        const auto refused = initialise(folder.filePath(QStringLiteral("data")),
                                        storeWords(database, "postgres") + owner());
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(says(refused, "feltbok_app"), refused.out.c_str());
    }
};

QTEST_GUILESS_MAIN(PostgresCommandsTest)
#include "postgres_commands_test.moc"
