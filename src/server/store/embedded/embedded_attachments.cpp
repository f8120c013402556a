// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/embedded/embedded_transaction.h"
#include "server/store/embedded/visible_only.h"

#include <algorithm>

namespace feltbok::server {

using sqlite::Statement;
using sqlite::Step;

namespace {

/// The first space that a query gives; null for none.
Result<RecordId> oneSpace(sqlite::Connection& db, std::string_view sql, const auto&... args)
{
    FELTBOK_ASSIGN(Statement row, db.prepare(sql));
    FELTBOK_ASSIGN(const Step step, row.bindAll(args...).step());
    return step == Step::done ? RecordId() : row.id<RecordId>(0);
}

} // namespace

Result<std::vector<AttachmentName>>
EmbeddedTransaction::attachmentNames(const Viewer& viewer, std::string_view municipality,
                                     std::string_view sha256)
{
    static const std::string sql =
        visibleOnly("SELECT DISTINCT a.size, a.type, a.space FROM attachment_name AS a "
                    "JOIN record AS r ON r.id = a.record "
                    "WHERE a.sha256 = ?2 AND a.municipality = ?1 AND a.named = 1 AND ",
                    " LIMIT 20");
    std::vector<AttachmentName> out;
    FELTBOK_ASSIGN(Statement rows, m_db.prepare(sql));
    bindViewer(rows, municipality, sha256, viewer, audienceOf(viewer.roles));
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        out.push_back(
            {{std::string(sha256), row.integer(0), row.string(1), {}}, row.id<RecordId>(2)});
    }));
    return out;
}

Result<std::optional<AttachmentRow>> EmbeddedTransaction::attachment(const RecordId& space,
                                                                     std::string_view sha256)
{
    FELTBOK_ASSIGN(Statement row, m_db.prepare("SELECT size, held, whole FROM attachment "
                                               "WHERE space = ? AND sha256 = ?"));
    FELTBOK_ASSIGN(const Step step, row.bindAll(space, sha256).step());
    if (step == Step::done)
        return std::optional<AttachmentRow>();
    return std::optional(AttachmentRow{row.integer(0), row.integer(1), row.integer(2) != 0});
}

Result<RecordId> EmbeddedTransaction::wholeAttachment(std::string_view municipality,
                                                      std::string_view sha256)
{
    return oneSpace(m_db,
                    "SELECT n.space FROM attachment_name AS n JOIN attachment AS a ON "
                    "a.sha256 = n.sha256 AND a.space = n.space JOIN record AS r ON r.id = n.record "
                    "WHERE n.sha256 = ? AND n.municipality = ? AND a.whole = 1 AND r.side = 0 "
                    "LIMIT 1",
                    sha256, municipality);
}

Result<std::string> EmbeddedTransaction::attachmentBytes(const RecordId& space,
                                                         std::string_view sha256,
                                                         std::int64_t offset, std::int64_t count)
{
    std::string out;
    FELTBOK_ASSIGN(Statement rows,
                   m_db.prepare("SELECT c.at, c.bytes FROM attachment_chunk AS c "
                                "JOIN attachment AS a ON a.id = c.attachment "
                                "WHERE a.space = ?1 AND a.sha256 = ?2 "
                                "AND c.at < ?3 + ?4 AND c.at + c.length > ?3 ORDER BY c.at"));
    rows.bindAll(space, sha256, offset, count);
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        const std::int64_t at = row.integer(0);
        const ByteView bytes = row.blob(1);
        const std::int64_t first = std::max<std::int64_t>(0, offset - at);
        const std::int64_t last = std::min(std::ssize(bytes), offset + count - at);
        if (first < last)
            out.append(reinterpret_cast<const char*>(bytes.data()) + first,
                       static_cast<std::size_t>(last - first));
    }));
    return out;
}

/// Where the bytes of an attachment go that a record has not named before.
Result<RecordId> EmbeddedTransaction::attachmentSpace(const RecordId& record,
                                                      std::string_view municipality,
                                                      const Viewer& writer, std::string_view sha256)
{
    FELTBOK_ASSIGN(const RecordId ofVisit,
                   oneSpace(m_db,
                            "SELECT a.space FROM attachment_name AS a JOIN record AS o ON "
                            "o.id = a.record JOIN record AS r ON r.id = ?3 WHERE a.sha256 = ?1 AND "
                            "a.municipality = ?2 AND coalesce(o.root, o.id) = "
                            "coalesce(r.root, r.id) LIMIT 1",
                            sha256, municipality, record));
    if (!ofVisit.isNull())
        return ofVisit;
    static const std::string seenSql =
        visibleOnly("SELECT a.space FROM attachment_name AS a "
                    "JOIN record AS r ON r.id = a.record "
                    "WHERE a.sha256 = ?2 AND a.municipality = ?1 AND a.named = 1 AND ",
                    " LIMIT 1");
    {
        FELTBOK_ASSIGN(Statement seen, m_db.prepare(seenSql));
        bindViewer(seen, municipality, sha256, writer, audienceOf(writer.roles));
        FELTBOK_ASSIGN(const Step step, seen.step());
        if (step == Step::row)
            return seen.id<RecordId>(0);
    }
    return oneSpace(m_db, "SELECT coalesce(root, id) FROM record WHERE id = ?", record);
}

