// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_workspace.h"
#include "ui/office/figures_model.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace feltbok;
using feltbok::test::TestWorkspace;

namespace {

/// A municipality with a shop and an inn. "Now" is 20 November 2026.
struct Office : TestWorkspace
{
    Office()
    {
        inn = device.create("premises", R"({"name":"Havblikk kro","place_kind":"restaurant"})");
        shop = device.create("premises", R"({"name":"Prøvekjøp","place_kind":"dagligvare"})");
        licence(inn, R"({"licence_kind":"skjenk_alminnelig","valid_from":"2024-10-01",
                         "valid_to":"2028-09-30"})",
                {"G1", "G2"});
        licence(shop, R"({"licence_kind":"salg_gr1","valid_from":"2024-10-01",
                          "valid_to":"2028-09-30"})",
                {"G1"});
        licence(inn, R"({"licence_kind":"skjenk_enkeltanledning","valid_from":"2026-07-01",
                         "valid_to":"2026-07-02"})",
                {"G1"});
    }

    void licence(const RecordId& place, std::string_view text,
                 const std::vector<const char*>& groups)
    {
        json::object fields = test::object(text);
        fields["premises"] = place.toText();
        const RecordId id = device.create("licence", toJsonText(fields));
        json::array all;
        for (const auto* group : groups)
            all.emplace_back(group);
        domain::Change change;
        change.add["groups"] = std::move(all);
        device.save(id, change);
    }
    RecordId visit(const RecordId& place, std::string_view text)
    {
        json::object fields = test::object(text);
        fields["premises"] = place.toText();
        if (!fields.contains("status"))
            fields["status"] = "finished";
        return device.create("control_visit", toJsonText(fields));
    }
    RecordId observe(const RecordId& visit, std::string_view violation, std::string_view item)
    {
        json::object fields{{"visit", visit.toText()},
                            {"at", "2026-05-02T20:00:00.000Z"},
                            {"possible_violation", violation},
                            {"check_item", item}};
        return device.create("observation", toJsonText(fields));
    }
    void assess(const RecordId& observation, std::string_view violation)
    {
        json::object fields{{"observation", observation.toText()},
                            {"violation", violation},
                            {"decision", "assessed"}};
        device.create("assessment", toJsonText(fields));
    }

    RecordId inn;
    RecordId shop;
};

/// The value of a row on the page; empty when it is not shown.
QString valueOf(const ui::FiguresModel& model, const QString& section, const QString& label)
{
    for (const auto& each : model.sections()) {
        const QVariantMap map = each.toMap();
        if (map.value(QStringLiteral("title")) != section)
            continue;
        for (const auto& row : map.value(QStringLiteral("rows")).toList())
            if (row.toMap().value(QStringLiteral("label")) == label)
                return row.toMap().value(QStringLiteral("value")).toString();
    }
    return {};
}

QString read(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

} // namespace

class FiguresModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The week is the one that the case shows: from the day the control ended.
    void aReportOfANightIsInTime()
    {
        Office office;
        office.visit(office.inn, R"({"kind":"skjenkekontroll","provider":"egen",
            "started_at":"2026-06-10T21:30:00.000Z","ended_at":"2026-06-10T23:30:00.000Z",
            "report_sent_at":"2026-06-18T10:00:00.000Z"})");
        ui::FiguresModel model;
        model.setYear(QStringLiteral("2026"));
        model.setWorkspace(&office.workspace);
        QTRY_VERIFY(model.isLoaded());
        QCOMPARE(valueOf(model, QStringLiteral("Overview"),
                         QStringLiteral("Reports sent within one week")),
                 QStringLiteral("1"));
    }

    void aYearIsCountedFromTheRecords()
    {
        Office office;
        const auto may = office.visit(office.inn, R"({"kind":"skjenkekontroll","provider":"egen",
            "started_at":"2026-05-02T19:00:00.000Z","report_sent_at":"2026-05-09T10:00:00.000Z"})");
        office.assess(office.observe(may, "P4-2", "I12"), "P4-2");
        office.observe(may, "P1-9", "I13");
        // Kind by the licence; a control of 2025 that ended in 2026.
        const auto shop = office.visit(
            office.shop, R"({"kind":"oppfoelging","started_at":"2026-06-02T12:00:00.000Z"})");
        office.assess(office.observe(shop, "P1-9", "S12"), "P1-9");
        office.visit(office.inn, R"({"kind":"skjenkekontroll",
            "started_at":"2025-12-31T22:30:00.000Z","ended_at":"2025-12-31T23:30:00.000Z"})");
        office.visit(office.inn, R"({"kind":"skjenkekontroll","status":"draft",
            "started_at":"2026-05-03T19:00:00.000Z"})");
        office.device.create("decision", R"({"kind":"vedtak_prikker","status":"decided","points":4,
            "date":"2026-08-01","premises":")" +
                                             office.inn.toText() + R"("})");

        ui::FiguresModel model;
        model.setYear(QStringLiteral("2026"));
        model.setWorkspace(&office.workspace);
        QTRY_VERIFY(model.isLoaded());
        QCOMPARE(model.year(), QStringLiteral("2026"));
        const auto value = [&](const char* section, const char* label) {
            return valueOf(model, QString::fromUtf8(section), QString::fromUtf8(label));
        };
        QCOMPARE(value("Overview", "Licences valid on any day of the year"), QStringLiteral("3"));
        QCOMPARE(value("Overview", "Serving controls carried out"), QStringLiteral("1"));
        QCOMPARE(value("Overview", "Sales controls carried out"), QStringLiteral("1"));
        QCOMPARE(value("Overview", "Reports sent within one week"), QStringLiteral("1"));
        QCOMPARE(value("Licences", "Sale: Grocery shop"), QStringLiteral("1"));
        QCOMPARE(value("Licences", "Serving: groups 1 and 2"), QStringLiteral("1"));
        QCOMPARE(value("Licences", "Serving, single occasion"), QStringLiteral("1"));
        QCOMPARE(value("Breaches serving", "Hours of serving"), QStringLiteral("1"));
        QCOMPARE(value("Breaches sale", "Unattended sale"), QStringLiteral("1"));
        QCOMPARE(value("Breaches sale", "Discount"), QString()); // zero: only in the file
        QCOMPARE(value("Withdrawals", "Points decided"), QStringLiteral("4"));
        QVERIFY(!model.isYearOver());
        QVERIFY(!model.isEmpty());
        // The possible breach that nobody has weighed stands first.
        QVERIFY(model.warnings().value(0).contains(QLatin1String("not assessed")));

        model.setYear(QStringLiteral("2025"));
        QTRY_VERIFY(model.isYearOver());
        QCOMPARE(model.year(), QStringLiteral("2025"));
        QTRY_COMPARE(value("Overview", "Serving controls carried out"), QStringLiteral("1"));
        QVERIFY(model.isYearOver());
    }

    void whatIsSavedIsWhatIsShown()
    {
        Office office;
        office.visit(office.shop, R"({"kind":"salgskontroll","provider":"privat_firma",
            "started_at":"2025-03-02T12:00:00.000Z"})");
        ui::FiguresModel model;
        model.setWorkspace(&office.workspace);
        QTRY_VERIFY(model.isLoaded());
        QCOMPARE(model.year(), QStringLiteral("2025")); // the last year, as it has a control
        QTemporaryDir folder;
        const QSignalSpy saved(&model, &ui::FiguresModel::savedToChanged);
        model.saveCsv(folder.filePath(QStringLiteral("nytt/tall.xlsx")));
        QCOMPARE(model.savedTo(), QStringLiteral("tall.csv"));
        const QString csv = read(folder.filePath(QStringLiteral("nytt/tall.csv")));
        QVERIFY(csv.contains(QLatin1String("Controls;salg;Sale: carried out;1;;\r\n")));
        QVERIFY(csv.contains(QLatin1String("Breaches sale;salg.rabatt;Discount;0;0;")));
        QVERIFY(csv.contains(QLatin1String("Completeness;report_sent;")));
        model.saveXlsx(folder.filePath(QStringLiteral("nytt/tall")));
        QCOMPARE(model.savedTo(), QStringLiteral("tall.xlsx"));
        QCOMPARE(saved.count(), 2);
        QVERIFY(!model.error().isSet());
        QCOMPARE(QDir(folder.filePath(QStringLiteral("nytt"))).entryList(QDir::Files).size(), 2);
        model.saveXlsx(QStringLiteral("/proc/nowhere/tall"));
        QVERIFY(model.error().isSet());
        QCOMPARE(model.savedTo(), QStringLiteral("tall.xlsx"));
    }

    void withoutRecordsThereIsNothingToCount()
    {
        TestWorkspace empty;
        ui::FiguresModel model;
        model.setWorkspace(&empty.workspace);
        QTRY_VERIFY(model.isLoaded());
        QVERIFY(model.isEmpty());
        QCOMPARE(model.year(), QStringLiteral("2026"));
        QCOMPARE(model.years().size(), 2);
    }

    void aVisitOnAnotherDayIsSeenWithoutAsking()
    {
        Office office;
        ui::FiguresModel model;
        model.setWorkspace(&office.workspace);
        QTRY_VERIFY(model.isLoaded());
        office.visit(office.shop, R"({"kind":"salgskontroll",
            "started_at":"2026-03-02T12:00:00.000Z"})");
        office.records.announceArrival();
        QTRY_COMPARE(valueOf(model, QStringLiteral("Overview"),
                             QStringLiteral("Sales controls carried out")),
                     QStringLiteral("1"));
    }
};

QTEST_GUILESS_MAIN(FiguresModelTest)
#include "figures_model_test.moc"
