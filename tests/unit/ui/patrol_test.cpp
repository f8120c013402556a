// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_workspace.h"
#include "ui/health/contact_editor.h"
#include "ui/health/duty_guide.h"
#include "ui/health/outreach_records.h"
#include "ui/health/patrol_desk.h"
#include "ui/health/patrol_editor.h"
#include "ui/health/zones_model.h"
#include "ui/text.h"

#include <QSignalSpy>

using namespace feltbok;
using namespace feltbok::ui;
using feltbok::test::TestWorkspace;
using namespace std::chrono_literals;

namespace {

/// Zones and two colleagues, at 23:00 on 20 November 2026 in Norway.
struct Street : TestWorkspace
{
    Street()
        : TestWorkspace({{"9901", "Prøvevik", domain::Role::outreachWorker},
                         {"9901", "Prøvevik", domain::Role::healthLead}})
    {
        square = zone("Torget", 1);
        pier = zone("Kaia", 2);
        park = zone("Parken", 3);
        ola = colleague("Ola Demo");
        eva = colleague("Eva Demo");
        records.announceArrival();
        [&] { QTRY_COMPARE(workspace.outreachWorkers().size(), 2); }();
    }
    QString zone(const char* name, int order)
    {
        json::object fields{{"name", name}, {"order", order}, {"active", true}};
        return toQString(device.create("zone", toJsonText(fields)).toText());
    }
    QString colleague(const char* name)
    {
        const std::string user = UserId::create(device.clock.now()).toText();
        json::object fields{{"user", user},
                            {"name", name},
                            {"active", true},
                            {"roles", json::array{"outreach_worker"}}};
        device.pull({test::pulled(RecordId::create(device.clock.now()), "colleague", ++version,
                                  toJsonText(fields))});
        return toQString(user);
    }
    std::vector<domain::RecordView> all(const char* collection)
    {
        domain::ListQuery query;
        query.collection = collection;
        query.limit = 500;
        return device.list(query).rows;
    }
    json::object fields(const QString& id)
    {
        return device.check(device.view(RecordId::parse(toStdString(id)).value())).fields;
    }
    QString text(const QString& id, std::string_view field) { return textField(fields(id), field); }

    QString square;
    QString pier;
    QString park;
    QString ola;
    QString eva;
    std::int64_t version = 0;
};

/// A page with a patrol that has begun.
struct Desk : PatrolDesk
{
    explicit Desk(Street& street)
    {
        setWorkspace(&street.workspace);
        [&] { QTRY_VERIFY(isLoaded()); }();
    }
    void begin(const QStringList& colleagues, const QStringList& zones)
    {
        start(colleagues, zones);
        [&] { QTRY_VERIFY(!patrolId().isEmpty()); }();
    }
    /// One press, stored and shown.
    QString count(const QString& band, const QString& gender)
    {
        QSignalSpy stored(this, &PatrolDesk::pressed);
        const int before = contactCount();
        press(band, gender);
        [&] { QTRY_COMPARE(stored.size(), 1); }();
        [&] { QTRY_COMPARE(contactCount(), before + 1); }();
        return stored.front().front().toString();
    }
};

const QString adult = QStringLiteral("25_39");
const QString youth = QStringLiteral("16_17");
const QString woman = QStringLiteral("kvinne");
const QString man = QStringLiteral("mann");

} // namespace

class PatrolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPatrolBeginsAsTheLastOneDid()
    {
        Street street;
        Desk desk(street);
        QVERIFY(desk.patrolId().isEmpty());
        QVERIFY(desk.lastColleagues().isEmpty());
        QCOMPARE(desk.zones().size(), 3);
        desk.begin({street.ola, street.ola}, {street.pier, street.square});
        const QString first = desk.patrolId();
        const auto fields = street.fields(first);
        QCOMPARE(textField(fields, "started_at"), QStringLiteral("2026-11-20T22:00:00.000Z"));
        QCOMPARE(textField(fields, "status"), QStringLiteral("started"));
        QCOMPARE(textsField(fields, "workers").size(), 2);
        QCOMPARE(desk.workerCount(), 2);
        QCOMPARE(desk.started(), QStringLiteral("23:00"));
        QCOMPARE(desk.zone(), street.pier);
        // Its own zones stand first.
        QCOMPARE(desk.patrolZoneCount(), 2);
        QCOMPARE(desk.zones().at(2).toMap().value(QStringLiteral("value")).toString(), street.park);
        desk.start({street.eva}, {}); // one is on a patrol already
        QSignalSpy ended(&desk, &PatrolDesk::ended);
        desk.end();
        QTRY_COMPARE(ended.size(), 1);
        QTRY_VERIFY(desk.patrolId().isEmpty());
        QCOMPARE(street.all("patrol").size(), std::size_t{1});
        QCOMPARE(street.text(first, "status"), QStringLiteral("ended"));
        QCOMPARE(street.text(first, "ended_at"), QStringLiteral("2026-11-20T22:00:00.000Z"));

        Desk next(street);
        QCOMPARE(next.lastColleagues(), QStringList({street.ola}));
        QStringList last = next.lastZones();
        QStringList both{street.pier, street.square};
        last.sort();
        both.sort();
        QCOMPARE(last, both);
        QCOMPARE(next.colleagues().front().toMap().value(QStringLiteral("value")).toString(),
                 street.ola);
    }

    void onePressIsOneRecord()
    {
        Street street;
        Desk desk(street);
        desk.begin({street.ola}, {street.square});
        const QString contact = desk.count(adult, woman);
        json::object expected{{"patrol", toStdString(desk.patrolId())},
                              {"date", "2026-11-20"},
                              {"at", "2026-11-20T22:00:00.000Z"},
                              {"persons", 1},
                              {"kind", "kontakt"},
                              {"age_band", "25_39"},
                              {"gender", "kvinne"},
                              {"zone", toStdString(street.square)}};
        // And nothing else.
        QCOMPARE(toJsonText(street.fields(contact)).size(), toJsonText(expected).size());
        QVERIFY(street.fields(contact) == expected);
        QCOMPARE(street.all("outreach_contact").front().municipality, std::string("9901"));
        QCOMPARE(desk.cells().toMap().value(QStringLiteral("25_39 kvinne")).toInt(), 1);

        desk.setPersons(4);
        desk.setKind(QStringLiteral("observasjon"));
        const QString group = desk.count(youth, man);
        QCOMPARE(requireInteger(street.fields(group), "persons").valueOr(0), 4);
        QCOMPARE(street.text(group, "kind"), QStringLiteral("observasjon"));
        QCOMPARE(desk.persons(), 1);
        QCOMPARE(street.all("outreach_contact").size(), std::size_t{2});
        QCOMPARE(desk.personCount(), 5);
        QCOMPARE(desk.cells().toMap().value(QStringLiteral("16_17 mann")).toInt(), 4);
    }

    /// Fingers are faster than a page is.
    void pressesThatDoNotWaitAreAllCounted()
    {
        Street street;
        Desk desk(street);
        desk.begin({street.ola}, {});
        for (int i = 0; i < 20; ++i)
            desk.press(adult, man);
        QTRY_COMPARE(desk.contactCount(), 20);
        QCOMPARE(street.all("outreach_contact").size(), std::size_t{20});
        for (int i = 0; i < 20; ++i)
            desk.undo();
        QTRY_COMPARE(desk.contactCount(), 0);
        QVERIFY(street.all("outreach_contact").empty());
        QVERIFY(desk.lastContact().isEmpty());
        desk.undo(); // nothing is left to take back
        QVERIFY(!desk.error().isSet());
    }

    void whatNeverLeftTheDeviceIsGoneAndTheRestIsMarked()
    {
        Street street;
        Desk desk(street);
        desk.begin({street.ola}, {});
        const QString sent = desk.count(adult, woman);
        street.device.gather(); // signed, and perhaps already on its way
        const QString kept = desk.count(adult, man);
        const QString dropped = desk.count(youth, man);
        QCOMPARE(desk.lastContact(), dropped);
        desk.undo();
        QTRY_COMPARE(desk.contactCount(), 2);
        QCOMPARE(street.all("outreach_contact").size(), std::size_t{2});
        QCOMPARE(desk.lastContact(), kept);
        // Something hangs on it: it stays, and counts nowhere.
        json::object handout{{"contact", toStdString(kept)}, {"at", "2026-11-20T22:00:00.000Z"}};
        street.device.create("naloxone_handout", toJsonText(handout));
        street.device.clock.advance(1min);
        desk.undo();
        QTRY_COMPARE(desk.contactCount(), 1);
        QCOMPARE(street.text(kept, "undone_at"), QStringLiteral("2026-11-20T22:01:00.000Z"));
        desk.undo();
        QTRY_COMPARE(desk.contactCount(), 0);
        QCOMPARE(street.text(sent, "undone_at"), QStringLiteral("2026-11-20T22:01:00.000Z"));
        QCOMPARE(street.all("outreach_contact").size(), std::size_t{2});
    }

    /// A referral says out of which contact it came; that contact is not thrown away from under it.
    void aContactThatAReferralNamesIsMarked()
    {
        Street street;
        Desk desk(street);
        desk.begin({street.ola}, {});
        const QString contact = desk.count(adult, woman);
        json::object referral{{"contact", toStdString(contact)},
                              {"to", "nav"},
                              {"offered_at", "2026-11-20T22:00:00.000Z"}};
        street.device.create("referral", toJsonText(referral));
        desk.undo();
        QTRY_COMPARE(desk.contactCount(), 0);
        QCOMPARE(street.all("outreach_contact").size(), std::size_t{1});
        QCOMPARE(street.text(contact, "undone_at"), QStringLiteral("2026-11-20T22:00:00.000Z"));
    }

    /// The last Saturday of a month: what is met after midnight is of November.
    void pastMidnightBelongsToTheEvening()
    {
        Street street;
        street.device.clock.advance(24h * 10 + 30min); // 30 November, 23:30
        Desk desk(street);
        desk.begin({street.ola}, {});
        street.device.clock.advance(3h);
        const QString contact = desk.count(adult, woman);
        QCOMPARE(street.text(contact, "date"), QStringLiteral("2026-11-30"));
        QCOMPARE(street.text(contact, "at"), QStringLiteral("2026-12-01T01:30:00.000Z"));
        // And of the day in Norway, where UTC is still at the day before.
        Street late;
        late.device.clock.advance(1h + 10min); // 00:10 on 21 November in Norway
        Desk after(late);
        after.begin({late.ola}, {});
        QCOMPARE(late.text(after.count(adult, woman), "date"), QStringLiteral("2026-11-21"));
    }

    void placeAndKindAreRememberedOverARestart()
    {
        Street street;
        QString last;
        {
            Desk desk(street);
            desk.begin({street.ola}, {street.square});
            desk.setZone(street.park);
            street.records.announceArrival(); // what is read meanwhile does not know of it yet
            QCOMPARE(desk.zone(), street.park);
            desk.setKind(QStringLiteral("samtale"));
            last = desk.count(adult, woman);
            QTRY_COMPARE(desk.patrolZoneCount(), 2); // where one went is among its zones
        }
        Desk again(street);
        QCOMPARE(again.zone(), street.park);
        QCOMPARE(again.kind(), QStringLiteral("samtale"));
        QCOMPARE(again.lastContact(), last);
        again.undo();
        QTRY_COMPARE(again.contactCount(), 0);
        QCOMPARE(street.text(again.count(youth, man), "zone"), street.park);
    }

    void whoIsAloneMayNameSomebodyAndLosesNothing()
    {
        Street street;
        Desk desk(street);
        desk.begin({}, {});
        QCOMPARE(desk.workerCount(), 1);
        desk.count(adult, woman);
        desk.addColleagues({street.eva});
        QTRY_COMPARE(desk.workerCount(), 2);
        const QString patrol = desk.patrolId();
        desk.end();
        QTRY_VERIFY(desk.patrolId().isEmpty());
        QCOMPARE(textsField(street.fields(patrol), "workers").size(), 2);
        QCOMPARE(street.all("outreach_contact").size(), std::size_t{1});
        desk.press(adult, woman); // no patrol, no contact
        QCOMPARE(desk.contactCount(), 0);
    }

    void aColleagueMayHaveBegunThePatrol()
    {
        Street street;
        const auto begunBy = [&](const char* at, const json::array& workers) {
            json::object fields{{"started_at", at}, {"status", "started"}, {"workers", workers}};
            const auto id = RecordId::create(street.device.clock.now());
            street.device.pull({test::pulled(id, "patrol", ++street.version, toJsonText(fields))});
            return toQString(id.toText());
        };
        const std::string ola = toStdString(street.ola);
        const std::string me = toStdString(street.workspace.userId());
        begunBy("2026-11-20T21:00:00.000Z", {ola, toStdString(street.eva)}); // without me
        const QString theirs = begunBy("2026-11-20T20:00:00.000Z", {ola, me});
        Desk desk(street);
        QCOMPARE(desk.patrolId(), theirs);
        const QString contact = desk.count(adult, woman);
        QCOMPARE(street.text(contact, "patrol"), theirs);
        // Another one arrives while this one runs: who counts goes on counting where they were.
        begunBy("2026-11-20T21:59:00.000Z", {ola, me});
        street.records.announceArrival();
        street.device.clock.advance(1min);
        desk.count(youth, man);
        QCOMPARE(desk.patrolId(), theirs);
        QCOMPARE(desk.contactCount(), 2);
    }

    /// What is met tomorrow evening is not of today.
    void aPatrolThatNobodyEndedIsAskedAbout()
    {
        Street street;
        QString patrol;
        {
            Desk desk(street);
            desk.begin({street.ola}, {street.square});
            patrol = desk.patrolId();
            street.device.clock.advance(3h);
            desk.count(adult, woman);
            street.device.clock.advance(1h);
            desk.count(youth, man);
            desk.undo(); // no sign of anybody
            QTRY_COMPARE(desk.contactCount(), 1);
            street.device.clock.advance(8h);
            street.records.announceArrival();
            desk.count(adult, man); // who counts already is not stopped
            QVERIFY(!desk.asksEnd());
            desk.undo();
            QTRY_COMPARE(desk.contactCount(), 1);
        }
        Desk desk(street);
        QCOMPARE(desk.patrolId(), patrol);
        QVERIFY(desk.asksEnd());
        QCOMPARE(desk.lastSign().toUTC(),
                 QDateTime::fromString(QStringLiteral("2026-11-21T01:00:00Z"), Qt::ISODate));
        desk.press(adult, woman); // not without being asked
        QCOMPARE(street.all("outreach_contact").size(), std::size_t{1});
        QVERIFY(!desk.mayHaveEnded(desk.lastSign().addSecs(-4 * 3600)));
        QVERIFY(!desk.mayHaveEnded(desk.lastSign().addDays(1)));
        QSignalSpy ended(&desk, &PatrolDesk::ended);
        desk.endAt(desk.lastSign().addDays(1));
        QVERIFY(desk.asksEnd());
        desk.endAt(desk.lastSign());
        QTRY_VERIFY(desk.patrolId().isEmpty());
        QCOMPARE(ended.size(), 1); // what it adds up to is shown, as after any other
        QCOMPARE(ended.front().front().toString(), patrol);
        QVERIFY(!desk.asksEnd());
        QCOMPARE(street.text(patrol, "ended_at"), QStringLiteral("2026-11-21T01:00:00.000Z"));
        QCOMPARE(street.text(patrol, "status"), QStringLiteral("ended"));
        desk.begin({street.ola}, {street.square});
        QVERIFY(!desk.asksEnd());
        QCOMPARE(street.text(desk.count(adult, woman), "date"), QStringLiteral("2026-11-21"));
    }

    void aPatrolThatGoesOnIsNotAskedAboutAgainAtOnce()
    {
        Street street;
        QString patrol;
        {
            Desk desk(street);
            desk.begin({street.ola}, {});
            patrol = desk.patrolId();
        }
        street.device.clock.advance(11h + 59min);
        {
            Desk desk(street);
            QVERIFY(!desk.asksEnd());
        }
        street.device.clock.advance(1min);
        {
            Desk desk(street);
            QVERIFY(desk.asksEnd());
            desk.goOn();
            QVERIFY(!desk.asksEnd());
            desk.count(adult, woman);
        }
        street.device.clock.advance(11h);
        {
            Desk desk(street);
            QVERIFY(!desk.asksEnd());
            QCOMPARE(desk.contactCount(), 1);
        }
        street.device.clock.advance(1h);
        Desk desk(street);
        QVERIFY(desk.asksEnd());
        QCOMPARE(desk.patrolId(), patrol);
    }

    void equipmentLiesOnTheContact()
    {
        Street street;
        Desk desk(street);
        desk.begin({street.ola}, {street.pier});
        const QString contact = desk.count(adult, man);
        EquipmentEditor equipment;
        equipment.setWorkspace(&street.workspace);
        equipment.setRecordId(contact);
        QTRY_VERIFY(equipment.isReady());
        QCOMPARE(equipment.items().size(), 10);
        for (int i = 0; i < 10; ++i)
            equipment.change(QStringLiteral("kanyler"), true, 1);
        equipment.change(QStringLiteral("swab"), true, 1);
        equipment.change(QStringLiteral("swab"), true, -1);
        equipment.change(QStringLiteral("swab"), true, -1); // none is the least
        equipment.change(QStringLiteral("kanyleboks"), false, 1);
        QTRY_COMPARE(equipment.takenBack().toMap().value(QStringLiteral("kanyleboks")).toInt(), 1);
        const auto fields = street.fields(contact);
        QCOMPARE(toJsonText(fields.at("equipment_out")), std::string(R"({"kanyler":10})"));
        QCOMPARE(toJsonText(fields.at("equipment_in")), std::string(R"({"kanyleboks":1})"));
        QCOMPARE(street.all("outreach_contact").size(), std::size_t{1});
    }

    void equipmentForSomebodyWhoWasNotCountedYet()
    {
        Street street;
        Desk desk(street);
        desk.begin({street.ola}, {street.pier});
        EquipmentEditor equipment;
        equipment.setWorkspace(&street.workspace);
        equipment.setProperty("patrolId", desk.patrolId());
        equipment.setProperty("zone", street.pier);
        equipment.change(QStringLiteral("filter"), true, -1);
        equipment.change(QStringLiteral("filter"), true, 1);
        equipment.change(QStringLiteral("kokekar"), true, 1);
        equipment.change(QStringLiteral("filter"), true, 1);
        QTRY_COMPARE(equipment.handedOut().toMap().value(QStringLiteral("filter")).toInt(), 2);
        QCOMPARE(street.all("outreach_contact").size(), std::size_t{1});
        const QString made = equipment.recordId();
        QCOMPARE(street.text(made, "kind"), QStringLiteral("kontakt"));
        QCOMPARE(street.text(made, "zone"), street.pier);
        QCOMPARE(requireInteger(street.fields(made), "persons").valueOr(0), 1);
        QVERIFY(!street.fields(made).contains("gender"));
        // All of it by mistake: nobody was met.
        equipment.change(QStringLiteral("filter"), true, -2);
        equipment.change(QStringLiteral("kokekar"), true, -1);
        QTRY_VERIFY(equipment.recordId().isEmpty());
        QTRY_COMPARE(desk.contactCount(), 0);
        QVERIFY(street.all("outreach_contact").empty());
        equipment.change(QStringLiteral("swab"), true, 1);
        QTRY_COMPARE(desk.contactCount(), 1);
        QVERIFY(!equipment.error().isSet());
    }

    void aDutyIsAnsweredByItsCodeAndDayAlone()
    {
        Street street;
        Desk desk(street);
        desk.begin({street.ola}, {});
        const QString contact = desk.count(youth, woman);
        const auto before = street.fields(contact).size();
        ContactEditor editor;
        editor.setWorkspace(&street.workspace);
        editor.setRecordId(contact);
        QTRY_VERIFY(editor.isReady());
        street.device.clock.advance(2h); // 01:00: still that evening
        const QString concern = QStringLiteral("child_concern");
        editor.answerDuty(concern, QStringLiteral("meldt"));
        QTRY_COMPARE(street.text(contact, "child_concern"), QStringLiteral("meldt"));
        QCOMPARE(street.text(contact, "child_concern_date"), QStringLiteral("2026-11-20"));
        QCOMPARE(street.fields(contact).size(), before + 2);
        editor.answerDuty(concern, QStringLiteral("ingen"));
        QTRY_COMPARE(street.text(contact, "child_concern"), QStringLiteral("ingen"));
        QVERIFY(street.text(contact, "child_concern_date").isEmpty());
        editor.setElements(QStringLiteral("themes"),
                           {QStringLiteral("bolig"), QStringLiteral("rus")});
        editor.setElements(QStringLiteral("themes"), {QStringLiteral("bolig")});
        QTRY_COMPARE(textsField(street.fields(contact), "themes"),
                     QStringList({QStringLiteral("bolig")}));
        QCOMPARE(editor.options().toMap().value(QStringLiteral("zone")).toList().size(), 3);
        QSignalSpy undone(&editor, &ContactEditor::undone);
        editor.undo();
        QTRY_COMPARE(undone.size(), 1);
        QTRY_COMPARE(desk.contactCount(), 0);
        QVERIFY(!editor.error().isSet());
    }

    /// What is counted on it counts for the evening it began on.
    void aPatrolThatNobodyEndedNamesItsDay()
    {
        Street street;
        Desk desk(street);
        desk.begin({street.ola}, {});
        QCOMPARE(desk.started(), QStringLiteral("23:00"));
        street.device.clock.advance(20h);
        QVERIFY(desk.started().contains(QStringLiteral("20")));
        QVERIFY(desk.started().endsWith(QStringLiteral(" 23:00")));
    }

    void theStartIsCorrectedWhileItRunsAndAfter()
    {
        Street street;
        Desk desk(street);
        desk.begin({street.ola}, {});
        const QString patrol = desk.patrolId();
        PatrolEditor editor;
        editor.setWorkspace(&street.workspace);
        editor.setRecordId(patrol);
        QTRY_VERIFY(editor.isReady());
        QVERIFY(!editor.timesAreOdd());
        editor.save(QStringLiteral("started_at"), QStringLiteral("2026-11-20T20:30:00.000Z"));
        QTRY_COMPARE(desk.started(), QStringLiteral("21:30"));
        editor.save(QStringLiteral("started_at"), QStringLiteral("2026-11-21T20:30:00.000Z"));
        QTRY_VERIFY(editor.timesAreOdd()); // not yet
        editor.save(QStringLiteral("started_at"), QStringLiteral("2026-11-20T21:00:00.000Z"));
        QTRY_VERIFY(!editor.timesAreOdd());
        street.device.clock.advance(2h);
        desk.end();
        QTRY_VERIFY(!editor.isRunning());
        editor.save(QStringLiteral("started_at"), QStringLiteral("2026-11-20T19:00:00.000Z"));
        QTRY_COMPARE(editor.when(),
                     dayAndClockText(parseRfc3339("2026-11-20T19:00:00.000Z").value()) +
                         QStringLiteral("–01:00"));
        editor.save(QStringLiteral("started_at"), QStringLiteral("2026-11-21T00:30:00.000Z"));
        QTRY_VERIFY(editor.timesAreOdd()); // after its end
    }

    void theGuideNamesLawAndNumbers()
    {
        Street street;
        DutyGuide guide;
        guide.setWorkspace(&street.workspace);
        QCOMPARE(guide.duties().size(), 2);
        const auto child = guide.duties().front().toMap();
        QCOMPARE(child.value(QStringLiteral("sources")).toString(),
                 QStringLiteral("barnevernsloven § 13-2, helsepersonelloven § 33"));
        QVERIFY(child.value(QStringLiteral("isFromMemory")).toBool());
        QStringList numbers;
        for (const auto& number : guide.numbers())
            numbers.push_back(number.toMap().value(QStringLiteral("number")).toString());
        QVERIFY(numbers.contains(QStringLiteral("116 111")));
        QVERIFY(numbers.contains(QStringLiteral("112")));
        QVERIFY(numbers.contains(QStringLiteral("113")));
    }

    void patrolsWithTheirCounts()
    {
        Street street;
        Desk desk(street);
        desk.begin({street.ola}, {street.square});
        desk.setPersons(3);
        const QString group = desk.count(youth, man);
        desk.count(adult, woman);
        desk.count(adult, woman);
        desk.undo();
        QTRY_COMPARE(desk.contactCount(), 2);
        json::object theirs{
            {"started_at", "2026-11-19T20:00:00.000Z"},
            {"ended_at", "2026-11-19T23:30:00.000Z"},
            {"status", "ended"},
            {"workers", json::array{toStdString(street.eva), toStdString(street.ola)}}};
        street.device.pull({test::pulled(RecordId::create(street.device.clock.now()), "patrol",
                                         ++street.version, toJsonText(theirs))});
        PatrolsModel patrols;
        patrols.setWorkspace(&street.workspace);
        QTRY_COMPARE(patrols.count(), 2);
        const auto& mine = patrols.rows().front();
        QCOMPARE(mine.contacts, 2);
        QCOMPARE(mine.persons, 4);
        QVERIFY(mine.isRunning);
        QCOMPARE(mine.zones, QStringLiteral("Torget"));
        QVERIFY(patrols.rows().back().when.endsWith(u"21:00–00:30"));
        QCOMPARE(patrols.rows().back().workers, QStringLiteral("Eva Demo, Ola Demo"));
        patrols.setOwnOnly(true);
        QTRY_COMPARE(patrols.count(), 1);

        PatrolEditor night;
        night.setWorkspace(&street.workspace);
        night.setRecordId(desk.patrolId());
        QTRY_COMPARE(night.contactCount(), 2);
        QCOMPARE(night.personCount(), 4);
        QCOMPARE(night.contacts().size(), 2);
        QStringList rows;
        for (const auto& table : night.totals())
            for (const auto& row : table.toMap().value(QStringLiteral("rows")).toList())
                rows.push_back(row.toMap().value(QStringLiteral("value")).toString());
        // Kind; two ages, by their order; two genders; one zone. Nothing else was said.
        QCOMPARE(rows,
                 QStringList({QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("1"),
                              QStringLiteral("1"), QStringLiteral("3"), QStringLiteral("4")}));
        QCOMPARE(street.text(group, "age_band"), youth);
    }

    void zonesKeepTheirOrderAndTheirPast()
    {
        Street street;
        ZonesModel zones;
        zones.setWorkspace(&street.workspace);
        const auto names = [&] {
            QStringList out;
            for (const auto& row : zones.rows())
                out.push_back(row.name);
            return out.join(u' ');
        };
        QTRY_COMPARE(names(), QStringLiteral("Torget Kaia Parken"));
        zones.add(QStringLiteral("  Stasjonen "));
        zones.add(QStringLiteral("   "));
        QTRY_COMPARE(names(), QStringLiteral("Torget Kaia Parken Stasjonen"));
        zones.move(street.park, -1);
        QTRY_COMPARE(names(), QStringLiteral("Torget Parken Kaia Stasjonen"));
        zones.move(street.square, -1); // it is the first
        zones.rename(street.pier, QStringLiteral("Brygga"));
        zones.rename(street.pier, QStringLiteral(" "));
        QTRY_COMPARE(names(), QStringLiteral("Torget Parken Brygga Stasjonen"));
        Desk desk(street);
        desk.begin({street.ola}, {street.square});
        zones.setActive(street.square, false);
        zones.setActive(street.pier, false);
        // A patrol keeps the zone it is in.
        QTRY_COMPARE(desk.zones().size(), 3);
        QCOMPARE(desk.zone(), street.square);
        QCOMPARE(zones.count(), 4);
        QVERIFY(!zones.error().isSet());
    }

    /// Who works for two municipalities has the zones of both on the device.
    void zonesOfANeighbourAreNotMixedIn()
    {
        Street street;
        const auto next = street.device.check(street.device.with([&](auto& records) {
            domain::Change change;
            change.set = {{"name", "Nabotorget"}, {"order", 7}, {"active", true}};
            return records.create("zone", "9902", change, street.device.clock.now());
        }));
        ZonesModel zones;
        zones.setWorkspace(&street.workspace);
        QTRY_COMPARE(zones.count(), 3);
        zones.move(street.park, 1); // it is the last one here
        zones.move(street.park, -1);
        QTRY_COMPARE(zones.rows().at(1).name, QStringLiteral("Parken"));
        QCOMPARE(requireInteger(street.fields(toQString(next.toText())), "order").valueOr(0), 7);
        Desk desk(street);
        QCOMPARE(desk.zones().size(), 3);
    }

    void inhabitantsOfAYearAreOneNumber()
    {
        Street street;
        InhabitantsModel model;
        model.setWorkspace(&street.workspace);
        QTRY_VERIFY(model.isLoaded());
        QCOMPARE(model.nextYear(), 2026);
        model.save(2026, 2600, QStringLiteral("SSB 07459"));
        QTRY_COMPARE(model.count(), 1);
        QCOMPARE(model.nextYear(), 2025);
        model.save(2025, 2590, {});
        QTRY_COMPARE(model.count(), 2);
        const auto next = street.device.check(street.device.with([&](auto& records) {
            domain::Change change;
            change.set = {{"year", 2026}, {"count", 999}};
            return records.create("inhabitants", "9902", change, street.device.clock.now());
        }));
        model.save(2026, 2610, QStringLiteral("SSB"));
        QTRY_COMPARE(model.rows().front().inhabitants, 2610);
        QCOMPARE(model.rows().front().year, 2026);
        QCOMPARE(street.all("inhabitants").size(), std::size_t{3});
        model.save(1999, 5, {}); // before any that the schema takes
        QTRY_VERIFY(model.error().isSet());
        // Who works next door too has not counted their people away.
        QCOMPARE(model.count(), 2);
        QCOMPARE(requireInteger(street.fields(toQString(next.toText())), "count").valueOr(0), 999);
    }
};

QTEST_GUILESS_MAIN(PatrolTest)
#include "patrol_test.moc"
