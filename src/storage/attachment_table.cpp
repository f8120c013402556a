// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/attachment_table.h"

#include "base/hash.h"
#include "base/planted_bug.h"
#include "sqlite/transaction.h"

#include <algorithm>
#include <set>

namespace feltbok::storage {

using domain::Attachment;
using sqlite::Statement;
using sqlite::Step;

namespace {

constexpr std::int64_t chunkBytes = domain::attachmentChunkBytes;

Blob readBlob(const Statement& row)
{
    return {row.string(0), Secret::copyOf(row.blob(1)), row.string(2), row.integer(3)};
}

} // namespace

Result<std::optional<Blob>> AttachmentTable::blob(std::string_view sha256)
{
    FELTBOK_ASSIGN(Statement row,
                   m_db.prepare("SELECT file, key, sha256, size FROM attachment WHERE sha256 = ?"));
    row.bind(1, sha256);
    FELTBOK_ASSIGN(const Step step, row.step());
    if (step == Step::done)
        return std::optional<Blob>();
    return std::optional<Blob>(readBlob(row));
}

Result<void> AttachmentTable::keep(const Attachment& attachment, std::string_view content,
                                   Instant now)
{
    FELTBOK_ASSIGN(
        const auto held,
        m_db.queryInteger("SELECT held FROM attachment WHERE sha256 = ?", attachment.sha256));
    if (held == attachment.size) // for the new record the server may not have it: ask again
        return m_db.run("UPDATE attachment SET gone = 0, own = 1, confirmed_at = NULL, refused = "
                        "NULL WHERE sha256 = ?",
                        attachment.sha256);
    if (held)
        FELTBOK_TRY(m_db.run("DELETE FROM attachment WHERE sha256 = ?", attachment.sha256));
    const Blob blob = BlobFolder::makeBlob(attachment.sha256, attachment.size);
    FELTBOK_TRY(m_blobs.write(blob, content));
    return m_db.run("INSERT INTO attachment(sha256, size, file, key, held, own, used_at) "
                    "VALUES(?, ?, ?, ?, ?, 1, ?)",
                    blob.sha256, blob.size, blob.file, blob.key.view(), blob.size, now);
}

Result<void> AttachmentTable::setNames(std::int64_t rid, const json::object& fields)
{
    const auto named = domain::attachmentsIn(fields);
    FELTBOK_TRY(m_db.run("DELETE FROM attachment_name WHERE rid = ?", rid));
    for (const Attachment& each : named)
        FELTBOK_TRY(m_db.run("INSERT INTO attachment_name(rid, sha256, size) VALUES(?, ?, ?)", rid,
                             each.sha256, each.size));
    return {};
}

Result<void> AttachmentTable::noteGone(std::int64_t rid)
{
    FELTBOK_TRY(m_db.run("UPDATE attachment SET gone = 1 WHERE sha256 IN (SELECT sha256 FROM "
                         "attachment_name WHERE rid = ?)",
                         rid));
    return m_db.run("DELETE FROM attachment_name WHERE rid = ?", rid);
}

Result<std::vector<std::string>> AttachmentTable::forget(Statement rows)
{
    std::vector<std::string> hashes;
    std::vector<std::string> files;
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        hashes.push_back(row.string(0));
        files.push_back(row.string(1));
    }));
    for (const std::string& hash : hashes)
        FELTBOK_TRY(m_db.run("DELETE FROM attachment WHERE sha256 = ?", hash));
    return files;
}

Result<std::vector<std::string>> AttachmentTable::forgetGone()
{
    FELTBOK_ASSIGN(
        Statement lost,
        m_db.prepare("SELECT sha256, file FROM attachment a WHERE gone = 1 AND NOT "
                     "EXISTS(SELECT 1 FROM attachment_name n WHERE n.sha256 = a.sha256)"));
    FELTBOK_ASSIGN(auto files, forget(std::move(lost)));
    FELTBOK_TRY(m_db.run("UPDATE attachment SET gone = 0 WHERE gone = 1"));
    return files;
}

Result<void> AttachmentTable::removeFiles(const std::vector<std::string>& files)
{
    for (const std::string& file : files)
        FELTBOK_TRY(m_blobs.remove(file));
    return {};
}

