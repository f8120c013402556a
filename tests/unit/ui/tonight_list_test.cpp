// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_workspace.h"
#include "ui/office/assignment_editor.h"
#include "ui/office/assignments_model.h"
#include "ui/office/plan_model.h"
#include "ui/place/places_model.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::test;
using namespace feltbok::ui;

/// The list of tonight, the plan and the assignments on the records of a real device. The clock
/// stands at 23:00 on Friday 20 November 2026.
class TonightListTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestWorkspace> m_work;
    std::int64_t m_version = 0;

    RecordId pull(std::string_view collection, const json::object& fields)
    {
        const auto id = RecordId::create(m_work->device.clock.now());
        m_work->device.pull({pulled(id, collection, ++m_version, toJsonText(fields))});
        return id;
    }
    RecordId place(const char* name, const char* kind = "skjenk_alminnelig",
                   const char* from = "2024-10-01", const char* to = "2028-09-30")
    {
        const auto id = pull("premises", {{"name", name}});
        licence(id, kind, from, to);
        return id;
    }
    RecordId licence(const RecordId& place, const char* kind, const char* from, const char* to)
    {
        return pull("licence", {{"premises", place.toText()},
                                {"licence_kind", kind},
                                {"groups", json::array{"G1"}},
                                {"valid_from", from},
                                {"valid_to", to}});
    }
    void summary(const RecordId& place, const char* last, int controls)
    {
        pull("premises_summary", {{"premises", place.toText()},
                                  {"last_control_at", last},
                                  {"controls_this_year", controls},
                                  {"open_breaches", 0}});
    }
    RecordId assign(const RecordId& place, const std::string& user, const char* date,
                    const char* status = "planned")
    {
        return pull("assignment", {{"premises", place.toText()},
                                   {"users", json::array{json::value(user)}},
                                   {"date", date},
                                   {"note", "Se på køen"},
                                   {"status", status}});
    }
    std::string me() const { return m_work->device.identity.user.toText(); }

    static QStringList names(const PlacesModel& model)
    {
        QStringList out;
        for (const auto& row : model.rows())
            out.push_back(row.name);
        return out;
    }
    bool shows(PlacesModel& model, const QStringList& wanted)
    {
        const bool shown = QTest::qWaitFor([&] { return names(model) == wanted; }, 5000);
        if (!shown)
            qWarning() << names(model);
        return shown;
    }

