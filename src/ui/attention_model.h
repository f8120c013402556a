// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// An open conflict or a parked operation that somebody has to look at.
struct AttentionRow
{
    Q_GADGET
    Q_PROPERTY(QString attentionId MEMBER id CONSTANT)
    /// "conflict" or "parked".
    Q_PROPERTY(QString kind MEMBER kind CONSTANT)
    Q_PROPERTY(QString record MEMBER record CONSTANT)
    Q_PROPERTY(QString place MEMBER place CONSTANT)
    Q_PROPERTY(QString field MEMBER field CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    /// Of a conflict: [{"text","who","at","value"}]; of a parked one: [{"text","label"}].
    Q_PROPERTY(QVariantList values MEMBER values CONSTANT)

public:
    QString id;
    QString kind;
    QString record;
    QString place;
    QString field;
    QString text;
    QVariantList values;
};

class AttentionModel : public FELTBOK_LIST_MODEL(AttentionRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// Only those of one visit and what hangs on it; empty: all.
    Q_PROPERTY(QString visit READ visit WRITE setVisit NOTIFY visitChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit AttentionModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString visit() const { return m_visit; }
    void setVisit(const QString& visit);
    int count() const { return rowCount(); }

    /// The value at `index` of a conflict's `values` becomes the field's.
    Q_INVOKABLE void choose(const QString& conflict, int index);
    /// Seen: closes a parked operation.
    Q_INVOKABLE void close(const QString& parked);

Q_SIGNALS:
    void workspaceChanged();
    void visitChanged();
    void countChanged();

private:
    void reload();

    QPointer<Workspace> m_workspace;
    QString m_visit;
};

} // namespace feltbok::ui
