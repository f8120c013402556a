// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/place/tonight_list.h"

#include "domain/control_plan.h"
#include "domain/oslo_time.h"
#include "ui/labels.h"
#include "ui/office/legal_records.h"
#include "ui/place/licence_editor.h"
#include "ui/place/place_hours.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace feltbok::ui {

using domain::PlanPart;
using domain::RecordView;
using domain::TonightPlace;

namespace {

struct Licence
{
    json::object fields;
    domain::PlanLicence plan;
};

struct Register
{
    std::vector<RecordView> premises;
    std::unordered_map<std::string, std::vector<Licence>> licences; ///< by premises
    std::unordered_map<std::string, json::object> summaries;        ///< by premises
    std::unordered_map<std::string, RecordId> drafts;               ///< by premises
    std::vector<RecordView> assignments;                            ///< open ones for this person
    domain::PlanTarget target;
    domain::TonightSituation situation;
    LegalTablesOf legal;
};

std::string premisesOf(const json::object& fields)
{
    return std::string(findString(fields, "premises").value_or(""));
}

int numberIn(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && value->is_int64() ? int(value->get_int64()) : 0;
}

bool contains(const json::object& fields, std::string_view name, std::string_view element)
{
    const auto* set = fields.if_contains(name);
    return set != nullptr && set->is_array() &&
           std::any_of(
               set->get_array().begin(), set->get_array().end(), [&](const json::value& each) {
                   return each.is_string() && std::string_view(each.get_string()) == element;
               });
}

Result<std::vector<RecordView>> rowsOf(domain::RecordStore& store, std::string_view collection,
                                       const std::optional<RecordId>& place)
{
    domain::ListQuery query;
    query.collection = collection;
    if (place)
        query.premises = place;
    return allOf(store, std::move(query));
}

Result<void> readYear(domain::RecordStore& store, int year, Register& out)
{
    FELTBOK_ASSIGN(auto targets, rowsOf(store, "plan_target", {}));
    std::int64_t newest = -1;
    for (const auto& row : targets)
        if (numberIn(row.fields, "year") == year && row.version > newest) {
            newest = row.version;
            out.target = domain::planTarget(row.fields);
        }
    FELTBOK_ASSIGN(const auto plans, rowsOf(store, "plan_summary", {}));
    for (const auto& plan : plans) {
        if (numberIn(plan.fields, "year") != year)
            continue;
        const int done = numberIn(plan.fields, "serving_done");
        const auto& rule = domain::nightShareRuleFor(std::chrono::year{year});
        out.situation.nightControls = numberIn(plan.fields, "night_controls");
        // One more, the control that is about to be made.
        out.situation.nightRequired = out.target.nightSharePercent
                                          ? ((done + 1) * *out.target.nightSharePercent + 99) / 100
                                          : ((done + 1) * rule.one + rule.in - 1) / rule.in;
    }
    return {};
}

Result<Register> readRegister(domain::RecordStore& store, const TonightQuestion& question)
{
    Register out;
    out.situation.now = question.now;
    const Date tonight = domain::businessDay(question.now);
    if (question.only) {
        FELTBOK_ASSIGN(auto place, store.record(*question.only));
        out.premises.push_back(std::move(place));
    } else {
        domain::ListQuery places;
        places.collection = "premises";
        places.search = question.search;
        FELTBOK_ASSIGN(out.premises, allOf(store, std::move(places)));
    }
    FELTBOK_ASSIGN(auto licences, rowsOf(store, "licence", question.only));
    for (auto& licence : licences) {
        auto plan = domain::planLicence(licence.id.toText(), licence.fields);
        out.licences[premisesOf(licence.fields)].push_back(
            {std::move(licence.fields), std::move(plan)});
    }
    FELTBOK_ASSIGN(auto summaries, rowsOf(store, "premises_summary", question.only));
    for (auto& summary : summaries)
        out.summaries[premisesOf(summary.fields)] = std::move(summary.fields);
    domain::ListQuery drafts;
    drafts.collection = "control_visit";
    drafts.statuses = {"draft"};
    drafts.premises = question.only;
    FELTBOK_TRY(eachOf(store, std::move(drafts), [&](const RecordView& draft) {
        out.drafts.emplace(premisesOf(draft.fields), draft.id);
        return true;
    }));
    domain::ListQuery assignments;
    assignments.collection = "assignment";
    assignments.statuses = {"planned", "started"};
    FELTBOK_TRY(eachOf(store, std::move(assignments), [&](RecordView row) {
        if (contains(row.fields, "users", question.user))
            out.assignments.push_back(std::move(row));
        return true;
    }));
    // Those of tonight, or that should have been made before, and then the coming ones.
    std::stable_sort(out.assignments.begin(), out.assignments.end(),
                     [](const RecordView& a, const RecordView& b) {
                         return findString(a.fields, "date").value_or("") <
                                findString(b.fields, "date").value_or("");
                     });
    FELTBOK_TRY(readYear(store, int(tonight.year()), out));
    FELTBOK_ASSIGN(out.legal, readLegalTables(store));
    return out;
}

/// The licence that counts now: a valid one before an expired one.
const Licence* licenceNow(const std::vector<Licence>& licences, Instant now)
{
    const Licence* best = nullptr;
    for (const auto& licence : licences)
        if (best == nullptr || PlaceHours::isValidOn(licence.fields, now))
            best = &licence;
    return best;
}

struct Candidate
{
    PlaceRow row;
    QString until;
    QString event;
    bool isValid = false;
};

class Reader
{
public:
    Reader(const Register& all, const TonightQuestion& question)
        : m_all(all), m_question(question), m_tonight(domain::businessDay(question.now)),
          m_today(toIsoDate(m_tonight))
    {
        for (const auto& assignment : all.assignments)
            m_assigned.emplace(premisesOf(assignment.fields), &assignment);
    }

