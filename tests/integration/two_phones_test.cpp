// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Two inspectors fill the same visit on two phones without coverage, joined by the text of the QR
// code, and confirm it; the office reads it. Every device is a process of its own against the
// server that ships, over HTTPS, in every order of meeting it.

#include "base/hash.h"
#include "domain/attachment.h"
#include "domain/content_hash.h"
#include "domain/visit_invitation.h"
#include "integration/device_process.h"
#include "integration/field_device.h"
#include "integration/real_server.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <set>

namespace feltbok::test {
namespace {

constexpr std::size_t kari = 0;
constexpr std::size_t ola = 1;
constexpr std::size_t office = 2;

using Found = std::vector<std::pair<std::string, json::object>>;

Found allOf(const json::object& state, std::string_view collection)
{
    Found out;
    for (const auto& [id, each] : state)
        if (each.at("collection") == json::value(collection))
            out.emplace_back(id, each.at("fields").as_object());
    return out;
}

/// What the visit and its addenda together say of an item of the checklist; empty: nothing.
std::string answerAnywhere(const json::object& state, const json::object& visit,
                           const std::string& item)
{
    const auto* checklist = visit.if_contains("checklist");
    if (checklist != nullptr && checklist->as_object().contains(item))
        return std::string(checklist->at(item).at("answer").as_string());
    for (const auto& [id, addendum] : allOf(state, "addendum")) {
        const auto field = std::string(addendum.at("field").as_string());
        const auto* value = addendum.if_contains("value");
        if (value == nullptr || field.find("checklist." + item) == std::string::npos)
            continue;
        const auto& given = value->as_object();
        if (given.contains("answer"))
            return std::string(given.at("answer").as_string());
        return std::string(given.at("checklist." + item).at("answer").as_string());
    }
    return {};
}

} // namespace

class TwoPhonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aVisitOfTwoArrivesOnce_data();
    void aVisitOfTwoArrivesOnce();
    void joiningTwiceOrLateLosesNothing_data();
    void joiningTwiceOrLateLosesNothing();
    void aCodeShownEarlyIsNoSecondOpinion_data();
    void aCodeShownEarlyIsNoSecondOpinion();
    void aCodeMakesNoAddendum();
    void nobodyConfirmsForAnother();
    void photosOfBothArriveAcrossKills_data();
    void photosOfBothArriveAcrossKills();
    // Last: both people's phones show its conflict from then on.
    void whatBothChoseIsAConflict_data();
    void whatBothChoseIsAConflict();

private:
    std::string beginVisit();
    std::string invitationText(const std::string& visit);
    void join(const std::string& text);
    void fill(const std::string& visit, std::size_t who);
    std::string confirm(const std::string& visit, std::size_t who);
    void syncAll(std::size_t first, bool withOffice);
    std::string attach(std::size_t who, const std::string& record, std::int64_t size);
    std::string folderOf(std::size_t who) const
    {
        return m_folder->filePath(QString::number(who)).toStdString();
    }
    int carryDying(std::size_t who, const std::string& when);
    int carryKilling(std::size_t who, const std::string& when, int kills);
    const std::string& person(std::size_t who) const { return who == kari ? m_kari : m_ola; }

    std::unique_ptr<RealServer> m_server;
    std::string m_kari;
    std::string m_ola;
    std::string m_siv;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::array<std::unique_ptr<DeviceProcess>, 3> m_devices;
};

void TwoPhonesTest::initTestCase()
{
    m_server = std::make_unique<RealServer>();
    m_server->addMunicipality("9901");
    m_kari = m_server->addPerson("Kari Demo", "9901", {"inspector"});
    m_ola = m_server->addPerson("Ola Demo", "9901", {"inspector"});
    m_siv = m_server->addPerson("Siv Demo", "9901", {"case_handler"});
}

void TwoPhonesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const std::array people{m_kari, m_ola, m_siv};
    for (std::size_t i = 0; i < m_devices.size(); ++i) {
        m_devices[i] = std::make_unique<DeviceProcess>(m_folder->filePath(QString::number(i)));
        m_devices[i]->enrol(m_server->link(people[i]));
    }
}

