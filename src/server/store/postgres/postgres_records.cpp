// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "server/store/postgres/postgres_transaction.h"
#include "server/store/record_text.h"

namespace feltbok::server {
namespace {

using postgres::Rows;

template <typename IdType>
std::optional<IdType> unlessNull(const IdType& id)
{
    return id.isNull() ? std::nullopt : std::optional(id);
}

std::optional<std::string_view> unlessEmpty(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

/// Hex and base64url text as half and three quarters of the bytes; our own, so it always decodes.
Bytes fromOurHex(std::string_view text)
{
    return fromHex(text).valueOr({});
}

std::string selectOperations(std::string_view rest)
{
    std::string sql = R"(SELECT device, seq, hash, op, payload, sig, "user", kind, at, record,
municipality, version, code, result, id FROM operation )";
    sql += rest;
    return sql;
}

OperationRow operationRow(const Rows& row)
{
    OperationRow out;
    out.device = row.id<DeviceId>(0);
    out.seq = row.integer(1);
    out.hash = toHex(row.blob(2));
    out.op = row.string(3);
    if (!row.isNull(4))
        out.payload = row.string(4);
    out.sig = toBase64Url(row.blob(5));
    out.user = row.id<UserId>(6);
    out.kind = row.string(7);
    out.at = row.string(8);
    out.record = row.id<RecordId>(9);
    out.municipality = row.string(10);
    out.version = row.integer(11);
    out.code = row.string(12);
    out.result = row.string(13);
    return out;
}

/// A field's path may hold anything that JSON can write, NUL too: its bytes are kept.
ByteView pathBytes(std::string_view field)
{
    return asBytes(field);
}

std::optional<OperationRow> firstOperation(Rows rows)
{
    return rows.next() ? std::optional(operationRow(rows)) : std::nullopt;
}

} // namespace

Result<std::optional<RecordRow>> PostgresTransaction::record(const RecordId& id)
{
    FELTBOK_ASSIGN(Rows row, m_db.query("SELECT collection, municipality, version, parent, root, "
                                        "audience, author, finished_at, status, happened_at, "
                                        "finding, by_user, by_device, by_at, fields, versions, "
                                        "writers, side FROM record WHERE id = $1",
                                        id));
    RecordRow out;
    out.state.id = id;
    if (!row.next()) {
        // Behind the fence there may be one, which nobody here may see.
        FELTBOK_ASSIGN(Rows place, m_db.query("SELECT municipality, side, collection "
                                              "FROM place_of($1)",
                                              id));
        if (!place.next() || place.isNull(0))
            return std::optional<RecordRow>();
        out.state.municipality = place.string(0);
        out.side = sideOfNumber(place.integer(1));
        out.state.collection = place.string(2);
        return std::optional(std::move(out));
    }
    out.state.collection = row.string(0);
    out.state.municipality = row.string(1);
    out.state.version = row.integer(2);
    out.parent = row.id<RecordId>(3);
    out.root = row.id<RecordId>(4);
    out.audience = static_cast<Audience>(row.integer(5));
    out.state.author = row.id<UserId>(6);
    out.finishedAt = row.integer(7);
    out.status = row.string(8);
    out.happenedAt = row.string(9);
    out.isFinding = row.integer(10) != 0;
    out.state.by = {row.id<UserId>(11), row.id<DeviceId>(12), row.string(13)};
    out.side = sideOfNumber(row.integer(17));
    const RecordTexts texts{row.string(14), row.string(15), row.string(16)};
    FELTBOK_TRY(decodeRecordTexts(texts, out));
    return std::optional(std::move(out));
}

Result<std::vector<RecordId>> PostgresTransaction::dependants(const RecordId& root)
{
    return recordIds("SELECT id FROM record WHERE root = $1 AND id <> $1 ORDER BY version", root);
}

Result<std::vector<RecordId>> PostgresTransaction::children(const RecordId& parent,
                                                            std::string_view collection)
{
    return recordIds("SELECT id FROM record WHERE parent = $1 AND collection = $2 "
                     "ORDER BY version",
                     parent, collection);
}

Result<std::vector<RecordId>> PostgresTransaction::recordsOf(std::string_view municipality,
                                                             std::string_view collection)
{
    return recordIds("SELECT id FROM record WHERE municipality = $1 AND collection = $2 "
                     "ORDER BY version",
                     municipality, collection);
}

Result<Found> PostgresTransaction::isMember(const RecordId& root, const UserId& user)
{
    FELTBOK_ASSIGN(
        const auto found,
        m_db.queryInteger(R"(SELECT 1 FROM record_member WHERE root = $1 AND "user" = $2)", root,
                          user));
    return found ? Found::yes : Found::no;
}

Result<std::vector<UserId>> PostgresTransaction::members(const RecordId& root)
{
    std::vector<UserId> out;
    FELTBOK_ASSIGN(Rows rows,
                   m_db.query(R"(SELECT "user" FROM record_member WHERE root = $1)", root));
    while (rows.next())
        out.push_back(rows.id<UserId>(0));
    return out;
}

Result<domain::Side> PostgresTransaction::erasedOn(const RecordId& id)
{
    FELTBOK_ASSIGN(const auto side, m_db.queryInteger("SELECT erased_on($1)", id));
    return side ? sideOfNumber(*side) : domain::Side::none;
}

Result<std::optional<RecordId>> PostgresTransaction::openConflict(const RecordId& record,
                                                                  std::string_view field)
{
    FELTBOK_ASSIGN(const auto found,
                   oneId("SELECT conflict FROM open_conflict WHERE record = $1 AND field = $2",
                         record, pathBytes(field)));
    return unlessNull(found);
}

Result<void> PostgresTransaction::setOpenConflict(const RecordId& record, std::string_view field,
                                                  const RecordId& conflict)
{
    return m_db.run("INSERT INTO open_conflict (record, field, conflict, municipality, side) "
                    "SELECT $1, $2, $3, municipality, side FROM record WHERE id = $1",
                    record, pathBytes(field), conflict);
}

Result<void> PostgresTransaction::closeConflict(const RecordId& record, std::string_view field)
{
    return m_db.run("DELETE FROM open_conflict WHERE record = $1 AND field = $2", record,
                    pathBytes(field));
}

Result<std::optional<OperationRow>> PostgresTransaction::operation(const DeviceId& device,
                                                                   std::int64_t seq)
{
    static const std::string sql = selectOperations("WHERE device = $1 AND seq = $2");
    FELTBOK_ASSIGN(Rows rows, m_db.query(sql, device, seq));
    return firstOperation(std::move(rows));
}

Result<std::optional<OperationRow>> PostgresTransaction::operationOfVersion(const RecordId& record,
                                                                            std::int64_t version)
{
    static const std::string sql = selectOperations(
        "WHERE record = $1 AND kind <> 'read' AND version = $2 ORDER BY id LIMIT 1");
    FELTBOK_ASSIGN(Rows rows, m_db.query(sql, record, version));
    return firstOperation(std::move(rows));
}

Result<std::vector<OperationRow>>
PostgresTransaction::history(const RecordId& record, domain::Side side, std::int64_t after,
                             std::size_t limit, std::int64_t& last)
{
    static const std::string sql = selectOperations(
        "WHERE record = $1 AND kind <> 'read' AND id > $2 AND side = $4 ORDER BY id LIMIT $3");
    std::vector<OperationRow> out;
    FELTBOK_ASSIGN(Rows rows, m_db.query(sql, record, after, limit, sideNumber(side)));
    last = after;
    while (rows.next()) {
        out.push_back(operationRow(rows));
        last = rows.integer(14);
    }
    return out;
}

Result<void> PostgresTransaction::lockCounter(const Counter& counter)
{
    if (m_counters.contains(counter))
        return {};
    FELTBOK_ASSIGN(const auto version,
                   m_db.queryInteger(locking("SELECT version FROM counter WHERE municipality = $1 "
                                             "AND side = $2"),
                                     counter.municipality, sideNumber(counter.side)));
    if (!version)
        return Error(ErrorCode::notFound, "no such municipality", "municipality");
    m_counters.emplace(counter, *version);
    m_stored.emplace(counter, *version);
    return {};
}

Result<std::int64_t> PostgresTransaction::nextVersion(const Counter& key)
{
    const auto counter = m_counters.find(key);
    if (counter == m_counters.end())
        return Error(ErrorCode::internal, "the counter is not locked", "municipality");
    return ++counter->second;
}

std::int64_t PostgresTransaction::currentVersion(const Counter& key) const
{
    const auto counter = m_counters.find(key);
    return counter == m_counters.end() ? 0 : counter->second;
}

Result<void> PostgresTransaction::finish()
{
    for (const auto& [counter, version] : m_counters)
        if (version != m_stored[counter])
            FELTBOK_TRY(m_db.run("UPDATE counter SET version = $3 WHERE municipality = $1 "
                                 "AND side = $2",
                                 counter.municipality, sideNumber(counter.side), version));
    return writeNotes();
}

Result<void> PostgresTransaction::saveRecord(const RecordRow& record)
{
    const auto texts = encodeRecordTexts(record);
    const auto& state = record.state;
    FELTBOK_ASSIGN(
        const auto changed,
        m_db.change(
            "UPDATE record SET version = $2, parent = $3, root = $4, audience = $5, "
            "finished_at = $6, status = $7, happened_at = $8, finding = $9 <> 0, by_user = $10, "
            "by_device = $11, by_at = $12, fields = $13, versions = $14, writers = $15 "
            "WHERE id = $1",
            state.id, state.version, unlessNull(record.parent), unlessNull(record.root),
            static_cast<unsigned>(record.audience), record.finishedAt, unlessEmpty(record.status),
            unlessEmpty(record.happenedAt), record.isFinding ? 1 : 0, state.by.user,
            state.by.device, state.by.at, texts.fields, texts.versions, texts.writers));
    if (changed > 0)
        return {};
    // Never ON CONFLICT: an id that somebody took meanwhile, here or behind the fence, is found
    // when the transaction is done again.
    return m_db.run(
        "INSERT INTO record (id, version, parent, root, audience, finished_at, status, "
        "happened_at, finding, by_user, by_device, by_at, fields, versions, writers, collection, "
        "municipality, author, side) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9 <> 0, $10, $11, "
        "$12, $13, $14, $15, $16, $17, $18, $19)",
        state.id, state.version, unlessNull(record.parent), unlessNull(record.root),
        static_cast<unsigned>(record.audience), record.finishedAt, unlessEmpty(record.status),
        unlessEmpty(record.happenedAt), record.isFinding ? 1 : 0, state.by.user, state.by.device,
        state.by.at, texts.fields, texts.versions, texts.writers, state.collection,
        state.municipality, state.author, sideNumber(record.side));
}

Result<void> PostgresTransaction::touchRecord(const RecordId& id, std::int64_t version,
                                              Audience audience)
{
    return m_db.run("UPDATE record SET version = $2, audience = $3 WHERE id = $1", id, version,
                    static_cast<unsigned>(audience));
}

Result<void> PostgresTransaction::setMembers(const RecordId& root, const std::vector<UserId>& users)
{
    FELTBOK_TRY(m_db.run("DELETE FROM record_member WHERE root = $1", root));
    for (const auto& user : users)
        FELTBOK_TRY(m_db.run(R"(INSERT INTO record_member (root, "user", municipality, side)
SELECT $1, $2, municipality, side FROM record WHERE id = $1 ON CONFLICT DO NOTHING)",
                             root, user));
    return {};
}