    void read()
    {
        for (const auto& place : m_all.premises)
            take(place);
    }

    std::vector<PlaceRow> byName()
    {
        sortByName();
        std::stable_sort(
            m_candidates.begin(), m_candidates.end(),
            [](const Candidate& a, const Candidate& b) { return a.isValid && !b.isValid; });
        std::vector<PlaceRow> out;
        for (auto& candidate : m_candidates)
            out.push_back(std::move(candidate.row));
        return out;
    }

    std::vector<PlaceRow> ranked()
    {
        const auto order = domain::rankTonight(m_all.situation, facts());
        std::array<std::vector<PlaceRow>, 3> sections;
        for (const auto& each : order) {
            Candidate& candidate = m_candidates[each.index];
            tell(candidate, each);
            const auto at = candidate.row.section == u"assigned" ? 0U
                            : candidate.row.section == u"event"  ? 1U
                                                                 : 2U;
            sections[at].push_back(std::move(candidate.row));
        }
        if (m_question.search.empty() && !m_question.only)
            for (const auto& assignment : m_all.assignments)
                if (premisesOf(assignment.fields).empty())
                    sections[0].push_back(withoutPlace(assignment));
        std::vector<PlaceRow> out;
        const bool hasHeadings = m_question.search.empty() && !m_question.only &&
                                 !(sections[0].empty() && sections[1].empty());
        for (auto& section : sections)
            if (hasHeadings && !section.empty())
                section.front().heading = section.front().section;
        for (auto& section : sections)
            std::move(section.begin(), section.end(), std::back_inserter(out));
        return out;
    }

private:
    void take(const RecordView& place)
    {
        Candidate candidate;
        PlaceRow& row = candidate.row;
        const std::string id = place.id.toText();
        row.id = toQString(id);
        row.placeId = row.id;
        row.name = textField(place.fields, "name");
        row.address = textField(place.fields, "address");
        row.openState = QStringLiteral("unknown");
        row.section = QStringLiteral("place");
        TonightPlace facts;
        facts.id = id;
        facts.risk = findString(place.fields, "risk_class").value_or("");
        licensed(id, place.municipality, candidate, facts);
        controlled(id, candidate, facts);
        facts.metres = distance(place.fields);
        if (const auto found = m_all.drafts.find(id); found != m_all.drafts.end())
            row.draftId = toQString(found->second.toText());
        if (const auto found = m_assigned.find(id); found != m_assigned.end()) {
            const auto& fields = found->second->fields;
            row.section = QStringLiteral("assigned");
            row.note = textField(fields, "note");
            row.assignmentId = toQString(found->second->id.toText());
            facts.isAssignedToMe = findString(fields, "date").value_or("") <= m_today;
        } else if (facts.hasEvent) {
            row.section = QStringLiteral("event");
        }
        m_candidates.push_back(std::move(candidate));
        m_facts.push_back(std::move(facts));
    }

