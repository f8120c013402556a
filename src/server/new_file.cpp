// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/new_file.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace feltbok::server {
namespace {

/// What the system's last call failed of.
Error failure(const std::string& path)
{
    switch (errno) {
    case EEXIST:
        return {ErrorCode::alreadyExists, path + ": the file is there already", "file"};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::notFound, path + ": there is no such folder", "file"};
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::notPermitted, path + ": this user may not write there", "file"};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {ErrorCode::diskFull, path + ": the disk is full; nothing was kept", "file"};
    default:
        return {ErrorCode::io, path + ": the file cannot be written", "file"};
    }
}

} // namespace

Result<NewFile> NewFile::create(const std::string& path)
{
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return failure(path);
    return NewFile(path, descriptor);
}

NewFile::NewFile(NewFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_size(other.m_size)
{
}

NewFile::~NewFile()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    ::unlink(m_path.c_str());
}

Result<void> NewFile::write(std::string_view bytes)
{
    m_size += bytes.size();
    while (!bytes.empty()) {
        const auto count = ::write(m_descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return failure(m_path);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

Result<void> NewFile::sync()
{
    if (::fsync(m_descriptor) != 0)
        return failure(m_path);
    // No harm where it fails: then the check below reads what is still in memory.
    static_cast<void>(::posix_fadvise(m_descriptor, 0, 0, POSIX_FADV_DONTNEED));
    return {};
}

Result<void> NewFile::keep()
{
    const bool isSafe = ::fsync(m_descriptor) == 0;
    const Error fault = failure(m_path);
    const bool isClosed = ::close(std::exchange(m_descriptor, -1)) == 0;
    if (!isSafe || !isClosed) {
        ::unlink(m_path.c_str());
        return fault;
    }
    const auto parent = std::filesystem::absolute(m_path).parent_path();
    const int folder = ::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return {}; // writable but not readable: the name is as safe as it can be made
    ::fsync(folder);
    ::close(folder);
    return {};
}

} // namespace feltbok::server
