// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "base/planted_bug.h"
#include "server/api/app.h"
#include "server/api/pull_query.h"
#include "server/apply/actor.h"

#include <algorithm>

namespace feltbok::server {
namespace {

constexpr std::size_t maxPageBytes = 4 * 1024 * 1024 - 16 * 1024; // room for cursor and frame
constexpr std::size_t largestEntry = 1024 * 1024 + 64 * 1024;

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

struct Page
{
    std::vector<PageEntry> entries;
    Cursor cursor;
    bool more = false;
    bool isReset = false;
};

Result<Page> readPage(Reader& reader, const App& app, const Session& session,
                      const PullQuery& query)
{
    Page page;
    // Read again here: grants may have changed since the session was looked up.
    FELTBOK_ASSIGN(const auto grants, reader.grants(session.user.id));
    const Actor actor = makeActor(session.device, grants);
    FELTBOK_TRY(reader.actFor(actsFor(actor)));
    page.cursor.epoch = epochMark(app.epoch);
    page.cursor.grants = grantsMark(grantsOfSide(grants, session.device.side));
    if (query.cursor &&
        (query.cursor->epoch != page.cursor.epoch ||
         (query.cursor->grants != page.cursor.grants && !FELTBOK_BUG(grants_unnoticed)))) {
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
    const auto query = parsePullQuery(request.query);
    const auto* known = std::get_if<PullQuery>(&query);
    return std::chrono::seconds(known == nullptr ? 0 : known->wait);
}

std::optional<http::Response> pull(const Call& call, HeldPolls::Deadline deadline,
                                   std::set<std::string>& counters)
{
    auto& app = call.app;
    const auto query = parsePullQuery(call.request.query);
    if (const auto* field = std::get_if<std::string>(&query))
        return badRequest(*field);
    const auto read = [&](Reader& reader) {
        return readPage(reader, app, *call.session, std::get<PullQuery>(query));
    };
    auto page = app.store.get<Page>(read);
    if (!page)
        return storeFailure(page.error());
    if (page->isReset)
        return http::problem(409, "cursor_reset");
    if (FELTBOK_BUG(plain_sequence_cursor))
        if (auto later = app.store.get<Page>(read))
            page->cursor = std::move(later->cursor);
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
