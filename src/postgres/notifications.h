// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "postgres/connection.h"

#include <functional>
#include <mutex>
#include <set>
#include <thread>

namespace feltbok::postgres {

/// Words among the processes on one database, over LISTEN and NOTIFY. They are sent apart from the
/// transactions that they tell of, many at once: a NOTIFY within a transaction takes a lock of the
/// whole database for its commit, and no two commits would share a write of the log. A word may
/// get lost with a process or a connection; what depends on it must hold without it, later.
class Notifications
{
public:
    /// `heard` is told each word, also our own; nothing: some may have been missed. From the thread
    /// of this, and must not block.
    using Heard = std::function<void(std::optional<std::string_view> word)>;

    static Result<std::unique_ptr<Notifications>> start(ConnectOptions options, std::string channel,
                                                        Heard heard);
    ~Notifications();

    /// A word has no line break and at most 100 bytes. Does not block.
    void tell(std::string word);

private:
    Notifications(ConnectOptions options, std::string channel, Heard heard, int wake,
                  Connection connection);
    void run();
    Result<void> listen();
    Result<void> sendAll();
    Result<void> hear();

    const ConnectOptions m_options;
    const std::string m_channel;
    const Heard m_heard;
    const int m_wake;
    std::optional<Connection> m_connection; // of the thread alone
    std::mutex m_mutex;                     // for what follows
    std::set<std::string> m_words;
    bool m_isEnding = false;
    std::thread m_thread;
};

/// Tells the words once, from a process that does not listen.
Result<void> tellOnce(Connection& connection, const std::string& channel,
                      const std::set<std::string>& words);

} // namespace feltbok::postgres
