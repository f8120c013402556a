// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/blob_folder.h"

#include "domain/attachment.h"
#include "sqlite/database_file.h"
#include "storage/file_handle.h"
#include "storage/private_file.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace feltbok::storage {
namespace {

constexpr std::int64_t chunkBytes = domain::attachmentChunkBytes;
constexpr std::int64_t nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::int64_t sealBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::int64_t sealedChunkBytes = nonceBytes + chunkBytes + sealBytes;
constexpr std::size_t nameBytes = 16;

Result<void> writeAt(int handle, std::int64_t offset, ByteView bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(handle, bytes.data(), bytes.size(), offset);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fileError("write blob");
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        offset += written;
    }
    return {};
}

Result<void> readAt(int handle, std::int64_t offset, std::span<std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::pread(handle, bytes.data(), bytes.size(), offset);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fileError("read blob");
        if (count == 0)
            return Error(ErrorCode::corrupted, "a blob is cut short");
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        offset += count;
    }
    return {};
}

/// Hash of the content, number of the chunk, number of chunks.
Result<Bytes> associatedData(const Blob& blob, std::int64_t number)
{
    FELTBOK_ASSIGN(Bytes out, fromHex(blob.sha256));
    for (const std::int64_t value : {number, BlobFolder::chunkCount(blob.size)})
        for (int shift = 0; shift < 64; shift += 8)
            out.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> shift));
    return out;
}

std::int64_t lengthOf(const Blob& blob, std::int64_t number)
{
    return std::min(chunkBytes, blob.size - number * chunkBytes);
}

Result<Bytes> seal(const Blob& blob, std::int64_t number, std::string_view content)
{
    if (std::ssize(content) != lengthOf(blob, number))
        return Error(ErrorCode::internal, "a chunk has its length");
    FELTBOK_ASSIGN(const Bytes data, associatedData(blob, number));
    Bytes out(static_cast<std::size_t>(nonceBytes + sealBytes) + content.size());
    randomFill(std::span(out).first(nonceBytes));
    const ByteView plain = asBytes(content);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + nonceBytes, nullptr, plain.data(),
                                               plain.size(), data.data(), data.size(), nullptr,
                                               out.data(), blob.key.view().data());
    return out;
}

} // namespace

Blob BlobFolder::makeBlob(std::string_view sha256, std::int64_t size)
{
    return {toHex(randomBytes(nameBytes)),
            Secret::random(crypto_aead_xchacha20poly1305_ietf_KEYBYTES), std::string(sha256), size};
}

std::int64_t BlobFolder::chunkCount(std::int64_t size)
{
    return (size + chunkBytes - 1) / chunkBytes;
}

Result<void> BlobFolder::write(const Blob& blob, std::string_view content)
{
    FELTBOK_TRY(createPrivateFolder(m_folder));
    const auto path = m_folder / blob.file;
    const auto writeFile = [&]() -> Result<void> {
        const FileHandle file(
            ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (file.get() < 0)
            return fileError("create blob");
        for (std::int64_t number = 0; number < chunkCount(blob.size); ++number) {
            const auto part = content.substr(static_cast<std::size_t>(number * chunkBytes),
                                             static_cast<std::size_t>(chunkBytes));
            FELTBOK_ASSIGN(const Bytes sealed, seal(blob, number, part));
            FELTBOK_TRY(writeAt(file.get(), number * sealedChunkBytes, sealed));
        }
        if (::fsync(file.get()) != 0)
            return fileError("sync blob");
        return sqlite::syncPath(m_folder);
    };
    auto written = writeFile();
    if (!written)
        static_cast<void>(remove(blob.file)); // what is left of it is swept at the next opening
    return written;
}

Result<void> BlobFolder::writeChunk(const Blob& blob, std::int64_t number, std::string_view content)
{
    FELTBOK_TRY(createPrivateFolder(m_folder));
    const auto path = m_folder / blob.file;
    FELTBOK_ASSIGN(const Bytes sealed, seal(blob, number, content));
    const FileHandle file(::open(path.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.get() < 0)
        return fileError("open blob");
    FELTBOK_TRY(writeAt(file.get(), number * sealedChunkBytes, sealed));
    if (::fsync(file.get()) != 0)
        return fileError("sync blob");
    return number == 0 ? sqlite::syncPath(m_folder) : Result<void>();
}

Result<std::string> BlobFolder::read(const Blob& blob, std::int64_t offset, std::int64_t count)
{
    std::string out;
    const std::int64_t end = std::min(blob.size, offset + count);
    if (offset < 0 || offset >= end)
        return out;
    const auto path = m_folder / blob.file;
    const FileHandle file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (file.get() < 0)
        return fileError("open blob");
    for (std::int64_t number = offset / chunkBytes; number * chunkBytes < end; ++number) {
        const std::int64_t length = lengthOf(blob, number);
        Bytes sealed(static_cast<std::size_t>(nonceBytes + length + sealBytes));
        FELTBOK_TRY(readAt(file.get(), number * sealedChunkBytes, sealed));
        FELTBOK_ASSIGN(const Bytes data, associatedData(blob, number));
        Bytes plain(static_cast<std::size_t>(length));
        const ByteView secret = ByteView(sealed).subspan(nonceBytes);
        if (crypto_aead_xchacha20poly1305_ietf_decrypt(
                plain.data(), nullptr, nullptr, secret.data(), secret.size(), data.data(),
                data.size(), sealed.data(), blob.key.view().data()) != 0)
            return Error(ErrorCode::corrupted, "a chunk of a blob was changed");
        const std::int64_t start = number * chunkBytes;
        const std::int64_t first = std::max(offset, start) - start;
        const std::int64_t last = std::min(end, start + length) - start;
        out.append(reinterpret_cast<const char*>(plain.data()) + first,
                   static_cast<std::size_t>(last - first));
        wipe(plain);
    }
    return out;
}

Result<void> BlobFolder::remove(const std::string& file)
{
    if (::unlink((m_folder / file).c_str()) == 0 || errno == ENOENT)
        return {};
    return fileError("remove blob");
}

Result<std::vector<std::string>> BlobFolder::files()
{
    std::vector<std::string> out;
    std::error_code failure;
    if (!std::filesystem::exists(m_folder, failure))
        return out;
    std::filesystem::directory_iterator entries(m_folder, failure);
    if (failure)
        return Error(ErrorCode::io, "blobs: " + failure.message());
    for (const auto& entry : entries)
        out.push_back(entry.path().filename().string());
    std::ranges::sort(out);
    return out;
}

} // namespace feltbok::storage
