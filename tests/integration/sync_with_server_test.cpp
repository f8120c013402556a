// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Engine, encrypted profile and the server that ships: what happens when things do not go well.

#include "integration/field_device.h"
#include "integration/real_server.h"
#include "server/store/embedded/embedded_store.h"
#include "sync/state.h"

#include <QTest>
#include <algorithm>

namespace feltbok::test {
namespace {

namespace fs = std::filesystem;

std::size_t countOf(const json::object& state, std::string_view collection)
{
    return std::size_t(std::ranges::count_if(state, [&](const auto& each) {
        return each.value().at("collection") == json::value(collection);
    }));
}

domain::Change setting(const json::object& fields)
{
    domain::Change change;
    change.set = fields;
    return change;
}

} // namespace

class SyncWithServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void firstPullBringsTheImportedRegister();
    void lostAnswersDoNothingTwice();
    void serverMayDieInBetween();
    void grantsDecideWhatIsHere();
    void revokedDeviceKeepsItsWork();
    void restoredServerGetsItAllAgain();
    void whatTheRestoredServerAndTheDeviceLackAsksForAnEnrolment();
    void copiedProfileGoesOnAsANewDevice();

private:
    std::unique_ptr<FieldDevice> makeDevice(const std::string& user);
    RecordId makeVisit(FieldDevice& device, std::string_view municipality = "9901") const;
    /// A new device of the same person holds the same.
    void verifyLikeServer(FieldDevice& device, const std::string& user);
    /// The server as it is now, and again as it was.
    void backUp();
    void restore();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RealServer> m_server;
    std::string m_kari;
    int m_devices = 0;
};

void SyncWithServerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<RealServer>();
    m_server->addMunicipality("9901");
    m_kari = m_server->addPerson("Kari Demo", "9901", {"inspector"});
}

void SyncWithServerTest::cleanup()
{
    m_server.reset();
    m_folder.reset();
}

std::unique_ptr<FieldDevice> SyncWithServerTest::makeDevice(const std::string& user)
{
    auto device = std::make_unique<FieldDevice>(
        m_folder->filePath(QString::number(++m_devices)).toStdString());
    if (const auto enrolled = device->enrol(m_server->link(user)); !enrolled)
        qFatal("enrolment: %s", enrolled.error().detail.c_str());
    return device;
}

RecordId SyncWithServerTest::makeVisit(FieldDevice& device, std::string_view municipality) const
{
    auto change = setting({{"kind", "skjenkekontroll"}, {"guests_estimated", 40}});
    change.add["controllers"] = json::array{json::string(m_kari)};
    return device.create("control_visit", municipality, change).value();
}

void SyncWithServerTest::verifyLikeServer(FieldDevice& device, const std::string& user)
{
    const auto fresh = makeDevice(user);
    QVERIFY(fresh->sync().isCaughtUp());
    const auto own = device.state();
    const auto server = fresh->state();
    QVERIFY(own && server);
    QCOMPARE(difference(*own, *server), "");
}

void SyncWithServerTest::backUp()
{
    m_server->stop();
    fs::copy(m_server->data().toStdString(),
             m_folder->filePath(QStringLiteral("backup")).toStdString(),
             fs::copy_options::recursive);
    m_server->serve();
}

void SyncWithServerTest::restore()
{
    const fs::path data = m_server->data().toStdString();
    const fs::path backup = m_folder->filePath(QStringLiteral("backup")).toStdString();
    m_server->stop();
    fs::remove_all(data);
    fs::copy(backup, data, fs::copy_options::recursive);
    {
        // What `restore` does to a backup: versions go far ahead, and a new epoch begins.
        const auto keys = server::DataFolder(data).loadKeys();
        QVERIFY(keys);
        const server::DataFolder folder(data);
        auto db = sqlite::Connection::open(folder.database(), keys->store);
        QVERIFY(db);
        QVERIFY(db->run("UPDATE municipality SET version = version + 4294967296"));
        QVERIFY(db->run("UPDATE setting SET value = '018f0000-0000-7000-8000-0000000000ff' "
                        "WHERE key = 'epoch'"));
    }
    m_server->serve();
}

