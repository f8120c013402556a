// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/outreach_counts.h"
#include "ui/gadget_list_model.h"
#include "ui/record_editor.h"

namespace feltbok::ui {

/// One patrol with its contacts and what they add up to.
class PatrolEditor : public feltbok::ui::RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY valuesChanged FINAL)
    /// It starts after it ends, or after now.
    Q_PROPERTY(bool timesAreOdd READ timesAreOdd NOTIFY valuesChanged FINAL)
    /// "21. nov. 2026 22:04–01:10".
    Q_PROPERTY(QString when READ when NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QVariantList colleagues READ colleagues NOTIFY contactsChanged FINAL)
    Q_PROPERTY(QVariantList zones READ zones NOTIFY contactsChanged FINAL)
    Q_PROPERTY(int contactCount READ contactCount NOTIFY contactsChanged FINAL)
    Q_PROPERTY(int personCount READ personCount NOTIFY contactsChanged FINAL)
    /// [{"title","rows":[{"label","value"}]}], tables with nothing in them left out.
    Q_PROPERTY(QVariantList totals READ totals NOTIFY contactsChanged FINAL)
    /// Newest first: [{"id","text","detail","isUndone"}].
    Q_PROPERTY(QVariantList contacts READ contacts NOTIFY contactsChanged FINAL)

public:
    explicit PatrolEditor(QObject* parent = nullptr);
    bool isRunning() const;
    bool timesAreOdd() const;
    QString when() const;
    QVariantList colleagues() const;
    QVariantList zones() const { return m_zones; }
    int contactCount() const { return int(m_counts.all.contacts); }
    int personCount() const { return int(m_counts.all.persons); }
    QVariantList totals() const;
    QVariantList contacts() const { return m_contacts; }

    Q_INVOKABLE void setElements(const QString& field, const QStringList& elements);

Q_SIGNALS:
    void contactsChanged();

protected:
    void recordRead() override;

private:
    QVariantList m_zones;
    QVariantMap m_zoneNames;
    QVariantList m_contacts;
    domain::health::OutreachCounts m_counts;
};

/// A patrol in a list.
struct PatrolRow
{
    Q_GADGET
    Q_PROPERTY(QString patrolId MEMBER id CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString workers MEMBER workers CONSTANT)
    Q_PROPERTY(QString zones MEMBER zones CONSTANT)
    Q_PROPERTY(int contacts MEMBER contacts CONSTANT)
    Q_PROPERTY(int persons MEMBER persons CONSTANT)
    Q_PROPERTY(bool isRunning MEMBER isRunning CONSTANT)
    Q_PROPERTY(QString delivery MEMBER delivery CONSTANT)

public:
    QString id;
    QString when;
    QString workers;
    QString zones;
    int contacts = 0;
    int persons = 0;
    bool isRunning = false;
    QString delivery;
};

/// One's own and the colleagues' patrols, newest first, page by page.
class PatrolsModel : public FELTBOK_LIST_MODEL(PatrolRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// Only those on which one was oneself.
    Q_PROPERTY(bool ownOnly READ isOwnOnly WRITE setOwnOnly NOTIFY ownOnlyChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit PatrolsModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    bool isOwnOnly() const { return m_ownOnly; }
    void setOwnOnly(bool ownOnly);
    bool isLoaded() const { return m_loaded; }
    int count() const { return rowCount(); }

    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void workspaceChanged();
    void ownOnlyChanged();
    void loadedChanged();
    void countChanged();

private:
    void reload();

    QPointer<Workspace> m_workspace;
    bool m_ownOnly = false;
    bool m_loaded = false;
    bool m_hasMore = false;
    std::size_t m_wanted = 30;
};

} // namespace feltbok::ui
