// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_workspace.h"
#include "ui/attention_model.h"
#include "ui/health/alerts_model.h"
#include "ui/health/handout_maker.h"
#include "ui/health/municipality_choice.h"
#include "ui/health/overdose_editor.h"
#include "ui/health/patrol_desk.h"
#include "ui/health/patrol_editor.h"
#include "ui/health/referrals_model.h"
#include "ui/health/zones_model.h"
#include "ui/text.h"

#include <QSignalSpy>

using namespace feltbok;
using namespace feltbok::ui;
using feltbok::test::TestDevice;
using feltbok::test::TestWorkspace;

namespace {

const QString home = QStringLiteral("9901");
const QString next = QStringLiteral("9902");

/// Outreach worker in one municipality, distributor and health lead in the next one; both have
/// records on the device.
struct Both : TestWorkspace
{
    explicit Both(const std::string& chosen = {})
        : TestWorkspace({{"9901", "Prøvevik", domain::Role::outreachWorker},
                         {"9902", "Nabovik", domain::Role::naloxoneDistributor},
                         {"9902", "Nabovik", domain::Role::healthLead},
                         {"9902", "Nabovik", domain::Role::outreachWorker}},
                        chosen)
    {
    }
    QString add(const char* collection, const QString& municipality, json::object fields,
                json::object sets = {})
    {
        domain::Change change;
        change.set = std::move(fields);
        change.add = std::move(sets);
        return toQString(device
                             .check(device.with([&](auto& records) {
                                 return records.create(collection, toStdString(municipality),
                                                       change, device.clock.now());
                             }))
                             .toText());
    }
    void colleague(const char* name, const QString& municipality)
    {
        json::object fields{{"user", UserId::create(device.clock.now()).toText()},
                            {"name", name},
                            {"active", true},
                            {"roles", json::array{"outreach_worker"}}};
        auto record = test::pulled(RecordId::create(device.clock.now()), "colleague", ++version,
                                   toJsonText(fields));
        record.municipality = toStdString(municipality);
        device.pull({record});
        records.announceArrival();
    }
    domain::RecordView record(const QString& id)
    {
        return device.check(device.view(RecordId::parse(toStdString(id)).value()));
    }
    std::string stored(const std::string& key)
    {
        return device.check(device.with([&](auto& records) { return records.pageState(key); }));
    }

    std::int64_t version = 0;
};

} // namespace

class MunicipalityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWorksInOneIsNotAsked()
    {
        TestWorkspace one({{"9901", "Prøvevik", domain::Role::outreachWorker},
                           {"9901", "Prøvevik", domain::Role::healthLead}});
        QVERIFY(!one.workspace.hasSeveralMunicipalities());
        QVERIFY(!one.workspace.mustChooseMunicipality());
        QCOMPARE(one.workspace.healthMunicipality(), std::string("9901"));
        TestWorkspace control; // nothing of it is for the control of alcohol
        QVERIFY(!control.workspace.mustChooseMunicipality());
        QVERIFY(!control.workspace.isHealthSide());
    }

    void aHalfFilledHandOutStaysWhereItBegan()
    {
        Both both("9901");
        const QString contact = both.add("outreach_contact", home, {{"kind", "kontakt"}});
        const QStringList begun{QString(), contact};
        for (const QString& as : begun) {
            HandoutMaker maker;
            maker.setWorkspace(&both.workspace);
            maker.setContact(as);
            maker.setBegunAs(as);
            QTRY_VERIFY(maker.isLoaded());
            maker.giveAllTraining();
            QVERIFY(!maker.training().isEmpty());
        }
        both.workspace.workIn(next);
        for (const QString& as : begun) {
            HandoutMaker maker;
            const QSignalSpy found(&maker, &HandoutMaker::openFound);
            maker.setWorkspace(&both.workspace);
            maker.setBegunAs(as);
            QTRY_VERIFY(maker.isLoaded());
            QCOMPARE(maker.training(), QStringList());
            QCOMPARE(maker.carriedOn(), QString());
            QCOMPARE(found.size(), 0);
        }
        {
            HandoutMaker maker; // what is begun here touches nothing of the other
            maker.setWorkspace(&both.workspace);
            QTRY_VERIFY(maker.isLoaded());
            maker.setTaught(QStringLiteral("spray"), true);
        }
        both.workspace.workIn(home);
        for (const QString& as : begun) {
            HandoutMaker maker;
            maker.setWorkspace(&both.workspace);
            maker.setBegunAs(as);
            QTRY_VERIFY(maker.isLoaded());
            QVERIFY(maker.training().size() > 1);
            QVERIFY(!maker.carriedOn().isEmpty());
        }
    }

    void rolesAreThoseOfTheChosenOne()
    {
        Both both;
        auto& workspace = both.workspace;
        QVERIFY(workspace.isHealthSide());
        QVERIFY(workspace.mustChooseMunicipality());
        QVERIFY(!workspace.isOutreachWorker() && !workspace.isHealthLead());
        QSignalSpy changed(&workspace, &Workspace::healthMunicipalityChanged);
        QSignalSpy switched(&workspace, &Workspace::municipalitySwitched);
        workspace.workIn(QStringLiteral("9903")); // not one's own
        QVERIFY(workspace.mustChooseMunicipality());
        workspace.workIn(home);
        QVERIFY(workspace.isOutreachWorker() && !workspace.isDistributor() &&
                !workspace.isHealthLead());
        QCOMPARE(workspace.municipalityName(), QStringLiteral("Prøvevik"));
        QCOMPARE(switched.size(), 0); // nothing was shown yet
        workspace.workIn(next);
        QVERIFY(workspace.isOutreachWorker() && workspace.isDistributor() &&
                workspace.isHealthLead());
        QCOMPARE(workspace.municipalityName(), QStringLiteral("Nabovik"));
        workspace.workIn(next);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(switched.size(), 1);
        // In the encrypted store, for the next time.
        QCOMPARE(both.stored(std::string(Workspace::municipalityChoiceKey)), std::string("9902"));
    }

    void theChoiceOfAnEarlierDayHoldsWhileOneHasARoleThere()
    {
        Both again("9902");
        QVERIFY(!again.workspace.mustChooseMunicipality());
        QVERIFY(again.workspace.isHealthLead());
        Both gone("9907");
        QVERIFY(gone.workspace.mustChooseMunicipality());
    }

    void everyListFollows()
    {
        Both both("9901");
        both.add("zone", home, {{"name", "Torget"}, {"order", 1}, {"active", true}});
        both.add("zone", next, {{"name", "Nabotorget"}, {"order", 1}, {"active", true}});
        both.add("referral", home, {{"to", "nav"}, {"status", "tilbudt"}});
        both.add("referral", next, {{"to", "bolig"}, {"status", "tilbudt"}});
        const json::array me{toStdString(both.workspace.userId())};
        both.add("patrol", next, {{"started_at", "2026-11-20T19:00:00.000Z"}, {"status", "ended"}},
                 {{"workers", me}});
        both.colleague("Ola Demo", home);
        both.colleague("Nora Nabo", next);
        QTRY_COMPARE(both.workspace.outreachWorkers().size(), 1);
        QCOMPARE(both.workspace.outreachWorkers().front().second, QStringLiteral("Ola Demo"));
        ZonesModel zones;
        zones.setWorkspace(&both.workspace);
        QTRY_COMPARE(zones.count(), 1);
        ReferralsModel referrals;
        referrals.setWorkspace(&both.workspace);
        QTRY_COMPARE(referrals.count(), 1);
        const QString nav = referrals.rows().front().service;
        PatrolsModel patrols;
        patrols.setWorkspace(&both.workspace);
        QTRY_VERIFY(patrols.isLoaded());
        QCOMPARE(patrols.count(), 0);

        both.workspace.workIn(next);
        both.records.announceArrival();
        QTRY_COMPARE(zones.rows().front().name, QStringLiteral("Nabotorget"));
        QCOMPARE(zones.count(), 1);
        QTRY_COMPARE(patrols.count(), 1);
        QTRY_VERIFY(referrals.count() == 1 && referrals.rows().front().service != nav);
        QTRY_COMPARE(both.workspace.outreachWorkers().front().second, QStringLiteral("Nora Nabo"));
        // And what is made is made there.
        zones.add(QStringLiteral("Stasjonen"));
        QTRY_COMPARE(zones.count(), 2);
        QCOMPARE(both.record(zones.rows().back().id).municipality, std::string("9902"));
    }

    void aPatrolStaysWhereItBegan()
    {
        Both both("9901");
        QString patrol;
        QString contact;
        {
            PatrolDesk desk;
            desk.setWorkspace(&both.workspace);
            QTRY_VERIFY(desk.isLoaded());
            desk.start({}, {});
            QTRY_VERIFY(!desk.patrolId().isEmpty());
            patrol = desk.patrolId();
        }
        both.workspace.workIn(next);
        MunicipalityChoice choice;
        choice.setWorkspace(&both.workspace);
        QTRY_VERIFY(
            !choice.places().front().toMap().value(QStringLiteral("patrol")).toString().isEmpty());
        QCOMPARE(choice.places().size(), 2);
        QVERIFY(choice.places().back().toMap().value(QStringLiteral("isHere")).toBool());
        {
            PatrolDesk desk;
            desk.setWorkspace(&both.workspace);
            QTRY_VERIFY(desk.isLoaded());
            QVERIFY(desk.patrolId().isEmpty());
            desk.start({}, {});
            QTRY_VERIFY(!desk.patrolId().isEmpty());
            QVERIFY(desk.patrolId() != patrol);
            QCOMPARE(both.record(desk.patrolId()).municipality, std::string("9902"));
        }
        both.workspace.workIn(home);
        PatrolDesk desk;
        desk.setWorkspace(&both.workspace);
        QTRY_COMPARE(desk.patrolId(), patrol);
        QSignalSpy pressed(&desk, &PatrolDesk::pressed);
        desk.press(QStringLiteral("25_39"), QStringLiteral("kvinne"));
        QTRY_COMPARE(pressed.size(), 1);
        QCOMPARE(both.record(pressed.front().front().toString()).municipality, std::string("9901"));
    }

    void aHalfToldOverdoseStaysWhereItBegan()
    {
        Both both("9901");
        const auto ready = [&](OverdoseEditor& editor) {
            editor.setWorkspace(&both.workspace);
            QTRY_VERIFY(editor.isReady());
        };
        OverdoseEditor first;
        ready(first);
        first.answer(QStringLiteral("survived"), QStringLiteral("ja"));
        both.workspace.workIn(next);
        OverdoseEditor other;
        ready(other);
        QVERIFY(other.answers().toMap().isEmpty());
        both.workspace.workIn(home);
        OverdoseEditor again;
        ready(again);
        QCOMPARE(again.answers().toMap().value(QStringLiteral("survived")).toString(),
                 QStringLiteral("ja"));
    }

    /// Kept by a version that did not name the municipality.
    void whatWasBegunBeforeAnUpgradeIsStillThere()
    {
        const auto keep = [](TestWorkspace& device, const std::string& key, std::string_view text) {
            TestDevice::check(
                device.device.with([&](auto& records) { return records.setPageState(key, text); }));
        };
        const auto kept = [](TestWorkspace& device, const std::string& key) {
            return TestDevice::check(
                device.device.with([&](auto& records) { return records.pageState(key); }));
        };
        const std::string desk = R"({"patrol":"","zone":"","kind":"samtale","last":""})";
        const std::string draft = R"({"handout":"","values":{"survived":"ja"}})";
        TestWorkspace one({{"9901", "Prøvevik", domain::Role::outreachWorker}});
        keep(one, "patrol_desk", desk);
        keep(one, "overdose_draft", draft);
        PatrolDesk patrol;
        patrol.setWorkspace(&one.workspace);
        QTRY_VERIFY(patrol.isLoaded());
        QCOMPARE(patrol.kind(), QStringLiteral("samtale"));
        OverdoseEditor editor;
        editor.setWorkspace(&one.workspace);
        QTRY_VERIFY(editor.isReady());
        QCOMPARE(editor.answers().toMap().value(QStringLiteral("survived")).toString(),
                 QStringLiteral("ja"));
        QCOMPARE(kept(one, "overdose_draft"), std::string());
        QCOMPARE(kept(one, "overdose_draft 9901"), draft);
        QCOMPARE(kept(one, "patrol_desk"), std::string());
        // What has been begun since then is not overwritten by it.
        keep(one, "overdose_draft", R"({"handout":"","values":{"survived":"nei"}})");
        OverdoseEditor again;
        again.setWorkspace(&one.workspace);
        QTRY_VERIFY(again.isReady());
        QCOMPARE(again.answers().toMap().value(QStringLiteral("survived")).toString(),
                 QStringLiteral("ja"));
        QCOMPARE(kept(one, "overdose_draft"), std::string());
        // Nobody can say of which of two it is.
        Both both("9901");
        keep(both, "overdose_draft", draft);
        OverdoseEditor other;
        other.setWorkspace(&both.workspace);
        QTRY_VERIFY(other.isReady());
        QVERIFY(other.answers().toMap().isEmpty());
    }

    /// Whatever waits for somebody is counted wherever one works, and says where it belongs.
    void whatWasNotAcceptedSaysWhere()
    {
        const auto park = [](TestWorkspace& device) {
            auto parked = test::pulled(RecordId::create(device.device.clock.now()), "parked", 1,
                                       R"({"open":true,"code":"forbidden","seq":7})");
            parked.municipality = "9902";
            device.device.pull({parked});
            device.records.announceArrival();
        };
        Both both("9901");
        park(both);
        QTRY_COMPARE(both.workspace.needsYouCount(), 1);
        AttentionModel several;
        several.setWorkspace(&both.workspace);
        QTRY_COMPARE(several.count(), 1);
        QCOMPARE(several.rows().front().place, QStringLiteral("Nabovik"));
        TestWorkspace one({{"9902", "Nabovik", domain::Role::outreachWorker}});
        park(one);
        AttentionModel alone;
        alone.setWorkspace(&one.workspace);
        QTRY_COMPARE(alone.count(), 1);
        QVERIFY(alone.rows().front().place.isEmpty());
    }
};

QTEST_GUILESS_MAIN(MunicipalityTest)
#include "municipality_test.moc"
