// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/health/stock_view.h"

namespace feltbok::ui {

/// Recalls as the health lead follows them: who has still to answer, and what went out.
class RecallView : public feltbok::ui::StockView
{
    Q_OBJECT
    QML_ELEMENT
    /// The one that is shown; empty for none.
    Q_PROPERTY(QString recallId READ recallId WRITE setRecallId NOTIFY recallIdChanged FINAL)
    /// [{"recallId","what","when","state","isWithdrawn","toAnswer"}], newest first.
    Q_PROPERTY(QVariantList recalls READ recalls NOTIFY changed FINAL)
    /// Of the shown one: {"what","reason","when","isWithdrawn","held","out"}
    Q_PROPERTY(QVariant shown READ shown NOTIFY changed FINAL)
    /// [{"name","state","toAnswer","balance","since"}]
    Q_PROPERTY(QVariantList locations READ locations NOTIFY changed FINAL)
    /// What was handed out: [{"date","zone","doses"}]
    Q_PROPERTY(QVariantList handouts READ handouts NOTIFY changed FINAL)
    /// Lots that the ledger knows: [{"product","lot","label"}]
    Q_PROPERTY(QVariantList knownLots READ knownLots NOTIFY changed FINAL)

public:
    explicit RecallView(QObject* parent = nullptr) : StockView(parent) {}
    QString recallId() const { return m_recallId; }
    void setRecallId(const QString& id);
    QVariantList recalls() const { return m_recalls; }
    QVariant shown() const { return m_shown; }
    QVariantList locations() const { return m_locations; }
    QVariantList handouts() const { return m_handouts; }
    QVariantList knownLots() const { return m_knownLots; }

    Q_INVOKABLE void issue(const QString& product, const QString& lot, const QString& reason);
    /// Nothing is held back or asked for any more.
    Q_INVOKABLE void withdraw(const QString& recallId);

Q_SIGNALS:
    void recallIdChanged();
    void issued(const QString& recallId);
    void withdrawn();

protected:
    void build() override;
    QString faultText(const std::string& field, const Error& error) const override;

private:
    void buildShown(const StockRecall& recall);

    QString m_recallId;
    QVariantList m_recalls;
    QVariantMap m_shown;
    QVariantList m_locations;
    QVariantList m_handouts;
    QVariantList m_knownLots;
};

/// What in the ledger of all locations somebody has to look into.
class DiscrepancyView : public feltbok::ui::StockView
{
    Q_OBJECT
    QML_ELEMENT
    /// [{"what","lot","locationId","location","movements","unknown","corrected","remedy"}]: texts
    /// of the movements behind it, and of those that their devices did not know of; what
    /// takeBack() takes, and what it would book, where there is anything to take back.
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed FINAL)

public:
    explicit DiscrepancyView(QObject* parent = nullptr) : StockView(parent) {}
    QVariantList rows() const { return m_rows; }

    /// Books the correction that is proposed for a movement that was corrected twice.
    Q_INVOKABLE void takeBack(const QString& corrected);

Q_SIGNALS:
    /// False: it was put right meanwhile, and nothing was booked.
    void takenBack(bool isBooked);

protected:
    void build() override;

private:
    QVariantList m_rows;
};

} // namespace feltbok::ui
