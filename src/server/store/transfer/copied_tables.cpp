// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/transfer/copied_tables.h"

#include <algorithm>

namespace feltbok::server {
namespace {

using K = ColumnKind;

constexpr const char* sideOfRecord = "(SELECT r.side FROM record AS r WHERE r.id = t.record)";
constexpr const char* ofDevice =
    "(SELECT d.side = 'health' FROM device AS d WHERE d.id = t.device)";
constexpr const char* municipalityOfRoot =
    "(SELECT r.municipality FROM record AS r WHERE r.id = t.root)";
constexpr const char* sideOfRoot = "(SELECT r.side FROM record AS r WHERE r.id = t.root)";
constexpr const char* municipalityOfRecord =
    "(SELECT r.municipality FROM record AS r WHERE r.id = t.record)";
// What somebody asked to have erased may be erased by now.
constexpr const char* municipalityOfErased =
    "coalesce((SELECT r.municipality FROM record AS r WHERE r.id = t.record), "
    "(SELECT g.municipality FROM gone AS g WHERE g.record = t.record AND g.kind = 'erased'))";
constexpr const char* sideOfErased =
    "coalesce((SELECT r.side FROM record AS r WHERE r.id = t.record), "
    "(SELECT g.side FROM gone AS g WHERE g.record = t.record AND g.kind = 'erased'))";
// An upload begins where a record names it, and the sides share no space.
constexpr const char* municipalityOfUpload =
    "(SELECT n.municipality FROM attachment_name AS n WHERE n.sha256 = t.sha256 AND "
    "n.space = t.space LIMIT 1)";
constexpr const char* sideOfUpload =
    "(SELECT r.side FROM attachment_name AS n JOIN record AS r ON r.id = n.record "
    "WHERE n.sha256 = t.sha256 AND n.space = t.space LIMIT 1)";
constexpr const char* municipalityOfChunk =
    "(SELECT n.municipality FROM attachment AS a JOIN attachment_name AS n "
    "ON n.sha256 = a.sha256 AND n.space = a.space WHERE a.id = t.attachment LIMIT 1)";
constexpr const char* sideOfChunk =
    "(SELECT r.side FROM attachment AS a JOIN attachment_name AS n ON n.sha256 = a.sha256 AND "
    "n.space = a.space JOIN record AS r ON r.id = n.record WHERE a.id = t.attachment LIMIT 1)";

std::vector<CopiedColumn> planFigures(std::vector<CopiedColumn> first)
{
    for (const char* name : {"places", "places_without", "serving_places", "serving_done",
                             "serving_without", "sale_places", "sale_done", "sale_without",
                             "not_counted", "night_controls", "events", "events_controlled"})
        first.push_back({name, K::integer});
    return first;
}

std::vector<CopiedTable> makeTables()
{
    std::vector<CopiedTable> out;
    const auto add = [&](CopiedTable table) { out.push_back(std::move(table)); };
    add({.name = "setting",
         .columns = {{"key", K::text}, {"value", K::text}},
         .order = "key",
         .only = "key NOT IN ('server_key', 'not_live', 'moved_to')"});
    add({.name = "municipality",
         .columns = {{"number", K::text}, {"name", K::text}},
         .order = "number"});
    add({.name = "counter",
         .columns = {{"municipality", K::text}, {"side", K::integer}, {"version", K::integer}},
         .order = "municipality, side",
         .fileRows = "(SELECT number AS municipality, 0 AS side, version FROM municipality "
                     "UNION ALL SELECT number, 1, health_version FROM municipality)",
         .fileTake = "UPDATE municipality SET version = iif(?2 = 0, ?3, version), "
                     "health_version = iif(?2 = 1, ?3, health_version) WHERE number = ?1"});
    add({.name = "user",
         .columns = {{"id", K::id}, {"name", K::text}, {"disabled", K::boolean}},
         .order = "id"});
    add({.name = "user_grant",
         .columns = {{"user", K::id}, {"municipality", K::text}, {"role", K::text}},
         .order = "\"user\", municipality, role"});
    add({.name = "device",
         .columns = {{"id", K::id},
                     {"line", K::id},
                     {"user", K::id},
                     {"side", K::sideName},
                     {"public_key", K::bytes},
                     {"name", K::text},
                     {"platform", K::text},
                     {"app_version", K::text},
                     {"state", K::text},
                     {"last_seq", K::integer},
                     {"chain", K::text},
                     {"enrolled_at", K::integer},
                     {"last_contact_at", K::integer}},
         .order = "id"});
    add({.name = "enrol_code",
         .columns = {{"hash", K::text},
                     {"user", K::id},
                     {"side", K::sideName},
                     {"expires_at", K::integer},
                     {"used_at", K::integer},
                     {"used_key", K::bytes},
                     {"device", K::id}},
         .order = "hash"});
    add({.name = "token",
         .columns = {{"hash", K::text}, {"device", K::id}, {"expires_at", K::integer}},
         .order = "hash"});
    add({.name = "jti",
         .columns = {{"device", K::id}, {"jti", K::text}, {"expires_at", K::integer}},
         .order = "device, jti"});
    add({.name = "record",
         .columns = {{"id", K::id},
                     {"collection", K::text},
                     {"municipality", K::text},
                     {"side", K::integer},
                     {"version", K::integer},
                     {"parent", K::id},
                     {"root", K::id},
                     {"audience", K::integer},
                     {"author", K::id},
                     {"finished_at", K::integer},
                     {"status", K::text},
                     {"happened_at", K::text},
                     {"finding", K::boolean},
                     {"by_user", K::id},
                     {"by_device", K::id},
                     {"by_at", K::text},
                     {"fields", K::text},
                     {"versions", K::text},
                     {"writers", K::text}},
         .order = "id"});
    add({.name = "record_member",
         .columns = {{"root", K::id},
                     {"user", K::id},
                     {"municipality", K::text, municipalityOfRoot},
                     {"side", K::integer, sideOfRoot}},
         .order = "root, \"user\""});
    add({.name = "open_conflict",
         .columns = {{"record", K::id},
                     {"field", K::path},
                     {"conflict", K::id},
                     {"municipality", K::text, municipalityOfRecord},
                     {"side", K::integer, sideOfRecord}},
         .order = "record, field"});
    add({.name = "gone",
         .columns = {{"municipality", K::text},
                     {"side", K::integer},
                     {"version", K::integer},
                     {"record", K::id},
                     {"kind", K::text},
                     {"user", K::id},
                     {"root", K::id},
                     {"audience", K::integer},
                     {"author", K::id}},
         .order = "municipality, side, version"});
    add({.name = "operation",
         .columns = {{"id", K::integer},
                     {"device", K::id},
                     {"seq", K::integer},
                     {"hash", K::bytes},
                     {"op", K::text},
                     {"payload", K::text},
                     {"sig", K::bytes},
                     {"user", K::id},
                     {"kind", K::text},
                     {"at", K::text},
                     {"record", K::id},
                     {"municipality", K::text},
                     {"version", K::integer},
                     {"code", K::text},
                     {"result", K::text},
                     {"side", K::integer, ofDevice}},
         .order = "id"});
    add({.name = "erasure",
         .columns = {{"record", K::id},
                     {"user", K::id},
                     {"at", K::text},
                     {"open", K::boolean},
                     {"municipality", K::text, municipalityOfErased},
                     {"side", K::integer, sideOfErased}},
         .order = "record, \"user\""});
    add({.name = "recovery",
         .columns = {{"request_hash", K::text},
                     {"request", K::text},
                     {"first_approver", K::id},
                     {"second_approver", K::id},
                     {"response", K::text},
                     {"created_at", K::integer}},
         .order = "request_hash"});
    add({.name = "audit_line",
         .columns = {{"seq", K::integer}, {"text", K::text}},
         .order = "seq"});
    add({.name = "attachment_name",
         .columns = {{"record", K::id},
                     {"sha256", K::text},
                     {"municipality", K::text},
                     {"size", K::integer},
                     {"type", K::text},
                     {"named", K::boolean},
                     {"space", K::id},
                     {"changed_at", K::integer},
                     {"side", K::integer, sideOfRecord}},
         .order = "record, sha256"});
    add({.name = "attachment",
         .columns = {{"id", K::integer},
                     {"space", K::id},
                     {"sha256", K::text},
                     {"size", K::integer},
                     {"held", K::integer},
                     {"whole", K::boolean},
                     {"came_at", K::integer},
                     {"municipality", K::text, municipalityOfUpload},
                     {"side", K::integer, sideOfUpload}},
         .order = "id"});
    add({.name = "attachment_chunk",
         .columns = {{"attachment", K::integer},
                     {"at", K::integer},
                     {"length", K::integer},
                     {"bytes", K::bytes},
                     {"municipality", K::text, municipalityOfChunk},
                     {"side", K::integer, sideOfChunk}},
         .order = "attachment, at",
         .pageRows = 4});
    add({.name = "plan_control",
         .columns = {{"visit", K::id},
                     {"municipality", K::text},
                     {"premises", K::id},
                     {"event", K::id},
                     {"part", K::integer},
                     {"evening", K::text},
                     {"single", K::boolean},
                     {"carried_out", K::boolean},
                     {"night", K::boolean}},
         .order = "visit"});
    // Before their sums: a trigger adds each to a sum that is there.
    add({.name = "plan_place",
         .columns =
             planFigures({{"municipality", K::text}, {"premises", K::id}, {"year", K::integer}}),
         .order = "municipality, premises, year"});
    add({.name = "plan_year",
         .columns =
             planFigures({{"municipality", K::text}, {"year", K::integer}, {"basis", K::text}}),
         .order = "municipality, year"});
    // Full of what was just put in by now, but for those whose places are counted already.
    add({.name = "plan_changed",
         .columns = {{"municipality", K::text}, {"premises", K::id}},
         .order = "municipality, premises",
         .isFilledByOthers = true});
    add({.name = "outreach_count",
         .columns = {{"record", K::id},
                     {"municipality", K::text},
                     {"month", K::text},
                     {"patrol", K::boolean},
                     {"minutes", K::integer},
                     {"service", K::text},
                     {"status", K::text}},
         .order = "record"});
    return out;
}

std::string quoted(std::string_view name)
{
    return "\"" + std::string(name) + "\"";
}

std::string join(const std::vector<std::string>& parts)
{
    std::string out;
    for (const auto& part : parts)
        out += (out.empty() ? "" : ", ") + part;
    return out;
}

bool isNumber(ColumnKind kind)
{
    return kind == K::integer || kind == K::boolean || kind == K::sideName;
}

/// As PostgreSQL takes it (postgres/parameters.h).
std::string withoutNul(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (c == '\0')
            out += "\xEF\xBF\xBD";
        else
            out.push_back(c);
    return out;
}

void addNumber(Sha256Stream& hash, std::int64_t number)
{
    std::array<std::uint8_t, 8> bytes{};
    auto bits = static_cast<std::uint64_t>(number);
    for (auto& byte : bytes) {
        byte = static_cast<std::uint8_t>(bits & 0xFF);
        bits >>= 8;
    }
    hash.add(bytes);
}

} // namespace

std::span<const CopiedTable> copiedTables()
{
    static const std::vector<CopiedTable> tables = makeTables();
    return tables;
}

std::size_t sizeOf(const CopiedRow& row)
{
    std::size_t out = 0;
    for (const auto& value : row)
        out += value.text.size();
    return out;
}

void TableSummer::add(const CopiedRow& row)
{
    ++m_rows;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto& column = m_table.columns[i];
        if (column.derived != nullptr)
            continue;
        addNumber(m_hash, row[i].isNull ? 1 : 0);
        if (isNumber(column.kind)) {
            addNumber(m_hash, row[i].number);
        } else {
            addNumber(m_hash, static_cast<std::int64_t>(row[i].text.size()));
            m_hash.add(asBytes(row[i].text));
        }
    }
}

