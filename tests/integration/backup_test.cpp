// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "integration/device_process.h"
#include "integration/real_server.h"
#include "support/server_office.h"
#include "support/wire_device.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <csignal>
#include <sys/resource.h>
#include <thread>

using namespace feltbok;
using namespace feltbok::test;

namespace {

constexpr std::int64_t leap = std::int64_t(1) << 32;
constexpr std::string_view canary = "Sjanglet ved baren som en kanarifugl";

QString qs(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string errorOf(const CommandAnswer& answer, std::string_view member)
{
    return text(requireObject(answer.json, "error").valueOr({}), member);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a file of the test");
}

} // namespace

/// protocol.md §8: a backup, and a server that comes back from it.
class BackupTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_secret; ///< file of the secret key
    QString m_to;
    std::vector<std::unique_ptr<TestDatabase>> m_databases; ///< that servers come back in

    QString file(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    CommandAnswer backUp(const ServerProcess& server, const QString& target) const
    {
        return server.command({QStringLiteral("backup"), QStringLiteral("--to"), m_to, target});
    }
    /// Where the tests run on PostgreSQL, into a database of its own.
    CommandAnswer restore(const QString& backup, const QString& data, const QString& ledger)
    {
        QStringList arguments{QStringLiteral("restore"),
                              QStringLiteral("--json"),
                              QStringLiteral("--data"),
                              data,
                              QStringLiteral("--key"),
                              m_secret,
                              backup};
        if (ledger.isEmpty())
            arguments.append(QStringLiteral("--without-ledger"));
        else
            arguments += QStringList{QStringLiteral("--ledger"), ledger};
        if (auto database = TestDatabase::wanted()) {
            arguments += {QStringLiteral("--store"), qs(database->url()),
                          QStringLiteral("--store-owner"), QStringLiteral("feltbok_owner")};
            m_databases.push_back(std::move(database));
        }
        return ServerProcess::runProgram(arguments);
    }
    /// The server's folder goes and the restored one takes its place, as another machine's would.
    static void moveInto(const ServerProcess& server, const QString& restored)
    {
        QVERIFY(QDir().rename(server.data(), server.data() + QStringLiteral(".lost")));
        QVERIFY(QDir().rename(restored, server.data()));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_secret = file("backup.key");
        const auto made = ServerProcess::runProgram(
            {QStringLiteral("backup-key"), QStringLiteral("--json"), m_secret});
        QCOMPARE(made.exitCode, 0);
        m_to = qs(text(made.json, "to"));
    }
    void cleanup()
    {
        m_folder.reset();
        m_databases.clear();
    }

    void nothingIsLostAndNothingRevived();
    void withoutAServerAndWithoutALedger();
    void refusals();
    void aFullDiskLeavesNothing();
    void aDatabasePutBackByHandDoesNotServe();
};

void BackupTest::nothingIsLostAndNothingRevived()
{
    RealServer server;
    server.addMunicipality("9901");
    const std::string kari = server.addPerson("Kari Demo", "9901", {"inspector"});
    const std::string ola = server.addPerson("Ola Demo", "9901", {"inspector"});
    const std::string per = server.addPerson("Per Demo", "9901", {"inspector"});
    const std::string nils = server.addPerson("Nils Demo", "9901", {"inspector", "case_handler"});
    const std::string anne = server.addPerson("Anne Admin", "9901", {"admin"});
    const std::string bo = server.addPerson("Bo Admin", "9901", {"admin"});

    DeviceProcess phone(file("kari"));
    phone.enrol(server.link(kari));
    DeviceProcess tablet(file("ola"));
    tablet.enrol(server.link(ola));
    const std::string visit = phone.create("control_visit", {{"guests_estimated", 4}});
    const std::string doomed =
        phone.create("observation", {{"visit", visit}, {"description", canary}});
    // Large enough for many steps of the copy.
    const auto photo =
        text(phone.call({{"do", "attach"}, {"record", visit}, {"size", 9'000'000}}), "sha256");
    QVERIFY(phone.sync().isCaughtUp());
    const std::string olas = tablet.create("control_visit", {{"guests_estimated", 6}});
    QVERIFY(tablet.sync().isCaughtUp());
    phone.call({{"do", "carry"}, {"log", file("parts").toStdString()}});

    WireDevice load(server.port());
    QCOMPARE(load.enrol(server.link(per)).status, 201);
    QVERIFY(load.fetchToken());
    WireDevice stolen(server.port());
    QCOMPARE(stolen.enrol(server.link(ola)).status, 201);
    QVERIFY(stolen.fetchToken());
    WireDevice demoted(server.port());
    QCOMPARE(demoted.enrol(server.link(nils)).status, 201);

    // A device that writes all the time.
    std::vector<domain::SealedOperation> sent;
    std::vector<RecordId> made;
    std::atomic<bool> isOver = false;
    std::atomic<int> pushed = 0;
    std::thread writer([&] {
        for (int i = 0; i < 80 && !isOver; ++i) {
            std::vector<domain::SealedOperation> batch;
            for (int j = 0; j < 10; ++j) {
                made.push_back(newId());
                batch.push_back(load.put("control_visit", made.back(), 0,
                                         {{"guests_estimated", 10 * i + j}},
                                         {{"controllers", {per}}}));
            }
            sent.insert(sent.end(), batch.begin(), batch.end());
            if (load.pushRaw(batch).status == 200)
                ++pushed;
        }
    });
    while (pushed < 5)
        QTest::qWait(1);
    const QString backup = file("night.backup");
    const auto answer = backUp(server, backup);
    const int pushedMeanwhile = pushed;
    isOver = true;
    writer.join();
    QVERIFY2(answer.exitCode == 0, answer.out.c_str());
    QVERIFY2(pushedMeanwhile > 5, "the server took nothing while it was copied");
    QVERIFY(!QFile::exists(server.data() + QStringLiteral("/backup.part")));
    QVERIFY(!contentOf(backup).contains(canary.data()));

    // What the backup lacks.
    const std::string late = phone.create("control_visit", {{"guests_estimated", 77}});
    const auto latePhoto =
        text(phone.call({{"do", "attach"}, {"record", late}, {"size", 1'500'000}}), "sha256");
    QVERIFY(phone.sync().isCaughtUp());
    phone.call({{"do", "carry"}, {"log", file("parts").toStdString()}});
    const std::string lateDoomed =
        tablet.create("observation", {{"visit", olas}, {"description", "Også denne"}});
    const std::string olasLate = tablet.create("control_visit", {{"guests_estimated", 88}});
    QVERIFY(tablet.sync().isCaughtUp());
    server.office("device revoke", {{"device", stolen.device.toText()}, {"wipe", true}});
    server.setGrant(nils, "9901", "case_handler", true);
    for (const auto& record : {doomed, lateDoomed}) {
        server.office("erase approve", {{"record", record}, {"user", anne}});
        const auto erased = server.office("erase approve", {{"record", record}, {"user", bo}});
        QCOMPARE(number(erased, "erased"), std::int64_t(1));
    }
    QVERIFY(phone.sync().isCaughtUp());
    QVERIFY(tablet.sync().isCaughtUp()); // from now on it does not hold what made that record
    const std::string unsent = tablet.create("control_visit", {{"guests_estimated", 5}});
    const auto before = phone.state();
    QVERIFY(!before.contains(doomed) && before.contains(late));
    const QString ledger = file("audit.jsonl");
    QVERIFY(QFile::copy(server.data() + QStringLiteral("/audit.jsonl"), ledger));
    server.kill();

    const QString elsewhere = file("restored");
    const auto back = restore(backup, elsewhere, ledger);
    QVERIFY2(back.exitCode == 0, back.out.c_str());
    QCOMPARE(number(back.json, "revoked"), std::int64_t(1));
    QCOMPARE(number(back.json, "grants"), std::int64_t(1));
    QCOMPARE(number(back.json, "erased"), std::int64_t(2));
    moveInto(server, elsewhere);
    server.serve();

    // Nothing revived.
    stolen.client = HttpClient(server.port());
    const auto refused = stolen.requestToken(stolen.assertion());
    QCOMPARE(verdict(refused), std::string("403 device_revoked"));
    QVERIFY(bodyOf(refused).at("wipe").as_bool());
    demoted.client = HttpClient(server.port());
    QVERIFY(demoted.fetchToken());
    const auto grants = requireArray(bodyOf(demoted.get("/v1/device")), "grants").valueOr({});
    QCOMPARE(grants.size(), std::size_t(1));
    QCOMPARE(text(grants.front().as_object(), "role"), std::string("inspector"));

    // Nothing lost that a device still held.
    const auto report = phone.sync();
    QVERIFY2(report.isCaughtUp(), (report.outcome + " " + report.detail).c_str());
    // This one's chain has a hole where the erased record was: it enrols anew, in its own place.
    QCOMPARE(tablet.sync().outcome, std::string("enrol"));
    tablet.enrol(server.link(ola));
    QVERIFY(tablet.sync().isCaughtUp());
    phone.call({{"do", "carry"}, {"log", file("parts").toStdString()}});
    const auto after = phone.state();
    for (const auto& id : {visit, late}) {
        QVERIFY(after.contains(id));
        QCOMPARE(toJsonText(after.at(id).at("fields")), toJsonText(before.at(id).at("fields")));
    }
    QVERIFY(!after.contains(doomed));
    WireDevice olasOther(server.port());
    QCOMPARE(olasOther.enrol(server.link(ola)).status, 201);
    QVERIFY(olasOther.fetchToken());
    auto ofOla = olasOther.pullAll();
    for (const auto& id : {olas, olasLate, unsent})
        QVERIFY2(ofOla.contains(id), id.c_str());
    QVERIFY(!ofOla.contains(lateDoomed));
    QVERIFY(!tablet.state().contains(lateDoomed));
    WireDevice fresh(server.port());
    QCOMPARE(fresh.enrol(server.link(kari)).status, 201);
    QVERIFY(fresh.fetchToken());
    QVERIFY(fresh.epoch == text(back.json, "epoch"));
    auto seen = fresh.pullAll();
    QVERIFY(seen.contains(visit) && seen.contains(late));
    QVERIFY(number(seen[late], "version") > leap);
    const std::string whole = fresh.get("/v1/attachments/" + latePhoto).body;
    QCOMPARE(sha256Hex(whole), latePhoto);
    QCOMPARE(sha256Hex(fresh.get("/v1/attachments/" + photo).body), photo);
    for (const auto& [id, record] : seen)
        QVERIFY(toJsonText(record).find(canary) == std::string::npos);

    // The writer stands where the copy was made, and sends the rest again.
    load.client = HttpClient(server.port());
    QCOMPARE(verdict(load.get("/v1/device")), std::string("401 bad_token")); // tokens have ended
    QVERIFY(load.fetchToken());
    const auto lastSeq = number(bodyOf(load.get("/v1/device")), "last_seq");
    QVERIFY(lastSeq > 0 && lastSeq % 10 == 0 && lastSeq <= std::int64_t(sent.size()));
    const std::vector<domain::SealedOperation> rest(sent.begin() + lastSeq, sent.end());
    for (const auto& result : load.push(rest))
        QCOMPARE(text(result.as_object(), "status"), std::string("applied"));
    load.cursor.clear();
    const auto own = load.pullAll();
    for (const auto& id : made)
        QVERIFY(own.contains(id.toText()));

    // An erased id never has content again, from whomever it comes.
    for (const auto& id : {doomed, lateDoomed}) {
        const auto result = fresh.putNow("observation", RecordId::parse(id).value(), 0,
                                         {{"visit", visit}, {"description", std::string(canary)}});
        QCOMPARE(text(result, "status") + " " + text(result, "code"), std::string("parked erased"));
    }
    // The log goes on where the lost server's ended.
    const auto checked = ServerProcess::runProgram(
        {QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--json"),
         QStringLiteral("--server-key"), qs(fresh.serverKey),
         server.data() + QStringLiteral("/audit.jsonl")});
    QCOMPARE(checked.exitCode, 0);
    QVERIFY(
        contentOf(server.data() + QStringLiteral("/audit.jsonl")).startsWith(contentOf(ledger)));
}

void BackupTest::withoutAServerAndWithoutALedger()
{
    ServerProcess server;
    const std::string user = server.addUser(QStringLiteral("Kari Demo"));
    const QString backup = file("cold.backup");
    writeFile(server.data() + QStringLiteral("/backup.part"), "of one that was killed");
    const auto made = backUp(server, backup);
    QVERIFY2(made.exitCode == 0, made.out.c_str());
    QVERIFY(made.json.at("verified").as_bool());
    const auto modes = QFile(backup).permissions();
    QCOMPARE(int(modes & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther)), 0);

