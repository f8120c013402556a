// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/hours_change.h"
#include "domain/legal_tables.h"
#include "domain/record_store.h"
#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantMap>

#include <functional>

namespace feltbok::ui {

/// The hours of a licence. A change holds from a date on and leaves what held before as it was;
/// correcting an error is an act of its own.
class HoursEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString licenceId READ licenceId WRITE setLicenceId NOTIFY licenceIdChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(bool isSale READ isSale NOTIFY changed FINAL)
    /// [{"index","title","subtitle","period","state"}], state "now", "later" or "ended".
    Q_PROPERTY(QVariantList entries READ entries NOTIFY changed FINAL)
    /// Groups of the licence: [{"value","label"}].
    Q_PROPERTY(QVariantList groupChoices READ groupChoices NOTIFY changed FINAL)
    /// Where hours may hold: [{"value","label"}], empty for everywhere.
    Q_PROPERTY(QVariantList areaChoices READ areaChoices NOTIFY changed FINAL)
    /// The day the preview begins on, as it is stored; today at first.
    Q_PROPERTY(QString previewDate READ previewDate WRITE setPreviewDate NOTIFY changed FINAL)
    /// What applies on that day and the six after it: [{"day","lines"}].
    Q_PROPERTY(QVariantList preview READ preview NOTIFY changed FINAL)
    /// What the law says to the hours as they are; empty: nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// What was done last and can be undone; empty: nothing.
    Q_PROPERTY(QString done READ done NOTIFY changed FINAL)
    /// Why the last act was refused, in words; empty: it was not.
    Q_PROPERTY(QString fault READ fault NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY changed FINAL)

public:
    explicit HoursEditor(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString licenceId() const { return m_licenceId; }
    void setLicenceId(const QString& id);
    bool isReady() const { return m_ready; }
    QString title() const;
    bool isSale() const { return m_activity == domain::Activity::sale; }
    QVariantList entries() const;
    QVariantList groupChoices() const;
    QVariantList areaChoices() const;
    QString previewDate() const;
    void setPreviewDate(const QString& date);
    QVariantList preview() const;
    QString problem() const;
    QString done() const { return m_done; }
    QString fault() const { return m_fault; }
    ErrorText error() const { return m_error; }

    /// An entry as a form: {"groups","days","closed","from","to","area","valid_to","season_from",
    /// "season_to"}; of -1 the beginnings of a new one.
    Q_INVOKABLE QVariantMap entry(int index) const;
    /// Today, as it is stored.
    Q_INVOKABLE QString today() const;
    /// New hours that hold from a date on.
    Q_INVOKABLE void add(const QVariantMap& entry, const QString& from);
    /// Other hours in their place from a date on.
    Q_INVOKABLE void change(int index, const QVariantMap& entry, const QString& from);
    /// The hours hold no more from a date on.
    Q_INVOKABLE void end(int index, const QString& from);
    /// They were entered wrongly, and never were otherwise.
    Q_INVOKABLE void correct(int index, const QVariantMap& entry);
    Q_INVOKABLE void remove(int index);
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void workspaceChanged();
    void licenceIdChanged();
    void changed();
    /// An act was carried out and is stored.
    void stored();

private:
    using Entries = std::vector<domain::HoursEntry>;
    using Act = std::function<Result<Entries>(Entries entries)>;
    void reload();
    void take(const json::object& licence);
    void carryOut(const QString& done, Act act);
    void refuse(const Error& error);

    QPointer<Workspace> m_workspace;
    QString m_licenceId;
    bool m_ready = false;
    json::object m_licence;
    domain::LegalTables m_legal = domain::standardTables();
    Entries m_entries;
    domain::Activity m_activity = domain::Activity::serving;
    std::optional<Date> m_previewDate;
    QString m_done;
    json::value m_before; ///< `hours` as they were before the last act
    QString m_fault;
    ErrorText m_error;
};

} // namespace feltbok::ui
