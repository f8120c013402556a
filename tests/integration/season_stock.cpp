// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The naloxone of the season: hand-outs, overdoses, and what is booked in the five places.

#include "integration/season_play.h"

#include "ui/health/handout_maker.h"
#include "ui/health/overdose_editor.h"
#include "ui/health/recall_view.h"
#include "ui/health/stock_location_view.h"

#include <algorithm>

namespace feltbok::test {
namespace {

constexpr std::array reasons{"brukt_ved_overdose", "brukt_ved_overdose", "mistet", "utloept",
                             "gitt_til_andre",     "ikke_oppgitt"};
constexpr std::array recipients{"egen_risiko", "egen_risiko", "egen_risiko", "paaroerende_venn",
                                "ansatt",      "annen",       "ikke_oppgitt"};
constexpr std::array ages{"under_18", "18_24", "25_34",    "25_34", "35_49",
                          "35_49",    "50_64", "65_pluss", "ukjent"};
constexpr std::array genders{"kvinne", "mann", "mann", "annet", "ikke_oppgitt"};
constexpr std::array trainings{"113", "spray", "hlr", "andre_dose", "bli_hos"};
constexpr std::array waste{"knust", "frosset", "mistet", "oeving"};

QString q(const std::string& text)
{
    return QString::fromStdString(text);
}

QString keyText(const std::string& product, const std::string& lot, const std::string& expiry)
{
    return q(product + "|" + lot + "|" + expiry);
}

std::string two(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

/// What the device of that person shows in stock, whole packs at least, by place, product, lot and
/// expiry.
std::vector<SeasonPlay::PackChoice> SeasonPlay::packsKnown(const SeasonDevice& by) const
{
    std::vector<PackChoice> out;
    const auto lots =
        countLots(m_season, [&](const SeasonMovement& each) { return knows(by.number, each); });
    for (const auto& [packs, doses] : lots) {
        const bool isHeldBack = m_knowRecall.contains(by.number) &&
                                packs[1] == m_season.recallProduct &&
                                packs[2] == m_season.recallLot;
        if (doses >= dosesOfPack(packs[1]) && !isHeldBack)
            out.push_back({packs[0], packs[1], packs[2], packs[3], doses});
    }
    return out;
}

void SeasonPlay::remember(SeasonDevice& by, SeasonHandout handout)
{
    handout.spread.device = by.number;
    handout.at = by.now();
    m_packsOut += handout.packs;
    if (handout.isBooked())
        book(by, handout.location, {handout.location, handout.product, handout.lot, handout.expiry},
             "utdeling", -handout.doses());
    if (handout.isBooked())
        m_season.movements.back().handout = handout.id;
    m_season.handouts.push_back(std::move(handout));
}

void SeasonPlay::book(SeasonDevice& by, const std::string& location, const PackChoice& packs,
                      const std::string& type, int doses, const std::string& transfer)
{
    SeasonMovement movement;
    movement.spread.device = by.number;
    movement.location = location;
    movement.product = packs.product;
    movement.lot = packs.lot;
    movement.expiry = packs.expiry;
    movement.type = type;
    movement.doses = doses;
    movement.at = by.now();
    movement.transfer = transfer;
    m_season.movements.push_back(std::move(movement));
}

/// In the street, to somebody who has just been counted.
void SeasonPlay::handOut(SeasonDevice& by, const std::string& contact, const std::string& zone)
{
    SeasonHandout handout;
    handout.contact = contact;
    handout.zone = zone;
    handout.packs = chance(10) ? 2 : 1;
    handout.product = "nyxoid";
    auto known = packsKnown(by);
    std::erase_if(known, [&](const auto& each) {
        return each.doses < 2L * handout.packs || each.expiry < norwayDate(by.now());
    });
    const auto& sack = place("ryggsekk");
    if (std::any_of(known.begin(), known.end(),
                    [&](const auto& e) { return e.location == sack; }) &&
        chance(85))
        std::erase_if(known, [&](const auto& each) { return each.location != sack; });
    // Now and then nobody has read what stands on the pack.
    if (!known.empty() && !chance(3)) {
        const auto& packs = known[std::size_t(below(int(known.size())))];
        handout.location = packs.location;
        handout.product = packs.product;
        handout.lot = packs.lot;
        handout.expiry = packs.expiry;
    }
    ui::NewHandout made;
    made.municipality = "9901";
    if (handout.isBooked()) {
        made.place = *RecordId::parse(handout.location);
        made.lot = handout.lot;
        made.expiry = *parseIsoDate(handout.expiry);
    }
    made.product = handout.product;
    made.packs = handout.packs;
    made.doses = handout.doses();
    made.answers["contact"] = contact;
    if (!zone.empty())
        made.answers["zone"] = zone;
    const auto answer = [&](int percent, const char* name, std::string& value, std::string code) {
        if (!chance(percent))
            return;
        value = std::move(code);
        made.answers[name] = value;
    };
    answer(85, "supply_type", handout.supply, chance(45) ? "foerstegang" : "paafyll");
    if (handout.supply == "paafyll")
        answer(100, "refill_reason", handout.reason, one(reasons));
    answer(80, "recipient_category", handout.category, one(recipients));
    answer(80, "age_band", handout.band, one(ages));
    answer(80, "gender", handout.gender, one(genders));
    for (const auto* each : trainings)
        if (chance(70))
            handout.training.insert(each);
    made.training.assign(handout.training.begin(), handout.training.end());
    handout.id = by.read([&](domain::RecordStore& store) {
                       return ui::recordHandout(store, made, by.clock.now());
                   }).toText();
    const auto id = handout.id;
    const bool isAfterOverdose = handout.reason == "brukt_ved_overdose";
    remember(by, std::move(handout));
    if (isAfterOverdose && chance(70))
        recordOverdose(by, id);
    else if (chance(3))
        recordOverdose(by, {});
    if (chance(6))
        undoHandout(by, m_season.handouts.size() - 1);
}

/// At a distributor's desk, by the page itself, which proposes what expires first.
void SeasonPlay::handOutAtDesk(SeasonDevice& by, const PackChoice* wanted)
{
    SeasonHandout handout;
    handout.packs = wanted == nullptr && chance(20) ? 2 : 1;
    const std::string today = norwayDate(by.now());
    ui::HandoutMaker maker;
    maker.setWorkspace(by.workspace.get());
    until("the hand-out's page", [&] { return maker.isLoaded(); });
    if (wanted != nullptr) {
        handout.location = wanted->location;
        maker.choosePlace(q(wanted->location));
        maker.setPack(q(wanted->product), q(wanted->lot), q(wanted->expiry));
    } else {
        auto known = packsKnown(by);
        std::erase_if(known, [&](const auto& each) { return each.expiry < today; });
        if (known.empty())
            return;
        handout.location = known[std::size_t(below(int(known.size())))].location;
        maker.choosePlace(q(handout.location));
        const auto first =
            std::min_element(known.begin(), known.end(), [&](const auto& a, const auto& b) {
                const auto rank = [&](const auto& each) {
                    return std::tuple(each.location != handout.location, each.expiry, each.product,
                                      each.lot);
                };
                return rank(a) < rank(b);
            });
        const QString proposed = maker.pack().value(QStringLiteral("lot")).toString();
        if (proposed != q(first->lot))
            qFatal("%s: %s is proposed, and %s expires first", by.now().c_str(),
                   qPrintable(proposed), first->lot.c_str());
    }
    const auto pack = maker.pack().value(QStringLiteral("value")).toString().split(u'\n');
    handout.product = pack.value(0).toStdString();
    handout.lot = pack.value(1).toStdString();
    handout.expiry = pack.value(2).toStdString();
    // What the page sets where nothing is said.
    handout.category = "ikke_oppgitt";
    handout.band = "ukjent";
    handout.gender = "ikke_oppgitt";
    const auto answer = [&](int percent, const char* name, std::string& value, std::string code) {
        if (!chance(percent))
            return;
        value = std::move(code);
        maker.set(QString::fromLatin1(name), q(value));
    };
    maker.set(QStringLiteral("packs"), handout.packs);
    answer(90, "supply_type", handout.supply, chance(45) ? "foerstegang" : "paafyll");
    if (handout.supply == "paafyll") {
        handout.reason = "ikke_oppgitt";
        answer(80, "refill_reason", handout.reason, one(reasons));
    }
    answer(70, "recipient_category", handout.category, one(recipients));
    answer(70, "age_band", handout.band, one(ages));
    answer(70, "gender", handout.gender, one(genders));
    answer(30, "zone", handout.zone, m_zones[std::size_t(below(4))]);
    if (handout.zone.empty()) // that of the shelf
        for (const auto& [kind, zone] :
             {std::pair{"lager", 0}, {"kontor", 1}, {"bil", 2}, {"fengsel", 3}, {"ryggsekk", 0}})
            if (place(kind) == handout.location)
                handout.zone = m_zones[std::size_t(zone)];
    if (chance(80)) {
        maker.giveAllTraining();
        for (const auto& each : maker.training())
            handout.training.insert(each.toStdString());
    }
    QObject::connect(&maker, &ui::HandoutMaker::handedOut, &maker,
                     [&](const QString& id) { handout.id = id.toStdString(); });
    maker.handOut(true);
    until("a hand-out", [&] { return !handout.id.empty(); });
    const auto id = handout.id;
    const bool isOffered = !maker.overdoseOffer().isEmpty();
    if (isOffered != (handout.reason == "brukt_ved_overdose"))
        qFatal("the overdose record is offered wrongly");
    remember(by, std::move(handout));
    if (isOffered && chance(70))
        recordOverdose(by, id);
    if (wanted != nullptr)
        return;
    if (chance(5)) {
        bool isUndone = false;
        QObject::connect(&maker, &ui::HandoutMaker::undone, &maker, [&] { isUndone = true; });
        maker.undo(q(id));
        until("the undo of a hand-out", [&] { return isUndone; });
        auto& undone = *std::find_if(m_season.handouts.begin(), m_season.handouts.end(),
                                     [&](const auto& each) { return each.id == id; });
        undone.isUndone = true;
        m_packsOut -= undone.packs;
        book(by, undone.location, {undone.location, undone.product, undone.lot, undone.expiry},
             "korreksjon", undone.doses());
        m_season.movements.back().handout = id;
    } else if (chance(4)) {
        // One's own of another day.
        for (std::size_t n = 0; n < m_season.handouts.size(); ++n)
            if (m_season.handouts[n].spread.device == by.number && !m_season.handouts[n].isUndone &&
                below(10) == 0) {
                undoHandout(by, n);
                break;
            }
    }
}

void SeasonPlay::undoHandout(SeasonDevice& by, std::size_t index)
{
    auto& handout = m_season.handouts[index];
    by.read([&](domain::RecordStore& store) {
        return ui::undoHandout(store, *RecordId::parse(handout.id), by.clock.now());
    });
    handout.isUndone = true;
    m_packsOut -= handout.packs;
    if (!handout.isBooked())
        return;
    book(by, handout.location, {handout.location, handout.product, handout.lot, handout.expiry},
         "korreksjon", handout.doses());
    m_season.movements.back().handout = handout.id;
}

/// Told at a refill, or seen by oneself; with a warning about the drug now and then.
void SeasonPlay::recordOverdose(SeasonDevice& by, const std::string& handout)
{
    const auto idsOf = [&](const char* collection) {
        std::set<std::string> out;
        for (const auto& each : by.all(collection))
            out.insert(each.id.toText());
        return out;
    };
    const auto alertsBefore = idsOf("alert");
    const auto eventsBefore = idsOf("overdose_event");
    SeasonOverdose overdose;
    overdose.handout = handout;
    overdose.at = by.now();
    overdose.device = by.number;
    ui::OverdoseEditor editor;
    editor.setWorkspace(by.workspace.get());
    if (!handout.empty())
        editor.setHandout(q(handout));
    until("the overdose's page", [&] { return editor.isReady(); });
    const auto answer = [&](const char* name, std::string& value, std::string code) {
        value = std::move(code);
        editor.answer(QString::fromLatin1(name), q(value));
    };
    if (handout.empty())
        answer("reported_by", overdose.reportedBy, "egen_observasjon");
    else
        overdose.reportedBy = "mottaker";
    answer("naloxone_used", overdose.used, chance(85) ? "ja" : chance(50) ? "nei" : "ukjent");
    answer("survived", overdose.survived, chance(88) ? "ja" : chance(40) ? "nei" : "ukjent");
    answer("place", overdose.place, chance(50) ? "privat" : "offentlig");
    if (chance(70))
        answer("zone", overdose.zone, m_zones[std::size_t(below(4))]);
    if (overdose.used == "ja") {
        overdose.doses = 1 + below(3);
        editor.answer(QStringLiteral("doses_used"), overdose.doses);
    }
    editor.answer(QStringLiteral("substances"), QStringList{QStringLiteral("heroin")});
    const bool isWarning = chance(35);
    if (isWarning) {
        editor.answer(QStringLiteral("drug_warning"), true);
        editor.answer(QStringLiteral("drug_warning_text"), QStringLiteral("uvanlig sterk vare"));
    }
    editor.record();
    until("an overdose", [&] { return !editor.recordedAt().isEmpty(); });
    const auto newOf = [&](const char* collection, const std::set<std::string>& before) {
        for (const auto& id : idsOf(collection))
            if (!before.contains(id))
                return id;
        qFatal("nothing new in %s", collection);
        return std::string();
    };
    overdose.id = newOf("overdose_event", eventsBefore);
    if (isWarning)
        m_season.alerts.push_back({newOf("alert", alertsBefore), "draft", by.number});
    if (chance(8)) {
        editor.undo();
        until("the undo of an overdose", [&] { return editor.recordedAt().isEmpty(); });
        overdose.isUndone = true;
        if (isWarning) // nobody has seen it: it is thrown away
            m_season.alerts.pop_back();
    }
    m_season.overdoses.push_back(std::move(overdose));
}

void SeasonPlay::atPlace(SeasonDevice& by, const std::string& location, const Action& action)
{
    ui::StockLocationView view;
    view.setWorkspace(by.workspace.get());
    view.setLocationId(q(location));
    until("a location", [&] { return view.isLoaded(); });
    bool isBooked = false;
    QObject::connect(&view, &ui::StockLocationView::booked, &view, [&] { isBooked = true; });
    action(view);
    until("a booking", [&] {
        if (!view.fault().isEmpty())
            qFatal("%s: %s", qPrintable(view.faultField()), qPrintable(view.fault()));
        return isBooked;
    });
}

void SeasonPlay::receive(SeasonDevice& by, const PackChoice& packs, int count, bool isReturn)
{
    atPlace(by, packs.location, [&](auto& view) {
        view.receive({QVariantMap{{QStringLiteral("product"), q(packs.product)},
                                  {QStringLiteral("lot"), q(packs.lot)},
                                  {QStringLiteral("expiry"), q(packs.expiry)},
                                  {QStringLiteral("packs"), count}}},
                     isReturn, QString());
    });
    book(by, packs.location, packs, isReturn ? "retur" : "mottak",
         count * dosesOfPack(packs.product));
}

/// Both halves where one may book both; the other one waits for somebody who sees it.
void SeasonPlay::transfer(SeasonDevice& by, const std::string& from, const std::string& to,
                          int packs)
{
    auto known = packsKnown(by);
    std::erase_if(
        known, [&](const auto& each) { return each.location != from || each.doses < 2L * packs; });
    if (known.empty())
        return;
    // What will be called back lies everywhere by then.
    const auto newest = std::find_if(known.begin(), known.end(),
                                     [](const auto& each) { return each.lot == "N07"; });
    const PackChoice what = newest != known.end() && by.now().starts_with("2026-07")
                                ? *newest
                                : known[std::size_t(below(int(known.size())))];
    std::set<std::string> before;
    for (const auto& each : by.all("stock_movement"))
        before.insert(each.id.toText());
    atPlace(by, from, [&](auto& view) {
        view.transfer(keyText(what.product, what.lot, what.expiry), q(to), packs, 0, {});
    });
    std::string id;
    for (const auto& each : by.all("stock_movement"))
        if (!before.contains(each.id.toText()))
            id = findString(each.fields, "transfer_id").value_or("");
    const int doses = packs * dosesOfPack(what.product);
    book(by, from, what, "overfoering_ut", -doses, id);
    if (seesAllStock(by.number) || m_season.keepers.at(to).contains(by.number))
        book(by, to, what, "overfoering_inn", doses, id);
    else
        m_onTheWay[id] = to;
}

void SeasonPlay::bookIn(SeasonDevice& by, const std::string& to)
{
    for (auto each = m_onTheWay.begin(); each != m_onTheWay.end();) {
        const auto sent =
            std::find_if(m_season.movements.begin(), m_season.movements.end(),
                         [&](const auto& movement) { return movement.transfer == each->first; });
        if (each->second != to || each->first == m_unpaired || !knows(by.number, *sent)) {
            ++each;
            continue;
        }
        atPlace(by, to, [&](auto& view) { view.bookIn(q(each->first)); });
        const SeasonMovement out = *sent;
        book(by, to, {to, out.product, out.lot, out.expiry}, "overfoering_inn", -out.doses,
             out.transfer);
        each = m_onTheWay.erase(each);
    }
}

void SeasonPlay::takeOut(SeasonDevice& by, const PackChoice& from, const char* type,
                         const char* reason, int packs, int single)
{
    atPlace(by, from.location, [&](auto& view) {
        view.takeOut(keyText(from.product, from.lot, from.expiry), QString::fromLatin1(type),
                     QString::fromLatin1(reason), packs, single, {});
    });
    book(by, from.location, from, type, -(packs * dosesOfPack(from.product) + single));
}

/// Says what lies there, against what the device of that person shows; now and then the shelf has
/// other packs than the ledger.
void SeasonPlay::count(SeasonDevice& by, const std::string& location)
{
    const auto lots =
        countLots(m_season, [&](const SeasonMovement& each) { return knows(by.number, each); });
    QVariantList rows;
    std::vector<std::pair<PackChoice, int>> differences;
    for (const auto& [packs, doses] : lots) {
        if (packs[0] != location || doses == 0 || packs[2] == "SISTE1")
            continue;
        const long counted = std::max(0L, doses + (chance(30) ? 1 - below(4) : 0));
        rows.push_back(QVariantMap{{QStringLiteral("key"), keyText(packs[1], packs[2], packs[3])},
                                   {QStringLiteral("expected"), qlonglong(doses)},
                                   {QStringLiteral("counted"), int(counted)}});
        differences.emplace_back(PackChoice{packs[0], packs[1], packs[2], packs[3], doses},
                                 int(counted - doses));
    }
    if (rows.empty())
        return;
    // Where the page shows other numbers than `expected`, it books nothing and says so.
    atPlace(by, location, [&](auto& view) { view.count(rows, {}, {}); });
    for (const auto& [packs, doses] : differences)
        book(by, location, packs, "telling", doses);
}

/// The stock of a month: packs come in and go to the other places, some are lost, expire or come
/// back; every third month is counted.
void SeasonPlay::playMonth(int month)
{
    const std::string day = "2026-" + two(month) + "-01";
    const Instant morning = norway(day, 480);
    const auto& store = place("lager");
    auto& keeper = at(dag, morning);
    const std::string lot = "N" + two(month);
    receive(keeper,
            {store, "nyxoid", lot, month == 1 ? "2026-06-30" : "2028-" + two(month) + "-28"},
            month == 1 ? 40 : 34, false);
    receive(keeper, {store, "ventizolve", "v" + two(month), "2027-11-30"}, 8, false);
    m_season.movements.back().lot = "V" + two(month); // it is compared in capitals
    if (month == 6)                                   // soon to expire: more than anybody will need
        receive(keeper, {store, "ventizolve", "SNAR6", "2026-06-30"}, 15, false);
    transfer(keeper, store, place("fengsel"), 4);
    transfer(keeper, store, place("kontor"), 7);
    sync(dag);
    const std::array<int, 4> carriers{ute, lise, una, lena};
    const int carrier = carriers[std::size_t(month % 4)];
    sync(carrier);
    auto& other = at(carrier, morning + std::chrono::hours{2});
    if (month == 9) // one that nobody will ever book in
        m_unpaired = m_onTheWay.empty() ? "" : m_onTheWay.begin()->first;
    bookIn(other, place("kontor"));
    transfer(other, store, place("ryggsekk"), 8);
    transfer(other, store, place("ryggsekk"), 7);
    sync(carrier);
    sync(dina);
    transfer(at(dina, morning + std::chrono::hours{3}), place("kontor"), place("bil"), 3);
    for (const int worker : {ute, una, ulf, uma, lise})
        if (chance(60))
            sync(worker);

    auto& office = device(dina);
    const auto anyAt = [&](SeasonDevice& by, const std::string& location) {
        auto known = packsKnown(by);
        std::erase_if(
            known, [&](const auto& each) { return each.location != location || each.doses < 4; });
        return known.empty() ? PackChoice{} : known[std::size_t(below(int(known.size())))];
    };
    if (const auto packs = anyAt(office, place("bil")); month % 2 == 1 && packs.doses > 0)
        takeOut(office, packs, "svinn", waste[std::size_t(below(4))], 0, 1);
    if (const auto packs = anyAt(keeper, store); month % 4 == 2 && packs.doses > 0)
        takeOut(keeper, packs, "retur", "", 2, 0); // to the supplier
    if (const auto packs = anyAt(office, place("kontor")); month % 3 == 1 && packs.doses > 0)
        receive(office, packs, 1, true); // from somebody who needs it no more
    if (month == 2) {                    // 34 packs were written, and 33 had come
        std::string receipt;
        for (const auto& each : keeper.all("stock_movement"))
            if (findString(each.fields, "lot") == lot &&
                findString(each.fields, "entry_type") == "mottak")
                receipt = each.id.toText();
        atPlace(keeper, store, [&](auto& view) {
            view.correct(q(receipt), 66, QStringLiteral("feilregistrert"), {});
        });
        book(keeper, store, {store, "nyxoid", lot, "2028-02-28"}, "korreksjon", -2);
    }
    if (month == 7) // what expired on the last day of June is thrown away wherever it lies
        for (const int who : {dag, dina, una})
            for (const auto& packs : packsKnown(at(who, morning + std::chrono::hours{5}))) {
                const bool isOwn = who == una ? packs.location == place("ryggsekk")
                                              : m_season.keepers.at(packs.location).contains(who);
                if (packs.expiry == "2026-06-30" && isOwn)
                    takeOut(device(who), packs, "utloept", "", int(packs.doses / 2),
                            int(packs.doses % 2));
            }
    if (month % 3 == 0) {
        count(at(dag, morning + std::chrono::hours{6}), store);
        count(at(dina, morning + std::chrono::hours{6}), place("kontor"));
        count(at(una, morning + std::chrono::hours{6}), place("ryggsekk"));
        atPlace(office, place("kontor"),
                [](auto& view) { view.readThermometer(QStringLiteral("21"), {}); });
    }
    if (month == 5)
        takeTheLastPackTwice();
    if (month == 8)
        callBack();
}

/// The last pack of a lot, handed out by two who do not know of each other.
void SeasonPlay::takeTheLastPackTwice()
{
    const Instant now = norway("2026-05-01", 900);
    const PackChoice pack{place("kontor"), "nyxoid", "SISTE1", "2028-01-31", 2};
    receive(at(dina, now), pack, 1, false);
    sync(dina);
    sync(ute);
    for (const int who : {dina, ute}) {
        handOutAtDesk(at(who, now + std::chrono::minutes{who + 1}), &pack);
        m_lastPack.push_back(m_season.handouts.back().id);
    }
}

/// A lot is called back in August. Most answer, one place does not, and in another one a pack goes
/// out afterwards, from a device that has not heard of it.
void SeasonPlay::callBack()
{
    const Instant now = norway("2026-08-01", 1000);
    m_season.recallProduct = "nyxoid";
    m_season.recallLot = "N07";
    // One that was handed out by mistake has not gone anywhere.
    auto& worker = at(una, now - std::chrono::hours{1});
    const auto known = packsKnown(worker);
    const auto pack = std::find_if(known.begin(), known.end(), [&](const auto& each) {
        return each.lot == "N07" && each.location == place("ryggsekk");
    });
    if (pack != known.end()) {
        handOutAtDesk(worker, &*pack);
        undoHandout(worker, m_season.handouts.size() - 1);
    }
    sync(lena);
    ui::RecallView view;
    view.setWorkspace(at(lena, now).workspace.get());
    until("the recalls", [&] { return view.isLoaded(); });
    QObject::connect(&view, &ui::RecallView::issued, &view,
                     [&](const QString& id) { m_recall = id.toStdString(); });
    view.issue(QStringLiteral("nyxoid"), QStringLiteral(" n07 "),
               QStringLiteral("Sprekk i sprayen"));
    until("a recall", [&] { return !m_recall.empty(); });
    for (const int who : {lena, dag, dina, una})
        sync(who);
    answerRecall(at(dag, now + std::chrono::hours{1}), place("lager"), 0);
    answerRecall(at(dina, now + std::chrono::hours{2}), place("kontor"), 0);
    answerRecall(at(una, now + std::chrono::hours{3}), place("ryggsekk"), 1);
    // Ulf has been away, and takes from the sack what lies there.
    auto& away = at(ulf, now + std::chrono::hours{4});
    for (const auto& packs : packsKnown(away))
        if (packs.lot == "N07" && packs.location == place("ryggsekk")) {
            handOutAtDesk(away, &packs);
            break;
        }
}

void SeasonPlay::answerRecall(SeasonDevice& by, const std::string& location, int more)
{
    const auto lots =
        countLots(m_season, [&](const SeasonMovement& each) { return knows(by.number, each); });
    PackChoice packs{location, m_season.recallProduct, m_season.recallLot, "2028-07-28"};
    for (const auto& [key, doses] : lots)
        if (key[0] == location && key[1] == packs.product && key[2] == packs.lot)
            packs.doses = std::max(0L, doses);
    const int found = int(packs.doses) + more;
    SeasonAnswer answer;
    answer.spread.device = by.number;
    answer.location = location;
    answer.found = found;
    answer.known = by.synced;
    answer.made = m_season.movements.size();
    atPlace(by, location, [&](auto& view) { view.answerRecall(q(m_recall), found, {}, {}); });
    m_season.answers.push_back(answer);
    if (found == 0)
        return;
    book(by, location, packs, "tilbakekalling", -found);
    m_season.movements.back().ofRecall = true;
}

} // namespace feltbok::test
