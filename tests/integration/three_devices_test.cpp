// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Two inspectors and the office, each in a process of its own, edit the same visit offline and
// meet at the server that ships, in every order. The office's person is a controller of the visit
// too where all three write to the draft; as case handler alone where it is finished.

#include "integration/device_process.h"
#include "integration/field_device.h"
#include "integration/real_server.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace feltbok::test {
namespace {

using Devices = std::array<std::unique_ptr<DeviceProcess>, 3>;
using Order = std::array<std::size_t, 3>;

constexpr std::array<std::string_view, 3> values{"\"ok\"", "\"avvik\"", "\"ikke_observert\""};

json::object answer(std::size_t which)
{
    return {{"answer", parseJson(values[which]).value()}};
}

/// Records of a collection that point at `record` with `member`.
std::vector<std::pair<std::string, json::object>> pointingAt(const json::object& state,
                                                             std::string_view collection,
                                                             std::string_view member,
                                                             std::string_view record)
{
    std::vector<std::pair<std::string, json::object>> out;
    for (const auto& [id, each] : state) {
        const auto& fields = each.at("fields").as_object();
        if (each.at("collection") == json::value(collection) && fields.contains(member) &&
            fields.at(member) == json::value(record))
            out.emplace_back(id, fields);
    }
    return out;
}

std::multiset<std::string> valuesOf(const json::object& conflict)
{
    std::multiset<std::string> out;
    for (const auto& each : conflict.at("values").as_array())
        out.insert(toJsonText(each.at("value")));
    return out;
}

const json::object& fieldsOf(const json::object& state, const std::string& record)
{
    return state.at(record).at("fields").as_object();
}

} // namespace

class ThreeDevicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void editsMeet_data();
    void editsMeet();
    void finishedEveningKeepsTheOther_data();
    void finishedEveningKeepsTheOther();
    void officeMeetsLateWork_data();
    void officeMeetsLateWork();

private:
    struct Clash
    {
        std::string record;
        std::string field;
        std::multiset<std::string> values;
    };

    void enrolAll(const std::array<std::string, 3>& people);
    void makeVisit();
    /// Each device does its own to the visit, offline; gives the clash that must come of it.
    std::optional<Clash> edit(const std::string& kind);
    void syncInOrder(const Order& order);
    std::array<json::object, 3> states();
    void verifyQuietAndEqual(std::string_view person);
    static void addOrders(const std::vector<std::string>& kinds);

    std::unique_ptr<RealServer> m_server;
    std::string m_kari;
    std::string m_ola;
    std::string m_leader; ///< case handler who goes out herself
    std::string m_office; ///< case handler
    std::unique_ptr<QTemporaryDir> m_folder;
    Devices m_devices;
    std::string m_visit;
    std::string m_observation;
};

void ThreeDevicesTest::initTestCase()
{
    m_server = std::make_unique<RealServer>();
    m_server->addMunicipality("9901");
    m_kari = m_server->addPerson("Kari Demo", "9901", {"inspector"});
    m_ola = m_server->addPerson("Ola Demo", "9901", {"inspector"});
    m_leader = m_server->addPerson("Liv Demo", "9901", {"inspector", "case_handler"});
    m_office = m_server->addPerson("Siv Demo", "9901", {"case_handler"});
}

void ThreeDevicesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void ThreeDevicesTest::cleanup()
{
    for (auto& device : m_devices)
        device.reset();
    m_folder.reset();
}

void ThreeDevicesTest::enrolAll(const std::array<std::string, 3>& people)
{
    for (std::size_t i = 0; i < 3; ++i) {
        m_devices[i] = std::make_unique<DeviceProcess>(m_folder->filePath(QString::number(i)));
        m_devices[i]->enrol(m_server->link(people[i]));
    }
}

void ThreeDevicesTest::makeVisit()
{
    json::array controllers{json::string(m_kari), json::string(m_ola), json::string(m_leader)};
    const auto made = m_devices[0]->call(
        {{"do", "create"},
         {"collection", "control_visit"},
         {"municipality", "9901"},
         {"set",
          {{"premises", "018f0000-0000-7000-8000-000000000001"},
           {"kind", "skjenkekontroll"},
           {"method", "aapen"},
           {"started_at", "2026-11-20T22:10:00.000Z"},
           {"ended_at", "2026-11-20T23:00:00.000Z"},
           {"presented_at", "2026-11-20T22:50:00.000Z"},
           {"oral_feedback", "Gjennomgått med skjenkestyrer"},
           {"guests_estimated", 10},
           {"status", "draft"}}},
         {"add",
          {{"controllers", controllers}, {"other_agencies", {"politi", "arbeidstilsynet"}}}}});
    m_visit = requireString(made, "record").value();
    m_observation = m_devices[0]->create("observation", {{"visit", m_visit},
                                                         {"at", "2026-11-20T22:20:00.000Z"},
                                                         {"description", "Rolig ved baren"}});
    for (auto& device : m_devices)
        QCOMPARE(device->sync().outcome, "caught_up");
}

