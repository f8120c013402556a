// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// A year of the health side as the test itself remembers it, and every number of it counted once
// more: slow, obvious, and with nothing of the program. Times are texts in UTC as on the wire,
// dates those of Norway.

#pragma once

#include <array>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace feltbok::test {

/// The day in Norway at "2026-11-20T22:14:05.000Z"; of 2025 to 2027.
std::string norwayDate(const std::string& utc);
/// Summer time in Norway: from 01:00 UTC on the last Sunday of March to that of October.
bool isSummerTime(const std::string& utc);
/// Whole minutes from one to the other.
long minutesBetween(const std::string& from, const std::string& to);
/// Doses in a pack, as the product texts have it.
int dosesOfPack(const std::string& product);

/// Whoever synced in the round n knows what was sent up to then, and all of their own.
struct Spread
{
    int device = 0;
    int sent = 0; ///< the round in which its device sent it; 0: it has not
};

struct SeasonMovement
{
    Spread spread;
    std::string location, product, lot, expiry, type;
    int doses = 0;
    std::string at;
    std::string handout;  ///< of a hand-out and of what takes it back
    std::string transfer; ///< of its two halves
    bool ofRecall = false;
};

struct SeasonHandout
{
    Spread spread;
    std::string id, at, location, zone, product, lot, expiry;
    int packs = 1;
    std::string supply, reason, category, band, gender, contact;
    std::set<std::string> training;
    bool isUndone = false;

    int doses() const { return packs * dosesOfPack(product); }
    bool isBooked() const { return !location.empty() && !lot.empty(); }
};

struct SeasonPatrol
{
    std::string id, startedAt, endedAt;
    std::set<std::string> workers, zones;
};

struct SeasonContact
{
    Spread spread;
    std::string id, patrol, date, zone, kind;
    long persons = 1;
    std::string band, gender, home, first, safety, note;
    std::set<std::string> themes;
    std::map<std::string, long> out, in;
    bool isUndone = false;

    /// What a lead may know of it, as one line.
    std::string line() const;
};

struct SeasonOverdose
{
    std::string id, at, zone, handout, reportedBy, used, survived, place;
    int device = 0; ///< of who recorded it
    int doses = 0;  ///< used
    bool isUndone = false;
};

struct SeasonReferral
{
    Spread spread;
    std::string id, to, offeredAt, contact, status = "tilbudt";
    std::set<std::string> workers;
    bool isWithdrawn = false;
    bool hasConsent = false;

    bool isClosed() const { return isWithdrawn || status == "avsluttet" || status == "avslaatt"; }
};

struct SeasonAlert
{
    std::string id, status;
    int author = 0; ///< device
};

struct SeasonAnswer
{
    Spread spread;
    std::string location;
    int found = 0;
    int known = 0;        ///< the round of its device's last sync before it
    std::size_t made = 0; ///< movements that had been made by then, by anybody
};

struct Season
{
    std::map<std::string, std::set<int>> keepers; ///< location: devices of those who keep it
    std::vector<SeasonMovement> movements;        ///< in the order in which they were made
    std::vector<SeasonHandout> handouts;
    std::vector<SeasonPatrol> patrols;
    std::vector<SeasonContact> contacts; ///< without those that never were, for they were undone
    std::vector<SeasonOverdose> overdoses;
    std::vector<SeasonReferral> referrals;
    std::vector<SeasonAlert> alerts;
    std::string recallProduct, recallLot; ///< of the one recall
    std::vector<SeasonAnswer> answers;
};

/// location, product, lot, expiry
using Packs = std::array<std::string, 4>;
using Lots = std::map<Packs, long>;
using Chosen = std::function<bool(const SeasonMovement&)>;
/// Doses of all packs that ever moved.
Lots countLots(const Season& season, const Chosen& chosen);

struct SeasonTally
{
    long contacts = 0;
    long persons = 0;
    friend bool operator==(const SeasonTally&, const SeasonTally&) = default;
};
using Tallies = std::map<std::string, SeasonTally>;
struct ContactCount
{
    SeasonTally all;
    Tallies kinds, bands, genders, zones, homes, firsts, safety, themes;
    std::map<std::pair<std::string, std::string>, SeasonTally> cells; ///< band and gender
    std::map<std::string, long> out, in;
};
ContactCount countSeason(const Season& season,
                         const std::function<bool(const SeasonContact&)>& chosen);

struct SeasonMonth
{
    long patrols = 0;
    long minutes = 0;
    std::map<std::pair<std::string, std::string>, long> referrals; ///< by service and status
    friend bool operator==(const SeasonMonth&, const SeasonMonth&) = default;
};
std::map<std::string, SeasonMonth> countMonths(const Season& season);

struct RecallCount
{
    long held = 0;
    long out = 0;
    std::map<std::pair<std::string, std::string>, long> byDayAndZone;
    struct Place
    {
        long balance = 0;
        std::string state;
        friend bool operator==(const Place&, const Place&) = default;
    };
    std::map<std::string, Place> places;
};
/// Once everything has been sent.
RecallCount countRecall(const Season& season);

} // namespace feltbok::test