private Q_SLOTS:
    void init()
    {
        m_work = std::make_unique<TestWorkspace>();
        m_version = 0;
    }
    void cleanup() { m_work.reset(); }

    void whatIsHandedOutComesFirstAndThenWhatIsDue()
    {
        const auto done = place("Ferdig");
        summary(done, "2026-11-19T20:00:00Z", 3);
        const auto lastYear = place("I fjor");
        summary(lastYear, "2025-11-19T20:00:00Z", 4); // counted before New Year
        place("Aldri");
        const auto mine = place("Min");
        summary(mine, "2026-11-19T20:00:00Z", 3);
        const auto others = place("Andres");
        summary(others, "2026-11-19T20:00:00Z", 3);
        const auto party =
            place("Grendehuset", "skjenk_enkeltanledning", "2026-11-20", "2026-11-20");
        Q_UNUSED(party)
        assign(mine, me(), "2026-11-20");
        assign(others, UserId::create(m_work->device.clock.now()).toText(), "2026-11-20");
        assign(done, me(), "2026-11-20", "cancelled");
        const auto later = place("Senere");
        summary(later, "2026-11-19T20:00:00Z", 3);
        assign(later, me(), "2026-12-05");

        PlacesModel model;
        model.setWorkspace(&m_work->workspace);
        QVERIFY(shows(model, {QStringLiteral("Min"), QStringLiteral("Senere"),
                              QStringLiteral("Grendehuset"), QStringLiteral("Aldri"),
                              QStringLiteral("I fjor"), QStringLiteral("Andres"),
                              QStringLiteral("Ferdig")}));
        const auto& rows = model.rows();
        QStringList headings;
        for (const auto& row : rows)
            headings.push_back(row.heading);
        QCOMPARE(headings,
                 (QStringList{QStringLiteral("assigned"), QString(), QStringLiteral("event"),
                              QStringLiteral("place"), QString(), QString(), QString()}));
        QCOMPARE(rows[0].section, QStringLiteral("assigned"));
        QCOMPARE(rows[0].note, QStringLiteral("Se på køen"));
        QVERIFY(rows[0].reasons.startsWith(QLatin1String("Assigned to you tonight")));
        QVERIFY(rows[1].reasons.contains(QLatin1String("Assigned to you for")));
        QCOMPARE(rows[2].section, QStringLiteral("event"));
        QVERIFY(rows[3].reasons.startsWith(QLatin1String("Never controlled")));
        QVERIFY(rows[4].reasons.startsWith(QLatin1String("Not controlled this year")));
        QCOMPARE(rows[4].controlsThisYear, 0);
        QCOMPARE(rows[6].controlsThisYear, 3);
    }

    void searchFindsAndTheOfficeHasItByName()
    {
        place("Ørret");
        place("Ask");
        place("Utgått", "skjenk_alminnelig", "2020-01-01", "2021-01-01");
        PlacesModel model;
        model.setRanked(false);
        model.setWorkspace(&m_work->workspace);
        QVERIFY(shows(model,
                      {QStringLiteral("Ask"), QStringLiteral("Ørret"), QStringLiteral("Utgått")}));
        model.setSearch(QStringLiteral("ASK"));
        QVERIFY(shows(model, {QStringLiteral("Ask")}));
        model.setSearch(QString());
        model.setRanked(true);
        QVERIFY(QTest::qWaitFor([&] { return model.count() == 3; }, 5000));
    }

    void moreThanOnePageOfPlaces()
    {
        std::vector<domain::PulledRecord> page;
        for (int n = 0; n < 1200; ++n)
            page.push_back(pulled(RecordId::create(m_work->device.clock.now()), "premises",
                                  ++m_version, R"({"name":"Sted"})"));
        m_work->device.pull(std::move(page));
        PlacesModel model;
        model.setWorkspace(&m_work->workspace);
        QVERIFY(QTest::qWaitFor([&] { return model.count() == 1200; }, 20000));
    }

    void distanceIsTold()
    {
        pull("premises", {{"name", "Her"}, {"position", {{"lat", 67.0}, {"lon", 15.0}}}});
        PlacesModel model;
        model.setWorkspace(&m_work->workspace);
        QVERIFY(shows(model, {QStringLiteral("Her")}));
        model.setPosition(67.004, 15.0);
        QVERIFY(QTest::qWaitFor(
            [&] { return model.rows()[0].reasons.contains(QLatin1String("445 m away")); }, 5000));
    }

    void thePlanCountsWhatTheOfficeHas()
    {
        const auto bar = place("Baren");
        const auto shop = place("Butikken", "salg_gr1");
        place("Polet", "vinmonopol");
        const auto visit = [&](const RecordId& at, const char* kind, const char* started,
                               int controllers) {
            json::array people;
            for (int n = 0; n < controllers; ++n)
                people.emplace_back(UserId::create(m_work->device.clock.now()).toText());
            pull("control_visit", {{"premises", at.toText()},
                                   {"kind", kind},
                                   {"status", "finished"},
                                   {"started_at", started},
                                   {"controllers", std::move(people)}});
        };
        visit(bar, "skjenkekontroll", "2026-11-13T22:30:00Z", 2);
        visit(bar, "skjenkekontroll", "2026-11-12T20:00:00Z", 1);
        visit(bar, "skjenkekontroll", "2025-11-12T20:00:00Z", 2);
        PlanModel plan;
        plan.setWorkspace(&m_work->workspace);
        QVERIFY(QTest::qWaitFor([&] { return plan.isLoaded(); }, 5000));
        QCOMPARE(plan.year(), 2026);
        QCOMPARE(plan.count(), 2);
        QCOMPARE(plan.withoutControl(), 1);
        QCOMPARE(plan.rows()[0].name, QStringLiteral("Butikken")); // none yet
        QCOMPARE(plan.rows()[1].done, 1);
        QCOMPARE(plan.rows()[1].wanted, 3);
        const auto sums = plan.sums();
        QCOMPARE(sums[0].toMap().value(QStringLiteral("text")).toString(),
                 QStringLiteral("1 of 6 controls · 5 left"));
        plan.setOrder(QStringLiteral("name"));
        QCOMPARE(plan.rows()[0].name, QStringLiteral("Baren"));

        QSignalSpy saved(&plan, &PlanModel::targetSaved);
        plan.saveTarget(2, -1, 50, -1, QStringLiteral("K-sak 12"));
        QVERIFY(saved.wait(5000));
        QVERIFY(QTest::qWaitFor(
            [&] { return plan.targetText().contains(QLatin1String("K-sak 12")); }, 5000));
        QCOMPARE(plan.target().value(QStringLiteral("serving")).toInt(), 2);
        QCOMPARE(plan.target().value(QStringLiteral("sale")).toInt(), -1);
        plan.saveTarget(-1, 1, -1, -1, QString());
        QVERIFY(QTest::qWaitFor(
            [&] { return plan.target().value(QStringLiteral("sale")).toInt() == 1; }, 5000));
        QCOMPARE(plan.target().value(QStringLiteral("serving")).toInt(), -1);

        plan.setYear(2025);
        QVERIFY(QTest::qWaitFor(
            [&] {
                return plan.withoutControl() == 1 && plan.year() == 2025 &&
                       plan.targetText().isEmpty();
            },
            5000));
        Q_UNUSED(shop)
    }

    void anAssignmentIsHandedOutAndCalledOff()
    {
        const auto bar = place("Baren");
        AssignmentEditor editor;
        editor.setWorkspace(&m_work->workspace);
        editor.setPremises(QString::fromStdString(bar.toText()));
        QVERIFY(QTest::qWaitFor([&] { return editor.isReady(); }, 5000));
        QCOMPARE(editor.date(), QStringLiteral("2026-11-20"));
        QSignalSpy handed(&editor, &AssignmentEditor::handedOut);
        editor.handOut(QString()); // to nobody: nothing happens
        editor.setUsers({QString::fromStdString(me())});
        editor.handOut(QStringLiteral("Se på køen"));
        QVERIFY(handed.wait(5000));
        QCOMPARE(handed.count(), 1);

        AssignmentsModel list;
        list.setWorkspace(&m_work->workspace);
        QVERIFY(QTest::qWaitFor([&] { return list.count() == 1; }, 5000));
        QCOMPARE(list.rows()[0].title, QStringLiteral("Baren"));
        QCOMPARE(list.rows()[0].people, QStringLiteral("Kari Demo"));
        AssignmentEditor again;
        again.setWorkspace(&m_work->workspace);
        again.setAssignment(list.rows()[0].id);
        QVERIFY(QTest::qWaitFor([&] { return again.isReady(); }, 5000));
        again.cancel();
        QVERIFY(QTest::qWaitFor([&] { return !again.isOpen(); }, 5000));
        again.reopen();
        QVERIFY(QTest::qWaitFor([&] { return again.isOpen(); }, 5000));
    }
};

QTEST_GUILESS_MAIN(TonightListTest)
#include "tonight_list_test.moc"
