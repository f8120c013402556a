// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/private_file.h"

#include "sqlite/database_file.h"
#include "storage/file_handle.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace feltbok::storage {

namespace {

Result<void> writeAll(int handle, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(handle, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fileError("write");
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace

Result<std::string> readPrivateFile(const std::filesystem::path& file, std::size_t maxSize)
{
    const FileHandle handle(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (handle.get() < 0)
        return fileError("open");
    std::string content;
    std::array<char, 4096> chunk{};
    for (;;) {
        const ssize_t count = ::read(handle.get(), chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fileError("read");
        if (count == 0)
            return content;
        content.append(chunk.data(), static_cast<std::size_t>(count));
        if (content.size() > maxSize)
            return Error(ErrorCode::tooLarge, "private file");
    }
}

Result<void> replacePrivateFile(const std::filesystem::path& file, std::string_view content)
{
    const std::filesystem::path fresh = file.string() + ".new";
    {
        // A left-over of a crash may be there; its mode is ours already.
        const FileHandle handle(
            ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (handle.get() < 0)
            return fileError("create");
        if (::fchmod(handle.get(), 0600) != 0)
            return fileError("mode");
        FELTBOK_TRY(writeAll(handle.get(), content));
        if (::fsync(handle.get()) != 0)
            return fileError("sync");
    }
    if (::rename(fresh.c_str(), file.c_str()) != 0)
        return fileError("rename");
    return sqlite::syncPath(file.parent_path());
}

Result<void> createPrivateFolder(const std::filesystem::path& folder)
{
    if (::mkdir(folder.c_str(), 0700) == 0)
        return sqlite::syncPath(folder.has_parent_path() ? folder.parent_path() : ".");
    if (errno == EEXIST)
        return {};
    if (errno != ENOENT || !folder.has_parent_path() || folder.parent_path() == folder)
        return fileError("create folder");
    FELTBOK_TRY(createPrivateFolder(folder.parent_path()));
    return createPrivateFolder(folder);
}

} // namespace feltbok::storage
