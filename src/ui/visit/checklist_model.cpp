// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/checklist_model.h"

namespace feltbok::ui {

ChecklistModel::ChecklistModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &ChecklistModel::countChanged);
}

void ChecklistModel::setItems(const QVariantList& items)
{
    if (items == m_items)
        return;
    m_items = items;
    Q_EMIT itemsChanged();
    rebuild();
}

void ChecklistModel::setSection(const QString& section)
{
    if (section == m_section)
        return;
    m_section = section;
    Q_EMIT sectionChanged();
    rebuild();
}

void ChecklistModel::setAnswers(const QVariantMap& answers)
{
    m_answers = answers; // also without a change: the language may be another
    Q_EMIT answersChanged();
    rebuild();
}

void ChecklistModel::setSaved(const QVariantMap& saved)
{
    m_saved = saved;
    Q_EMIT savedChanged();
    rebuild();
}

void ChecklistModel::rebuild()
{
    std::vector<ChecklistRow> rows;
    for (const QVariant& each : std::as_const(m_items)) {
        const QVariantMap item = each.toMap();
        if (item.value(QStringLiteral("section")).toString() != m_section)
            continue;
        ChecklistRow row;
        row.id = item.value(QStringLiteral("code")).toString();
        row.label = item.value(QStringLiteral("label")).toString();
        const QVariantMap answer = m_answers.value(row.id).toMap();
        row.answer = answer.value(QStringLiteral("answer")).toString();
        row.note = answer.value(QStringLiteral("note")).toString();
        row.valueKind = item.value(QStringLiteral("valueKind")).toString();
        row.value = answer.value(QStringLiteral("value")).toString();
        row.savedAt = m_saved.value(QStringLiteral("checklist.") + row.id).toString();
        rows.push_back(std::move(row));
    }
    replaceRows(std::move(rows));
}

} // namespace feltbok::ui
