// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/assessment_editor.h"

#include "domain/oslo_time.h"
#include "domain/points.h"
#include "domain/violations.h"
#include "ui/labels.h"
#include "ui/place/place_case.h"
#include "ui/record_queries.h"
#include "ui/text.h"
#include "ui/visit/checklist_records.h"
#include "ui/visit/observation_facts.h"
#include "ui/visit/visit_licence.h"

#include <algorithm>

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
    QStringList otherBreaches;
    bool isDecided = false;
    domain::ChecklistTemplate checklist;
};

/// The categories of the breaches that were assessed from the other observations of the visit, and
/// whether a decision stands on this one.
Result<void> readCase(domain::RecordStore& store, const RecordId& visit, Weighing& out)
{
    FELTBOK_ASSIGN(const auto observations, childrenOf(store, "observation", visit));
    for (const auto& each : observations) {
        if (each.id == out.observation.id)
            continue;
        FELTBOK_ASSIGN(const auto made, childrenOf(store, "assessment", each.id));
        if (!made.empty() && findString(made.front().fields, "decision") == "assessed")
            out.otherBreaches.push_back(textField(made.front().fields, "violation"));
    }
    const auto premises = idField(out.visit, "premises");
    if (!premises || !out.assessment)
        return {};
    FELTBOK_ASSIGN(const auto decisions, childrenOf(store, "decision", *premises));
    for (const auto& decision : decisions) {
        const auto ids = idsIn(decision.fields, "assessments");
        if (domain::standsAt(domain::decisionStatus(decision.fields)) &&
            !domain::isForewarning(findString(decision.fields, "kind").value_or("")) &&
            std::find(ids.begin(), ids.end(), out.assessment->id) != ids.end())
            out.isDecided = true;
    }
    return {};
}

Result<Weighing> readWeighing(domain::RecordStore& store, const RecordId& id)
{
    Weighing out;
    FELTBOK_ASSIGN(out.observation, store.record(id));
    if (const auto visit = idField(out.observation.fields, "visit"))
        if (auto record = store.record(*visit))
            out.visit = std::move(record->fields);
    FELTBOK_ASSIGN(out.licenceKind, licenceKindOf(store, out.visit));
    FELTBOK_ASSIGN(const auto published, readChecklists(store));
    const bool isSale = isSaleVisit(out.visit, out.licenceKind);
    out.checklist =
        domain::checklistOfVisit(published, out.visit,
                                 isSale ? domain::Activity::sale : domain::Activity::serving)
            .list;
    FELTBOK_ASSIGN(auto assessments, childrenOf(store, "assessment", id));
    if (!assessments.empty())
        out.assessment = std::move(assessments.front());
    if (const auto visit = idField(out.observation.fields, "visit"))
        FELTBOK_TRY(readCase(store, *visit, out));
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
    m_deviation = QStringLiteral("ingen");
    m_ownPoints.reset();
    m_ownDate.clear();
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

void AssessmentEditor::setDeviation(const QString& deviation)
{
    m_deviation = deviation;
    m_ownPoints.reset();
    weigh();
    Q_EMIT changed();
}

void AssessmentEditor::setPoints(int points)
{
    m_ownPoints = points;
    weigh();
    Q_EMIT changed();
}

void AssessmentEditor::setBreachDate(const QString& date)
{
    m_breachDate = m_ownDate = date;
    weigh();
    Q_EMIT changed();
}

QString AssessmentEditor::deviationFault() const
{
    if (m_deviation == u"formildende" && m_points >= m_tablePoints)
        return tr("Fewer points than the list gives are meant here.");
    if (m_deviation == u"skjerpende" && m_points <= m_tablePoints)
        return tr("More points than the list gives are meant here.");
    return {};
}

QString AssessmentEditor::sameKind() const
{
    if (m_violation.isEmpty() || !m_otherBreaches.contains(m_violation))
        return {};
    return tr("The same kind has been assessed in this control already. Together they are one "
              "breach and give points once (alkoholforskriften § 10-2).");
}

void AssessmentEditor::weigh()
{
    m_points = m_tablePoints = 0;
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
    m_tablePoints = violation->points;
    m_points = m_deviation == u"ingen" ? m_tablePoints : m_ownPoints.value_or(m_tablePoints);
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
            m_facts = observationFacts(fields, read->checklist);
            m_breachDate = dateOfInstant(fields, "at");
            if (m_breachDate.isEmpty())
                m_breachDate = dateOfInstant(read->visit, "started_at");
            m_isSale = isSaleVisit(read->visit, read->licenceKind);
            m_isCovered = domain::isInPointsSystem(
                read->licenceKind, m_workspace->legalTables(read->observation.municipality));
            const auto* late = fields.if_contains("late");
            m_late = late != nullptr && late->is_bool() && late->get_bool();
            m_otherBreaches = read->otherBreaches;
            m_isDecided = read->isDecided;
            const json::object none;
            const auto& made = read->assessment ? read->assessment->fields : none;
            m_assessment = read->assessment ? toQString(read->assessment->id.toText()) : QString();
            m_decision = textField(made, "decision");
            m_reason = textField(made, "reason");
            if (!m_ready) {
                if (const QString own = textField(made, "breach_date"); !own.isEmpty())
                    m_ownDate = own;
                if (const QString kind = textField(made, "deviation"); !kind.isEmpty())
                    m_deviation = kind;
                if (const auto* points = made.if_contains("points");
                    points != nullptr && points->is_int64() && m_deviation != u"ingen")
                    m_ownPoints = int(points->get_int64());
            }
            if (!m_ownDate.isEmpty())
                m_breachDate = m_ownDate;
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
    const bool deviates = decision == u"assessed" && m_isCovered && m_deviation != u"ingen";
    if (deviates && !deviationFault().isEmpty())
        return;
    if ((decision == u"dropped" || deviates) && reason.trimmed().isEmpty()) {
        Q_EMIT reasonMissing();
        return;
    }
    domain::Change change;
    change.set["decision"] = toStdString(decision);
    change.set["violation"] = toStdString(m_violation);
    change.set["breach_date"] = toStdString(m_breachDate);
    change.set["points"] = decision == u"assessed" ? m_points : 0;
    change.set["deviation"] = deviates ? toStdString(m_deviation) : std::string("ingen");
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
