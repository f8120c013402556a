// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "integration/device_process.h"
#include "integration/real_server.h"
#include "server/store/embedded/migrations.h"
#include "server/store/postgres/postgres_store.h"
#include "server/store/transfer/fill_postgres.h"
#include "sqlite/migration.h"
#include "support/server_office.h"
#include "support/wire_device.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace feltbok;
using namespace feltbok::test;

namespace {

std::string detailOf(const CommandAnswer& answer)
{
    const auto error = requireObject(answer.json, "error").valueOr({});
    return text(error, "code") + " " + text(error, "detail");
}

QStringList moveWords(const TestDatabase& database)
{
    return {QStringLiteral("migrate-store"), QStringLiteral("--to"),
            QString::fromStdString(database.url()), QStringLiteral("--store-owner"),
            QStringLiteral("feltbok_owner")};
}

/// Every row of every table, in no order, without the places' own settings.
std::vector<std::string> rowsOf(const TestDatabase& database)
{
    std::vector<std::string> out;
    std::istringstream all(database.everything());
    for (std::string line; std::getline(all, line);)
        if (!line.starts_with("(not_live,"))
            out.push_back(line);
    std::sort(out.begin(), out.end());
    return out;
}

std::int64_t count(const TestDatabase& database, const std::string& table)
{
    auto db = database.connect("postgres");
    const auto found = db.queryInteger("SELECT count(*) FROM feltbok." + table);
    return found ? found->value_or(-1) : -2; // no such table
}

} // namespace

/// From the embedded store to PostgreSQL, and what a copy of either is.
class MigrateTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString file(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void devicesGoOnWithoutNoticing();
    void whatIsNotEmptyIsLeftAlone();
    void aMoveThatWasCutShortIsFinished();
    void aBackupComesBackIntoEitherStore();
    void noColumnIsForgotten();
};

