// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace feltbok::server {

namespace {

Error systemError(int cause)
{
    const ErrorCode code = cause == ENOENT || cause == ENOTDIR ? ErrorCode::notFound
                           : cause == EACCES || cause == EPERM ? ErrorCode::notPermitted
                           : cause == EISDIR                   ? ErrorCode::badInput
                                                               : ErrorCode::io;
    return {code, std::strerror(cause), "file"};
}

} // namespace

ByteSource fileSource(std::shared_ptr<std::FILE> file)
{
    return [file = std::move(file)](std::span<char> into) -> Result<std::size_t> {
        const std::size_t count = std::fread(into.data(), 1, into.size(), file.get());
        if (count == 0 && std::ferror(file.get()) != 0)
            return systemError(errno);
        return count;
    };
}

Result<ByteSource> openFileSource(const std::string& path)
{
    if (path == "-")
        return fileSource(std::shared_ptr<std::FILE>(stdin, [](std::FILE*) {}));
    errno = 0;
    std::FILE* opened = std::fopen(path.c_str(), "rbe");
    if (opened == nullptr)
        return systemError(errno);
    return fileSource(std::shared_ptr<std::FILE>(opened, [](std::FILE* f) { std::fclose(f); }));
}

ByteSource textSource(std::string text)
{
    return [text = std::move(text),
            at = std::size_t{0}](std::span<char> into) mutable -> Result<std::size_t> {
        const std::size_t count = std::min(into.size(), text.size() - at);
        std::copy_n(text.data() + at, count, into.data());
        at += count;
        return count;
    };
}

} // namespace feltbok::server
