// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>

namespace feltbok::ui {

/// One open case: a control, a letter, or a place that has reached the points for withdrawal.
struct CaseRow
{
    Q_GADGET
    Q_PROPERTY(QString place MEMBER place CONSTANT)
    Q_PROPERTY(QString about MEMBER about CONSTANT)
    Q_PROPERTY(QString deadline MEMBER deadline CONSTANT)
    Q_PROPERTY(QString todo MEMBER todo CONSTANT)
    /// "overdue", "soon" (within a week), "ours" or "theirs" (somebody else's turn).
    Q_PROPERTY(QString urgency MEMBER urgency CONSTANT)
    Q_PROPERTY(QString visitId MEMBER visit CONSTANT)
    Q_PROPERTY(QString decisionId MEMBER decision CONSTANT)
    Q_PROPERTY(QString premisesId MEMBER premises CONSTANT)

public:
    QString id;
    QString place;
    QString about;
    QString deadline;
    QString todo;
    QString urgency;
    QString visit;
    QString decision;
    QString premises;
    qint64 dueDay = 0; ///< days since 1970; what has no deadline comes last
};

/// Every open case at the office, overdue ones first.
class CasesModel : public FELTBOK_LIST_MODEL(CaseRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// "" (all), "overdue", "ours" or "theirs".
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// Of all, whatever the filter.
    Q_PROPERTY(int total READ total NOTIFY countChanged FINAL)
    Q_PROPERTY(int overdue READ overdue NOTIFY countChanged FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY countChanged FINAL)

public:
    explicit CasesModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    bool isLoaded() const { return m_loaded; }
    int count() const { return rowCount(); }
    int total() const { return int(m_all.size()); }
    int overdue() const;
    ErrorText error() const { return m_error; }

Q_SIGNALS:
    void workspaceChanged();
    void filterChanged();
    void loadedChanged();
    void countChanged();

private:
    void reload();
    void show();

    QPointer<Workspace> m_workspace;
    QString m_filter;
    std::vector<CaseRow> m_all;
    bool m_loaded = false;
    bool m_reading = false;
    bool m_again = false;
    ErrorText m_error;
};

} // namespace feltbok::ui