void SyncWithServerTest::firstPullBringsTheImportedRegister()
{
    const QStringList import{QStringLiteral("import"), QStringLiteral("licences"),
                             QStringLiteral(FELTBOK_TEST_DATA "/bevillinger-tbr.csv"),
                             QStringLiteral("--municipality"), QStringLiteral("9901")};
    const auto imported = m_server->command(import);
    QCOMPARE(imported.exitCode, 0);
    const auto device = makeDevice(m_kari);
    QVERIFY(device->sync().isCaughtUp());
    const auto state = device->state().value();
    const auto places = countOf(state, "premises");
    const auto licences = countOf(state, "licence");
    QVERIFY(places > 5 && licences > 5);
    QVERIFY(std::ranges::any_of(state, [](const auto& each) {
        const auto& fields = each.value().at("fields").as_object();
        return findString(fields, "name") == "Havblikk kro";
    }));
    // A second import of the same file changes nothing, here neither.
    m_server->command(import);
    QVERIFY(device->sync().isCaughtUp());
    QCOMPARE(difference(state, device->state().value()), "");
}

void SyncWithServerTest::lostAnswersDoNothingTwice()
{
    const auto device = makeDevice(m_kari);
    const auto visit = makeVisit(*device);
    // token, device, push: the third answer is lost, then the pull's, then each once more.
    for (const int exchange : {3, 4, 1, 2}) {
        QVERIFY(device->save(visit, setting({{"guests_estimated", 40 + exchange}})));
        const auto cut = device->sync({exchange, Cut::At::answer});
        QCOMPARE(cut.outcome, "waiting");
        QCOMPARE(cut.exchanges.size(), std::size_t(exchange));
    }
    const auto before = device->position().value();
    QVERIFY(before.deliveredSeq < before.lastSeq);
    device->reopen();
    QVERIFY(device->sync().isCaughtUp());
    const auto after = device->position().value();
    QCOMPARE(after.deliveredSeq, after.lastSeq);
    const auto state = device->state().value();
    QCOMPARE(countOf(state, "control_visit"), std::size_t(1));
    QCOMPARE(countOf(state, "conflict"), std::size_t(0));
    QVERIFY(state.at(visit.toText()).at("fields").at("guests_estimated") == 42);
    verifyLikeServer(*device, m_kari);
}

void SyncWithServerTest::serverMayDieInBetween()
{
    const auto device = makeDevice(m_kari);
    const auto visit = makeVisit(*device);
    QVERIFY(device->sync().isCaughtUp());
    QVERIFY(device->save(visit, setting({{"guests_estimated", 41}})));
    m_server->kill();
    QCOMPARE(device->sync().outcome, "waiting");
    QVERIFY(device->state().value().at(visit.toText()).at("fields").at("guests_estimated") == 41);
    QVERIFY(device->state().value().at(visit.toText()).at("delivery") == "waiting");
    m_server->serve();
    QVERIFY(device->sync().isCaughtUp());
    QVERIFY(device->state().value().at(visit.toText()).at("delivery") == "delivered");
    verifyLikeServer(*device, m_kari);
}

