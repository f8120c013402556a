// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The stock of naloxone stated a second time, slowly and from what each device truly held: by sets
// of things known, not by versions. It shares nothing with the engine.

#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace slow {

using Known = std::bitset<512>;

enum class Kind { movement, answer, recall };

/// Anything that a device makes and the server passes on.
struct Thing
{
    Kind kind = Kind::movement;
    int device = 0;
    int place = 0;
    int product = 0;
    int lot = 0;
    int expiry = 0; ///< days since 1970
    std::string type;
    int doses = 0;
    int counted = 0;
    int expected = 0;
    int transfer = -1;
    int recall = -1;      ///< the thing that is the recall
    int corrects = -1;    ///< the movement that it answers
    long at = 0;          ///< milliseconds, by the maker's clock
    Known known;          ///< what its maker held
    long pulled = 0;      ///< how far its maker had pulled
    long version = 0;     ///< of the server; 0 until it has it
    bool isSmall = false; ///< the lot was typed in small letters
};

/// product, lot, expiry in a place
using Packs = std::array<int, 4>;

inline Packs packsOf(const Thing& thing)
{
    return {thing.place, thing.product, thing.lot, thing.expiry};
}

/// What one device or the office holds: things in the order of the server, then its own unsent.
struct View
{
    const std::vector<Thing>* all = nullptr;
    std::vector<int> held;

    const Thing& thing(int id) const { return (*all)[std::size_t(id)]; }
    std::vector<int> movements() const
    {
        std::vector<int> out;
        for (int id : held)
            if (thing(id).kind == Kind::movement)
                out.push_back(id);
        return out;
    }
};

inline std::map<Packs, long> balances(const View& view)
{
    std::map<Packs, long> out;
    for (int one : view.movements()) {
        long sum = 0;
        for (int other : view.movements())
            if (packsOf(view.thing(other)) == packsOf(view.thing(one)))
                sum += view.thing(other).doses;
        out[packsOf(view.thing(one))] = sum;
    }
    return out;
}

struct Shortfall
{
    long balance = 0;
    std::vector<int> below;   ///< newest first
    std::vector<int> unknown; ///< newest first
    bool operator==(const Shortfall&) const = default;
};

inline std::map<Packs, Shortfall> shortfalls(const View& view)
{
    std::map<Packs, Shortfall> out;
    for (const auto& [packs, balance] : balances(view)) {
        if (balance >= 0)
            continue;
        std::vector<int> line;
        for (int id : view.movements())
            if (packsOf(view.thing(id)) == packs)
                line.push_back(id);
        const auto sumUpTo = [&](std::size_t last) {
            long sum = 0;
            for (std::size_t i = 0; i <= last; ++i)
                sum += view.thing(line[i]).doses;
            return sum;
        };
        Shortfall found;
        found.balance = balance;
        for (std::size_t i = line.size(); i-- > 0 && sumUpTo(i) < 0;)
            if (view.thing(line[i]).doses < 0)
                found.below.push_back(line[i]);
        for (std::size_t i = line.size(); i-- > 0;) {
            const int id = line[i];
            const bool isListed =
                std::find(found.below.begin(), found.below.end(), id) != found.below.end();
            const bool isUnknown = std::any_of(found.below.begin(), found.below.end(), [&](int b) {
                return !view.thing(b).known[std::size_t(id)];
            });
            // What came after the stretch began is part of the stretch.
            bool isBefore = false;
            for (std::size_t j = i; j < line.size(); ++j)
                isBefore = isBefore || sumUpTo(j) >= 0;
            if (!isListed && isBefore && isUnknown && view.thing(id).doses < 0)
                found.unknown.push_back(id);
        }
        out[packs] = found;
    }
    return out;
}

/// What the counter did not hold, with "open", "after" or "settled".
inline std::vector<std::pair<int, std::string>> unseen(const View& view, int count)
{
    const Thing& counted = view.thing(count);
    std::vector<std::pair<int, std::string>> out;
    for (int id : view.movements()) {
        const Thing& other = view.thing(id);
        if (id == count || counted.known[std::size_t(id)] || other.place != counted.place ||
            other.product != counted.product || other.lot != counted.lot)
            continue;
        std::string state = other.known[std::size_t(count)] ? "after" : "open";
        for (int later : view.movements()) {
            const Thing& again = view.thing(later);
            if (state == "open" && again.type == "telling" && later != count &&
                packsOf(again) == packsOf(counted) && packsOf(again) == packsOf(other) &&
                again.known[std::size_t(count)] && again.known[std::size_t(id)])
                state = "settled";
        }
        out.emplace_back(id, state);
    }
    return out;
}

/// transfer -> what is wrong with it, its halves newest first
inline std::map<int, std::pair<std::string, std::vector<int>>> transfers(const View& view, long now,
                                                                         long within)
{
    std::map<int, std::pair<std::string, std::vector<int>>> out;
    std::set<int> ids;
    for (int id : view.movements())
        if (view.thing(id).transfer >= 0)
            ids.insert(view.thing(id).transfer);
    for (int transfer : ids) {
        std::map<std::array<int, 3>, long> sums;
        std::vector<int> halves;
        int outs = 0;
        int ins = 0;
        long oldest = 0;
        for (int id : view.movements()) {
            const Thing& half = view.thing(id);
            if (half.transfer != transfer)
                continue;
            sums[{half.product, half.lot, half.expiry}] += half.doses;
            oldest = halves.empty() ? half.at : std::min(oldest, half.at);
            halves.insert(halves.begin(), id);
            outs += half.type == "overfoering_ut";
            ins += half.type == "overfoering_inn";
        }
        bool isEven = true;
        for (const auto& sum : sums)
            isEven = isEven && sum.second == 0;
        if (isEven || now - oldest < within)
            continue;
        const std::string what = outs > 0 && ins == 0   ? "transfer_without_in"
                                 : ins > 0 && outs == 0 ? "transfer_without_out"
                                                        : "transfer_differs";
        out[transfer] = {what, halves};
    }
    return out;
}

