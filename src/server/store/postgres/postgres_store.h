// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "postgres/notifications.h"
#include "postgres/pool.h"
#include "server/store/store.h"

namespace feltbok::server {

/// What concerns the other processes on the same database: counters that changed, by their names,
/// and devices whose polls there are over.
struct Announcement
{
    std::set<std::string> counters;
    std::set<DeviceId> devices;
};

/// A store in a PostgreSQL database, for any number of processes. Transactions that write see what
/// others commit meanwhile and lock what they may change: the counters, devices, codes and
/// attachments that they ask for. One that was in another's way is done again.
class PostgresStore final : public Store
{
public:
    struct Options
    {
        std::string url;
        std::size_t connections = 8;
        std::chrono::milliseconds patience{5'000}; ///< for a connection to come free
    };

    /// Fails as postgres::Connection::open and checkPostgresSchema do; with notPermitted where the
    /// role could step over the fences (docs/security.md); with badInput for a database that is
    /// not in UTF-8.
    static Result<std::unique_ptr<PostgresStore>> open(const Options& options);

    /// Whether it is the database of the server with this key: the first one to ask has it.
    Result<Found> belongTo(std::string_view serverKey);

    Result<void> read(const std::function<Result<void>(Reader&)>& work) override;
    Result<void> write(const std::function<Result<void>(Writer&)>& work) override;

    /// Of one snapshot, on a connection of its own.
    Result<std::unique_ptr<StoreCopy>> beginCopy(const std::filesystem::path& file,
                                                 const Secret& key) override;

    /// Tells the other processes; for one that does not serve.
    Result<void> announce(const Announcement& announcement);
    /// Hears what the others tell, and tells them what this one does with the returned object.
    /// Nothing: something may have been missed.
    using Heard = std::function<void(const std::optional<Announcement>& announcement)>;
    class Feed
    {
    public:
        void tell(const Announcement& announcement);
        /// That a device polls here from now on. Not heard by ourselves.
        void tellHeld(const DeviceId& device);

    private:
        friend class PostgresStore;
        std::string m_self; ///< tells our own words from others'
        std::unique_ptr<postgres::Notifications> m_notifications;
    };
    Result<Feed> listen(Heard heard);

    postgres::Pool::Figures poolFigures() const { return m_pool.figures(); }

private:
    explicit PostgresStore(const Options& options);
    enum class Kind { read, write };
    Result<void> run(postgres::Transaction::Kind kind,
                     const std::function<Result<void>(Writer&)>& work);

    postgres::Pool m_pool;
};

} // namespace feltbok::server