std::optional<ThreeDevicesTest::Clash> ThreeDevicesTest::edit(const std::string& kind)
{
    constexpr std::array<std::string_view, 3> counts{"staff_count", "guards_count",
                                                     "responsible_person"};
    for (std::size_t i = 0; i < 3; ++i) {
        auto& device = *m_devices[i];
        const auto number = std::to_string(i);
        if (kind == "scalar") {
            device.set(m_visit, {{"guests_estimated", 40 + i}});
            const json::value own = i == 2 ? json::value("Skjenkestyrer") : json::value(7 + i);
            device.set(m_visit, {{counts[i], own}});
        } else if (kind == "checklist") {
            device.set(m_visit, {{"checklist", {{"U1", answer(i)}}}});
            device.set(m_visit, {{"checklist", {{"U" + std::to_string(i + 2), answer(i)}}}});
        } else if (kind == "observation") {
            device.set(m_observation, {{"description", "Sett av " + number}});
            device.create("observation", {{"visit", m_visit},
                                          {"at", "2026-11-20T22:3" + number + ":00.000Z"},
                                          {"description", "Ny " + number}});
        }
    }
    const auto change = [&](std::size_t device, std::string_view part, json::array elements) {
        m_devices[device]->call(
            {{"do", "edit"}, {"record", m_visit}, {part, {{"other_agencies", elements}}}});
    };
    if (kind == "set") {
        change(0, "add", {"skatt"});
        change(0, "remove", {"arbeidstilsynet"});
        change(1, "remove", {"politi"});
        change(1, "add", {"toll"});
        change(2, "add", {"politi"}); // stays, whoever comes first
        return std::nullopt;
    }
    if (kind == "status") {
        // All three end the evening; the case handler's own fields wait for later.
        for (auto& device : m_devices)
            device->finish(m_visit);
        return std::nullopt;
    }
    if (kind == "scalar")
        return Clash{m_visit, "guests_estimated", {"40", "41", "42"}};
    if (kind == "checklist")
        return Clash{m_visit,
                     "checklist.U1",
                     {toJsonText(answer(0)), toJsonText(answer(1)), toJsonText(answer(2))}};
    return Clash{m_observation, "description", {"\"Sett av 0\"", "\"Sett av 1\"", "\"Sett av 2\""}};
}

void ThreeDevicesTest::syncInOrder(const Order& order)
{
    // The second round brings to the first ones what the last one had.
    for (int round = 0; round < 2; ++round)
        for (const std::size_t device : order)
            QCOMPARE(m_devices[device]->sync().outcome, "caught_up");
}

std::array<json::object, 3> ThreeDevicesTest::states()
{
    return {m_devices[0]->state(), m_devices[1]->state(), m_devices[2]->state()};
}

void ThreeDevicesTest::verifyQuietAndEqual(std::string_view person)
{
    const auto now = states();
    for (const auto& state : now)
        for (const auto& each : state)
            QVERIFY2(each.value().at("unsent") == 0, toJsonText(each.value()).c_str());
    QCOMPARE(difference(now[0], now[1]), "");
    // What a new device of the same person gets is what the server holds.
    FieldDevice fresh(m_folder->filePath(QStringLiteral("fresh")).toStdString());
    if (!fresh.identity())
        QVERIFY(fresh.enrol(m_server->link(person)).hasValue());
    QVERIFY(fresh.sync().isCaughtUp());
    const auto onServer = fresh.state();
    QVERIFY(onServer);
    QCOMPARE(difference(now[0], *onServer), "");
}

void ThreeDevicesTest::addOrders(const std::vector<std::string>& kinds)
{
    QTest::addColumn<std::string>("kind");
    QTest::addColumn<Order>("order");
    for (const auto& kind : kinds) {
        Order order{0, 1, 2};
        do {
            const auto name = kind + " " + std::to_string(order[0]) + std::to_string(order[1]) +
                              std::to_string(order[2]);
            QTest::newRow(name.c_str()) << kind << order;
        } while (std::ranges::next_permutation(order).found);
    }
}

