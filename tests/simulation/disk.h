// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "simulation/chance.h"

#include <filesystem>
#include <optional>

namespace feltbok::simulation {

/// The disk of one machine, under every database in its folder: a VFS of SQLite in front of the
/// real one. Writes can fail, be torn and run out of room; the machine can die at any of them; and
/// what was not synced can be lost. What other code writes (photos, the audit log's file) is not
/// under it: that is durable here.
class Disk
{
public:
    /// Makes the folder (0700).
    explicit Disk(std::filesystem::path folder);
    ~Disk();
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;

    enum class Fault {
        none,
        death, ///< the machine dies at that write, which may be torn
        full,  ///< from that write on there is no room
        error, ///< that write or sync fails
    };
    /// After so many more writes and syncs.
    void failAfter(int calls, Fault fault);
    void heal();
    /// Everything written from now on is lost to it.
    void die() { m_isDead = true; }
    bool isDead() const { return m_isDead; }
    bool hasFailed() const { return m_hasFailed; } ///< since heal()

    enum class Loss {
        nothing,  ///< the process was killed, the machine went on
        unsynced, ///< the power went
        some,     ///< the power went, and some of what was not synced is there, some of it torn
    };
    /// When everything on it is closed: it is as after a new start.
    void restart(Loss loss, Chance& chance);

    const std::filesystem::path& folder() const { return m_folder; }
    /// Reads, writes and syncs so far.
    std::int64_t calls() const { return m_calls; }

    // For the VFS. `old` is what the file held there.
    struct Change
    {
        std::string path;
        std::int64_t offset = 0;
        std::string before;
        std::string after;
        std::int64_t sizeBefore = 0;
        bool isTruncation = false;
    };
    void noteRead() { ++m_calls; }
    void note(Change change) { m_unsynced.push_back(std::move(change)); }
    void noteSync(const std::string& path);
    /// The code with which the next write or sync fails; a torn one writes that much first.
    std::optional<int> nextFault(int size, bool isSync, int& torn);

private:
    std::filesystem::path m_folder;
    std::vector<Change> m_unsynced;
    Fault m_fault = Fault::none;
    int m_left = 0;
    bool m_isDead = false;
    bool m_hasFailed = false;
    std::int64_t m_calls = 0;
};

} // namespace feltbok::simulation
