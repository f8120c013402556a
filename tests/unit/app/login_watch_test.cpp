// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/login_watch.h"

#include <QDBusContext>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using feltbok::app::LoginWatch;

namespace {

const QString managerPath = QStringLiteral("/org/freedesktop/login1");
const QString sessionPath = QStringLiteral("/org/freedesktop/login1/session/_37");

/// logind's Manager, as far as anybody needs it here.
class Manager final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    /// Whether somebody still holds back the sleep.
    bool isDelayed() const
    {
        char byte = 0;
        return m_readEnd >= 0 && ::read(m_readEnd, &byte, 1) != 0; // 0: all writers closed
    }
    int inhibitions = 0;
    QStringList asked;
    ~Manager() override
    {
        if (m_readEnd >= 0)
            ::close(m_readEnd);
    }

public Q_SLOTS:
    QDBusObjectPath GetSession(const QString& id) // NOLINT(readability-identifier-naming)
    {
        return QDBusObjectPath(id == QStringLiteral("7") ? sessionPath : QStringLiteral("/none"));
    }
    QDBusUnixFileDescriptor Inhibit(const QString& what, // NOLINT(readability-identifier-naming)
                                    const QString& /*who*/, const QString& /*why*/,
                                    const QString& mode)
    {
        ++inhibitions;
        asked = {what, mode};
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        if (m_readEnd >= 0)
            ::close(m_readEnd);
        m_readEnd = ends[0];
        QDBusUnixFileDescriptor given;
        given.giveFileDescriptor(ends[1]);
        return given;
    }

private:
    int m_readEnd = -1;
};

/// The object "auto".
class AutoSession final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
    Q_PROPERTY(QString Id READ id CONSTANT)

public:
    QString id() const { return QStringLiteral("7"); }
};

} // namespace

/// Against a message bus of its own, with a logind that does what the test says.
class LoginWatchTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<Manager> m_manager;
    AutoSession m_session;

    QDBusConnection connectAs(const QString& name) const
    {
        return QDBusConnection::connectToBus(m_address, name);
    }
    void tell(const QString& path, const QString& interface, const QString& signal,
              const QVariantList& arguments) const
    {
        auto message = QDBusMessage::createSignal(path, interface, signal);
        message.setArguments(arguments);
        QVERIFY(QDBusConnection(QStringLiteral("logind")).send(message));
    }
    void tellSession(const QString& path, const QString& signal = QStringLiteral("Lock")) const
    {
        tell(path, QStringLiteral("org.freedesktop.login1.Session"), signal, {});
    }
    void tellSleep(bool begins) const
    {
        tell(managerPath, QStringLiteral("org.freedesktop.login1.Manager"),
             QStringLiteral("PrepareForSleep"), {begins});
    }
    void tellHint(bool isLocked) const
    {
        tell(sessionPath, QStringLiteral("org.freedesktop.DBus.Properties"),
             QStringLiteral("PropertiesChanged"),
             {QStringLiteral("org.freedesktop.login1.Session"),
              QVariantMap{{QStringLiteral("LockedHint"), isLocked}}, QStringList()});
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString file = m_dir.filePath(QStringLiteral("bus.conf"));
        QFile config(file);
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(QStringLiteral("<busconfig><listen>unix:path=%1</listen>"
                                    "<policy context=\"default\"><allow send_destination=\"*\"/>"
                                    "<allow receive_sender=\"*\"/><allow own=\"*\"/></policy>"
                                    "</busconfig>")
                         .arg(m_dir.filePath(QStringLiteral("bus")))
                         .toUtf8());
        config.close();
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--config-file=") + file, QStringLiteral("--nofork"),
                        QStringLiteral("--nosyslog"), QStringLiteral("--print-address")});
        QVERIFY(m_daemon.waitForReadyRead());
        m_address = QString::fromUtf8(m_daemon.readLine().trimmed());
    }
    void cleanupTestCase()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    void init()
    {
        m_manager = std::make_unique<Manager>();
        QDBusConnection logind = connectAs(QStringLiteral("logind"));
        QVERIFY2(logind.isConnected(), qPrintable(logind.lastError().message()));
        QVERIFY(
            logind.registerObject(managerPath, m_manager.get(), QDBusConnection::ExportAllSlots));
        QVERIFY(logind.registerObject(managerPath + QStringLiteral("/session/auto"), &m_session,
                                      QDBusConnection::ExportAllProperties));
        QVERIFY(logind.registerService(QStringLiteral("org.freedesktop.login1")));
    }
    void cleanup()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("logind"));
        QDBusConnection::disconnectFromBus(QStringLiteral("app"));
    }

    void aLockedScreenLocks()
    {
        LoginWatch watch(connectAs(QStringLiteral("app")));
        QSignalSpy wanted(&watch, &LoginWatch::lockWanted);
        // Until it has found its own session it hears nothing from it.
        QTRY_VERIFY((tellSession(sessionPath), wanted.count() > 0));
        tellHint(false);
        tellSession(QStringLiteral("/org/freedesktop/login1/session/_38")); // somebody else's
        tellSession(sessionPath, QStringLiteral("Unlock"));
        tellSleep(false); // what was sent before this has arrived when it is answered
        QTRY_COMPARE(m_manager->inhibitions, 2);
        wanted.clear();
        tellHint(true);
        QTRY_COMPARE(wanted.count(), 1);
        tellSession(QStringLiteral("/org/freedesktop/login1/session/_38"));
        tellHint(false);
        tellSleep(false);
        QTRY_COMPARE(m_manager->inhibitions, 3);
        QCOMPARE(wanted.count(), 1);
    }

    void sleepWaitsForTheLock()
    {
        LoginWatch watch(connectAs(QStringLiteral("app")));
        const QSignalSpy wanted(&watch, &LoginWatch::lockWanted);
        QTRY_COMPARE(m_manager->inhibitions, 1);
        QCOMPARE(m_manager->asked, QStringList({QStringLiteral("sleep"), QStringLiteral("delay")}));
        watch.sleepMayBegin(); // locked by itself, long before
        QVERIFY(m_manager->isDelayed());
        QTRY_VERIFY((tellSleep(true), wanted.count() > 0));
        QVERIFY(m_manager->isDelayed());
        watch.sleepMayBegin();
        QTRY_VERIFY(!m_manager->isDelayed());
        tellSleep(false);
        QTRY_COMPARE(m_manager->inhibitions, 2);
        QTRY_VERIFY(m_manager->isDelayed());
    }

    void withoutABusItIsSilent()
    {
        LoginWatch watch(QDBusConnection(QStringLiteral("nobody")));
        watch.sleepMayBegin();
        QDBusConnection::disconnectFromBus(QStringLiteral("logind"));
        LoginWatch alone(connectAs(QStringLiteral("app"))); // a bus without logind
        const QSignalSpy wanted(&alone, &LoginWatch::lockWanted);
        alone.sleepMayBegin();
        QCOMPARE(wanted.count(), 0);
    }
};

QTEST_GUILESS_MAIN(LoginWatchTest)
#include "login_watch_test.moc"