TableSum TableSummer::finish()
{
    return {m_rows, m_hash.finish()};
}

std::string fileSelect(const CopiedTable& table)
{
    std::vector<std::string> columns;
    for (const auto& column : table.columns)
        columns.push_back(column.derived != nullptr    ? column.derived
                          : column.kind == K::sideName ? "t." + quoted(column.name) + " = 'health'"
                                                       : "t." + quoted(column.name));
    const std::string rows = table.fileRows != nullptr ? table.fileRows : quoted(table.name);
    // lint-allow built-sql: names of the schema
    return "SELECT " + join(columns) + " FROM " + rows + " AS t WHERE " + table.only +
           " ORDER BY " + table.order;
}

CopiedRow fileRow(const CopiedTable& table, const sqlite::Statement& row)
{
    CopiedRow out(table.columns.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        const int at = static_cast<int>(i);
        const ColumnKind kind = table.columns[i].kind;
        out[i].isNull = row.isNull(at);
        if (out[i].isNull)
            continue;
        if (isNumber(kind))
            out[i].number = row.integer(at);
        else if (kind == K::text && row.text(at).find('\0') != std::string_view::npos)
            out[i].text = withoutNul(row.text(at));
        else if (kind == K::id || kind == K::bytes)
            out[i].text.assign(row.blob(at).begin(), row.blob(at).end());
        else
            out[i].text = row.text(at);
    }
    return out;
}

