// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "simulation/world.h"

#include "storage/attachment_table.h"

#include <QCoreApplication>
#include <algorithm>
#include <unistd.h>

namespace feltbok::simulation {

using namespace std::chrono_literals;
using domain::Role;
using std::chrono::milliseconds;

namespace {

const std::string here = "9901";
const std::string there = "9902";
constexpr int leastSteps = 16;
constexpr int mostSteps = 46;

domain::Grant grantOf(const std::string& municipality, Role role)
{
    return {municipality, "Prøvevik " + municipality, role};
}

} // namespace

World::World(const std::filesystem::path& folder, std::uint64_t seed, bool isLoud)
    : m_chance(seed), m_folder(folder), m_server(folder / "server", m_time),
      m_network(m_time, m_chance, m_trace), m_oracle(m_server, m_trace)
{
    m_trace.isLoud = isLoud;
    m_network.serve = [this](int device, const server::http::Request& request) {
        return serve(device, request);
    };
    m_server.betweenTransactions = [this] { m_network.giveTurn(); };
}

World::Person& World::personOf(const UserId& id)
{
    return *std::ranges::find(m_people, id, &Person::id);
}

bool World::hasRole(const Device& device, Role role)
{
    return std::ranges::any_of(personOf(device.user).grants,
                               [&](const auto& grant) { return grant.role == role; });
}

std::optional<server::http::Response> World::serve(int, const server::http::Request& request)
{
    const int before = ++m_served;
    const auto calls = m_server.disk.calls();
    auto response = m_server.handle(request);
    const bool isAlone = before == m_served;
    say("    " + request.path + " -> " +
        (response ? std::to_string(response->status) : std::string("nothing")));
    m_oracle.afterRequest(request, response, isAlone, m_server.disk.calls() - calls);
    return response;
}

void World::begin()
{
    m_server.found({here, there});
    startServer();
    auto& office = m_server.office();
    const auto add = [&](const std::string& name, std::vector<domain::Grant> grants, bool isAdmin) {
        const UserId id = must(office.addUser(name), "user");
        for (const auto& grant : grants)
            must(office.grant(id, grant), "grant");
        m_people.push_back({id, std::move(grants), isAdmin});
    };
    add("Anna Admin", {grantOf(here, Role::admin), grantOf(there, Role::admin)}, true);
    add("Arne Admin", {grantOf(here, Role::admin), grantOf(there, Role::admin)}, true);
    add("Siv Demo", {grantOf(here, Role::caseHandler)}, false);
    add("Kari Demo", {grantOf(here, Role::inspector)}, false);
    add("Ola Demo", {grantOf(here, Role::inspector), grantOf(there, Role::inspector)}, false);
    if (m_chance.in100(50))
        add("Per Demo", {grantOf(here, Role::inspector), grantOf(here, Role::caseHandler)}, false);
    // Mostly a few; now and then many.
    const int count = m_chance.in100(88) ? 2 + m_chance.below(4) : 6 + m_chance.below(7);
    for (int i = 0; i < count; ++i) {
        const auto first = static_cast<std::size_t>(
            i < 3 ? 2 + i : 2 + m_chance.below(static_cast<int>(m_people.size()) - 2));
        makeDevice(m_people[first]);
    }
    m_network.isCalm = true;
    for (const auto& device : m_devices)
        enrol(*device);
    for (int i = 0; i < 2; ++i)
        makePlace(*m_devices.front());
    settle();
    m_network.isCalm = false;
}

void World::makeDevice(const Person& person)
{
    const int number = static_cast<int>(m_devices.size());
    m_devices.push_back(std::make_unique<Device>(
        number, person.id, m_folder / ("device" + std::to_string(number)), m_network, m_time));
    must(m_devices.back()->open(), "open a profile");
}

bool World::enrol(Device& device)
{
    if (!m_server.isUp() || m_server.disk.isDead() || device.isEnrolling())
        return false;
    const auto code = m_server.office().makeEnrolCode(device.user, "https://simulation:8443",
                                                      domain::Side::alcohol, 60min);
    if (!code)
        return false;
    say("device " + std::to_string(device.number) + " enrols");
    device.enrol(code->link);
    return true;
}

void World::startServer()
{
    m_isServerAway = false;
    if (const auto started = m_server.start(); !started)
        m_oracle.breakAs(5, "the server cannot start with what is on its disk: " +
                                started.error().detail);
}

Disk::Loss World::anyLoss()
{
    const int what = m_chance.below(3);
    return what == 0 ? Disk::Loss::nothing : what == 1 ? Disk::Loss::unsynced : Disk::Loss::some;
}

/// Who died is buried, and starts again later.
void World::mind()
{
    if (m_server.isUp() && m_server.disk.isDead()) {
        say("the server is down");
        m_server.end(anyLoss(), m_chance);
        m_isServerAway = true;
        m_network.after(milliseconds(m_isPeace ? 10 : 200 + m_chance.below(30'000)), [this] {
            if (!m_isServerAway)
                return;
            say("the server starts");
            startServer();
            m_oracle.afterCrash();
        });
    }
    for (auto& device : m_devices) {
        if (device->isGone)
            continue;
        if (device->isOpen() && device->disk.isDead()) {
            say("device " + std::to_string(device->number) + " is down");
            device->end(anyLoss(), m_chance);
            if (const auto opened = device->open(); !opened)
                return m_oracle.breakAs(1, "the profile cannot be opened after the crash: " +
                                               opened.error().detail);
            if (m_chance.in100(50))
                device->startSync();
        }
        if (device->mustWipe) {
            say("device " + std::to_string(device->number) + " is emptied");
            m_oracle.excuse(device->number);
            device->wipe();
        }
    }
}

void World::pass(milliseconds span)
{
    const auto until = m_time.elapsed + span;
    constexpr milliseconds beat = 1s;
    while (m_time.elapsed < until && !m_oracle.broken()) {
        const auto stop = std::min(until, m_time.elapsed + beat);
        while (!m_oracle.broken() && m_network.runNext(stop))
            mind();
        m_time.elapsed = std::max(m_time.elapsed, stop);
        for (auto& device : m_devices)
            if (device->isSyncing()) {
                device->engine()->tick();
                QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
            }
        mind();
    }
}

void World::step()
{
    auto& device = *m_devices[static_cast<std::size_t>(m_chance.below(int(m_devices.size())))];
    const int what = m_chance.below(100);
    if (what < 55) {
        if (!device.isGone && device.isEnrolled) {
            act(device);
            if (device.isSyncing() && m_chance.in100(70))
                device.engine()->noteChange();
        }
    } else if (what < 75) {
        if (device.isSyncing() && m_chance.in100(40)) {
            device.stopSync();
        } else if (device.isSyncing()) {
            device.engine()->syncNow();
        } else if (device.isEnrolled && !device.isGone) {
            say("device " + std::to_string(device.number) + " syncs");
            device.startSync();
        }
    } else if (what < 88) {
        befall();
    } else {
        office();
    }
    const bool mayEnrol = !device.isGone && (device.isEnrolled ? device.needsEnrolment : true);
    if ((mayEnrol && m_chance.in100(50)) ||
        (device.isRevoked && !device.isGone && !device.mustWipe && m_chance.in100(15)))
        enrol(device);
    mind();
    pass(milliseconds(m_chance.in100(70) ? m_chance.below(400) : m_chance.below(20'000)));
    m_server.followAudit();
    for (auto& each : m_devices)
        if (!m_oracle.broken() && (each->isTouched || each->isSyncing() || m_chance.in100(10)))
            m_oracle.checkDevice(*each);
    m_oracle.look();
}

void World::disturb(Disk& disk, const std::string& whose)
{
    const int what = m_chance.below(4);
    const auto fault = what < 2    ? Disk::Fault::death
                       : what == 2 ? Disk::Fault::full
                                   : Disk::Fault::error;
    constexpr const char* names[] = {"none", "death", "full", "error"};
    const int calls = m_chance.below(m_chance.in100(50) ? 8 : 60);
    say("the disk of " + whose + " will fail after " + std::to_string(calls) + ": " +
        names[static_cast<int>(fault)]);
    disk.failAfter(calls, fault);
    if (fault == Disk::Fault::full)
        m_network.after(milliseconds(m_chance.below(20'000)), [&disk] { disk.heal(); });
}

void World::befall()
{
    auto& device = *m_devices[static_cast<std::size_t>(m_chance.below(int(m_devices.size())))];
    const std::string name = "device " + std::to_string(device.number);
    switch (m_chance.below(7)) {
    case 0:
    case 1:
        return disturb(m_server.disk, "the server");
    case 2:
        if (!device.isGone)
            disturb(device.disk, name);
        return;
    case 3:
        if (m_server.isUp()) {
            say("the server is killed");
            m_server.disk.die();
        }
        return;
    case 4:
        if (!device.isGone && device.isOpen()) {
            say(name + " is killed");
            device.disk.die();
        }
        return;
    case 5:
        if (!m_network.offline.erase(device.number))
            m_network.offline.insert(device.number);
        return;
    default:
        return leap();
    }
}

void World::leap()
{
    constexpr milliseconds years = 24h * 700;
    const auto anyError = [&]() -> milliseconds {
        switch (m_chance.below(5)) {
        case 0:
            return years;
        case 1:
            return -years;
        case 2:
            return milliseconds(m_chance.below(7'200'000)) - 1h;
        default:
            return 0ms;
        }
    };
    if (m_chance.in100(25)) {
        m_server.clock.error = anyError();
        return say("the server's clock is off by " + std::to_string(m_server.clock.error.count()));
    }
    auto& device = *m_devices[static_cast<std::size_t>(m_chance.below(int(m_devices.size())))];
    device.clock.error = anyError();
    device.hasLeapt = device.hasLeapt || device.clock.error != 0ms;
    say("the clock of device " + std::to_string(device.number) + " is off by " +
        std::to_string(device.clock.error.count()));
}

void World::office()
{
    if (!m_server.isUp() || m_server.disk.isDead())
        return;
    const int what = m_chance.below(100);
    if (what < 30) {
        changeGrant();
    } else if (what < 40) {
        revoke();
    } else if (what < 60) {
        erase();
    } else if (what < 80) {
        say("a backup is made");
        m_server.backUp();
    } else if (m_server.hasBackup()) {
        loseServer();
    }
    m_oracle.look();
}

void World::changeGrant()
{
    auto& person = m_people[static_cast<std::size_t>(2 + m_chance.below(int(m_people.size()) - 2))];
    const auto grant = grantOf(m_chance.in100(75) ? here : there,
                               m_chance.in100(75) ? Role::inspector : Role::caseHandler);
    const auto held = std::ranges::find(person.grants, grant);
    const bool isAdded = held == person.grants.end();
    const auto done = isAdded ? m_server.office().grant(person.id, grant)
                              : m_server.office().removeGrant(person.id, grant);
    say(person.id.toText() + (isAdded ? " is given " : " loses ") +
        std::string(domain::toString(grant.role)) + " in " + grant.municipality +
        (done ? "" : ", or not"));
    if (!isAdded)
        m_oracle.noteGrantLost(person.id);
    // What is so after a failure, the store knows.
    static_cast<void>(m_server.store().read([&](server::Reader& reader) -> Result<void> {
        FELTBOK_ASSIGN(person.grants, reader.grants(person.id));
        return {};
    }));
}

void World::revoke()
{
    auto& device = *m_devices[static_cast<std::size_t>(m_chance.below(int(m_devices.size())))];
    if (!device.isEnrolled || device.isGone || !device.isOpen() || device.isEnrolling())
        return;
    const auto identity = device.identity();
    if (!identity)
        return;
    const bool isWiped = m_chance.in100(40);
    if (!m_server.office().revokeDevice(identity->device, isWiped))
        return;
    say("device " + std::to_string(device.number) + " is revoked" + (isWiped ? " and wiped" : ""));
}

void World::erase()
{
    if (m_records.empty())
        return;
    const auto record = m_chance.anyOf(m_records);
    const auto first = m_server.office().approveErasure(m_people[0].id, record);
    const auto second = m_server.office().approveErasure(m_people[1].id, record);
    if (!second || second->erased == 0)
        return;
    say("erased: " + record.toText());
}

void World::loseServer()
{
    say("the server is lost, and comes back from its backup");
    for (auto& device : m_devices)
        if (!device->isGone && device->isOpen() && device->disk.isDead())
            mind();
    m_oracle.look();
    m_server.followAudit();
    m_oracle.beforeRestore(m_devices);
    m_server.end(Disk::Loss::nothing, m_chance);
    m_server.restore();
    startServer();
    m_oracle.afterRestore();
    static_cast<void>(m_server.store().read([&](server::Reader& reader) -> Result<void> {
        for (auto& person : m_people) {
            FELTBOK_ASSIGN(person.grants, reader.grants(person.id));
        }
        return {};
    }));
}

bool World::isBusy(Device& device)
{
    if (device.isGone || device.isRevoked || !device.isEnrolled)
        return device.isEnrolling();
    if (device.needsEnrolment && !device.isEnrolling() && personOf(device.user).grants.empty())
        return false;
    const auto position = must(device.store().position(), "position");
    const auto waits = must(device.withDatabase([](sqlite::Connection& db) {
        return db.queryInteger("SELECT (SELECT count(*) FROM edit) + (SELECT count(*) FROM "
                               "read_note)");
    }),
                            "edits");
    return device.needsEnrolment || device.isEnrolling() || !device.isQuiet || waits != 0 ||
           position.lastSeq != position.deliveredSeq || position.resetting;
}

/// Everybody syncs until nobody has anything more.
bool World::settleRound()
{
    const auto version = [&] {
        std::int64_t sum = 0;
        static_cast<void>(m_server.store().read([&](server::Reader& reader) -> Result<void> {
            FELTBOK_ASSIGN(const auto all, reader.municipalities());
            for (const auto& each : all)
                sum += each.version;
            return {};
        }));
        return sum;
    };
    const auto before = version();
    for (auto& device : m_devices) {
        if (device->isGone || device->isRevoked)
            continue;
        device->isQuiet = false;
        if (device->needsEnrolment && !device->isEnrolling())
            enrol(*device);
        if (device->isEnrolled && !device->isSyncing() && !device->isEnrolling())
            device->startSync();
        else if (device->isSyncing())
            device->engine()->syncNow();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
    for (int i = 0; i < 40 && !m_oracle.broken(); ++i) {
        pass(i < 4 ? 500ms : i < 10 ? 3s : 20s);
        bool isBusyStill = false;
        for (auto& device : m_devices) {
            if (device->needsEnrolment && !device->isGone && !device->isRevoked)
                enrol(*device);
            else if (device->isEnrolled && !device->isGone && !device->isRevoked &&
                     !device->isSyncing() && !device->isEnrolling())
                device->startSync();
            isBusyStill = isBusyStill || isBusy(*device);
        }
        if (!isBusyStill)
            break;
    }
    return before == version();
}

void World::settle()
{
    m_isPeace = true;
    const bool wasCalm = std::exchange(m_network.isCalm, true);
    m_network.offline.clear();
    m_server.disk.heal();
    for (auto& device : m_devices)
        device->disk.heal();
    mind();
    do
        pass(2s);
    while (!m_server.isUp() && !m_oracle.broken());
    for (int round = 0; round < 8 && !m_oracle.broken(); ++round)
        if (settleRound() && round > 0)
            break;
    // Photos wait for the texts; and for those whose record was parked there is no way.
    for (int i = 0; i < 20 && !m_oracle.broken(); ++i) {
        const bool isWaiting = std::ranges::any_of(m_devices, [](auto& device) {
            return device->isSyncing() &&
                   must(device->store().attachmentCounts(), "photos").waiting > 0;
        });
        if (!isWaiting)
            break;
        pass(30s);
    }
    if (!m_oracle.broken())
        m_oracle.checkQuiet(m_devices);
    say("quiet");
    m_network.isCalm = wasCalm;
    m_isPeace = false;
}

Outcome World::run()
{
    begin();
    const int steps = leastSteps + m_chance.below(mostSteps - leastSteps);
    for (int i = 0; i < steps && !m_oracle.broken(); ++i) {
        step();
        if (i == steps / 2 && m_chance.in100(50))
            settle();
    }
    if (!m_oracle.broken())
        settle();
    if (!m_oracle.broken() && m_server.isUp()) {
        m_server.disk.heal();
        if (!m_server.store().check())
            m_oracle.breakAs(1, "the store is damaged");
    }
    m_devices.clear();
    m_server.end(Disk::Loss::nothing, m_chance);
    return {m_oracle.broken(), m_trace.hash(), m_trace.lines()};
}

WorkFolder::WorkFolder()
{
    namespace fs = std::filesystem;
    const fs::path memory = "/dev/shm";
    std::error_code failure;
    m_base = (fs::is_directory(memory, failure) ? memory : fs::temp_directory_path()) /
             ("feltbok-simulation-" + std::to_string(::getpid()));
    fs::remove_all(m_base, failure);
    fs::create_directories(m_base);
    Server::prepare(m_base);
    Device::prepare(m_base);
}

WorkFolder::~WorkFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_base, ignored);
}

std::filesystem::path WorkFolder::fresh() const
{
    std::error_code ignored;
    std::filesystem::remove_all(m_base / "seed", ignored);
    std::filesystem::create_directories(m_base / "seed");
    return m_base / "seed";
}

Outcome runSeed(const WorkFolder& work, std::uint64_t seed, bool isLoud)
{
    const auto folder = work.fresh();
    seedLibraries(seed);
    return World(folder, seed, isLoud).run();
}

} // namespace feltbok::simulation
