// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/assignment_editor.h"

#include "domain/control_plan.h"
#include "domain/oslo_time.h"
#include "ui/labels.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <algorithm>

namespace feltbok::ui {
namespace {

struct Assigned
{
    std::optional<domain::RecordView> assignment;
    domain::RecordView place;
    std::vector<domain::RecordView> licences;
};

Result<Assigned> readAssigned(domain::RecordStore& store, const std::optional<RecordId>& id,
                              std::optional<RecordId> premises)
{
    Assigned out;
    if (id) {
        FELTBOK_ASSIGN(auto record, store.record(*id));
        out.assignment = std::move(record);
        if (const auto place = idField(out.assignment->fields, "premises"))
            premises = *place;
    }
    if (premises) {
        FELTBOK_ASSIGN(out.place, store.record(*premises));
        FELTBOK_ASSIGN(out.licences, childrenOf(store, "licence", *premises));
    }
    return out;
}

json::array idsOf(const QStringList& users)
{
    json::array out;
    for (const QString& user : users)
        out.emplace_back(toStdString(user));
    return out;
}

} // namespace

AssignmentEditor::AssignmentEditor(QObject* parent) : QObject(parent) {}

void AssignmentEditor::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (m_workspace)
        connect(m_workspace, &Workspace::colleaguesChanged, this, &AssignmentEditor::changed);
    Q_EMIT workspaceChanged();
    reload();
}

void AssignmentEditor::setAssignment(const QString& assignment)
{
    if (assignment == m_assignment)
        return;
    m_assignment = assignment;
    m_ready = false;
    Q_EMIT assignmentChanged();
    reload();
}

void AssignmentEditor::setPremises(const QString& premises)
{
    if (premises == m_premises)
        return;
    m_premises = premises;
    m_ready = false;
    Q_EMIT premisesChanged();
    reload();
}

QVariantList AssignmentEditor::inspectors() const
{
    QVariantList out;
    if (m_workspace)
        for (const auto& [user, name] : m_workspace->inspectors())
            out.push_back(
                QVariantMap{{QStringLiteral("value"), user}, {QStringLiteral("label"), name}});
    return out;
}

QString AssignmentEditor::status() const
{
    return codeLabel(m_status);
}

bool AssignmentEditor::isOpen() const
{
    return m_status.isEmpty() || m_status == u"planned" || m_status == u"started";
}

void AssignmentEditor::setLicence(const QString& licence)
{
    m_licence = licence;
    Q_EMIT changed();
}

void AssignmentEditor::setUsers(const QStringList& users)
{
    m_users = users;
    Q_EMIT changed();
}

void AssignmentEditor::setDate(const QString& isoDate)
{
    m_date = isoDate;
    Q_EMIT changed();
}

void AssignmentEditor::reload()
{
    const auto asId = [](const QString& text) {
        const auto id = RecordId::parse(toStdString(text));
        return id ? std::optional(*id) : std::nullopt;
    };
    const auto id = asId(m_assignment);
    const auto premises = asId(m_premises);
    if (!m_workspace || (!id && !premises))
        return;
    const Date tonight = domain::businessDay(m_workspace->clock().now());
    m_workspace->records().run(
        this,
        [id, premises](domain::RecordStore& store) { return readAssigned(store, id, premises); },
        [this, tonight](const Result<Assigned>& read) {
            if (!read) {
                m_error = errorText(read.error(), Doing::reading);
                Q_EMIT errorChanged();
                return;
            }
            m_municipality = read->place.municipality;
            m_placeName = textField(read->place.fields, "name");
            const json::object none;
            const auto& fields = read->assignment ? read->assignment->fields : none;
            if (read->assignment) {
                m_municipality = read->assignment->municipality;
                if (m_placeName.isEmpty())
                    m_placeName = textField(fields, "event");
                m_licence = textField(fields, "licence");
                m_users.clear();
                if (const auto* users = fields.if_contains("users"))
                    m_users = toVariant(*users).toStringList();
                m_usersStored = m_users;
                m_date = textField(fields, "date");
                m_note = textField(fields, "note");
                m_status = textField(fields, "status");
            } else if (m_date.isEmpty()) {
                m_date = toQString(toIsoDate(tonight));
            }
            m_targets = {QVariantMap{{QStringLiteral("value"), QString()},
                                     {QStringLiteral("label"), tr("The place")}}};
            m_eventNames.clear();
            auto licences = read->licences;
            std::sort(licences.begin(), licences.end(), [](const auto& a, const auto& b) {
                return findString(a.fields, "valid_from").value_or("") <
                       findString(b.fields, "valid_from").value_or("");
            });
            const std::string today = toIsoDate(tonight);
            for (const auto& licence : licences) {
                const QString licenceId = toQString(licence.id.toText());
                const auto plan = domain::planLicence(licence.id.toText(), licence.fields);
                if (domain::planPartOf(plan.kind) != domain::PlanPart::event ||
                    (plan.validTo < today && licenceId != m_licence))
                    continue;
                QString name = textField(licence.fields, "event_name");
                if (name.isEmpty())
                    name = codeLabel(toQString(plan.kind));
                m_eventNames.insert(licenceId, name);
                m_targets.push_back(QVariantMap{
                    {QStringLiteral("value"), licenceId},
                    {QStringLiteral("label"), QString(name + u", " + dateText(plan.validFrom))}});
            }
            m_ready = true;
            Q_EMIT changed();
        });
}

