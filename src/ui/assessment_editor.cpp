// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/assessment_editor.h"

#include "domain/oslo_time.h"
#include "domain/points.h"
#include "domain/violations.h"
#include "ui/labels.h"
#include "ui/observation_facts.h"
#include "ui/record_queries.h"
#include "ui/text.h"
#include "ui/visit_licence.h"

namespace feltbok::ui {
namespace {

/// The Norwegian date of an instant field.
QString dateOfInstant(const json::object& fields, std::string_view name)
{
    const auto instant = parseRfc3339(findString(fields, name).value_or(""));
    return instant ? toQString(toIsoDate(domain::toOslo(*instant).date())) : QString();
}

struct Weighing
{
    domain::RecordView observation;
    json::object visit;
    std::string licenceKind;
    std::optional<domain::RecordView> assessment;
};

Result<Weighing> readWeighing(domain::RecordStore& store, const RecordId& id)
{
    Weighing out;
    FELTBOK_ASSIGN(out.observation, store.record(id));
    if (const auto visit = idField(out.observation.fields, "visit"))
        if (auto record = store.record(*visit))
            out.visit = std::move(record->fields);
    FELTBOK_ASSIGN(out.licenceKind, licenceKindOf(store, out.visit));
    FELTBOK_ASSIGN(auto assessments, childrenOf(store, "assessment", id));
    if (!assessments.empty())
        out.assessment = std::move(assessments.front());
    return out;
}

} // namespace

AssessmentEditor::AssessmentEditor(QObject* parent) : QObject(parent) {}

void AssessmentEditor::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void AssessmentEditor::setObservation(const QString& observation)
{
    if (observation == m_observation)
        return;
    m_observation = observation;
    m_ready = false;
    Q_EMIT observationChanged();
    reload();
}

QString AssessmentEditor::violationText() const
{
    return m_violation.isEmpty() ? QString() : violationLabel(m_violation);
}

void AssessmentEditor::setViolation(const QString& violation)
{
    m_violation = violation;
    weigh();
    Q_EMIT changed();
}

void AssessmentEditor::weigh()
{
    m_points = 0;
    m_pointsRule.clear();
    const auto* violation = domain::findViolation(toStdString(m_violation));
    const auto date = parseIsoDate(toStdString(m_breachDate));
    if (violation == nullptr || !date)
        return;
    if (!m_isCovered) {
        m_pointsRule = tr("This kind of licence gives no points (guidance to "
                          "alkoholforskriften chapter 10); the breach is kept in the case.");
        return;
    }
    if (!violation->validity.covers(*date)) {
        m_pointsRule =
            tr("The category was not in force on %1.").arg(dateText(toStdString(m_breachDate)));
        return;
    }
    m_points = violation->points;
    m_pointsRule = tr("alkoholforskriften § 10-3, by the date of the breach %1: %2")
                       .arg(dateText(toStdString(m_breachDate)), violationLabel(m_violation));
}

void AssessmentEditor::reload()
{
    const auto id = RecordId::parse(toStdString(m_observation));
    if (!m_workspace || !id)
        return;
    m_workspace->records().run(
        this, [id = *id](domain::RecordStore& store) { return readWeighing(store, id); },
        [this](const Result<Weighing>& read) {
            if (!read) {
                m_error = errorText(read.error(), Doing::reading);
                Q_EMIT errorChanged();
                return;
            }
            const auto& fields = read->observation.fields;
            m_municipality = toQString(read->observation.municipality);
            m_clock = instantField(fields, "at");
            m_description = textField(fields, "description");
            if (const auto* users = fields.if_contains("observers");
                users != nullptr && m_workspace)
                m_observers = m_workspace->namesOf(toVariant(*users)).join(u", ");
            m_facts = observationFacts(fields);
            m_breachDate = dateOfInstant(fields, "at");
            if (m_breachDate.isEmpty())
                m_breachDate = dateOfInstant(read->visit, "started_at");
            m_isSale = isSaleVisit(read->visit, read->licenceKind);
            m_isCovered = domain::isInPointsSystem(
                read->licenceKind, m_workspace->legalTables(read->observation.municipality));
            const json::object none;
            const auto& made = read->assessment ? read->assessment->fields : none;
            m_assessment = read->assessment ? toQString(read->assessment->id.toText()) : QString();
            m_decision = textField(made, "decision");
            m_reason = textField(made, "reason");
            if (const QString chosen = textField(made, "violation"); !chosen.isEmpty())
                m_violation = chosen;
            else if (!m_ready)
                m_violation = textField(fields, "possible_violation");
            m_ready = true;
            weigh();
            Q_EMIT changed();
        });
}

void AssessmentEditor::decide(const QString& decision, const QString& reason)
{
    const auto observation = RecordId::parse(toStdString(m_observation));
    if (!m_workspace || !observation || !m_ready || m_deciding)
        return;
    if (decision == u"dropped" && reason.trimmed().isEmpty()) {
        Q_EMIT reasonMissing();
        return;
    }
    domain::Change change;
    change.set["decision"] = toStdString(decision);
    change.set["violation"] = toStdString(m_violation);
    change.set["breach_date"] = toStdString(m_breachDate);
    change.set["points"] = decision == u"assessed" ? m_points : 0;
    change.set["reason"] =
        reason.trimmed().isEmpty() ? json::value(nullptr) : json::value(toStdString(reason));
    const Instant now = m_workspace->clock().now();
    m_deciding = true;
    m_workspace->records().run(
        this,
        [change, now, observation = *observation, municipality = toStdString(m_municipality),
         existing = toStdString(m_assessment)](domain::RecordStore& store) mutable -> Result<void> {
            if (const auto id = RecordId::parse(existing)) {
                FELTBOK_TRY(store.save(*id, change, now));
                return {};
            }
            change.set["observation"] = observation.toText();
            FELTBOK_TRY(store.create("assessment", municipality, change, now));
            return {};
        },
        [this](const Result<void>& done) {
            m_deciding = false;
            if (!done) {
                m_error = errorText(done.error(), Doing::saving);
                Q_EMIT errorChanged();
                return;
            }
            if (m_workspace)
                m_workspace->records().announceChange();
            Q_EMIT decided();
        });
}

} // namespace feltbok::ui
