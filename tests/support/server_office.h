// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/server_process.h"
#include "support/wire_device.h"

namespace feltbok::test {

/// A serving municipality 9901 with two inspectors, a case handler, and a device of each.
class ServerOffice
{
public:
    /// `options` are further ones of `serve`.
    explicit ServerOffice(const QStringList& options = {})
    {
        server.command({QStringLiteral("municipality"), QStringLiteral("add"),
                        QStringLiteral("9901"), QStringLiteral("Prøvevik")});
        kari = server.addUser(QStringLiteral("Kari Demo"));
        ola = server.addUser(QStringLiteral("Ola Demo"));
        siv = server.addUser(QStringLiteral("Siv Saksbehandler"));
        server.grant(kari, QStringLiteral("9901"), QStringLiteral("inspector"));
        server.grant(ola, QStringLiteral("9901"), QStringLiteral("inspector"));
        server.grant(siv, QStringLiteral("9901"), QStringLiteral("case_handler"));
        if (!server.start(options))
            qFatal("the server does not start");
    }

    /// An enrolled device with a token.
    WireDevice device(const std::string& user) const
    {
        WireDevice out(server.port());
        if (out.enrol(server.enrolLink(user)).status != 201 || !out.fetchToken())
            qFatal("enrolment failed");
        return out;
    }

    ServerProcess server;
    std::string kari;
    std::string ola;
    std::string siv;
};

/// Everything that `finished` needs, but the status itself.
inline json::object wholeVisit(const RecordId& premises)
{
    return {{"premises", premises.toText()},
            {"kind", "skjenkekontroll"},
            {"method", "uniformert"},
            {"started_at", "2026-11-20T22:00:00.000Z"},
            {"ended_at", "2026-11-20T22:40:00.000Z"},
            {"presented_at", "2026-11-20T22:41:00.000Z"},
            {"oral_feedback", "Alt i orden"}};
}

inline RecordId newId()
{
    return RecordId::create(SystemClock().now());
}

} // namespace feltbok::test
