// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/quota.h"

#include <QtTest>
#include <random>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

json::object run(const std::string& text)
{
    const auto input = quotaCaseFromJson(*parseJsonObject(text));
    if (!input)
        return {{"error", input.error().field}};
    return toJson(quota(input->year, input->places));
}

} // namespace

class QuotaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formOfTheCommandLine()
    {
        const json::object out = run(
            R"({"year":2026,"places":[{"id":"a","kind":"serving","controls":["2026-01-10","2026-12-31","2025-12-31"]},{"id":"b","kind":"sale","controls":["2027-01-01"]},{"id":"c","kind":"sale","controls":["2026-01-01"]}]})");
        QCOMPARE(
            toJsonText(out),
            std::string(
                R"({"total_required":9,"total_done":3,"places_without_control":["b"],"by_kind":{"serving":{"places":1,"required":3,"done":2,"places_without_control":[]},"sale":{"places":2,"required":6,"done":1,"places_without_control":["b"]}},"not_counted":2,"rule":"alkoholforskriften § 9-7"})"));
    }

    void workedExamples()
    {
        // 14 serving and 32 sale places ask for 138 controls; 100 places for 300.
        for (const auto& [serving, sale, wanted] :
             {std::tuple{14, 32, 138}, std::tuple{100, 0, 300}, std::tuple{6, 6, 36}}) {
            std::vector<QuotaPlace> places;
            for (int n = 0; n < serving; ++n)
                places.push_back({"s" + std::to_string(n), Activity::serving, {}});
            for (int n = 0; n < sale; ++n)
                places.push_back({"b" + std::to_string(n), Activity::sale, {}});
            const QuotaResult result = quota(std::chrono::year{2026}, places);
            QCOMPARE(result.total.required, wanted);
            QCOMPARE(result.byKind.at(Activity::serving).required, 3 * serving);
            QCOMPARE(result.byKind.at(Activity::sale).required, 3 * sale);
            QCOMPARE(result.total.withoutControl.size(), std::size_t(serving + sale));
        }
    }

    void aSingleControllerDoesNotCountAtServingPlaces()
    {
        const char* text =
            R"({"year":2026,"places":[{"id":"a","kind":"%s","controls":[{"date":"2026-01-10","single_controller":true},{"date":"2026-02-10","single_controller":false}]}]})";
        QCOMPARE(run(QString::asprintf(text, "serving").toStdString()).at("total_done").as_int64(),
                 std::int64_t(1));
        QCOMPARE(run(QString::asprintf(text, "sale").toStdString()).at("total_done").as_int64(),
                 std::int64_t(2));
    }

    void badCases_data()
    {
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* text, const char* field) {
            QTest::newRow(text) << QByteArray(field);
        };
        row(R"({"places":[]})", "year");
        row(R"({"year":"2026","places":[]})", "year");
        row(R"({"year":20260,"places":[]})", "year");
        row(R"({"year":2026})", "places");
        row(R"({"year":2026,"places":["a"]})", "places");
        row(R"({"year":2026,"places":[{"kind":"sale","controls":[]}]})", "id");
        row(R"({"year":2026,"places":[{"id":"a","kind":"kiosk","controls":[]}]})", "kind");
        row(R"({"year":2026,"places":[{"id":"a","kind":"sale"}]})", "controls");
        row(R"({"year":2026,"places":[{"id":"a","kind":"sale","controls":["2026-02-30"]}]})",
            "controls");
        row(R"({"year":2026,"places":[{"id":"a","kind":"sale","controls":[]},{"id":"a","kind":"sale","controls":[]}]})",
            "id");
    }
    void badCases()
    {
        QFETCH(QByteArray, field);
        QCOMPARE(std::string(run(QTest::currentDataTag()).at("error").as_string()),
                 field.toStdString());
    }

    void agreesWithTheSlowStatement()
    {
        std::mt19937 random(97);
        const auto pick = [&](int count) { return int(random() % unsigned(count)); };
        for (int round = 0; round < 400; ++round) {
            json::array places;
            int required = 0;
            int done = 0;
            json::array without;
            for (int n = pick(12); n > 0; --n) {
                const std::string id = "p" + std::to_string(n);
                json::array controls;
                int here = 0;
                for (int k = pick(5); k > 0; --k) {
                    const int y = 2025 + pick(3);
                    controls.emplace_back(std::to_string(y) + "-0" + std::to_string(1 + pick(9)) +
                                          "-15");
                    if (y == 2026)
                        here += 1;
                }
                places.emplace_back(json::object{{"id", id},
                                                 {"kind", pick(2) == 0 ? "sale" : "serving"},
                                                 {"controls", controls}});
                required += 3;
                done += here;
                if (here == 0)
                    without.emplace_back(id);
            }
            const json::object out =
                run(toJsonText(json::object{{"year", 2026}, {"places", places}}));
            QCOMPARE(out.at("total_required").as_int64(), std::int64_t(required));
            QCOMPARE(out.at("total_done").as_int64(), std::int64_t(done));
            QCOMPARE(toJsonText(out.at("places_without_control")), toJsonText(without));
            const json::object& kinds = out.at("by_kind").as_object();
            QCOMPARE(kinds.at("sale").at("done").as_int64() +
                         kinds.at("serving").at("done").as_int64(),
                     std::int64_t(done));
        }
    }
};

QTEST_APPLESS_MAIN(QuotaTest)
#include "quota_test.moc"