Result<void> AttachmentTable::sweep()
{
    FELTBOK_ASSIGN(sqlite::Transaction transaction, sqlite::Transaction::begin(m_db));
    if (FELTBOK_BUG(photo_swept_early))
        FELTBOK_TRY(m_db.run("DELETE FROM attachment WHERE confirmed_at IS NULL"));
    // A parked operation can still be read and copied, and an unsent one may yet be taken.
    FELTBOK_ASSIGN(
        Statement unnamed,
        m_db.prepare("SELECT sha256, file FROM attachment a WHERE NOT EXISTS(SELECT 1 FROM "
                     "attachment_name n WHERE n.sha256 = a.sha256) AND NOT EXISTS(SELECT 1 FROM "
                     "operation WHERE state IN (0, 2) AND instr(payload, a.sha256) > 0) AND NOT "
                     "EXISTS(SELECT 1 FROM edit WHERE instr(value, a.sha256) > 0)"));
    FELTBOK_ASSIGN(auto files, forget(std::move(unnamed)));
    {
        // Of the whole downloads that the server has, the ones used last are kept.
        std::vector<std::string> surplus;
        std::int64_t bytes = 0;
        FELTBOK_ASSIGN(Statement rows,
                       m_db.prepare("SELECT sha256, size FROM attachment WHERE own = 0 AND held = "
                                    "size AND confirmed_at IS NOT NULL ORDER BY used_at DESC"));
        FELTBOK_TRY(rows.forEach([&](Statement& row) {
            bytes += row.integer(1);
            if (bytes > maxDownloadedBytes)
                surplus.push_back(row.string(0));
        }));
        for (const std::string& hash : surplus) {
            FELTBOK_ASSIGN(const auto found, blob(hash));
            FELTBOK_TRY(m_db.run("DELETE FROM attachment WHERE sha256 = ?", hash));
            if (found)
                files.push_back(found->file);
        }
    }
    FELTBOK_TRY(transaction.commit());
    FELTBOK_TRY(removeFiles(files));

    std::set<std::string> known;
    {
        FELTBOK_ASSIGN(Statement rows, m_db.prepare("SELECT file FROM attachment"));
        FELTBOK_TRY(rows.forEach([&](Statement& row) { known.insert(row.string(0)); }));
    }
    FELTBOK_ASSIGN(const auto present, m_blobs.files());
    for (const std::string& file : present)
        if (!known.contains(file))
            FELTBOK_TRY(m_blobs.remove(file));
    return {};
}

Result<domain::AttachmentState> AttachmentTable::state(std::string_view sha256)
{
    FELTBOK_ASSIGN(Statement row,
                   m_db.prepare("SELECT size, held, confirmed_at, refused, wanted_at FROM "
                                "attachment WHERE sha256 = ?"));
    row.bind(1, sha256);
    FELTBOK_ASSIGN(const Step step, row.step());
    domain::AttachmentState out;
    if (step == Step::done)
        return out;
    out.size = row.integer(0);
    out.received = row.integer(1);
    out.isHere = out.received == out.size;
    out.isConfirmed = !row.isNull(2);
    out.refused = row.string(3);
    out.isWanted = !row.isNull(4) && !out.isHere;
    return out;
}

Result<std::string> AttachmentTable::content(std::string_view sha256, Instant now)
{
    FELTBOK_ASSIGN(const auto shown,
                   m_db.queryInteger("SELECT 1 FROM attachment_name n JOIN attachment a "
                                     "USING(sha256) WHERE sha256 = ? AND a.held = a.size LIMIT 1",
                                     sha256));
    FELTBOK_ASSIGN(const auto found, blob(sha256));
    if (!shown || !found)
        return Error(ErrorCode::notFound, "attachment");
    FELTBOK_ASSIGN(std::string content, m_blobs.read(*found, 0, found->size));
    FELTBOK_TRY(m_db.run("UPDATE attachment SET used_at = ?2 WHERE sha256 = ?1", sha256, now));
    return content;
}

Result<void> AttachmentTable::want(std::string_view sha256, Instant now)
{
    FELTBOK_ASSIGN(
        const auto size,
        m_db.queryInteger("SELECT size FROM attachment_name WHERE sha256 = ? LIMIT 1", sha256));
    if (!size)
        return Error(ErrorCode::notFound, "attachment");
    const Blob blob = BlobFolder::makeBlob(sha256, *size);
    return m_db.run(
        "INSERT INTO attachment(sha256, size, file, key, held, own, used_at, wanted_at) "
        "VALUES(?1, ?2, ?3, ?4, 0, 0, ?5, ?5) ON CONFLICT(sha256) DO UPDATE SET "
        "wanted_at = ?5 WHERE held < size",
        sha256, blob.size, blob.file, blob.key.view(), now);
}

Result<domain::AttachmentCounts> AttachmentTable::counts()
{
    FELTBOK_ASSIGN(
        Statement row,
        m_db.prepare("SELECT count(*) FILTER (WHERE held = size), coalesce(sum(size) FILTER (WHERE "
                     "held = size), 0), count(*) FILTER (WHERE held < size AND wanted_at IS NOT "
                     "NULL) FROM attachment WHERE confirmed_at IS NULL AND refused IS NULL AND "
                     "EXISTS(SELECT 1 FROM attachment_name n WHERE n.sha256 = attachment.sha256)"));
    FELTBOK_TRY(row.step());
    return domain::AttachmentCounts{row.integer(0), row.integer(1), row.integer(2)};
}