    // With less than the folder that restore takes back: nothing of it is lost in the store.
    const auto back = restore(backup, file("restored"), {});
    QVERIFY2(back.exitCode == 0, back.out.c_str());
    const auto disabled = ServerProcess::runProgram(
        {QStringLiteral("user"), QStringLiteral("disable"), QStringLiteral("--json"),
         QStringLiteral("--data"), file("restored"), QStringLiteral("--user"), qs(user)});
    QCOMPARE(disabled.exitCode, 0);
    // The same server to its devices: pin and receipt key are the old ones, the store's is not.
    for (const char* name : {"/tls.crt", "/keys/receipt.key", "/keys/tls.next.key"})
        QCOMPARE(contentOf(file("restored") + QLatin1String(name)),
                 contentOf(server.data() + QLatin1String(name)));
    QVERIFY(contentOf(file("restored") + QStringLiteral("/keys/store.key")) !=
            contentOf(server.data() + QStringLiteral("/keys/store.key")));
}

void BackupTest::refusals()
{
    ServerOffice office;
    const QString backup = file("a.backup");
    QCOMPARE(backUp(office.server, backup).exitCode, 0);

    // Nothing is overwritten, nor followed.
    const QByteArray kept = contentOf(backup);
    QCOMPARE(errorOf(backUp(office.server, backup), "code"), std::string("already_exists"));
    QCOMPARE(contentOf(backup), kept);
    QVERIFY(QFile::link(file("nowhere"), file("link")));
    QCOMPARE(errorOf(backUp(office.server, file("link")), "code"), std::string("already_exists"));
    QCOMPARE(errorOf(backUp(office.server, file("none/a.backup")), "code"),
             std::string("not_found"));
    QCOMPARE(office.server
                 .command({QStringLiteral("backup"), QStringLiteral("--to"), QStringLiteral("abc"),
                           file("b.backup")})
                 .exitCode,
             2);
    QCOMPARE(office.server.command({QStringLiteral("backup"), file("b.backup")}).exitCode, 2);

    const QString ledger = office.server.data() + QStringLiteral("/audit.jsonl");
    const QString target = file("target");
    // The word for having no ledger is asked for.
    QCOMPARE(ServerProcess::runProgram({QStringLiteral("restore"), QStringLiteral("--data"), target,
                                        QStringLiteral("--key"), m_secret, backup})
                 .exitCode,
             2);
    // A place that holds anything.
    QCOMPARE(errorOf(restore(backup, office.server.data(), ledger), "code"),
             std::string("already_exists"));
    QVERIFY(QDir().mkdir(file("full")));
    writeFile(file("full/readme"), "x");
    QCOMPARE(errorOf(restore(backup, file("full"), ledger), "code"), std::string("already_exists"));
    QCOMPARE(contentOf(file("full/readme")), QByteArray("x"));

    const auto isEmpty = [&] {
        return QDir(target)
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
            .isEmpty();
    };
    // Another key.
    const QString own = m_secret;
    m_secret = file("other.key");
    QCOMPARE(ServerProcess::runProgram({QStringLiteral("backup-key"), m_secret}).exitCode, 0);
    QCOMPARE(errorOf(restore(backup, target, ledger), "code"), std::string("wrong_key"));
    QVERIFY(isEmpty());
    m_secret = own;
    // A byte of it altered, wherever it stands; or its end missing.
    for (const double place : {0.0, 0.002, 0.1, 0.5, 0.9, 0.99999}) {
        QByteArray altered = kept;
        const auto at = qsizetype(place * double(altered.size() - 1));
        altered[at] = char(altered[at] ^ 1);
        const QString name = file("altered.backup");
        writeFile(name, altered);
        const auto answer = restore(name, target, ledger);
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(isEmpty());
    }
    writeFile(file("cut.backup"), kept.left(kept.size() - 21));
    QCOMPARE(errorOf(restore(file("cut.backup"), target, ledger), "code"),
             std::string("corrupted"));
    QVERIFY(isEmpty());

    // A ledger from before the backup, an altered one, another server's.
    const QList<QByteArray> lines = contentOf(ledger).split('\n');
    writeFile(file("short.jsonl"), lines.mid(0, 2).join('\n') + '\n');
    QCOMPARE(errorOf(restore(backup, target, file("short.jsonl")), "code"),
             std::string("conflict"));
    QByteArray altered = contentOf(ledger);
    altered.replace("grant_added", "grant_noted");
    writeFile(file("altered.jsonl"), altered);
    const auto told = restore(backup, target, file("altered.jsonl"));
    QCOMPARE(errorOf(told, "code"), std::string("corrupted"));
    QVERIFY(errorOf(told, "detail").find("line ") != std::string::npos);
    ServerProcess other;
    other.addUser(QStringLiteral("En Annen"));
    QCOMPARE(restore(backup, target, other.data() + QStringLiteral("/audit.jsonl")).exitCode, 1);
    QVERIFY(isEmpty());

    // After all that it is as good as it was.
    QCOMPARE(restore(backup, target, ledger).exitCode, 0);
}

