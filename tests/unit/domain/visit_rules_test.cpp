// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/visit_rules.h"

#include "domain/schema.h"

#include <QtTest>
#include <algorithm>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

json::object complete()
{
    return {{"premises", "01890000-0000-7000-8000-000000000001"},
            {"kind", "skjenkekontroll"},
            {"method", "kombinasjon"},
            {"started_at", "2026-11-20T22:14:05.120Z"},
            {"ended_at", "2026-11-20T23:02:00.000Z"},
            {"controllers", json::array{"a", "b"}},
            {"presented_at", "2026-11-20T22:50:00.000Z"},
            {"oral_feedback", "Ryddig lokale."}};
}

std::string missing(const json::object& fields, std::optional<Activity> place = std::nullopt)
{
    std::string out;
    for (const MissingForFinish& item : missingForFinish(fields, place))
        out += (out.empty() ? "" : " ") + std::string(item.field) + ":" + std::string(item.code);
    return out;
}

} // namespace

class VisitRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNeededField()
    {
        QCOMPARE(missing(complete()), std::string());
        for (const char* field : {"premises", "kind", "method", "started_at", "ended_at",
                                  "controllers", "presented_at", "oral_feedback"}) {
            json::object fields = complete();
            fields.erase(field);
            QCOMPARE(missing(fields), std::string(field) + ":missing");
            fields[field] = nullptr;
            QCOMPARE(missing(fields), std::string(field) + ":missing");
        }
        QCOMPARE(missing({}),
                 std::string("premises:missing kind:missing method:missing started_at:missing "
                             "ended_at:missing controllers:missing presented_at:missing "
                             "oral_feedback:missing"));
    }

    void aReasonReplacesThePresentation()
    {
        json::object fields = complete();
        fields.erase("presented_at");
        fields.erase("oral_feedback");
        fields["reason_not_presented"] = "  ";
        QCOMPARE(missing(fields), std::string("presented_at:missing oral_feedback:missing"));
        fields["reason_not_presented"] = "Avbrutt av hensyn til sikkerheten.";
        QCOMPARE(missing(fields), std::string());
    }

    void timesInOrder()
    {
        json::object fields = complete();
        fields["ended_at"] = "2026-11-20T22:14:05.119Z";
        QCOMPARE(missing(fields), std::string("ended_at:before_start"));
        fields["ended_at"] = "2026-11-20T22:14:05.120Z";
        QCOMPARE(missing(fields), std::string());
        fields["ended_at"] = "in a while";
        QCOMPARE(missing(fields), std::string("ended_at:missing"));
    }

    void twoControllersAtServingPlaces()
    {
        json::object fields = complete();
        fields["controllers"] = json::array{"a"};
        QCOMPARE(missing(fields), std::string("single_controller_reason:second_controller"));
        fields["single_controller_reason"] = "Kollega ble syk.";
        QCOMPARE(missing(fields), std::string());
        fields.erase("single_controller_reason");
        fields["kind"] = "salgskontroll";
        QCOMPARE(missing(fields), std::string());
        fields["kind"] = "oppfoelging";
        QCOMPARE(missing(fields, Activity::sale), std::string());
        QCOMPARE(missing(fields, Activity::serving),
                 std::string("single_controller_reason:second_controller"));
        for (const char* kind : {"ambulerende_enkeltanledning", "utvidet_kontroll"})
            QVERIFY(needsTwoControllers(kind, std::nullopt));
        QVERIFY(!needsTwoControllers("salgskontroll", Activity::serving));
        QVERIFY(needsTwoControllers("internkontrolltilsyn", Activity::serving));
    }

    void nights_data()
    {
        QTest::addColumn<bool>("isNight");
        QTest::newRow("2026-11-20T22:59:59+01:00") << false; // Friday
        QTest::newRow("2026-11-20T23:00:00+01:00") << true;
        QTest::newRow("2026-11-21T02:30:00+01:00") << true;
        QTest::newRow("2026-11-21T05:59:00+01:00") << true;
        QTest::newRow("2026-11-21T06:00:00+01:00") << false;
        QTest::newRow("2026-11-21T23:30:00+01:00") << true; // Saturday
        QTest::newRow("2026-11-22T01:00:00+01:00") << true;
        QTest::newRow("2026-11-22T23:30:00+01:00") << false; // Sunday
        QTest::newRow("2026-11-19T23:30:00+01:00") << false; // Thursday
        QTest::newRow("2026-11-20T01:00:00+01:00") << false; // still Thursday's night
        QTest::newRow("2026-07-03T21:30:00Z") << true;       // 23:30 in summer
    }
    void nights()
    {
        QFETCH(bool, isNight);
        QCOMPARE(isNightControl(*parseRfc3339(QTest::currentDataTag())), isNight);
    }

    void conclusions_data()
    {
        QTest::addColumn<QByteArray>("signs");
        QTest::addColumn<QByteArray>("hint");
        const auto row = [](const char* text, const char* hint, const char* signs = "") {
            QTest::newRow(text) << QByteArray(signs) << QByteArray(hint);
        };
        row("Gjesten var åpenbart påvirket.", "åpenbart påvirket");
        row("Gjesten var ÅPENBART PÅVIRKET.", "ÅPENBART PÅVIRKET");
        row("Gjesten var påvirket", "påvirket");
        row("Mannen var full.", "full");
        row("Mannen var full", "full");
        row("To berusede gjester ved baren", "berusede");
        row("Kvinne, tydelig beruset, fikk øl", "tydelig beruset");
        row("Gjesten var openbert påverka", "openbert påverka");
        row("Han var stupfull", "stupfull");
        row("Overstadig gjest slapp inn", "Overstadig");
        row("Gjesten var åpenbart påvirket.", "", "sjanglet, snøvlet");
        row("Gjesten var åpenbart påvirket: sjanglet og snøvlet.", "");
        row("Full mann, ustø gange.", "");
        row("Påvirket gjest sovnet ved bordet", "");
        row("Lokalet var fullt.", "");
        row("Lokalet var full av folk.", "");
        row("Vekterne hadde full kontroll.", "");
        row("Fulle glass på alle bord.", "");
        row("Gjesten ble servert øl kl. 01.12.", "");
        row("Staben beskrev rutinen godt.", "");
        row("", "");
        row("Gjesten var full og beskrev kvelden.", "full"); // "skrev" is no cry
    }
    void conclusions()
    {
        QFETCH(QByteArray, signs);
        QFETCH(QByteArray, hint);
        const std::string text = QTest::currentDataTag();
        const auto found = conclusionWithoutSigns(text, signs.toStdString());
        QCOMPARE(found ? text.substr(found->begin, found->length) : std::string(),
                 hint.toStdString());
    }

    void chosenSignsAnswerAConclusion()
    {
        const auto object = [](const char* text) {
            return feltbok::parseJsonObject(std::string_view(text)).value();
        };
        using feltbok::domain::lacksSigns;
        QVERIFY(lacksSigns(object(R"({"description":"Gjesten var åpenbart påvirket"})")));
        QVERIFY(!lacksSigns(object(
            R"({"description":"Gjesten var åpenbart påvirket","sign_codes":["ustoe_gange"]})")));
        QVERIFY(lacksSigns(
            object(R"({"description":"Gjesten var åpenbart påvirket","sign_codes":[]})")));
        // A level is a conclusion as well; lightly affected needs no sign.
        QVERIFY(lacksSigns(object(R"({"intoxication_level":2})")));
        QVERIFY(lacksSigns(object(R"({"intoxication_level":3,"description":"Ved baren"})")));
        QVERIFY(!lacksSigns(object(R"({"intoxication_level":3,"description":"Han sjanglet"})")));
        QVERIFY(!lacksSigns(object(R"({"intoxication_level":3,"signs":"Snøvlet"})")));
        QVERIFY(!lacksSigns(object(R"({"intoxication_level":1})")));
        QVERIFY(!lacksSigns(object(R"({})")));
    }

    void everySignHasItsLevel()
    {
        std::size_t count = 0;
        for (int level = 0; level <= 5; ++level)
            count += feltbok::domain::signsOfLevel(level).size();
        QCOMPARE(count, feltbok::domain::intoxicationSigns().size());
        const auto has = [](int level, std::string_view sign) {
            const auto signs = feltbok::domain::signsOfLevel(level);
            return std::find(signs.begin(), signs.end(), sign) != signs.end();
        };
        // IS-2038, degrees of intoxication.
        QVERIFY(has(1, "pratsom") && has(2, "ustoe_gange") && has(2, "utydelig_tale"));
        QVERIFY(has(3, "sjangler") && has(3, "kaster_opp") && has(4, "bevisstloes"));
        QVERIFY(!has(2, "sjangler") && !has(1, "ustoe_gange"));
    }

    void whatCountsInTheQuota()
    {
        const auto reason = [](const char* text, std::optional<feltbok::domain::Activity> place) {
            return std::string(feltbok::domain::reasonNotCounted(
                feltbok::parseJsonObject(std::string_view(text)).value(), place));
        };
        using feltbok::domain::Activity;
        QCOMPARE(reason(R"({"kind":"skjenkekontroll","controllers":["a","b"]})", {}),
                 std::string());
        QCOMPARE(reason(R"({"kind":"skjenkekontroll","controllers":["a"]})", {}),
                 std::string("single_controller")); // alkoholforskriften § 9-5
        QCOMPARE(reason(R"({"kind":"salgskontroll","controllers":["a"]})", {}), std::string());
        QCOMPARE(reason(R"({"kind":"utvidet_kontroll","controllers":["a"]})", {}),
                 std::string("single_controller"));
        QCOMPARE(reason(R"({"kind":"utvidet_kontroll","controllers":["a"]})", Activity::sale),
                 std::string());
        QCOMPARE(reason(R"({"kind":"oppfoelging","controllers":["a"]})", Activity::serving),
                 std::string("single_controller"));
        QCOMPARE(reason(R"({"kind":"skjenkekontroll","controllers":["a","b"],
                            "reason_not_carried_out":"stengt"})",
                        {}),
                 std::string("not_carried_out"));
    }

    /// A night belongs to the evening it began, also the one of New Year's Eve.
    void theEveningOfAControl()
    {
        const auto evening = [](const char* text) {
            const auto found = feltbok::domain::controlEvening(
                feltbok::parseJsonObject(std::string_view(text)).value());
            return found ? feltbok::toIsoDate(*found) : std::string();
        };
        QCOMPARE(evening(R"({"started_at":"2026-12-31T22:30:00Z"})"), std::string("2026-12-31"));
        QCOMPARE(evening(R"({"started_at":"2027-01-01T00:30:00Z"})"), std::string("2026-12-31"));
        QCOMPARE(evening(R"({"started_at":"2027-01-01T11:00:00Z"})"), std::string("2027-01-01"));
        QCOMPARE(evening(R"({"ended_at":"2027-01-01T01:00:00Z"})"), std::string("2026-12-31"));
        QCOMPARE(evening("{}"), std::string());
    }

    void jointControlsNameTheOthers()
    {
        const auto missing = [](const char* text) {
            std::string out;
            for (const auto& each : feltbok::domain::missingForFinish(
                     feltbok::parseJsonObject(std::string_view(text)).value()))
                out += std::string(each.field) + " ";
            return out;
        };
        const auto isDue = [&](const char* text) {
            return missing(text).find("other_agencies") != std::string::npos;
        };
        QVERIFY(isDue(R"({"method":"multikontroll"})"));
        QVERIFY(isDue(R"({"method":"samordnet","other_agencies":[]})"));
        QVERIFY(!isDue(R"({"method":"samordnet","other_agencies":["politi"]})"));
        QVERIFY(!isDue(R"({"method":"anonym"})"));
        // Nobody was controlled: no second inspector is missed.
        QVERIFY(missing(R"({"kind":"skjenkekontroll","controllers":["a"],
                            "reason_not_carried_out":"stengt"})")
                    .find("single_controller_reason") == std::string::npos);
    }
};

QTEST_APPLESS_MAIN(VisitRulesTest)
#include "visit_rules_test.moc"
