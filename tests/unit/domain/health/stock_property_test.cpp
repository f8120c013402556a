// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Thousands of random ledgers, each made by several devices that meet the server when they can,
// against the second statement in slow_stock.h.

#include "domain/health/stock_discrepancies.h"
#include "domain/health/stock_proposal.h"
#include "slow_stock.h"
#include "stock_samples.h"

#include <QtTest>
#include <cstdio>
#include <random>

using namespace feltbok;
using namespace feltbok::domain::health;
using slow::Kind;
using slow::Known;
using slow::Thing;
using slow::View;
using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;

namespace {

constexpr int places = 3;
constexpr int lead = 0; ///< the device of the health lead
const std::array<std::string, 2> products{"nyxoid", "ventizolve"};
const std::array<std::string, 4> lots{"B7", "A1", "K-09/X", "C3"};
const std::array<std::string, 4> smallLots{"b7", "a1", "k-09/x", "c3"};
const std::map<int, int> rankOfLot{{1, 0}, {0, 1}, {3, 2}, {2, 3}}; ///< by their names

int dayOf(const char* text)
{
    return int(sys_days{date(text)}.time_since_epoch().count());
}
const std::array<int, 4> expiries{dayOf("2027-06-30"), dayOf("2026-12-31"), dayOf("2026-06-30"),
                                  dayOf("2027-06-30")};
const int today = dayOf("2026-11-20");
const long start = long(today) * 86'400'000;

Date dateOf(int day)
{
    return Date{sys_days{days{day}}};
}

struct Device
{
    long pulled = 0;        ///< version up to which it has pulled
    std::size_t at = 0;     ///< how much of the server's log
    std::vector<int> made;  ///< its own, in order
    std::size_t stored = 0; ///< of those, how many the server has
    std::size_t sent = 0;   ///< and how many the device knows it has
    long skew = 0;          ///< of its clock, milliseconds
    Known held;
};

/// A town with its devices and its server.
class Town
{
public:
    explicit Town(unsigned seed) : m_random(seed), m_devices(2 + upTo(3))
    {
        for (Device& device : m_devices)
            device.skew = (long(upTo(7)) - 3) * 86'400'000;
    }

    int deviceCount() const { return int(m_devices.size()); }
    const std::vector<Thing>& all() const { return m_all; }
    long now() const { return m_now; }
    std::mt19937& random() { return m_random; }

    void act()
    {
        m_now += long(1 + upTo(4 * 3'600'000));
        const int who = int(upTo(unsigned(m_devices.size())));
        switch (upTo(20)) {
        case 0:
        case 1:
        case 2:
            push(who);
            break;
        case 3:
        case 4:
            pull(who, 1 + upTo(12));
            break;
        case 5:
        case 6:
        case 7:
            book(who, "mottak", 2 * int(1 + upTo(4)));
            break;
        case 8:
        case 9:
        case 10:
        case 11:
            book(who, "utdeling", -2 * int(1 + upTo(2)));
            break;
        case 12:
            send(who);
            break;
        case 13:
            take(who);
            break;
        case 14:
            mend(who);
            break;
        case 15:
        case 16:
            count(who);
            break;
        case 17:
            answer(who);
            break;
        case 18:
            if (upTo(3) == 0)
                recall();
            else
                takeOut(who);
            break;
        default:
            other(who);
            break;
        }
    }

    /// Everybody comes home: all is pushed, then all is pulled.
    void quiet()
    {
        for (int who = 0; who < deviceCount(); ++who) {
            Device& device = m_devices[std::size_t(who)];
            store(device, device.made.size());
            device.sent = device.stored;
        }
        for (int who = 0; who < deviceCount(); ++who)
            pull(who, m_log.size());
    }

    View view(int who) const
    {
        const Device& device = m_devices[std::size_t(who)];
        View out{&m_all, {}};
        for (int id : m_log)
            if (device.held[std::size_t(id)] && isPlaced(device, id))
                out.held.push_back(id);
        for (int id : device.made)
            if (!isPlaced(device, id))
                out.held.push_back(id);
        return out;
    }

    /// What the device knows of the version; its own it may not know yet.
    std::int64_t versionFor(int who, int id) const
    {
        return isPlaced(m_devices[std::size_t(who)], id) ? m_all[std::size_t(id)].version : 0;
    }

private:
    unsigned upTo(unsigned end) { return unsigned(m_random() % end); }

