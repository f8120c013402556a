// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/apply/record_keeper.h"

#include "base/planted_bug.h"
#include "domain/oslo_time.h"

#include <algorithm>

namespace feltbok::server {

using domain::Collection;

namespace {

constexpr Audience afterFinish = Audience::members | Audience::caseHandlers;

/// The wall time in Norway of an instant, as sortable text: years are counted by the local date.
std::string wallText(std::string_view instantText)
{
    const auto instant = parseRfc3339(instantText);
    if (!instant)
        return {};
    const auto local = domain::toOslo(*instant);
    const auto time = std::chrono::hh_mm_ss(local.timeOfDay());
    const auto two = [](auto count) {
        const auto text = std::to_string(count.count());
        return text.size() < 2 ? "0" + text : text;
    };
    return toIsoDate(local.date()) + "T" + two(time.hours()) + ":" + two(time.minutes()) + ":" +
           two(time.seconds());
}

/// Of those who see a record, who may edit it.
Audience editorsAmong(Audience audience)
{
    if (audience == allOfAlcohol)
        return Audience::caseHandlers;
    return audience == allOfHealth ? Audience::healthLeads : audience;
}

bool hasDeviation(const json::object& fields)
{
    const auto* answers = fields.if_contains("checklist");
    if (answers == nullptr || !answers->is_object())
        return false;
    return std::any_of(answers->get_object().begin(), answers->get_object().end(),
                       [](const auto& item) {
                           return item.value().is_object() &&
                                  findString(item.value().get_object(), "answer") == "avvik";
                       });
}

} // namespace

std::vector<UserId> userIds(const json::object& fields, std::string_view name)
{
    std::vector<UserId> out;
    const auto* value = fields.if_contains(name);
    if (value == nullptr || !value->is_array())
        return out;
    for (const auto& element : value->get_array())
        if (element.is_string())
            if (const auto id = UserId::parse(std::string_view(element.get_string())))
                out.push_back(*id);
    return out;
}

RecordId idField(const json::object& fields, std::string_view name)
{
    return RecordId::parse(findString(fields, name).value_or("")).valueOr(RecordId());
}

domain::ChangedBy RecordKeeper::byServer() const
{
    return {UserId(), DeviceId(), toRfc3339(m_now)};
}

Result<RecordRow> RecordKeeper::create(Collection collection, const Counter& counter,
                                       json::object fields, const domain::ChangedBy& by)
{
    RecordRow out;
    out.side = counter.side;
    out.state.id = RecordId::create(m_now);
    out.state.collection = toString(collection);
    out.state.municipality = counter.municipality;
    FELTBOK_ASSIGN(out.state.version, m_writer.nextVersion(counter));
    out.state.fields = std::move(fields);
    for (const auto& member : out.state.fields)
        out.state.stamps[std::string(member.key())] = {out.state.version, by.device};
    out.state.by = by;
    out.state.author = by.user;
    FELTBOK_TRY(save(out));
    return out;
}

Result<Found> RecordKeeper::update(RecordRow& record, const json::object& fields,
                                   const domain::ChangedBy& by)
{
    std::vector<std::string_view> changed;
    for (const auto& [key, value] : fields) {
        const auto* present = record.state.fields.if_contains(key);
        if (present == nullptr ? !value.is_null() : *present != value)
            changed.push_back(key);
    }
    if (changed.empty())
        return Found::no;
    FELTBOK_ASSIGN(record.state.version, m_writer.nextVersion(record.counter()));
    record.state.by = by;
    for (const auto key : changed) {
        const auto& value = fields.at(key);
        if (value.is_null())
            record.state.fields.erase(key);
        else
            record.state.fields[key] = value;
        record.state.stamps[std::string(key)] = {record.state.version, by.device};
    }
    FELTBOK_TRY(save(record));
    return Found::yes;
}

Result<void> RecordKeeper::save(RecordRow& record)
{
    FELTBOK_TRY(derive(record));
    FELTBOK_TRY(noteFormer(record));
    if (record.state.collection == toString(Collection::controlVisit))
        FELTBOK_TRY(saveVisit(record));
    else if (record.side == domain::Side::health)
        FELTBOK_TRY(saveHealth(record));
    else
        FELTBOK_TRY(m_writer.saveRecord(record));
    FELTBOK_TRY(saveAttachments(record));
    return noteForSummaries(record);
}

Result<void> RecordKeeper::erase(const RecordRow& record)
{
    FELTBOK_TRY(noteForSummaries(record));
    FELTBOK_ASSIGN(const auto version, m_writer.nextVersion(record.counter()));
    return m_writer.eraseRecord(record.state.id, version);
}

Result<void> RecordKeeper::saveAttachments(const RecordRow& record)
{
    const auto named = domain::attachmentsIn(record.state.fields);
    Viewer writer{record.state.by.user, record.side, {}};
    if (!named.empty()) {
        FELTBOK_ASSIGN(const auto grants, m_writer.grants(writer.user));
        for (const auto& grant : grants)
            if (grant.municipality == record.state.municipality)
                writer.roles.add(grant.role, record.side);
    }
    return m_writer.setAttachments(record.state.id, record.state.municipality, writer, named,
                                   m_now);
}

Result<void> RecordKeeper::derive(RecordRow& record)
{
    const auto collection = domain::collectionFromText(record.state.collection);
    if (!collection)
        return Error(ErrorCode::internal, "a stored record's collection is known");
    const auto& spec = domain::schemaOf(*collection);
    const auto& fields = record.state.fields;
    record.status = findString(fields, "status").value_or("");
    if (!spec.parentField.empty())
        record.parent = idField(fields, spec.parentField);

    switch (*collection) {
    case Collection::licence:
        record.status = findString(fields, "licence_kind").value_or("");
        record.happenedAt = std::string(findString(fields, "valid_from").value_or("")) + "/" +
                            std::string(findString(fields, "valid_to").value_or(""));
        record.audience = allOfAlcohol;
        return {};
    case Collection::premises:
    case Collection::checklist:
    case Collection::premisesSummary:
    case Collection::planSummary:
    case Collection::assignment:
    case Collection::planTarget:
    case Collection::legalRule:
        record.audience = allOfAlcohol;
        return {};
    case Collection::colleague:
        record.parent = idField(fields, "user");
        record.audience = record.side == domain::Side::health ? allOfHealth : allOfAlcohol;
        return {};
    case Collection::decision:
        record.audience = Audience::caseHandlers;
        return {};
    case Collection::zone:
    case Collection::stockLocation:
    case Collection::naloxoneProduct:
    case Collection::stockMovement:
    case Collection::storageReading:
    case Collection::stockRecall:
    case Collection::recallAnswer:
    case Collection::naloxoneHandout:
    case Collection::overdoseEvent:
    case Collection::patrol:
    case Collection::outreachContact:
    case Collection::referral:
    case Collection::alert:
    case Collection::inhabitants:
    case Collection::outreachSummary:
    case Collection::figureExport:
        return deriveHealth(record, *collection);
    case Collection::controlVisit:
        return deriveVisit(record);
    case Collection::observation:
        record.isFinding = findString(fields, "possible_violation").has_value();
        break;
    case Collection::assessment:
        record.isFinding = findString(fields, "decision").has_value();
        record.status = findString(fields, "decision").value_or("");
        record.happenedAt = findString(fields, "breach_date").value_or("");
        break;
    case Collection::addendum:
    case Collection::confirmation:
    case Collection::conflict:
        break;
    case Collection::parked: {
        // For the author and whoever may edit the record; a refused stranger sees it alone.
        record.root = RecordId();
        record.audience = Audience::author;
        if (findString(fields, "code") != "not_permitted") {
            FELTBOK_ASSIGN(const Audience others, audienceOfTarget(record, record.root));
            record.audience = record.audience | editorsAmong(others);
        }
        return {};
    }
    }
    FELTBOK_ASSIGN(record.audience, audienceOfTarget(record, record.root));
    return {};
}

Result<Audience> RecordKeeper::audienceOfTarget(const RecordRow& record, RecordId& root)
{
    if (record.parent.isNull())
        return Audience::nobody;
    FELTBOK_ASSIGN(const auto target, m_writer.record(record.parent));
    if (!target || target->counter() != record.counter())
        return Audience::nobody;
    root = target->root;
    if (record.state.collection == toString(Collection::conflict) &&
        target->state.collection == toString(Collection::alert))
        return alertDrafters;
    // What two devices wrote where others see a part only, stays among those who see all of it.
    return without(target->audience, Audience::leadsReduced);
}

Result<void> RecordKeeper::deriveVisit(RecordRow& visit)
{
    const auto& fields = visit.state.fields;
    const bool isDraft = visit.status.empty() || visit.status == "draft";
    visit.parent = idField(fields, "premises");
    visit.root = visit.state.id;
    visit.audience = isDraft ? Audience::members : afterFinish;
    if (FELTBOK_BUG(drafts_for_all))
        visit.audience = allOfAlcohol;
    if (!isDraft && visit.finishedAt == 0)
        visit.finishedAt = visit.state.version;
    visit.isFinding = hasDeviation(fields);
    visit.happenedAt = wallText(
        findString(fields, "ended_at").value_or(findString(fields, "started_at").value_or("")));
    return {};
}

Result<void> RecordKeeper::saveVisit(RecordRow& visit)
{
    const auto& id = visit.state.id;
    auto members = userIds(visit.state.fields, "controllers");
    if (members.empty())
        members.push_back(visit.state.author);
    std::sort(members.begin(), members.end());
    FELTBOK_ASSIGN(auto before, m_writer.members(id));
    std::sort(before.begin(), before.end());
    const bool isNew = before.empty();
    const bool wasFinished = visit.finishedAt != 0 && visit.finishedAt != visit.state.version;
    const bool nowFinishes = visit.finishedAt == visit.state.version;

    FELTBOK_TRY(m_writer.saveRecord(visit));
    if (visit.finishedAt != 0) {
        FELTBOK_ASSIGN(const auto licences, licencesOf(visit.parent));
        FELTBOK_TRY(m_writer.setPlanControl(id, visit.state.municipality,
                                            domain::planControl(visit.state.fields, licences)));
    }
    if (before != members)
        FELTBOK_TRY(m_writer.setMembers(id, members));
    if (isNew || (before == members && !nowFinishes))
        return {};

    std::vector<UserId> lost;
    std::set_difference(before.begin(), before.end(), members.begin(), members.end(),
                        std::back_inserter(lost));
    if (wasFinished || nowFinishes) {
        // Case handlers still see a finished visit.
        std::vector<UserId> blind;
        for (const auto& user : lost) {
            FELTBOK_ASSIGN(const auto grants, m_writer.grants(user));
            const bool isCaseHandler =
                std::any_of(grants.begin(), grants.end(), [&](const domain::Grant& grant) {
                    return grant.municipality == visit.state.municipality &&
                           grant.role == domain::Role::caseHandler;
                });
            if (!isCaseHandler)
                blind.push_back(user);
        }
        lost = std::move(blind);
    }
    return moveDependants(visit, lost);
}

Result<void> RecordKeeper::moveDependants(const RecordRow& visit, const std::vector<UserId>& lost)
{
    const auto counter = visit.counter();
    if (FELTBOK_BUG(dependants_stay))
        return {};
    FELTBOK_ASSIGN(const auto ids, m_writer.dependants(visit.state.id));
    for (const auto& id : ids) {
        FELTBOK_ASSIGN(const auto record, m_writer.record(id));
        const bool isParked = record->state.collection == toString(Collection::parked);
        const Audience audience = isParked ? visit.audience | Audience::author : visit.audience;
        FELTBOK_ASSIGN(const auto version, m_writer.nextVersion(counter));
        FELTBOK_TRY(m_writer.touchRecord(id, version, audience));
        for (const auto& user : lost)
            if (!isParked || record->state.author != user) {
                FELTBOK_ASSIGN(const auto goneAt, m_writer.nextVersion(counter));
                FELTBOK_TRY(m_writer.addGoneScope(counter, goneAt, user, id));
            }
    }
    for (const auto& user : lost) {
        FELTBOK_ASSIGN(const auto goneAt, m_writer.nextVersion(counter));
        FELTBOK_TRY(m_writer.addGoneScope(counter, goneAt, user, visit.state.id));
    }
    return {};
}

} // namespace feltbok::server
