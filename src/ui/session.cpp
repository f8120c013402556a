// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/session.h"

#include "protocol/messages.h"
#include "storage/attachment_table.h"
#include "storage/client_schema.h"
#include "storage/password_policy.h"
#include "ui/session_profile.h"
#include "ui/text.h"

#include <QtCore/QSysInfo>
#include <QtGui/QPixmapCache>

#include <malloc.h>

namespace feltbok::ui {
namespace {

/// How long sending may go on behind the curtain after a finish.
constexpr std::chrono::seconds curtainAfterFinish{90};
constexpr std::chrono::seconds gatherAfter{3};

} // namespace

Session::Session(Settings settings, const Clock& clock, QObject* parent)
    : QObject(parent), m_settings(std::move(settings)), m_clock(clock),
      m_root(m_settings.dataFolder, m_settings.kdf.value_or(storage::KdfPolicy{})), m_sync(clock)
{
    m_idle.setInterval(std::chrono::seconds{1});
    connect(&m_idle, &QTimer::timeout, this, &Session::tick);
    m_waitTick.setInterval(std::chrono::seconds{1});
    connect(&m_waitTick, &QTimer::timeout, this, [this] { setWait(m_waitSeconds - 1); });
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherAfter);
    connect(&m_gather, &QTimer::timeout, this, [this] {
        if (m_profile && m_profile->runner)
            m_profile->runner->noteChange();
    });
    connect(&m_sync, &SyncStatus::syncRequested, this, [this] {
        if (m_profile && m_profile->runner)
            m_profile->runner->syncNow();
    });
}

Session::~Session()
{
    QThreadPool::globalInstance()->waitForDone();
    if (m_profile && m_profile->runner)
        m_profile->runner->stop();
}

void Session::start()
{
    countProfiles();
    setPhase(hasProfiles() && m_enrolLink.isEmpty() ? Phase::Locked : Phase::Welcome);
}

void Session::retranslate()
{
    if (m_profile && m_workspace)
        m_profile->records.announceArrival();
    Q_EMIT m_sync.changed();
    clearError();
}

void Session::setEnrolLink(const QString& link)
{
    if (link == m_enrolLink)
        return;
    m_enrolLink = link;
    Q_EMIT enrolLinkChanged();
}

void Session::setPhase(Phase phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    if (phase == Phase::Welcome || phase == Phase::Locked || phase == Phase::PinLocked)
        m_lockWhenOpen = false; // it is
    Q_EMIT phaseChanged();
}

void Session::fail(const Error& error, Doing doing, Phase backTo)
{
    m_error = errorText(error, doing);
    Q_EMIT errorChanged();
    setPhase(backTo);
}

void Session::clearError()
{
    if (!m_error.isSet())
        return;
    m_error = {};
    Q_EMIT errorChanged();
}

void Session::setWait(int seconds)
{
    seconds = std::max(seconds, 0);
    if (seconds == 0)
        m_waitTick.stop();
    else if (!m_waitTick.isActive())
        m_waitTick.start();
    if (seconds == m_waitSeconds)
        return;
    m_waitSeconds = seconds;
    Q_EMIT waitSecondsChanged();
}

void Session::countProfiles()
{
    m_profileCount = m_root.count().valueOr(0);
}

void Session::setBusy(bool busy)
{
    if (busy == m_isBusy)
        return;
    m_isBusy = busy;
    Q_EMIT busyChanged();
}

void Session::showWelcome()
{
    clearError();
    leaveRecovery();
    setPhase(Phase::Welcome);
}

void Session::showLock()
{
    clearError();
    dropUnenrolled();
    setPhase(Phase::Locked);
}

/// Of an enrolment that failed and was given up: nothing is in it.
void Session::dropUnenrolled()
{
    if (!m_enrolment || m_workspace)
        return;
    m_enrolment.reset();
    if (m_profile)
        (void)storage::ProfileRoot::remove(std::move(m_profile->folder));
    m_profile.reset();
    countProfiles();
}

// --- a new profile ---------------------------------------------------------------------------

