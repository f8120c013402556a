// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/store.h"

namespace feltbok::server {

/// The role bits of visibleOnly().
inline unsigned audienceBits(const Viewer& viewer)
{
    return (viewer.isInspector ? unsigned(Audience::inspectors) : 0U) |
           (viewer.isCaseHandler ? unsigned(Audience::inspectors | Audience::caseHandlers) : 0U);
}

/// Completes a query on rows `r` that hold what decides who may see them. Parameters 1…5:
/// municipality, the query's own, user, role bits, whether the user is an inspector.
inline std::string visibleOnly(std::string_view start, std::string_view end)
{
    std::string sql(start);
    sql += "((r.audience & ?4) <> 0"
           " OR (?5 AND (r.audience & 2) <> 0 AND EXISTS"
           " (SELECT 1 FROM record_member AS m WHERE m.root = r.root AND m.user = ?3))"
           " OR ((r.audience & 8) <> 0 AND r.author = ?3))";
    sql += end;
    return sql;
}

} // namespace feltbok::server