/// movement -> what it counts with its corrections, those newest first, where two of them were made
/// by who did not know of the other, or what went out became what came in; and nobody has corrected
/// or counted again who knew of them.
inline std::map<int, std::pair<long, std::vector<int>>> correctedTwice(const View& view)
{
    std::map<int, std::pair<long, std::vector<int>>> out;
    for (int wrong : view.movements()) {
        const Thing& first = view.thing(wrong);
        std::vector<int> fixes;
        long sum = first.doses;
        for (int id : view.movements()) {
            if (view.thing(id).corrects != wrong)
                continue;
            sum += view.thing(id).doses;
            fixes.insert(fixes.begin(), id);
        }
        const auto knows = [&](int who, int of) { return view.thing(who).known[std::size_t(of)]; };
        const auto settles = [&](int later, const std::vector<int>& all) {
            const Thing& thing = view.thing(later);
            const bool isCount = thing.type == "telling" && packsOf(thing) == packsOf(first);
            return (isCount || thing.corrects == wrong) &&
                   std::all_of(all.begin(), all.end(), [&](int id) { return knows(later, id); });
        };
        const auto isSettled = [&](const std::vector<int>& all, bool byCountAlone) {
            for (int id : view.movements())
                if (settles(id, all) && (!byCountAlone || view.thing(id).type == "telling"))
                    return true;
            return false;
        };
        bool isOpen = first.doses * sum < 0 && !isSettled(fixes, true);
        for (int a : fixes)
            for (int b : fixes)
                isOpen =
                    isOpen || (a != b && !knows(a, b) && !knows(b, a) && !isSettled({a, b}, false));
        if (isOpen)
            out[wrong] = {sum, fixes};
    }
    return out;
}

struct Place
{
    long balance = 0;
    std::string state;
    std::vector<int> reopenedBy;
    bool operator==(const Place&) const = default;
};

/// Of each place that ever had the recalled lot, or answered.
inline std::map<int, Place> recalled(const View& view, int recall)
{
    const Thing& called = view.thing(recall);
    std::map<int, Place> out;
    std::map<int, int> answers;
    for (int id : view.held) {
        const Thing& thing = view.thing(id);
        if (thing.kind == Kind::movement && thing.product == called.product &&
            thing.lot == called.lot)
            out[thing.place].balance += thing.doses;
        if (thing.kind == Kind::answer && thing.recall == recall) {
            out[thing.place];
            answers[thing.place] = id;
        }
    }
    for (auto& [place, found] : out) {
        found.state = answers.contains(place) ? "answered" : "to_answer";
        for (int id : view.movements()) {
            const Thing& thing = view.thing(id);
            const bool leadsFrom = thing.doses < 0 && thing.recall == recall;
            if (!answers.contains(place) || thing.place != place || thing.doses == 0 || leadsFrom ||
                thing.product != called.product || thing.lot != called.lot ||
                view.thing(answers[place]).known[std::size_t(id)])
                continue;
            found.state = "reopened";
            found.reopenedBy.push_back(id);
        }
    }
    return out;
}

struct Taken
{
    int product = 0;
    int lot = 0;
    int expiry = 0;
    int packs = 0;
    bool operator==(const Taken&) const = default;
};

/// Pack by pack: each time the best that is left. Two doses are a pack.
inline std::vector<Taken> handOut(const View& view, int place, int packs, int today,
                                  const std::map<int, int>& rankOfLot)
{
    std::map<Packs, long> left = balances(view);
    std::vector<Taken> out;
    for (int i = 0; i < packs; ++i) {
        const Packs* best = nullptr;
        for (const auto& [packsOfLot, doses] : left) {
            bool isRecalled = false;
            for (int id : view.held)
                isRecalled = isRecalled || (view.thing(id).kind == Kind::recall &&
                                            view.thing(id).product == packsOfLot[1] &&
                                            view.thing(id).lot == packsOfLot[2]);
            if (packsOfLot[0] != place || doses < 2 || isRecalled)
                continue;
            const auto rank = [&](const Packs& one) {
                const bool isGone = one[3] < today;
                return std::array{isGone ? 1 : 0, isGone ? -one[3] : one[3], one[1],
                                  rankOfLot.at(one[2])};
            };
            if (best == nullptr || rank(packsOfLot) < rank(*best))
                best = &packsOfLot;
        }
        if (best == nullptr)
            break;
        left[*best] -= 2;
        const Taken taken{(*best)[1], (*best)[2], (*best)[3], 1};
        if (!out.empty() && out.back().product == taken.product && out.back().lot == taken.lot &&
            out.back().expiry == taken.expiry)
            ++out.back().packs;
        else
            out.push_back(taken);
    }
    return out;
}

} // namespace slow
