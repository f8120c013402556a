// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/api/app.h"
#include "server/audit_file.h"
#include "server/office/office.h"
#include "simulation/disk.h"
#include "simulation/times.h"

namespace feltbok::simulation {

/// The server's core in this process: its handler of requests, its office, its embedded store and
/// audit log, with a disk and a clock of ours. Not here: sockets, TLS and the command line.
class Server
{
public:
    Server(const std::filesystem::path& folder, const Time& time);
    ~Server();

    /// Makes the template of a store; once, before anything follows from a seed.
    static void prepare(const std::filesystem::path& base);
    /// From a template, with these municipalities.
    void found(const std::vector<std::string>& municipalities);
    /// Fails where the audit log tells of what the store does not have.
    Result<void> start();
    bool isUp() const { return m_app != nullptr; }
    /// The process ends, whatever it was at; what it wrote since the last sync may be lost.
    void end(Disk::Loss loss, Chance& chance);
    /// Nothing when it is down, or goes down over it.
    std::optional<server::http::Response> handle(server::http::Request request);

    /// Called between the transactions of a request, where others may have their turn.
    std::function<void()> betweenTransactions;

    server::Store& store() { return *m_store; }
    server::Office& office() { return *m_office; }
    const std::string& epoch() const { return m_app->epoch; }
    std::string key() const { return toBase64Url(m_keys.receipt.publicKey()); }
    void followAudit();

    void backUp();
    bool hasBackup() const { return m_hasBackup; }
    /// The store is lost; the last backup comes back, with the audit log as it stands.
    void restore();

    Disk disk;
    MachineClock clock;

private:
    class TurnTakingStore;
    std::filesystem::path file() const { return disk.folder() / "feltbok.db"; }

    server::ServerKeys m_keys;
    bool m_hasBackup = false;
    std::filesystem::path m_backup;
    std::unique_ptr<server::Store> m_store;
    std::unique_ptr<TurnTakingStore> m_turns;
    std::unique_ptr<server::AuditFile> m_audit;
    std::unique_ptr<server::App> m_app;
    std::unique_ptr<server::Office> m_office;
    server::http::Handler m_handler;
};

} // namespace feltbok::simulation
