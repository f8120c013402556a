// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sqlite/database_file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace feltbok::sqlite {

namespace {

Error fromErrno(const char* doing)
{
    const int cause = errno;
    const ErrorCode code = cause == ENOENT                      ? ErrorCode::notFound
                           : cause == EEXIST                    ? ErrorCode::alreadyExists
                           : cause == ENOSPC || cause == EDQUOT ? ErrorCode::diskFull
                           : cause == EACCES || cause == EPERM  ? ErrorCode::notPermitted
                                                                : ErrorCode::io;
    return {code, std::string(doing) + ": " + std::strerror(cause)};
}

bool isOursAlone(const struct stat& info)
{
    return info.st_uid == ::geteuid() && (info.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

} // namespace

Result<std::filesystem::path> checkDatabasePath(const std::filesystem::path& file, FileState* state)
{
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    // Folders above may be links (/data/user/0 on Android is); SQLite's NOFOLLOW refuses them all.
    std::error_code failure;
    const std::filesystem::path real = std::filesystem::canonical(folder, failure);
    if (failure)
        return Error(ErrorCode::notFound, "folder of the database: " + failure.message());
    struct stat info = {};
    if (::lstat(real.c_str(), &info) != 0)
        return fromErrno("folder of the database");
    if (!isOursAlone(info))
        return Error(ErrorCode::notPermitted, "the database's folder is open to others");

    const std::filesystem::path target = real / file.filename();
    if (::lstat(target.c_str(), &info) != 0) {
        if (errno != ENOENT)
            return fromErrno("database file");
        *state = FileState::missing;
        return target;
    }
    if (!S_ISREG(info.st_mode) || info.st_nlink != 1 || !isOursAlone(info))
        return Error(ErrorCode::notPermitted, "the database is no plain file of our own");
    *state = FileState::present;
    return target;
}

Result<void> createPrivateFile(const std::filesystem::path& file)
{
    const int handle =
        ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (handle < 0)
        return fromErrno("create database file");
    const bool modeSet = ::fchmod(handle, 0600) == 0;
    ::close(handle);
    if (!modeSet)
        return fromErrno("mode of the database file");
    return syncPath(file.parent_path());
}

Result<void> syncPath(const std::filesystem::path& path)
{
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return fromErrno("open to sync");
    const int done = ::fsync(handle);
    ::close(handle);
    if (done != 0)
        return fromErrno("sync");
    return {};
}

} // namespace feltbok::sqlite
