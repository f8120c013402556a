// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "base/planted_bug.h"
#include "server/store/embedded/embedded_transaction.h"
#include "server/store/embedded/visible_only.h"
#include "server/store/page_row.h"
#include "server/store/record_text.h"

#include <algorithm>

namespace feltbok::server {
namespace {

using sqlite::Statement;
using sqlite::Step;

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
    std::string sql = "SELECT device, seq, hash, op, payload, sig, user, kind, at, record, "
                      "municipality, version, code, result, id FROM operation ";
    sql += rest;
    return sql;
}

OperationRow operationRow(const Statement& row)
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

} // namespace

Result<std::vector<RecordId>> EmbeddedTransaction::recordIds(std::string_view sql, auto... args)
{
    std::vector<RecordId> out;
    FELTBOK_ASSIGN(Statement rows, m_db.prepare(sql));
    rows.bindAll(args...);
    FELTBOK_TRY(rows.forEach([&](Statement& row) { out.push_back(row.id<RecordId>(0)); }));
    return out;
}

Result<std::optional<RecordRow>> EmbeddedTransaction::record(const RecordId& id)
{
    FELTBOK_ASSIGN(Statement row,
                   m_db.prepare("SELECT collection, municipality, version, parent, root, audience, "
                                "author, finished_at, status, happened_at, finding, by_user, "
                                "by_device, by_at, fields, versions, writers, side "
                                "FROM record WHERE id = ?"));
    FELTBOK_ASSIGN(const Step step, row.bindAll(id).step());
    if (step == Step::done)
        return std::optional<RecordRow>();
    RecordRow out;
    out.state.id = id;
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
    out.side = row.integer(17) == 0 ? domain::Side::alcohol : domain::Side::health;
    const RecordTexts texts{row.string(14), row.string(15), row.string(16)};
    FELTBOK_TRY(decodeRecordTexts(texts, out));
    return std::optional(std::move(out));
}

Result<std::vector<RecordId>> EmbeddedTransaction::dependants(const RecordId& root)
{
    return recordIds("SELECT id FROM record WHERE root = ?1 AND id <> ?1 ORDER BY version", root);
}

Result<std::vector<RecordId>> EmbeddedTransaction::children(const RecordId& parent,
                                                            std::string_view collection)
{
    return recordIds("SELECT id FROM record WHERE parent = ? AND collection = ? ORDER BY version",
                     parent, collection);
}

Result<std::vector<RecordId>> EmbeddedTransaction::recordsOf(std::string_view municipality,
                                                             std::string_view collection)
{
    return recordIds("SELECT id FROM record WHERE municipality = ? AND collection = ? "
                     "ORDER BY version",
                     municipality, collection);
}

Result<Found> EmbeddedTransaction::isMember(const RecordId& root, const UserId& user)
{
    FELTBOK_ASSIGN(
        const auto found,
        m_db.queryInteger("SELECT 1 FROM record_member WHERE root = ? AND user = ?", root, user));
    return found ? Found::yes : Found::no;
}

Result<std::vector<UserId>> EmbeddedTransaction::members(const RecordId& root)
{
    std::vector<UserId> out;
    FELTBOK_ASSIGN(Statement rows, m_db.prepare("SELECT user FROM record_member WHERE root = ?"));
    rows.bindAll(root);
    FELTBOK_TRY(rows.forEach([&](Statement& row) { out.push_back(row.id<UserId>(0)); }));
    return out;
}

Result<domain::Side> EmbeddedTransaction::erasedOn(const RecordId& id)
{
    FELTBOK_ASSIGN(const auto side, m_db.queryInteger("SELECT side FROM gone WHERE record = ? AND "
                                                      "kind = 'erased'",
                                                      id));
    if (!side)
        return domain::Side::none;
    return *side == 0 ? domain::Side::alcohol : domain::Side::health;
}