void Session::createProfile(const QString& link, const QString& userName, const QString& password)
{
    if (m_phase != Phase::Welcome)
        return;
    clearError();
    setEnrolLink(link);
    if (const auto parsed = protocol::parseEnrolLink(toStdString(link)); !parsed) {
        fail(parsed.error(), Doing::enrolling, Phase::Welcome);
        return;
    }
    if (const auto good = checkedPassword(password, userName); !good) {
        fail(good.error(), Doing::enrolling, Phase::Welcome);
        return;
    }
    setPhase(Phase::Enrolling);
    if (m_profile) // of an enrolment that failed: nothing is in it
        (void)storage::ProfileRoot::remove(std::move(m_profile->folder));
    m_profile.reset();
    auto secret = std::make_shared<Secret>(storage::passwordBytes(password));
    inPool(
        this,
        [this, userName, secret]() -> Attempt {
            Attempt attempt;
            std::optional<storage::KdfCost> cost;
            if (!m_settings.kdf)
                cost = storage::calibrateKdf(m_clock, storage::availableMemory());
            auto created = m_root.create(userName.trimmed(), *secret, std::nullopt, cost);
            if (created)
                attempt.unlocked.emplace(
                    Unlocked{std::move(created->folder), std::move(created->databaseKey)});
            else
                attempt.error = created.error();
            return attempt;
        },
        [this](Attempt attempt) {
            if (!attempt.unlocked) {
                fail(*attempt.error, Doing::enrolling, Phase::Welcome);
                return;
            }
            adopt(std::move(*attempt.unlocked));
            openDatabase(true);
        });
}

void Session::adopt(Unlocked unlocked)
{
    m_profile = std::make_shared<Profile>(std::move(unlocked), m_clock);
}

void Session::openDatabase(bool isNew)
{
    m_profile->worker
        .open(m_profile->folder.database(), m_profile->key.clone(), storage::clientMigrations(),
              storage::refreshSearchIndex)
        .then(this, [this, isNew](const Result<storage::DbWorker::Opened>& opened) {
            if (!opened) {
                m_profile.reset();
                fail(opened.error(), isNew ? Doing::enrolling : Doing::unlocking,
                     isNew ? Phase::Welcome : Phase::Locked);
                return;
            }
            // Before anything else: what it finds unnamed now, nobody has just removed.
            m_profile->worker.run([](sqlite::Connection& connection) {
                return storage::AttachmentTable(connection).sweep();
            });
            if (isNew)
                enrol();
            else
                readProfile();
        });
}

void Session::enrol()
{
    if (!m_enrolment) {
        m_enrolment = std::make_unique<sync::Enrolment>(m_settings.transport);
        connect(m_enrolment.get(), &sync::Enrolment::enrolled, this, &Session::finishEnrolment);
        connect(m_enrolment.get(), &sync::Enrolment::failed, this,
                [this](const Error& error) { fail(error, Doing::enrolling, Phase::Welcome); });
    }
    m_enrolment->enrol(m_enrolLink, description());
}

/// What the office sees of this device in its list.
sync::DeviceDescription Session::description() const
{
    return {toStdString(QSysInfo::machineHostName()), toStdString(QSysInfo::kernelType()),
            toStdString(m_settings.appVersion)};
}

void Session::finishEnrolment(const domain::Identity& identity)
{
    inPool(
        this,
        [this, profile = m_profile, identity]() -> Result<void> {
            FELTBOK_TRY(profile->device.enrol(identity, m_enrolment->key()));
            if (identity.recoveryKey.empty())
                return {};
            FELTBOK_ASSIGN(const PublicKey recovery, publicKeyFromBase64Url(identity.recoveryKey));
            return profile->folder.vault().setRecoveryKey(profile->key, recovery);
        },
        [this, identity](const Result<void>& kept) {
            if (!kept) {
                fail(kept.error(), Doing::enrolling, Phase::Welcome);
                return;
            }
            m_enrolment.reset();
            countProfiles();
            setEnrolLink({});
            useLockRule({});
            showWorkspace(identity);
        });
}

