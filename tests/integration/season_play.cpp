// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "integration/season_play.h"

#include "ui/health/alert_editor.h"
#include "ui/health/contact_editor.h"
#include "ui/health/handout_records.h"
#include "ui/health/outreach_records.h"
#include "ui/health/patrol_desk.h"
#include "ui/health/referral_editor.h"
#include "ui/health/referrals_model.h"

#include <algorithm>

namespace feltbok::test {
namespace {

constexpr std::array kinds{"observasjon", "kontakt", "kontakt",    "kontakt",
                           "samtale",     "samtale", "oppfoelging"};
/// The first ones are rare, so that some counts of a month are small.
constexpr std::array bands{"under_13", "13_15", "16_17", "16_17", "18_24",    "18_24", "18_24",
                           "25_39",    "25_39", "25_39", "40_59", "60_pluss", "ukjent"};
constexpr std::array genders{"kvinne", "kvinne", "kvinne", "mann",
                             "mann",   "mann",   "annet",  "ukjent"};
constexpr std::array homes{"egen", "annen", "ukjent"};
constexpr std::array yesNo{"ja", "nei", "ukjent"};
constexpr std::array safeties{"ingen", "trussel", "vold", "medisinsk"};
constexpr std::array themes{"rus",   "bolig",  "oekonomi", "fysisk_helse",   "psykisk_helse",
                            "skole", "arbeid", "nettverk", "seksuell_helse", "annet"};
constexpr std::array equipment{"sproeyter", "kanyler", "roeykefolie", "filter", "kondomer"};
constexpr std::array services{"nav", "fastlege", "rus_psykisk_helse", "lar_tsb", "bolig"};

QString q(const std::string& text)
{
    return QString::fromStdString(text);
}

json::array textsOf(const std::set<std::string>& texts)
{
    json::array out;
    for (const auto& each : texts)
        out.emplace_back(each);
    return out;
}

QStringList listOf(const std::set<std::string>& texts)
{
    QStringList out;
    for (const auto& each : texts)
        out.push_back(q(each));
    return out;
}

json::object amounts(const std::map<std::string, long>& items)
{
    json::object out;
    for (const auto& [item, amount] : items)
        out[item] = std::int64_t(amount);
    return out;
}

domain::Change fields(json::object set, json::object add = {})
{
    domain::Change change;
    change.set = std::move(set);
    change.add = std::move(add);
    return change;
}

std::string dayAfter(const std::string& date)
{
    return toIsoDate(Date{std::chrono::sys_days{*parseIsoDate(date)} + std::chrono::days{1}});
}

} // namespace

SeasonPlay::SeasonPlay(ServerProcess& server, std::filesystem::path folder, SeasonSize size,
                       unsigned seed)
    : m_size(size), m_folder(std::move(folder)), m_chance(seed), m_day("2025-12-31")
{
    makePeople(server);
    makeRegister();
    makeNeighbours();
    planEvenings();
}

Instant SeasonPlay::norway(const std::string& date, int minute)
{
    const Instant wall = std::chrono::sys_days{*parseIsoDate(date)} + std::chrono::minutes{minute};
    const Instant summer = wall - std::chrono::hours{2};
    return isSummerTime(toRfc3339(summer)) ? summer : wall - std::chrono::hours{1};
}

SeasonDevice& SeasonPlay::at(int who, Instant now)
{
    device(who).clock.wall = now;
    return device(who);
}

bool SeasonPlay::knows(int who, const SeasonMovement& movement) const
{
    if (!seesAllStock(who) && !m_season.keepers.at(movement.location).contains(who))
        return false;
    const int synced = m_devices[std::size_t(who)]->synced;
    return movement.spread.device == who ||
           (movement.spread.sent > 0 && movement.spread.sent <= synced);
}

void SeasonPlay::makePeople(ServerProcess& server)
{
    const auto municipality = [&](const char* number, const char* name) {
        server.command({QStringLiteral("municipality"), QStringLiteral("add"),
                        QString::fromLatin1(number), QString::fromUtf8(name)});
    };
    municipality("9901", "Prøvevik");
    municipality("9902", "Nabovik");
    const auto person = [&](const char* name, const char* number,
                            std::initializer_list<const char*> roles) {
        auto user = server.addUser(QString::fromUtf8(name));
        for (const auto* role : roles)
            server.grant(user, QString::fromLatin1(number), QString::fromLatin1(role));
        return user;
    };
    constexpr const char* distributor = "naloxone_distributor";
    constexpr const char* worker = "outreach_worker";
    constexpr const char* lead = "health_lead";
    m_users[dina] = person("Dina Utdeler", "9901", {distributor});
    m_users[dag] = person("Dag Utdeler", "9901", {distributor});
    m_users[ute] = person("Ute Oppsøker", "9901", {worker});
    m_users[una] = person("Una Oppsøker", "9901", {worker});
    m_users[ulf] = person("Ulf Oppsøker", "9901", {worker});
    m_users[uma] = person("Uma Oppsøker", "9901", {worker});
    m_users[lise] = person("Lise Leder og oppsøker", "9901", {lead, worker});
    m_users[lena] = person("Lena Leder", "9901", {lead});
    m_users[leif] = person("Leif Leder", "9901", {lead}); // and of the neighbour
    server.grant(m_users[leif], QStringLiteral("9902"), QString::fromLatin1(lead));
    const auto nora = person("Nora Nabo", "9902", {distributor, worker, lead});
    const auto kari = person("Kari Kontrollør", "9901", {"inspector"});
    const auto siv = person("Siv Saksbehandler", "9901", {"case_handler"});
    if (!server.start())
        qFatal("the server does not start");
    for (int who = 0; who < people; ++who)
        m_devices[std::size_t(who)] = std::make_unique<SeasonDevice>(
            m_folder / ("device" + std::to_string(who)), server.enrolLink(userOf(who)), who);
    const auto other = [&](const char* name, const std::string& user) {
        return std::make_unique<SeasonDevice>(m_folder / name, server.enrolLink(user), people);
    };
    m_neighbour = other("nora", nora);
    m_inspector = other("kari", kari);
    m_caseHandler = other("siv", siv);
}

void SeasonPlay::makeRegister()
{
    auto& lead = at(lena, norway("2025-12-30", 540));
    // Ids begin with the time; places and zones are to stand in one order in every run.
    const auto next = [&] { lead.clock.advance(std::chrono::milliseconds{1}); };
    for (const auto* name : {"Torget", "Kaia", "Parken", "Stasjonen", "Brua"}) {
        next();
        m_zones.push_back(lead.create(
            "zone",
            fields({{"name", name}, {"order", std::ssize(m_zones) + 1}, {"active", true}})));
    }
    const auto location = [&](const char* name, const char* kind, int zone,
                              const std::set<int>& keepers) {
        std::set<std::string> users;
        for (const int each : keepers)
            users.insert(userOf(each));
        next();
        const auto id = lead.create("stock_location", fields({{"name", name},
                                                              {"location_kind", kind},
                                                              {"zone", m_zones[std::size_t(zone)]},
                                                              {"active", true},
                                                              {"min_level_doses", 10}},
                                                             {{"users", textsOf(users)}}));
        m_places[kind] = id;
        m_season.keepers[id] = keepers;
    };
    location("Lageret", "lager", 0, {dag});
    location("Kontoret", "kontor", 1, {dina});
    location("Bilen", "bil", 2, {dina});
    location("Fengselet", "fengsel", 3, {dag});
    location("Sekken", "ryggsekk", 0, {});
    lead.create("inhabitants", fields({{"year", 2026}, {"count", 10'000}, {"basis", "SSB 07459"}}));
    meet();
}

/// The same kinds of records next door and on the other side, which nobody here may ever see.
void SeasonPlay::makeNeighbours()
{
    const Instant now = norway("2026-01-02", 1200);
    auto& nora = *m_neighbour;
    nora.clock.wall = now;
    const auto make = [&](std::string_view collection, const domain::Change& change) {
        auto id = nora.create(collection, change, "9902");
        m_foreign.insert(id);
        return id;
    };
    m_foreign.insert("Naboens");
    const auto zone = make("zone", fields({{"name", "Naboens torg"}, {"active", true}}));
    const auto location =
        make("stock_location", fields({{"name", "Naboens lager"}, {"zone", zone}, {"active", true}},
                                      {{"users", json::array{json::value(nora.user)}}}));
    make("stock_movement", fields({{"location", location},
                                   {"product", "nyxoid"},
                                   {"lot", "NABO1"},
                                   {"expiry", "2028-05-31"},
                                   {"entry_type", "mottak"},
                                   {"doses", 20},
                                   {"seen_version", 0},
                                   {"at", nora.now()}}));
    m_foreign.insert("NABO1");
    const auto patrol = make("patrol", fields({{"started_at", nora.now()}, {"status", "started"}},
                                              {{"workers", json::array{json::value(nora.user)}}}));
    nora.read([&](domain::RecordStore& store) -> Result<void> {
        for (int n = 0; n < 7; ++n) {
            ui::ContactChoice choice{QStringLiteral("kontakt"), QStringLiteral("25_39"),
                                     QStringLiteral("mann"), q(zone), 1};
            FELTBOK_ASSIGN(const auto id,
                           ui::createContact(store, *RecordId::parse(patrol), choice, {}, now));
            m_foreign.insert(id.toText());
            ui::NewHandout handout;
            handout.municipality = "9902";
            handout.place = *RecordId::parse(location);
            handout.product = "nyxoid";
            handout.lot = "NABO1";
            handout.expiry = *parseIsoDate("2028-05-31");
            handout.doses = 2;
            FELTBOK_ASSIGN(const auto out, ui::recordHandout(store, handout, now));
            m_foreign.insert(out.toText());
        }
        return {};
    });
    make("alert", fields({{"status", "published"},
                          {"effect", "Naboens varsel"},
                          {"advice", "Vær to"},
                          {"valid_until", "2026-12-31"},
                          {"published_at", nora.now()}}));
    make("inhabitants", fields({{"year", 2026}, {"count", 555}}));
    make("referral", fields({{"to", "nav"}, {"status", "tilbudt"}, {"offered_at", nora.now()}}));

    m_alcohol.insert("Kanarikroa");
    m_caseHandler->clock.wall = now;
    m_inspector->clock.wall = now;
    const auto premises =
        m_caseHandler->create("premises", fields({{"name", "Kanarikroa"}, {"place_kind", "pub"}}));
    m_alcohol.insert(premises);
    if (!m_caseHandler->field.sync().isCaughtUp() || !m_inspector->field.sync().isCaughtUp())
        qFatal("the other side does not sync");
    m_alcohol.insert(m_inspector->create(
        "control_visit",
        fields({{"premises", premises}, {"kind", "skjenkekontroll"}, {"started_at", nora.now()}},
               {{"controllers", json::array{json::value(m_inspector->user)}}})));
    if (!m_inspector->field.sync().isCaughtUp() || !nora.field.sync().isCaughtUp())
        qFatal("the neighbours do not sync");
}

/// Spread over the year, with the nights in which a day, a month, the year or the clock changes.
void SeasonPlay::planEvenings()
{
    m_evenings = {{"2025-12-31", 1350, 240}, {"2026-03-28", 1380, 360}, {"2026-03-29", 1200, 150},
                  {"2026-05-01", 20, 200},   {"2026-10-24", 1410, 300}, {"2026-10-25", 15, 290},
                  {"2026-10-25", 1230, 180}, {"2026-12-31", 1320, 300}, {"2027-01-01", 10, 120}};
    while (std::ssize(m_evenings) < m_size.patrols) {
        const auto day =
            std::chrono::sys_days{std::chrono::year{2026} / 1 / 2} + std::chrono::days{below(363)};
        const bool isLate = chance(15);
        m_evenings.push_back(
            {toIsoDate(Date{day}), isLate ? below(120) : 1020 + below(400), 90 + below(240)});
    }
    std::stable_sort(m_evenings.begin(), m_evenings.end(), [](const auto& a, const auto& b) {
        return std::pair(a.date, a.minute) < std::pair(b.date, b.minute);
    });
}

void SeasonPlay::sync(int who)
{
    auto& one = device(who);
    SyncReport report;
    for (int i = 0; i < 5 && !report.isCaughtUp(); ++i)
        report = one.field.sync();
    if (!report.isCaughtUp())
        qFatal("%d does not sync: %s %s", who, report.outcome.c_str(), report.detail.c_str());
    ++m_round;
    one.synced = m_round;
    const auto send = [&](auto& all) {
        for (auto& each : all)
            if (each.spread.device == who && each.spread.sent == 0)
                each.spread.sent = m_round;
    };
    send(m_season.movements);
    send(m_season.handouts);
    send(m_season.contacts);
    send(m_season.referrals);
    send(m_season.answers);
    if (!m_recall.empty())
        m_knowRecall.insert(who);
    one.records.announceArrival();
}

void SeasonPlay::meet()
{
    for (int turn = 0; turn < 2; ++turn)
        for (int who = 0; who < people; ++who)
            sync(who);
}

void SeasonPlay::playTo(const std::string& date)
{
    for (; m_day < date; m_day = dayAfter(m_day))
        playDay(m_day);
}

void SeasonPlay::playDay(const std::string& date)
{
    if (date.ends_with("-01") && date.starts_with("2026"))
        playMonth(std::stoi(date.substr(5, 2)));
    if (date.ends_with("-20") && date.starts_with("2026"))
        leadsRound(std::stoi(date.substr(5, 2)));
    const long wanted =
        date < "2026"
            ? 0
            : m_size.packs * (minutesBetween("2026-01-01T00:00:00.000Z", date + "T12:00:00.000Z")) /
                  (365L * 24 * 60);
    for (int n = 0; n < 3 && m_packsOut < wanted; ++n) {
        // Half past midnight as well: UTC is still at the day before.
        const int minute = chance(20) ? 10 + below(40) : 540 + below(500);
        handOutAtDesk(at(chance(60) ? dina : dag, norway(date, minute)));
    }
    while (m_nextEvening < m_evenings.size() && m_evenings[m_nextEvening].date <= date)
        playEvening(m_evenings[m_nextEvening++]);
    for (const int who : {dina, dag, lena, leif})
        if (chance(who == lena ? 4 : 8))
            sync(who);
}

long SeasonPlay::standing() const
{
    return std::count_if(m_season.contacts.begin(), m_season.contacts.end(),
                         [](const auto& each) { return !each.isUndone; });
}

void SeasonPlay::playEvening(const Evening& evening)
{
    const Instant begun = norway(evening.date, evening.minute);
    constexpr std::array workers{ute, una, ulf, uma, lise};
    const int number = int(m_nextEvening);
    const int first = workers[std::size_t(below(5))];
    int second = first;
    while (second == first)
        second = workers[std::size_t(below(5))];
    auto& leader = at(first, begun);
    auto& colleague = at(second, begun);
    followReferrals(leader);
    saySomethingMore(leader);

    SeasonPatrol patrol;
    patrol.startedAt = leader.now();
    patrol.workers = {userOf(first), userOf(second)};
    if (chance(20))
        patrol.workers.insert(userOf(workers[std::size_t(below(5))]));
    for (int n = 1 + below(3); n > 0; --n)
        patrol.zones.insert(m_zones[std::size_t(below(4))]); // nobody goes to the last one
    auto others = listOf(patrol.workers);
    others.removeAll(q(leader.user));
    ui::PatrolDesk desk;
    desk.setWorkspace(leader.workspace.get());
    until("the desk", [&] { return desk.isLoaded(); });
    desk.start(others, listOf(patrol.zones));
    until("a patrol", [&] { return !desk.patrolId().isEmpty(); });
    patrol.id = desk.patrolId().toStdString();

    // On some evenings both have the patrol on their devices, and count without coverage.
    const bool isShared = chance(25);
    if (isShared) {
        sync(first);
        sync(second);
    }
    const long left = m_size.patrols - number + 1;
    const long many = std::max(3L, (m_size.contacts + 30 - standing()) / left + below(9) - 4);
    for (long n = 0; n < many; ++n) {
        const Instant now = begun + std::chrono::minutes{evening.length * n / many} +
                            std::chrono::milliseconds{below(50'000)};
        leader.clock.wall = now;
        colleague.clock.wall = now;
        auto& by = isShared && chance(35) ? colleague : leader;
        if (number % 10 == 3 && &by == &leader)
            pressAtDesk(by, patrol, desk);
        else
            meetPerson(by, patrol, now);
    }
    leader.clock.wall = begun + std::chrono::minutes{evening.length};
    patrol.endedAt = leader.now();
    desk.end();
    until("the end of a patrol", [&] { return desk.patrolId().isEmpty(); });
    m_season.patrols.push_back(patrol);
    if (isShared || chance(40))
        sync(first);
    if (isShared || chance(25))
        sync(second);
}

void SeasonPlay::meetPerson(SeasonDevice& by, const SeasonPatrol& patrol, Instant now)
{
    SeasonContact contact;
    contact.spread.device = by.number;
    contact.patrol = patrol.id;
    contact.date = norwayDate(patrol.startedAt);
    if (!chance(8)) {
        auto zone = patrol.zones.begin();
        std::advance(zone, below(int(patrol.zones.size())));
        contact.zone = *zone;
    }
    contact.kind = one(kinds);
    contact.persons = chance(12) ? 2 + below(7) : 1;
    contact.band = chance(10) ? "" : one(bands);
    contact.gender = chance(10) ? "" : one(genders);
    domain::Change more;
    const auto optional = [&](int percent, const char* name, std::string& value, std::string code) {
        if (!chance(percent))
            return;
        value = std::move(code);
        more.set[name] = value;
    };
    optional(50, "home_municipality", contact.home, one(homes));
    optional(40, "first_contact", contact.first, one(yesNo));
    optional(6, "safety_event", contact.safety, one(safeties));
    optional(10, "note", contact.note, "ville gjerne ha kaffe neste gang");
    for (int n = chance(40) ? 1 + below(3) : 0; n > 0; --n)
        contact.themes.insert(one(themes));
    if (!contact.themes.empty())
        more.add["themes"] = textsOf(contact.themes);
    for (int n = chance(30) ? 1 + below(3) : 0; n > 0; --n)
        contact.out[one(equipment)] = 1 + below(20);
    if (chance(8))
        contact.in["sproeyter"] = 1 + below(30);
    if (!contact.out.empty())
        more.set["equipment_out"] = amounts(contact.out);
    if (!contact.in.empty())
        more.set["equipment_in"] = amounts(contact.in);
    const ui::ContactChoice choice{q(contact.kind), q(contact.band), q(contact.gender),
                                   q(contact.zone), int(contact.persons)};
    contact.id =
        by.read([&](domain::RecordStore& store) {
              return ui::createContact(store, *RecordId::parse(patrol.id), choice, more, now);
          }).toText();
    const std::string id = contact.id;
    const std::string zone = contact.zone;
    m_season.contacts.push_back(std::move(contact));
    if (chance(5))
        handOut(by, id, zone);
    if (chance(2))
        offerReferral(by, id);
    if (chance(6)) {
        // The last press, or one of an earlier evening that this device knows of.
        std::size_t index = m_season.contacts.size() - 1;
        const auto& other = m_season.contacts[std::size_t(below(int(m_season.contacts.size())))];
        if (chance(40) && other.spread.sent > 0 && other.spread.sent <= by.synced)
            index = std::size_t(&other - m_season.contacts.data());
        undoContact(by, index);
    }
}

void SeasonPlay::pressAtDesk(SeasonDevice& by, const SeasonPatrol& patrol, ui::PatrolDesk& desk)
{
    if (chance(15)) {
        pressEquipment(by, patrol);
        return;
    }
    SeasonContact contact;
    contact.spread.device = by.number;
    contact.patrol = patrol.id;
    contact.date = norwayDate(patrol.startedAt);
    contact.kind = one(kinds);
    contact.band = one(bands);
    contact.gender = one(genders);
    contact.persons = chance(20) ? 2 + below(4) : 1;
    contact.zone = *patrol.zones.rbegin();
    desk.setKind(q(contact.kind));
    desk.setZone(q(contact.zone));
    desk.setPersons(int(contact.persons));
    const auto pressed =
        QObject::connect(&desk, &ui::PatrolDesk::pressed, &desk,
                         [&](const QString& id) { contact.id = id.toStdString(); });
    desk.press(q(contact.band), q(contact.gender));
    until("a press", [&] { return !contact.id.empty(); });
    QObject::disconnect(pressed);
    // The page shows it before anybody can take it back.
    until("the last contact", [&] { return desk.lastContact() == q(contact.id); });
    if (!chance(15)) {
        m_season.contacts.push_back(std::move(contact));
        return;
    }
    // Nothing of it has left the device: it never was.
    bool isUndone = false;
    const auto undone =
        QObject::connect(&desk, &ui::PatrolDesk::undone, &desk, [&] { isUndone = true; });
    desk.undo();
    until("an undo", [&] { return isUndone; });
    QObject::disconnect(undone);
}

/// Equipment for somebody who was not counted yet: a contact of its own.
void SeasonPlay::pressEquipment(SeasonDevice& by, const SeasonPatrol& patrol)
{
    SeasonContact contact;
    contact.spread.device = by.number;
    contact.patrol = patrol.id;
    contact.date = norwayDate(patrol.startedAt);
    contact.kind = "kontakt";
    contact.zone = *patrol.zones.begin();
    contact.out = {{"sproeyter", 15}, {"filter", 5}};
    contact.in = {{"sproeyter", 10}};
    ui::EquipmentEditor editor;
    editor.setWorkspace(by.workspace.get());
    editor.setProperty("patrolId", q(patrol.id));
    editor.setProperty("zone", q(contact.zone));
    editor.change(QStringLiteral("sproeyter"), true, 10);
    editor.change(QStringLiteral("sproeyter"), true, 10);
    editor.change(QStringLiteral("sproeyter"), true, -5);
    editor.change(QStringLiteral("filter"), true, 5);
    editor.change(QStringLiteral("sproeyter"), false, 10);
    until("equipment", [&] {
        const auto handedOut = editor.handedOut().toMap();
        return handedOut.value(QStringLiteral("sproeyter")).toInt() == 15 &&
               handedOut.value(QStringLiteral("filter")).toInt() == 5 &&
               editor.takenBack().toMap().value(QStringLiteral("sproeyter")).toInt() == 10;
    });
    contact.id = editor.recordId().toStdString();
    m_season.contacts.push_back(std::move(contact));
}

void SeasonPlay::undoContact(SeasonDevice& by, std::size_t index)
{
    auto& contact = m_season.contacts[index];
    if (contact.isUndone)
        return;
    by.read([&](domain::RecordStore& store) {
        return ui::undoContact(store, *RecordId::parse(contact.id), by.clock.now());
    });
    const auto names = [&](const auto& each) { return each.contact == contact.id; };
    const bool isNamed = std::any_of(m_season.handouts.begin(), m_season.handouts.end(), names) ||
                         std::any_of(m_season.referrals.begin(), m_season.referrals.end(), names);
    if (contact.spread.sent == 0 && !isNamed)
        m_season.contacts.erase(m_season.contacts.begin() + std::ptrdiff_t(index));
    else
        contact.isUndone = true;
}

/// On the next evening one remembers what the talk was about, also of a colleague's contact.
void SeasonPlay::saySomethingMore(SeasonDevice& by)
{
    for (int n = 0; n < 2 && !m_season.contacts.empty(); ++n) {
        auto& contact = m_season.contacts[std::size_t(below(int(m_season.contacts.size())))];
        const bool isKnown = contact.spread.device == by.number ||
                             (contact.spread.sent > 0 && contact.spread.sent <= by.synced);
        if (!isKnown || contact.isUndone || !m_edited.insert(contact.id).second)
            continue;
        contact.themes.insert({"nettverk", "bolig"});
        ui::ContactEditor editor;
        editor.setWorkspace(by.workspace.get());
        editor.setRecordId(q(contact.id));
        until("a contact", [&] { return editor.isReady(); });
        editor.setElements(QStringLiteral("themes"), listOf(contact.themes));
        if (contact.safety.empty()) {
            contact.safety = "medisinsk";
            editor.save(QStringLiteral("safety_event"), QStringLiteral("medisinsk"));
        }
        until("more of a contact", [&] {
            const auto saved = editor.saved().toMap();
            return saved.contains(QStringLiteral("themes")) &&
                   editor.values().toMap().contains(QStringLiteral("safety_event"));
        });
    }
}

void SeasonPlay::offerReferral(SeasonDevice& by, const std::string& contact)
{
    SeasonReferral referral;
    referral.spread.device = by.number;
    referral.to = one(services);
    referral.offeredAt = by.now();
    referral.workers = {by.user};
    ui::ReferralsModel model;
    model.setWorkspace(by.workspace.get());
    until("referrals", [&] { return model.isLoaded(); });
    QObject::connect(&model, &ui::ReferralsModel::made, &model,
                     [&](const QString& id) { referral.id = id.toStdString(); });
    if (chance(10)) {
        model.takeIn(); // from another service
        referral.to = "oppsoekende_team";
    } else {
        model.offer(q(referral.to), q(contact));
        referral.contact = contact;
    }
    until("a referral", [&] { return !referral.id.empty(); });
    ui::ReferralEditor editor;
    editor.setWorkspace(by.workspace.get());
    editor.setRecordId(q(referral.id));
    until("its page", [&] { return editor.isReady(); });
    const auto value = [&](const char* field) {
        return editor.values().toMap().value(QLatin1StringView(field)).toString().toStdString();
    };
    editor.noteOpened(QStringLiteral("oppfoelging"));
    until("the access log", [&] { return editor.isNoted(); });
    if (!chance(15)) {
        const bool isSpoken = chance(40);
        const std::string consent = isSpoken ? "muntlig" : "skriftlig";
        editor.setConsent(q(consent));
        until("consent", [&] { return value("consent") == consent; });
        if (isSpoken) {
            const auto witness = userOf(by.number == una ? ute : una);
            editor.save(QStringLiteral("consent_witness"), q(witness));
            until("a witness", [&] { return value("consent_witness") == witness; });
        }
        referral.hasConsent = true;
    }
    if (chance(25)) {
        referral.workers.insert(userOf(by.number == ulf ? uma : ulf));
        editor.setAssigned(listOf(referral.workers));
        until("who follows up", [&] {
            return editor.values().toMap().value(QStringLiteral("assigned")).toList().size() ==
                   std::ssize(referral.workers);
        });
    }
    m_season.referrals.push_back(std::move(referral));
}

void SeasonPlay::followReferrals(SeasonDevice& by)
{
    for (auto& referral : m_season.referrals) {
        const bool isOver = referral.status == "avsluttet" || referral.status == "avslaatt";
        if (referral.spread.device != by.number || isOver || !chance(50))
            continue;
        ui::ReferralEditor editor;
        editor.setWorkspace(by.workspace.get());
        editor.setRecordId(q(referral.id));
        until("a referral's page", [&] { return editor.isReady(); });
        if (referral.hasConsent && !referral.isWithdrawn && chance(12)) {
            editor.withdrawConsent();
            until("the withdrawal", [&] { return editor.isWithdrawn(); });
            referral.isWithdrawn = true;
            continue;
        }
        referral.status = referral.isWithdrawn ? "avsluttet"
                          : !referral.hasConsent || (referral.status == "tilbudt" && chance(10))
                              ? "avslaatt"
                          : referral.status == "tilbudt" ? "sendt"
                          : referral.status == "sendt"   ? "mottatt"
                          : referral.status == "mottatt" ? (chance(60) ? "moett" : "ikke_moett")
                                                         : "avsluttet";
        editor.take(q(referral.status));
        until("a step", [&] { return editor.status() == q(referral.status); });
    }
}

/// Leads publish a draft, withdraw a warning, and take a hand-out back that was told twice.
void SeasonPlay::leadsRound(int month)
{
    const std::string day = (month < 10 ? "2026-0" : "2026-") + std::to_string(month) + "-20";
    sync(lena);
    auto& lead = at(lena, norway(day, 600));
    for (auto& alert : m_season.alerts) {
        const auto held = lead.all("alert");
        const bool isHere = std::any_of(held.begin(), held.end(), [&](const auto& each) {
            return each.id.toText() == alert.id;
        });
        if (alert.status != "draft" || !isHere || chance(30))
            continue;
        ui::AlertEditor editor;
        editor.setWorkspace(lead.workspace.get());
        editor.setRecordId(q(alert.id));
        until("an alert", [&] { return editor.isReady(); });
        editor.save(QStringLiteral("substance"), QStringLiteral("heroin"));
        editor.save(QStringLiteral("advice"), QStringLiteral("Bruk mindre, og vær to."));
        editor.save(QStringLiteral("valid_until"), QStringLiteral("2027-02-01"));
        until("a whole alert", [&] { return editor.missing().isEmpty(); });
        editor.publish();
        until("a published alert", [&] { return editor.status() == u"published"; });
        alert.status = "published";
        break;
    }
    for (std::size_t n = 0; n < m_season.handouts.size(); ++n) {
        const auto& handout = m_season.handouts[n];
        if (!handout.isUndone && handout.isBooked() && handout.spread.sent > 0 &&
            handout.spread.sent <= lead.synced && below(40) == 0) {
            undoHandout(lead, n);
            break;
        }
    }
    sync(lena);
    if (month % 3 != 0)
        return;
    sync(leif);
    auto& other = at(leif, norway(day, 700));
    for (auto& alert : m_season.alerts)
        if (alert.status == "published") {
            ui::AlertEditor editor;
            editor.setWorkspace(other.workspace.get());
            editor.setRecordId(q(alert.id));
            until("another's alert", [&] { return editor.isReady(); });
            editor.withdraw();
            until("a withdrawn alert", [&] { return editor.status() == u"withdrawn"; });
            alert.status = "withdrawn";
            break;
        }
    sync(leif);
}

} // namespace feltbok::test
