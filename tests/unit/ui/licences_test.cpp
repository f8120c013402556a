// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_workspace.h"
#include "ui/labels.h"
#include "ui/place/events_model.h"
#include "ui/place/hours_editor.h"
#include "ui/place/licence_editor.h"
#include "ui/place/place_details.h"
#include "ui/place/place_hours.h"
#include "ui/place/premises_editor.h"
#include "ui/text.h"
#include "ui/visit/hours_proposals.h"
#include "ui/visit/visit_hours.h"
#include "ui/visit/visit_licence.h"
#include "ui/visit/visit_report_content.h"

#include <QSignalSpy>

using namespace feltbok;
using namespace feltbok::ui;
using feltbok::test::TestWorkspace;

namespace {

/// A place with an ordinary licence until 01:30, at 23:00 on 20 November 2026 in Norway.
struct Office : TestWorkspace
{
    Office()
    {
        place = device.create("premises", R"({"name":"Havblikk kro","holder":"Havblikk AS"})");
        json::object fields = test::object(
            R"({"licence_kind":"skjenk_alminnelig","valid_from":"2024-10-01","valid_to":"2028-09-30",
                "manager":"Kari Krone","licence_number":"B-17",
                "hours":[{"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30"}]})");
        fields["premises"] = place.toText();
        licence = device.create("licence", toJsonText(fields));
        domain::Change groups;
        groups.add["groups"] = json::array{"G1", "G2"};
        device.save(licence, groups);
    }
    QString licenceText() const { return toQString(licence.toText()); }
    json::object stored(const RecordId& id)
    {
        return TestWorkspace::device.check(device.view(id)).fields;
    }
    std::string hours() { return toJsonText(stored(licence)["hours"]); }
    /// A visit begun at the place, as a page does it.
    RecordId visit()
    {
        PlaceDetails details;
        QString started;
        QObject::connect(&details, &PlaceDetails::visitStarted, &details,
                         [&](const QString& id) { started = id; });
        details.setWorkspace(&workspace);
        details.setPlaceId(toQString(place.toText()));
        [&] { QTRY_VERIFY(details.isReady()); }();
        details.startVisit();
        [&] { QTRY_VERIFY(!started.isEmpty()); }();
        return RecordId::parse(toStdString(started)).value();
    }

    RecordId place;
    RecordId licence;
};

QStringList codesOf(const QVariantList& findings)
{
    QStringList out;
    for (const QVariant& finding : findings)
        out.push_back(finding.toMap().value(QStringLiteral("field")).toString());
    return out;
}

} // namespace

class LicencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceAndItsFirstLicence()
    {
        TestWorkspace office;
        PremisesEditor editor;
        editor.setWorkspace(&office.workspace);
        QString place;
        QString licence;
        connect(&editor, &PremisesEditor::created, this, [&](const QString& id) { place = id; });
        connect(&editor, &PremisesEditor::licenceAdded, this,
                [&](const QString& id) { licence = id; });
        editor.create(QStringLiteral("  "), QStringLiteral("9901")); // no name, no place
        editor.create(QStringLiteral(" Kaikanten "), QStringLiteral("9901"));
        QTRY_COMPARE(editor.recordId(), place);
        QTRY_VERIFY(editor.isReady());
        QCOMPARE(office.device.counts().premises, 1);
        editor.saveOrgNumber(QStringLiteral("123 456 789"));
        QVERIFY(!editor.orgNumberFault().isEmpty());
        editor.saveOrgNumber(QStringLiteral("974 760 673"));
        QVERIFY(editor.orgNumberFault().isEmpty());
        QTRY_COMPARE(editor.values().toMap().value(QStringLiteral("org_number")).toString(),
                     QStringLiteral("974760673"));
        editor.addLicence(QStringLiteral("salg_gr1"));
        QTRY_VERIFY(!licence.isEmpty());
        const auto fields =
            office.device.check(office.device.view(RecordId::parse(toStdString(licence)).value()))
                .fields;
        QCOMPARE(findString(fields, "valid_from").value_or(""), std::string_view("2026-11-20"));
        // The period of the council that took office in 2023.
        QCOMPARE(findString(fields, "valid_to").value_or(""), std::string_view("2028-09-30"));
        QCOMPARE(toJsonText(fields.at("groups")), std::string(R"(["G1"])"));
        QTRY_COMPARE(editor.licences().size(), 1);
        QVERIFY(editor.licences().front().toMap().value(QStringLiteral("errors")).toInt() > 0);
    }

    void whatTheLawSaysStopsNothing()
    {
        Office office;
        LicenceEditor editor;
        editor.setWorkspace(&office.workspace);
        editor.setRecordId(office.licenceText());
        QTRY_VERIFY(editor.isReady());
        QCOMPARE(editor.errorCount(), 0);
        editor.save(QStringLiteral("valid_to"), QStringLiteral("2030-01-01"));
        QTRY_COMPARE(editor.errorCount(), 1);
        QCOMPARE(findString(office.stored(office.licence), "valid_to").value_or(""),
                 std::string_view("2030-01-01"));
        const QString said = editor.problems().toMap().value(QStringLiteral("valid_to")).toString();
        QVERIFY2(said.contains(u"§ 1-6") && said.contains(u"2028"), qPrintable(said));
        QCOMPARE(codesOf(editor.findings()).front(), QStringLiteral("valid_to"));
        editor.setCodes(QStringLiteral("groups"), {QStringLiteral("G1"), QStringLiteral("G3")});
        QTRY_COMPARE(editor.errorCount(), 2);
        QVERIFY(editor.problems().toMap().contains(QStringLiteral("groups")));
    }

    void areasAndWithdrawalsKeepWhatElseIsThere()
    {
        Office office;
        LicenceEditor editor;
        editor.setWorkspace(&office.workspace);
        editor.setRecordId(office.licenceText());
        QTRY_VERIFY(editor.isReady());
        editor.addArea(QStringLiteral("ute"));
        editor.setArea(0, QStringLiteral("name"), QStringLiteral("Terrassen"));
        editor.addArea(QStringLiteral("inne"));
        editor.setArea(1, QStringLiteral("name"), QStringLiteral("Salen"));
        editor.setArea(7, QStringLiteral("name"), QStringLiteral("Ingensteds"));
        editor.removeArea(0);
        editor.addWithdrawal(QStringLiteral("2026-11-16"), QStringLiteral("2026-11-29"),
                             QStringLiteral("26/1"));
        QTRY_COMPARE(editor.withdrawals().size(), 1);
        QCOMPARE(toJsonText(office.stored(office.licence)["area_list"]),
                 std::string(R"([{"name":"Salen","kind":"inne"}])"));
        const PlaceHours hours(office.stored(office.licence), office.device.clock.now());
        QCOMPARE(hours.groups().size(), 1U);
        QCOMPARE(hours.state(), QStringLiteral("closed"));
        QCOMPARE(hours.groups().front().detail, QStringLiteral("alkoholloven § 1-8"));
        QVERIFY(hours.groups().front().text.contains(u"29"));
    }

    void aTransferNamesBothHolders()
    {
        Office office;
        LicenceEditor editor;
        editor.setWorkspace(&office.workspace);
        editor.setRecordId(office.licenceText());
        QTRY_VERIFY(editor.isReady());
        QSignalSpy done(&editor, &LicenceEditor::transferred);
        editor.transfer(QStringLiteral("2026-12-01"), QStringLiteral(" Nye Havblikk AS "),
                        QStringLiteral("123"));
        QVERIFY(!editor.transferFault().isEmpty()); // nothing was noted
        editor.transfer(QStringLiteral("2026-12-01"), QStringLiteral(" Nye Havblikk AS "),
                        QStringLiteral("974 760 673"));
        QTRY_COMPARE(done.count(), 1);
        const auto licence = office.stored(office.licence);
        QCOMPARE(findString(licence, "transfer_date").value_or(""), std::string_view("2026-12-01"));
        QCOMPARE(findString(licence, "transferred_from").value_or(""),
                 std::string_view("Havblikk AS"));
        QCOMPARE(findString(office.stored(office.place), "holder").value_or(""),
                 std::string_view("Nye Havblikk AS"));
        QCOMPARE(findString(office.stored(office.place), "org_number").value_or(""),
                 std::string_view("974760673"));
        // A number that nobody gives is not the one of the holder before.
        editor.transfer(QStringLiteral("2026-12-02"), QStringLiteral("Andre AS"), {});
        QTRY_COMPARE(done.count(), 2);
        QCOMPARE(findString(office.stored(office.place), "org_number").value_or(""),
                 std::string_view());
    }

    void aChangeOfHoursHoldsFromItsDate()
    {
        Office office;
        HoursEditor editor;
        editor.setWorkspace(&office.workspace);
        editor.setLicenceId(office.licenceText());
        QTRY_VERIFY(editor.isReady());
        const std::string before = office.hours();
        QVariantMap form = editor.entry(0);
        form[QStringLiteral("to")] = QStringLiteral("2.00");
        QSignalSpy stored(&editor, &HoursEditor::stored);
        editor.change(0, form, QStringLiteral("2026-12-01"));
        QTRY_COMPARE(stored.count(), 1);
        QCOMPARE(
            office.hours(),
            std::string(
                R"([{"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30","valid_to":"2026-11-30"},)"
                R"({"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"02:00","valid_from":"2026-12-01"}])"));
        editor.setPreviewDate(QStringLiteral("2026-11-30"));
        const auto line = [&](int day) {
            return editor.preview().at(day).toMap().value(QStringLiteral("lines")).toString();
        };
        QVERIFY(line(0).contains(u"08:00–01:30"));
        QVERIFY(line(1).contains(u"08:00–02:00"));
        editor.undo();
        QTRY_COMPARE(stored.count(), 2);
        QCOMPARE(office.hours(), before);
        QVERIFY(editor.done().isEmpty());
        // A correction is another act: it leaves no trace of the error.
        editor.correct(0, form);
        QTRY_COMPARE(stored.count(), 3);
        QCOMPARE(
            office.hours(),
            std::string(R"([{"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"02:00"}])"));
    }

    void hoursThatCannotBeAreSaidAndNotStored()
    {
        Office office;
        HoursEditor editor;
        editor.setWorkspace(&office.workspace);
        editor.setLicenceId(office.licenceText());
        QTRY_VERIFY(editor.isReady());
        const std::string before = office.hours();
        QVariantMap form = editor.entry(-1);
        form[QStringLiteral("from")] = QStringLiteral("25:00");
        form[QStringLiteral("to")] = QStringLiteral("01:00");
        editor.add(form, QStringLiteral("2026-12-01"));
        QVERIFY(!editor.fault().isEmpty());
        form[QStringLiteral("from")] = QStringLiteral("8");
        form[QStringLiteral("days")] = QStringList();
        editor.add(form, QStringLiteral("2026-12-01"));
        QVERIFY(!editor.fault().isEmpty());
        form[QStringLiteral("days")] = QStringList{QStringLiteral("sat")};
        form[QStringLiteral("valid_to")] = QStringLiteral("2026-11-01");
        editor.add(form, QStringLiteral("2026-12-01"));
        QTRY_VERIFY(editor.fault().contains(u"last day"));
        QCOMPARE(office.hours(), before);
    }

    void aVisitKeepsTheLicenceItBeganWith()
    {
        Office office;
        const RecordId visit = office.visit();
        const std::string terms = toJsonText(office.stored(visit)["licence_terms"]);
        QVERIFY(terms.find("01:30") != std::string::npos);
        const auto report = [&] {
            return office.device.check(office.device.with([&](domain::RecordStore& records) {
                return readVisitReport(records, visit, office.device.clock.now());
            }));
        };
        const auto content = [&] {
            return visitReportContent(report(), {QStringLiteral("Prøvevik"), {}, {}},
                                      office.device.clock.now(), domain::standardTables());
        };
        const auto before = content();
        QVERIFY(before.licence.hours.contains(u"01:30"));
        office.device.save(
            office.licence,
            R"({"hours":[{"groups":["G1"],"days":["all"],"from":"10:00","to":"22:00"}],
                "licence_kind":"skjenk_enkeltanledning","manager":"Siv Ny","licence_number":"B-18",
                "withdrawals":[{"from":"2026-11-01","to":"2026-12-31"}]})");
        QCOMPARE(toJsonText(office.stored(visit)["licence_terms"]), terms);
        const auto after = content();
        QCOMPARE(after.licence.hours, before.licence.hours);
        QCOMPARE(after.licence.manager, QStringLiteral("Kari Krone"));
        QCOMPARE(after.licence.licenceNumber, QStringLiteral("B-17"));
        QCOMPARE(after.contentHash, before.contentHash);
        const auto fields = office.stored(visit);
        const auto kind = office.device.check(office.device.with(
            [&](domain::RecordStore& records) { return licenceKindOf(records, fields); }));
        QCOMPARE(kind, std::string("skjenk_alminnelig"));
        VisitHours hours;
        hours.setWorkspace(&office.workspace);
        hours.setVisitId(toQString(visit.toText()));
        QTRY_VERIFY(hours.isReady());
        QCOMPARE(hours.lines().size(), 1);
        QVERIFY(hours.lines()
                    .front()
                    .toMap()
                    .value(QStringLiteral("text"))
                    .toString()
                    .contains(u"01:30"));
        // Chosen anew, it is the licence as it now is.
        hours.chooseLicence(office.licenceText()); // the same one: nothing to choose
        const auto other =
            office.device.create("licence", R"({"licence_kind":"skjenk_sluttet","premises":")" +
                                                office.place.toText() + R"(","manager":"Nina"})");
        hours.chooseLicence(toQString(other.toText()));
        QTRY_COMPARE(hours.licence(), toQString(other.toText()));
        const auto chosen = office.stored(visit);
        QCOMPARE(findString(chosen.at("licence_terms").get_object(), "manager").value_or(""),
                 std::string_view("Nina"));
    }

    void anObservationAfterHoursProposesTheBreach()
    {
        Office office;
        const RecordId visit = office.visit();
        json::object seen = test::object(
            R"({"at":"2026-11-21T00:44:00.000Z","description":"En gjest fikk en øl."})");
        seen["visit"] = visit.toText();
        const RecordId observation = office.device.create("observation", toJsonText(seen));
        HoursProposals found;
        found.setWorkspace(&office.workspace);
        found.setObservationId(toQString(observation.toText()));
        QTRY_COMPARE(found.proposals().size(), 1);
        const auto offer = found.proposals().front().toMap();
        QVERIFY(offer.value(QStringLiteral("text")).toString().contains(u"14 min"));
        // The category of § 10-3 carries its points in its name, and they are the office's.
        const QString basis = offer.value(QStringLiteral("basis")).toString();
        QVERIFY(basis.contains(violationLabel(QStringLiteral("P4-2"))));
        QVERIFY(!basis.contains(u"P4"));
        found.take(3); // there is none
        found.take(0);
        QTRY_VERIFY(!found.taken().isEmpty());
        auto stored = office.stored(observation);
        QCOMPARE(findString(stored, "possible_violation").value_or(""), std::string_view("P4-2"));
        QVERIFY(stored["overtime_minutes"] == 14);
        QVERIFY(findString(stored, "description")->starts_with("En gjest fikk en øl. "));
        QTRY_VERIFY(found.proposals().isEmpty()); // it says so already
        // What was written meanwhile is not undone.
        office.device.save(observation,
                           toJsonText(json::object{
                               {"description", std::string(*findString(stored, "description")) +
                                                   " Bartenderen så det."}}));
        found.undo();
        QTRY_VERIFY(found.taken().isEmpty());
        stored = office.stored(observation);
        QCOMPARE(findString(stored, "description").value_or(""),
                 std::string_view("En gjest fikk en øl. Bartenderen så det."));
        const auto* violation = stored.if_contains("possible_violation");
        QVERIFY(violation == nullptr || violation->is_null());
        QTRY_COMPARE(found.proposals().size(), 1);
        // Half an hour earlier it was within the hours.
        office.device.save(observation, R"({"at":"2026-11-21T00:14:00.000Z"})");
        office.records.announceChange();
        QTRY_VERIFY(found.proposals().isEmpty());
    }

    void outdoorsIsSaidWhereItDiffers()
    {
        const auto licence = test::object(
            R"({"licence_kind":"skjenk_alminnelig","groups":["G1"],
                "hours":[{"groups":["G1"],"days":["all"],"from":"08:00","to":"01:30"},
                         {"groups":["G1"],"days":["all"],"from":"08:00","to":"23:00","area":"ute"}]})");
        const PlaceHours hours(licence, parseRfc3339("2026-11-20T21:48:00Z").value());
        QCOMPARE(hours.groups().size(), 2U);
        QCOMPARE(hours.groups()[0].state, QStringLiteral("open"));
        QVERIFY(hours.groups()[1].label.contains(u"outdoors"));
        QVERIFY(hours.groups()[1].closing.contains(u"12 min"));
        QCOMPARE(hours.groups()[0].detail,
                 QStringLiteral("Serving ends 01:30 · drinking ends 02:00 (alkoholloven § 4-4)"));
    }

    void aSeasonalLicenceIsValidInItsSeason()
    {
        const auto licence = test::object(
            R"({"licence_kind":"skjenk_del_av_aar","valid_from":"2025-05-15","valid_to":"2028-09-30",
                "season_from":"05-15","season_to":"08-31"})");
        QVERIFY(PlaceHours::isValidOn(licence, parseRfc3339("2026-08-31T20:00:00Z").value()));
        QVERIFY(!PlaceHours::isValidOn(licence, parseRfc3339("2026-08-31T22:30:00Z").value()));
    }

    void theCalendarHoldsTheEvents()
    {
        Office office;
        EventMaker maker;
        maker.setWorkspace(&office.workspace);
        QStringList made;
        connect(&maker, &EventMaker::made, this, [&](const QString& id) { made.push_back(id); });
        const auto make = [&](const char* name, const char* from, const char* kind,
                              const QString& place) {
            const auto before = made.size();
            maker.make({{QStringLiteral("kind"), QString::fromUtf8(kind)},
                        {QStringLiteral("name"), QString::fromUtf8(name)},
                        {QStringLiteral("from"), QString::fromUtf8(from)},
                        {QStringLiteral("place"), place},
                        {QStringLiteral("place_name"), QStringLiteral("Teltet på kaia")},
                        {QStringLiteral("municipality"), QStringLiteral("9901")}});
            [&] { QTRY_COMPARE(made.size(), before + 1); }();
        };
        make("Julebord", "2026-12-11", "skjenk_ambulerende", toQString(office.place.toText()));
        make("Havnedagene", "2027-06-18", "skjenk_enkeltanledning", {});
        make("Åpning", "2026-12-04", "utvidet_tid_enkelt", toQString(office.place.toText()));
        make("Sommerfest", "2026-06-20", "skjenk_enkeltanledning", {});
        EventsModel model;
        model.setWorkspace(&office.workspace);
        QTRY_COMPARE(model.count(), 3);
        const auto names = [&] {
            QStringList out;
            for (const auto& row : model.rows())
                out.push_back(row.name);
            return out;
        };
        QCOMPARE(names(), (QStringList{QStringLiteral("Åpning"), QStringLiteral("Julebord"),
                                       QStringLiteral("Havnedagene")}));
        QVERIFY(!model.rows()[0].month.isEmpty());
        QVERIFY(model.rows()[1].month.isEmpty()); // December stands above the first
        QVERIFY(!model.rows()[2].month.isEmpty());
        QCOMPARE(model.rows()[2].place, QStringLiteral("Teltet på kaia"));
        model.setSearch(QStringLiteral("havblikk"));
        QTRY_COMPARE(model.count(), 2);
        model.setSearch({});
        model.setPast(true);
        QTRY_COMPARE(names(), QStringList{QStringLiteral("Sommerfest")});
        // A party on the move is closed.
        const auto itinerant = office.stored(RecordId::parse(toStdString(made.front())).value());
        QVERIFY(itinerant.at("closed_party") == true);
    }
};

QTEST_GUILESS_MAIN(LicencesTest)
#include "licences_test.moc"
