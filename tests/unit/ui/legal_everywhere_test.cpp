// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/control_plan.h"
#include "support/test_workspace.h"
#include "ui/office/case_file.h"
#include "ui/office/decision_editor.h"
#include "ui/office/figures_source.h"
#include "ui/office/legal_rules_model.h"
#include "ui/office/points_sum.h"
#include "ui/place/places_model.h"
#include "ui/visit/hours_proposals.h"
#include "ui/visit/visit_editor.h"
#include "ui/visit/visit_hours.h"

#include <QSignalSpy>

using namespace feltbok;
using feltbok::test::TestWorkspace;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}
QString q(const RecordId& id)
{
    return QString::fromStdString(id.toText());
}

/// With the members that are sets put in as elements.
RecordId create(test::TestDevice& device, std::string_view collection, const json::object& fields)
{
    domain::Change change;
    for (const auto& [name, value] : fields)
        (name == "groups" || name == "controllers" || name == "assessments" ? change.add
                                                                            : change.set)[name] =
            value;
    return device
        .with([&](auto& records) {
            return records.create(collection, "9901", change, device.clock.now());
        })
        .value();
}

struct Office : TestWorkspace
{
    explicit Office(const char* now, const char* licenceFields)
        : TestWorkspace({{"9901", "Prøvevik", domain::Role::inspector},
                         {"9901", "Prøvevik", domain::Role::caseHandler}})
    {
        device.clock.wall = parseRfc3339(now).value();
        place = device.create("premises", R"({"name":"Nærbutikken","holder":"Nær AS"})");
        json::object fields = test::object(licenceFields);
        fields["premises"] = place.toText();
        fields["valid_from"] = "2020-10-01";
        fields["valid_to"] = "2028-09-30";
        licence = create(device, "licence", fields);
    }

    RecordId make(const char* collection, const char* fields, const char* parentField,
                  const RecordId& parent)
    {
        json::object all = test::object(fields);
        all[parentField] = parent.toText();
        return device.create(collection, toJsonText(all));
    }
    RecordId visit(const char* fields)
    {
        json::object all = test::object(fields);
        all["premises"] = place.toText();
        all["licence"] = licence.toText();
        return device.create("control_visit", toJsonText(all));
    }
    /// The office's word, by the page where it is given.
    bool correct(const char* rule, bool inForce, const char* number = "")
    {
        ui::LegalRulesModel model;
        model.setWorkspace(&workspace);
        const QSignalSpy corrected(&model, &ui::LegalRulesModel::corrected);
        model.correct(s(rule), inForce, s(number), {}, {}, s("rundskriv"));
        return QTest::qWaitFor([&] { return !corrected.isEmpty(); });
    }

    QString tonight()
    {
        ui::PlacesModel model;
        model.setWorkspace(&workspace);
        return QTest::qWaitFor([&] { return !model.rows().empty(); }) ? model.rows()[0].openState
                                                                      : QString();
    }
    QString hoursOf(const RecordId& visit)
    {
        ui::VisitHours hours;
        hours.setWorkspace(&workspace);
        hours.setVisitId(q(visit));
        return QTest::qWaitFor([&] { return hours.isReady() && !hours.lines().isEmpty(); })
                   ? hours.lines()[0].toMap().value(s("state")).toString()
                   : QString();
    }
    int proposals(const RecordId& observation)
    {
        ui::HoursProposals proposals;
        proposals.setWorkspace(&workspace);
        const QSignalSpy read(&proposals, &ui::HoursProposals::changed);
        proposals.setObservationId(q(observation));
        return QTest::qWaitFor([&] { return !read.isEmpty(); }) ? int(proposals.proposals().size())
                                                                : -1;
    }
    QString letterText(const QString& decision)
    {
        ui::DecisionEditor editor;
        editor.setWorkspace(&workspace);
        editor.setRecordId(decision);
        const QSignalSpy read(&editor, &ui::DecisionEditor::letterChanged);
        if (!QTest::qWaitFor([&] { return !read.isEmpty(); }))
            return {};
        QString out;
        for (const auto& block : editor.letter())
            out += block.toMap().value(s("text")).toString() + u'\n';
        return out.replace(QChar(0xA0), u' ');
    }

    RecordId place;
    RecordId licence;
};

} // namespace

