// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "slow_stock.h"

#include <chrono>
#include <random>

namespace feltbok::test {

using slow::Kind;
using slow::Known;
using slow::Thing;
using slow::View;

inline constexpr int places = 3;
inline constexpr int lead = 0; ///< the device of the health lead
inline const std::array<std::string, 2> products{"nyxoid", "ventizolve"};
inline const std::array<std::string, 4> lots{"B7", "A1", "K-09/X", "C3"};
inline const std::array<std::string, 4> smallLots{"b7", "a1", "k-09/x", "c3"};
inline const std::map<int, int> rankOfLot{{1, 0}, {0, 1}, {3, 2}, {2, 3}}; ///< by their names

inline int dayOf(const char* text)
{
    return int(std::chrono::sys_days{*parseIsoDate(text)}.time_since_epoch().count());
}
inline const std::array<int, 4> expiries{dayOf("2027-06-30"), dayOf("2026-12-31"),
                                         dayOf("2026-06-30"), dayOf("2027-06-30")};
inline const int today = dayOf("2026-11-20");
inline const long start = long(today) * 86'400'000;

inline Date dateOf(int day)
{
    return Date{std::chrono::sys_days{std::chrono::days{day}}};
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
        switch (upTo(22)) {
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
        case 19:
        case 20:
            takeBack(who);
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

    /// A hand-out is undone, or a receipt corrected, by whoever holds it and knows of no mistake in
    /// it that is put right already; one who heard that two did so takes one of them back.
    void takeBack(int who)
    {
        const View seen = view(who);
        std::vector<int> wrong;
        for (int id : seen.movements())
            if (seen.thing(id).type == "utdeling" || seen.thing(id).type == "mottak")
                wrong.push_back(id);
        if (wrong.empty())
            return;
        // Of the newest: there two people meet.
        const std::size_t newest = std::min<std::size_t>(wrong.size(), 3);
        int one = wrong[wrong.size() - 1 - upTo(unsigned(newest))];
        // They have spoken of one that was wrong, and each of them means to put it right.
        if (std::find(wrong.begin(), wrong.end(), m_spokenOf) != wrong.end() && upTo(4) != 0)
            one = m_spokenOf;
        m_spokenOf = one;
        int sum = seen.thing(one).doses;
        for (int id : seen.movements())
            if (seen.thing(id).corrects == one)
                sum += seen.thing(id).doses;
        const int part =
            seen.thing(one).type == "mottak" && std::abs(sum) > 1 && upTo(2) == 0 ? sum / 2 : sum;
        if (part == 0)
            return;
        Thing thing = thingOf(who, Kind::movement);
        const Thing& answered = seen.thing(one);
        thing.type = "korreksjon";
        thing.place = answered.place;
        thing.product = answered.product;
        thing.lot = answered.lot;
        thing.expiry = answered.expiry;
        thing.corrects = one;
        thing.doses = -part;
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
    int m_spokenOf = -1;
};

} // namespace feltbok::test