    bool isPlaced(const Device& device, int id) const
    {
        const long version = m_all[std::size_t(id)].version;
        if (version == 0)
            return false;
        if (version <= device.pulled)
            return true;
        const auto sent = device.made.begin() + std::ptrdiff_t(device.sent);
        return std::find(device.made.begin(), sent, id) != sent;
    }

    Thing thingOf(int who, Kind kind)
    {
        const Device& device = m_devices[std::size_t(who)];
        Thing out;
        out.kind = kind;
        out.device = who;
        out.place = int(upTo(places));
        out.product = int(upTo(8) == 0);
        out.lot = int(upTo(unsigned(lots.size())));
        out.expiry = expiries[std::size_t(out.lot)];
        if (upTo(25) == 0)
            out.expiry += 31;
        out.isSmall = upTo(4) == 0;
        out.at = m_now + device.skew;
        out.known = device.held;
        out.pulled = device.pulled;
        return out;
    }

    void add(Thing thing)
    {
        if (m_all.size() >= Known{}.size())
            return;
        const int id = int(m_all.size());
        Device& device = m_devices[std::size_t(thing.device)];
        m_all.push_back(std::move(thing));
        device.made.push_back(id);
        device.held.set(std::size_t(id));
    }

    void book(int who, std::string type, int doses)
    {
        Thing thing = thingOf(who, Kind::movement);
        thing.type = std::move(type);
        thing.doses = doses;
        add(std::move(thing));
    }

    void other(int who)
    {
        const std::array<std::string, 4> types{"svinn", "utloept", "retur", "korreksjon"};
        const unsigned which = upTo(4);
        const int doses = int(1 + upTo(3));
        book(who, types[which], which >= 2 && upTo(2) == 0 ? doses : -doses);
    }

    /// Somebody carries packs away and has the transfer's id on paper.
    void send(int who)
    {
        Thing thing = thingOf(who, Kind::movement);
        thing.type = "overfoering_ut";
        thing.doses = -2 * int(1 + upTo(2));
        thing.transfer = m_transfers++;
        m_underWay.push_back(thing);
        if (upTo(10) != 0) // else the sender forgets to book it
            add(std::move(thing));
    }

    void take(int who)
    {
        if (m_underWay.empty())
            return;
        const std::size_t which = upTo(unsigned(m_underWay.size()));
        const Thing gone = m_underWay[which];
        if (upTo(6) != 0) // else a colleague books it in as well
            m_underWay.erase(m_underWay.begin() + std::ptrdiff_t(which));
        Thing thing = thingOf(who, Kind::movement);
        thing.type = "overfoering_inn";
        thing.transfer = gone.transfer;
        thing.product = gone.product;
        if (upTo(8) != 0) { // else the lot is misread
            thing.lot = gone.lot;
            thing.expiry = gone.expiry;
        }
        thing.doses = -gone.doses + (upTo(8) == 0 ? 1 : 0);
        add(std::move(thing));
    }

    /// A correction of one of the packs of a transfer that does not come out even on this device.
    void mend(int who)
    {
        const View seen = view(who);
        const auto wrong = slow::transfers(seen, m_now + 1'000'000'000'000L, 0);
        if (wrong.empty())
            return;
        const auto& [transfer, found] = *wrong.begin();
        const Thing& half = seen.thing(found.second.front());
        int sum = 0;
        for (int id : found.second)
            if (seen.thing(id).product == half.product && seen.thing(id).lot == half.lot &&
                seen.thing(id).expiry == half.expiry)
                sum += seen.thing(id).doses;
        if (sum == 0)
            return;
        Thing thing = thingOf(who, Kind::movement);
        thing.type = "korreksjon";
        thing.place = half.place;
        thing.product = half.product;
        thing.lot = half.lot;
        thing.expiry = half.expiry;
        thing.transfer = transfer;
        thing.doses = -sum;
        add(std::move(thing));
    }