void BackupTest::aFullDiskLeavesNothing()
{
    ServerOffice office;
    QProcess process;
    process.setChildProcessModifier([] {
        const rlimit limit{100'000, 100'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::signal(SIGXFSZ, SIG_IGN); // so that it is an error, as on a full disk
    });
    process.start(QStringLiteral(FELTBOK_BINARY_DIR "/feltbok-server"),
                  {QStringLiteral("backup"), QStringLiteral("--json"), QStringLiteral("--data"),
                   office.server.data(), QStringLiteral("--to"), m_to, file("a.backup")});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 1);
    const auto said = parseJsonObject(process.readAllStandardOutput().toStdString()).value();
    QCOMPARE(text(requireObject(said, "error").value(), "code"), std::string("disk_full"));
    QVERIFY(!QFile::exists(file("a.backup")));
    QVERIFY(!QFile::exists(office.server.data() + QStringLiteral("/backup.part")));
    // And the server goes on.
    QCOMPARE(backUp(office.server, file("a.backup")).exitCode, 0);
}

void BackupTest::aDatabasePutBackByHandDoesNotServe()
{
    ServerProcess server;
    const QString database = server.data() + QStringLiteral("/feltbok.db");
    const std::string user = server.addUser(QStringLiteral("Kari Demo"));
    QVERIFY(QFile::copy(database, file("old.db")));
    QCOMPARE(server
                 .command({QStringLiteral("user"), QStringLiteral("disable"),
                           QStringLiteral("--user"), qs(user)})
                 .exitCode,
             0);
    QVERIFY(QFile::remove(database));
    QVERIFY(QFile::copy(file("old.db"), database));
    QFile::setPermissions(database, QFile::ReadOwner | QFile::WriteOwner);
    for (const auto& arguments : {QStringList{QStringLiteral("serve"), QStringLiteral("--listen"),
                                              QStringLiteral("127.0.0.1:0")},
                                  QStringList{QStringLiteral("device"), QStringLiteral("list")}}) {
        const auto answer = server.command(arguments);
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(errorOf(answer, "detail").find("--ledger") != std::string::npos);
    }
}

QTEST_GUILESS_MAIN(BackupTest)
#include "backup_test.moc"
