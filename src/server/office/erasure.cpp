// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The erasure of a record (protocol.md §4, `erase`, and §5): two administrators of its municipality
// decide, whether somebody asked for it from a device or not.

#include "server/office/office.h"

#include <algorithm>
#include <array>

namespace feltbok::server {

using domain::Collection;

namespace {

/// What has the scope of its record and tells of nothing else.
constexpr std::array dependent{Collection::observation,  Collection::addendum,
                               Collection::confirmation, Collection::assessment,
                               Collection::conflict,     Collection::parked};

bool isDependent(const RecordRow& record)
{
    return std::any_of(dependent.begin(), dependent.end(), [&](Collection collection) {
        return record.state.collection == toString(collection);
    });
}

/// A record and what hangs on it, each behind all that hangs on it.
Result<void> collect(Reader& reader, const RecordId& id, std::set<RecordId>& met,
                     std::vector<RecordRow>& out)
{
    if (!met.insert(id).second)
        return {};
    FELTBOK_ASSIGN(auto record, reader.record(id));
    if (!record)
        return {};
    std::vector<RecordId> below;
    if (record->root == id) {
        FELTBOK_ASSIGN(below, reader.dependants(id));
    }
    for (const Collection collection : dependent) {
        FELTBOK_ASSIGN(const auto children, reader.children(id, toString(collection)));
        below.insert(below.end(), children.begin(), children.end());
    }
    for (const auto& each : below) {
        FELTBOK_ASSIGN(const auto child, reader.record(each));
        if (child && isDependent(*child))
            FELTBOK_TRY(collect(reader, each, met, out));
    }
    out.push_back(std::move(*record));
    return {};
}

std::string approvalKey(const RecordId& record)
{
    return "erasure/" + record.toText();
}

struct Approval
{
    UserId user;
    Instant at;
};

Result<std::optional<Approval>> firstApproval(Reader& reader, const RecordId& record, Instant now)
{
    FELTBOK_ASSIGN(const auto text, reader.setting(approvalKey(record)));
    if (text.empty())
        return std::optional<Approval>();
    FELTBOK_ASSIGN(const auto object, parseJsonObject(text));
    FELTBOK_ASSIGN(const auto user, UserId::parse(findString(object, "user").value_or("")));
    FELTBOK_ASSIGN(const auto at, parseRfc3339(findString(object, "at").value_or("")));
    if (now - at >= Office::approvalLifetime)
        return std::optional<Approval>();
    return std::optional(Approval{user, at});
}

} // namespace

Result<std::vector<RecordRow>> Office::eraseWhole(Writer& writer, Effects& effects,
                                                  const RecordId& id, Erasing erasing)
{
    std::vector<RecordRow> all;
    FELTBOK_ASSIGN(const auto record, writer.record(id));
    if (!record)
        return all;
    // Under its lock nothing new comes to hang on it.
    const Counter counter = record->counter();
    FELTBOK_TRY(writer.lockCounter(counter));
    std::set<RecordId> met;
    FELTBOK_TRY(collect(writer, id, met, all));
    effects.counters.insert(counter);
    RecordKeeper keeper(writer, m_clock.now());
    for (const auto& each : all)
        FELTBOK_TRY(erasing == Erasing::counted && each.state.id == id ? keeper.eraseCounted(each)
                                                                       : keeper.erase(each));
    FELTBOK_TRY(keeper.finish());
    return all;
}

Result<Office::Erasure> Office::approveErasure(const UserId& approver, const RecordId& id)
{
    Erasure out;
    FELTBOK_TRY(write([&](Writer& writer, Effects& effects) -> Result<void> {
        FELTBOK_ASSIGN(const auto user, writer.user(approver));
        if (!user || user->isDisabled)
            return Error(ErrorCode::notFound, "no such user", "user");
        FELTBOK_ASSIGN(const auto record, writer.record(id));
        if (!record)
            return Error(ErrorCode::notFound, "no such record", "record");
        FELTBOK_ASSIGN(const auto grants, writer.grants(approver));
        const bool isAdmin = std::any_of(grants.begin(), grants.end(), [&](const auto& grant) {
            return grant.role == domain::Role::admin &&
                   grant.municipality == record->state.municipality;
        });
        if (!isAdmin)
            return Error(ErrorCode::notPermitted,
                         "only an administrator of the record's municipality approves", "user");
        const Instant now = m_clock.now();
        FELTBOK_ASSIGN(const auto first, firstApproval(writer, id, now));
        if (!first) {
            out.firstApprover = approver;
            const json::object approval{{"user", approver.toText()}, {"at", toRfc3339(now)}};
            FELTBOK_TRY(writer.setSetting(approvalKey(id), json::serialize(approval)));
            return note(writer, "erasure_approved",
                        {{"user", approver.toText()}, {"record", id.toText()}});
        }
        if (first->user == approver)
            return Error(ErrorCode::notPermitted,
                         "approved already; the second approval is another administrator's",
                         "user");
        out.firstApprover = first->user;
        FELTBOK_TRY(note(writer, "erasure_approved",
                         {{"user", approver.toText()}, {"record", id.toText()}}));
        FELTBOK_ASSIGN(const auto erased, eraseWhole(writer, effects, id));
        for (const auto& each : erased)
            FELTBOK_TRY(note(writer, "record_erased",
                             {{"record", each.state.id.toText()},
                              {"municipality", each.state.municipality},
                              {"side", each.side == domain::Side::health ? "health" : "alcohol"}}));
        out.erased = erased.size();
        return writer.setSetting(approvalKey(id), "");
    }));
    return out;
}

} // namespace feltbok::server
