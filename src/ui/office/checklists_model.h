// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>

namespace feltbok::ui {

struct ChecklistsRow
{
    Q_GADGET
    Q_PROPERTY(QString list MEMBER id CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    /// "Version 2 · 38 items".
    Q_PROPERTY(QString summary MEMBER summary CONSTANT)

public:
    QString id;
    QString words;
    QString summary;
};

/// The checklists of a municipality in the version that visits begin with today.
class ChecklistsModel : public FELTBOK_LIST_MODEL(ChecklistsRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit ChecklistsModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    int count() const { return rowCount(); }

Q_SIGNALS:
    void workspaceChanged();
    void countChanged();

private:
    void reload();

    QPointer<Workspace> m_workspace;
};

} // namespace feltbok::ui
