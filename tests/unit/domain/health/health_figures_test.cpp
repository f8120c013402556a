// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/health_figures.h"

#include "health_samples.h"
#include "slow_health.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::domain;
using namespace feltbok::domain::health;
using namespace feltbok::test;

namespace {

CountedHandout handout(int month, int packs, const char* reason)
{
    CountedHandout out;
    out.date = Date{std::chrono::year{2026} / month / 3};
    out.packs = packs;
    out.doses = 2 * packs;
    out.supplyType = *reason == '\0' ? "foerstegang" : "paafyll";
    out.refillReason = reason;
    return out;
}

CountedOverdose overdose(const char* used, const char* survived)
{
    return {Date{std::chrono::year{2026} / 5 / 1}, {}, used, survived};
}

HealthYear emptyYear()
{
    HealthYear out;
    out.year = std::chrono::year{2026};
    out.today = Date{std::chrono::year{2026} / 12 / 1};
    return out;
}

std::int64_t personsOf(const TallyBy& tallies)
{
    std::int64_t sum = 0;
    for (const auto& [code, tally] : tallies)
        sum += tally.persons;
    return sum;
}

std::int64_t packsOf(const HandoutTallyBy& tallies)
{
    std::int64_t sum = 0;
    for (const auto& [code, tally] : tallies)
        sum += tally.packs;
    return sum;
}

std::int64_t packsOf(const HandoutTallyBy& tallies, const char* code)
{
    const auto found = tallies.find(code);
    return found == tallies.end() ? 0 : found->second.packs;
}

std::int64_t sumOf(const AmountBy& amounts)
{
    std::int64_t sum = 0;
    for (const auto& [code, amount] : amounts)
        sum += amount;
    return sum;
}

RecordId idOf(int number)
{
    UuidBytes bytes{};
    bytes[0] = 1; // an id is never all zeros
    bytes[15] = std::uint8_t(number);
    return RecordId(bytes);
}

std::optional<int> shown(const SharedFigures& figures, const char* cube, const char* table,
                         const char* code)
{
    for (const auto& figure : figures.cube(cube)->table(table)->figures)
        if (figure.code == code)
            return figure.shown;
    qFatal("no figure %s", code);
}

const SharedRatio& ratio(const SharedFigures& figures, const char* code)
{
    const auto found = std::ranges::find(figures.ratios, code, &SharedRatio::code);
    if (found == figures.ratios.end())
        qFatal("no ratio %s", code);
    return *found;
}

} // namespace

class HealthFiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTableAddsUpToItsWhole()
    {
        for (unsigned seed = 0; seed < 30; ++seed) {
            const auto year = HealthSampler(seed).year(smallPlace);
            const auto all = healthFigures(year);
            const auto early = healthFigures(year, {1, 6});
            const auto late = healthFigures(year, {7, 12});
            QCOMPARE(early.outreach.all.persons + late.outreach.all.persons,
                     all.outreach.all.persons);
            QCOMPARE(early.handouts.all.doses + late.handouts.all.doses, all.handouts.all.doses);
            QCOMPARE(early.overdoses.all + late.overdoses.all, all.overdoses.all);
            QCOMPARE(early.patrolMinutes + late.patrolMinutes, all.patrolMinutes);
            QCOMPARE(early.referrals + late.referrals, all.referrals);
            for (const auto* by : {&all.outreach.kinds, &all.outreach.ageBands, &all.outreach.zones,
                                   &all.outreach.homes, &all.outreach.firstContacts})
                QCOMPARE(personsOf(*by), all.outreach.all.persons);
            for (const auto* by :
                 {&all.handouts.zones, &all.handouts.supplyTypes, &all.handouts.recipients,
                  &all.handouts.ageBands, &all.handouts.genders})
                QCOMPARE(packsOf(*by), all.handouts.all.packs);
            QCOMPARE(packsOf(all.handouts.refillReasons),
                     all.handouts.supplyTypes.at("paafyll").packs);
            std::int64_t persons = 0;
            std::int64_t packs = 0;
            for (int month = 0; month < 12; ++month) {
                persons += all.contactMonths[std::size_t(month)].persons;
                packs += all.handouts.months[std::size_t(month)].packs;
            }
            QCOMPARE(persons, all.outreach.all.persons);
            QCOMPARE(packs, all.handouts.all.packs);
        }
    }

    /// Each month and zone is what a year of its records alone would be, and they add up to it.
    void monthsAndZonesAreYearsOfTheirOwn()
    {
        for (unsigned seed = 0; seed < 30; ++seed) {
            auto year = HealthSampler(seed).year(smallPlace);
            year.zones.pop_back(); // one that only records name
            const auto all = healthFigures(year);
            for (const auto& parts : {figuresByMonth(year), figuresByZone(year)}) {
                const bool isZones = parts.front().code != "01";
                QCOMPARE(parts.size(), std::size_t(isZones ? 4 : 12));
                std::int64_t persons = 0;
                AmountBy newOnes;
                AmountBy items;
                HandoutTallyBy supply;
                HandoutTally reasons;
                AmountBy survived;
                for (const auto& part : parts) {
                    const auto& is = part.figures;
                    persons += is.outreach.all.persons;
                    for (const auto& [band, count] : is.newPersonsByBand)
                        newOnes[band] += count;
                    for (const auto& [item, count] : is.outreach.equipmentOut)
                        items[item] += count;
                    for (const auto& [code, tally] : is.handouts.supplyTypes) {
                        supply[code].handouts += tally.handouts;
                        supply[code].packs += tally.packs;
                        supply[code].doses += tally.doses;
                    }
                    for (const auto& [code, count] : is.overdoses.survived)
                        survived[code] += count;
                    if (isZones)
                        QVERIFY(!is.inhabitants && is.patrols == 0);
                    else
                        QCOMPARE(is.inhabitants, year.inhabitants);
                    SlowHealth slow(
                        year, isZones ? MonthSpan{}
                                      : MonthSpan{std::stoi(part.code), std::stoi(part.code)});
                    if (isZones && !part.code.empty())
                        QCOMPARE(slow.count("kontakter", "new_zone", part.code),
                                 sumOf(is.newPersonsByBand));
                    if (!isZones)
                        QCOMPARE(slow.count("utdelinger", "supply", "brukt_ved_overdose"),
                                 packsOf(is.handouts.refillReasons, "brukt_ved_overdose"));
                }
                QCOMPARE(persons, all.outreach.all.persons);
                QVERIFY(newOnes == all.newPersonsByBand);
                QVERIFY(items == all.outreach.equipmentOut);
                QVERIFY(supply == all.handouts.supplyTypes);
                QVERIFY(survived == all.overdoses.survived);
            }
        }
    }

    void theStockOfAZoneIsThatOfItsLocations()
    {
        auto year = emptyYear();
        const auto balance = [](int location, int expiryMonth, int doses) {
            return StockBalance{
                {idOf(location), "p", "L", Date{std::chrono::year{2027} / expiryMonth / 1}}, doses};
        };
        year.zones = {"zone-0", "zone-1"};
        year.stock = {balance(1, 6, 4), balance(2, 3, 6), balance(3, 2, 8)};
        year.stockZones = {{idOf(1), "zone-0"}, {idOf(2), "zone-1"}};
        const auto zones = figuresByZone(year);
        QCOMPARE(zones.size(), std::size_t(3));
        QCOMPARE(zones[0].figures.stock.doses, 4);
        QCOMPARE(zones[1].figures.stock.daysToExpiry, std::optional<std::int64_t>(90));
        QCOMPARE(zones[2].figures.stock.doses, 8);
        QVERIFY(!figuresByMonth(year).front().figures.stock.daysToExpiry);
    }

    void whatIsToldIsWhatTheRecordsSay()
    {
        int compared = 0;
        for (unsigned seed = 100; seed < 120; ++seed) {
            const auto year = HealthSampler(seed).year(smallPlace);
            for (const MonthSpan months : {MonthSpan{1, 12}, MonthSpan{1, 6}, MonthSpan{4, 4}}) {
                const SlowHealth slow(year, months);
                const auto shared = sharedCounts(year, months).value();
                QCOMPARE(shared.size(), figureCubes().size());
                for (const auto& each : shared)
                    for (const auto& table : each.tables)
                        for (const auto& figure : table.figures) {
                            QCOMPARE(std::int64_t(sumOf(each.cube, figure.of)),
                                     slow.count(each.cube.code, table.code, figure.code));
                            ++compared;
                        }
            }
        }
        QVERIFY(compared > 10'000);
    }

    void sharesAndRates()
    {
        auto year = emptyYear();
        for (int n = 0; n < 6; ++n)
            year.handouts.push_back(handout(5, 1, "brukt_ved_overdose"));
        for (int n = 0; n < 3; ++n)
            year.handouts.push_back(handout(5, 2, "mistet"));
        for (int n = 0; n < 8; ++n)
            year.handouts.push_back(handout(5, 1, ""));
        for (int n = 0; n < 9; ++n)
            year.overdoses.push_back(overdose("ja", "ja"));
        year.overdoses.push_back(overdose("ja", "nei"));
        for (int n = 0; n < 5; ++n) {
            year.overdoses.push_back(overdose("nei", "ukjent"));
            year.overdoses.push_back(overdose("", ""));
        }
        const auto unknown = healthFigures(year);
        QCOMPARE(unknown.handouts.all.packs, 20);
        QCOMPARE(unknown.handouts.all.doses, 40);
        QVERIFY(!unknown.packsPer(1000) && !unknown.dosesPer(100'000)); // inhabitants not known
        QCOMPARE(unknown.refillsForUse(), std::optional(0.5));
        QCOMPARE(unknown.survivalShare(), std::optional(0.9)); // who is not known stands apart
        QCOMPARE(unknown.usesPer100Packs(), std::optional(50.0));
        year.inhabitants = 10'000;
        QCOMPARE(healthFigures(year).packsPer(1000), std::optional(2.0));
        QCOMPARE(healthFigures(year).dosesPer(100'000), std::optional(400.0));
        QVERIFY(!healthFigures(emptyYear()).survivalShare());
        QVERIFY(healthFigures(emptyYear()).isEmpty());

        const auto told = shareFigures(year, {}).value();
        QCOMPARE(ratio(told, "doses").value, std::optional(40.0));
        QCOMPARE(ratio(told, "packs_per_1000").value, std::optional(2.0));
        QCOMPARE(ratio(told, "refills_for_use").value, std::optional(0.5));
        QCOMPARE(ratio(told, "uses_per_100_packs").value, std::optional(50.0));
        QVERIFY(ratio(told, "survival").isHidden); // one death
        QVERIFY(!ratio(told, "survival").value);
        year.inhabitants.reset();
        const auto without = shareFigures(year, {}).value();
        QVERIFY(!ratio(without, "packs_per_1000").value);
        QVERIFY(!ratio(without, "packs_per_1000").isHidden);
    }

    void undoneAndOtherYearsCountNowhere()
    {
        auto year = emptyYear();
        year.handouts = {handout(1, 1, ""), handout(1, 1, ""), handout(1, 1, "")};
        year.handouts[1].isUndone = true;
        year.handouts[2].date = Date{std::chrono::year{2025} / 12 / 31};
        QCOMPARE(healthFigures(year).handouts.all.handouts, 1);
        QCOMPARE(sumOf(sharedCounts(year, {}).value()[1].cube, {}), 1);
    }

    void aNightAtNewYearIsOfItsDateInNorway()
    {
        const auto late = countedHandoutFromFields({{"at", "2026-12-31T23:30:00.000Z"}}).value();
        QCOMPARE(int(late.date.year()), 2027);
        QCOMPARE(late.packs, 1);
        QCOMPARE(countedHandoutFromFields({{"packs", 1}}).error().field, std::string("at"));
        const auto month =
            countedMonthFromFields({{"month", "2026-11"},
                                    {"patrols", 3},
                                    {"patrol_minutes", 200},
                                    {"referrals",
                                     {{{"to", "nav"}, {"status", "sendt"}, {"count", 2}},
                                      {{"to", nullptr}, {"status", ""}, {"count", 1}}}}})
                .value();
        QCOMPARE(month.referrals.size(), std::size_t(2));
        QCOMPARE(unsigned(month.month.month()), 11U);
        QVERIFY(!countedMonthFromFields({{"month", "2026-13"}}));
    }

    void theEarliestExpiryIsOfPacksThatAreThere()
    {
        auto year = emptyYear();
        const auto balance = [](int expiryMonth, int doses) {
            return StockBalance{
                {RecordId(), "p", "L", Date{std::chrono::year{2027} / expiryMonth / 1}}, doses};
        };
        year.stock = {balance(1, 0), balance(3, 4), balance(2, -2), balance(6, 10)};
        const auto stock = healthFigures(year).stock;
        QCOMPARE(stock.doses, 12);
        QCOMPARE(stock.daysToExpiry, std::optional<std::int64_t>(90));
    }

    void personsOfOneContactAreAGroup()
    {
        // 7 persons in 5 contacts: how many were along is 2, and a mark of either hides it.
        auto year = emptyYear();
        for (const int persons : {1, 1, 1, 1, 3}) {
            OutreachContact contact;
            contact.date = Date{std::chrono::year{2026} / 2 / 2};
            contact.persons = persons;
            year.contacts.push_back(contact);
        }
        const auto told = shareFigures(year, {}).value();
        QCOMPARE(shown(told, "kontakter", "month", "*"), std::optional(7));
        QVERIFY(!shown(told, "kontakter", "contacts", "*"));
    }

    void theSameOnceMoreTellsNothingNew()
    {
        const auto year = HealthSampler(4).year(smallPlace);
        LedgerBy ledger;
        const auto first = shareFigures(year, {}).value();
        for (const auto& each : first.cubes) {
            QVERIFY(!each.isRepeated && !each.told.told.empty());
            ledger[each.cube.code].exports.push_back({each.cube, each.told.told});
        }
        const auto again = shareFigures(year, {}, ledger).value();
        for (const auto& each : again.cubes) {
            QVERIFY(each.isRepeated && each.told.told.empty());
            const auto& before = first.cube(each.cube.code)->told;
            for (std::size_t t = 0; t < before.tables.size(); ++t)
                for (std::size_t f = 0; f < before.tables[t].figures.size(); ++f)
                    QCOMPARE(each.told.tables[t].figures[f].shown,
                             before.tables[t].figures[f].shown);
            for (std::size_t r = 0; r < before.ratios.size(); ++r)
                QCOMPARE(each.told.ratios[r].isShown, before.ratios[r].isShown);
        }
        // One more person, and it is told anew.
        auto later = year;
        later.contacts.push_back(HealthSampler(5).contact(year.zones));
        later.contacts.back().isUndone = false;
        later.contacts.back().date = Date{std::chrono::year{2026} / 11 / 5};
        const auto third = shareFigures(later, {}, ledger).value();
        QVERIFY(!third.cube("kontakter")->isRepeated);
        QVERIFY(third.cube("utdelinger")->isRepeated);
    }

    void exactWithEveryDose()
    {
        auto year = emptyYear();
        year.inhabitants = 1000;
        year.handouts = {handout(2, 2, ""), handout(3, 1, "mistet")};
        year.handouts[0].doses = 3; // one of the packs was short of a dose
        const auto exact = exactFigures(year).value();
        QCOMPARE(ratio(exact, "doses").value, std::optional(5.0));
        QCOMPARE(ratio(exact, "doses_per_1000").value, std::optional(5.0));
        QCOMPARE(ratio(exact, "refills_for_use").value, std::optional(0.0));
        QCOMPARE(shown(exact, "utdelinger", "month", "02"), std::optional(2));
        QCOMPARE(shown(exact, "utdelinger", "handouts", "*"), std::optional(2));
        QVERIFY(ratio(shareFigures(year, {}).value(), "doses").isHidden);
    }

    void aClosedZoneStaysAValue()
    {
        auto year = HealthSampler(6).year(smallPlace);
        LedgerBy ledger;
        const auto half = shareFigures(year, {1, 6}).value();
        for (const auto& each : half.cubes)
            ledger[each.cube.code].exports.push_back({each.cube, each.told.told});
        year.zones.erase(year.zones.begin() + 1);
        for (auto& contact : year.contacts)
            contact.zone = contact.zone == "zone-1" ? "zone-2" : contact.zone;
        year.zones.emplace_back("zone-new");
        QVERIFY(shareFigures(year, {}, ledger).hasValue());
    }
};

QTEST_APPLESS_MAIN(HealthFiguresTest)
#include "health_figures_test.moc"
