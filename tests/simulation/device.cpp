// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "simulation/device.h"

#include "storage/attachment_table.h"
#include "storage/client_schema.h"

namespace feltbok::simulation {

namespace fs = std::filesystem;

namespace {

Secret profileKey()
{
    return Secret::copyOf(Bytes(32, 0x66));
}

/// An empty profile, made once in a process.
const fs::path& emptyProfile(const fs::path& base = {})
{
    static const fs::path made = [&] {
        const fs::path folder = base / "empty_profile";
        fs::remove_all(folder);
        const Disk disk(folder);
        storage::DbWorker worker;
        must(worker.open(disk.folder() / "feltbok.db", profileKey(), storage::clientMigrations())
                 .takeResult(),
             "profile");
        must(worker.close().takeResult(), "profile");
        return disk.folder() / "feltbok.db";
    }();
    return made;
}

} // namespace

Device::Device(int deviceNumber, UserId owner, const fs::path& folder, Network& network,
               const Time& time)
    : number(deviceNumber), user(owner), disk(folder), clock(time), m_network(network)
{
    fs::copy_file(emptyProfile(), file());
}

Device::~Device()
{
    m_engine.reset();
    m_enrolment.reset();
    if (m_worker)
        m_worker->close().waitForFinished();
}

void Device::prepare(const fs::path& base)
{
    emptyProfile(base);
}

Result<void> Device::open()
{
    m_worker = std::make_unique<storage::DbWorker>();
    const auto opened =
        m_worker
            ->open(file(), profileKey(), storage::clientMigrations(), storage::refreshSearchIndex)
            .takeResult();
    if (!opened)
        return opened.error();
    m_store = std::make_unique<storage::DeviceStore>(*m_worker);
    isTouched = true;
    return withDatabase(
        [](sqlite::Connection& db) { return storage::AttachmentTable(db).sweep(); });
}

void Device::end(Disk::Loss loss, Chance& chance)
{
    disk.die();
    m_engine.reset();
    m_enrolment.reset();
    m_store.reset();
    if (m_worker)
        m_worker->close().waitForFinished();
    m_worker.reset();
    disk.restart(loss, chance);
    isQuiet = false;
}

void Device::wipe()
{
    m_engine.reset();
    m_enrolment.reset();
    m_store.reset();
    m_worker.reset();
    isGone = true;
    isQuiet = false;
    fs::remove_all(disk.folder() / "blobs");
    for (const char* ending : {"", "-wal", "-journal"})
        fs::remove(file().string() + ending);
}

void Device::startSync()
{
    if (m_engine || m_enrolment || !isOpen() || isGone)
        return;
    sync::EngineOptions options;
    options.jitter = [] { return 0.5; };
    options.pollWait = std::chrono::seconds(0); // held by Network
    options.pageLimit = 7;
    options.pushCount = 5;
    m_engine = std::make_unique<sync::SyncEngine>(*m_store, m_network.transportFor(number, disk),
                                                  clock, options);
    auto* engine = m_engine.get();
    QObject::connect(engine, &sync::SyncEngine::caughtUp, engine, [this] { isQuiet = true; });
    QObject::connect(engine, &sync::SyncEngine::revoked, engine, [this](bool wipe) {
        isRevoked = true;
        mustWipe = wipe;
    });
    QObject::connect(engine, &sync::SyncEngine::enrolmentNeeded, engine,
                     [this](sync::EnrolmentReason reason) {
                         needsEnrolment = true;
                         needed = reason;
                     });
    isQuiet = false;
    engine->start();
}

void Device::stopSync()
{
    if (m_engine)
        m_engine->stop();
    m_engine.reset();
    isQuiet = false;
}

void Device::enrol(const std::string& link)
{
    stopSync();
    m_link = link;
    m_enrolment = std::make_unique<sync::Enrolment>(m_network.transportFor(number, disk));
    const auto before = m_store->identity();
    const auto key = m_store->deviceKey();
    if (before && key && needed != sync::EnrolmentReason::unknownDevice)
        m_enrolment->replace(before->device, *key);
    auto* enrolment = m_enrolment.get();
    const sync::DeviceDescription description{"tablet", "linux", "0.1.0"};
    QObject::connect(enrolment, &sync::Enrolment::enrolled, enrolment,
                     [this](const domain::Identity& identity) { onEnrolled(identity); });
    QObject::connect(enrolment, &sync::Enrolment::failed, enrolment,
                     [this, enrolment, description](const Error& error) {
                         if (error.code == ErrorCode::notPermitted ||
                             error.code == ErrorCode::protocol) {
                             endEnrolment(enrolment);
                             return;
                         }
                         m_network.after(std::chrono::seconds(5), [this, enrolment, description] {
                             if (m_enrolment.get() == enrolment)
                                 enrolment->enrol(QString::fromStdString(m_link), description);
                         });
                     });
    enrolment->enrol(QString::fromStdString(link), description);
}

void Device::endEnrolment(const sync::Enrolment* enrolment)
{
    // Not within its own signal.
    m_network.after(std::chrono::milliseconds(0), [this, enrolment] {
        if (m_enrolment.get() == enrolment)
            m_enrolment.reset();
    });
}

void Device::onEnrolled(const domain::Identity& identity)
{
    const auto& key = m_enrolment->key();
    Result<void> kept;
    if (m_store->identity()) {
        sync::SyncEngine engine(*m_store, m_network.transportFor(number, disk), clock);
        kept = engine.adoptDevice(identity, key);
    } else {
        kept = m_store->enrol(identity, key);
    }
    endEnrolment(m_enrolment.get());
    if (!kept)
        return;
    ids.insert(identity.device.toText());
    isEnrolled = true;
    isRevoked = mustWipe = needsEnrolment = false;
    isTouched = true;
}

} // namespace feltbok::simulation
