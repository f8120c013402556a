// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "simulation/must.h"
#include "simulation/network.h"
#include "storage/db_worker.h"
#include "storage/device_store.h"
#include "storage/local_records.h"
#include "sync/engine.h"
#include "sync/enrolment.h"

#include <set>

namespace feltbok::simulation {

/// A field device without a screen: its real profile on a disk of ours, the real engine on a
/// network of ours. Not here: password, vault, camera and pages.
class Device
{
public:
    Device(int number, UserId owner, const std::filesystem::path& folder, Network& network,
           const Time& time);
    ~Device();

    /// Makes the template of a profile; once, before anything follows from a seed.
    static void prepare(const std::filesystem::path& base);
    Result<void> open();
    /// The process ends in whatever it was at.
    void end(Disk::Loss loss, Chance& chance);
    bool isOpen() const { return m_worker != nullptr; }
    /// All on it goes: ordered by the office, or with the device.
    void wipe();
    void startSync();
    void stopSync();
    bool isSyncing() const { return m_engine != nullptr; }
    sync::SyncEngine* engine() { return m_engine.get(); }

    /// Asks with this link, for as long as it has no answer.
    void enrol(const std::string& link);
    bool isEnrolling() const { return m_enrolment != nullptr; }
    Result<domain::Identity> identity() { return m_store->identity(); }
    storage::DeviceStore& store() { return *m_store; }

    template <typename F>
    auto with(F f)
    {
        return m_worker->runBlocking([&](sqlite::Connection& db) {
            storage::LocalRecords records(db);
            return f(records);
        });
    }
    template <typename F>
    auto withDatabase(F f)
    {
        return m_worker->runBlocking([&](sqlite::Connection& db) { return f(db); });
    }

    const int number;
    const UserId user;
    Disk disk;
    MachineClock clock;

    bool isEnrolled = false;
    bool isGone = false;    ///< wiped, or lost
    bool isRevoked = false; ///< told so by the server
    bool mustWipe = false;  ///< told so by the server
    bool needsEnrolment = false;
    sync::EnrolmentReason needed = sync::EnrolmentReason::none;
    bool isQuiet = false;      ///< caught up since it was last told to sync
    bool isTouched = true;     ///< to be looked at
    bool hasLeapt = false;     ///< its clock went on by more than operations are kept
    std::set<std::string> ids; ///< under which it was enrolled

private:
    void endEnrolment(const sync::Enrolment* enrolment);
    void onEnrolled(const domain::Identity& identity);
    std::filesystem::path file() const { return disk.folder() / "feltbok.db"; }

    Network& m_network;
    std::unique_ptr<storage::DbWorker> m_worker;
    std::unique_ptr<storage::DeviceStore> m_store;
    std::unique_ptr<sync::SyncEngine> m_engine;
    std::unique_ptr<sync::Enrolment> m_enrolment;
    std::string m_link;
};

} // namespace feltbok::simulation
