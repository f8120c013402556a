// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "server/api/app.h"
#include "server/apply/actor.h"

#include <algorithm>
#include <charconv>
#include <variant>

namespace feltbok::server {
namespace {

constexpr std::int64_t maxLimit = 1000;
constexpr std::int64_t defaultLimit = 500;
constexpr std::int64_t maxWait = 25;
constexpr std::size_t maxPageBytes = 4 * 1024 * 1024 - 16 * 1024; // room for cursor and frame
constexpr std::size_t largestEntry = 1024 * 1024 + 64 * 1024;
constexpr std::size_t maxCursorBytes = 1024;

template <typename T>
std::optional<T> parseNumber(std::string_view text, int base = 10)
{
    T value{};
    const auto* end = text.data() + text.size();
    const auto [stop, ec] = std::from_chars(text.data(), end, value, base);
    return ec == std::errc() && stop == end && !text.empty() ? std::optional(value) : std::nullopt;
}

/// How far a device has come in each municipality. As text: version, start of the epoch, a mark
/// of the grants that its side has, then municipality-position pairs, numbers in base 36; opaque to
/// devices, and worth nothing to anybody else.
struct Cursor
{
    std::string epoch;
    std::string grants;
    std::map<std::string, std::int64_t, std::less<>> positions;
};

std::string epochMark(std::string_view epoch)
{
    std::string out;
    for (const char c : epoch)
        if (c != '-')
            out.push_back(c);
    return out.substr(out.size() < 12 ? 0 : out.size() - 12);
}

/// The grants in short: equal exactly where they are. Of the other side's the device learns
/// nothing, not even that they changed.
std::string grantsMark(const std::vector<domain::Grant>& grants)
{
    constexpr std::size_t length = 16;
    std::string text;
    for (const auto& grant : grants)
        text += grant.municipality + " " + std::string(domain::toString(grant.role)) + "\n";
    return sha256Hex(text).substr(0, length);
}

std::string base36(std::int64_t number)
{
    char buffer[16];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, 36).ptr;
    return {buffer, end};
}

std::string encodeCursor(const Cursor& cursor)
{
    std::string out = "1." + cursor.epoch + "." + cursor.grants + ".";
    for (const auto& [municipality, position] : cursor.positions)
        out += municipality + base36(position) + "_";
    return out;
}

std::optional<Cursor> parseCursor(std::string_view text)
{
    if (text.size() > maxCursorBytes || !text.starts_with("1."))
        return std::nullopt;
    text.remove_prefix(2);
    Cursor out;
    const auto firstDot = text.find('.');
    if (firstDot == std::string_view::npos)
        return std::nullopt;
    out.epoch = text.substr(0, firstDot);
    text.remove_prefix(firstDot + 1);
    const auto secondDot = text.find('.');
    if (secondDot == std::string_view::npos)
        return std::nullopt;
    out.grants = text.substr(0, secondDot);
    text.remove_prefix(secondDot + 1);
    while (!text.empty()) {
        const auto end = text.find('_');
        if (end == std::string_view::npos || end < 5)
            return std::nullopt;
        const auto position = parseNumber<std::int64_t>(text.substr(4, end - 4), 36);
        if (!position || *position < 0)
            return std::nullopt;
        out.positions[std::string(text.substr(0, 4))] = *position;
        text.remove_prefix(end + 1);
    }
    return out;
}

struct Query
{
    std::optional<Cursor> cursor;
    std::int64_t limit = defaultLimit;
    std::int64_t wait = 0;
};

/// The query, or the name of the parameter at fault.
std::variant<Query, std::string> parseQuery(std::string_view text)
{
    const auto parameters = http::parseParameters(text);
    if (!parameters)
        return std::string("query");
    Query out;
    if (const auto* cursor = parameters->find("cursor"); cursor != nullptr && !cursor->empty()) {
        out.cursor = parseCursor(*cursor);
        if (!out.cursor)
            return std::string("cursor");
    }
    if (const auto* limit = parameters->find("limit"); limit != nullptr) {
        const auto number = parseNumber<std::int64_t>(*limit);
        if (!number || *number < 1)
            return std::string("limit");
        out.limit = std::min(*number, maxLimit);
    }
    if (const auto* wait = parameters->find("wait"); wait != nullptr) {
        const auto number = parseNumber<std::int64_t>(*wait);
        if (!number || *number < 0)
            return std::string("wait");
        out.wait = std::min(*number, maxWait);
    }
    return out;
}

struct Page
{
    std::vector<PageEntry> entries;
    Cursor cursor;
    bool more = false;
    bool isReset = false;
};

Result<Page> readPage(Reader& reader, const App& app, const Session& session, const Query& query)
{
    Page page;
    // Read again here: grants may have changed since the session was looked up.
    FELTBOK_ASSIGN(const auto grants, reader.grants(session.user.id));
    const Actor actor = makeActor(session.device, grants);
    FELTBOK_TRY(reader.actFor(actsFor(actor)));
    page.cursor.epoch = epochMark(app.epoch);
    page.cursor.grants = grantsMark(grantsOfSide(grants, session.device.side));
    if (query.cursor &&
        (query.cursor->epoch != page.cursor.epoch || query.cursor->grants != page.cursor.grants)) {
        page.isReset = true;
        return page;
    }
    if (query.cursor)
        page.cursor.positions = query.cursor->positions;
    std::size_t bytes = 0;
    for (const auto& [municipality, roles] : actor.roles) {
        auto& position = page.cursor.positions[municipality];
        const auto limit = static_cast<std::size_t>(query.limit) - page.entries.size();
        const bool isFull = !page.entries.empty() && bytes + largestEntry > maxPageBytes;
        if (limit == 0 || isFull) {
            page.more = true;
            break;
        }
        FELTBOK_ASSIGN(auto entries, reader.page(actor.viewer(municipality), municipality, position,
                                                 limit, maxPageBytes - bytes, page.more));
        for (auto& entry : entries) {
            bytes += entry.text.size() + 1;
            page.entries.push_back(std::move(entry));
        }
        if (page.more) {
            position = page.entries.empty() ? position : page.entries.back().version;
            break;
        }
        FELTBOK_ASSIGN(const auto row, reader.municipality(municipality));
        if (row)
            position = std::max(position, row->versionOf(actor.side));
    }
    return page;
}

} // namespace

