// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/case_file.h"

#include "domain/oslo_time.h"
#include "ui/labels.h"
#include "ui/office/case_steps.h"
#include "ui/office/letter_source.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <algorithm>

namespace feltbok::ui {
namespace {

using domain::Obstacle;

struct CaseRead
{
    PlaceCase place;
    domain::CaseFacts facts;
    CaseVisit visit;
};

Result<CaseRead> readCase(domain::RecordStore& store, const RecordId& visit, Date today)
{
    CaseRead out;
    FELTBOK_ASSIGN(const auto record, store.record(visit));
    FELTBOK_ASSIGN(const RecordId premises, idField(record.fields, "premises"));
    FELTBOK_ASSIGN(out.place, readPlaceCase(store, premises));
    const auto found = std::find_if(out.place.visits.begin(), out.place.visits.end(),
                                    [&](const CaseVisit& each) { return each.visit.id == visit; });
    if (found == out.place.visits.end())
        return Error(ErrorCode::notFound, "no finished visit");
    out.visit = *found;
    FELTBOK_ASSIGN(out.facts, caseFacts(out.place, out.visit.isSale, today));
    return out;
}

QString obstacleText(const domain::DecisionProposal& proposal)
{
    switch (proposal.obstacle) {
    case Obstacle::none:
        break;
    case Obstacle::noBreach:
        return CaseFile::tr("No assessed breach waits for a decision.");
    case Obstacle::alreadyBegun:
        return CaseFile::tr("There is one already.");
    case Obstacle::noForewarning:
        return CaseFile::tr("The party must be forewarned first.");
    case Obstacle::replyTime:
        return proposal.replyDue ? CaseFile::tr("The party may reply until %1.")
                                       .arg(dateText(toIsoDate(*proposal.replyDue)))
                                 : CaseFile::tr("The party may still reply.");
    case Obstacle::belowThreshold:
        return CaseFile::tr("The points that have been decided do not lead to withdrawal.");
    }
    return {};
}

/// "The party must be forewarned first (alkoholforskriften § 10-5)."
QString withSource(const domain::DecisionProposal& proposal)
{
    QString text = obstacleText(proposal);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text + QStringLiteral(" (%1).").arg(toQString(proposal.source.reference));
}

/// One thing that happened, by its date.
struct Event
{
    std::string day; ///< ISO date
    QString what;
    QString detail;
};

void addDate(std::vector<Event>& out, const json::object& fields, std::string_view name,
             const QString& what, const QString& detail = {})
{
    if (const auto date = findString(fields, name); date && parseIsoDate(*date))
        out.push_back({std::string(*date), what, detail});
}

void addInstant(std::vector<Event>& out, const json::object& fields, std::string_view name,
                const QString& what, const QString& detail = {})
{
    if (const auto at = parseRfc3339(findString(fields, name).value_or("")))
        out.push_back({toIsoDate(domain::toOslo(*at).date()), what, detail});
}

bool restsOn(const json::object& decision, const RecordId& visit)
{
    const auto visits = idsIn(decision, "visits");
    return visits.empty() || std::find(visits.begin(), visits.end(), visit) != visits.end();
}

QVariantList timelineOf(const CaseRead& read)
{
    std::vector<Event> events;
    const auto& fields = read.visit.visit.fields;
    events.push_back({toIsoDate(read.visit.control), CaseFile::tr("Control"),
                      codeLabel(textField(fields, "kind"))});
    addInstant(events, fields, "report_sent_at", CaseFile::tr("Report sent"),
               codeLabel(textField(fields, "report_channel")));
    addDate(events, fields, "received_by_venue_at", CaseFile::tr("Report received by the place"));
    addDate(events, fields, "comment_received_at", CaseFile::tr("Comment received"));
    for (const CaseAssessment& each : read.visit.assessments)
        addDate(events, each.fields, "breach_date",
                each.isBreach() ? CaseFile::tr("Breach, as assessed")
                                : CaseFile::tr("Possible breach dropped"),
                violationLabel(textField(each.fields, "violation")));
    for (const auto& decision : read.place.decisions) {
        if (!restsOn(decision.fields, read.visit.visit.id) ||
            read.place.isSaleDecision(decision.fields) != read.visit.isSale)
            continue;
        const QString kind = codeLabel(textField(decision.fields, "kind"));
        const auto status = domain::decisionStatus(decision.fields);
        addDate(events, decision.fields, "date", kind,
                status == "draft" || status == "withdrawn" ? codeLabel(toQString(status))
                                                           : codeLabel(QStringLiteral("decided")));
        addDate(events, decision.fields, "reply_received_at", CaseFile::tr("Reply received"), kind);
        addDate(events, decision.fields, "notified_at", CaseFile::tr("Received by the party"),
                kind);
        addDate(events, decision.fields, "withdrawn_from", CaseFile::tr("Withdrawn from"), kind);
        addDate(events, decision.fields, "withdrawn_to", CaseFile::tr("Withdrawn to and with"),
                kind);
        addDate(events, decision.fields, "appealed_at", CaseFile::tr("Appealed"), kind);
        addDate(events, decision.fields, "appeal_outcome_at",
                status == "reversed" ? CaseFile::tr("Reversed on appeal")
                                     : CaseFile::tr("Upheld on appeal"),
                kind);
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const Event& a, const Event& b) { return a.day < b.day; });
    QVariantList out;
    for (const Event& event : events)
        out.push_back(QVariantMap{{QStringLiteral("when"), dateText(event.day)},
                                  {QStringLiteral("what"), event.what},
                                  {QStringLiteral("detail"), event.detail}});
    return out;
}

QVariantList decisionsOf(const CaseRead& read)
{
    QVariantList out;
    for (const auto& decision : read.place.decisions) {
        if (read.place.isSaleDecision(decision.fields) != read.visit.isSale)
            continue;
        const QString status = toQString(domain::decisionStatus(decision.fields));
        out.push_back(QVariantMap{
            {QStringLiteral("id"), toQString(decision.id.toText())},
            {QStringLiteral("text"), codeLabel(textField(decision.fields, "kind"))},
            {QStringLiteral("date"), dateText(findString(decision.fields, "date").value_or(""))},
            {QStringLiteral("status"), status},
            {QStringLiteral("statusText"), codeLabel(status)}});
    }
    return out;
}

} // namespace