void SyncWithServerTest::grantsDecideWhatIsHere()
{
    m_server->addMunicipality("9902");
    const auto device = makeDevice(m_kari);
    const auto first = makeVisit(*device);
    QVERIFY(device->sync().isCaughtUp());

    m_server->setGrant(m_kari, "9902", "inspector", false);
    QVERIFY(device->sync().isCaughtUp()); // over a cursor reset
    QCOMPARE(device->identity().value().grants.size(), std::size_t(2));
    const auto second = makeVisit(*device, "9902");
    QVERIFY(device->sync().isCaughtUp());
    QVERIFY(device->state().value().contains(first.toText()));

    // What is unsent when the grant goes is sent, parked, and stays readable by its author.
    QVERIFY(device->save(first, setting({{"guests_estimated", 44}})));
    m_server->setGrant(m_kari, "9901", "inspector", true);
    QVERIFY(device->sync().isCaughtUp());
    const auto state = device->state().value();
    QVERIFY(!state.contains(first.toText()));
    QVERIFY(state.contains(second.toText()));
    QCOMPARE(countOf(state, "parked"), std::size_t(1));
    verifyLikeServer(*device, m_kari);

    m_server->setGrant(m_kari, "9901", "inspector", false);
    QVERIFY(device->sync().isCaughtUp());
    QVERIFY(device->state().value().at(first.toText()).at("fields").at("guests_estimated") == 40);
    verifyLikeServer(*device, m_kari);
}

void SyncWithServerTest::revokedDeviceKeepsItsWork()
{
    const auto device = makeDevice(m_kari);
    const auto visit = makeVisit(*device);
    QVERIFY(device->sync().isCaughtUp());
    QVERIFY(device->save(visit, setting({{"guests_estimated", 41}})));
    m_server->office("device revoke",
                     {{"device", device->identity().value().device.toText()}, {"wipe", false}});
    const auto report = device->sync();
    QCOMPARE(report.outcome, "revoked");
    QCOMPARE(report.detail, "");
    QVERIFY(device->state().value().at(visit.toText()).at("fields").at("guests_estimated") == 41);

    QVERIFY(device->enrol(m_server->link(m_kari)));
    QVERIFY(device->sync().isCaughtUp());
    const auto state = device->state().value();
    const auto& record = state.at(visit.toText());
    QVERIFY(record.at("fields").at("guests_estimated") == 41);
    QVERIFY(record.at("delivery") == "delivered");
    verifyLikeServer(*device, m_kari);
}

void SyncWithServerTest::restoredServerGetsItAllAgain()
{
    const std::string ola = m_server->addPerson("Ola Demo", "9901", {"inspector"});
    const auto device = makeDevice(m_kari);
    const auto visit = makeVisit(*device);
    auto both = domain::Change();
    both.add["controllers"] = json::array{json::string(ola)};
    QVERIFY(device->save(visit, both));
    QVERIFY(device->sync().isCaughtUp());
    const auto other = makeDevice(ola);
    QVERIFY(other->sync().isCaughtUp());

    backUp();
    // After the backup: an answer, a new visit, and work of the other that is not sent yet.
    QVERIFY(device->save(visit, setting({{"guests_estimated", 50}})));
    const auto later = makeVisit(*device);
    QVERIFY(device->sync().isCaughtUp());
    QVERIFY(other->sync().isCaughtUp());
    QVERIFY(other->save(visit, setting({{"staff_count", 3}})));
    QVERIFY(device->save(later, setting({{"guards_count", 2}})));

    restore();

    QVERIFY(device->sync().isCaughtUp());
    QVERIFY(other->sync().isCaughtUp());
    QVERIFY(device->sync().isCaughtUp());
    const auto state = device->state().value();
    const auto& fields = state.at(visit.toText()).at("fields").as_object();
    QVERIFY2(fields.at("guests_estimated") == 50, toJsonText(fields).c_str());
    QVERIFY2(fields.contains("staff_count") && fields.at("staff_count") == 3,
             toJsonText(fields).c_str());
    QVERIFY(state.at(later.toText()).at("fields").at("guards_count") == 2);
    QCOMPARE(countOf(state, "parked") + countOf(state, "conflict"), std::size_t(0));
    QVERIFY(device->position().value().deliveredSeq == device->position().value().lastSeq);
    verifyLikeServer(*device, m_kari);
    verifyLikeServer(*other, ola);
}

