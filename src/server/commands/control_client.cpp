// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/commands/control_client.h"

#include "server/commands/control_socket.h"
#include "server/commands/open_store.h"

namespace feltbok::server {
namespace {

/// Runs commands on a store of its own.
class LocalChannel final : public OfficeChannel
{
public:
    LocalChannel(ServerKeys keys, OpenedStore opened, const std::filesystem::path& auditFile)
        : m_keys(std::move(keys)), m_opened(std::move(opened)),
          m_auditFile(auditFile, m_keys.receipt),
          m_office(
              *m_opened.store, m_clock, m_keys,
              [this](const Effects& effects) { tellOthers(effects); }, &m_auditFile)
    {
    }
    /// Before anything is done: that the audit log and the store belong together.
    Result<void> begin() { return m_auditFile.follow(*m_opened.store); }
    Result<json::object> call(std::string_view name, const json::object& request) override
    {
        const auto* command = findCommand(name);
        if (command == nullptr || command->execute == nullptr)
            return Error(ErrorCode::badInput, "no such command");
        return command->execute(m_office, request);
    }

private:
    void tellOthers(const Effects& effects)
    {
        // Should this fail, they see it at their next request; no poll is held longer than 25 s.
        if (m_opened.shared != nullptr) [[maybe_unused]]
            const auto told = m_opened.shared->announce(announcementOf(effects));
    }

    SystemClock m_clock;
    ServerKeys m_keys;
    OpenedStore m_opened;
    AuditFile m_auditFile;
    Office m_office;
};

/// Hands commands to the serving process.
class SocketChannel final : public OfficeChannel
{
public:
    explicit SocketChannel(std::filesystem::path socket) : m_socket(std::move(socket)) {}
    Result<json::object> call(std::string_view command, const json::object& request) override
    {
        return callControlSocket(m_socket, command, request);
    }

private:
    std::filesystem::path m_socket;
};

} // namespace

Result<std::unique_ptr<OfficeChannel>> openChannel(const std::filesystem::path& data)
{
    const DataFolder folder(data);
    FELTBOK_TRY(folder.requireServer());
    if (isServing(folder.socket()) == Serving::yes)
        return std::unique_ptr<OfficeChannel>(std::make_unique<SocketChannel>(folder.socket()));
    FELTBOK_ASSIGN(auto keys, folder.loadKeys());
    FELTBOK_ASSIGN(auto store, openStore(folder, keys));
    auto local =
        std::make_unique<LocalChannel>(std::move(keys), std::move(store), folder.auditFile());
    FELTBOK_TRY(local->begin());
    return std::unique_ptr<OfficeChannel>(std::move(local));
}

} // namespace feltbok::server
