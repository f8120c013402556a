// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// profile_check FOLDER NAME: looks into the database of a killed Feltbok. The password is the first
// line of standard input; each further line names a copy of FOLDER, and is answered by one line of
// JSON. For tests; it does not ship.
//
// A record has its operations when what they say, laid one over the other, is what is shown. So an
// edit that was kept without its operation is found, an operation without its edit too.

#include "base/crypto_init.h"
#include "base/hash.h"
#include "storage/operation_log.h"
#include "storage/password_policy.h"
#include "storage/profile_folder.h"
#include "storage/record_table.h"

#include <iostream>

namespace feltbok::test {
namespace {

using sqlite::Connection;
using sqlite::Statement;
using storage::RecordRow;

Error broken(const std::string& what, const RecordRow& row)
{
    return {ErrorCode::corrupted, row.collection + " " + row.id.toText() + ": " + what};
}

Result<std::int64_t> count(Connection& db, std::string_view sql, const auto&... args)
{
    FELTBOK_ASSIGN(const auto number, db.queryInteger(sql, args...));
    return number.value_or(0);
}

struct Chain
{
    std::int64_t last = 0;
    std::int64_t delivered = 0;
    std::int64_t queued = 0;
};

/// The chain has no gap, every link fits, and what is delivered has its answer.
Result<Chain> checkChain(Connection& db)
{
    Chain chain;
    std::string hash(64, '0');
    FELTBOK_ASSIGN(const std::string deviceText, storage::metaText(db, "device"));
    FELTBOK_ASSIGN(const DeviceId device, DeviceId::parse(deviceText));
    FELTBOK_ASSIGN(chain.delivered, storage::metaInteger(db, "delivered_seq"));
    FELTBOK_ASSIGN(
        Statement rows,
        db.prepare("SELECT seq, op, hash, state FROM operation WHERE device = ? ORDER BY seq"));
    rows.bind(1, device);
    FELTBOK_TRY(rows.forEach([&](Statement& each) -> Result<void> {
        const std::int64_t seq = each.integer(0);
        FELTBOK_ASSIGN(const json::object op, parseJsonObject(each.text(1)));
        FELTBOK_ASSIGN(const std::string prev, requireString(op, "prev"));
        if (seq != chain.last + 1 || prev != hash || sha256Hex(each.text(1)) != each.text(2))
            return Error(ErrorCode::corrupted, "the chain breaks at " + std::to_string(seq));
        const bool isQueued = each.integer(3) == static_cast<int>(storage::OperationState::queued);
        if (isQueued && seq <= chain.delivered)
            return Error(ErrorCode::corrupted,
                         "delivered without an answer: " + std::to_string(seq));
        chain.queued += isQueued ? 1 : 0;
        chain.last = seq;
        hash = each.string(2);
        return {};
    }));
    FELTBOK_ASSIGN(const std::int64_t last, storage::metaInteger(db, "last_seq"));
    FELTBOK_ASSIGN(const std::string lastHash, storage::metaText(db, "last_hash"));
    if (last != chain.last || (last > 0 && lastHash != hash))
        return Error(ErrorCode::corrupted, "the chain does not end where it is noted");
    return chain;
}

/// Lays all that was ever done to a record of this device over nothing.
Result<json::object> replay(Connection& db, const RecordRow& row)
{
    json::object fields;
    FELTBOK_ASSIGN(
        Statement sealed,
        db.prepare("SELECT payload, conflicts FROM operation WHERE record = ? ORDER BY n"));
    sealed.bind(1, row.id);
    FELTBOK_TRY(sealed.forEach([&](Statement& each) -> Result<void> {
        FELTBOK_ASSIGN(const domain::Change change,
                       storage::changeOfPayload(*row.spec(), each.text(0), each.text(1)));
        domain::overlayChange(*row.spec(), fields, change);
        return {};
    }));
    FELTBOK_ASSIGN(const domain::Change edits, storage::changeOfEdits(db, row.rid));
    domain::overlayChange(*row.spec(), fields, edits);
    return fields;
}

Result<void> checkRecord(Connection& db, const RecordRow& row)
{
    FELTBOK_ASSIGN(const auto edits, count(db, "SELECT count(*) FROM edit WHERE rid = ?", row.rid));
    FELTBOK_ASSIGN(
        const auto queued,
        count(db, "SELECT count(*) FROM operation WHERE record = ? AND state = 0", row.id));
    FELTBOK_ASSIGN(
        const auto laidOver,
        count(db, "SELECT count(*) FROM operation WHERE record = ? AND state IN (0, 1)", row.id));
    FELTBOK_ASSIGN(const auto all,
                   count(db, "SELECT count(*) FROM operation WHERE record = ?", row.id));
    FELTBOK_ASSIGN(const auto unsent,
                   count(db, "SELECT unsent FROM record WHERE rid = ?", row.rid));
    FELTBOK_ASSIGN(const auto isLaidOver,
                   count(db, "SELECT shown IS NOT NULL FROM body WHERE rid = ?", row.rid));
    if (row.version == 0 && edits + all == 0)
        return broken("made here, without an operation", row);
    if (unsent != edits + queued)
        return broken("counts " + std::to_string(unsent) + " unsent, has " +
                          std::to_string(edits + queued),
                      row);
    if (row.spec() == nullptr || row.isServerMade())
        return {};
    if ((isLaidOver != 0) != (edits + laidOver > 0))
        return broken("shows changes without operations, or operations without changes", row);
    FELTBOK_ASSIGN(const auto madeHere,
                   count(db,
                         "SELECT count(*) FROM (SELECT base FROM operation WHERE record = ?1 "
                         "UNION ALL SELECT base FROM edit WHERE rid = ?2) WHERE base = 0",
                         row.id, row.rid));
    if (madeHere == 0)
        return {};
    storage::RecordTable records(db);
    FELTBOK_ASSIGN(const json::object shown, records.shown(row));
    FELTBOK_ASSIGN(const json::object done, replay(db, row));
    for (const auto& field : row.spec()->fields) {
        if (domain::has(field.rules, domain::FieldRule::serverOnly))
            continue;
        const auto* isShown = shown.if_contains(field.name);
        const auto* isDone = done.if_contains(field.name);
        const json::value nothing;
        if ((isShown != nullptr ? *isShown : nothing) != (isDone != nullptr ? *isDone : nothing))
            return broken(std::string(field.name) + " shows " +
                              toJsonText(isShown != nullptr ? *isShown : nothing) +
                              ", the operations say " +
                              toJsonText(isDone != nullptr ? *isDone : nothing),
                          row);
    }
    return {};
}

Result<json::object> check(const std::filesystem::path& database, const Secret& key)
{
    sqlite::OpenOptions options;
    options.missing = sqlite::OpenOptions::Missing::fail;
    FELTBOK_ASSIGN(Connection db, Connection::open(database, key, options));
    FELTBOK_TRY(db.integrityCheck());
    FELTBOK_ASSIGN(const Chain chain, checkChain(db));

    std::vector<RecordRow> records;
    {
        FELTBOK_ASSIGN(Statement rows, db.prepare("SELECT " FELTBOK_RECORD_COLUMNS " FROM record"));
        FELTBOK_TRY(
            rows.forEach([&](Statement& each) { records.push_back(storage::readRow(each)); }));
    }
    for (const RecordRow& row : records)
        FELTBOK_TRY(checkRecord(db, row));
    FELTBOK_ASSIGN(const auto orphans,
                   count(db, "SELECT count(*) FROM operation WHERE record NOT IN "
                             "(SELECT id FROM record)"));
    if (orphans != 0)
        return Error(ErrorCode::corrupted, "operations without a record");
    FELTBOK_ASSIGN(const auto edits, count(db, "SELECT count(*) FROM edit"));
    FELTBOK_ASSIGN(const auto own, count(db, "SELECT count(DISTINCT record) FROM operation"));
    FELTBOK_ASSIGN(const std::string device, storage::metaText(db, "device"));
    return json::object{{"device", device},       {"records", records.size()},
                        {"own_records", own},     {"edits", edits},
                        {"last_seq", chain.last}, {"delivered_seq", chain.delivered},
                        {"queued", chain.queued}};
}

Result<void> run(const std::filesystem::path& folder, const QString& name)
{
    std::string password;
    std::getline(std::cin, password);
    std::optional<Secret> key;
    std::filesystem::path database;
    {
        FELTBOK_ASSIGN(storage::ProfileFolder profile, storage::ProfileRoot(folder).open(name));
        FELTBOK_ASSIGN(
            Secret unlocked,
            profile.vault().unlock(storage::passwordBytes(QString::fromStdString(password)),
                                   SystemClock().now()));
        key = std::move(unlocked);
        database = std::filesystem::relative(profile.database(), folder);
    }
    std::cout << R"({"ready":true})" << std::endl;
    for (std::string copy; std::getline(std::cin, copy);) {
        const auto found = check(copy / database, *key);
        std::cout << toJsonText(found ? *found
                                      : json::object{{"error", found.error().detail},
                                                     {"code", toString(found.error().code)}})
                  << std::endl;
    }
    return {};
}

} // namespace
} // namespace feltbok::test

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "usage: profile_check FOLDER NAME\n";
        return 2;
    }
    feltbok::initCrypto();
    if (const auto ended = feltbok::test::run(argv[1], QString::fromUtf8(argv[2])); !ended) {
        std::cerr << toString(ended.error().code) << ": " << ended.error().detail << '\n';
        return 1;
    }
    return 0;
}
