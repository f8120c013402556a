// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/record_store.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QStringList>

namespace feltbok::ui {

/// The code by which a colleague's device joins a draft, without coverage.
class JoinCode : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString visit READ visit WRITE setVisit NOTIFY visitChanged FINAL)
    /// The text in the code; empty where there is none.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    /// The QR code as rows of '1' and '0'.
    Q_PROPERTY(QStringList rows READ rows NOTIFY changed FINAL)
    /// Who may join with it, in one line.
    Q_PROPERTY(QString names READ names NOTIFY changed FINAL)
    /// Why there is no code, in words; empty: there is one.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    explicit JoinCode(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString visit() const { return m_visit; }
    void setVisit(const QString& visit);
    QString text() const { return m_text; }
    QStringList rows() const { return m_rows; }
    QString names() const { return m_names; }
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void workspaceChanged();
    void visitChanged();
    void changed();

private:
    void reload();

    QPointer<Workspace> m_workspace;
    QString m_visit;
    QString m_text;
    QStringList m_rows;
    QString m_names;
    QString m_problem;
};

/// Joins the visit that a colleague's code tells of: the record lies on this device from then on,
/// with the values it begins with on theirs.
class VisitJoiner : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// Why the last code joined nothing, and what to do, in words; empty: nothing went wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(QString remedy READ remedy NOTIFY problemChanged FINAL)

public:
    explicit VisitJoiner(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString problem() const { return m_problem; }
    QString remedy() const { return m_remedy; }

    Q_INVOKABLE void join(const QString& text);

Q_SIGNALS:
    void workspaceChanged();
    void problemChanged();
    /// The visit is on this device; `isDraft` false where it has been finished meanwhile.
    void joined(const QString& visit, bool isDraft);

private:
    void refuse(const QString& problem, const QString& remedy);

    QPointer<Workspace> m_workspace;
    QString m_problem;
    QString m_remedy;
    bool m_joining = false;
};

} // namespace feltbok::ui