/// What the office has corrected holds wherever the law is asked.
class LegalEverywhereTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Wednesday 1 April 2026 at 18:30 is the eve of Maundy Thursday, if that is a holy day.
    void aHolyDayThatIsNone()
    {
        Office shop("2026-04-01T16:30:00Z",
                    R"({"licence_kind":"salg_gr1","groups":["G1"],"hours":[
                        {"groups":["G1"],"days":["all"],"from":"08:00","to":"20:00"}]})");
        const RecordId visit = shop.visit(
            R"({"kind":"salgskontroll","status":"draft","started_at":"2026-04-01T16:00:00Z"})");
        const RecordId seen =
            shop.make("observation", R"({"at":"2026-04-01T16:30:00Z"})", "visit", visit);
        QCOMPARE(shop.tonight(), s("closed"));
        QCOMPARE(shop.hoursOf(visit), s("closed"));
        QCOMPARE(shop.proposals(seen), 1);
        QVERIFY(shop.correct("holy_day.maundy_thursday", false));
        QCOMPARE(shop.tonight(), s("open"));
        QCOMPARE(shop.hoursOf(visit), s("open"));
        QCOMPARE(shop.proposals(seen), 0);
    }

    void theFootballSummerThatWasNot()
    {
        Office bar("2026-07-05T02:30:00Z",
                   R"({"licence_kind":"skjenk_alminnelig","groups":["G1"],"hours":[
                       {"groups":["G1"],"days":["all"],"from":"08:00","to":"06:00"}]})");
        const RecordId visit = bar.visit(
            R"({"kind":"skjenkekontroll","status":"draft","started_at":"2026-07-05T02:00:00Z"})");
        const RecordId seen =
            bar.make("observation", R"({"at":"2026-07-05T02:30:00Z"})", "visit", visit);
        QCOMPARE(bar.proposals(seen), 0);
        QCOMPARE(bar.hoursOf(visit), s("open"));
        QVERIFY(bar.correct("hours_to.football_2026", false));
        QVERIFY(bar.proposals(seen) > 0);
        QCOMPARE(bar.hoursOf(visit), s("closed"));
    }

    /// 7 November 2026 is a Saturday: a week later the report is due, or on the Monday after.
    void deadlinesOfTheCaseTheVisitAndTheYear()
    {
        Office bar("2026-11-09T12:00:00Z", R"({"licence_kind":"skjenk_alminnelig"})");
        const RecordId visit = bar.visit(
            R"({"kind":"skjenkekontroll","status":"finished","started_at":"2026-11-07T20:00:00Z",
                "ended_at":"2026-11-07T21:00:00Z"})");
        const RecordId received = bar.visit(
            R"({"kind":"skjenkekontroll","status":"finished","started_at":"2026-11-05T20:00:00Z",
                "ended_at":"2026-11-05T21:00:00Z","report_sent_at":"2026-11-06T09:00:00Z",
                "received_by_venue_at":"2026-11-06"})");
        const auto deadline = [&](const RecordId& of) {
            ui::CaseFile file;
            file.setWorkspace(&bar.workspace);
            file.setVisit(q(of));
            return QTest::qWaitFor([&] { return !file.deadline().isEmpty(); }) ? file.deadline()
                                                                               : QString();
        };
        const auto dueInVisit = [&](const RecordId& of) {
            ui::VisitEditor editor;
            editor.setWorkspace(&bar.workspace);
            editor.setRecordId(q(of));
            (void)QTest::qWaitFor([&] { return !editor.reportDue().isEmpty(); });
            return QString(editor.reportDue() + u'|' + editor.commentDue());
        };
        const auto dueInYear = [&] {
            const auto source = bar.device.with([&](domain::RecordStore& store) {
                return ui::readFiguresSource(store, "9901", 2026, bar.device.clock.now());
            });
            for (const auto& each : source->input.visits)
                if (each.id == visit.toText())
                    return toIsoDate(each.reportDue.value());
            return std::string();
        };
        const QString before = deadline(visit);
        const QString commentBefore = deadline(received);
        const QString inVisit = dueInVisit(visit);
        const QString inOther = dueInVisit(received);
        QVERIFY2(before.contains(s("16")), qPrintable(before));
        QVERIFY2(commentBefore.contains(s("20")), qPrintable(commentBefore));
        QCOMPARE(dueInYear(), std::string("2026-11-16"));
        QVERIFY(bar.correct("deadline_moves.report_due", false));
        QVERIFY(bar.correct("deadline.comment_due", true, "21"));
        QVERIFY(deadline(visit).contains(s("14")));
        QVERIFY(deadline(received).contains(s("27")));
        QVERIFY(dueInVisit(visit) != inVisit);
        QVERIFY(dueInVisit(received) != inOther);
        QCOMPARE(dueInYear(), std::string("2026-11-14"));
    }

    /// The year's figures and its plan count the same controls, also on New Year's night.
    void oneYearOfAControl()
    {
        Office bar("2027-02-01T12:00:00Z", R"({"licence_kind":"skjenk_alminnelig"})");
        const std::vector<domain::PlanLicence> licences{{bar.licence.toText(), bar.place.toText(),
                                                         "skjenk_alminnelig", "2020-10-01",
                                                         "2028-09-30"}};
        struct Vector
        {
            const char* startedAt;
            const char* more;
            int year;
            bool counts;
        };
        const Vector vectors[] = {
            {"2026-12-31T22:30:00Z", R"({"controllers":["a","b"]})", 2026, true},
            {"2027-01-01T01:30:00Z", R"({"controllers":["a","b"]})", 2026, true},
            {"2027-01-01T18:00:00Z", R"({"controllers":["a","b"]})", 2027, true},
            {"2026-06-01T18:00:00Z", R"({"controllers":["a"]})", 2026, false},
            {"2026-06-02T18:00:00Z",
             R"({"controllers":["a","b"],"reason_not_carried_out":"stengt"})", 2026, false},
            {"2026-06-03T18:00:00Z", R"({"controllers":["a"],"kind":"utvidet_kontroll"})", 2026,
             false},
        };
        std::map<int, int> wanted;
        std::vector<domain::PlanControl> controls;
        for (const Vector& each : vectors) {
            json::object fields = test::object(R"({"kind":"skjenkekontroll","status":"finished"})");
            fields["started_at"] = each.startedAt;
            fields["premises"] = bar.place.toText();
            for (const auto& [name, value] : test::object(each.more))
                fields[name] = value;
            json::array controllers;
            for (const auto& name : fields["controllers"].get_array()) {
                (void)name;
                controllers.emplace_back(UserId::create(bar.device.clock.now()).toText());
            }
            fields["controllers"] = controllers;
            create(bar.device, "control_visit", fields);
            wanted[each.year] += each.counts ? 1 : 0;
            controls.push_back(domain::planControl(fields, licences).value());
            QCOMPARE(int(controls.back().evening.year()), each.year);
        }
        for (const auto& counted : wanted) {
            const int year = counted.first;
            const int count = counted.second;
            const auto plan = domain::controlPlan(
                std::chrono::year{year}, *parseIsoDate("2027-02-01"), licences, controls, {});
            QCOMPARE(plan.serving.done, count);
            const auto source = bar.device.with([&](domain::RecordStore& store) {
                return ui::readFiguresSource(store, "9901", year, bar.device.clock.now());
            });
            const auto figures = domain::annualFigures(source->input);
            QCOMPARE(figures.serving.carriedOut - figures.serving.singleController, count);
            QCOMPARE(figures.serving.notCarriedOut, plan.notCarriedOut);
            QCOMPARE(figures.serving.singleController, plan.singleController);
        }
    }

    /// Thirteen points: the days of the withdrawal, and the time to reply.
    void theLedgerAndTheLetters()
    {
        Office bar("2026-11-20T12:00:00Z", R"({"licence_kind":"skjenk_alminnelig"})");
        const auto days = [&] {
            ui::PointsSum sum;
            const QSignalSpy read(&sum, &ui::PointsSum::changed);
            sum.setWorkspace(&bar.workspace);
            sum.setPremises(q(bar.place));
            return QTest::qWaitFor([&] { return !read.isEmpty(); }) ? sum.daysWithdrawn() : -1;
        };
        const RecordId visit = bar.visit(
            R"({"kind":"skjenkekontroll","status":"finished","started_at":"2026-11-10T21:00:00Z",
                "ended_at":"2026-11-10T22:00:00Z"})");
        std::vector<RecordId> breaches;
        for (const char* violation : {"P8-1", "P4-2", "P1-1"}) {
            const RecordId seen =
                bar.make("observation", R"({"at":"2026-11-10T21:00:00Z"})", "visit", visit);
            json::object fields;
            fields["observation"] = seen.toText();
            fields["violation"] = violation;
            fields["breach_date"] = "2026-11-10";
            fields["decision"] = "assessed";
            breaches.push_back(bar.device.create("assessment", toJsonText(fields)));
        }
        json::object letter =
            test::object(R"({"kind":"vedtak_inndragning","status":"draft","date":"2026-11-20"})");
        letter["premises"] = bar.place.toText();
        letter["licence"] = bar.licence.toText();
        for (const RecordId& breach : breaches)
            letter["assessments"].is_array()
                ? letter["assessments"].get_array().emplace_back(breach.toText())
                : letter["assessments"] = json::array{json::value(breach.toText())};
        const RecordId withdrawal = create(bar.device, "decision", letter);

        QCOMPARE(days(), 8);
        QString text = bar.letterText(q(withdrawal));
        QVERIFY2(text.contains(s("8 dager")), qPrintable(text));
        // What is known from memory alone is not cited in the municipality's name.
        QVERIFY(text.contains(s("utsettes")) && !text.contains(s("§ 42")));
        QVERIFY(bar.correct("withdrawal_days.1", true, "10"));
        QVERIFY(bar.correct("citation.suspension", true));
        QCOMPARE(days(), 10);
        text = bar.letterText(q(withdrawal));
        QVERIFY2(text.contains(s("10 dager")), qPrintable(text));
        QVERIFY(text.contains(s("(forvaltningsloven § 42)")));

        QVERIFY(bar.correct("deadline.reply_due", true, "14"));
        ui::CaseFile file;
        const QSignalSpy begun(&file, &ui::CaseFile::begun);
        file.setWorkspace(&bar.workspace);
        file.setVisit(q(visit));
        file.begin(s("forhaandsvarsel_prikker"));
        QVERIFY(QTest::qWaitFor([&] { return !begun.isEmpty(); }));
        const auto warning = RecordId::parse(begun[0][0].toString().toStdString());
        const auto view = bar.device.view(*warning);
        QCOMPARE(std::string(view->fields.at("reply_due").as_string()), std::string("2026-12-04"));
    }
};

QTEST_GUILESS_MAIN(LegalEverywhereTest)
#include "legal_everywhere_test.moc"
