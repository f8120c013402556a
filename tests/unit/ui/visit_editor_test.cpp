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
        QVERIFY(draft.editor.error().isSet());
        draft.editor.setAnswer(QStringLiteral("I1"), QStringLiteral("avvik"));
        QTRY_VERIFY(draft.editor.saved().toMap().contains(QStringLiteral("checklist.I1")));
        QVERIFY(!draft.stored().contains("general_impression"));
        draft.editor.setAnswerNote(QStringLiteral("I1"), QStringLiteral("kari@example.no"));
        QVERIFY(draft.editor.error().isSet());
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
