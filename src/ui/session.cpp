// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/session.h"

#include "protocol/messages.h"
#include "storage/client_schema.h"
#include "storage/device_store.h"
#include "storage/local_records.h"
#include "storage/password_policy.h"
#include "storage/warm_key.h"
#include "sync/https_transport.h"
#include "sync/sync_runner.h"
#include "ui/text.h"

#include <QtCore/QSysInfo>
#include <QtCore/QThreadPool>
#include <QtGui/QPixmapCache>

#include <malloc.h>

namespace feltbok::ui {
namespace {

constexpr std::chrono::seconds lockAfter{120};
/// How long sending may go on behind the curtain after a finish.
constexpr std::chrono::seconds curtainAfterFinish{90};
constexpr std::chrono::seconds gatherAfter{3};

/// Why a password or PIN will not do.
Result<void> checked(storage::PasswordProblem problem)
{
    if (problem == storage::PasswordProblem::none)
        return {};
    return Error(ErrorCode::badInput, "too short or too common", "password");
}

/// What the office's `recover approve` takes.
std::string recoveryText(const storage::RecoveryRequest& request)
{
    return "feltbok-recovery:1:" + request.profile + ":" + request.sealedKey + ":" +
           request.answerKey;
}

/// Runs `work` on a pool thread and `then` with its result on the context's. For key derivation
/// and what else would make the pages stutter.
template <typename Work, typename Then>
void inPool(QObject* context, Work work, Then then)
{
    using R = std::invoke_result_t<Work>;
    struct Job
    {
        Work work;
        Then then;
        std::optional<R> result;
    };
    auto job = std::make_shared<Job>(Job{std::move(work), std::move(then), std::nullopt});
    QThreadPool::globalInstance()->start([context, job] {
        job->result.emplace(job->work());
        QMetaObject::invokeMethod(
            context, [job] { job->then(std::move(*job->result)); }, Qt::QueuedConnection);
    });
}

/// The records of the open database for the pages.
class Records final : public RecordAccess
{
public:
    explicit Records(storage::DbWorker& worker) : m_worker(worker) {}

protected:
    void post(Job job) override
    {
        m_worker.run([this, job = std::move(job)](sqlite::Connection& connection) -> Result<void> {
            storage::LocalRecords records(connection, [this] { m_worker.noteDeletion(); });
            job(records);
            return {};
        });
    }

private:
    storage::DbWorker& m_worker;
};

Error asWrongKey(Error error)
{
    // Whether a name is known on this device is nobody's business.
    if (error.code == ErrorCode::notFound)
        return Error(ErrorCode::wrongKey);
    return error;
}

} // namespace

struct Session::Unlocked
{
    storage::ProfileFolder folder;
    Secret key;
};

struct Session::Attempt
{
    std::optional<Unlocked> unlocked;
    std::optional<Error> error;
    int waitSeconds = 0;
};

struct Session::Profile
{
    Profile(Unlocked unlocked, const Clock& clock)
        : folder(std::move(unlocked.folder)), key(std::move(unlocked.key)), device(worker),
          records(worker), warm(clock, folder.vault().attempts())
    {
    }

    storage::ProfileFolder folder;
    Secret key; ///< empty while locked
    storage::DbWorker worker;
    storage::DeviceStore device;
    Records records;
    storage::WarmKey warm;
    std::unique_ptr<sync::SyncRunner> runner;
};

Session::Session(Settings settings, const Clock& clock, QObject* parent)
    : QObject(parent), m_settings(std::move(settings)), m_clock(clock),
      m_root(m_settings.dataFolder), m_sync(clock)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(lockAfter);
    connect(&m_idle, &QTimer::timeout, this, &Session::lock);
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
    m_hasProfiles = m_root.count().valueOr(0) > 0;
    setPhase(m_hasProfiles && m_enrolLink.isEmpty() ? Phase::Locked : Phase::Welcome);
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

void Session::showWelcome()
{
    clearError();
    setPhase(Phase::Welcome);
}

void Session::showLock()
{
    clearError();
    setPhase(Phase::Locked);
}

// --- a new profile ---------------------------------------------------------------------------

void Session::createProfile(const QString& link, const QString& userName, const QString& password)
{
    clearError();
    setEnrolLink(link);
    if (const auto parsed = protocol::parseEnrolLink(toStdString(link)); !parsed) {
        fail(parsed.error(), Doing::enrolling, Phase::Welcome);
        return;
    }
    if (const auto good = checked(storage::checkPassword(password, userName)); !good) {
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
            auto created = m_root.create(userName.trimmed(), *secret, std::nullopt);
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
    m_profile = std::make_unique<Profile>(std::move(unlocked), m_clock);
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
            if (isNew)
                enrol();
            else
                readIdentity();
        });
}

