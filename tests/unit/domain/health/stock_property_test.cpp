// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Thousands of random ledgers, each made by several devices that meet the server when they can,
// against the second statement in slow_stock.h.

#include "domain/health/stock_discrepancies.h"
#include "domain/health/stock_proposal.h"
#include "stock_samples.h"
#include "stock_town.h"

#include <QtTest>
#include <cstdio>
#include <limits>

using namespace feltbok;
using namespace feltbok::domain::health;
using namespace feltbok::test;
using slow::Kind;
using slow::Thing;
using slow::View;
using std::chrono::milliseconds;
using std::chrono::sys_days;

namespace {

StockMovement movementOf(const Thing& thing, int id, std::int64_t version)
{
    StockMovement out;
    out.id = idOf(id);
    out.location = idOf(1000 + thing.place);
    out.product = products[std::size_t(thing.product)];
    out.lot = (thing.isSmall ? smallLots : lots)[std::size_t(thing.lot)];
    out.expiry = dateOf(thing.expiry);
    out.entryType = *entryTypeFromText(thing.type);
    out.doses = thing.doses;
    out.at = Instant{milliseconds{thing.at}};
    out.version = version;
    out.device = idOf<DeviceId>(2000 + thing.device);
    out.user = idOf<UserId>(3000 + thing.device);
    out.seenVersion = thing.pulled;
    if (thing.transfer >= 0)
        out.transferId = idOf(4000 + thing.transfer);
    if (thing.recall >= 0)
        out.recall = idOf(thing.recall);
    if (thing.corrects >= 0)
        out.corrects = idOf(thing.corrects);
    if (out.entryType == EntryType::telling) {
        out.counted = thing.counted;
        out.expected = thing.expected;
    }
    if (out.entryType == EntryType::utdeling)
        out.handout = idOf(5000 + id);
    if (out.entryType == EntryType::korreksjon)
        out.reason = "feilført";
    return out;
}

RecallAnswer answerOf(const Thing& thing, std::int64_t version)
{
    return {idOf(thing.recall),
            idOf(1000 + thing.place),
            thing.counted,
            Instant{milliseconds{thing.at}},
            version,
            idOf<DeviceId>(2000 + thing.device),
            thing.pulled};
}

Recall recallOfThing(const Thing& thing, int id)
{
    return {idOf(id), products[std::size_t(thing.product)], lots[std::size_t(thing.lot)],
            Instant{milliseconds{thing.at}}, false};
}

StockKey keyOfPacks(const slow::Packs& packs)
{
    return {idOf(1000 + packs[0]), products[std::size_t(packs[1])], lots[std::size_t(packs[2])],
            dateOf(packs[3])};
}

int numberOf(const RecordId& id)
{
    return (id.bytes()[14] << 8) | id.bytes()[15];
}

std::vector<int> numbersOf(const std::vector<const StockMovement*>& movements)
{
    std::vector<int> out;
    out.reserve(movements.size());
    for (const StockMovement* movement : movements)
        out.push_back(numberOf(movement->id));
    return out;
}

/// How often each thing of interest came up, to show that the test meets it at all.
struct Met
{
    long ledgers = 0;
    long views = 0;
    long movements = 0;
    long negative = 0;
    long explained = 0;
    long counts = 0;
    long unseenOpen = 0;
    long unseenAfter = 0;
    long unseenSettled = 0;
    long transfers = 0;
    long answered = 0;
    long reopened = 0;
    long twice = 0;
    long beyond = 0;
    long mended = 0;
    long heldBack = 0;
    long proposed = 0;
};

/// What one device shows, compared with the second statement. Empty: all is as it must be.
class Check
{
public:
    Check(Town& town, int who, Met& met)
        : m_town(town), m_who(who), m_view(town.view(who)), m_met(met)
    {
        std::vector<StockMovement> movements;
        std::vector<StockMovement> unsent;
        for (int id : m_view.held) {
            const Thing& thing = m_view.thing(id);
            const std::int64_t version = town.versionFor(who, id);
            if (thing.kind == Kind::recall)
                m_recalls.push_back(recallOfThing(thing, id));
            else if (thing.kind == Kind::answer)
                m_answers.push_back(answerOf(thing, version));
            else if (version == 0)
                unsent.push_back(movementOf(thing, id, 0));
            else
                movements.push_back(movementOf(thing, id, version));
        }
        // In any order; and what is still in the outbox may also have come back from the server.
        if (!movements.empty() && town.random()() % 4 == 0) {
            StockMovement twice = movements.front();
            twice.version = 0;
            movements.push_back(twice);
        }
        std::shuffle(movements.begin(), movements.end(), town.random());
        movements.insert(movements.end(), unsent.begin(), unsent.end());
        m_ledger.emplace(std::move(movements));
    }

