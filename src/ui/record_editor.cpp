// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/record_editor.h"

#include "ui/text.h"
#include "ui/visit/visits_model.h"

namespace feltbok::ui {
RecordEditor::RecordEditor(QObject* parent) : QObject(parent) {}

void RecordEditor::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    if (m_workspace)
        connect(&m_workspace->records(), &RecordAccess::changed, this, &RecordEditor::reload);
    Q_EMIT workspaceChanged();
    reload();
}

void RecordEditor::setRecordId(const QString& id)
{
    if (id == m_recordId)
        return;
    m_recordId = id;
    m_saved.clear();
    if (std::exchange(m_ready, false))
        Q_EMIT readyChanged();
    Q_EMIT recordIdChanged();
    Q_EMIT savedChanged();
    reload();
}

void RecordEditor::clearError()
{
    setError({});
}

void RecordEditor::setError(const ErrorText& error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

void RecordEditor::save(const QString& field, const QVariant& value)
{
    const bool isEmpty = !value.isValid() || value.isNull() ||
                         (value.typeId() == QMetaType::QString && value.toString().isEmpty());
    domain::Change change;
    change.set[toStdString(field)] = isEmpty ? json::value(nullptr) : fromVariant(value);
    saveChange(field, std::move(change));
}

void RecordEditor::setMember(const QString& field, const QString& element, bool isMember)
{
    domain::Change change;
    auto& part = isMember ? change.add : change.remove;
    part[toStdString(field)] = json::array{json::value(toStdString(element))};
    saveChange(field, std::move(change));
}

void RecordEditor::saveChange(const QString& shownAs, domain::Change change)
{
    if (const auto allowed = mayChange(change); !allowed) {
        setError(errorText(allowed.error(), Doing::saving));
        return;
    }
    store(shownAs, [change = std::move(change)](const json::object&) { return change; });
}

void RecordEditor::saveBuilt(const QString& shownAs, std::string_view field, Build build)
{
    domain::Change touched;
    touched.set[field] = nullptr;
    if (const auto allowed = mayChange(touched); !allowed) {
        setError(errorText(allowed.error(), Doing::saving));
        return;
    }
    store(shownAs, std::move(build));
}

void RecordEditor::store(const QString& shownAs, Build build)
{
    const auto id = RecordId::parse(toStdString(m_recordId));
    if (!m_workspace || !id)
        return;
    const Instant now = m_workspace->clock().now();
    ++m_saving;
    m_workspace->records().run(
        this,
        [id = *id, build = std::move(build),
         now](domain::RecordStore& records) -> Result<domain::RecordView> {
            FELTBOK_ASSIGN(auto before, records.record(id));
            const domain::Change change = build(before.fields);
            if (change.isEmpty())
                return before;
            return records.save(id, change, now);
        },
        [this, shownAs, now](Result<domain::RecordView> record) {
            --m_saving;
            if (!record) {
                setError(errorText(record.error(), Doing::saving));
                return;
            }
            setError({});
            const QString clock = clockText(now);
            m_saved.insert(shownAs, clock);
            take(std::move(*record));
            Q_EMIT savedChanged();
            Q_EMIT fieldSaved(shownAs, clock);
            if (m_workspace)
                m_workspace->records().announceChange();
        });
}

void RecordEditor::reload()
{
    const auto id = RecordId::parse(toStdString(m_recordId));
    if (!m_workspace || !id)
        return;
    m_workspace->records().run(
        this, [id = *id](domain::RecordStore& store) { return store.record(id); },
        [this, id = *id](Result<domain::RecordView> record) {
            if (toStdString(m_recordId) != id.toText() || m_saving > 0)
                return; // another record by now, or a newer state is on its way
            if (record)
                take(std::move(*record));
            else if (record.error().code != ErrorCode::notFound || m_ready)
                setError(errorText(record.error(), Doing::reading));
        });
}

void RecordEditor::take(domain::RecordView record)
{
    m_record = std::move(record);
    m_values = toVariant(m_record.fields).toMap();
    m_delivery = deliveryKey(m_record.delivery);
    m_unsentCount = int(m_record.unsentCount);
    recordRead();
    Q_EMIT valuesChanged();
    if (!std::exchange(m_ready, true))
        Q_EMIT readyChanged();
}

} // namespace feltbok::ui
