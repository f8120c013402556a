// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>

namespace feltbok::ui {

struct HandoutRow
{
    Q_GADGET
    Q_PROPERTY(QString handoutId MEMBER id CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(bool undone MEMBER isUndone CONSTANT)
    /// By whoever handed it out, and by a health lead (protocol.md §7).
    Q_PROPERTY(bool canUndo MEMBER canUndo CONSTANT)
    Q_PROPERTY(QString delivery MEMBER delivery CONSTANT)

public:
    QString id;
    QString title; ///< product and packs
    QString when;
    QString detail; ///< lot, place, first time or refill
    bool isUndone = false;
    bool canUndo = false;
    QString delivery;
};

/// The latest hand-outs that this device knows of, the newest first.
class HandoutsModel : public FELTBOK_LIST_MODEL(HandoutRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// Only those that were part of this contact; empty: all.
    Q_PROPERTY(QString contact READ contact WRITE setContact NOTIFY contactChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)

public:
    explicit HandoutsModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString contact() const { return m_contact; }
    void setContact(const QString& contact);
    int count() const { return rowCount(); }
    bool isLoaded() const { return m_loaded; }

    static constexpr std::size_t maxRows = 50;

Q_SIGNALS:
    void workspaceChanged();
    void contactChanged();
    void countChanged();
    void loadedChanged();

private:
    QPointer<Workspace> m_workspace;
    QString m_contact;
    bool m_loaded = false;
};

} // namespace feltbok::ui
