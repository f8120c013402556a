// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_workspace.h"
#include "ui/visit_editor.h"

#include <QSignalSpy>

using namespace feltbok;
using feltbok::test::TestWorkspace;
using feltbok::ui::VisitEditor;

namespace {

/// A workspace with one place and a draft there, and its editor.
struct Draft : TestWorkspace
{
    Draft()
    {
        const RecordId place = device.create("premises", R"({"name":"Havblikk kro"})");
        json::object fields = test::object(
            R"({"kind":"skjenkekontroll","method":"aapen","status":"draft",
                "started_at":"2026-11-20T21:40:00.000Z"})");
        fields["premises"] = place.toText();
        visit = device.create("control_visit", toJsonText(fields));
        domain::Change controllers;
        controllers.add["controllers"] = json::array{json::value(device.identity.user.toText())};
        device.save(visit, controllers);
        editor.setWorkspace(&workspace);
        editor.setRecordId(QString::fromStdString(visit.toText()));
    }
    json::object stored() { return TestWorkspace::device.check(device.view(visit)).fields; }
    QStringList missingFields() const
    {
        QStringList out;
        for (const QVariant& entry : editor.missing())
            out.push_back(entry.toMap().value(QStringLiteral("field")).toString());
        return out;
    }

    RecordId visit;
    VisitEditor editor;
};

} // namespace

class VisitEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savedIsSaidWhenItIsStored()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        const QSignalSpy saved(&draft.editor, &VisitEditor::fieldSaved);
        draft.editor.save(QStringLiteral("guests_estimated"), 40);
        QVERIFY(!draft.editor.saved().toMap().contains(QStringLiteral("guests_estimated")));
        QTRY_COMPARE(saved.count(), 1);
        // What the caption promises is in the file by then.
        QVERIFY(draft.stored()["guests_estimated"] == 40);
        QCOMPARE(draft.editor.saved().toMap().value(QStringLiteral("guests_estimated")).toString(),
                 QStringLiteral("23:00"));
    }

    void anIdentityIsNotStored()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        draft.editor.save(QStringLiteral("general_impression"),
                          QStringLiteral("Ring ham på tlf 912 34 567"));
        QTRY_VERIFY(draft.editor.error().isSet());
        draft.editor.setAnswer(QStringLiteral("I1"), QStringLiteral("avvik"));
        QTRY_VERIFY(draft.editor.saved().toMap().contains(QStringLiteral("checklist.I1")));
        QVERIFY(!draft.stored().contains("general_impression"));
        draft.editor.setAnswerNote(QStringLiteral("I1"), QStringLiteral("kari@example.no"));
        QTRY_VERIFY(draft.editor.error().isSet());
        draft.editor.clearError();
        // What makes a record of its own is looked through as well.
        draft.editor.addAddendum(QStringLiteral("Ola, født 01010112345, tlf 99 88 77 66"));
        QTRY_VERIFY(draft.editor.error().isSet());
        QVERIFY(draft.editor.addenda().isEmpty());
    }

    void aSecondInspectorCanBeTakenOutAgain()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        const QString other =
            QString::fromStdString(UserId::create(draft.device.clock.now()).toText());
        draft.editor.setOtherControllers({other});
        QTRY_COMPARE(draft.editor.controllerCount(), 2);
        QCOMPARE(draft.editor.otherControllers(), QStringList{other});
        QCOMPARE(draft.editor.otherInspectors().size(), 1); // whoever is chosen can be unchosen
        draft.editor.setOtherControllers({});
        QTRY_COMPARE(draft.editor.controllerCount(), 1);
        QCOMPARE(draft.editor.otherControllers(), QStringList());
    }

    void presentingTakesTheReasonAway()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        draft.editor.save(QStringLiteral("reason_not_presented"), QStringLiteral("Stengt"));
        draft.editor.save(QStringLiteral("reason_not_carried_out"), QStringLiteral("stengt"));
        draft.editor.setPresented(QStringLiteral("2026-11-20T21:45:00.000Z"));
        QTRY_VERIFY(draft.editor.saved().toMap().contains(QStringLiteral("presented_at")));
        const auto fields = draft.stored();
        const auto* reason = fields.if_contains("reason_not_presented");
        QVERIFY(reason == nullptr || reason->is_null());
        const auto* notCarriedOut = fields.if_contains("reason_not_carried_out");
        QVERIFY(notCarriedOut == nullptr || notCarriedOut->is_null());
        // Oral feedback is due again (alkoholforskriften § 9-5).
        QVERIFY(draft.missingFields().contains(QStringLiteral("oral_feedback")));
    }

    void aFinishedVisitTakesNoMoreAnswers()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        // A colleague's finish arrives while the page is open.
        domain::Change finish;
        finish.set["status"] = "finished";
        draft.device.save(draft.visit, finish);
        Q_EMIT draft.records.changed();
        QTRY_VERIFY(!draft.editor.isDraft());
        draft.editor.save(QStringLiteral("general_impression"), QStringLiteral("Rolig kveld"));
        QVERIFY(draft.editor.error().isSet());
        QVERIFY(!draft.stored().contains("general_impression"));
        draft.editor.clearError();
        draft.editor.save(QStringLiteral("comment"), QStringLiteral("Stedet er enig"));
        QTRY_VERIFY(draft.stored().contains("comment"));
    }

    void aDeviationBecomesAnObservation()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        draft.editor.setAnswer(QStringLiteral("I14"), QStringLiteral("avvik"));
        QTRY_VERIFY(draft.editor.saved().toMap().contains(QStringLiteral("checklist.I14")));
        draft.editor.setAnswerNote(QStringLiteral("I14"), QStringLiteral("Bare vann på kartet"));
        QTRY_COMPARE(draft.editor.deviations().first().toMap().value(QStringLiteral("value")),
                     QStringLiteral("Bare vann på kartet"));
        const QSignalSpy added(&draft.editor, &VisitEditor::observationAdded);
        draft.editor.addObservationOn(QStringLiteral("I14"));
        QTRY_COMPARE(added.count(), 1);
        const auto id = RecordId::parse(added.first().first().toString().toStdString()).value();
        const auto fields = draft.device.check(draft.device.view(id)).fields;
        QVERIFY(fields.at("check_item") == "I14");
        QVERIFY(fields.at("possible_violation") == "P1-1"); // alkoholforskriften § 4-6
        QVERIFY(fields.at("description") == "Bare vann på kartet");
    }

    void whatIsSavedQuicklyAfterAnotherKeepsIt()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        // No turn of the event loop between: the record on the page is the one before both.
        draft.editor.setAnswer(QStringLiteral("I1"), QStringLiteral("avvik"));
        draft.editor.setAnswerNote(QStringLiteral("I1"), QStringLiteral("To sov ved bordet"));
        draft.editor.answerRestOk(QStringLiteral("inside"));
        QTRY_VERIFY(draft.editor.saved().toMap().contains(QStringLiteral("checklist")));
        const auto answer = draft.stored().at("checklist").at("I1");
        QVERIFY(answer.at("answer") == "avvik");
        QVERIFY(answer.at("note") == "To sov ved bordet");
        QVERIFY(draft.stored().at("checklist").at("I2").at("answer") == "ok");
    }

    void aNumberStandsBesideItsAnswer()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        draft.editor.setAnswer(QStringLiteral("I1"), QStringLiteral("avvik"));
        QTRY_VERIFY(draft.editor.saved().toMap().contains(QStringLiteral("checklist.I1")));
        draft.editor.setAnswerValue(QStringLiteral("I1"), 3);
        QTRY_VERIFY(draft.stored().at("checklist").at("I1").as_object().contains("value"));
        const auto answer = draft.stored().at("checklist").at("I1");
        QVERIFY(answer.at("value") == 3);
        QVERIFY(answer.at("answer") == "avvik");
    }

    void timesOutsideTheVisitAreAskedAbout()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        draft.editor.setPresented(QStringLiteral("2026-11-20T21:41:00.000Z"));
        QTRY_VERIFY(draft.stored().contains("presented_at"));
        QCOMPARE(draft.editor.hints().size(), 0);
        draft.editor.setPresented(QStringLiteral("2026-11-20T20:41:00.000Z"));
        QTRY_COMPARE(draft.editor.hints().size(), 1);
        QVERIFY(draft.editor.hints()
                    .first()
                    .toMap()
                    .value(QStringLiteral("value"))
                    .toString()
                    .contains(QStringLiteral("21:41")));
    }

    void theLawDecidesWhatIsMissing()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        QTRY_VERIFY(!draft.missingFields().isEmpty());
        QVERIFY(!draft.missingFields().contains(QStringLiteral("ended_at"))); // finish() sets it
        QVERIFY(draft.missingFields().contains(QStringLiteral("single_controller_reason")));
        const QSignalSpy refused(&draft.editor, &VisitEditor::notFinished);
        draft.editor.finish();
        QCOMPARE(refused.count(), 1);

        draft.editor.save(QStringLiteral("single_controller_reason"), QStringLiteral("Sykdom"));
        draft.editor.save(QStringLiteral("presented_at"),
                          QDateTime(QDate(2026, 11, 20), QTime(21, 50), Qt::UTC));
        draft.editor.save(QStringLiteral("oral_feedback"), QStringLiteral("Alt i orden."));
        QTRY_COMPARE(draft.missingFields(), QStringList());
        const QSignalSpy finished(&draft.editor, &VisitEditor::finished);
        draft.editor.finish();
        QTRY_COMPARE(finished.count(), 1);
        const auto fields = draft.stored();
        QVERIFY(fields.at("status") == "finished");
        QVERIFY(fields.at("ended_at") == "2026-11-20T22:00:00.000Z");
    }

    void theRestOkLeavesAnswersAlone()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        draft.editor.setAnswer(QStringLiteral("U3"), QStringLiteral("avvik"));
        QTRY_VERIFY(draft.editor.saved().toMap().contains(QStringLiteral("checklist.U3")));
        draft.editor.answerRestOk(QStringLiteral("outside"));
        QTRY_VERIFY(draft.editor.saved().toMap().contains(QStringLiteral("checklist")));
        const auto fields = draft.stored();
        const auto& answers = fields.at("checklist").as_object();
        QVERIFY(answers.at("U3").at("answer") == "avvik");
        QVERIFY(answers.at("U1").at("answer") == "ok");
        QVERIFY(!answers.contains("I1"));
        QCOMPARE(draft.editor.deviationCount(), 1);
    }

    void onlyABetterFixIsKept()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        draft.editor.offerPosition(67.1, 14.1, 25);
        QTRY_VERIFY(draft.editor.saved().toMap().contains(QStringLiteral("position")));
        draft.editor.offerPosition(68.0, 15.0, 60);
        draft.editor.offerPosition(67.2, 14.2, 8);
        QTRY_VERIFY(draft.stored().at("position").at("accuracy_m").to_number<double>() == 8);
        QVERIFY(draft.stored().at("position").at("lat") == 67.2);
    }

    void anObservationBeginsWithItsTime()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        const QSignalSpy added(&draft.editor, &VisitEditor::observationAdded);
        draft.editor.addObservation(false);
        QTRY_COMPARE(added.count(), 1);
        const auto id = RecordId::parse(added.first().first().toString().toStdString()).value();
        const auto fields = draft.device.check(draft.device.view(id)).fields;
        QVERIFY(fields.at("at") == "2026-11-20T22:00:00.000Z");
        QVERIFY(fields.at("visit") == json::value(draft.visit.toText()));
        QTRY_COMPARE(draft.editor.observationCount(), 1);
    }
};

QTEST_GUILESS_MAIN(VisitEditorTest)
#include "visit_editor_test.moc"