    std::string run()
    {
        ++m_met.views;
        for (const auto check :
             {&Check::sums, &Check::shortfalls, &Check::counts, &Check::transfers, &Check::twice,
              &Check::recalls, &Check::proposals})
            if (std::string wrong = (this->*check)(); !wrong.empty())
                return wrong;
        return {};
    }
    const StockLedger& ledger() const { return *m_ledger; }

private:
    std::string sums()
    {
        std::vector<int> held;
        for (const StockMovement& movement : m_ledger->movements()) {
            held.push_back(numberOf(movement.id));
            if (const auto sound = checkMovement(movement); !sound)
                return "a movement is refused for its " + sound.error().field;
        }
        if (held != m_view.movements())
            return "movements are gone, or in another order";
        std::map<StockKey, std::int64_t> wanted;
        for (const auto& [packs, doses] : slow::balances(m_view))
            wanted[keyOfPacks(packs)] = doses;
        std::map<StockKey, std::int64_t> found;
        for (const StockBalance& balance : m_ledger->balances()) {
            found[balance.key] = balance.doses;
            if (m_ledger->balanceOf(balance.key) != balance.doses)
                return "one balance and all balances differ";
        }
        return wanted == found ? "" : "balances differ";
    }

    std::string shortfalls()
    {
        std::map<StockKey, slow::Shortfall> wanted;
        for (const auto& [packs, shortfall] : slow::shortfalls(m_view))
            wanted[keyOfPacks(packs)] = shortfall;
        std::map<StockKey, slow::Shortfall> found;
        for (const Discrepancy& one : negativeBalances(*m_ledger)) {
            ++m_met.negative;
            m_met.explained += !one.unknownToThem.empty();
            found[one.key] = {one.doses, numbersOf(one.movements), numbersOf(one.unknownToThem)};
            std::int64_t without = one.doses;
            for (const StockMovement* movement : one.movements)
                without -= movement->doses;
            if (one.movements.empty() || without < 0)
                return "a negative balance is not explained";
        }
        return wanted == found ? "" : "negative balances differ";
    }

    std::string counts()
    {
        for (const StockMovement& count : m_ledger->movements()) {
            if (count.entryType != EntryType::telling)
                continue;
            ++m_met.counts;
            std::vector<std::pair<int, std::string>> found;
            for (const UnseenMovement& unseen : m_ledger->unseenBy(count)) {
                const bool isAfter = unseen.state == UnseenState::after;
                const bool isOpen = unseen.state == UnseenState::open;
                m_met.unseenAfter += isAfter;
                m_met.unseenOpen += isOpen;
                m_met.unseenSettled += !isAfter && !isOpen;
                found.emplace_back(numberOf(unseen.movement->id), isAfter  ? "after"
                                                                  : isOpen ? "open"
                                                                           : "settled");
            }
            if (found != slow::unseen(m_view, numberOf(count.id)))
                return "the movements that a count had not seen differ";
        }
        return {};
    }

    std::string transfers()
    {
        const TransferCheck check{Instant{milliseconds{m_town.now()}}, std::chrono::hours{48}};
        std::map<int, std::pair<std::string, std::vector<int>>> found;
        for (const Discrepancy& one : unpairedTransfers(*m_ledger, check)) {
            ++m_met.transfers;
            found[numberOf(*one.transferId) - 4000] = {std::string(toString(one.kind)),
                                                       numbersOf(one.movements)};
        }
        std::map<int, std::pair<std::string, std::vector<int>>> wanted =
            slow::transfers(m_view, m_town.now(), 48L * 3'600'000);
        // A half of which the clock is more than a day ahead has no age: it is told at once.
        for (const auto& [transfer, what] : slow::transfers(m_view, m_town.now(), -(1L << 60))) {
            long oldest = m_view.thing(what.second.front()).at;
            for (int half : what.second)
                oldest = std::min(oldest, m_view.thing(half).at);
            if (oldest > m_town.now() + 86'400'000L)
                wanted[transfer] = what;
        }
        return found == wanted ? "" : "unpaired transfers differ";
    }

