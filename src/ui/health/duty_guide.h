// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// The duties that override secrecy and whom to call, as they are in force today.
class DutyGuide : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY changed
                   FINAL REQUIRED)
    /// [{"code","title","when","how","sources","isFromMemory"}]
    Q_PROPERTY(QVariantList duties READ duties NOTIFY changed FINAL)
    /// [{"number","who"}]
    Q_PROPERTY(QVariantList numbers READ numbers NOTIFY changed FINAL)

public:
    explicit DutyGuide(QObject* parent = nullptr) : QObject(parent) {}
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QVariantList duties() const;
    QVariantList numbers() const;

Q_SIGNALS:
    void changed();

private:
    QPointer<Workspace> m_workspace;
};

} // namespace feltbok::ui