Result<void> EmbeddedTransaction::setAttachments(const RecordId& record,
                                                 std::string_view municipality,
                                                 const Viewer& writer,
                                                 const std::vector<domain::Attachment>& attachments,
                                                 Instant now)
{
    FELTBOK_TRY(m_db.run("UPDATE attachment_name SET named = 0, changed_at = ?2 "
                         "WHERE record = ?1 AND named = 1",
                         record, now));
    for (const auto& attachment : attachments) {
        FELTBOK_TRY(m_db.run("UPDATE attachment_name SET size = ?3, type = ?4, named = 1 "
                             "WHERE record = ?1 AND sha256 = ?2",
                             record, attachment.sha256, attachment.size, attachment.type));
        if (m_db.changes() > 0)
            continue;
        FELTBOK_ASSIGN(const RecordId space,
                       attachmentSpace(record, municipality, writer, attachment.sha256));
        FELTBOK_TRY(m_db.run("INSERT INTO attachment_name (record, sha256, municipality, size, "
                             "type, named, space, changed_at) VALUES (?, ?, ?, ?, ?, 1, ?, ?)",
                             record, attachment.sha256, municipality, attachment.size,
                             attachment.type, space, now));
    }
    return {};
}

Result<void> EmbeddedTransaction::beginAttachment(const RecordId& space, std::string_view sha256,
                                                  std::int64_t size)
{
    FELTBOK_TRY(dropAttachment(space, sha256));
    return m_db.run("INSERT INTO attachment (space, sha256, size, held, whole) "
                    "VALUES (?, ?, ?, 0, 0)",
                    space, sha256, size);
}

Result<void> EmbeddedTransaction::appendAttachment(const RecordId& space, std::string_view sha256,
                                                   std::string_view bytes, Instant now)
{
    FELTBOK_TRY(m_db.run("INSERT INTO attachment_chunk (attachment, at, length, bytes) "
                         "SELECT id, held, ?3, ?4 FROM attachment "
                         "WHERE space = ?1 AND sha256 = ?2",
                         space, sha256, bytes.size(), asBytes(bytes)));
    return m_db.run("UPDATE attachment SET held = held + ?3, came_at = ?4 "
                    "WHERE space = ?1 AND sha256 = ?2",
                    space, sha256, bytes.size(), now);
}

Result<void> EmbeddedTransaction::completeAttachment(const RecordId& space, std::string_view sha256)
{
    return m_db.run("UPDATE attachment SET whole = 1 WHERE space = ? AND sha256 = ?", space,
                    sha256);
}

Result<void> EmbeddedTransaction::dropAttachment(const RecordId& space, std::string_view sha256)
{
    FELTBOK_TRY(m_db.run("DELETE FROM attachment_chunk WHERE attachment = (SELECT id FROM "
                         "attachment WHERE space = ? AND sha256 = ?)",
                         space, sha256));
    return m_db.run("DELETE FROM attachment WHERE space = ? AND sha256 = ?", space, sha256);
}

Result<std::size_t> EmbeddedTransaction::sweepAttachments(Instant before, std::size_t most)
{
    std::vector<std::pair<RecordId, std::string>> found;
    const auto find = [&](std::string_view sql) -> Result<void> {
        FELTBOK_ASSIGN(Statement rows, m_db.prepare(sql));
        rows.bindAll(before, most - found.size());
        return rows.forEach(
            [&](Statement& row) { found.emplace_back(row.id<RecordId>(0), row.string(1)); });
    };
    FELTBOK_TRY(find("SELECT space, sha256 FROM attachment WHERE whole = 0 AND came_at < ?1 "
                     "ORDER BY came_at LIMIT ?2"));
    if (found.size() < most)
        FELTBOK_TRY(find("SELECT DISTINCT a.space, a.sha256 FROM attachment_name AS n "
                         "JOIN attachment AS a ON a.sha256 = n.sha256 AND a.space = n.space "
                         "WHERE n.named = 0 AND n.changed_at < ?1 AND a.whole = 1 AND "
                         "a.came_at < ?1 AND NOT EXISTS (SELECT 1 FROM attachment_name AS o "
                         "WHERE o.sha256 = n.sha256 AND o.space = n.space AND "
                         "(o.named = 1 OR o.changed_at >= ?1)) LIMIT ?2"));
    for (const auto& [space, hash] : found)
        FELTBOK_TRY(dropAttachment(space, hash));
    m_hasErased = m_hasErased || !found.empty();
    return found.size();
}

Result<void> EmbeddedTransaction::eraseAttachments(const RecordId& record)
{
    std::vector<std::pair<RecordId, std::string>> own;
    {
        FELTBOK_ASSIGN(Statement rows, m_db.prepare("SELECT space, sha256 FROM "
                                                    "attachment_name WHERE record = ?"));
        rows.bindAll(record);
        FELTBOK_TRY(rows.forEach(
            [&](Statement& row) { own.emplace_back(row.id<RecordId>(0), row.string(1)); }));
    }
    if (own.empty())
        return {};
    FELTBOK_TRY(m_db.run("DELETE FROM attachment_name WHERE record = ?", record));
    for (const auto& [space, hash] : own) {
        FELTBOK_ASSIGN(const auto other,
                       m_db.queryInteger("SELECT 1 FROM attachment_name WHERE sha256 = ? AND "
                                         "space = ? LIMIT 1",
                                         hash, space));
        if (!other)
            FELTBOK_TRY(dropAttachment(space, hash));
    }
    return {};
}

} // namespace feltbok::server