CaseFile::CaseFile(QObject* parent) : QObject(parent) {}

void CaseFile::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void CaseFile::setVisit(const QString& visit)
{
    if (visit == m_visit)
        return;
    m_visit = visit;
    Q_EMIT visitChanged();
    reload();
}

void CaseFile::setError(const ErrorText& error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

void CaseFile::reload()
{
    const auto id = RecordId::parse(toStdString(m_visit));
    if (!m_workspace || !id)
        return;
    const Date today = domain::toOslo(m_workspace->clock().now()).date();
    m_workspace->records().run(
        this, [id = *id, today](domain::RecordStore& store) { return readCase(store, id, today); },
        [this, today](const Result<CaseRead>& read) {
            if (!read) {
                setError(errorText(read.error(), Doing::reading));
                return;
            }
            setError({});
            const CaseStep step = stepOfVisit(read->place, read->visit, today);
            m_side = read->visit.isSale ? QStringLiteral("sale") : QStringLiteral("serving");
            m_todo = step.todo;
            m_deadline = step.deadline;
            m_overdue = step.isOverdue(today);
            m_decisions = decisionsOf(*read);
            m_timeline = timelineOf(*read);
            m_proposals.clear();
            m_obstacles.clear();
            for (const auto& proposal : domain::decisionProposals(read->facts)) {
                const QString kind = toQString(proposal.kind);
                const QString source = toQString(proposal.source.reference);
                if (proposal.obstacle == Obstacle::none)
                    m_proposals.push_back(QVariantMap{{QStringLiteral("kind"), kind},
                                                      {QStringLiteral("text"), codeLabel(kind)},
                                                      {QStringLiteral("source"), source}});
                else
                    m_obstacles.push_back(
                        QVariantMap{{QStringLiteral("label"), codeLabel(kind)},
                                    {QStringLiteral("value"), withSource(proposal)}});
            }
            Q_EMIT changed();
        });
}

void CaseFile::begin(const QString& kind)
{
    const auto id = RecordId::parse(toStdString(m_visit));
    if (!m_workspace || !id || m_beginning)
        return;
    const Instant now = m_workspace->clock().now();
    const Date today = domain::toOslo(now).date();
    m_beginning = true;
    m_workspace->records().run(
        this,
        [id = *id, today, now, kind = toStdString(kind),
         name = m_workspace->userName()](domain::RecordStore& store) -> Result<RecordId> {
            FELTBOK_ASSIGN(auto read, readCase(store, id, today));
            const auto proposals = domain::decisionProposals(read.facts);
            const auto found = std::find_if(
                proposals.begin(), proposals.end(),
                [&](const domain::DecisionProposal& each) { return each.kind == kind; });
            if (found == proposals.end() || found->obstacle != Obstacle::none)
                return Error(ErrorCode::conflict, "the case has moved on");
            FELTBOK_ASSIGN(auto change,
                           suggestedDecision(read.place, id, read.visit.isSale, found->kind,
                                             found->forewarning, name, today));
            if (kind == "henleggelse" && !change.add.contains("visits"))
                change.add["visits"] = json::array{json::value(id.toText())};
            return store.create("decision", read.visit.visit.municipality, change, now);
        },
        [this](const Result<RecordId>& made) {
            m_beginning = false;
            if (!made) {
                setError(errorText(made.error(), Doing::saving));
                reload();
                return;
            }
            if (m_workspace)
                m_workspace->records().announceChange();
            Q_EMIT begun(toQString(made->toText()));
        });
}

} // namespace feltbok::ui