void AssignmentEditor::handOut(const QString& note)
{
    if (!m_workspace || !m_ready || m_saving || m_users.isEmpty())
        return;
    domain::Change change;
    change.set["date"] = m_date.isEmpty() ? json::value(nullptr) : json::value(toStdString(m_date));
    change.set["note"] =
        note.trimmed().isEmpty() ? json::value(nullptr) : json::value(toStdString(note.trimmed()));
    QStringList added = m_users;
    QStringList removed = m_usersStored;
    for (const QString& user : m_usersStored)
        added.removeAll(user);
    for (const QString& user : m_users)
        removed.removeAll(user);
    if (!added.isEmpty())
        change.add["users"] = idsOf(added);
    if (!removed.isEmpty())
        change.remove["users"] = idsOf(removed);
    const bool isNew = m_assignment.isEmpty();
    if (isNew) {
        change.set["premises"] = toStdString(m_premises);
        change.set["status"] = "planned";
        if (!m_licence.isEmpty()) {
            change.set["licence"] = toStdString(m_licence);
            change.set["event"] = toStdString(m_eventNames.value(m_licence));
        }
        for (const auto* name : {"date", "note"})
            if (change.set.at(name).is_null())
                change.set.erase(name);
    }
    const Instant now = m_workspace->clock().now();
    m_saving = true;
    m_workspace->records().run(
        this,
        [change = std::move(change), now, isNew, existing = toStdString(m_assignment),
         municipality = m_municipality](domain::RecordStore& store) -> Result<void> {
            if (isNew) {
                FELTBOK_TRY(store.create("assignment", municipality, change, now));
                return {};
            }
            FELTBOK_ASSIGN(const auto id, RecordId::parse(existing));
            FELTBOK_TRY(store.save(id, change, now));
            return {};
        },
        [this](const Result<void>& done) { saved(done, true); });
}

void AssignmentEditor::cancel()
{
    setStatus("cancelled");
}

void AssignmentEditor::reopen()
{
    setStatus("planned");
}

void AssignmentEditor::setStatus(const char* status)
{
    const auto id = RecordId::parse(toStdString(m_assignment));
    if (!m_workspace || !id || m_saving)
        return;
    domain::Change change;
    change.set["status"] = status;
    m_saving = true;
    m_workspace->records().run(
        this,
        [change = std::move(change), id = *id,
         now = m_workspace->clock().now()](domain::RecordStore& store) -> Result<void> {
            FELTBOK_TRY(store.save(id, change, now));
            return {};
        },
        [this](const Result<void>& done) { saved(done, false); });
}

void AssignmentEditor::saved(const Result<void>& done, bool isWhole)
{
    m_saving = false;
    if (!done) {
        m_error = errorText(done.error(), Doing::saving);
        Q_EMIT errorChanged();
        return;
    }
    m_error = {};
    Q_EMIT errorChanged();
    if (m_workspace)
        m_workspace->records().announceChange();
    if (isWhole)
        Q_EMIT handedOut();
    else
        reload();
}

} // namespace feltbok::ui
