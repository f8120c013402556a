// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/points.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// The running sum of a place's points in two years and what it means.
class PointsSum : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString premises READ premises WRITE setPremises NOTIFY premisesChanged FINAL)
    Q_PROPERTY(int sum READ sum NOTIFY changed FINAL)
    /// Days of withdrawal that the points lead to; 0: none.
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
    int sum() const { return m_counted.sum; }
    int daysWithdrawn() const { return m_counted.daysWithdrawn; }
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
    domain::PointsResult m_counted;
    QString m_error; ///< why nothing could be counted
    QVariantList m_lines;
    QStringList m_rules;
};

} // namespace feltbok::ui
