// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

/// The year's plan of controls once more: slow, obvious, and without anything of the program.
namespace slow {

struct Licence
{
    std::string id;
    std::string place;
    std::string kind;
    std::string from; ///< ISO dates
    std::string to;
};

struct Control
{
    std::string place;
    std::string licence;
    std::string kind;    ///< of the visit
    std::string evening; ///< ISO date of the evening it belongs to
    bool late = false;   ///< 23 o'clock or later, Friday or Saturday night
    bool carriedOut = true;
    int controllers = 2;
};

struct Sums
{
    int places = 0, required = 0, done = 0, without = 0;
    int servingPlaces = 0, servingRequired = 0, servingDone = 0, servingWithout = 0;
    int salePlaces = 0, saleRequired = 0, saleDone = 0, saleWithout = 0;
    int single = 0, notCarriedOut = 0, noPlace = 0, night = 0, nightRequired = 0;
    int events = 0, eventsPast = 0, eventsControlled = 0, eventsRequired = 0, target = 0;
};

inline bool serves(const std::string& kind)
{
    return kind == "skjenk_alminnelig" || kind == "skjenk_sluttet" || kind == "skjenk_del_av_aar";
}
inline bool sells(const std::string& kind)
{
    return kind == "salg_gr1" || kind == "salg_egenprodusert_gr1" ||
           kind == "salg_egenprodusert_gr2";
}
inline bool isEvent(const std::string& kind)
{
    return kind == "skjenk_enkeltanledning" || kind == "skjenk_ambulerende" ||
           kind == "utvidet_areal_enkelt" || kind == "utvidet_tid_enkelt";
}

/// Targets below 0: none.
inline Sums plan(int year, const std::string& today, const std::vector<Licence>& licences,
                 const std::vector<Control>& controls, int servingTarget, int saleTarget,
                 int eventPercent, int nightPercent)
{
    const std::string y = std::to_string(year);
    const auto held = [&](const Licence& l) {
        return l.from <= y + "-12-31" && (l.to.empty() || l.to >= y + "-01-01");
    };
    const auto on = [&](const Licence& l, const std::string& day) {
        return l.from <= day && (l.to.empty() || l.to >= day);
    };
    Sums out;
    std::set<std::string> serving;
    std::set<std::string> sale;
    std::set<std::string> all;
    std::map<std::string, Licence> events;
    for (const auto& l : licences) {
        if (!held(l))
            continue;
        if (serves(l.kind))
            serving.insert(l.place);
        if (sells(l.kind))
            sale.insert(l.place);
        if (serves(l.kind) || sells(l.kind))
            all.insert(l.place);
        if (isEvent(l.kind))
            events[l.id] = l;
    }
    std::map<std::string, int> servingControls;
    std::map<std::string, int> saleControls;
    std::set<std::string> controlledEvents;
    for (const auto& c : controls) {
        if (c.evening.substr(0, 4) != y)
            continue;
        std::string event;
        bool atEvent = false;
        for (const auto& l : licences)
            if (l.place == c.place && l.id == c.licence && isEvent(l.kind)) {
                event = l.id;
                atEvent = true;
            }
        if (!atEvent && c.kind == "ambulerende_enkeltanledning") {
            atEvent = true;
            for (auto l = licences.rbegin(); l != licences.rend(); ++l)
                if (l->place == c.place && isEvent(l->kind) && on(*l, c.evening))
                    event = l->id; // in the end the first in the list
        }
        bool servesThatDay = false;
        bool sellsThatDay = false;
        for (const auto& l : licences)
            if (l.place == c.place && on(l, c.evening)) {
                servesThatDay = servesThatDay || serves(l.kind);
                sellsThatDay = sellsThatDay || sells(l.kind);
            }
        bool wasServing = true;
        if (c.kind == "salgskontroll")
            wasServing = false;
        else if (c.kind != "skjenkekontroll")
            wasServing = servesThatDay || !sellsThatDay;
        if (!c.carriedOut) {
            ++out.notCarriedOut;
            continue;
        }
        if (atEvent) {
            if (c.controllers < 2)
                ++out.single;
            else if (events.contains(event))
                controlledEvents.insert(event);
            continue;
        }
        if (!all.contains(c.place)) {
            ++out.noPlace;
            continue;
        }
        if (wasServing && !serving.contains(c.place))
            wasServing = false;
        if (!wasServing && !sale.contains(c.place))
            wasServing = true;
        if (wasServing && c.controllers < 2) {
            ++out.single;
            continue;
        }
        ++(wasServing ? servingControls : saleControls)[c.place];
        if (wasServing && c.late)
            ++out.night;
    }
    for (const auto& place : all) {
        const int here = servingControls[place] + saleControls[place];
        out.done += here;
        out.without += here == 0 ? 1 : 0;
    }
    for (const auto& place : serving) {
        out.servingDone += servingControls[place];
        out.servingWithout += servingControls[place] == 0 ? 1 : 0;
    }
    for (const auto& place : sale) {
        out.saleDone += saleControls[place];
        out.saleWithout += saleControls[place] == 0 ? 1 : 0;
    }
    out.places = int(all.size());
    out.servingPlaces = int(serving.size());
    out.salePlaces = int(sale.size());
    out.required = out.places * 3;
    out.servingRequired = out.servingPlaces * 3;
    out.saleRequired = out.salePlaces * 3;
    const auto atLeast = [](int of, int one, int in) {
        int n = 0;
        while (n * in < of * one)
            ++n;
        return n;
    };
    out.nightRequired = nightPercent < 0 ? atLeast(out.servingDone, 1, 3)
                                         : atLeast(out.servingDone, nightPercent, 100);
    for (const auto& [id, l] : events) {
        ++out.events;
        if (!l.to.empty() && l.to < today)
            ++out.eventsPast;
        if (controlledEvents.contains(id))
            ++out.eventsControlled;
    }
    if (eventPercent >= 0)
        out.eventsRequired = atLeast(out.eventsPast, eventPercent, 100);
    if (servingTarget > 0)
        out.target += servingTarget * out.servingPlaces;
    if (saleTarget > 0)
        out.target += saleTarget * out.salePlaces;
    return out;
}

} // namespace slow