void TwoPhonesTest::cleanup()
{
    for (auto& device : m_devices)
        device.reset();
    m_folder.reset();
}

/// On Kari's phone, without coverage; Ola is named before the code is shown.
std::string TwoPhonesTest::beginVisit()
{
    const json::array controllers{json::string(m_kari), json::string(m_ola)};
    const auto made = m_devices[kari]->call({{"do", "create"},
                                             {"collection", "control_visit"},
                                             {"municipality", "9901"},
                                             {"set",
                                              {{"premises", "018f0000-0000-7000-8000-000000000001"},
                                               {"kind", "skjenkekontroll"},
                                               {"method", "aapen"},
                                               {"checklist_template", "serving/1"},
                                               {"started_at", "2026-11-20T22:10:00.000Z"},
                                               {"status", "draft"}}},
                                             {"add", {{"controllers", controllers}}}});
    return requireString(made, "record").value();
}

std::string TwoPhonesTest::invitationText(const std::string& visit)
{
    const auto state = m_devices[kari]->state();
    const auto invitation = domain::invitationOf(RecordId::parse(visit).value(), "9901",
                                                 state.at(visit).at("fields").as_object());
    return domain::toText(invitation.value());
}

/// What Ola's phone does with the text it read.
void TwoPhonesTest::join(const std::string& text)
{
    const auto invitation = domain::parseInvitation(text);
    QVERIFY(invitation.hasValue());
    QVERIFY(invitation->names(UserId::parse(m_ola).value()));
    const auto change = domain::creatingChange(*invitation);
    m_devices[ola]->call({{"do", "create"},
                          {"collection", "control_visit"},
                          {"municipality", invitation->municipality},
                          {"record", invitation->visit.toText()},
                          {"set", change.set},
                          {"add", change.add},
                          {"repeats", json::array(change.repeats.begin(), change.repeats.end())}});
}

void TwoPhonesTest::fill(const std::string& visit, std::size_t who)
{
    auto& device = *m_devices[who];
    const bool isKari = who == kari;
    device.set(visit, {{"checklist", {{isKari ? "U1" : "U2", {{"answer", "ok"}}}}}});
    device.set(visit, {{"checklist", {{isKari ? "I1" : "I2", {{"answer", "avvik"}}}}}});
    device.set(visit, {{isKari ? "staff_count" : "guards_count", isKari ? 4 : 2}});
    device.create("observation", {{"visit", visit},
                                  {"at", "2026-11-20T22:20:00.000Z"},
                                  {"description", isKari ? "Rolig ved baren" : "Kø ved døren"}});
}

std::string TwoPhonesTest::confirm(const std::string& visit, std::size_t who)
{
    const auto state = m_devices[who]->state();
    std::vector<std::pair<RecordId, json::object>> observations;
    for (auto& [id, fields] : allOf(state, "observation"))
        observations.emplace_back(RecordId::parse(id).value(), fields);
    const auto hash =
        domain::visitContentHash(RecordId::parse(visit).value(),
                                 state.at(visit).at("fields").as_object(), std::move(observations));
    return m_devices[who]->create("confirmation", {{"visit", visit},
                                                   {"user", person(who)},
                                                   {"at", "2026-11-20T23:01:00.000Z"},
                                                   {"report_sha256", hash}});
}

void TwoPhonesTest::syncAll(std::size_t first, bool withOffice)
{
    const std::size_t second = first == kari ? ola : kari;
    for (int round = 0; round < 2; ++round)
        for (const std::size_t who : {first, second})
            QCOMPARE(m_devices[who]->sync().outcome, "caught_up");
    if (withOffice)
        QCOMPARE(m_devices[office]->sync().outcome, "caught_up");
}