Result<std::optional<RecordId>> EmbeddedTransaction::openConflict(const RecordId& record,
                                                                  std::string_view field)
{
    FELTBOK_ASSIGN(const auto found,
                   recordIds("SELECT conflict FROM open_conflict WHERE record = ? AND field = ?",
                             record, field));
    return found.empty() ? std::optional<RecordId>() : std::optional(found.front());
}

Result<void> EmbeddedTransaction::setOpenConflict(const RecordId& record, std::string_view field,
                                                  const RecordId& conflict)
{
    return m_db.run("INSERT INTO open_conflict (record, field, conflict) VALUES (?, ?, ?)", record,
                    field, conflict);
}

Result<void> EmbeddedTransaction::closeConflict(const RecordId& record, std::string_view field)
{
    return m_db.run("DELETE FROM open_conflict WHERE record = ? AND field = ?", record, field);
}

Result<std::optional<OperationRow>> EmbeddedTransaction::oneOperation(Statement statement)
{
    FELTBOK_ASSIGN(const Step step, statement.step());
    if (step == Step::done)
        return std::optional<OperationRow>();
    return std::optional(operationRow(statement));
}

Result<std::optional<OperationRow>> EmbeddedTransaction::operation(const DeviceId& device,
                                                                   std::int64_t seq)
{
    static const std::string sql = selectOperations("WHERE device = ? AND seq = ?");
    FELTBOK_ASSIGN(Statement statement, m_db.prepare(sql));
    statement.bindAll(device, seq);
    return oneOperation(std::move(statement));
}

Result<std::optional<OperationRow>> EmbeddedTransaction::operationOfVersion(const RecordId& record,
                                                                            std::int64_t version)
{
    static const std::string sql =
        selectOperations("WHERE record = ? AND kind <> 'read' AND version = ? ORDER BY id LIMIT 1");
    FELTBOK_ASSIGN(Statement statement, m_db.prepare(sql));
    statement.bindAll(record, version);
    return oneOperation(std::move(statement));
}

Result<std::vector<OperationRow>>
EmbeddedTransaction::history(const RecordId& record, domain::Side side, std::int64_t after,
                             std::size_t limit, std::int64_t& last)
{
    static const std::string sql =
        selectOperations("WHERE record = ?1 AND kind <> 'read' AND id > ?2 AND EXISTS "
                         "(SELECT 1 FROM device AS d WHERE d.id = operation.device AND "
                         "(d.side = 'health') = ?4) ORDER BY id LIMIT ?3");
    std::vector<OperationRow> out;
    FELTBOK_ASSIGN(Statement rows, m_db.prepare(sql));
    rows.bindAll(record, after, limit, sideNumber(side));
    last = after;
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        out.push_back(operationRow(row));
        last = row.integer(14);
    }));
    return out;
}

namespace {

PageEntry recordEntry(const Statement& row, std::string_view municipality, const Viewer& viewer)
{
    const PageRow page{row.integer(0),    row.id<RecordId>(1), row.text(2),
                       row.id<UserId>(3), row.id<DeviceId>(4), row.text(5),
                       row.text(6),       row.text(7),         Audience(row.integer(8))};
    return recordEntry(page, municipality, viewer);
}

PageEntry goneEntry(const Statement& row, const Viewer& viewer)
{
    return goneEntry(row.integer(0), row.id<RecordId>(1), row.text(2), Audience(row.integer(3)),
                     viewer);
}

} // namespace