void Session::reenrol(const QString& link)
{
    if (!m_profile || m_phase != Phase::Open || m_isBusy)
        return;
    clearError();
    if (const auto parsed = protocol::parseEnrolLink(toStdString(link)); !parsed) {
        fail(parsed.error(), Doing::reenrolling, m_phase);
        return;
    }
    setBusy(true);
    if (m_enrolment) { // with the key of the first try, whose answer may have been lost
        m_enrolment->enrol(link, description());
        return;
    }
    struct Old
    {
        domain::Identity identity;
        SigningKey key;
    };
    inPool(
        this,
        [profile = m_profile]() -> std::shared_ptr<Old> {
            auto identity = profile->device.identity();
            auto key = profile->device.deviceKey();
            if (!identity || !key)
                return nullptr;
            return std::make_shared<Old>(Old{std::move(*identity), std::move(*key)});
        },
        [this, profile = m_profile, link](const std::shared_ptr<Old>& old) {
            if (profile != m_profile || m_phase != Phase::Open)
                return; // locked meanwhile
            if (!old) {
                reenrolFailed(Error(ErrorCode::io));
                return;
            }
            continueLine(old->identity.device, old->key);
            m_enrolment->enrol(link, description());
        });
}

/// Wires the enrolment that carries on the line of an earlier device.
void Session::continueLine(const DeviceId& before, const SigningKey& key)
{
    auto* runner = m_profile->runner.get();
    m_enrolment = std::make_unique<sync::Enrolment>(m_settings.transport);
    const auto* needed = std::get_if<sync::NeedsEnrolment>(&runner->state());
    if (needed == nullptr || needed->reason != sync::EnrolmentReason::unknownDevice)
        m_enrolment->replace(before, key); // what the server does not know it cannot replace
    auto* enrolment = m_enrolment.get();
    connect(enrolment, &sync::Enrolment::enrolled, runner,
            [runner, enrolment](const domain::Identity& identity) {
                runner->adoptDevice(identity, enrolment->key());
            });
    connect(enrolment, &sync::Enrolment::failed, this, &Session::reenrolFailed);
    connect(runner, &sync::SyncRunner::adoptionFailed, enrolment, [this](const Error& error) {
        m_enrolment.release()->deleteLater(); // its key is another person's device now
        reenrolFailed(error);
    });
    connect(runner, &sync::SyncRunner::deviceAdopted, enrolment, [this, runner] {
        m_enrolment.release()->deleteLater();
        setBusy(false);
        runner->start();
        runner->syncNow();
    });
}

void Session::reenrolFailed(const Error& error)
{
    setBusy(false);
    fail(error, Doing::reenrolling, m_phase);
}

void Session::readProfile()
{
    struct Known
    {
        domain::Identity identity;
        storage::LockRule rule;
        std::string municipality; ///< chosen on the health side
    };
    inPool(
        this,
        [profile = m_profile]() -> Result<Known> {
            FELTBOK_ASSIGN(auto identity, profile->device.identity());
            FELTBOK_ASSIGN(const auto rule, profile->device.lockRule());
            auto municipality = profile->worker.runBlocking([](sqlite::Connection& connection) {
                return storage::LocalRecords(connection)
                    .pageState(Workspace::municipalityChoiceKey);
            });
            // Unread it is asked for again, which is better than no way in.
            return Known{std::move(identity), rule, std::move(municipality).valueOr({})};
        },
        [this](const Result<Known>& known) {
            if (known) {
                useLockRule(known->rule);
                showWorkspace(known->identity, known->municipality);
                return;
            }
            if (known.error().code == ErrorCode::notFound) {
                // The app went away in the middle of enrolling: nothing was ever in it.
                (void)storage::ProfileRoot::remove(std::move(m_profile->folder));
                m_profile.reset();
                countProfiles();
                fail(Error(ErrorCode::badInput, {}, "link"), Doing::enrolling, Phase::Welcome);
                return;
            }
            m_profile.reset();
            fail(known.error(), Doing::unlocking, Phase::Locked);
        });
}

