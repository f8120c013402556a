// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/points_ledger.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// The points ledger of a place: what counts in two years, what does not and why, and what it
/// means. Sale and serving are licences of their own, and counted apart.
class PointsSum : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString premises READ premises WRITE setPremises NOTIFY premisesChanged FINAL)
    /// "serving", "sale", or empty: the one with more points.
    Q_PROPERTY(QString side READ side WRITE setSide NOTIFY sideChanged FINAL)
    Q_PROPERTY(QString shownSide READ shownSide NOTIFY changed FINAL)
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed FINAL)
    /// Sides with anything in their ledger: [{"value","label"}].
    Q_PROPERTY(QVariantList sides READ sides NOTIFY changed FINAL)
    /// Of every assessed breach that counts, decided or not.
    Q_PROPERTY(int sum READ sum NOTIFY changed FINAL)
    Q_PROPERTY(int decidedSum READ decidedSum NOTIFY changed FINAL)
    /// Days of withdrawal that the points lead to, once all are decided; 0: none.
    Q_PROPERTY(int daysWithdrawn READ daysWithdrawn NOTIFY changed FINAL)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed FINAL)
    /// [{"date","violation","points","counted","decided","state","reason","provision"}]
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed FINAL)
    /// Of the lines those that count, and those that do not.
    Q_PROPERTY(QVariantList counted READ counted NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList notCounted READ notCounted NOTIFY changed FINAL)
    /// Every step of the reckoning in words: [{"label","value"}].
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed FINAL)
    /// Points and days above the threshold: [{"points","days","here"}].
    Q_PROPERTY(QVariantList scale READ scale NOTIFY changed FINAL)
    /// The provisions applied.
    Q_PROPERTY(QStringList rules READ rules NOTIFY changed FINAL)

public:
    explicit PointsSum(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString premises() const { return m_premises; }
    void setPremises(const QString& premises);
    QString side() const { return m_side; }
    void setSide(const QString& side);
    QString shownSide() const { return m_shownSide; }
    QString placeName() const { return m_placeName; }
    QVariantList sides() const;
    int sum() const { return m_ledger.all.sum; }
    int decidedSum() const { return m_ledger.decided.sum; }
    int daysWithdrawn() const { return m_ledger.all.daysWithdrawn; }
    QString meaning() const;
    QVariantList lines() const { return counted() + notCounted(); }
    QVariantList counted() const;
    QVariantList notCounted() const;
    QVariantList steps() const;
    QVariantList scale() const;
    QStringList rules() const;

Q_SIGNALS:
    void workspaceChanged();
    void premisesChanged();
    void sideChanged();
    void changed();

private:
    void reload();

    QPointer<Workspace> m_workspace;
    QString m_premises;
    QString m_side;
    QString m_shownSide;
    QString m_placeName;
    bool m_hasSale = false;
    bool m_hasServing = false;
    Date m_today{};
    domain::PointsLedger m_ledger;
    domain::PointsRule m_rule; ///< of today
    QString m_error;           ///< why nothing could be counted
};

/// Why a breach does not count, in words.
QString notCountedText(domain::NotCounted reason);

} // namespace feltbok::ui
