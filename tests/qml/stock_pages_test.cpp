// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
#include "support/screen.h"
#include "support/test_workspace.h"
#include "ui/health/stock_location_view.h"
#include "ui/health/stock_overview.h"
#include "ui/password_accessible.h"

#include <QDir>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>
#include <QtQml/qqmlextensionplugin.h>

#include <memory>

Q_IMPORT_QML_PLUGIN(FeltbokPlugin)
Q_IMPORT_QML_PLUGIN(Feltbok_BackendPlugin)
Q_IMPORT_QML_PLUGIN(Feltbok_ComponentsPlugin)

using namespace feltbok;

namespace {

/// A health lead's device: a store with three lots, one of them recalled and one about to expire,
/// a cold car, a hand-out too many and a transfer that has not come.
struct Town : test::TestWorkspace
{
    Town()
        : TestWorkspace({{"9901", "Prøvevik", domain::Role::healthLead},
                         {"9901", "Prøvevik", domain::Role::naloxoneDistributor}})
    {
        const std::string self = device.identity.user.toText();
        store = device.create("stock_location",
                              R"({"name":"Lageret på legevakta","location_kind":"lager",)"
                              R"("min_level_doses":20,"active":true})");
        domain::Change keeper;
        keeper.add["users"] = json::array{self};
        device.save(store, keeper);
        car = device.create("stock_location", R"({"name":"Bil 2","location_kind":"bil"})");
        moved(store, "mottak", 6, "A1234567", "2027-11-30");
        moved(store, "mottak", 4, "B77", "2026-12-05");
        moved(store, "mottak", 2, "C9", "2027-01-31");
        moved(store, "utdeling", -4, "C9", "2027-01-31", R"(,"handout":")" + newId() + '"');
        moved(store, "overfoering_ut", -2, "A1234567", "2027-11-30",
              R"(,"transfer_id":")" + newId() + R"(","other_location":")" + car.toText() + '"');
        moved(car, "mottak", 2, "D1", "2028-01-31");
        moved(store, "telling", -1, "A1234567", "2027-11-30",
              R"(,"counted":3,"expected":4,"note":"To mangla i hylla")");
        recall = device.create("stock_recall",
                               R"({"product":"nyxoid","lot":"B77","reason":"Nåler mangler",)"
                               R"("issued_at":"2026-11-20T20:00:00.000Z","status":"issued"})");
        device.create(
            "naloxone_handout",
            R"({"product":"nyxoid","lot":"B77","doses":2,"at":"2026-11-18T12:00:00.000Z"})");
        device.create("storage_reading", R"({"location":")" + car.toText() +
                                             R"(","at":"2026-11-20T21:00:00.000Z","celsius":-7})");
        device.clock.advance(std::chrono::hours{60});
        records.announceArrival();
    }
    std::string newId() { return RecordId::create(device.clock.now()).toText(); }
    RecordId moved(const RecordId& place, const char* type, int doses, const char* lot,
                   const char* expiry, const std::string& more = {})
    {
        device.clock.advance(std::chrono::minutes{7});
        return device.create("stock_movement",
                             R"({"location":")" + place.toText() +
                                 R"(","product":"nyxoid","lot":")" + lot + R"(","expiry":")" +
                                 expiry + R"(","entry_type":")" + type + R"(","doses":)" +
                                 std::to_string(doses) + R"(,"seen_version":0,"at":")" +
                                 toRfc3339(device.clock.now()) + '"' + more + '}');
    }

    /// Two devices corrected the same hand-out of the car.
    void takeBackTwice()
    {
        const auto more = [](json::object fields) {
            std::string text = toJsonText(fields);
            return ',' + text.substr(1, text.size() - 2);
        };
        const std::string handout = newId();
        const auto wrong =
            moved(car, "utdeling", -1, "D1", "2028-01-31", more({{"handout", handout}}));
        const std::string undo = more(
            {{"handout", handout}, {"reason", "feilregistrert"}, {"corrects", wrong.toText()}});
        for (int i = 0; i < 2; ++i)
            moved(car, "korreksjon", 1, "D1", "2028-01-31", undo);
    }

    RecordId store;
    RecordId car;
    RecordId recall;
};

QString text(const RecordId& id)
{
    return QString::fromStdString(id.toText());
}

} // namespace

class StockPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::hidePasswordsFromAccessibility(); }

    void looks_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("mode");
        for (const char* page :
             {"StockPane", "StockLocationPage", "StockReceivePage", "StockTakeOutPage",
              "StockCountPage", "StockCorrectionPage", "RecallsPage", "RecallPage",
              "DiscrepanciesPage", "RegisterPane", "StockPlacePage", "ProductPage"})
            for (const auto& [size, mode] :
                 {std::pair(QSize(360, 640), "light"), std::pair(QSize(360, 640), "night"),
                  std::pair(QSize(1280, 800), "dark")})
                QTest::addRow("%s %d %s", page, size.width(), mode)
                    << QString::fromLatin1(page) << size << QString::fromLatin1(mode);
    }

    /// Every page draws, is readable, can be pressed by a thumb and speaks.
    void looks()
    {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        QFETCH(QString, mode);
        Town town;
        ui::StockLocationView stock;
        stock.setLocationId(text(town.store));
        stock.setWorkspace(&town.workspace);
        QTRY_VERIFY(stock.isLoaded());
        const auto view = open(town, stock, page, size, mode);
        QVERIFY(view);
        QTest::qWait(150); // fades
        const QImage image = view->grabWindow();
        QDir().mkpath(QStringLiteral(FELTBOK_SCREENS));
        image.save(QStringLiteral(FELTBOK_SCREENS "/stock_%1_%2_%3.png")
                       .arg(page, mode)
                       .arg(size.width()));
        QQuickItem* root = view->rootObject();
        QCOMPARE(test::smallTargets(root).join(u'\n'), QString());
        QCOMPARE(test::cutTexts(root, root->size()).join(u'\n'), QString());
        QCOMPARE(test::faintTexts(root, image).join(u'\n'), QString());
        const auto spoken = test::accessibility(view.get());
        QVERIFY(spoken.controls > 0);
        QCOMPARE(spoken.problems.join(u'\n'), QString());
    }

    /// The count without a pointer: numbers typed, Tab from lot to lot, Enter books.
    void aCountByKeyboard()
    {
        Town town;
        ui::StockLocationView stock;
        stock.setLocationId(text(town.store));
        stock.setWorkspace(&town.workspace);
        QTRY_VERIFY(stock.isLoaded());
        QCOMPARE(stock.lots().size(), 3);
        const auto view = open(town, stock, QStringLiteral("StockCountPage"), {360, 640},
                               QStringLiteral("light"));
        QVERIFY(view);
        int booked = 0;
        connect(&stock, &ui::StockLocationView::booked, this, [&booked] { ++booked; });

        QStringList numbers{QStringLiteral("4"), QStringLiteral("0"), QStringLiteral("5")};
        bool wasBooked = false;
        QQuickItem* last = nullptr;
        for (int presses = 0; presses < 80 && !wasBooked; ++presses) {
            QTest::keyClick(view.get(), Qt::Key_Tab);
            QQuickItem* item = view->activeFocusItem();
            QVERIFY(item != nullptr && item != last);
            last = item;
            const bool isNumber = item->inputMethodQuery(Qt::ImHints).toInt() & Qt::ImhDigitsOnly;
            if (item->objectName() == QLatin1String("input") && isNumber && !numbers.isEmpty()) {
                for (const QChar digit : numbers.takeFirst())
                    QTest::keyClick(view.get(), digit.toLatin1());
            } else if (item->objectName() == QLatin1String("bookCount")) {
                QTest::keyClick(view.get(), Qt::Key_Return);
                wasBooked = true;
            }
        }
        QVERIFY(wasBooked);
        QVERIFY(numbers.isEmpty());
        QTRY_COMPARE(booked, 1);
        QTRY_COMPARE(stock.lots().size(), 2); // the one that was below zero is counted to nothing
        std::int64_t doses = 0;
        for (const QVariant& lot : stock.lots())
            doses += lot.toMap().value(QStringLiteral("doses")).toLongLong();
        QCOMPARE(doses, 9);
    }

    /// One press books nothing.
    void aProposedCorrectionIsAskedAboutFirst()
    {
        Town town;
        town.takeBackTwice();
        const auto booked = [&] {
            domain::ListQuery query;
            query.collection = "stock_movement";
            return town.device.list(query).rows.size();
        };
        const std::size_t before = booked();
        ui::StockLocationView stock;
        const auto view = open(town, stock, QStringLiteral("DiscrepanciesPage"), {360, 640},
                               QStringLiteral("light"));
        QVERIFY(view);
        const auto press = [&](const QString& name) {
            QQuickItem* found = nullptr;
            if (!QTest::qWaitFor([&] {
                    for (QQuickItem* item : test::shownItems(test::front(view.get())))
                        if (item->objectName() == name)
                            found = item;
                    return found != nullptr;
                }))
                return false;
            found->forceActiveFocus(Qt::TabFocusReason);
            QTest::keyClick(view.get(), Qt::Key_Space);
            return true;
        };
        const auto says = [&](const QString& words) {
            const auto items = test::shownItems(view->contentItem());
            return std::any_of(items.begin(), items.end(), [&](QQuickItem* item) {
                return item->property("text").toString() == words;
            });
        };
        const QString question = QStringLiteral("Book the proposed correction?");
        QVERIFY(press(QStringLiteral("bookRemedy")));
        QTRY_VERIFY(says(question));
        QTest::qWait(150); // fades
        const QImage image = view->grabWindow();
        image.save(QStringLiteral(FELTBOK_SCREENS "/stock_remedy_360.png"));
        QQuickItem* asked = test::front(view.get());
        QCOMPARE(test::smallTargets(asked).join(u'\n'), QString());
        QCOMPARE(test::cutTexts(asked, view->size()).join(u'\n'), QString());
        QCOMPARE(test::faintTexts(asked, image).join(u'\n'), QString());
        QVERIFY(press(QStringLiteral("cancel")));
        QTRY_VERIFY(!says(question));
        QCOMPARE(booked(), before);
        QVERIFY(press(QStringLiteral("bookRemedy")));
        QVERIFY(press(QStringLiteral("confirm")));
        QTRY_VERIFY(says(QStringLiteral("The correction is booked.")));
        QCOMPARE(booked(), before + 1);
        QTest::qWait(150); // fades
        view->grabWindow().save(QStringLiteral(FELTBOK_SCREENS "/stock_remedy_booked_360.png"));
    }

