// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/health/stock_view.h"

namespace feltbok::ui {

/// Every location that one may see: what lies there, now or at the end of an earlier day, and what
/// somebody has to look into.
class StockOverview : public feltbok::ui::StockView
{
    Q_OBJECT
    QML_ELEMENT
    /// ISO date; empty: as it is at present.
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY dateChanged FINAL)
    /// [{"locationId","name","kind","text","lots","badgeKind","badgeText"}]
    Q_PROPERTY(QVariantList locations READ locations NOTIFY changed FINAL)
    /// Recalls that wait for an answer: [{"recallId","locationId","what","todo"}]; without a
    /// location it is the lead who waits for others.
    Q_PROPERTY(QVariantList recalls READ recalls NOTIFY changed FINAL)
    /// How many of those one's own locations have to answer, whatever date is shown.
    Q_PROPERTY(int recallsToAnswer READ recallsToAnswer NOTIFY changed FINAL)
    /// [{"locationId","text","kind"}]
    Q_PROPERTY(QVariantList warnings READ warnings NOTIFY changed FINAL)
    /// What the municipality must order: texts.
    Q_PROPERTY(QStringList orders READ orders NOTIFY changed FINAL)
    /// Of negative balances, unpaired transfers and what was corrected twice; 0 for who does not
    /// see every location.
    Q_PROPERTY(int discrepancyCount READ discrepancyCount NOTIFY changed FINAL)
    Q_PROPERTY(QString total READ total NOTIFY changed FINAL)

public:
    explicit StockOverview(QObject* parent = nullptr);
    QString date() const { return m_date; }
    void setDate(const QString& date);
    QVariantList locations() const { return m_locations; }
    QVariantList recalls() const { return m_recalls; }
    int recallsToAnswer() const { return m_recallsToAnswer; }
    QVariantList warnings() const { return m_warnings; }
    QStringList orders() const { return m_orders; }
    int discrepancyCount() const { return m_discrepancyCount; }
    QString total() const { return m_total; }

Q_SIGNALS:
    void dateChanged();

protected:
    void build() override;

private:
    struct Badge
    {
        int weight = 0;
        QString kind;
        QString text;
    };
    void warn(const RecordId& location, const QString& kind, const QString& text, int weight,
              const QString& badge);
    void buildWarnings();
    void buildRecalls();

    QString m_date;
    QVariantList m_locations;
    QVariantList m_recalls;
    int m_recallsToAnswer = 0;
    QVariantList m_warnings;
    QStringList m_orders;
    int m_discrepancyCount = 0;
    QString m_total;
    std::map<RecordId, Badge> m_badges; ///< the weightiest of each location
};

/// What a thermometer showed, against the limits of what lies there: texts.
QStringList storageTexts(const StockBook& book, const RecordId& location);
/// "3 °C on 21. nov. 2026 14:00"; empty where none was taken.
QString readingText(const StockBook& book, const RecordId& location);

} // namespace feltbok::ui