    void count(int who)
    {
        Thing thing = thingOf(who, Kind::movement);
        const View seen = view(who);
        const std::vector<int> movements = seen.movements();
        if (!movements.empty() && upTo(4) != 0) {
            const Thing& one = seen.thing(movements[upTo(unsigned(movements.size()))]);
            thing.place = one.place;
            thing.product = one.product;
            thing.lot = one.lot;
            thing.expiry = one.expiry;
        }
        thing.type = "telling";
        for (int id : movements)
            if (slow::packsOf(seen.thing(id)) == slow::packsOf(thing))
                thing.expected += seen.thing(id).doses;
        thing.counted = std::max(0, thing.expected + (upTo(2) == 0 ? 0 : int(upTo(5)) - 2));
        thing.doses = thing.counted - thing.expected;
        add(std::move(thing));
    }

    void recall()
    {
        if (std::count_if(m_all.begin(), m_all.end(),
                          [](const Thing& one) { return one.kind == Kind::recall; }) >= 2)
            return;
        add(thingOf(lead, Kind::recall));
    }

    /// A recall that the device has heard of, or -1.
    int heardOf(int who)
    {
        std::vector<int> heard;
        for (int id : view(who).held)
            if (m_all[std::size_t(id)].kind == Kind::recall)
                heard.push_back(id);
        return heard.empty() ? -1 : heard[upTo(unsigned(heard.size()))];
    }

    void answer(int who)
    {
        Thing thing = thingOf(who, Kind::answer);
        thing.recall = heardOf(who);
        if (thing.recall < 0)
            return;
        thing.counted = int(upTo(5));
        add(std::move(thing));
    }

    void takeOut(int who)
    {
        Thing thing = thingOf(who, Kind::movement);
        thing.recall = heardOf(who);
        if (thing.recall < 0)
            return;
        thing.type = "tilbakekalling";
        thing.product = m_all[std::size_t(thing.recall)].product;
        thing.lot = m_all[std::size_t(thing.recall)].lot;
        thing.expiry = expiries[std::size_t(thing.lot)];
        thing.doses = -int(1 + upTo(3));
        add(std::move(thing));
    }

    void store(Device& device, std::size_t upToMade)
    {
        for (; device.stored < upToMade; ++device.stored) {
            m_version += long(1 + upTo(3));
            const int id = device.made[device.stored];
            m_all[std::size_t(id)].version = m_version;
            m_log.push_back(id);
        }
    }

    /// A part of what is unsent; and now and then the answer is lost on the way.
    void push(int who)
    {
        Device& device = m_devices[std::size_t(who)];
        const std::size_t waiting = device.made.size() - device.sent;
        const std::size_t end = device.sent + (waiting == 0 ? 0 : upTo(unsigned(waiting) + 1));
        store(device, end);
        if (upTo(4) != 0)
            device.sent = std::max(device.sent, end);
    }

    void pull(int who, std::size_t most)
    {
        Device& device = m_devices[std::size_t(who)];
        for (; most > 0 && device.at < m_log.size(); --most, ++device.at) {
            const int id = m_log[device.at];
            device.held.set(std::size_t(id));
            device.pulled = m_all[std::size_t(id)].version;
        }
    }

