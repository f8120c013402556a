// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <filesystem>

namespace feltbok::server {

/// Of a server in the making: what was written into a folder that was new or empty goes again, with
/// the folder if it was new, unless the server is whole. A folder that held anything is left alone.
class FolderGuard
{
public:
    explicit FolderGuard(std::filesystem::path folder) : m_folder(std::move(folder))
    {
        std::error_code failure;
        m_isNew = !std::filesystem::exists(std::filesystem::symlink_status(m_folder, failure));
        m_isOurs = m_isNew || (std::filesystem::is_empty(m_folder, failure) && !failure);
    }
    ~FolderGuard()
    {
        if (!m_isOurs)
            return;
        std::error_code ignored;
        for (const auto& entry : std::filesystem::directory_iterator(m_folder, ignored))
            std::filesystem::remove_all(entry.path(), ignored);
        if (m_isNew)
            std::filesystem::remove(m_folder, ignored);
    }
    FolderGuard(const FolderGuard&) = delete;
    FolderGuard& operator=(const FolderGuard&) = delete;
    void keep() { m_isOurs = false; }

private:
    std::filesystem::path m_folder;
    bool m_isNew = false;
    bool m_isOurs = false;
};

} // namespace feltbok::server
