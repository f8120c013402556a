// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/session.h"

#include "support/fake_server.h"
#include "support/result_checks.h"

#include <QDir>
#include <QMutex>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace feltbok;
using namespace std::chrono_literals;
using feltbok::ui::Session;
using Phase = feltbok::ui::Session::Phase;

namespace {

const QString kari = QStringLiteral("Kari Demo");
const QString password = QStringLiteral("stille vann med bunn");
const QString pin = QStringLiteral("274951");

/// Moved by the test, read by the threads of the session.
class SharedClock final : public Clock
{
public:
    Instant now() const override { return Instant(std::chrono::milliseconds(m_wall.load())); }
    std::chrono::steady_clock::time_point monotonic() const override
    {
        return std::chrono::steady_clock::time_point(std::chrono::milliseconds(m_steady.load()));
    }
    void advance(std::chrono::milliseconds by)
    {
        m_wall += by.count();
        m_steady += by.count();
    }
    /// What a sleeping device sees afterwards.
    void advanceWall(std::chrono::milliseconds by) { m_wall += by.count(); }

private:
    std::atomic<std::int64_t> m_wall = 1'795'212'000'000; // 2026-11-20
    std::atomic<std::int64_t> m_steady = 3'600'000;
};

/// A FakeServer that answers from whichever thread asks, when it can be reached.
struct Office
{
    QMutex mutex;
    test::FakeServer server;
    std::atomic<bool> isDown = false;

    sync::TransportFactory factory();
    QString link(const char* code)
    {
        const QMutexLocker hold(&mutex);
        server.codes[code] = user;
        return QString::fromStdString(
            protocol::encodeEnrolLink({"https://localhost:1", code, std::string(64, 'a')}));
    }
    void revoke(bool wipe)
    {
        const QMutexLocker hold(&mutex);
        for (auto& [id, device] : server.devices)
            device.revoked = wipe;
    }
    std::size_t operations()
    {
        const QMutexLocker hold(&mutex);
        std::size_t count = 0;
        for (const auto& [id, device] : server.devices)
            count += device.hashes.size();
        return count;
    }

    UserId user = UserId::create(server.now);
};

/// Asks again and again while a poll has no news, as a held request does in the end.
class OfficeTransport final : public QObject, public sync::Transport
{
public:
    explicit OfficeTransport(Office& office) : m_office(office)
    {
        m_timer.setInterval(2);
        connect(&m_timer, &QTimer::timeout, this, &OfficeTransport::answer);
    }
    void setPins(std::vector<std::string>) override {}
    void send(sync::Request request, Done done) override
    {
        m_request = std::move(request);
        m_done = std::move(done);
        m_timer.start();
    }
    void cancel() override { m_timer.stop(); }

private:
    void answer()
    {
        Result<sync::Answer> answer = Error(ErrorCode::network, "down");
        if (!m_office.isDown) {
            const QMutexLocker hold(&m_office.mutex);
            answer = m_office.server.handle(m_request);
        }
        if (answer && m_request.path.find("wait=") != std::string::npos &&
            answer->body.find("\"records\":[]") != std::string::npos)
            return;
        m_timer.stop();
        const Done done = std::exchange(m_done, {});
        done(std::move(answer));
    }

