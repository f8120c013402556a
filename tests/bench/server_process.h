// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace feltbok::bench {

/// The shipped feltbok-server with municipality 9901 on a folder that goes away.
class ServerProcess
{
public:
    ServerProcess();
    ~ServerProcess();

    std::uint16_t port() const { return m_port; }
    /// Gives the user's id.
    QString addInspector(const QString& name);
    /// An enrolment link, to the server through `port`.
    QString link(const QString& user, std::uint16_t port);

private:
    QJsonObject command(const QStringList& arguments);

    QTemporaryDir m_dir;
    QProcess m_serve;
    std::uint16_t m_port = 0;
};

} // namespace feltbok::bench
