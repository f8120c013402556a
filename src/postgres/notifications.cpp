// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "postgres/notifications.h"

#include <array>
#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace feltbok::postgres {
namespace {

constexpr std::size_t maxPayload = 7000; // PostgreSQL takes 8000 bytes
constexpr int retryMilliseconds = 500;

struct FreeNotify
{
    void operator()(PGnotify* notify) const { PQfreemem(notify); }
};

} // namespace

Result<void> tellOnce(Connection& connection, const std::string& channel,
                      const std::set<std::string>& words)
{
    std::string payload;
    const auto send = [&]() -> Result<void> {
        auto sent = connection.run("SELECT pg_notify($1, $2)", channel, payload);
        payload.clear();
        return sent;
    };
    for (const auto& word : words) {
        if (payload.size() + word.size() >= maxPayload)
            FELTBOK_TRY(send());
        payload += word + "\n";
    }
    return payload.empty() ? Result<void>() : send();
}

Result<std::unique_ptr<Notifications>> Notifications::start(ConnectOptions options,
                                                            std::string channel, Heard heard)
{
    FELTBOK_ASSIGN(auto connection, Connection::open(options));
    const int wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (wake < 0)
        return Error(ErrorCode::io, "no descriptor left");
    std::unique_ptr<Notifications> out(new Notifications(
        std::move(options), std::move(channel), std::move(heard), wake, std::move(connection)));
    FELTBOK_TRY(out->listen());
    out->m_thread = std::thread([raw = out.get()] { raw->run(); });
    return out;
}

Notifications::Notifications(ConnectOptions options, std::string channel, Heard heard, int wake,
                             Connection connection)
    : m_options(std::move(options)), m_channel(std::move(channel)), m_heard(std::move(heard)),
      m_wake(wake), m_connection(std::move(connection))
{
}

Notifications::~Notifications()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
    if (m_thread.joinable())
        m_thread.join();
    ::close(m_wake);
}

void Notifications::tell(std::string word)
{
    {
        const std::lock_guard lock(m_mutex);
        m_words.insert(std::move(word));
    }
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
}

Result<void> Notifications::listen()
{
    // The channel is a name of our own, no input.
    FELTBOK_TRY(m_connection->script("LISTEN " + m_channel));
    // A word need not survive a crash of the database.
    return m_connection->script("SET synchronous_commit = off");
}

Result<void> Notifications::sendAll()
{
    std::set<std::string> words;
    {
        const std::lock_guard lock(m_mutex);
        words.swap(m_words);
    }
    return words.empty() ? Result<void>() : tellOnce(*m_connection, m_channel, words);
}

Result<void> Notifications::hear()
{
    auto* raw = m_connection->m_connection.get();
    if (PQconsumeInput(raw) == 0)
        return Error(ErrorCode::network, "the connection to the database was lost");
    while (const std::unique_ptr<PGnotify, FreeNotify> notify{PQnotifies(raw)}) {
        std::string_view text = notify->extra;
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            m_heard(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }
    return {};
}

void Notifications::run()
{
    for (;;) {
        std::array<pollfd, 2> waits{{{m_wake, POLLIN, 0}, {-1, POLLIN, 0}}};
        if (m_connection)
            waits[1].fd = m_connection->descriptor();
        ::poll(waits.data(), waits.size(), m_connection ? -1 : retryMilliseconds);
        std::uint64_t count = 0;
        [[maybe_unused]] const auto got = ::read(m_wake, &count, sizeof count);
        {
            const std::lock_guard lock(m_mutex);
            if (m_isEnding)
                return;
        }
        if (!m_connection) {
            auto opened = Connection::open(m_options);
            if (!opened)
                continue;
            m_connection.emplace(std::move(*opened));
            if (!listen()) {
                m_connection.reset();
                continue;
            }
            m_heard(std::nullopt);
        }
        if (!sendAll() || !hear()) {
            m_connection.reset();
            m_heard(std::nullopt);
        }
    }
}

} // namespace feltbok::postgres