    std::mt19937 m_random;
    std::vector<Device> m_devices;
    std::vector<Thing> m_all;
    std::vector<int> m_log; ///< of the server
    std::vector<Thing> m_underWay;
    long m_now = start;
    long m_version = 0;
    int m_transfers = 0;
};

StockMovement movementOf(const Thing& thing, int id, std::int64_t version)
{
    StockMovement out;
    out.id = idOf(id);
    out.location = idOf(1000 + thing.place);
    out.product = products[std::size_t(thing.product)];
    out.lot = (thing.isSmall ? smallLots : lots)[std::size_t(thing.lot)];
    out.expiry = dateOf(thing.expiry);
    out.entryType = *entryTypeFromText(thing.type);
    out.doses = thing.doses;
    out.at = Instant{milliseconds{thing.at}};
    out.version = version;
    out.device = idOf<DeviceId>(2000 + thing.device);
    out.user = idOf<UserId>(3000 + thing.device);
    out.seenVersion = thing.pulled;
    if (thing.transfer >= 0)
        out.transferId = idOf(4000 + thing.transfer);
    if (thing.recall >= 0)
        out.recall = idOf(thing.recall);
    if (out.entryType == EntryType::telling) {
        out.counted = thing.counted;
        out.expected = thing.expected;
    }
    if (out.entryType == EntryType::utdeling)
        out.handout = idOf(5000 + id);
    if (out.entryType == EntryType::korreksjon)
        out.reason = "feilført";
    return out;
}

RecallAnswer answerOf(const Thing& thing, std::int64_t version)
{
    return {idOf(thing.recall),
            idOf(1000 + thing.place),
            thing.counted,
            Instant{milliseconds{thing.at}},
            version,
            idOf<DeviceId>(2000 + thing.device),
            thing.pulled};
}

Recall recallOfThing(const Thing& thing, int id)
{
    return {idOf(id), products[std::size_t(thing.product)], lots[std::size_t(thing.lot)],
            Instant{milliseconds{thing.at}}, false};
}

StockKey keyOfPacks(const slow::Packs& packs)
{
    return {idOf(1000 + packs[0]), products[std::size_t(packs[1])], lots[std::size_t(packs[2])],
            dateOf(packs[3])};
}

int numberOf(const RecordId& id)
{
    return (id.bytes()[14] << 8) | id.bytes()[15];
}

std::vector<int> numbersOf(const std::vector<const StockMovement*>& movements)
{
    std::vector<int> out;
    out.reserve(movements.size());
    for (const StockMovement* movement : movements)
        out.push_back(numberOf(movement->id));
    return out;
}

/// How often each thing of interest came up, to show that the test meets it at all.
struct Met
{
    long ledgers = 0;
    long views = 0;
    long movements = 0;
    long negative = 0;
    long explained = 0;
    long counts = 0;
    long unseenOpen = 0;
    long unseenAfter = 0;
    long unseenSettled = 0;
    long transfers = 0;
    long answered = 0;
    long reopened = 0;
    long heldBack = 0;
    long proposed = 0;
};

/// What one device shows, compared with the second statement. Empty: all is as it must be.
class Check
{
public:
    Check(Town& town, int who, Met& met)
        : m_town(town), m_who(who), m_view(town.view(who)), m_met(met)
    {
        std::vector<StockMovement> movements;
        std::vector<StockMovement> unsent;
        for (int id : m_view.held) {
            const Thing& thing = m_view.thing(id);
            const std::int64_t version = town.versionFor(who, id);
            if (thing.kind == Kind::recall)
                m_recalls.push_back(recallOfThing(thing, id));
            else if (thing.kind == Kind::answer)
                m_answers.push_back(answerOf(thing, version));
            else if (version == 0)
                unsent.push_back(movementOf(thing, id, 0));
            else
                movements.push_back(movementOf(thing, id, version));
        }
        // In any order; and what is still in the outbox may also have come back from the server.
        if (!movements.empty() && town.random()() % 4 == 0) {
            StockMovement twice = movements.front();
            twice.version = 0;
            movements.push_back(twice);
        }
        std::shuffle(movements.begin(), movements.end(), town.random());
        movements.insert(movements.end(), unsent.begin(), unsent.end());
        m_ledger.emplace(std::move(movements));
    }

    std::string run()
    {
        ++m_met.views;
        for (const auto check : {&Check::sums, &Check::shortfalls, &Check::counts,
                                 &Check::transfers, &Check::recalls, &Check::proposals})
            if (std::string wrong = (this->*check)(); !wrong.empty())
                return wrong;
        return {};
    }
    const StockLedger& ledger() const { return *m_ledger; }

private:
    std::string sums()
    {
        std::vector<int> held;
        for (const StockMovement& movement : m_ledger->movements()) {
            held.push_back(numberOf(movement.id));
            if (const auto sound = checkMovement(movement); !sound)
                return "a movement is refused for its " + sound.error().field;
        }
        if (held != m_view.movements())
            return "movements are gone, or in another order";
        std::map<StockKey, std::int64_t> wanted;
        for (const auto& [packs, doses] : slow::balances(m_view))
            wanted[keyOfPacks(packs)] = doses;
        std::map<StockKey, std::int64_t> found;
        for (const StockBalance& balance : m_ledger->balances()) {
            found[balance.key] = balance.doses;
            if (m_ledger->balanceOf(balance.key) != balance.doses)
                return "one balance and all balances differ";
        }
        return wanted == found ? "" : "balances differ";
    }

