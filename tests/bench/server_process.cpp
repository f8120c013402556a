// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "bench/server_process.h"

#include <QJsonDocument>
#include <csignal>
#include <sys/prctl.h>

namespace feltbok::bench {

namespace {

constexpr int patienceMs = 30'000;

QString program()
{
    return QStringLiteral(FELTBOK_BINARY_DIR "/feltbok-server");
}

} // namespace

ServerProcess::ServerProcess()
{
    command({QStringLiteral("init")});
    m_serve.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // It goes with the benchmark, however that ends.
    m_serve.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_serve.start(program(), {QStringLiteral("serve"), QStringLiteral("--data"),
                              m_dir.filePath(QStringLiteral("data")), QStringLiteral("--listen"),
                              QStringLiteral("127.0.0.1:0")});
    while (!m_serve.canReadLine())
        if (!m_serve.waitForReadyRead(patienceMs))
            qFatal("the server does not start");
    const auto ready = QJsonDocument::fromJson(m_serve.readLine()).object();
    const QString address = ready.value(QStringLiteral("listening")).toString();
    m_port = address.mid(address.lastIndexOf(u':') + 1).toUShort();
    command({QStringLiteral("municipality"), QStringLiteral("add"), QStringLiteral("9901"),
             QStringLiteral("Prøvevik")});
}

ServerProcess::~ServerProcess()
{
    m_serve.terminate();
    if (!m_serve.waitForFinished(patienceMs))
        m_serve.kill();
    m_serve.waitForFinished();
}

QString ServerProcess::addInspector(const QString& name)
{
    const QString user =
        command({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("--name"), name})
            .value(QStringLiteral("user"))
            .toString();
    command({QStringLiteral("grant"), QStringLiteral("--user"), user,
             QStringLiteral("--municipality"), QStringLiteral("9901"), QStringLiteral("--role"),
             QStringLiteral("inspector")});
    return user;
}

QString ServerProcess::link(const QString& user, std::uint16_t port)
{
    return command({QStringLiteral("enrol-code"), QStringLiteral("--user"), user,
                    QStringLiteral("--url"), QStringLiteral("https://127.0.0.1:%1").arg(port)})
        .value(QStringLiteral("link"))
        .toString();
}

QJsonObject ServerProcess::command(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program(), arguments + QStringList{QStringLiteral("--data"),
                                                     m_dir.filePath(QStringLiteral("data")),
                                                     QStringLiteral("--json")});
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        qFatal("feltbok-server %s failed", qPrintable(arguments.join(u' ')));
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

} // namespace feltbok::bench
