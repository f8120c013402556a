// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/assignments_model.h"

#include "ui/labels.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <algorithm>

namespace feltbok::ui {
namespace {

/// Older ones than these are of no use in a list.
constexpr std::size_t maxShown = 500;

struct Handed
{
    domain::RecordView assignment;
    QString place;
};

bool isOpen(const json::object& fields)
{
    const auto status = findString(fields, "status").value_or("planned");
    return status == "planned" || status == "started";
}

Result<std::vector<Handed>> readHanded(domain::RecordStore& store,
                                       const std::optional<RecordId>& premises)
{
    domain::ListQuery query;
    query.collection = "assignment";
    query.premises = premises;
    query.limit = maxShown;
    FELTBOK_ASSIGN(auto page, store.list(query));
    std::vector<Handed> out;
    for (auto& row : page.rows) {
        Handed handed;
        if (const auto place = idField(row.fields, "premises"))
            if (const auto record = store.record(*place))
                handed.place = textField(record->fields, "name");
        handed.assignment = std::move(row);
        out.push_back(std::move(handed));
    }
    // They come newest first; those to be done are wanted by date.
    const auto open = std::stable_partition(out.begin(), out.end(), [](const Handed& handed) {
        return isOpen(handed.assignment.fields);
    });
    std::reverse(out.begin(), open);
    return out;
}

} // namespace

AssignmentsModel::AssignmentsModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &AssignmentsModel::countChanged);
}

void AssignmentsModel::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    if (m_workspace) {
        connect(&m_workspace->records(), &RecordAccess::changed, this, &AssignmentsModel::reload);
        connect(m_workspace, &Workspace::colleaguesChanged, this, &AssignmentsModel::reload);
    }
    Q_EMIT workspaceChanged();
    reload();
}

void AssignmentsModel::setPremises(const QString& premises)
{
    if (premises == m_premises)
        return;
    m_premises = premises;
    Q_EMIT premisesChanged();
    reload();
}

void AssignmentsModel::reload()
{
    if (!m_workspace)
        return;
    std::optional<RecordId> premises;
    if (const auto id = RecordId::parse(toStdString(m_premises)))
        premises = *id;
    m_workspace->records().run(
        this, [premises](domain::RecordStore& store) { return readHanded(store, premises); },
        [this](const Result<std::vector<Handed>>& read) {
            if (!read || !m_workspace)
                return;
            std::vector<AssignmentRow> rows;
            for (const auto& [assignment, place] : *read) {
                const auto& fields = assignment.fields;
                AssignmentRow row;
                row.id = toQString(assignment.id.toText());
                row.title = place.isEmpty() ? textField(fields, "event") : place;
                if (const auto* users = fields.if_contains("users"))
                    row.people = m_workspace->namesOf(toVariant(*users)).join(u", ");
                row.date = dateText(findString(fields, "date").value_or(""));
                row.note = textField(fields, "note");
                row.statusCode = textField(fields, "status");
                row.status = codeLabel(row.statusCode);
                rows.push_back(std::move(row));
            }
            replaceRows(std::move(rows));
            if (!std::exchange(m_loaded, true))
                Q_EMIT loadedChanged();
        });
}

} // namespace feltbok::ui