void Session::enrol()
{
    if (!m_enrolment) {
        m_enrolment = std::make_unique<sync::Enrolment>(sync::makeHttpsTransport);
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
        [this, identity]() -> Result<void> {
            FELTBOK_TRY(m_profile->device.enrol(identity, m_enrolment->key()));
            if (identity.recoveryKey.empty())
                return {};
            FELTBOK_ASSIGN(const PublicKey recovery, publicKeyFromBase64Url(identity.recoveryKey));
            return m_profile->folder.vault().setRecoveryKey(m_profile->key, recovery);
        },
        [this, identity](const Result<void>& kept) {
            if (!kept) {
                fail(kept.error(), Doing::enrolling, Phase::Welcome);
                return;
            }
            m_enrolment.reset();
            m_hasProfiles = true;
            setEnrolLink({});
            showWorkspace(identity);
        });
}

void Session::reenrol(const QString& link)
{
    if (!m_profile || m_phase != Phase::Open)
        return;
    clearError();
    if (const auto parsed = protocol::parseEnrolLink(toStdString(link)); !parsed) {
        fail(parsed.error(), Doing::syncing, m_phase);
        return;
    }
    struct Old
    {
        domain::Identity identity;
        SigningKey key;
    };
    inPool(
        this,
        [this]() -> std::shared_ptr<Old> {
            auto identity = m_profile->device.identity();
            auto key = m_profile->device.deviceKey();
            if (!identity || !key)
                return nullptr;
            return std::make_shared<Old>(Old{std::move(*identity), std::move(*key)});
        },
        [this, link](const std::shared_ptr<Old>& old) {
            if (!old || !m_profile || !m_profile->runner) {
                fail(Error(ErrorCode::io), Doing::syncing, m_phase);
                return;
            }
            auto* runner = m_profile->runner.get();
            m_enrolment = std::make_unique<sync::Enrolment>(sync::makeHttpsTransport);
            m_enrolment->replace(old->identity.device, old->key);
            connect(m_enrolment.get(), &sync::Enrolment::enrolled, runner,
                    [this, runner](const domain::Identity& identity) {
                        runner->adoptDevice(identity, m_enrolment->key());
                    });
            connect(m_enrolment.get(), &sync::Enrolment::failed, this,
                    [this](const Error& error) { fail(error, Doing::syncing, m_phase); });
            connect(runner, &sync::SyncRunner::deviceAdopted, m_enrolment.get(), [this, runner] {
                m_enrolment.release()->deleteLater();
                runner->start();
                runner->syncNow();
            });
            connect(runner, &sync::SyncRunner::adoptionFailed, m_enrolment.get(),
                    [this](const Error& error) { fail(error, Doing::syncing, m_phase); });
            m_enrolment->enrol(link, description());
        });
}

// --- unlocking -------------------------------------------------------------------------------

void Session::unlock(const QString& userName, const QString& password)
{
    if (m_waitSeconds > 0 || m_phase == Phase::Working)
        return;
    clearError();
    setPhase(Phase::Working);
    m_profile.reset();
    auto secret = std::make_shared<Secret>(storage::passwordBytes(password));
    const Instant now = m_clock.now();
    inPool(
        this,
        [this, userName, secret, now]() -> Attempt {
            Attempt attempt;
            auto folder = m_root.open(userName.trimmed());
            if (!folder) {
                attempt.error = asWrongKey(folder.error());
                return attempt;
            }
            auto key = folder->vault().unlock(*secret, now);
            if (key) {
                attempt.unlocked.emplace(Unlocked{std::move(*folder), std::move(*key)});
                return attempt;
            }
            attempt.error = key.error();
            const auto wait = folder->vault().attempts().waitFor(m_clock.now());
            if (wait)
                attempt.waitSeconds = int(std::chrono::ceil<std::chrono::seconds>(*wait).count());
            return attempt;
        },
        [this](Attempt attempt) {
            if (!attempt.unlocked) {
                attemptFailed(attempt, Phase::Locked);
                return;
            }
            adopt(std::move(*attempt.unlocked));
            openDatabase(false);
        });
}

