// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "health_phone.h"

#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Feltbok_BackendPlugin)
Q_IMPORT_QML_PLUGIN(Feltbok_ComponentsPlugin)
Q_IMPORT_QML_PLUGIN(FeltbokPlugin)

using namespace feltbok;
using namespace feltbok::test;
using namespace feltbok::ui;

namespace {

constexpr std::array modes{"light", "dark", "night"};

/// Who goes on patrol in one municipality and hands out naloxone in the next one.
std::vector<domain::Grant> both()
{
    return {{"9901", "Prøvevik", domain::Role::outreachWorker},
            {"9902", "Nabovik", domain::Role::naloxoneDistributor},
            {"9902", "Nabovik", domain::Role::healthLead}};
}

/// A patrol of an earlier evening, on which one was counted, that nobody has ended.
void leavePatrol(Phone& phone)
{
    phone.work.device.clock.advance(std::chrono::hours{13});
    phone.beginPatrol();
    const auto patrol = phone.all("patrol").front().id.toText();
    phone.add("outreach_contact", {{"patrol", patrol},
                                   {"date", "2026-11-20"},
                                   {"zone", phone.zone.toText()},
                                   {"at", "2026-11-20T22:10:00.000Z"},
                                   {"kind", "kontakt"},
                                   {"persons", 1}});
    phone.work.records.announceArrival();
}

/// Its last contact is known, and that time stands there.
bool isEndProposed(const Phone& phone)
{
    std::vector<QQuickItem*> all;
    gather(phone.view.contentItem(), all);
    return std::any_of(all.begin(), all.end(), [](QQuickItem* item) {
        return item->objectName() == u"patrolEnd" &&
               !item->property("helperText").toString().isEmpty();
    });
}

} // namespace

/// What one comes back to: where one works, a patrol that was left, a receipt that was kept.
class BegunPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPatrolThatWasLeftEndsInWhatItAddsUpTo()
    {
        Phone phone(domain::Role::outreachWorker);
        leavePatrol(phone);
        Thumb thumb(phone.view);
        QTRY_VERIFY(isEndProposed(phone));
        QVERIFY(thumb.tap(QStringLiteral("patrolHasEnded")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("What the night adds up to")));
        QTRY_VERIFY(phone.all("patrol").front().fields.at("ended_at") ==
                    "2026-11-20T22:10:00.000Z");
        phone.look("patrol-left-ended");
    }

    void oneSaysWhereOneWorksAndChangesIt()
    {
        Phone phone(both(), {360, 640});
        Thumb thumb(phone.view);
        QVERIFY(thumb.find(QStringLiteral("back")) == nullptr); // there is nothing to go back to
        QVERIFY(thumb.tap(QStringLiteral("municipality_9901")));
        QCOMPARE(phone.work.workspace.healthMunicipality(), std::string("9901"));
        phone.open(); // as the window does it
        QVERIFY(thumb.tap(QStringLiteral("municipality")));
        QTRY_VERIFY(thumb.find(QStringLiteral("municipality_9902")) != nullptr);
        QVERIFY(thumb.tap(QStringLiteral("municipality_9901"))); // it is this one: nothing changes
        QTRY_VERIFY(thumb.find(QStringLiteral("municipality_9902")) == nullptr);
        QCOMPARE(phone.work.workspace.healthMunicipality(), std::string("9901"));
        QVERIFY(thumb.tap(QStringLiteral("municipality")));
        QVERIFY(thumb.tap(QStringLiteral("municipality_9902")));
        QCOMPARE(phone.work.workspace.healthMunicipality(), std::string("9902"));
    }

    /// As a version kept it that had one code for all of it: the code is not lost out of sight.
    void aReceiptKeptByAnOlderVersionHasItsCode()
    {
        Phone phone(domain::Role::naloxoneDistributor);
        const auto office = phone.all("stock_location").front().id;
        const std::string kept =
            R"({"packs":[{"key":"ventizolve|V28X|2028-02-29","product":"ventizolve","lot":"V28X",)"
            R"("expiry":"2028-02-29","packs":2}],"product":"ventizolve","lot":"","expiry":"",)"
            R"("count":1,"source":"overfoering_inn","sender":"","code":"K4PM-92XT",)"
            R"("requisition":""})";
        TestDevice::check(phone.work.device.with([&](auto& records) {
            return records.setPageState("stock_receive " + office.toText(), kept);
        }));
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("Stock")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Kontoret")));
        QVERIFY(thumb.tap(QStringLiteral("receive")));
        QTRY_COMPARE(thumb.typed(QStringLiteral("Code of lot V28X")), QStringLiteral("K4PM-92XT"));
        QVERIFY(thumb.field(QStringLiteral("Code of the transfer")) == nullptr);
    }

    void looks_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("phone") << QSize(360, 640);
        QTest::newRow("tablet") << QSize(800, 1280);
        QTest::newRow("wide") << QSize(1280, 800);
    }
    void looks()
    {
        QFETCH(QSize, size);
        {
            Phone phone(domain::Role::outreachWorker, size);
            leavePatrol(phone);
            QTRY_VERIFY(isEndProposed(phone));
            for (const char* mode : modes)
                phone.look("patrol-left", mode);
        }
        Phone phone(both(), size);
        Thumb thumb(phone.view);
        QTRY_VERIFY(thumb.find(QStringLiteral("municipality_9902")) != nullptr);
        for (const char* mode : modes)
            phone.look("municipality", mode);
        QVERIFY(thumb.tap(QStringLiteral("municipality_9901")));
        phone.open();
        auto parked = pulled(RecordId::create(phone.clock.now()), "parked", ++phone.version,
                             R"({"open":true,"code":"forbidden","seq":7})");
        parked.municipality = "9902";
        phone.work.device.pull({parked});
        phone.beginPatrol();
        const QString mark = QStringLiteral("Counted in all municipalities you work in.");
        QTRY_VERIFY(thumb.isShown(mark));
        phone.look("home-of-several");
        QVERIFY(thumb.tap(QStringLiteral("Look at it")));
        QTRY_VERIFY(thumb.says(QStringLiteral("Not accepted")));
        phone.look("attention-of-several");
        QVERIFY(thumb.tap(QStringLiteral("back")));
        QVERIFY(thumb.tap(QStringLiteral("municipality")));
        QTRY_VERIFY(thumb.says(QStringLiteral("On patrol since")));
        for (const char* mode : modes)
            phone.look("municipality-change", mode);
    }
};

QTEST_MAIN(BegunPagesTest)
#include "begun_pages_test.moc"
