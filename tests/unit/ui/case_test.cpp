// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_workspace.h"
#include "ui/office/assessment_editor.h"
#include "ui/office/case_file.h"
#include "ui/office/cases_model.h"
#include "ui/office/decision_editor.h"
#include "ui/office/points_sum.h"

#include <QSignalSpy>

using namespace feltbok;
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

/// The office on 20 November 2026, with a serving place.
struct Office : TestWorkspace
{
    Office()
    {
        place = device.create("premises", R"({"name":"Havblikk kro","holder":"Havblikk Kro AS"})");
        json::object fields = test::object(
            R"({"licence_kind":"skjenk_alminnelig","valid_from":"2020-10-01","valid_to":"2028-09-30"})");
        fields["premises"] = place.toText();
        licence = device.create("licence", toJsonText(fields));
    }

    RecordId visit(std::string_view at, const json::object& more = {})
    {
        json::object fields = test::object(R"({"kind":"skjenkekontroll","status":"finished"})");
        fields["premises"] = place.toText();
        fields["started_at"] = at;
        fields["ended_at"] = at;
        for (const auto& [name, value] : more)
            fields[name] = value;
        return device.create("control_visit", toJsonText(fields));
    }
    RecordId observation(const RecordId& visit, std::string_view at, std::string_view violation)
    {
        json::object fields;
        fields["visit"] = visit.toText();
        fields["at"] = at;
        fields["possible_violation"] = violation;
        return device.create("observation", toJsonText(fields));
    }
    /// A breach that has been assessed.
    RecordId breach(const RecordId& visit, std::string_view day, std::string_view violation)
    {
        const RecordId seen = observation(visit, std::string(day) + "T21:00:00.000Z", violation);
        json::object fields;
        fields["observation"] = seen.toText();
        fields["violation"] = violation;
        fields["breach_date"] = day;
        fields["decision"] = "assessed";
        return device.create("assessment", toJsonText(fields));
    }

    /// Begins a letter from the case of a visit; empty when nothing came of it.
    QString begin(const RecordId& visit, const char* kind)
    {
        ui::CaseFile file;
        const QSignalSpy begun(&file, &ui::CaseFile::begun);
        const QSignalSpy failed(&file, &ui::CaseFile::errorChanged);
        file.setWorkspace(&workspace);
        file.setVisit(q(visit));
        file.begin(s(kind));
        return QTest::qWaitFor([&] { return !begun.isEmpty() || !failed.isEmpty(); }) &&
                       !begun.isEmpty()
                   ? begun.front().front().toString()
                   : QString();
    }
    bool take(const QString& decision,
              std::initializer_list<std::pair<const char*, const char*>> set, const char* status)
    {
        ui::DecisionEditor editor;
        editor.setWorkspace(&workspace);
        editor.setRecordId(decision);
        if (!QTest::qWaitFor([&] { return !editor.kind().isEmpty(); }))
            return false;
        for (const auto& [name, value] : set) {
            editor.save(s(name), s(value));
            const auto stored = [&editor, field = s(name), wanted = s(value)] {
                return editor.values().toMap().value(field).toString() == wanted;
            };
            if (!QTest::qWaitFor(stored))
                return false;
        }
        const QSignalSpy taken(&editor, &ui::DecisionEditor::taken);
        const auto goesThrough = [&] {
            editor.take(s(status));
            return !taken.isEmpty();
        };
        return QTest::qWaitFor(goesThrough, 2000) &&
               QTest::qWaitFor([&] { return editor.status() == s(status); });
    }
    /// Points of the place: decided, and with what is only assessed.
    std::pair<int, int> points()
    {
        ui::PointsSum sum;
        const QSignalSpy read(&sum, &ui::PointsSum::changed);
        sum.setWorkspace(&workspace);
        sum.setPremises(q(place));
        if (!QTest::qWaitFor([&] { return !read.isEmpty(); }))
            return {-1, -1};
        return {sum.decidedSum(), sum.sum()};
    }
    QVariantMap fieldsOf(const RecordId& id)
    {
        ui::RecordEditor editor;
        editor.setWorkspace(&workspace);
        editor.setRecordId(q(id));
        (void)QTest::qWaitFor([&] { return editor.isReady(); });
        return editor.values().toMap();
    }

    RecordId place;
    RecordId licence;
};

} // namespace

class CaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTwoBreachesToTheWithdrawal()
    {
        Office office;
        const RecordId visit = office.visit("2026-11-10T21:00:00.000Z");
        office.breach(visit, "2026-11-10", "P8-1");
        office.breach(visit, "2026-11-10", "P4-2");
        QCOMPARE(office.points(), std::pair(0, 12));
        QCOMPARE(office.begin(visit, "vedtak_prikker"), QString()); // not forewarned

        const QString warning = office.begin(visit, "forhaandsvarsel_prikker");
        QVERIFY(!warning.isEmpty());
        QVERIFY(office.take(warning, {{"case_number", "26/7"}}, "decided"));
        QVERIFY(office.take(warning, {{"notified_at", "2026-11-20"}}, "notified"));
        QCOMPARE(office.begin(visit, "vedtak_prikker"), QString()); // they may still reply
        {
            ui::DecisionEditor editor;
            editor.setWorkspace(&office.workspace);
            editor.setRecordId(warning);
            QTRY_COMPARE(editor.status(), s("notified"));
            editor.save(s("text"), s("Noe annet")); // what was sent stands
            QTRY_VERIFY(editor.error().isSet());
            editor.save(s("reply_received_at"), s("2026-11-20"));
            QTRY_COMPARE(editor.values().toMap().value(s("reply_received_at")).toString(),
                         s("2026-11-20"));
        }
        const QString decision = office.begin(visit, "vedtak_prikker");
        QVERIFY(!decision.isEmpty());
        QCOMPARE(office.points(), std::pair(0, 12)); // a draft gives no points
        {
            ui::DecisionEditor editor;
            editor.setWorkspace(&office.workspace);
            editor.setRecordId(decision);
            QTRY_VERIFY(editor.missing().isEmpty() && !editor.kind().isEmpty());
            QCOMPARE(editor.values().toMap().value(s("case_number")).toString(), s("26/7"));
            QCOMPARE(editor.chosenBreaches().size(), 2);
            QVERIFY(editor.letterTitle().contains(s("Havblikk kro")));
        }
        QVERIFY(office.take(decision, {}, "decided"));
        QCOMPARE(office.points(), std::pair(12, 12));

        const QString second = office.begin(visit, "forhaandsvarsel_inndragning");
        QVERIFY(!second.isEmpty());
        QVERIFY(office.take(second, {}, "decided"));
        QVERIFY(office.take(second, {{"reply_received_at", "2026-11-20"}}, "withdrawn"));
        const QString third = office.begin(visit, "forhaandsvarsel_inndragning");
        QVERIFY(!third.isEmpty());
        QVERIFY(office.take(third, {}, "decided"));
        QVERIFY(office.take(third,
                            {{"reply_received_at", "2026-11-20"}, {"notified_at", "2026-11-20"}},
                            "notified"));
        const QString withdrawal = office.begin(visit, "vedtak_inndragning");
        QVERIFY(!withdrawal.isEmpty());
        // Where the licence cannot be told of it, the withdrawal is not decided either.
        const RecordId decisionId = RecordId::parse(withdrawal.toStdString()).value();
        const auto nameLicence = [&](const RecordId& id) {
            domain::Change change;
            change.set["licence"] = id.toText();
            office.device.save(decisionId, change);
        };
        nameLicence(RecordId::create(office.device.clock.now()));
        QVERIFY(!office.take(withdrawal, {}, "decided"));
        QCOMPARE(office.fieldsOf(decisionId).value(s("status")).toString(), s("draft"));
        nameLicence(office.licence);
        QVERIFY(office.take(withdrawal, {}, "decided"));
        QCOMPARE(office.points(), std::pair(0, 0)); // used

        // Three weeks after the decision, seven days, where the inspectors see it.
        auto periods = office.fieldsOf(office.licence).value(s("withdrawals")).toList();
        QCOMPARE(periods.size(), 1);
        QCOMPARE(periods[0].toMap().value(s("from")).toString(), s("2026-12-11"));
        QCOMPARE(periods[0].toMap().value(s("to")).toString(), s("2026-12-17"));
        QCOMPARE(periods[0].toMap().value(s("decision")).toString(), withdrawal);
        QVERIFY(office.take(withdrawal, {}, "draft"));
        QVERIFY(office.fieldsOf(office.licence).value(s("withdrawals")).toList().isEmpty());
        QCOMPARE(office.points(), std::pair(12, 12));

        // Reversed on appeal, the points are gone.
        QVERIFY(office.take(decision, {{"notified_at", "2026-11-20"}}, "notified"));
        QVERIFY(office.take(decision, {{"appealed_at", "2026-11-20"}}, "appealed"));
        QVERIFY(office.take(decision, {{"appeal_outcome_at", "2026-11-20"}}, "reversed"));
        QCOMPARE(office.points(), std::pair(0, 0));
    }

    /// A withdrawal rests on what the party was warned of; what was decided since is neither
    /// counted in it nor used up by it.
    void aWithdrawalUsesOnlyWhatWasWarnedOf()
    {
        Office office;
        const json::object extension = test::object(
            R"({"licence_kind":"utvidet_tid_enkelt","valid_from":"2026-11-20","valid_to":"2026-11-20"})");
        json::object fields = extension;
        fields["premises"] = office.place.toText();
        (void)office.device.create("licence", toJsonText(fields)); // newer, and nothing to withdraw
        const auto decide = [&](const RecordId& visit, const char* warned, const char* decided) {
            const QString warning = office.begin(visit, warned);
            if (!office.take(warning, {{"reply_received_at", "2026-11-20"}}, "decided"))
                return QString();
            const QString decision = office.begin(visit, decided);
            return office.take(decision, {}, "decided") ? decision : QString();
        };
        const RecordId first = office.visit("2026-11-10T21:00:00.000Z");
        office.breach(first, "2026-11-10", "P8-1");
        office.breach(first, "2026-11-10", "P4-2");
        QVERIFY(!decide(first, "forhaandsvarsel_prikker", "vedtak_prikker").isEmpty());
        const QString warning = office.begin(first, "forhaandsvarsel_inndragning");
        QVERIFY(office.take(warning, {{"reply_received_at", "2026-11-20"}}, "decided"));

        const RecordId second = office.visit("2026-11-14T21:00:00.000Z");
        office.breach(second, "2026-11-14", "P4-1");
        QVERIFY(!decide(second, "forhaandsvarsel_prikker", "vedtak_prikker").isEmpty());
        QCOMPARE(office.points(), std::pair(16, 16));

        const QString withdrawal = office.begin(first, "vedtak_inndragning");
        QVERIFY(!withdrawal.isEmpty());
        QVERIFY(office.take(withdrawal, {}, "decided"));
        const auto made = office.fieldsOf(*RecordId::parse(withdrawal.toStdString()));
        QCOMPARE(made.value(s("points")).toInt(), 12);
        QCOMPARE(made.value(s("days")).toInt(), 7);
        QCOMPARE(made.value(s("licence")).toString(), q(office.licence));
        QCOMPARE(office.points(), std::pair(4, 4));
    }

    /// Two case handlers, each without coverage, begin the same decision.
    void aBreachIsDecidedOnce()
    {
        Office office;
        const RecordId visit = office.visit("2026-11-10T21:00:00.000Z");
        office.breach(visit, "2026-11-10", "P8-1");
        const QString warning = office.begin(visit, "forhaandsvarsel_prikker");
        QVERIFY(office.take(warning, {{"reply_received_at", "2026-11-20"}}, "decided"));
        const QString mine = office.begin(visit, "vedtak_prikker");
        domain::Change theirs;
        theirs.set = office.device.view(*RecordId::parse(mine.toStdString()))->fields;
        for (const char* name : {"visits", "assessments"}) {
            theirs.add[name] = theirs.set.at(name);
            theirs.set.erase(name);
        }
        const RecordId other = test::TestDevice::check(office.device.with([&](auto& records) {
            return records.create("decision", "9901", theirs, office.device.clock.now());
        }));
        QVERIFY(office.take(mine, {}, "decided"));
        ui::DecisionEditor editor;
        editor.setWorkspace(&office.workspace);
        editor.setRecordId(q(other));
        QTRY_COMPARE(editor.missing().size(), 1);
        QVERIFY(!office.take(q(other), {}, "decided"));
        QCOMPARE(office.points(), std::pair(8, 8));
        QVERIFY(office.take(mine, {}, "withdrawn"));
        QVERIFY(office.take(q(other), {}, "decided"));
    }

    /// A letter that is printed again says what held on its day, whatever was decided later.
    void aLetterStandsAsItWasDated()
    {
        Office office;
        const auto decide = [&](const RecordId& visit, const char* date) {
            const QString warning = office.begin(visit, "forhaandsvarsel_prikker");
            if (!office.take(warning, {{"reply_received_at", "2026-11-20"}}, "decided"))
                return QString();
            const QString decision = office.begin(visit, "vedtak_prikker");
            return office.take(decision, {{"date", date}}, "decided") ? decision : QString();
        };
        const RecordId first = office.visit("2026-11-10T21:00:00.000Z");
        office.breach(first, "2026-11-10", "P8-1");
        const QString earlier = decide(first, "2026-11-21");
        QVERIFY(!earlier.isEmpty());
        const RecordId second = office.visit("2026-11-14T21:00:00.000Z");
        office.breach(second, "2026-11-14", "P2-2");
        const QString later = decide(second, "2026-11-23");
        QVERIFY(!later.isEmpty());
        const auto letterOf = [&](const QString& decision) {
            ui::DecisionEditor editor;
            editor.setWorkspace(&office.workspace);
            editor.setRecordId(decision);
            (void)QTest::qWaitFor([&] { return !editor.kind().isEmpty(); });
            QString text;
            for (const QVariant& block : editor.letter())
                text += block.toMap().value(s("text")).toString() + u'\n';
            return text.replace(QChar(0xA0), u' ');
        };
        QVERIFY2(letterOf(earlier).contains(s("Bevillingen har nå 8 prikker")),
                 qPrintable(letterOf(earlier)));
        QVERIFY2(letterOf(later).contains(s("Bevillingen har nå 10 prikker")),
                 qPrintable(letterOf(later)));
    }

    /// The ledger counts breach by breach: a draft cannot give other points than its breaches have.
    void aDecisionGivesThePointsOfItsBreaches()
    {
        Office office;
        const RecordId visit = office.visit("2026-11-10T21:00:00.000Z");
        office.breach(visit, "2026-11-10", "P8-1");
        const QString warning = office.begin(visit, "forhaandsvarsel_prikker");
        ui::DecisionEditor editor;
        editor.setWorkspace(&office.workspace);
        editor.setRecordId(warning);
        QTRY_COMPARE(editor.points(), 8);
        editor.save(s("points"), 4); // by another device, of an earlier version
        QTRY_COMPARE(editor.values().toMap().value(s("points")).toInt(), 4);
        QCOMPARE(editor.points(), 8);
        QVERIFY(editor.missing().isEmpty());
        QVERIFY(office.take(warning, {}, "decided"));
        QTRY_COMPARE(editor.values().toMap().value(s("points")).toInt(), 8);
    }

    void aDroppedCaseGivesNoPoints()
    {
        Office office;
        const RecordId visit = office.visit("2026-11-10T21:00:00.000Z");
        office.breach(visit, "2026-11-10", "P2-2");
        const QString letter = office.begin(visit, "henleggelse");
        QVERIFY(!letter.isEmpty());
        QVERIFY(!office.take(letter, {}, "decided")); // without a reason
        QVERIFY(office.take(letter, {{"text", "Ikke tilstrekkelig dokumentert."}}, "decided"));
        QCOMPARE(office.points(), std::pair(0, 0));
    }

    void droppingOneCaseLeavesTheOthers()
    {
        Office office;
        const RecordId grave = office.visit("2026-11-03T21:00:00.000Z");
        office.breach(grave, "2026-11-03", "P8-1");
        const RecordId petty = office.visit("2026-11-10T21:00:00.000Z");
        office.breach(petty, "2026-11-10", "P1-1");
        QCOMPARE(office.points(), std::pair(0, 9));
        const QString letter = office.begin(petty, "henleggelse");
        QVERIFY(office.take(letter, {{"text", "Ikke tilstrekkelig dokumentert."}}, "decided"));
        QCOMPARE(office.points(), std::pair(0, 8));

        // Nor what the party was warned of in another case.
        const QString warning = office.begin(grave, "forhaandsvarsel_prikker");
        QVERIFY(office.take(warning, {{"reply_received_at", "2026-11-20"}}, "decided"));
        const RecordId later = office.visit("2026-11-12T21:00:00.000Z");
        office.breach(later, "2026-11-12", "P1-2");
        const QString second = office.begin(later, "henleggelse");
        QVERIFY(office.take(second, {{"text", "Ikke tilstrekkelig dokumentert."}}, "decided"));
        QCOMPARE(office.points(), std::pair(0, 8));
        QVERIFY(!office.begin(grave, "vedtak_prikker").isEmpty()); // is still warned of
    }

    void saleAndServingAreCountedApart()
    {
        Office office;
        json::object fields = test::object(
            R"({"licence_kind":"salg_gr1","valid_from":"2020-10-01","valid_to":"2028-09-30"})");
        fields["premises"] = office.place.toText();
        const RecordId sale = office.device.create("licence", toJsonText(fields));
        office.breach(office.visit("2026-11-01T12:00:00.000Z",
                                   {{"licence", sale.toText()}, {"kind", "salgskontroll"}}),
                      "2026-11-01", "P8-1");
        office.breach(
            office.visit("2026-11-10T21:00:00.000Z", {{"licence", office.licence.toText()}}),
            "2026-11-10", "P4-2");
        ui::PointsSum sum;
        sum.setWorkspace(&office.workspace);
        sum.setPremises(q(office.place));
        QTRY_COMPARE(sum.sum(), 8);
        QCOMPARE(sum.sides().size(), 2);
        sum.setSide(s("serving"));
        QTRY_COMPARE(sum.sum(), 4);
        QCOMPARE(sum.daysWithdrawn(), 0);
    }

    void aTransferBeginsAnew()
    {
        Office office;
        office.breach(office.visit("2026-05-10T21:00:00.000Z"), "2026-05-10", "P8-1");
        office.breach(office.visit("2026-11-10T21:00:00.000Z"), "2026-11-10", "P4-2");
        QCOMPARE(office.points(), std::pair(0, 12));
        ui::RecordEditor editor;
        editor.setWorkspace(&office.workspace);
        editor.setRecordId(q(office.licence));
        QTRY_VERIFY(editor.isReady());
        editor.save(s("transfer_date"), s("2026-08-01"));
        QTRY_COMPARE(office.points(), std::pair(0, 4));
    }

    void otherPointsNeedAReason()
    {
        Office office;
        const RecordId visit = office.visit("2026-11-10T21:00:00.000Z");
        office.breach(visit, "2026-11-10", "P8-1");
        const RecordId seen = office.observation(visit, "2026-11-10T21:10:00.000Z", "P4-2");
        ui::AssessmentEditor editor;
        const QSignalSpy missing(&editor, &ui::AssessmentEditor::reasonMissing);
        const QSignalSpy decided(&editor, &ui::AssessmentEditor::decided);
        editor.setWorkspace(&office.workspace);
        editor.setObservation(q(seen));
        QTRY_VERIFY(editor.isReady());
        QVERIFY(editor.sameKind().isEmpty());
        editor.setViolation(s("P8-1"));
        QVERIFY(!editor.sameKind().isEmpty()); // § 10-2
        editor.setViolation(s("P4-2"));
        editor.setDeviation(s("formildende"));
        QVERIFY(!editor.deviationFault().isEmpty());
        editor.setPoints(2);
        QVERIFY(editor.deviationFault().isEmpty());
        editor.decide(s("assessed"), s(" "));
        QCOMPARE(missing.count(), 1);
        editor.decide(s("assessed"), s("Klokken var stilt feil."));
        QTRY_COMPARE(decided.count(), 1);
        QCOMPARE(office.points(), std::pair(0, 10));
        ui::AssessmentEditor again;
        again.setWorkspace(&office.workspace);
        again.setObservation(q(seen));
        QTRY_VERIFY(again.isReady());
        QCOMPARE(again.points(), 2);
        QCOMPARE(again.tablePoints(), 4);
        QCOMPARE(again.deviation(), s("formildende"));
    }

    void casesStandOverdueFirst()
    {
        Office office;
        office.visit("2026-11-18T21:00:00.000Z"); // the report is due on the 25th
        office.visit("2026-11-05T21:00:00.000Z"); // was due on the 12th
        office.visit("2026-10-30T21:00:00.000Z",
                     {{"report_sent_at", "2026-11-02T10:00:00.000Z"},
                      {"received_by_venue_at", "2026-11-09"}}); // may comment until the 23rd
        office.visit("2026-10-01T21:00:00.000Z", {{"status", "closed"}});
        ui::CasesModel cases;
        cases.setWorkspace(&office.workspace);
        QTRY_COMPARE(cases.count(), 3);
        QCOMPARE(cases.overdue(), 1);
        const auto& rows = cases.rows();
        QCOMPARE(rows[0].urgency, s("overdue"));
        QVERIFY(rows[0].deadline.contains(s("12")) && rows[0].deadline.contains(s("§ 9-6")));
        QCOMPARE(rows[1].urgency, s("soon"));
        QVERIFY(rows[1].deadline.contains(s("25")));
        QCOMPARE(rows[2].urgency, s("theirs"));
        QVERIFY(rows[2].deadline.contains(s("23")));
        cases.setFilter(s("ours"));
        QCOMPARE(cases.count(), 2);
        cases.setFilter(s("theirs"));
        QCOMPARE(cases.count(), 1);
        QCOMPARE(cases.total(), 3);
    }
};

QTEST_GUILESS_MAIN(CaseTest)
#include "case_test.moc"