    std::string twice()
    {
        std::map<int, std::pair<long, std::vector<int>>> found;
        for (const Discrepancy& one : correctedTwice(*m_ledger)) {
            ++m_met.twice;
            std::vector<int> fixes = numbersOf(one.movements);
            const int wrong = fixes.back();
            fixes.pop_back();
            m_met.beyond += m_view.thing(wrong).doses * one.doses < 0;
            found[wrong] = {long(one.doses), fixes};
            if (numberOf(*one.corrected) != wrong)
                return "a movement that was corrected twice is another";
            if (std::string bad = mended(one); !bad.empty())
                return bad;
        }
        return found == slow::correctedTwice(m_view) ? "" : "what was corrected twice differs";
    }

    /// What is proposed puts it right: it is shown no more, and nothing counts the wrong way.
    std::string mended(const Discrepancy& one)
    {
        if (one.remedy == 0)
            return {};
        ++m_met.mended;
        const StockMovement* wrong = one.movements.back();
        StockMovement fix = *wrong;
        fix.id = idOf(6000);
        fix.entryType = EntryType::korreksjon;
        fix.doses = int(one.remedy);
        fix.corrects = wrong->id;
        fix.reason = "feilregistrert";
        fix.device = idOf<DeviceId>(9000);
        fix.version = 0;
        fix.seenVersion = std::numeric_limits<std::int64_t>::max();
        std::vector<StockMovement> all(m_ledger->movements().begin(), m_ledger->movements().end());
        std::int64_t version = 1'000'000; // of a server that has them all
        for (StockMovement& each : all)
            each.version = each.version == 0 ? ++version : each.version;
        all.push_back(std::move(fix));
        for (const Discrepancy& left : correctedTwice(StockLedger(std::move(all))))
            if (left.corrected == one.corrected)
                return "what is proposed puts nothing right";
        return {};
    }

    std::string recalls()
    {
        for (const Recall& recall : m_recalls) {
            std::map<int, slow::Place> found;
            const RecallStatus status = recallStatus(recall, *m_ledger, m_answers, {});
            for (const RecallLocation& location : status.locations) {
                m_met.answered += location.state == RecallState::answered;
                m_met.reopened += location.state == RecallState::reopened;
                found[numberOf(location.location) - 1000] = {long(location.balance),
                                                             std::string(toString(location.state)),
                                                             numbersOf(location.reopenedBy)};
            }
            if (found != slow::recalled(m_view, numberOf(recall.id)))
                return "the locations of a recall differ";
        }
        return {};
    }

    std::string proposals()
    {
        for (int place = 0; place < places; ++place) {
            const int packs = 1 + int(m_town.random()() % 6);
            const HandoutProposal found =
                proposeHandout(*m_ledger, {idOf(1000 + place), std::nullopt, packs, dateOf(today)},
                               builtInProducts(), m_recalls);
            std::vector<slow::Taken> taken;
            int sum = found.missingPacks;
            for (const ProposedLot& lot : found.lots) {
                ++m_met.proposed;
                if (lot.doses != 2 * lot.packs || lot.isExpired != (lot.daysLeft < 0))
                    return "a proposed lot contradicts itself";
                if (recallOf(m_recalls, lot.key.product, lot.key.lot) != nullptr)
                    return "a recalled lot is proposed";
                sum += lot.packs;
                taken.push_back(
                    {int(std::find(products.begin(), products.end(), lot.key.product) -
                         products.begin()),
                     int(std::find(lots.begin(), lots.end(), lot.key.lot) - lots.begin()),
                     int(sys_days{lot.key.expiry}.time_since_epoch().count()), lot.packs});
            }
            if (sum != packs)
                return "packs and missing packs do not sum to what was asked for";
            if (taken != slow::handOut(m_view, place, packs, today, rankOfLot))
                return "the proposed lots differ";
            std::vector<StockKey> heldBack;
            for (const auto& [key, doses] : slow::balances(m_view))
                for (const Recall& recall : m_recalls)
                    if (key[0] == place && doses > 0 && keyOfPacks(key).lot == recall.lot &&
                        keyOfPacks(key).product == recall.product) {
                        heldBack.push_back(keyOfPacks(key));
                        break;
                    }
            std::sort(heldBack.begin(), heldBack.end());
            m_met.heldBack += long(heldBack.size());
            if (found.heldBack != heldBack)
                return "what a recall holds back differs";
        }
        return {};
    }

