// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/embedded/embedded_transaction.h"
#include "server/store/embedded/visible_only.h"

#include <algorithm>

namespace feltbok::server {

using sqlite::Statement;
using sqlite::Step;

Result<std::vector<domain::Attachment>>
EmbeddedTransaction::attachmentNames(const Viewer& viewer, std::string_view municipality,
                                     std::string_view sha256)
{
    static const std::string sql =
        visibleOnly("SELECT DISTINCT a.size, a.type FROM attachment_name AS a "
                    "JOIN record AS r ON r.id = a.record "
                    "WHERE a.sha256 = ?2 AND a.municipality = ?1 AND a.named = 1 AND ",
                    " LIMIT 20");
    std::vector<domain::Attachment> out;
    FELTBOK_ASSIGN(Statement rows, m_db.prepare(sql));
    rows.bindAll(municipality, sha256, viewer.user, audienceBits(viewer),
                 viewer.isInspector ? 1 : 0);
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        out.push_back({std::string(sha256), row.integer(0), row.string(1), {}});
    }));
    return out;
}

Result<std::optional<AttachmentRow>> EmbeddedTransaction::attachment(std::string_view municipality,
                                                                     std::string_view sha256)
{
    FELTBOK_ASSIGN(Statement row, m_db.prepare("SELECT size, held, whole FROM attachment "
                                               "WHERE municipality = ? AND sha256 = ?"));
    FELTBOK_ASSIGN(const Step step, row.bindAll(municipality, sha256).step());
    if (step == Step::done)
        return std::optional<AttachmentRow>();
    return std::optional(AttachmentRow{row.integer(0), row.integer(1), row.integer(2) != 0});
}

Result<std::string> EmbeddedTransaction::attachmentBytes(std::string_view municipality,
                                                         std::string_view sha256,
                                                         std::int64_t offset, std::int64_t count)
{
    std::string out;
    FELTBOK_ASSIGN(Statement rows,
                   m_db.prepare("SELECT c.at, c.bytes FROM attachment_chunk AS c "
                                "JOIN attachment AS a ON a.id = c.attachment "
                                "WHERE a.municipality = ?1 AND a.sha256 = ?2 "
                                "AND c.at < ?3 + ?4 AND c.at + c.length > ?3 ORDER BY c.at"));
    rows.bindAll(municipality, sha256, offset, count);
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

Result<void> EmbeddedTransaction::setAttachments(const RecordId& record,
                                                 std::string_view municipality,
                                                 const std::vector<domain::Attachment>& attachments)
{
    FELTBOK_TRY(
        m_db.run("UPDATE attachment_name SET named = 0 WHERE record = ? AND named = 1", record));
    for (const auto& attachment : attachments)
        FELTBOK_TRY(m_db.run("INSERT INTO attachment_name (record, sha256, municipality, size, "
                             "type, named) VALUES (?1, ?2, ?3, ?4, ?5, 1) ON CONFLICT DO UPDATE "
                             "SET size = ?4, type = ?5, named = 1",
                             record, attachment.sha256, municipality, attachment.size,
                             attachment.type));
    return {};
}

Result<void> EmbeddedTransaction::beginAttachment(std::string_view municipality,
                                                  std::string_view sha256, std::int64_t size)
{
    FELTBOK_TRY(dropAttachment(municipality, sha256));
    return m_db.run("INSERT INTO attachment (municipality, sha256, size, held, whole) "
                    "VALUES (?, ?, ?, 0, 0)",
                    municipality, sha256, size);
}

Result<void> EmbeddedTransaction::appendAttachment(std::string_view municipality,
                                                   std::string_view sha256, std::string_view bytes)
{
    FELTBOK_TRY(m_db.run("INSERT INTO attachment_chunk (attachment, at, length, bytes) "
                         "SELECT id, held, ?3, ?4 FROM attachment "
                         "WHERE municipality = ?1 AND sha256 = ?2",
                         municipality, sha256, bytes.size(), asBytes(bytes)));
    return m_db.run(
        "UPDATE attachment SET held = held + ?3 WHERE municipality = ?1 AND sha256 = ?2",
        municipality, sha256, bytes.size());
}

Result<void> EmbeddedTransaction::completeAttachment(std::string_view municipality,
                                                     std::string_view sha256)
{
    return m_db.run("UPDATE attachment SET whole = 1 WHERE municipality = ? AND sha256 = ?",
                    municipality, sha256);
}

Result<void> EmbeddedTransaction::dropAttachment(std::string_view municipality,
                                                 std::string_view sha256)
{
    FELTBOK_TRY(m_db.run("DELETE FROM attachment_chunk WHERE attachment = (SELECT id FROM "
                         "attachment WHERE municipality = ? AND sha256 = ?)",
                         municipality, sha256));
    return m_db.run("DELETE FROM attachment WHERE municipality = ? AND sha256 = ?", municipality,
                    sha256);
}

Result<void> EmbeddedTransaction::eraseAttachments(const RecordId& record)
{
    std::vector<std::pair<std::string, std::string>> own;
    {
        FELTBOK_ASSIGN(Statement rows, m_db.prepare("SELECT municipality, sha256 FROM "
                                                    "attachment_name WHERE record = ?"));
        rows.bindAll(record);
        FELTBOK_TRY(
            rows.forEach([&](Statement& row) { own.emplace_back(row.string(0), row.string(1)); }));
    }
    if (own.empty())
        return {};
    FELTBOK_TRY(m_db.run("DELETE FROM attachment_name WHERE record = ?", record));
    for (const auto& [municipality, hash] : own) {
        FELTBOK_ASSIGN(const auto other,
                       m_db.queryInteger("SELECT 1 FROM attachment_name WHERE sha256 = ? AND "
                                         "municipality = ? LIMIT 1",
                                         hash, municipality));
        if (!other)
            FELTBOK_TRY(dropAttachment(municipality, hash));
    }
    return {};
}

} // namespace feltbok::server
