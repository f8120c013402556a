// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_workspace.h"
#include "ui/office/assessment_editor.h"
#include "ui/office/points_sum.h"

#include <QSignalSpy>

using namespace feltbok;
using feltbok::test::TestWorkspace;

namespace {

/// A place with finished visits that the office weighs. "Now" is 20 November 2026.
struct Office : TestWorkspace
{
    Office()
    {
        place = device.create("premises", R"({"name":"Havblikk kro"})");
        ordinary = licence("skjenk_alminnelig", "2020-10-01", "2028-09-30");
    }

    RecordId licence(std::string_view kind, std::string_view from, std::string_view to)
    {
        json::object fields;
        fields["premises"] = place.toText();
        fields["licence_kind"] = kind;
        fields["valid_from"] = from;
        fields["valid_to"] = to;
        return device.create("licence", toJsonText(fields));
    }

    /// An observation of a possible breach in a visit of its own.
    QString observe(std::string_view at, std::string_view violation,
                    std::optional<RecordId> licence = {})
    {
        json::object visit = test::object(R"({"kind":"skjenkekontroll","status":"finished"})");
        visit["premises"] = place.toText();
        visit["started_at"] = at;
        if (licence)
            visit["licence"] = licence->toText();
        const RecordId id = device.create("control_visit", toJsonText(visit));
        json::object observation;
        observation["visit"] = id.toText();
        observation["at"] = at;
        observation["possible_violation"] = violation;
        return QString::fromStdString(
            device.create("observation", toJsonText(observation)).toText());
    }

    bool decide(const QString& observation, const QString& decision, const QString& reason)
    {
        ui::AssessmentEditor editor;
        const QSignalSpy decided(&editor, &ui::AssessmentEditor::decided);
        editor.setWorkspace(&workspace);
        editor.setObservation(observation);
        if (!QTest::qWaitFor([&] { return editor.isReady(); }))
            return false;
        editor.decide(decision, reason);
        return QTest::qWaitFor([&] { return decided.count() == 1; }, 2000);
    }

    RecordId place;
    RecordId ordinary;
};

} // namespace

class PointsSumTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twelvePointsWithinTwoYearsMeanWithdrawal()
    {
        Office office;
        QVERIFY(office.decide(office.observe("2026-05-01T22:00:00.000Z", "P8-1"),
                              QStringLiteral("assessed"), {}));
        QVERIFY(office.decide(office.observe("2026-11-10T22:00:00.000Z", "P4-2"),
                              QStringLiteral("assessed"), {}));
        ui::PointsSum sum;
        sum.setWorkspace(&office.workspace);
        sum.setPremises(QString::fromStdString(office.place.toText()));
        QTRY_COMPARE(sum.sum(), 12);
        QCOMPARE(sum.daysWithdrawn(), 7); // alkoholforskriften § 10-2
        QVERIFY(sum.meaning().contains(QStringLiteral("§ 10-2")));
        QCOMPARE(sum.lines().size(), 2);
    }

    void aSingleOccasionDoesNotTakeThePlaceOutOfThePoints()
    {
        Office office;
        const RecordId occasion =
            office.licence("skjenk_enkeltanledning", "2026-06-01", "2026-06-01");
        QVERIFY(office.decide(office.observe("2026-05-01T22:00:00.000Z", "P8-1", office.ordinary),
                              QStringLiteral("assessed"), {}));
        QVERIFY(office.decide(office.observe("2026-06-01T20:00:00.000Z", "P4-2", occasion),
                              QStringLiteral("assessed"), {}));
        // No licence named: the ordinary one of the day.
        QVERIFY(office.decide(office.observe("2026-06-01T21:00:00.000Z", "P2-2"),
                              QStringLiteral("assessed"), {}));
        ui::PointsSum sum;
        sum.setWorkspace(&office.workspace);
        sum.setPremises(QString::fromStdString(office.place.toText()));
        QTRY_COMPARE(sum.lines().size(), 3);
        QCOMPARE(sum.sum(), 10);
    }

    void withoutALicenceItSaysSo()
    {
        Office office;
        QVERIFY(office.decide(office.observe("2019-05-01T22:00:00.000Z", "P8-1"),
                              QStringLiteral("assessed"), {}));
        ui::PointsSum sum;
        sum.setWorkspace(&office.workspace);
        sum.setPremises(QString::fromStdString(office.place.toText()));
        QTRY_COMPARE(sum.lines().size(), 1);
        QVERIFY(sum.lines()
                    .first()
                    .toMap()
                    .value(QStringLiteral("reason"))
                    .toString()
                    .contains(QStringLiteral("not known")));
    }

    /// 8 and 4 within two years of each other, weighed a month after the second.
    void whatWasReachedIsStillReachedWhenTheOfficeGetsToIt()
    {
        Office office;
        QVERIFY(office.decide(office.observe("2024-10-26T20:00:00.000Z", "P8-1"),
                              QStringLiteral("assessed"), {}));
        QVERIFY(office.decide(office.observe("2026-10-20T20:00:00.000Z", "P4-2"),
                              QStringLiteral("assessed"), {}));
        ui::PointsSum sum;
        sum.setWorkspace(&office.workspace);
        sum.setPremises(QString::fromStdString(office.place.toText()));
        QTRY_COMPARE(sum.lines().size(), 2);
        QCOMPARE(sum.sum(), 4);
        QCOMPARE(sum.daysWithdrawn(), 7);
        QVERIFY(sum.meaning().contains(QStringLiteral("12")));
    }

    void twoPressesDecideOnce()
    {
        Office office;
        ui::AssessmentEditor editor;
        const QSignalSpy decided(&editor, &ui::AssessmentEditor::decided);
        editor.setWorkspace(&office.workspace);
        editor.setObservation(office.observe("2026-11-10T22:00:00.000Z", "P4-1"));
        QTRY_VERIFY(editor.isReady());
        editor.decide(QStringLiteral("assessed"), {});
        editor.decide(QStringLiteral("assessed"), {});
        QTRY_COMPARE(decided.count(), 1);
        ui::PointsSum sum;
        sum.setWorkspace(&office.workspace);
        sum.setPremises(QString::fromStdString(office.place.toText()));
        QTRY_COMPARE(sum.sum(), 4);
        QCOMPARE(sum.lines().size(), 1);
        QCOMPARE(decided.count(), 1);
    }

    void anOldBreachIsNamedButNotCounted()
    {
        Office office;
        QVERIFY(office.decide(office.observe("2024-03-01T22:00:00.000Z", "P8-1"),
                              QStringLiteral("assessed"), {}));
        ui::PointsSum sum;
        sum.setWorkspace(&office.workspace);
        sum.setPremises(QString::fromStdString(office.place.toText()));
        QTRY_COMPARE(sum.lines().size(), 1);
        QCOMPARE(sum.sum(), 0);
        QVERIFY(!sum.lines().first().toMap().value(QStringLiteral("counted")).toBool());
        QVERIFY(!sum.lines().first().toMap().value(QStringLiteral("reason")).toString().isEmpty());
    }

    void droppingNeedsAReason()
    {
        Office office;
        const QString observation = office.observe("2026-11-10T22:00:00.000Z", "P4-1");
        ui::AssessmentEditor editor;
        const QSignalSpy missing(&editor, &ui::AssessmentEditor::reasonMissing);
        editor.setWorkspace(&office.workspace);
        editor.setObservation(observation);
        QTRY_VERIFY(editor.isReady());
        QCOMPARE(editor.points(), 4);
        editor.decide(QStringLiteral("dropped"), QStringLiteral("  "));
        QCOMPARE(missing.count(), 1);
        QVERIFY(office.decide(observation, QStringLiteral("dropped"),
                              QStringLiteral("Legitimasjon ble vist.")));
        ui::PointsSum sum;
        sum.setWorkspace(&office.workspace);
        sum.setPremises(QString::fromStdString(office.place.toText()));
        QTRY_VERIFY(!sum.rules().isEmpty() || sum.sum() == 0);
        QCOMPARE(sum.sum(), 0);
    }

    void aCategoryWeighsWhatItDidOnTheDay()
    {
        // P1-5 came on 1 September 2020.
        Office office;
        ui::AssessmentEditor editor;
        editor.setWorkspace(&office.workspace);
        editor.setObservation(office.observe("2020-08-20T12:00:00.000Z", "P1-5"));
        QTRY_VERIFY(editor.isReady());
        QCOMPARE(editor.points(), 0);
        QVERIFY(!editor.pointsRule().isEmpty());
    }
};

QTEST_GUILESS_MAIN(PointsSumTest)
#include "points_sum_test.moc"