    Town& m_town;
    int m_who;
    View m_view;
    Met& m_met;
    std::vector<Recall> m_recalls;
    std::vector<RecallAnswer> m_answers;
    std::optional<StockLedger> m_ledger;
};

/// After quiet: everywhere the same, all of it, and the sum of what was made.
std::string afterQuiet(Town& town, Met& met)
{
    std::optional<Check> first;
    for (int who = 0; who < town.deviceCount(); ++who) {
        Check check(town, who, met);
        if (std::string wrong = check.run(); !wrong.empty())
            return "after quiet, device " + std::to_string(who) + ": " + wrong;
        std::int64_t sum = 0;
        for (const StockBalance& balance : check.ledger().balances())
            sum += balance.doses;
        std::int64_t made = 0;
        std::size_t count = 0;
        for (const Thing& thing : town.all())
            if (thing.kind == Kind::movement) {
                made += thing.doses;
                ++count;
            }
        if (sum != made || check.ledger().movements().size() != count)
            return "something vanished";
        if (!first)
            first.emplace(std::move(check));
        else if (check.ledger().balances() != first->ledger().balances() ||
                 !std::equal(check.ledger().movements().begin(), check.ledger().movements().end(),
                             first->ledger().movements().begin(),
                             first->ledger().movements().end()) ||
                 negativeBalances(check.ledger()).size() !=
                     negativeBalances(first->ledger()).size() ||
                 correctedTwice(check.ledger()).size() != correctedTwice(first->ledger()).size())
            return "two devices differ";
    }
    met.movements += long(first->ledger().movements().size());
    return {};
}

std::string playThrough(unsigned seed, Met& met)
{
    Town town(seed);
    const int acts = 20 + int(seed % 60);
    for (int i = 0; i < acts; ++i) {
        town.act();
        if (i % 9 == 8) {
            const int who = i % town.deviceCount();
            if (std::string wrong = Check(town, who, met).run(); !wrong.empty())
                return "under way, device " + std::to_string(who) + ": " + wrong;
        }
    }
    town.quiet();
    ++met.ledgers;
    return afterQuiet(town, met);
}

} // namespace

class StockPropertyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomLedgersOnSeveralDevices()
    {
        Met met;
        for (unsigned seed = 1; seed <= 3000; ++seed) {
            const std::string wrong = playThrough(seed, met);
            QVERIFY2(wrong.empty(), ("seed " + std::to_string(seed) + ": " + wrong).c_str());
        }
        std::printf("%ld ledgers of %ld movements, seen %ld times: %ld negative balances (%ld with "
                    "what nobody knew of), %ld counts (unseen: %ld open, %ld after, %ld settled), "
                    "%ld transfers, %ld corrected twice (%ld beyond nothing, %ld with a remedy), "
                    "recalls answered %ld and reopened %ld times, %ld held back, %ld lots "
                    "proposed\n",
                    met.ledgers, met.movements, met.views, met.negative, met.explained, met.counts,
                    met.unseenOpen, met.unseenAfter, met.unseenSettled, met.transfers, met.twice,
                    met.beyond, met.mended, met.answered, met.reopened, met.heldBack, met.proposed);
        // A test that never meets a thing says nothing of it.
        for (long often : {met.negative, met.explained, met.unseenOpen, met.unseenAfter,
                           met.unseenSettled, met.transfers, met.twice, met.beyond, met.mended,
                           met.answered, met.reopened, met.heldBack, met.proposed})
            QVERIFY(often > 500);
    }
};

QTEST_APPLESS_MAIN(StockPropertyTest)
#include "stock_property_test.moc"
