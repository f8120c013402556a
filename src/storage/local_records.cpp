// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/local_records.h"

#include "base/hash.h"
#include "domain/identity_check.h"
#include "sqlite/transaction.h"
#include "storage/attachment_table.h"
#include "storage/list_position.h"
#include "storage/operation_log.h"
#include "storage/record_table.h"
#include "storage/search_text.h"
#include "storage/sync_state.h"

#include <algorithm>

namespace feltbok::storage {

using domain::Change;
using domain::Delivery;
using domain::ListPage;
using domain::ListQuery;
using domain::RecordView;
using sqlite::Statement;
using sqlite::Step;
using sqlite::Transaction;

namespace {

// Protocol §2: the app refuses a larger edit when it is made.
constexpr std::size_t maxEditBytes = 200 * 1024;
constexpr std::size_t maxPage = 500;
constexpr std::size_t maxReason = 40;

json::object payloadOf(const Change& change)
{
    json::object out{{"set", change.set}, {"add", change.add}, {"remove", change.remove}};
    if (!change.repeats.empty())
        out["repeats"] = json::array(change.repeats.begin(), change.repeats.end());
    return out;
}

Result<const domain::CollectionSpec*> checkChange(std::string_view collection, const Change& change)
{
    const auto known = domain::collectionFromText(collection);
    if (!known)
        return Error(ErrorCode::badInput, "unknown collection", "collection");
    const json::object payload = payloadOf(change);
    if (toJsonText(payload).size() > maxEditBytes)
        return Error(ErrorCode::tooLarge, "edit");
    const domain::CollectionSpec* spec = &domain::schemaOf(*known);
    FELTBOK_TRY(domain::parseChange(*spec, payload));
    if (std::string field = domain::fieldWithIdentity(*spec, change); !field.empty())
        return Error(ErrorCode::badInput, std::move(field), "identity");
    return spec;
}

#define FELTBOK_VIEW_COLUMNS                                                                       \
    "r.id, r.collection, r.municipality, r.version, r.delivery, r.unsent, r.position, "            \
    "coalesce(b.shown, b.fields), b.by_user, b.by_device, b.by_at"

Result<RecordView> readView(const Statement& row)
{
    RecordView view;
    view.id = row.id<RecordId>(0);
    view.collection = row.string(1);
    view.municipality = row.string(2);
    view.version = row.integer(3);
    view.delivery = static_cast<Delivery>(row.integer(4));
    view.unsentCount = row.integer(5);
    FELTBOK_ASSIGN(view.fields, parseJsonObject(row.text(7)));
    view.by = {row.id<UserId>(8), row.id<DeviceId>(9), row.string(10)};
    return view;
}

Result<void> readVersions(std::string_view text, RecordView& view)
{
    FELTBOK_ASSIGN(const json::object versions, parseJsonObject(text));
    for (const auto& member : versions)
        if (member.value().is_int64())
            view.versions[std::string(member.key())] = member.value().get_int64();
    return {};
}

struct PositionedView
{
    std::int64_t position = 0;
    RecordView view;
};

/// Whether all that fits the query was seen, or the budget ran out before.
enum class Seen { all, tooManyMisses };

/// How a page looks for words: `match` is FTS5's query, and `check` the words to be checked
/// besides, within `budget` rows.
struct Search
{
    std::string match;
    const SearchWords* check = nullptr;
    std::size_t budget = 0;
};

enum class Source { list, index, stale };

std::string pageSql(const ListQuery& query, Source source, bool hasStatus)
{
    // Put together from constants; every value is bound.
    std::string sql = "SELECT " FELTBOK_VIEW_COLUMNS;
    std::string key = "r.position";
    if (source == Source::index) {
        const std::string table = query.collection == "premises" ? "search_places" : "search_texts";
        key = table + ".rowid";
        sql += ", words FROM ";
        sql += table;
        sql += " CROSS JOIN record r ON r.position = ";
        sql += key;
        sql += " CROSS JOIN body b ON b.rid = r.rid WHERE ";
        sql += table;
        sql += " MATCH ?1 AND NOT EXISTS(SELECT 1 FROM search_pending p WHERE p.rid = r.rid) AND ";
    } else if (source == Source::stale) {
        sql += ", '' FROM search_pending p CROSS JOIN record r ON r.rid = p.rid "
               "CROSS JOIN body b ON b.rid = r.rid WHERE ?1 = '' AND ";
    } else {
        sql += query.withVersions ? ", '', b.versions FROM record r " : ", '' FROM record r ";
        if (query.onlyUndelivered)
            sql += "INDEXED BY record_undelivered ";
        sql += "CROSS JOIN body b ON b.rid = r.rid WHERE ?1 = '' AND ";
    }
    sql += key;
    sql += " BETWEEN ?2 AND ?3 AND r.hidden = 0";
    if (query.parent)
        sql += " AND r.parent = ?4";
    if (query.premises)
        sql += " AND r.premises = ?5";
    if (hasStatus)
        sql += " AND r.status = ?6";
    if (query.onlyUndelivered)
        sql += " AND r.delivery > 0";
    sql += " ORDER BY ";
    sql += key;
    sql += " DESC LIMIT ?7";
    return sql;
}

void bindPage(Statement& rows, const ListQuery& query, const std::string* status,
              std::string_view match, std::int64_t limit)
{
    const PositionRange range = positionsOf(query.collection);
    rows.bind(1, match);
    rows.bind(2, range.first);
    rows.bind(3, query.after ? query.after->row - 1 : range.last);
    if (query.parent)
        rows.bind(4, *query.parent);
    if (query.premises)
        rows.bind(5, *query.premises);
    if (status != nullptr)
        rows.bind(6, *status);
    rows.bind(7, limit);
}

/// One page of one status (or of all), newest first.
Result<Seen> readPage(sqlite::Connection& db, const ListQuery& query, const std::string* status,
                      const Search& search, std::size_t limit, std::vector<PositionedView>& out)
{
    const Source source = search.match.empty() ? Source::list : Source::index;
    FELTBOK_ASSIGN(Statement rows, db.prepare(pageSql(query, source, status != nullptr)));
    bindPage(rows, query, status, search.match,
             static_cast<std::int64_t>(search.check != nullptr ? search.budget : limit));
    std::size_t seen = 0;
    std::size_t found = 0;
    while (found < limit) {
        FELTBOK_ASSIGN(const Step step, rows.step());
        if (step == Step::done)
            return search.check != nullptr && seen == search.budget ? Seen::tooManyMisses
                                                                    : Seen::all;
        ++seen;
        if (search.check != nullptr && !matches(*search.check, rows.text(11)))
            continue;
        FELTBOK_ASSIGN(RecordView view, readView(rows));
        if (query.withVersions && source == Source::list)
            FELTBOK_TRY(readVersions(rows.text(12), view));
        out.push_back({rows.integer(6), std::move(view)});
        ++found;
    }
    return Seen::all;
}

Result<void> saveEdits(RecordTable& records, OperationLog& log,
                       std::span<const domain::RecordChange> changes, Instant now)
{
    for (const auto& [id, change] : changes) {
        FELTBOK_ASSIGN(const RecordRow row, records.require(id));
        FELTBOK_TRY(checkChange(row.collection, change));
        if (row.isServerMade())
            return Error(ErrorCode::notPermitted, "made by the server");
        if (change.isEmpty())
            continue;
        FELTBOK_TRY(log.addEdits(row, change, now));
        FELTBOK_TRY(records.overlay(row, change));
    }
    return {};
}

ShortWords shortWordsIn(const ListQuery& query)
{
    return query.collection == "premises" ? ShortWords::begin : ShortWords::whole;
}

/// Hits among the records that were edited since the index was last brought up to date. They are
/// few: each is looked at.
Result<void> searchStale(sqlite::Connection& db, const ListQuery& query, const std::string* status,
                         const SearchWords& words, std::vector<PositionedView>& out)
{
    constexpr std::int64_t all = -1;
    RecordTable records(db);
    FELTBOK_ASSIGN(Statement rows, db.prepare(pageSql(query, Source::stale, status != nullptr)));
    bindPage(rows, query, status, "", all);
    return rows.forEach([&](Statement& row) -> Result<void> {
        FELTBOK_ASSIGN(RecordView view, readView(row));
        FELTBOK_ASSIGN(const std::string text, records.searchedWords(view.collection, view.fields));
        if (matches(words, text, shortWordsIn(query)))
            out.push_back({row.integer(6), std::move(view)});
        return {};
    });
}

/// The index answers beginnings of three letters in the order of the list, longer ones only after
/// it has collected all hits. So common words are found by their first three letters and checked;
/// where that misses too often, the word is rare and collecting its hits is cheap.
Result<Seen> searchPage(sqlite::Connection& db, const ListQuery& query, const std::string* status,
                        const SearchWords& words, std::size_t limit,
                        std::vector<PositionedView>& out)
{
    constexpr std::size_t indexedLength = 3;
    constexpr std::size_t budget = 400;
    const ShortWords shortWords = shortWordsIn(query);
    const std::size_t before = out.size();
    const Search quick{searchQuery(words, indexedLength, shortWords), &words, budget};
    FELTBOK_ASSIGN(const Seen seen, readPage(db, query, status, quick, limit, out));
    if (seen == Seen::all)
        return seen;
    out.erase(out.begin() + static_cast<std::ptrdiff_t>(before), out.end());
    const Search whole{searchQuery(words, 64, shortWords), nullptr, 0};
    return readPage(db, query, status, whole, limit, out);
}

} // namespace

Result<RecordView> LocalRecords::record(const RecordId& id)
{
    FELTBOK_ASSIGN(Statement row, m_db.prepare("SELECT " FELTBOK_VIEW_COLUMNS
                                               ", b.versions FROM record r JOIN body b USING(rid) "
                                               "WHERE r.id = ? AND r.hidden = 0"));
    row.bind(1, id);
    FELTBOK_ASSIGN(const Step step, row.step());
    if (step == Step::done)
        return Error(ErrorCode::notFound, "record");
    FELTBOK_ASSIGN(RecordView view, readView(row));
    FELTBOK_TRY(readVersions(row.text(11), view));
    return view;
}

Result<ListPage> LocalRecords::list(const ListQuery& query)
{
    if (!domain::collectionFromText(query.collection))
        return Error(ErrorCode::badInput, "unknown collection", "collection");
    const SearchWords words = searchWords(query.search);
    ListPage page;
    if (words.empty() && query.search.find_first_not_of(" \t\r\n") != std::string::npos)
        return page; // signs only: nothing begins with them
    const std::size_t limit = std::clamp<std::size_t>(query.limit, 1, maxPage);
    std::vector<PositionedView> rows;
    const auto read = [&](const std::string* status) -> Result<void> {
        if (words.empty()) {
            FELTBOK_TRY(readPage(m_db, query, status, {}, limit + 1, rows));
            return {};
        }
        FELTBOK_TRY(searchPage(m_db, query, status, words, limit + 1, rows));
        return searchStale(m_db, query, status, words, rows);
    };
    if (query.statuses.empty())
        FELTBOK_TRY(read(nullptr));
    for (const std::string& status : query.statuses)
        FELTBOK_TRY(read(&status));
    if (query.statuses.size() > 1 || !words.empty())
        std::ranges::sort(rows, std::ranges::greater(), &PositionedView::position);
    if (rows.size() > limit) {
        rows.resize(limit);
        page.next = domain::PageKey{{}, rows.back().position};
    }
    page.rows.reserve(rows.size());
    for (PositionedView& row : rows)
        page.rows.push_back(std::move(row.view));
    return page;
}

Result<domain::RecordCounts> LocalRecords::counts()
{
    const PositionRange visits = positionsOf("control_visit");
    const PositionRange conflicts = positionsOf("conflict");
    const PositionRange parked = positionsOf("parked");
    const PositionRange places = positionsOf("premises");
    FELTBOK_ASSIGN(Statement row, m_db.prepare(R"sql(
SELECT (SELECT count(*) FROM record WHERE status = 'draft' AND position BETWEEN ?1 AND ?2),
       (SELECT count(*) FROM record WHERE delivery > 0 AND unsent > 0),
       (SELECT count(*) FROM operation WHERE state = 2)
         + (SELECT count(*) FROM record r JOIN body b USING(rid)
            WHERE r.position BETWEEN ?5 AND ?6 AND r.is_open = 1 AND r.unsent = 0 AND NOT EXISTS(
              SELECT 1 FROM operation o WHERE o.record = r.parent AND o.state = 2
                AND o.seq = json_extract(b.fields, '$.seq'))),
       (SELECT count(*) FROM record WHERE position BETWEEN ?3 AND ?4 AND is_open = 1
          AND unsent = 0),
       (SELECT count(*) FROM record WHERE position BETWEEN ?7 AND ?8 AND hidden = 0)
)sql"));
    row.bindAll(visits.first, visits.last, conflicts.first, conflicts.last, parked.first,
                parked.last, places.first, places.last);
    FELTBOK_TRY(row.step());
    return domain::RecordCounts{row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                                row.integer(4)};
}

Result<RecordId> LocalRecords::create(std::string_view collection, std::string_view municipality,
                                      const Change& change, Instant now)
{
    const RecordId id = RecordId::create(now);
    FELTBOK_TRY(createAs(id, collection, municipality, change, now));
    return id;
}

Result<void> LocalRecords::createAs(const RecordId& id, std::string_view collection,
                                    std::string_view municipality, const domain::Change& change,
                                    Instant now)
{
    const domain::NewRecord one{id, collection, municipality, change};
    return createAll({&one, 1}, {}, now);
}

Result<void> LocalRecords::createAll(std::span<const domain::NewRecord> made,
                                     std::span<const domain::RecordChange> changes, Instant now)
{
    FELTBOK_ASSIGN(Transaction transaction, Transaction::begin(m_db));
    RecordTable records(m_db);
    OperationLog log(m_db);
    for (const auto& [id, collection, municipality, change] : made) {
        FELTBOK_TRY(checkChange(collection, change));
        if (change.isEmpty())
            return Error(ErrorCode::badInput, "a record begins with a value");
        FELTBOK_ASSIGN(const auto present, records.find(id));
        if (present)
            return Error(ErrorCode::alreadyExists, "record");
        FELTBOK_ASSIGN(const RecordRow row, records.insertLocal(id, collection, municipality));
        FELTBOK_TRY(log.addEdits(row, change, now));
        FELTBOK_TRY(records.overlay(row, change));
    }
    FELTBOK_TRY(saveEdits(records, log, changes, now));
    FELTBOK_TRY(records.finish());
    return transaction.commit();
}

Result<std::int64_t> LocalRecords::seenVersion(std::string_view municipality)
{
    // A page is a prefix in the order of versions, and a record made here has none before it was
    // pulled: the highest one is how far this device has come.
    FELTBOK_ASSIGN(
        const auto highest,
        m_db.queryInteger("SELECT max(version) FROM record WHERE municipality = ?", municipality));
    return highest.value_or(0);
}

Result<DeviceId> LocalRecords::deviceId()
{
    FELTBOK_ASSIGN(const auto identity, readIdentity(m_db));
    return identity.device;
}

Result<RecordView> LocalRecords::save(const RecordId& id, const Change& change, Instant now)
{
    const domain::RecordChange one{id, change};
    FELTBOK_ASSIGN(auto views, saveAll({&one, 1}, now));
    return std::move(views.front());
}

Result<std::vector<RecordView>> LocalRecords::saveAll(std::span<const domain::RecordChange> changes,
                                                      Instant now)
{
    FELTBOK_ASSIGN(Transaction transaction, Transaction::begin(m_db));
    RecordTable records(m_db);
    OperationLog log(m_db);
    FELTBOK_TRY(saveEdits(records, log, changes, now));
    const bool isChanged = std::any_of(changes.begin(), changes.end(),
                                       [](const auto& one) { return !one.change.isEmpty(); });
    if (isChanged)
        FELTBOK_TRY(records.finish());
    std::vector<RecordView> views;
    views.reserve(changes.size());
    for (const auto& each : changes) {
        FELTBOK_ASSIGN(RecordView view, record(each.id));
        views.push_back(std::move(view));
    }
    FELTBOK_TRY(transaction.commit());
    return views;
}

Result<void> LocalRecords::resolve(const RecordId& id, const json::value& value, Instant now)
{
    FELTBOK_ASSIGN(Transaction transaction, Transaction::begin(m_db));
    RecordTable records(m_db);
    OperationLog log(m_db);
    FELTBOK_ASSIGN(const RecordRow row, records.require(id));
    if (!row.isServerMade() || row.isOpen != 1)
        return Error(ErrorCode::badInput, "nothing open to resolve");
    Change change;
    change.set["value"] = value;
    if (toJsonText(payloadOf(change)).size() > maxEditBytes)
        return Error(ErrorCode::tooLarge, "edit");
    FELTBOK_TRY(log.addEdits(row, change, now));
    FELTBOK_TRY(records.refreshDelivery(row));
    return transaction.commit();
}

Result<void> LocalRecords::noteRead(const RecordId& id, std::string_view reason, Instant now)
{
    const bool isCode = !reason.empty() && reason.size() <= maxReason &&
                        std::ranges::all_of(reason, [](char letter) {
                            return (letter >= 'a' && letter <= 'z') || letter == '_';
                        });
    if (!isCode)
        return Error(ErrorCode::badInput, "not a code", "reason");
    FELTBOK_ASSIGN(Transaction transaction, Transaction::begin(m_db));
    FELTBOK_ASSIGN(const RecordRow row, RecordTable(m_db).require(id));
    if (row.isServerMade())
        return Error(ErrorCode::badInput, "made by the server");
    FELTBOK_TRY(OperationLog(m_db).addRead(row, reason, now));
    return transaction.commit();
}

Result<void> LocalRecords::discard(const RecordId& id)
{
    FELTBOK_ASSIGN(Transaction transaction, Transaction::begin(m_db));
    RecordTable records(m_db);
    FELTBOK_ASSIGN(const RecordRow row, records.require(id));
    std::vector<RecordRow> doomed{row};
    for (std::size_t i = 0; i < doomed.size(); ++i) {
        FELTBOK_ASSIGN(
            const auto sealed,
            m_db.queryInteger("SELECT count(*) FROM operation WHERE record = ?", doomed[i].id));
        if (doomed[i].version > 0 || sealed.value_or(0) > 0)
            return Error(ErrorCode::notPermitted, "it may have left this device");
        FELTBOK_ASSIGN(auto children, records.childrenOf(doomed[i].id));
        std::ranges::move(children, std::back_inserter(doomed));
    }
    for (const RecordRow& each : doomed) {
        // Nobody else can ask who opened what nobody else knows of.
        FELTBOK_TRY(m_db.run("DELETE FROM read_note WHERE record = ?", each.id));
        FELTBOK_TRY(records.remove(each, RecordTable::Unsent::drop));
    }
    FELTBOK_TRY(records.finish());
    AttachmentTable attachments(m_db);
    FELTBOK_ASSIGN(const auto files, attachments.forgetGone());
    FELTBOK_TRY(transaction.commit());
    FELTBOK_TRY(attachments.removeFiles(files));
    if (m_noteDeletion)
        m_noteDeletion();
    return {};
}

Result<RecordView> LocalRecords::attach(const RecordId& id, std::string_view field,
                                        std::string_view content, std::string_view name,
                                        const Change& change, Instant now)
{
    const std::string_view type = domain::attachmentTypeOf(content);
    if (type.empty())
        return Error(ErrorCode::badInput, "not a type that is taken", std::string(field));
    if (std::ssize(content) > domain::maxAttachmentBytes)
        return Error(ErrorCode::tooLarge, "attachment", std::string(field));
    const domain::Attachment attachment{sha256Hex(content), std::ssize(content), std::string(type),
                                        std::string(name)};
    FELTBOK_ASSIGN(Transaction transaction, Transaction::begin(m_db));
    RecordTable records(m_db);
    OperationLog log(m_db);
    FELTBOK_ASSIGN(const RecordRow row, records.require(id));
    const auto* spec = row.spec();
    const auto* known = spec != nullptr ? spec->field(field) : nullptr;
    Change whole = change;
    if (known != nullptr && known->type == domain::FieldType::attachmentSet)
        whole.add[field] = json::array{domain::toJson(attachment)};
    else if (known != nullptr && known->type == domain::FieldType::attachment)
        whole.set[field] = domain::toJson(attachment);
    else
        return Error(ErrorCode::badInput, "not a field for attachments", std::string(field));
    FELTBOK_TRY(checkChange(row.collection, whole));
    FELTBOK_TRY(AttachmentTable(m_db).keep(attachment, content, now));
    FELTBOK_TRY(log.addEdits(row, whole, now));
    FELTBOK_TRY(records.overlay(row, whole));
    FELTBOK_TRY(records.finish());
    FELTBOK_ASSIGN(RecordView view, record(id));
    FELTBOK_TRY(transaction.commit());
    return view;
}

Result<domain::AttachmentState> LocalRecords::attachmentState(std::string_view sha256)
{
    return AttachmentTable(m_db).state(sha256);
}

Result<std::string> LocalRecords::attachmentContent(std::string_view sha256, Instant now)
{
    return AttachmentTable(m_db).content(sha256, now);
}

Result<void> LocalRecords::wantAttachment(std::string_view sha256, Instant now)
{
    return AttachmentTable(m_db).want(sha256, now);
}

Result<json::object> LocalRecords::parkedChange(const RecordId& parked)
{
    FELTBOK_ASSIGN(const RecordView view, record(parked));
    FELTBOK_ASSIGN(const std::string deviceText, requireString(view.fields, "device"));
    FELTBOK_ASSIGN(const DeviceId device, DeviceId::parse(deviceText));
    FELTBOK_ASSIGN(const std::int64_t seq, requireInteger(view.fields, "seq"));
    FELTBOK_ASSIGN(
        const auto payload,
        m_db.queryText("SELECT payload FROM operation WHERE device = ? AND seq = ?", device, seq));
    if (!payload)
        return Error(ErrorCode::notFound, "parked by another device");
    FELTBOK_ASSIGN(json::object change, parseJsonObject(*payload));
    change.erase("salt");
    return change;
}

Result<std::string> LocalRecords::pageState(std::string_view key)
{
    FELTBOK_ASSIGN(auto value, m_db.queryText("SELECT value FROM page_state WHERE key = ?", key));
    return value.value_or("");
}

Result<void> LocalRecords::setPageState(std::string_view key, std::string_view value)
{
    if (value.empty())
        return m_db.run("DELETE FROM page_state WHERE key = ?", key);
    return m_db.run("INSERT INTO page_state VALUES(?1, ?2) ON CONFLICT DO UPDATE SET value = ?2",
                    key, value);
}

Result<void> refreshSearchIndex(sqlite::Connection& db)
{
    constexpr std::size_t atOnce = 200;
    for (;;) {
        FELTBOK_ASSIGN(const auto any, db.queryInteger("SELECT 1 FROM search_pending LIMIT 1"));
        if (!any)
            return {};
        FELTBOK_ASSIGN(Transaction transaction, Transaction::begin(db));
        RecordTable records(db);
        FELTBOK_TRY(records.refreshIndex(atOnce));
        FELTBOK_TRY(records.finish());
        FELTBOK_TRY(transaction.commit());
    }
}

Result<std::vector<LocalRecords::ErasedNotice>> LocalRecords::erasedNotices()
{
    std::vector<ErasedNotice> out;
    FELTBOK_ASSIGN(Statement rows, m_db.prepare("SELECT n, collection, unsent FROM notice "
                                                "WHERE kind = 'erased' ORDER BY n"));
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        out.push_back({row.integer(0), row.string(1), row.integer(2)});
    }));
    return out;
}

Result<void> LocalRecords::dismissNotice(std::int64_t number)
{
    return m_db.run("DELETE FROM notice WHERE n = ?", number);
}

} // namespace feltbok::storage
