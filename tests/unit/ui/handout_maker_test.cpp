// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "distributor.h"
#include "ui/health/contact_editor.h"
#include "ui/health/handout_maker.h"
#include "ui/health/handouts_model.h"
#include "ui/text.h"

#include <QSignalSpy>
#include <QtTest>

using namespace feltbok;
using namespace feltbok::test;
using namespace feltbok::ui;

namespace {

QStringList valuesOf(const QVariantList& list)
{
    QStringList out;
    for (const auto& one : list)
        out.push_back(one.toMap().value(QStringLiteral("value")).toString());
    return out;
}

} // namespace

class HandoutMakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHandOutAndItsLineOfTheLedgerAreOne()
    {
        Distributor on;
        const auto zone = on.pull("zone", {{"name", "Sentrum"}, {"active", true}});
        const auto office = on.place("Kontoret", zone.toText().c_str());
        on.receive(office, "ventizolve", "V1", "2027-06-30", 20);
        on.start();
        QCOMPARE(on.maker.place(), toQString(office.toText()));
        on.maker.set(QStringLiteral("supply_type"), QStringLiteral("paafyll"));
        on.maker.set(QStringLiteral("refill_reason"), QStringLiteral("mistet"));
        on.maker.set(QStringLiteral("age_band"), QStringLiteral("25_34"));
        on.maker.set(QStringLiteral("packs"), 3);
        on.maker.giveAllTraining();
        on.maker.setTaught(QStringLiteral("risiko"), false);
        const QString id = on.handOut();
        QVERIFY(!id.isEmpty());

        const auto handouts = on.all("naloxone_handout");
        QCOMPARE(handouts.size(), std::size_t(1));
        const auto& fields = handouts.front().fields;
        QCOMPARE(toQString(handouts.front().id.toText()), id);
        QVERIFY(fields.at("product") == "ventizolve");
        QVERIFY(fields.at("packs") == 3);
        QVERIFY(fields.at("doses") == 6);
        QVERIFY(fields.at("lot") == "V1");
        QVERIFY(fields.at("expiry") == "2027-06-30");
        QVERIFY(fields.at("refill_reason") == "mistet");
        QVERIFY(fields.at("recipient_category") == "ikke_oppgitt");
        QVERIFY(fields.at("gender") == "ikke_oppgitt");
        QVERIFY(fields.at("research_consent") == "ikke_spurt");
        QVERIFY(fields.at("zone") == json::value(zone.toText()));
        QCOMPARE(fields.at("training").as_array().size(), std::size_t(6));

        QCOMPARE(on.doses("V1"), std::int64_t(14));
        for (const auto& row : on.all("stock_movement"))
            if (row.fields.at("entry_type") == "utdeling") {
                QVERIFY(row.fields.at("handout") == json::value(toStdString(id)));
                QVERIFY(row.fields.at("doses") == -6);
                QVERIFY(row.fields.at("seen_version") == on.version);
            }
        // The next person begins afresh.
        QCOMPARE(on.maker.values().value(QStringLiteral("supply_type")), QVariant());
        QCOMPARE(on.maker.training(), QStringList());
        QCOMPARE(on.maker.values().value(QStringLiteral("age_band")).toString(),
                 QStringLiteral("ukjent"));
    }

    void nothingHasToBeAnswered()
    {
        Distributor on;
        const auto office = on.place("Kontoret");
        on.receive(office, "nyxoid", "N1", "2027-06-30", 2);
        on.start();
        QVERIFY(!on.handOut().isEmpty());
        QCOMPARE(on.doses("N1"), std::int64_t(0));
        QVERIFY(!on.all("naloxone_handout").front().fields.contains("supply_type"));
    }

    void whatExpiresFirstIsProposed()
    {
        Distributor on;
        const auto office = on.place("Kontoret");
        on.receive(office, "ventizolve", "LATE", "2028-06-30", 20);
        on.receive(office, "ventizolve", "SOON", "2026-12-10", 20);
        on.receive(office, "ventizolve", "OLD", "2026-11-01", 20);
        on.receive(office, "ventizolve", "CALLED", "2026-12-01", 20);
        on.recall("ventizolve", "called"); // typed in small letters
        on.start();
        QCOMPARE(on.maker.pack().value(QStringLiteral("lot")).toString(), QStringLiteral("SOON"));
        QCOMPARE(on.maker.pack().value(QStringLiteral("state")).toString(), QStringLiteral("soon"));
        QVERIFY(on.maker.warnings().isEmpty());
        QStringList lots;
        for (const auto& one : on.maker.lots())
            lots += one.toMap().value(QStringLiteral("state")).toString();
        QCOMPARE(lots, QStringList({QStringLiteral("soon"), QString(), QStringLiteral("expired"),
                                    QStringLiteral("recalled")}));
        on.maker.chooseLot(valuesOf(on.maker.lots())[2]);
        QCOMPARE(on.maker.warnings().size(), 1);
        QVERIFY(!on.handOut().isEmpty());
        QCOMPARE(on.doses("OLD"), std::int64_t(18));
    }

    void aRecalledLotIsAskedAboutOnceAndThenHandedOut()
    {
        Distributor on;
        const auto office = on.place("Kontoret");
        on.receive(office, "ventizolve", "CALLED", "2027-12-01", 20);
        on.recall("ventizolve", "CALLED");
        on.start();
        QVERIFY(on.maker.pack().isEmpty()); // held back: not proposed
        on.maker.chooseLot(valuesOf(on.maker.lots()).front());
        QVERIFY(on.maker.isRecalled());
        const QSignalSpy asked(&on.maker, &HandoutMaker::recallAsked);
        on.maker.handOut();
        QCOMPARE(asked.count(), 1);
        QVERIFY(on.all("naloxone_handout").empty());
        QVERIFY(!on.handOut(true).isEmpty());
        QCOMPARE(asked.count(), 1);
        QCOMPARE(on.doses("CALLED"), std::int64_t(18));
    }

    void warningsNeverBar_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("lot");
        QTest::addColumn<QString>("expiry");
        QTest::addColumn<QString>("age");
        QTest::addColumn<int>("warnings");
        QTest::newRow("too young for it") << "ventizolve"
                                          << "V1"
                                          << "2027-06-30"
                                          << "under_18" << 1;
        QTest::newRow("from 14 years") << "nyxoid"
                                       << "N1"
                                       << "2027-06-30"
                                       << "under_18" << 1;
        QTest::newRow("of age") << "ventizolve"
                                << "V1"
                                << "2027-06-30"
                                << "18_24" << 0;
        QTest::newRow("age not known") << "ventizolve"
                                       << "V1"
                                       << "2027-06-30"
                                       << "ukjent" << 0;
        QTest::newRow("a lot nobody received") << "ventizolve"
                                               << "X9"
                                               << "2027-06-30"
                                               << "ukjent" << 1;
        QTest::newRow("another expiry") << "ventizolve"
                                        << "V1"
                                        << "2027-07-31"
                                        << "ukjent" << 1;
        QTest::newRow("expired, unknown, young") << "annet"
                                                 << "X9"
                                                 << "2026-11-19"
                                                 << "under_18" << 2;
        QTest::newRow("expires today") << "nyxoid"
                                       << "N2"
                                       << "2026-11-20"
                                       << "ukjent" << 0;
        QTest::newRow("beyond a pack's life") << "ventizolve"
                                              << "V1"
                                              << "2036-06-30"
                                              << "ukjent" << 2;
        QTest::newRow("unreadable") << "ventizolve"
                                    << ""
                                    << ""
                                    << "ukjent" << 1;
    }
    void warningsNeverBar()
    {
        QFETCH(QString, product);
        QFETCH(QString, lot);
        QFETCH(QString, expiry);
        QFETCH(QString, age);
        QFETCH(int, warnings);
        Distributor on;
        const auto office = on.place("Kontoret");
        on.receive(office, "ventizolve", "V1", "2027-06-30", 20);
        on.receive(office, "nyxoid", "N1", "2027-06-30", 20);
        on.receive(office, "nyxoid", "N2", "2026-11-20", 20);
        on.start();
        on.maker.setPack(product, lot, expiry);
        on.maker.set(QStringLiteral("age_band"), age);
        QCOMPARE(on.maker.warnings().size(), warnings);
        QVERIFY(!on.handOut().isEmpty());
        QCOMPARE(on.all("naloxone_handout").size(), std::size_t(1));
        // Whatever lot was named has left the shelf, also one that the ledger knows nothing of.
        if (!lot.isEmpty())
            QCOMPARE(on.doses(lot.toUtf8().constData()),
                     std::int64_t(lot == u"X9" ? (product == u"annet" ? -1 : -2) : 18));
        else
            QCOMPARE(on.all("stock_movement").size(), std::size_t(3));
    }

    void aPlaceThatIsNotSetUpBarsNothing()
    {
        Distributor on;
        on.start();
        on.maker.setPack(QStringLiteral("ventizolve"), QStringLiteral("V1"),
                         QStringLiteral("2027-06-30"));
        QVERIFY(!on.handOut().isEmpty());
        QVERIFY(on.all("stock_movement").empty());
        QVERIFY(on.all("naloxone_handout").front().fields.at("doses") == 2);
    }

    void undoingPutsTheDosesBackOnce()
    {
        Distributor on;
        const auto office = on.place("Kontoret");
        on.receive(office, "ventizolve", "V1", "2027-06-30", 20);
        on.start();
        const QString id = on.handOut();
        QCOMPARE(on.doses("V1"), std::int64_t(18));
        on.undo(id);
        on.undo(id);
        QCOMPARE(on.doses("V1"), std::int64_t(20));
        QVERIFY(findString(on.all("naloxone_handout").front().fields, "undone_at"));
        std::string booked;
        for (const auto& row : on.all("stock_movement"))
            if (row.fields.at("entry_type") == "utdeling")
                booked = row.id.toText();
        int corrections = 0;
        for (const auto& row : on.all("stock_movement"))
            if (row.fields.at("entry_type") == "korreksjon") {
                ++corrections;
                QVERIFY(row.fields.at("corrects") == json::value(booked));
                QVERIFY(row.fields.at("reason") == "feilregistrert");
                QVERIFY(row.fields.at("handout") == json::value(toStdString(id)));
                QVERIFY(row.fields.at("doses") == 2);
            }
        QCOMPARE(corrections, 1);

        HandoutsModel list;
        list.setWorkspace(&on.workspace);
        QTRY_VERIFY(list.isLoaded());
        QCOMPARE(list.rows().size(), std::size_t(1));
        QVERIFY(list.rows().front().isUndone);
        QVERIFY(!list.rows().front().canUndo);
    }

    void theListSaysWhoMayUndo()
    {
        Distributor on;
        const auto office = on.place("Kontoret");
        on.receive(office, "ventizolve", "V1", "2027-06-30", 20);
        on.pull("naloxone_handout", {{"at", "2026-11-20T10:00:00.000Z"},
                                     {"location", office.toText()},
                                     {"product", "ventizolve"},
                                     {"packs", 2},
                                     {"lot", "V1"}}); // a colleague's
        on.start();
        const QString own = on.handOut();
        HandoutsModel list;
        list.setWorkspace(&on.workspace);
        QTRY_COMPARE(list.rows().size(), std::size_t(2));
        QCOMPARE(list.rows()[0].id, own);
        QVERIFY(list.rows()[0].canUndo);
        QVERIFY(!list.rows()[1].canUndo);
        QVERIFY(list.rows()[1].title.contains(u'2'));
    }

    void whereSeveralPlacesHaveStockTheLastOneIsUsed()
    {
        Distributor on;
        const auto office = on.place("Kontoret");
        const auto car = on.place("Bilen");
        on.receive(office, "ventizolve", "V1", "2027-06-30", 20);
        on.start();
        QCOMPARE(on.maker.place(), toQString(office.toText())); // the only one with stock
        on.receive(car, "ventizolve", "V2", "2027-05-31", 20);
        on.records.announceArrival();
        QTRY_COMPARE(on.maker.place(), QString()); // nobody knows which shelf one stands at
        on.maker.choosePlace(toQString(car.toText()));
        QCOMPARE(on.maker.pack().value(QStringLiteral("lot")).toString(), QStringLiteral("V2"));
        QVERIFY(!on.handOut().isEmpty());

        HandoutMaker later;
        later.setWorkspace(&on.workspace);
        QTRY_COMPARE(later.place(), toQString(car.toText()));
    }

    void aChosenLotOutlivesASync()
    {
        Distributor on;
        const auto office = on.place("Kontoret");
        on.receive(office, "ventizolve", "V1", "2027-06-30", 20);
        on.receive(office, "ventizolve", "V2", "2028-06-30", 20);
        on.start();
        on.maker.chooseLot(valuesOf(on.maker.lots())[1]);
        on.maker.set(QStringLiteral("supply_type"), QStringLiteral("foerstegang"));
        const QSignalSpy changes(&on.maker, &HandoutMaker::changed);
        on.receive(office, "ventizolve", "V0", "2026-12-31", 20);
        on.records.announceArrival();
        QTRY_VERIFY(changes.count() > 0);
        QCOMPARE(on.maker.lots().size(), 3);
        QCOMPARE(on.maker.pack().value(QStringLiteral("lot")).toString(), QStringLiteral("V2"));
        QCOMPARE(on.maker.values().value(QStringLiteral("supply_type")).toString(),
                 QStringLiteral("foerstegang"));
    }

    void aRefillAfterAnOverdoseOffersItsRecordAndNoMore()
    {
        Distributor on;
        const auto office = on.place("Kontoret");
        on.receive(office, "ventizolve", "V1", "2027-06-30", 20);
        on.start();
        on.maker.set(QStringLiteral("supply_type"), QStringLiteral("paafyll"));
        QCOMPARE(on.maker.values().value(QStringLiteral("refill_reason")).toString(),
                 QStringLiteral("ikke_oppgitt"));
        on.maker.set(QStringLiteral("refill_reason"), QStringLiteral("brukt_ved_overdose"));
        const QString first = on.handOut();
        QCOMPARE(on.maker.overdoseOffer(), first);
        QVERIFY(on.all("overdose_event").empty());
        QVERIFY(!on.handOut().isEmpty()); // the next person is not kept waiting by it
        QCOMPARE(on.maker.overdoseOffer(), QString());
        // First time after all: a reason chosen before does not stay.
        on.maker.set(QStringLiteral("supply_type"), QStringLiteral("paafyll"));
        on.maker.set(QStringLiteral("refill_reason"), QStringLiteral("brukt_ved_overdose"));
        on.maker.set(QStringLiteral("supply_type"), QStringLiteral("foerstegang"));
        QVERIFY(!on.handOut().isEmpty());
        QCOMPARE(on.maker.overdoseOffer(), QString());
    }

    void theOfficeSaysWhichProductANumberIs()
    {
        Distributor on;
        on.pull("naloxone_product",
                {{"product", "ventizolve"},
                 {"gtins", json::array{json::object{{"gtin", "07046260000018"}}}},
                 {"minimum_age", 16},
                 {"basis", "The pack"}});
        on.pull("naloxone_product", {{"product", "nyxoid"}, {"active", false}, {"basis", "Gone"}});
        on.start();
        QCOMPARE(on.maker.productOfGtin(QStringLiteral("07046260000018")),
                 QStringLiteral("ventizolve"));
        QCOMPARE(on.maker.productOfGtin(QStringLiteral("00000000000017")), QString());
        QCOMPARE(valuesOf(on.maker.products()),
                 QStringList({QStringLiteral("ventizolve"), QStringLiteral("annet")}));
    }

    /// What the contact said is not asked again, and may be said otherwise.
    void aContactSaysWhatItKnowsOfTheRecipient_data()
    {
        QTest::addColumn<QString>("contactAge");
        QTest::addColumn<QString>("contactGender");
        QTest::addColumn<QString>("age");
        QTest::addColumn<QString>("gender");
        QTest::newRow("within") << "13_15"
                                << "kvinne"
                                << "under_18"
                                << "kvinne";
        QTest::newRow("same") << "18_24"
                              << "annet"
                              << "18_24"
                              << "annet";
        // 25–39 is 25–34 or 35–49: nobody guesses.
        QTest::newRow("across") << "25_39"
                                << "mann"
                                << "ukjent"
                                << "mann";
        QTest::newRow("above") << "60_pluss"
                               << "ukjent"
                               << "ukjent"
                               << "ikke_oppgitt";
        QTest::newRow("nothing") << "ukjent"
                                 << ""
                                 << "ukjent"
                                 << "ikke_oppgitt";
    }
    void aContactSaysWhatItKnowsOfTheRecipient()
    {
        QFETCH(QString, contactAge);
        QFETCH(QString, contactGender);
        Distributor on(domain::Role::outreachWorker);
        const auto square = on.pull("zone", {{"name", "Torget"}, {"active", true}});
        const auto office = on.place("Kontoret");
        on.receive(office, "ventizolve", "V1", "2027-06-30", 20);
        json::object said{{"kind", "kontakt"},
                          {"persons", 1},
                          {"age_band", toStdString(contactAge)},
                          {"zone", square.toText()},
                          {"at", "2026-11-20T22:00:00.000Z"}};
        if (!contactGender.isEmpty())
            said["gender"] = toStdString(contactGender);
        const auto contact = on.pull("outreach_contact", said);
        on.maker.setContact(toQString(contact.toText()));
        on.start();
        const QVariantMap values = on.maker.values();
        QTEST(values.value(QStringLiteral("age_band")).toString(), "age");
        QTEST(values.value(QStringLiteral("gender")).toString(), "gender");
        QVERIFY(!on.maker.contactText().isEmpty());
        on.maker.set(QStringLiteral("gender"), QStringLiteral("mann"));

        ContactEditor editor;
        editor.setWorkspace(&on.workspace);
        editor.setRecordId(toQString(contact.toText()));
        QTRY_VERIFY(editor.isReady());
        QVERIFY(editor.naloxone().isEmpty());

        const QString id = on.handOut();
        const json::object fields = on.all("naloxone_handout").front().fields;
        QVERIFY(fields.at("contact") == json::value(contact.toText()));
        QVERIFY(fields.at("zone") == json::value(square.toText()));
        QVERIFY(fields.at("gender") == "mann");
        QTRY_COMPARE(editor.naloxone(), QStringLiteral("1 pack(s)"));
        on.undo(id);
        QTRY_VERIFY(editor.naloxone().isEmpty());
        // The next one is of nobody until it is said.
        QVERIFY(on.maker.contact().isEmpty());
        on.handOut();
        QVERIFY(!on.all("naloxone_handout").front().fields.contains("contact"));
    }

    void whatWasAnsweredStandsAboveTheContact()
    {
        Distributor on(domain::Role::outreachWorker);
        const auto contact = on.pull(
            "outreach_contact",
            {{"age_band", "18_24"}, {"gender", "mann"}, {"at", "2026-11-20T22:00:00.000Z"}});
        on.start();
        on.maker.set(QStringLiteral("age_band"), QStringLiteral("25_34"));
        on.maker.setContact(toQString(contact.toText()));
        QVERIFY(!on.maker.isLoaded()); // not to be handed out before the contact is known
        QTRY_VERIFY(on.maker.isLoaded());
        QCOMPARE(on.maker.values().value(QStringLiteral("age_band")).toString(),
                 QStringLiteral("25_34"));
        QCOMPARE(on.maker.values().value(QStringLiteral("gender")).toString(),
                 QStringLiteral("mann"));
        on.maker.setContact({});
        on.handOut();
        QVERIFY(!on.all("naloxone_handout").front().fields.contains("contact"));
    }

    /// Eleven digits on a pack that could be somebody's number are nowhere stored.
    void aLotLikeANationalNumberBarsNothing()
    {
        Distributor on;
        on.place("Kontoret");
        on.start();
        on.maker.setPack(QStringLiteral("ventizolve"), QStringLiteral("01819010001"),
                         QStringLiteral("2027-06-30"));
        QVERIFY(!on.maker.warnings().isEmpty());
        QVERIFY(!on.handOut().isEmpty());
        const auto fields = on.all("naloxone_handout").front().fields;
        QVERIFY(fields.at("product") == "ventizolve");
        QVERIFY(fields.at("expiry") == "2027-06-30");
        QVERIFY(!fields.contains("lot"));
        QVERIFY(on.all("stock_movement").empty());
    }

    void aLongNoteBarsNothing()
    {
        Distributor on;
        on.place("Kontoret");
        on.start();
        on.maker.set(QStringLiteral("note"), QString(200, u'ø'));
        QVERIFY(!on.handOut().isEmpty());
        const auto fields = on.all("naloxone_handout").front().fields;
        QCOMPARE(toQString(std::string(fields.at("note").as_string())), QString(140, u'ø'));
        on.maker.set(QStringLiteral("note"), QStringLiteral("Ring 018190 10001 etterpå"));
        QVERIFY(!on.handOut().isEmpty());
        for (const auto& row : on.all("naloxone_handout"))
            QVERIFY(toJsonText(row.fields).find("10001") == std::string::npos);
    }

    void fourPacksOfTheLargestProductGoOutAtOnce()
    {
        Distributor on;
        on.pull("naloxone_product", {{"product", "esker"},
                                     {"name", "Eske med ampuller"},
                                     {"doses_per_pack", 100},
                                     {"basis", "Pakningen"}});
        const auto office = on.place("Kontoret");
        on.receive(office, "esker", "E1", "2027-06-30", 1000);
        on.start();
        on.maker.set(QStringLiteral("packs"), 4);
        QVERIFY(!on.handOut().isEmpty());
        QCOMPARE(on.doses("E1"), std::int64_t(600));
    }

    /// The lock takes the page away, and the end of the app everything that is not on the disk.
    void whatIsBegunIsKeptUntilItIsHandedOut()
    {
        Distributor on;
        const auto office = on.place("Kontoret");
        const auto car = on.place("Bilen");
        on.receive(office, "ventizolve", "V1", "2027-06-30", 20);
        on.receive(car, "ventizolve", "V2", "2027-05-31", 20);
        on.start();
        on.maker.choosePlace(toQString(car.toText()));
        on.maker.setPack(QStringLiteral("nyxoid"), QStringLiteral("n7"),
                         QStringLiteral("2028-01-31"));
        on.maker.set(QStringLiteral("supply_type"), QStringLiteral("paafyll"));
        on.maker.set(QStringLiteral("packs"), 2);
        on.maker.set(QStringLiteral("external_registered"), true);
        on.maker.set(QStringLiteral("note"), QStringLiteral("Ring 018190 10001 etterpå"));
        on.maker.setTaught(QStringLiteral("spray"), true);
        on.maker.keepPack(QVariantMap{{QStringLiteral("lot"), QStringLiteral("01819010001")},
                                      {QStringLiteral("expiry"), QString()}});
        // Nobody else finds what the law lets nobody keep.
        QCOMPARE(on.device.number("SELECT count(*) FROM page_state WHERE value LIKE '%10001%'"), 0);

        HandoutMaker later;
        const QSignalSpy found(&later, &HandoutMaker::openFound);
        later.setWorkspace(&on.workspace);
        QTRY_VERIFY(later.isLoaded());
        QCOMPARE(found.count(), 1);
        QCOMPARE(found.front().front().toString(), QString());
        QVERIFY(later.carriedOn().contains(QStringLiteral("2026")));
        QCOMPARE(later.place(), toQString(car.toText()));
        QCOMPARE(later.pack().value(QStringLiteral("lot")).toString(), QStringLiteral("N7"));
        QCOMPARE(later.training(), QStringList{QStringLiteral("spray")});
        const QVariantMap values = later.values();
        QCOMPARE(values.value(QStringLiteral("refill_reason")).toString(),
                 QStringLiteral("ikke_oppgitt"));
        QVERIFY(values.value(QStringLiteral("note")).toString().contains(QStringLiteral("Ring")));
        QVERIFY(later.packBegun().contains(QStringLiteral("lot")));
        // A pack in the hand stays that, whatever shelf is chosen.
        later.choosePlace(toQString(office.toText()));
        QCOMPARE(later.pack().value(QStringLiteral("lot")).toString(), QStringLiteral("N7"));
        later.handOut();
        QTRY_COMPARE(on.all("naloxone_handout").size(), std::size_t(1));
        const auto fields = on.all("naloxone_handout").front().fields;
        QVERIFY(fields.at("packs") == 2);
        QVERIFY(fields.at("external_registered") == true);
        QVERIFY(fields.at("location") == json::value(office.toText()));
        QCOMPARE(on.doses("N7"), std::int64_t(-4));

        HandoutMaker next;
        const QSignalSpy again(&next, &HandoutMaker::openFound);
        next.setWorkspace(&on.workspace);
        QTRY_VERIFY(next.isLoaded());
        QCOMPARE(next.carriedOn(), QString());
        QCOMPARE(next.training(), QStringList());
        QVERIFY(next.packBegun().isEmpty());
        QCOMPARE(again.count(), 0);
    }

    void whatIsBegunFromAContactIsOfThatContactAlone()
    {
        Distributor on(domain::Role::outreachWorker);
        on.receive(on.place("Kontoret"), "ventizolve", "V1", "2027-06-30", 20);
        const auto seen = [&](const char* gender) {
            return toQString(on.pull("outreach_contact", {{"kind", "kontakt"},
                                                          {"gender", gender},
                                                          {"at", "2026-11-20T22:00:00.000Z"}})
                                 .toText());
        };
        const QString hers = seen("kvinne");
        const QString his = seen("mann");
        const auto open = [&](HandoutMaker& maker, const QString& contact) {
            maker.setWorkspace(&on.workspace);
            maker.setContact(contact);
            maker.setBegunAs(contact);
            QTRY_VERIFY(maker.isLoaded());
        };
        {
            HandoutMaker first;
            open(first, hers);
            first.set(QStringLiteral("gender"), QVariant()); // she would rather not
            first.setTaught(QStringLiteral("spray"), true);
            HandoutMaker second;
            open(second, his);
            QCOMPARE(second.carriedOn(), QString());
            QCOMPARE(second.training(), QStringList());
        }
        HandoutMaker home;
        const QSignalSpy found(&home, &HandoutMaker::openFound);
        home.setWorkspace(&on.workspace);
        QTRY_VERIFY(home.isLoaded());
        QCOMPARE(home.carriedOn(), QString());
        QCOMPARE(found.count(), 1);
        QCOMPARE(found.front().front().toString(), hers);

        HandoutMaker first;
        open(first, hers);
        QCOMPARE(first.training(), QStringList{QStringLiteral("spray")});
        QVERIFY(!first.values().contains(QStringLiteral("gender")));
        QVERIFY(!first.contactText().isEmpty());
        first.leave(); // back on the patrol: it opens no more by itself, and is still there
        HandoutMaker shell;
        const QSignalSpy none(&shell, &HandoutMaker::openFound);
        shell.setWorkspace(&on.workspace);
        QTRY_VERIFY(shell.isLoaded());
        QCOMPARE(none.count(), 0);
        HandoutMaker again;
        open(again, hers);
        QCOMPARE(again.training().size(), 1);

        // Thrown away, brought back, and thrown away for good.
        again.beginAfresh();
        QTRY_VERIFY(again.isLoaded());
        QCOMPARE(again.training(), QStringList());
        QCOMPARE(again.values().value(QStringLiteral("gender")).toString(),
                 QStringLiteral("kvinne"));
        again.takeBack();
        QCOMPARE(again.training().size(), 1);
        again.beginAfresh();
        QCOMPARE(
            on.device.number("SELECT count(*) FROM page_state WHERE key LIKE 'handout_begun%'"), 0);
    }

    /// It is about a person: it goes with the evening, with its contact, and with its patrol.
    void whatNobodyWillFinishGoes()
    {
        Distributor on(domain::Role::outreachWorker);
        on.receive(on.place("Kontoret"), "ventizolve", "V1", "2027-06-30", 20);
        const auto kept = [&] {
            return on.device.number("SELECT count(*) FROM page_state WHERE key LIKE "
                                    "'handout_begun%'");
        };
        const auto begin = [&](const QString& as) {
            HandoutMaker maker;
            maker.setWorkspace(&on.workspace);
            maker.setBegunAs(as);
            QTRY_VERIFY(maker.isLoaded());
            maker.setTaught(QStringLiteral("spray"), true);
            QTRY_COMPARE(kept(), 1);
        };
        const auto isFound = [&](const QString& as) {
            HandoutMaker maker;
            maker.setWorkspace(&on.workspace);
            maker.setBegunAs(as);
            if (!QTest::qWaitFor([&] { return maker.isLoaded(); }))
                qFatal("never loaded");
            return !maker.carriedOn().isEmpty();
        };
        const auto alter = [&](const RecordId& id, const char* collection, const char* field) {
            on.device.pull({pulled(id, collection, ++on.version,
                                   toJsonText(json::object{{field, "2026-11-21T23:00:00.000Z"}}))});
        };
        begin({});
        on.device.clock.advance(std::chrono::hours(12));
        QVERIFY(isFound({}));
        on.device.clock.advance(std::chrono::milliseconds(1));
        QVERIFY(!isFound({}));
        QCOMPARE(kept(), 0);

        const auto contact = on.pull("outreach_contact", {{"kind", "kontakt"}});
        const auto patrol = on.pull("patrol", {{"started_at", "2026-11-21T20:00:00.000Z"}});
        const QString onPatrol = QStringLiteral("patrol ") + toQString(patrol.toText());
        begin(toQString(contact.toText()));
        QVERIFY(isFound(toQString(contact.toText())));
        alter(contact, "outreach_contact", "undone_at");
        QVERIFY(!isFound(toQString(contact.toText())));
        QCOMPARE(kept(), 0);
        begin(onPatrol);
        QVERIFY(isFound(onPatrol));
        alter(patrol, "patrol", "ended_at");
        QVERIFY(!isFound(onPatrol));
        QCOMPARE(kept(), 0);
        // Of a contact that is not here (any more), too.
        const QString nobody = toQString(RecordId::create(on.device.clock.now()).toText());
        begin(nobody);
        QVERIFY(!isFound(nobody));
        QCOMPARE(kept(), 0);
    }

    /// The app is killed between the two, or the disk takes the one and not the other.
    void whatIsRecordedIsNotTakenUpAgain()
    {
        Distributor on;
        on.receive(on.place("Kontoret"), "ventizolve", "V1", "2027-06-30", 20);
        on.start();
        on.maker.giveAllTraining();
        QCOMPARE(
            on.device.number("SELECT count(*) FROM page_state WHERE key LIKE 'handout_begun%'"), 1);
        on.execute("CREATE TEMP TRIGGER stuck BEFORE DELETE ON page_state "
                   "BEGIN SELECT RAISE(FAIL, 'stuck'); END");
        QVERIFY(!on.handOut().isEmpty());
        QVERIFY(!on.maker.error().isSet());
        HandoutMaker later;
        later.setWorkspace(&on.workspace);
        QTRY_VERIFY(later.isLoaded());
        QCOMPARE(later.carriedOn(), QString());
        QCOMPARE(later.training(), QStringList());
    }

    void whereTheDiskIsFullNothingIsLost_data()
    {
        QTest::addColumn<bool>("isFull");
        QTest::newRow("full") << true;
        QTest::newRow("not to be written") << false;
    }
    void whereTheDiskIsFullNothingIsLost()
    {
        QFETCH(bool, isFull);
        Distributor on;
        on.receive(on.place("Kontoret"), "ventizolve", "V1", "2027-06-30", 20);
        on.start();
        on.maker.set(QStringLiteral("supply_type"), QStringLiteral("foerstegang"));
        on.maker.giveAllTraining();
        if (isFull)
            on.fillTheDisk();
        else
            on.execute("PRAGMA query_only = ON");
        const QSignalSpy failed(&on.maker, &HandoutMaker::handoutFailed);
        const QSignalSpy handed(&on.maker, &HandoutMaker::handedOut);
        for (int tries = 1; tries <= 2; ++tries) {
            on.maker.handOut();
            QTRY_COMPARE(failed.count(), tries);
            const ErrorText error = on.maker.error();
            QVERIFY(error.isSet() && !error.happened.isEmpty() && !error.action.isEmpty());
            QCOMPARE(error.happened.contains(QStringLiteral("no space")), isFull);
            QVERIFY(error.data.contains(QStringLiteral("still stands here")));
            QVERIFY(!on.maker.isBusy());
        }
        // And goes on with it meanwhile.
        on.maker.set(QStringLiteral("packs"), 2);
        QCOMPARE(on.maker.training().size(), 7);
        QVERIFY(on.all("naloxone_handout").empty());
        QCOMPARE(on.doses("V1"), std::int64_t(20));
        QTRY_VERIFY(on.maker.error().isSet());
        if (isFull)
            on.freeTheDisk();
        else
            on.execute("PRAGMA query_only = OFF");
        QVERIFY(!on.handOut().isEmpty());
        QCOMPARE(handed.count(), 1);
        QVERIFY(!on.maker.error().isSet());
        QCOMPARE(on.all("naloxone_handout").size(), std::size_t(1));
        QVERIFY(on.all("naloxone_handout").front().fields.at("supply_type") == "foerstegang");
        QCOMPARE(on.doses("V1"), std::int64_t(16));
        HandoutMaker later;
        later.setWorkspace(&on.workspace);
        QTRY_VERIFY(later.isLoaded());
        QCOMPARE(later.carriedOn(), QString());
    }

    void aPackIsCheckedBeforeItIsUsed()
    {
        Distributor on;
        on.start();
        const QString day = QStringLiteral("2027-06-30");
        QCOMPARE(on.maker.packProblem(QStringLiteral(" ab12 "), day), QString());
        QVERIFY(!on.maker.packProblem(QString(), day).isEmpty());
        QVERIFY(!on.maker.packProblem(QStringLiteral("A B"), day).isEmpty());
        QVERIFY(!on.maker.packProblem(QStringLiteral("AB12"), QString()).isEmpty());
        QVERIFY(
            !on.maker.packProblem(QStringLiteral("AB12"), QStringLiteral("2012-01-01")).isEmpty());
        QVERIFY(!on.maker.packProblem(QString(21, u'A'), day).isEmpty());
    }
};

QTEST_GUILESS_MAIN(HandoutMakerTest)
#include "handout_maker_test.moc"
