// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/health/stock_records.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// The stock as a page sees it. Base of the overview, of a location, of recalls and of the
/// register: reads everything again when records changed, and writes in one transaction.
class StockView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Base of the views of the stock")
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)
    /// What could not be booked: the field at fault ("record" for none) and why. Nothing was
    /// stored then.
    Q_PROPERTY(QString faultField READ faultField NOTIFY faultChanged FINAL)
    Q_PROPERTY(QString fault READ fault NOTIFY faultChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    /// [{"value","label","packSize"}]: what is handed out now.
    Q_PROPERTY(QVariantList productChoices READ productChoices NOTIFY changed FINAL)

public:
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    bool isLoaded() const { return m_book != nullptr; }
    ErrorText error() const { return m_error; }
    QString faultField() const { return m_faultField; }
    QString fault() const { return m_fault; }
    bool isBusy() const { return m_busy; }
    QVariantList productChoices() const;

    /// The code of the product whose pack has that number, empty where none or several have.
    Q_INVOKABLE QString productOfGtin(const QString& gtin) const;
    /// What is odd about a pack that comes in: nothing bars it.
    Q_INVOKABLE QString packWarning(const QString& product, const QString& lot,
                                    const QString& expiry) const;
    Q_INVOKABLE void clearFault();

Q_SIGNALS:
    void workspaceChanged();
    void changed();
    void errorChanged();
    void faultChanged();
    void busyChanged();

protected:
    using Job = std::function<Result<void>(domain::RecordStore&, const StockBook&)>;

    explicit StockView(QObject* parent) : QObject(parent) {}
    /// What the page shows, from book(); called before changed().
    virtual void build() {}
    /// Null before it was read.
    const StockBook* book() const { return m_book.get(); }
    void reload();
    void rebuild();
    /// Runs the job on the database thread with the stock as it is when its turn comes. A second
    /// press while it runs is none.
    void write(Job job, std::function<void()> then);
    void setFault(const QString& field, const QString& fault);
    void setFault(const Error& error);
    /// What is wrong with a field, in words for the one who typed it.
    virtual QString faultText(const std::string& field, const Error& error) const;
    Date today() const;
    /// Whether the ledger of that place is on this device.
    bool isInSight(const StockPlace& place) const;
    bool seesAll() const;

private:
    QPointer<Workspace> m_workspace;
    std::shared_ptr<const StockBook> m_book;
    ErrorText m_error;
    QString m_faultField;
    QString m_fault;
    bool m_busy = false;
};

/// "3 packs (6 doses)", "2 packs + 1 dose", "5 doses"; below zero with a minus.
QString dosesText(std::int64_t doses, int packSize);
/// What lies there of several products.
QString dosesText(const StockBook& book,
                  const std::vector<std::pair<std::string, std::int64_t>>& byProduct);
/// "Nyxoid 1.8 mg · lot A12 · expires 30. nov. 2027".
QString lotText(const StockBook& book, const domain::health::StockKey& key);
/// A key as pages pass it: product|lot|expiry. No lot has that sign (GS1 General Specifications).
QString lotKey(const domain::health::StockKey& key);
Result<domain::health::StockKey> lotKeyFromText(const RecordId& location, const QString& text);
/// [{"value","label"}] of a code field.
QVariantList codeChoices(domain::Collection collection, std::string_view field);

} // namespace feltbok::ui
