// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/health/outreach_records.h"
#include "ui/health/zone_names.h"

#include <QtCore/QDateTime>
#include <QtCore/QPointer>

namespace feltbok::ui {

/// The patrol one is on, and its tally: one press is one contact, stored at once.
class PatrolDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    /// Of the running patrol; empty for none.
    Q_PROPERTY(QString patrolId READ patrolId NOTIFY changed FINAL)
    Q_PROPERTY(QString started READ started NOTIFY changed FINAL)
    /// It runs since long ago and it has not been said that it goes on: whether it has ended is
    /// asked before anything more is counted on it.
    Q_PROPERTY(bool asksEnd READ asksEnd NOTIFY changed FINAL)
    /// When its last contact was, or its start: the end that is proposed.
    Q_PROPERTY(QDateTime lastSign READ lastSign NOTIFY changed FINAL)
    Q_PROPERTY(QString workers READ workers NOTIFY changed FINAL)
    Q_PROPERTY(int workerCount READ workerCount NOTIFY changed FINAL)
    Q_PROPERTY(QString delivery READ delivery NOTIFY changed FINAL)
    /// Active zones: [{"value","label"}], in a running patrol its own first.
    Q_PROPERTY(QVariantList zones READ zones NOTIFY changed FINAL)
    Q_PROPERTY(int patrolZoneCount READ patrolZoneCount NOTIFY changed FINAL)
    /// Colleagues to name at the start or the end: [{"value","label"}], without oneself.
    Q_PROPERTY(QVariantList colleagues READ colleagues NOTIFY changed FINAL)
    /// Those of the last patrol, to be proposed.
    Q_PROPERTY(QStringList lastColleagues READ lastColleagues NOTIFY changed FINAL)
    Q_PROPERTY(QStringList lastZones READ lastZones NOTIFY changed FINAL)
    /// Where one is and what one counts: remembered until changed.
    Q_PROPERTY(QString zone READ zone WRITE setZone NOTIFY changed FINAL)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY changed FINAL)
    /// Of the next press; 1 again after it.
    Q_PROPERTY(int persons READ persons WRITE setPersons NOTIFY personsChanged FINAL)
    Q_PROPERTY(QVariantList genders READ genders NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList ageBands READ ageBands NOTIFY changed FINAL)
    /// "AGE_BAND GENDER" -> persons of the patrol so far.
    Q_PROPERTY(QVariant cells READ cells NOTIFY changed FINAL)
    Q_PROPERTY(int contactCount READ contactCount NOTIFY changed FINAL)
    Q_PROPERTY(int personCount READ personCount NOTIFY changed FINAL)
    /// The last contact that was pressed here; empty for none.
    Q_PROPERTY(QString lastContact READ lastContact NOTIFY changed FINAL)
    /// A press is being stored: what is opened for the last contact waits for it.
    Q_PROPERTY(bool counting READ isCounting NOTIFY countingChanged FINAL)
    Q_PROPERTY(QString lastText READ lastText NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit PatrolDesk(QObject* parent = nullptr) : QObject(parent) {}
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    bool isLoaded() const { return m_loaded; }
    QString patrolId() const { return m_patrol ? toQString(m_patrol->id) : QString(); }
    QString started() const;
    bool asksEnd() const { return m_asksEnd; }
    QDateTime lastSign() const;
    QString workers() const;
    int workerCount() const;
    QString delivery() const;
    QVariantList zones() const;
    int patrolZoneCount() const;
    QVariantList colleagues() const;
    QStringList lastColleagues() const { return m_lastColleagues; }
    QStringList lastZones() const { return m_lastZones; }
    QString zone() const { return m_zone; }
    void setZone(const QString& zone);
    QString kind() const { return m_kind; }
    void setKind(const QString& kind);
    QVariantList kinds() const;
    int persons() const { return m_persons; }
    void setPersons(int persons);
    QVariantList genders() const;
    QVariantList ageBands() const;
    QVariant cells() const { return m_cells; }
    int contactCount() const { return int(m_all.contacts); }
    int personCount() const { return int(m_all.persons); }
    QString lastContact() const { return m_made.isEmpty() ? QString() : m_made.back(); }
    bool isCounting() const { return m_counting > 0; }
    QString lastText() const { return m_lastText; }
    ErrorText error() const { return m_error; }

    /// Oneself and these colleagues.
    Q_INVOKABLE void start(const QStringList& colleagues, const QStringList& zones);
    Q_INVOKABLE void addColleagues(const QStringList& colleagues);
    Q_INVOKABLE void end();
    /// Whether it can have ended then: not before it began, nor later than now.
    Q_INVOKABLE bool mayHaveEnded(const QDateTime& when) const;
    /// It ended then, and nobody said so.
    Q_INVOKABLE void endAt(const QDateTime& when);
    /// It has not ended: asksEnd is over for the next twelve hours.
    Q_INVOKABLE void goOn();
    /// Counts `persons` of that age and gender; empty: not given.
    Q_INVOKABLE void press(const QString& ageBand, const QString& gender);
    /// Takes the last press back.
    Q_INVOKABLE void undo();
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void workspaceChanged();
    void changed();
    void personsChanged();
    void countingChanged();
    void errorChanged();
    /// A contact has become durable.
    void pressed(const QString& contact, const QString& text);
    void undone();
    void ended(const QString& patrol);

private:
    struct Seen;

    static QString toQString(const RecordId& id);
    void reload();
    void take(Seen seen);
    bool isLeft() const;
    void fail(const Error& error);
    void remember();
    void save(const domain::Change& change, std::function<void()> then);

    QPointer<Workspace> m_workspace;
    bool m_loaded = false;
    bool m_busy = false;
    std::vector<ZoneRecord> m_zones;
    std::optional<domain::RecordView> m_patrol;
    std::optional<Instant> m_lastSign;
    std::optional<Instant> m_goesOnAt; ///< when it was said that it goes on
    bool m_asksEnd = false;
    QString m_seenPatrol; ///< the one that was there when records were read last
    QStringList m_lastColleagues;
    QStringList m_lastZones;
    QString m_zone;
    QString m_zonePatrol; ///< the patrol for which it was chosen
    QString m_kind = QStringLiteral("kontakt");
    int m_persons = 1;
    int m_counting = 0;
    QVariantMap m_cells;
    domain::health::Tally m_all;
    QStringList m_made; ///< contacts of this patrol that were pressed here and not undone
    QString m_lastText;
    ErrorText m_error;
};

} // namespace feltbok::ui
