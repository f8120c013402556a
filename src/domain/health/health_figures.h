// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/outreach_counts.h"
#include "domain/health/small_counts.h"
#include "domain/health/stock_ledger.h"

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace feltbok::domain::health {

// What a municipality's year is counted from: plain values, so that records of any origin can be
// counted. Nothing here names a person, and no text that somebody wrote is among it.

/// A hand-out as it is counted; empty codes: not given.
struct CountedHandout
{
    Date date{};      ///< in Norway
    std::string zone; ///< id
    std::int64_t packs = 1;
    std::int64_t doses = 0; ///< of all its packs
    std::string supplyType;
    std::string refillReason;
    std::string recipient;
    std::string ageBand;
    std::string gender;
    bool isUndone = false;
};

/// An overdose that was seen or told of. It belongs to the day it was recorded: the day itself is
/// often known by a band only ("over a year ago").
struct CountedOverdose
{
    Date date{}; ///< in Norway
    std::string zone;
    std::string naloxoneUsed; ///< ja, nei, ukjent
    std::string survived;     ///< ja, nei, ukjent
    bool isUndone = false;
};

struct ReferralCount
{
    std::string to;
    std::string status;
    std::int64_t count = 0;
};

/// What the server tells a health lead of the patrols and referrals of one month.
struct CountedMonth
{
    std::chrono::year_month month{};
    std::int64_t patrols = 0;
    std::int64_t patrolMinutes = 0;
    std::vector<ReferralCount> referrals;
};

// From the records as they are stored. Fail with badInput where the day, or the month, cannot be
// read; what else is missing or of another kind is counted as not given.
Result<CountedHandout> countedHandoutFromFields(const json::object& fields);
Result<CountedOverdose> countedOverdoseFromFields(const json::object& fields);
Result<CountedMonth> countedMonthFromFields(const json::object& fields);

struct HealthYear
{
    std::chrono::year year{};
    Date today{}; ///< for the days to the earliest expiry
    std::vector<OutreachContact> contacts;
    std::vector<CountedHandout> handouts;
    std::vector<CountedOverdose> overdoses;
    std::vector<CountedMonth> months;
    std::vector<StockBalance> stock;            ///< of today
    std::map<RecordId, std::string> stockZones; ///< of the locations that are in one
    std::optional<std::int64_t> inhabitants{};  ///< on 1 January
    std::vector<std::string> zones;             ///< ids, in the municipality's order
};

/// Months of the year, both included.
struct MonthSpan
{
    int from = 1;
    int to = 12;
    bool holds(unsigned month) const { return int(month) >= from && int(month) <= to; }
    friend bool operator==(const MonthSpan&, const MonthSpan&) = default;
};

// (a) The figures as they are, for the health lead's own screen.

struct HandoutTally
{
    std::int64_t handouts = 0;
    std::int64_t packs = 0;
    std::int64_t doses = 0;
    friend bool operator==(const HandoutTally&, const HandoutTally&) = default;
};
using HandoutTallyBy = std::map<std::string, HandoutTally, std::less<>>;

/// Every table is by code, what was not given under the empty code, and adds up to `all`; the
/// reasons add up to the refills.
struct HandoutCounts
{
    HandoutTally all;
    std::array<HandoutTally, 12> months{};
    HandoutTallyBy zones;
    HandoutTallyBy supplyTypes;
    HandoutTallyBy refillReasons;
    HandoutTallyBy recipients;
    HandoutTallyBy ageBands;
    HandoutTallyBy genders;
    friend bool operator==(const HandoutCounts&, const HandoutCounts&) = default;
};

struct OverdoseCounts
{
    std::int64_t all = 0;
    std::int64_t withNaloxone = 0; ///< uses told of
    std::array<std::int64_t, 12> months{};
    AmountBy zones;
    AmountBy survived;
    AmountBy survivedWithNaloxone;
    friend bool operator==(const OverdoseCounts&, const OverdoseCounts&) = default;
};

struct StockFigures
{
    std::int64_t doses = 0; ///< in stock, those of expired packs too; discrepancies below zero too
    std::optional<Date> earliestExpiry{};       ///< of packs of which some are there
    std::optional<std::int64_t> daysToExpiry{}; ///< below 0: expired
    friend bool operator==(const StockFigures&, const StockFigures&) = default;
};

struct HealthFigures
{
    OutreachCounts outreach;
    std::array<Tally, 12> contactMonths{};
    /// Persons met whose contact was their first, by age band.
    AmountBy newPersonsByBand;
    HandoutCounts handouts;
    OverdoseCounts overdoses;
    std::int64_t patrols = 0;
    std::int64_t patrolMinutes = 0;
    std::int64_t referrals = 0;
    AmountBy referralsTo;
    AmountBy referralStatuses;
    StockFigures stock;
    std::optional<std::int64_t> inhabitants{};

    /// Shares and rates; none: nothing to divide by, or the inhabitants are not known.
    std::optional<double> packsPer(std::int64_t people) const; ///< 1,000 or 100,000 inhabitants
    std::optional<double> dosesPer(std::int64_t people) const;
    std::optional<double> refillsForUse() const; ///< of the packs of all refills, 0 to 1
    std::optional<double> survivalShare() const; ///< of the overdoses with a known end, 0 to 1
    std::optional<double> usesPer100Packs() const;
    bool isEmpty() const;
};

/// What was undone counts nowhere, nor does what lies outside the year or the months.
HealthFigures healthFigures(const HealthYear& year, MonthSpan months = {});

/// One month or zone, counted like a year of its own.
struct FiguresOf
{
    std::string code; ///< "01" to "12", or a zone's id; empty: none was given
    HealthFigures figures;
};
/// Every month of the year. The stock is of today, and of none of them.
std::vector<FiguresOf> figuresByMonth(const HealthYear& year);
/// The zones of the list, those that only records name, and at last what has none. Patrols and
/// referrals are of no zone, and nobody knows how many live in one.
std::vector<FiguresOf> figuresByZone(const HealthYear& year);

// (b) What may be told outside, before it is protected.
//
// One cube per kind of record:
// - `kontakter`: persons met. A contact of three persons is three: it is persons that could be
//   known again. One of them is the contact's first; the contacts are the firsts, so their number
//   is a sum in the same cube and audited with it. A person met twice is counted twice, as nobody
//   is known from one time to the next (domain sheet §6.1).
// - `utdelinger`: packs, in the same way; the hand-outs are the first packs. Each pack goes to one
//   person, so five packs can be five persons, which is all that the rule lets a reader think.
//   Doses are packs times the doses of a pack: a ratio over the packs of each size.
//
// By month and zone are told persons, packs and overdoses, by zone new persons, and by month
// referrals. The rest is on the health lead's screen alone. In a place of 2,600 people one in
// twenty of the numbers of first time and refill by month and zone could be shown, at the price of
// others in the same cube (7 of 46 lines of first time and refill became 5); of new persons by
// month one in eight (41 of 101 months of persons became 37); and the audit of equipment by month
// takes minutes.
//
// - `overdoser`: events. `henvisninger`: referrals. `utstyr`: items, out and in; few syringes are
//   few people, so items are protected as if they were persons.
// What was not given and what is not known are one value in each dimension: more would only make
// groups smaller. Themes are sets; six of them are one dimension of 64 values, since what is a part
// of another count has to be in the same cube.
//
// Not among them: patrols and their hours are of the service and of nobody who was met; they are
// told as they are. Doses in stock and their expiry stay on the screen: stock that was 40 and is 36
// tells of two packs, whatever is marked in the table of the hand-outs.

/// Names of cubes, in the order in which they are told; codes of figure_export's `cube`.
std::span<const std::string_view> figureCubes();

/// What one export tells of one cube.
struct SharedCounts
{
    CountCube cube; ///< of the whole year
    std::vector<CountTable> tables;
    std::vector<CountRatio> ratios;
};

/// By the code of the cube.
using LedgerBy = std::map<std::string, PublishedLedger, std::less<>>;

/// The cubes of the year and what is told of the months. The ledger is for what its cubes have been
/// told apart by: a zone that is closed stays a value. A cube that nobody is in is there, with
/// zeros. More items than the engine counts leave the equipment out.
Result<std::vector<SharedCounts>> sharedCounts(const HealthYear& year, MonthSpan months,
                                               const LedgerBy& earlier = {});

/// A cube and what may be told of it.
struct SharedCube
{
    CountCube cube;
    ProtectedExport told;
    /// An export of the year told all of this already, and nothing has changed: `told.told` is
    /// empty, as there is nothing to keep.
    bool isRepeated = false;
    const ProtectedTable* table(std::string_view code) const;
};
/// A share (0 to 1), a rate, or the doses, when all its counts are shown.
struct SharedRatio
{
    /// doses, packs_per_1000, packs_per_100000, doses_per_1000, doses_per_100000, refills_for_use,
    /// survival, uses_per_100_packs: all of them, in this order
    std::string code;
    std::optional<double> value{};
    bool isHidden = false; ///< else, without a value: there is nothing to divide by
};

struct SharedFigures
{
    MonthSpan months;
    std::vector<SharedCube> cubes;
    std::vector<SharedRatio> ratios;
    std::int64_t patrols = 0;
    std::int64_t patrolMinutes = 0;
    std::optional<std::int64_t> inhabitants{};
    int exposedEarlier = 0;
    std::vector<MethodSentence> method; ///< of all cubes together
    const SharedCube* cube(std::string_view code) const;
};

/// Protects all cubes, each with its ledger; takes seconds, and belongs on a worker thread.
Result<SharedFigures> shareFigures(const HealthYear& year, MonthSpan months,
                                   const LedgerBy& earlier = {}, const SmallCountRule& rule = {},
                                   const std::stop_token& stop = {});
/// The same tables with every figure as it is, for the health lead's own screen.
Result<SharedFigures> exactFigures(const HealthYear& year, MonthSpan months = {});

} // namespace feltbok::domain::health