void TwoPhonesTest::aVisitOfTwoArrivesOnce_data()
{
    QTest::addColumn<std::size_t>("first"); // to meet the server: whose put creates the record
    QTest::addColumn<std::size_t>("finisher");
    QTest::addColumn<bool>("confirmedBefore"); // the other confirms before the finish
    QTest::addColumn<bool>("metBefore");       // both met the server between filling and finish
    for (const std::size_t first : {kari, ola})
        for (const std::size_t finisher : {kari, ola})
            for (const bool confirmedBefore : {true, false})
                for (const bool metBefore : {true, false}) {
                    const auto name = std::string(first == kari ? "Kari" : "Ola") +
                                      " syncs first, " + (finisher == kari ? "Kari" : "Ola") +
                                      " finishes, the other confirms " +
                                      (confirmedBefore ? "before" : "after") +
                                      (metBefore ? ", met before" : ", all without coverage");
                    QTest::newRow(name.c_str())
                        << first << finisher << confirmedBefore << metBefore;
                }
}

void TwoPhonesTest::aVisitOfTwoArrivesOnce()
{
    QFETCH(std::size_t, first);
    QFETCH(std::size_t, finisher);
    QFETCH(bool, confirmedBefore);
    QFETCH(bool, metBefore);
    const std::size_t other = finisher == kari ? ola : kari;

    const std::string visit = beginVisit();
    join(invitationText(visit));
    fill(visit, kari);
    fill(visit, ola);
    if (metBefore)
        syncAll(first, false);
    if (confirmedBefore)
        confirm(visit, other);
    m_devices[finisher]->set(visit, {{"presented_at", "2026-11-20T22:50:00.000Z"},
                                     {"oral_feedback", "Gjennomgått med skjenkestyrer"},
                                     {"ended_at", "2026-11-20T23:00:00.000Z"}});
    m_devices[finisher]->finish(visit);
    confirm(visit, finisher);
    if (!confirmedBefore) {
        // On their own device, which may not have heard of the finish.
        if (metBefore)
            syncAll(first, false);
        confirm(visit, other);
    }
    syncAll(first, true);

    const auto seen = m_devices[office]->state();
    const auto visits = allOf(seen, "control_visit");
    const auto ours =
        std::ranges::count_if(visits, [&](const auto& each) { return each.first == visit; });
    QCOMPARE(ours, 1);
    const auto& fields = seen.at(visit).at("fields").as_object();
    QVERIFY(fields.at("status") == "finished");
    QCOMPARE(fields.at("controllers").as_array().size(), std::size_t(2));

    // The answers of both, in the visit or, where the finish came first, beside it.
    QCOMPARE(answerAnywhere(seen, fields, "U1"), "ok");
    QCOMPARE(answerAnywhere(seen, fields, "U2"), "ok");
    QCOMPARE(answerAnywhere(seen, fields, "I1"), "avvik");
    QCOMPARE(answerAnywhere(seen, fields, "I2"), "avvik");
    const bool finishCameFirst = !metBefore && first == finisher;
    if (!finishCameFirst) {
        QCOMPARE(fields.at("checklist").as_object().size(), std::size_t(4));
        QVERIFY(fields.at("staff_count") == 4 && fields.at("guards_count") == 2);
    }
    std::set<std::string> described;
    for (const auto& [id, observation] : allOf(seen, "observation"))
        if (observation.at("visit") == json::value(visit))
            described.insert(std::string(observation.at("description").as_string()));
    QVERIFY((described == std::set<std::string>{"Rolig ved baren", "Kø ved døren"}));

    // Both stand behind it, each once.
    std::multiset<std::string> confirmedBy;
    for (const auto& [id, confirmation] : allOf(seen, "confirmation"))
        if (confirmation.at("visit") == json::value(visit))
            confirmedBy.insert(std::string(confirmation.at("user").as_string()));
    QVERIFY((confirmedBy == std::multiset<std::string>{m_kari, m_ola}));

    // Nothing clashed, nothing was refused, nothing waits; both phones show the same.
    const std::array phones{m_devices[kari]->state(), m_devices[ola]->state()};
    for (const auto& state : phones) {
        QVERIFY(allOf(state, "conflict").empty());
        for (const auto& [id, parked] : allOf(state, "parked"))
            QFAIL(toJsonText(parked).c_str());
        for (const auto& each : state)
            QVERIFY2(each.value().at("unsent") == 0, toJsonText(each.value()).c_str());
    }
    QCOMPARE(difference(phones[0], phones[1]), "");
}