private:
    static std::unique_ptr<QQuickView> open(Town& town, ui::StockLocationView& stock,
                                            const QString& page, QSize size, const QString& mode)
    {
        auto view = std::make_unique<QQuickView>();
        view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        QVariantMap given;
        const bool isPart = page == u"StockTakeOutPage" || page == u"StockCountPage" ||
                            page == u"StockCorrectionPage";
        if (!isPart)
            given[QStringLiteral("workspace")] = QVariant::fromValue(&town.workspace);
        auto overview = std::make_unique<ui::StockOverview>();
        if (page == u"StockPane") {
            overview->setWorkspace(&town.workspace);
            given[QStringLiteral("stock")] = QVariant::fromValue(overview.get());
        }
        if (isPart || page == u"StockReceivePage")
            given[QStringLiteral("stock")] = QVariant::fromValue(&stock);
        if (page == u"StockLocationPage" || page == u"StockPlacePage")
            given[QStringLiteral("locationId")] = text(town.store);
        if (page == u"StockCorrectionPage")
            given[QStringLiteral("movement")] = stock.movements().last();
        if (page == u"RecallPage")
            given[QStringLiteral("recallId")] = text(town.recall);
        if (page == u"ProductPage")
            given[QStringLiteral("product")] = QStringLiteral("nyxoid");
        overview.release()->setParent(view.get());
        view->setInitialProperties(given);
        view->setResizeMode(QQuickView::SizeRootObjectToView);
        view->resize(size);
        view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Feltbok/pages/health/%1.qml").arg(page)));
        QQmlComponent look(view->engine());
        look.setData("import QtQml\nimport Feltbok.Components\n"
                     "QtObject { readonly property QtObject theme: Theme }",
                     QUrl());
        const std::unique_ptr<QObject> holder(look.create());
        if (view->rootObject() == nullptr || holder == nullptr)
            return nullptr;
        auto* colours = holder->property("theme").value<QObject*>();
        colours->setProperty("mode", mode);
        colours->setProperty("reducedMotion", true);
        view->setColor(colours->property("background").value<QColor>());
        view->show();
        view->requestActivate();
        if (!QTest::qWaitForWindowActive(view.get()))
            return nullptr;
        view->rootObject()->forceActiveFocus();
        QTest::qWait(100); // what is read on the database thread
        return view;
    }
};

QTEST_MAIN(StockPagesTest)
#include "stock_pages_test.moc"
