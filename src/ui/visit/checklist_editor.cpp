// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/checklist_editor.h"

#include "domain/oslo_time.h"
#include "ui/labels.h"
#include "ui/text.h"
#include "ui/visit/checklist_records.h"

#include <algorithm>
#include <utility>

namespace feltbok::ui {
namespace {

QVariantMap choice(const QString& value, const QString& label)
{
    return {{QStringLiteral("value"), value}, {QStringLiteral("label"), label}};
}

QString valueKindText(domain::ChecklistValue kind)
{
    switch (kind) {
    case domain::ChecklistValue::none:
        return ChecklistEditor::tr("Answer only");
    case domain::ChecklistValue::count:
        return ChecklistEditor::tr("A number");
    case domain::ChecklistValue::level:
        return ChecklistEditor::tr("A level of intoxication");
    case domain::ChecklistValue::time:
        return ChecklistEditor::tr("A time of day");
    case domain::ChecklistValue::text:
        return ChecklistEditor::tr("Words");
    }
    return {};
}

/// The part of a list that an item of one's own may stand in.
std::vector<domain::ChecklistSection> sectionsOf(const domain::ChecklistTemplate& list)
{
    std::vector<domain::ChecklistSection> out;
    for (const auto& item : list.items)
        if (std::find(out.begin(), out.end(), item.section) == out.end())
            out.push_back(item.section);
    return out;
}

} // namespace

ChecklistEditor::ChecklistEditor(QObject* parent) : QObject(parent) {}

void ChecklistEditor::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    if (m_workspace)
        connect(&m_workspace->records(), &RecordAccess::changed, this, &ChecklistEditor::reload);
    Q_EMIT workspaceChanged();
    reload();
}

void ChecklistEditor::setList(const QString& list)
{
    if (list == m_list)
        return;
    m_list = list;
    m_ready = false;
    m_before.clear();
    Q_EMIT listChanged();
    reload();
}

void ChecklistEditor::reload()
{
    if (!m_workspace || m_list.isEmpty())
        return;
    m_municipality = m_workspace->officeMunicipality();
    const Date today = domain::toOslo(m_workspace->clock().now()).date();
    m_workspace->records().run(
        this, readChecklists,
        [this, today](const Result<std::vector<domain::ChecklistTemplate>>& published) {
            if (!published) {
                setError(errorText(published.error(), Doing::reading));
                return;
            }
            m_published = *published;
            std::erase_if(m_published, [this](const domain::ChecklistTemplate& list) {
                return list.name != toStdString(m_list);
            });
            auto current = domain::currentChecklist(m_published, toStdString(m_list), today);
            // A draft on the page stays, unless it is one of another version.
            if (!m_ready || current.reference() != m_current.reference()) {
                m_draft = current;
                m_before.clear();
            }
            m_current = std::move(current);
            m_ready = true;
            Q_EMIT changed();
        });
}

QString ChecklistEditor::title() const
{
    return checklistTitle(m_list);
}

int ChecklistEditor::nextVersion() const
{
    return domain::nextChecklistVersion(m_published, toStdString(m_list));
}

QVariantList ChecklistEditor::items() const
{
    QVariantList out;
    for (const auto section : sectionsOf(m_draft))
        for (const auto& item : m_draft.items) {
            if (item.section != section)
                continue;
            QStringList violations;
            for (const auto& violation : item.violations)
                violations.push_back(violationLabel(toQString(violation)));
            out.push_back(
                QVariantMap{{QStringLiteral("code"), toQString(item.code)},
                            {QStringLiteral("label"), itemLabel(item)},
                            {QStringLiteral("section"), toQString(domain::toString(item.section))},
                            {QStringLiteral("sectionText"),
                             codeLabel(toQString(domain::toString(item.section)))},
                            {QStringLiteral("valueText"), item.value == domain::ChecklistValue::none
                                                              ? QString()
                                                              : valueKindText(item.value)},
                            {QStringLiteral("violationText"), violations.join(u"; ")},
                            {QStringLiteral("active"), item.isActive},
                            {QStringLiteral("own"), item.isOwn()}});
        }
    return out;
}

QVariantList ChecklistEditor::versions() const
{
    auto all = m_published;
    all.push_back(domain::builtInChecklist(toStdString(m_list)));
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::pair(a.version, a.record) > std::pair(b.version, b.record);
    });
    QVariantList out;
    for (const auto& list : all) {
        QString title = tr("Version %1").arg(list.version);
        if (list.reference() == m_current.reference())
            title = tr("Version %1, in use").arg(list.version);
        else if (list.validFrom)
            title = tr("Version %1, from %2")
                        .arg(QString::number(list.version), dateText(toIsoDate(*list.validFrom)));
        QStringList words;
        for (const auto& item : list.active())
            words.push_back(toQString(item.code) + QChar(u' ') + itemLabel(item));
        out.push_back(
            QVariantMap{{QStringLiteral("reference"), toQString(list.reference())},
                        {QStringLiteral("title"), title},
                        {QStringLiteral("note"),
                         list.record.empty() ? tr("Comes with Feltbok.") : toQString(list.note)},
                        {QStringLiteral("items"), words.join(u'\n')}});
    }
    return out;
}