Result<void> PostgresTransaction::addGoneScope(const Counter& counter, std::int64_t version,
                                               const UserId& user, const RecordId& record)
{
    return m_db.run(R"(INSERT INTO gone (municipality, side, version, record, kind, "user")
VALUES ($1, $2, $3, $4, 'scope', $5))",
                    counter.municipality, sideNumber(counter.side), version, record, user);
}

Result<void> PostgresTransaction::eraseRecord(const RecordId& record, std::int64_t version)
{
    // The tombstone keeps who could see the record, so that exactly they are told.
    FELTBOK_TRY(m_db.run("INSERT INTO gone (municipality, side, version, record, kind, root, "
                         "audience, author) SELECT municipality, side, $2, id, 'erased', root, "
                         "audience, author FROM record WHERE id = $1",
                         record, version));
    FELTBOK_TRY(m_db.run("DELETE FROM open_conflict WHERE record = $1", record));
    FELTBOK_TRY(m_db.run("UPDATE operation SET payload = NULL WHERE record = $1", record));
    FELTBOK_TRY(m_db.run("UPDATE erasure SET open = false WHERE record = $1", record));
    FELTBOK_TRY(eraseAttachments(record));
    FELTBOK_TRY(m_db.run("DELETE FROM plan_control WHERE visit = $1", record));
    FELTBOK_TRY(m_db.run("DELETE FROM outreach_count WHERE record = $1", record));
    return m_db.run("DELETE FROM record WHERE id = $1", record);
}

Result<void> PostgresTransaction::addOperation(const OperationRow& operation)
{
    return m_db.run(
        R"(INSERT INTO operation (device, seq, hash, op, payload, sig, "user", kind, at, record,
municipality, version, code, result, side) SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
$12, $13, $14, d.side FROM device AS d WHERE d.id = $1)",
        operation.device, operation.seq, fromOurHex(operation.hash), operation.op,
        operation.payload, fromBase64Url(operation.sig).valueOr({}), operation.user, operation.kind,
        operation.at, operation.record, operation.municipality, operation.version,
        unlessEmpty(operation.code), operation.result);
}

Result<void> PostgresTransaction::dropPayload(const DeviceId& device, std::int64_t seq)
{
    return m_db.run("UPDATE operation SET payload = NULL WHERE device = $1 AND seq = $2", device,
                    seq);
}

} // namespace feltbok::server
