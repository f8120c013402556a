// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "storage/device_store.h"
#include "storage/profile_folder.h"
#include "sync/enrolment.h"
#include "sync/https_transport.h"
#include "sync/state.h"
#include "ui/error_text.h"
#include "ui/sync_status.h"
#include "ui/workspace.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <filesystem>
#include <memory>

namespace feltbok::ui {

/// From the locked device to the open profile and back. There is one, made in main; QML knows it
/// as `Session`.
class Session : public QObject
{
    Q_OBJECT
    Q_PROPERTY(Phase phase READ phase NOTIFY phaseChanged FINAL)
    /// Null unless a profile is open.
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(feltbok::ui::SyncStatus* sync READ sync CONSTANT FINAL)
    Q_PROPERTY(bool hasProfiles READ hasProfiles NOTIFY phaseChanged FINAL)
    /// Of the last attempt on the welcome, lock or recovery page.
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)
    /// Seconds until a password may be tried again; 0: now.
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY waitSecondsChanged FINAL)
    Q_PROPERTY(int pinTriesLeft READ pinTriesLeft NOTIFY errorChanged FINAL)
    Q_PROPERTY(bool hasPin READ hasPin NOTIFY pinChanged FINAL)
    /// A key is being derived for the page that is shown.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    /// Without touch for so many seconds Feltbok locks: the person's wish, at most the
    /// municipality's.
    Q_PROPERTY(int lockAfter READ lockAfter NOTIFY lockRuleChanged FINAL)
    Q_PROPERTY(int longestLockAfter READ longestLockAfter NOTIFY lockRuleChanged FINAL)
    /// How many records wait to be sent, for the lock screen. 0 on a device that several people
    /// share: it would tell each of the others'.
    Q_PROPERTY(int waitingAtLock READ waitingAtLock NOTIFY phaseChanged FINAL)
    /// The enrolment link from the command line, for the welcome page.
    Q_PROPERTY(QString enrolLink READ enrolLink WRITE setEnrolLink NOTIFY enrolLinkChanged FINAL)
    /// The text for the office while a recovery waits; empty: none.
    Q_PROPERTY(QString recoveryRequest READ recoveryRequest NOTIFY recoveryRequestChanged FINAL)

public:
    enum class Phase {
        Starting,
        Welcome,   ///< no profile, or somebody adds one
        Locked,    ///< name and password
        PinLocked, ///< warm: the PIN reopens
        Working,   ///< a key is being derived, a profile opened
        Enrolling, ///< talking to the server for the first time
        Open,
        Curtain, ///< locked for people, still sending after a finish
    };
    Q_ENUM(Phase)

    struct Settings
    {
        std::filesystem::path dataFolder;
        QString appVersion;
        /// Empty: measured for this device when a profile is made, design of the KDF in kdf.h.
        std::optional<storage::KdfPolicy> kdf = {};
        sync::TransportFactory transport = sync::makeHttpsTransport;
    };

    Session(Settings settings, const Clock& clock, QObject* parent = nullptr);
    ~Session() override;

    Phase phase() const { return m_phase; }
    Workspace* workspace() const { return m_workspace.get(); }
    SyncStatus* sync() { return &m_sync; }
    bool hasProfiles() const { return m_profileCount > 0; }
    ErrorText error() const { return m_error; }
    int waitSeconds() const { return m_waitSeconds; }
    int pinTriesLeft() const { return m_pinTriesLeft; }
    bool hasPin() const { return m_hasPin; }
    bool isBusy() const { return m_isBusy; }
    int lockAfter() const { return int(m_lockRule.lockAfter().count()); }
    int longestLockAfter() const { return int(m_lockRule.municipality.count()); }
    int waitingAtLock() const { return m_profileCount > 1 ? 0 : m_waitingAtLock; }
    QString enrolLink() const { return m_enrolLink; }
    void setEnrolLink(const QString& link);
    QString recoveryRequest() const { return m_recoveryRequest; }

    /// Looks for profiles and goes to Welcome or Locked.
    void start();
    /// The device has come nearer to the net: what waits for that goes at once.
    void noteLine();
    /// The language changed: models read again, since their rows hold words.
    void retranslate();

    /// A new profile on this device: vault, database, enrolment, first pull.
    Q_INVOKABLE void createProfile(const QString& link, const QString& userName,
                                   const QString& password);
    /// Another link for the same person, when the server asks for it (a restored or copied
    /// profile): unsent work goes on as the new device's.
    Q_INVOKABLE void reenrol(const QString& link);
    Q_INVOKABLE void unlock(const QString& userName, const QString& password);
    Q_INVOKABLE void enterPin(const QString& pin);
    /// From the warm lock to name and password.
    Q_INVOKABLE void forgetPin();
    /// At least six digits.
    Q_INVOKABLE void setPin(const QString& pin);
    Q_INVOKABLE void removePin();
    Q_INVOKABLE void lock();
    /// The device goes to sleep or its screen was locked: no curtain, what waits waits.
    void lockAtOnce();
    /// Locks when it is time. The session's own timer calls it.
    void tick();
    /// Seconds; kept in the profile.
    Q_INVOKABLE void setLockAfter(int seconds);
    Q_INVOKABLE void showWelcome();
    Q_INVOKABLE void showLock();
    Q_INVOKABLE void changePassword(const QString& oldPassword, const QString& newPassword);
    /// Somebody touched the device.
    Q_INVOKABLE void noteActivity();
    /// A visit was finished: the lock waits up to 90 s for the sending.
    Q_INVOKABLE void noteFinished();
    Q_INVOKABLE void clearError();

    Q_INVOKABLE void beginRecovery(const QString& userName, const QString& newPassword);
    Q_INVOKABLE void completeRecovery(const QString& newPassword, const QString& answer);
    /// The request is no longer shown; it comes back with the same name and new password.
    Q_INVOKABLE void leaveRecovery();

