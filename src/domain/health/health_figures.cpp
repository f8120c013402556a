// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/health_figures.h"

#include "domain/oslo_time.h"

#include <algorithm>

namespace feltbok::domain::health {
namespace {

std::string textOf(const json::object& fields, std::string_view name)
{
    return std::string(findString(fields, name).value_or(""));
}

std::int64_t numberOf(const json::object& fields, std::string_view name, std::int64_t otherwise)
{
    return std::max<std::int64_t>(0, requireInteger(fields, name).valueOr(otherwise));
}

Result<Date> dayOf(const json::object& fields, std::string_view name)
{
    FELTBOK_ASSIGN(const auto text, requireString(fields, name));
    FELTBOK_ASSIGN(const auto instant, parseRfc3339(text));
    return toOslo(instant).date();
}

bool isUndone(const json::object& fields)
{
    return findString(fields, "undone_at").has_value();
}

std::optional<double> divided(std::int64_t above, std::int64_t times,
                              std::optional<std::int64_t> below)
{
    if (!below || *below <= 0)
        return std::nullopt;
    return double(above) * double(times) / double(*below);
}

std::int64_t amountOf(const AmountBy& amounts, std::string_view code)
{
    const auto found = amounts.find(code);
    return found == amounts.end() ? 0 : found->second;
}

HandoutTally tallyOf(const HandoutTallyBy& tallies, std::string_view code)
{
    const auto found = tallies.find(code);
    return found == tallies.end() ? HandoutTally() : found->second;
}

struct Counter
{
    std::chrono::year year{};
    MonthSpan months;
    HealthFigures out;

    bool counts(Date date, bool undone) const
    {
        return !undone && date.year() == year && months.holds(unsigned(date.month()));
    }

    void addContacts(const std::vector<OutreachContact>& contacts)
    {
        std::vector<OutreachContact> counted;
        for (const auto& contact : contacts) {
            if (!counts(contact.date, contact.isUndone))
                continue;
            Tally& month = out.contactMonths[unsigned(contact.date.month()) - 1];
            month.contacts += 1;
            month.persons += contact.persons;
            if (contact.firstContact == "ja")
                out.newPersonsByBand[contact.ageBand] += contact.persons;
            counted.push_back(contact);
        }
        out.outreach = countContacts(counted);
    }

    void add(const CountedHandout& handout)
    {
        if (!counts(handout.date, handout.isUndone))
            return;
        HandoutCounts& to = out.handouts;
        const auto addTo = [&](HandoutTally& tally) {
            tally.handouts += 1;
            tally.packs += handout.packs;
            tally.doses += handout.doses;
        };
        addTo(to.all);
        addTo(to.months[unsigned(handout.date.month()) - 1]);
        addTo(to.zones[handout.zone]);
        addTo(to.supplyTypes[handout.supplyType]);
        if (handout.supplyType == "paafyll")
            addTo(to.refillReasons[handout.refillReason]);
        addTo(to.recipients[handout.recipient]);
        addTo(to.ageBands[handout.ageBand]);
        addTo(to.genders[handout.gender]);
    }

    void add(const CountedOverdose& overdose)
    {
        if (!counts(overdose.date, overdose.isUndone))
            return;
        OverdoseCounts& to = out.overdoses;
        to.all += 1;
        to.months[unsigned(overdose.date.month()) - 1] += 1;
        to.zones[overdose.zone] += 1;
        to.survived[overdose.survived] += 1;
        if (overdose.naloxoneUsed != "ja")
            return;
        to.withNaloxone += 1;
        to.survivedWithNaloxone[overdose.survived] += 1;
    }

    void add(const CountedMonth& month)
    {
        if (month.month.year() != year || !months.holds(unsigned(month.month.month())))
            return;
        out.patrols += month.patrols;
        out.patrolMinutes += month.patrolMinutes;
        for (const ReferralCount& referral : month.referrals) {
            out.referrals += referral.count;
            out.referralsTo[referral.to] += referral.count;
            out.referralStatuses[referral.status] += referral.count;
        }
    }