void Session::showWorkspace(const domain::Identity& identity, const std::string& municipality)
{
    Workspace::Person person{identity.user, toQString(identity.userName), identity.grants,
                             municipality};
    m_workspace = std::make_unique<Workspace>(std::move(person), m_profile->records, m_clock);
    connect(&m_profile->records, &RecordAccess::edited, this, [this] {
        if (!m_gather.isActive())
            m_gather.start();
    });
    startSync();
    setWait(0);
    m_hasPin = m_profile->warm.isWarm();
    Q_EMIT pinChanged();
    Q_EMIT workspaceChanged();
    setPhase(Phase::Open);
    noteActivity();
    m_idle.start();
    if (std::exchange(m_lockWhenOpen, false))
        lock();
}

void Session::startSync()
{
    m_sync.reset();
    auto& runner = m_profile->runner;
    runner = std::make_unique<sync::SyncRunner>(m_profile->device, m_settings.transport, m_clock);
    connect(runner.get(), &sync::SyncRunner::stateChanged, &m_sync, &SyncStatus::setState);
    connect(runner.get(), &sync::SyncRunner::progressChanged, &m_sync, &SyncStatus::setProgress);
    connect(runner.get(), &sync::SyncRunner::caughtUp, &m_sync, &SyncStatus::setCaughtUp);
    const auto arrived = [this] {
        if (m_profile)
            m_profile->records.announceArrival();
    };
    connect(runner.get(), &sync::SyncRunner::recordsChanged, this, arrived);
    connect(runner.get(), &sync::SyncRunner::delivered, this, arrived);
    connect(runner.get(), &sync::SyncRunner::attachmentChanged, this, arrived);
    connect(runner.get(), &sync::SyncRunner::policyReceived, this, &Session::takePolicy);
    connect(m_workspace.get(), &Workspace::historyWanted, runner.get(),
            &sync::SyncRunner::fetchHistory);
    connect(runner.get(), &sync::SyncRunner::historyArrived, m_workspace.get(),
            &Workspace::historyArrived);
    connect(runner.get(), &sync::SyncRunner::historyFailed, m_workspace.get(),
            &Workspace::historyFailed);
    connect(runner.get(), &sync::SyncRunner::identityChanged, this, &Session::takeIdentity);
    connect(runner.get(), &sync::SyncRunner::revoked, this, [this](bool wipe) {
        if (wipe)
            removeProfile();
    });
    runner->start();
}

/// The municipality's recovery key may have changed: the profile's key is wrapped to the new one.
void Session::takeIdentity(const domain::Identity& identity)
{
    const auto recovery = publicKeyFromBase64Url(identity.recoveryKey);
    if (!m_profile || !recovery)
        return;
    auto key = std::make_shared<Secret>(m_profile->key.clone());
    inPool(
        this,
        [profile = m_profile, key, recovery = *recovery] {
            return profile->folder.vault().setRecoveryKey(*key, recovery);
        },
        [](const Result<void>&) {});
}

void Session::takePolicy(const sync::SyncPolicy& policy)
{
    storage::LockRule rule = m_lockRule;
    rule.municipality = policy.lockAfter;
    rule.pinMinLength = policy.pinMinLength;
    keepLockRule(rule.bounded());
}

void Session::setLockAfter(int seconds)
{
    if (m_phase != Phase::Open)
        return;
    storage::LockRule rule = m_lockRule;
    rule.own = std::chrono::seconds(seconds);
    keepLockRule(rule.bounded());
}

void Session::useLockRule(const storage::LockRule& rule)
{
    if (rule == m_lockRule)
        return;
    m_lockRule = rule;
    Q_EMIT lockRuleChanged();
}

void Session::keepLockRule(const storage::LockRule& rule)
{
    if (!m_profile || rule == m_lockRule)
        return;
    useLockRule(rule);
    // Not kept is not lost: the server tells its part at the next contact.
    (void)m_profile->device.saveLockRule(rule);
}