QVariantList ChecklistEditor::sections() const
{
    QVariantList out;
    for (const auto section : sectionsOf(m_draft)) {
        const QString key = toQString(domain::toString(section));
        out.push_back(choice(key, codeLabel(key)));
    }
    return out;
}

QVariantList ChecklistEditor::valueKinds() const
{
    QVariantList out;
    for (const auto kind : {domain::ChecklistValue::none, domain::ChecklistValue::count,
                            domain::ChecklistValue::level, domain::ChecklistValue::time,
                            domain::ChecklistValue::text})
        out.push_back(choice(toQString(domain::toString(kind)), valueKindText(kind)));
    return out;
}

void ChecklistEditor::remember()
{
    m_before.push_back(m_draft.items);
}

void ChecklistEditor::move(const QString& code, int by)
{
    auto& items = m_draft.items;
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) {
        return item.code == toStdString(code);
    });
    if (found == items.end() || by == 0)
        return;
    auto other = found;
    do {
        if (by < 0 && other == items.begin())
            return;
        other += by < 0 ? -1 : 1;
        if (other == items.end())
            return;
    } while (other->section != found->section);
    remember();
    std::iter_swap(found, other);
    Q_EMIT changed();
}

void ChecklistEditor::setActive(const QString& code, bool active)
{
    for (auto& item : m_draft.items)
        if (item.code == toStdString(code) && item.isActive != active) {
            remember();
            item.isActive = active;
            Q_EMIT changed();
            return;
        }
}

void ChecklistEditor::addOwn(const QString& section, const QString& valueKind,
                             const QString& violation, const QString& labelNb,
                             const QString& labelEn)
{
    const auto where = domain::checklistSectionFromText(toStdString(section));
    const auto value = domain::checklistValueFromText(toStdString(valueKind));
    if (!where || !value || labelNb.trimmed().isEmpty())
        return;
    // A number is never given to another item: answers of earlier visits are read by it.
    int highest = 0;
    const auto note = [&](const std::vector<domain::ListedItem>& items) {
        for (const auto& item : items)
            if (item.isOwn())
                highest = std::max(highest, toQString(item.code).sliced(1).toInt());
    };
    note(m_draft.items);
    for (const auto& list : m_published)
        note(list.items);
    if (highest >= domain::maxOwnItems || m_draft.items.size() >= domain::maxListedItems) {
        setError(errorText(Error(ErrorCode::tooLarge), Doing::saving));
        return;
    }
    setError({});
    remember();
    domain::ListedItem item;
    item.code = "L" + std::to_string(highest + 1);
    item.section = *where;
    item.value = *value;
    if (!violation.isEmpty())
        item.violations.push_back(toStdString(violation));
    item.labelNb = toStdString(labelNb.trimmed());
    item.labelEn = toStdString(labelEn.trimmed());
    m_draft.items.push_back(std::move(item));
    Q_EMIT changed();
}

void ChecklistEditor::undo()
{
    if (m_before.empty())
        return;
    m_draft.items = std::move(m_before.back());
    m_before.pop_back();
    Q_EMIT changed();
}

void ChecklistEditor::publish(const QString& note)
{
    if (!m_workspace || !m_ready || !isChanged() || m_publishing || note.trimmed().isEmpty())
        return;
    const Instant now = m_workspace->clock().now();
    auto next = m_draft;
    next.version = nextVersion();
    next.record.clear();
    next.note = toStdString(note.trimmed());
    next.validFrom = domain::toOslo(now).date();
    const auto fields = domain::recordOfChecklist(next);
    if (!fields) {
        setError(errorText(fields.error(), Doing::saving));
        return;
    }
    domain::Change change;
    change.set = *fields;
    m_publishing = true;
    m_workspace->records().run(
        this,
        [change = std::move(change), municipality = m_municipality,
         now](domain::RecordStore& store) {
            return store.create("checklist", municipality, change, now);
        },
        [this](const Result<RecordId>& id) {
            m_publishing = false;
            if (!id) {
                setError(errorText(id.error(), Doing::saving));
                return;
            }
            setError({});
            if (m_workspace)
                m_workspace->records().announceChange();
            Q_EMIT published();
        });
}

void ChecklistEditor::setError(const ErrorText& error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

} // namespace feltbok::ui
