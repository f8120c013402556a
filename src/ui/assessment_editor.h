// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

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
    QString decision() const { return m_decision; }
    QString reason() const { return m_reason; }
    bool isSale() const { return m_isSale; }
    ErrorText error() const { return m_error; }

    /// Another category than the inspector proposed; not stored until decided.
    Q_INVOKABLE void setViolation(const QString& violation);
    /// `decision` is "assessed" or "dropped"; a dropped one needs a reason (emits reasonMissing).
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
    int m_points = 0;
    QString m_pointsRule;
    QString m_decision;
    QString m_reason;
    QString m_assessment; ///< id; empty: none yet
    QString m_municipality;
    ErrorText m_error;
};

} // namespace feltbok::ui
