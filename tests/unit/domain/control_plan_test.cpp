// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/control_plan.h"
#include "slow_plan.h"

#include <QtTest>
#include <random>

using namespace feltbok;
using namespace feltbok::domain;
using std::chrono::year;

namespace {

Date date(const char* text)
{
    return *parseIsoDate(text);
}

json::object visit(const std::string& place, const std::string& kind, const std::string& started,
                   int controllers, const std::string& licence = {})
{
    json::array people;
    for (int n = 0; n < controllers; ++n)
        people.emplace_back("p" + std::to_string(n));
    json::object out{{"premises", place},
                     {"kind", kind},
                     {"started_at", started},
                     {"status", "finished"},
                     {"controllers", std::move(people)}};
    if (!licence.empty())
        out["licence"] = licence;
    return out;
}

std::vector<PlanLicence> licencesOf(const std::vector<PlanLicence>& all, const std::string& place)
{
    std::vector<PlanLicence> out;
    for (const auto& licence : all)
        if (licence.premises == place)
            out.push_back(licence);
    return out;
}

std::vector<PlanControl> controlsOf(const std::vector<PlanLicence>& licences,
                                    const std::vector<json::object>& visits)
{
    std::vector<PlanControl> out;
    for (const auto& fields : visits)
        if (auto control = planControl(
                fields, licencesOf(licences, std::string(fields.at("premises").as_string()))))
            out.push_back(std::move(*control));
    return out;
}

const PlanLine* lineOf(const ControlPlan& plan, std::string_view code)
{
    for (const auto& line : plan.lines)
        if (line.code == code)
            return &line;
    return nullptr;
}

/// 6 serving places, 6 sales places and 33 single occasions, as a municipality of 2,600 people has.
std::vector<PlanLicence> steigen()
{
    std::vector<PlanLicence> out;
    for (int n = 0; n < 6; ++n) {
        out.push_back({"ls" + std::to_string(n), "s" + std::to_string(n), "skjenk_alminnelig",
                       "2024-10-01", "2028-09-30"});
        out.push_back({"lb" + std::to_string(n), "b" + std::to_string(n), "salg_gr1", "2024-10-01",
                       "2028-09-30"});
    }
    for (int n = 0; n < 33; ++n) {
        const std::string day =
            "2026-" + std::string(n < 18 ? "06-" : "11-") + std::to_string(10 + n % 18);
        out.push_back({"e" + std::to_string(n), "h" + std::to_string(n % 5),
                       "skjenk_enkeltanledning", day, day});
    }
    return out;
}

} // namespace

class ControlPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fortySixPlacesAskFor138()
    {
        std::vector<PlanLicence> licences;
        for (int n = 0; n < 46; ++n)
            licences.push_back({"l" + std::to_string(n), "p" + std::to_string(n),
                                n < 14 ? "skjenk_alminnelig" : "salg_gr1", "2024-10-01", ""});
        const auto plan = controlPlan(year{2026}, date("2026-05-01"), licences, {}, {});
        QCOMPARE(plan.joint.required, 138);
        QCOMPARE(plan.serving.required, 42);
        QCOMPARE(plan.sale.required, 96);
        QCOMPARE(plan.joint.withoutControl.size(), std::size_t(46));
        QCOMPARE(plan.targetRequired, 0);
        const auto* line = lineOf(plan, "total_jointly");
        QVERIFY(line != nullptr);
        QCOMPARE(line->numbers, (std::vector<int>{46, 3, 138, 0}));
        QCOMPARE(line->source.reference, std::string_view("alkoholforskriften § 9-7"));
        QVERIFY(line->source.confidence == Confidence::verified);
        QVERIFY(lineOf(plan, "total_sale")->source.confidence == Confidence::guidance);
    }

    void steigensYear()
    {
        const auto licences = steigen();
        const PlanTarget target{3, 3, 50, std::nullopt, "K-sak 12/2026"};
        const std::vector<json::object> visits{
            visit("s0", "skjenkekontroll", "2026-11-20T22:30:00Z", 2), // 23:30, Friday
            visit("s0", "skjenkekontroll", "2026-03-04T19:00:00Z", 2),
            visit("s1", "skjenkekontroll", "2026-03-04T21:00:00Z", 1), // alone
            visit("b0", "salgskontroll", "2026-03-04T12:00:00Z", 1),   // enough in a shop
            visit("h0", "ambulerende_enkeltanledning", "2026-06-10T20:00:00Z", 2, "e0"),
        };
        const auto plan = controlPlan(year{2026}, date("2026-07-01"), licences,
                                      controlsOf(licences, visits), target);
        QCOMPARE(plan.joint.places, 12);
        QCOMPARE(plan.joint.required, 36);
        QCOMPARE(plan.joint.done, 3);
        QCOMPARE(plan.joint.withoutControl.size(), std::size_t(10));
        QCOMPARE(plan.serving.done, 2);
        QCOMPARE(plan.sale.done, 1);
        QCOMPARE(plan.singleController, 1);
        QCOMPARE(plan.nightControls, 1);
        QCOMPARE(plan.nightRequired, 1);
        QCOMPARE(plan.events, 33);
        QCOMPARE(plan.eventsPast, 18);
        QCOMPARE(plan.eventsControlled, 1);
        QCOMPARE(plan.eventsRequired, 9);
        QCOMPARE(plan.targetRequired, 36);
        for (const auto& place : plan.places)
            QCOMPARE(place.wanted, 3);
        QCOMPARE(lineOf(plan, "single_controller")->source.reference,
                 std::string_view("alkoholforskriften § 9-5"));
    }

    void aNightBelongsToTheEveningItBegan()
    {
        const std::vector<PlanLicence> licences{{"l", "p", "skjenk_alminnelig", "2024-10-01", ""}};
        // Half past midnight on New Year's Day is still the last evening of the year.
        const auto controls =
            controlsOf(licences, {visit("p", "skjenkekontroll", "2026-12-31T23:30:00Z", 2),
                                  visit("p", "skjenkekontroll", "2027-01-01T12:00:00Z", 2)});
        QCOMPARE(controls[0].evening, date("2026-12-31"));
        for (const int y : {2026, 2027}) {
            const auto plan = controlPlan(year{y}, date("2027-01-02"), licences, controls, {});
            QCOMPARE(plan.joint.done, 1);
        }
    }

    void whatDoesNotCount()
    {
        const std::vector<PlanLicence> licences{{"l", "p", "skjenk_alminnelig", "2024-10-01", ""}};
        auto closed = visit("p", "skjenkekontroll", "2026-05-01T20:00:00Z", 2);
        closed["reason_not_carried_out"] = "stengt";
        auto draft = visit("p", "skjenkekontroll", "2026-05-01T20:00:00Z", 2);
        draft["status"] = "draft";
        const auto controls = controlsOf(
            licences, {closed, draft, visit("q", "skjenkekontroll", "2026-05-01T20:00:00Z", 2),
                       visit("p", "internkontrolltilsyn", "2026-05-01T09:00:00Z", 1)});
        QCOMPARE(controls.size(), std::size_t(3));
        const auto plan = controlPlan(year{2026}, date("2026-06-01"), licences, controls, {});
        QCOMPARE(plan.joint.done, 0);
        QCOMPARE(plan.notCarriedOut, 1);
        QCOMPARE(plan.singleController, 1);
        QCOMPARE(plan.noPlace, 1);
        QCOMPARE(plan.notCounted(), 2);
    }

    void aPlaceWithBothIsOneJointlyAndOneOfEachKind()
    {
        const std::vector<PlanLicence> licences{
            {"l", "p", "skjenk_alminnelig", "2024-10-01", ""},
            {"m", "p", "salg_egenprodusert_gr2", "2024-10-01", ""}};
        const auto plan = controlPlan(
            year{2026}, date("2026-06-01"), licences,
            controlsOf(licences, {visit("p", "salgskontroll", "2026-05-01T10:00:00Z", 1)}), {});
        QCOMPARE(plan.joint.places, 1);
        QCOMPARE(plan.joint.required, 3);
        QVERIFY(plan.joint.withoutControl.empty());
        QCOMPARE(plan.serving.places, 1);
        QCOMPARE(plan.sale.places, 1);
        QCOMPARE(plan.serving.withoutControl, std::vector<std::string>{"p"});
        QVERIFY(plan.sale.withoutControl.empty());
        QCOMPARE(plan.places[0].wanted, 6);
    }

    void placesOfTheYear_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("places");
        QTest::addColumn<int>("events");
        QTest::newRow("ends on 1 January") << "salg_gr1"
                                           << "2020-01-01"
                                           << "2026-01-01" << 1 << 0;
        QTest::newRow("ended the day before") << "salg_gr1"
                                              << "2020-01-01"
                                              << "2025-12-31" << 0 << 0;
        QTest::newRow("begins on 31 December") << "skjenk_alminnelig"
                                               << "2026-12-31"
                                               << "" << 1 << 0;
        QTest::newRow("begins next year") << "skjenk_alminnelig"
                                          << "2027-01-01"
                                          << "" << 0 << 0;
        QTest::newRow("a season") << "skjenk_del_av_aar"
                                  << "2026-06-01"
                                  << "2026-08-31" << 1 << 0;
        QTest::newRow("closed parties") << "skjenk_sluttet"
                                        << ""
                                        << "" << 1 << 0;
        QTest::newRow("Vinmonopolet") << "vinmonopol"
                                      << "2020-01-01"
                                      << "" << 0 << 0;
        QTest::newRow("of the state") << "statlig"
                                      << "2020-01-01"
                                      << "" << 0 << 0;
        QTest::newRow("itinerant") << "skjenk_ambulerende"
                                   << "2026-06-01"
                                   << "2026-06-01" << 0 << 1;
        QTest::newRow("more area") << "utvidet_areal_enkelt"
                                   << "2026-06-01"
                                   << "2026-06-01" << 0 << 1;
        QTest::newRow("longer hours") << "utvidet_tid_enkelt"
                                      << "2026-06-01"
                                      << "2026-06-01" << 0 << 1;
        QTest::newRow("of a newer server") << "nytt_slag"
                                           << ""
                                           << "" << 0 << 0;
    }
    void placesOfTheYear()
    {
        QFETCH(QString, kind);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const std::vector<PlanLicence> licences{
            {"l", "p", kind.toStdString(), from.toStdString(), to.toStdString()}};
        const auto plan = controlPlan(year{2026}, date("2026-06-01"), licences, {}, {});
        QTEST(plan.joint.places, "places");
        QTEST(plan.events, "events");
    }

    void whatAPlaceIsDue()
    {
        QCOMPARE(controlsWanted(year{2026}, {}, true, false), 3);
        QCOMPARE(controlsWanted(year{2026}, {}, true, true), 6);
        QCOMPARE(controlsWanted(year{2026}, {2, std::nullopt, {}, {}, {}}, true, true), 5);
        QCOMPARE(controlsWanted(year{2026}, {0, 0, {}, {}, {}}, true, false), 1);
        QCOMPARE(controlsWanted(year{2026}, {}, false, false), 0);
    }

    void generatedPlansAgreeWithTheSlowOne()
    {
        std::mt19937 chance(20261127);
        const auto below = [&](int n) { return int(chance() % unsigned(n)); };
        constexpr std::array kinds{"skjenk_alminnelig",
                                   "skjenk_sluttet",
                                   "skjenk_del_av_aar",
                                   "salg_gr1",
                                   "salg_egenprodusert_gr1",
                                   "salg_egenprodusert_gr2",
                                   "vinmonopol",
                                   "statlig",
                                   "skjenk_enkeltanledning",
                                   "skjenk_ambulerende",
                                   "utvidet_areal_enkelt",
                                   "utvidet_tid_enkelt"};
        constexpr std::array visitKinds{"skjenkekontroll",
                                        "skjenkekontroll",
                                        "salgskontroll",
                                        "internkontrolltilsyn",
                                        "oppfoelging",
                                        "utvidet_kontroll",
                                        "ambulerende_enkeltanledning"};
        const auto day = [&] {
            const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
            return std::to_string(2025 + below(3)) + "-" + two(1 + below(12)) + "-" +
                   two(1 + below(28));
        };
        int places = 0;
        int done = 0;
        for (int round = 0; round < 300; ++round) {
            std::vector<PlanLicence> licences;
            std::vector<slow::Licence> slowLicences;
            const int count = below(25);
            for (int n = 0; n < count; ++n) {
                const std::string id = "l" + std::to_string(n);
                const std::string place = "p" + std::to_string(below(12));
                const std::string kind = kinds[std::size_t(below(int(kinds.size())))];
                std::string from = below(3) == 0 ? "" : day();
                std::string to = below(3) == 0 ? "" : day();
                licences.push_back({id, place, kind, from, to});
                slowLicences.push_back({id, place, kind, from, to});
            }
            std::vector<json::object> visits;
            std::vector<slow::Control> slowControls;
            const int controls = below(60);
            for (int n = 0; n < controls; ++n) {
                slow::Control control;
                control.place = "p" + std::to_string(below(14));
                control.kind = visitKinds[std::size_t(below(int(visitKinds.size())))];
                control.evening = day();
                if (below(3) == 0 && count > 0)
                    control.licence = "l" + std::to_string(below(count));
                control.controllers = below(4);
                control.carriedOut = below(6) != 0;
                // 22:15 UTC is 23:15 or 00:15 in Norway, and of the same evening either way.
                const bool atNight = below(2) == 0;
                const std::string started =
                    control.evening + (atNight ? "T22:15:00Z" : "T17:00:00Z");
                const std::chrono::weekday weekday{
                    std::chrono::sys_days{*parseIsoDate(control.evening)}};
                control.late =
                    atNight && (weekday == std::chrono::Friday || weekday == std::chrono::Saturday);
                auto fields = visit(control.place, control.kind, started, control.controllers,
                                    control.licence);
                if (!control.carriedOut)
                    fields["reason_not_carried_out"] = "stengt";
                visits.push_back(std::move(fields));
                slowControls.push_back(std::move(control));
            }
            const auto target = [&](int most) { return below(2) == 0 ? -1 : below(most); };
            const int serving = target(6);
            const int sale = target(6);
            const int events = target(101);
            const int night = target(101);
            const auto given = [](int n) { return n < 0 ? std::nullopt : std::optional(n); };
            const std::string today = day();
            const auto plan = controlPlan(
                year{2026}, *parseIsoDate(today), licences, controlsOf(licences, visits),
                {given(serving), given(sale), given(events), given(night), {}});
            const auto slow =
                slow::plan(2026, today, slowLicences, slowControls, serving, sale, events, night);
            const std::vector<int> fast{
                plan.joint.places,     plan.joint.required,
                plan.joint.done,       int(plan.joint.withoutControl.size()),
                plan.serving.places,   plan.serving.required,
                plan.serving.done,     int(plan.serving.withoutControl.size()),
                plan.sale.places,      plan.sale.required,
                plan.sale.done,        int(plan.sale.withoutControl.size()),
                plan.singleController, plan.notCarriedOut,
                plan.noPlace,          plan.nightControls,
                plan.nightRequired,    plan.events,
                plan.eventsPast,       plan.eventsControlled,
                plan.eventsRequired,   plan.targetRequired};
            const std::vector<int> wanted{
                slow.places,         slow.required,        slow.done,        slow.without,
                slow.servingPlaces,  slow.servingRequired, slow.servingDone, slow.servingWithout,
                slow.salePlaces,     slow.saleRequired,    slow.saleDone,    slow.saleWithout,
                slow.single,         slow.notCarriedOut,   slow.noPlace,     slow.night,
                slow.nightRequired,  slow.events,          slow.eventsPast,  slow.eventsControlled,
                slow.eventsRequired, slow.target};
            QCOMPARE(fast, wanted);
            // Every control of the year went somewhere.
            QCOMPARE(plan.serving.done + plan.sale.done, plan.joint.done);
            places += plan.joint.places;
            done += plan.joint.done;
        }
        QVERIFY2(places > 500 && done > 300, "the cases say something");
    }
};

QTEST_GUILESS_MAIN(ControlPlanTest)
#include "control_plan_test.moc"
