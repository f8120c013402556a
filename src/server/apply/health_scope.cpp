// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The part of RecordKeeper that says who sees the records of the health side (protocol.md §7), and
// tells those who come to see one and those who no longer do.

#include "server/apply/health_status.h"
#include "server/apply/record_keeper.h"

#include <algorithm>
#include <iterator>

namespace feltbok::server {

using domain::Collection;

namespace {

constexpr Audience keptByThem =
    Audience::keepers | Audience::outreachWorkers | Audience::healthLeads;

/// Who is named by a record, where that decides who sees it; sorted.
std::vector<UserId> membersOf(const RecordRow& record, Collection collection)
{
    std::vector<UserId> out;
    if (collection == Collection::stockLocation)
        out = userIds(record.state.fields, "users");
    else if (collection == Collection::referral)
        out = userIds(record.state.fields, "assigned");
    if (collection != Collection::stockLocation)
        out.push_back(record.state.author);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool isOwnRoot(Collection collection)
{
    switch (collection) {
    case Collection::stockLocation:
    case Collection::naloxoneHandout:
    case Collection::overdoseEvent:
    case Collection::referral:
    case Collection::alert:
        return true;
    default:
        return false;
    }
}

} // namespace

struct RecordKeeper::Person
{
    UserId id;
    SideRoles roles;

