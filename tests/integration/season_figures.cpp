// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "integration/season_figures.h"

#include "domain/health/health_figures.h"
#include "ui/health/health_figures_model.h"
#include "ui/health/health_figures_source.h"
#include "ui/health/zone_names.h"
#include "ui/text.h"

#include <QFile>
#include <QProcess>
#include <QTest>

namespace feltbok::test {
namespace {

namespace health = domain::health;

struct PackTally
{
    long handouts = 0, packs = 0, doses = 0;
    friend bool operator==(const PackTally&, const PackTally&) = default;
};
using PackTallies = std::map<std::string, PackTally>;
using Amounts = std::map<std::string, long>;

PackTally slowOf(const health::HandoutTally& tally)
{
    return {long(tally.handouts), long(tally.packs), long(tally.doses)};
}

PackTallies slowOf(const health::HandoutTallyBy& tallies)
{
    PackTallies out;
    for (const auto& [code, tally] : tallies)
        out[code] = slowOf(tally);
    return out;
}

Tallies slowOf(const health::TallyBy& tallies)
{
    Tallies out;
    for (const auto& [code, tally] : tallies)
        out[code] = {long(tally.contacts), long(tally.persons)};
    return out;
}

Amounts slowOf(const health::AmountBy& amounts)
{
    return {amounts.begin(), amounts.end()};
}

/// Nothing where there is nothing to divide by.
bool isShare(std::optional<double> share, long above, long below)
{
    if (below == 0)
        return !share;
    return share && qAbs(*share * double(below) - double(above)) < 1e-6;
}

void contactsAreExact(const health::HealthFigures& is, const Season& season,
                      const SeasonMonths& months)
{
    const auto slow =
        countSeason(season, [&](const auto& each) { return months.holds(each.date); });
    QCOMPARE(long(is.outreach.all.contacts), slow.all.contacts);
    QCOMPARE(long(is.outreach.all.persons), slow.all.persons);
    QVERIFY(slowOf(is.outreach.kinds) == slow.kinds);
    QVERIFY(slowOf(is.outreach.ageBands) == slow.bands);
    QVERIFY(slowOf(is.outreach.genders) == slow.genders);
    QVERIFY(slowOf(is.outreach.zones) == slow.zones);
    QVERIFY(slowOf(is.outreach.homes) == slow.homes);
    QVERIFY(slowOf(is.outreach.themes) == slow.themes);
    QVERIFY(slowOf(is.outreach.safetyEvents) == slow.safety);
    QVERIFY(slowOf(is.outreach.equipmentOut) == slow.out);
    QVERIFY(slowOf(is.outreach.equipmentIn) == slow.in);
    Amounts newOnes;
    std::array<SeasonTally, 12> each{};
    for (const auto& contact : season.contacts) {
        if (contact.isUndone || !months.holds(contact.date))
            continue;
        auto& month = each[std::size_t(std::stoi(contact.date.substr(5, 2)) - 1)];
        month.contacts += 1;
        month.persons += contact.persons;
        if (contact.first == "ja")
            newOnes[contact.band] += contact.persons;
    }
    for (std::size_t month = 0; month < 12; ++month) {
        QCOMPARE(long(is.contactMonths[month].contacts), each[month].contacts);
        QCOMPARE(long(is.contactMonths[month].persons), each[month].persons);
    }
    QVERIFY(slowOf(is.newPersonsByBand) == newOnes);
}

void handoutsAreExact(const health::HealthFigures& is, const Season& season,
                      const SeasonMonths& months)
{
    PackTally all;
    std::array<PackTally, 12> each{};
    PackTallies zones, supplies, reasons, recipients, bands, genders;
    for (const auto& handout : season.handouts) {
        const std::string date = norwayDate(handout.at);
        if (handout.isUndone || !months.holds(date))
            continue;
        std::vector<PackTally*> of{&all,
                                   &each[std::size_t(std::stoi(date.substr(5, 2)) - 1)],
                                   &zones[handout.zone],
                                   &supplies[handout.supply],
                                   &recipients[handout.category],
                                   &bands[handout.band],
                                   &genders[handout.gender]};
        if (handout.supply == "paafyll")
            of.push_back(&reasons[handout.reason]);
        for (auto* tally : of) {
            tally->handouts += 1;
            tally->packs += handout.packs;
            tally->doses += handout.doses();
        }
    }
    QVERIFY(slowOf(is.handouts.all) == all);
    for (std::size_t month = 0; month < 12; ++month)
        QVERIFY(slowOf(is.handouts.months[month]) == each[month]);
    QVERIFY(slowOf(is.handouts.zones) == zones);
    QVERIFY(slowOf(is.handouts.supplyTypes) == supplies);
    QVERIFY(slowOf(is.handouts.refillReasons) == reasons);
    QVERIFY(slowOf(is.handouts.recipients) == recipients);
    QVERIFY(slowOf(is.handouts.ageBands) == bands);
    QVERIFY(slowOf(is.handouts.genders) == genders);
    QVERIFY(isShare(is.refillsForUse(), reasons["brukt_ved_overdose"].packs,
                    supplies["paafyll"].packs));
    const bool isKnown = months.year == 2026;
    QCOMPARE(is.inhabitants.has_value(), isKnown);
    QVERIFY(isShare(is.packsPer(1000), all.packs, isKnown ? 10 : 0));
    QVERIFY(isShare(is.dosesPer(100'000), all.doses * 10, isKnown ? 1 : 0));

    long events = 0;
    std::array<long, 12> eventMonths{};
    Amounts eventZones, survived, survivedWith;
    for (const auto& overdose : season.overdoses) {
        const std::string date = norwayDate(overdose.at);
        if (overdose.isUndone || !months.holds(date))
            continue;
        events += 1;
        eventMonths[std::size_t(std::stoi(date.substr(5, 2)) - 1)] += 1;
        eventZones[overdose.zone] += 1;
        survived[overdose.survived] += 1;
        if (overdose.used == "ja")
            survivedWith[overdose.survived] += 1;
    }
    QCOMPARE(long(is.overdoses.all), events);
    for (std::size_t month = 0; month < 12; ++month)
        QCOMPARE(long(is.overdoses.months[month]), eventMonths[month]);
    QVERIFY(slowOf(is.overdoses.zones) == eventZones);
    QVERIFY(slowOf(is.overdoses.survived) == survived);
    QVERIFY(slowOf(is.overdoses.survivedWithNaloxone) == survivedWith);
    long uses = 0;
    for (const auto& [code, count] : survivedWith)
        uses += count;
    QCOMPARE(long(is.overdoses.withNaloxone), uses);
    QVERIFY(isShare(is.survivalShare(), survived["ja"], survived["ja"] + survived["nei"]));
    QVERIFY(isShare(is.usesPer100Packs(), uses * 100, all.packs));
}

void patrolsAreExact(const health::HealthFigures& is, const Season& season,
                     const SeasonMonths& months)
{
    SeasonMonth sum;
    long referrals = 0;
    Amounts services, statuses;
    for (const auto& [name, month] : countMonths(season)) {
        if (!months.holds(name + "-01"))
            continue;
        sum.patrols += month.patrols;
        sum.minutes += month.minutes;
        for (const auto& [which, count] : month.referrals) {
            referrals += count;
            services[which.first] += count;
            statuses[which.second] += count;
        }
    }
    QCOMPARE(long(is.patrols), sum.patrols);
    QCOMPARE(long(is.patrolMinutes), sum.minutes);
    QCOMPARE(long(is.referrals), referrals);
    QVERIFY(slowOf(is.referralsTo) == services);
    QVERIFY(slowOf(is.referralStatuses) == statuses);
}

void stockIsExact(const health::HealthFigures& is, const Season& season)
{
    long doses = 0;
    std::string earliest;
    for (const auto& [packs, balance] : countLots(season, [](const auto&) { return true; })) {
        doses += balance;
        if (balance > 0 && (earliest.empty() || packs[3] < earliest))
            earliest = packs[3];
    }
    QCOMPARE(long(is.stock.doses), doses);
    QVERIFY(is.stock.earliestExpiry.has_value());
    QCOMPARE(toIsoDate(*is.stock.earliestExpiry), earliest);
}

/// The least number of people that may be told of.
constexpr long least = 5;

std::string orElse(const std::string& code, const char* rest)
{
    return code.empty() ? rest : code;
}

std::string monthOf(const std::string& date)
{
    return date.substr(5, 2);
}

/// Every number that the tables of the months could tell, by heading and code; what is not listed
/// is 0. What was not given and what is not known are one line.
SharedCells countShared(const Season& season, const SeasonMonths& months,
                        const ui::ZoneNames& zones)
{
    // Zones leave by their names.
    const auto named = [&](const std::string& zone) {
        return zone.empty() ? std::string("ikke_oppgitt")
                            : ui::toStdString(zones.names.value(ui::toQString(zone)));
    };
    SharedCells out;
    const auto add = [&](const char* table, const std::string& code, long count) {
        out[{table, code}] += count;
        out[{table, "*"}] += count;
    };
    const auto addTwo = [&](const char* table, const std::string& one, const std::string& other,
                            long count) {
        for (const auto& first : {one, std::string("*")})
            for (const auto& second : {other, std::string("*")})
                out[{table, first + "|" + second}] += count;
    };
    for (const auto& contact : season.contacts) {
        if (contact.isUndone || !months.holds(contact.date))
            continue;
        const long persons = contact.persons;
        const std::string band = orElse(contact.band, "ukjent");
        add("Persons met by month", monthOf(contact.date), persons);
        add("Persons met by zone", named(contact.zone), persons);
        addTwo("Persons met by age and gender", band, orElse(contact.gender, "ukjent"), persons);
        add("Persons met by kind of contact", orElse(contact.kind, "ikke_oppgitt"), persons);
        add("First contact", orElse(contact.first, "ukjent"), persons);
        if (contact.first == "ja") {
            add("New persons by age", band, persons);
            add("New persons by zone", named(contact.zone), persons);
        }
        add("Persons met by home municipality", orElse(contact.home, "ukjent"), persons);
        for (const auto& theme : contact.themes)
            out[{"Themes", theme}] += persons;
        add("Safety events", orElse(contact.safety, "ingen"), persons);
        for (const auto& [item, amount] : contact.out)
            out[{"Equipment", item + "|ut"}] += amount;
        for (const auto& [item, amount] : contact.in)
            out[{"Equipment", item + "|inn"}] += amount;
    }
    for (const auto& handout : season.handouts) {
        const std::string date = norwayDate(handout.at);
        if (handout.isUndone || !months.holds(date))
            continue;
        const bool isRefill = handout.supply == "paafyll";
        add("Packs by month", monthOf(date), handout.packs);
        add("Packs by zone", named(handout.zone), handout.packs);
        add("First time and refill (packs)",
            isRefill ? orElse(handout.reason, "ikke_oppgitt") : orElse(handout.supply, "ukjent"),
            handout.packs);
        if (isRefill)
            out[{"First time and refill (packs)", "paafyll"}] += handout.packs;
        add("Packs by recipient", orElse(handout.category, "ikke_oppgitt"), handout.packs);
        add("Packs by age", orElse(handout.band, "ukjent"), handout.packs);
        add("Packs by gender", orElse(handout.gender, "ikke_oppgitt"), handout.packs);
    }
    for (const auto& overdose : season.overdoses) {
        const std::string date = norwayDate(overdose.at);
        if (overdose.isUndone || !months.holds(date))
            continue;
        addTwo("Overdoses by use of naloxone and survival", overdose.used, overdose.survived, 1);
        add("Overdoses told of by month", monthOf(date), 1);
        add("Overdoses by zone", named(overdose.zone), 1);
    }
    for (const auto& referral : season.referrals) {
        const std::string date = norwayDate(referral.offeredAt);
        if (!months.holds(date))
            continue;
        add("Referrals by service", referral.to, 1);
        add("Referrals by status", referral.status, 1);
        add("Referrals by month", monthOf(date), 1);
    }
    // A sheet's name has at most 31 signs.
    SharedCells titled;
    for (const auto& [cell, count] : out)
        titled[{cell.first.substr(0, 31), cell.second}] = count;
    return titled;
}

/// Lines of a file with a code and a number or a mark.
SharedCells cellsOf(const QByteArray& lines, char between)
{
    SharedCells out;
    for (const auto& line : lines.split('\n')) {
        auto cells = line.trimmed().split(between);
        if (cells.size() < 4 || cells[1].isEmpty() || cells[0] == "Key figures" ||
            cells[0].startsWith("Packs per"))
            continue;
        const QByteArray& shown = cells.back();
        bool isNumber = false;
        const long value = shown.toLong(&isNumber);
        if (!isNumber && shown != ":")
            continue;
        const bool isNew = out.emplace(SharedCell(cells[0].toStdString(), cells[1].toStdString()),
                                       isNumber ? value : -1)
                               .second;
        if (!isNew)
            qFatal("%s twice", line.constData());
    }
    return out;
}

QByteArray contentOf(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file));
    return in.readAll();
}

/// What is shown is so, what is small is marked, and a mark cannot be worked out from its table.
void areProtected(const SharedCells& shared, const SharedCells& exact)
{
    struct Sums
    {
        long shown = 0;
        long marks = 0;
        std::optional<long> total;
    };
    std::map<std::string, Sums> tables;
    int small = 0;
    for (const auto& [cell, value] : shared) {
        const auto found = exact.find(cell);
        const long count = found == exact.end() ? 0 : found->second;
        const std::string name = cell.first + "/" + cell.second + ": " + std::to_string(value) +
                                 " of " + std::to_string(count);
        QVERIFY2(value == -1 ? count >= 1 : value == count, name.c_str());
        QVERIFY2(value == -1 || count == 0 || count >= least, name.c_str());
        small += count > 0 && count < least ? 1 : 0;
        auto& sums = tables[cell.first];
        const bool isTotal = cell.second == "*" || cell.second == "*|*";
        if (cell.second == "paafyll" || (!isTotal && cell.second.find('*') != std::string::npos))
            continue; // a sum of others
        if (isTotal && value >= 0)
            sums.total = value;
        else if (!isTotal && value < 0)
            ++sums.marks;
        else if (!isTotal)
            sums.shown += value;
    }
    QVERIFY(small > 5); // or there was nothing to protect
    for (const auto& [table, sums] : tables) {
        if (!sums.total)
            continue;
        const long marked = *sums.total - sums.shown;
        QVERIFY2(sums.marks > 0 ? marked - (sums.marks - 1) >= least : marked == 0, table.c_str());
    }
    // Nothing that was counted is missing from the file, but for tables left out as a whole.
    for (const auto& [cell, count] : exact)
        QVERIFY2(!tables.contains(cell.first) || cell.first == "Themes" || shared.contains(cell),
                 (cell.first + "/" + cell.second).c_str());
}

} // namespace

void theFiguresAreExact(SeasonDevice& lead, const Season& season, const SeasonMonths& months)
{
    const Instant now = std::chrono::sys_days{std::chrono::year{2027} / 2 / 1};
    const auto source = lead.read([&](domain::RecordStore& store) {
        return ui::readHealthFigures(store, "9901", months.year, now);
    });
    const auto is = health::healthFigures(source.input, {months.from, months.to});
    contactsAreExact(is, season, months);
    handoutsAreExact(is, season, months);
    patrolsAreExact(is, season, months);
    stockIsExact(is, season);
}

SharedCells theExportIsProtected(SeasonDevice& lead, const Season& season,
                                 const SeasonMonths& months, const QString& folder)
{
    lead.clock.wall = std::chrono::sys_days{std::chrono::year{2027} / 2 / 1};
    ui::HealthFiguresModel model;
    model.setWorkspace(lead.workspace.get());
    until("the figures", [&] { return model.isLoaded(); });
    bool isRead = false;
    QObject::connect(&model, &ui::HealthFiguresModel::changed, &model, [&] { isRead = true; });
    model.setYear(QString::number(months.year)); // last year, by the device's clock
    until("the year", [&] { return isRead; });
    model.setFromMonth(months.from);
    model.setToMonth(months.to);
    model.prepareSharing();
    until("what may be shared", [&] {
        if (model.sharingState() == u"failed")
            qFatal("nothing can be shared");
        return model.sharingState() == u"ready";
    });
    const QString file = folder + QStringLiteral("/figures%1").arg(months.to);
    const auto isSaved = [&](const char* suffix) {
        until(suffix, [&] {
            if (model.error().isSet())
                qFatal("%s: %s", suffix, qPrintable(model.error().happened));
            return model.savedTo().endsWith(QString::fromLatin1(suffix));
        });
    };
    model.saveCsv(file);
    isSaved(".csv");
    auto csv = cellsOf(contentOf(folder + u'/' + model.savedTo()), ';');
    model.saveXlsx(file);
    isSaved(".xlsx");
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-B"),
                  QStringLiteral(FELTBOK_TEST_DATA "/../integration/xlsx_rows.py"),
                  folder + u'/' + model.savedTo()});
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        qFatal("%s", python.readAllStandardError().constData());
    const auto xlsx = cellsOf(python.readAllStandardOutput(), '\t');
    QTest::qVerify(csv == xlsx, "csv == xlsx", "", __FILE__, __LINE__);
    QTest::qVerify(csv.size() > 120, "csv.size() > 120", "", __FILE__, __LINE__);
    const auto zones =
        lead.read([](domain::RecordStore& store) { return ui::readZoneNames(store, "9901"); });
    areProtected(csv, countShared(season, months, zones));
    return csv;
}

void exportsTellNoMoreTogether(const SharedCells& part, const SharedCells& whole)
{
    for (const auto& [cell, count] : part) {
        const auto found = whole.find(cell);
        if (count < 0 || found == whole.end() || found->second < 0)
            continue;
        const long between = found->second - count;
        QVERIFY2(between == 0 || between >= least, (cell.first + "/" + cell.second).c_str());
    }
}

} // namespace feltbok::test
