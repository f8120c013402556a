// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/record_store.h"
#include "domain/sync_store.h"
#include "storage/blob_folder.h"

namespace feltbok::storage {

/// The attachments of a profile: what the records name, what of it lies in blobs/, and how far the
/// server has it. A file is durable before the row that names it is committed, and goes only
/// after the commit that forgets it; what a crash leaves over is swept at the next opening.
class AttachmentTable
{
public:
    /// Of downloaded ones together; own ones stay as long as a record names them.
    static constexpr std::int64_t maxDownloadedBytes = std::int64_t{300} * 1024 * 1024;

    explicit AttachmentTable(sqlite::Connection& db) : m_db(db), m_blobs(db) {}

    /// Writes content that was made here. Inside a transaction; nothing to do where it is held.
    Result<void> keep(const domain::Attachment& attachment, std::string_view content, Instant now);
    /// What a record names from now on.
    Result<void> setNames(std::int64_t rid, const json::object& fields);
    /// A record goes: what it named goes too, unless another one names it.
    Result<void> noteGone(std::int64_t rid);
    /// Forgets what went with its records. The files are to be removed after the commit.
    Result<std::vector<std::string>> forgetGone();
    Result<void> removeFiles(const std::vector<std::string>& files);
    /// At the opening of the profile, outside a transaction: forgets what neither a record nor
    /// unsent work names, the least used downloads beyond the limit, and files that nobody knows.
    Result<void> sweep();

    Result<domain::AttachmentState> state(std::string_view sha256);
    /// The whole content. notFound where it is not all here.
    Result<std::string> content(std::string_view sha256, Instant now);
    Result<void> want(std::string_view sha256, Instant now);

    Result<domain::AttachmentCounts> counts();
    Result<std::vector<domain::AttachmentUpload>> uploads(std::size_t limit);
    Result<std::string> read(std::string_view sha256, std::int64_t offset, std::int64_t count);
    Result<void> confirm(std::string_view sha256, Instant now);
    Result<void> refuse(std::string_view sha256, std::string_view code);
    /// After the server was restored: it may lack what it had confirmed.
    Result<void> doubtAll();
    Result<std::vector<domain::AttachmentDownload>> downloads(std::size_t limit);
    /// The next bytes of a download: a chunk of 1 MiB, or the last one. Fails with corrupted, and
    /// drops all of it, where the whole does not have the hash.
    Result<void> store(std::string_view sha256, std::string_view bytes, Instant now,
                       std::vector<std::string>& obsoleteFiles);
    Result<void> giveUp(std::string_view sha256);

private:
    Result<std::optional<Blob>> blob(std::string_view sha256);
    /// Takes out the rows of which `rows` gives hash and file; the files.
    Result<std::vector<std::string>> forget(sqlite::Statement rows);

    sqlite::Connection& m_db;
    BlobFolder m_blobs;
};

} // namespace feltbok::storage
