// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// What the months of outreach count, and who opened which record.

#include "server/store/postgres/postgres_transaction.h"

#include <algorithm>

namespace feltbok::server {

using postgres::Rows;

Result<std::string> PostgresTransaction::outreachMonthOf(const RecordId& record)
{
    FELTBOK_ASSIGN(Rows row,
                   m_db.query("SELECT month FROM outreach_count WHERE record = $1", record));
    return row.next() ? row.string(0) : std::string();
}

Result<OutreachMonth> PostgresTransaction::outreachMonth(std::string_view municipality,
                                                         std::string_view month)
{
    OutreachMonth out;
    FELTBOK_ASSIGN(Rows rows,
                   m_db.query("SELECT patrol, service, status, count(*), sum(minutes)::bigint "
                              "FROM outreach_count WHERE municipality = $1 AND month = $2 "
                              "GROUP BY patrol, service, status ORDER BY service, status",
                              municipality, month));
    while (rows.next()) {
        if (rows.integer(0) != 0) {
            out.patrols += rows.integer(3);
            out.minutes += rows.integer(4);
        } else {
            out.referrals.push_back({rows.string(1), rows.string(2), rows.integer(3)});
        }
    }
    return out;
}

Result<void> PostgresTransaction::setOutreachCount(const RecordId& record,
                                                   std::string_view municipality,
                                                   const std::optional<OutreachCount>& count)
{
    if (!count)
        return m_db.run("DELETE FROM outreach_count WHERE record = $1", record);
    return m_db.run("INSERT INTO outreach_count (record, municipality, month, patrol, minutes, "
                    "service, status) VALUES ($1, $2, $3, $4 <> 0, $5, $6, $7) "
                    "ON CONFLICT (record) DO UPDATE SET municipality = excluded.municipality, "
                    "month = excluded.month, patrol = excluded.patrol, "
                    "minutes = excluded.minutes, service = excluded.service, "
                    "status = excluded.status",
                    record, municipality, count->month, count->isPatrol ? 1 : 0, count->minutes,
                    count->to, count->status);
}

Result<std::vector<ReadRow>> PostgresTransaction::reads(const ReadFilter& filter)
{
    // The latest first, so that the limit leaves the oldest out. A refused one opened nothing. No
    // filter is the null id, or no text.
    FELTBOK_ASSIGN(
        Rows rows,
        m_db.query(R"(SELECT o.record, r.collection, o.municipality, o."user", o.device, o.at,
o.payload FROM operation AS o LEFT JOIN record AS r ON r.id = o.record
WHERE o.kind = 'read' AND o.code IS NULL AND ($1::uuid IS NULL OR o.record = $1)
AND ($2::uuid IS NULL OR o."user" = $2) AND ($3::text = '' OR o.municipality = $3)
ORDER BY o.id DESC LIMIT $4)",
                   filter.record.isNull() ? std::nullopt : std::optional(filter.record),
                   filter.user.isNull() ? std::nullopt : std::optional(filter.user),
                   filter.municipality, filter.limit));
    std::vector<ReadRow> out;
    while (rows.next()) {
        ReadRow read;
        read.record = rows.id<RecordId>(0);
        read.collection = rows.string(1);
        read.municipality = rows.string(2);
        read.user = rows.id<UserId>(3);
        read.device = rows.id<DeviceId>(4);
        read.at = rows.string(5);
        if (const auto payload = parseJsonObject(rows.text(6)))
            read.reason = findString(*payload, "reason").value_or("");
        out.push_back(std::move(read));
    }
    std::reverse(out.begin(), out.end());
    return out;
}

} // namespace feltbok::server
