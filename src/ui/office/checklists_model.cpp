// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/checklists_model.h"

#include "domain/oslo_time.h"
#include "ui/text.h"
#include "ui/visit/checklist_records.h"

namespace feltbok::ui {

ChecklistsModel::ChecklistsModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &ChecklistsModel::countChanged);
    connect(this, &QAbstractItemModel::rowsInserted, this, &ChecklistsModel::countChanged);
}

void ChecklistsModel::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    if (m_workspace)
        connect(&m_workspace->records(), &RecordAccess::changed, this, &ChecklistsModel::reload);
    Q_EMIT workspaceChanged();
    reload();
}

void ChecklistsModel::reload()
{
    if (!m_workspace)
        return;
    const Date today = domain::toOslo(m_workspace->clock().now()).date();
    m_workspace->records().run(
        this, readChecklists,
        [this, today](const Result<std::vector<domain::ChecklistTemplate>>& published) {
            if (!published)
                return;
            std::vector<ChecklistsRow> rows;
            for (const auto name : domain::checklistNames()) {
                const auto list = domain::currentChecklist(*published, name, today);
                ChecklistsRow row;
                row.id = toQString(name);
                row.words = checklistTitle(row.id);
                row.summary = tr("Version %1").arg(list.version) + u" · " +
                              tr("%n item(s)", nullptr, int(list.active().size()));
                rows.push_back(std::move(row));
            }
            replaceRows(std::move(rows));
        });
}

} // namespace feltbok::ui
