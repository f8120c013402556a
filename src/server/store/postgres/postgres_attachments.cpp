// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Bytes are under the lock of their row in `attachment`, and of their hash and space while there is
// no row yet; names under that of their record's counter; an upload, which has no counter, holds
// the names that let it in.

#include "server/store/postgres/visible_rows.h"

#include <algorithm>

namespace feltbok::server {

using postgres::Rows;

Result<std::vector<AttachmentName>>
PostgresTransaction::attachmentNames(const Viewer& viewer, std::string_view municipality,
                                     std::string_view sha256)
{
    static const std::string readSql =
        visibleRows("SELECT DISTINCT a.size, a.type, a.space FROM attachment_name AS a "
                    "JOIN record AS r ON r.id = a.record "
                    "WHERE a.sha256 = $2 AND a.municipality = $1 AND a.named AND ",
                    " LIMIT 20");
    static const std::string lockSql =
        visibleRows("SELECT DISTINCT size, type, space FROM (SELECT a.size, a.type, a.space "
                    "FROM attachment_name AS a JOIN record AS r ON r.id = a.record "
                    "WHERE a.sha256 = $2 AND a.municipality = $1 AND a.named AND ",
                    " FOR SHARE OF a) AS name LIMIT 20");
    std::vector<AttachmentName> out;
    FELTBOK_ASSIGN(Rows rows, queryVisible(m_db, m_locks ? lockSql : readSql, municipality, sha256,
                                           viewer, audienceOf(viewer.roles)));
    while (rows.next())
        out.push_back(
            {{std::string(sha256), rows.integer(0), rows.string(1), {}}, rows.id<RecordId>(2)});
    return out;
}

Result<std::optional<AttachmentRow>> PostgresTransaction::attachment(const RecordId& space,
                                                                     std::string_view sha256)
{
    // The first part of an upload makes its row: until that is committed there is none to wait for.
    if (m_locks)
        FELTBOK_TRY(m_db.run("SELECT pg_advisory_xact_lock(hashtextextended($1 || $2, 0))",
                             space.toText(), sha256));
    FELTBOK_ASSIGN(Rows row, m_db.query(locking("SELECT size, held, whole FROM attachment "
                                                "WHERE space = $1 AND sha256 = $2"),
                                        space, sha256));
    if (!row.next())
        return std::optional<AttachmentRow>();
    return std::optional(AttachmentRow{row.integer(0), row.integer(1), row.integer(2) != 0});
}

Result<RecordId> PostgresTransaction::wholeAttachment(std::string_view municipality,
                                                      std::string_view sha256)
{
    return oneId("SELECT n.space FROM attachment_name AS n JOIN attachment AS a ON "
                 "a.sha256 = n.sha256 AND a.space = n.space JOIN record AS r ON r.id = n.record "
                 "WHERE n.sha256 = $1 AND n.municipality = $2 AND a.whole AND r.side = 0 LIMIT 1",
                 sha256, municipality);
}

Result<std::string> PostgresTransaction::attachmentBytes(const RecordId& space,
                                                         std::string_view sha256,
                                                         std::int64_t offset, std::int64_t count)
{
    // Of each chunk the part that is asked for: they are stored uncompressed, so that the database
    // reads no more than that.
    FELTBOK_ASSIGN(
        Rows rows,
        m_db.query("SELECT substring(c.bytes FROM greatest($3 - c.at, 0)::integer + 1 "
                   "FOR (least($3 + $4, c.at + c.length) - greatest($3, c.at))::integer) "
                   "FROM attachment_chunk AS c JOIN attachment AS a "
                   "ON a.id = c.attachment WHERE a.space = $1 AND a.sha256 = $2 "
                   "AND c.at < $3 + $4 AND c.at + c.length > $3 ORDER BY c.at",
                   space, sha256, offset, count));
    std::string out;
    while (rows.next())
        out += rows.text(0);
    return out;
}

/// Where the bytes of an attachment go that a record has not named before.
Result<RecordId> PostgresTransaction::attachmentSpace(const RecordId& record,
                                                      std::string_view municipality,
                                                      const Viewer& writer, std::string_view sha256)
{
    FELTBOK_ASSIGN(const RecordId ofVisit,
                   oneId("SELECT a.space FROM attachment_name AS a JOIN record AS o ON "
                         "o.id = a.record JOIN record AS r ON r.id = $3 WHERE a.sha256 = $1 AND "
                         "a.municipality = $2 AND coalesce(o.root, o.id) = "
                         "coalesce(r.root, r.id) LIMIT 1",
                         sha256, municipality, record));
    if (!ofVisit.isNull())
        return ofVisit;
    static const std::string seenSql =
        visibleRows("SELECT a.space FROM attachment_name AS a "
                    "JOIN record AS r ON r.id = a.record "
                    "WHERE a.sha256 = $2 AND a.municipality = $1 AND a.named AND ",
                    " LIMIT 1");
    FELTBOK_ASSIGN(Rows seen, queryVisible(m_db, seenSql, municipality, sha256, writer,
                                           audienceOf(writer.roles)));
    if (seen.next())
        return seen.id<RecordId>(0);
    return oneId("SELECT coalesce(root, id) FROM record WHERE id = $1", record);
}

Result<void> PostgresTransaction::setAttachments(const RecordId& record,
                                                 std::string_view municipality,
                                                 const Viewer& writer,
                                                 const std::vector<domain::Attachment>& attachments,
                                                 Instant now)
{
    FELTBOK_TRY(m_db.run("UPDATE attachment_name SET named = false, changed_at = $2 "
                         "WHERE record = $1 AND named",
                         record, now));
    for (const auto& attachment : attachments) {
        FELTBOK_ASSIGN(const auto known,
                       m_db.change("UPDATE attachment_name SET size = $3, type = $4, named = true "
                                   "WHERE record = $1 AND sha256 = $2",
                                   record, attachment.sha256, attachment.size, attachment.type));
        if (known == 0) {
            FELTBOK_ASSIGN(const RecordId space,
                           attachmentSpace(record, municipality, writer, attachment.sha256));
            FELTBOK_TRY(m_db.run(
                "INSERT INTO attachment_name (record, sha256, municipality, size, type, named, "
                "space, changed_at, side) SELECT $1, $2, $3, $4, $5, true, $6, $7, side "
                "FROM record WHERE id = $1",
                record, attachment.sha256, municipality, attachment.size, attachment.type, space,
                now));
        }
        // Against a sweep that is about to drop the bytes: it comes first and is seen, or waits
        // and finds them named.
        FELTBOK_TRY(m_db.run("SELECT a.id FROM attachment AS a JOIN attachment_name AS n "
                             "ON n.space = a.space AND n.sha256 = a.sha256 "
                             "WHERE n.record = $1 AND n.sha256 = $2 FOR SHARE OF a",
                             record, attachment.sha256));
    }
    return {};
}

Result<void> PostgresTransaction::beginAttachment(const RecordId& space, std::string_view sha256,
                                                  std::int64_t size)
{
    FELTBOK_TRY(dropAttachment(space, sha256));
    FELTBOK_ASSIGN(const auto begun,
                   m_db.change("INSERT INTO attachment (space, sha256, municipality, side, size, "
                               "held, whole, came_at) SELECT space, sha256, municipality, side, "
                               "$3, 0, false, 0 FROM attachment_name "
                               "WHERE space = $1 AND sha256 = $2 LIMIT 1",
                               space, sha256, size));
    if (begun == 0)
        return Error(ErrorCode::internal, "no record names the attachment");
    return {};
}

Result<void> PostgresTransaction::appendAttachment(const RecordId& space, std::string_view sha256,
                                                   std::string_view bytes, Instant now)
{
    FELTBOK_TRY(m_db.run("INSERT INTO attachment_chunk (attachment, at, length, bytes, "
                         "municipality, side) SELECT id, held, $3, $4, municipality, side "
                         "FROM attachment WHERE space = $1 AND sha256 = $2",
                         space, sha256, bytes.size(), asBytes(bytes)));
    return m_db.run("UPDATE attachment SET held = held + $3, came_at = $4 "
                    "WHERE space = $1 AND sha256 = $2",
                    space, sha256, bytes.size(), now);
}

Result<void> PostgresTransaction::completeAttachment(const RecordId& space, std::string_view sha256)
{
    return m_db.run("UPDATE attachment SET whole = true WHERE space = $1 AND sha256 = $2", space,
                    sha256);
}

Result<void> PostgresTransaction::dropAttachment(const RecordId& space, std::string_view sha256)
{
    // Its chunks go with it.
    return m_db.run("DELETE FROM attachment WHERE space = $1 AND sha256 = $2", space, sha256);
}

Result<std::size_t> PostgresTransaction::sweepAttachments(Instant before, std::size_t most)
{
    // Halves that another process holds are going on, or being swept there.
    FELTBOK_ASSIGN(const auto halves,
                   m_db.change("DELETE FROM attachment WHERE id IN (SELECT id FROM attachment "
                               "WHERE NOT whole AND came_at < $1 ORDER BY came_at LIMIT $2 "
                               "FOR UPDATE SKIP LOCKED)",
                               before, most));
    auto dropped = static_cast<std::size_t>(halves);
    if (dropped >= most)
        return dropped;
    std::vector<std::int64_t> found;
    {
        FELTBOK_ASSIGN(Rows rows,
                       m_db.query("SELECT a.id FROM attachment AS a WHERE a.whole AND "
                                  "a.came_at < $1 AND EXISTS (SELECT 1 FROM attachment_name AS n "
                                  "WHERE n.sha256 = a.sha256 AND n.space = a.space AND NOT n.named "
                                  "AND n.changed_at < $1) AND NOT EXISTS (SELECT 1 FROM "
                                  "attachment_name AS o WHERE o.sha256 = a.sha256 AND "
                                  "o.space = a.space AND (o.named OR o.changed_at >= $1)) "
                                  "LIMIT $2 FOR UPDATE OF a SKIP LOCKED",
                                  before, most - dropped));
        while (rows.next())
            found.push_back(rows.integer(0));
    }
    // Once more now that they are locked: one may have been named while we looked.
    for (const auto id : found) {
        FELTBOK_ASSIGN(const auto gone,
                       m_db.change("DELETE FROM attachment AS a WHERE a.id = $2 AND NOT EXISTS "
                                   "(SELECT 1 FROM attachment_name AS o WHERE "
                                   "o.sha256 = a.sha256 AND o.space = a.space AND "
                                   "(o.named OR o.changed_at >= $1))",
                                   before, id));
        dropped += static_cast<std::size_t>(gone);
    }
    return dropped;
}

Result<void> PostgresTransaction::eraseAttachments(const RecordId& record)
{
    FELTBOK_ASSIGN(Rows own, m_db.query("DELETE FROM attachment_name WHERE record = $1 "
                                        "RETURNING space, sha256",
                                        record));
    while (own.next())
        FELTBOK_TRY(m_db.run("DELETE FROM attachment AS a WHERE a.space = $1 AND a.sha256 = $2 "
                             "AND NOT EXISTS (SELECT 1 FROM attachment_name AS o WHERE "
                             "o.sha256 = a.sha256 AND o.space = a.space)",
                             own.id<RecordId>(0), own.text(1)));
    return {};
}

} // namespace feltbok::server