void MigrateTest::devicesGoOnWithoutNoticing()
{
    const TestDatabase database; // outlives the servers on it
    RealServer server(ServerProcess::On::file);
    server.addMunicipality("9901");
    server.addMunicipality("9902");
    const std::string kari = server.addPerson("Kari Demo", "9901", {"inspector"});
    const std::string ola = server.addPerson("Ola Demo", "9901", {"inspector"});
    const std::string pia = server.addPerson("Pia Demo", "9901", {"outreach_worker"});
    const std::string anne = server.addPerson("Anne Admin", "9901", {"admin"});
    const std::string bo = server.addPerson("Bo Admin", "9901", {"admin"});

    DeviceProcess phone(file("kari"));
    phone.enrol(server.link(kari));
    const std::string visit = phone.create("control_visit", {{"guests_estimated", 4}});
    const std::string doomed =
        phone.create("observation", {{"visit", visit}, {"description", "Skal bort"}});
    const auto photo =
        text(phone.call({{"do", "attach"}, {"record", visit}, {"size", 2'500'000}}), "sha256");
    QVERIFY(phone.sync().isCaughtUp());
    phone.call({{"do", "carry"}, {"log", file("parts").toStdString()}});
    for (const auto& admin : {anne, bo})
        server.office("erase approve", {{"record", doomed}, {"user", admin}});
    QVERIFY(phone.sync().isCaughtUp());

    // One that holds a token, a cursor and an answer.
    WireDevice wire(server.port());
    QCOMPARE(wire.enrol(server.link(ola)).status, 201);
    QVERIFY(wire.fetchToken());
    const auto own = newId();
    const auto first =
        wire.put("control_visit", own, 0, {{"guests_estimated", 7}}, {{"controllers", {ola}}});
    const auto answered = wire.pushOne(first);
    QCOMPARE(text(answered, "status"), std::string("applied"));
    wire.pullAll();
    WireDevice health(server.port());
    QCOMPARE(health.enrol(server.link(pia)).status, 201);
    QVERIFY(health.fetchToken());
    const auto patrol = newId();
    health.putNow("patrol", patrol, 0, {{"started_at", "2026-11-20T20:00:00.000Z"}},
                  {{"workers", {pia}}});
    QVERIFY(health.pullAll().contains(patrol.toText()));
    WireDevice stolen(server.port());
    QCOMPARE(stolen.enrol(server.link(ola)).status, 201);
    server.office("device revoke", {{"device", stolen.device.toText()}, {"wipe", true}});
    const std::string unused = server.link(kari);

    // Not while it serves.
    const auto running = server.command(moveWords(database));
    QCOMPARE(running.exitCode, 1);
    QVERIFY2(detailOf(running).starts_with("busy"), running.out.c_str());
    QCOMPARE(server.stop(), 0);
    const std::string offline = phone.create("control_visit", {{"guests_estimated", 12}});

    const auto moved = server.command(moveWords(database));
    QVERIFY2(moved.exitCode == 0, moved.out.c_str());
    QVERIFY(moved.json.at("verified").as_bool());
    QCOMPARE(number(moved.json, "devices"), std::int64_t(4));
    QCOMPARE(number(moved.json, "attachments"), std::int64_t(1));

    // Nothing serves from the file any more, not even where the note of the store is gone.
    const QString note = server.data() + QStringLiteral("/store.json");
    QVERIFY(QFile::rename(note, file("store.json")));
    const auto old = server.command({QStringLiteral("device"), QStringLiteral("list")});
    QCOMPARE(old.exitCode, 1);
    QVERIFY2(detailOf(old).find("went to " + database.url()) != std::string::npos, old.out.c_str());
    QVERIFY(QFile::rename(file("store.json"), note));
    QVERIFY(QFile::exists(server.data() + QStringLiteral("/feltbok.db")));

    server.serve();
    // The token, the cursor and the chain hold; what was sent is not done twice.
    wire.client = HttpClient(server.port());
    QCOMPARE(toJsonText(wire.pushOne(first)), toJsonText(answered));
    QVERIFY(wire.pullAll().empty());
    const auto changed =
        wire.putNow("control_visit", own, number(answered, "version"), {{"guests_estimated", 8}});
    QCOMPARE(text(changed, "status"), std::string("applied"));
    const auto news = wire.pullAll();
    QCOMPARE(news.size(), std::size_t(1));
    QVERIFY(news.contains(own.toText()));
    health.client = HttpClient(server.port());
    QVERIFY(health.pullAll().empty());
    QCOMPARE(text(health.putNow("patrol", patrol, 0, {{"ended_at", "2026-11-20T23:00:00.000Z"}}),
                  "status"),
             std::string("applied"));
    stolen.client = HttpClient(server.port());
    QCOMPARE(verdict(stolen.requestToken(stolen.assertion())), std::string("403 device_revoked"));

    const auto report = phone.sync();
    QVERIFY2(report.isCaughtUp(), (report.outcome + " " + report.detail).c_str());
    WireDevice fresh(server.port());
    QCOMPARE(fresh.enrol(unused).status, 201);
    QVERIFY(fresh.fetchToken());
    QCOMPARE(fresh.epoch, wire.epoch);
    auto seen = fresh.pullAll();
    QVERIFY(seen.contains(visit) && seen.contains(offline));
    QVERIFY(!seen[doomed].contains("fields") && !seen.contains(own.toText()));
    QCOMPARE(sha256Hex(fresh.get("/v1/attachments/" + photo).body), photo);
    QCOMPARE(
        text(fresh.putNow("observation", RecordId::parse(doomed).value(), 0, {{"visit", visit}}),
             "code"),
        std::string("erased"));
    QCOMPARE(fresh.get("/v1/records/" + visit + "/history").status, 200);
    QCOMPARE(server.stop(), 0);
    const auto log = ServerProcess::runProgram(
        {QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--json"),
         QStringLiteral("--server-key"), QString::fromStdString(fresh.serverKey),
         server.data() + QStringLiteral("/audit.jsonl")});
    QVERIFY2(log.exitCode == 0, log.out.c_str());
    // It was once.
    const auto again = server.command(moveWords(database));
    QVERIFY2(detailOf(again).starts_with("already_exists"), again.out.c_str());

    // A copy of that database in a file, put into another database, is the same to the row.
    const TestDatabase other;
    other.migrate();
    const Secret key = Secret::random(32);
    const auto copied = file("copy.db").toStdString();
    {
        const auto store = server::PostgresStore::open({.url = database.url()}).value();
        const auto copy = store->beginCopy(copied, key).value();
        auto progress = server::StoreCopy::Progress::more;
        while (progress != server::StoreCopy::Progress::whole) {
            const auto step = copy->step();
            QVERIFY2(step, step ? "" : step.error().detail.c_str());
            progress = *step;
        }
    }
    auto opened = sqlite::openAndMigrate(copied, key, server::embeddedMigrations()).value();
    auto owner = other.connect("feltbok_owner");
    const auto filled = server::fillPostgres(owner, opened.connection, fresh.serverKey);
    QVERIFY2(filled, filled ? "" : filled.error().detail.c_str());
    const auto theirs = rowsOf(database);
    const auto ours = rowsOf(other);
    QVERIFY(theirs.size() > 40);
    std::vector<std::string> differ;
    std::set_symmetric_difference(theirs.begin(), theirs.end(), ours.begin(), ours.end(),
                                  std::back_inserter(differ));
    QVERIFY2(differ.empty(), differ.empty() ? "" : differ.front().substr(0, 300).c_str());
}