/// What was sent after the backup left this device with the visit that it was for.
void SyncWithServerTest::whatTheRestoredServerAndTheDeviceLackAsksForAnEnrolment()
{
    const std::string ola = m_server->addPerson("Ola Demo", "9901", {"inspector"});
    const auto device = makeDevice(m_kari);
    const auto other = makeDevice(ola);
    const auto visit = makeVisit(*device);
    domain::Change controllers;
    controllers.add["controllers"] = json::array{json::string(ola)};
    QVERIFY(device->save(visit, controllers));
    QVERIFY(device->sync().isCaughtUp());
    QVERIFY(other->sync().isCaughtUp());
    backUp();

    QVERIFY(device->save(visit, setting({{"guests_estimated", 50}})));
    QVERIFY(device->sync().isCaughtUp());
    controllers = {};
    controllers.remove["controllers"] = json::array{json::string(m_kari)};
    QVERIFY(other->save(visit, controllers));
    QVERIFY(other->sync().isCaughtUp());
    QVERIFY(device->sync().isCaughtUp());
    QVERIFY(!device->state().value().contains(visit.toText()));
    const auto delivered = makeVisit(*device);
    QVERIFY(device->sync().isCaughtUp());
    const auto unsent = makeVisit(*device);

    restore();
    const auto refused = device->sync();
    QCOMPARE(refused.outcome, "enrol");
    QCOMPARE(refused.detail, std::to_string(int(sync::EnrolmentReason::missing)));
    // Until then all is here to be read.
    QVERIFY(device->state().value().contains(delivered.toText()));
    QVERIFY(device->state().value().contains(unsent.toText()));

    QVERIFY(device->enrol(m_server->link(m_kari)));
    QVERIFY(device->sync().isCaughtUp());
    QVERIFY(other->sync().isCaughtUp());
    QVERIFY(device->sync().isCaughtUp());
    const auto state = device->state().value();
    QVERIFY(state.contains(delivered.toText()) && state.contains(unsent.toText()));
    QVERIFY(!state.contains(visit.toText())); // Ola had taken her off it
    QCOMPARE(countOf(state, "parked"), std::size_t(0));
    QCOMPARE(device->position().value().deliveredSeq, device->position().value().lastSeq);
    verifyLikeServer(*device, m_kari);
}

void SyncWithServerTest::copiedProfileGoesOnAsANewDevice()
{
    auto device = makeDevice(m_kari);
    const auto visit = makeVisit(*device);
    QVERIFY(device->sync().isCaughtUp());
    device.reset();
    const fs::path folder = m_folder->filePath(QString::number(m_devices)).toStdString();
    const fs::path copied = m_folder->filePath(QStringLiteral("copy")).toStdString();
    fs::copy(folder, copied, fs::copy_options::recursive);

    device = std::make_unique<FieldDevice>(folder);
    QVERIFY(device->save(visit, setting({{"guests_estimated", 41}})));
    QVERIFY(device->sync().isCaughtUp());
    FieldDevice copy(copied);
    QVERIFY(copy.save(visit, setting({{"staff_count", 3}})));
    const auto refused = copy.sync();
    QCOMPARE(refused.outcome, "enrol");
    QCOMPARE(refused.detail, std::to_string(int(sync::EnrolmentReason::forked)));
    QCOMPARE(copy.sync().outcome, "enrol"); // for as long as it takes
    QVERIFY(copy.enrol(m_server->link(m_kari)));
    QVERIFY(copy.sync().isCaughtUp());
    const auto state = copy.state().value();
    QVERIFY(state.at(visit.toText()).at("fields").at("guests_estimated") == 41);
    QVERIFY(state.at(visit.toText()).at("fields").at("staff_count") == 3);
    QCOMPARE(countOf(state, "conflict"), std::size_t(0));
    verifyLikeServer(copy, m_kari);
}

} // namespace feltbok::test

QTEST_GUILESS_MAIN(feltbok::test::SyncWithServerTest)
#include "sync_with_server_test.moc"
