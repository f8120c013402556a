// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/published_ledger.h"
#include "support/test_workspace.h"
#include "ui/health/health_figures_model.h"
#include "ui/health/health_figures_source.h"
#include "ui/text.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <random>

using namespace feltbok;
using feltbok::test::TestWorkspace;

namespace {

/// A health lead of a small place. "Now" is 20 November 2026.
struct Lead : TestWorkspace
{
    Lead() : TestWorkspace({{"9901", "Prøvevik", domain::Role::healthLead}})
    {
        for (const auto* name : {"Sentrum", "Havna"})
            zones.push_back(
                device.create("zone", std::string(R"({"name":")") + name + R"("})").toText());
    }
    void contact(int month, std::size_t zone, const char* band, const char* gender, int persons = 1)
    {
        json::object fields{
            {"date", "2026-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-12"},
            {"zone", zones[zone]},
            {"kind", "samtale"},
            {"persons", persons},
            {"age_band", band},
            {"gender", gender},
            {"first_contact", persons == 1 ? "ja" : "nei"},
            {"equipment_out", {{"sproeyter", 3}}}};
        device.create("outreach_contact", toJsonText(fields));
    }
    void handout(int month, const char* reason)
    {
        json::object fields{{"at", "2026-" + std::string(month < 10 ? "0" : "") +
                                       std::to_string(month) + "-12T10:00:00.000Z"},
                            {"packs", 1},
                            {"doses", 2},
                            {"product", "ventizolve"},
                            {"supply_type", *reason == '\0' ? "foerstegang" : "paafyll"},
                            {"age_band", "35_49"},
                            {"gender", "mann"},
                            {"note", "Hemmelig notat"}};
        if (*reason != '\0')
            fields["refill_reason"] = reason;
        device.create("naloxone_handout", toJsonText(fields));
    }
    /// Something in most cells, and one who is alone in theirs.
    void fill()
    {
        std::mt19937 random(5);
        for (int n = 0; n < 40; ++n)
            contact(1 + n % 6, random() % 2, random() % 3 == 0 ? "18_24" : "25_39",
                    random() % 3 == 0 ? "kvinne" : "mann", n % 7 == 0 ? 2 : 1);
        contact(3, 1, "under_13", "annet");
        for (int n = 0; n < 14; ++n)
            handout(1 + n % 9, n % 2 == 0 ? "" : "brukt_ved_overdose");
        device.create("inhabitants", R"({"year":2026,"count":2600})");
        device.pull({test::pulled(RecordId::create(device.clock.now()), "outreach_summary", 1,
                                  R"({"month":"2026-03","patrols":3,"patrol_minutes":450,
                                      "referrals":[{"to":"nav","status":"sendt","count":2}]})")});
    }

    std::vector<json::object> exports()
    {
        std::vector<json::object> out;
        bool isDone = false;
        records.run(
            &workspace,
            [](domain::RecordStore& store) -> Result<std::vector<json::object>> {
                domain::ListQuery query;
                query.collection = "figure_export";
                query.limit = 100;
                FELTBOK_ASSIGN(const auto page, store.list(query));
                std::vector<json::object> rows;
                for (const auto& row : page.rows)
                    rows.push_back(row.fields);
                return rows;
            },
            [&](const Result<std::vector<json::object>>& rows) {
                out = *rows;
                isDone = true;
            });
        if (!QTest::qWaitFor([&] { return isDone; }))
            qFatal("no answer");
        return out;
    }

    std::vector<std::string> zones;
};

/// A row of a section by its label; an empty map when it is not there.
QVariantMap rowOf(const QVariantList& sections, const QString& code, const QString& label)
{
    for (const auto& each : sections) {
        if (each.toMap().value(QStringLiteral("code")) != code)
            continue;
        for (const auto& row : each.toMap().value(QStringLiteral("rows")).toList())
            if (row.toMap().value(QStringLiteral("label")) == label)
                return row.toMap();
    }
    return {};
}

QString keyOf(const QVariantList& keys, const QString& code)
{
    for (const auto& key : keys)
        if (key.toMap().value(QStringLiteral("code")) == code)
            return key.toMap().value(QStringLiteral("value")).toString();
    return QStringLiteral("missing");
}

QString read(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

/// The fields of one line; no text of ours has a semicolon.
QStringList fieldsOf(const QString& line)
{
    return line.split(u';');
}

/// Part and code -> what stands there, of the lines of tables.
QMap<QString, QString> tablesOf(const QString& csv)
{
    QMap<QString, QString> out;
    for (const QString& line : csv.split(QStringLiteral("\r\n"))) {
        const QStringList fields = fieldsOf(line);
        if (fields.size() >= 4 && fields[0] != u"Key figures" && fields[0] != u"Method" &&
            fields[3] != u"Number")
            out.insert(fields[0] + u'/' + fields[1], fields[3]);
    }
    return out;
}

bool isReady(const ui::HealthFiguresModel& model)
{
    return model.sharingState() == QLatin1String("ready");
}

/// Prepared and saved.
void share(ui::HealthFiguresModel& model, int from, int to, const QString& file)
{
    model.setFromMonth(from);
    model.setToMonth(to);
    model.prepareSharing();
    if (!QTest::qWaitFor([&] { return isReady(model); }, 60'000))
        qFatal("not prepared: %s", qPrintable(model.error().happened));
    const QSignalSpy saved(&model, &ui::HealthFiguresModel::savedToChanged);
    model.saveCsv(file);
    if (!QTest::qWaitFor([&] { return saved.count() == 1; }))
        qFatal("not saved: %s", qPrintable(model.error().happened));
}

} // namespace

class HealthFiguresModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exactOnTheScreen()
    {
        Lead lead;
        lead.fill();
        ui::HealthFiguresModel model;
        model.setWorkspace(&lead.workspace);
        QTRY_VERIFY(model.isLoaded());
        QCOMPARE(model.year(), QStringLiteral("2026"));
        QVERIFY(!model.isEmpty());
        QCOMPARE(keyOf(model.keyFigures(), QStringLiteral("persons")), QStringLiteral("47"));
        QCOMPARE(keyOf(model.keyFigures(), QStringLiteral("contacts")), QStringLiteral("41"));
        QCOMPARE(keyOf(model.keyFigures(), QStringLiteral("packs")), QStringLiteral("14"));
        QCOMPARE(keyOf(model.keyFigures(), QStringLiteral("doses")), QStringLiteral("28"));
        QCOMPARE(keyOf(model.keyFigures(), QStringLiteral("packs_per_1000")),
                 QStringLiteral("5.38"));
        QCOMPARE(keyOf(model.keyFigures(), QStringLiteral("patrols")), QStringLiteral("3"));
        QCOMPARE(keyOf(model.keyFigures(), QStringLiteral("stock_doses")), QStringLiteral("0"));
        const auto alone = rowOf(model.sections(), QStringLiteral("kontakter.age_gender"),
                                 QStringLiteral("Under 13"));
        QCOMPARE(alone.value(QStringLiteral("value")).toString(), QStringLiteral("1"));
        QVERIFY(!model.charts().isEmpty());
        for (const auto& chart : model.charts())
            for (const auto& series : chart.toMap().value(QStringLiteral("series")).toList())
                QCOMPARE(series.toMap().value(QStringLiteral("values")).toList().size(),
                         chart.toMap().value(QStringLiteral("categories")).toStringList().size());
        // Nobody has said how many live here in that year.
        model.setYear(QStringLiteral("2025"));
        QTRY_VERIFY(model.isEmpty());
        QCOMPARE(keyOf(model.keyFigures(), QStringLiteral("packs_per_1000")),
                 QStringLiteral("inhabitants not known"));
    }

    void nothingSmallIsWritten()
    {
        Lead lead;
        lead.fill();
        ui::HealthFiguresModel model;
        model.setWorkspace(&lead.workspace);
        QTRY_VERIFY(model.isLoaded());
        QTemporaryDir folder;
        share(model, 1, 12, folder.filePath(QStringLiteral("tall")));
        const auto alone = rowOf(model.sharedSections(), QStringLiteral("kontakter.age_gender"),
                                 QStringLiteral("Under 13"));
        QVERIFY(alone.value(QStringLiteral("marked")).toBool());
        QCOMPARE(alone.value(QStringLiteral("value")).toString(), QStringLiteral(":"));
        QVERIFY(model.method().size() > 5);
        QCOMPARE(keyOf(model.sharedKeyFigures(), QStringLiteral("stock_doses")),
                 QStringLiteral("missing"));

        const QString csv = read(folder.filePath(QStringLiteral("tall.csv")));
        const auto tables = tablesOf(csv);
        QVERIFY(tables.size() > 150);
        int marks = 0;
        int numbers = 0;
        for (auto at = tables.begin(); at != tables.end(); ++at) {
            bool isNumber = false;
            const int number = at.value().toInt(&isNumber);
            marks += at.value() == u":" ? 1 : 0;
            numbers += isNumber && number > 0 ? 1 : 0;
            QVERIFY2(isNumber ? number == 0 || number >= 5 : at.value() == u":",
                     qPrintable(at.key()));
        }
        QVERIFY(marks > 3);
        QVERIFY(numbers > 20);
        QCOMPARE(tables.value(QStringLiteral("Persons met by month/*")), QStringLiteral("47"));
        QVERIFY(csv.contains(QLatin1String("Method;;Numbers from 1 to 4 are held back")));
        QVERIFY(!csv.contains(QLatin1String("Hemmelig")));
        QVERIFY(csv.contains(QLatin1String(";Sentrum;Sentrum;")));
        for (const auto& zone : lead.zones)
            QVERIFY(!csv.contains(ui::toQString(zone)));

        // What is ready is told once, however often it is saved.
        const auto kept = lead.exports();
        QCOMPARE(kept.size(), std::size_t(5));
        const QSignalSpy saved(&model, &ui::HealthFiguresModel::savedToChanged);
        model.saveXlsx(folder.filePath(QStringLiteral("tall.csv")));
        QCOMPARE(model.savedTo(), QStringLiteral("tall.xlsx"));
        model.savePdf(folder.filePath(QStringLiteral("tall.pdf")));
        QCOMPARE(model.savedTo(), QStringLiteral("tall.pdf"));
        QVERIFY(read(folder.filePath(QStringLiteral("tall.pdf"))).startsWith(u"%PDF"));
        QCOMPARE(saved.count(), 2);
        QCOMPARE(lead.exports().size(), kept.size());
        for (const auto& fields : kept)
            QVERIFY(domain::health::exportRecordFromFields(fields).hasValue());

        // The numbers of the workbook are those of the text.
        QProcess unzip;
        unzip.start(QStringLiteral("python3"),
                    {QStringLiteral("-c"),
                     QStringLiteral("import sys,zipfile,re\n"
                                    "z=zipfile.ZipFile(sys.argv[1])\n"
                                    "for n in z.namelist():\n"
                                    "  if 'worksheets/' in n:\n"
                                    "    for a,v in re.findall(r'<c([^>]*)><v>([^<]*)</v>',"
                                    "z.read(n).decode()):\n"
                                    "      if 't=' not in a: print(v)\n"),
                     folder.filePath(QStringLiteral("tall.xlsx"))});
        QVERIFY(unzip.waitForFinished());
        const auto cells = QString::fromUtf8(unzip.readAllStandardOutput()).split(u'\n');
        int inBook = 0;
        for (const QString& cell : cells) {
            if (cell.isEmpty())
                continue;
            QVERIFY2(cell.toInt() == 0 || cell.toInt() >= 5, qPrintable(cell));
            inBook += cell.toInt() > 0 ? 1 : 0;
        }
        QCOMPARE(inBook, numbers);
    }

    void aLaterExportIsProtectedTogetherWithTheFirst()
    {
        Lead lead;
        lead.fill();
        ui::HealthFiguresModel model;
        model.setWorkspace(&lead.workspace);
        QTRY_VERIFY(model.isLoaded());
        QTemporaryDir folder;
        share(model, 1, 6, folder.filePath(QStringLiteral("halv")));
        QTRY_COMPARE(model.earlierExports(), 1);
        // Two more, whom the difference would tell of.
        lead.contact(4, 0, "25_39", "mann");
        lead.contact(5, 0, "25_39", "mann");
        lead.records.announceArrival();
        QTRY_COMPARE(keyOf(model.keyFigures(), QStringLiteral("persons")), QStringLiteral("49"));
        share(model, 1, 12, folder.filePath(QStringLiteral("hel")));
        QVERIFY(model.method().join(u' ').contains(QLatin1String("has been taken into account")));
        const auto first = tablesOf(read(folder.filePath(QStringLiteral("halv.csv"))));
        const auto second = tablesOf(read(folder.filePath(QStringLiteral("hel.csv"))));
        compareYears(first, second);
        QTRY_COMPARE(model.earlierExports(), 2);
    }

    void anExportOfAnotherDeviceCountsToo()
    {
        Lead first;
        Lead second;
        // Both have the same records; zones are named by the same ids.
        second.zones = first.zones;
        first.fill();
        second.fill();
        ui::HealthFiguresModel one;
        one.setWorkspace(&first.workspace);
        QTRY_VERIFY(one.isLoaded());
        QTemporaryDir folder;
        share(one, 1, 6, folder.filePath(QStringLiteral("halv")));

        ui::HealthFiguresModel other;
        other.setWorkspace(&second.workspace);
        QTRY_VERIFY(other.isLoaded());
        second.contact(4, 0, "25_39", "mann");
        other.setFromMonth(1);
        other.prepareSharing();
        QTRY_VERIFY_WITH_TIMEOUT(isReady(other), 60'000);
        // What the first one told arrives before the second one saves: nothing is written.
        for (const auto& fields : first.exports())
            second.device.create("figure_export", toJsonText(fields));
        const QString file = folder.filePath(QStringLiteral("hel"));
        other.saveCsv(file);
        QTRY_COMPARE(other.sharingState(), QStringLiteral("failed"));
        QCOMPARE(other.error().code, QStringLiteral("told_meanwhile"));
        QVERIFY(!QFile::exists(file + QStringLiteral(".csv")));
        QTRY_COMPARE(other.earlierExports(), 1);
        share(other, 1, 12, file);
        compareYears(tablesOf(read(folder.filePath(QStringLiteral("halv.csv")))),
                     tablesOf(read(file + QStringLiteral(".csv"))));
    }

    /// By a program that hid the small numbers and not what they can be worked out from.
    void whatACarelessExportGaveAwayIsSaid()
    {
        Lead lead;
        lead.fill();
        const auto told =
            lead.device.with([&](auto& records) -> Result<domain::health::SharedFigures> {
                FELTBOK_ASSIGN(const auto source, ui::readHealthFigures(records, "9901", 2026,
                                                                        lead.device.clock.now()));
                domain::SmallCountRule careless;
                careless.isComplementary = false;
                return domain::health::shareFigures(source.input, {1, 6}, {}, careless);
            });
        QVERIFY(told);
        for (const auto& cube : told->cubes) {
            const auto records =
                domain::health::exportRecords({RecordId::create(lead.device.clock.now()),
                                               cube.cube.code, 2026, lead.device.clock.now()},
                                              {cube.cube, cube.told.told});
            QVERIFY(records);
            for (const auto& fields : *records)
                lead.device.create("figure_export", toJsonText(fields));
        }
        ui::HealthFiguresModel model;
        model.setWorkspace(&lead.workspace);
        QTRY_VERIFY(model.isLoaded());
        QCOMPARE(model.exposedEarlier(), 0); // nothing is prepared
        model.prepareSharing();
        QTRY_VERIFY_WITH_TIMEOUT(isReady(model), 60'000);
        QVERIFY(model.exposedEarlier() > 0);
        model.setToMonth(6);
        QCOMPARE(model.exposedEarlier(), 0);
    }

    void whatWasToldAndIsNotHereWholeStopsTheNext()
    {
        Lead lead;
        lead.fill();
        lead.device.create("figure_export",
                           toJsonText({{"export", RecordId::create(Instant{}).toText()},
                                       {"year", 2026},
                                       {"cube", "kontakter"},
                                       {"made_at", "2026-07-01T10:00:00.000Z"},
                                       {"part", 1},
                                       {"parts", 2},
                                       {"counted", "{"},
                                       {"figures", "[]"}}));
        ui::HealthFiguresModel model;
        model.setWorkspace(&lead.workspace);
        QTRY_VERIFY(model.isLoaded());
        model.prepareSharing();
        QCOMPARE(model.sharingState(), QStringLiteral("failed"));
        QVERIFY(model.error().isSet());
    }

    void itCanBeStoppedAtAnyTime()
    {
        Lead lead;
        lead.fill();
        auto model = std::make_unique<ui::HealthFiguresModel>();
        model->setWorkspace(&lead.workspace);
        QTRY_VERIFY(model->isLoaded());
        model->prepareSharing();
        QCOMPARE(model->sharingState(), QStringLiteral("working"));
        model->setToMonth(6);
        QCOMPARE(model->sharingState(), QStringLiteral("idle"));
        model->prepareSharing();
        model->setWorkspace(nullptr);
        QCOMPARE(model->sharingState(), QStringLiteral("idle"));
        model->setWorkspace(&lead.workspace);
        model->prepareSharing();
        model.reset();
        QThreadPool::globalInstance()->waitForDone();
        QVERIFY(lead.exports().empty());
    }

private:
    /// Nothing between two exports is a number from 1 to 4 that both tell.
    static void compareYears(const QMap<QString, QString>& first,
                             const QMap<QString, QString>& second)
    {
        int compared = 0;
        for (auto at = first.begin(); at != first.end(); ++at) {
            bool isFirst = false;
            bool isSecond = false;
            const int before = at.value().toInt(&isFirst);
            const int after = second.value(at.key()).toInt(&isSecond);
            if (!isFirst || !isSecond)
                continue;
            QVERIFY2(after == before || after - before >= 5 || before - after >= 5,
                     qPrintable(at.key()));
            ++compared;
        }
        QVERIFY(compared > 20);
    }
};

QTEST_MAIN(HealthFiguresModelTest)
#include "health_figures_test.moc"
