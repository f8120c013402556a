// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "server/store/audit_chain.h"
#include "server/store/postgres/postgres_migrations.h"
#include "support/server_office.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

namespace {

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

QString qs(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string errorOf(const CommandAnswer& answer, std::string_view member)
{
    return text(requireObject(answer.json, "error").valueOr({}), member);
}

/// The codes of what doctor found.
QStringList found(const CommandAnswer& answer)
{
    QStringList out;
    for (const auto& each : requireArray(answer.json, "findings").valueOr({}))
        out.append(qs(text(each.as_object(), "code")));
    return out;
}

} // namespace

/// What is looked after with PostgreSQL's own tools, and what the server still owes then
/// (protocol.md §8): the audit log as a file, and a database that was brought back.
class DatabaseReturnTest : public QObject
{
    Q_OBJECT

    static QString ledgerOf(const ServerProcess& server)
    {
        return server.data() + QStringLiteral("/audit.jsonl");
    }
    static CommandAnswer verify(const ServerProcess& server)
    {
        const auto key = qs(text(server.command(words("doctor")).json, "server_key"));
        return ServerProcess::runProgram(words("audit verify --json")
                                         << ledgerOf(server) << QStringLiteral("--server-key")
                                         << key);
    }

private Q_SLOTS:
    void aSoundServerHasNoFindings();
    void severalServersWriteOneLog();
    void aFolderThatHadAStoreGoesOnWithItsLog();
    void anOlderDatabaseGetsItsChain();
    void nothingIsRevived();
    void withoutALedger();
};

void DatabaseReturnTest::aSoundServerHasNoFindings()
{
    ServerOffice office;
    const auto beside = office.server.command(words("doctor"));
    QVERIFY2(beside.exitCode == 0, beside.out.c_str());
    QCOMPARE(found(beside), QStringList());
    const auto asked = office.server.command(words("doctor --check-store"));
    QCOMPARE(asked.exitCode, 3);
    QCOMPARE(found(asked), QStringList{QStringLiteral("store_not_read")});
    QCOMPARE(office.server.stop(), 0);
    QCOMPARE(office.server.command(words("doctor")).exitCode, 0);
}

void DatabaseReturnTest::severalServersWriteOneLog()
{
    qputenv("FELTBOK_TEST_SERVERS", "3");
    ServerOffice office;
    // Refused by each of them, and noted by whichever comes first.
    for (int i = 0; i < 9; ++i)
        HttpClient(office.server.port())
            .request("POST", "/v1/enrol", {{"Content-Type", "application/json"}},
                     R"({"code":"AAAAAAAAAAAAAAAAAAAAAA","public_key":")" +
                         toBase64Url(SigningKey::generate().publicKey()) +
                         R"(","device":{"name":"x","platform":"linux","app_version":"1"}})");
    for (int i = 0; i < 5; ++i)
        office.server.addUser(QStringLiteral("Person %1").arg(i));
    QCOMPARE(office.server.stop(), 0);
    qunsetenv("FELTBOK_TEST_SERVERS");
    const auto whole = verify(office.server);
    QVERIFY2(whole.exitCode == 0, whole.out.c_str());
    auto owner = office.server.database()->connect("postgres");
    const auto lines = owner.queryInteger("SELECT count(*) FROM feltbok.audit_line");
    QVERIFY(lines && *lines);
    QCOMPARE(number(whole.json, "lines"), **lines);
    const auto refused =
        owner.queryInteger("SELECT count(*) FROM feltbok.audit_line WHERE text LIKE '%bad_code%'");
    QVERIFY(refused && *refused);
    QCOMPARE(**refused, std::int64_t(3));
}

