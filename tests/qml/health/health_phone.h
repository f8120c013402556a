// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/pack_pictures.h"
#include "support/screen.h"
#include "support/test_workspace.h"
#include "ui/qml_singletons.h"

#include <QDir>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryDir>
#include <QtTest>

namespace feltbok::test {

using namespace feltbok::ui;

inline constexpr int leastTouch = 48; ///< pixels

/// Every item that is on screen, the topmost last.
inline void gather(QQuickItem* from, std::vector<QQuickItem*>& out)
{
    if (from == nullptr || !from->isVisible())
        return;
    out.push_back(from);
    for (QQuickItem* child : from->childItems())
        gather(child, out);
}

inline QObject* themeOf(QQmlEngine& engine)
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
        QCoreApplication::processEvents();
        m_window.grabWindow(); // what the last press moved is in its place
        if ((item = find(name)) == nullptr) {
            qWarning("gone before it was pressed: %s", qPrintable(name));
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
    /// Whether these words stand in something on the screen, a message too.
    bool says(const QString& part) const
    {
        std::vector<QQuickItem*> all;
        gather(m_window.contentItem(), all);
        return std::any_of(all.begin(), all.end(), [&](QQuickItem* item) {
            return item->property("text").toString().contains(part) ||
                   item->property("what").toString().contains(part);
        });
    }
    /// A field by its label, below everything that was opened over it.
    QQuickItem* field(const QString& label) const
    {
        std::vector<QQuickItem*> all;
        gather(m_window.contentItem(), all);
        for (auto item = all.rbegin(); item != all.rend(); ++item)
            if ((*item)->property("label").toString() == label &&
                (*item)->metaObject()->indexOfProperty("typed") >= 0)
                return *item;
        return nullptr;
    }
    QString typed(const QString& label) const
    {
        const QQuickItem* found = field(label);
        return found != nullptr ? found->property("typed").toString() : QString();
    }
    /// Types into a field and leaves it with Enter.
    bool type(const QString& label, const QString& text)
    {
        std::vector<QQuickItem*> all;
        gather(m_window.contentItem(), all);
        QQuickItem* input = nullptr;
        for (auto item = all.rbegin(); item != all.rend() && input == nullptr; ++item)
            if ((*item)->property("label").toString() == label)
                input = (*item)->findChild<QQuickItem*>(QStringLiteral("input"));
        if (input == nullptr) {
            qWarning("no field %s", qPrintable(label));
            return false;
        }
        input->forceActiveFocus(Qt::TabFocusReason);
        input->setProperty("text", text);
        QTest::keyClick(&m_window, Qt::Key_Return);
        QCoreApplication::processEvents();
        m_window.grabWindow();
        return true;
    }
    /// The same as tap() for what stands further down a page.
    bool tapBelow(const QString& name)
    {
        if (!QTest::qWaitFor([&] { return find(name) != nullptr; })) {
            qWarning("nothing to press: %s", qPrintable(name));
            return false;
        }
        scrollTo(name);
        return tap(name);
    }
    /// Brings it onto the screen, as a finger that looks for it does: no press.
    void scrollTo(const QString& name)
    {
        if (QQuickItem* item = find(name))
            item->forceActiveFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        m_window.grabWindow();
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
    explicit Phone(domain::Role role, QSize size = {360, 640})
        : Phone({{"9901", "Prøvevik", role}}, size)
    {
    }
    /// Of who works for several municipalities, and has said in which, or not yet.
    Phone(std::vector<domain::Grant> grants, QSize size, std::string municipality = {})
        : work(std::move(grants), std::move(municipality))
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
        open(work.workspace.mustChooseMunicipality() ? "pages/health/MunicipalityPage"
                                                     : "HealthShell");
        view.show();
    }
    /// As the app does it: the pages go, and come anew.
    void lockAndUnlock()
    {
        view.setSource({});
        open();
    }
    void open(const char* page = "HealthShell")
    {
        view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Feltbok/%1.qml").arg(QLatin1String(page))));
    }
    /// The number on the packs, as the office has entered it.
    void nameThePack()
    {
        add("naloxone_product", {{"product", "ventizolve"},
                                 {"gtins", json::array{json::object{{"gtin", "09501101530003"}}}},
                                 {"active", true},
                                 {"basis", "The pack"}});
        work.records.announceArrival();
    }
    /// A file with the picture of a pack.
    QString picture(const QByteArray& code)
    {
        QString file = folder.filePath(QStringLiteral("pakke%1.png").arg(++pictures));
        const QImage symbol = drawSymbol(Symbol::dataMatrix, code, 10);
        [&] { QVERIFY(seen(symbol, 10, {.turned = 12, .blur = 1}).save(file)); }();
        return file;
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
    /// One that runs since 22:00, of this person and another, in one zone.
    void beginPatrol()
    {
        zone = add("zone", {{"name", "Torget"}, {"order", 1}, {"active", true}});
        add("patrol",
            {{"started_at", "2026-11-20T21:00:00.000Z"},
             {"status", "started"},
             {"zones", json::array{json::value(zone.toText())}},
             {"workers", json::array{json::value(work.device.identity.user.toText()),
                                     json::value(RecordId::create(clock.now()).toText())}}});
        work.records.announceArrival();
    }
    void look(const char* name, const char* mode = "light")
    {
        auto* theme = themeOf(*view.engine());
        QVERIFY(theme != nullptr);
        theme->setProperty("mode", QString::fromLatin1(mode));
        view.setColor(theme->property("background").value<QColor>()); // as the app's window is
        QTest::qWait(0);
        QDir().mkpath(QStringLiteral(FELTBOK_SCREENS));
        const QString file = QStringLiteral(FELTBOK_SCREENS "/%1-%2-%3.png")
                                 .arg(QLatin1String(name), QLatin1String(mode))
                                 .arg(view.width());
        const QImage image = view.grabWindow();
        QVERIFY(image.save(file));
        QQuickItem* root = view.rootObject();
        QCOMPARE(smallTargets(root).join(u'\n'), QString());
        QCOMPARE(cutTexts(root, root->size()).join(u'\n'), QString());
        QCOMPARE(faintTexts(root, image).join(u'\n'), QString());
        theme->setProperty("mode", QStringLiteral("light"));
    }

    std::int64_t version = 0;
    int pictures = 0;
    RecordId zone;
    TestWorkspace work;
    QQuickView view;
};

} // namespace feltbok::test
