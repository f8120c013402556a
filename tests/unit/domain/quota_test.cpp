// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/quota.h"

#include "slow_quota.h"

#include <QDate>
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
                R"({"total_required":9,"total_done":3,"places_without_control":["b"],"by_kind":{"serving":{"places":1,"required":3,"done":2,"places_without_control":[]},"sale":{"places":2,"required":6,"done":1,"places_without_control":["b"]}},"on_top":0,"not_counted":[{"place":"a","date":"2025-12-31","reason":"other_year","reason_reference":"alkoholforskriften § 9-7"},{"place":"b","date":"2027-01-01","reason":"other_year","reason_reference":"alkoholforskriften § 9-7"}],"rules":[{"rule":"total","reference":"alkoholforskriften § 9-7","confidence":"verified","places":3,"times":3,"required":9,"done":3,"missing":6},{"rule":"every_place","reference":"alkoholforskriften § 9-7","confidence":"verified","at_least":1,"places_without_control":1},{"rule":"by_kind","reference":"Helsedirektoratet IS-2038","confidence":"guidance","kind":"serving","required":3,"done":2,"missing":1},{"rule":"by_kind","reference":"Helsedirektoratet IS-2038","confidence":"guidance","kind":"sale","required":6,"done":1,"missing":5},{"rule":"other_year","reference":"alkoholforskriften § 9-7","confidence":"verified","count":2}]})"));
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

    void singleControllersCountedBefore2016()
    {
        const char* text =
            R"({"year":%s,"places":[{"id":"a","kind":"serving","controls":[{"date":"%s","single_controller":true}]}]})";
        const auto done = [&](const char* year, const char* date) {
            return run(QString::asprintf(text, year, date).toStdString())
                .at("total_done")
                .as_int64();
        };
        QCOMPARE(done("2015", "2015-12-31"), std::int64_t(1));
        QCOMPARE(done("2016", "2016-01-01"), std::int64_t(0));
        QCOMPARE(controllersRules().front().atLeast, 2);
        QCOMPARE(quotaRules().front().perPlace, 1);
        QCOMPARE(toIsoDate(quotaRules().front().validity.from), std::string("2005-07-01"));
        QCOMPARE(toIsoDate(controllersRules().front().validity.from), std::string("2016-01-01"));
    }

    void aVisitNotCarriedOutIsNoControl()
    {
        const json::object out = run(
            R"({"year":2026,"places":[{"id":"a","kind":"sale","controls":[{"date":"2026-01-10","carried_out":false},{"date":"2026-02-10","carried_out":true}]}]})");
        QCOMPARE(out.at("total_done").as_int64(), std::int64_t(1));
        QCOMPARE(std::string(out.at("not_counted").at(0).at("reason").as_string()),
                 std::string("not_carried_out"));
    }

    /// Single occasions come on top, the state's and Vinmonopolet's are outside.
    void licencesThatMakeNoPlace_data()
    {
        QTest::addColumn<bool>("place");
        QTest::addColumn<int>("onTop");
        for (const char* kind : {"salg_gr1", "salg_egenprodusert_gr1", "salg_egenprodusert_gr2",
                                 "skjenk_alminnelig", "skjenk_sluttet", "skjenk_del_av_aar"})
            QTest::newRow(kind) << true << 0;
        for (const char* kind : {"skjenk_enkeltanledning", "skjenk_ambulerende",
                                 "utvidet_areal_enkelt", "utvidet_tid_enkelt"})
            QTest::newRow(kind) << false << 1;
        QTest::newRow("statlig") << false << 0;
        QTest::newRow("vinmonopol") << false << 0;
    }
    void licencesThatMakeNoPlace()
    {
        QFETCH(bool, place);
        QFETCH(int, onTop);
        const json::object out =
            run(R"({"year":2026,"places":[{"id":"a","kind":"serving","licence_kind":")" +
                std::string(QTest::currentDataTag()) + R"(","controls":["2026-01-10"]}]})");
        QCOMPARE(out.at("total_required").as_int64(), std::int64_t(place ? 3 : 0));
        QCOMPARE(out.at("total_done").as_int64(), std::int64_t(place ? 1 : 0));
        QCOMPARE(out.at("on_top").as_int64(), std::int64_t(onTop));
        QVERIFY(place || out.at("not_counted").as_array().size() == 1);
    }

    void aPlaceIsOneIfItsLicenceHeldOnAnyDay()
    {
        const auto required = [](const char* dates) {
            return run(R"({"year":2026,"places":[{"id":"a","kind":"sale","controls":[],)" +
                       std::string(dates) + "}]}")
                .at("total_required")
                .as_int64();
        };
        QCOMPARE(required(R"("valid_from":"2026-12-31")"), std::int64_t(3));
        QCOMPARE(required(R"("valid_from":"2027-01-01")"), std::int64_t(0));
        QCOMPARE(required(R"("valid_to":"2026-01-01")"), std::int64_t(3));
        QCOMPARE(required(R"("valid_to":"2025-12-31")"), std::int64_t(0));
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
        row(R"({"year":2026,"places":[{"id":"a","kind":"sale","controls":[{"date":"2026-02-03","carried_out":1}]}]})",
            "carried_out");
        row(R"({"year":2026,"places":[{"id":"a","kind":"sale","controls":[],"licence_kind":"x"}]})",
            "licence_kind");
        row(R"({"year":2026,"places":[{"id":"a","kind":"sale","controls":[],"valid_to":"x"}]})",
            "valid_to");
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
        constexpr unsigned seed = 97;
        std::mt19937 random(seed);
        const auto pick = [&](int count) { return int(random() % unsigned(count)); };
        const std::vector<std::string> kinds{
            "",        "salg_gr1",   "skjenk_alminnelig",      "skjenk_del_av_aar",
            "statlig", "vinmonopol", "skjenk_enkeltanledning", "skjenk_ambulerende",
            "",        "",           "utvidet_areal_enkelt",   "utvidet_tid_enkelt"};
        for (int round = 0; round < 500; ++round) {
            const int year = round % 10 == 0 ? 2015 + pick(2) : 2024 + pick(4);
            const auto date = [&] {
                return QDate(year, 1, 1)
                    .addDays(pick(500) - 60)
                    .toString(Qt::ISODate)
                    .toStdString();
            };
            std::vector<slow::QuotaPlace> input;
            json::array places;
            for (int n = pick(12); n > 0; --n) {
                slow::QuotaPlace place{"p" + std::to_string(n),
                                       pick(2) == 0,
                                       kinds[std::size_t(pick(12))],
                                       {},
                                       {},
                                       {}};
                json::object object{{"id", place.id},
                                    {"kind", place.isServing ? "serving" : "sale"}};
                if (!place.licenceKind.empty())
                    object["licence_kind"] = place.licenceKind;
                if (pick(4) == 0)
                    object["valid_from"] = place.validFrom = date();
                if (pick(4) == 0)
                    object["valid_to"] = place.validTo = date();
                json::array& controls = object["controls"].emplace_array();
                for (int k = pick(5); k > 0; --k) {
                    const slow::QuotaControl control{date(), pick(3) == 0, pick(4) != 0};
                    if (!control.isSingle && control.isCarriedOut)
                        controls.emplace_back(control.date);
                    else
                        controls.emplace_back(json::object{{"date", control.date},
                                                           {"single_controller", control.isSingle},
                                                           {"carried_out", control.isCarriedOut}});
                    place.controls.push_back(control);
                }
                input.push_back(place);
                places.emplace_back(object);
            }
            const std::string text = toJsonText(json::object{{"year", year}, {"places", places}});
            const slow::QuotaAnswer wanted = slow::count(std::to_string(year), input);
            const json::object out = run(text);
            const std::string where = "seed " + std::to_string(seed) + " round " +
                                      std::to_string(round) + ": " + toJsonText(out) + " for " +
                                      text;
            const json::object& serving = out.at("by_kind").at("serving").as_object();
            const json::object& sale = out.at("by_kind").at("sale").as_object();
            const auto is = [](const json::value& value, int number) {
                return value.as_int64() == number;
            };
            QVERIFY2(is(serving.at("places"), wanted.servingPlaces), where.c_str());
            QVERIFY2(is(sale.at("places"), wanted.salePlaces), where.c_str());
            QVERIFY2(is(serving.at("required"), 3 * wanted.servingPlaces), where.c_str());
            QVERIFY2(is(sale.at("required"), 3 * wanted.salePlaces), where.c_str());
            QVERIFY2(is(serving.at("done"), wanted.servingDone), where.c_str());
            QVERIFY2(is(sale.at("done"), wanted.saleDone), where.c_str());
            QVERIFY2(is(out.at("total_required"), 3 * (wanted.servingPlaces + wanted.salePlaces)),
                     where.c_str());
            QVERIFY2(is(out.at("total_done"), wanted.servingDone + wanted.saleDone), where.c_str());
            QVERIFY2(is(out.at("on_top"), wanted.onTop), where.c_str());
            json::array without;
            for (const std::string& id : wanted.without)
                without.emplace_back(id);
            QVERIFY2(out.at("places_without_control") == without, where.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(QuotaTest)
#include "quota_test.moc"