    Office& m_office;
    QTimer m_timer{this};
    sync::Request m_request;
    Done m_done;
};

sync::TransportFactory Office::factory()
{
    return [this](const std::string&, const auto&) {
        return std::make_unique<OfficeTransport>(*this);
    };
}

/// How many files of this process have such a name.
int openFiles(QLatin1String name)
{
    int count = 0;
    const QDir folder(QStringLiteral("/proc/self/fd"));
    for (const QString& entry : folder.entryList(QDir::System | QDir::Files))
        if (QFile::symLinkTarget(folder.filePath(entry)).contains(name))
            ++count;
    return count;
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SharedClock> m_clock;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<Session> m_session;

    std::filesystem::path folder() const { return m_dir->path().toStdString(); }
    void startApp()
    {
        m_session.reset();
        m_session = std::make_unique<Session>(Session::Settings{folder(), QStringLiteral("1.0"),
                                                                storage::KdfPolicy::cheapForTests(),
                                                                m_office->factory()},
                                              *m_clock);
        m_session->start();
    }
    void enrol(const char* code = "c1", const QString& name = kari)
    {
        m_session->createProfile(m_office->link(code), name, password);
        QTRY_COMPARE(m_session->phase(), Phase::Open);
    }
    void unlock(const QString& name = kari, const QString& with = password)
    {
        m_session->unlock(name, with);
        QTRY_COMPARE(m_session->phase(), Phase::Open);
    }
    void lockCold()
    {
        m_session->lock();
        QTRY_COMPARE(m_session->phase(), Phase::Locked);
    }
    void setPin()
    {
        m_session->setPin(pin);
        QTRY_VERIFY(m_session->hasPin());
    }
    /// A record that waits to be sent.
    void writeSomething()
    {
        m_office->isDown = true;
        auto& records = m_session->workspace()->records();
        bool done = false;
        records.run(
            this,
            [now = m_clock->now()](domain::RecordStore& store) {
                domain::Change change;
                change.set = json::object{{"kind", "skjenkekontroll"}, {"status", "draft"}};
                return store.create("control_visit", "9901", change, now);
            },
            [&](const Result<RecordId>& made) { done = made.hasValue(); });
        QTRY_VERIFY(done);
        records.announceChange();
        QTRY_COMPARE(m_session->workspace()->waitingCount(), 1);
    }
    int profiles() const
    {
        return int(QDir(m_dir->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
    }
    QString code() const { return m_session->error().code; }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<SharedClock>();
        m_office = std::make_unique<Office>();
        m_office->server.now = m_clock->now();
        startApp();
    }
    void cleanup() { m_session.reset(); }

    void fromWelcomeToOpenAndBack()
    {
        QCOMPARE(m_session->phase(), Phase::Welcome);
        enrol();
        QVERIFY(m_session->workspace() != nullptr);
        QCOMPARE(m_session->workspace()->userName(), kari);
        QVERIFY(openFiles(QLatin1String("feltbok.db")) > 0);
        const QSignalSpy gone(m_session.get(), &Session::workspaceChanged);
        m_session->lock();
        QCOMPARE(gone.count(), 1); // the view tree goes first
        QVERIFY(m_session->workspace() == nullptr);
        QTRY_COMPARE(m_session->phase(), Phase::Locked);
        QCOMPARE(openFiles(QLatin1String("feltbok.db")), 0);
        QCOMPARE(openFiles(QLatin1String("/lock")), 0);
        unlock(QStringLiteral("  kari  DEMO "));
        startApp();
        QCOMPARE(m_session->phase(), Phase::Locked);
    }

    void anEnrolmentThatFailsLeavesNothing()
    {
        m_session->createProfile(QStringLiteral("feltbok://enrol?x=1"), kari, password);
        QCOMPARE(m_session->phase(), Phase::Welcome);
        QCOMPARE(code(), QStringLiteral("bad_input"));
        m_session->createProfile(m_office->link("c1"), kari, QStringLiteral("kort"));
        QCOMPARE(m_session->phase(), Phase::Welcome);
        const QString used = m_office->link("c1");
        m_office->server.codes.clear();
        m_session->createProfile(used, kari, password);
        QTRY_COMPARE(code(), QStringLiteral("not_permitted"));
        QCOMPARE(m_session->phase(), Phase::Welcome);
        m_session->showLock();
        QVERIFY(!m_session->hasProfiles());
        QCOMPARE(profiles(), 0);
        m_session->showWelcome();
        enrol("c2"); // the same name is free
        QCOMPARE(profiles(), 1);
    }

    void nobodyLearnsWhoHasAProfile()
    {
        enrol();
        lockCold();
        const auto attempt = [&](const QString& name) {
            m_session->unlock(name, QStringLiteral("noe helt annet her"));
            [&] { QTRY_VERIFY(m_session->error().isSet()); }();
            return std::pair(m_session->error(), m_session->waitSeconds());
        };
        const auto wrong = attempt(kari);
        startApp();
        const auto unknown = attempt(QStringLiteral("Ukjent Person"));
        QVERIFY(wrong == unknown);
        QCOMPARE(unknown.second, 1);
        // While it waits not even the right password is tried.
        m_session->unlock(kari, password);
        QCOMPARE(m_session->phase(), Phase::Locked);
    }

    void theNumberAtTheLockIsForOneAlone()
    {
        enrol();
        writeSomething();
        lockCold();
        QCOMPARE(m_session->waitingAtLock(), 1);
        m_office->isDown = false;
        m_session->showWelcome();
        enrol("c2", QStringLiteral("Ola Nabo"));
        lockCold();
        m_office->isDown = true;
        unlock();
        QTRY_COMPARE(m_session->workspace()->waitingCount(), 1);
        lockCold();
        QCOMPARE(m_session->waitingAtLock(), 0);
    }

    void locksWhenLeftAlone()
    {
        enrol();
        QTRY_COMPARE(m_session->lockAfter(), 90); // the municipality's
        m_session->noteActivity();
        m_clock->advance(89s);
        m_session->tick();
        QCOMPARE(m_session->phase(), Phase::Open);
        m_session->noteActivity();
        m_clock->advance(89s);
        m_session->tick();
        QCOMPARE(m_session->phase(), Phase::Open);
        m_clock->advance(1s);
        m_session->tick();
        QTRY_COMPARE(m_session->phase(), Phase::Locked);
        unlock();
        m_clock->advanceWall(90s); // asleep: the other clock stood still
        m_session->tick();
        QTRY_COMPARE(m_session->phase(), Phase::Locked);
    }

    void theLockTimeIsKept()
    {
        enrol();
        QTRY_COMPARE(m_session->longestLockAfter(), 90);
        m_session->setLockAfter(5);
        QCOMPARE(m_session->lockAfter(), 30);
        m_session->setLockAfter(300);
        QCOMPARE(m_session->lockAfter(), 90);
        m_session->setLockAfter(60);
        lockCold();
        m_office->isDown = true;
        startApp();
        unlock();
        QCOMPARE(m_session->lockAfter(), 60);
        QCOMPARE(m_session->longestLockAfter(), 90);
    }

    void thePinReopens()
    {
        enrol();
        m_session->setPin(QStringLiteral("111111"));
        QCOMPARE(code(), QStringLiteral("bad_input"));
        QVERIFY(!m_session->hasPin());
        setPin();
        m_session->lock();
        QTRY_COMPARE(m_session->phase(), Phase::PinLocked);
        QCOMPARE(openFiles(QLatin1String("feltbok.db")), 0);
        m_session->enterPin(pin);
        QTRY_COMPARE(m_session->phase(), Phase::Open);
        m_session->lock();
        QTRY_COMPARE(m_session->phase(), Phase::PinLocked);
        m_clock->advance(15min);
        m_session->enterPin(pin);
        QTRY_COMPARE(m_session->phase(), Phase::Locked);
        QCOMPARE(code(), QStringLiteral("locked"));
        unlock();
        QVERIFY(!m_session->hasPin());
    }

    void fiveWrongPinsMakeItCold()
    {
        enrol();
        setPin();
        m_session->lock();
        QTRY_COMPARE(m_session->phase(), Phase::PinLocked);
        for (int left = 4; left > 0; --left) {
            m_session->enterPin(QStringLiteral("274950"));
            QTRY_COMPARE(m_session->phase(), Phase::PinLocked);
            QCOMPARE(m_session->pinTriesLeft(), left);
        }
        m_session->enterPin(QStringLiteral("274950"));
        QTRY_COMPARE(m_session->phase(), Phase::Locked);
        QCOMPARE(code(), QStringLiteral("locked"));
        m_session->enterPin(pin);
        QCOMPARE(m_session->phase(), Phase::Locked);
        unlock();
    }

    void aLockInTheMiddleOfAKeyDerivation()
    {
        enrol();
        m_session->setPin(pin);
        m_session->changePassword(password, QStringLiteral("et helt nytt naust"));
        m_session->lock();
        QTRY_COMPARE(m_session->phase(), Phase::Locked);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!m_session->hasPin());
        QCOMPARE(m_session->phase(), Phase::Locked);
        unlock(kari, QStringLiteral("et helt nytt naust"));
    }

    void goesOnSendingAfterAFinish()
    {
        enrol();
        writeSomething();
        m_session->noteFinished();
        m_session->lock();
        QCOMPARE(m_session->phase(), Phase::Curtain);
        QVERIFY(m_session->workspace() == nullptr);
        m_office->isDown = false;
        m_session->sync()->syncNow();
        QTRY_COMPARE(m_session->phase(), Phase::Locked);
        QVERIFY(m_office->operations() > 0);
        QCOMPARE(m_session->waitingAtLock(), 0);
        QCOMPARE(openFiles(QLatin1String("feltbok.db")), 0);
    }

    void theCurtainIsShort()
    {
        enrol();
        writeSomething();
        m_session->noteFinished();
        m_clock->advance(90s);
        m_session->lock();
        QVERIFY(m_session->phase() != Phase::Curtain);
        QTRY_COMPARE(m_session->phase(), Phase::Locked);
        QCOMPARE(m_session->waitingAtLock(), 1);
        // Before sleep there is none at all, also when it has begun.
        unlock();
        QTRY_COMPARE(m_session->workspace()->waitingCount(), 1);
        m_session->noteFinished();
        m_session->lock();
        QCOMPARE(m_session->phase(), Phase::Curtain);
        m_session->lockAtOnce();
        m_session->lockAtOnce();
        QTRY_COMPARE(m_session->phase(), Phase::Locked);
        unlock();
        QTRY_COMPARE(m_session->workspace()->waitingCount(), 1);
        m_session->noteFinished();
        m_session->lockAtOnce();
        QVERIFY(m_session->phase() != Phase::Curtain);
        QTRY_COMPARE(m_session->phase(), Phase::Locked);
    }

    void aLidClosedWhileUnlockingLocks()
    {
        enrol();
        m_session->lock();
        QTRY_COMPARE(m_session->phase(), Phase::Locked);
        m_session->unlock(kari, password);
        QCOMPARE(m_session->phase(), Phase::Working);
        m_session->lockAtOnce();
        QTRY_COMPARE(m_session->phase(), Phase::Locked);
        QVERIFY(m_session->workspace() == nullptr);
        // Said once, it is not kept for the next time.
        unlock();
        QTRY_COMPARE(m_session->phase(), Phase::Open);
    }

    void anOrderedWipeLeavesNothing()
    {
        enrol();
        m_office->revoke(true);
        QTRY_COMPARE(m_session->phase(), Phase::Welcome);
        QCOMPARE(code(), QStringLiteral("revoked"));
        QCOMPARE(profiles(), 0);
    }

    void aRevokedDeviceKeepsItsWork()
    {
        enrol();
        writeSomething();
        m_office->revoke(false);
        m_office->isDown = false;
        m_session->sync()->syncNow();
        QTRY_VERIFY(m_session->sync()->needsEnrolment());
        QCOMPARE(m_session->workspace()->waitingCount(), 1);
        m_session->reenrol(m_office->link("c2"));
        QTRY_VERIFY(!m_session->sync()->needsEnrolment());
        QTRY_COMPARE(m_session->workspace()->waitingCount(), 0);
    }

    void anotherEnrolmentCarriesTheWorkOn()
    {
        enrol();
        writeSomething();
        {
            const QMutexLocker hold(&m_office->mutex);
            auto& device = m_office->server.devices.begin()->second;
            device.hashes.resize(5, "from a copy of this profile");
            device.results.resize(5);
            m_office->server.endTokens();
        }
        m_office->isDown = false;
        m_session->sync()->syncNow();
        QTRY_VERIFY(m_session->sync()->needsEnrolment());
        QVERIFY(m_session->workspace() != nullptr);
        m_session->reenrol(QStringLiteral("nonsense"));
        QCOMPARE(code(), QStringLiteral("bad_input"));
        const QString link = m_office->link("c2");
        m_office->isDown = true;
        m_session->reenrol(link);
        QTRY_COMPARE(code(), QStringLiteral("network"));
        QVERIFY(!m_session->isBusy());
        m_office->isDown = false;
        m_session->reenrol(link);
        QTRY_VERIFY(!m_session->sync()->needsEnrolment());
        QTRY_VERIFY(m_office->operations() > 5);
        QTRY_COMPARE(m_session->workspace()->waitingCount(), 0);
    }
};

QTEST_MAIN(SessionTest)
#include "session_test.moc"
