// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/early_keys.h"
#include "app/idle_watch.h"
#include "app/language.h"
#include "app/login_watch.h"
#include "app/process_hardening.h"
#include "sync/line_watch.h"
#include "ui/password_accessible.h"
#include "ui/position_source.h"
#include "ui/qml_singletons.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtGui/QIcon>
#include <QtQml/QQmlApplicationEngine>
#include <QtQml/QQmlExtensionPlugin>
#include <QtQuick/QQuickWindow>

#include <cstdio>

Q_IMPORT_QML_PLUGIN(FeltbokPlugin)
Q_IMPORT_QML_PLUGIN(Feltbok_BackendPlugin)
Q_IMPORT_QML_PLUGIN(Feltbok_ComponentsPlugin)

namespace {

/// Locks with the desktop and before sleep. Begins to listen when there is something to lock.
void watchLogin(feltbok::ui::Session& session, std::unique_ptr<feltbok::app::LoginWatch>& watch)
{
    using Phase = feltbok::ui::Session::Phase;
    const auto isLocked = [&session] {
        return session.phase() == Phase::Locked || session.phase() == Phase::PinLocked ||
               session.phase() == Phase::Welcome;
    };
    if (watch) {
        if (isLocked())
            watch->sleepMayBegin();
        return;
    }
    if (session.phase() != Phase::Open && session.phase() != Phase::Working)
        return;
    watch = std::make_unique<feltbok::app::LoginWatch>();
    QObject::connect(watch.get(), &feltbok::app::LoginWatch::lockWanted, &session,
                     [&session, &watch, isLocked] {
                         session.lockAtOnce();
                         if (isLocked())
                             watch->sleepMayBegin();
                     });
}

} // namespace

int main(int argc, char* argv[])
{
    feltbok::app::hardenProcess();
    Q_INIT_RESOURCE(feltbok_i18n);
    qputenv("TZ", "Europe/Oslo"); // times are Norwegian, whatever the device believes
    // Everything is compiled in. The cache is not switched off, for then what is compiled in would
    // be compiled anew at each start; it has nowhere to leave a file.
    qputenv("QML_DISK_CACHE_PATH", "/dev/null");

    QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("feltbok"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FELTBOK_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Feltbok"));
    QGuiApplication::setDesktopFileName(QStringLiteral("feltbok"));
    QGuiApplication::setFont(QFont(QStringLiteral("Noto Sans")));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Offline field app for Norwegian municipalities"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(
        QStringLiteral("data"), QStringLiteral("Folder for the profiles."), QStringLiteral("DIR"));
    const QCommandLineOption nmea(QStringLiteral("nmea"),
                                  QStringLiteral("Log of a receiver to take positions from."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption selfTest(
        QStringLiteral("self-test"),
        QStringLiteral("Load the start page, say what QML warns of and quit."));
    parser.addOptions({data, nmea, selfTest});
    parser.addPositionalArgument(QStringLiteral("ENROL-LINK"),
                                 QStringLiteral("Link from the office, feltbok://enrol?…"),
                                 QStringLiteral("[ENROL-LINK]"));
    parser.process(app);

    const QString folder = parser.isSet(data)
                               ? parser.value(data)
                               : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (!QDir().mkpath(folder)) {
        std::fputs("feltbok: the data folder cannot be made\n", stderr);
        return 1;
    }
    feltbok::ui::PositionSource::setNmeaFile(parser.value(nmea));

    const feltbok::SystemClock clock;
    feltbok::ui::Preferences preferences(QDir(folder).filePath(QStringLiteral("settings.json")));
    feltbok::ui::Codes codes(nullptr);
    feltbok::ui::Session session(
        {std::filesystem::path(folder.toStdString()), QCoreApplication::applicationVersion()},
        clock);
    if (const auto links = parser.positionalArguments(); !links.isEmpty())
        session.setEnrolLink(links.first());
    feltbok::ui::PreferencesSingleton::give(preferences);
    feltbok::ui::CodesSingleton::give(codes);
    feltbok::ui::SessionSingleton::give(session);
    const feltbok::app::IdleWatch idleWatch(session);
    std::unique_ptr<feltbok::app::LoginWatch> loginWatch;
    QObject::connect(&session, &feltbok::ui::Session::phaseChanged, &app,
                     [&] { watchLogin(session, loginWatch); });
    feltbok::sync::LineWatch line;
    QObject::connect(&line, &feltbok::sync::LineWatch::improved, &session,
                     &feltbok::ui::Session::noteLine);

    feltbok::ui::hidePasswordsFromAccessibility();
    QQmlApplicationEngine engine;
    int warnings = 0;
    QObject::connect(&engine, &QQmlEngine::warnings, &engine,
                     [&](const QList<QQmlError>& errors) { warnings += int(errors.size()); });
    feltbok::app::Language language(engine);
    language.use(preferences.language());
    QObject::connect(&preferences, &feltbok::ui::Preferences::languageChanged, &engine, [&] {
        language.use(preferences.language());
        codes.retranslate();
        session.retranslate();
    });

    session.start();
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Feltbok/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    feltbok::app::EarlyKeys earlyKeys(*window);
    QObject::connect(window, SIGNAL(readyChanged()), &earlyKeys, SLOT(release()));
    // Not before there is something to see: the system's plugin takes its time to load.
    QObject::connect(window, &QQuickWindow::frameSwapped, &line,
                     &feltbok::sync::LineWatch::followSystem, Qt::SingleShotConnection);
    if (parser.isSet(selfTest)) {
        QObject::connect(window, &QQuickWindow::frameSwapped, &app, [&, window] {
            if (window->property("ready").toBool())
                QCoreApplication::exit(warnings == 0 ? 0 : 1);
        });
    }
    return QGuiApplication::exec();
}
