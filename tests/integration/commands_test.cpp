// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/crypto_init.h"
#include "support/server_office.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <sodium.h>

using namespace feltbok;
using namespace feltbok::test;

namespace {

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

} // namespace

/// The command line of design: exit codes, --json, --help, with and without a serving process.
class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        for (const char* name : {"init",
                                 "serve",
                                 "municipality add",
                                 "user add",
                                 "user disable",
                                 "grant",
                                 "enrol-code",
                                 "device list",
                                 "device revoke",
                                 "recover approve",
                                 "recover show",
                                 "audit export",
                                 "audit verify",
                                 "backup-key",
                                 "backup",
                                 "restore",
                                 "restore-database",
                                 "erase list",
                                 "erase approve",
                                 "doctor",
                                 "tls rotate"})
            QTest::newRow(name) << (words(name) << QStringLiteral("--help")) << 0;
        for (const char* group :
             {"recover", "import", "device", "user", "municipality", "audit", "erase", "tls"}) {
            QTest::newRow(group) << (words(group) << QStringLiteral("--help")) << 0;
            QTest::newRow((std::string(group) + " alone").c_str()) << words(group) << 2;
        }
        QTest::newRow("overview") << words("--help") << 0;
        QTest::newRow("nothing") << QStringList() << 2;
        QTest::newRow("unknown") << words("dance") << 2;
        QTest::newRow("no data") << words("device list") << 2;
        QTest::newRow("unknown option") << words("device list --data /nowhere --colour") << 2;
        QTest::newRow("no server") << words("device list --data /nowhere") << 1;
        QTest::newRow("bad role")
            << words("grant --data /nowhere --user 01a20743-e4ae-7ad6-82cf-4e401f250b17 "
                     "--municipality 9901 --role king")
            << 2;
    }
    void helpAndUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const auto answer = ServerProcess::runProgram(arguments);
        QCOMPARE(answer.exitCode, code);
        QVERIFY(code == 0 ? answer.out.find("Usage:") == 0 : !answer.err.empty());
    }

    void aGroupShowsItsCommandsOnly()
    {
        const auto answer = ServerProcess::runProgram(words("device --help"));
        QVERIFY(answer.out.find("device list") != std::string::npos);
        QVERIFY(answer.out.find("user add") == std::string::npos);
    }
    void aWrongCommandIsJsonToo()
    {
        const auto answer = ServerProcess::runProgram(words("dance --json"));
        QCOMPARE(answer.exitCode, 2);
        QCOMPARE(text(*requireObject(answer.json, "error"), "field"), std::string("command"));
    }

    /// A lost or emptied database is never taken for a new one.
    void theStoreIsMadeByInitAlone_data()
    {
        QTest::addColumn<bool>("isEmptyFile");
        QTest::newRow("gone") << false;
        QTest::newRow("empty") << true;
    }
    void theStoreIsMadeByInitAlone()
    {
        QFETCH(bool, isEmptyFile);
        ServerProcess server;
        const QString name = server.data() + QStringLiteral("/feltbok.db");
        QVERIFY(QFile::rename(name, name + QStringLiteral(".kept")));
        if (isEmptyFile) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
        for (const auto& arguments : {words("serve --listen 127.0.0.1:0"), words("device list"),
                                      words("init"), words("municipality add 9901 Prøvevik")}) {
            const auto answer = server.command(arguments);
            QCOMPARE(answer.exitCode, 1);
            const auto said = text(*requireObject(answer.json, "error"), "detail");
            QVERIFY2(arguments[0] == QStringLiteral("init") ||
                         (said.find("feltbok.db") != std::string::npos &&
                          said.find("backup") != std::string::npos),
                     said.c_str());
            QCOMPARE(QFileInfo(name).size(), qint64(0)); // of a missing file too
            QCOMPARE(QFile::exists(name), isEmptyFile);
        }
        QFile::remove(name);
        QVERIFY(QFile::rename(name + QStringLiteral(".kept"), name));
        QCOMPARE(server.command(words("device list")).exitCode, 0);
    }
    void lostKeysAreNoNewServer()
    {
        ServerProcess server;
        QVERIFY(QFile::remove(server.data() + QStringLiteral("/keys/store.key")));
        const auto answer = server.command(words("device list"));
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.out.find("store.key") != std::string::npos);
        QVERIFY(answer.out.find("run init") == std::string::npos);
        QCOMPARE(server.command(words("init")).exitCode, 1);
    }

    void initTakesNoFolderWithContent()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mine.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto open = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                          QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(folder.path(), open));
        const auto before = QFile::permissions(folder.path());
        const auto answer = ServerProcess::runProgram(
            {QStringLiteral("init"), QStringLiteral("--data"), folder.path()});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(QFile::permissions(folder.path()), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries),
                 QStringList(QStringLiteral("mine.txt")));
    }

    /// What a server says of its own folder names the file and the cause.
    void troubleIsNamed()
    {
        ServerProcess server;
        const auto said = [&](const char* command) {
            const auto answer = server.command(words(command));
            return answer.exitCode == 1 ? text(*requireObject(answer.json, "error"), "detail")
                                        : std::string("it worked");
        };
        QVERIFY(server.start());
        QVERIFY(said("serve --listen 127.0.0.1:0").find("a server seems to run") !=
                std::string::npos);
        QCOMPARE(server.stop(), 0);
        const QString keys = server.data() + QStringLiteral("/keys/");
        QVERIFY(QFile::rename(keys + QStringLiteral("tls.key"), keys + QStringLiteral("away")));
        QVERIFY(said("device list").find("tls.key") != std::string::npos);
        QVERIFY(QFile::rename(keys + QStringLiteral("away"), keys + QStringLiteral("tls.key")));
        QFile key(keys + QStringLiteral("store.key"));
        QVERIFY(key.open(QIODevice::WriteOnly | QIODevice::Truncate));
        key.write(QByteArray(64, 'a') + '\n');
        key.close();
        QVERIFY(said("device list").find("do not belong together") != std::string::npos);
    }

    void namesAndAddressesAreChecked_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const auto user = [](const char* name) {
            return QStringList{QStringLiteral("user"), QStringLiteral("add"),
                               QStringLiteral("--name"), QString::fromUtf8(name)};
        };
        QTest::newRow("blank") << user("   ") << 2;
        QTest::newRow("escape") << user("Kari\x1b[31m") << 2;
        QTest::newRow("line break") << user("Kari\nOla") << 2;
        QTest::newRow("C1") << user("Kari\u009b31m") << 2;
        QTest::newRow("turned") << user("Kari\u202eOla") << 2;
        QTest::newRow("long") << user(std::string(241, 'a').c_str()) << 2;
        QTest::newRow("fine") << user(" Åse-Marie O'Neill ") << 0;
        const auto code = [](const char* url) {
            return words("enrol-code --user 01a20743-e4ae-7ad6-82cf-4e401f250b17 --url")
                   << QString::fromUtf8(url);
        };
        for (const char* url :
             {"https://127.0.0.1:99999", "https://127.0.0.1:0",
              "https://127.0.0.1:", "https://127.0.0.1:80x", "https://[::1]:70000"})
            QTest::newRow(url) << code(url) << 2;
        for (const char* url : {"https://127.0.0.1:8443", "https://[::1]:8443", "https://felt.no"})
            QTest::newRow(url) << code(url) << 1; // no such user
    }
    void namesAndAddressesAreChecked()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        static const ServerProcess server;
        QCOMPARE(server.command(arguments).exitCode, code);
    }

    void aCodeIsForASideThePersonHas()
    {
        ServerOffice office; // kari is an inspector
        const auto code = [&](const char* side) {
            return office.server
                .command(words("enrol-code --url https://127.0.0.1:1 --user")
                         << QString::fromStdString(office.kari) << QStringLiteral("--side")
                         << QString::fromUtf8(side))
                .exitCode;
        };
        QCOMPARE(code("health"), 1);
        QCOMPARE(code("alcohol"), 0);
    }

    void worksWithAndWithoutServing()
    {
        ServerProcess server;
        QCOMPARE(server.command({QStringLiteral("init")}).exitCode, 1); // never over another one
        QCOMPARE(server.command(words("municipality add 9901 Prøvevik")).exitCode, 0);
        const auto before = server.addUser(QStringLiteral("Kari Demo"));
        QVERIFY(!before.empty());
        QVERIFY(server.start());
        const auto during = server.addUser(QStringLiteral("Ola Demo"));
        QVERIFY(!during.empty());
        server.grant(before, QStringLiteral("9901"), QStringLiteral("inspector"));
        const auto unknown = server.command(
            words("grant --user 01a20743-e4ae-7ad6-82cf-4e401f250b17 --municipality 9901 "
                  "--role inspector"));
        QCOMPARE(unknown.exitCode, 1);
        QCOMPARE(text(*requireObject(unknown.json, "error"), "field"), std::string("user"));
        QCOMPARE(server.stop(), 0);
        server.grant(during, QStringLiteral("9901"), QStringLiteral("inspector"));
    }

    void aKilledServerLeavesNothingInTheWay()
    {
        ServerProcess server;
        QVERIFY(server.start());
        server.kill();
        QVERIFY(!server.addUser(QStringLiteral("Kari Demo")).empty());
        QVERIFY(server.start());
        QVERIFY(!server.addUser(QStringLiteral("Ola Demo")).empty());
    }

    void secretsAreOursAlone()
    {
        ServerProcess server;
        const auto mode = [&](const char* name) {
            return QFile::permissions(server.data() + QLatin1Char('/') + QString::fromUtf8(name)) &
                   (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
        };
        for (const char* name : {"keys/store.key", "keys/receipt.key", "keys/recovery.key",
                                 "keys/tls.key", "feltbok.db", ""})
            QCOMPARE(mode(name), QFile::Permissions());
        QFile database(server.data() + QStringLiteral("/feltbok.db"));
        QVERIFY(database.open(QIODevice::ReadOnly));
        QVERIFY(!database.readAll().startsWith("SQLite format 3"));
    }

    void devicesAreListed()
    {
        ServerOffice office;
        const auto device = office.device(office.kari);
        const auto listed = office.server.command(words("device list"));
        const auto devices = *requireArray(listed.json, "devices");
        QCOMPARE(devices.size(), std::size_t(1));
        const auto& one = devices[0].get_object();
        QCOMPARE(text(one, "device"), device.device.toText());
        QCOMPARE(text(one, "user_name"), std::string("Kari Demo"));
        QCOMPARE(text(one, "state"), std::string("active"));
    }

    void twoAdministratorsGiveAKeyBack()
    {
        initCrypto();
        ServerOffice office;
        const auto anne = office.server.addUser(QStringLiteral("Anne Admin"));
        const auto bo = office.server.addUser(QStringLiteral("Bo Admin"));
        office.server.grant(anne, QStringLiteral("9901"), QStringLiteral("admin"));
        office.server.grant(bo, QStringLiteral("9901"), QStringLiteral("admin"));
        auto device = office.device(office.kari);
        const auto recoveryKey =
            *fromBase64Url(text(bodyOf(device.get("/v1/device")), "recovery_key"));

        // What a device does: seal the key, and show a fresh key for the answer.
        const Bytes secret = randomBytes(64);
        Bytes sealed(secret.size() + crypto_box_SEALBYTES);
        crypto_box_seal(sealed.data(), secret.data(), secret.size(), recoveryKey.data());
        Bytes answerPublic(crypto_box_PUBLICKEYBYTES);
        Bytes answerSecret(crypto_box_SECRETKEYBYTES);
        crypto_box_keypair(answerPublic.data(), answerSecret.data());
        const auto request = QString::fromStdString("feltbok-recovery:1:p1:" + toBase64Url(sealed) +
                                                    ":" + toBase64Url(answerPublic));
        const auto approve = [&](const std::string& user) {
            return office.server.command({QStringLiteral("recover"), QStringLiteral("approve"),
                                          QStringLiteral("--user"), QString::fromStdString(user),
                                          QStringLiteral("--request"), request});
        };
        QCOMPARE(approve(office.kari).exitCode, 1); // no administrator
        QCOMPARE(number(approve(anne).json, "approvals"), std::int64_t(1));
        const auto twice = approve(anne);
        QCOMPARE(twice.exitCode, 1);
        QVERIFY(!twice.json.contains("answer"));
        const auto done = approve(bo);
        QCOMPARE(number(done.json, "approvals"), std::int64_t(2));
        const auto answer = *fromBase64Url(text(done.json, "answer"));
        Bytes opened(answer.size() - crypto_box_SEALBYTES);
        QCOMPARE(crypto_box_seal_open(opened.data(), answer.data(), answer.size(),
                                      answerPublic.data(), answerSecret.data()),
                 0);
        QVERIFY(opened == secret);
        const auto shown = office.server.command({QStringLiteral("recover"), QStringLiteral("show"),
                                                  QStringLiteral("--request"), request});
        QCOMPARE(number(shown.json, "approvals"), std::int64_t(2));
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "commands_test.moc"
