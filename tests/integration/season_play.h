// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "integration/season_count.h"
#include "integration/season_device.h"
#include "support/server_process.h"

#include <array>
#include <random>

namespace feltbok::ui {
class PatrolDesk;
class StockLocationView;
} // namespace feltbok::ui

namespace feltbok::test {

struct SeasonSize
{
    int patrols = 200;
    int contacts = 3000;
    int packs = 400;
};

/// Plays 2026 of a town of 10,000 and of its neighbour, and remembers what it did. Each person has
/// a device that is offline most evenings; what they press goes through the app's own view models,
/// or where there is much of it, through the functions behind them.
class SeasonPlay
{
public:
    enum Who { dina, dag, ute, una, ulf, uma, lise, lena, leif, people };

    SeasonPlay(ServerProcess& server, std::filesystem::path folder, SeasonSize size, unsigned seed);

    /// Plays up to the day (ISO), without it. What lies on the devices stays there.
    void playTo(const std::string& date);
    /// Everybody syncs until nothing is new to anyone.
    void meet();

    SeasonDevice& device(int who) { return *m_devices.at(std::size_t(who)); }
    const Season& season() const { return m_season; }
    /// What a device has been told of by now, or made itself.
    bool knows(int who, const SeasonMovement& movement) const;
    /// Its user sees the whole stock of the municipality.
    static bool seesAllStock(int who) { return who != dina && who != dag; }
    const std::string& userOf(int who) const { return m_users.at(std::size_t(who)); }
    const std::vector<std::string>& zones() const { return m_zones; }
    const std::string& place(std::string_view name) const { return m_places.find(name)->second; }
    SeasonDevice& neighbour() { return *m_neighbour; }
    SeasonDevice& inspector() { return *m_inspector; }
    SeasonDevice& caseHandler() { return *m_caseHandler; }
    /// The two hand-outs of one last pack.
    const std::vector<std::string>& lastPack() const { return m_lastPack; }
    const std::string& unpairedTransfer() const { return m_unpaired; }
    const std::string& recall() const { return m_recall; }
    /// Texts and ids of the neighbour, and of the alcohol side.
    const std::set<std::string>& foreign() const { return m_foreign; }
    const std::set<std::string>& alcohol() const { return m_alcohol; }

private:
    struct Evening
    {
        std::string date; ///< on which it begins
        int minute = 0;   ///< since midnight, Norwegian time
        int length = 0;   ///< minutes
    };
    struct PackChoice
    {
        std::string location, product, lot, expiry;
        long doses = 0;
    };

    int below(int n) { return int(m_chance() % unsigned(n)); }
    bool chance(int percent) { return below(100) < percent; }
    template <std::size_t n>
    std::string one(const std::array<const char*, n>& codes)
    {
        return codes[std::size_t(below(int(n)))];
    }
    static Instant norway(const std::string& date, int minute);
    /// All clocks go by the test's.
    SeasonDevice& at(int who, Instant now);

    void makePeople(ServerProcess& server);
    void makeRegister();
    void makeNeighbours();
    void planEvenings();
    void sync(int who);

    void playMonth(int month);
    void playDay(const std::string& date);
    void playEvening(const Evening& evening);
    // The street.
    void meetPerson(SeasonDevice& by, const SeasonPatrol& patrol, Instant now);
    void pressAtDesk(SeasonDevice& by, const SeasonPatrol& patrol, ui::PatrolDesk& desk);
    void pressEquipment(SeasonDevice& by, const SeasonPatrol& patrol);
    void undoContact(SeasonDevice& by, std::size_t index);
    void saySomethingMore(SeasonDevice& by);
    long standing() const; ///< contacts
    // Naloxone.
    std::vector<PackChoice> packsKnown(const SeasonDevice& by) const;
    void handOut(SeasonDevice& by, const std::string& contact, const std::string& zone);
    void handOutAtDesk(SeasonDevice& by, const PackChoice* wanted = nullptr);
    void remember(SeasonDevice& by, SeasonHandout handout);
    void undoHandout(SeasonDevice& by, std::size_t index);
    void recordOverdose(SeasonDevice& by, const std::string& handout);
    // Stock.
    using Action = std::function<void(ui::StockLocationView&)>;
    void atPlace(SeasonDevice& by, const std::string& location, const Action& action);
    void book(SeasonDevice& by, const std::string& location, const PackChoice& packs,
              const std::string& type, int doses, const std::string& transfer = {});
    void receive(SeasonDevice& by, const PackChoice& packs, int count, bool isReturn);
    void transfer(SeasonDevice& by, const std::string& from, const std::string& to, int packs);
    void bookIn(SeasonDevice& by, const std::string& to);
    void takeOut(SeasonDevice& by, const PackChoice& from, const char* type, const char* reason,
                 int packs, int single);
    void count(SeasonDevice& by, const std::string& location);
    void callBack();
    void answerRecall(SeasonDevice& by, const std::string& location, int more);
    void takeTheLastPackTwice();
    // Referrals and alerts.
    void offerReferral(SeasonDevice& by, const std::string& contact);
    void followReferrals(SeasonDevice& by);
    void leadsRound(int month);

    SeasonSize m_size;
    std::filesystem::path m_folder;
    std::mt19937 m_chance;
    Season m_season;
    std::array<std::string, people> m_users;
    std::array<std::unique_ptr<SeasonDevice>, people> m_devices;
    std::unique_ptr<SeasonDevice> m_neighbour;
    std::unique_ptr<SeasonDevice> m_inspector;
    std::unique_ptr<SeasonDevice> m_caseHandler;
    std::vector<std::string> m_zones;
    std::map<std::string, std::string, std::less<>> m_places;
    std::vector<Evening> m_evenings;
    std::size_t m_nextEvening = 0;
    std::set<std::string> m_edited; ///< contacts; a second edit could be a conflict
    std::string m_day;              ///< the next one
    int m_round = 0;
    int m_packsOut = 0;
    std::vector<std::string> m_lastPack;
    std::map<std::string, std::string> m_onTheWay; ///< transfer: where to
    std::string m_unpaired;
    std::string m_recall;
    std::set<int> m_knowRecall; ///< devices that hold the lot back
    std::set<std::string> m_foreign;
    std::set<std::string> m_alcohol;
};

} // namespace feltbok::test
