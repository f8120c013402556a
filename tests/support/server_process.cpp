// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/server_process.h"

#include <csignal>
#include <sys/prctl.h>

namespace feltbok::test {
namespace {

constexpr int patience = 30000; // milliseconds

/// The shipped one, or another build of it that FELTBOK_TEST_PROGRAM names: a mutant.
QString program()
{
    if (qEnvironmentVariableIsSet("FELTBOK_TEST_PROGRAM"))
        return qEnvironmentVariable("FELTBOK_TEST_PROGRAM");
    return QStringLiteral(FELTBOK_BINARY_DIR "/feltbok-server");
}

} // namespace

ServerProcess::ServerProcess(On on)
    : m_database(on == On::wanted ? TestDatabase::wanted() : nullptr)
{
    QStringList arguments{QStringLiteral("init")};
    if (m_database)
        arguments += {QStringLiteral("--store"), QString::fromStdString(m_database->url()),
                      QStringLiteral("--store-owner"), QStringLiteral("feltbok_owner")};
    const auto made = command(arguments);
    if (made.exitCode != 0)
        qFatal("init failed: %s%s", made.out.c_str(), made.err.c_str());
}

ServerProcess::~ServerProcess()
{
    if (!m_processes.empty())
        stop();
}

CommandAnswer ServerProcess::runProgram(const QStringList& arguments)
{
    QProcess process;
    process.start(program(), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    CommandAnswer out;
    out.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    out.out = process.readAllStandardOutput().toStdString();
    out.err = process.readAllStandardError().toStdString();
    if (auto object = parseJsonObject(out.out))
        out.json = std::move(*object);
    return out;
}

CommandAnswer ServerProcess::command(const QStringList& arguments) const
{
    return runProgram(arguments +
                      QStringList{QStringLiteral("--data"), data(), QStringLiteral("--json")});
}

int ServerProcess::serverCount()
{
    bool isNumber = false;
    const int count = qEnvironmentVariableIntValue("FELTBOK_TEST_SERVERS", &isNumber);
    return isNumber ? count : 1;
}

bool ServerProcess::start(const QStringList& more)
{
    const bool isAlone = serverCount() == 1;
    std::vector<std::uint16_t> ports;
    for (int i = 0; i < serverCount(); ++i) {
        const auto& process = m_processes.emplace_back(std::make_unique<QProcess>());
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        // A test that is killed leaves no server behind.
        process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        process->start(program(),
                       QStringList{QStringLiteral("serve"), QStringLiteral("--data"), data(),
                                   QStringLiteral("--listen"),
                                   QStringLiteral("127.0.0.1:%1").arg(isAlone ? m_port : 0)} +
                           more);
        while (!process->canReadLine())
            if (!process->waitForReadyRead(patience))
                return false;
        const auto line = parseJsonObject(process->readLine().trimmed().toStdString());
        if (!line)
            return false;
        m_readyLine = *line;
        const std::string where(findString(*line, "listening").value_or(""));
        ports.push_back(
            static_cast<std::uint16_t>(std::atoi(where.substr(where.rfind(':') + 1).c_str())));
    }
    if (isAlone) {
        m_port = ports.front();
    } else {
        m_balancer = std::make_unique<RoundRobin>(m_port, ports);
        m_port = m_balancer->port();
    }
    return m_port != 0;
}

void ServerProcess::terminate()
{
    for (const auto& process : m_processes)
        process->terminate();
}

int ServerProcess::stop()
{
    terminate();
    int out = 0;
    for (const auto& process : m_processes) {
        const bool ended = process->waitForFinished(patience);
        const bool isNormal = ended && process->exitStatus() == QProcess::NormalExit;
        if (const int code = isNormal ? process->exitCode() : -1; code != 0)
            out = code;
    }
    m_processes.clear();
    m_balancer.reset();
    return out;
}

void ServerProcess::kill()
{
    for (const auto& process : m_processes)
        process->kill();
    for (const auto& process : m_processes)
        process->waitForFinished(patience);
    m_processes.clear();
    m_balancer.reset();
}

std::string ServerProcess::addUser(const QString& name) const
{
    const auto answer =
        command({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("--name"), name});
    return std::string(findString(answer.json, "user").value_or(""));
}

void ServerProcess::grant(const std::string& user, const QString& municipality, const QString& role,
                          bool remove) const
{
    QStringList arguments{QStringLiteral("grant"),
                          QStringLiteral("--user"),
                          QString::fromStdString(user),
                          QStringLiteral("--municipality"),
                          municipality,
                          QStringLiteral("--role"),
                          role};
    if (remove)
        arguments.append(QStringLiteral("--remove"));
    const auto answer = command(arguments);
    if (answer.exitCode != 0)
        qFatal("grant failed: %s", answer.out.c_str());
}

std::string ServerProcess::enrolLink(const std::string& user, const QString& side) const
{
    QStringList arguments{QStringLiteral("enrol-code"), QStringLiteral("--user"),
                          QString::fromStdString(user), QStringLiteral("--url"),
                          QString::fromStdString(url())};
    if (!side.isEmpty())
        arguments += QStringList{QStringLiteral("--side"), side};
    const auto answer = command(arguments);
    if (answer.exitCode != 0)
        qFatal("enrol-code failed: %s", answer.out.c_str());
    return std::string(findString(answer.json, "link").value_or(""));
}

} // namespace feltbok::test