    std::string shortfalls()
    {
        std::map<StockKey, slow::Shortfall> wanted;
        for (const auto& [packs, shortfall] : slow::shortfalls(m_view))
            wanted[keyOfPacks(packs)] = shortfall;
        std::map<StockKey, slow::Shortfall> found;
        for (const Discrepancy& one : negativeBalances(*m_ledger)) {
            ++m_met.negative;
            m_met.explained += !one.unknownToThem.empty();
            found[one.key] = {one.doses, numbersOf(one.movements), numbersOf(one.unknownToThem)};
            std::int64_t without = one.doses;
            for (const StockMovement* movement : one.movements)
                without -= movement->doses;
            if (one.movements.empty() || without < 0)
                return "a negative balance is not explained";
        }
        return wanted == found ? "" : "negative balances differ";
    }

    std::string counts()
    {
        for (const StockMovement& count : m_ledger->movements()) {
            if (count.entryType != EntryType::telling)
                continue;
            ++m_met.counts;
            std::vector<std::pair<int, std::string>> found;
            for (const UnseenMovement& unseen : m_ledger->unseenBy(count)) {
                const bool isAfter = unseen.state == UnseenState::after;
                const bool isOpen = unseen.state == UnseenState::open;
                m_met.unseenAfter += isAfter;
                m_met.unseenOpen += isOpen;
                m_met.unseenSettled += !isAfter && !isOpen;
                found.emplace_back(numberOf(unseen.movement->id), isAfter  ? "after"
                                                                  : isOpen ? "open"
                                                                           : "settled");
            }
            if (found != slow::unseen(m_view, numberOf(count.id)))
                return "the movements that a count had not seen differ";
        }
        return {};
    }

    std::string transfers()
    {
        const TransferCheck check{Instant{milliseconds{m_town.now()}}, std::chrono::hours{48}};
        std::map<int, std::pair<std::string, std::vector<int>>> found;
        for (const Discrepancy& one : unpairedTransfers(*m_ledger, check)) {
            ++m_met.transfers;
            found[numberOf(*one.transferId) - 4000] = {std::string(toString(one.kind)),
                                                       numbersOf(one.movements)};
        }
        std::map<int, std::pair<std::string, std::vector<int>>> wanted =
            slow::transfers(m_view, m_town.now(), 48L * 3'600'000);
        // A half of which the clock is more than a day ahead has no age: it is told at once.
        for (const auto& [transfer, what] : slow::transfers(m_view, m_town.now(), -(1L << 60))) {
            long oldest = m_view.thing(what.second.front()).at;
            for (int half : what.second)
                oldest = std::min(oldest, m_view.thing(half).at);
            if (oldest > m_town.now() + 86'400'000L)
                wanted[transfer] = what;
        }
        return found == wanted ? "" : "unpaired transfers differ";
    }

    std::string recalls()
    {
        for (const Recall& recall : m_recalls) {
            std::map<int, slow::Place> found;
            const RecallStatus status = recallStatus(recall, *m_ledger, m_answers, {});
            for (const RecallLocation& location : status.locations) {
                m_met.answered += location.state == RecallState::answered;
                m_met.reopened += location.state == RecallState::reopened;
                found[numberOf(location.location) - 1000] = {long(location.balance),
                                                             std::string(toString(location.state)),
                                                             numbersOf(location.reopenedBy)};
            }
            if (found != slow::recalled(m_view, numberOf(recall.id)))
                return "the locations of a recall differ";
        }
        return {};
    }

