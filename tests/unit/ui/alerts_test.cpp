// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_workspace.h"
#include "ui/health/alert_editor.h"
#include "ui/health/alerts_model.h"
#include "ui/health/overdose_editor.h"

#include <QSignalSpy>

using namespace feltbok;
using feltbok::test::pulled;
using feltbok::test::TestWorkspace;

namespace {

QString q(const RecordId& id)
{
    return QString::fromStdString(id.toText());
}
QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// On 20 November 2026 (see ManualClock), 23:00 in Norway.
struct Health : TestWorkspace
{
    explicit Health(domain::Role role) : TestWorkspace({{"9901", "Prøvevik", role}}) {}

    RecordId alert(std::int64_t version, std::string_view fields)
    {
        const RecordId id = RecordId::create(device.clock.now());
        device.pull({pulled(id, "alert", version, fields)});
        return id;
    }
    std::vector<domain::RecordView> all(std::string_view collection)
    {
        domain::ListQuery query;
        query.collection = collection;
        return device.list(query).rows;
    }
};

/// Everything that was asked of the records, and what followed from that, has been done: jobs run
/// in their order.
bool isSettled(ui::RecordAccess& records)
{
    for (int round = 0; round < 3; ++round) {
        bool isDone = false;
        records.run(
            &records, [](domain::RecordStore& store) { return store.counts(); },
            [&](const Result<domain::RecordCounts>&) { isDone = true; });
        if (!QTest::qWaitFor([&] { return isDone; }))
            return false;
    }
    return true;
}

QStringList titles(const ui::AlertsModel& model)
{
    QStringList out;
    for (const auto& row : model.rows())
        out.push_back(row.title);
    return out;
}

bool shows(ui::AlertsModel& model, const QStringList& wanted)
{
    return QTest::qWaitFor([&] { return model.isLoaded() && titles(model) == wanted; }, 3000);
}

constexpr auto worker = domain::Role::outreachWorker;
constexpr auto lead = domain::Role::healthLead;

std::string published(const char* substance, const char* at, const char* until)
{
    json::object fields{{"status", "published"}, {"substance", substance}, {"published_at", at}};
    if (*until != '\0')
        fields["valid_until"] = until;
    return toJsonText(fields);
}

void giveAll(Health& health)
{
    health.alert(2, published("gammel", "2026-11-01T10:00:00.000Z", "2026-11-19"));
    health.alert(3, published("siste dag", "2026-11-02T10:00:00.000Z", "2026-11-20"));
    health.alert(4, published("nyest", "2026-11-18T10:00:00.000Z", "2026-12-20"));
    health.alert(5, published("uten dag", "2026-11-10T10:00:00.000Z", ""));
    health.alert(6, R"({"status":"draft","substance":"utkast"})");
    health.alert(7, R"({"status":"withdrawn","substance":"trukket","valid_until":"2026-12-20"})");
}

} // namespace

class AlertsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void othersSeeWhatHoldsNewestFirst()
    {
        Health health(worker);
        giveAll(health);
        ui::AlertsModel model;
        model.setWorkspace(&health.workspace);
        QVERIFY(shows(model, {s("nyest"), s("uten dag"), s("siste dag")}));
        QCOMPARE(model.unread(), 3);
        // Norwegian midnight is what ends a day: 23:00 now.
        health.device.clock.advance(std::chrono::minutes(61));
        health.records.announceArrival();
        QVERIFY(shows(model, {s("nyest"), s("uten dag")}));
        QCOMPARE(model.unread(), 2);
    }

    void theLeadSeesTheOthersBelow()
    {
        Health health(lead);
        giveAll(health);
        ui::AlertsModel model;
        model.setWorkspace(&health.workspace);
        QVERIFY(QTest::qWaitFor([&] { return model.count() == 6; }));
        QCOMPARE(titles(model).mid(0, 4),
                 (QStringList{s("nyest"), s("uten dag"), s("siste dag"), s("utkast")}));
        QCOMPARE(model.unread(), 3);
        QVERIFY(!model.rows()[3].groupTitle.isEmpty() && model.rows()[1].groupTitle.isEmpty());
    }

    /// Read is read, on this device and after a restart of it; a changed warning is a new one.
    void theBadgeStandsUntilItIsRead()
    {
        Health health(worker);
        const RecordId id =
            health.alert(4, published("nyest", "2026-11-18T10:00:00.000Z", "2026-12-20"));
        health.alert(5, published("annen", "2026-11-17T10:00:00.000Z", "2026-12-20"));
        ui::AlertsModel model;
        model.setWorkspace(&health.workspace);
        QVERIFY(QTest::qWaitFor([&] { return model.unread() == 2; }));
        {
            ui::AlertEditor editor;
            editor.setWorkspace(&health.workspace);
            editor.setRecordId(q(id));
            QVERIFY(QTest::qWaitFor([&] { return model.unread() == 1; }));
            QVERIFY(!editor.canEdit());
            editor.save(s("advice"), s("nei"));
            QVERIFY(editor.error().isSet());
        }
        health.device.close();
        health.device.open();
        ui::AlertsModel again;
        again.setWorkspace(&health.workspace);
        QVERIFY(QTest::qWaitFor([&] { return again.isLoaded(); }));
        QCOMPARE(again.unread(), 1);
        QCOMPARE(health.device.gather(), 0U); // it is nobody else's business
        health.device.pull(
            {pulled(id, "alert", 9,
                    R"({"status":"published","substance":"nyest","advice":"Ring 113",)"
                    R"("published_at":"2026-11-18T10:00:00.000Z",)"
                    R"("valid_until":"2026-12-20"})")});
        health.records.announceArrival();
        QVERIFY(QTest::qWaitFor([&] { return again.unread() == 2; }));
    }

    void theLeadWritesPublishesAndWithdraws()
    {
        Health health(lead);
        const RecordId zone = health.device.create("zone", R"({"name":"Torget","order":1})");
        ui::AlertsModel model;
        model.setWorkspace(&health.workspace);
        const QSignalSpy made(&model, &ui::AlertsModel::made);
        model.begin();
        QVERIFY(QTest::qWaitFor([&] { return !made.isEmpty(); }));
        ui::AlertEditor editor;
        editor.setWorkspace(&health.workspace);
        editor.setRecordId(made.front().front().toString());
        QVERIFY(QTest::qWaitFor([&] { return editor.isReady(); }));
        QVERIFY(editor.canEdit());
        QCOMPARE(editor.missing(), (QStringList{s("what"), s("advice"), s("valid_until")}));
        editor.publish();
        editor.save(s("substance"), s("Blå tabletter"));
        editor.save(s("advice"), s("Ikke bruk alene."));
        editor.save(s("valid_until"), s("2026-11-19"));
        QVERIFY(QTest::qWaitFor([&] { return editor.missing() == QStringList{s("valid_until")}; }));
        QCOMPARE(editor.status(), s("draft"));
        editor.save(s("valid_until"), s("2026-11-20"));
        editor.setZones({q(zone)});
        QVERIFY(QTest::qWaitFor([&] { return editor.area() == u"Torget"; }));
        QVERIFY(editor.missing().isEmpty());
        editor.publish();
        QVERIFY(QTest::qWaitFor([&] { return editor.status() == u"published"; }));
        QVERIFY(editor.isInForce() && editor.canEdit());
        QVERIFY(QTest::qWaitFor([&] { return model.count() == 1 && model.unread() == 0; }));
        editor.setZones({});
        QVERIFY(QTest::qWaitFor([&] { return !editor.area().contains(u"Torget"); }));
        editor.withdraw();
        QVERIFY(QTest::qWaitFor([&] { return editor.status() == u"withdrawn"; }));
        QVERIFY(!editor.canEdit() && !editor.isInForce());
        editor.publish();
        QVERIFY(isSettled(health.records));
        QCOMPARE(editor.status(), s("withdrawn"));
    }

    void anOverdoseWithAWarningMakesItsDraft()
    {
        Health health(worker);
        const RecordId zone = health.device.create("zone", R"({"name":"Havna","order":1})");
        ui::OverdoseEditor overdose;
        overdose.setWorkspace(&health.workspace);
        QVERIFY(QTest::qWaitFor([&] { return overdose.isReady(); }));
        QCOMPARE(overdose.zones().size(), 1);
        overdose.answer(s("reported_by"), s("egen_observasjon"));
        overdose.answer(s("zone"), q(zone));
        overdose.answer(s("naloxone_used"), s("ja"));
        overdose.answer(s("doses_used"), 2.0);
        overdose.answer(s("note"), QString(200, QChar(0xf8))); // 400 bytes; a record takes 280
        overdose.answer(s("substances"), QStringList{s("heroin"), s("ghb")});
        overdose.answer(s("survived"), s("ja"));
        overdose.answer(s("survived"), s("")); // taken back
        overdose.answer(s("drug_warning"), true);
        overdose.answer(s("drug_warning_text"), s("Solgt som heroin, blått pulver"));
        overdose.record();
        QVERIFY(QTest::qWaitFor([&] { return !overdose.recordedAt().isEmpty(); }));
        QCOMPARE(overdose.recordedAt(), s("23:00"));
        QVERIFY(overdose.isWarned());
        const auto events = health.all("overdose_event");
        const auto alerts = health.all("alert");
        QCOMPARE(events.size(), std::size_t(1));
        QCOMPARE(alerts.size(), std::size_t(1));
        const auto& event = events.front().fields;
        QCOMPARE(events.front().municipality, std::string("9901"));
        QVERIFY(event.at("doses_used") == 2 && !event.contains("survived"));
        QCOMPARE(event.at("note").get_string().size(), std::size_t(280));
        QVERIFY(toJsonText(event.at("substances")) == R"(["ghb","heroin"])" ||
                toJsonText(event.at("substances")) == R"(["heroin","ghb"])");
        QVERIFY(event.at("recorded_at") == "2026-11-20T22:00:00.000Z");
        const auto& alert = alerts.front().fields;
        QVERIFY(alert.at("status") == "draft");
        // Nothing in it says when somebody had an overdose, or leads to where that is told.
        QVERIFY(toJsonText(alert).find(events.front().id.toText()) == std::string::npos);
        QVERIFY(!alert.contains("overdose_event"));
        const auto midnight = RecordId::create(parseRfc3339("2026-11-20T00:00:00.000Z").value());
        QCOMPARE(alerts.front().id.toText().substr(0, 13), midnight.toText().substr(0, 13));
        QVERIFY(alert.at("effect") == "Solgt som heroin, blått pulver");
        QVERIFY(toJsonText(alert.at("zones")).find(zone.toText()) != std::string::npos);
        // Its draft is not a warning yet.
        ui::AlertsModel model;
        model.setWorkspace(&health.workspace);
        QVERIFY(QTest::qWaitFor([&] { return model.isLoaded(); }));
        QCOMPARE(model.count(), 0);

        overdose.undo();
        QVERIFY(QTest::qWaitFor([&] { return overdose.recordedAt().isEmpty(); }));
        QVERIFY(health.all("overdose_event").front().fields.contains("undone_at"));
        QVERIFY(health.all("alert").empty());                                // nobody had seen it
        QCOMPARE(overdose.values().value(s("drug_warning")).toBool(), true); // still to be mended
        overdose.answer(s("drug_warning"), false);
        overdose.answer(s("naloxone_used"), s("nei"));
        overdose.record();
        QVERIFY(QTest::qWaitFor([&] { return !overdose.recordedAt().isEmpty(); }));
        QVERIFY(!overdose.isWarned());
        QCOMPARE(health.all("overdose_event").size(), std::size_t(2));
        QVERIFY(health.all("alert").empty());
        // What is no longer asked is no answer.
        const auto recorded = health.all("overdose_event");
        const auto& second = recorded.front().fields.contains("undone_at")
                                 ? recorded.back().fields
                                 : recorded.front().fields;
        QVERIFY(second.contains("note") && !second.contains("undone_at"));
        QVERIFY(!second.contains("doses_used") && !second.contains("drug_warning_text"));
    }

    /// A spray that the municipality added can have been used, also when it is handed out no more.
    void theSpraysOfTheMunicipalityAreToChooseFrom()
    {
        Health health(worker);
        ui::OverdoseEditor before;
        before.setWorkspace(&health.workspace);
        QVERIFY(QTest::qWaitFor([&] { return before.isReady(); }));
        const auto known = before.products().size();
        health.device.pull(
            {pulled(RecordId::create(health.device.clock.now()), "naloxone_product", 2,
                    R"({"product":"prenoxad","name":"Prenoxad 2 mg",
                                       "doses_per_pack":5,"active":false,"basis":"Kommunen"})")});
        ui::OverdoseEditor overdose;
        overdose.setWorkspace(&health.workspace);
        QVERIFY(QTest::qWaitFor([&] { return overdose.isReady(); }));
        QCOMPARE(overdose.products().size(), known + 1);
        QVERIFY(overdose.products().contains(
            QVariantMap{{s("value"), s("prenoxad")}, {s("label"), s("Prenoxad 2 mg")}}));
    }

    void aDraftThatMayHaveLeftTheDeviceIsWithdrawn()
    {
        Health health(worker);
        ui::OverdoseEditor overdose;
        overdose.setWorkspace(&health.workspace);
        QVERIFY(QTest::qWaitFor([&] { return overdose.isReady(); }));
        overdose.answer(s("drug_warning"), true);
        overdose.record();
        QVERIFY(QTest::qWaitFor([&] { return !overdose.recordedAt().isEmpty(); }));
        QVERIFY(health.device.gather() >= 2U);
        overdose.undo();
        QVERIFY(QTest::qWaitFor([&] { return overdose.recordedAt().isEmpty(); }));
        QVERIFY(health.all("overdose_event").front().fields.contains("undone_at"));
        QVERIFY(health.all("alert").front().fields.at("status") == "withdrawn");
    }

    /// Nothing must be answered, and nothing that is typed is lost.
    void anEmptyOneIsTakenAndADraftIsKept()
    {
        Health health(domain::Role::naloxoneDistributor);
        const RecordId handout = RecordId::create(health.device.clock.now());
        {
            ui::OverdoseEditor overdose;
            overdose.setWorkspace(&health.workspace);
            overdose.setHandout(q(handout));
            QVERIFY(QTest::qWaitFor([&] { return overdose.isReady(); }));
            QCOMPARE(overdose.values().value(s("reported_by")).toString(), s("mottaker"));
            overdose.answer(s("ambulance"), s("ja"));
            QVERIFY(QTest::qWaitFor([&] {
                return health.device.number(
                           "SELECT count(*) FROM page_state WHERE key = 'overdose_draft 9901'") ==
                       1;
            }));
        }
        ui::OverdoseEditor other; // from home: another one
        other.setWorkspace(&health.workspace);
        QVERIFY(QTest::qWaitFor([&] { return other.isReady(); }));
        QVERIFY(other.values().isEmpty());
        ui::OverdoseEditor again;
        again.setWorkspace(&health.workspace);
        again.setHandout(q(handout));
        QVERIFY(QTest::qWaitFor([&] { return again.isReady() && !again.values().isEmpty(); }));
        QCOMPARE(again.values().value(s("ambulance")).toString(), s("ja"));
        again.record();
        QVERIFY(QTest::qWaitFor([&] { return !again.recordedAt().isEmpty(); }));
        QVERIFY(health.all("overdose_event").front().fields.at("handout") ==
                json::string(handout.toText()));
        QCOMPARE(health.device.number("SELECT count(*) FROM page_state"), 0);
        other.record();
        QVERIFY(QTest::qWaitFor([&] { return !other.recordedAt().isEmpty(); }));
        QCOMPARE(health.all("overdose_event").size(), std::size_t(2));
    }

    void aNumberInTheTextStopsNeitherHalf()
    {
        Health health(worker);
        ui::OverdoseEditor overdose;
        overdose.setWorkspace(&health.workspace);
        QVERIFY(QTest::qWaitFor([&] { return overdose.isReady(); }));
        overdose.answer(s("drug_warning"), true);
        overdose.answer(s("drug_warning_text"), s("Ring 912 34 567"));
        overdose.record();
        QVERIFY(QTest::qWaitFor([&] { return overdose.error().isSet(); }));
        QVERIFY(health.all("overdose_event").empty() && health.all("alert").empty());
        overdose.answer(s("drug_warning_text"), s("Blått pulver"));
        QVERIFY(!overdose.error().isSet());
        overdose.record();
        QVERIFY(QTest::qWaitFor([&] { return !overdose.recordedAt().isEmpty(); }));
    }
};

QTEST_MAIN(AlertsTest)
#include "alerts_test.moc"
