// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/points.h"

#include "slow_points.h"

#include <QtTest>
#include <random>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

json::object run(const std::string& text)
{
    const auto object = parseJsonObject(text);
    if (!object)
        return {{"error", object.error().detail}};
    const auto input = pointsCaseFromJson(*object);
    if (!input)
        return {{"error", input.error().field}};
    const auto result = countPoints(*input);
    if (!result)
        return {{"error", result.error().field}};
    return toJson(*result);
}

json::object run(const char* on, const std::string& controls, const std::string& more = {},
                 const char* kind = "skjenk_alminnelig")
{
    return run(R"({"on":")" + std::string(on) + R"(","licence_kind":")" + kind +
               R"(","controls":[)" + controls + "]" + more + "}");
}

/// "12/7": the sum and the days.
std::string brief(const json::object& result)
{
    if (result.contains("error"))
        return "error " + std::string(result.at("error").as_string());
    return std::to_string(result.at("sum").as_int64()) + "/" +
           std::to_string(result.at("days_withdrawn").as_int64());
}

std::string reasons(const json::object& result)
{
    std::string out;
    for (const json::value& line : result.at("not_counted").as_array())
        out += (out.empty() ? "" : " ") + std::string(line.at("code").as_string()) + ":" +
               std::string(line.at("reason").as_string());
    return out;
}

std::string iso(QDate date)
{
    return date.toString(Qt::ISODate).toStdString();
}

std::string inQuotes(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

} // namespace

class PointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formOfTheCommandLine()
    {
        const json::object result = run(
            R"({"on":"2026-03-01","licence_kind":"skjenk_alminnelig","transfers":["2025-01-01"],"controls":[{"date":"2025-05-03","breaches":["P8-1","P8-1","P4-2"]}],"withdrawals":[]})");
        QCOMPARE(brief(result), std::string("12/7"));
        QCOMPARE(
            toJsonText(result.at("counted")),
            std::string(
                R"([{"control":"2025-05-03","breach_date":"2025-05-03","code":"P8-1","points":8,"reference":"alkoholloven § 1-5 annet ledd"},{"control":"2025-05-03","breach_date":"2025-05-03","code":"P4-2","points":4,"reference":"alkoholloven §§ 3-4a, 3-7 og 4-4"}])"));
        QCOMPARE(reasons(result), std::string("P8-1:same_kind_same_control"));
        const json::array& rules = result.at("rules").as_array();
        QCOMPARE(
            toJsonText(rules.back()),
            std::string(
                R"({"rule":"withdrawal","reference":"alkoholforskriften § 10-2","confidence":"verified","threshold":12,"extra":0,"days":7})"));
        for (const json::value& rule : rules)
            QVERIFY(rule.at("reference").as_string().starts_with("alkohol"));
    }

    void sixVectors()
    {
        // 1: under 18 and hours in one control.
        QCOMPARE(brief(run("2026-01-01", R"({"date":"2025-12-01","breaches":["P8-1","P4-2"]})")),
                 std::string("12/7"));
        // 2: three under-18 servings in one control.
        QCOMPARE(
            brief(run("2026-01-01", R"({"date":"2025-12-01","breaches":["P8-1","P8-1","P8-1"]})")),
            std::string("8/0"));
        // 3: by date of breach.
        QCOMPARE(
            brief(run(
                "2026-02-28",
                R"({"date":"2024-03-01","breaches":["P8-1"]},{"date":"2026-02-28","breaches":["P4-2"]})")),
            std::string("12/7"));
        QCOMPARE(
            brief(run(
                "2026-03-02",
                R"({"date":"2024-03-01","breaches":["P8-1"]},{"date":"2026-03-02","breaches":["P4-2"]})")),
            std::string("4/0"));
        // 4: 8 + 4 + 2 + 1.
        QCOMPARE(brief(run("2026-01-01",
                           R"({"date":"2025-12-01","breaches":["P8-1","P4-2","P2-2","P1-1"]})")),
                 std::string("15/9"));
        // 5: transfer of the business between.
        const json::object transferred = run(
            "2026-01-01",
            R"({"date":"2025-01-10","breaches":["P8-1"]},{"date":"2025-12-01","breaches":["P4-2"]})",
            R"(,"transfers":["2025-06-01"])");
        QCOMPARE(brief(transferred), std::string("4/0"));
        QCOMPARE(reasons(transferred), std::string("P8-1:before_transfer"));
        // 6: renewal on 1 October is not even a member of the case.
        QCOMPARE(
            brief(run(
                "2025-01-01",
                R"({"date":"2024-09-10","breaches":["P8-1"]},{"date":"2024-12-01","breaches":["P4-2"]})",
                R"(,"renewals":["2024-10-01"])")),
            std::string("12/7"));
    }

    void everyCategoryCounts()
    {
        for (const Violation& row : violations()) {
            const std::string one =
                R"({"date":"2025-12-01","breaches":[)" + inQuotes(row.code) + "]}";
            QCOMPARE(run("2026-01-01", one).at("sum").as_int64(), std::int64_t(row.points));
            std::string both = one;
            both.append(",").append(one);
            QCOMPARE(run("2026-01-01", both).at("sum").as_int64(),
                     std::int64_t(2 * row.points)); // two controls
        }
    }

    void boundaries_data()
    {
        QTest::addColumn<QByteArray>("on");
        QTest::addColumn<QByteArray>("breach");
        QTest::addColumn<bool>("counts");
        const auto row = [](const char* on, const char* breach, bool counts) {
            QTest::addRow("%s on %s", breach, on) << QByteArray(on) << QByteArray(breach) << counts;
        };
        row("2026-03-01", "2024-03-01", false);
        row("2026-02-28", "2024-03-01", true);
        row("2026-03-01", "2024-03-02", true);
        row("2026-02-28", "2024-02-29", true);
        row("2026-03-01", "2024-02-29", false);
        row("2028-02-29", "2026-02-28", false);
        row("2028-02-29", "2026-03-01", true);
        row("2026-03-01", "2026-03-01", true);
        row("2026-03-01", "2026-03-02", false);
    }
    void boundaries()
    {
        QFETCH(QByteArray, on);
        QFETCH(QByteArray, breach);
        QFETCH(bool, counts);
        const json::object result = run(on.constData(), R"({"date":")" + breach.toStdString() +
                                                            R"(","breaches":["P4-2"]})");
        QCOMPARE(brief(result), std::string(counts ? "4/0" : "0/0"));
    }

    void breachDateDecides()
    {
        const json::object result = run(
            "2026-03-01",
            R"({"date":"2024-06-01","breach_date":"2024-02-01","breaches":["P8-1"]},{"date":"2025-01-01","breach_date":null,"breaches":["P4-2"]})");
        QCOMPARE(brief(result), std::string("4/7")); // twelve from 1 January 2025 on
        QCOMPARE(reasons(result), std::string("P8-1:outside_two_years"));
    }

    /// § 10-2 by the dates of the breaches: vector 3 seen when the office gets to it.
    void twelvePointsStayReachedWhileTheCaseGoesOn()
    {
        const std::string controls =
            R"({"date":"2024-10-26","breaches":["P8-1"]},{"date":"2026-10-20","breaches":["P4-2"]})";
        const json::object later = run("2026-11-20", controls);
        QCOMPARE(brief(later), std::string("4/7"));
        QCOMPARE(toJsonText(later.at("reached")), std::string(R"({"on":"2026-10-20","sum":12})"));
        QCOMPARE(reasons(later), std::string("P8-1:outside_two_years"));
        // Used for a withdrawal since.
        QCOMPARE(brief(run("2026-11-20", controls, R"(,"withdrawals":["2026-11-10"])")),
                 std::string("0/0"));
        // One day further apart: never twelve.
        QCOMPARE(
            brief(run(
                "2026-11-20",
                R"({"date":"2024-10-20","breaches":["P8-1"]},{"date":"2026-10-20","breaches":["P4-2"]})")),
            std::string("4/0"));
        // Once the last of them is two years old it is over.
        QCOMPARE(brief(run("2028-10-20", controls)), std::string("0/0"));
    }

    /// A control from 23:30 to 00:50: each breach has the date of its own hour.
    void eachBreachHasItsOwnDate()
    {
        const std::string control =
            R"({"date":"2024-11-20","breaches":[{"code":"P8-1","date":"2024-11-20"},{"code":"P4-2","date":"2024-11-21"}]})";
        QCOMPARE(brief(run("2026-11-19", control)), std::string("12/7"));
        const json::object later = run("2026-11-20", control);
        QCOMPARE(later.at("sum").as_int64(), 4);
        QCOMPARE(reasons(later), std::string("P8-1:outside_two_years"));
    }

    /// The licence that was controlled decides, not another one of the same place.
    void eachControlIsOfItsOwnLicence()
    {
        const json::object result = run(
            "2026-01-01",
            R"({"date":"2025-11-01","licence_kind":"skjenk_enkeltanledning","breaches":["P8-1"]},{"date":"2025-12-01","breaches":["P4-2"]})");
        QCOMPARE(brief(result), std::string("4/0"));
        QCOMPARE(reasons(result), std::string("P8-1:kind_not_covered"));
        const json::object unknown =
            run("2026-01-01", R"({"date":"2025-11-01","breaches":["P8-1"]})", {}, "");
        QCOMPARE(brief(unknown), std::string("0/0"));
        QCOMPARE(reasons(unknown), std::string("P8-1:kind_unknown"));
    }

    void validityOfCategories()
    {
        const json::object result = run(
            "2020-10-01",
            R"({"date":"2020-08-31","breaches":["P1-5","P1-6"]},{"date":"2020-09-01","breaches":["P1-5"]})");
        QCOMPARE(brief(result), std::string("2/0"));
        QCOMPARE(reasons(result), std::string("P1-5:not_in_force"));
        QCOMPARE(reasons(run("2016-06-01", R"({"date":"2015-12-31","breaches":["P8-1"]})")),
                 std::string("P8-1:not_in_force"));
        QCOMPARE(brief(run("2016-06-01", R"({"date":"2016-01-01","breaches":["P8-1"]})")),
                 std::string("8/0"));
        QCOMPARE(reasons(run("2025-06-01", R"({"date":"2025-06-02","breaches":["P8-1"]})")),
                 std::string("P8-1:after_date"));
    }

    void transfers()
    {
        const std::string control = R"({"date":"2025-06-01","breaches":["P8-1"]})";
        QCOMPARE(brief(run("2026-01-01", control, R"(,"transfers":["2025-06-01"])")),
                 std::string("8/0")); // the new holder's first day
        QCOMPARE(brief(run("2026-01-01", control, R"(,"transfers":["2025-06-02"])")),
                 std::string("0/0"));
        QCOMPARE(brief(run("2026-01-01", control, R"(,"transfers":["2026-01-02"])")),
                 std::string("8/0")); // not yet
    }

    void kinds_data()
    {
        QTest::addColumn<bool>("covered");
        for (const char* kind :
             {"salg_gr1", "salg_egenprodusert_gr1", "salg_egenprodusert_gr2", "skjenk_alminnelig",
              "skjenk_sluttet", "skjenk_del_av_aar", "utvidet_areal_enkelt", "utvidet_tid_enkelt"})
            QTest::newRow(kind) << true;
        for (const char* kind :
             {"skjenk_enkeltanledning", "skjenk_ambulerende", "statlig", "vinmonopol"})
            QTest::newRow(kind) << false;
    }
    void kinds()
    {
        QFETCH(bool, covered);
        const json::object result =
            run("2026-01-01", R"({"date":"2025-12-01","breaches":["P8-1"]})", {},
                QTest::currentDataTag());
        QCOMPARE(brief(result), std::string(covered ? "8/0" : "0/0"));
        QCOMPARE(reasons(result), std::string(covered ? "" : "P8-1:kind_not_covered"));
    }

    void usedPointsAreSpent()
    {
        const std::string controls =
            R"({"date":"2025-01-10","breaches":["P8-1","P4-2"]},{"date":"2025-03-01","breaches":["P2-2"]},{"date":"2025-09-01","breaches":["P8-1"]})";
        QCOMPARE(brief(run("2026-01-01", controls)), std::string("22/13"));
        const json::object spent = run("2026-01-01", controls, R"(,"withdrawals":["2025-04-01"])");
        QCOMPARE(brief(spent), std::string("8/0"));
        QCOMPARE(reasons(spent), std::string("P8-1:used_for_withdrawal P4-2:used_for_withdrawal "
                                             "P2-2:used_for_withdrawal"));
        // Decided on the first control alone.
        QCOMPARE(brief(run("2026-01-01", controls,
                           R"(,"withdrawals":[{"date":"2025-04-01","controls":["2025-01-10"]}])")),
                 std::string("10/0"));
        QCOMPARE(brief(run("2026-01-01", controls, R"(,"withdrawals":["2026-02-01"])")),
                 std::string("22/13")); // not decided yet
    }

    void deviations()
    {
        const json::object result = run(
            "2026-01-01",
            R"({"date":"2025-12-01","breaches":[{"code":"P8-1","points":6,"reason":"strongly mitigating"},"P8-1",{"code":"P4-2","points":4}]})");
        QCOMPARE(brief(result), std::string("12/7")); // the heavier of the two stands
        const json::object fewer = run(
            "2026-01-01",
            R"({"date":"2025-12-01","breaches":[{"code":"P8-1","points":6,"reason":"strongly mitigating"}]})");
        QCOMPARE(brief(fewer), std::string("6/0"));
        QVERIFY(toJsonText(fewer).find("alkoholforskriften § 10-4") != std::string::npos);
        QCOMPARE(brief(run("2026-01-01",
                           R"({"date":"2025-12-01","breaches":[{"code":"P8-1","points":6}]})")),
                 std::string("error reason"));
        QCOMPARE(
            brief(run(
                "2026-01-01",
                R"({"date":"2025-12-01","breaches":[{"code":"P8-1","points":6,"reason":" "}]})")),
            std::string("error reason"));
    }

    void withdrawalScale()
    {
        const int days[] = {7, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14};
        const PointsRule& rule = pointsRuleFor(Date{std::chrono::year{2026} / 1 / 1});
        const auto withdrawalDays = [&](int points) { return rule.days(points); };
        for (int points = 0; points < 12; ++points)
            QCOMPARE(withdrawalDays(points), 0);
        for (int extra = 0; extra <= 12; ++extra)
            QCOMPARE(withdrawalDays(12 + extra), days[extra]);
        QCOMPARE(withdrawalDays(25), 15); // the pattern goes on
        QCOMPARE(withdrawalDays(27), 16);
        QCOMPARE(withdrawalDays(36), 21);
        QCOMPARE(withdrawalDays(37), 22);
    }

    /// When the points system began, and that it has gone on since.
    void validityOfTheRule()
    {
        const PointsRule& rule = pointsRules().front();
        QCOMPARE(toIsoDate(rule.validity.from), std::string("2016-01-01"));
        QVERIFY(!rule.validity.to);
        QCOMPARE(rule.threshold, 12);
        QVERIFY(rule.window == std::chrono::years{2});
        // Helsedirektoratet's scale, row by row: extra points from and to, and days.
        const std::vector<std::array<int, 3>> rows{{0, 0, 7},    {1, 1, 8},   {2, 3, 9},
                                                   {4, 5, 10},   {6, 7, 11},  {8, 9, 12},
                                                   {10, 11, 13}, {12, 12, 14}};
        QCOMPARE(rule.scale.size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(rule.scale[i].extraFrom, rows[i][0]);
            QCOMPARE(rule.scale[i].extraTo, rows[i][1]);
            QCOMPARE(rule.scale[i].days, rows[i][2]);
        }
        for (const CoverageRule& covered : coverageRules()) {
            QCOMPARE(toIsoDate(covered.validity.from), std::string("1990-01-01"));
            QVERIFY(!covered.validity.to);
        }
    }

    void badCases_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* text, const char* field) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(field);
        };
        row(R"({"licence_kind":"salg_gr1","controls":[]})", "on");
        row(R"({"on":"2026-02-30","licence_kind":"salg_gr1","controls":[]})", "on");
        row(R"({"on":"2026-02-01","controls":[]})", "licence_kind");
        row(R"({"on":"2026-02-01","licence_kind":"kiosk","controls":[]})", "licence_kind");
        row(R"({"on":"2026-02-01","licence_kind":"salg_gr1"})", "controls");
        row(R"({"on":"2026-02-01","licence_kind":"salg_gr1","controls":[{"date":"2026-01-01","breaches":["P3-1"]}]})",
            "breaches");
        row(R"({"on":"2026-02-01","licence_kind":"salg_gr1","controls":[{"date":"2026-01-01","breaches":[3]}]})",
            "breaches");
        row(R"({"on":"2026-02-01","licence_kind":"salg_gr1","controls":[{"date":"1/1/26","breaches":[]}]})",
            "date");
        row(R"({"on":"2026-02-01","licence_kind":"salg_gr1","controls":[],"transfers":["x"]})",
            "transfers");
        row(R"({"on":"2026-02-01","licence_kind":"salg_gr1","controls":[],"withdrawals":[4]})",
            "withdrawals");
        row(R"({"on":"2026-02-01","licence_kind":"salg_gr1","controls":[{"date":"2026-01-01","breaches":[{"code":"P8-1","points":-1,"reason":"x"}]}]})",
            "points");
    }
    void badCases()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        QCOMPARE(brief(run(text.toStdString())), "error " + field.toStdString());
    }

    /// A line of the explanation for every reason, each with its provision.
    void everyLineHasItsProvision()
    {
        const json::object result = run(
            "2026-03-01",
            R"({"date":"2025-05-03","licence_kind":"skjenk_enkeltanledning","breaches":["P8-1"]},{"date":"2025-05-03","licence_kind":"statlig","breaches":["P8-1"]},{"date":"2015-05-03","breaches":["P8-1"]},{"date":"2026-05-03","breaches":["P4-2","P4-2"]},{"date":"2026-02-01","breaches":["P4-2","P4-2"]},{"date":"2024-02-01","breaches":["P4-2"]})");
        std::string said;
        for (const json::value& line : result.at("not_counted").as_array())
            said += std::string(line.at("reason").as_string()) + " " +
                    std::string(line.at("reason_reference").as_string()) + "\n";
        QCOMPARE(said, std::string("kind_not_covered alkoholforskriften § 10-1, Helsedirektoratet\n"
                                   "kind_not_covered alkoholloven § 1-9\n"
                                   "not_in_force alkoholforskriften § 10-3\n"
                                   "after_date alkoholforskriften § 10-2\n"
                                   "after_date alkoholforskriften § 10-2\n"
                                   "same_kind_same_control alkoholforskriften § 10-2\n"
                                   "outside_two_years alkoholforskriften § 10-2\n"));
        std::string rules;
        for (const json::value& line : result.at("rules").as_array())
            rules += std::string(line.at("rule").as_string()) + " ";
        QCOMPARE(rules, std::string("breach kind_not_covered kind_not_covered not_in_force "
                                    "after_date outside_two_years same_kind_same_control "
                                    "two_years no_withdrawal "));
        QCOMPARE(result.at("points_to_withdrawal").as_int64(), std::int64_t(8));
    }

    /// The rules a second time, slow and plain, on generated cases.
    void agreesWithTheSlowStatement()
    {
        constexpr unsigned seed = 103;
        std::mt19937 random(seed);
        const auto pick = [&](int count) { return int(random() % unsigned(count)); };
        int withdrawn = 0;
        int spent = 0;
        for (int round = 0; round < 2000; ++round) {
            slow::PointsCase input;
            input.on = QDate(round % 10 == 0 ? 2016 : 2019, 1, 1).addDays(pick(3000));
            const auto near = [&] { return input.on.addDays(pick(1000) - 900); };
            const auto& kinds = slow::kindsOfLicence();
            const std::string own = kinds[std::size_t(pick(int(kinds.size())))].first;
            for (int n = pick(8) == 0 ? 2 : pick(2); n > 0; --n)
                input.transfers.push_back(near());
            json::array controls;
            for (int n = pick(7); n > 0; --n) {
                slow::Control control{input.on.addDays(50 - pick(1000)), own, {}};
                json::object object{{"date", iso(control.date)}};
                if (pick(4) == 0) {
                    control.kind = kinds[std::size_t(pick(int(kinds.size())))].first;
                    object["licence_kind"] = control.kind;
                }
                QDate date = control.date;
                if (pick(4) == 0) {
                    date = control.date.addDays(-pick(60));
                    object["breach_date"] = iso(date);
                }
                json::array& breaches = object["breaches"].emplace_array();
                for (int k = pick(6); k > 0; --k) {
                    slow::Breach breach{slow::violationCodes()[std::size_t(pick(24))], date, {}};
                    if (!breaches.empty() && pick(4) == 0)
                        breach.code = control.breaches.back().code;
                    json::object line{{"code", breach.code}};
                    if (pick(5) == 0) {
                        breach.date = control.date.addDays(pick(3) - 1);
                        line["date"] = iso(breach.date);
                    }
                    if (pick(8) == 0) {
                        breach.points = pick(13);
                        line["points"] = *breach.points;
                        line["reason"] = "særdeles formildende";
                    }
                    control.breaches.push_back(breach);
                    if (line.size() == 1)
                        breaches.emplace_back(breach.code);
                    else
                        breaches.emplace_back(line);
                }
                input.controls.push_back(control);
                controls.emplace_back(object);
            }
            json::array withdrawals;
            for (int n = pick(4) == 0 ? 1 : 0; n > 0; --n) {
                slow::Withdrawal withdrawal{near(), {}};
                if (!input.controls.empty() && pick(2) == 0) {
                    withdrawal.controls.push_back(
                        input.controls[std::size_t(pick(int(input.controls.size())))].date);
                    withdrawals.emplace_back(
                        json::object{{"date", iso(withdrawal.date)},
                                     {"controls", {iso(withdrawal.controls.front())}}});
                } else {
                    withdrawals.emplace_back(iso(withdrawal.date));
                }
                input.withdrawals.push_back(withdrawal);
            }
            json::array transfers;
            for (const QDate& date : input.transfers)
                transfers.emplace_back(iso(date));
            const std::string text = toJsonText(json::object{{"on", iso(input.on)},
                                                             {"licence_kind", own},
                                                             {"transfers", transfers},
                                                             {"withdrawals", withdrawals},
                                                             {"controls", controls}});
            const slow::PointsAnswer wanted = slow::count(input);
            const json::object found = run(text);
            const std::string where = "seed " + std::to_string(seed) + " round " +
                                      std::to_string(round) + ": " + toJsonText(found) + " for " +
                                      text;
            QVERIFY2(!found.contains("error"), where.c_str());
            QVERIFY2(found.at("sum").as_int64() == wanted.sum, where.c_str());
            QVERIFY2(found.at("days_withdrawn").as_int64() == wanted.days, where.c_str());
            QVERIFY2(found.at("points_to_withdrawal").as_int64() == wanted.missing, where.c_str());
            QVERIFY2(int(found.at("counted").as_array().size()) == wanted.counted, where.c_str());
            QVERIFY2(int(found.at("not_counted").as_array().size()) == wanted.notCounted,
                     where.c_str());
            withdrawn += wanted.days > 0 ? 1 : 0;
            spent += reasons(found).find("used_for_withdrawal") != std::string::npos ? 1 : 0;
        }
        QVERIFY2(withdrawn > 200 && spent > 50,
                 (std::to_string(withdrawn) + " " + std::to_string(spent)).c_str());
    }
};

QTEST_APPLESS_MAIN(PointsTest)
#include "points_test.moc"
