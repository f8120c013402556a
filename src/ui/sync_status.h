// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sync/engine.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

namespace feltbok::ui {

/// What the sync engine is doing, in words. Follows the engine, which lives in another thread, by
/// its signals.
class SyncStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session")
    /// "idle", "sending", "receiving", "waiting", "attention".
    Q_PROPERTY(QString kind READ kind NOTIFY changed FINAL)
    /// One sentence: what it does or what it waits for.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(int waitingOperations READ waitingOperations NOTIFY changed FINAL)
    /// Photos that the server has not confirmed, in words; empty: none.
    Q_PROPERTY(QString photosText READ photosText NOTIFY changed FINAL)
    Q_PROPERTY(int placesPulled READ placesPulled NOTIFY changed FINAL)
    Q_PROPERTY(int recordsPulled READ recordsPulled NOTIFY changed FINAL)
    /// True after everything there was has come down at least once since unlock.
    Q_PROPERTY(bool caughtUp READ isCaughtUp NOTIFY changed FINAL)
    Q_PROPERTY(bool needsEnrolment READ needsEnrolment NOTIFY changed FINAL)
    Q_PROPERTY(bool canTryNow READ canTryNow NOTIFY changed FINAL)
    Q_PROPERTY(QString lastContact READ lastContact NOTIFY changed FINAL)

public:
    explicit SyncStatus(const Clock& clock, QObject* parent = nullptr);

    QString kind() const;
    QString text() const;
    int waitingOperations() const { return int(m_progress.waiting); }
    QString photosText() const;
    int placesPulled() const { return int(m_progress.placesPulled); }
    int recordsPulled() const { return int(m_progress.recordsPulled); }
    bool isCaughtUp() const { return m_caughtUp; }
    /// Also where the device was revoked but not wiped: the same person's new link sends what
    /// lies on it.
    bool needsEnrolment() const;
    bool canTryNow() const;
    QString lastContact() const;

    Q_INVOKABLE void syncNow() { Q_EMIT syncRequested(); }

    void setState(const sync::SyncState& state);
    void setProgress(const sync::SyncProgress& progress);
    void setCaughtUp();
    void reset();

Q_SIGNALS:
    void changed();
    void syncRequested();

private:
    const Clock& m_clock;
    sync::SyncState m_state;
    sync::SyncProgress m_progress;
    std::optional<Instant> m_lastContact;
    bool m_caughtUp = false;
};

} // namespace feltbok::ui
