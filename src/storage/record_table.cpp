// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/record_table.h"

#include "base/planted_bug.h"
#include "storage/attachment_table.h"
#include "storage/list_position.h"
#include "storage/operation_log.h"
#include "storage/search_text.h"

#include <algorithm>

namespace feltbok::storage {

using domain::Delivery;
using sqlite::Statement;
using sqlite::Step;

namespace {

std::optional<RecordId> idField(const json::object& fields, std::string_view key)
{
    if (key.empty())
        return std::nullopt;
    const auto text = findString(fields, key);
    if (!text)
        return std::nullopt;
    auto id = RecordId::parse(*text);
    return id ? std::optional(*id) : std::nullopt;
}

bool isPlace(std::string_view collection)
{
    return collection == "premises";
}

} // namespace

const domain::CollectionSpec* RecordRow::spec() const
{
    const auto known = domain::collectionFromText(collection);
    return known ? &domain::schemaOf(*known) : nullptr;
}

bool RecordRow::isServerMade() const
{
    return collection == "conflict" || collection == "parked";
}

RecordRow readRow(const Statement& statement)
{
    RecordRow row;
    row.rid = statement.integer(0);
    row.id = statement.id<RecordId>(1);
    row.collection = statement.string(2);
    row.municipality = statement.string(3);
    row.version = statement.integer(4);
    row.position = statement.integer(5);
    if (!statement.isNull(6))
        row.parent = statement.id<RecordId>(6);
    if (!statement.isNull(7))
        row.premises = statement.id<RecordId>(7);
    if (!statement.isNull(8))
        row.status = statement.string(8);
    if (!statement.isNull(9))
        row.isOpen = statement.integer(9);
    row.isHidden = statement.integer(10) != 0;
    row.mark = statement.integer(11);
    return row;
}

Result<std::optional<RecordRow>> RecordTable::find(const RecordId& id)
{
    FELTBOK_ASSIGN(Statement statement,
                   m_db.prepare("SELECT " FELTBOK_RECORD_COLUMNS " FROM record WHERE id = ?"));
    statement.bind(1, id);
    FELTBOK_ASSIGN(const Step step, statement.step());
    if (step == Step::done)
        return std::optional<RecordRow>();
    return std::optional<RecordRow>(readRow(statement));
}

Result<RecordRow> RecordTable::require(const RecordId& id)
{
    FELTBOK_ASSIGN(auto row, find(id));
    if (!row || row->isHidden)
        return Error(ErrorCode::notFound, "record");
    return std::move(*row);
}

Result<std::int64_t> RecordTable::nextRid()
{
    if (m_nextRid == 0) {
        FELTBOK_ASSIGN(const auto last, m_db.queryInteger("SELECT max(rid) FROM record"));
        m_nextRid = last.value_or(0) + 1;
    }
    return m_nextRid++;
}

Result<std::int64_t> RecordTable::freePosition(const RecordRow& row, const json::object& fields)
{
    std::int64_t position = listPosition(row.spec(), row.collection, row.id, fields, row.rid);
    for (;;) {
        FELTBOK_ASSIGN(const auto holder,
                       m_db.queryInteger("SELECT rid FROM record WHERE position = ?", position));
        if (!holder || *holder == row.rid)
            return position;
        ++position;
    }
}

Result<RecordRow> RecordTable::mirrored(const RecordRow& row, const json::object& fields)
{
    RecordRow after = row;
    const auto* spec = row.spec();
    FELTBOK_ASSIGN(after.position, freePosition(row, fields));
    after.parent = idField(fields, spec != nullptr ? spec->parentField : std::string_view());
    after.premises = idField(fields, "premises");
    if (row.version == 0) { // a parked creation leaves no fields, but its place is known
        after.parent = after.parent ? after.parent : row.parent;
        after.premises = after.premises ? after.premises : row.premises;
    }
    after.status.reset();
    if (const auto status = findString(fields, "status"))
        after.status = std::string(*status);
    after.isOpen.reset();
    if (row.isServerMade()) {
        const auto* open = fields.if_contains("open");
        after.isOpen = open != nullptr && open->is_bool() && open->get_bool() ? 1 : 0;
    }
    return after;
}

Result<void> RecordTable::updateMirror(const RecordRow& before, const RecordRow& after)
{
    if (before.position == after.position && before.parent == after.parent &&
        before.premises == after.premises && before.status == after.status &&
        before.isOpen == after.isOpen)
        return {};
    return m_db.run("UPDATE record SET position = ?2, parent = ?3, premises = ?4, status = ?5, "
                    "is_open = ?6 WHERE rid = ?1",
                    after.rid, after.position, after.parent, after.premises, after.status,
                    after.isOpen);
}

Result<RecordRow> RecordTable::insertLocal(const RecordId& id, std::string_view collection,
                                           std::string_view municipality)
{
    RecordRow row;
    row.id = id;
    row.collection = collection;
    row.municipality = municipality;
    FELTBOK_ASSIGN(row.rid, nextRid());
    FELTBOK_ASSIGN(row.position, freePosition(row, {}));
    FELTBOK_TRY(m_db.run("INSERT INTO record(rid, id, collection, municipality, version, position) "
                         "VALUES(?, ?, ?, ?, 0, ?)",
                         row.rid, row.id, row.collection, row.municipality, row.position));
    FELTBOK_TRY(m_db.run("INSERT INTO body(rid, fields, versions) VALUES(?, '{}', '{}')", row.rid));
    return row;
}

Result<void> RecordTable::settleAnswered(const RecordRow& row)
{
    return m_db.run("UPDATE operation SET state = 3 WHERE record = ? AND state = 1 "
                    "AND coalesce(version, 0) <= ?",
                    row.id, row.version);
}

Result<void> RecordTable::closeParked(const domain::PulledRecord& record)
{
    const auto device = idField(record.fields, "device");
    const auto seq = requireInteger(record.fields, "seq");
    const auto* open = record.fields.if_contains("open");
    if (!device || !seq || (open != nullptr && open->is_bool() && open->get_bool()))
        return {};
    return m_db.run("UPDATE operation SET state = 3 WHERE device = ? AND seq = ? AND state = 2",
                    *device, *seq);
}

Result<void> RecordTable::putServerState(const domain::PulledRecord& record, std::int64_t mark)
{
    FELTBOK_ASSIGN(auto found, find(record.id));
    const bool isNew = !found;
    if (found && !found->isHidden && record.version < found->version && found->mark == mark)
        return {}; // an older page that came late
    RecordRow row = found.value_or(RecordRow{});
    const bool wasIndexed = found && !found->isHidden;
    row.id = record.id;
    row.collection = record.collection;
    row.municipality = record.municipality;
    row.version = record.version;
    row.isHidden = false;
    if (isNew) {
        FELTBOK_ASSIGN(row.rid, nextRid());
    } else {
        FELTBOK_TRY(settleAnswered(row));
    }
    // The echo of what was written here may leave the index to refreshIndex().
    std::optional<std::string> staleWords;
    if (wasIndexed) {
        FELTBOK_ASSIGN(const Words words, indexedWords(row.rid));
        if (words == Words::stale) {
            FELTBOK_ASSIGN(const json::object before, shown(row));
            FELTBOK_ASSIGN(staleWords, searchedWords(row.collection, before));
        }
    }
    json::object fields = record.fields;
    Overlaid overlaid = Overlaid::no;
    if (!isNew) {
        FELTBOK_ASSIGN(overlaid, layUnsentOver(row, fields));
    }
    FELTBOK_ASSIGN(const RecordRow after, mirrored(row, fields));

    json::object versions;
    for (const auto& [field, version] : record.versions)
        versions[field] = version;
    const std::string versionsText = toJsonText(versions);
    const std::string serverText = toJsonText(record.fields);
    std::optional<std::string> shownText;
    if (overlaid == Overlaid::yes)
        shownText = toJsonText(fields);
    if (isNew) {
        FELTBOK_TRY(m_db.run(
            "INSERT INTO record(rid, id, collection, municipality, version, position, parent, "
            "premises, status, is_open, mark) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            after.rid, after.id, after.collection, after.municipality, after.version,
            after.position, after.parent, after.premises, after.status, after.isOpen, mark));
        FELTBOK_TRY(m_db.run("INSERT INTO body(rid, fields, versions, by_user, by_device, by_at) "
                             "VALUES(?, ?, ?, ?, ?, ?)",
                             after.rid, serverText, versionsText, record.by.user, record.by.device,
                             record.by.at));
    } else {
        FELTBOK_TRY(m_db.run("UPDATE record SET version = ?2, hidden = 0, mark = ?3 WHERE rid = ?1",
                             after.rid, after.version, mark));
        FELTBOK_TRY(updateMirror(row, after));
        FELTBOK_TRY(m_db.run("UPDATE body SET fields = ?2, versions = ?3, by_user = ?4, "
                             "by_device = ?5, by_at = ?6, shown = ?7 WHERE rid = ?1",
                             after.rid, serverText, versionsText, record.by.user, record.by.device,
                             record.by.at, shownText));
    }
    FELTBOK_TRY(AttachmentTable(m_db).setNames(after.rid, fields));
    bool isEcho = false;
    if (staleWords && row.position == after.position) {
        FELTBOK_ASSIGN(const std::string words, searchedWords(after.collection, fields));
        isEcho = words == staleWords;
    }
    if (!isEcho)
        FELTBOK_TRY(
            reindex(after, wasIndexed ? std::optional(row.position) : std::nullopt, fields));
    if (record.collection == "premises")
        FELTBOK_TRY(reindexVisitsOf(record.id));
    if (record.collection == "parked")
        FELTBOK_TRY(closeParked(record));
    if (isNew && !after.isServerMade()) {
        FELTBOK_ASSIGN(const auto anyChild,
                       m_db.queryInteger("SELECT 1 FROM record WHERE parent = ? AND delivery > 0 "
                                         "OR parent = ? AND is_open = 1 LIMIT 1",
                                         after.id, after.id));
        if (!anyChild)
            return {};
    }
    return refreshDelivery(after);
}

Result<json::object> RecordTable::serverFields(std::int64_t rid)
{
    FELTBOK_ASSIGN(const auto text, m_db.queryText("SELECT fields FROM body WHERE rid = ?", rid));
    return parseJsonObject(text.value_or("{}"));
}

Result<json::object> RecordTable::shown(const RecordRow& row)
{
    FELTBOK_ASSIGN(
        const auto text,
        m_db.queryText("SELECT coalesce(shown, fields) FROM body WHERE rid = ?", row.rid));
    return parseJsonObject(text.value_or("{}"));
}

Result<RecordTable::Overlaid> RecordTable::layUnsentOver(const RecordRow& row, json::object& fields)
{
    const auto* spec = row.spec();
    if (spec == nullptr || row.isServerMade() || FELTBOK_BUG(pull_hides_unsent))
        return Overlaid::no;
    Overlaid overlaid = Overlaid::no;
    FELTBOK_ASSIGN(Statement sealed,
                   m_db.prepare("SELECT payload, conflicts FROM operation WHERE record = ? AND "
                                "state IN (0, 1) AND reads = 0 ORDER BY n"));
    sealed.bind(1, row.id);
    FELTBOK_TRY(sealed.forEach([&](Statement& each) -> Result<void> {
        FELTBOK_ASSIGN(const domain::Change change,
                       changeOfPayload(*spec, each.text(0), each.text(1)));
        domain::overlayChange(*spec, fields, change);
        overlaid = Overlaid::yes;
        return {};
    }));
    FELTBOK_ASSIGN(const domain::Change edits, changeOfEdits(m_db, row.rid));
    if (!edits.isEmpty()) {
        domain::overlayChange(*spec, fields, edits);
        overlaid = Overlaid::yes;
    }
    return overlaid;
}

Result<json::object> RecordTable::overlay(const RecordRow& row, const domain::Change& change)
{
    const auto* spec = row.spec();
    if (spec == nullptr)
        return Error(ErrorCode::badInput, "unknown collection");
    FELTBOK_ASSIGN(json::object fields, shown(row));
    domain::overlayChange(*spec, fields, change);
    FELTBOK_ASSIGN(const RecordRow after, mirrored(row, fields));
    FELTBOK_TRY(updateMirror(row, after));
    FELTBOK_TRY(m_db.run("UPDATE body SET shown = ?2 WHERE rid = ?1", row.rid, toJsonText(fields)));
    FELTBOK_TRY(AttachmentTable(m_db).setNames(row.rid, fields));
    const bool isSearched = std::ranges::any_of(change.set, [&](const auto& member) {
        const auto* field = spec->field(member.key());
        return field != nullptr && domain::has(field->rules, domain::FieldRule::searchable);
    });
    const bool isMoved = after.position != row.position;
    if (isMoved)
        FELTBOK_TRY(unindex(row));
    if (isSearched || isMoved || after.premises != row.premises)
        FELTBOK_TRY(markStale(row));
    FELTBOK_TRY(refreshDelivery(after));
    return fields;
}

Result<void> RecordTable::refresh(const RecordRow& row)
{
    FELTBOK_ASSIGN(json::object fields, serverFields(row.rid));
    FELTBOK_ASSIGN(const Overlaid overlaid, layUnsentOver(row, fields));
    std::optional<std::string> text;
    if (overlaid == Overlaid::yes)
        text = toJsonText(fields);
    FELTBOK_TRY(m_db.run("UPDATE body SET shown = ?2 WHERE rid = ?1", row.rid, text));
    FELTBOK_ASSIGN(const RecordRow after, mirrored(row, fields));
    FELTBOK_TRY(updateMirror(row, after));
    FELTBOK_TRY(AttachmentTable(m_db).setNames(row.rid, fields));
    FELTBOK_TRY(reindex(after, row.position, fields));
    return refreshDelivery(after);
}

Result<RecordTable::Changed> RecordTable::recountDelivery(const RecordRow& row)
{
    static const PositionRange conflicts = positionsOf("conflict");
    static const PositionRange parked = positionsOf("parked");
    FELTBOK_ASSIGN(Statement counts, m_db.prepare(R"sql(
SELECT (SELECT count(*) FROM edit WHERE rid = ?1)
         + (SELECT count(*) FROM operation WHERE record = ?2 AND state = 0 AND reads = 0),
       EXISTS(SELECT 1 FROM record WHERE parent = ?2 AND position BETWEEN ?3 AND ?4
                AND is_open = 1 AND unsent = 0)
         OR EXISTS(SELECT 1 FROM operation WHERE record = ?2 AND state = 1
                AND conflicts IS NOT NULL),
       EXISTS(SELECT 1 FROM record WHERE parent = ?2 AND position BETWEEN ?5 AND ?6
                AND is_open = 1 AND unsent = 0)
         OR EXISTS(SELECT 1 FROM operation WHERE record = ?2 AND state = 2),
       (SELECT max(delivery) FROM record WHERE parent = ?2),
       (SELECT unsent FROM record WHERE rid = ?1), (SELECT own FROM record WHERE rid = ?1),
       (SELECT delivery FROM record WHERE rid = ?1)
)sql"));
    counts.bindAll(row.rid, row.id, conflicts.first, conflicts.last, parked.first, parked.last);
    FELTBOK_TRY(counts.step());
    const std::int64_t unsent = counts.integer(0);
    const Delivery own = counts.integer(1) != 0   ? Delivery::conflict
                         : counts.integer(2) != 0 ? Delivery::needsYou
                         : unsent > 0             ? Delivery::waiting
                                                  : Delivery::delivered;
    const std::int64_t ownNumber = static_cast<std::int64_t>(own);
    const std::int64_t delivery = std::max(ownNumber, counts.integer(3));
    if (unsent == counts.integer(4) && ownNumber == counts.integer(5) &&
        delivery == counts.integer(6))
        return Changed::no;
    FELTBOK_TRY(m_db.run("UPDATE record SET unsent = ?2, own = ?3, delivery = ?4 WHERE rid = ?1",
                         row.rid, unsent, ownNumber, delivery));
    return Changed::yes;
}

Result<void> RecordTable::refreshDelivery(const RecordRow& row)
{
    FELTBOK_ASSIGN(Changed changed, recountDelivery(row));
    bool goOn = changed == Changed::yes || row.isServerMade();
    std::optional<RecordId> parent = row.parent;
    // conflict -> assessment -> observation -> visit is the longest way up.
    for (int level = 0; goOn && parent && level < 4; ++level) {
        FELTBOK_ASSIGN(const auto above, find(*parent));
        if (!above)
            break;
        FELTBOK_ASSIGN(changed, recountDelivery(*above));
        goOn = changed == Changed::yes;
        parent = above->parent;
    }
    return {};
}

Result<std::vector<RecordRow>> RecordTable::childrenOf(const RecordId& id)
{
    std::vector<RecordRow> rows;
    FELTBOK_ASSIGN(Statement statement,
                   m_db.prepare("SELECT " FELTBOK_RECORD_COLUMNS " FROM record WHERE parent = ?"));
    statement.bind(1, id);
    FELTBOK_TRY(statement.forEach([&](Statement& each) { rows.push_back(readRow(each)); }));
    return rows;
}

Result<void> RecordTable::remove(const RecordRow& row, Unsent unsent)
{
    if (!row.isHidden)
        m_indexChanges.push_back({row.position, true, {}, isPlace(row.collection)});
    FELTBOK_TRY(AttachmentTable(m_db).noteGone(row.rid));
    FELTBOK_TRY(m_db.run("DELETE FROM operation WHERE record = ? AND state > 0", row.id));
    FELTBOK_ASSIGN(
        const auto waiting,
        m_db.queryInteger("SELECT (SELECT count(*) FROM edit WHERE rid = ?1) + (SELECT count(*) "
                          "FROM operation WHERE record = ?2 AND state = 0 AND reads = 0)",
                          row.rid, row.id));
    if (unsent == Unsent::keep && waiting.value_or(0) > 0) {
        FELTBOK_TRY(m_db.run("UPDATE record SET hidden = 1, version = 0, parent = NULL, "
                             "premises = NULL, status = NULL, is_open = NULL, unsent = ?2, "
                             "own = 1, delivery = 1 WHERE rid = ?1",
                             row.rid, *waiting));
        FELTBOK_TRY(m_db.run("UPDATE body SET fields = '{}', versions = '{}', shown = NULL, "
                             "by_user = NULL, by_device = NULL, by_at = NULL WHERE rid = ?",
                             row.rid));
        FELTBOK_TRY(m_db.run("DELETE FROM search_pending WHERE rid = ?", row.rid));
    } else {
        FELTBOK_TRY(m_db.run("DELETE FROM record WHERE rid = ?", row.rid));
    }
    if (isPlace(row.collection)) // visits are found by their place's name
        FELTBOK_TRY(reindexVisitsOf(row.id));
    if (!row.parent)
        return {};
    FELTBOK_ASSIGN(const auto above, find(*row.parent));
    return above ? refreshDelivery(*above) : Result<void>();
}

Result<std::string> RecordTable::placeName(const json::object& fields)
{
    const auto premises = idField(fields, "premises");
    if (!premises)
        return std::string();
    if (const auto known = m_placeNames.find(*premises); known != m_placeNames.end())
        return known->second;
    std::string name;
    FELTBOK_ASSIGN(const auto place, find(*premises));
    if (place && !place->isHidden) {
        FELTBOK_ASSIGN(const json::object content, shown(*place));
        name = findString(content, "name").value_or("");
    }
    m_placeNames[*premises] = name;
    return name;
}

Result<std::string> RecordTable::searchedWords(std::string_view collection,
                                               const json::object& fields)
{
    const auto known = domain::collectionFromText(collection);
    if (!known)
        return std::string();
    std::string text = searchableText(domain::schemaOf(*known), fields);
    // A visit is sought by its place's name too.
    if (*known == domain::Collection::controlVisit) {
        FELTBOK_ASSIGN(const std::string name, placeName(fields));
        text += name;
    }
    return foldForIndex(text);
}

Result<RecordTable::Words> RecordTable::indexedWords(std::int64_t rid)
{
    FELTBOK_ASSIGN(const auto mark,
                   m_db.queryInteger("SELECT 1 FROM search_pending WHERE rid = ?", rid));
    return mark ? Words::stale : Words::current;
}

Result<void> RecordTable::markStale(const RecordRow& row)
{
    return m_db.run("INSERT OR IGNORE INTO search_pending(rid) VALUES(?)", row.rid);
}

Result<void> RecordTable::unindex(const RecordRow& row)
{
    const bool place = isPlace(row.collection);
    FELTBOK_ASSIGN(const auto there,
                   m_db.queryInteger(place ? "SELECT 1 FROM search_places WHERE rowid = ?"
                                           : "SELECT 1 FROM search_texts WHERE rowid = ?",
                                     row.position));
    if (there)
        m_indexChanges.push_back({row.position, true, {}, place});
    return {};
}

Result<void> RecordTable::refreshIndex(std::size_t limit)
{
    std::vector<RecordRow> rows;
    {
        FELTBOK_ASSIGN(Statement statement, m_db.prepare("SELECT " FELTBOK_RECORD_COLUMNS
                                                         " FROM search_pending JOIN record "
                                                         "USING(rid) LIMIT ?"));
        statement.bind(1, limit);
        FELTBOK_TRY(statement.forEach([&](Statement& each) { rows.push_back(readRow(each)); }));
    }
    for (const RecordRow& row : rows) {
        FELTBOK_ASSIGN(const json::object fields, shown(row));
        FELTBOK_TRY(reindex(row, row.position, fields));
    }
    return {};
}

Result<void> RecordTable::reindex(const RecordRow& row, std::optional<std::int64_t> oldPosition,
                                  const json::object& fields)
{
    const bool place = isPlace(row.collection);
    FELTBOK_ASSIGN(std::string words, searchedWords(row.collection, fields));
    if (oldPosition) {
        FELTBOK_TRY(m_db.run("DELETE FROM search_pending WHERE rid = ?", row.rid));
        FELTBOK_ASSIGN(const auto before,
                       m_db.queryText(place ? "SELECT words FROM search_places WHERE rowid = ?"
                                            : "SELECT words FROM search_texts WHERE rowid = ?",
                                      *oldPosition));
        if (before.value_or("") == words && *oldPosition == row.position)
            return {};
        if (before)
            m_indexChanges.push_back({*oldPosition, true, {}, place});
    }
    if (!words.empty())
        m_indexChanges.push_back({row.position, false, std::move(words), place});
    return {};
}

Result<void> RecordTable::reindexVisitsOf(const RecordId& premises)
{
    m_placeNames.erase(premises);
    static const PositionRange visits = positionsOf("control_visit");
    std::vector<RecordRow> rows;
    {
        FELTBOK_ASSIGN(Statement statement,
                       m_db.prepare("SELECT " FELTBOK_RECORD_COLUMNS
                                    " FROM record WHERE premises = ? "
                                    "AND position BETWEEN ? AND ? AND hidden = 0"));
        statement.bindAll(premises, visits.first, visits.last);
        FELTBOK_TRY(statement.forEach([&](Statement& each) { rows.push_back(readRow(each)); }));
    }
    for (const RecordRow& row : rows) {
        FELTBOK_ASSIGN(const json::object fields, shown(row));
        FELTBOK_TRY(reindex(row, row.position, fields));
    }
    return {};
}

Result<void> RecordTable::finish()
{
    // Later changes of one row follow earlier ones; FTS5 flushes whenever rowids go backwards.
    std::ranges::stable_sort(m_indexChanges, {}, &IndexChange::position);
    for (const IndexChange& change : m_indexChanges) {
        if (change.isDeletion)
            FELTBOK_TRY(m_db.run(change.isPlace ? "DELETE FROM search_places WHERE rowid = ?"
                                                : "DELETE FROM search_texts WHERE rowid = ?",
                                 change.position));
        else
            FELTBOK_TRY(m_db.run(
                change.isPlace ? "INSERT OR REPLACE INTO search_places(rowid, words) VALUES(?, ?)"
                               : "INSERT OR REPLACE INTO search_texts(rowid, words) VALUES(?, ?)",
                change.position, change.words));
    }
    m_indexChanges.clear();
    return {};
}

} // namespace feltbok::storage
