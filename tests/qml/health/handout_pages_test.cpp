// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

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

constexpr int leastTouch = 48; ///< pixels

/// Every item that is on screen, the topmost last.
void gather(QQuickItem* from, std::vector<QQuickItem*>& out)
{
    if (from == nullptr || !from->isVisible())
        return;
    out.push_back(from);
    for (QQuickItem* child : from->childItems())
        gather(child, out);
}

QObject* themeOf(QQmlEngine& engine)
{
    QQmlComponent component(&engine);
    component.setData("import QtQml\nimport Feltbok.Components\n"
                      "QtObject { readonly property QtObject theme: Theme }",
                      QUrl(QStringLiteral("qrc:/themeOf.qml")));
    const std::unique_ptr<QObject> holder(component.create());
    return holder ? holder->property("theme").value<QObject*>() : nullptr;
}

/// A window and a thumb that counts its presses.
class Thumb
{
public:
    explicit Thumb(QQuickWindow& window) : m_window(window) {}

    /// Something to press, by its words or its object name.
    QQuickItem* find(const QString& name) const
    {
        std::vector<QQuickItem*> all;
        gather(m_window.contentItem(), all);
        for (QQuickItem* item : all)
            if (item->metaObject()->indexOfSignal("clicked()") >= 0 &&
                (item->objectName() == name ||
                 item->property("text").toString().compare(name, Qt::CaseInsensitive) == 0 ||
                 item->property("title").toString() == name))
                return item;
        return nullptr;
    }
    bool isShown(const QString& text) const
    {
        std::vector<QQuickItem*> all;
        gather(m_window.contentItem(), all);
        return std::any_of(all.begin(), all.end(), [&](QQuickItem* item) {
            return item->property("text").toString() == text;
        });
    }
    /// Presses what is on the screen already, large enough for a cold thumb. False: it is not.
    bool tap(const QString& name)
    {
        QQuickItem* item = nullptr;
        if (!QTest::qWaitFor([&] { return (item = find(name)) != nullptr && item->isEnabled(); })) {
            qWarning("nothing to press: %s", qPrintable(name));
            return false;
        }
        const QRectF place = item->mapRectToScene(item->boundingRect());
        const QRectF room(QPointF(0, 0), QSizeF(m_window.size()));
        if (!room.contains(place.center()) || place.width() < leastTouch ||
            place.height() < leastTouch) {
            qWarning("%s is at %g,%g, %g × %g", qPrintable(name), place.x(), place.y(),
                     place.width(), place.height());
            return false;
        }
        const QPoint at = place.center().toPoint();
        QTest::mousePress(&m_window, Qt::LeftButton, {}, at);
        QTest::mouseRelease(&m_window, Qt::LeftButton, {}, at);
        ++m_taps;
        QCoreApplication::processEvents();
        m_window.grabWindow(); // a frame passes, as between the presses of a person
        return true;
    }
    int taps() const { return m_taps; }

private:
    QQuickWindow& m_window;
    int m_taps = 0;
};

struct App
{
    App()
        : preferences(folder.filePath(QStringLiteral("settings.json"))), codes(nullptr),
          session({std::filesystem::path(folder.path().toStdString()), QStringLiteral("test")},
                  clock)
    {
        PreferencesSingleton::give(preferences);
        CodesSingleton::give(codes);
        SessionSingleton::give(session);
    }

    QTemporaryDir folder;
    ManualClock clock;
    Preferences preferences;
    Codes codes;
    Session session;
};

/// The app of somebody on the health side, unlocked, at the size of a small phone.
struct Phone : App
{
    explicit Phone(domain::Role role, QSize size = {360, 640}) : work({{"9901", "Prøvevik", role}})
    {
        const auto office =
            add("stock_location",
                {{"name", "Kontoret"},
                 {"users", json::array{json::value(work.device.identity.user.toText())}},
                 {"active", true}});
        for (const auto& [lot, expiry] :
             {std::pair{"V2711", "2027-11-30"}, std::pair{"V2703", "2027-03-31"}})
            add("stock_movement", {{"location", office.toText()},
                                   {"product", "ventizolve"},
                                   {"lot", lot},
                                   {"expiry", expiry},
                                   {"entry_type", "mottak"},
                                   {"doses", 20},
                                   {"at", "2026-11-01T10:00:00.000Z"}});
        view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        view.setResizeMode(QQuickView::SizeRootObjectToView);
        view.setInitialProperties(
            {{QStringLiteral("workspace"), QVariant::fromValue(&work.workspace)}});
        view.resize(size);
        view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Feltbok/HealthShell.qml")));
        view.show();
    }
    RecordId add(std::string_view collection, const json::object& fields)
    {
        const auto id = RecordId::create(clock.now());
        work.device.pull({pulled(id, collection, ++version, toJsonText(fields))});
        return id;
    }
    std::vector<domain::RecordView> all(std::string_view collection)
    {
        domain::ListQuery query;
        query.collection = collection;
        return work.device.list(query).rows;
    }
    void look(const char* name, const char* mode = "light")
    {
        auto* theme = themeOf(*view.engine());
        QVERIFY(theme != nullptr);
        theme->setProperty("mode", QString::fromLatin1(mode));
        QTest::qWait(0);
        QDir().mkpath(QStringLiteral(FELTBOK_SCREENS));
        const QString file = QStringLiteral(FELTBOK_SCREENS "/%1-%2-%3.png")
                                 .arg(QLatin1String(name), QLatin1String(mode))
                                 .arg(view.width());
        QVERIFY(view.grabWindow().save(file));
        theme->setProperty("mode", QStringLiteral("light"));
    }

    std::int64_t version = 0;
    TestWorkspace work;
    QQuickView view;
};

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
        phone.look("handout-done");
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