    bool sees(Audience audience, const UserId& author, const std::vector<UserId>& members) const
    {
        return has(audience, audienceOf(roles)) ||
               (has(audience, Audience::author) && author == id) ||
               (has(audience, memberAudienceOf(roles)) &&
                std::binary_search(members.begin(), members.end(), id));
    }
};

Result<void> RecordKeeper::deriveHealth(RecordRow& record, Collection collection)
{
    if (isOwnRoot(collection))
        record.root = record.state.id;
    switch (collection) {
    case Collection::stockMovement:
    case Collection::storageReading:
        record.root = record.parent;
        record.audience = keptByThem;
        return {};
    case Collection::naloxoneHandout:
    case Collection::overdoseEvent:
        record.audience = keptByThem;
        return {};
    case Collection::patrol:
        record.audience = Audience::outreachWorkers;
        return {};
    case Collection::outreachContact:
        record.audience = Audience::outreachWorkers | Audience::leadsReduced;
        return {};
    case Collection::referral:
        record.audience = Audience::assignees;
        if (isClosedReferral(record.state.fields) && record.state.fields.erase("person_token") != 0)
            record.state.stamps["person_token"] = {record.state.version, DeviceId()};
        return {};
    case Collection::alert:
        record.audience = healthStatus(collection, record.state.fields) == "published"
                              ? allOfHealth
                              : alertDrafters;
        // A warning to everybody must not lead to the one person it began with.
        if (record.audience == allOfHealth && record.state.fields.erase("overdose_event") != 0)
            record.state.stamps.erase("overdose_event");
        return {};
    case Collection::outreachSummary:
    case Collection::figureExport:
        record.audience = Audience::healthLeads;
        return {};
    default:
        record.audience = allOfHealth;
        return {};
    }
}

Result<void> RecordKeeper::saveHealth(RecordRow& record)
{
    const auto collection = domain::collectionFromText(record.state.collection);
    if (!collection || !isOwnRoot(*collection))
        return m_writer.saveRecord(record);
    const auto members = membersOf(record, *collection);
    FELTBOK_ASSIGN(const auto before, m_writer.record(record.state.id));
    FELTBOK_ASSIGN(auto membersBefore, m_writer.members(record.state.id));
    std::sort(membersBefore.begin(), membersBefore.end());
    FELTBOK_TRY(m_writer.saveRecord(record));
    if (membersBefore != members)
        FELTBOK_TRY(m_writer.setMembers(record.state.id, members));
    if (before && (before->audience != record.audience || membersBefore != members))
        FELTBOK_TRY(moveHealth(*before, membersBefore, record, members));
    if (*collection == Collection::referral && isClosedReferral(record.state.fields))
        return forgetToken(record);
    return {};
}

Result<std::vector<RecordKeeper::Person>> RecordKeeper::peopleOf(const Counter& counter)
{
    std::vector<Person> out;
    FELTBOK_ASSIGN(const auto users, m_writer.users());
    for (const auto& user : users) {
        Person person{user.id, {}};
        FELTBOK_ASSIGN(const auto grants, m_writer.grants(user.id));
        for (const auto& grant : grants)
            if (grant.municipality == counter.municipality)
                person.roles.add(grant.role, counter.side);
        if (person.roles.any())
            out.push_back(person);
    }
    return out;
}

/// The record has its new version already; what hangs on it gets one where somebody comes to see
/// it.
Result<void> RecordKeeper::moveHealth(const RecordRow& before,
                                      const std::vector<UserId>& membersBefore,
                                      const RecordRow& record, const std::vector<UserId>& members)
{
    const auto counter = record.counter();
    FELTBOK_ASSIGN(const auto people, peopleOf(counter));
    const auto tellLost = [&](const RecordRow& was, Audience now) -> Result<void> {
        for (const auto& person : people)
            if (person.sees(was.audience, was.state.author, membersBefore) &&
                !person.sees(now, was.state.author, members)) {
                FELTBOK_ASSIGN(const auto goneAt, m_writer.nextVersion(counter));
                FELTBOK_TRY(m_writer.addGoneScope(counter, goneAt, person.id, was.state.id));
            }
        return {};
    };
    FELTBOK_ASSIGN(const auto ids, m_writer.dependants(record.state.id));
    for (const auto& id : ids) {
        FELTBOK_ASSIGN(const auto was, m_writer.record(id));
        RecordRow now = *was;
        FELTBOK_TRY(derive(now));
        const bool isGained = std::any_of(people.begin(), people.end(), [&](const Person& person) {
            return person.sees(now.audience, now.state.author, members) &&
                   !person.sees(was->audience, was->state.author, membersBefore);
        });
        if (isGained) {
            FELTBOK_ASSIGN(now.state.version, m_writer.nextVersion(counter));
        }
        if (isGained || now.audience != was->audience)
            FELTBOK_TRY(m_writer.touchRecord(id, now.state.version, now.audience));
        FELTBOK_TRY(tellLost(*was, now.audience));
    }
    return tellLost(before, record.audience);
}

Result<void> RecordKeeper::mendPublished(const RecordId& id)
{
    FELTBOK_ASSIGN(auto alert, m_writer.record(id));
    if (!alert)
        return {};
    FELTBOK_ASSIGN(alert->state.version, m_writer.nextVersion(alert->counter()));
    FELTBOK_TRY(save(*alert));
    // The circle of the alert itself is what it was.
    const auto members = membersOf(*alert, Collection::alert);
    return moveHealth(*alert, members, *alert, members);
}

/// A referral is over: the token by which its worker knew the person leaves the operations that
/// carried it and the conflicts about it; the record has lost it already.
Result<void> RecordKeeper::forgetToken(const RecordRow& referral)
{
    FELTBOK_TRY(dropTokenPayloads(referral.state.id));
    FELTBOK_ASSIGN(const auto conflicts,
                   m_writer.children(referral.state.id, toString(Collection::conflict)));
    for (const auto& id : conflicts) {
        FELTBOK_ASSIGN(auto conflict, m_writer.record(id));
        if (findString(conflict->state.fields, "field") != "person_token")
            continue;
        FELTBOK_TRY(m_writer.closeConflict(referral.state.id, "person_token"));
        FELTBOK_TRY(update(*conflict, {{"values", json::array()}, {"open", false}}, byServer()));
        FELTBOK_TRY(dropTokenPayloads(id));
    }
    return {};
}

Result<void> RecordKeeper::dropTokenPayloads(const RecordId& record)
{
    std::int64_t position = 0;
    for (;;) {
        FELTBOK_ASSIGN(const auto rows,
                       m_writer.history(record, domain::Side::health, position, 200, position));
        if (rows.empty())
            return {};
        for (const auto& row : rows)
            if (row.payload && mayTellToken(*row.payload))
                FELTBOK_TRY(m_writer.dropPayload(row.device, row.seq));
    }
}

bool mayTellToken(std::string_view payload)
{
    const auto object = parseJsonObject(payload);
    if (!object)
        return true;
    const auto* set = object->if_contains("set");
    if (set == nullptr || !set->is_object())
        return false;
    // A resolve of the conflict says "value".
    for (const auto* name : {"person_token", "value"})
        if (const auto* value = set->get_object().if_contains(name);
            value != nullptr && !value->is_null())
            return true;
    return false;
}

} // namespace feltbok::server
