// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "support/round_robin.h"
#include "support/test_database.h"

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace feltbok::test {

struct CommandAnswer
{
    int exitCode = -1;
    std::string out;
    std::string err;
    json::object json; ///< of `out`, if it is an object
};

/// The shipped feltbok-server on a data folder of its own, port chosen by the system. With
/// FELTBOK_TEST_POSTGRES its store is a database of its own; with FELTBOK_TEST_SERVERS it is so
/// many processes on that, behind a balancer.
class ServerProcess
{
public:
    /// wanted: as the environment says. file: on its embedded store, whatever that says.
    enum class On { wanted, file };
    /// Makes the data folder; does not serve yet.
    explicit ServerProcess(On on = On::wanted);
    ~ServerProcess();

    /// Runs a command with --json and --data, and waits for its end.
    CommandAnswer command(const QStringList& arguments) const;
    /// Runs the program with exactly these arguments.
    static CommandAnswer runProgram(const QStringList& arguments);

    /// Once more: on the port it had. `more` are further options of `serve`.
    bool start(const QStringList& more = {});
    /// SIGTERM, without waiting.
    void terminate();
    /// SIGTERM, then the exit code.
    int stop();
    /// SIGKILL.
    void kill();

    /// What `serve` printed when it was ready.
    const json::object& readyLine() const { return m_readyLine; }
    std::uint16_t port() const { return m_port; }
    /// Of the first.
    qint64 processId() const { return m_processes.front()->processId(); }
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    /// How many processes serve.
    static int serverCount();
    std::string url() const { return "https://127.0.0.1:" + std::to_string(m_port); }

    std::string addUser(const QString& name) const;
    void grant(const std::string& user, const QString& municipality, const QString& role,
               bool remove = false) const;
    /// An enrolment link for the user.
    std::string enrolLink(const std::string& user, const QString& side = {}) const;

    /// Null where the server is on its embedded store.
    const TestDatabase* database() const { return m_database.get(); }

private:
    std::unique_ptr<TestDatabase> m_database; // the servers on it end before it does
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<QProcess>> m_processes;
    std::unique_ptr<RoundRobin> m_balancer;
    std::uint16_t m_port = 0;
    json::object m_readyLine;
};

} // namespace feltbok::test
