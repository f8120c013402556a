// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "simulation/oracle.h"

namespace feltbok::simulation {

struct Outcome
{
    std::optional<Broken> broken;
    std::uint64_t hash = 0;
    std::vector<std::string> trace;
};

/// One seed: an office, its people, two to twelve devices, and what befalls them. One thing after
/// the other, in an order that follows from the seed alone.
///
/// Real: the server's requests from the token to the store (SQLCipher), its office, audit log,
/// backup and return; the device's engine, sessions, courier, profile and records (SQLCipher).
/// Modelled: the network (whole requests and answers, see Network), the disk under the databases,
/// all clocks, people, and HTTP with its TLS, heads and bodies.
class World
{
public:
    World(const std::filesystem::path& folder, std::uint64_t seed, bool isLoud);
    Outcome run();

private:
    struct Person
    {
        UserId id;
        std::vector<domain::Grant> grants;
        bool isAdmin = false;
    };
    using Change = domain::Change;

    // world.cpp: what befalls them.
    void begin();
    void step();
    void befall();
    void office();
    void pass(std::chrono::milliseconds span);
    void mind();
    void serverDies();
    void loseServer();
    void startServer();
    void changeGrant();
    void revoke();
    void erase();
    void leap();
    void makeDevice(const Person& person);
    bool enrol(Device& device);
    void disturb(Disk& disk, const std::string& whose);
    void settle();
    bool settleRound();
    bool isBusy(Device& device);
    std::optional<server::http::Response> serve(int device, const server::http::Request& request);
    Disk::Loss anyLoss();

    // people.cpp: what they do.
    void act(Device& device);
    void makePlace(Device& device);
    void makeVisit(Device& device);
    void editVisit(Device& device);
    void finishVisit(Device& device);
    void changeControllers(Device& device);
    void observe(Device& device);
    void editPlace(Device& device);
    void comment(Device& device);
    void resolve(Device& device, std::string_view collection);
    void photograph(Device& device);
    std::vector<domain::RecordView> recordsOf(Device& device, std::string_view collection);
    bool save(Device& device, const domain::RecordView& record, const std::string& path,
              const std::string& mark, const Change& change);
    std::string mark() { return "m" + std::to_string(++m_marks); }
    std::string municipalityOf(const Device& device);
    Person& personOf(const UserId& id);
    bool hasRole(const Device& device, domain::Role role);

    void say(const std::string& line) { m_trace.say(line); }

    Time m_time;
    Chance m_chance;
    Trace m_trace;
    std::filesystem::path m_folder;
    Server m_server;
    Network m_network;
    Oracle m_oracle;
    std::vector<Person> m_people;
    std::vector<std::unique_ptr<Device>> m_devices;
    std::vector<RecordId> m_records; ///< that people made
    int m_marks = 0;
    int m_nested = 0;
    int m_served = 0;
    bool m_isServerAway = false; ///< down, and to be started by somebody
    bool m_isPeace = false;
};

/// Where the machines' files lie, in memory where the system has that; goes with this.
class WorkFolder
{
public:
    WorkFolder();
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    /// For the next seed, in place of the one before.
    std::filesystem::path fresh() const;

private:
    std::filesystem::path m_base;
};

Outcome runSeed(const WorkFolder& work, std::uint64_t seed, bool isLoud = false);

} // namespace feltbok::simulation
