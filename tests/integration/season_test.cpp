// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/health_figures.h"
#include "domain/health/stock_discrepancies.h"
#include "domain/schema.h"
#include "integration/season_figures.h"
#include "integration/season_play.h"
#include "ui/health/outreach_records.h"
#include "ui/health/recall_view.h"
#include "ui/health/stock_records.h"

#include <QDir>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace feltbok;
using namespace feltbok::test;
namespace health = feltbok::domain::health;

namespace {

std::string text(const json::object& fields, std::string_view name)
{
    return std::string(findString(fields, name).value_or(""));
}

long number(const json::object& fields, std::string_view name)
{
    return long(requireInteger(fields, name).valueOr(0));
}

std::set<std::string> texts(const json::object& fields, std::string_view name)
{
    std::set<std::string> out;
    if (const auto* set = fields.if_contains(name); set != nullptr && set->is_array())
        for (const auto& each : set->get_array())
            out.emplace(each.as_string());
    return out;
}

std::map<std::string, long> amounts(const json::object& fields, std::string_view name)
{
    std::map<std::string, long> out;
    if (const auto* items = fields.if_contains(name); items != nullptr && items->is_object())
        for (const auto& [item, amount] : items->get_object())
            out[std::string(item)] = long(amount.as_int64());
    return out;
}

std::string capitals(std::string text)
{
    for (char& c : text)
        c = c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
    return text;
}

/// The record as the slow count has it.
SeasonContact contactOf(const domain::RecordView& row)
{
    const auto& f = row.fields;
    SeasonContact out;
    out.id = row.id.toText();
    out.patrol = text(f, "patrol");
    out.date = text(f, "date");
    out.zone = text(f, "zone");
    out.kind = text(f, "kind");
    out.persons = number(f, "persons");
    out.band = text(f, "age_band");
    out.gender = text(f, "gender");
    out.home = text(f, "home_municipality");
    out.first = text(f, "first_contact");
    out.safety = text(f, "safety_event");
    out.note = text(f, "note");
    out.themes = texts(f, "themes");
    out.out = amounts(f, "equipment_out");
    out.in = amounts(f, "equipment_in");
    out.isUndone = f.contains("undone_at");
    return out;
}

std::map<std::string, SeasonTally> slowOf(const health::TallyBy& tallies)
{
    std::map<std::string, SeasonTally> out;
    for (const auto& [code, tally] : tallies)
        out[code] = {long(tally.contacts), long(tally.persons)};
    return out;
}

Lots slowOf(const std::vector<health::StockBalance>& balances)
{
    Lots out;
    for (const auto& each : balances)
        out[{each.key.location.toText(), each.key.product, each.key.lot,
             toIsoDate(each.key.expiry)}] = long(each.doses);
    return out;
}

/// The first line that only one of them has, or empty.
template <typename T>
std::string difference(const std::multiset<T>& is, const std::multiset<T>& wanted)
{
    for (const auto& each : is)
        if (is.count(each) != wanted.count(each))
            return "there " + std::to_string(is.count(each)) + ", played " +
                   std::to_string(wanted.count(each)) + ": " + each;
    for (const auto& each : wanted)
        if (!is.contains(each))
            return "lost: " + each;
    return {};
}

std::string difference(const Lots& is, const Lots& wanted)
{
    const auto lines = [](const Lots& lots) {
        std::multiset<std::string> out;
        for (const auto& [packs, doses] : lots)
            out.insert(packs[0] + " " + packs[1] + " " + packs[2] + " " + packs[3] + ": " +
                       std::to_string(doses));
        return out;
    };
    return difference(lines(is), lines(wanted));
}

#define SAME(is, wanted)                                                                           \
    do {                                                                                           \
        const std::string onlyIn = difference(is, wanted);                                         \
        QVERIFY2(onlyIn.empty(), onlyIn.c_str());                                                  \
    } while (false)

} // namespace

