// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// A municipality's year as the test itself remembers it, and every number of it counted once more:
// slow, obvious, and with nothing of the program but a date as text. What it says of the law is
// stated here a second time.

#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace feltbok::test {

enum class Part { serving, sale, event };

/// What became of a possible breach.
enum class Fate {
    waiting,  ///< nobody has weighed it
    dropped,  ///< weighed, and none
    assessed, ///< a breach, and not decided on
    decided,
    reversed, ///< the decision, on appeal
    shelved,  ///< the case was dropped
};

struct PlayedBreach
{
    std::string code;
    std::string date; ///< ISO, as all dates here
    int points = 0;   ///< as given: by the table or by deviation (§ 10-4)
    bool deviates = false;
    Fate fate = Fate::waiting;
    std::string observation;
    std::string assessment;

    bool isBreach() const { return fate != Fate::waiting && fate != Fate::dropped; }
};

struct PlayedControl
{
    std::string visit;
    std::string evening; ///< that it belongs to
    std::string at;      ///< UTC
    bool isLate = false; ///< begun after 23
    bool isCarriedOut = true;
    bool isSingle = false;
    bool hasComment = false;
    enum class Report { inTime, late, none };
    Report report = Report::inTime;
    std::vector<PlayedBreach> breaches;
};

struct PlayedWithdrawal
{
    std::string date;
    std::vector<std::string> visits; ///< that it rests on
    int days = 0;
    bool isReversed = false;
};

struct PlayedDecision
{
    std::string date;
    int points = 0;
    bool isReversed = false;
};

struct PlayedPlace
{
    std::string id;
    std::string licence;
    std::string placeKind;
    Part part = Part::serving;
    int groups = 0;          ///< of a serving licence: 1 to 3
    std::string transferred; ///< empty: never
    std::vector<PlayedControl> controls;
    std::vector<PlayedDecision> points; ///< decisions on points
    std::vector<PlayedWithdrawal> withdrawals;
};

/// The list of § 10-3 once more.
int pointsOf(const std::string& code);
/// Helsedirektoratet's scale from twelve points on, once more; 0 below.
int daysOf(int points);
/// Category of the annual survey.
std::string categoryOf(const std::string& code, Part part);
/// The same day two years before; 28 for 29 February.
std::string twoYearsBefore(const std::string& date);

struct PointsCount
{
    int sum = 0;     ///< on the day
    int highest = 0; ///< within two years of each other, on the day of one that counts
    int lines = 0;   ///< breaches that count
};
/// Points of a place on a day: only by decisions that stand, or with what is assessed too.
PointsCount countPoints(const PlayedPlace& place, const std::string& on, bool onlyDecided);

struct KindCount
{
    int carriedOut = 0, single = 0, notCarriedOut = 0, places = 0, withBreach = 0;
    int assessed = 0, waiting = 0, dropped = 0;
    friend bool operator==(const KindCount&, const KindCount&) = default;
};

/// A whole year of a municipality.
struct YearCount
{
    // The plan.
    int done = 0, serving = 0, sale = 0, without = 0, servingWithout = 0, saleWithout = 0;
    int single = 0, notCarriedOut = 0, night = 0, eventsControlled = 0;
    struct Month
    {
        int serving = 0, sale = 0, events = 0;
    };
    std::array<Month, 12> months{};
    // The figures; an event is of serving.
    KindCount ofServing, ofSale;
    std::map<std::string, int> categories;        ///< assessed
    std::map<std::string, int> waitingCategories; ///< not weighed
    std::map<std::string, int> possible;          ///< by code: controls with it
    std::map<std::string, int> assessed;          ///< by code
    int comments = 0, inTime = 0, late = 0, notSent = 0, unassessedVisits = 0;
    int pointsDecisions = 0, points = 0, withdrawals = 0, reversed = 0;
};
YearCount countYear(const std::vector<PlayedPlace>& places, int year);

} // namespace feltbok::test
