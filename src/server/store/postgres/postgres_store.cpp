// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/postgres/postgres_store.h"

#include "server/store/postgres/postgres_migrations.h"
#include "server/store/postgres/postgres_transaction.h"
#include "server/store/transfer/postgres_copy.h"

#include <poll.h>
#include <random>

namespace feltbok::server {
namespace {

using postgres::Fault;
using postgres::Transaction;

constexpr int mostTries = 8;
const std::string channel = "feltbok";
constexpr std::string_view deviceWord = "device ";
constexpr std::string_view counterWord = "counter ";
constexpr std::string_view heldWord = "held "; // and who says it, behind the device

std::set<std::string> wordsOf(const Announcement& announcement)
{
    std::set<std::string> out;
    for (const auto& counter : announcement.counters)
        out.insert(std::string(counterWord) + counter);
    for (const auto& device : announcement.devices)
        out.insert(std::string(deviceWord) + device.toText());
    return out;
}

/// Some milliseconds, more with each try, and not the same as those of who was in the way.
void pauseBefore(int attempt)
{
    static thread_local std::minstd_rand dice{std::random_device{}()};
    ::poll(nullptr, 0, std::uniform_int_distribution<int>(1, 5 << attempt)(dice));
}

/// Who owns the tables, or is above the rules, would not be fenced in.
Result<void> requireFenced(postgres::Connection& connection)
{
    FELTBOK_ASSIGN(auto rows,
                   connection.query("SELECT r.rolsuper OR r.rolbypassrls, "
                                    "pg_has_role(c.relowner, 'MEMBER'), "
                                    "current_setting('server_encoding') "
                                    "FROM pg_roles AS r, pg_class AS c WHERE r.rolname = "
                                    "current_user AND c.oid = 'feltbok.record'::regclass"));
    if (!rows.next())
        return Error(ErrorCode::notFound, "the database holds no store", "store");
    if (rows.integer(0) != 0 || rows.integer(1) != 0)
        return Error(ErrorCode::notPermitted,
                     "the store's user owns its tables or is above their rules; serve as a member "
                     "of " +
                         std::string(applicationRole) + " that is nothing else",
                     "store");
    if (rows.text(2) != "UTF8")
        return Error(ErrorCode::badInput, "the database is not in UTF-8", "store");
    return {};
}

} // namespace

PostgresStore::PostgresStore(const Options& options)
    : m_pool({.url = options.url, .user = {}}, options.connections, options.patience)
{
}

Result<std::unique_ptr<PostgresStore>> PostgresStore::open(const Options& options)
{
    std::unique_ptr<PostgresStore> out(new PostgresStore(options));
    FELTBOK_ASSIGN(auto connection, out->m_pool.take());
    FELTBOK_TRY(checkPostgresSchema(*connection));
    FELTBOK_TRY(requireFenced(*connection));
    return out;
}

Result<Found> PostgresStore::belongTo(std::string_view serverKey)
{
    FELTBOK_ASSIGN(auto connection, m_pool.take());
    FELTBOK_TRY(connection->run("INSERT INTO setting (key, value) VALUES ('server_key', $1) "
                                "ON CONFLICT DO NOTHING",
                                serverKey));
    FELTBOK_ASSIGN(const auto found, connection->queryInteger("SELECT 1 FROM setting WHERE "
                                                              "key = 'server_key' AND value = $1",
                                                              serverKey));
    return found ? Found::yes : Found::no;
}

Result<void> PostgresStore::run(Transaction::Kind kind,
                                const std::function<Result<void>(Writer&)>& work)
{
    for (int attempt = 1;; ++attempt) {
        FELTBOK_ASSIGN(auto connection, m_pool.take());
        bool isCommitting = false;
        const auto once = [&]() -> Result<void> {
            FELTBOK_ASSIGN(auto transaction, Transaction::begin(*connection, kind));
            PostgresTransaction writer(*connection, kind);
            FELTBOK_TRY(work(writer));
            FELTBOK_TRY(writer.finish());
            isCommitting = true;
            return transaction.commit();
        };
        auto done = once();
        const Fault fault = connection->fault();
        if (done || attempt == mostTries || fault == Fault::none || fault == Fault::other)
            return done;
        // What a lost commit did is not known; reading again does no harm.
        if (fault == Fault::lost && isCommitting && kind == Transaction::Kind::write)
            return done;
        // Only a new connection tells whether the database is back.
        if (fault == Fault::inTheWay)
            pauseBefore(attempt);
    }
}

Result<void> PostgresStore::read(const std::function<Result<void>(Reader&)>& work)
{
    return run(Transaction::Kind::read, [&](Writer& reader) { return work(reader); });
}

Result<void> PostgresStore::write(const std::function<Result<void>(Writer&)>& work)
{
    return run(Transaction::Kind::write, work);
}

Result<std::unique_ptr<StoreCopy>> PostgresStore::beginCopy(const std::filesystem::path& file,
                                                            const Secret& key)
{
    return PostgresCopy::begin(m_pool.options(), file, key);
}

Result<void> PostgresStore::announce(const Announcement& announcement)
{
    FELTBOK_ASSIGN(auto connection, m_pool.take());
    return postgres::tellOnce(*connection, channel, wordsOf(announcement));
}

void PostgresStore::Feed::tell(const Announcement& announcement)
{
    for (auto& word : wordsOf(announcement))
        m_notifications->tell(word);
}

void PostgresStore::Feed::tellHeld(const DeviceId& device)
{
    std::string word(heldWord);
    word += device.toText() + " " + m_self;
    m_notifications->tell(std::move(word));
}

Result<PostgresStore::Feed> PostgresStore::listen(Heard heard)
{
    Feed out;
    out.m_self = toHex(randomBytes(8));
    const auto hear = [heard = std::move(heard),
                       self = out.m_self](std::optional<std::string_view> word) {
        if (!word)
            return heard(std::nullopt);
        Announcement announcement;
        if (word->starts_with(counterWord))
            announcement.counters.insert(std::string(word->substr(counterWord.size())));
        std::string_view device;
        if (word->starts_with(deviceWord))
            device = word->substr(deviceWord.size());
        else if (word->starts_with(heldWord) && !word->ends_with(self))
            device = word->substr(heldWord.size(), 36);
        if (const auto id = DeviceId::parse(device))
            announcement.devices.insert(*id);
        heard(announcement);
    };
    FELTBOK_ASSIGN(out.m_notifications,
                   postgres::Notifications::start(m_pool.options(), channel, hear));
    return out;
}

} // namespace feltbok::server