    std::string proposals()
    {
        for (int place = 0; place < places; ++place) {
            const int packs = 1 + int(m_town.random()() % 6);
            const HandoutProposal found =
                proposeHandout(*m_ledger, {idOf(1000 + place), std::nullopt, packs, dateOf(today)},
                               builtInProducts(), m_recalls);
            std::vector<slow::Taken> taken;
            int sum = found.missingPacks;
            for (const ProposedLot& lot : found.lots) {
                ++m_met.proposed;
                if (lot.doses != 2 * lot.packs || lot.isExpired != (lot.daysLeft < 0))
                    return "a proposed lot contradicts itself";
                if (recallOf(m_recalls, lot.key.product, lot.key.lot) != nullptr)
                    return "a recalled lot is proposed";
                sum += lot.packs;
                taken.push_back(
                    {int(std::find(products.begin(), products.end(), lot.key.product) -
                         products.begin()),
                     int(std::find(lots.begin(), lots.end(), lot.key.lot) - lots.begin()),
                     int(sys_days{lot.key.expiry}.time_since_epoch().count()), lot.packs});
            }
            if (sum != packs)
                return "packs and missing packs do not sum to what was asked for";
            if (taken != slow::handOut(m_view, place, packs, today, rankOfLot))
                return "the proposed lots differ";
            std::vector<StockKey> heldBack;
            for (const auto& [key, doses] : slow::balances(m_view))
                for (const Recall& recall : m_recalls)
                    if (key[0] == place && doses > 0 && keyOfPacks(key).lot == recall.lot &&
                        keyOfPacks(key).product == recall.product) {
                        heldBack.push_back(keyOfPacks(key));
                        break;
                    }
            std::sort(heldBack.begin(), heldBack.end());
            m_met.heldBack += long(heldBack.size());
            if (found.heldBack != heldBack)
                return "what a recall holds back differs";
        }
        return {};
    }

    Town& m_town;
    int m_who;
    View m_view;
    Met& m_met;
    std::vector<Recall> m_recalls;
    std::vector<RecallAnswer> m_answers;
    std::optional<StockLedger> m_ledger;
};

/// After quiet: everywhere the same, all of it, and the sum of what was made.
std::string afterQuiet(Town& town, Met& met)
{
    std::optional<Check> first;
    for (int who = 0; who < town.deviceCount(); ++who) {
        Check check(town, who, met);
        if (std::string wrong = check.run(); !wrong.empty())
            return "after quiet, device " + std::to_string(who) + ": " + wrong;
        std::int64_t sum = 0;
        for (const StockBalance& balance : check.ledger().balances())
            sum += balance.doses;
        std::int64_t made = 0;
        std::size_t count = 0;
        for (const Thing& thing : town.all())
            if (thing.kind == Kind::movement) {
                made += thing.doses;
                ++count;
            }
        if (sum != made || check.ledger().movements().size() != count)
            return "something vanished";
        if (!first)
            first.emplace(std::move(check));
        else if (check.ledger().balances() != first->ledger().balances() ||
                 !std::equal(check.ledger().movements().begin(), check.ledger().movements().end(),
                             first->ledger().movements().begin(),
                             first->ledger().movements().end()) ||
                 negativeBalances(check.ledger()).size() !=
                     negativeBalances(first->ledger()).size())
            return "two devices differ";
    }
    met.movements += long(first->ledger().movements().size());
    return {};
}

std::string playThrough(unsigned seed, Met& met)
{
    Town town(seed);
    const int acts = 20 + int(seed % 60);
    for (int i = 0; i < acts; ++i) {
        town.act();
        if (i % 9 == 8) {
            const int who = i % town.deviceCount();
            if (std::string wrong = Check(town, who, met).run(); !wrong.empty())
                return "under way, device " + std::to_string(who) + ": " + wrong;
        }
    }
    town.quiet();
    ++met.ledgers;
    return afterQuiet(town, met);
}

} // namespace

class StockPropertyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomLedgersOnSeveralDevices()
    {
        Met met;
        for (unsigned seed = 1; seed <= 3000; ++seed) {
            const std::string wrong = playThrough(seed, met);
            QVERIFY2(wrong.empty(), ("seed " + std::to_string(seed) + ": " + wrong).c_str());
        }
        std::printf("%ld ledgers of %ld movements, seen %ld times: %ld negative balances (%ld with "
                    "what nobody knew of), %ld counts (unseen: %ld open, %ld after, %ld settled), "
                    "%ld transfers, recalls answered %ld and reopened %ld times, %ld held back, "
                    "%ld lots proposed\n",
                    met.ledgers, met.movements, met.views, met.negative, met.explained, met.counts,
                    met.unseenOpen, met.unseenAfter, met.unseenSettled, met.transfers, met.answered,
                    met.reopened, met.heldBack, met.proposed);
        // A test that never meets a thing says nothing of it.
        for (long often :
             {met.negative, met.explained, met.unseenOpen, met.unseenAfter, met.unseenSettled,
              met.transfers, met.answered, met.reopened, met.heldBack, met.proposed})
            QVERIFY(often > 500);
    }
};

QTEST_APPLESS_MAIN(StockPropertyTest)
#include "stock_property_test.moc"