void TwoPhonesTest::joiningTwiceOrLateLosesNothing_data()
{
    QTest::addColumn<bool>("pulled"); // Ola's phone had the visit from the server already
    QTest::newRow("after the first phone has met the server") << false;
    QTest::newRow("after it has come to the second") << true;
}

void TwoPhonesTest::joiningTwiceOrLateLosesNothing()
{
    QFETCH(bool, pulled);
    const std::string visit = beginVisit();
    const std::string text = invitationText(visit);
    fill(visit, kari);
    QCOMPARE(m_devices[kari]->sync().outcome, "caught_up");
    if (pulled) {
        QCOMPARE(m_devices[ola]->sync().outcome, "caught_up");
    } else {
        join(text);
    }
    // A second scan, or one of what is there, finds the record and makes none.
    FieldDevice phone(m_folder->filePath(QStringLiteral("twice")).toStdString());
    QVERIFY(phone.enrol(m_server->link(m_ola)).hasValue());
    const auto invitation = domain::parseInvitation(text).value();
    const auto change = domain::creatingChange(invitation);
    QVERIFY(phone.createAs(invitation.visit, "control_visit", "9901", change).hasValue());
    const auto again = phone.createAs(invitation.visit, "control_visit", "9901", change);
    QVERIFY(!again && again.error().code == ErrorCode::alreadyExists);
    QVERIFY(phone.sync().isCaughtUp());

    fill(visit, ola);
    syncAll(ola, false);
    const auto state = m_devices[kari]->state();
    const auto& fields = state.at(visit).at("fields").as_object();
    QCOMPARE(fields.at("checklist").as_object().size(), std::size_t(4));
    QVERIFY(allOf(state, "conflict").empty());
    QVERIFY(allOf(m_devices[ola]->state(), "parked").empty());
}

void TwoPhonesTest::aCodeShownEarlyIsNoSecondOpinion_data()
{
    QTest::addColumn<std::size_t>("first"); // to meet the server when all is written
    QTest::addColumn<QString>("when");      // Kari changes what the code told
    for (const std::size_t first : {kari, ola})
        for (const char* when :
             {"before Ola reads the code", "after Ola has joined", "after Ola has met the server",
              "after Kari has met the server", "after both have met it"})
            QTest::newRow(
                (std::string(first == kari ? "Kari" : "Ola") + " syncs first, changed " + when)
                    .c_str())
                << first << QString::fromLatin1(when);
}

void TwoPhonesTest::aCodeShownEarlyIsNoSecondOpinion()
{
    QFETCH(std::size_t, first);
    QFETCH(QString, when);
    const json::object changes{{"kind", "utvidet_kontroll"},
                               {"method", "uniformert"},
                               {"licence", "018f0000-0000-7000-8000-000000000002"},
                               {"started_at", "2026-11-20T22:17:00.000Z"}};
    const std::string visit = beginVisit();
    m_devices[kari]->set(visit, {{"licence", "018f0000-0000-7000-8000-000000000003"}});
    const std::string text = invitationText(visit);
    if (when.startsWith(QStringLiteral("before")))
        m_devices[kari]->set(visit, changes);
    join(text);
    QVERIFY(m_devices[ola]->state().at(visit).at("fields").at("method") == "aapen");
    if (when == u"after Ola has met the server" || when == u"after both have met it")
        QCOMPARE(m_devices[ola]->sync().outcome, "caught_up");
    if (when == u"after Kari has met the server" || when == u"after both have met it")
        QCOMPARE(m_devices[kari]->sync().outcome, "caught_up");
    if (!when.startsWith(QStringLiteral("before")))
        m_devices[kari]->set(visit, changes);
    fill(visit, kari);
    fill(visit, ola);
    // Another phone of Ola's that read the same code, and is the last one to meet the server.
    FieldDevice third(m_folder->filePath(QStringLiteral("third")).toStdString());
    QVERIFY(third.enrol(m_server->link(m_ola)).hasValue());
    const auto invitation = domain::parseInvitation(text).value();
    QVERIFY(
        third
            .createAs(invitation.visit, "control_visit", "9901", domain::creatingChange(invitation))
            .hasValue());
    syncAll(first, false);
    QVERIFY(third.sync().isCaughtUp());
    syncAll(first, false);

    const std::array phones{m_devices[kari]->state(), m_devices[ola]->state(),
                            third.state().value()};
    for (const auto& state : phones) {
        const auto& fields = state.at(visit).at("fields").as_object();
        for (const auto& [name, value] : changes)
            QVERIFY2(fields.at(name) == value, toJsonText(fields).c_str());
        QVERIFY(fields.at("checklist_template") == "serving/1");
        QCOMPARE(fields.at("checklist").as_object().size(), std::size_t(4));
        for (const auto& [id, conflict] : allOf(state, "conflict"))
            QFAIL(toJsonText(conflict).c_str());
        for (const auto& [id, parked] : allOf(state, "parked"))
            QFAIL(toJsonText(parked).c_str());
        for (const auto& each : state)
            QVERIFY2(each.value().at("unsent") == 0, toJsonText(each.value()).c_str());
        QCOMPARE(difference(phones[0], state), "");
    }
}

