// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"

#include <QProcess>

namespace feltbok::test {

/// A device in a process of its own (device_process_main.cpp). A refused command ends the test.
class DeviceProcess
{
public:
    explicit DeviceProcess(QString folder) : m_folder(std::move(folder)) { start(); }
    ~DeviceProcess()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(patience);
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
    std::string sync() { return requireString(call({{"do", "sync"}}), "outcome").value(); }
    json::object state() { return call({{"do", "state"}}); }

    /// SIGKILL, and a new process on the same folder.
    void killAndStart()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
        start();
    }

private:
    static constexpr int patience = 60'000;

    void start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(FELTBOK_DEVICE_PROCESS), {m_folder});
    }

    QString m_folder;
    QProcess m_process;
};

} // namespace feltbok::test
