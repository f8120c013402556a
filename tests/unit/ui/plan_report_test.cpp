// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/plan_report.h"

#include "support/test_workspace.h"
#include "ui/office/plan_report_content.h"

#include <QFile>
#include <QTest>

using namespace feltbok;
using feltbok::test::TestWorkspace;

namespace {

QString u(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// An office whose year is played as records.
struct Year : TestWorkspace
{
    RecordId place(const std::string& name, const std::string& kind)
    {
        const RecordId id = device.create("premises", R"({"name":")" + name + R"("})");
        device.create("licence", R"({"premises":")" + id.toText() + R"(","licence_kind":")" + kind +
                                     R"(","valid_from":"2024-10-01","valid_to":"2028-09-30"})");
        return id;
    }

    RecordId visit(const RecordId& at, const std::string& when, const std::string& kind,
                   int inspectors = 2, const std::string& more = {})
    {
        domain::Change change = test::setting(R"({"premises":")" + at.toText() +
                                              R"(","status":"finished","started_at":")" + when +
                                              R"(","kind":")" + kind + "\"" + more + "}");
        json::array controllers;
        for (int i = 1; i <= inspectors; ++i)
            controllers.push_back(
                json::string("019aa2f0-0c00-7a11-8b22-33445566aa0" + std::to_string(i)));
        change.add["controllers"] = std::move(controllers);
        return test::TestDevice::check(device.with([&](auto& records) {
            return records.create("control_visit", "9901", change, device.clock.now());
        }));
    }

    void breach(const RecordId& visit, const std::string& at, const std::string& code,
                const std::string& decision)
    {
        const RecordId seen =
            device.create("observation", R"({"visit":")" + visit.toText() + R"(","at":")" + at +
                                             R"(","possible_violation":")" + code + R"("})");
        if (!decision.empty())
            device.create("assessment", R"({"observation":")" + seen.toText() +
                                            R"(","violation":")" + code + R"(","decision":")" +
                                            decision + R"("})");
    }

    report::PlanReportContent content(int year, Date today)
    {
        auto source = test::TestDevice::check(
            device.with([&](auto& records) { return ui::readPlanReport(records, "9901", year); }));
        return ui::planReportContent(source, u("Prøvevik"), year, today);
    }
};

constexpr Date yearEnd{std::chrono::year{2026}, std::chrono::December, std::chrono::day{31}};

} // namespace

class PlanReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheYear();
    void monthsAreTheYear();
    void decisionsGivePoints();
    void makesAndSavesTheFile();
};

void PlanReportTest::countsTheYear()
{
    Year year;
    const RecordId kro = year.place("Havblikk kro", "skjenk_alminnelig");
    const RecordId butikk = year.place("Nærbutikken", "salg_gr1");
    year.place("Aldri besøkt", "skjenk_alminnelig");
    year.place("Polet", "vinmonopol");
    year.device.create("licence", R"({"premises":")" + kro.toText() +
                                      R"(","licence_kind":"skjenk_enkeltanledning",)"
                                      R"("valid_from":"2026-07-04","valid_to":"2026-07-04"})");
    year.device.create("plan_target", R"({"year":2026,"serving_per_place":3,"sale_per_place":2,)"
                                      R"("event_share_percent":50,"basis":"Sak 1/26"})");
    const auto first = year.visit(kro, "2026-03-06T21:30:00.000Z", "skjenkekontroll"); // Friday
    // New Year's Eve goes on past midnight: the control belongs to 2025.
    year.visit(kro, "2026-01-01T00:30:00.000Z", "skjenkekontroll");
    year.visit(kro, "2026-05-14T20:00:00.000Z", "skjenkekontroll", 1); // single inspector
    year.visit(kro, "2026-06-05T23:30:00.000Z", "skjenkekontroll", 2,
               R"(,"reason_not_carried_out":"stengt")");
    const auto second = year.visit(butikk, "2026-04-10T13:00:00.000Z", "salgskontroll", 1);
    year.visit(butikk, "2025-04-10T13:00:00.000Z", "salgskontroll");
    year.breach(first, "2026-03-06T21:40:00.000Z", "P4-1", "assessed");
    year.breach(first, "2026-03-06T22:00:00.000Z", "P4-1", "assessed"); // one breach, § 10-2
    year.breach(first, "2026-03-06T22:10:00.000Z", "P2-1", "dropped");
    year.breach(second, "2026-04-10T13:10:00.000Z", "P8-1", {});

    const auto content = year.content(2026, yearEnd);
    QCOMPARE(content.joint.places, 3);
    QCOMPARE(content.joint.required, 9);
    QCOMPARE(content.joint.done, 2);
    QCOMPARE(content.joint.withoutControl, 1);
    QCOMPARE(content.serving.done, 1);
    QCOMPARE(content.sale.done, 1);
    QCOMPARE(content.placesWithoutControl, QStringList{u("Aldri besøkt")});
    QCOMPARE(content.singleController, 1);
    QCOMPARE(content.notCarriedOut, 1);
    QCOMPARE(content.thisYear.events, 1);
    QCOMPARE(content.eventsPast, 1);
    QCOMPARE(content.thisYear.breaches, 1);
    QCOMPARE(content.breaches.size(), 3);
    int possible = 0;
    int assessed = 0;
    for (const auto& breach : content.breaches) {
        QVERIFY(!breach.name.isEmpty());
        possible += breach.possible;
        assessed += breach.assessed;
    }
    QCOMPARE(possible, 3);
    QCOMPARE(assessed, 1);
    QCOMPARE(content.servingPerPlace, std::optional(3));
    QCOMPARE(content.targetRequired, 2 * 3 + 1 * 2);
    QCOMPARE(content.basis, u("Sak 1/26"));
    QVERIFY(content.lastYear.has_value());
    QCOMPARE(content.lastYear->controls, 2); // the night of New Year's Eve, and the shop in April
}

