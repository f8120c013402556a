// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/commands/control_socket.h"
#include "server/data_folder.h"
#include "support/server_process.h"

#include <initializer_list>

namespace feltbok::test {

/// The shipped server, serving, with office commands straight through its socket: a process for
/// each would be most of a history's time. What goes wrong with it ends the test.
class RealServer : public ServerProcess
{
public:
    explicit RealServer(On on = On::wanted) : ServerProcess(on) { serve(); }

    void serve()
    {
        if (!start())
            qFatal("the server does not start");
    }
    json::object office(std::string_view name, const json::object& request) const
    {
        const server::DataFolder folder(data().toStdString());
        auto answer = server::callControlSocket(folder.socket(), name, request);
        if (!answer)
            qFatal("%s: %s", std::string(name).c_str(), answer.error().detail.c_str());
        return std::move(answer).value();
    }
    void addMunicipality(std::string_view number) const
    {
        office("municipality add", {{"municipality", number}, {"name", "Prøvevik"}});
    }
    /// A new person with these roles.
    std::string addPerson(std::string_view name, std::string_view municipality,
                          std::initializer_list<std::string_view> roles) const
    {
        std::string user = requireString(office("user add", {{"name", name}}), "user").value();
        for (const auto role : roles)
            setGrant(user, municipality, role, false);
        return user;
    }
    void setGrant(std::string_view user, std::string_view municipality, std::string_view role,
                  bool remove) const
    {
        office(
            "grant",
            {{"user", user}, {"municipality", municipality}, {"role", role}, {"remove", remove}});
    }
    std::string link(std::string_view user) const
    {
        return requireString(office("enrol-code", {{"user", user}, {"url", url()}}), "link")
            .value();
    }
};

} // namespace feltbok::test
