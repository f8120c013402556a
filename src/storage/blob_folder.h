// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/secret.h"
#include "sqlite/connection.h"

#include <filesystem>
#include <string>
#include <vector>

namespace feltbok::storage {

/// What it takes to read one file of blobs/; lies in the encrypted database.
struct Blob
{
    std::string file;   ///< its name: random, tells nothing
    Secret key;         ///< 32 random bytes, of this file alone
    std::string sha256; ///< of the content, hex
    std::int64_t size = 0;
};

/// The folder blobs/ beside a profile's database: one file per attachment, in chunks of 1 MiB that
/// can be read by themselves, each XChaCha20-Poly1305 with a random nonce before it. The hash of
/// the content, the chunk's number and their count are authenticated with it, so that no chunk
/// passes for another. What is written is durable when the call returns.
class BlobFolder
{
public:
    explicit BlobFolder(const sqlite::Connection& db) : m_folder(db.file().parent_path() / "blobs")
    {
    }

    /// A name and key for content that is to be written.
    static Blob makeBlob(std::string_view sha256, std::int64_t size);
    static std::int64_t chunkCount(std::int64_t size);

    /// The whole content of a new file.
    Result<void> write(const Blob& blob, std::string_view content);
    /// One chunk, in its place.
    Result<void> writeChunk(const Blob& blob, std::int64_t number, std::string_view content);
    /// `count` bytes from `offset` on, or up to the end. Fails with corrupted, notFound or io.
    Result<std::string> read(const Blob& blob, std::int64_t offset, std::int64_t count);
    /// Not there is success.
    Result<void> remove(const std::string& file);
    Result<std::vector<std::string>> files();

private:
    std::filesystem::path m_folder;
};

} // namespace feltbok::storage
