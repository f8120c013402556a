// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// In which municipality one works, where one has roles on the health side in several.
class MunicipalityChoice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// [{"value","name","roles","patrol","isHere"}]; `patrol`: since when one of one's own runs
    /// there, or empty.
    Q_PROPERTY(QVariantList places READ places NOTIFY changed FINAL)

public:
    explicit MunicipalityChoice(QObject* parent = nullptr) : QObject(parent) {}
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QVariantList places() const;

Q_SIGNALS:
    void workspaceChanged();
    void changed();

private:
    QPointer<Workspace> m_workspace;
    QHash<QString, QString> m_running; ///< municipality -> since when
};

} // namespace feltbok::ui
