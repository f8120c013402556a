// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QtGlobal>

namespace feltbok::test {

/// A PostgreSQL of this test's own, which it may kill. While it lives, TestDatabase means it.
class OwnCluster
{
public:
    enum class Writes { fast, durable };
    explicit OwnCluster(Writes writes) : m_shared(qgetenv("FELTBOK_TEST_POSTGRES"))
    {
        run(writes == Writes::durable ? "start-durable" : "start");
        qputenv("FELTBOK_TEST_POSTGRES", m_folder.filePath(QStringLiteral("socket")).toLocal8Bit());
    }
    ~OwnCluster()
    {
        qputenv("FELTBOK_TEST_POSTGRES", m_shared);
        run("stop");
    }
    OwnCluster(const OwnCluster&) = delete;
    OwnCluster& operator=(const OwnCluster&) = delete;

    /// Ends it at once, without a checkpoint.
    void crash() const { run("crash"); }
    void resume() const { run("resume"); }

private:
    void run(const char* what) const
    {
        QProcess process;
        process.start(QStringLiteral("python3"),
                      {QStringLiteral("-B"), QStringLiteral(FELTBOK_CLUSTER_SCRIPT),
                       QString::fromLatin1(what), m_folder.path()});
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qFatal("%s: %s", what, process.readAllStandardError().constData());
    }

    QByteArray m_shared;
    QTemporaryDir m_folder;
};

} // namespace feltbok::test
