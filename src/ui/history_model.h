// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>

namespace feltbok::ui {

struct HistoryRow
{
    Q_GADGET
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString who MEMBER who CONSTANT)
    Q_PROPERTY(QString what MEMBER what CONSTANT)

public:
    QString id;
    QString when;
    QString who;
    QString what;
};

/// What happened to a record, oldest first, as the server holds it.
class HistoryModel : public FELTBOK_LIST_MODEL(HistoryRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString record READ record WRITE setRecord NOTIFY recordChanged FINAL)
    Q_PROPERTY(bool loading READ isLoading NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool canFetchOlder READ canFetchOlder NOTIFY stateChanged FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY stateChanged FINAL)

public:
    explicit HistoryModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString record() const { return m_record; }
    void setRecord(const QString& record);
    bool isLoading() const { return m_loading; }
    bool canFetchOlder() const { return m_more && !m_loading; }
    ErrorText error() const { return m_error; }

    /// The next page.
    Q_INVOKABLE void fetchOlder();

Q_SIGNALS:
    void workspaceChanged();
    void recordChanged();
    void stateChanged();

private:
    void restart();
    void ask(std::size_t after);
    void take(const protocol::HistoryPage& page);

    QPointer<Workspace> m_workspace;
    QString m_record;
    std::size_t m_next = 0;
    bool m_more = false;
    bool m_loading = false;
    ErrorText m_error;
};

} // namespace feltbok::ui
