// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>

namespace feltbok::ui {

struct AssignmentRow
{
    Q_GADGET
    Q_PROPERTY(QString assignmentId MEMBER id CONSTANT)
    /// The place, or the event where no place is named.
    Q_PROPERTY(QString placeName MEMBER title CONSTANT)
    Q_PROPERTY(QString people MEMBER people CONSTANT)
    Q_PROPERTY(QString date MEMBER date CONSTANT)
    Q_PROPERTY(QString note MEMBER note CONSTANT)
    /// "planned", "started", "done" or "cancelled".
    Q_PROPERTY(QString statusCode MEMBER statusCode CONSTANT)
    Q_PROPERTY(QString status MEMBER status CONSTANT)

public:
    QString id;
    QString title;
    QString people;
    QString date;
    QString note;
    QString statusCode;
    QString status;
};

/// What the office has handed out: what is still to be done first, by date; then the rest, newest
/// first.
class AssignmentsModel : public FELTBOK_LIST_MODEL(AssignmentRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// Only those of this place; empty: all.
    Q_PROPERTY(QString premises READ premises WRITE setPremises NOTIFY premisesChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit AssignmentsModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString premises() const { return m_premises; }
    void setPremises(const QString& premises);
    bool isLoaded() const { return m_loaded; }
    int count() const { return rowCount(); }

Q_SIGNALS:
    void workspaceChanged();
    void premisesChanged();
    void loadedChanged();
    void countChanged();

private:
    void reload();

    QPointer<Workspace> m_workspace;
    QString m_premises;
    bool m_loaded = false;
};

} // namespace feltbok::ui
