// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/sync_state.h"

#include "base/planted_bug.h"
#include "storage/operation_log.h"
#include "storage/record_table.h"

#include <algorithm>
#include <array>

namespace feltbok::storage {

using domain::PulledRecord;
using sqlite::Statement;

namespace {

/// What the server erases with its record. Anything else that hangs on it, such as a licence on a
/// place, stays there, and so it does here.
bool isErasedWithIts(const RecordRow& row)
{
    static constexpr std::array<std::string_view, 6> collections{
        "observation", "addendum", "confirmation", "assessment", "conflict", "parked"};
    return std::ranges::find(collections, row.collection) != collections.end();
}

/// A record and what goes with it.
Result<std::vector<RecordRow>> withDependants(RecordTable& records, const RecordRow& root,
                                              PulledRecord::Gone gone)
{
    std::vector<RecordRow> all{root};
    for (std::size_t i = 0; i < all.size(); ++i) {
        FELTBOK_ASSIGN(auto children, records.childrenOf(all[i].id));
        if (gone == PulledRecord::Gone::erased)
            std::erase_if(children, [](const RecordRow& row) { return !isErasedWithIts(row); });
        else // its author still sees what was parked; of the others the server tells each
            std::erase_if(children,
                          [](const RecordRow& row) { return row.collection == "parked"; });
        std::ranges::move(children, std::back_inserter(all));
    }
    return all;
}

Result<void> applyGone(sqlite::Connection& db, RecordTable& records, const PulledRecord& gone)
{
    FELTBOK_ASSIGN(const auto row, records.find(gone.id));
    if (!row)
        return db.run("DELETE FROM operation WHERE record = ? AND state > 0", gone.id);
    FELTBOK_ASSIGN(std::vector<RecordRow> all, withDependants(records, *row, gone.gone));
    std::ranges::reverse(all);
    for (const RecordRow& each : all) {
        if (gone.gone == PulledRecord::Gone::scope) {
            FELTBOK_TRY(records.remove(each, RecordTable::Unsent::keep));
            continue;
        }
        // The edits go now. Operations that have their place in the chain are sent once more, to
        // be parked `erased` there and deleted here with the answer.
        FELTBOK_TRY(db.run("INSERT INTO notice(kind, collection, unsent) SELECT 'erased', "
                           "collection, unsent FROM record WHERE rid = ? AND unsent > 0",
                           each.rid));
        FELTBOK_TRY(records.remove(each, RecordTable::Unsent::drop));
    }
    return {};
}

json::array textArray(const std::vector<std::string>& texts)
{
    json::array array;
    for (const std::string& text : texts)
        array.emplace_back(text);
    return array;
}

std::vector<std::string> texts(const json::object& object, std::string_view key)
{
    std::vector<std::string> out;
    if (const auto* value = object.if_contains(key); value != nullptr && value->is_array())
        for (const json::value& each : value->get_array())
            if (each.is_string())
                out.emplace_back(each.get_string());
    return out;
}

} // namespace

Result<void> applyPage(sqlite::Connection& db, const domain::PulledPage& page)
{
    RecordTable records(db);
    FELTBOK_ASSIGN(const std::int64_t mark, metaInteger(db, "reset_mark"));
    for (const PulledRecord& record : page.records) {
        if (record.gone == PulledRecord::Gone::no)
            FELTBOK_TRY(records.putServerState(record, mark));
        else
            FELTBOK_TRY(applyGone(db, records, record));
    }
    if (std::any_of(page.records.begin(), page.records.end(), [](const PulledRecord& record) {
            return record.collection == "referral" || record.collection == "conflict";
        }))
        FELTBOK_TRY(OperationLog(db).purgeTokens());
    FELTBOK_TRY(records.finish());
    return setMeta(db, "cursor", page.cursor);
}

Result<void> beginReset(sqlite::Connection& db)
{
    FELTBOK_ASSIGN(const std::int64_t mark, metaInteger(db, "reset_mark"));
    FELTBOK_TRY(setMeta(db, "reset_mark", mark + 1));
    FELTBOK_TRY(setMeta(db, "resetting", std::int64_t{1}));
    return setMeta(db, "cursor", std::string());
}

Result<void> endReset(sqlite::Connection& db)
{
    RecordTable records(db);
    FELTBOK_ASSIGN(const std::int64_t mark, metaInteger(db, "reset_mark"));
    std::vector<RecordRow> undelivered;
    {
        FELTBOK_ASSIGN(Statement rows,
                       db.prepare("SELECT " FELTBOK_RECORD_COLUMNS
                                  " FROM record r WHERE mark < ? AND hidden = 0 AND "
                                  // Made here and never given back: what was parked
                                  // of it can be read nowhere else.
                                  "NOT (version = 0 AND EXISTS(SELECT 1 FROM operation "
                                  "WHERE record = r.id AND state = 2))"));
        rows.bind(1, mark);
        FELTBOK_TRY(rows.forEach([&](Statement& row) { undelivered.push_back(readRow(row)); }));
    }
    for (const RecordRow& row : undelivered) {
        FELTBOK_ASSIGN(const auto creating,
                       db.queryInteger("SELECT (SELECT count(*) FROM operation WHERE record = ?1 "
                                       "AND state = 0 AND base = 0 AND reads = 0) + "
                                       "(SELECT count(*) FROM edit "
                                       "WHERE rid = ?2 AND base = 0)",
                                       row.id, row.rid));
        if (creating.value_or(0) == 0 || FELTBOK_BUG(reset_drops_unsent)) {
            FELTBOK_TRY(records.remove(row, FELTBOK_BUG(reset_drops_unsent)
                                                ? RecordTable::Unsent::drop
                                                : RecordTable::Unsent::keep));
            continue;
        }
        // Made here, and the server does not have it (yet, or after its restore not any more):
        // what is unsent stays in sight, what came from the server goes.
        FELTBOK_TRY(db.run("DELETE FROM operation WHERE record = ? AND state IN (1, 3)", row.id));
        FELTBOK_TRY(db.run("UPDATE record SET version = 0 WHERE rid = ?", row.rid));
        FELTBOK_TRY(
            db.run("UPDATE body SET fields = '{}', versions = '{}' WHERE rid = ?", row.rid));
        FELTBOK_TRY(records.refresh(row));
    }
    FELTBOK_TRY(records.finish());
    return setMeta(db, "resetting", std::int64_t{0});
}

Result<domain::SyncPosition> syncPosition(sqlite::Connection& db)
{
    domain::SyncPosition position;
    FELTBOK_ASSIGN(position.cursor, metaText(db, "cursor"));
    FELTBOK_ASSIGN(position.deliveredSeq, metaInteger(db, "delivered_seq"));
    FELTBOK_ASSIGN(position.lastSeq, metaInteger(db, "last_seq"));
    FELTBOK_ASSIGN(const std::int64_t resetting, metaInteger(db, "resetting"));
    position.resetting = resetting != 0;
    return position;
}

Result<domain::Identity> readIdentity(sqlite::Connection& db)
{
    FELTBOK_ASSIGN(const std::string text, metaText(db, "identity"));
    if (text.empty())
        return Error(ErrorCode::notFound, "not enrolled");
    FELTBOK_ASSIGN(const json::object object, parseJsonObject(text));
    domain::Identity identity;
    FELTBOK_ASSIGN(const std::string device, requireString(object, "device"));
    FELTBOK_ASSIGN(identity.device, DeviceId::parse(device));
    FELTBOK_ASSIGN(const std::string user, requireString(object, "user"));
    FELTBOK_ASSIGN(identity.user, UserId::parse(user));
    FELTBOK_ASSIGN(identity.userName, requireString(object, "user_name"));
    FELTBOK_ASSIGN(identity.server, requireString(object, "server"));
    FELTBOK_ASSIGN(identity.recoveryKey, requireString(object, "recovery_key"));
    FELTBOK_ASSIGN(identity.epoch, requireString(object, "epoch"));
    identity.pins = texts(object, "pins");
    identity.serverKeys = texts(object, "server_keys");
    FELTBOK_ASSIGN(const json::array grants, requireArray(object, "grants"));
    for (const json::value& value : grants) {
        if (!value.is_object())
            return Error(ErrorCode::corrupted, "grant");
        const json::object& grant = value.get_object();
        FELTBOK_ASSIGN(const std::string roleText, requireString(grant, "role"));
        const auto role = domain::roleFromText(roleText);
        if (!role)
            continue;
        FELTBOK_ASSIGN(std::string municipality, requireString(grant, "municipality"));
        FELTBOK_ASSIGN(std::string name, requireString(grant, "municipality_name"));
        identity.grants.push_back({std::move(municipality), std::move(name), *role});
    }
    return identity;
}

Result<void> writeIdentity(sqlite::Connection& db, const domain::Identity& identity)
{
    json::array grants;
    for (const domain::Grant& grant : identity.grants)
        grants.push_back(json::object{{"municipality", grant.municipality},
                                      {"municipality_name", grant.municipalityName},
                                      {"role", domain::toString(grant.role)}});
    FELTBOK_TRY(setMeta(db, "identity",
                        toJsonText(json::object{{"device", identity.device.toText()},
                                                {"user", identity.user.toText()},
                                                {"user_name", identity.userName},
                                                {"server", identity.server},
                                                {"recovery_key", identity.recoveryKey},
                                                {"epoch", identity.epoch},
                                                {"pins", textArray(identity.pins)},
                                                {"server_keys", textArray(identity.serverKeys)},
                                                {"grants", std::move(grants)}})));
    return setMeta(db, "device", identity.device.toText());
}

Result<SigningKey> readDeviceKey(sqlite::Connection& db)
{
    FELTBOK_ASSIGN(Statement row, db.prepare("SELECT value FROM meta WHERE key = 'device_key'"));
    FELTBOK_ASSIGN(const sqlite::Step step, row.step());
    if (step == sqlite::Step::done)
        return Error(ErrorCode::notFound, "not enrolled");
    return SigningKey::fromSeed(row.blob(0));
}

Result<void> writeDeviceKey(sqlite::Connection& db, const SigningKey& key)
{
    return setMeta(db, "device_key", key.seed().view());
}

} // namespace feltbok::storage
