// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/postgres/postgres_transaction.h"

namespace feltbok::server {

/// Completes a query on rows `r` that hold what decides who may see them. Parameters $1…$6:
/// municipality, the query's own, user, audience by roles, audience as a member, side; given by
/// queryVisible(). Audience 8 is the author.
inline std::string visibleRows(std::string_view start, std::string_view end)
{
    std::string sql(start);
    sql += R"((r.side = $6 AND ((r.audience & $4) <> 0
OR ((r.audience & $5) <> 0 AND EXISTS
(SELECT 1 FROM record_member AS m WHERE m.root = r.root AND m."user" = $3))
OR ((r.audience & 8) <> 0 AND r.author = $3))))";
    sql += end;
    return sql;
}

/// `roles`: the audience by roles, audienceOf() for what is seen whole. `more`: $7 on.
Result<postgres::Rows> queryVisible(postgres::Connection& db, const std::string& sql,
                                    std::string_view municipality, const auto& own,
                                    const Viewer& viewer, Audience roles, const auto&... more)
{
    return db.query(sql, municipality, own, viewer.user, unsigned(roles),
                    unsigned(memberAudienceOf(viewer.roles)), sideNumber(viewer.side), more...);
}

} // namespace feltbok::server