void TwoPhonesTest::aCodeMakesNoAddendum()
{
    const std::string visit = beginVisit();
    join(invitationText(visit));
    fill(visit, ola);
    m_devices[kari]->set(visit, {{"method", "uniformert"},
                                 {"started_at", "2026-11-20T22:17:00.000Z"},
                                 {"presented_at", "2026-11-20T22:50:00.000Z"},
                                 {"oral_feedback", "Gjennomgått med skjenkestyrer"},
                                 {"ended_at", "2026-11-20T23:00:00.000Z"}});
    m_devices[kari]->finish(visit);
    syncAll(kari, true);
    const auto state = m_devices[ola]->state();
    std::set<std::string> beside;
    for (const auto& [id, addendum] : allOf(state, "addendum"))
        if (addendum.at("visit") == json::value(visit))
            beside.insert(std::string(addendum.at("field").as_string()));
    // What Ola saw; of what he was told nothing.
    QVERIFY((beside == std::set<std::string>{"checklist.I2,checklist.U2,guards_count"}));
    QVERIFY(state.at(visit).at("fields").at("method") == "uniformert");
    QVERIFY(allOf(state, "conflict").empty() && allOf(state, "parked").empty());
    QCOMPARE(difference(m_devices[kari]->state(), state), "");
}

void TwoPhonesTest::nobodyConfirmsForAnother()
{
    const std::string visit = beginVisit();
    join(invitationText(visit));
    syncAll(kari, false);
    const auto parkedCodes = [&](std::size_t who) {
        std::multiset<std::string> out;
        for (const auto& [id, fields] : allOf(m_devices[who]->state(), "parked"))
            out.insert(std::string(fields.at("code").as_string()));
        return out;
    };
    // Ola in Kari's name.
    m_devices[ola]->create("confirmation", {{"visit", visit},
                                            {"user", m_kari},
                                            {"at", "2026-11-20T23:01:00.000Z"},
                                            {"report_sha256", std::string(64, 'a')}});
    syncAll(ola, false);
    QVERIFY((parkedCodes(ola) == std::multiset<std::string>{"not_permitted"}));
    // His own; a second one from another device of his; and Kari's hand on it.
    const std::string own = confirm(visit, ola);
    syncAll(ola, false);
    confirm(visit, ola);
    m_devices[kari]->set(own, {{"report_sha256", std::string(64, 'b')}});
    syncAll(ola, false);
    QVERIFY((parkedCodes(ola) == std::multiset<std::string>{"bad_operation", "not_permitted"}));
    QVERIFY((parkedCodes(kari) == std::multiset<std::string>{"not_permitted"}));
    const auto given = [&] {
        auto all = allOf(m_devices[kari]->state(), "confirmation");
        std::erase_if(
            all, [&](const auto& each) { return each.second.at("visit") != json::value(visit); });
        return all;
    };
    QCOMPARE(given().size(), std::size_t(1));
    QVERIFY(given().front().second.at("user") == json::value(m_ola));
    QVERIFY(given().front().second.at("report_sha256") != json::value(std::string(64, 'b')));
    // He may confirm again what has changed.
    m_devices[ola]->set(own, {{"report_sha256", std::string(64, 'c')}});
    syncAll(ola, false);
    QVERIFY(given().front().second.at("report_sha256") == json::value(std::string(64, 'c')));
}