Result<void> putIntoFile(sqlite::Connection& file, const CopiedTable& table, const CopiedRow& row)
{
    std::string sql;
    if (table.fileTake != nullptr) {
        sql = table.fileTake;
    } else {
        std::vector<std::string> columns;
        std::vector<std::string> places;
        for (const auto& column : table.columns) {
            if (column.derived != nullptr)
                continue;
            columns.push_back(quoted(column.name));
            places.push_back("?");
        }
        // lint-allow built-sql: names of the schema
        sql = "INSERT INTO " + quoted(table.name) + " (" + join(columns) + ") VALUES (" +
              join(places) + ")";
    }
    FELTBOK_ASSIGN(auto statement, file.prepare(sql));
    int place = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (table.columns[i].derived != nullptr)
            continue;
        ++place;
        const auto& value = row[i];
        const ColumnKind kind = table.columns[i].kind;
        if (value.isNull)
            statement.bind(place, nullptr);
        else if (kind == K::sideName)
            statement.bind(place, value.number == 0 ? "alcohol" : "health");
        else if (isNumber(kind))
            statement.bind(place, value.number);
        else if (kind == K::id || kind == K::bytes)
            statement.bind(place, asBytes(value.text));
        else
            statement.bind(place, value.text);
    }
    return statement.run();
}

