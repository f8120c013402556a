// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/file_handle.h"

#include <cerrno>
#include <cstring>
#include <string>
#include <unistd.h>

namespace feltbok::storage {

Error fileError(const char* doing)
{
    const int cause = errno;
    const ErrorCode code = cause == ENOENT                      ? ErrorCode::notFound
                           : cause == ENOSPC || cause == EDQUOT ? ErrorCode::diskFull
                           : cause == EACCES || cause == EPERM  ? ErrorCode::notPermitted
                                                                : ErrorCode::io;
    return {code, std::string(doing) + ": " + std::strerror(cause)};
}

FileHandle::~FileHandle()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

} // namespace feltbok::storage