std::string TwoPhonesTest::attach(std::size_t who, const std::string& record, std::int64_t size)
{
    const auto made = m_devices[who]->call({{"do", "attach"}, {"record", record}, {"size", size}});
    return requireString(made, "sha256").value();
}

/// Sends all; the phone dies at every part, and starts again. Returns how often.
int TwoPhonesTest::carryDying(std::size_t who, const std::string& when)
{
    int deaths = 0;
    const std::string log = folderOf(who) + ".parts";
    // A part that left with the last breath may have to go once more: at some point it lives.
    while (deaths < 12 && m_devices[who]->carryOrDie(log, when))
        ++deaths;
    const auto end = m_devices[who]->call({{"do", "carry"}, {"log", log}});
    return requireString(end, "outcome").value() == "carried" ? deaths : -1;
}

/// Sends all from the phone's profile; the server is killed at every part, this often. Returns how
/// often it was.
int TwoPhonesTest::carryKilling(std::size_t who, const std::string& when, int kills)
{
    int killed = 0;
    m_devices[who]->close();
    std::string outcome;
    {
        FieldDevice phone(folderOf(who));
        outcome = phone.carry([&](FieldDevice::Part part, std::int64_t) {
            if (killed == kills || (part == FieldDevice::Part::sent) != (when == "sent"))
                return;
            ++killed;
            m_server->kill();
            m_server->serve();
        });
    }
    m_devices[who]->open(QString::fromStdString(folderOf(who)));
    return outcome == "carried" ? killed : -1;
}

void TwoPhonesTest::photosOfBothArriveAcrossKills_data()
{
    QTest::addColumn<bool>("server"); // is killed, or else the phones are
    QTest::addColumn<QString>("when");
    QTest::addColumn<int>("more"); // bytes, so that no photo is one that an earlier row has sent
    int more = 0;
    for (const bool server : {false, true})
        for (const char* when : {"answered", "sent"})
            QTest::newRow(
                (std::string(server ? "the server" : "the phones") + ", a part " + when).c_str())
                << server << QString::fromLatin1(when) << ++more;
}

