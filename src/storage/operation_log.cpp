// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/operation_log.h"

#include "base/planted_bug.h"
#include "storage/list_position.h"

#include <algorithm>
#include <set>

namespace feltbok::storage {

using domain::Change;
using domain::OperationDraft;
using domain::OperationResult;
using domain::OperationStatus;
using domain::SealedOperation;
using sqlite::Statement;
using sqlite::Step;

namespace {

const std::string chainStart(64, '0');

// Two edits at their limit fit into one operation of 256 KiB only barely; one of many does not.
constexpr std::size_t maxDraftBytes = 200 * 1024;

/// Splits the path of a merge ("checklist.U1") into field and item.
std::pair<std::string, std::string> splitPath(std::string_view path)
{
    const auto dot = path.find('.');
    if (dot == std::string_view::npos)
        return {std::string(path), {}};
    return {std::string(path.substr(0, dot)), std::string(path.substr(dot + 1))};
}

void removePath(Change& change, std::string_view path)
{
    const auto [field, item] = splitPath(path);
    if (item.empty()) {
        change.set.erase(field);
        return;
    }
    auto* holder = change.set.if_contains(field);
    if (holder == nullptr || !holder->is_object())
        return;
    holder->get_object().erase(item);
    if (holder->get_object().empty())
        change.set.erase(field);
}

/// field and item of everything a change touches, as `edit` and `pending` name them.
template <typename F>
Result<void> forEachPart(const domain::CollectionSpec* spec, const Change& change, F&& each)
{
    for (const auto& member : change.set) {
        const auto* field = spec != nullptr ? spec->field(member.key()) : nullptr;
        if (field != nullptr && field->type == domain::FieldType::answers &&
            member.value().is_object()) {
            for (const auto& item : member.value().get_object())
                FELTBOK_TRY(each("set", member.key(), item.key(), item.value()));
            continue;
        }
        FELTBOK_TRY(each("set", member.key(), std::string_view(), member.value()));
    }
    const auto elements = [&](const char* part, const json::object& members) -> Result<void> {
        for (const auto& member : members)
            if (member.value().is_array())
                for (const auto& element : member.value().get_array()) {
                    const std::string item = element.is_object()
                                                 ? std::string(domain::elementKey(element))
                                                 : toJsonText(element);
                    FELTBOK_TRY(each(part, member.key(), item, element));
                }
        return {};
    };
    FELTBOK_TRY(elements("add", change.add));
    return elements("remove", change.remove);
}

enum class Repeats { no, yes };

void addPart(Change& change, std::string_view part, std::string_view field, std::string_view item,
             json::value value, Repeats repeats)
{
    if (part == "set" && item.empty()) {
        change.set[field] = std::move(value);
        if (repeats == Repeats::yes)
            change.repeats.emplace(field);
        else
            change.repeats.erase(std::string(field)); // chosen here since
    } else if (part == "set") {
        auto& holder = change.set[field];
        if (!holder.is_object())
            holder = json::object{};
        holder.get_object()[item] = std::move(value);
    } else {
        auto& holder = (part == "add" ? change.add : change.remove)[field];
        if (!holder.is_array())
            holder = json::array{};
        // The last word on an element counts: it may have been the other one before a status.
        auto* others = (part == "add" ? change.remove : change.add).if_contains(field);
        if (others != nullptr && others->is_array()) {
            auto& elements = others->get_array();
            elements.erase(std::remove_if(elements.begin(), elements.end(),
                                          [&](const json::value& other) {
                                              return domain::isSameElement(other, value);
                                          }),
                           elements.end());
        }
        holder.get_array().push_back(std::move(value));
    }
}

} // namespace

Result<std::string> metaText(sqlite::Connection& db, std::string_view key)
{
    FELTBOK_ASSIGN(auto value, db.queryText("SELECT value FROM meta WHERE key = ?", key));
    return value.value_or("");
}

Result<std::int64_t> metaInteger(sqlite::Connection& db, std::string_view key)
{
    FELTBOK_ASSIGN(const auto value, db.queryInteger("SELECT value FROM meta WHERE key = ?", key));
    return value.value_or(0);
}

Result<Change> changeOfPayload(const domain::CollectionSpec& spec, std::string_view payload,
                               std::string_view conflicts)
{
    FELTBOK_ASSIGN(const json::object object, parseJsonObject(payload));
    FELTBOK_ASSIGN(Change change, domain::parseChange(spec, object));
    if (!conflicts.empty()) {
        FELTBOK_ASSIGN(const json::object refused, parseJsonObject(conflicts));
        for (const auto& member : refused)
            removePath(change, member.key());
    }
    return change;
}

Result<Change> changeOfEdits(sqlite::Connection& db, std::int64_t rid)
{
    Change change;
    FELTBOK_ASSIGN(Statement edits, db.prepare("SELECT part, field, item, value, repeats FROM edit "
                                               "WHERE rid = ? ORDER BY n"));
    edits.bind(1, rid);
    FELTBOK_TRY(edits.forEach([&](Statement& each) -> Result<void> {
        FELTBOK_ASSIGN(json::value value, parseJson(each.text(3)));
        addPart(change, each.text(0), each.text(1), each.text(2), std::move(value),
                each.integer(4) != 0 ? Repeats::yes : Repeats::no);
        return {};
    }));
    return change;
}

Result<std::int64_t> OperationLog::baseOf(const RecordRow& row, std::string_view field,
                                          std::string_view item)
{
    FELTBOK_ASSIGN(const auto lowest,
                   m_db.queryInteger("SELECT min(base) FROM (SELECT base FROM edit WHERE rid = ?1 "
                                     "AND field = ?2 AND item = ?3 AND repeats = 0 "
                                     "UNION ALL SELECT base FROM "
                                     "pending WHERE rid = ?1 AND field = ?2 AND item = ?3)",
                                     row.rid, field, item));
    return std::min(row.version, lowest.value_or(row.version));
}

Result<void> OperationLog::addEdit(const RecordRow& row, std::string_view part,
                                   std::string_view field, std::string_view item,
                                   const json::value& value, bool repeats, Instant now)
{
    FELTBOK_ASSIGN(const std::int64_t base, baseOf(row, field, item));
    FELTBOK_ASSIGN(const std::int64_t stage, stageOf(row));
    return m_db.run("INSERT INTO edit(rid, stage, field, item, part, value, base, at, repeats) "
                    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
                    "ON CONFLICT(rid, field, item, stage) DO UPDATE SET part = ?5, value = ?6, "
                    "base = CASE repeats WHEN 0 THEN base ELSE ?7 END, at = ?8, repeats = ?9",
                    row.rid, stage, field, item, part, toJsonText(value), base, now,
                    std::int64_t(repeats));
}

Result<std::int64_t> OperationLog::stageOf(const RecordRow& row)
{
    static const PositionRange conflicts = positionsOf("conflict");
    FELTBOK_ASSIGN(const auto steps,
                   m_db.queryInteger("SELECT (SELECT count(*) FROM edit WHERE rid = ?1 AND "
                                     "field = 'status') + (SELECT count(*) FROM record c "
                                     "JOIN edit USING(rid) WHERE c.parent = ?2 AND "
                                     "c.position BETWEEN ?3 AND ?4)",
                                     row.rid, row.id, conflicts.first, conflicts.last));
    return steps.value_or(0);
}

Result<void> OperationLog::addEdits(const RecordRow& row, const Change& change, Instant now)
{
    // A status comes last: it is only legal with the fields that were set beside it.
    FELTBOK_TRY(forEachPart(row.spec(), change,
                            [&](std::string_view part, std::string_view field,
                                std::string_view item, const json::value& value) -> Result<void> {
                                if (field == "status")
                                    return {};
                                const bool repeats =
                                    part == "set" && change.repeats.contains(field);
                                return addEdit(row, part, field, item, value, repeats, now);
                            }));
    if (const auto* status = change.set.if_contains("status"))
        return addEdit(row, "set", "status", {}, *status, false, now);
    return {};
}

Result<void> OperationLog::addRead(const RecordRow& row, std::string_view reason, Instant now)
{
    return m_db.run("INSERT INTO read_note(record, collection, municipality, base, at, reason) "
                    "VALUES(?, ?, ?, ?, ?, ?)",
                    row.id, row.collection, row.municipality, row.version, now, reason);
}

Result<OperationLog::Link> OperationLog::chainEnd()
{
    Link link;
    FELTBOK_ASSIGN(link.seq, metaInteger(m_db, "last_seq"));
    FELTBOK_ASSIGN(link.hash, metaText(m_db, "last_hash"));
    if (link.seq == 0)
        link.hash = chainStart;
    return link;
}

Result<void> OperationLog::setChainEnd(const Link& link)
{
    FELTBOK_TRY(setMeta(m_db, "last_seq", link.seq));
    return setMeta(m_db, "last_hash", link.hash);
}

Result<DeviceId> OperationLog::device()
{
    FELTBOK_ASSIGN(const std::string text, metaText(m_db, "device"));
    if (text.empty())
        return Error(ErrorCode::notFound, "not enrolled");
    return DeviceId::parse(text);
}

Result<std::size_t> OperationLog::gather(domain::OperationSealer& sealer, RecordTable& records)
{
    struct Group
    {
        OperationDraft draft;
        std::size_t bytes = 0;
        std::int64_t rid = 0;
        RecordId parent;
    };
    std::vector<Group> groups;
    {
        // (record, base, is it the status) -> the group that still takes edits
        std::map<std::tuple<std::int64_t, std::int64_t, bool>, std::size_t> open;
        FELTBOK_ASSIGN(Statement edits,
                       m_db.prepare("SELECT e.rid, e.base, e.part, e.field, e.item, e.value, e.at, "
                                    "r.id, r.collection, r.municipality, r.parent, e.repeats "
                                    "FROM edit e "
                                    "JOIN record r USING(rid) ORDER BY e.n"));
        FELTBOK_TRY(edits.forEach([&](Statement& each) -> Result<void> {
            const bool isStatus = each.text(3) == "status";
            const auto key = std::tuple(each.integer(0), each.integer(1), isStatus);
            auto found = open.find(key);
            const std::size_t size = each.text(5).size() + each.text(3).size() + 8;
            if (found != open.end() && groups[found->second].bytes + size > maxDraftBytes) {
                open.erase(found);
                found = open.end();
            }
            if (found == open.end()) {
                Group group;
                group.rid = each.integer(0);
                group.draft.base = each.integer(1);
                group.draft.record = each.id<RecordId>(7);
                if (FELTBOK_BUG(base_raised)) {
                    FELTBOK_ASSIGN(const auto row, records.find(group.draft.record));
                    if (row)
                        group.draft.base = row->version;
                }
                group.draft.collection = each.string(8);
                group.draft.municipality = each.string(9);
                if (group.draft.collection == "conflict" || group.draft.collection == "parked")
                    group.draft.kind = domain::OperationKind::resolve;
                found = open.emplace(key, groups.size()).first;
                groups.push_back(std::move(group));
            }
            Group& group = groups[found->second];
            group.bytes += size;
            group.draft.at = std::max(group.draft.at, each.instant(6));
            FELTBOK_ASSIGN(json::value value, parseJson(each.text(5)));
            // Closing a parked operation takes no value.
            if (group.draft.collection == "parked")
                return {};
            Change change{std::move(group.draft.set), std::move(group.draft.add),
                          std::move(group.draft.remove), std::move(group.draft.repeats)};
            addPart(change, each.text(2), each.text(3), each.text(4), std::move(value),
                    each.integer(11) != 0 ? Repeats::yes : Repeats::no);
            group.draft.set = std::move(change.set);
            group.draft.add = std::move(change.add);
            group.draft.remove = std::move(change.remove);
            group.draft.repeats = std::move(change.repeats);
            // A step closes what was open of its record: later edits come behind it.
            const auto stepOf = group.draft.collection == "conflict" && !each.isNull(10)
                                    ? each.id<RecordId>(10)
                                    : group.draft.record;
            if (isStatus || stepOf != group.draft.record)
                std::erase_if(open, [&](const auto& entry) {
                    return groups[entry.second].draft.record == stepOf;
                });
            return {};
        }));
    }
    {
        // Behind the edits: the server must know a record before it is told who opened it.
        FELTBOK_ASSIGN(Statement reads, m_db.prepare("SELECT record, collection, municipality, "
                                                     "base, at, reason FROM read_note ORDER BY n"));
        FELTBOK_TRY(reads.forEach([&](Statement& each) {
            Group group;
            group.draft.kind = domain::OperationKind::read;
            group.draft.record = each.id<RecordId>(0);
            group.draft.collection = each.string(1);
            group.draft.municipality = each.string(2);
            group.draft.base = each.integer(3);
            group.draft.at = each.instant(4);
            group.draft.reason = each.string(5);
            groups.push_back(std::move(group));
        }));
    }
    if (groups.empty())
        return std::size_t{0};
    FELTBOK_ASSIGN(const DeviceId self, device());
    FELTBOK_ASSIGN(Link end, chainEnd());
    std::set<RecordId> touched;
    for (const Group& group : groups) {
        const SealedOperation sealed = sealer.seal(group.draft, end.seq + 1, end.hash);
        FELTBOK_TRY(m_db.run("INSERT INTO operation(device, seq, record, base, op, payload, sig, "
                             "hash, at, state, reads) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
                             self, sealed.seq, group.draft.record, group.draft.base, sealed.op,
                             sealed.payload, sealed.sig, sealed.hash, group.draft.at,
                             std::int64_t(group.draft.kind == domain::OperationKind::read)));
        end = {sealed.seq, sealed.hash};
        touched.insert(group.draft.record);
    }
    FELTBOK_TRY(
        m_db.run("INSERT INTO pending(rid, field, item, base) SELECT rid, field, item, base "
                 "FROM edit WHERE repeats = 0 ON CONFLICT(rid, field, item) DO UPDATE SET "
                 "base = min(base, excluded.base)"));
    FELTBOK_TRY(m_db.run("DELETE FROM edit"));
    FELTBOK_TRY(m_db.run("DELETE FROM read_note"));
    FELTBOK_TRY(setChainEnd(end));
    for (const RecordId& id : touched) {
        FELTBOK_ASSIGN(const auto row, records.find(id));
        if (row)
            FELTBOK_TRY(records.refreshDelivery(*row));
    }
    return groups.size();
}

Result<std::vector<SealedOperation>> OperationLog::unsent(std::size_t maxCount,
                                                          std::size_t maxBytes)
{
    std::vector<SealedOperation> out;
    FELTBOK_ASSIGN(const std::string self, metaText(m_db, "device"));
    if (self.empty())
        return out;
    FELTBOK_ASSIGN(const DeviceId own, DeviceId::parse(self));
    FELTBOK_ASSIGN(const std::int64_t delivered, metaInteger(m_db, "delivered_seq"));
    FELTBOK_ASSIGN(Statement rows, m_db.prepare("SELECT seq, op, payload, sig, hash FROM operation "
                                                "WHERE device = ? AND seq > ? ORDER BY seq"));
    rows.bindAll(own, delivered);
    std::size_t bytes = 0;
    while (out.size() < maxCount) {
        FELTBOK_ASSIGN(const Step step, rows.step());
        if (step == Step::done)
            break;
        // What JSON's escapes add is little and bounded; the engine halves a batch that is refused.
        const std::size_t size = rows.text(1).size() + rows.text(2).size() + rows.text(3).size();
        if (!out.empty() && bytes + size > maxBytes)
            break;
        bytes += size;
        out.push_back(
            {rows.integer(0), rows.string(1), rows.string(2), rows.string(3), rows.string(4)});
    }
    return out;
}

Result<void> OperationLog::rebuildPending(const RecordRow& row)
{
    FELTBOK_TRY(m_db.run("DELETE FROM pending WHERE rid = ?", row.rid));
    const auto* spec = row.spec();
    if (spec == nullptr || row.isServerMade())
        return {};
    FELTBOK_ASSIGN(Statement queued,
                   m_db.prepare("SELECT payload, base FROM operation WHERE record = ? AND "
                                "state = 0 AND reads = 0 ORDER BY n"));
    queued.bind(1, row.id);
    return queued.forEach([&](Statement& each) -> Result<void> {
        FELTBOK_ASSIGN(Change change, changeOfPayload(*spec, each.text(0)));
        domain::dropRepeats(change);
        const std::int64_t base = each.integer(1);
        return forEachPart(spec, change,
                           [&](std::string_view, std::string_view field, std::string_view item,
                               const json::value&) {
                               return m_db.run("INSERT INTO pending VALUES(?1, ?2, ?3, ?4) "
                                               "ON CONFLICT DO UPDATE SET base = min(base, ?4)",
                                               row.rid, field, item, base);
                           });
    });
}

Result<void> OperationLog::recordAnswer(std::span<const OperationResult> results, std::int64_t upto,
                                        RecordTable& records, Instant now)
{
    FELTBOK_ASSIGN(const DeviceId self, device());
    // What was simply taken stays laid over the server's state until it is pulled: the record
    // shows as before. Only where something was refused, or pulled already, is it laid anew.
    enum class Shows { asBefore, anew };
    std::map<RecordId, Shows> touched;
    for (const OperationResult& result : results) {
        FELTBOK_ASSIGN(Statement which, m_db.prepare("SELECT record, reads FROM operation WHERE "
                                                     "device = ? AND seq = ? AND state = 0"));
        which.bindAll(self, result.seq);
        FELTBOK_ASSIGN(const Step step, which.step());
        if (step == Step::done)
            continue; // a repeated answer
        const auto record = which.id<RecordId>(0);
        const bool isRead = which.integer(1) != 0;
        which.reset();
        auto& shows = touched.try_emplace(record, Shows::asBefore).first->second;
        // What became an addendum is a record of its own; the frozen one will not move for it.
        const auto state = result.status == OperationStatus::parked ? OperationState::parked
                           : !result.addendum.empty() || isRead     ? OperationState::settled
                                                                    : OperationState::answered;
        if (!isRead && (state != OperationState::answered || !result.conflicts.empty()))
            shows = Shows::anew;
        json::object conflicts;
        for (const auto& [field, conflict] : result.conflicts)
            conflicts[field] = conflict;
        std::optional<std::string> conflictText;
        if (!conflicts.empty())
            conflictText = toJsonText(conflicts);
        FELTBOK_TRY(m_db.run("UPDATE operation SET state = ?3, status = ?4, version = ?5, "
                             "code = ?6, field = ?7, addendum = ?8, conflicts = ?9, "
                             "acknowledged_at = ?10 WHERE device = ?1 AND seq = ?2",
                             self, result.seq, static_cast<int>(state),
                             domain::toString(result.status), result.version, result.code,
                             result.field, result.addendum, conflictText, now));
    }
    if (FELTBOK_BUG(own_parked_dropped))
        FELTBOK_TRY(m_db.run("DELETE FROM operation WHERE state = 2"));
    // Delivered is what the receipt covers and whose result is known.
    FELTBOK_ASSIGN(const auto firstQueued,
                   m_db.queryInteger("SELECT min(seq) FROM operation WHERE device = ? AND "
                                     "seq > (SELECT coalesce((SELECT value FROM meta WHERE "
                                     "key = 'delivered_seq'), 0)) AND state = 0",
                                     self));
    FELTBOK_ASSIGN(const Link end, chainEnd());
    const std::int64_t known = firstQueued ? *firstQueued - 1 : end.seq;
    FELTBOK_ASSIGN(const std::int64_t before, metaInteger(m_db, "delivered_seq"));
    FELTBOK_TRY(setMeta(m_db, "delivered_seq", std::max(before, std::min(upto, known))));

    for (const auto& [id, shows] : touched) {
        FELTBOK_ASSIGN(const auto row, records.find(id));
        if (!row) { // erased meanwhile
            FELTBOK_TRY(m_db.run("DELETE FROM operation WHERE record = ? AND state > 0", id));
            continue;
        }
        if (row->isHidden) {
            FELTBOK_TRY(records.remove(*row, RecordTable::Unsent::keep));
            continue;
        }
        // The pull may have been faster than the answer.
        FELTBOK_TRY(m_db.run(
            "UPDATE operation SET state = 3 WHERE record = ? AND state = 1 AND version <= ?", id,
            row->version));
        const bool isPulled = m_db.changes() > 0;
        FELTBOK_TRY(rebuildPending(*row));
        if (isPulled || shows == Shows::anew)
            FELTBOK_TRY(records.refresh(*row));
        else
            FELTBOK_TRY(records.refreshDelivery(*row));
    }
    return {};
}

Result<void> OperationLog::rechainFrom(std::int64_t seq, domain::OperationSealer& sealer)
{
    FELTBOK_ASSIGN(const DeviceId self, device());
    std::vector<SealedOperation> rows;
    {
        FELTBOK_ASSIGN(Statement queued,
                       m_db.prepare("SELECT seq, op, payload, sig, hash FROM operation WHERE "
                                    "device = ? AND seq >= ? ORDER BY seq"));
        queued.bindAll(self, seq);
        FELTBOK_TRY(queued.forEach([&](Statement& each) {
            rows.push_back(
                {each.integer(0), each.string(1), each.string(2), each.string(3), each.string(4)});
        }));
    }
    if (rows.empty() || rows.front().seq != seq)
        return Error(ErrorCode::notFound, "no operation to write anew");
    // What came before it did not change, so neither does its link to that.
    FELTBOK_ASSIGN(const json::object first, parseJsonObject(rows.front().op));
    FELTBOK_ASSIGN(std::string prev, requireString(first, "prev"));
    Link end;
    for (const SealedOperation& row : rows) {
        FELTBOK_ASSIGN(const SealedOperation fresh, sealer.reseal(row, row.seq, prev));
        FELTBOK_TRY(m_db.run("UPDATE operation SET op = ?3, payload = ?4, sig = ?5, hash = ?6 "
                             "WHERE device = ?1 AND seq = ?2",
                             self, row.seq, fresh.op, fresh.payload, fresh.sig, fresh.hash));
        prev = fresh.hash;
        end = {row.seq, fresh.hash};
    }
    return setChainEnd(end);
}

Result<OperationLog::Held> OperationLog::markUndelivered(std::int64_t lastSeqOnServer,
                                                         RecordTable& records)
{
    FELTBOK_ASSIGN(const DeviceId self, device());
    FELTBOK_ASSIGN(const Link end, chainEnd());
    FELTBOK_ASSIGN(const auto held, m_db.queryInteger("SELECT count(*) FROM operation WHERE "
                                                      "device = ? AND seq > ?",
                                                      self, lastSeqOnServer));
    const bool isWhole = held.value_or(0) == std::max<std::int64_t>(0, end.seq - lastSeqOnServer);
    std::vector<RecordId> touched;
    {
        FELTBOK_ASSIGN(Statement rows, m_db.prepare("SELECT DISTINCT record FROM operation WHERE "
                                                    "device = ? AND seq > ?"));
        rows.bindAll(self, lastSeqOnServer);
        FELTBOK_TRY(
            rows.forEach([&](Statement& each) { touched.push_back(each.id<RecordId>(0)); }));
    }
    FELTBOK_TRY(m_db.run("UPDATE operation SET state = 0, status = NULL, version = NULL, "
                         "code = NULL, field = NULL, addendum = NULL, conflicts = NULL, "
                         "acknowledged_at = NULL WHERE device = ? AND seq > ?",
                         self, lastSeqOnServer));
    FELTBOK_ASSIGN(const std::int64_t delivered, metaInteger(m_db, "delivered_seq"));
    FELTBOK_TRY(setMeta(m_db, "delivered_seq", std::min(delivered, lastSeqOnServer)));
    for (const RecordId& id : touched) {
        FELTBOK_ASSIGN(const auto row, records.find(id));
        if (!row || row->isHidden)
            continue;
        FELTBOK_TRY(rebuildPending(*row));
        FELTBOK_TRY(records.refresh(*row));
    }
    return isWhole ? Held::all : Held::some;
}

Result<void> OperationLog::markAllUndelivered(RecordTable& records)
{
    std::vector<RecordId> touched;
    {
        FELTBOK_ASSIGN(Statement rows,
                       m_db.prepare("SELECT DISTINCT record FROM operation WHERE state > 0"));
        FELTBOK_TRY(
            rows.forEach([&](Statement& each) { touched.push_back(each.id<RecordId>(0)); }));
    }
    FELTBOK_TRY(m_db.run("UPDATE operation SET state = 0, status = NULL, version = NULL, "
                         "code = NULL, field = NULL, addendum = NULL, conflicts = NULL, "
                         "acknowledged_at = NULL WHERE state > 0"));
    for (const RecordId& id : touched) {
        FELTBOK_ASSIGN(const auto row, records.find(id));
        if (!row || row->isHidden)
            continue;
        FELTBOK_TRY(rebuildPending(*row));
        FELTBOK_TRY(records.refresh(*row));
    }
    return {};
}

Result<void> OperationLog::startChainAnew(const DeviceId& device, domain::OperationSealer& sealer)
{
    struct Old
    {
        std::int64_t n;
        SealedOperation operation;
    };
    std::vector<Old> rows;
    {
        FELTBOK_ASSIGN(Statement queued,
                       m_db.prepare("SELECT n, seq, op, payload, sig, hash FROM operation WHERE "
                                    "state = 0 ORDER BY n"));
        FELTBOK_TRY(queued.forEach([&](Statement& each) {
            rows.push_back({each.integer(0),
                            {each.integer(1), each.string(2), each.string(3), each.string(4),
                             each.string(5)}});
        }));
    }
    Link end{0, chainStart};
    if (FELTBOK_BUG(unsent_left_behind))
        rows.clear();
    for (const Old& row : rows) {
        FELTBOK_ASSIGN(const SealedOperation fresh,
                       sealer.reseal(row.operation, end.seq + 1, end.hash));
        FELTBOK_TRY(m_db.run("UPDATE operation SET device = ?2, seq = ?3, op = ?4, payload = ?5, "
                             "sig = ?6, hash = ?7 WHERE n = ?1",
                             row.n, device, fresh.seq, fresh.op, fresh.payload, fresh.sig,
                             fresh.hash));
        end = {fresh.seq, fresh.hash};
    }
    FELTBOK_TRY(setMeta(m_db, "delivered_seq", std::int64_t{0}));
    return setChainEnd(end);
}

Result<void> OperationLog::purgeTokens()
{
    static const PositionRange conflicts = positionsOf("conflict");
    static const PositionRange referrals = positionsOf("referral");
    // Also of what was parked: the token that came too late for a closed referral.
    FELTBOK_TRY(m_db.run("DELETE FROM operation WHERE state IN (2, 3) AND reads = 0 AND record IN ("
                         "SELECT r.id FROM record r CROSS JOIN body b USING(rid) WHERE "
                         "r.position BETWEEN ? AND ? AND "
                         "json_extract(coalesce(b.shown, b.fields), '$.person_token') IS NULL) "
                         "AND json_extract(payload, '$.set.person_token') IS NOT NULL",
                         referrals.first, referrals.last));
    // And the answer to a conflict about it, which says the token too.
    return m_db.run("DELETE FROM operation WHERE state IN (2, 3) AND reads = 0 AND record IN ("
                    "SELECT c.id FROM record c CROSS JOIN body cb USING(rid) "
                    "JOIN record r ON r.id = c.parent JOIN body b ON b.rid = r.rid WHERE "
                    "c.position BETWEEN ?1 AND ?2 AND r.position BETWEEN ?3 AND ?4 AND "
                    "json_extract(cb.fields, '$.field') = 'person_token' AND "
                    "json_extract(coalesce(b.shown, b.fields), '$.person_token') IS NULL)",
                    conflicts.first, conflicts.last, referrals.first, referrals.last);
}

Result<void> OperationLog::purge(Instant now)
{
    FELTBOK_TRY(purgeTokens());
    return m_db.run("DELETE FROM operation WHERE state = 3 AND acknowledged_at < ?",
                    now - std::chrono::days(35));
}

} // namespace feltbok::storage