std::chrono::seconds pullWait(const http::Request& request)
{
    const auto query = parseQuery(request.query);
    const auto* known = std::get_if<Query>(&query);
    return std::chrono::seconds(known == nullptr ? 0 : known->wait);
}

std::optional<http::Response> pull(const Call& call, HeldPolls::Deadline deadline,
                                   std::set<std::string>& counters)
{
    auto& app = call.app;
    const auto query = parseQuery(call.request.query);
    if (const auto* field = std::get_if<std::string>(&query))
        return badRequest(*field);
    const auto page = app.store.get<Page>([&](Reader& reader) {
        return readPage(reader, app, *call.session, std::get<Query>(query));
    });
    if (!page)
        return storeFailure(page.error());
    if (page->isReset)
        return http::problem(409, "cursor_reset");
    if (page->entries.empty() && std::chrono::steady_clock::now() < deadline) {
        const Actor actor = makeActor(call.session->device, call.session->grants);
        for (const auto& [municipality, roles] : actor.roles)
            counters.insert(actor.counter(municipality).text());
        return std::nullopt;
    }
    std::size_t bytes = 256;
    for (const auto& entry : page->entries)
        bytes += entry.text.size() + 1;
    std::string body;
    body.reserve(bytes);
    body += "{\"records\":[";
    for (const auto& entry : page->entries) {
        if (body.back() != '[')
            body.push_back(',');
        body += entry.text;
    }
    body += "],\"cursor\":\"" + encodeCursor(page->cursor) + "\",\"more\":";
    body += page->more ? "true" : "false";
    body += ",\"epoch\":\"" + app.epoch + "\"}";
    return http::jsonTextResponse(std::move(body));
}

} // namespace feltbok::server