void TwoPhonesTest::photosOfBothArriveAcrossKills()
{
    QFETCH(bool, server);
    QFETCH(QString, when);
    QFETCH(int, more);
    constexpr std::int64_t chunk = domain::attachmentChunkBytes;
    const std::string visit = beginVisit();
    join(invitationText(visit));
    fill(visit, kari);
    fill(visit, ola);
    const std::string seenByOla =
        m_devices[ola]->create("observation", {{"visit", visit},
                                               {"at", "2026-11-20T22:25:00.000Z"},
                                               {"description", "Flasker på gulvet"}});
    const std::array photos{attach(kari, visit, 2 * chunk + 77 + more),
                            attach(kari, visit, 3000 + more),
                            attach(ola, seenByOla, chunk + 900 + more)};
    // Kari's are of three parts and one, Ola's of two.
    constexpr std::array parts{4, 2};
    m_devices[kari]->set(visit, {{"presented_at", "2026-11-20T22:50:00.000Z"},
                                 {"oral_feedback", "Gjennomgått med skjenkestyrer"},
                                 {"ended_at", "2026-11-20T23:00:00.000Z"}});
    // Ola knows of no finish, and Kari not of what Ola saw.
    confirm(visit, ola);
    m_devices[kari]->finish(visit);
    confirm(visit, kari);

    for (const std::size_t who : {ola, kari}) {
        const int deaths = server ? carryKilling(who, when.toStdString(), parts[who])
                                  : carryDying(who, when.toStdString());
        QVERIFY2(deaths >= parts[who], std::to_string(deaths).c_str());
    }
    syncAll(ola, false);

    m_devices[office]->close();
    FieldDevice reader(folderOf(office));
    QVERIFY(reader.sync().isCaughtUp());
    for (const auto& hash : photos)
        QVERIFY(reader.want(hash).hasValue());
    QCOMPARE(reader.carry(), std::string("carried"));
    for (const auto& hash : photos) {
        const auto content = reader.attachmentContent(hash);
        QVERIFY(content.hasValue());
        QCOMPARE(sha256Hex(*content), hash);
    }
    const auto seen = reader.state().value();
    int visits = 0;
    for (const auto& [id, fields] : allOf(seen, "control_visit"))
        visits += id == visit ? 1 : 0;
    QCOMPARE(visits, 1);
    const auto& fields = seen.at(visit).at("fields").as_object();
    QVERIFY(fields.at("status") == "finished");
    QCOMPARE(fields.at("attachments").as_array().size(), std::size_t(2));
    QCOMPARE(seen.at(seenByOla).at("fields").at("attachments").as_array().size(), std::size_t(1));
    std::multiset<std::string> confirmedBy;
    for (const auto& [id, confirmation] : allOf(seen, "confirmation"))
        if (confirmation.at("visit") == json::value(visit))
            confirmedBy.insert(std::string(confirmation.at("user").as_string()));
    QVERIFY((confirmedBy == std::multiset<std::string>{m_kari, m_ola}));
    for (const std::size_t who : {kari, ola}) {
        const auto state = m_devices[who]->state();
        QVERIFY(allOf(state, "conflict").empty());
        for (const auto& [id, parked] : allOf(state, "parked"))
            QVERIFY(parked.at("record") != json::value(visit) &&
                    parked.at("record") != json::value(seenByOla));
        for (const auto& each : state)
            QVERIFY2(each.value().at("unsent") == 0, toJsonText(each.value()).c_str());
    }
}

void TwoPhonesTest::whatBothChoseIsAConflict_data()
{
    QTest::addColumn<std::size_t>("first");
    QTest::newRow("Kari syncs first") << kari;
    QTest::newRow("Ola syncs first") << ola;
}

void TwoPhonesTest::whatBothChoseIsAConflict()
{
    QFETCH(std::size_t, first);
    const std::string visit = beginVisit();
    join(invitationText(visit));
    m_devices[kari]->set(visit, {{"method", "uniformert"}, {"kind", "utvidet_kontroll"}});
    m_devices[ola]->set(visit, {{"method", "anonym"}});
    syncAll(first, false);
    const std::array phones{m_devices[kari]->state(), m_devices[ola]->state()};
    for (const auto& state : phones) {
        auto conflicts = allOf(state, "conflict");
        std::erase_if(conflicts, [&](const auto& each) {
            return each.second.at("record") != json::value(visit);
        });
        QCOMPARE(conflicts.size(), std::size_t(1));
        const auto& conflict = conflicts.front().second;
        QVERIFY(conflict.at("field") == "method" && conflict.at("open") == true);
        std::set<std::string> given;
        for (const auto& each : conflict.at("values").as_array())
            given.insert(std::string(each.at("value").as_string()));
        QVERIFY(given.contains("uniformert") && given.contains("anonym"));
        const auto& fields = state.at(visit).at("fields").as_object();
        QVERIFY(fields.at("method") == (first == kari ? "uniformert" : "anonym"));
        QVERIFY(fields.at("kind") == "utvidet_kontroll"); // one of them chose it alone
    }
    // Each has parked ones of their own from what came before.
    QCOMPARE(difference(phones[0], phones[1], {"parked"}), "");
}

} // namespace feltbok::test

QTEST_GUILESS_MAIN(feltbok::test::TwoPhonesTest)
#include "two_phones_test.moc"
