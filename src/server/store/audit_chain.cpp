// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/audit_chain.h"

namespace feltbok::server {

std::string firstAuditPrev()
{
    constexpr std::size_t hexLength = 64;
    return std::string(hexLength, '0');
}

std::string auditText(std::int64_t seq, std::string_view prev, const AuditRow& row)
{
    json::object out;
    out["seq"] = seq;
    out["prev"] = prev;
    out["at"] = toRfc3339(row.at);
    out["actor"] = row.actor;
    out["what"] = row.what;
    out["detail"] = row.detail;
    return json::serialize(out);
}

Result<AuditLine> parseAuditText(std::string_view text)
{
    const auto damaged = [](std::string_view what) {
        return Error(ErrorCode::corrupted,
                     "a line of the audit log lacks its " + std::string(what));
    };
    const auto object = parseJsonObject(text);
    if (!object)
        return damaged("form");
    AuditLine out;
    const auto seq = requireInteger(*object, "seq");
    const auto at = parseRfc3339(findString(*object, "at").value_or(""));
    const auto detail = requireObject(*object, "detail");
    if (!seq || *seq < 1)
        return damaged("number");
    if (!at)
        return damaged("time");
    if (!detail)
        return damaged("detail");
    out.seq = *seq;
    out.prev = findString(*object, "prev").value_or("");
    out.row = {*at, std::string(findString(*object, "actor").value_or("")),
               std::string(findString(*object, "what").value_or("")), *detail};
    return out;
}

} // namespace feltbok::server