    void licensed(const std::string& id, std::string_view municipality, Candidate& candidate,
                  TonightPlace& facts)
    {
        const auto found = m_all.licences.find(id);
        if (found == m_all.licences.end())
            return;
        PlaceRow& row = candidate.row;
        const auto& licence = licenceNow(found->second, m_question.now)->fields;
        candidate.isValid = PlaceHours::isValidOn(licence, m_question.now);
        row.kind = codeLabel(textField(licence, "licence_kind"));
        if (candidate.isValid) {
            const PlaceHours hours(licence, m_question.now, tablesOf(m_all.legal, municipality));
            row.allowed = hours.summary();
            row.openState = hours.state();
            candidate.until = hours.until();
            facts.open = row.openState == u"open"      ? domain::PlaceOpen::open
                         : row.openState == u"closing" ? domain::PlaceOpen::closing
                         : row.openState == u"closed"  ? domain::PlaceOpen::closed
                                                       : domain::PlaceOpen::unknown;
        } else {
            row.allowed = TonightList::tr("Licence not valid today (%1)").arg(periodText(licence));
            row.openState = QStringLiteral("closed");
            facts.open = domain::PlaceOpen::notLicensed;
        }
        bool isServing = false;
        bool isSale = false;
        for (const auto& each : found->second) {
            const PlanPart part = domain::planPartOf(each.plan.kind);
            if (part == PlanPart::event && each.plan.isInForceOn(m_tonight)) {
                facts.hasEvent = true;
                candidate.event = textField(each.fields, "event_name");
            }
            if (!each.plan.isInForceIn(m_tonight.year()))
                continue;
            isServing = isServing || part == PlanPart::serving;
            isSale = isSale || part == PlanPart::sale;
        }
        facts.isServing = isServing || facts.hasEvent;
        facts.controlsWanted =
            domain::controlsWanted(m_tonight.year(), m_all.target, isServing, isSale);
    }

    void controlled(const std::string& id, Candidate& candidate, TonightPlace& facts)
    {
        const auto found = m_all.summaries.find(id);
        if (found == m_all.summaries.end())
            return;
        const auto& summary = found->second;
        candidate.row.lastControl = instantField(summary, "last_control_at");
        const auto last = parseRfc3339(findString(summary, "last_control_at").value_or(""));
        if (last) {
            facts.lastControl = *last;
            // The server last counted with the control: after New Year its number is last year's.
            if (domain::businessDay(*last).year() == m_tonight.year())
                facts.controlsDone = numberIn(summary, "controls_this_year");
        }
        candidate.row.controlsThisYear = facts.controlsDone;
        facts.openBreaches = numberIn(summary, "open_breaches");
        facts.recentBreaches = numberIn(summary, "recent_breaches");
    }

    std::optional<double> distance(const json::object& place) const
    {
        const auto* position = place.if_contains("position");
        if (!m_question.position || position == nullptr || !position->is_object())
            return std::nullopt;
        const auto* lat = position->get_object().if_contains("lat");
        const auto* lon = position->get_object().if_contains("lon");
        if (lat == nullptr || lon == nullptr || !lat->is_number() || !lon->is_number())
            return std::nullopt;
        return domain::metresBetween(m_question.position->lat, m_question.position->lon,
                                     lat->to_number<double>(), lon->to_number<double>());
    }

    void tell(Candidate& candidate, const domain::RankedPlace& ranked) const
    {
        QStringList words;
        bool isOverdue = false;
        for (const auto& reason : ranked.reasons) {
            const QString text = TonightList::reasonText(reason, candidate.until, candidate.event);
            if (m_question.only)
                candidate.row.why.push_back(QVariantMap{{QStringLiteral("text"), text},
                                                        {QStringLiteral("weight"), reason.points}});
            // Never, or not this year: how many are left and how long ago it was adds nothing.
            const bool repeats =
                isOverdue && (reason.code == "controls_due" || reason.code == "days_since");
            isOverdue =
                isOverdue || reason.code == "never_controlled" || reason.code == "none_this_year";
            if (words.size() < 2 && reason.points > 0 && !repeats)
                words.push_back(text);
        }
        if (candidate.row.section == u"assigned" && !m_facts[ranked.index].isAssignedToMe) {
            const auto found = m_assigned.find(toStdString(candidate.row.placeId));
            words.push_front(forDay(*found->second));
        }
        candidate.row.reasons = words.mid(0, 2).join(QStringLiteral(" · "));
    }

