// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/cases_model.h"

#include "domain/oslo_time.h"
#include "ui/labels.h"
#include "ui/office/case_steps.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <algorithm>
#include <limits>
#include <set>

namespace feltbok::ui {
namespace {

using namespace std::chrono;

/// What a person should see coming.
constexpr days soon{7};
constexpr qint64 noDeadline = std::numeric_limits<qint64>::max();

CaseRow rowOf(const PlaceCase& place, const CaseStep& step, Date today)
{
    CaseRow row;
    row.place = textField(place.place.fields, "name");
    row.premises = toQString(place.place.id.toText());
    row.deadline = step.deadline;
    row.todo = step.todo;
    row.dueDay = step.due ? sys_days{*step.due}.time_since_epoch().count() : noDeadline;
    if (step.isOverdue(today))
        row.urgency = QStringLiteral("overdue");
    else if (!step.isOurs)
        row.urgency = QStringLiteral("theirs");
    else if (step.due && sys_days{*step.due} - sys_days{today} <= soon)
        row.urgency = QStringLiteral("soon");
    else
        row.urgency = QStringLiteral("ours");
    return row;
}

/// Where enough points have been decided for a withdrawal that nobody has begun (§ 10-6).
Result<void> addWithdrawals(const PlaceCase& place, Date today, std::vector<CaseRow>& rows)
{
    for (const bool isSale : {false, true}) {
        FELTBOK_ASSIGN(const auto facts, caseFacts(place, isSale, today));
        for (const auto& proposal : domain::decisionProposals(facts)) {
            if (proposal.kind != "forhaandsvarsel_inndragning" ||
                proposal.obstacle != domain::Obstacle::none)
                continue;
            CaseStep step;
            step.isOurs = true;
            step.todo = CasesModel::tr("%n point(s) have been decided: forewarn of withdrawal "
                                       "(§ 10-6).",
                                       nullptr, facts.decidedSum);
            CaseRow row = rowOf(place, step, today);
            row.id = row.premises + (isSale ? u"/sale" : u"/serving");
            row.about = CasesModel::tr("Points");
            for (const CaseVisit& visit : place.visits)
                if (visit.isSale == isSale && row.visit.isEmpty() && !visit.assessments.empty())
                    row.visit = toQString(visit.visit.id.toText());
            rows.push_back(std::move(row));
        }
    }
    return {};
}

Result<void> addPlace(const PlaceCase& place, Date today, std::vector<CaseRow>& rows)
{
    for (const CaseVisit& visit : place.visits) {
        const CaseStep step = stepOfVisit(place, visit, today);
        if (step.todo.isEmpty())
            continue;
        CaseRow row = rowOf(place, step, today);
        row.id = row.visit = toQString(visit.visit.id.toText());
        row.about = codeLabel(textField(visit.visit.fields, "kind")) + u" · " +
                    dateText(toIsoDate(visit.control));
        rows.push_back(std::move(row));
    }
    for (const auto& decision : place.decisions) {
        const CaseStep step = stepOfDecision(place, decision, today);
        if (step.todo.isEmpty())
            continue;
        CaseRow row = rowOf(place, step, today);
        row.id = row.decision = toQString(decision.id.toText());
        row.about = codeLabel(textField(decision.fields, "kind")) + u" · " +
                    dateText(findString(decision.fields, "date").value_or(""));
        rows.push_back(std::move(row));
    }
    return addWithdrawals(place, today, rows);
}

Result<std::vector<CaseRow>> readCases(domain::RecordStore& store, Date today)
{
    std::set<RecordId> places;
    const auto collect = [&](std::string_view collection,
                             std::vector<std::string> statuses) -> Result<void> {
        domain::ListQuery query;
        query.collection = collection;
        query.statuses = std::move(statuses);
        query.limit = maxChildren;
        FELTBOK_ASSIGN(const auto page, store.list(query));
        for (const auto& record : page.rows)
            if (const auto id = idField(record.fields, "premises"))
                places.insert(*id);
        return {};
    };
    FELTBOK_TRY(collect("control_visit", {"finished", "comment_received", "assessed"}));
    FELTBOK_TRY(collect("decision", {}));
    FELTBOK_ASSIGN(const auto legal, readLegalTables(store));
    std::vector<CaseRow> out;
    for (const RecordId& id : places) {
        FELTBOK_ASSIGN(const auto place, readPlaceCase(store, id, legal));
        FELTBOK_TRY(addPlace(place, today, out));
    }
    const auto rank = [](const CaseRow& row) {
        return row.urgency == u"overdue" ? 0 : row.urgency == u"theirs" ? 2 : 1;
    };
    std::stable_sort(out.begin(), out.end(), [&](const CaseRow& a, const CaseRow& b) {
        return std::tuple(rank(a), a.dueDay, a.place) < std::tuple(rank(b), b.dueDay, b.place);
    });
    return out;
}

} // namespace

CasesModel::CasesModel(QObject* parent) : GadgetListModel(parent) {}

void CasesModel::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void CasesModel::setFilter(const QString& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    show();
}

int CasesModel::overdue() const
{
    return int(std::count_if(m_all.begin(), m_all.end(),
                             [](const CaseRow& row) { return row.urgency == u"overdue"; }));
}

void CasesModel::show()
{
    std::vector<CaseRow> rows;
    for (const CaseRow& row : m_all) {
        const bool isOurs = row.urgency != u"theirs";
        if (m_filter.isEmpty() || row.urgency == m_filter || (m_filter == u"ours" && isOurs))
            rows.push_back(row);
    }
    replaceRows(std::move(rows));
    Q_EMIT countChanged();
}

void CasesModel::reload()
{
    if (!m_workspace)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const Date today = domain::toOslo(m_workspace->clock().now()).date();
    m_workspace->records().run(
        this, [today](domain::RecordStore& store) { return readCases(store, today); },
        [this](Result<std::vector<CaseRow>> read) {
            m_reading = false;
            m_error = read ? ErrorText() : errorText(read.error(), Doing::reading);
            if (read)
                m_all = std::move(*read);
            show();
            if (!std::exchange(m_loaded, true))
                Q_EMIT loadedChanged();
            if (std::exchange(m_again, false))
                reload();
        });
}

} // namespace feltbok::ui
