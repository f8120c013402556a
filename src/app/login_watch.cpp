// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/login_watch.h"

#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusVariant>

namespace feltbok::app {
namespace {

QString service()
{
    return QStringLiteral("org.freedesktop.login1");
}
QString managerPath()
{
    return QStringLiteral("/org/freedesktop/login1");
}
QString manager()
{
    return QStringLiteral("org.freedesktop.login1.Manager");
}
QString session()
{
    return QStringLiteral("org.freedesktop.login1.Session");
}
QString properties()
{
    return QStringLiteral("org.freedesktop.DBus.Properties");
}

} // namespace

LoginWatch::LoginWatch(QDBusConnection bus, QObject* parent)
    : QObject(parent), m_bus(std::move(bus))
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service(), managerPath(), manager(), QStringLiteral("PrepareForSleep"), this,
                  SLOT(onPrepareForSleep(bool)));
    delaySleep();
    // "auto" is the session of this process, or the user's graphical one. It sends no signals
    // under that name.
    call(managerPath() + QStringLiteral("/session/auto"), properties(), QStringLiteral("Get"),
         {session(), QStringLiteral("Id")}, [this](const QVariantList& id) {
             call(managerPath(), manager(), QStringLiteral("GetSession"),
                  {id.value(0).value<QDBusVariant>().variant()}, [this](const QVariantList& path) {
                      followSession(path.value(0).value<QDBusObjectPath>().path());
                  });
         });
}

void LoginWatch::call(const QString& path, const QString& interface, const QString& method,
                      const QVariantList& arguments,
                      std::function<void(const QVariantList& answer)> onAnswer)
{
    auto message = QDBusMessage::createMethodCall(service(), path, interface, method);
    message.setArguments(arguments);
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [watcher, onAnswer = std::move(onAnswer)] {
                watcher->deleteLater();
                if (!watcher->isError())
                    onAnswer(watcher->reply().arguments());
            });
}

void LoginWatch::followSession(const QString& path)
{
    // loginctl lock-session and the lid ask for a lock; GNOME and KDE tell that they have locked.
    m_bus.connect(service(), path, session(), QStringLiteral("Lock"), this, SIGNAL(lockWanted()));
    m_bus.connect(service(), path, properties(), QStringLiteral("PropertiesChanged"), this,
                  SLOT(onSessionChanged(QString, QVariantMap, QStringList)));
}

void LoginWatch::onSessionChanged(const QString& interface, const QVariantMap& changed,
                                  const QStringList& /*invalidated*/)
{
    if (interface == session() && changed.value(QStringLiteral("LockedHint")).toBool())
        Q_EMIT lockWanted();
}

void LoginWatch::delaySleep()
{
    call(managerPath(), manager(), QStringLiteral("Inhibit"),
         {QStringLiteral("sleep"), QStringLiteral("Feltbok"),
          QStringLiteral("Closing the encrypted records"), QStringLiteral("delay")},
         [this](const QVariantList& answer) {
             m_delay = answer.value(0).value<QDBusUnixFileDescriptor>();
         });
}

void LoginWatch::onPrepareForSleep(bool begins)
{
    m_isGoingToSleep = begins;
    if (begins)
        Q_EMIT lockWanted();
    else
        delaySleep();
}

void LoginWatch::sleepMayBegin()
{
    if (m_isGoingToSleep)
        m_delay = {};
}

} // namespace feltbok::app