void ThreeDevicesTest::editsMeet_data()
{
    addOrders({"scalar", "set", "checklist", "status", "observation"});
}

void ThreeDevicesTest::editsMeet()
{
    QFETCH(const std::string, kind);
    QFETCH(const Order, order);
    enrolAll({m_kari, m_ola, m_leader});
    makeVisit();
    const auto clash = edit(kind);
    m_devices[1]->killAndStart(); // what it showed as saved is there
    syncInOrder(order);
    verifyQuietAndEqual(m_kari);

    const auto now = states();
    QCOMPARE(difference(now[0], now[2]), "");
    const auto& visit = fieldsOf(now[0], m_visit);
    for (const auto& each : now[0])
        QVERIFY2(each.value().at("collection") != "parked", toJsonText(each.value()).c_str());
    if (kind == "set") {
        QCOMPARE(toJsonText(visit.at("other_agencies")), R"(["politi","skatt","toll"])");
    } else if (kind == "status") {
        QVERIFY(visit.at("status") == "finished");
        QVERIFY(pointingAt(now[0], "addendum", "visit", m_visit).empty());
    } else if (kind == "checklist") {
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(visit.at("checklist").at("U" + std::to_string(i + 2)) == answer(i));
    } else if (kind == "scalar") {
        QVERIFY(visit.at("staff_count") == 7 && visit.at("guards_count") == 8);
        QVERIFY(visit.at("responsible_person") == "Skjenkestyrer");
    } else {
        QCOMPARE(pointingAt(now[0], "observation", "visit", m_visit).size(), std::size_t(4));
    }
    if (!clash)
        return;

    // The clash stands open for everybody, with every value, until somebody decides.
    std::string conflictId;
    for (const auto& state : now) {
        const auto conflicts = pointingAt(state, "conflict", "record", clash->record);
        QCOMPARE(conflicts.size(), std::size_t(1));
        const auto& [id, fields] = conflicts.front();
        conflictId = id;
        QVERIFY(fields.at("field") == json::value(clash->field) && fields.at("open") == true);
        QVERIFY(valuesOf(fields) == clash->values);
        QVERIFY(state.at(clash->record).at("delivery") == "conflict");
        QVERIFY(state.at(m_visit).at("delivery") == "conflict");
    }
    const auto chosen = parseJson(*std::next(clash->values.begin())).value();
    m_devices[order[1]]->resolve(conflictId, chosen);
    syncInOrder(order);
    verifyQuietAndEqual(m_kari);
    for (const auto& state : states()) {
        QVERIFY(fieldsOf(state, conflictId).at("open") == false);
        QVERIFY(state.at(m_visit).at("delivery") == "delivered");
        const auto& fields = fieldsOf(state, clash->record);
        QVERIFY(clash->field == "checklist.U1" ? fields.at("checklist").at("U1") == chosen
                                               : fields.at(clash->field) == chosen);
    }
}

void ThreeDevicesTest::finishedEveningKeepsTheOther_data()
{
    addOrders({"finish"});
}