Result<std::vector<PageEntry>> EmbeddedTransaction::page(const Viewer& viewer,
                                                         std::string_view municipality,
                                                         std::int64_t after, std::size_t maxCount,
                                                         std::size_t maxBytes, bool& more)
{
    static const std::string recordSql = visibleOnly(
        "SELECT version, id, collection, by_user, by_device, by_at, fields, versions, audience "
        "FROM record AS r WHERE municipality = ?1 AND side = ?6 AND version > ?2 AND ",
        " ORDER BY version");
    static const std::string goneSql =
        visibleOnly("SELECT version, record, kind, audience FROM gone AS r "
                    "WHERE municipality = ?1 AND side = ?6 AND version > ?2 AND (user = ?3 OR ",
                    ") ORDER BY version");
    const Audience roles = pageAudience(viewer.roles);
    FELTBOK_ASSIGN(Statement records, m_db.prepare(recordSql));
    FELTBOK_ASSIGN(Statement gone, m_db.prepare(goneSql));
    for (auto* rows : {&records, &gone})
        bindViewer(*rows, municipality, after, viewer, roles);
    FELTBOK_ASSIGN(Step recordStep, records.step());
    FELTBOK_ASSIGN(Step goneStep, gone.step());

    std::vector<PageEntry> out;
    std::size_t bytes = 0;
    more = false;
    while (recordStep == Step::row || goneStep == Step::row) {
        if ((out.size() >= maxCount && !FELTBOK_BUG(page_without_end)) ||
            (!out.empty() && bytes >= maxBytes)) {
            more = true;
            break;
        }
        const bool takesRecord = recordStep == Step::row &&
                                 (goneStep == Step::done || records.integer(0) < gone.integer(0));
        if (takesRecord) {
            auto entry = recordEntry(records, municipality, viewer);
            if (!out.empty() && bytes + entry.text.size() > maxBytes) {
                more = true;
                break;
            }
            bytes += entry.text.size() + 1;
            out.push_back(std::move(entry));
            FELTBOK_ASSIGN(recordStep, records.step());
        } else {
            out.push_back(goneEntry(gone, viewer));
            bytes += out.back().text.size() + 1;
            FELTBOK_ASSIGN(goneStep, gone.step());
        }
    }
    return out;
}

Result<void> EmbeddedTransaction::lockCounter(const Counter& counter)
{
    if (m_counters.contains(counter))
        return {};
    FELTBOK_ASSIGN(const auto row, municipality(counter.municipality));
    if (!row)
        return Error(ErrorCode::notFound, "no such municipality", "municipality");
    m_counters.emplace(counter, row->versionOf(counter.side));
    return {};
}

Result<std::int64_t> EmbeddedTransaction::nextVersion(const Counter& key)
{
    const auto counter = m_counters.find(key);
    if (counter == m_counters.end())
        return Error(ErrorCode::internal, "the counter is not locked", "municipality");
    return ++counter->second;
}

std::int64_t EmbeddedTransaction::currentVersion(const Counter& key) const
{
    const auto counter = m_counters.find(key);
    return counter == m_counters.end() ? 0 : counter->second;
}

Result<void> EmbeddedTransaction::finish()
{
    for (const auto& [counter, version] : m_counters) {
        const bool isHealth = counter.side == domain::Side::health;
        FELTBOK_TRY(m_db.run(isHealth ? "UPDATE municipality SET health_version = ?2 "
                                        "WHERE number = ?1 AND health_version <> ?2"
                                      : "UPDATE municipality SET version = ?2 WHERE number = ?1 "
                                        "AND version <> ?2",
                             counter.municipality, version));
    }
    return {};
}

Result<void> EmbeddedTransaction::saveRecord(const RecordRow& record)
{
    const auto texts = encodeRecordTexts(record);
    const auto& state = record.state;
    return m_db.run(
        "INSERT INTO record (id, collection, municipality, version, parent, root, audience, "
        "author, "
        "finished_at, status, happened_at, finding, by_user, by_device, by_at, fields, versions, "
        "writers, side) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET version = excluded.version, parent = excluded.parent, "
        "root = excluded.root, audience = excluded.audience, finished_at = excluded.finished_at, "
        "status = excluded.status, happened_at = excluded.happened_at, "
        "finding = excluded.finding, by_user = excluded.by_user, by_device = excluded.by_device, "
        "by_at = excluded.by_at, fields = excluded.fields, versions = excluded.versions, "
        "writers = excluded.writers",
        state.id, state.collection, state.municipality, state.version, unlessNull(record.parent),
        unlessNull(record.root), static_cast<unsigned>(record.audience), state.author,
        record.finishedAt, unlessEmpty(record.status), unlessEmpty(record.happenedAt),
        record.isFinding ? 1 : 0, state.by.user, state.by.device, state.by.at, texts.fields,
        texts.versions, texts.writers, sideNumber(record.side));
}

