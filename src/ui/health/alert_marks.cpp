// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/alert_marks.h"

#include "base/hash.h"
#include "base/json_text.h"

#include <set>

namespace feltbok::ui {
namespace {

constexpr std::string_view marksKey = "alerts_read";

} // namespace

std::string alertMark(const json::object& alert)
{
    std::string all;
    for (const auto* name :
         {"substance", "appearance", "effect", "zones", "advice", "valid_until"}) {
        if (const auto* value = alert.if_contains(name))
            all += toJsonText(*value);
        all += '\n';
    }
    return sha256Hex(all).substr(0, 16);
}

Result<AlertMarks> readAlertMarks(domain::RecordStore& store)
{
    FELTBOK_ASSIGN(const auto text, store.pageState(marksKey));
    AlertMarks out;
    if (text.empty())
        return out;
    FELTBOK_ASSIGN(const auto kept, parseJsonObject(text));
    for (const auto& [id, mark] : kept)
        if (mark.is_string())
            out.emplace(id, mark.get_string());
    return out;
}

Result<void> noteAlertRead(domain::RecordStore& store, const RecordId& alert, std::string mark)
{
    FELTBOK_ASSIGN(auto marks, readAlertMarks(store));
    marks[alert.toText()] = std::move(mark);
    json::object kept;
    for (const auto& [id, value] : marks) {
        const auto known = RecordId::parse(id);
        if (known && store.record(*known))
            kept[id] = value;
    }
    return store.setPageState(marksKey, toJsonText(kept));
}

bool isValidAlert(const json::object& alert, std::string_view today)
{
    const auto until = findString(alert, "valid_until").value_or("");
    return findString(alert, "status").value_or("") == "published" &&
           (until.empty() || until >= today);
}

} // namespace feltbok::ui