Result<std::vector<domain::AttachmentUpload>> AttachmentTable::uploads(std::size_t limit)
{
    std::vector<domain::AttachmentUpload> out;
    FELTBOK_ASSIGN(
        Statement rows,
        m_db.prepare("SELECT sha256, size FROM attachment a WHERE confirmed_at IS NULL AND refused "
                     "IS NULL AND held = size AND EXISTS(SELECT 1 FROM attachment_name n WHERE "
                     "n.sha256 = a.sha256) AND NOT EXISTS(SELECT 1 FROM edit WHERE instr(value, "
                     "a.sha256) > 0) AND NOT EXISTS(SELECT 1 FROM operation WHERE state = 0 AND "
                     "instr(payload, a.sha256) > 0) ORDER BY n LIMIT ?"));
    rows.bind(1, limit);
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        out.push_back({row.string(0), row.integer(1)});
    }));
    return out;
}

Result<std::string> AttachmentTable::read(std::string_view sha256, std::int64_t offset,
                                          std::int64_t count)
{
    FELTBOK_ASSIGN(const auto found, blob(sha256));
    if (!found)
        return Error(ErrorCode::notFound, "attachment");
    return m_blobs.read(*found, offset, count);
}

Result<void> AttachmentTable::confirm(std::string_view sha256, Instant now)
{
    return m_db.run("UPDATE attachment SET confirmed_at = ?2 WHERE sha256 = ?1", sha256, now);
}

Result<void> AttachmentTable::refuse(std::string_view sha256, std::string_view code)
{
    return m_db.run("UPDATE attachment SET refused = ?2 WHERE sha256 = ?1", sha256, code);
}

Result<void> AttachmentTable::doubtAll()
{
    return m_db.run("UPDATE attachment SET confirmed_at = NULL, refused = NULL");
}

Result<std::vector<domain::AttachmentDownload>> AttachmentTable::downloads(std::size_t limit)
{
    std::vector<domain::AttachmentDownload> out;
    FELTBOK_ASSIGN(
        Statement rows,
        m_db.prepare("SELECT sha256, size, held FROM attachment a WHERE wanted_at IS NOT "
                     "NULL AND held < size AND EXISTS(SELECT 1 FROM attachment_name n "
                     "WHERE n.sha256 = a.sha256) ORDER BY wanted_at DESC LIMIT ?"));
    rows.bind(1, limit);
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        out.push_back({row.string(0), row.integer(1), row.integer(2)});
    }));
    return out;
}

Result<void> AttachmentTable::store(std::string_view sha256, std::string_view bytes, Instant now,
                                    std::vector<std::string>& obsoleteFiles)
{
    FELTBOK_ASSIGN(const auto found, blob(sha256));
    FELTBOK_ASSIGN(const auto held,
                   m_db.queryInteger("SELECT held FROM attachment WHERE sha256 = ?", sha256));
    if (!found || !held)
        return Error(ErrorCode::notFound, "attachment");
    if (*held >= found->size || *held % chunkBytes != 0 ||
        std::ssize(bytes) != std::min(chunkBytes, found->size - *held))
        return Error(ErrorCode::badInput, "not the next chunk");
    FELTBOK_TRY(m_blobs.writeChunk(*found, *held / chunkBytes, bytes));
    const std::int64_t reached = *held + std::ssize(bytes);
    if (reached < found->size)
        return m_db.run("UPDATE attachment SET held = ?2 WHERE sha256 = ?1", sha256, reached);
    Sha256Stream hash;
    for (std::int64_t at = 0; at < found->size; at += chunkBytes) {
        FELTBOK_ASSIGN(const std::string piece, m_blobs.read(*found, at, chunkBytes));
        hash.add(asBytes(piece));
    }
    if (toHex(hash.finish()) == sha256)
        return m_db.run("UPDATE attachment SET held = ?2, confirmed_at = ?3, wanted_at = NULL, "
                        "used_at = ?3 WHERE sha256 = ?1",
                        sha256, reached, now);
    const Blob anew = BlobFolder::makeBlob(sha256, found->size);
    obsoleteFiles.push_back(found->file);
    return m_db.run("UPDATE attachment SET held = 0, file = ?2, key = ?3 WHERE sha256 = ?1", sha256,
                    anew.file, anew.key.view());
}

Result<void> AttachmentTable::giveUp(std::string_view sha256)
{
    return m_db.run("UPDATE attachment SET wanted_at = NULL WHERE sha256 = ?", sha256);
}

} // namespace feltbok::storage
