// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// The case around a control: its letters, what may come next and what is in its way, and what has
/// happened so far.
class CaseFile : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString visit READ visit WRITE setVisit NOTIFY visitChanged FINAL)
    Q_PROPERTY(QString side READ side NOTIFY changed FINAL)
    /// What to do next, and by when.
    Q_PROPERTY(QString todo READ todo NOTIFY changed FINAL)
    Q_PROPERTY(QString deadline READ deadline NOTIFY changed FINAL)
    Q_PROPERTY(bool overdue READ isOverdue NOTIFY changed FINAL)
    /// [{"id","kind","text","date","status","statusText","done"}]
    Q_PROPERTY(QVariantList decisions READ decisions NOTIFY changed FINAL)
    /// Letters that may be begun: [{"kind","text","source"}].
    Q_PROPERTY(QVariantList proposals READ proposals NOTIFY changed FINAL)
    /// Those that may not yet, and why: [{"label","value"}].
    Q_PROPERTY(QVariantList obstacles READ obstacles NOTIFY changed FINAL)
    /// [{"when","what","detail"}], oldest first.
    Q_PROPERTY(QVariantList timeline READ timeline NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit CaseFile(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString visit() const { return m_visit; }
    void setVisit(const QString& visit);
    QString side() const { return m_side; }
    QString todo() const { return m_todo; }
    QString deadline() const { return m_deadline; }
    bool isOverdue() const { return m_overdue; }
    QVariantList decisions() const { return m_decisions; }
    QVariantList proposals() const { return m_proposals; }
    QVariantList obstacles() const { return m_obstacles; }
    QVariantList timeline() const { return m_timeline; }
    ErrorText error() const { return m_error; }

    /// A draft of that kind, with what follows from the case. Emits begun().
    Q_INVOKABLE void begin(const QString& kind);

Q_SIGNALS:
    void workspaceChanged();
    void visitChanged();
    void changed();
    void errorChanged();
    void begun(const QString& decision);

private:
    void reload();
    void setError(const ErrorText& error);

    QPointer<Workspace> m_workspace;
    QString m_visit;
    QString m_side;
    QString m_todo;
    QString m_deadline;
    bool m_overdue = false;
    bool m_beginning = false; ///< a second press begins no second letter
    QVariantList m_decisions;
    QVariantList m_proposals;
    QVariantList m_obstacles;
    QVariantList m_timeline;
    ErrorText m_error;
};

} // namespace feltbok::ui
