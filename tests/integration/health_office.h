// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/server_office.h"

namespace feltbok::test {

/// A serving municipality 9901 with people of both sides.
class HealthOffice
{
public:
    HealthOffice()
    {
        server.command({QStringLiteral("municipality"), QStringLiteral("add"),
                        QStringLiteral("9901"), QStringLiteral("Prøvevik")});
        kari = person("Kari Kontrollør", {"inspector"});
        siv = person("Siv Saksbehandler", {"case_handler"});
        dina = person("Dina Utdeler", {"naloxone_distributor"});
        dag = person("Dag Utdeler", {"naloxone_distributor"});
        ute = person("Ute Oppsøker", {"outreach_worker"});
        una = person("Una Oppsøker", {"outreach_worker"});
        lena = person("Lena Leder", {"health_lead"});
        both = person("Berit Begge", {"inspector", "outreach_worker"});
        lise = person("Lise Leder og oppsøker", {"health_lead", "outreach_worker"});
        admin = person("Ada Administrator", {"admin"});
        if (!server.start())
            qFatal("the server does not start");
    }

    std::string person(const char* name, std::initializer_list<const char*> roles) const
    {
        auto user = server.addUser(QString::fromUtf8(name));
        for (const auto* role : roles)
            server.grant(user, QStringLiteral("9901"), QString::fromLatin1(role));
        return user;
    }
    /// An enrolled device with a token, on the only side that the person has or on this one.
    WireDevice device(const std::string& user, const QString& side = {}) const
    {
        WireDevice out(server.port());
        if (out.enrol(server.enrolLink(user, side)).status != 201 || !out.fetchToken())
            qFatal("enrolment failed");
        return out;
    }

    ServerProcess server;
    std::string kari;  ///< inspector
    std::string siv;   ///< case handler
    std::string dina;  ///< distributor
    std::string dag;   ///< distributor
    std::string ute;   ///< outreach worker
    std::string una;   ///< outreach worker
    std::string lena;  ///< health lead
    std::string both;  ///< inspector, and outreach worker
    std::string lise;  ///< health lead and outreach worker
    std::string admin; ///< administrator
};

/// Pushes one put that must be applied.
inline RecordId made(WireDevice& device, const std::string& collection, const json::object& set,
                     const json::object& add = {})
{
    const auto id = newId();
    const auto result = device.putNow(collection, id, 0, set, add);
    if (text(result, "status") != "applied")
        qFatal("%s: %s", collection.c_str(), toJsonText(result).c_str());
    return id;
}

/// "applied" (merged or not), "conflict" or the code and field of a parked one.
inline std::string outcome(const json::object& result)
{
    const auto status = text(result, "status");
    if (status != "parked")
        return status == "merged" ? "applied" : status;
    const auto field = text(result, "field");
    return text(result, "code") + (field.empty() ? "" : " " + field);
}

inline std::map<std::string, json::object> fresh(WireDevice& device)
{
    device.cursor.clear();
    return device.pullAll();
}

inline json::object fieldsOf(const json::object& record)
{
    const auto* fields = record.if_contains("fields");
    return fields != nullptr && fields->is_object() ? fields->get_object() : json::object();
}

inline json::object movement(const RecordId& location, std::int64_t doses,
                             const std::string& type = "mottak")
{
    json::object out{{"location", location.toText()},   {"product", "ventizolve"}, {"lot", "A12"},
                     {"expiry", "2028-05-31"},          {"entry_type", type},      {"doses", doses},
                     {"at", "2026-11-20T21:00:00.000Z"}};
    if (type == "utdeling")
        out["handout"] = newId().toText(); // which may come later
    return out;
}

} // namespace feltbok::test
