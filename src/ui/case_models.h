// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/gadget_list_model.h"
#include "ui/record_editor.h"

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
    bool m_ready = false;
    QString m_clock;
    QString m_description;
    QString m_observers;
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

/// The running sum of a place's points in two years and what it means.
class PointsSum : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString premises READ premises WRITE setPremises NOTIFY premisesChanged FINAL)
    Q_PROPERTY(int sum READ sum NOTIFY changed FINAL)
    /// Days of withdrawal that the sum leads to; 0: none.
    Q_PROPERTY(int daysWithdrawn READ daysWithdrawn NOTIFY changed FINAL)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed FINAL)
    /// [{"date","violation","points","counted","reason"}]
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed FINAL)
    /// The provisions applied.
    Q_PROPERTY(QStringList rules READ rules NOTIFY changed FINAL)

public:
    explicit PointsSum(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString premises() const { return m_premises; }
    void setPremises(const QString& premises);
    int sum() const { return m_sum; }
    int daysWithdrawn() const { return m_days; }
    QString meaning() const;
    QVariantList lines() const { return m_lines; }
    QStringList rules() const { return m_rules; }

Q_SIGNALS:
    void workspaceChanged();
    void premisesChanged();
    void changed();

private:
    void reload();

    QPointer<Workspace> m_workspace;
    QString m_premises;
    int m_sum = 0;
    int m_days = 0;
    QVariantList m_lines;
    QStringList m_rules;
};

/// An open conflict or a parked operation that somebody has to look at.
struct AttentionRow
{
    Q_GADGET
    Q_PROPERTY(QString attentionId MEMBER id CONSTANT)
    /// "conflict" or "parked".
    Q_PROPERTY(QString kind MEMBER kind CONSTANT)
    Q_PROPERTY(QString record MEMBER record CONSTANT)
    Q_PROPERTY(QString place MEMBER place CONSTANT)
    Q_PROPERTY(QString field MEMBER field CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    /// Of a conflict: [{"text","who","at","value"}]; of a parked one: [{"text","label"}].
    Q_PROPERTY(QVariantList values MEMBER values CONSTANT)

public:
    QString id;
    QString kind;
    QString record;
    QString place;
    QString field;
    QString text;
    QVariantList values;
};

class AttentionModel : public FELTBOK_LIST_MODEL(AttentionRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// Only those of one visit and what hangs on it; empty: all.
    Q_PROPERTY(QString visit READ visit WRITE setVisit NOTIFY visitChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit AttentionModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString visit() const { return m_visit; }
    void setVisit(const QString& visit);
    int count() const { return rowCount(); }

    /// The value at `index` of a conflict's `values` becomes the field's.
    Q_INVOKABLE void choose(const QString& conflict, int index);
    /// Seen: closes a parked operation.
    Q_INVOKABLE void close(const QString& parked);

Q_SIGNALS:
    void workspaceChanged();
    void visitChanged();
    void countChanged();

private:
    void reload();

    QPointer<Workspace> m_workspace;
    QString m_visit;
};

} // namespace feltbok::ui
