// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include <QGuiApplication>
#include <QQmlApplicationEngine>

/// The least a Qt Quick program can be: a window of the app's size with nothing in it.
int main(int argc, char** argv)
{
    const QGuiApplication app(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData("import QtQuick\nWindow { visible: true; width: 360; height: 640 }\n");
    return QGuiApplication::exec();
}
