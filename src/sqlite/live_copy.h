// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sqlite/connection.h"

struct sqlite3_backup;

namespace feltbok::sqlite {

/// A copy of a whole database under a key of its own, made some pages at a time while its
/// connection goes on changing it: what changes meanwhile is changed in the copy too, so that at
/// its end the copy is what the database is at that moment. To be used by the thread that uses the
/// connection, which it must not outlive.
class LiveCopy
{
public:
    /// `target` must not exist, in a folder that is ours alone.
    static Result<std::unique_ptr<LiveCopy>>
    begin(Connection& source, const std::filesystem::path& target, const Secret& key);
    /// Removes the target unless it is whole.
    ~LiveCopy();
    LiveCopy(const LiveCopy&) = delete;
    LiveCopy& operator=(const LiveCopy&) = delete;

    enum class Progress { more, whole };
    /// Outside a transaction of the source. After `whole` the target is durable and closed.
    Result<Progress> step(int pages);

private:
    LiveCopy(Connection target, sqlite3_backup* handle);
    Result<void> finish();

    std::filesystem::path m_file;
    std::optional<Connection> m_target;
    sqlite3_backup* m_handle;
    bool m_isWhole = false;
};

} // namespace feltbok::sqlite
