// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/crypto_init.h"
#include "support/server_office.h"

#include <QFile>
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
        for (const char* name :
             {"init", "serve", "municipality add", "user add", "user disable", "grant",
              "enrol-code", "device list", "device revoke", "recover approve", "recover show"})
            QTest::newRow(name) << (words(name) << QStringLiteral("--help")) << 0;
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