    static QString forDay(const RecordView& assignment)
    {
        const auto date = findString(assignment.fields, "date");
        return date ? TonightList::tr("Assigned to you for %1").arg(dateText(*date))
                    : TonightList::tr("Assigned to you");
    }

    PlaceRow withoutPlace(const RecordView& assignment) const
    {
        PlaceRow row;
        row.id = toQString(assignment.id.toText());
        row.assignmentId = row.id;
        row.name = textField(assignment.fields, "event");
        row.note = textField(assignment.fields, "note");
        row.reasons = forDay(assignment);
        row.openState = QStringLiteral("unknown");
        row.section = QStringLiteral("assigned");
        return row;
    }

    std::vector<std::size_t> nameOrder() const
    {
        std::vector<std::size_t> order(m_candidates.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return m_candidates[a].row.name.localeAwareCompare(m_candidates[b].row.name) < 0;
        });
        return order;
    }

    void sortByName()
    {
        std::vector<Candidate> sorted;
        sorted.reserve(m_candidates.size());
        for (const std::size_t at : nameOrder())
            sorted.push_back(std::move(m_candidates[at]));
        m_candidates = std::move(sorted);
    }

    /// The ranking compares bytes; people sort by their alphabet. The place in it is the name.
    const std::vector<TonightPlace>& facts()
    {
        const auto order = nameOrder();
        for (std::size_t n = 0; n < order.size(); ++n) {
            const std::string number = std::to_string(n);
            m_facts[order[n]].name =
                std::string(8 - std::min<std::size_t>(8, number.size()), '0') + number;
        }
        return m_facts;
    }

    const Register& m_all;
    const TonightQuestion& m_question;
    Date m_tonight;
    std::string m_today;
    std::unordered_map<std::string, const RecordView*> m_assigned; ///< by premises, the earliest
    std::vector<Candidate> m_candidates;
    std::vector<TonightPlace> m_facts;
};

} // namespace

Result<std::vector<PlaceRow>> TonightList::read(domain::RecordStore& store,
                                                const TonightQuestion& question)
{
    FELTBOK_ASSIGN(const auto all, readRegister(store, question));
    Reader reader(all, question);
    reader.read();
    return question.isRanked ? reader.ranked() : reader.byName();
}

QString TonightList::reasonText(const domain::RankingReason& reason, const QString& until,
                                const QString& event)
{
    const auto is = [&](std::string_view code) { return reason.code == code; };
    if (is("assigned_tonight"))
        return tr("Assigned to you tonight");
    if (is("event_tonight"))
        return event.isEmpty() ? tr("Single occasion tonight") : tr("Tonight: %1").arg(event);
    if (is("never_controlled"))
        return tr("Never controlled");
    if (is("none_this_year"))
        return tr("Not controlled this year");
    if (is("controls_due"))
        return tr("%n control(s) left this year", nullptr, reason.number);
    if (is("days_since"))
        return tr("%n day(s) since the last control", nullptr, reason.number);
    if (is("risk_high"))
        return tr("High risk");
    if (is("risk_medium"))
        return tr("Medium risk");
    if (is("recent_breaches"))
        return tr("%n breach(es) in the last two years", nullptr, reason.number);
    if (is("open_breaches"))
        return tr("%n possible breach(es) not decided", nullptr, reason.number);
    if (is("closes_soon"))
        return tr("Closes at %1").arg(until);
    if (is("open_now"))
        return until.isEmpty() ? tr("Open now") : tr("Open until %1").arg(until);
    if (is("closed_now"))
        return tr("Closed now");
    if (is("not_licensed"))
        return tr("No licence in force");
    if (is("night_needed"))
        return tr("Night controls are short");
    if (is("near"))
        return reason.number < 1000
                   ? tr("%1 m away").arg(reason.number)
                   : tr("%1 km away").arg(QLocale().toString(reason.number / 1000.0, 'f', 1));
    return {};
}

} // namespace feltbok::ui
