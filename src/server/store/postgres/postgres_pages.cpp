// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/page_row.h"
#include "server/store/postgres/visible_rows.h"

namespace feltbok::server {
namespace {

using postgres::Rows;

/// Rows come all at once, so the query bounds their bytes itself: behind `maxBytes` they are
/// without their texts.
const std::string& recordSql()
{
    static const std::string sql = visibleRows(
        R"(SELECT version, id, collection, by_user, by_device, by_at,
CASE WHEN upto - own <= $8 THEN fields END, CASE WHEN upto - own <= $8 THEN versions END, audience
FROM (SELECT r.version, r.id, r.collection, r.by_user, r.by_device, r.by_at, r.fields, r.versions,
r.audience, octet_length(r.fields) + octet_length(r.versions) AS own,
sum(octet_length(r.fields) + octet_length(r.versions))
OVER (ORDER BY r.version ROWS UNBOUNDED PRECEDING) AS upto
FROM record AS r WHERE r.municipality = $1 AND r.side = $6 AND r.version > $2 AND )",
        " ORDER BY r.version LIMIT $7) AS page ORDER BY version");
    return sql;
}

const std::string& goneSql()
{
    static const std::string sql =
        visibleRows(R"(SELECT r.version, r.record, r.kind, r.audience FROM gone AS r
WHERE r.municipality = $1 AND r.side = $6 AND r.version > $2 AND (r."user" = $3 OR )",
                    ") ORDER BY r.version LIMIT $7");
    return sql;
}

PageRow pageRow(const Rows& row)
{
    return {row.integer(0),    row.id<RecordId>(1), row.text(2),
            row.id<UserId>(3), row.id<DeviceId>(4), row.text(5),
            row.text(6),       row.text(7),         static_cast<Audience>(row.integer(8))};
}

} // namespace

Result<std::vector<PageEntry>> PostgresTransaction::page(const Viewer& viewer,
                                                         std::string_view municipality,
                                                         std::int64_t after, std::size_t maxCount,
                                                         std::size_t maxBytes, bool& more)
{
    const Audience roles = pageAudience(viewer.roles);
    const std::size_t limit = maxCount + 1;
    FELTBOK_ASSIGN(Rows records, queryVisible(m_db, recordSql(), municipality, after, viewer, roles,
                                              limit, maxBytes));
    FELTBOK_ASSIGN(Rows gone,
                   queryVisible(m_db, goneSql(), municipality, after, viewer, roles, limit));
    bool hasRecord = records.next();
    bool hasGone = gone.next();

    std::vector<PageEntry> out;
    std::size_t bytes = 0;
    more = false;
    while (hasRecord || hasGone) {
        if (out.size() >= maxCount || (!out.empty() && bytes >= maxBytes)) {
            more = true;
            break;
        }
        if (hasRecord && (!hasGone || records.integer(0) < gone.integer(0))) {
            if (records.isNull(6)) {
                more = true;
                break;
            }
            auto entry = recordEntry(pageRow(records), municipality, viewer);
            if (!out.empty() && bytes + entry.text.size() > maxBytes) {
                more = true;
                break;
            }
            bytes += entry.text.size() + 1;
            out.push_back(std::move(entry));
            hasRecord = records.next();
        } else {
            out.push_back(goneEntry(gone.integer(0), gone.id<RecordId>(1), gone.text(2),
                                    static_cast<Audience>(gone.integer(3)), viewer));
            bytes += out.back().text.size() + 1;
            hasGone = gone.next();
        }
    }
    return out;
}

} // namespace feltbok::server