Result<TableSum> sumOfFile(sqlite::Connection& file, const CopiedTable& table)
{
    TableSummer sum(table);
    FELTBOK_ASSIGN(auto rows, file.prepare(fileSelect(table)));
    FELTBOK_TRY(rows.forEach([&](sqlite::Statement& row) { sum.add(fileRow(table, row)); }));
    return sum.finish();
}

std::string databaseSelect(const CopiedTable& table)
{
    std::vector<std::string> columns;
    for (const auto& column : table.columns)
        columns.push_back(quoted(column.name));
    // lint-allow built-sql: names of the schema
    return "SELECT " + join(columns) + " FROM " + quoted(table.name) + " WHERE " + table.only +
           " ORDER BY " + table.order;
}

CopiedRow databaseRow(const CopiedTable& table, const postgres::Rows& row)
{
    CopiedRow out(table.columns.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        const int at = static_cast<int>(i);
        out[i].isNull = row.isNull(at);
        if (out[i].isNull)
            continue;
        if (isNumber(table.columns[i].kind))
            out[i].number = row.integer(at);
        else
            out[i].text = row.text(at);
    }
    return out;
}

std::string databaseInsert(const CopiedTable& table, std::size_t rows)
{
    std::vector<std::string> columns;
    for (const auto& column : table.columns)
        columns.push_back(quoted(column.name));
    std::vector<std::string> values;
    std::size_t place = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        std::vector<std::string> row;
        for (const auto& column : table.columns)
            row.push_back("$" + std::to_string(++place) +
                          (column.kind == K::boolean ? " <> 0" : ""));
        values.push_back("(" + join(row) + ")");
    }
    // lint-allow built-sql: names of the schema
    return "INSERT INTO " + quoted(table.name) + " (" + join(columns) +
           ") OVERRIDING SYSTEM VALUE VALUES " + join(values);
}

void appendRow(postgres::Parameters& parameters, const CopiedTable& table, const CopiedRow& row)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto& value = row[i];
        switch (table.columns[i].kind) {
        case K::integer:
        case K::boolean:
        case K::sideName:
            parameters.append(value.isNull ? std::nullopt : std::optional(value.number));
            break;
        case K::text:
            parameters.append(value.isNull ? std::nullopt
                                           : std::optional<std::string_view>(value.text));
            break;
        case K::bytes:
        case K::path:
            parameters.append(value.isNull ? std::nullopt
                                           : std::optional<ByteView>(asBytes(value.text)));
            break;
        case K::id:
            parameters.appendUuid(value.isNull ? std::nullopt
                                               : std::optional<ByteView>(asBytes(value.text)));
            break;
        }
    }
}

} // namespace feltbok::server