/// 0 ends the evening; 1 and 2 have work on the same visit that lies before that.
void ThreeDevicesTest::finishedEveningKeepsTheOther()
{
    QFETCH(const Order, order);
    enrolAll({m_kari, m_ola, m_leader});
    makeVisit();
    m_devices[0]->set(m_visit, {{"guests_estimated", 20}});
    m_devices[0]->finish(m_visit);
    std::map<std::size_t, std::string> made;
    for (const std::size_t i : {1U, 2U}) {
        m_devices[i]->set(m_visit, {{"guests_estimated", 30 + i},
                                    {"checklist", {{"U" + std::to_string(i), answer(i)}}}});
        made[i] = m_devices[i]->create(
            "observation",
            {{"visit", m_visit}, {"at", "2026-11-20T22:40:00.000Z"}, {"description", "Sent"}});
    }
    m_devices[2]->killAndStart();
    syncInOrder(order);
    verifyQuietAndEqual(m_kari);

    const auto now = states();
    QCOMPARE(difference(now[0], now[2]), "");
    const auto& visit = fieldsOf(now[0], m_visit);
    QVERIFY(visit.at("status") == "finished");
    // Every value that somebody saw saved stands in the visit, in an addendum or in a conflict.
    std::set<std::string> kept{toJsonText(visit.at("guests_estimated"))};
    for (const auto& [id, addendum] : pointingAt(now[0], "addendum", "visit", m_visit)) {
        QVERIFY2(addendum.at("value").is_object(), toJsonText(addendum).c_str());
        kept.insert(toJsonText(addendum.at("value").at("guests_estimated")));
    }
    for (const auto& [id, conflict] : pointingAt(now[0], "conflict", "record", m_visit)) {
        const auto both = valuesOf(conflict);
        kept.insert(both.begin(), both.end());
    }
    QVERIFY((kept == std::set<std::string>{"20", "31", "32"}));

    const auto place = [&](std::size_t device) {
        return std::ranges::find(order, device) - order.begin();
    };
    for (const std::size_t i : {1U, 2U}) {
        const auto item = "U" + std::to_string(i);
        const bool isLate = place(i) > place(0);
        const auto* late = fieldsOf(now[0], made[i]).if_contains("late");
        QCOMPARE(late != nullptr && *late == true, isLate);
        bool isInVisit =
            visit.contains("checklist") && visit.at("checklist").as_object().contains(item);
        QCOMPARE(isInVisit, !isLate);
        for (const auto& [id, addendum] : pointingAt(now[0], "addendum", "visit", m_visit))
            isInVisit = isInVisit || addendum.at("value").as_object().contains("checklist." + item);
        QVERIFY(isInVisit);
    }
    for (const auto& each : now[0])
        QVERIFY2(each.value().at("collection") != "parked", toJsonText(each.value()).c_str());
}

void ThreeDevicesTest::officeMeetsLateWork_data()
{
    addOrders({"office"});
}

/// 0 has finished and 2, the case handler, takes it further, while 1 still has work from before.
void ThreeDevicesTest::officeMeetsLateWork()
{
    QFETCH(const Order, order);
    enrolAll({m_kari, m_ola, m_office});
    makeVisit();
    QVERIFY(!m_devices[2]->state().contains(m_visit));
    m_devices[0]->finish(m_visit);
    QCOMPARE(m_devices[0]->sync().outcome, "caught_up");
    QCOMPARE(m_devices[2]->sync().outcome, "caught_up");
    QVERIFY(m_devices[2]->state().contains(m_visit));

    m_devices[1]->set(m_visit, {{"general_impression", "Ryddig"}});
    const auto late = m_devices[1]->create(
        "observation",
        {{"visit", m_visit}, {"at", "2026-11-20T22:40:00.000Z"}, {"description", "Sent"}});
    m_devices[2]->set(m_visit, {{"comment_received_at", "2026-11-25"}});
    m_devices[2]->set(m_visit, {{"status", "comment_received"}});
    m_devices[2]->create(
        "assessment",
        {{"observation", m_observation}, {"decision", "dropped"}, {"reason", "Ikke brudd"}});
    // He who has seen the finish writes no more: that stands parked, for him to read.
    m_devices[0]->set(m_visit, {{"general_impression", "Etterpå"}});
    syncInOrder(order);
    verifyQuietAndEqual(m_kari);

    const auto now = states();
    for (const auto& state : now) {
        const auto& visit = fieldsOf(state, m_visit);
        QVERIFY(visit.at("status") == "comment_received");
        QVERIFY(visit.at("comment_received_at") == "2026-11-25");
        QVERIFY(!visit.contains("general_impression"));
        QVERIFY(fieldsOf(state, late).at("late") == true);
        QCOMPARE(pointingAt(state, "assessment", "observation", m_observation).size(),
                 std::size_t(1));
        const auto addenda = pointingAt(state, "addendum", "visit", m_visit);
        QCOMPARE(addenda.size(), std::size_t(1));
        QVERIFY(addenda.front().second.at("value") == "Ryddig");
    }
    const auto parked = pointingAt(now[0], "parked", "record", m_visit);
    QCOMPARE(parked.size(), std::size_t(1));
    QVERIFY(parked.front().second.at("code") == "record_locked");
    QVERIFY(now[0].at(m_visit).at("delivery") == "needs_you");
    m_devices[0]->resolve(parked.front().first, nullptr);
    syncInOrder(order);
    verifyQuietAndEqual(m_kari);
    QVERIFY(m_devices[0]->state().at(m_visit).at("delivery") == "delivered");
}

} // namespace feltbok::test

QTEST_GUILESS_MAIN(feltbok::test::ThreeDevicesTest)
#include "three_devices_test.moc"
