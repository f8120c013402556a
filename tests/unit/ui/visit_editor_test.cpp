// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_workspace.h"
#include "ui/visit/visit_editor.h"

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

    void inOrderTogetherCanBeUndone()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        draft.editor.setAnswer(QStringLiteral("U3"), QStringLiteral("avvik"));
        QTRY_VERIFY(draft.stored().contains("checklist"));
        draft.editor.answerRestOk(QStringLiteral("outside"));
        QTRY_COMPARE(draft.stored().at("checklist").as_object().size(), std::size_t(12));
        QCOMPARE(draft.editor.undoableSections(), QStringList{QStringLiteral("outside")});
        // What somebody has added to since is theirs, not the button's.
        draft.editor.setAnswerNote(QStringLiteral("U1"), QStringLiteral("To vakter"));
        QTRY_VERIFY(draft.stored().at("checklist").at("U1").as_object().contains("note"));
        draft.editor.undoRestOk(QStringLiteral("outside"));
        QTRY_COMPARE(draft.editor.undoableSections(), QStringList());
        QTRY_VERIFY(!draft.stored().at("checklist").as_object().contains("U2"));
        const auto answers = draft.stored().at("checklist").as_object();
        QVERIFY(answers.at("U3").at("answer") == "avvik");
        QVERIFY(answers.at("U1").at("note") == "To vakter");
    }

    void whoFinishesConfirmsAndTheOtherIsMissing()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        const QString other =
            QString::fromStdString(UserId::create(draft.device.clock.now()).toText());
        draft.editor.setOtherControllers({other});
        QTRY_COMPARE(draft.editor.confirmations().size(), 2);
        QCOMPARE(draft.editor.ownConfirmation(), QStringLiteral("missing"));
        // Before the finish; then something changes, and the end is set.
        draft.editor.confirm();
        QTRY_COMPARE(draft.editor.ownConfirmation(), QStringLiteral("confirmed"));
        draft.editor.save(QStringLiteral("guests_estimated"), 40);
        QTRY_COMPARE(draft.editor.ownConfirmation(), QStringLiteral("earlier"));
        draft.editor.setPresented(QStringLiteral("2026-11-20T21:45:00.000Z"));
        draft.editor.save(QStringLiteral("oral_feedback"), QStringLiteral("Alt i orden."));
        QTRY_COMPARE(draft.missingFields(), QStringList());
        draft.editor.finish();
        QTRY_VERIFY(!draft.editor.isDraft());
        QTRY_COMPARE(draft.editor.ownConfirmation(), QStringLiteral("confirmed"));
        QStringList states;
        for (const QVariant& entry : draft.editor.confirmations())
            states.push_back(entry.toMap().value(QStringLiteral("state")).toString());
        states.sort();
        QCOMPARE(states, (QStringList{QStringLiteral("confirmed"), QStringLiteral("missing")}));
        // Once each, whatever was pressed.
        const auto records = draft.device.with([&](auto& store) {
            domain::ListQuery query;
            query.collection = "confirmation";
            return store.list(query);
        });
        QCOMPARE(records->rows.size(), std::size_t(1));
    }

    void theEndAloneDoesNotMakeAConfirmationEarlier()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        draft.editor.save(QStringLiteral("single_controller_reason"), QStringLiteral("Sykdom"));
        draft.editor.setPresented(QStringLiteral("2026-11-20T21:45:00.000Z"));
        draft.editor.save(QStringLiteral("oral_feedback"), QStringLiteral("Alt i orden."));
        QTRY_COMPARE(draft.missingFields(), QStringList());
        draft.editor.confirm();
        QTRY_COMPARE(draft.editor.ownConfirmation(), QStringLiteral("confirmed"));
        domain::Change finish; // by the colleague's device
        finish.set["status"] = "finished";
        finish.set["ended_at"] = "2026-11-20T22:30:00.000Z";
        draft.device.save(draft.visit, finish);
        Q_EMIT draft.records.changed();
        QTRY_VERIFY(!draft.editor.isDraft());
        QTRY_COMPARE(draft.editor.ownConfirmation(), QStringLiteral("confirmed"));
    }

    void aDraftStaysOnItsVersion()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        const RecordId list = draft.device.create(
            "checklist",
            R"({"template":"serving","template_version":2,"valid_from":"2026-01-01","note":"Vann",
                "items":[{"code":"U1"},{"code":"I27"},
                         {"code":"L1","section":"inside","value":"count","violations":["P1-7"],
                          "label_nb":"Mugger med vann","label_en":"Jugs of water"}]})");
        Q_EMIT draft.records.changed();
        QTRY_COMPARE(draft.editor.checklistItems().size(), 39); // it began with version 1
        domain::Change newer;
        newer.set["checklist_template"] = "serving/2@" + list.toText();
        draft.device.save(draft.visit, newer);
        Q_EMIT draft.records.changed();
        QTRY_COMPARE(draft.editor.checklistItems().size(), 3);
        QCOMPARE(draft.editor.checklistItems()[2].toMap().value(QStringLiteral("label")).toString(),
                 QLocale().language() == QLocale::English ? QStringLiteral("Jugs of water")
                                                          : QStringLiteral("Mugger med vann"));
        // Its own item takes part in everything: answers, deviations, the breach it may be.
        draft.editor.setAnswer(QStringLiteral("L1"), QStringLiteral("avvik"));
        QTRY_COMPARE(draft.editor.deviations().size(), 1);
        const QSignalSpy added(&draft.editor, &VisitEditor::observationAdded);
        draft.editor.addObservationOn(QStringLiteral("L1"));
        QTRY_COMPARE(added.count(), 1);
        const auto id = RecordId::parse(added.first().first().toString().toStdString()).value();
        QVERIFY(draft.device.check(draft.device.view(id)).fields.at("possible_violation") ==
                "P1-7");
        // A version that is not here: said, and the answers are shown.
        newer.set["checklist_template"] = "serving/3@019aa2f1-1000-7c31-9d42-53647586aa03";
        draft.device.save(draft.visit, newer);
        Q_EMIT draft.records.changed();
        QTRY_VERIFY(draft.editor.checklistMissing());
        QTRY_COMPARE(draft.editor.checklistItems().size(), 1);
        // Another kind of control begins with its own list.
        draft.editor.save(QStringLiteral("kind"), QStringLiteral("salgskontroll"));
        QTRY_COMPARE(draft.editor.checklistItems().size(), 13);
        QVERIFY(draft.stored().at("checklist_template") == "sale/1");
    }

    void notCarriedOutIsAShortPath()
    {
        Draft draft;
        QTRY_VERIFY(draft.editor.isReady());
        QCOMPARE(draft.editor.notCounted(), QStringLiteral("single_controller"));
        draft.editor.setNotCarriedOut(QStringLiteral("stengt"));
        QTRY_COMPARE(draft.editor.notCounted(), QStringLiteral("not_carried_out"));
        QCOMPARE(draft.missingFields(), QStringList());
        const QSignalSpy finished(&draft.editor, &VisitEditor::finished);
        draft.editor.finish();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(draft.stored().contains("reason_not_presented"));
    }
};

QTEST_GUILESS_MAIN(VisitEditorTest)
#include "visit_editor_test.moc"
