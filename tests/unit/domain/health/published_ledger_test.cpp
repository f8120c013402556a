// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/published_ledger.h"

#include "domain/health/count_program.h"
#include "domain/health/health_figures.h"
#include "domain/identity_check.h"
#include "domain/schema.h"

#include "health_samples.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::domain;
using namespace feltbok::domain::health;
using namespace feltbok::test;

namespace {

PublishedExport told(const SharedCube& cube)
{
    PublishedExport out{cube.cube, cube.told.told};
    out.counted.impossible.clear();
    return out;
}

/// Equal in what they say: a dimension without a limit can be written in two ways.
void compareExports(const PublishedExport& one, const PublishedExport& other)
{
    QCOMPARE(one.counted.dimensions, other.counted.dimensions);
    QCOMPARE(one.counted.cells, other.counted.cells);
    QCOMPARE(one.figures.size(), other.figures.size());
    for (std::size_t f = 0; f < one.figures.size(); ++f) {
        QCOMPARE(wholeBox(one.counted, one.figures[f].of),
                 wholeBox(other.counted, other.figures[f].of));
        QCOMPARE(one.figures[f].shown, other.figures[f].shown);
    }
}

ExportName name(const char* cube, int minute = 0)
{
    return {RecordId::create(Instant{std::chrono::minutes(minute)}), cube, 2026,
            Instant{std::chrono::minutes(minute)}};
}

std::vector<ExportRecord> read(const std::vector<json::object>& records)
{
    std::vector<ExportRecord> out;
    for (const auto& fields : records) {
        const auto& spec = schemaOf(Collection::figureExport);
        for (const auto& [key, value] : fields) {
            const auto* field = spec.field(key);
            if (field == nullptr || !checkValue(*field, value))
                qFatal("not a field of the schema: %s", std::string(key).c_str());
        }
        out.push_back(exportRecordFromFields(fields).value());
    }
    return out;
}

std::string fault(const std::string& counted, const std::string& figures = "[]")
{
    const auto unpacked = unpackExport({counted, figures});
    return unpacked ? "" : unpacked.error().field;
}

} // namespace

class PublishedLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPackedIsUnpackedTheSame()
    {
        int exports = 0;
        for (unsigned seed = 0; seed < 12; ++seed) {
            const auto figures = shareFigures(HealthSampler(seed).year(smallPlace), {1, 6});
            for (const auto& cube : figures.value().cubes) {
                const auto before = told(cube);
                const auto packed = packExport(before);
                const auto after = unpackExport(packed).value();
                compareExports(before, after);
                QCOMPARE(packExport(after).counted, packed.counted);
                QCOMPARE(packExport(after).figures, packed.figures);
                ++exports;
            }
        }
        QCOMPARE(exports, 60);
    }

    void recordsMakeTheLedger()
    {
        const auto year = HealthSampler(3).year(smallPlace);
        std::vector<ExportRecord> records;
        std::vector<PublishedExport> exported;
        LedgerBy before;
        for (const MonthSpan months : {MonthSpan{1, 6}, MonthSpan{1, 12}}) {
            const auto figures = shareFigures(year, months, before).value();
            const auto& cube = *figures.cube("overdoser");
            exported.push_back(told(cube));
            before["overdoser"].exports.push_back(exported.back());
            auto made = read(exportRecords(name("overdoser", months.to), exported.back()).value());
            QCOMPARE(made.size(), std::size_t(1));
            records.insert(records.begin(), made.begin(), made.end()); // the later first
        }
        const auto ledgers = ledgersOf(records, 2026).value();
        QCOMPARE(ledgers.size(), std::size_t(1));
        QCOMPARE(ledgers.at("overdoser").exports.size(), std::size_t(2));
        for (std::size_t e = 0; e < 2; ++e)
            compareExports(ledgers.at("overdoser").exports[e], exported[e]);
        QVERIFY(ledgersOf(records, 2025).value().empty());
    }

    void aLargeCubeIsSeveralRecords()
    {
        const auto figures = sharedCounts(HealthSampler(8).year({9000, 0, 0, 20}), {}).value();
        PublishedExport large{figures.front().cube, {}};
        for (const auto& table : figures.front().tables)
            for (const auto& figure : table.figures)
                large.figures.push_back({figure.of, sumOf(large.counted, figure.of)});
        const auto made = exportRecords(name("kontakter"), large).value();
        QVERIFY(made.size() > 1);
        for (const auto& fields : made) {
            QVERIFY(toJsonText(fields).size() < 180 * 1024); // an edit has 200 KiB
            // Numbers behind each other are not to be taken for somebody's.
            Change change;
            change.set = fields;
            QCOMPARE(fieldWithIdentity(schemaOf(Collection::figureExport), change), std::string());
        }
        auto records = read(made);
        std::ranges::reverse(records);
        compareExports(ledgersOf(records, 2026).value().at("kontakter").exports.front(), large);
        // What is not here whole is not known.
        records.erase(records.begin());
        QCOMPARE(ledgersOf(records, 2026).error().field, std::string("parts"));
        records.push_back(records.front());
        QCOMPARE(ledgersOf(records, 2026).error().field, std::string("part"));
    }

    void brokenTextsSayWhere()
    {
        const std::string cube =
            R"({"dimensions":[{"code":"month","values":["1","2"]},{"code":"z","values":["a"]}],)";
        QCOMPARE(fault(cube + R"("cells":["00:3","10:4"]})", R"(["=7","0:1=4","0:0;1:0=:"])"),
                 std::string());
        for (const auto* cells :
             {R"("cells":["00:3","00:4"]})", R"("cells":["20:3"]})", R"("cells":["0:3"]})",
              R"("cells":["00:-3"]})", R"("cells":["00:x"]})", R"("cells":["00:03"]})",
              R"("cells":["00:1000001"]})", R"("cells":["00"]})", R"("cells":["0?:1"]})",
              R"("cells":[3]})", R"("cells":3})", R"("cell":[]})", "",
              R"("cells":["00:99999999999"]})"})
            QCOMPARE(fault(cube + cells), std::string("counted"));
        for (const auto* text : {"", "[]", "{}", R"({"dimensions":[3],"cells":[]})",
                                 R"({"dimensions":[{"code":"m","values":[]}],"cells":[]})",
                                 R"({"dimensions":[{"code":"m","values":["a","a"]}],"cells":[]})"})
            QCOMPARE(fault(text), std::string("counted"));
        for (const auto* figures :
             {"", "{}", "[7]", R"(["7"])", R"(["=8"])", R"(["0:1=3"])", R"(["0:2=4"])",
              R"(["0:=4"])", R"(["2:0=7"])", R"(["0:1;0:1=4"])", R"(["x:1=4"])", R"(["=x"])",
              R"(["=007"])", R"(["0:1"])", R"(["0=4"])"})
            QCOMPARE(fault(cube + R"("cells":["00:3","10:4"]})", figures), std::string("figures"));
        // A mark stands for at least one.
        QCOMPARE(fault(cube + R"("cells":["00:3"]})", R"(["0:1=:"])"), std::string("figures"));
        std::string many = "[";
        for (std::size_t f = 0; f <= maxFigures; ++f)
            many += R"("=3",)";
        many.back() = ']';
        QVERIFY(unpackExport({cube + R"("cells":["00:3"]})", many}).error().code ==
                ErrorCode::tooLarge);
        QVERIFY(
            unpackExport({std::string(maxPieces * maxPieceBytes + 1, ' '), "[]"}).error().code ==
            ErrorCode::tooLarge);
    }
};

QTEST_APPLESS_MAIN(PublishedLedgerTest)
#include "published_ledger_test.moc"