void PlanReportTest::monthsAreTheYear()
{
    Year year;
    std::vector<RecordId> places;
    for (int i = 0; i < 6; ++i)
        places.push_back(
            year.place("Sted " + std::to_string(i), i < 3 ? "skjenk_alminnelig" : "salg_gr1"));
    for (int month = 1; month <= 12; ++month)
        for (std::size_t i = 0; i < places.size(); ++i) {
            if ((month + int(i)) % 3 == 0)
                continue;
            const std::string when = "2026-" + std::string(month < 10 ? "0" : "") +
                                     std::to_string(month) + "-1" + std::to_string(i) +
                                     "T18:00:00.000Z";
            year.visit(places[i], when, i < 3 ? "skjenkekontroll" : "salgskontroll");
        }
    const auto content = year.content(2026, yearEnd);
    int serving = 0;
    int sale = 0;
    for (const auto& month : content.months) {
        QVERIFY(month.serving == 2 && month.sale == 2);
        serving += month.serving;
        sale += month.sale;
    }
    QCOMPARE(serving, content.serving.done);
    QCOMPARE(sale, content.sale.done);
    QCOMPARE(serving + sale, content.joint.done);
    QCOMPARE(content.joint.done, 48);
}

void PlanReportTest::decisionsGivePoints()
{
    Year year;
    const RecordId kro = year.place("Havblikk kro", "skjenk_alminnelig");
    const auto decide = [&](const char* kind, const char* status, const char* date, int points) {
        year.device.create("decision", R"({"premises":")" + kro.toText() + R"(","kind":")" + kind +
                                           R"(","status":")" + status + R"(","date":")" + date +
                                           R"(","points":)" + std::to_string(points) + "}");
    };
    decide("forhaandsvarsel_prikker", "notified", "2026-02-01", 8);
    decide("vedtak_prikker", "notified", "2026-03-01", 8);
    decide("vedtak_prikker", "draft", "2026-03-02", 4);
    decide("vedtak_prikker", "reversed", "2026-03-03", 4);
    decide("vedtak_prikker", "upheld", "2026-04-01", 4);
    decide("vedtak_prikker", "decided", "2025-12-31", 2);
    decide("vedtak_inndragning", "decided", "2026-05-01", 12);
    const auto content = year.content(2026, yearEnd);
    QCOMPARE(content.thisYear.points, 12);
    QCOMPARE(content.thisYear.withdrawals, 1);
    QCOMPARE(content.lastYear->points, 2);
}

void PlanReportTest::makesAndSavesTheFile()
{
    Year year;
    ui::PlanReport report;
    report.setWorkspace(&year.workspace);
    report.setYear(2026);
    report.make(); // nothing to count yet
    QVERIFY(!report.isBusy());
    year.place("Havblikk kro", "skjenk_alminnelig");
    ui::PlanReport other;
    other.setYear(2026);
    other.setWorkspace(&year.workspace);
    QTRY_COMPARE(other.municipality(), u("9901"));
    QCOMPARE(other.municipalities().size(), 1);
    other.make();
    QTRY_VERIFY(other.isReady());
    QVERIFY(other.summary().contains(u("0")) && other.summary().contains(u("3")));
    const QTemporaryDir folder;
    other.saveTo(folder.filePath(u("ny mappe/plan.pdf")));
    QCOMPARE(other.savedTo(), u("plan.pdf"));
    QFile file(folder.filePath(u("ny mappe/plan.pdf")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-1.4"));
    other.saveTo(u("/proc/no/such/place.pdf"));
    QVERIFY(other.error().isSet());
    other.setYear(2025); // what was made is of another year
    QVERIFY(!other.isReady());
    QVERIFY(!other.error().isSet());
}

QTEST_MAIN(PlanReportTest)
#include "plan_report_test.moc"