/// The municipality ordered this device to forget everything.
void Session::removeProfile()
{
    if (!m_profile || (m_phase != Phase::Open && m_phase != Phase::Curtain))
        return;
    setPhase(Phase::Working);
    if (m_workspace)
        dropWorkspace();
    m_removeAfterClose = true;
    closeProfile();
}

// --- locking ---------------------------------------------------------------------------------

void Session::noteActivity()
{
    m_touchedAt = m_clock.now();
    m_touchedMonotonic = m_clock.monotonic();
}

/// By either clock: one stands still while the device sleeps, the other can be set.
void Session::tick()
{
    if (m_phase != Phase::Open)
        return;
    const auto limit = m_lockRule.lockAfter();
    if (m_clock.monotonic() - m_touchedMonotonic >= limit || m_clock.now() - m_touchedAt >= limit)
        lock();
}

void Session::noteFinished()
{
    m_finishedAt = m_clock.monotonic();
    if (m_profile && m_profile->runner) {
        m_gather.stop();
        m_profile->runner->noteChange();
    }
}

void Session::noteLine()
{
    if (m_profile && m_profile->runner)
        m_profile->runner->noteLine();
}

void Session::dropWorkspace()
{
    m_idle.stop();
    m_gather.stop();
    m_enrolment.reset();
    clearError(); // of the open profile; not for whoever comes to the lock page
    setBusy(false);
    m_waitingAtLock = m_workspace ? m_workspace->waitingCount() : 0;
    // The view tree goes with the phase; the workspace after it.
    if (m_workspace)
        m_workspace.release()->deleteLater();
    Q_EMIT workspaceChanged();
}

void Session::lock()
{
    if (m_phase != Phase::Open || !m_profile)
        return;
    const auto sinceFinish = m_finishedAt ? m_clock.monotonic() - *m_finishedAt
                                          : std::chrono::steady_clock::duration::max();
    m_finishedAt.reset();
    const bool mayGoOn = sinceFinish < curtainAfterFinish && m_workspace->waitingCount() > 0;
    setPhase(mayGoOn ? Phase::Curtain : Phase::Working);
    dropWorkspace();
    if (!mayGoOn) {
        closeProfile();
        return;
    }
    connect(m_profile->runner.get(), &sync::SyncRunner::closed, this,
            [this](bool everythingDelivered) {
                if (everythingDelivered)
                    m_waitingAtLock = 0;
                closeProfile();
            });
    m_profile->runner->closeWithin(
        std::chrono::duration_cast<std::chrono::milliseconds>(curtainAfterFinish - sinceFinish));
}

void Session::lockAtOnce()
{
    m_finishedAt.reset();
    if (m_phase == Phase::Curtain)
        closeProfile();
    else if (m_phase == Phase::Working || m_phase == Phase::Enrolling)
        m_lockWhenOpen = true; // a key is being derived: the lid was closed meanwhile
    else
        lock();
}

void Session::closeProfile()
{
    if (std::exchange(m_isClosing, true))
        return;
    if (m_profile->runner) {
        m_profile->runner->disconnect(this);
        m_profile->runner->stop();
        m_profile->runner.release()->deleteLater();
    }
    m_profile->key = Secret();
    m_profile->worker.close().then(this, [this](const Result<void>&) { afterClose(); });
}

void Session::afterClose()
{
    m_isClosing = false;
    QPixmapCache::clear();
    malloc_trim(0);
    m_sync.reset();
    if (std::exchange(m_removeAfterClose, false)) {
        (void)storage::ProfileRoot::remove(std::move(m_profile->folder));
        forgetPin();
        countProfiles();
        m_waitingAtLock = 0;
        fail(Error(ErrorCode::revoked), Doing::enrolling,
             hasProfiles() ? Phase::Locked : Phase::Welcome);
        return;
    }
    const bool warm = m_hasPin;
    if (warm) {
        m_profile->warm.lock();
        m_pinTriesLeft = storage::AttemptLog::maxPinAttempts;
    } else {
        m_profile.reset();
        m_hasPin = false;
        Q_EMIT pinChanged();
    }
    setPhase(warm ? Phase::PinLocked : Phase::Locked);
}

} // namespace feltbok::ui
