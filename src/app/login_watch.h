// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtCore/QObject>
#include <QtCore/QVariantMap>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusUnixFileDescriptor>

#include <functional>

namespace feltbok::app {

/// Hears from systemd-logind that the desktop's screen was locked or that the device goes to
/// sleep, which waits (some seconds at most) until sleepMayBegin(). Without logind it is silent.
class LoginWatch final : public QObject
{
    Q_OBJECT

public:
    explicit LoginWatch(QDBusConnection bus = QDBusConnection::systemBus(),
                        QObject* parent = nullptr);

    /// Feltbok is locked.
    void sleepMayBegin();

Q_SIGNALS:
    void lockWanted();

private Q_SLOTS:
    void onPrepareForSleep(bool begins);
    void onSessionChanged(const QString& interface, const QVariantMap& changed,
                          const QStringList& invalidated);

private:
    void call(const QString& path, const QString& interface, const QString& method,
              const QVariantList& arguments,
              std::function<void(const QVariantList& answer)> onAnswer);
    void followSession(const QString& path);
    void delaySleep();

    QDBusConnection m_bus;
    QDBusUnixFileDescriptor m_delay; ///< logind waits until it is closed
    bool m_isGoingToSleep = false;
};

} // namespace feltbok::app