    void add(const StockBalance& balance, Date today)
    {
        StockFigures& stock = out.stock;
        stock.doses += balance.doses;
        if (balance.doses <= 0)
            return;
        const Date expiry = balance.key.expiry;
        if (!stock.earliestExpiry || expiry < *stock.earliestExpiry) {
            stock.earliestExpiry = expiry;
            stock.daysToExpiry =
                (std::chrono::sys_days(expiry) - std::chrono::sys_days(today)).count();
        }
    }
};

} // namespace

Result<CountedHandout> countedHandoutFromFields(const json::object& fields)
{
    CountedHandout out;
    FELTBOK_ASSIGN(out.date, dayOf(fields, "at"));
    out.zone = textOf(fields, "zone");
    // One press is one pack.
    out.packs = std::max<std::int64_t>(1, numberOf(fields, "packs", 1));
    out.doses = numberOf(fields, "doses", 0);
    out.supplyType = textOf(fields, "supply_type");
    out.refillReason = textOf(fields, "refill_reason");
    out.recipient = textOf(fields, "recipient_category");
    out.ageBand = textOf(fields, "age_band");
    out.gender = textOf(fields, "gender");
    out.isUndone = isUndone(fields);
    return out;
}

Result<CountedOverdose> countedOverdoseFromFields(const json::object& fields)
{
    CountedOverdose out;
    FELTBOK_ASSIGN(out.date, dayOf(fields, "recorded_at"));
    out.zone = textOf(fields, "zone");
    out.naloxoneUsed = textOf(fields, "naloxone_used");
    out.survived = textOf(fields, "survived");
    out.isUndone = isUndone(fields);
    return out;
}

Result<CountedMonth> countedMonthFromFields(const json::object& fields)
{
    CountedMonth out;
    FELTBOK_ASSIGN(const auto text, requireString(fields, "month"));
    FELTBOK_ASSIGN(const auto first, parseIsoDate(text + "-01"));
    out.month = first.year() / first.month();
    out.patrols = numberOf(fields, "patrols", 0);
    out.patrolMinutes = numberOf(fields, "patrol_minutes", 0);
    const auto referrals = requireArray(fields, "referrals");
    for (const json::value& each : referrals.valueOr({})) {
        if (!each.is_object())
            continue;
        const json::object& referral = each.get_object();
        out.referrals.push_back(
            {textOf(referral, "to"), textOf(referral, "status"), numberOf(referral, "count", 0)});
    }
    return out;
}

HealthFigures healthFigures(const HealthYear& year, MonthSpan months)
{
    Counter counter{year.year, months, {}};
    counter.addContacts(year.contacts);
    for (const auto& handout : year.handouts)
        counter.add(handout);
    for (const auto& overdose : year.overdoses)
        counter.add(overdose);
    for (const auto& month : year.months)
        counter.add(month);
    for (const auto& balance : year.stock)
        counter.add(balance, year.today);
    counter.out.inhabitants = year.inhabitants;
    return std::move(counter.out);
}

std::vector<FiguresOf> figuresByMonth(const HealthYear& year)
{
    std::vector<FiguresOf> out;
    for (int month = 1; month <= 12; ++month) {
        out.push_back(
            {(month < 10 ? "0" : "") + std::to_string(month), healthFigures(year, {month, month})});
        out.back().figures.stock = {};
    }
    return out;
}

std::vector<FiguresOf> figuresByZone(const HealthYear& year)
{
    std::vector<std::string> zones = year.zones;
    std::map<std::string, HealthYear, std::less<>> parts;
    for (const auto& zone : zones)
        parts[zone];
    const auto of = [&](const std::string& zone) -> HealthYear& {
        if (!zone.empty() && !parts.contains(zone))
            zones.push_back(zone);
        return parts[zone];
    };
    for (const auto& contact : year.contacts)
        of(contact.zone).contacts.push_back(contact);
    for (const auto& handout : year.handouts)
        of(handout.zone).handouts.push_back(handout);
    for (const auto& overdose : year.overdoses)
        of(overdose.zone).overdoses.push_back(overdose);
    for (const auto& balance : year.stock) {
        const auto zone = year.stockZones.find(balance.key.location);
        of(zone == year.stockZones.end() ? std::string() : zone->second).stock.push_back(balance);
    }
    zones.emplace_back();
    std::vector<FiguresOf> out;
    for (const auto& zone : zones) {
        HealthYear& part = parts[zone];
        part.year = year.year;
        part.today = year.today;
        out.push_back({zone, healthFigures(part)});
    }
    return out;
}

std::optional<double> HealthFigures::packsPer(std::int64_t people) const
{
    return divided(handouts.all.packs, people, inhabitants);
}

std::optional<double> HealthFigures::dosesPer(std::int64_t people) const
{
    return divided(handouts.all.doses, people, inhabitants);
}

std::optional<double> HealthFigures::refillsForUse() const
{
    return divided(tallyOf(handouts.refillReasons, "brukt_ved_overdose").packs, 1,
                   tallyOf(handouts.supplyTypes, "paafyll").packs);
}

std::optional<double> HealthFigures::survivalShare() const
{
    const auto survived = amountOf(overdoses.survived, "ja");
    return divided(survived, 1, survived + amountOf(overdoses.survived, "nei"));
}

std::optional<double> HealthFigures::usesPer100Packs() const
{
    return divided(overdoses.withNaloxone, 100, handouts.all.packs);
}

bool HealthFigures::isEmpty() const
{
    return outreach.all.contacts == 0 && handouts.all.handouts == 0 && overdoses.all == 0 &&
           patrols == 0 && referrals == 0;
}

} // namespace feltbok::domain::health