void Session::attemptFailed(const Attempt& attempt, Phase backTo)
{
    setWait(attempt.waitSeconds);
    fail(*attempt.error, Doing::unlocking, backTo);
}

void Session::readIdentity()
{
    inPool(
        this, [this] { return m_profile->device.identity(); },
        [this](const Result<domain::Identity>& identity) {
            if (identity) {
                showWorkspace(*identity);
                return;
            }
            if (identity.error().code == ErrorCode::notFound) {
                // The app went away in the middle of enrolling: nothing was ever in it.
                (void)storage::ProfileRoot::remove(std::move(m_profile->folder));
                m_profile.reset();
                m_hasProfiles = m_root.count().valueOr(0) > 0;
                fail(Error(ErrorCode::badInput, {}, "link"), Doing::enrolling, Phase::Welcome);
                return;
            }
            m_profile.reset();
            fail(identity.error(), Doing::unlocking, Phase::Locked);
        });
}

void Session::showWorkspace(const domain::Identity& identity)
{
    Workspace::Person person{identity.user, toQString(identity.userName), identity.grants};
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
    m_idle.start();
}

void Session::startSync()
{
    m_sync.reset();
    auto& runner = m_profile->runner;
    runner =
        std::make_unique<sync::SyncRunner>(m_profile->device, sync::makeHttpsTransport, m_clock);
    connect(runner.get(), &sync::SyncRunner::stateChanged, &m_sync, &SyncStatus::setState);
    connect(runner.get(), &sync::SyncRunner::progressChanged, &m_sync, &SyncStatus::setProgress);
    connect(runner.get(), &sync::SyncRunner::caughtUp, &m_sync, &SyncStatus::setCaughtUp);
    const auto arrived = [this] {
        if (m_profile)
            m_profile->records.announceArrival();
    };
    connect(runner.get(), &sync::SyncRunner::recordsChanged, this, arrived);
    connect(runner.get(), &sync::SyncRunner::delivered, this, arrived);
    connect(runner.get(), &sync::SyncRunner::policyReceived, this,
            [this](const sync::SyncPolicy& policy) {
                m_idle.setInterval(policy.lockAfter);
                m_pinMinLength = policy.pinMinLength;
            });
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
        [this, key, recovery = *recovery] {
            return m_profile->folder.vault().setRecoveryKey(*key, recovery);
        },
        [](const Result<void>&) {});
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
    if (m_phase == Phase::Open)
        m_idle.start();
}

void Session::noteFinished()
{
    m_finishedAt = m_clock.monotonic();
    if (m_profile && m_profile->runner) {
        m_gather.stop();
        m_profile->runner->noteChange();
    }
}

void Session::dropWorkspace()
{
    m_idle.stop();
    m_gather.stop();
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
    connect(m_profile->runner.get(), &sync::SyncRunner::closed, this, &Session::closeProfile);
    m_profile->runner->closeWithin(
        std::chrono::duration_cast<std::chrono::milliseconds>(curtainAfterFinish - sinceFinish));
}

