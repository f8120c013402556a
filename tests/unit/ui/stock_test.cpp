// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "stock_lead.h"
#include "ui/health/recall_view.h"
#include "ui/health/stock_overview.h"
#include "ui/health/stock_register.h"
#include <QRegularExpression>
#include <QSignalSpy>

using namespace feltbok;
using namespace std::chrono_literals;
using namespace feltbok::test;
using ui::StockLocationView;

class StockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothHalvesOfATransferShareAnId()
    {
        Lead lead;
        const RecordId from = lead.place("Lager");
        const RecordId to = lead.place("Bil");
        Open store(lead, from);
        Open car(lead, to);
        lead.arrives(5, from, R"({"entry_type":"mottak","doses":6})");
        QTRY_COMPARE(dosesOf(store.view), 6);
        store.view.transfer(QLatin1String(key), QString(), 1, 0, {});
        QTRY_COMPARE(store.view.faultField(), QStringLiteral("location"));
        store.view.transfer(QLatin1String(key), QString::fromStdString(to.toText()), 1, 1, {});
        QTRY_COMPARE(dosesOf(store.view), 3);
        QTRY_COMPARE(dosesOf(car.view), 3);
        std::set<std::string> ids;
        for (const auto& row : lead.all("stock_movement"))
            if (const auto id = findString(row.fields, "transfer_id")) {
                ids.emplace(*id);
                QCOMPARE(row.fields.at("seen_version"), json::value(5));
            }
        QCOMPARE(ids.size(), std::size_t(1));
        store.view.undo();
        QTRY_COMPARE(dosesOf(store.view), 6);
        QTRY_COMPARE(dosesOf(car.view), 0);
        lead.device.clock.advance(100h);
        ui::DiscrepancyView discrepancies;
        discrepancies.setWorkspace(&lead.workspace);
        QTRY_VERIFY(discrepancies.isLoaded());
        QCOMPARE(discrepancies.rows().size(), 0);
    }

    /// A count books the difference to what its own device knew, and names what it did not know.
    void aCountNamesWhatItHadNotSeen()
    {
        Lead lead;
        const RecordId place = lead.place("Lager");
        Open store(lead, place);
        lead.arrives(5, place, R"({"entry_type":"mottak","doses":10})");
        QTRY_COMPARE(dosesOf(store.view), 10);
        store.view.count({}, {}, {});
        QTRY_COMPARE(store.view.faultField(), QStringLiteral("nothing"));
        store.view.count({found(8, 10)}, {}, {});
        QTRY_COMPARE(dosesOf(store.view), 8);
        QVERIFY(store.view.unseen().isEmpty());
        const auto counts = lead.all("stock_movement");
        QCOMPARE(counts.front().fields.at("counted"), json::value(8));
        QCOMPARE(counts.front().fields.at("expected"), json::value(10));
        QCOMPARE(counts.front().fields.at("doses"), json::value(-2));
        QCOMPARE(counts.front().fields.at("seen_version"), json::value(5));

        // Booked on another device before the count, and pulled after it.
        lead.arrives(6, place,
                     R"({"entry_type":"utdeling","doses":-2,
                        "handout":"0192e4a0-0000-7000-8000-000000000001"})",
                     5);
        QTRY_COMPARE(dosesOf(store.view), 6); // in the sum all the same
        QTRY_COMPARE(store.view.unseen().size(), 1);
        QCOMPARE(member(store.view.unseen(), 0, "movements").toStringList().size(), 1);

        // Whoever counted meanwhile compares again before it is booked.
        store.view.count({found(8, 8)}, {}, {});
        QTRY_COMPARE(store.view.faultField(), QStringLiteral("changed"));
        QCOMPARE(lead.all("stock_movement").size(), std::size_t(3));
        store.view.count({found(8, 6)}, {}, {});
        QTRY_COMPARE(dosesOf(store.view), 8);
        QTRY_VERIFY(store.view.unseen().isEmpty()); // the later count knew of both
    }

    void whoCountedTogetherStandsInTheLedger()
    {
        Lead lead;
        const json::object ola{{"user", lead.colleague.toText()},
                               {"name", "Ola Prøve"},
                               {"active", true},
                               {"roles", json::array{"naloxone_distributor"}}};
        lead.device.pull({test::pulled(RecordId::create(lead.device.clock.now()), "colleague", 1,
                                       toJsonText(ola))});
        lead.records.announceArrival();
        const RecordId place = lead.place("Lager");
        Open store(lead, place);
        lead.arrives(5, place, R"({"entry_type":"mottak","doses":10})");
        QTRY_COMPARE(dosesOf(store.view), 10);
        QTRY_COMPARE(store.view.colleagues().size(), 1);
        const QString with = member(store.view.colleagues(), 0, "value").toString();
        store.view.count({found(9, 10)}, {with}, {});
        QTRY_COMPARE(dosesOf(store.view), 9);
        const auto counts = lead.all("stock_movement");
        QCOMPARE(counts.front().fields.at("counted_by").as_array().size(), std::size_t(2));
        QVERIFY(member(store.view.movements(), 0, "note")
                    .toString()
                    .contains(QStringLiteral("Ola Prøve")));
        store.view.count({found(9, 9)}, {}, {});
        QTRY_COMPARE(store.booked, 2);
        QVERIFY(!lead.all("stock_movement").front().fields.contains("counted_by"));
    }

    void whatWasNotedWithTheTemperatureIsShownWithIt()
    {
        Lead lead;
        Open store(lead, lead.place("Bil"));
        QTRY_VERIFY(store.view.isLoaded());
        store.view.readThermometer(QStringLiteral("4"), QStringLiteral(" stod ute i natt "));
        QTRY_VERIFY(store.view.reading().endsWith(QStringLiteral(": stod ute i natt")));
        lead.device.clock.advance(1h);
        store.view.readThermometer(QStringLiteral("20"), {});
        QTRY_VERIFY(store.view.reading().startsWith(QStringLiteral("20")));
        QVERIFY(!store.view.reading().contains(u"natt"));
    }

    /// As one writes it where one reads, also where the office typed it in the other way.
    void aStrengthHasTheDecimalMarkOfTheLanguage()
    {
        const QLocale before;
        const auto name = [](QLocale::Language language, const char* typed) {
            QLocale::setDefault(QLocale(language));
            return ui::productNameText(typed);
        };
        const auto nb = QLocale::NorwegianBokmal;
        const auto en = QLocale::English;
        QCOMPARE(name(nb, "Nyxoid 1.8 mg"), QStringLiteral("Nyxoid 1,8 mg"));
        QCOMPARE(name(en, "Nyxoid 1.8 mg"), QStringLiteral("Nyxoid 1.8 mg"));
        QCOMPARE(name(nb, "Ventizolve 1.26mg"), QStringLiteral("Ventizolve 1,26mg"));
        QCOMPARE(name(en, "Ampulle 0,4 mg/ml"), QStringLiteral("Ampulle 0.4 mg/ml"));
        QCOMPARE(name(nb, "Spray 2.0 (20.11)"), QStringLiteral("Spray 2.0 (20.11)"));
        // And so on the pages.
        Lead lead;
        const RecordId place = lead.place("Lager");
        lead.arrives(5, place, R"({"entry_type":"mottak","doses":4})");
        QLocale::setDefault(QLocale(nb));
        Open store(lead, place);
        QTRY_COMPARE(store.view.lots().size(), 1);
        QVERIFY(member(store.view.lots(), 0, "label").toString().startsWith(u"Nyxoid 1,8 mg"));
        ui::StockRegister products;
        products.setWorkspace(&lead.workspace);
        QTRY_VERIFY(products.isLoaded());
        QCOMPARE(
            products.product(QStringLiteral("nyxoid")).value(QStringLiteral("name")).toString(),
            QStringLiteral("Nyxoid 1,8 mg"));
        QLocale::setDefault(before);
    }

    void aWrongMovementIsAnsweredByACorrection()
    {
        Lead lead;
        const RecordId place = lead.place("Lager");
        Open store(lead, place);
        QTRY_VERIFY(store.view.isLoaded());
        store.view.receive({pack("A1", "2027-11-30", 5)}, false, {});
        QTRY_COMPARE(dosesOf(store.view), 10);
        QVERIFY(store.view.canUndo());
        const QString id = member(store.view.movements(), 0, "movementId").toString();
        const QString mistyped = QStringLiteral("feilregistrert");
        store.view.correct(id, 6, {}, {});
        QTRY_COMPARE(store.view.faultField(), QStringLiteral("reason"));
        store.view.correct(id, 10, mistyped, {});
        QTRY_COMPARE(store.view.faultField(), QStringLiteral("same"));
        store.view.correct(id, 6, mistyped, {});
        QTRY_COMPARE(dosesOf(store.view), 6);
        store.view.correct(id, 8, mistyped, {}); // corrected again
        QTRY_COMPARE(dosesOf(store.view), 8);
        QCOMPARE(store.view.movements().size(), 3);
        QCOMPARE(lead.all("stock_movement").front().fields.at("corrects"),
                 json::value(id.toStdString()));

        store.view.takeOut(QLatin1String(key), QStringLiteral("svinn"), {}, 1, 0, {});
        QTRY_COMPARE(store.view.faultField(), QStringLiteral("reason"));
        store.view.takeOut(QLatin1String(key), QStringLiteral("svinn"), QStringLiteral("knust"), 1,
                           0, QStringLiteral("ring 41234567"));
        QTRY_COMPARE(store.view.faultField(), QStringLiteral("note")); // a number of a person
        store.view.takeOut(QLatin1String(key), QStringLiteral("svinn"), QStringLiteral("knust"), 1,
                           0, {});
        QTRY_COMPARE(dosesOf(store.view), 6);
        store.view.undo();
        QTRY_COMPARE(dosesOf(store.view), 8);
        QVERIFY(!store.view.canUndo());
    }

    /// Two hand-outs of a last pack both stand; what is below zero shows with what is behind it.
    void aNegativeBalanceIsShown()
    {
        Lead lead;
        const RecordId place = lead.place("Lager");
        Open store(lead, place);
        lead.arrives(5, place, R"({"entry_type":"mottak","doses":2})");
        lead.arrives(6, place,
                     R"({"entry_type":"utdeling","doses":-2,
                        "handout":"0192e4a0-0000-7000-8000-000000000001"})",
                     5);
        lead.other = DeviceId::create(lead.device.clock.now());
        lead.arrives(7, place,
                     R"({"entry_type":"utdeling","doses":-2,
                        "handout":"0192e4a0-0000-7000-8000-000000000002"})",
                     5);
        QTRY_COMPARE(dosesOf(store.view), -2);
        QCOMPARE(member(store.view.lots(), 0, "badgeKind").toString(), QStringLiteral("error"));
        ui::DiscrepancyView discrepancies;
        discrepancies.setWorkspace(&lead.workspace);
        QTRY_COMPARE(discrepancies.rows().size(), 1);
        QCOMPARE(member(discrepancies.rows(), 0, "movements").toStringList().size(), 1);
        QCOMPARE(member(discrepancies.rows(), 0, "unknown").toStringList().size(), 1);
        ui::StockOverview overview;
        overview.setWorkspace(&lead.workspace);
        QTRY_COMPARE(overview.discrepancyCount(), 1);
        QCOMPARE(member(overview.warnings(), 0, "kind").toString(), QStringLiteral("error"));
        const QString before = member(overview.locations(), 0, "text").toString();
        overview.setDate(QStringLiteral("2026-11-19"));
        QVERIFY(member(overview.locations(), 0, "text").toString() != before);
        QVERIFY(overview.warnings().isEmpty());
    }

    /// Author and lead took the same hand-out back: the doses are there twice until the lead books
    /// what is proposed.
    void aHandoutThatWasTakenBackTwiceIsShownAndPutRight()
    {
        Lead lead;
        const RecordId place = lead.place("Lager");
        Open store(lead, place);
        const RecordId handout = RecordId::create(lead.device.clock.now());
        const auto out =
            json::object{{"entry_type", "utdeling"}, {"doses", -2}, {"handout", handout.toText()}};
        lead.arrives(5, place, R"({"entry_type":"mottak","doses":4})");
        const RecordId booked = lead.arrives(6, place, toJsonText(out).c_str(), 5);
        const QString wrong = QString::fromStdString(booked.toText());
        QTRY_COMPARE(dosesOf(store.view), 2);
        auto undo = out;
        undo["entry_type"] = "korreksjon";
        undo["doses"] = 2;
        undo["reason"] = "feilregistrert";
        undo["corrects"] = booked.toText();
        lead.arrives(7, place, toJsonText(undo).c_str(), 6);
        ui::DiscrepancyView discrepancies;
        discrepancies.setWorkspace(&lead.workspace);
        ui::StockOverview overview;
        overview.setWorkspace(&lead.workspace);
        QTRY_COMPARE(dosesOf(store.view), 4);
        QTRY_VERIFY(discrepancies.isLoaded());
        QCOMPARE(discrepancies.rows().size(), 0);
        lead.other = DeviceId::create(lead.device.clock.now());
        lead.arrives(8, place, toJsonText(undo).c_str(), 6);
        QTRY_COMPARE(dosesOf(store.view), 6);
        QTRY_COMPARE(discrepancies.rows().size(), 1);
        QTRY_COMPARE(overview.discrepancyCount(), 1);
        QCOMPARE(member(discrepancies.rows(), 0, "movements").toStringList().size(), 3);
        QCOMPARE(member(discrepancies.rows(), 0, "corrected").toString(), wrong);
        QVERIFY(!member(discrepancies.rows(), 0, "remedy").toString().isEmpty());
        QSignalSpy told(&discrepancies, &ui::DiscrepancyView::takenBack);
        discrepancies.takeBack(wrong);
        QTRY_COMPARE(dosesOf(store.view), 4);
        QTRY_COMPARE(discrepancies.rows().size(), 0);
        discrepancies.takeBack(wrong); // there is nothing more to take back
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(told.front().front().toBool());
        QVERIFY(!told.back().front().toBool());
        QCOMPARE(dosesOf(store.view), 4);
    }

    void aRecallIsAnsweredAndReopened()
    {
        Lead lead;
        const RecordId place = lead.place("Lager");
        Open store(lead, place);
        lead.arrives(5, place, R"({"entry_type":"mottak","doses":4})");
        lead.device.pull({test::pulled(
            RecordId::create(lead.device.clock.now()), "naloxone_handout", 6,
            R"({"product":"nyxoid","lot":"a1","doses":2,"at":"2026-11-20T12:00:00.000Z"})")});
        ui::RecallView recalls;
        recalls.setWorkspace(&lead.workspace);
        QTRY_VERIFY(recalls.isLoaded());
        const QString nyxoid = QStringLiteral("nyxoid");
        recalls.issue(nyxoid, QStringLiteral("A1"), QStringLiteral("  "));
        QTRY_COMPARE(recalls.faultField(), QStringLiteral("reason"));
        const QSignalSpy issued(&recalls, &ui::RecallView::issued);
        recalls.issue(nyxoid, QStringLiteral("a1"), QStringLiteral("nåler mangler"));
        QTRY_COMPARE(issued.count(), 1);
        const QString recall = issued.front().front().toString();
        recalls.setRecallId(recall);
        recalls.issue(nyxoid, QStringLiteral("A1"), QStringLiteral("igjen"));
        QTRY_COMPARE(recalls.faultField(), QStringLiteral("twice"));
        QTRY_COMPARE(recalls.locations().size(), 1);
        QVERIFY(member(recalls.locations(), 0, "toAnswer").toBool());
        QCOMPARE(recalls.handouts().size(), 1);
        ui::StockOverview overview;
        overview.setWorkspace(&lead.workspace);
        QTRY_COMPARE(overview.recalls().size(), 1);
        QTRY_COMPARE(store.view.recalls().size(), 1);
        QVERIFY(member(store.view.recalls(), 0, "toAnswer").toBool());

        // More than the ledger knows of: it is taken from what there is, and goes below zero.
        store.view.answerRecall(recall, 4, {}, {});
        QTRY_COMPARE(dosesOf(store.view), 0);
        QTRY_VERIFY(!member(store.view.recalls(), 0, "toAnswer").toBool());
        QTRY_VERIFY(overview.recalls().isEmpty());
        QCOMPARE(lead.all("recall_answer").size(), std::size_t(1));
        const auto answer = lead.all("recall_answer").front();
        QCOMPARE(answer.fields.at("seen_version"), json::value(6));
        QCOMPARE(answer.fields.at("doses_found"), json::value(4));

        // Another device sent packs there that the answer did not know of.
        lead.arrives(8, place, R"({"entry_type":"mottak","doses":2})", 5);
        QTRY_VERIFY(member(store.view.recalls(), 0, "toAnswer").toBool());
        QTRY_COMPARE(overview.recalls().size(), 1);
        QTRY_COMPARE(member(recalls.locations(), 0, "since").toStringList().size(), 1);
        lead.device.clock.advance(1min);
        store.view.answerRecall(recall, 0, {}, {});
        QTRY_VERIFY(!member(store.view.recalls(), 0, "toAnswer").toBool());
        QCOMPARE(lead.all("recall_answer").size(), std::size_t(2));
        QCOMPARE(dosesOf(store.view), 2); // none was found, none is taken out

        const QSignalSpy withdrawn(&recalls, &ui::RecallView::withdrawn);
        recalls.withdraw(recall);
        QTRY_COMPARE(withdrawn.count(), 1);
        QTRY_VERIFY(store.view.recalls().isEmpty());
    }

    void whatExpiresIsLowOrTooColdIsSaid()
    {
        Lead lead;
        const RecordId place = lead.device.create(
            "stock_location", R"({"name":"Bil","location_kind":"bil","min_level_doses":20})");
        Open store(lead, place);
        QTRY_VERIFY(store.view.isLoaded());
        store.view.receive({pack("GML", "2026-11-19", 1), pack("SNART", "2026-12-01", 1),
                            pack("A1", "2027-11-30", 2)},
                           false, {});
        QTRY_COMPARE(store.booked, 1);
        QVERIFY(!store.view
                     .packWarning(QStringLiteral("nyxoid"), QStringLiteral("GML"),
                                  QStringLiteral("2026-11-19"))
                     .isEmpty());
        QVERIFY(store.view
                    .packWarning(QStringLiteral("nyxoid"), QStringLiteral("A1"),
                                 QStringLiteral("2027-11-30"))
                    .isEmpty());
        for (const char* typed : {"", "kaldt", "200", "21.5"}) {
            store.view.readThermometer(QLatin1String(typed), {});
            QTRY_COMPARE(store.view.faultField(), QStringLiteral("celsius"));
        }
        store.view.readThermometer(QStringLiteral("\u22128"), {});
        QTRY_COMPARE(store.view.storageWarnings().size(), 1);
        ui::StockOverview overview;
        overview.setWorkspace(&lead.workspace);
        QTRY_COMPARE(overview.warnings().size(), 4); // cold, expired, expiring, low
        QCOMPARE(member(overview.locations(), 0, "badgeText").toString(),
                 QStringLiteral("Expired"));
        QCOMPARE(overview.orders().size(), 1);
    }

    /// A pack that froze stays one that froze, however warm the next reading is.
    void aFrozenPackIsNotForgotten()
    {
        Lead lead;
        const RecordId place = lead.place("Bil");
        Open store(lead, place);
        QTRY_VERIFY(store.view.isLoaded());
        store.view.receive({pack("A1", "2027-11-30", 2)}, false, {});
        QTRY_COMPARE(store.booked, 1);
        int read = 0;
        for (const char* celsius : {"-8", "-2", "15"}) {
            lead.device.clock.advance(1h);
            store.view.readThermometer(QLatin1String(celsius), {});
            ++read;
            QTRY_COMPARE(store.booked, 1 + read);
        }
        QTRY_VERIFY(store.view.reading().startsWith(QStringLiteral("15")));
        QCOMPARE(store.view.storageWarnings().size(), 1);
        QVERIFY(store.view.storageWarnings().front().contains(QStringLiteral("8 °C")));
        lead.device.clock.advance(1h);
        // What came later never froze.
        store.view.count({QVariantMap{{QStringLiteral("key"), member(store.view.lots(), 0, "key")},
                                      {QStringLiteral("counted"), 0},
                                      {QStringLiteral("expected"), 4}}},
                         {}, {});
        QTRY_COMPARE(store.booked, 5);
        QTRY_VERIFY(store.view.storageWarnings().isEmpty());
        store.view.receive({pack("B2", "2027-11-30", 2)}, false, {});
        QTRY_COMPARE(store.view.lots().size(), 1);
        QVERIFY(store.view.storageWarnings().isEmpty());
    }

    void theLeadKeepsLocationsAndProducts()
    {
        Lead lead;
        ui::StockRegister office;
        office.setWorkspace(&lead.workspace);
        QTRY_VERIFY(office.isLoaded());
        int saved = 0;
        connect(&office, &ui::StockRegister::saved, this, [&saved] { ++saved; });
        QVariantMap form = office.location({});
        office.saveLocation({}, form);
        QTRY_COMPARE(office.faultField(), QStringLiteral("name"));
        form[QStringLiteral("name")] = QStringLiteral("Ryggsekk 2");
        form[QStringLiteral("kind")] = QStringLiteral("ryggsekk");
        form[QStringLiteral("minLevel")] = QStringLiteral("mange");
        office.saveLocation({}, form);
        QTRY_COMPARE(office.faultField(), QStringLiteral("min_level_doses"));
        form[QStringLiteral("minLevel")] = QStringLiteral("8");
        const QString user = lead.workspace.userId();
        form[QStringLiteral("users")] = QStringList{user};
        office.saveLocation({}, form);
        QTRY_COMPARE(saved, 1);
        QTRY_COMPARE(office.locations().size(), 1);
        const QString id = member(office.locations(), 0, "locationId").toString();
        form = office.location(id);
        QCOMPARE(form.value(QStringLiteral("users")).toStringList(), QStringList{user});
        form[QStringLiteral("users")] = QStringList();
        form[QStringLiteral("minLevel")] = QString();
        form[QStringLiteral("isActive")] = false;
        office.saveLocation(id, form);
        QTRY_COMPARE(saved, 2);
        QTRY_VERIFY(!office.location(id).value(QStringLiteral("isActive")).toBool());
        QVERIFY(office.location(id).value(QStringLiteral("users")).toStringList().isEmpty());
        QCOMPARE(office.location(id).value(QStringLiteral("minLevel")).toString(), QString());

        QCOMPARE(office.products().size(), 3);
        QVariantMap product = office.product({});
        product[QStringLiteral("name")] = QStringLiteral("Nalokson Ny 2 mg");
        office.saveProduct({}, product);
        QTRY_COMPARE(office.faultField(), QStringLiteral("basis"));
        product[QStringLiteral("basis")] = QStringLiteral("pakningen");
        office.saveProduct({}, product);
        QTRY_COMPARE(office.faultField(), QStringLiteral("doses_per_pack"));
        product[QStringLiteral("doses_per_pack")] = QStringLiteral("1");
        product[QStringLiteral("gtins")] = QStringList{QStringLiteral("07038319119997")};
        office.saveProduct({}, product);
        QTRY_COMPARE(office.faultField(), QStringLiteral("gtins")); // its check digit
        QCOMPARE(ui::StockRegister::gtin(QStringLiteral("4006381333931")),
                 QStringLiteral("04006381333931"));
        product[QStringLiteral("gtins")] = QStringList{QStringLiteral("4006381333931")};
        office.saveProduct({}, product);
        QTRY_COMPARE(saved, 3);
        QTRY_COMPARE(office.products().size(), 4);
        const QString code = office.productOfGtin(QStringLiteral("04006381333931"));
        QCOMPARE(code, QStringLiteral("nalokson_ny_2_mg"));

        // A built-in one is corrected; no other may claim the number.
        product = office.product(QStringLiteral("ventizolve"));
        QVERIFY(product.value(QStringLiteral("isBuiltIn")).toBool());
        product[QStringLiteral("basis")] = QStringLiteral("preparatomtalen");
        product[QStringLiteral("storage_max_celsius")] = QStringLiteral("25");
        product[QStringLiteral("gtins")] = QStringList{QStringLiteral("4006381333931")};
        office.saveProduct(QStringLiteral("ventizolve"), product);
        QTRY_COMPARE(office.faultField(), QStringLiteral("gtins"));
        product[QStringLiteral("gtins")] = QStringList();
        product[QStringLiteral("isActive")] = false;
        office.saveProduct(QStringLiteral("ventizolve"), product);
        QTRY_COMPARE(saved, 4);
        QTRY_COMPARE(office.productChoices().size(), 3); // it is no longer offered
        QCOMPARE(lead.all("naloxone_product").size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(StockTest)
#include "stock_test.moc"