/// A year of the health side of a town of 10,000, played by people whose devices are offline most
/// evenings, beside a neighbour and the alcohol side. At some dates and in the end every balance,
/// count and summary that any device shows is counted again from what was played.
class SeasonTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<SeasonPlay> m_play;

    const Season& season() const { return m_play->season(); }

    static std::shared_ptr<const ui::StockBook> stockOf(SeasonDevice& device)
    {
        return device.read([](domain::RecordStore& store) { return ui::readStock(store, "9901"); });
    }
    /// What is of the municipality: one lead works next door too.
    static std::vector<domain::RecordView> here(SeasonDevice& device, std::string_view collection)
    {
        auto rows = device.all(collection);
        std::erase_if(rows, [](const auto& row) { return row.municipality != "9901"; });
        return rows;
    }
    static bool seesContacts(int who) { return who != SeasonPlay::dina && who != SeasonPlay::dag; }
    static bool isWorker(int who)
    {
        return seesContacts(who) && who != SeasonPlay::lena && who != SeasonPlay::leif;
    }
    static bool isLead(int who) { return who >= SeasonPlay::lise; }

    /// Whatever has been sent or not: a device's balances are the sum of what it knows of.
    void stockIsAsEachKnows()
    {
        for (int who = 0; who < SeasonPlay::people; ++who)
            SAME(slowOf(stockOf(m_play->device(who))->ledger.balances()),
                 countLots(season(), [&](const auto& each) { return m_play->knows(who, each); }));
    }

    void theStockReconciles(int who, SeasonDevice& device)
    {
        const auto book = stockOf(device);
        const auto isSeen = [&](const SeasonMovement& each) { return m_play->knows(who, each); };
        SAME(slowOf(book->ledger.balances()), countLots(season(), isSeen));
        for (const auto* day : {"2026-02-01", "2026-03-29", "2026-05-01", "2026-08-15",
                                "2026-10-25", "2026-12-31", "2027-01-01"})
            SAME(slowOf(book->ledger.balancesOn(*parseIsoDate(day))),
                 countLots(season(), [&](const auto& each) {
                     return isSeen(each) && norwayDate(each.at) <= day;
                 }));
        // Every line of the ledger once, as it was booked.
        std::multiset<std::string> is;
        for (const auto& row : here(device, "stock_movement")) {
            const auto& f = row.fields;
            is.insert(text(f, "location") + " " + text(f, "product") + " " +
                      capitals(text(f, "lot")) + " " + text(f, "expiry") + " " +
                      text(f, "entry_type") + " " + std::to_string(number(f, "doses")) + " " +
                      text(f, "at") + " " + text(f, "handout") + " " + text(f, "transfer_id"));
        }
        std::multiset<std::string> played;
        for (const auto& each : season().movements)
            if (isSeen(each))
                played.insert(each.location + " " + each.product + " " + each.lot + " " +
                              each.expiry + " " + each.type + " " + std::to_string(each.doses) +
                              " " + each.at + " " + each.handout + " " + each.transfer);
        SAME(is, played);
    }

    void theHandoutsReconcile(int who, SeasonDevice& device)
    {
        std::multiset<std::string> is;
        long packs = 0;
        for (const auto& row : here(device, "naloxone_handout")) {
            const auto& f = row.fields;
            std::string line =
                row.id.toText() + " " + text(f, "at") + " " + text(f, "location") + " " +
                text(f, "zone") + " " + text(f, "product") + " " + text(f, "lot") + " " +
                text(f, "expiry") + " " + std::to_string(number(f, "packs")) + " " +
                std::to_string(number(f, "doses")) + " " + text(f, "supply_type") + " " +
                text(f, "refill_reason") + " " + text(f, "recipient_category") + " " +
                text(f, "age_band") + " " + text(f, "gender");
            for (const auto& each : texts(f, "training"))
                line += " " + each;
            if (isWorker(who))
                line += " " + text(f, "contact");
            else
                QVERIFY(who == SeasonPlay::dina || who == SeasonPlay::dag ||
                        !f.contains("contact"));
            is.insert(line + (f.contains("undone_at") ? " undone" : ""));
            packs += f.contains("undone_at") ? 0 : number(f, "packs");
        }
        std::multiset<std::string> played;
        long given = 0;
        long booked = 0;
        for (const auto& each : season().handouts) {
            if (!seesContacts(who) && each.spread.device != who)
                continue;
            std::string line = each.id + " " + each.at + " " + each.location + " " + each.zone +
                               " " + each.product + " " + each.lot + " " + each.expiry + " " +
                               std::to_string(each.packs) + " " + std::to_string(each.doses()) +
                               " " + each.supply + " " + each.reason + " " + each.category + " " +
                               each.band + " " + each.gender;
            for (const auto& one : each.training)
                line += " " + one;
            if (isWorker(who))
                line += " " + each.contact;
            played.insert(line + (each.isUndone ? " undone" : ""));
            given += each.isUndone ? 0 : each.packs;
            booked += each.isUndone || !each.isBooked() ? 0 : each.packs;
        }
        SAME(is, played);
        QCOMPARE(packs, given);
        if (!seesContacts(who))
            return;
        // What the ledger says went out is what stands in hand-outs whose pack was read.
        long doses = 0;
        for (const auto& each : stockOf(device)->ledger.movements())
            if (each.handout)
                doses -= each.doses;
        QCOMPARE(doses, 2 * booked);
    }

    void theContactsReconcile(int who, SeasonDevice& device)
    {
        const auto rows = here(device, "outreach_contact");
        std::multiset<std::string> is;
        for (const auto& row : rows) {
            const auto contact = contactOf(row);
            if (isWorker(who)) {
                is.insert(contact.id + " " + contact.patrol + " " + contact.note + contact.line());
                continue;
            }
            is.insert(contact.line());
            for (const auto* hidden : {"patrol", "at", "note"})
                QVERIFY2(!row.fields.contains(hidden), hidden);
            // Neither in the times that come with it, nor in its id.
            QVERIFY(row.by.at.ends_with("T00:00:00.000Z"));
            QVERIFY(!contact.isUndone || text(row.fields, "undone_at").ends_with("T00:00:00.000Z"));
            std::string digits = contact.id.substr(0, 8) + contact.id.substr(9, 4);
            QCOMPARE(std::stoll(digits, nullptr, 16) % 86'400'000, 0LL);
        }
        std::multiset<std::string> played;
        for (const auto& each : season().contacts)
            played.insert((isWorker(who) ? each.id + " " + each.patrol + " " + each.note : "") +
                          each.line());
        SAME(is, played);

        const auto counted = ui::countable(rows);
        isCounted(health::countContacts(counted), [](const auto&) { return true; });
        for (const int number : {2025, 2026, 2027}) { // from New Year's Eve to New Year's Day
            health::HealthYear year;
            year.year = std::chrono::year{number};
            year.contacts = counted;
            const std::string inYear = std::to_string(number) + '-';
            for (const auto& part : health::figuresByMonth(year))
                isCounted(part.figures.outreach, [&](const auto& each) {
                    return each.date.starts_with(inYear + part.code);
                });
            for (const auto& part : health::figuresByZone(year))
                isCounted(part.figures.outreach, [&](const auto& each) {
                    return each.date.starts_with(inYear) && each.zone == part.code;
                });
        }
    }
    void isCounted(const health::OutreachCounts& is,
                   const std::function<bool(const SeasonContact&)>& chosen)
    {
        const auto slow = countSeason(season(), chosen);
        QCOMPARE(long(is.all.contacts), slow.all.contacts);
        QCOMPARE(long(is.all.persons), slow.all.persons);
        QVERIFY(slowOf(is.kinds) == slow.kinds);
        QVERIFY(slowOf(is.ageBands) == slow.bands);
        QVERIFY(slowOf(is.genders) == slow.genders);
        QVERIFY(slowOf(is.zones) == slow.zones);
        QVERIFY(slowOf(is.homes) == slow.homes);
        QVERIFY(slowOf(is.firstContacts) == slow.firsts);
        QVERIFY(slowOf(is.safetyEvents) == slow.safety);
        QVERIFY(slowOf(is.themes) == slow.themes);
        std::map<std::pair<std::string, std::string>, SeasonTally> cells;
        for (const auto& [cell, tally] : is.bandsAndGenders)
            cells[cell] = {long(tally.contacts), long(tally.persons)};
        QVERIFY(cells == slow.cells);
        const auto slowAmounts = [](const health::AmountBy& amounts) {
            return std::map<std::string, long>(amounts.begin(), amounts.end());
        };
        QVERIFY(slowAmounts(is.equipmentOut) == slow.out);
        QVERIFY(slowAmounts(is.equipmentIn) == slow.in);
    }

    void thePatrolsReconcile(int who, SeasonDevice& device)
    {
        std::multiset<std::string> is;
        const auto line = [](const std::string& id, const std::string& from, const std::string& to,
                             const std::set<std::string>& workers,
                             const std::set<std::string>& zones) {
            std::string out = id + " " + from + " " + to;
            for (const auto* set : {&workers, &zones})
                for (const auto& each : *set)
                    out += " " + each;
            return out;
        };
        for (const auto& row : here(device, "patrol")) {
            QCOMPARE(text(row.fields, "status"), std::string("ended"));
            is.insert(line(row.id.toText(), text(row.fields, "started_at"),
                           text(row.fields, "ended_at"), texts(row.fields, "workers"),
                           texts(row.fields, "zones")));
        }
        std::multiset<std::string> played;
        if (isWorker(who))
            for (const auto& each : season().patrols)
                played.insert(
                    line(each.id, each.startedAt, each.endedAt, each.workers, each.zones));
        SAME(is, played);

        std::map<std::string, SeasonMonth> months;
        for (const auto& row : here(device, "outreach_summary")) {
            SeasonMonth month{
                number(row.fields, "patrols"), number(row.fields, "patrol_minutes"), {}};
            const auto counts = requireArray(row.fields, "referrals").value();
            for (const auto& each : counts)
                month.referrals[{text(each.as_object(), "to"), text(each.as_object(), "status")}] =
                    number(each.as_object(), "count");
            QVERIFY(months.emplace(text(row.fields, "month"), month).second);
        }
        if (isLead(who))
            QVERIFY(months == countMonths(season()));
        else
            QVERIFY(months.empty());
    }

    void theRestReconciles(int who, SeasonDevice& device)
    {
        std::multiset<std::string> is;
        for (const auto& row : here(device, "overdose_event")) {
            const auto& f = row.fields;
            is.insert(row.id.toText() + " " + text(f, "recorded_at") + " " + text(f, "zone") + " " +
                      text(f, "handout") + " " + text(f, "reported_by") + " " +
                      text(f, "naloxone_used") + std::to_string(number(f, "doses_used")) + " " +
                      text(f, "survived") + " " + text(f, "place") +
                      (f.contains("undone_at") ? " undone" : ""));
        }
        std::multiset<std::string> played;
        for (const auto& each : season().overdoses)
            if (seesContacts(who) || each.device == who)
                played.insert(each.id + " " + each.at + " " + each.zone + " " + each.handout + " " +
                              each.reportedBy + " " + each.used + std::to_string(each.doses) + " " +
                              each.survived + " " + each.place + (each.isUndone ? " undone" : ""));
        SAME(is, played);

        is.clear();
        played.clear();
        for (const auto& row : here(device, "alert"))
            is.insert(row.id.toText() + " " + text(row.fields, "status"));
        for (const auto& each : season().alerts)
            if (isLead(who) || each.status == "published" || each.author == who)
                played.insert(each.id + " " + each.status);
        SAME(is, played);

        is.clear();
        played.clear();
        for (const auto& row : here(device, "referral")) {
            const auto& f = row.fields;
            const auto* token = f.if_contains("person_token");
            is.insert(row.id.toText() + " " + text(f, "to") + " " + text(f, "offered_at") + " " +
                      text(f, "status") + (f.contains("withdrawn_consent_at") ? " withdrawn" : "") +
                      (token != nullptr && token->is_string() ? " token" : ""));
        }
        for (const auto& each : season().referrals)
            if (isWorker(who) && each.workers.contains(m_play->userOf(who)))
                played.insert(each.id + " " + each.to + " " + each.offeredAt + " " + each.status +
                              (each.isWithdrawn ? " withdrawn" : "") +
                              (each.hasConsent && !each.isClosed() ? " token" : ""));
        SAME(is, played);
        for (const auto* collection : {"conflict", "parked"})
            QVERIFY2(here(device, collection).empty(), collection);
    }

    void theRecallReconciles(SeasonDevice& device)
    {
        const auto book = stockOf(device);
        if (m_play->recall().empty()) {
            QVERIFY(book->recalls.empty());
            return;
        }
        QCOMPARE(book->recalls.size(), std::size_t(1));
        const auto status = book->statusOf(book->recalls.front().recall);
        const auto slow = countRecall(season());
        QCOMPARE(long(status.dosesHeld), slow.held);
        QCOMPARE(long(status.dosesOut), slow.out);
        std::map<std::pair<std::string, std::string>, long> out;
        for (const auto& each : status.out)
            out[{toIsoDate(each.date), each.zone}] = long(each.doses);
        QVERIFY(out == slow.byDayAndZone);
        std::map<std::string, RecallCount::Place> places;
        for (const auto& each : status.locations)
            places[each.location.toText()] = {long(each.balance),
                                              std::string(health::toString(each.state))};
        QVERIFY(places == slow.places);
        std::set<std::string> states;
        for (const auto& [place, found] : places)
            states.insert(found.state);
        QVERIFY(states == (std::set<std::string>{"answered", "reopened", "to_answer"}));

        ui::RecallView view;
        view.setWorkspace(device.workspace.get());
        view.setRecallId(QString::fromStdString(m_play->recall()));
        until("the recall's page", [&] { return view.isLoaded(); });
        QCOMPARE(std::size_t(view.handouts().size()), slow.byDayAndZone.size());
        QCOMPARE(std::size_t(view.locations().size()), slow.places.size());
    }

    void theDiscrepanciesAreTold(SeasonDevice& device)
    {
        const auto book = stockOf(device);
        Lots below;
        for (const auto& [packs, doses] : countLots(season(), [](const auto&) { return true; }))
            if (doses < 0)
                below[packs] = doses;
        Lots found;
        for (const auto& each : health::negativeBalances(book->ledger)) {
            found[{each.key.location.toText(), each.key.product, each.key.lot,
                   toIsoDate(each.key.expiry)}] = long(each.doses);
            if (each.key.lot != "SISTE1")
                continue;
            QCOMPARE(each.doses, std::int64_t(-2));
            // The two behind it, each of whom did not know of the other.
            std::set<std::string> behind;
            for (const auto* list : {&each.movements, &each.unknownToThem})
                for (const auto* movement : *list)
                    behind.insert(movement->handout->toText());
            QVERIFY(behind ==
                    std::set<std::string>(m_play->lastPack().begin(), m_play->lastPack().end()));
            QCOMPARE(each.movements.size(), std::size_t(1));
        }
        SAME(found, below);
        QVERIFY(m_play->lastPack().empty() ||
                below.contains({m_play->place("kontor"), "nyxoid", "SISTE1", "2028-01-31"}));
        const auto late = std::chrono::sys_days{std::chrono::year{2027} / 3 / 1};
        const auto unpaired = health::unpairedTransfers(book->ledger, {late});
        QCOMPARE(unpaired.size(), std::size_t(m_play->unpairedTransfer().empty() ? 0 : 1));
        if (!unpaired.empty()) {
            QVERIFY(unpaired.front().kind == health::DiscrepancyKind::transferWithoutIn);
            QCOMPARE(unpaired.front().transferId->toText(), m_play->unpairedTransfer());
        }
    }

    /// All that a device holds, as one text.
    static std::string dumpOf(SeasonDevice& device)
    {
        std::string out;
        for (const auto& spec : domain::allCollections())
            for (const auto& row : device.all(spec.name))
                out +=
                    row.id.toText() + " " + row.municipality + " " + toJsonText(row.fields) + "\n";
        return out;
    }
    void nobodySeesTheOthers()
    {
        for (int who = 0; who < SeasonPlay::people; ++who) {
            const auto dump = dumpOf(m_play->device(who));
            for (const auto& each : m_play->alcohol())
                QVERIFY2(dump.find(each) == std::string::npos, each.c_str());
            if (who == SeasonPlay::leif) {
                QVERIFY(dump.find("Naboens") != std::string::npos); // who works there too
                continue;
            }
            QVERIFY(dump.find(" 9902 ") == std::string::npos);
            for (const auto& each : m_play->foreign())
                QVERIFY2(dump.find(each) == std::string::npos, each.c_str());
        }
        auto& nora = m_play->neighbour();
        QVERIFY(nora.field.sync().isCaughtUp());
        const auto next = dumpOf(nora);
        QVERIFY(next.find("Naboens") != std::string::npos);
        QVERIFY(next.find(" 9901 ") == std::string::npos);
        QVERIFY(next.find(m_play->zones().front()) == std::string::npos);
        std::string alcohol;
        for (auto* device : {&m_play->inspector(), &m_play->caseHandler()}) {
            QVERIFY(device->field.sync().isCaughtUp());
            for (const auto& spec : domain::allCollections())
                if (domain::sideOf(spec.collection) == domain::Side::health)
                    QVERIFY2(device->all(spec.name).empty(), std::string(spec.name).c_str());
            alcohol += dumpOf(*device);
        }
        QVERIFY(alcohol.find("Kanarikroa") != std::string::npos);
        for (const auto& each : season().contacts)
            QVERIFY(alcohol.find(each.id) == std::string::npos);
        for (const auto& each : m_play->zones())
            QVERIFY(alcohol.find(each) == std::string::npos);
        for (int who = 0; who < SeasonPlay::people; ++who)
            QVERIFY(alcohol.find(m_play->userOf(who)) == std::string::npos);
    }

    void allReconciles(int who, SeasonDevice& device)
    {
        theStockReconciles(who, device);
        theHandoutsReconcile(who, device);
        if (seesContacts(who))
            theContactsReconcile(who, device);
        else
            QVERIFY(here(device, "outreach_contact").empty());
        thePatrolsReconcile(who, device);
        theRestReconciles(who, device);
        if (seesContacts(who)) {
            theRecallReconciles(device);
            theDiscrepanciesAreTold(device);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Thousands of small edits, each durable: in memory where there is room for the profiles,
        // since what is shown here is not that they are.
        const QStorageInfo memory(QStringLiteral("/dev/shm"));
        const bool hasRoom =
            memory.isValid() && !memory.isReadOnly() && memory.bytesAvailable() > (1LL << 30);
        m_folder = std::make_unique<QTemporaryDir>(
            (hasRoom ? memory.rootPath() : QDir::tempPath()) + QStringLiteral("/season_XXXXXX"));
        QVERIFY(m_folder->isValid());
        m_server = std::make_unique<ServerProcess>();
        m_play = std::make_unique<SeasonPlay>(*m_server, m_folder->path().toStdString(),
                                              SeasonSize{}, 20261127U);
    }
    void cleanupTestCase()
    {
        m_play.reset();
        m_server.reset();
        m_folder.reset();
    }

    /// The season goes on from row to row.
    void theSeason_data()
    {
        QTest::addColumn<QString>("date");
        for (const auto* date : {"2026-04-02", "2026-08-02", "2026-10-26", "2027-01-03"})
            QTest::newRow(date) << QString::fromLatin1(date);
    }
    void theSeason()
    {
        QFETCH(QString, date);
        m_play->playTo(date.toStdString());
        stockIsAsEachKnows();
        m_play->meet();
        // The office, a worker, one with both roles, and a distributor; the rest in the end.
        for (const int who :
             {SeasonPlay::lena, SeasonPlay::una, SeasonPlay::lise, SeasonPlay::dina})
            allReconciles(who, m_play->device(who));
    }

    void allDevicesReconcile()
    {
        for (const int who :
             {SeasonPlay::dag, SeasonPlay::ute, SeasonPlay::ulf, SeasonPlay::uma, SeasonPlay::leif})
            allReconciles(who, m_play->device(who));
    }

    void aNewDeviceReconciles()
    {
        for (const int who : {SeasonPlay::lena, SeasonPlay::una, SeasonPlay::dina}) {
            SeasonDevice fresh(m_folder->path().toStdString() + "/fresh" + std::to_string(who),
                               m_server->enrolLink(m_play->userOf(who)), who);
            SyncReport report;
            for (int i = 0; i < 5 && !report.isCaughtUp(); ++i)
                report = fresh.field.sync();
            QVERIFY(report.isCaughtUp());
            allReconciles(who, fresh);
        }
    }

    /// As the leads see them; one of them works next door too, one goes on patrols.
    void theYearlyFiguresReconcile()
    {
        constexpr std::array<SeasonMonths, 6> periods{{{2026, 1, 12},
                                                       {2026, 1, 6},
                                                       {2026, 3, 3},
                                                       {2026, 10, 12},
                                                       {2025, 1, 12},
                                                       {2027, 1, 12}}};
        for (const int who : {SeasonPlay::lena, SeasonPlay::leif, SeasonPlay::lise})
            for (const auto& months : periods)
                theFiguresAreExact(m_play->device(who), season(), months);
    }

    /// The half-year first and then the year.
    void whatLeavesTheHouseIsProtected()
    {
        auto& lead = m_play->device(SeasonPlay::lena);
        const auto half = theExportIsProtected(lead, season(), {2026, 1, 6}, m_folder->path());
        const auto year = theExportIsProtected(lead, season(), {2026, 1, 12}, m_folder->path());
        exportsTellNoMoreTogether(half, year);
        // What was told stays with the leads.
        m_play->meet();
        for (int who = 0; who < SeasonPlay::people; ++who)
            QCOMPARE(m_play->device(who).all("figure_export").empty(), !isLead(who));
    }

    void nobodySeesTheNeighbours() { nobodySeesTheOthers(); }

    void itWasAWholeSeason()
    {
        const auto& s = season();
        long packs = 0;
        for (const auto& each : s.handouts)
            packs += each.isUndone ? 0 : each.packs;
        const auto all = countSeason(s, [](const auto&) { return true; });
        const auto is = [&](auto isSo) {
            return std::count_if(s.contacts.begin(), s.contacts.end(), isSo);
        };
        std::map<std::string, int> types;
        for (const auto& each : s.movements)
            ++types[each.type];
        std::set<std::string> outcomes;
        int withdrawn = 0;
        for (const auto& each : s.referrals) {
            outcomes.insert(each.status);
            withdrawn += each.isWithdrawn ? 1 : 0;
        }
        std::set<std::string> alerts;
        for (const auto& each : s.alerts)
            alerts.insert(each.status);
        qInfo("%d patrols, %ld contacts with %ld persons (%d undone), %ld packs in %d hand-outs, "
              "%d movements, %d overdoses, %d referrals, %d alerts",
              int(s.patrols.size()), all.all.contacts, all.all.persons,
              int(is([](const auto& each) { return each.isUndone; })), packs,
              int(s.handouts.size()), int(s.movements.size()), int(s.overdoses.size()),
              int(s.referrals.size()), int(s.alerts.size()));
        QVERIFY(std::ssize(s.patrols) >= 200);
        QVERIFY(all.all.contacts >= 3000);
        QVERIFY(packs >= 400);
        QVERIFY(is([](const auto& each) { return each.isUndone; }) > 20);
        QCOMPARE(types.size(), std::size_t(10)); // every kind of movement
        QVERIFY(outcomes.size() >= 5 && withdrawn > 1);
        QVERIFY(alerts.contains("published") && alerts.contains("withdrawn"));
        QVERIFY(!m_play->unpairedTransfer().empty());
        // Months of the neighbours' years are there too.
        QCOMPARE(countMonths(s).size(), std::size_t(14));
    }
};

QTEST_GUILESS_MAIN(SeasonTest)
#include "season_test.moc"
