// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// What the months of outreach count, and who opened which record.

#include "server/store/embedded/embedded_transaction.h"

#include <algorithm>

namespace feltbok::server {

using sqlite::Statement;
using sqlite::Step;

Result<std::string> EmbeddedTransaction::outreachMonthOf(const RecordId& record)
{
    FELTBOK_ASSIGN(Statement row,
                   m_db.prepare("SELECT month FROM outreach_count WHERE record = ?"));
    FELTBOK_ASSIGN(const Step step, row.bindAll(record).step());
    return step == Step::row ? row.string(0) : std::string();
}

Result<OutreachMonth> EmbeddedTransaction::outreachMonth(std::string_view municipality,
                                                         std::string_view month)
{
    OutreachMonth out;
    FELTBOK_ASSIGN(Statement rows,
                   m_db.prepare("SELECT patrol, service, status, count(*), sum(minutes) "
                                "FROM outreach_count WHERE municipality = ? AND month = ? "
                                "GROUP BY patrol, service, status ORDER BY service, status"));
    rows.bindAll(municipality, month);
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        if (row.integer(0) != 0) {
            out.patrols += row.integer(3);
            out.minutes += row.integer(4);
        } else {
            out.referrals.push_back({row.string(1), row.string(2), row.integer(3)});
        }
    }));
    return out;
}

Result<void> EmbeddedTransaction::setOutreachCount(const RecordId& record,
                                                   std::string_view municipality,
                                                   const std::optional<OutreachCount>& count)
{
    if (!count)
        return m_db.run("DELETE FROM outreach_count WHERE record = ?", record);
    return m_db.run("INSERT OR REPLACE INTO outreach_count (record, municipality, month, patrol, "
                    "minutes, service, status) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    record, municipality, count->month, count->isPatrol ? 1 : 0, count->minutes,
                    count->to, count->status);
}

Result<std::vector<ReadRow>> EmbeddedTransaction::reads(const ReadFilter& filter)
{
    // The latest first, so that the limit leaves the oldest out. A refused one opened nothing.
    std::string sql = "SELECT o.record, r.collection, o.municipality, o.user, o.device, o.at, "
                      "o.payload FROM operation AS o LEFT JOIN record AS r ON r.id = o.record "
                      "WHERE o.kind = 'read' AND o.code IS NULL";
    // Without a filter its parameter is compared with itself.
    sql += filter.record.isNull() ? " AND ?1 = ?1" : " AND o.record = ?1";
    sql += filter.user.isNull() ? " AND ?2 = ?2" : " AND o.user = ?2";
    sql += filter.municipality.empty() ? " AND ?3 = ?3" : " AND o.municipality = ?3";
    sql += " ORDER BY o.id DESC LIMIT ?4";
    std::vector<ReadRow> out;
    FELTBOK_ASSIGN(Statement rows, m_db.prepare(sql));
    rows.bindAll(filter.record, filter.user, filter.municipality, filter.limit);
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        ReadRow read;
        read.record = row.id<RecordId>(0);
        read.collection = row.string(1);
        read.municipality = row.string(2);
        read.user = row.id<UserId>(3);
        read.device = row.id<DeviceId>(4);
        read.at = row.string(5);
        if (const auto payload = parseJsonObject(row.text(6)))
            read.reason = findString(*payload, "reason").value_or("");
        out.push_back(std::move(read));
    }));
    std::reverse(out.begin(), out.end());
    return out;
}

} // namespace feltbok::server
