// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "integration/field_device.h"

#include <QProcess>

namespace feltbok::test {

/// A device in a process of its own (device_process_main.cpp). A refused command ends the test.
class DeviceProcess
{
public:
    DeviceProcess() { start(); }
    explicit DeviceProcess(QString folder) : DeviceProcess() { open(std::move(folder)); }
    ~DeviceProcess()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(patience);
    }

    /// Another profile, made when there is none in `folder`; the one before is closed.
    void open(QString folder)
    {
        m_folder = std::move(folder);
        call({{"do", "open"}, {"folder", m_folder.toStdString()}});
    }

    json::object call(const json::object& request)
    {
        tell(request);
        return answer();
    }
    /// The two halves of call(): other devices work meanwhile.
    void tell(const json::object& request)
    {
        m_process.write(QByteArray::fromStdString(toJsonText(request) + "\n"));
    }
    json::object answer()
    {
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(patience))
                qFatal("no answer from a device");
        const auto reply = parseJsonObject(m_process.readLine().trimmed().toStdString());
        if (!reply || !reply->contains("answer"))
            qFatal("%s", reply ? toJsonText(*reply).c_str() : "not JSON");
        return reply->at("answer").as_object();
    }

    std::string enrol(const std::string& link)
    {
        return requireString(call({{"do", "enrol"}, {"link", link}}), "device").value();
    }
    std::string create(std::string_view collection, const json::object& set)
    {
        return requireString(call({{"do", "create"},
                                   {"collection", collection},
                                   {"municipality", "9901"},
                                   {"set", set}}),
                             "record")
            .value();
    }
    void set(std::string_view record, const json::object& fields)
    {
        call({{"do", "edit"}, {"record", record}, {"set", fields}});
    }
    void finish(std::string_view record) { call({{"do", "finish"}, {"record", record}}); }
    void resolve(std::string_view record, const json::value& value)
    {
        call({{"do", "resolve"}, {"record", record}, {"value", value}});
    }
    SyncReport sync(Cut cut = {})
    {
        const char* where = cut.at == Cut::At::request ? "request" : "answer";
        const auto told = call({{"do", "sync"}, {"exchange", cut.exchange}, {"cut", where}});
        SyncReport report{
            requireString(told, "outcome").value(), requireString(told, "detail").value(), {}};
        for (const auto& each : told.at("exchanges").as_array())
            report.exchanges.push_back({std::string(each.at("path").as_string()),
                                        each.at("reached").as_bool(),
                                        each.at("answered").as_bool()});
        return report;
    }
    json::object state() { return call({{"do", "state"}}); }

    /// SIGKILL, and a new process on the same folder.
    void killAndStart()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
        start();
        open(m_folder);
    }
    /// Sends photos until it dies by itself at a part, and starts it again.
    void carryAndDie(std::string_view log, std::int64_t offset, std::string_view when)
    {
        tell({{"do", "carry"}, {"log", log}, {"die_at", offset}, {"when", when}});
        if (!m_process.waitForFinished(patience) || m_process.exitStatus() != QProcess::CrashExit)
            qFatal("the device did not die");
        start();
        open(m_folder);
    }
    /// The same at the next part; whether there was one. If not, all are confirmed.
    bool carryOrDie(std::string_view log, std::string_view when)
    {
        tell({{"do", "carry"}, {"log", log}, {"die_next", true}, {"when", when}});
        while (!m_process.canReadLine() && m_process.state() != QProcess::NotRunning)
            m_process.waitForReadyRead(patience);
        if (m_process.canReadLine()) {
            if (requireString(answer(), "outcome").value() != "carried")
                qFatal("a device does not get rid of its photos");
            return false;
        }
        start();
        open(m_folder);
        return true;
    }
    /// Ends the profile, so that it can be opened elsewhere.
    void close() { call({{"do", "close"}}); }
    /// SIGKILL during a sync, which gets this long.
    void killWhileSyncing(int milliseconds)
    {
        tell({{"do", "sync"}});
        m_process.waitForReadyRead(milliseconds);
        killAndStart();
    }

private:
    static constexpr int patience = 60'000;

    void start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(FELTBOK_DEVICE_PROCESS), QStringList());
    }

    QString m_folder;
    QProcess m_process;
};

} // namespace feltbok::test
