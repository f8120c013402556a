// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/store.h"
#include "sqlite/live_copy.h"

#include <filesystem>
#include <memory>
#include <mutex>

namespace feltbok::server {

/// The store of a pilot on one machine: one SQLCipher file, one connection, one unit of work at a
/// time.
class EmbeddedStore final : public Store
{
public:
    /// Makes `file` with an empty store. Fails with alreadyExists if it is there.
    static Result<std::unique_ptr<EmbeddedStore>> create(const std::filesystem::path& file,
                                                         const Secret& key);
    /// Opens `file` and brings its schema up to date. Never makes one: fails with notFound where
    /// there is no file, or an empty one.
    static Result<std::unique_ptr<EmbeddedStore>> open(const std::filesystem::path& file,
                                                       const Secret& key);

    Result<void> read(const std::function<Result<void>(Reader&)>& work) override;
    Result<void> write(const std::function<Result<void>(Writer&)>& work) override;
    Result<std::unique_ptr<StoreCopy>> beginCopy(const std::filesystem::path& file,
                                                 const Secret& key) override;
    Result<void> check() override;

private:
    class Copy;
    /// Whoever makes a copy asks for a step all the time; who does not has gone.
    static constexpr std::chrono::seconds copyPatience{60};
    static Result<std::unique_ptr<EmbeddedStore>> openFile(const std::filesystem::path& file,
                                                           const Secret& key,
                                                           sqlite::OpenOptions::Missing missing);
    explicit EmbeddedStore(sqlite::Connection connection) : m_connection(std::move(connection)) {}
    std::mutex m_mutex;
    sqlite::Connection m_connection;
    bool m_owesTruncation = false; ///< something erased may still be in the write-ahead log
    std::unique_ptr<sqlite::LiveCopy> m_copy; ///< the one at work
    std::chrono::steady_clock::time_point m_copyStepped;
};

} // namespace feltbok::server
