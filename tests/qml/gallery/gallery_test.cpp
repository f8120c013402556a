// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
#include "support/screen.h"
#include "ui/password_accessible.h"

#include <QDir>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickView>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include <memory>

Q_IMPORT_QML_PLUGIN(Feltbok_ComponentsPlugin)
Q_IMPORT_QML_PLUGIN(Feltbok_GalleryPlugin)

namespace {

const QStringList sections{
    QStringLiteral("buttons"), QStringLiteral("fields"), QStringLiteral("answers"),
    QStringLiteral("lists"),   QStringLiteral("states"), QStringLiteral("pin"),
    QStringLiteral("home"),    QStringLiteral("over"),   QStringLiteral("dialog"),
    QStringLiteral("curtain"), QStringLiteral("charts")};

} // namespace

// Draws every control in every state in all sizes and themes and measures what came out.
class GalleryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { feltbok::ui::hidePasswordsFromAccessibility(); } // as the app does
    void looks_data();
    void looks();
    void keyboardAndNames_data();
    void keyboardAndNames();

private:
    static std::unique_ptr<QQuickView> open(const QString& section, QSize size, const QString& mode,
                                            double scale);
};

std::unique_ptr<QQuickView> GalleryTest::open(const QString& section, QSize size,
                                              const QString& mode, double scale)
{
    auto view = std::make_unique<QQuickView>();
    view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view->setInitialProperties({{QStringLiteral("section"), section},
                                {QStringLiteral("mode"), mode},
                                {QStringLiteral("textScale"), scale},
                                {QStringLiteral("still"), true}});
    view->setResizeMode(QQuickView::SizeRootObjectToView);
    view->resize(size);
    view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Feltbok/Gallery/Gallery.qml")));
    if (!view->rootObject())
        return nullptr;
    view->show();
    view->requestActivate();
    if (!QTest::qWaitForWindowExposed(view.get()))
        return nullptr;
    // The whole page in one picture: as tall as its content.
    auto* flickable = view->rootObject()->findChild<QQuickItem*>(QStringLiteral("flickable"));
    for (int round = 0; round < 8 && flickable; ++round) {
        QCoreApplication::processEvents();
        view->grabWindow(); // polishes the layouts, one level of them
        const double missing =
            flickable->property("contentHeight").toDouble() - flickable->height();
        if (missing >= 1)
            view->resize(size.width(), view->height() + qCeil(missing));
    }
    auto* toast = view->rootObject()->findChild<QQuickItem*>(QStringLiteral("toast"));
    if (toast && !QTest::qWaitFor([toast] { return toast->opacity() >= 1; }))
        return nullptr;
    return view;
}

void GalleryTest::looks_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<double>("scale");
    for (const QString& section : sections) {
        for (const QSize size : {QSize(360, 640), QSize(800, 1280), QSize(1280, 800)}) {
            for (const char* mode : {"light", "dark", "night"}) {
                for (const int percent : {100, 200}) {
                    const QString name = QStringLiteral("%1-%2x%3-%4-%5")
                                             .arg(section)
                                             .arg(size.width())
                                             .arg(size.height())
                                             .arg(QLatin1String(mode))
                                             .arg(percent);
                    QTest::newRow(qPrintable(name))
                        << section << size << QString::fromLatin1(mode) << percent / 100.0;
                }
            }
        }
    }
}

void GalleryTest::looks()
{
    QFETCH(QString, section);
    QFETCH(QSize, size);
    QFETCH(QString, mode);
    QFETCH(double, scale);
    const auto view = open(section, size, mode, scale);
    QVERIFY(view);
    const QImage image = view->grabWindow();
    QVERIFY(!image.isNull());
    QVERIFY(QDir().mkpath(QStringLiteral(FELTBOK_SCREENS)));
    QVERIFY(image.save(QStringLiteral(FELTBOK_SCREENS "/%1.png")
                           .arg(QString::fromLatin1(QTest::currentDataTag()))));

    QQuickItem* root = feltbok::test::front(view.get());
    const QStringList problems = feltbok::test::smallTargets(root) +
                                 feltbok::test::faintTexts(root, image) +
                                 feltbok::test::cutTexts(root, view->size());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void GalleryTest::keyboardAndNames_data()
{
    QTest::addColumn<QString>("section");
    for (const QString& section : sections)
        QTest::newRow(qPrintable(section)) << section;
}

void GalleryTest::keyboardAndNames()
{
    QFETCH(QString, section);
    const auto view = open(section, {360, 640}, QStringLiteral("light"), 1.0);
    QVERIFY(view);
    const auto found = feltbok::test::accessibility(view.get());
    qInfo("%s: %d controls", qPrintable(section), found.controls);
    QVERIFY(found.controls > 0);
    QVERIFY2(found.problems.isEmpty(), qPrintable(found.problems.join(u'\n')));
    const QStringList unreached = feltbok::test::unreachable(view.get());
    QVERIFY2(unreached.isEmpty(), qPrintable(unreached.join(u'\n')));
}

QTEST_MAIN(GalleryTest)
#include "gallery_test.moc"
