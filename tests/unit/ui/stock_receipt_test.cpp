// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "stock_lead.h"
#include "ui/health/recall_view.h"
#include "ui/health/stock_overview.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace feltbok;
using namespace std::chrono_literals;
using namespace feltbok::test;
using ui::StockLocationView;

class StockReceiptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalPacksComeInAtOnceOrNotAtAll()
    {
        Lead lead;
        Open store(lead, lead.place("Lager"));
        QTRY_VERIFY(store.view.isLoaded());
        QVERIFY(store.view.lots().isEmpty());
        store.view.receive({pack("A1", "2027-11-30", 3), pack("B 2", "2027-12-31", 1)}, false, {});
        QTRY_COMPARE(store.view.faultField(), QStringLiteral("lot"));
        QVERIFY(!store.view.fault().isEmpty());
        QCOMPARE(lead.all("stock_movement").size(), std::size_t(0));
        store.view.receive({pack("A1", "2027-11-30", 0)}, false, {});
        QTRY_COMPARE(store.view.faultField(), QStringLiteral("doses"));
        store.view.receive({pack("a1", "2027-11-30", 3), pack("B2", "2027-12-31", 1)}, false,
                           QStringLiteral("R-77"));
        QTRY_COMPARE(store.booked, 1);
        QCOMPARE(store.view.faultField(), QString());
        QTRY_COMPARE(dosesOf(store.view), 6);
        QCOMPARE(dosesOf(store.view, "nyxoid|B2|2027-12-31"), 2);
        QCOMPARE(store.view.movements().size(), 2);
        for (const auto& row : lead.all("stock_movement")) {
            QCOMPARE(row.fields.at("entry_type"), json::value("mottak"));
            QCOMPARE(row.fields.at("requisition"), json::value("R-77"));
            QVERIFY(row.fields.contains("seen_version"));
            QCOMPARE(row.municipality, std::string("9901"));
        }
        QVERIFY(member(store.view.movements(), 0, "who").toString().contains(u"Kari Demo"));
        // Part of a pack comes in too, and nothing at all does not.
        QVERIFY(!store.view.isAmount(QStringLiteral("nyxoid"), 0, 0));
        QCOMPARE(store.view.faultField(), QStringLiteral("doses"));
        QVERIFY(store.view.isAmount(QStringLiteral("nyxoid"), 0, 1));
        QCOMPARE(store.view.faultField(), QString());
        store.view.receive({pack("A1", "2027-11-30", 1, 1), pack("C3", "2027-12-31", 0, 1)}, true,
                           {});
        QTRY_COMPARE(store.booked, 2);
        QTRY_COMPARE(dosesOf(store.view), 9);
        QCOMPARE(dosesOf(store.view, "nyxoid|C3|2027-12-31"), 1);
    }

    /// Who keeps the other location alone may book there.
    void aTransferToAnothersLocationIsBookedInThere()
    {
        Lead lead;
        const RecordId from = lead.place("Lager");
        const RecordId to = lead.place("Bil");
        const RecordId transfer = RecordId::create(lead.device.clock.now());
        const std::string half = toJsonText(json::object{{"entry_type", "overfoering_ut"},
                                                         {"doses", -4},
                                                         {"transfer_id", transfer.toText()},
                                                         {"other_location", to.toText()}});
        lead.arrives(4, from, R"({"entry_type":"mottak","doses":4})");
        lead.arrives(5, from, half.c_str());
        lead.device.clock.advance(100h);
        ui::DiscrepancyView discrepancies;
        discrepancies.setWorkspace(&lead.workspace);
        QTRY_COMPARE(discrepancies.rows().size(), 1);
        Open car(lead, to);
        QTRY_COMPARE(car.view.onTheWay().size(), 1);
        car.view.bookIn(member(car.view.onTheWay(), 0, "transferId").toString());
        QTRY_COMPARE(dosesOf(car.view), 4);
        QVERIFY(car.view.onTheWay().isEmpty());
        QTRY_COMPARE(discrepancies.rows().size(), 0);

        // A distributor of the store alone leaves the other half to the other one.
        test::TestWorkspace keeper({{"9901", "Prøvevik", domain::Role::naloxoneDistributor}});
        const std::string self = keeper.device.identity.user.toText();
        const RecordId own = RecordId::create(keeper.device.clock.now());
        const json::object sack{{"name", "Sekk"}, {"users", json::array{self}}};
        keeper.device.pull({test::pulled(own, "stock_location", 1, toJsonText(sack)),
                            test::pulled(to, "stock_location", 2, R"({"name":"Bil"})")});
        StockLocationView view;
        view.setLocationId(QString::fromStdString(own.toText()));
        view.setWorkspace(&keeper.workspace);
        QTRY_VERIFY(view.isLoaded());
        view.transfer(QLatin1String(key), QString::fromStdString(to.toText()), 1, 0, {});
        QTRY_COMPARE(dosesOf(view), -2); // nothing refuses it
        domain::ListQuery query;
        query.collection = "stock_movement";
        QCOMPARE(keeper.device.list(query).rows.size(), std::size_t(1));
        ui::StockOverview overview;
        overview.setWorkspace(&keeper.workspace);
        QTRY_COMPARE(overview.locations().size(), 1); // the car's ledger is not here
        QCOMPARE(overview.discrepancyCount(), 0);
    }

    /// Left, locked or killed: what came in and is not booked is still there.
    void whatIsBeingReceivedIsKeptUntilItIsBooked()
    {
        Lead lead;
        const RecordId place = lead.place("Lager");
        const RecordId other = lead.place("Bil");
        const QVariantMap begun{
            {QStringLiteral("packs"), QVariantList{pack("A1", "2027-11-30", 3)}},
            {QStringLiteral("requisition"), QStringLiteral("R7")}};
        {
            Open store(lead, place);
            QTRY_VERIFY(store.view.isLoaded());
            QVERIFY(store.view.receiving().toMap().isEmpty());
            store.view.keepReceiving(begun);
        }
        Open elsewhere(lead, other);
        Open store(lead, place);
        QTRY_COMPARE(store.view.receiving().toMap().value(QStringLiteral("requisition")).toString(),
                     QStringLiteral("R7"));
        QTRY_VERIFY(elsewhere.view.isLoaded());
        store.view.receive({pack("", "2027-11-30", 3)}, false, {}); // refused: nothing is lost
        QTRY_COMPARE(store.view.faultField(), QStringLiteral("lot"));
        QVERIFY(!store.view.receiving().toMap().isEmpty());
        store.view.receive({pack("A1", "2027-11-30", 3)}, false, QStringLiteral("R7"));
        QTRY_COMPARE(store.booked, 1);
        QVERIFY(store.view.receiving().toMap().isEmpty());
        // Also where the app went away right after it was booked.
        Open again(lead, place);
        QTRY_COMPARE(dosesOf(again.view), 6);
        QVERIFY(again.view.receiving().toMap().isEmpty());
        QVERIFY(elsewhere.view.receiving().toMap().isEmpty());
    }

    /// The disk takes one of the two writes: nothing is booked twice, and nothing is lost.
    void packsAreBookedOnceWhereTheDiskFails()
    {
        Lead lead;
        const RecordId place = lead.place("Lager");
        const auto execute = [&](const char* sql) {
            test::TestDevice::check(lead.device.worker.runBlocking(
                [&](sqlite::Connection& db) { return db.execute(sql); }));
        };
        const auto kept = [&] {
            return lead.device.number(
                "SELECT count(*) FROM page_state WHERE key LIKE 'stock_receive%'");
        };
        Open store(lead, place);
        QTRY_VERIFY(store.view.isLoaded());
        const QVariantList packs{pack("A1", "2027-11-30", 3)};
        store.view.keepReceiving(QVariantMap{{QStringLiteral("packs"), packs}});
        QTRY_COMPARE(kept(), 1);
        execute("CREATE TEMP TRIGGER stuck BEFORE DELETE ON page_state "
                "BEGIN SELECT RAISE(FAIL, 'stuck'); END");
        store.view.receive(packs, false, {});
        QTRY_COMPARE(store.view.faultField(), QStringLiteral("record"));
        QVERIFY(lead.all("stock_movement").empty());
        execute("DROP TRIGGER stuck");
        execute("CREATE TEMP TRIGGER stuck BEFORE INSERT ON record "
                "BEGIN SELECT RAISE(FAIL, 'stuck'); END");
        store.view.clearFault();
        store.view.receive(packs, false, {});
        QTRY_COMPARE(store.view.faultField(), QStringLiteral("record"));
        QCOMPARE(kept(), 1);
        QVERIFY(!store.view.receiving().toMap().isEmpty());
        execute("DROP TRIGGER stuck");
        store.view.receive(packs, false, {});
        QTRY_COMPARE(store.booked, 1);
        QCOMPARE(kept(), 0);
        QCOMPARE(lead.all("stock_movement").size(), std::size_t(1));
    }

    /// Typed into the wrong field, and the app is left: it is on no disk.
    void aNationalNumberIsNotKeptAmongWhatIsBeingReceived()
    {
        Lead lead;
        const RecordId place = lead.place("Lager");
        const QVariantMap begun{
            {QStringLiteral("packs"), QVariantList{pack("01819010001", "2027-11-30", 3)}},
            {QStringLiteral("lot"), QStringLiteral("R8")},
            {QStringLiteral("requisition"), QStringLiteral("018190 10001")}};
        {
            Open store(lead, place);
            QTRY_VERIFY(store.view.isLoaded());
            store.view.keepReceiving(begun);
        }
        Open store(lead, place);
        QTRY_COMPARE(store.view.receiving().toMap().value(QStringLiteral("lot")).toString(),
                     QStringLiteral("R8"));
        const QVariantMap kept = store.view.receiving().toMap();
        QCOMPARE(kept.value(QStringLiteral("requisition")).toString().trimmed(), QString());
        const QVariantMap row = kept.value(QStringLiteral("packs")).toList().value(0).toMap();
        QCOMPARE(row.value(QStringLiteral("packs")).toInt(), 3);
        QVERIFY(!row.value(QStringLiteral("lot")).toString().contains(QStringLiteral("10001")));
    }

    /// The half that was sent is not on the device of whoever keeps the other location alone.
    void aTransferIsReceivedByItsCodeWhereItsOtherHalfIsNotKnown()
    {
        Lead office;
        const RecordId store = office.place("Lager");
        const RecordId sack = office.place("Sekk");
        office.arrives(4, store, R"({"entry_type":"mottak","doses":4})");
        office.arrives(5, store, R"({"entry_type":"mottak","doses":4,"lot":"A2"})");

        // Who keeps the store alone sends, and is told the code.
        test::TestWorkspace sender({{"9901", "Prøvevik", domain::Role::naloxoneDistributor}});
        const auto keeps = [](test::TestWorkspace& who, const RecordId& own,
                              const RecordId& other) {
            const json::object mine{{"name", "Min"},
                                    {"users", json::array{who.device.identity.user.toText()}},
                                    {"active", true}};
            who.device.pull(
                {test::pulled(own, "stock_location", 1, toJsonText(mine)),
                 test::pulled(other, "stock_location", 2, R"({"name":"Annen","active":true})")});
        };
        keeps(sender, store, sack);
        StockLocationView from;
        from.setLocationId(QString::fromStdString(store.toText()));
        from.setWorkspace(&sender.workspace);
        QTRY_VERIFY(from.isLoaded());
        const QSignalSpy told(&from, &StockLocationView::booked);
        from.transfer(QLatin1String(key), QString::fromStdString(sack.toText()), 2, 0, {});
        QTRY_COMPARE(told.size(), 1);
        const QRegularExpression sign(QStringLiteral("[0-9A-Z]{4}-[0-9A-Z]{4}"));
        const QString code = sign.match(told.front().front().toString()).captured();
        QVERIFY(!code.isEmpty());
        from.transfer(QStringLiteral("nyxoid|A2|2027-11-30"), QString::fromStdString(sack.toText()),
                      0, 3, {});
        QTRY_COMPARE(told.size(), 2);
        const QString part = sign.match(told.back().front().toString()).captured();
        QVERIFY(!part.isEmpty() && part != code);
        QTRY_COMPARE(from.movements().size(), 2);
        QVERIFY(member(from.movements(), 1, "note").toString().contains(code));

        // Who keeps the backpack alone has nothing on the way, and receives by the code.
        test::TestWorkspace receiver({{"9901", "Prøvevik", domain::Role::naloxoneDistributor}});
        keeps(receiver, sack, store);
        StockLocationView to;
        to.setLocationId(QString::fromStdString(sack.toText()));
        to.setWorkspace(&receiver.workspace);
        QTRY_VERIFY(to.isLoaded());
        QVERIFY(to.onTheWay().isEmpty());
        const QString at = QString::fromStdString(store.toText());
        const auto whole = [](const QString& with) { return pack("A1", "2027-11-30", 2, 0, with); };
        const auto loose = [](const QString& with) { return pack("A2", "2027-11-30", 1, 1, with); };
        to.receiveTransfers({}, at);
        QTRY_COMPARE(to.faultField(), QStringLiteral("nothing"));
        to.receiveTransfers({whole(QStringLiteral("K4PM"))}, at);
        QTRY_COMPARE(to.faultField(), QStringLiteral("code_0"));
        to.receiveTransfers({whole(code)}, {});
        QTRY_COMPARE(to.faultField(), QStringLiteral("location"));
        // Both lots by one code, and the other one by none: neither is booked.
        to.receiveTransfers({whole(code), loose(code.toLower())}, at);
        QTRY_COMPARE(to.faultField(), QStringLiteral("code_1"));
        const QString twice = to.fault();
        to.receiveTransfers({whole(code), loose({})}, at);
        QTRY_COMPARE(to.faultField(), QStringLiteral("code_1"));
        QVERIFY(to.fault() != twice);
        QCOMPARE(to.movements().size(), 0);
        // Several lots and part of a pack, all at once.
        to.receiveTransfers({whole(code.toLower()), loose(part)}, at);
        QTRY_COMPARE(dosesOf(to), 4);
        QCOMPARE(dosesOf(to, "nyxoid|A2|2027-11-30"), 3);
        to.receiveTransfers({whole(code)}, at); // pressed twice
        QTRY_COMPARE(to.faultField(), QStringLiteral("code_0"));
        QCOMPARE(dosesOf(to), 4);

        // At the office both halves are one transfer.
        domain::ListQuery query;
        query.collection = "stock_movement";
        std::int64_t version = 6;
        for (auto* who : {&sender, &receiver})
            for (const auto& row : who->device.list(query).rows)
                office.device.pull(
                    {test::pulled(row.id, "stock_movement", version++, toJsonText(row.fields))});
        office.records.announceArrival();
        office.device.clock.advance(100h);
        ui::DiscrepancyView discrepancies;
        discrepancies.setWorkspace(&office.workspace);
        QTRY_VERIFY(discrepancies.isLoaded());
        QCOMPARE(discrepancies.rows().size(), 0);
        Open there(office, sack);
        QTRY_COMPARE(dosesOf(there.view), 4);
        QVERIFY(there.view.onTheWay().isEmpty());
    }
};

QTEST_GUILESS_MAIN(StockReceiptTest)
#include "stock_receipt_test.moc"