Q_SIGNALS:
    void phaseChanged();
    void workspaceChanged();
    void errorChanged();
    void waitSecondsChanged();
    void pinChanged();
    void enrolLinkChanged();
    void recoveryRequestChanged();
    void passwordChanged();
    void busyChanged();
    void lockRuleChanged();

private:
    struct Profile;
    struct Unlocked;
    struct Attempt;
    using Opened = std::shared_ptr<Profile>;

    void setPhase(Phase phase);
    void fail(const Error& error, Doing doing, Phase backTo);
    void setWait(int seconds);
    void adopt(Unlocked unlocked);
    void openDatabase(bool isNew);
    void enrol();
    void finishEnrolment(const domain::Identity& identity);
    void readProfile();
    void showWorkspace(const domain::Identity& identity, const std::string& municipality = {});
    void startSync();
    void takeIdentity(const domain::Identity& identity);
    void removeProfile();
    sync::DeviceDescription description() const;
    void closeProfile();
    void afterClose();
    void dropWorkspace();
    void attemptFailed(const Attempt& attempt, Doing doing);
    void continueLine(const DeviceId& before, const SigningKey& key);
    void reenrolFailed(const Error& error);
    void dropUnenrolled();
    void setBusy(bool busy);
    void countProfiles();
    void takePolicy(const sync::SyncPolicy& policy);
    void useLockRule(const storage::LockRule& rule);
    void keepLockRule(const storage::LockRule& rule);
    static Result<void> checkedPassword(const QString& password, const QString& userName);

    Settings m_settings;
    const Clock& m_clock;
    storage::ProfileRoot m_root;
    Phase m_phase = Phase::Starting;
    SyncStatus m_sync;
    std::unique_ptr<Workspace> m_workspace;
    Opened m_profile;                             ///< jobs in the pool hold it too
    std::unique_ptr<sync::Enrolment> m_enrolment; ///< keeps its key over a failed try
    std::size_t m_profileCount = 0;
    ErrorText m_error;
    int m_waitSeconds = 0;
    int m_unknownWait = 0; ///< a name nobody has backs off as a wrong password does
    int m_pinTriesLeft = storage::AttemptLog::maxPinAttempts;
    storage::LockRule m_lockRule;
    bool m_hasPin = false;
    bool m_isBusy = false;
    bool m_lockWhenOpen = false; ///< lockAtOnce() came while a profile was being opened
    bool m_isClosing = false;
    bool m_removeAfterClose = false;
    int m_waitingAtLock = 0;
    QString m_enrolLink;
    QString m_recoveryRequest;
    QString m_recoveryUser;
    std::optional<std::chrono::steady_clock::time_point> m_finishedAt;
    Instant m_touchedAt{};
    std::chrono::steady_clock::time_point m_touchedMonotonic{};
    QTimer m_idle;
    QTimer m_waitTick;
    QTimer m_gather; ///< edits become operations a few seconds after they were made
};

} // namespace feltbok::ui
