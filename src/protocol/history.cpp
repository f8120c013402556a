// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "protocol/history.h"

#include "protocol/messages.h"

namespace feltbok::protocol {
namespace {

Error broken(std::string_view what)
{
    return {ErrorCode::protocol, std::string(what)};
}

Result<HistoryEntry> decodeEntry(const json::object& object)
{
    HistoryEntry entry;
    const auto op = requireString(object, "op");
    if (!op)
        return broken("history entry without op");
    const auto said = parseJsonObject(*op);
    if (!said)
        return broken("op does not parse");
    const auto user = UserId::parse(findString(*said, "user").value_or(""));
    const auto at = parseRfc3339(findString(*said, "at").value_or(""));
    if (!user || !at)
        return broken("op lacks a member");
    entry.user = *user;
    entry.at = *at;
    if (const auto clock = requireObject(*said, "clock"))
        entry.clockOffset =
            std::chrono::milliseconds(requireInteger(*clock, "offset_ms").valueOr(0));
    entry.kind = findString(*said, "kind").value_or("");
    if (const auto payload = findString(object, "payload")) {
        if (auto change = parseJsonObject(*payload)) {
            entry.change = std::move(*change);
            entry.change.erase("salt");
        }
    } else {
        entry.isErased = true;
    }
    if (const auto result = requireObject(object, "result"))
        if (auto decoded = decodeResult(*result))
            entry.result = std::move(*decoded);
    return entry;
}

} // namespace

Result<HistoryPage> decodeHistory(std::string_view body)
{
    const auto object = parseJsonObject(body);
    if (!object)
        return broken("history does not parse");
    const auto operations = requireArray(*object, "operations");
    if (!operations)
        return broken("history without operations");
    HistoryPage page;
    for (const auto& item : *operations) {
        if (!item.is_object())
            return broken("a history entry is no object");
        FELTBOK_ASSIGN(auto entry, decodeEntry(item.get_object()));
        page.entries.push_back(std::move(entry));
    }
    page.next = std::size_t(requireInteger(*object, "next").valueOr(0));
    if (const auto* more = object->if_contains("more"); more != nullptr && more->is_bool())
        page.more = more->get_bool();
    return page;
}

} // namespace feltbok::protocol