void DatabaseReturnTest::aFolderThatHadAStoreGoesOnWithItsLog()
{
    const TestDatabase database;
    const QTemporaryDir folder;
    const QStringList data{QStringLiteral("--json"), QStringLiteral("--data"),
                           folder.filePath(QStringLiteral("data"))};
    QCOMPARE(ServerProcess::runProgram(words("init") + data).exitCode, 0);
    // Far enough to choose the store: the address is nobody's to listen on.
    const auto served = ServerProcess::runProgram(
        words("serve --listen 192.0.2.1:1 --store-owner feltbok_owner --store")
        << qs(database.url()) << data);
    QCOMPARE(served.exitCode, 1);
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("data/store.json"))));
    const auto doctor = ServerProcess::runProgram(words("doctor") + data);
    QVERIFY2(doctor.exitCode == 0, doctor.out.c_str());
    auto all = database.connect("postgres");
    const auto first = all.queryInteger("SELECT count(*) FROM feltbok.audit_line WHERE seq = 1 "
                                        "AND text LIKE '%server_made%'");
    QVERIFY(first && *first);
    QCOMPARE(**first, std::int64_t(1));
}

void DatabaseReturnTest::anOlderDatabaseGetsItsChain()
{
    const TestDatabase database;
    database.migrate();
    {
        // As step 3 left it.
        auto owner = database.connect("feltbok_owner");
        QVERIFY(owner
                    .script("DROP TABLE feltbok.audit_line;"
                            "CREATE TABLE feltbok.audit (id bigint GENERATED ALWAYS AS IDENTITY "
                            "PRIMARY KEY, at bigint NOT NULL, actor feltbok.plain NOT NULL, "
                            "what feltbok.plain NOT NULL, detail feltbok.plain NOT NULL);"
                            "INSERT INTO feltbok.audit (at, actor, what, detail) VALUES "
                            "(1000, 'office', 'user_added', '{\"user\":\"x\"}'),"
                            "(2000, 'office', 'grant_added', '{}');"
                            "UPDATE feltbok.schema_version SET version = 3")
                    .hasValue());
    }
    database.migrate();
    auto audit = database.connect("feltbok_server");
    auto rows = audit.query("SELECT text FROM feltbok.audit_line ORDER BY seq");
    QVERIFY(rows.hasValue());
    QVERIFY(rows->next());
    const auto first = rows->string(0);
    QVERIFY(rows->next());
    const auto second = server::parseAuditText(rows->text(0));
    QVERIFY(second.hasValue());
    QCOMPARE(second->prev, sha256Hex(first));
    QCOMPARE(second->seq, std::int64_t(2));
    QCOMPARE(second->row.what, std::string("grant_added"));
    QVERIFY(second->row.at == Instant(std::chrono::seconds(2)));
    QVERIFY(!rows->next());
    // What was noted is never changed.
    QVERIFY(!audit.run("UPDATE feltbok.audit_line SET text = ''"));
    QVERIFY(!audit.run("DELETE FROM feltbok.audit_line"));
}

