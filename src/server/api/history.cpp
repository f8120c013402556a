// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/schema.h"
#include "server/api/app.h"
#include "server/apply/actor.h"
#include "server/store/reduced_record.h"

#include <charconv>

namespace feltbok::server {
namespace {

constexpr std::size_t maxLimit = 1000;
constexpr std::size_t maxPageBytes = 4 * 1024 * 1024 - 1024;

std::optional<std::size_t> parseCount(const http::Parameters& parameters, std::string_view name,
                                      std::size_t fallback)
{
    const auto* text = parameters.find(name);
    if (text == nullptr || text->empty())
        return fallback;
    std::uint32_t value = 0;
    const auto* end = text->data() + text->size();
    const auto [stop, ec] = std::from_chars(text->data(), end, value);
    return ec == std::errc() && stop == end ? std::optional<std::size_t>(value) : std::nullopt;
}

/// With its payload, unless that is gone or not for this reader.
std::string entryText(const OperationRow& row, bool showsPayload)
{
    std::string out = "{\"op\":" + json::serialize(json::string_view(row.op)) + ",\"payload\":";
    out += row.payload && showsPayload ? json::serialize(json::string_view(*row.payload)) : "null";
    out += ",\"sig\":\"" + row.sig + "\",\"result\":" + row.result + "}";
    return out;
}

/// Parked operations are for their author and whoever may edit the record.
bool isShown(const OperationRow& row, const Actor& actor, const RecordRow& record)
{
    if (row.code.empty() || row.user == actor.user)
        return true;
    if (row.code == "not_permitted")
        return false;
    const auto roles = actor.rolesIn(record.state.municipality);
    const bool isOfAll = has(record.audience, Audience::inspectors | Audience::distributors);
    return !isOfAll || roles.isCaseHandler || roles.isHealthLead;
}

/// An alert is for its author and the leads until it is published: from then on it is everybody's,
/// and so is what was done with it, but not who had drafted it, and when.
bool isDraftKept(const Actor& actor, const RecordRow& record)
{
    return record.state.collection == toString(domain::Collection::alert) &&
           record.state.author != actor.user &&
           !actor.rolesIn(record.state.municipality).isHealthLead;
}

bool publishes(const OperationRow& row)
{
    const auto payload = row.payload ? parseJsonObject(*row.payload) : Result<json::object>({});
    const auto* set = payload ? payload->if_contains("set") : nullptr;
    return set != nullptr && set->is_object() &&
           findString(set->get_object(), "status") == "published";
}

bool tellsOfEvent(const OperationRow& row)
{
    return row.payload && row.payload->find("overdose_event") != std::string::npos;
}

struct Shown
{
    std::vector<std::string> texts;
    bool isVisible = false;
    bool more = false;
};

Result<Shown> collect(Reader& reader, const Actor& actor, const RecordId& id, std::size_t after,
                      std::size_t limit)
{
    Shown out;
    FELTBOK_TRY(reader.actFor(actsFor(actor)));
    FELTBOK_ASSIGN(const auto record, reader.record(id));
    if (!record)
        return out;
    FELTBOK_ASSIGN(const Found seen, canSee(reader, actor, *record));
    if (seen == Found::no)
        return out;
    out.isVisible = true;
    const auto& collection = record->state.collection;
    const bool isGuarded =
        hasWorkersFields(collection) && !actor.rolesIn(record->state.municipality).isOutreachWorker;
    const bool keepsDraft = isDraftKept(actor, *record);
    bool isPublished = false;
    std::int64_t position = 0;
    std::size_t bytes = 0;
    std::size_t skipped = 0;
    for (;;) {
        FELTBOK_ASSIGN(const auto rows, reader.history(id, actor.side, position, 200, position));
        if (rows.empty())
            return out;
        for (const auto& row : rows) {
            isPublished = isPublished || (row.code.empty() && publishes(row));
            if (!isShown(row, actor, *record) || (keepsDraft && !isPublished) || skipped++ < after)
                continue;
            const bool showsPayload =
                (!isGuarded || !row.payload || !tellsWorkersFields(collection, *row.payload)) &&
                !(keepsDraft && tellsOfEvent(row));
            auto text = entryText(row, showsPayload);
            if (out.texts.size() >= limit ||
                (!out.texts.empty() && bytes + text.size() > maxPageBytes)) {
                out.more = true;
                return out;
            }
            bytes += text.size() + 1;
            out.texts.push_back(std::move(text));
        }
    }
}

} // namespace

http::Response history(const Call& call)
{
    const auto id = RecordId::parse(call.record);
    if (!id)
        return http::problem(404, "not_found");
    const auto parameters = http::parseParameters(call.request.query);
    if (!parameters)
        return badRequest("query");
    const auto after = parseCount(*parameters, "after", 0);
    if (!after)
        return badRequest("after");
    const auto limit = parseCount(*parameters, "limit", maxLimit);
    if (!limit || *limit == 0)
        return badRequest("limit");
    const Actor actor = makeActor(call.session->device, call.session->grants);
    const auto shown = call.app.store.get<Shown>([&](Reader& reader) {
        return collect(reader, actor, *id, *after, std::min(*limit, maxLimit));
    });
    if (!shown)
        return storeFailure(shown.error());
    if (!shown->isVisible)
        return http::problem(404, "not_found");
    std::string body = "{\"operations\":[";
    for (const auto& text : shown->texts) {
        if (body.back() != '[')
            body.push_back(',');
        body += text;
    }
    body += "],\"next\":" + std::to_string(*after + shown->texts.size()) + ",\"more\":";
    body += shown->more ? "true}" : "false}";
    return http::jsonTextResponse(std::move(body));
}

} // namespace feltbok::server