void Session::closeProfile()
{
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
    QPixmapCache::clear();
    malloc_trim(0);
    m_sync.reset();
    if (std::exchange(m_removeAfterClose, false)) {
        (void)storage::ProfileRoot::remove(std::move(m_profile->folder));
        forgetPin();
        m_hasProfiles = m_root.count().valueOr(0) > 0;
        m_waitingAtLock = 0;
        fail(Error(ErrorCode::revoked), Doing::enrolling,
             m_hasProfiles ? Phase::Locked : Phase::Welcome);
        return;
    }
    const bool warm = m_hasPin && !std::exchange(m_lockCold, false);
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

// --- PIN and password ------------------------------------------------------------------------

void Session::setPin(const QString& pin)
{
    if (!m_profile || m_phase != Phase::Open)
        return;
    clearError();
    if (storage::checkPin(pin, m_pinMinLength) != storage::PasswordProblem::none) {
        fail(Error(ErrorCode::badInput, "too short or too simple", "new_pin"), Doing::unlocking,
             m_phase);
        return;
    }
    auto secret = std::make_shared<Secret>(storage::passwordBytes(pin));
    auto key = std::make_shared<Secret>(m_profile->key.clone());
    inPool(
        this, [this, secret, key] { return m_profile->warm.arm(*secret, *key); },
        [this](const Result<void>& armed) {
            m_hasPin = armed.hasValue();
            Q_EMIT pinChanged();
        });
}

void Session::removePin()
{
    if (!m_profile)
        return;
    m_profile->warm.clear();
    m_hasPin = false;
    Q_EMIT pinChanged();
}

void Session::enterPin(const QString& pin)
{
    if (m_phase != Phase::PinLocked || !m_profile)
        return;
    clearError();
    setPhase(Phase::Working);
    auto secret = std::make_shared<Secret>(storage::passwordBytes(pin));
    inPool(
        this,
        [this, secret] { return std::make_shared<Result<Secret>>(m_profile->warm.open(*secret)); },
        [this](const std::shared_ptr<Result<Secret>>& key) {
            if (*key) {
                m_profile->key = std::move(**key);
                openDatabase(false);
                return;
            }
            const int wrong = m_profile->folder.vault().attempts().wrongPins().valueOr(
                storage::AttemptLog::maxPinAttempts);
            m_pinTriesLeft = std::max(0, storage::AttemptLog::maxPinAttempts - wrong);
            if (m_profile->warm.isWarm() && m_pinTriesLeft > 0) {
                fail(key->error(), Doing::unlocking, Phase::PinLocked);
                return;
            }
            forgetPin();
        });
}

void Session::forgetPin()
{
    m_profile.reset();
    m_hasPin = false;
    clearError();
    Q_EMIT pinChanged();
    setPhase(Phase::Locked);
}

void Session::changePassword(const QString& oldPassword, const QString& newPassword)
{
    if (!m_profile || m_phase != Phase::Open)
        return;
    clearError();
    if (const auto good = checked(storage::checkPassword(newPassword, m_workspace->userName()));
        !good) {
        fail(good.error(), Doing::unlocking, m_phase);
        return;
    }
    auto before = std::make_shared<Secret>(storage::passwordBytes(oldPassword));
    auto after = std::make_shared<Secret>(storage::passwordBytes(newPassword));
    inPool(
        this,
        [this, before, after] {
            return m_profile->folder.vault().changePassword(*before, *after, m_clock.now());
        },
        [this](const Result<void>& changed) {
            if (!changed) {
                fail(changed.error(), Doing::unlocking, m_phase);
                return;
            }
            Q_EMIT passwordChanged();
        });
}

// --- recovery --------------------------------------------------------------------------------

void Session::beginRecovery(const QString& userName, const QString& newPassword)
{
    clearError();
    if (const auto good = checked(storage::checkPassword(newPassword, userName)); !good) {
        fail(good.error(), Doing::recovering, m_phase);
        return;
    }
    m_profile.reset();
    auto secret = std::make_shared<Secret>(storage::passwordBytes(newPassword));
    inPool(
        this,
        [this, userName, secret]() -> Result<std::string> {
            FELTBOK_ASSIGN(auto folder, m_root.open(userName.trimmed()));
            FELTBOK_ASSIGN(const auto request, folder.vault().beginRecovery(*secret));
            return recoveryText(request);
        },
        [this, userName](const Result<std::string>& request) {
            if (!request) {
                fail(asWrongKey(request.error()), Doing::recovering, m_phase);
                return;
            }
            m_recoveryUser = userName.trimmed();
            m_recoveryRequest = toQString(*request);
            Q_EMIT recoveryRequestChanged();
        });
}

void Session::completeRecovery(const QString& newPassword, const QString& answer)
{
    clearError();
    auto secret = std::make_shared<Secret>(storage::passwordBytes(newPassword));
    setPhase(Phase::Working);
    inPool(
        this,
        [this, user = m_recoveryUser, secret, answer = toStdString(answer.trimmed())]() -> Attempt {
            Attempt attempt;
            auto folder = m_root.open(user);
            if (!folder) {
                attempt.error = asWrongKey(folder.error());
                return attempt;
            }
            auto key = folder->vault().completeRecovery(*secret, answer, m_clock.now());
            if (key)
                attempt.unlocked.emplace(Unlocked{std::move(*folder), std::move(*key)});
            else
                attempt.error = key.error();
            return attempt;
        },
        [this](Attempt attempt) {
            if (!attempt.unlocked) {
                attemptFailed(attempt, Phase::Locked);
                return;
            }
            m_recoveryRequest.clear();
            Q_EMIT recoveryRequestChanged();
            adopt(std::move(*attempt.unlocked));
            openDatabase(false);
        });
}

} // namespace feltbok::ui
