// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace feltbok::server {

/// A new file that only its owner may read; removed unless it was kept.
class NewFile
{
public:
    /// Fails with alreadyExists, notFound (no such folder), notPermitted, diskFull or io.
    static Result<NewFile> create(const std::string& path);
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    Result<void> write(std::string_view bytes);
    Result<void> writeLine(std::string line)
    {
        line.push_back('\n');
        return write(line);
    }
    /// Makes what was written durable, so that what is read next comes from the disk.
    Result<void> sync();
    /// Durable and closed, under its name.
    Result<void> keep();
    std::uint64_t size() const { return m_size; }
    const std::string& path() const { return m_path; }

private:
    NewFile(std::string path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

    std::string m_path;
    int m_descriptor;
    std::uint64_t m_size = 0;
};

} // namespace feltbok::server
