// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_tables.h"
#include "domain/record_store.h"
#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// What may be sold or served at the visit's place at this minute, by the terms the visit keeps.
class VisitHours : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString visitId READ visitId WRITE setVisitId NOTIFY visitIdChanged FINAL)
    /// [{"group","text","state","detail"}]; empty while no licence is known.
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed FINAL)
    /// "Group 3 closes in 12 min"; empty: nothing closes soon.
    Q_PROPERTY(QString closing READ closing NOTIFY changed FINAL)
    /// The licences of the place, for the choice of the one that is controlled:
    /// [{"value","label"}].
    Q_PROPERTY(QVariantList licences READ licences NOTIFY changed FINAL)
    Q_PROPERTY(QString licence READ licence NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY changed FINAL)

public:
    explicit VisitHours(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString visitId() const { return m_visitId; }
    void setVisitId(const QString& id);
    QVariantList lines() const { return m_lines; }
    QString closing() const { return m_closing; }
    QVariantList licences() const { return m_licences; }
    QString licence() const { return m_licence; }
    bool isReady() const { return m_ready; }
    ErrorText error() const { return m_error; }

    /// The visit is about this licence: it is kept in the visit as it is now.
    Q_INVOKABLE void chooseLicence(const QString& licence);

Q_SIGNALS:
    void workspaceChanged();
    void visitIdChanged();
    void changed();

private:
    void reload();
    void say();

    QPointer<Workspace> m_workspace;
    QString m_visitId;
    json::object m_terms;
    domain::LegalTables m_legal = domain::standardTables();
    QVariantList m_lines;
    QString m_closing;
    QVariantList m_licences;
    QString m_licence;
    bool m_ready = false;
    ErrorText m_error;
    QTimer m_minute;
};

} // namespace feltbok::ui
