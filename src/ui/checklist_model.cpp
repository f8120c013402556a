// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/checklist_model.h"

#include "domain/checklists.h"
#include "ui/labels.h"
#include "ui/text.h"

namespace feltbok::ui {

ChecklistModel::ChecklistModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &ChecklistModel::countChanged);
}

void ChecklistModel::setKind(const QString& kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    Q_EMIT kindChanged();
    rebuild();
}

void ChecklistModel::setIsSale(bool isSale)
{
    if (isSale == m_isSale)
        return;
    m_isSale = isSale;
    Q_EMIT isSaleChanged();
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
    const auto activity = m_isSale ? domain::Activity::sale : domain::Activity::serving;
    const auto list = domain::checklistFor(toStdString(m_kind), activity);
    for (const auto& item : list.items) {
        if (toQString(domain::toString(item.section)) != m_section)
            continue;
        ChecklistRow row;
        row.id = toQString(item.code);
        row.label = checklistLabel(row.id);
        const QVariantMap answer = m_answers.value(row.id).toMap();
        row.answer = answer.value(QStringLiteral("answer")).toString();
        row.note = answer.value(QStringLiteral("note")).toString();
        row.valueKind = toQString(domain::toString(item.value));
        row.value = answer.value(QStringLiteral("value")).toString();
        row.savedAt = m_saved.value(QStringLiteral("checklist.") + row.id).toString();
        rows.push_back(std::move(row));
    }
    replaceRows(std::move(rows));
}

} // namespace feltbok::ui
