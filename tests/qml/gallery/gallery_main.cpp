// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickView>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Feltbok_ComponentsPlugin)
Q_IMPORT_QML_PLUGIN(Feltbok_GalleryPlugin)

// Shows the gallery: feltbok_gallery [section].
int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    if (const QStringList arguments = QGuiApplication::arguments(); arguments.size() > 1)
        view.setInitialProperties({{QStringLiteral("section"), arguments.at(1)}});
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Feltbok/Gallery/Gallery.qml")));
    view.resize(360, 640);
    view.show();
    return QGuiApplication::exec();
}