void MigrateTest::whatIsNotEmptyIsLeftAlone()
{
    ServerProcess server(ServerProcess::On::file);
    server.addUser(QStringLiteral("Kari Demo"));

    // Another server's.
    const ServerProcess another;
    another.addUser(QStringLiteral("Ola Demo"));
    const auto before = rowsOf(*another.database());
    const auto theirs = server.command(moveWords(*another.database()));
    QCOMPARE(theirs.exitCode, 1);
    QVERIFY2(detailOf(theirs).find("not empty") != std::string::npos, theirs.out.c_str());
    QCOMPARE(rowsOf(*another.database()), before);

    // Something else's.
    const TestDatabase foreign;
    QVERIFY(foreign.connect("postgres").script("CREATE TABLE public.invoice (id bigint)"));
    const auto refused = server.command(moveWords(foreign));
    QVERIFY2(detailOf(refused).find("not Feltbok's") != std::string::npos, refused.out.c_str());
    QCOMPARE(count(foreign, "record"), std::int64_t(-2));

    // A row that the database refuses: nothing is kept there, and the folder goes on.
    const TestDatabase strict;
    strict.migrate();
    QVERIFY(strict.connect("postgres")
                .script("ALTER TABLE feltbok.audit_line ADD CONSTRAINT few CHECK (seq < 2)"));
    const auto failed = server.command(moveWords(strict));
    QCOMPARE(failed.exitCode, 1);
    QCOMPARE(count(strict, "\"user\""), std::int64_t(0));
    QCOMPARE(count(strict, "audit_line"), std::int64_t(0));

    // Who owns nothing there cannot fill it, and the owner must be named.
    const TestDatabase database;
    QCOMPARE(server
                 .command({QStringLiteral("migrate-store"), QStringLiteral("--to"),
                           QString::fromStdString(database.url())})
                 .exitCode,
             2);
    QVERIFY(!QFile::exists(server.data() + QStringLiteral("/store.json")));
    QCOMPARE(server.command({QStringLiteral("device"), QStringLiteral("list")}).exitCode, 0);
    QCOMPARE(server.command(moveWords(database)).exitCode, 0);
    QCOMPARE(count(database, "\"user\""), std::int64_t(1));
}

void MigrateTest::aMoveThatWasCutShortIsFinished()
{
    const TestDatabase database;
    ServerProcess server(ServerProcess::On::file);
    server.addUser(QStringLiteral("Kari Demo"));
    QVERIFY(QDir().mkdir(file("kept")));
    QVERIFY(QFile::copy(server.data() + QStringLiteral("/feltbok.db"), file("kept/feltbok.db")));
    QCOMPARE(server.command(moveWords(database)).exitCode, 0);

    // Filled, and the folder did not come to note it: the file went on, and counts.
    auto db = database.connect("postgres");
    QVERIFY(db.script("UPDATE feltbok.setting SET value = 'yes' WHERE key = 'not_live'"));
    for (const char* name : {"/feltbok.db", "/store.json", "/audit.jsonl"})
        QVERIFY(QFile::remove(server.data() + QLatin1String(name)));
    QVERIFY(QFile::rename(file("kept/feltbok.db"), server.data() + QStringLiteral("/feltbok.db")));
    server.addUser(QStringLiteral("Ola Demo"));
    QCOMPARE(server.command(moveWords(database)).exitCode, 0);
    QCOMPARE(count(database, "\"user\""), std::int64_t(2));

    // The folder notes it, and it was not live yet: nothing serves before that was finished.
    QVERIFY(db.script("UPDATE feltbok.setting SET value = 'yes' WHERE key = 'not_live'"));
    const auto early = server.command({QStringLiteral("device"), QStringLiteral("list")});
    QCOMPARE(early.exitCode, 1);
    QVERIFY2(detailOf(early).find("migrate-store") != std::string::npos, early.out.c_str());
    QCOMPARE(server.command(moveWords(database)).exitCode, 0);
    QCOMPARE(count(database, "\"user\""), std::int64_t(2));
    QCOMPARE(server.command({QStringLiteral("device"), QStringLiteral("list")}).exitCode, 0);
}