void DatabaseReturnTest::nothingIsRevived()
{
    ServerOffice office;
    auto& server = office.server;
    const auto anne = server.addUser(QStringLiteral("Anne Admin"));
    const auto bo = server.addUser(QStringLiteral("Bo Admin"));
    server.grant(anne, QStringLiteral("9901"), QStringLiteral("admin"));
    server.grant(bo, QStringLiteral("9901"), QStringLiteral("admin"));
    auto kari = office.device(office.kari);
    auto ola = office.device(office.ola);
    const auto known = newId();
    const auto kept = newId();
    for (const auto& visit : {known, kept})
        QCOMPARE(text(kari.putNow("control_visit", visit, 0, {{"guests_estimated", 4}},
                                  {{"controllers", {office.kari}}}),
                      "status"),
                 std::string("applied"));
    const auto unusedLink = server.enrolLink(office.kari);

    QCOMPARE(server.stop(), 0);
    server.database()->keep();
    QVERIFY(server.start());
    kari.client = HttpClient(server.port());

    // After the backup.
    const auto later = newId();
    const auto sent = kari.put("control_visit", later, 0, {{"guests_estimated", 5}},
                               {{"controllers", {office.kari}}});
    QCOMPARE(text(kari.pushOne(sent), "status"), std::string("applied"));
    for (const auto& record : {known, later})
        for (const auto& admin : {anne, bo})
            QCOMPARE(server
                         .command({QStringLiteral("erase"), QStringLiteral("approve"),
                                   QStringLiteral("--record"), qs(record.toText()),
                                   QStringLiteral("--user"), qs(admin)})
                         .exitCode,
                     0);
    QCOMPARE(server
                 .command({QStringLiteral("device"), QStringLiteral("revoke"),
                           QStringLiteral("--device"), qs(ola.device.toText())})
                 .exitCode,
             0);
    server.grant(office.siv, QStringLiteral("9901"), QStringLiteral("case_handler"), true);
    QCOMPARE(server.stop(), 0);

    server.database()->bringBack();
    for (const auto& arguments : {words("serve --listen 127.0.0.1:0"), words("device list")}) {
        const auto answer = server.command(arguments);
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(errorOf(answer, "detail").find("restore-database") != std::string::npos);
    }
    QCOMPARE(server.command(words("restore-database")).exitCode, 2); // with a ledger or without?
    QCOMPARE(errorOf(server.command(words("restore-database --without-ledger")), "code"),
             std::string("already_exists"));
    const auto back = server.command(words("restore-database --ledger") << ledgerOf(server));
    QVERIFY2(back.exitCode == 0, back.out.c_str());
    QCOMPARE(number(back.json, "revoked"), std::int64_t(1));
    QCOMPARE(number(back.json, "grants"), std::int64_t(1));
    QCOMPARE(number(back.json, "erased"), std::int64_t(2));
    QVERIFY(number(back.json, "ledger_lines") >= 8);
    QVERIFY(server.start());
    QCOMPARE(server.command(words("doctor")).exitCode, 0);
    QCOMPARE(verify(server).exitCode, 0);
    QCOMPARE(
        errorOf(server.command(words("restore-database --ledger") << ledgerOf(server)), "code"),
        std::string("busy"));

    kari.client = HttpClient(server.port());
    ola.client = HttpClient(server.port());
    QCOMPARE(verdict(kari.get("/v1/device")), std::string("401 bad_token"));
    QVERIFY(kari.fetchToken());
    QVERIFY(!ola.fetchToken());
    WireDevice late(server.port());
    QVERIFY(late.enrol(unusedLink).status != 201);
    QCOMPARE(text(bodyOf(kari.get("/v1/device")), "epoch"), text(back.json, "epoch"));
    // From the start: its cursor is the lost history's.
    kari.cursor.clear();
    auto seen = kari.pullAll();
    QVERIFY(seen.contains(kept.toText()));
    QVERIFY(!seen[kept.toText()].contains("gone"));
    QVERIFY(!seen.contains(known.toText()) || seen[known.toText()].contains("gone"));
    // The device still holds what it had sent; the record of it stays erased.
    kari.client = HttpClient(server.port());
    const auto again = kari.pushOne(sent);
    QCOMPARE(text(again, "status") + " " + text(again, "code"), std::string("parked erased"));
    // A version beyond all that the lost history gave out.
    QVERIFY(text(kari.putNow("control_visit", kept, number(seen[kept.toText()], "version"),
                             {{"guests_estimated", 6}}),
                 "status") == "applied");
    QVERIFY(number(kari.see(kept), "version") > (std::int64_t(1) << 32));
}

void DatabaseReturnTest::withoutALedger()
{
    ServerProcess server;
    const auto user = server.addUser(QStringLiteral("Kari Demo"));
    server.database()->keep();
    QCOMPARE(server.command(words("user disable --user") << qs(user)).exitCode, 0);
    server.database()->bringBack();
    QVERIFY(QFile::remove(ledgerOf(server)));
    // A server's own folder is nothing for it.
    const QTemporaryDir folder;
    const QStringList own{QStringLiteral("--json"), QStringLiteral("--data"),
                          folder.filePath(QStringLiteral("data"))};
    QCOMPARE(ServerProcess::runProgram(words("init") + own).exitCode, 0);
    QCOMPARE(ServerProcess::runProgram(words("restore-database --without-ledger") + own).exitCode,
             1);

    const auto back = server.command(words("restore-database --without-ledger"));
    QVERIFY2(back.exitCode == 0, back.out.c_str());
    QCOMPARE(number(back.json, "revoked"), std::int64_t(0));
    const auto whole = verify(server);
    QCOMPARE(whole.exitCode, 0);
    QCOMPARE(server.command(words("doctor")).exitCode, 0);
    QVERIFY(server.start());
}

QTEST_GUILESS_MAIN(DatabaseReturnTest)
#include "database_return_test.moc"
