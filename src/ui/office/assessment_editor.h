// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QStringList>
#include <QtCore/QVariantList>

#include <optional>

namespace feltbok::ui {

/// The office's assessment of one possible breach.
class AssessmentEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(
        QString observation READ observation WRITE setObservation NOTIFY observationChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(QString clock READ clock NOTIFY changed FINAL)
    Q_PROPERTY(QString description READ description NOTIFY changed FINAL)
    Q_PROPERTY(QString observers READ observers NOTIFY changed FINAL)
    /// What else was noted about it: [{"label","value"}].
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed FINAL)
    Q_PROPERTY(QString violation READ violation NOTIFY changed FINAL)
    Q_PROPERTY(QString violationText READ violationText NOTIFY changed FINAL)
    /// § 10-3 by the date of the breach; 0 where the category was not in force.
    Q_PROPERTY(int points READ points NOTIFY changed FINAL)
    Q_PROPERTY(QString pointsRule READ pointsRule NOTIFY changed FINAL)
    /// By the list of § 10-3, whatever was deviated to.
    Q_PROPERTY(int tablePoints READ tablePoints NOTIFY changed FINAL)
    /// "ingen", "formildende" or "skjerpende" (§ 10-4).
    Q_PROPERTY(QString deviation READ deviation NOTIFY changed FINAL)
    /// A deviation that its points do not show, in words; empty: none.
    Q_PROPERTY(QString deviationFault READ deviationFault NOTIFY changed FINAL)
    Q_PROPERTY(QString breachDate READ breachDate NOTIFY changed FINAL)
    /// What else was assessed in the same control that makes one breach of both; empty: nothing.
    Q_PROPERTY(QString sameKind READ sameKind NOTIFY changed FINAL)
    /// The observation came after the visit was finished.
    Q_PROPERTY(bool late READ isLate NOTIFY changed FINAL)
    /// A decision stands on it: it is what was decided.
    Q_PROPERTY(bool decided READ isDecided NOTIFY changed FINAL)
    /// "", "assessed" or "dropped".
    Q_PROPERTY(QString decision READ decision NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY changed FINAL)
    Q_PROPERTY(bool isSale READ isSale NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit AssessmentEditor(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString observation() const { return m_observation; }
    void setObservation(const QString& observation);
    bool isReady() const { return m_ready; }
    QString clock() const { return m_clock; }
    QString description() const { return m_description; }
    QString observers() const { return m_observers; }
    QVariantList facts() const { return m_facts; }
    QString violation() const { return m_violation; }
    QString violationText() const;
    int points() const { return m_points; }
    QString pointsRule() const { return m_pointsRule; }
    int tablePoints() const { return m_tablePoints; }
    QString deviation() const { return m_deviation; }
    QString deviationFault() const;
    QString breachDate() const { return m_breachDate; }
    QString sameKind() const;
    bool isLate() const { return m_late; }
    bool isDecided() const { return m_isDecided; }
    QString decision() const { return m_decision; }
    QString reason() const { return m_reason; }
    bool isSale() const { return m_isSale; }
    ErrorText error() const { return m_error; }

    /// Another category than the inspector proposed; not stored until decided.
    Q_INVOKABLE void setViolation(const QString& violation);
    /// Fewer or more points than the list, which must be specially reasoned (§ 10-4).
    Q_INVOKABLE void setDeviation(const QString& deviation);
    Q_INVOKABLE void setPoints(int points);
    /// The breach's own day: a control may go on past midnight.
    Q_INVOKABLE void setBreachDate(const QString& date);
    /// `decision` is "assessed" or "dropped"; a dropped one, and points that deviate, need a reason
    /// (emits reasonMissing).
    Q_INVOKABLE void decide(const QString& decision, const QString& reason);

Q_SIGNALS:
    void workspaceChanged();
    void observationChanged();
    void changed();
    void errorChanged();
    void decided();
    void reasonMissing();

private:
    void reload();
    void weigh();

    QPointer<Workspace> m_workspace;
    QString m_observation;
    bool m_isSale = false;
    bool m_isCovered = true; ///< by the points system
    bool m_ready = false;
    bool m_deciding = false; ///< a second press decides nothing twice
    QString m_clock;
    QString m_description;
    QString m_observers;
    QVariantList m_facts;
    QString m_violation;
    QString m_breachDate;
    QString m_ownDate; ///< that somebody gave the breach
    int m_points = 0;
    int m_tablePoints = 0;
    std::optional<int> m_ownPoints; ///< of a deviation
    QString m_deviation = QStringLiteral("ingen");
    QStringList m_otherBreaches; ///< categories assessed in the same control
    bool m_late = false;
    bool m_isDecided = false;
    QString m_pointsRule;
    QString m_decision;
    QString m_reason;
    QString m_assessment; ///< id; empty: none yet
    QString m_municipality;
    ErrorText m_error;
};

} // namespace feltbok::ui
