// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>

namespace feltbok::ui {

class AlertRow
{
    Q_GADGET
    Q_PROPERTY(QString alertId MEMBER id CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(QString area MEMBER area CONSTANT)
    Q_PROPERTY(QString dates MEMBER dates CONSTANT)
    /// "valid", "draft" or "over".
    Q_PROPERTY(QString group MEMBER group CONSTANT)
    /// What stands above the first of a group; empty for the others.
    Q_PROPERTY(QString groupTitle MEMBER groupTitle CONSTANT)
    Q_PROPERTY(bool isUnread MEMBER isUnread CONSTANT)
    Q_PROPERTY(QString delivery MEMBER delivery CONSTANT)

public:
    QString id;
    QString title;
    QString text;
    QString area;
    QString dates;
    QString group;
    QString groupTitle;
    bool isUnread = false;
    QString delivery;
    std::string since; ///< for the order
};

/// Warnings about drugs, those that hold first and the newest on top. Drafts, and those that are
/// withdrawn or past their last day, are for the health lead alone.
class AlertsModel : public FELTBOK_LIST_MODEL(AlertRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// How many that hold have not been read on this device.
    Q_PROPERTY(int unread READ unread NOTIFY unreadChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit AlertsModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    int count() const { return rowCount(); }
    int unread() const { return m_unread; }
    bool isLoaded() const { return m_loaded; }
    ErrorText error() const { return m_error; }

    /// Begins a draft; ends in made().
    Q_INVOKABLE void begin();

Q_SIGNALS:
    void workspaceChanged();
    void countChanged();
    void unreadChanged();
    void loadedChanged();
    void errorChanged();
    void made(const QString& alert);

private:
    void reload();
    void setError(const ErrorText& error);

    QPointer<Workspace> m_workspace;
    int m_unread = 0;
    bool m_loaded = false;
    bool m_making = false;
    ErrorText m_error;
};

} // namespace feltbok::ui