void MigrateTest::aBackupComesBackIntoEitherStore()
{
    const TestDatabase next; // outlives the servers on it
    RealServer server;       // on a database of its own
    server.addMunicipality("9901");
    const std::string kari = server.addPerson("Kari Demo", "9901", {"inspector"});
    WireDevice device(server.port());
    QCOMPARE(device.enrol(server.link(kari)).status, 201);
    QVERIFY(device.fetchToken());
    const auto visit = newId();
    device.putNow("control_visit", visit, 0, {{"guests_estimated", 4}}, {{"controllers", {kari}}});
    const auto made = ServerProcess::runProgram(
        {QStringLiteral("backup-key"), QStringLiteral("--json"), file("backup.key")});
    QCOMPARE(made.exitCode, 0);

    // Into a file, and from there into another database.
    std::set<std::string> epochs{device.epoch};
    for (const bool toDatabase : {false, true}) {
        const QString backup = file(toDatabase ? "file.backup" : "database.backup");
        const auto taken = server.command({QStringLiteral("backup"), QStringLiteral("--to"),
                                           QString::fromStdString(text(made.json, "to")), backup});
        QVERIFY2(taken.exitCode == 0, taken.out.c_str());
        server.kill();
        const QString elsewhere = file(toDatabase ? "second" : "first");
        QStringList words{QStringLiteral("restore"),
                          QStringLiteral("--json"),
                          QStringLiteral("--data"),
                          elsewhere,
                          QStringLiteral("--key"),
                          file("backup.key"),
                          QStringLiteral("--ledger"),
                          server.data() + QStringLiteral("/audit.jsonl"),
                          backup};
        if (toDatabase)
            words += {QStringLiteral("--store"), QString::fromStdString(next.url()),
                      QStringLiteral("--store-owner"), QStringLiteral("feltbok_owner")};
        const auto back = ServerProcess::runProgram(words);
        QVERIFY2(back.exitCode == 0, back.out.c_str());
        QCOMPARE(QFile::exists(elsewhere + QStringLiteral("/feltbok.db")), !toDatabase);
        QVERIFY(QDir().rename(server.data(), elsewhere + QStringLiteral(".lost")));
        QVERIFY(QDir().rename(elsewhere, server.data()));
        server.serve();

        device.client = HttpClient(server.port());
        QVERIFY(device.fetchToken());
        const auto now = bodyOf(device.get("/v1/device"));
        QVERIFY(epochs.insert(text(now, "epoch")).second);
        device.cursor.clear();
        const auto seen = device.pullAll();
        QVERIFY(seen.contains(visit.toText()));
        const auto changed =
            device.putNow("control_visit", visit, number(seen.at(visit.toText()), "version"),
                          {{"guests_estimated", 5 + int(toDatabase)}});
        QCOMPARE(text(changed, "status"), std::string("applied"));
    }
    QCOMPARE(count(next, "device"), std::int64_t(1));

    // Not into one that is taken.
    const auto full = ServerProcess::runProgram(
        {QStringLiteral("restore"), QStringLiteral("--json"), QStringLiteral("--data"),
         file("third"), QStringLiteral("--key"), file("backup.key"),
         QStringLiteral("--without-ledger"), QStringLiteral("--store"),
         QString::fromStdString(next.url()), QStringLiteral("--store-owner"),
         QStringLiteral("feltbok_owner"), file("file.backup")});
    QVERIFY2(detailOf(full).find("not empty") != std::string::npos, full.out.c_str());
    QVERIFY(!QFile::exists(file("third")));
    QCOMPARE(count(next, "device"), std::int64_t(1));
}

/// What a later step of the schema adds is copied too, or this says so.
void MigrateTest::noColumnIsForgotten()
{
    const TestDatabase database;
    database.migrate();
    auto db = database.connect("postgres");
    auto rows = std::move(
        *db.query("SELECT table_name::text, column_name::text FROM information_schema.columns "
                  "WHERE table_schema = 'feltbok' AND table_name <> 'schema_version'"));
    std::set<std::string> there;
    while (rows.next())
        there.insert(rows.string(0) + "." + rows.string(1));
    std::set<std::string> copied;
    for (const auto& table : server::copiedTables())
        for (const auto& column : table.columns)
            copied.insert(std::string(table.name) + "." + column.name);
    QVERIFY(copied == there);
}

QTEST_GUILESS_MAIN(MigrateTest)
#include "migrate_test.moc"
