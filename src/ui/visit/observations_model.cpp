// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/observations_model.h"

#include "ui/labels.h"
#include "ui/text.h"
#include "ui/visit/visits_model.h"

#include <algorithm>

namespace feltbok::ui {
namespace {

struct Observed
{
    domain::RecordView observation;
    json::object assessment;
};

Result<std::vector<Observed>> readObservations(domain::RecordStore& store, const RecordId& visit)
{
    domain::ListQuery query;
    query.collection = "observation";
    query.parent = visit;
    query.limit = 500;
    FELTBOK_ASSIGN(auto page, store.list(query));
    std::vector<Observed> out;
    for (auto& row : page.rows) {
        Observed observed;
        domain::ListQuery assessments;
        assessments.collection = "assessment";
        assessments.parent = row.id;
        assessments.limit = 1;
        FELTBOK_ASSIGN(auto found, store.list(assessments));
        if (!found.rows.empty())
            observed.assessment = std::move(found.rows.front().fields);
        observed.observation = std::move(row);
        out.push_back(std::move(observed));
    }
    std::stable_sort(out.begin(), out.end(), [](const Observed& a, const Observed& b) {
        return findString(a.observation.fields, "at").value_or("") <
               findString(b.observation.fields, "at").value_or("");
    });
    return out;
}

bool flag(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && value->is_bool() && value->get_bool();
}

} // namespace

ObservationsModel::ObservationsModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &ObservationsModel::countChanged);
}

void ObservationsModel::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    if (m_workspace) {
        connect(&m_workspace->records(), &RecordAccess::changed, this, &ObservationsModel::reload);
        connect(m_workspace, &Workspace::colleaguesChanged, this, &ObservationsModel::reload);
    }
    Q_EMIT workspaceChanged();
    reload();
}

void ObservationsModel::setVisit(const QString& visit)
{
    if (visit == m_visit)
        return;
    m_visit = visit;
    Q_EMIT visitChanged();
    reload();
}

void ObservationsModel::setOnlyBreaches(bool only)
{
    if (only == m_onlyBreaches)
        return;
    m_onlyBreaches = only;
    Q_EMIT onlyBreachesChanged();
    reload();
}

void ObservationsModel::reload()
{
    const auto visit = RecordId::parse(toStdString(m_visit));
    if (!m_workspace || !visit)
        return;
    m_workspace->records().run(
        this,
        [visit = *visit](domain::RecordStore& store) { return readObservations(store, visit); },
        [this](const Result<std::vector<Observed>>& read) {
            if (!read || !m_workspace)
                return;
            std::vector<ObservationRow> rows;
            for (const auto& [observation, assessment] : *read) {
                const auto& fields = observation.fields;
                ObservationRow row;
                row.id = toQString(observation.id.toText());
                if (const auto at = parseRfc3339(findString(fields, "at").value_or("")))
                    row.clock = clockText(*at);
                if (const QString location = textField(fields, "location"); !location.isEmpty())
                    row.location = codeLabel(location);
                row.description = textField(fields, "description");
                if (const auto* users = fields.if_contains("observers"))
                    row.observers = m_workspace->namesOf(toVariant(*users)).join(u", ");
                row.violationCode = textField(fields, "possible_violation");
                if (!row.violationCode.isEmpty())
                    row.violation = violationLabel(row.violationCode);
                row.positive = flag(fields, "positive");
                row.late = flag(fields, "late");
                row.delivery = deliveryKey(observation.delivery);
                row.decision = textField(assessment, "decision");
                if (row.decision == u"assessed") // as a status the same code means another thing
                    row.decisionText = tr("Assessed as a breach");
                else if (!row.decision.isEmpty())
                    row.decisionText = codeLabel(row.decision);
                if (!assessment.empty())
                    if (const QString found = textField(assessment, "violation"); !found.isEmpty())
                        row.violation = violationLabel(found);
                if (m_onlyBreaches && row.violation.isEmpty())
                    continue;
                rows.push_back(std::move(row));
            }
            replaceRows(std::move(rows));
        });
}

} // namespace feltbok::ui
