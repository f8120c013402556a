// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/hours_proposals.h"

#include "domain/oslo_time.h"
#include "ui/labels.h"
#include "ui/office/legal_records.h"
#include "ui/place/place_hours.h"
#include "ui/record_queries.h"
#include "ui/text.h"
#include "ui/visit/visit_licence.h"

namespace feltbok::ui {
namespace {

struct Seen
{
    json::object observation;
    json::object visit;
    json::object licence;
    std::string licenceKind;
    domain::LegalTables legal = domain::standardTables();
};

Result<Seen> readSeen(domain::RecordStore& store, const RecordId& id)
{
    Seen out;
    FELTBOK_ASSIGN(auto observation, store.record(id));
    out.observation = std::move(observation.fields);
    FELTBOK_ASSIGN(const auto visitId, idField(out.observation, "visit"));
    FELTBOK_ASSIGN(auto visit, store.record(visitId));
    FELTBOK_ASSIGN(out.legal, readLegalTables(store, visit.municipality));
    out.visit = std::move(visit.fields);
    if (const auto licence = idField(out.visit, "licence"))
        if (auto record = store.record(*licence))
            out.licence = std::move(record->fields);
    FELTBOK_ASSIGN(out.licenceKind, licenceKindOf(store, out.visit));
    return out;
}

domain::HoursBreachQuestion questionOf(const Seen& seen, Instant at)
{
    const json::object& terms = domain::termsOf(seen.visit, seen.licence);
    domain::HoursBreachQuestion question;
    question.activity = isSaleVisit(seen.visit, seen.licenceKind) ? domain::Activity::sale
                                                                  : domain::Activity::serving;
    question.groups = PlaceHours::groupsOf(terms);
    question.entries = PlaceHours::hoursOf(terms);
    question.area =
        findString(seen.observation, "location").value_or("") == "uteservering" ? "ute" : "inne";
    question.at = at;
    question.isOwnProduction = seen.licenceKind.starts_with("salg_egenprodusert");
    // A night belongs to the evening it began.
    question.withdrawal = domain::withdrawalOn(terms, domain::businessDay(at));
    return question;
}

QString minutesText(const domain::HoursBreachProposal& proposal)
{
    const int minutes = int(proposal.over.count());
    return minutes < 120 ? HoursProposals::tr("%1 min").arg(minutes)
                         : HoursProposals::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

/// "Serving 14 min after serving hours ended (01:30), group 3"
QString whatItWouldBe(const domain::HoursBreachProposal& proposal, domain::Activity activity)
{
    using enum domain::OutsideHours;
    const QString groups = PlaceHours::groupsLabel(proposal.groups);
    const QString limit = proposal.limit ? clockText(*proposal.limit) : QString();
    const QString over = minutesText(proposal);
    const bool isSale = activity == domain::Activity::sale;
    switch (proposal.kind) {
    case sale:
        return HoursProposals::tr("%1: sale %2 after the hours ended (%3)")
            .arg(groups, over, limit);
    case serving:
        return HoursProposals::tr("%1: serving %2 after the hours ended (%3)")
            .arg(groups, over, limit);
    case drinking:
        return HoursProposals::tr("%1: drinking %2 after it should have ended (%3)")
            .arg(groups, over, limit);
    case before:
        return isSale ? HoursProposals::tr("%1: sale %2 before the hours begin (%3)")
                            .arg(groups, over, limit)
                      : HoursProposals::tr("%1: serving %2 before the hours begin (%3)")
                            .arg(groups, over, limit);
    case closedDay:
        return isSale ? HoursProposals::tr("%1: sale on a day without hours").arg(groups)
                      : HoursProposals::tr("%1: serving on a day without hours").arg(groups);
    case withdrawn:
        return isSale
                   ? HoursProposals::tr("%1: sale while the licence is withdrawn").arg(groups)
                   : HoursProposals::tr("%1: serving while the licence is withdrawn").arg(groups);
    }
    return {};
}

/// The fact for the description, in the past tense.
QString factOf(const domain::HoursBreachProposal& proposal, domain::Activity activity, Instant at)
{
    using enum domain::OutsideHours;
    const QString clock = clockText(at);
    const QString limit = proposal.limit ? clockText(*proposal.limit) : QString();
    const QString over = minutesText(proposal);
    const QString groups = PlaceHours::groupsLabel(proposal.groups);
    switch (proposal.kind) {
    case sale:
        return HoursProposals::tr("%1 was sold at %2, %3 after the hours ended at %4.")
            .arg(groups, clock, over, limit);
    case serving:
        return HoursProposals::tr("%1 was served at %2, %3 after the hours ended at %4.")
            .arg(groups, clock, over, limit);
    case drinking:
        return HoursProposals::tr("%1 was drunk at %2, %3 after drinking should have ended at %4.")
            .arg(groups, clock, over, limit);
    case before:
        return activity == domain::Activity::sale
                   ? HoursProposals::tr("%1 was sold at %2, %3 before the hours began at %4.")
                         .arg(groups, clock, over, limit)
                   : HoursProposals::tr("%1 was served at %2, %3 before the hours began at %4.")
                         .arg(groups, clock, over, limit);
    case closedDay:
    case withdrawn:
        return activity == domain::Activity::sale
                   ? HoursProposals::tr("%1 was sold at %2.").arg(groups, clock)
                   : HoursProposals::tr("%1 was served at %2.").arg(groups, clock);
    }
    return {};
}

std::int64_t minutesOf(const json::object& observation)
{
    const auto* value = observation.if_contains("overtime_minutes");
    return value != nullptr && value->is_int64() ? value->get_int64() : -1;
}

} // namespace

HoursProposals::HoursProposals(QObject* parent) : QObject(parent) {}

void HoursProposals::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void HoursProposals::setObservationId(const QString& id)
{
    if (id == m_observationId)
        return;
    m_observationId = id;
    m_taken.clear();
    Q_EMIT observationIdChanged();
    reload();
}

void HoursProposals::reload()
{
    const auto id = RecordId::parse(toStdString(m_observationId));
    if (!m_workspace || !id)
        return;
    m_workspace->records().run(
        this, [id = *id](domain::RecordStore& store) { return readSeen(store, id); },
        [this](const Result<Seen>& seen) {
            m_proposals.clear();
            m_shown.clear();
            const auto at = seen ? parseRfc3339(findString(seen->observation, "at").value_or(""))
                                 : Result<Instant>(Error(ErrorCode::notFound, ""));
            const auto* positive = seen ? seen->observation.if_contains("positive") : nullptr;
            const bool isPositive =
                positive != nullptr && positive->is_bool() && positive->get_bool();
            // Vinmonopolet's own hours (alkoholloven § 3-4) are not the municipality's.
            if (at && !isPositive && seen->licenceKind != "vinmonopol") {
                const auto question = questionOf(*seen, *at);
                m_activity = question.activity;
                m_at = *at;
                m_proposals = domain::hoursBreachProposals(question, seen->legal);
                show(seen->observation);
            }
            Q_EMIT changed();
        });
}

void HoursProposals::show(const json::object& observation)
{
    // What the observation says already is not proposed once more.
    const auto noted = findString(observation, "possible_violation").value_or("");
    const auto isNoted = [&](const domain::HoursBreachProposal& proposal) {
        return !proposal.violation.empty() && noted == proposal.violation &&
               minutesOf(observation) == proposal.over.count();
    };
    if (std::any_of(m_proposals.begin(), m_proposals.end(), isNoted))
        m_proposals.clear();
    for (const auto& proposal : m_proposals) {
        QString basis = toQString(proposal.source.reference);
        if (!proposal.violation.empty())
            // Without its code: that tells the number of points (§ 10-3), which is the office's.
            basis = tr("Possible breach: %1").arg(violationLabel(toQString(proposal.violation)));
        const QString text = whatItWouldBe(proposal, m_activity);
        m_shown.push_back(QVariantMap{{QStringLiteral("text"), text},
                                      {QStringLiteral("basis"), basis},
                                      {QStringLiteral("action"), tr("Note: %1").arg(text)}});
    }
}

void HoursProposals::take(int index)
{
    if (index < 0 || std::size_t(index) >= m_proposals.size())
        return;
    const auto& proposal = m_proposals[std::size_t(index)];
    m_sentence = toStdString(factOf(proposal, m_activity, m_at));
    save(
        [sentence = m_sentence, violation = std::string(proposal.violation),
         minutes = std::int64_t(proposal.over.count()),
         hasLimit = proposal.limit.has_value()](const json::object& fields) {
            domain::Change change;
            if (!violation.empty())
                change.set["possible_violation"] = violation;
            if (hasLimit)
                change.set["overtime_minutes"] = minutes;
            std::string description(findString(fields, "description").value_or(""));
            if (description.find(sentence) == std::string::npos)
                description += (description.empty() ? "" : " ") + sentence;
            change.set["description"] = description;
            return change;
        },
        whatItWouldBe(proposal, m_activity));
}

void HoursProposals::undo()
{
    if (m_taken.isEmpty())
        return;
    save(
        [before = m_before, sentence = m_sentence](const json::object& fields) {
            domain::Change change;
            for (const auto* name : {"possible_violation", "overtime_minutes"}) {
                const auto* value = before.if_contains(name);
                change.set[name] = value != nullptr ? *value : json::value(nullptr);
            }
            // What was written after it stays.
            std::string description(findString(fields, "description").value_or(""));
            if (const auto at = description.rfind(sentence); at != std::string::npos) {
                const auto begin = at > 0 && description[at - 1] == ' ' ? at - 1 : at;
                description.erase(begin, at - begin + sentence.size());
            }
            change.set["description"] =
                description.empty() ? json::value(nullptr) : json::value(description);
            return change;
        },
        {});
}

void HoursProposals::save(Build build, const QString& taken)
{
    const auto id = RecordId::parse(toStdString(m_observationId));
    if (!m_workspace || !id)
        return;
    struct Saved
    {
        json::object before;
    };
    m_workspace->records().run(
        this,
        [id = *id, build = std::move(build),
         now = m_workspace->clock().now()](domain::RecordStore& store) -> Result<Saved> {
            FELTBOK_ASSIGN(const auto record, store.record(id));
            FELTBOK_TRY(store.save(id, build(record.fields), now));
            return Saved{record.fields};
        },
        [this, taken](const Result<Saved>& saved) {
            if (!saved) {
                m_error = errorText(saved.error(), Doing::saving);
                Q_EMIT changed();
                return;
            }
            m_error = {};
            m_taken = taken;
            m_before = saved->before;
            Q_EMIT changed();
            if (m_workspace)
                m_workspace->records().announceChange();
        });
}

} // namespace feltbok::ui
