// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/transfer_code.h"
#include "health_phone.h"
#include "support/pack_pictures.h"
#include "support/screen.h"
#include "support/test_workspace.h"
#include "ui/labels.h"
#include "ui/qml_singletons.h"
#include "ui/text.h"

#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryDir>
#include <QtQml/qqmlextensionplugin.h>
#include <QtTest>

Q_IMPORT_QML_PLUGIN(Feltbok_BackendPlugin)
Q_IMPORT_QML_PLUGIN(Feltbok_ComponentsPlugin)
Q_IMPORT_QML_PLUGIN(FeltbokPlugin)

using namespace feltbok;
using namespace feltbok::test;
using namespace feltbok::ui;

namespace {

const QString handedOut = QStringLiteral("1 pack(s) handed out: Ventizolve 1.26 mg");

} // namespace

class HandoutPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// At most six presses from home for a known lot, the training list included.
    void handsOutInThreePressesWhereTheLotIsTheProposedOne()
    {
        Phone phone(domain::Role::naloxoneDistributor);
        Thumb thumb(phone.view);
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Lot V2703 · expires 31. mars 2027")) ||
                    thumb.find(QStringLiteral("chosenPack")) != nullptr);
        QVERIFY(thumb.tap(codeLabel(u"foerstegang")));
        QVERIFY(thumb.tap(QStringLiteral("allGiven")));
        QVERIFY(thumb.tap(QStringLiteral("handOut")));
        QCOMPARE(thumb.taps(), 3);
        QTRY_COMPARE(phone.all("naloxone_handout").size(), std::size_t(1));
        const json::object fields = phone.all("naloxone_handout").front().fields;
        QVERIFY(fields.at("lot") == "V2703"); // expires first
        QVERIFY(fields.at("supply_type") == "foerstegang");
        QCOMPARE(fields.at("training").as_array().size(), std::size_t(7));
        QCOMPARE(phone.all("stock_movement").size(), std::size_t(3));
        // And back, right away.
        QVERIFY(thumb.tap(QStringLiteral("Undo")));
        QTRY_COMPARE(phone.all("stock_movement").size(), std::size_t(4));
        QVERIFY(findString(phone.all("naloxone_handout").front().fields, "undone_at"));
    }

    void anOutreachWorkerTakesAnotherLotInSixPresses()
    {
        Phone phone(domain::Role::outreachWorker);
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("Hand out")));
        QVERIFY(thumb.tap(QStringLiteral("chosenPack")));
        // The second row of the lots: the title is the product's on both.
        QQuickItem* other = nullptr;
        QTRY_VERIFY((other = lotRow(phone.view, QStringLiteral("V2711"))) != nullptr);
        const QRectF place = other->mapRectToScene(other->boundingRect());
        QVERIFY(place.height() >= leastTouch && place.bottom() < phone.view.height());
        QTest::mouseClick(&phone.view, Qt::LeftButton, {}, place.center().toPoint());
        QVERIFY(thumb.tap(codeLabel(u"foerstegang")));
        QVERIFY(thumb.tap(QStringLiteral("allGiven")));
        QVERIFY(thumb.tap(QStringLiteral("handOut")));
        QCOMPARE(thumb.taps() + 1, 6);
        QTRY_COMPARE(phone.all("naloxone_handout").size(), std::size_t(1));
        QVERIFY(phone.all("naloxone_handout").front().fields.at("lot") == "V2711");
    }

    /// A patrol is at least two; whoever is alone says so, and is not stopped.
    void whoStartsAloneSaysSo()
    {
        Phone phone(domain::Role::outreachWorker);
        Thumb thumb(phone.view);
        QTRY_VERIFY(thumb.find(QStringLiteral("startPatrol")) != nullptr);
        QVERIFY(thumb.tap(QStringLiteral("startPatrol")));
        QTRY_VERIFY(thumb.says(QStringLiteral("A patrol is at least two workers")));
        QVERIFY(thumb.tap(QStringLiteral("cancel")));
        QTRY_VERIFY(thumb.find(QStringLiteral("cancel")) == nullptr);
        QVERIFY(phone.all("patrol").empty());
        QVERIFY(thumb.tap(QStringLiteral("startPatrol")));
        QVERIFY(thumb.tap(QStringLiteral("confirm")));
        QTRY_COMPARE(phone.all("patrol").size(), std::size_t(1));
        const auto fields = phone.all("patrol").front().fields;
        QCOMPARE(fields.at("workers").as_array().size(), std::size_t(1));
        QVERIFY(!fields.contains("note")); // nothing more is kept of it
    }

    void aHalfFilledHandOutComesBackAfterTheLock()
    {
        Phone phone(domain::Role::naloxoneDistributor);
        phone.nameThePack();
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("chosenPack")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Type or scan a pack")));
        QVERIFY(thumb.tapBelow(QStringLiteral("From a picture or the code's text")));
        QVERIFY(thumb.type(QStringLiteral("The code as text"),
                           QStringLiteral("(01)09501101530003(17)280200(10)V28X")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Use the text")));
        QTRY_COMPARE(thumb.typed(QStringLiteral("Lot (LOT on the pack)")), QStringLiteral("V28X"));
        // Before it was used: the scan is not made again.
        phone.lockAndUnlock();
        QTRY_VERIFY(thumb.says(QStringLiteral("Carried on")));
        phone.look("handout-carried-on");
        QVERIFY(thumb.tap(QStringLiteral("Go on with the pack")));
        QTRY_COMPARE(thumb.typed(QStringLiteral("Lot (LOT on the pack)")), QStringLiteral("V28X"));
        QVERIFY(thumb.tap(QStringLiteral("Use this pack")));
        QVERIFY(thumb.tapBelow(codeLabel(u"foerstegang")));
        QVERIFY(thumb.tapBelow(QStringLiteral("allGiven")));
        phone.lockAndUnlock();
        QTRY_VERIFY(thumb.says(QStringLiteral("Carried on")));
        QTRY_VERIFY(thumb.find(QStringLiteral("chosenPack")) != nullptr);
        QVERIFY(thumb.find(QStringLiteral("chosenPack"))
                    ->property("subtitle")
                    .toString()
                    .contains(QStringLiteral("V28X")));
        // Pressed by mistake, and back.
        QVERIFY(thumb.tap(QStringLiteral("Begin afresh")));
        QTRY_VERIFY(!thumb.says(QStringLiteral("Carried on")));
        QVERIFY(thumb.tap(QStringLiteral("Undo")));
        QTRY_VERIFY(thumb.says(QStringLiteral("Carried on")));
        QVERIFY(thumb.tap(QStringLiteral("handOut")));
        QTRY_COMPARE(phone.all("naloxone_handout").size(), std::size_t(1));
        const json::object fields = phone.all("naloxone_handout").front().fields;
        QVERIFY(fields.at("lot") == "V28X");
        QVERIFY(fields.at("supply_type") == "foerstegang");
        QCOMPARE(fields.at("training").as_array().size(), std::size_t(7));
        phone.lockAndUnlock();
        QTRY_VERIFY(thumb.find(QStringLiteral("chosenPack")) != nullptr);
        QVERIFY(!thumb.says(QStringLiteral("Carried on")));
        QCOMPARE(thumb.find(QStringLiteral("chosenPack"))->property("subtitle").toString(),
                 QStringLiteral("Lot V2703 · expires ") + dateText("2027-03-31"));
    }

    void aHandOutFromAContactComesBackAfterTheLock()
    {
        Phone phone(domain::Role::outreachWorker);
        phone.beginPatrol();
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("Woman, 18–24")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Counted: Woman, 18–24")));
        const auto contact = phone.all("outreach_contact").front().id;
        QVERIFY(thumb.tap(QStringLiteral("Naloxone")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Woman, 18–24")));
        QVERIFY(thumb.tap(codeLabel(u"foerstegang")));
        phone.lockAndUnlock();
        // The page opens by itself, with whose it is.
        QTRY_VERIFY(thumb.says(QStringLiteral("Carried on")));
        QVERIFY(thumb.isShown(QStringLiteral("Woman, 18–24")));
        phone.look("contact-handout-carried-on");
        QVERIFY(thumb.tapBelow(QStringLiteral("allGiven")));
        QVERIFY(thumb.tap(QStringLiteral("back"))); // and from the patrol
        QTRY_VERIFY(thumb.find(QStringLiteral("endPatrol")) != nullptr);
        phone.lockAndUnlock();
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Counted: Woman, 18–24")));
        QVERIFY(!thumb.says(QStringLiteral("Carried on")));
        QVERIFY(thumb.tap(QStringLiteral("Naloxone")));
        QTRY_VERIFY(thumb.says(QStringLiteral("Carried on")));
        QVERIFY(thumb.tap(QStringLiteral("handOut")));
        QTRY_COMPARE(phone.all("naloxone_handout").size(), std::size_t(1));
        const json::object fields = phone.all("naloxone_handout").front().fields;
        QVERIFY(fields.at("contact") == json::value(contact.toText()));
        QVERIFY(fields.at("gender") == "kvinne");
        QVERIFY(fields.at("supply_type") == "foerstegang");
        QCOMPARE(fields.at("training").as_array().size(), std::size_t(7));
        phone.lockAndUnlock();
        QTRY_VERIFY(thumb.find(QStringLiteral("endPatrol")) != nullptr);
        QVERIFY(!thumb.says(QStringLiteral("Carried on")));
    }

    /// It says so where one looks, and everything is still there.
    void aFullDiskIsSaidWhereOneLooks()
    {
        Phone phone(domain::Role::naloxoneDistributor);
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(codeLabel(u"foerstegang")));
        QVERIFY(thumb.tap(QStringLiteral("allGiven")));
        QVERIFY(thumb.tapBelow(codeLabel(u"kvinne"))); // far down
        const auto set = [&](const char* pragma) {
            TestDevice::check(phone.work.device.worker.runBlocking(
                [&](sqlite::Connection& db) { return db.execute(pragma); }));
        };
        set("PRAGMA query_only = ON");
        QVERIFY(thumb.tap(QStringLiteral("handOut")));
        const QString said = QStringLiteral("Nothing of it is recorded yet. Everything you filled "
                                            "in still stands here.");
        QTRY_VERIFY(thumb.isShown(said));
        phone.look("handout-not-saved");
        std::vector<QQuickItem*> all;
        gather(phone.view.contentItem(), all);
        for (QQuickItem* item : all)
            if (item->property("text").toString() == said)
                QVERIFY(item->mapRectToScene(item->boundingRect()).top() > 0);
        set("PRAGMA query_only = OFF");
        QVERIFY(thumb.tap(QStringLiteral("handOut")));
        QTRY_COMPARE(phone.all("naloxone_handout").size(), std::size_t(1));
        const json::object fields = phone.all("naloxone_handout").front().fields;
        QVERIFY(fields.at("gender") == "kvinne");
        QCOMPARE(fields.at("training").as_array().size(), std::size_t(7));
        QTRY_VERIFY(!thumb.isShown(said));
    }

    /// Counted on patrol, and then at most four presses until the patrol goes on.
    void naloxoneFromAContactInFourPresses()
    {
        Phone phone(domain::Role::outreachWorker);
        phone.beginPatrol();
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("Woman, 18–24")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Counted: Woman, 18–24")));
        const auto contact = phone.all("outreach_contact").front().id;
        const int before = thumb.taps();
        QVERIFY(thumb.tap(QStringLiteral("Naloxone")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Woman, 18–24"))); // whose it will be
        QVERIFY(thumb.tap(codeLabel(u"foerstegang")));
        phone.look("contact-handout");
        QVERIFY(thumb.tap(QStringLiteral("allGiven")));
        QVERIFY(thumb.tap(QStringLiteral("handOut")));
        QCOMPARE(thumb.taps() - before, 4);
        QTRY_COMPARE(phone.all("naloxone_handout").size(), std::size_t(1));
        const json::object fields = phone.all("naloxone_handout").front().fields;
        QVERIFY(fields.at("contact") == json::value(contact.toText()));
        QVERIFY(fields.at("age_band") == "18_24");
        QVERIFY(fields.at("gender") == "kvinne");
        QVERIFY(fields.at("lot") == "V2703");
        // On patrol again, where it stands under the tally and can be undone.
        QTRY_VERIFY(thumb.isShown(handedOut));
        phone.look("tally-handed-out");
        QVERIFY(thumb.tap(QStringLiteral("Details")));
        QTRY_VERIFY(thumb.find(QStringLiteral("Naloxone: 1 pack(s)")) != nullptr);
        phone.look("contact");
        QVERIFY(thumb.tap(QStringLiteral("Naloxone: 1 pack(s)")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Naloxone of this contact")));
        QVERIFY(thumb.tap(QStringLiteral("back")));
        QVERIFY(thumb.tap(QStringLiteral("back")));
        QVERIFY(thumb.tap(QStringLiteral("undoPress")));
        QTRY_VERIFY(findString(phone.all("naloxone_handout").front().fields, "undone_at"));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Counted: Woman, 18–24"))); // she still counts
        QVERIFY(!findString(phone.all("outreach_contact").front().fields, "undone_at"));
    }

    /// Somebody takes it and walks on: it is not asked for a contact first.
    void naloxoneBeforeAnybodyWasCountedIsOfNoContact()
    {
        Phone phone(domain::Role::outreachWorker);
        phone.beginPatrol();
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("Naloxone")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Without a contact")));
        QVERIFY(thumb.tap(QStringLiteral("handOut")));
        QTRY_COMPARE(phone.all("naloxone_handout").size(), std::size_t(1));
        const json::object fields = phone.all("naloxone_handout").front().fields;
        QVERIFY(!fields.contains("contact"));
        QVERIFY(fields.at("zone") == json::value(phone.zone.toText())); // where the patrol is
        QTRY_VERIFY(thumb.isShown(handedOut));
        QVERIFY(thumb.tap(QStringLiteral("Woman, 18–24")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Counted: Woman, 18–24")));
        QVERIFY(!thumb.isShown(handedOut));
        QVERIFY(phone.all("outreach_contact").size() == 1);
    }

    /// The offer that follows a spray used at an overdose is not lost on the way back.
    void aRefillOnPatrolOffersTheOverdoseBeforeThePageCloses()
    {
        Phone phone(domain::Role::outreachWorker);
        phone.beginPatrol();
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("Woman, 18–24")));
        QVERIFY(thumb.tap(QStringLiteral("Naloxone")));
        QVERIFY(thumb.tap(codeLabel(u"paafyll")));
        QVERIFY(thumb.tap(codeLabel(u"brukt_ved_overdose")));
        QVERIFY(thumb.tap(QStringLiteral("handOut")));
        QTRY_VERIFY(thumb.find(QStringLiteral("Record the overdose")) != nullptr);
        phone.look("contact-handout-offer");
        QVERIFY(thumb.tap(QStringLiteral("Go on")));
        QTRY_VERIFY(thumb.isShown(handedOut));
        QVERIFY(phone.all("overdose_event").empty());
    }

    /// Out of a contact and back to it, which shows where the person was referred to.
    void aReferralOutOfAContactLeadsBackToIt()
    {
        Phone phone(domain::Role::outreachWorker);
        phone.beginPatrol();
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("Woman, 18–24")));
        QTRY_COMPARE(phone.all("outreach_contact").size(), std::size_t(1));
        QVERIFY(thumb.tap(QStringLiteral("Details")));
        QTRY_VERIFY(thumb.find(QStringLiteral("refer")) != nullptr);
        thumb.scrollTo(QStringLiteral("refer"));
        QVERIFY(thumb.tap(QStringLiteral("refer")));
        QVERIFY(thumb.tap(QStringLiteral("service_nav")));
        QTRY_VERIFY(thumb.find(QStringLiteral("step_avslaatt")) != nullptr);
        QCOMPARE(phone.all("referral").size(), std::size_t(1));
        const json::object fields = phone.all("referral").front().fields;
        QVERIFY(fields.at("contact") ==
                json::value(phone.all("outreach_contact").front().id.toText()));
        QVERIFY(fields.at("to") == "nav");
        QVERIFY(thumb.tap(QStringLiteral("back")));
        QTRY_VERIFY(thumb.find(QStringLiteral("NAV")) != nullptr);
        QVERIFY(thumb.find(QStringLiteral("refer")) != nullptr); // on the contact's page
        phone.look("contact-referral");
    }

    /// A picture of the pack instead of the camera: product, lot and expiry are chosen by it.
    void aPackIsTakenFromAPicture()
    {
        Phone phone(domain::Role::naloxoneDistributor);
        phone.nameThePack();
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("chosenPack")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Type or scan a pack")));
        QVERIFY(thumb.tapBelow(QStringLiteral("From a picture or the code's text")));
        const QString file = QStringLiteral("Picture file with the code");
        QVERIFY(thumb.type(file, phone.picture("[01]09501101530003[17]280200[10]V28X[21]S1")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Read the picture")));
        QTRY_COMPARE_WITH_TIMEOUT(thumb.typed(QStringLiteral("Lot (LOT on the pack)")),
                                  QStringLiteral("V28X"), 60000);
        QVERIFY(thumb.tap(QStringLiteral("Use this pack")));
        QTRY_VERIFY(thumb.find(QStringLiteral("chosenPack")) != nullptr);
        QCOMPARE(thumb.find(QStringLiteral("chosenPack"))->property("subtitle").toString(),
                 QStringLiteral("Lot V28X · expires ") + dateText("2028-02-29"));
        QVERIFY(thumb.tap(QStringLiteral("handOut")));
        QTRY_COMPARE(phone.all("naloxone_handout").size(), std::size_t(1));
        const json::object fields = phone.all("naloxone_handout").front().fields;
        QVERIFY(fields.at("lot") == "V28X");
        QVERIFY(fields.at("expiry") == "2028-02-29");
        QVERIFY(fields.at("product") == "ventizolve");
        QVERIFY(toJsonText(fields).find("S1") == std::string::npos); // the serial goes no further
    }

    /// They warn, and are handed out.
    void anExpiredOrRecalledPackIsTakenWithAWarning_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("warning");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("expired") << QByteArray("[01]09501101530003[17]261031[10]GML")
                                 << QStringLiteral("It expired on ") + dateText("2026-10-31")
                                 << false;
        QTest::newRow("recalled") << QByteArray("[01]09501101530003[17]271031[10]KALT")
                                  << QStringLiteral("This lot is recalled") << true;
    }
    void anExpiredOrRecalledPackIsTakenWithAWarning()
    {
        QFETCH(QByteArray, code);
        QFETCH(QString, warning);
        QFETCH(bool, isAsked);
        Phone phone(domain::Role::naloxoneDistributor);
        phone.nameThePack();
        phone.add("stock_recall", {{"product", "ventizolve"},
                                   {"lot", "kalt"},
                                   {"issued_at", "2026-11-20T10:00:00.000Z"},
                                   {"status", "issued"}});
        phone.work.records.announceArrival();
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("chosenPack")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Type or scan a pack")));
        QVERIFY(thumb.tapBelow(QStringLiteral("From a picture or the code's text")));
        QVERIFY(thumb.type(QStringLiteral("Picture file with the code"), phone.picture(code)));
        QVERIFY(thumb.tapBelow(QStringLiteral("Read the picture")));
        QTRY_VERIFY_WITH_TIMEOUT(!thumb.typed(QStringLiteral("Lot (LOT on the pack)")).isEmpty(),
                                 60000);
        QVERIFY(thumb.tap(QStringLiteral("Use this pack")));
        QTRY_VERIFY(thumb.says(warning));
        QVERIFY(thumb.tap(QStringLiteral("handOut")));
        if (isAsked)
            QVERIFY(thumb.tap(QStringLiteral("Hand out all the same")));
        QTRY_COMPARE(phone.all("naloxone_handout").size(), std::size_t(1));
    }

    void aBadPictureSaysWhatIsWrong()
    {
        Phone phone(domain::Role::naloxoneDistributor);
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("chosenPack")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Type or scan a pack")));
        QVERIFY(thumb.tapBelow(QStringLiteral("From a picture or the code's text")));
        const QString file = QStringLiteral("Picture file with the code");
        const QString read = QStringLiteral("Read the picture");
        QVERIFY(thumb.type(file, QStringLiteral("finnes-ikke.png")));
        QVERIFY(thumb.tapBelow(read));
        QTRY_VERIFY_WITH_TIMEOUT(thumb.says(QStringLiteral("is no picture")), 60000);
        QImage dark(640, 480, QImage::Format_RGB32);
        dark.fill(Qt::black);
        const QString night = phone.folder.filePath(QStringLiteral("natt.png"));
        QVERIFY(dark.save(night));
        QVERIFY(thumb.type(file, night));
        QVERIFY(thumb.tapBelow(read));
        QTRY_VERIFY_WITH_TIMEOUT(thumb.says(QStringLiteral("No code in the picture")), 60000);
        phone.look("scan-problem");
        QVERIFY(thumb.typed(QStringLiteral("Lot (LOT on the pack)")).isEmpty());
        QVERIFY(!thumb.find(QStringLiteral("Use this pack"))->isEnabled());
    }

    /// Also who has another pane open, or looks at an earlier day, sees that a recall waits.
    void anUnansweredRecallIsCountedOnTheTabOfTheStock()
    {
        Phone phone(domain::Role::naloxoneDistributor);
        Thumb thumb(phone.view);
        const auto waiting = [&] {
            const QQuickItem* tab = thumb.find(QStringLiteral("Stock"));
            return tab != nullptr ? tab->property("count").toInt() : -1;
        };
        QTRY_VERIFY(thumb.find(QStringLiteral("chosenPack")) != nullptr);
        QCOMPARE(waiting(), 0);
        const auto recall = [&](const char* lot) {
            phone.add("stock_recall", {{"product", "ventizolve"},
                                       {"lot", lot},
                                       {"issued_at", "2026-11-20T10:00:00.000Z"},
                                       {"status", "issued"}});
            phone.work.records.announceArrival();
        };
        recall("ANNET"); // lies nowhere here
        recall("v2703");
        QTRY_COMPARE(waiting(), 1);
        phone.look("recall-waits");
        QVERIFY(thumb.tap(QStringLiteral("Stock")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Show the balance of an earlier day")));
        QVERIFY(thumb.type(QStringLiteral("Balance at the end of the day"),
                           QStringLiteral("19.11.2026")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Locations at the end of the day")));
        QCOMPARE(waiting(), 1);
        QVERIFY(thumb.tapBelow(QStringLiteral("Show the balance of now")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Answer")));
        QVERIFY(thumb.type(QStringLiteral("Doses found: Ventizolve 1.26 mg, lot v2703"),
                           QStringLiteral("0")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Answer: none was found")));
        QTRY_COMPARE(phone.all("recall_answer").size(), std::size_t(1));
        QVERIFY(thumb.tap(QStringLiteral("back")));
        QTRY_COMPARE(waiting(), 0);
    }

    /// Scanned at receiving, and kept when the page is left or the app locks.
    void packsThatComeInAreScannedAndKeptUntilTheyAreBooked()
    {
        Phone phone(domain::Role::naloxoneDistributor);
        phone.nameThePack();
        Thumb thumb(phone.view);
        const auto open = [&] {
            return thumb.tap(QStringLiteral("Stock")) && thumb.tapBelow(QStringLiteral("Kontoret"));
        };
        QVERIFY(open());
        QVERIFY(thumb.tap(QStringLiteral("receive")));
        QVERIFY(thumb.tap(QStringLiteral("Scan packs")));
        const QString file = QStringLiteral("Picture file with the code");
        QTRY_VERIFY(thumb.field(file) != nullptr);
        QVERIFY(thumb.type(file, QStringLiteral("finnes-ikke.png")));
        QTRY_VERIFY_WITH_TIMEOUT(thumb.says(QStringLiteral("is no picture")), 60000);
        QVERIFY(thumb.type(file, phone.picture("[01]09501101530003[17]261031[10]GML[21]S1")));
        QTRY_VERIFY_WITH_TIMEOUT(thumb.says(QStringLiteral("Added: Ventizolve 1.26 mg · lot GML")),
                                 60000);
        QVERIFY(thumb.says(QStringLiteral("xpired"))); // a warning, and it is in the list
        QVERIFY(thumb.type(QStringLiteral("Lot"), QStringLiteral("V29")));
        phone.look("receive");
        QVERIFY(thumb.tap(QStringLiteral("back")));
        QTRY_VERIFY(thumb.says(QStringLiteral("not booked")));
        phone.look("receive-begun");
        QVERIFY(thumb.tap(QStringLiteral("Go on with them")));
        QTRY_COMPARE(thumb.typed(QStringLiteral("Lot")), QStringLiteral("V29"));
        QVERIFY(thumb.says(QStringLiteral("lot GML")));

        // The lock takes the pages away.
        phone.view.setSource({});
        phone.open();
        QVERIFY(open());
        QVERIFY(thumb.tap(QStringLiteral("receive")));
        QTRY_COMPARE(thumb.typed(QStringLiteral("Lot")), QStringLiteral("V29"));
        QVERIFY(thumb.type(QStringLiteral("Lot"), QString()));
        const auto before = phone.all("stock_movement").size();
        QVERIFY(thumb.tap(QStringLiteral("bookPacks")));
        QTRY_COMPARE(phone.all("stock_movement").size(), before + 1);
        for (const auto& row : phone.all("stock_movement"))
            if (findString(row.fields, "lot") == "GML")
                QVERIFY(row.fields.at("doses") == 2); // one pack, read once
        QTRY_VERIFY(!thumb.says(QStringLiteral("not booked")));
        QVERIFY(thumb.tap(QStringLiteral("receive")));
        QTRY_VERIFY(thumb.field(QStringLiteral("Lot")) != nullptr);
        QVERIFY(!thumb.says(QStringLiteral("lot GML")));
    }

    /// What another location sent: two lots in one receipt, one of them with a pack that is not
    /// whole. A scanned pack of another lot is another line.
    void severalLotsAreReceivedByTheirCodes()
    {
        Phone phone(domain::Role::naloxoneDistributor, {800, 1280});
        phone.nameThePack();
        const auto store = phone.add("stock_location", {{"name", "Lageret"}, {"active", true}});
        phone.work.records.announceArrival();
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("Stock")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Kontoret")));
        QVERIFY(thumb.tap(QStringLiteral("receive")));
        QVERIFY(thumb.tap(QStringLiteral("Scan packs")));
        const QString text = QStringLiteral("The code as text");
        QTRY_VERIFY(thumb.field(text) != nullptr);
        const QString one = QStringLiteral("(01)09501101530003(17)280200(10)V28X");
        const QString other = QStringLiteral("(01)09501101530003(17)280200(10)V28Y");
        QVERIFY(thumb.type(text, one));
        QTRY_VERIFY(thumb.says(QStringLiteral("1 pack(s) · Ventizolve 1.26 mg · lot V28X")));
        QVERIFY(thumb.type(text, other));
        QTRY_VERIFY(thumb.says(QStringLiteral("1 pack(s) · Ventizolve 1.26 mg · lot V28Y")));
        QVERIFY(thumb.type(text, one));
        QTRY_VERIFY(thumb.says(QStringLiteral("2 pack(s) · Ventizolve 1.26 mg · lot V28X")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Close the scanner")));
        // And one dose of the second lot that is in no whole pack.
        QVERIFY(thumb.type(QStringLiteral("Lot"), QStringLiteral("v28y")));
        QVERIFY(thumb.type(QStringLiteral("Expiry"), QStringLiteral("29.02.2028")));
        QVERIFY(thumb.type(QStringLiteral("Packs"), QStringLiteral("0")));
        QVERIFY(thumb.type(QStringLiteral("Single doses"), QStringLiteral("1")));
        QVERIFY(thumb.tapBelow(QStringLiteral("addPack")));
        QTRY_VERIFY(thumb.says(QStringLiteral("1 pack(s) + 1 dose(s)")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Sent from another location")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Lageret")));
        const QString first = toQString(domain::health::transferCode(
            domain::health::transferIdFrom(RecordId::create(phone.clock.now()))));
        const QString second = toQString(domain::health::transferCode(
            domain::health::transferIdFrom(RecordId::create(phone.clock.now()))));
        QVERIFY(thumb.type(QStringLiteral("Code of lot V28X"), first));
        const auto before = phone.all("stock_movement").size();
        QVERIFY(thumb.tap(QStringLiteral("bookPacks")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Eight letters and digits, like K4PM-92XT. The "
                                                 "sender sees them beside the transfer.")));
        QCOMPARE(phone.all("stock_movement").size(), before);
        phone.look("receive-codes");
        QVERIFY(thumb.type(QStringLiteral("Code of lot V28Y"), second));
        QVERIFY(thumb.tap(QStringLiteral("bookPacks")));
        QTRY_COMPARE(phone.all("stock_movement").size(), before + 2);
        std::map<std::string, std::int64_t> doses;
        for (const auto& row : phone.all("stock_movement"))
            if (findString(row.fields, "other_location") == store.toText())
                doses[std::string(*findString(row.fields, "lot"))] =
                    row.fields.at("doses").as_int64();
        QCOMPARE(doses.at("V28X"), std::int64_t(4));
        QCOMPARE(doses.at("V28Y"), std::int64_t(3));
    }

    void theNumbersAreCalledWhereTheDeviceIsATelephone()
    {
        Phone phone(domain::Role::outreachWorker);
        phone.beginPatrol();
        Thumb thumb(phone.view);
        QTRY_VERIFY(thumb.find(QStringLiteral("endPatrol")) != nullptr);
        QVERIFY(thumb.tapBelow(QStringLiteral("Duties to report and whom to call")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Whom to call")));
        const auto calls = [&] {
            std::vector<QQuickItem*> all;
            gather(phone.view.contentItem(), all);
            return std::count_if(all.begin(), all.end(), [](QQuickItem* item) {
                return item->property("iconName").toString() == u"phone" && item->height() >= 64 &&
                       item->metaObject()->indexOfSignal("clicked()") >= 0;
            });
        };
        QCOMPARE(calls(), 0); // a desktop shows the number, and offers nothing that it cannot do
        QVERIFY(thumb.says(QStringLiteral("116 117")));
        std::vector<QQuickItem*> all;
        gather(phone.view.contentItem(), all);
        for (QQuickItem* item : all)
            if (item->metaObject()->indexOfProperty("workspace") >= 0)
                item->setProperty("canCall", true);
        phone.look("duties");
        QVERIFY(calls() >= 4);
    }

    void theTrainingIsGoneThroughStepByStep()
    {
        Phone phone(domain::Role::naloxoneDistributor);
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("Step by step")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Tegn på overdose")));
        phone.look("training");
        QVERIFY(thumb.tap(QStringLiteral("SE")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Overdosa mearkkat")));
        QVERIFY(thumb.tap(QStringLiteral("Gone through, next")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Riŋge 113")));
        QVERIFY(thumb.tap(QStringLiteral("Skip")));
        QVERIFY(thumb.tap(QStringLiteral("Gone through, next")));
        QVERIFY(thumb.tap(QStringLiteral("back")));
        QVERIFY(thumb.tap(QStringLiteral("handOut")));
        QTRY_COMPARE(phone.all("naloxone_handout").size(), std::size_t(1));
        const json::object fields = phone.all("naloxone_handout").front().fields;
        const auto& taught = fields.at("training").as_array();
        QCOMPARE(taught.size(), std::size_t(2));
        for (const auto& code : taught)
            QVERIFY(code == "tegn_paa_overdose" || code == "spray"); // the call was skipped
    }

    /// It belongs to the window and not to the shell, which is gone when the app locks.
    void theGuideOutlivesTheShell()
    {
        Phone phone(domain::Role::naloxoneDistributor);
        Thumb thumb(phone.view);
        const QSignalSpy asked(phone.view.rootObject(), SIGNAL(guideOpened()));
        QVERIFY(asked.isValid());
        QTRY_VERIFY(thumb.find(QStringLiteral("chosenPack")) != nullptr); // all is in its place
        QVERIFY(thumb.tapBelow(QStringLiteral("Overdose now")));
        QCOMPARE(asked.count(), 1);
    }

    /// On patrol too, before it starts and while it runs, it is one press away.
    void theGuideIsOnePressAwayOnPatrol()
    {
        Phone phone(domain::Role::outreachWorker);
        Thumb thumb(phone.view);
        const QSignalSpy asked(phone.view.rootObject(), SIGNAL(guideOpened()));
        QTRY_VERIFY(thumb.find(QStringLiteral("startPatrol")) != nullptr);
        QVERIFY(thumb.tap(QStringLiteral("overdoseNow")));
        QCOMPARE(asked.count(), 1);
        phone.beginPatrol();
        QTRY_VERIFY(thumb.find(QStringLiteral("startPatrol")) == nullptr);
        QVERIFY(thumb.tap(QStringLiteral("overdoseNow")));
        QCOMPARE(asked.count(), 2);
        QCOMPARE(thumb.taps(), 2);
        phone.look("tally");
    }

    /// From a device on which nobody is enrolled: no profile, no database, no network.
    void theGuideOpensWithoutAnythingUnlocked()
    {
        App app;
        app.session.start();
        QQmlApplicationEngine engine;
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Feltbok/Main.qml")));
        QVERIFY(!engine.rootObjects().isEmpty());
        auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
        QVERIFY(window != nullptr);
        const QStringList before = QDir(app.folder.path()).entryList(QDir::NoDotAndDotDot);
        Thumb thumb(*window);
        QVERIFY(thumb.tap(QStringLiteral("Overdose now")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Overdose nå")));
        QVERIFY(thumb.isShown(QStringLiteral("113")));
        QVERIFY(thumb.tap(QStringLiteral("spray")));
        QVERIFY(thumb.isShown(QStringLiteral("2. dose fra 2:00")));
        grab(*window, engine, "overdose", "night");
        QVERIFY(thumb.tap(QStringLiteral("EN")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("2nd dose from 2:00")));
        grab(*window, engine, "overdose", "light");
        QVERIFY(thumb.tap(QStringLiteral("back")));
        QVERIFY(thumb.tap(QStringLiteral("Overdose now"))); // the page under it is there again
        QTRY_VERIFY(thumb.isShown(QStringLiteral("2. dose fra 2:00"))); // and the clock runs on
        QCOMPARE(QDir(app.folder.path()).entryList(QDir::NoDotAndDotDot), before);
        QCOMPARE(app.session.phase(), Session::Phase::Welcome);
        QVERIFY(thumb.tap(QStringLiteral("reset")));
        QVERIFY(thumb.tap(QStringLiteral("back")));
        grab(*window, engine, "welcome", "light");
    }

    /// Who listens hears which is the pane, and which hands out.
    void everyControlOfTheHomeIsCalledByAnotherName_data()
    {
        QTest::addColumn<domain::Role>("role");
        QTest::newRow("distributor") << domain::Role::naloxoneDistributor;
        QTest::newRow("outreach worker") << domain::Role::outreachWorker;
    }
    void everyControlOfTheHomeIsCalledByAnotherName()
    {
        QFETCH(domain::Role, role);
        Phone phone(role);
        Thumb thumb(phone.view);
        if (role == domain::Role::outreachWorker)
            QVERIFY(thumb.tap(QStringLiteral("Hand out")));
        QTRY_VERIFY(thumb.find(QStringLiteral("chosenPack")) != nullptr);
        const auto heard = accessibility(&phone.view);
        QVERIFY(heard.controls > 10);
        QCOMPARE(heard.problems.join(u'\n'), QString());
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
        Phone phone(domain::Role::naloxoneDistributor, size);
        Thumb thumb(phone.view);
        QTRY_VERIFY(thumb.find(QStringLiteral("chosenPack")) != nullptr);
        phone.look("handout");
        phone.look("handout", "dark");
        phone.look("handout", "night");
        QVERIFY(thumb.tap(codeLabel(u"paafyll")));
        QVERIFY(thumb.tap(QStringLiteral("chosenPack")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Type or scan a pack")));
        phone.look("handout-lots");
        QVERIFY(thumb.tap(QStringLiteral("Type or scan a pack")));
        QTRY_VERIFY(thumb.isShown(QStringLiteral("Another pack")));
        phone.look("handout-pack");
        QVERIFY(thumb.tap(QStringLiteral("back")));
        QVERIFY(thumb.tap(QStringLiteral("handOut")));
        QTRY_COMPARE(phone.all("naloxone_handout").size(), std::size_t(1));
        // What it says lies over the page, for ten seconds.
        QTRY_VERIFY(thumb.find(QStringLiteral("Undo")) != nullptr);
        grab(phone.view, *phone.view.engine(), "handout-done", "light");
    }

private:
    static QQuickItem* lotRow(QQuickWindow& window, const QString& lot)
    {
        std::vector<QQuickItem*> all;
        gather(window.contentItem(), all);
        for (QQuickItem* item : all)
            if (item->property("subtitle").toString().contains(lot) &&
                item->objectName() != u"chosenPack")
                return item;
        return nullptr;
    }
    static void grab(QQuickWindow& window, QQmlEngine& engine, const char* name, const char* mode)
    {
        auto* theme = themeOf(engine);
        QVERIFY(theme != nullptr);
        theme->setProperty("mode", QString::fromLatin1(mode));
        QTest::qWait(0);
        QDir().mkpath(QStringLiteral(FELTBOK_SCREENS));
        QVERIFY(window.grabWindow().save(QStringLiteral(FELTBOK_SCREENS "/%1-%2-%3.png")
                                             .arg(QLatin1String(name), QLatin1String(mode))
                                             .arg(window.width())));
    }
};

QTEST_MAIN(HandoutPagesTest)
#include "handout_pages_test.moc"
