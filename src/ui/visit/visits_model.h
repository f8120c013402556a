// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>

namespace feltbok::ui {

/// One visit in a list.
struct VisitRow
{
    Q_GADGET
    Q_PROPERTY(QString visitId MEMBER id CONSTANT)
    Q_PROPERTY(QString place MEMBER place CONSTANT)
    Q_PROPERTY(QString address MEMBER address CONSTANT)
    Q_PROPERTY(QString kind MEMBER kind CONSTANT)
    Q_PROPERTY(QString started MEMBER started CONSTANT)
    Q_PROPERTY(QString inspectors MEMBER inspectors CONSTANT)
    Q_PROPERTY(QString status MEMBER status CONSTANT)
    Q_PROPERTY(QString statusCode MEMBER statusCode CONSTANT)
    /// "", "waiting", "needsYou" or "conflict".
    Q_PROPERTY(QString delivery MEMBER delivery CONSTANT)
    Q_PROPERTY(int possibleBreaches MEMBER possibleBreaches CONSTANT)
    /// "", "single_controller" or "not_carried_out": it is no control of the quota.
    Q_PROPERTY(QString notCounted MEMBER notCounted CONSTANT)

public:
    QString id;
    QString place;
    QString address;
    QString kind;
    QString started;
    QString inspectors;
    QString status;
    QString statusCode;
    QString delivery;
    int possibleBreaches = 0;
    QString notCounted;
};

/// The visits of one pile, newest first, page by page.
class VisitsModel : public FELTBOK_LIST_MODEL(VisitRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// "drafts", "waiting" (anything unsent), "sent" (finished, delivered) or "inbox" (the office:
    /// from finished on).
    Q_PROPERTY(QString pile READ pile WRITE setPile NOTIFY pileChanged FINAL)
    Q_PROPERTY(QString premises READ premises WRITE setPremises NOTIFY premisesChanged FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit VisitsModel(QObject* parent = nullptr);

    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString pile() const { return m_pile; }
    void setPile(const QString& pile);
    QString premises() const { return m_premises; }
    void setPremises(const QString& premises);
    QString search() const { return m_search; }
    void setSearch(const QString& search);
    bool isLoaded() const { return m_loaded; }
    int count() const { return rowCount(); }

    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void workspaceChanged();
    void pileChanged();
    void premisesChanged();
    void searchChanged();
    void loadedChanged();
    void countChanged();

private:
    void reload();
    void read(bool more);

    QPointer<Workspace> m_workspace;
    QString m_pile;
    QString m_premises;
    QString m_search;
    bool m_loaded = false;
    bool m_reading = false;
    bool m_again = false;
    std::optional<domain::PageKey> m_next;
    std::size_t m_wanted = 50;
};

/// The delivery state as QML compares it.
QString deliveryKey(domain::Delivery delivery);

} // namespace feltbok::ui