Result<void> EmbeddedTransaction::touchRecord(const RecordId& id, std::int64_t version,
                                              Audience audience)
{
    return m_db.run("UPDATE record SET version = ?2, audience = ?3 WHERE id = ?1", id, version,
                    static_cast<unsigned>(audience));
}

Result<void> EmbeddedTransaction::setMembers(const RecordId& root, const std::vector<UserId>& users)
{
    FELTBOK_TRY(m_db.run("DELETE FROM record_member WHERE root = ?", root));
    for (const auto& user : users)
        FELTBOK_TRY(
            m_db.run("INSERT OR IGNORE INTO record_member (root, user) VALUES (?, ?)", root, user));
    return {};
}

Result<void> EmbeddedTransaction::addGoneScope(const Counter& counter, std::int64_t version,
                                               const UserId& user, const RecordId& record)
{
    if (FELTBOK_BUG(gone_not_told))
        return {};
    return m_db.run("INSERT INTO gone (municipality, side, version, record, kind, user) "
                    "VALUES (?, ?, ?, ?, 'scope', ?)",
                    counter.municipality, sideNumber(counter.side), version, record, user);
}

Result<void> EmbeddedTransaction::eraseRecord(const RecordId& record, std::int64_t version)
{
    // The tombstone keeps who could see the record, so that exactly they are told.
    FELTBOK_TRY(m_db.run("INSERT INTO gone (municipality, side, version, record, kind, root, "
                         "audience, author) SELECT municipality, side, ?2, id, 'erased', root, "
                         "audience, author FROM record WHERE id = ?1",
                         record, version));
    FELTBOK_TRY(m_db.run("DELETE FROM open_conflict WHERE record = ?", record));
    FELTBOK_TRY(m_db.run("UPDATE operation SET payload = NULL WHERE record = ?", record));
    FELTBOK_TRY(m_db.run("UPDATE erasure SET open = 0 WHERE record = ?", record));
    FELTBOK_TRY(eraseAttachments(record));
    FELTBOK_TRY(m_db.run("DELETE FROM plan_control WHERE visit = ?", record));
    FELTBOK_TRY(m_db.run("DELETE FROM outreach_count WHERE record = ?", record));
    m_hasErased = true;
    return m_db.run("DELETE FROM record WHERE id = ?", record);
}

Result<void> EmbeddedTransaction::addOperation(const OperationRow& operation)
{
    if (FELTBOK_BUG(no_duplicate_check))
        FELTBOK_TRY(m_db.run("DELETE FROM operation WHERE device = ? AND seq = ?", operation.device,
                             operation.seq));
    return m_db.run(
        "INSERT INTO operation (device, seq, hash, op, payload, sig, user, kind, at, record, "
        "municipality, version, code, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        operation.device, operation.seq, fromOurHex(operation.hash), operation.op,
        operation.payload, fromBase64Url(operation.sig).valueOr({}), operation.user, operation.kind,
        operation.at, operation.record, operation.municipality, operation.version,
        unlessEmpty(operation.code), operation.result);
}

Result<void> EmbeddedTransaction::dropPayload(const DeviceId& device, std::int64_t seq)
{
    m_hasErased = true;
    return m_db.run("UPDATE operation SET payload = NULL WHERE device = ? AND seq = ?", device,
                    seq);
}

} // namespace feltbok::server
